"""Weighted projection onto a fixed total and ranges, many times over.

    min sum_j weight_j (S_j - point_j)^2 / 2   s.t.  sum_j S_j = T,  l_j <= S_j <= u_j
    S_j = clip(point_j - price / weight_j, l_j, u_j)

for the one ``price`` (the multiplier of the total) at which the total is met: the root of a monotone piecewise linear
function (Kiwiel 2008, Math. Program. 112:473), by Newton's method with bisections. Points that follow each other in a
descent have much the same price, so that each search begins where the last one ended.
"""

from __future__ import annotations

import numpy as np

_MOST_STEPS = 300
_ROUNDING = 1e-14


class Projection:
    """Projects onto ``total``, ``lower`` and ``upper`` (m,), in the metric of ``weight`` (m,) > 0 (None: 1)."""

    def __init__(self, total: float, lower: np.ndarray, upper: np.ndarray, weight: np.ndarray | None = None) -> None:
        self._total, self._lower, self._upper = total, lower, upper
        self._give = np.ones(len(lower)) if weight is None else 1.0 / weight
        self._all_give = float(self._give.sum())
        least = lower.sum()
        self._room = np.minimum(upper, total - least + lower)
        # In a corner the price is unbounded, and searching for it would leave a rounding error at the bounds.
        self._corner = lower if least == total else upper if upper.sum() == total else None
        self._price = None

    def __call__(self, point: np.ndarray) -> np.ndarray:
        """The plan (m,) nearest to ``point`` (m,)."""
        if self._corner is not None:
            return self._corner.astype(np.float64)
        give, lower, upper, total = self._give, self._lower, self._upper, self._total
        # Two prices between which the total is met: all at their upper and all at their lower bound.
        low, high = float(((point - self._room) / give).min()), float(((point - lower) / give).max())
        price = self._price
        if price is None or not low < price < high:
            # The price that would do without ranges.
            price = (float(point.sum()) - total) / self._all_give
            if not low < price < high:
                price = 0.5 * (low + high)
        for step in range(_MOST_STEPS):
            # np.clip costs several times as much on arrays of a few hundred.
            plan = point - price * give
            np.minimum(np.maximum(plan, lower, out=plan), upper, out=plan)
            excess = float(plan.sum()) - total
            if abs(excess) <= _ROUNDING * total:
                break
            if excess > 0:
                low = price
            else:
                high = price
            slope = float(give[(plan > lower) & (plan < upper)].sum())
            newton = price + excess / slope if slope > 0 else np.nan
            # Newton alone may creep from kink to kink; a bisection now and then halves what is left.
            trusted = low < newton < high and step % 4 < 3
            price = newton if trusted else 0.5 * (low + high)
        self._price = price
        return self.sharing_the_rest(plan)

    def sharing_the_rest(self, plan: np.ndarray) -> np.ndarray:
        """``plan`` (m,) in its ranges, what it misses of the total (a rounding error, as a rule) shared by the
        facilities inside their bounds, by their room for it.

        Facilities at a bound stay exactly there, unless all are.
        """
        missing = self._total - float(plan.sum())
        if missing == 0.0:
            return plan
        inside = (plan > self._lower) & (plan < self._upper)
        room = np.minimum(self._upper - plan if missing > 0 else plan - self._lower, abs(missing))
        if inside.any():
            room[~inside] = 0.0
        if room.any():
            plan = np.clip(plan + missing * (room / room.sum()), self._lower, self._upper)
        return plan
