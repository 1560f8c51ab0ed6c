"""A weighted distribution sorted once, and the sums over it from which every index of inequality follows.

The same sums are taken over all units, over a resample of them (bootstrap) and with one unit left
out (jackknife), so that one set of formulas (:mod:`.indices`) serves all three. Values are divided
by their mean here, so that the indices do not depend on the unit of the values.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

POOREST, RICHEST = 0.4, 0.1
"""The shares of the population that the Palma ratio compares."""

ROUNDING = 1e-12
"""Relative error of a cumulative weight: a share this close to a limit counts as having reached it."""


@dataclass(frozen=True)
class Sums:
    """Weighted sums of relative values r = x / scale: scalars, or one entry a left-out unit."""

    weight: np.ndarray
    """W, the sum of the weights."""
    mean: np.ndarray
    """Weighted mean of r (1 over all units)."""
    ranked: np.ndarray
    """Sum of w r (C + C_before - W), C the cumulative weight: W² mean Gini."""
    short: np.ndarray
    """Sum of w (mean - r) over the units below the mean."""
    poorest: np.ndarray
    """Sum of w r over the poorest 40 % of the weight; a unit across the limit is split."""
    richest: np.ndarray
    """Sum of w r over the richest 10 % of the weight."""
    quantiles: Mapping[float, np.ndarray]
    """Inverse distribution function (smallest r with F >= q); NaN with a unit left out."""
    linear: Mapping[str, np.ndarray]
    """Sum of w f for every feature f."""


class Distribution:
    """Values (n,) >= 0 with weights (n,) > 0, sorted by one argsort.

    ``scale`` is the weighted mean, or 1 where that is zero; ``r`` are the sorted values over it.
    """

    def __init__(self, values: np.ndarray, weights: np.ndarray) -> None:
        self.order = np.argsort(values)
        self.values = values[self.order]
        self.weights = weights[self.order]
        lowest = self.values[0]
        # Measured from the lowest value, the mean of equal values is that value to the last digit.
        self.mean = float(lowest + np.dot(self.weights, self.values - lowest) / self.weights.sum())
        self.scale = self.mean if self.mean > 0 else 1.0
        self.r = self.values / self.scale
        self._above = self.r - self.r[0]

    def __len__(self) -> int:
        return len(self.values)

    def sums(
        self, features: Mapping[str, np.ndarray], quantiles: tuple[float, ...] = (), weights: np.ndarray | None = None
    ) -> Sums:
        """Sums over all units, or with other ``weights`` (n,) >= 0 in sorted order.

        ``features`` (n,) are functions of the sorted values.
        """
        w = self.weights if weights is None else weights
        cumulative = np.cumsum(w)
        total = cumulative[-1]
        amount = w * self._above
        above = np.cumsum(amount)
        mean_above = above[-1] / total
        below = np.searchsorted(self._above, mean_above)
        short = mean_above * cumulative[below - 1] - above[below - 1] if below else 0.0
        positions = np.searchsorted(cumulative, [q * total * (1 - ROUNDING) for q in quantiles])
        return Sums(
            weight=total,
            mean=self.r[0] + mean_above,
            # The ranks sum to zero, so the values may be measured from the lowest one.
            ranked=np.dot(amount, centred_ranks(w, cumulative)),
            short=short,
            poorest=self._amount_of_poorest(POOREST * total, cumulative, above),
            richest=above[-1] + self.r[0] * total - self._amount_of_poorest((1 - RICHEST) * total, cumulative, above),
            quantiles=dict(zip(quantiles, self.r[np.minimum(positions, len(w) - 1)])),
            linear={name: np.dot(w, feature) for name, feature in features.items()},
        )

    # Nothing is left without the only unit: its sums are NaN, and so is what follows from them.
    @np.errstate(divide="ignore", invalid="ignore")
    def sums_leaving_one_out(self, features: Mapping[str, np.ndarray], quantiles: tuple[float, ...] = ()) -> Sums:
        """Sums without unit k, for every k in sorted order: arrays (n,), in O(n log n)."""
        w = self.weights
        cumulative = np.cumsum(w)
        before = cumulative - w
        amount = w * self._above
        above = np.cumsum(amount)
        total = cumulative[-1] - w
        excess = above[-1] - amount
        # Without unit k the centred rank falls by 2 w_k above it, and rises by w_k everywhere.
        ranks = centred_ranks(w, cumulative)
        ranked = np.dot(amount, ranks) - amount * ranks - 2 * w * (above[-1] - above) + w * excess
        mean_above = excess / total
        below = np.searchsorted(self._above, mean_above)
        short = mean_above * _leading_zero(cumulative)[below] - _leading_zero(above)[below]
        short -= np.where(self._above < mean_above, w * (mean_above - self._above), 0.0)

        def amount_of_poorest(share: float) -> np.ndarray:
            limit = share * total
            after = limit > before
            reached = self._amount_of_poorest(np.where(after, limit + w, limit), cumulative, above)
            return reached - np.where(after, amount + self.r[0] * w, 0.0)

        return Sums(
            weight=total,
            mean=self.r[0] + mean_above,
            ranked=ranked,
            short=short,
            poorest=amount_of_poorest(POOREST),
            richest=excess + self.r[0] * total - amount_of_poorest(1 - RICHEST),
            quantiles={q: np.full(len(w), np.nan) for q in quantiles},
            linear={name: np.dot(w, feature) - w * feature for name, feature in features.items()},
        )

    def _amount_of_poorest(self, limit, cumulative: np.ndarray, above: np.ndarray):
        """Sum of w r over the poorest units of cumulative weight ``limit``, linear between units."""
        return np.interp(limit, _leading_zero(cumulative), _leading_zero(above)) + self.r[0] * limit


def centred_ranks(weights: np.ndarray, cumulative: np.ndarray) -> np.ndarray:
    """C + C_before - W for every unit: from -W for the poorest to W for the richest."""
    ranks = 2.0 * cumulative
    ranks -= weights
    ranks -= cumulative[-1]
    return ranks


def _leading_zero(values: np.ndarray) -> np.ndarray:
    return np.concatenate(([0.0], values))
