"""Branch and bound (:mod:`.dense_branching`) at fixed prices, among the plans that keep coverage floors.

A plan that keeps the floors costs at least its priced value less the credit, what the prices are paid for people who
may be beyond the standard; so a node whose priced bound exceeds the best value by the credit holds nothing better.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .dense_branching import Branching
from .floored_search import descended
from .place_floors import PlaceFloors


class FlooredBranching(Branching):
    """``value`` and ``bound`` are priced values here: the credit more than those of ``problem``."""

    def __init__(
        self,
        problem: Assignment,
        floors: PlaceFloors,
        prices: np.ndarray,
        u: np.ndarray,
        value: float,
        target: Callable[[float], float],
        clock: Clock,
    ) -> None:
        """``value`` of the best plan that is known, and the ``target(value)`` that is good enough, of ``problem``."""
        self.plain, self.floors = problem, floors
        self.credit = float(prices @ floors.allowed)
        start = np.zeros(problem.site_count, dtype=bool)
        credit = self.credit

        def priced_target(priced: float) -> float:
            return target(priced - credit) + credit

        super().__init__(floors.priced(problem, prices), u, start, value + credit, priced_target, clock)

    def _try(self, opened: np.ndarray, chosen: np.ndarray) -> None:
        """Is this plan the best so far of those that keep the floors?"""
        sites = np.concatenate((opened, chosen))
        if not self.least <= len(sites) <= self.most:
            return
        plan = np.zeros(self.plain.site_count, dtype=bool)
        plan[sites] = True
        if not self.plain.value(plan) + self.credit < self.value or not self.plain.serves_all(plan):
            return
        if self.floors.kept(self.plain, plan):
            self.plan = descended(self.plain, self.floors, plan, self.clock)
            self.value = self.plain.value(self.plan) + self.credit
