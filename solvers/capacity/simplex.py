"""The set of allowed plans: a fixed total and a range for every facility.

    P = {S : sum_j S_j = T,  l_j <= S_j <= u_j}

Projection onto P in a weighted metric and linear minimisation over P are the two operations from
which the quadratic solver and its certificate are made. Both are exact: the projection solves the
dual of the weighted projection, a monotone piecewise linear equation in one unknown (Kiwiel 2008,
Math. Program. 112:473), the linear minimum is one sort (a continuous knapsack).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_MOST_STEPS = 300
_ROUNDING = 1e-14


@dataclass(frozen=True)
class PlanSet:
    """Plans of ``total`` units with ``lower`` <= S <= ``upper``, arrays of shape (m,), upper may be inf.

    The caller guarantees that a plan exists: lower <= upper and sum(lower) <= total <= sum(upper).
    """

    total: float
    lower: np.ndarray
    upper: np.ndarray

    def meets_total(self, plan: np.ndarray) -> bool:
        """Does ``plan`` (m,) have the right sum, but for rounding?"""
        return bool(abs(plan.sum() - self.total) <= 1e-12 * self.total)

    def project(self, point: np.ndarray, weight: np.ndarray | None = None) -> np.ndarray:
        """The plan S that minimises sum_j weight_j (S_j - point_j)^2 / 2; ``weight`` (m,) > 0, default 1.

        S_j = clip(point_j - price / weight_j, l_j, u_j) for the one ``price`` (the multiplier of the
        total) at which the total is met.
        """
        for corner in (self.lower, self.upper):
            # Here the price is unbounded, and searching for it would leave a rounding error at the bounds.
            if corner.sum() == self.total:
                return corner.astype(np.float64)
        give = np.ones(len(point)) if weight is None else 1.0 / weight
        low, high = self._bracket(point, give)
        # The first guess is the price that would do without ranges.
        price = float((point.sum() - self.total) / give.sum())
        if not low < price < high:
            price = 0.5 * (low + high)
        for step in range(_MOST_STEPS):
            # np.clip costs several times as much on arrays of a few hundred.
            plan = np.minimum(np.maximum(point - price * give, self.lower), self.upper)
            excess = plan.sum() - self.total
            if abs(excess) <= _ROUNDING * self.total:
                break
            if excess > 0:
                low = price
            else:
                high = price
            slope = give[(plan > self.lower) & (plan < self.upper)].sum()
            newton = price + excess / slope if slope > 0 else np.nan
            # Newton alone may creep from kink to kink; a bisection now and then halves what is left.
            trusted = low < newton < high and step % 4 < 3
            price = newton if trusted else 0.5 * (low + high)
        return self._exact_total(plan)

    def _bracket(self, point: np.ndarray, give: np.ndarray) -> tuple[float, float]:
        """Two prices between which the total is met: all at their upper and all at their lower bound."""
        room = np.minimum(self.upper, self.total - self.lower.sum() + self.lower)
        low = np.min((point - room) / give)
        high = np.max((point - self.lower) / give)
        return float(low), float(high)

    def _exact_total(self, plan: np.ndarray) -> np.ndarray:
        """Share the rounding error of the sum among the facilities inside their bounds, by their room for it.

        Facilities at a bound stay exactly there, unless all are.
        """
        missing = self.total - plan.sum()
        inside = (plan > self.lower) & (plan < self.upper)
        room = np.minimum(self.upper - plan if missing > 0 else plan - self.lower, abs(missing))
        if inside.any():
            room[~inside] = 0.0
        if missing != 0.0 and room.any():
            plan = np.clip(plan + missing * (room / room.sum()), self.lower, self.upper)
        return plan

    def cheapest(self, price: np.ndarray) -> np.ndarray:
        """The plan that minimises sum_j price_j S_j: fill the facilities in order of price."""
        order = np.argsort(price, kind="stable")
        left = max(self.total - self.lower.sum(), 0.0)
        room = np.minimum((self.upper - self.lower)[order], left)
        filled = np.minimum(np.cumsum(room), left)
        plan = self.lower.astype(np.float64)
        plan[order] += np.diff(filled, prepend=0.0)
        return np.minimum(plan, self.upper)
