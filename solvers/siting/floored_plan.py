"""The best plan for an assignment problem with coverage floors, with a proof.

Prices on people beyond their standard (:mod:`.place_floors`) take the place of the floors: they rise where a floor is
not reached until exchanges find a plan that keeps them all, and then follow the slope of the Lagrangian bound. Sites
and costs that no better plan can use are ruled out by the priced bound, and the radius program, with rows for the
floors, decides among the rest.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..mip import InfeasibleProgram
from .assignment import Assignment
from .clock import Clock
from .dense_branching import branchable
from .effort import Effort, sharpened
from .floor_program import GRACE_SECONDS
from .floored_branching import FlooredBranching
from .floored_search import descended, raised, searched_within
from .lagrange import Bound, ascent
from .nearest_plan import Found, SomeUnserved, nearest_plan
from .place_floors import PlaceFloors
from .radius import radius_levels
from .rest import Rest

FIRST_SECONDS, FIRST_SHARE = 20.0, 0.25
"""Time for the plan without floors, which often keeps them, and its share of a limit."""
ROUNDS, FIRST_STEPS, STEPS = 30, 300, 60
"""Moves of the prices, and steps of the multipliers before the first and after each of them."""
ASCENT_SECONDS, ASCENT_SHARE = 120.0, 0.35
STALLS = 2
"""Moves of the prices without a better bound after which they go half as far, from the best prices."""
ROUNDS_OF_SEARCH, SEARCH_SECONDS, SEARCH_SHARE = 60, 60.0, 0.5
VERY_FEW_LEVELS, FEW_LEVELS, MOST_LEVELS = 1_000, 2_000, 150_000
"""Distinct costs of places up to which the radius program comes before anything else, up to which it comes before
branch and bound, and up to which it is tried at all."""
BRANCHING_SECONDS, BRANCHING_SHARE = 60.0, 0.5
"""Time for branch and bound before the radius program, and its share of the time left."""


def floored_plan(
    problem: Assignment, floors: PlaceFloors, effort: Effort, clock: Clock, some_plan: Callable[[], np.ndarray]
) -> Found:
    """As :func:`.nearest_plan.nearest_plan`, for plans that keep ``floors`` as well.

    ``some_plan()`` finds a plan (F,) bool that keeps them, or raises :class:`.InfeasibleProgram`.
    """
    return _Work(problem, floors, effort, clock).run(some_plan)


class _Work:
    def __init__(self, problem: Assignment, floors: PlaceFloors, effort: Effort, clock: Clock) -> None:
        self.problem, self.floors, self.effort, self.clock = problem, floors, effort, clock
        self.whole = problem.is_whole
        self.bound, self.solver = -np.inf, ""
        self.plan, self.value = np.zeros(problem.site_count, dtype=bool), np.inf
        self.prices = np.zeros(len(floors.allowed))
        self.reached_at = self.prices

    def run(self, some_plan: Callable[[], np.ndarray]) -> Found:
        part = self.clock.share(FIRST_SHARE, FIRST_SECONDS)
        first = nearest_plan(self.problem, self.effort, part)
        self.bound, self.solver = first.bound, first.solver
        self._offer(first.plan)
        if np.isinf(self.value):
            self._reach(first.plan, some_plan)
        if self._is_open() and radius_levels(self.problem) <= VERY_FEW_LEVELS:
            self._solve(Rest.of(self.problem))
        if self._is_open():
            lower = self._ascended()
            self._search(lower)
            if self._is_open() and lower is not None:
                self._prove(lower)
        ending = "finished" if self.bound >= self._target() else self.clock.ending
        return Found(self.plan, self.value, sharpened(self.bound, self.value, self.whole), ending, self.solver)

    @property
    def _credit(self) -> float:
        """What the prices are paid for people who may be beyond the standard: no part of the bound."""
        return float(self.prices @ self.floors.allowed)

    def _target(self) -> float:
        return self.effort.target(self.value, self.whole)

    def _is_open(self) -> bool:
        return self.bound < self._target() and not self.clock.over()

    def _offer(self, plan: np.ndarray) -> None:
        """Take a plan that is better than the best and keeps the floors."""
        problem = self.problem
        value = problem.value(plan)
        if value < self.value and problem.serves_all(plan) and self.floors.kept(problem, plan):
            self.plan, self.value = plan, value

    def _reach(self, plan: np.ndarray, some_plan: Callable[[], np.ndarray]) -> None:
        """A first plan that keeps the floors."""
        problem, floors, left = self.problem, self.floors, self.clock.left
        grace = self.clock if left is None or left > GRACE_SECONDS else Clock(GRACE_SECONDS, self.clock.progress)
        plan, self.reached_at = raised(problem, floors, plan, self.prices, grace)
        self._offer(plan)
        if np.isinf(self.value):
            self._offer(some_plan())
        if np.isinf(self.value):
            raise InfeasibleProgram
        self._offer(descended(problem, floors, self.plan, self.clock))

    def _ascended(self) -> Bound | None:
        """The best bound over prices and multipliers; leaves the best prices."""
        floors, problem = self.floors, self.problem
        clock = self.clock.share(ASCENT_SHARE, ASCENT_SECONDS)
        u = np.minimum(problem.nearest(self.plan).second, problem.cap)
        u = np.where(np.isfinite(u), u, 0.0)
        scale = np.maximum(floors.people, 1.0)
        size, stalls, best, best_prices, prices = 1.0, 0, None, self.prices, self.prices
        for step in range(ROUNDS):
            self.prices = prices
            priced = floors.priced(problem, prices)
            upper, target = self.value + self._credit, self._target() + self._credit
            lower = ascent(priced, np.minimum(u, priced.cap), upper, target, clock, STEPS if step else FIRST_STEPS)
            if lower is None:
                break
            value = lower.value - self._credit
            if lower.plan is not None:
                self._offer(lower.plan)
            if best is None or value > best.value - float(best_prices @ floors.allowed):
                best, best_prices, stalls = lower, prices, 0
            else:
                stalls += 1
            self.bound = max(self.bound, value)
            self.clock.tell(self.value, sharpened(self.bound, self.value, self.whole))
            if not self._is_open() or clock.over():
                break
            if stalls > STALLS:
                size, stalls = size / 2.0, 0
                lower, prices = best, best_prices
                priced = floors.priced(problem, prices)
                value = best.value - float(prices @ floors.allowed)
            u = lower.u
            slope = floors.slope(problem, priced, lower.u, lower.choice.y) / scale
            length = float(slope @ slope)
            if length <= 1e-14:
                break
            moved = np.maximum(0.0, prices + size * max(self.value - value, 0.0) / length * slope / scale)
            # Who pays beyond the standard pays the higher price as well.
            u = floors.followed(u, moved - prices)
            prices = moved
        self.prices = best_prices
        return best

    def _search(self, lower: Bound | None) -> None:
        core = np.ones(self.problem.site_count, dtype=bool)
        if lower is not None:
            core = self.plan.copy()
            core[np.argsort(lower.choice.to_open, kind="stable")[: 4 * int(self.plan.sum()) + 20]] = True
        clock = self.clock.share(SEARCH_SHARE, SEARCH_SECONDS)
        prices = np.maximum(self.prices, self.reached_at)
        searched_within(self.problem, self.floors, self.plan, prices, core, ROUNDS_OF_SEARCH, clock, self._offer)

    def _prove(self, lower: Bound) -> None:
        """Rule out what no better plan can use, then decide about the rest."""
        rest = Rest.of(self.problem)
        while self._is_open():
            excluded, before = min(rest.excluded, self._target()), rest.part.site_count
            limit = excluded + self._credit - rest.spent
            closed = lower.value + lower.choice.to_open >= limit
            opened = (lower.value + lower.choice.to_close >= limit) & ~closed
            rest = rest.decided(closed, opened, excluded)
            rest = rest.without_dear(self.floors.priced(rest.part, self.prices), lower.u, limit - lower.value)
            priced = self.floors.priced(rest.part, self.prices)
            upper = self.value + self._credit - rest.spent
            lower = ascent(priced, np.minimum(lower.u, priced.cap), upper, limit, self.clock, 200)
            if lower is None:
                self.bound = max(self.bound, rest.excluded)
                return
            self.bound = max(self.bound, min(lower.value + rest.spent - self._credit, rest.excluded))
            if rest.part.site_count == 0 or rest.part.site_count > 0.8 * before:
                break
        if not self._is_open():
            return
        levels = radius_levels(rest.part)
        if branchable(rest.part) and levels > FEW_LEVELS:
            self._branch(rest, lower.u, last=levels > MOST_LEVELS)
        elif levels > MOST_LEVELS:
            self._bound_again()
        if self._is_open() and levels <= MOST_LEVELS:
            self._solve(rest)

    def _bound_again(self) -> None:
        """All that the search without floors can prove at the best prices."""
        try:
            found = nearest_plan(self.floors.priced(self.problem, self.prices), self.effort, self.clock)
        except SomeUnserved:
            return
        self._offer(found.plan)
        self.bound = max(self.bound, found.bound - self._credit)

    def _branch(self, rest: Rest, u: np.ndarray, last: bool) -> None:
        part, spent, left = rest.part, rest.spent, self.clock.left
        seconds = BRANCHING_SECONDS if left is None else BRANCHING_SHARE * left
        if last:
            seconds = np.inf if left is None else left

        def target(value: float) -> float:
            return min(self.effort.target(value + spent, self.whole), rest.excluded) - spent

        clock = self.clock.part(seconds)
        search = FlooredBranching(part, self.floors, self.prices, u, self.value - spent, target, clock)
        search.run()
        if search.plan.any():
            self._offer(rest.complete(search.plan))
        self.bound = max(self.bound, min(search.bound - search.credit + spent, rest.excluded))
        self.clock.tell(self.value, sharpened(self.bound, self.value, self.whole))

    def _solve(self, rest: Rest) -> None:
        gap = 0.1 * self.effort.gap
        plan, bound, solver = rest.by_program(self.plan, self.effort.solver, gap, self.clock, self.floors)
        self.bound, self.solver = max(self.bound, bound), solver or self.solver
        if plan is not None:
            self._offer(plan)
