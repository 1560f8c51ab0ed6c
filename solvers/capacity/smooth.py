"""The best plan for objectives of access that bend: the Gini index and the Kolm-Pollak equivalent, with a proven gap.

    min  phi(A)  s.t.  A = F S,  S allowed

phi is convex. Newton's method: each step minimises the quadratic model of phi at the plan over the allowed plans, by
the interior-point method of :mod:`.interior`, then searches the line to it for the least phi (its slope changes sign
there).

Gini: with people's shares p_i and mean access a, phi = 1/(2a) sum_ik p_i p_k |A_i - A_k| has kinks. They are rounded
off over a window h (Huber): |d| becomes d^2 / 2h + h/2 for |d| < h. The gradient of the rounded function,

    c_i = p_i / a sum_k p_k clip((A_i - A_k) / h, -1, 1),

lies in the zonotope whose support function phi is, so that phi(A') >= c'A' for every access A' whatever h. That bounds
the Gini index of all plans by the least of one linear function, without any error of rounding off; h is made smaller
until the gap is. Kolm-Pollak: phi = 1/k ln sum_i p_i exp(-k A_i), smooth as it is.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .faces import is_dense
from .gram import weighted_gram
from .interior import interior_point
from .objectives import gini
from .quadratic import Quadratic
from .standard_form import least_cost
from .task import Found, Task

_WINDOW, _NARROWER, _NARROWEST = 0.2, 0.25, 1e-7
_MOST_STEPS = 100
ROUNDING = 1e-9
"""Differences of phi, in units of the target, that are none."""
_MOST_LOOKS = 40
_PULL = 1e-9
_MODEL = 1e-4
"""The model is solved when what is left of it is this share of what the step gains."""
_SOLVED = 0.25
"""The part of the gap that the window may not explain before it is made narrower."""


@dataclass(frozen=True)
class _Model:
    """phi at one access: ``slope`` c (n,), and its Hessian diag(``weight``) - sum_g u_g u_g', u_g = ``low_rank`` (n,)
    on the places of ``group`` (n,) g."""

    slope: np.ndarray
    weight: np.ndarray
    low_rank: np.ndarray
    group: np.ndarray


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

    def model(self, access: np.ndarray) -> _Model:
        slope, near = self._sums(access)
        # Places of one bin are within each other's window; pairs of neighbouring bins stay in the diagonal.
        bins = np.floor((access - access.min()) / self.window).astype(np.int64)
        _, group = np.unique(bins, return_inverse=True)
        scale = np.sqrt(1.0 / self.window)
        return _Model(slope, self._share * near / self.window, scale * self._share, group)

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """No plan's phi is below the least of c'A."""
        return least

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

    def model(self, access: np.ndarray) -> _Model:
        slope = self.slope(access)
        self._at_target = float(slope.sum())
        weight = np.where(np.abs(access - 1.0) < self.window, self._share / self.window, 0.0)
        return _Model(slope, weight, np.zeros(len(slope)), np.zeros(len(slope), dtype=np.int64))

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """sum_i p_i |A_i - 1| >= c'(A - 1) for every |c_i| <= p_i."""
        return least - self._at_target

    def narrow(self) -> bool:
        """Make the window smaller; False when it is as small as numbers allow."""
        self.window *= _NARROWER
        return self.window >= _NARROWEST


class KolmPollak:
    """phi of the Kolm-Pollak equivalent (its negative), access in units of the target and k in the inverse of it."""

    def __init__(self, share: np.ndarray, kappa: float) -> None:
        self._share, self._kappa = share, kappa

    def _weights(self, access: np.ndarray) -> tuple[np.ndarray, float]:
        lowest = float(access.min())
        weights = self._share * np.exp(-self._kappa * (access - lowest))
        return weights, float(weights.sum())

    def value(self, access: np.ndarray) -> float:
        _, total = self._weights(access)
        return float(np.log(total)) / self._kappa - float(access.min())

    def slope(self, access: np.ndarray) -> np.ndarray:
        weights, total = self._weights(access)
        return -weights / total

    def model(self, access: np.ndarray) -> _Model:
        slope = self.slope(access)
        group = np.zeros(len(access), dtype=np.int64)
        return _Model(slope, -self._kappa * slope, -np.sqrt(self._kappa) * slope, group)

    def bound(self, least: float, value: float, slope_value: float) -> float:
        """The tangent at the plan: phi(A') >= phi(A) + c'(A' - A)."""
        return value + least - slope_value

    def narrow(self) -> bool:
        return False


