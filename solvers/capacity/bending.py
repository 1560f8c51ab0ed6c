"""Objectives of access that bend, as convex functions phi of it: value, slope, curvature, and what bounds them below.

Gini: with people's shares p_i and mean access a, phi = 1/(2a) sum_ik p_i p_k |A_i - A_k| has kinks. They are rounded
off over a window h (Huber): |d| becomes d^2 / 2h + h/2 for |d| < h. The gradient of the rounded function,

    c_i = p_i / a sum_k p_k clip((A_i - A_k) / h, -1, 1),

lies in the zonotope whose support function phi is (:mod:`.zonotope`), so that phi(A') >= c'A' for every access A'
whatever h. The mean absolute deviation likewise. Kolm-Pollak: phi = 1/k ln sum_i p_i exp(-k A_i), smooth as it is.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .objectives import gini
from .zonotope import cut_to_zonotope

_WINDOW, _NARROWER, _NARROWEST = 0.2, 0.5, 1e-7


@dataclass(frozen=True)
class Model:
    """phi at one access: ``slope`` c (n,), and its Hessian diag(``weight``) - sum_g u_g u_g', u_g = ``low_rank`` (n,)
    on the places of ``group`` (n,) g."""

    slope: np.ndarray
    weight: np.ndarray
    low_rank: np.ndarray
    group: np.ndarray

    def bends(self, move: np.ndarray) -> np.ndarray:
        """What the slope changes by along ``move`` (n,) of access: the Hessian times it."""
        by_group = np.bincount(self.group, self.low_rank * move)
        return self.weight * move - self.low_rank * by_group[self.group]

    def of_large_groups(self, most: int) -> Model:
        """This model with the negative curvature of ``most`` groups alone: without that of others it bends too much."""
        weight = np.bincount(self.group, self.low_rank)
        if len(weight) <= most:
            return self
        kept = np.sort(np.argsort(-weight, kind="stable")[:most])
        at = np.full(len(weight), most)
        at[kept] = np.arange(most)
        group = at[self.group]
        return Model(self.slope, self.weight, np.where(group < most, self.low_rank, 0.0), group)


class GiniIndex:
    """phi of the Gini index, access in units of its mean."""

    def __init__(self, share: np.ndarray) -> None:
        self._share = share
        self.window = _WINDOW

    def value(self, access: np.ndarray) -> float:
        return gini(access, self._share)

    def slope(self, access: np.ndarray) -> np.ndarray:
        return self._sums(access)[0]

    def _sums(self, access: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """c (n,), and the people within the window of each place (n,)."""
        order = np.argsort(access, kind="stable")
        ranked, share = access[order], self._share[order]
        below = np.concatenate(([0.0], np.cumsum(share)))
        moment = np.concatenate(([0.0], np.cumsum(share * ranked)))
        first = np.searchsorted(ranked, ranked - self.window, side="left")
        last = np.searchsorted(ranked, ranked + self.window, side="right")
        near = below[last] - below[first]
        tilt = (ranked * near - (moment[last] - moment[first])) / self.window
        slope, people = np.empty(len(access)), np.empty(len(access))
        slope[order] = share * (below[first] - (below[-1] - below[last]) + tilt)
        people[order] = near
        return slope, people

    def model(self, access: np.ndarray) -> Model:
        slope, near = self._sums(access)
        # Places of one bin are within each other's window; pairs of neighbouring bins stay in the diagonal.
        bins = np.floor((access - access.min()) / self.window).astype(np.int64)
        _, group = np.unique(bins, return_inverse=True)
        scale = np.sqrt(1.0 / self.window)
        return Model(slope, self._share * near / self.window, scale * self._share, group)

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """No plan's phi is below the least of c'A."""
        return least

    def ahead(self, model: Model, move: np.ndarray) -> np.ndarray:
        """The slope that ``model`` has at the end of ``move`` (n,).

        Where the move was the best one, and the slope is in the zonotope, its least value is its own.
        """
        return model.slope + model.bends(move)

    def cut(self, slope: np.ndarray) -> np.ndarray:
        """``slope`` (n,), made smaller until phi is never below it."""
        return cut_to_zonotope(slope, self._share)

    def narrow(self) -> bool:
        """Make the window smaller; False when it is as small as numbers allow."""
        self.window *= _NARROWER
        return self.window >= _NARROWEST


class MeanDeviation:
    """phi of the mean absolute deviation, access in units of the target."""

    def __init__(self, share: np.ndarray) -> None:
        self._share = share
        self.window = _WINDOW

    def value(self, access: np.ndarray) -> float:
        return float(self._share @ np.abs(access - 1.0))

    def slope(self, access: np.ndarray) -> np.ndarray:
        return self._share * np.clip((access - 1.0) / self.window, -1.0, 1.0)

    def model(self, access: np.ndarray) -> Model:
        slope = self.slope(access)
        self._at_target = float(slope.sum())
        weight = np.where(np.abs(access - 1.0) < self.window, self._share / self.window, 0.0)
        return Model(slope, weight, np.zeros(len(slope)), np.zeros(len(slope), dtype=np.int64))

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """sum_i p_i |A_i - 1| >= c'(A - 1) for every |c_i| <= p_i."""
        return least - self._at_target

    def ahead(self, model: Model, move: np.ndarray) -> None:
        """No other slope than that at the plan itself bounds phi."""

    def narrow(self) -> bool:
        """Make the window smaller; False when it is as small as numbers allow."""
        self.window *= _NARROWER
        return self.window >= _NARROWEST


class KolmPollak:
    """phi of the Kolm-Pollak equivalent (its negative), access in units of the target and k in the inverse of it."""

    def __init__(self, share: np.ndarray, kappa: float) -> None:
        self._share, self.kappa = share, kappa

    def _weights(self, access: np.ndarray) -> tuple[np.ndarray, float]:
        lowest = float(access.min())
        weights = self._share * np.exp(-self.kappa * (access - lowest))
        return weights, float(weights.sum())

    def value(self, access: np.ndarray) -> float:
        _, total = self._weights(access)
        return float(np.log(total)) / self.kappa - float(access.min())

    def slope(self, access: np.ndarray) -> np.ndarray:
        weights, total = self._weights(access)
        return -weights / total

    def model(self, access: np.ndarray) -> Model:
        slope = self.slope(access)
        group = np.zeros(len(access), dtype=np.int64)
        return Model(slope, -self.kappa * slope, -np.sqrt(self.kappa) * slope, group)

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """The tangent at the plan: phi(A') >= phi(A) + c'(A' - A)."""
        return value + least - slope_value

    def ahead(self, model: Model, move: np.ndarray) -> None:
        """No other slope than that at the plan itself bounds phi."""

    def narrow(self) -> bool:
        return False
