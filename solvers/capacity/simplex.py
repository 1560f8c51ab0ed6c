"""The set of allowed plans: a fixed total and a range for every facility.

    P = {S : sum_j S_j = T,  l_j <= S_j <= u_j}

Projection onto P in a weighted metric and linear minimisation over P are the two operations from
which the quadratic solver and its certificate are made. Both are exact: the projection finds the price of
the total (:mod:`.projection`), the linear minimum is one sort (a continuous knapsack).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .projection import Projection


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

        Of many projections onto the same plans a :class:`.projection.Projection` is faster.
        """
        return self.projection(weight)(point)

    def projection(self, weight: np.ndarray | None = None) -> Projection:
        """What projects points in the metric of ``weight`` (m,)."""
        return Projection(self.total, self.lower, self.upper, weight)

    def completed(self, plan: np.ndarray) -> np.ndarray:
        """``plan`` (m,) cut to the ranges, what the total misses shared by those inside theirs: whoever is at a bound
        stays there. Where they have no room for it, the projection of ``plan``."""
        cut = self.projection().sharing_the_rest(np.clip(plan, self.lower, self.upper))
        return cut if self.meets_total(cut) else self.project(plan)

    def cheapest(self, price: np.ndarray) -> np.ndarray:
        """The plan that minimises sum_j price_j S_j: fill the facilities in order of price."""
        order = np.argsort(price, kind="stable")
        left = max(self.total - self.lower.sum(), 0.0)
        room = np.minimum((self.upper - self.lower)[order], left)
        filled = np.minimum(np.cumsum(room), left)
        plan = self.lower.astype(np.float64)
        plan[order] += np.diff(filled, prepend=0.0)
        return np.minimum(plan, self.upper)
