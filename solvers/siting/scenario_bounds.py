"""What no plan for several populations is better than: bounds of the populations on their own, and of mean ones.

For any weights lambda a plan's largest excess is no less than the mean one, nor is that less than what the mean
population costs, as long as places may be split (:attr:`.Many.convex`).
"""

from __future__ import annotations

import numpy as np

from .clock import Clock
from .plan import SitingPlan
from .scenario_values import Values

PART_SECONDS, PART_SHARE = 15.0, 0.1
"""Time for the bound of one population without a limit, and its share of the time left with one."""
LEAST_SECONDS = 0.2
"""What it is given in any case."""


class Bounds:
    """The ``bound`` that no plan's largest excess is below which leaves as few people unserved as the best one of the
    ``values``, in all or, where there was no time to value plans, in every population; and the ``fewest`` people who
    stay unserved in all, whatever opens. ``weights`` (S,) are those of the mean population, ``gap`` is what will do."""

    def __init__(self, values: Values, weights: np.ndarray, gap: float, clock: Clock) -> None:
        self.values, self.weights, self.gap, self.clock = values, weights, gap, clock
        self.bound, self.fewest = -np.inf, 0.0

    @property
    def fewest_is_proven(self) -> bool:
        """Is it proven that no plan leaves fewer people unserved in all?"""
        return self.values.worth[0] <= self.fewest + self.values.noise

    @property
    def will_do(self) -> bool:
        """Is the best plan proven to be so, or within the gap that was asked for?"""
        most = self.values.worth[1]
        scale = max(abs(most), 1e-9 * float(np.abs(self.values.against).max(initial=1.0)))
        return self.fewest_is_proven and most - self.bound <= max(self.gap, 1e-6) * scale

    def rise(self, bound: float) -> None:
        """Take note of a ``bound``."""
        self.bound = max(self.bound, bound)

    def of_parts(self, own: list[SitingPlan], mean: SitingPlan) -> None:
        """What the best plans of the populations on their ``own`` say, and that of the ``mean`` one."""
        values, clock = self.values, self.clock
        bound, asked = values.cost([plan.bound for plan in own]), values.unserved(own)
        spare, unserved = np.zeros(len(own)), values.worth[0]
        if asked.any() or (np.isfinite(unserved) and unserved > 0):
            fewest = np.array(
                [one if plan.is_proven else part.fewest for one, plan, part in zip(asked, own, values.parts)]
            )
            self.fewest = float(fewest.sum())
            spare = np.maximum(unserved - (fewest.sum() - fewest), 0.0)
        for k in np.flatnonzero(spare > asked + 1e-6 * np.maximum(1.0, asked)):
            part = clock.share(PART_SHARE, PART_SECONDS, LEAST_SECONDS)
            upper = float(values.cost(own[k].objective)) / values.scale[k]
            bound[k] = values.scale[k] * values.parts[k].least_cost(spare[k], upper, part)
        self.bound = float(values.excess(bound).max())
        self.of_mean(mean, self.weights)

    def of_plans(self, own: list[SitingPlan], mean: SitingPlan, unserved: np.ndarray) -> None:
        """As :meth:`of_parts` where plans were not valued: of plans that leave no more people ``unserved`` (S,) in any
        population, as the best one does."""
        values = self.values
        asked = values.unserved(own)
        known = unserved <= asked + 1e-6 * np.maximum(1.0, asked)
        least = values.cost([plan.bound for plan in own])
        bound = np.where(known, least, -np.inf if values.covers else 0.0)
        self.bound = float(values.excess(bound).max())
        values.worth = (float(unserved.sum()), np.inf)
        self.of_mean(mean, self.weights)

    def of_mean(self, mean: SitingPlan, shares: np.ndarray) -> None:
        """What the best plan for the people sum_s ``shares``_s w_s says, where everyone is served in all."""
        values = self.values
        if not values.many.convex or not (values.covers or values.worth[0] <= values.noise):
            return
        least = float(values.cost(mean.bound))
        if values.many.kappa is not None:
            least *= mean.evaluation.people
        weights = shares / (values.scale * values.factor)
        self.rise((least - float((weights * values.factor) @ values.against)) / weights.sum())
