"""What is known of a transport problem (:mod:`.shipping`) while it is solved: the best plan, and what no plan beats.

Plans come from searches as sets of open sites, or from programs as columns; each is judged by who can go where at its
sites (:mod:`.allocation`), and stays if it serves more people, or as many at less cost.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .allocation import Allocation, allocated
from .clock import Clock
from .effort import ROUNDING, Effort
from .shipping import MANY_PAIRS, Shipping
from .shipping_search import improved
from .whole_places import best_shares

IMPROVED_SHARE = 0.05
"""The share of the time left for exchanges from one plan."""
PART_SECONDS = 60.0
"""Time for a part of the work where there is no limit."""
DEAR = 0.1
"""By how much more than split places whole ones may cost, where that is not known better."""
PROMISING = 1.03
"""A plan that costs at most so much as the best one is improved by exchanges."""
SERVED_ROOM = 1e-9
"""A share of all people that is rounding only."""


class Known:
    """The best ``plan`` of a ``problem`` (None: none yet), the ``bound`` that no plan that serves as many costs less
    than, the ``most`` people that any plan can serve, as far as is known, and the ``solver`` that was called in last.
    ``fruitless`` counts the attempts since the plan changed."""

    def __init__(self, problem: Shipping, effort: Effort, clock: Clock) -> None:
        self.problem, self.effort, self.clock = problem, effort, clock
        self.plan: Allocation | None = None
        self.bound, self.solver = -np.inf, ""
        self.most = problem.people
        self.fruitless = 0
        self._split = replace(problem, whole=False)
        self._seen: set = set()

    @property
    def most_is_proven(self) -> bool:
        """Is it proven that no plan serves more people than the best one?"""
        return self.plan is not None and self.most <= self.plan.people * (1 + SERVED_ROOM) + SERVED_ROOM

    @property
    def target(self) -> float:
        """The bound at which the plan is good enough; costs may be negative, where closing a site is charged."""
        return self.plan.cost - max(self.effort.gap, ROUNDING) * abs(self.plan.cost)

    @property
    def is_open(self) -> bool:
        """Is there still a difference to close, and time for it?"""
        return self.bound < self.target and not self.clock.over()

    def part(self, share: float) -> Clock:
        """A clock for a ``share`` of the time left."""
        return self.clock.share(share, PART_SECONDS)

    def rise(self, bound: float) -> None:
        """Take note of a ``bound``, and tell where the work stands."""
        self.bound = max(self.bound, bound)
        self.clock.tell(self.plan.cost, min(self.bound, self.plan.cost))

    def offer(self, plan: Allocation | None) -> None:
        """Keep a plan if it is the best so far."""
        if plan is not None and plan.better_than(self.plan):
            self.plan = plan

    def attempt(self, is_open: np.ndarray) -> None:
        """Try a set of open sites (F,) bool: allocate, exchange where that is promising, and keep what is better."""
        key = is_open.tobytes()
        if key in self._seen or not self.problem.allows(is_open):
            return
        self._seen.add(key)
        before = self.plan
        plan = allocated(self._split, is_open, self.clock, None if before is None else before.price)
        if plan is not None and (before is None or plan.people > before.people or plan.cost < PROMISING * before.cost):
            if len(self.problem.costs) <= MANY_PAIRS:
                plan = improved(self._split, plan, self.part(IMPROVED_SHARE))
            self.offer(self._made_whole(plan) if self.problem.whole else plan)
        self.fruitless = 0 if self.plan is not before else self.fruitless + 1

    def _made_whole(self, split: Allocation) -> Allocation | None:
        """The plan of the same sites with whole places."""
        problem = self.problem
        plan = allocated(problem, split.is_open, self.clock, split.price)
        if plan is None or split.people < problem.people * (1 - SERVED_ROOM):
            return plan
        if self.plan is not None and split.cost >= self.plan.cost and plan.people <= self.plan.people:
            return plan
        # Where some are left out, a program may still find room for all; what that costs at most is not known.
        served = plan.people >= problem.people * (1 - SERVED_ROOM)
        cost = plan.cost if served else split.cost * (1 + DEAR)
        share = best_shares(problem, split.is_open, split.price, split.cost, cost, self.clock)
        if share is None:
            return plan
        cost = float(share @ problem.costs + problem.setup[split.is_open].sum())
        better = Allocation(split.is_open, share, float(share @ problem.load), cost, split.price)
        return better if better.better_than(plan) else plan

    def read(self, x: np.ndarray, pairs: np.ndarray | slice = slice(None)) -> Allocation | None:
        """The plan of a program's solution, whose columns are the sites and then these of the problem's ``pairs``;
        split places are allocated anew to rid them of tolerances."""
        problem = self.problem
        m, share = problem.site_count, np.zeros(len(problem.costs))
        is_open = x[:m] > 0.5
        part = x[m:][: len(share[pairs])]
        share[pairs] = np.round(part) if problem.whole else np.where(part < 1e-9, 0.0, np.minimum(part, 1.0))
        loads = np.bincount(problem.sites, share * problem.load, m)
        room = (1e-7 if problem.whole else 1e-9) * np.maximum(1.0, problem.capacity)
        plan = None
        if not np.any(loads > problem.capacity + room) and not np.any((loads > 0) & ~is_open):
            cost = float(share @ problem.costs + problem.setup[is_open].sum())
            plan = Allocation(is_open, share, float(share @ problem.load), cost, np.zeros(m))
        if plan is None or not problem.whole:
            again = allocated(problem, is_open, self.clock)
            # Within tolerances the program may serve a hair more, at a hair less, than there is room for.
            if again is not None and (plan is None or again.people > plan.people - 1e-6 * max(1.0, plan.people)):
                plan = again
        return plan