def smooth_plan(
    task: Task,
    phi: GiniIndex | KolmPollak,
    start: np.ndarray,
    enough: Callable[[float, float], bool],
    time_limit: float | None = None,
    progress: Progress = SILENT,
) -> Found:
    """The plan of least ``phi`` from ``start`` (m,), an allowed plan.

    Ends when ``enough(value, bound)``, at ``time_limit`` seconds, or when numbers allow no further step. Value and
    bound are those of phi, in units of the target.
    """
    return _Search(task, phi, enough, time_limit, progress).run(start)


class _Search:
    def __init__(self, task: Task, phi, enough, time_limit, progress: Progress) -> None:
        self._task, self._phi, self._enough, self._progress = task, phi, enough, progress
        self._matrix = task.matrix / task.target
        self._until = np.inf if time_limit is None else time.monotonic() + time_limit

    def run(self, start: np.ndarray) -> Found:
        phi, task = self._phi, self._task
        plan, access = start, self._matrix @ start
        best, bound, prices = (phi.value(access), start), -np.inf, None
        ending = "finished"
        for _ in range(_MOST_STEPS):
            self._progress.check()
            model = phi.model(access)
            cost = self._matrix.T @ model.slope
            spent = float(cost @ plan)
            least = least_cost(task.space, cost, prices) if prices is not None or task.space.is_simple else -np.inf
            value = phi.value(access)
            best = min(best, (value, plan), key=lambda found: found[0])
            bound = max(bound, phi.bound(least, value, spent))
            if self._enough(best[0], bound):
                break
            if time.monotonic() > self._until:
                ending = "time_limit"
                break
            rounded_off = value - bound - (spent - least)
            if spent - least <= _SOLVED * max(rounded_off, 0.0) and phi.narrow():
                continue
            optimum = self._newton(model, cost, plan)
            if optimum is None:
                break
            # The prices of the step, at the slope of its start: they alone say something where no step is possible.
            prices = optimum.prices
            bound = max(bound, phi.bound(least_cost(task.space, cost, prices), value, spent))
            move = optimum.plan - plan
            length = self._length(access, self._matrix @ move)
            if length * np.abs(move).max() <= 1e-13 * np.abs(plan).max() and not phi.narrow():
                break
            plan = plan + length * move
            access = self._matrix @ plan
        return Found(best[1], best[0], min(bound, best[0]), ending)

    def _newton(self, model: _Model, cost: np.ndarray, plan: np.ndarray):
        """The least of the quadratic model over the allowed plans."""
        from scipy.sparse import csr_matrix, diags

        hessian = weighted_gram(self._matrix, model.weight, self._progress)
        if is_dense(hessian):
            # Where the form is dense anyway its negative part costs nothing; else the model only bends too much.
            count = int(model.group.max()) + 1
            by_group = csr_matrix(
                (model.low_rank, (model.group, np.arange(len(model.group)))), (count, len(model.group))
            )
            part = (by_group @ self._matrix).toarray()
            hessian = csr_matrix(hessian.toarray() - part.T @ part)
        pull = _PULL * float(np.mean(hessian.diagonal())) + 1e-300
        hessian = (hessian + diags(np.full(len(plan), pull))).tocsr()
        form = Quadratic(hessian, hessian @ plan - cost)
        today = 0.5 * float(plan @ (hessian @ plan)) - float(form.linear @ plan)

        def enough(value: float, bound: float) -> bool:
            return value - bound <= _MODEL * (today - value)

        return interior_point(form, self._task.space, enough, self._progress)

    def _length(self, access: np.ndarray, change: np.ndarray) -> float:
        """How far along ``change`` phi falls: the slope is negative before, positive behind."""
        low, high = 0.0, 1.0
        if float(self._phi.slope(access + change) @ change) <= 0.0:
            return 1.0
        first = abs(float(self._phi.slope(access) @ change))
        for _ in range(_MOST_LOOKS):
            middle = 0.5 * (low + high)
            slope = float(self._phi.slope(access + middle * change) @ change)
            low, high = (middle, high) if slope <= 0 else (low, middle)
            if abs(slope) <= 0.1 * first:
                break
        return middle if slope <= 0 or low == 0.0 else low
