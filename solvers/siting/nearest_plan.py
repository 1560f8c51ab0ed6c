"""The best plan for an assignment problem, with a proof: search, bound, rule out, branch.

Exchange search gives a plan, Lagrangian ascent a bound; their difference rules out sites and pairs that no better plan
can use; what is left is small enough for branch and bound or for the radius program. Every step keeps a true bound,
so that the work may be cut short after any of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip import InfeasibleProgram
from .assignment import Assignment
from .clock import Clock
from .coarse import LARGE
from .dense_branching import Branching, branchable
from .effort import Effort, sharpened
from .exchange import improved
from .lagrange import Bound, ascent, evaluated
from .patches import UNTIL_NONE, Patching
from .plan_search import (
    better_plan,
    core_sites,
    expected_sites,
    first_multipliers,
    first_plan,
    suggested,
    worth_aiming_at,
)
from .radius import radius_levels
from .rest import Rest
from .rough_plan import GENTLY, rough_plan
from .sampled import sample_size, sampled_plan

FEW_LEVELS, MOST_LEVELS = 2_000, 150_000
"""Distinct costs of places up to which the radius program goes first, and up to which it is tried at all."""
MANY_LEVELS = 20_000
"""Distinct costs above which neither is likely to end, so that the time is better spent on the plan."""
AGAIN = Patching(again=1e-7)
FEW_SITES = 25
"""Open sites up to which branch and bound goes first: with more, relaxations are tight and the program is quick."""
ASCENT_SHARE = 0.9
"""Share of the time left for the bound of a large problem."""
LAST_SHARE = 0.1
"""Share of a limit in which nothing new is begun where every look at a problem takes seconds."""
PAIRS_A_SECOND = 500_000
"""Pairs for every second left above which a sample of the places comes first."""
SEARCH_SECONDS, SEARCH_SHARE = 30.0, 0.35
"""Time for choosing patches of a plan anew, and its share of a limit."""
FIRST_SEARCH = 0.5
"""Seconds, or share of the time so far, for a first look before anything is ruled out."""
PROOF_SECONDS = 2.0
"""Easy problems are proven in full, whatever gap would do: so long it is tried."""
BRANCHING_SHARE = 0.5
"""Share of the time left that branch and bound gets before the radius program."""
BRANCHING_SECONDS = 60.0


@dataclass(frozen=True)
class Found:
    """``plan`` (F,) bool of ``value``, the ``bound`` below which no plan lies, how the work came to its ``ending``
    (finished, time_limit, cancelled) and the ``solver`` that was called in, if any. ``multipliers`` (n,) of the first
    bound, that of the whole problem."""

    plan: np.ndarray
    value: float
    bound: float
    ending: str
    solver: str = ""
    multipliers: np.ndarray | None = None


class SomeUnserved(Exception):
    """No plan was found that keeps the rows and serves every place; ``plan`` (F,) bool is the closest."""

    def __init__(self, plan: np.ndarray) -> None:
        super().__init__()
        self.plan = plan


def nearest_plan(problem: Assignment, effort: Effort, clock: Clock) -> Found:
    """The best plan of ``problem`` to the gap of ``effort``, or the best within the time.

    Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows, :class:`SomeUnserved` where none of
    them serves everybody.
    """
    return _Work(problem, effort, clock).run()


class _Work:
    def __init__(self, problem: Assignment, effort: Effort, clock: Clock) -> None:
        self.problem, self.effort, self.clock = problem, effort, clock
        self.whole = problem.is_whole
        self.bound, self.solver = -np.inf, ""
        self.plan, self.value = np.zeros(problem.site_count, dtype=bool), np.inf

    def run(self) -> Found:
        problem, left = self.problem, self.clock.left
        u, size = None, GENTLY
        hurried = left is not None and len(problem.costs) > PAIRS_A_SECOND * left
        if hurried and problem.place_count >= 2 * sample_size(expected_sites(problem)):
            plan, u = sampled_plan(problem, self.clock)
            self._offer(plan, problem.value(plan))
            size = 1.0
        elif problem.place_count >= LARGE:
            u = self._begin_roughly()
        if u is None:
            u, size = self._begun(), 1.0
        lower = self._ascended(Rest.of(problem), u, first=size)
        multipliers = None if lower is None else lower.u
        if self._is_open():
            core = core_sites(lower.choice.to_open, self.plan)
            self._search(core, max(FIRST_SEARCH, FIRST_SEARCH * self.clock.seconds), SEARCH_SHARE)
        if self._is_open():
            self._prove(lower)
        if not problem.serves_all(self.plan):
            raise SomeUnserved(self.plan)
        if self.bound < self._target():
            # Whatever the ascent had time for: nobody pays less than the nearest site asks.
            self.bound = max(self.bound, self._easiest_bound())
        done = self.bound >= self._target()
        bound = sharpened(self.bound, self.value, self.whole)
        return Found(self.plan, self.value, bound, "finished" if done else self.clock.ending, self.solver, multipliers)

    def _begun(self) -> np.ndarray:
        """A plan by exchanges, and the multipliers (n,) that it suggests."""
        u = first_multipliers(self.problem)
        self._offer(*first_plan(self.problem, u, self.clock))
        return suggested(self.problem, self.plan, u)

    def _begin_roughly(self) -> np.ndarray | None:
        """A plan and multipliers (n,) from merged neighbours; None where these have no plan."""
        try:
            plan, u = rough_plan(self.problem, self.clock)
        except InfeasibleProgram:
            return None
        self._offer(plan, self.problem.value(plan))
        return u

    def _search(self, core: np.ndarray, seconds: float, share: float, how: Patching = UNTIL_NONE) -> None:
        """Look for a better plan among the sites of the ``core`` (F,) bool, for a ``share`` of the time left."""
        left = self.clock.left
        clock = self.clock.part(seconds if left is None else min(seconds, share * left))
        plan = better_plan(self.problem, self.plan, core, clock, self.bound, self._value_wanted(), how)
        self._offer(plan, self.problem.value(plan))
        if self.problem.place_count < LARGE:
            self._offer(*improved(self.problem, self.plan, self.clock))

    def _target(self) -> float:
        return self._good_enough(self.value)

    def _easiest_bound(self) -> float:
        value, choice = evaluated(self.problem, self.problem.cheapest)
        return -np.inf if choice is None else value

    def _mip_gap(self) -> float:
        """Finer than the gap asked for: the program's objective lacks the constant."""
        return 0.1 * self.effort.gap if self.clock.seconds > PROOF_SECONDS else 0.0

    def _good_enough(self, value: float) -> float:
        """The bound at which a plan of ``value`` will do; at first only a full proof will."""
        return self._aim.target(value, self.whole)

    def _value_wanted(self) -> float:
        """The value at which a plan will do, with the bound that is known."""
        return self._aim.good_value(self.bound, self.whole)

    @property
    def _aim(self) -> Effort:
        return self.effort if self.clock.seconds > PROOF_SECONDS else replace(self.effort, gap=0.0)

    def _is_open(self) -> bool:
        """Is there still a difference to close, and time for it?"""
        left, large = self.clock.left, self.problem.place_count >= LARGE
        short = large and left is not None and left < LAST_SHARE * self.clock.limit
        return self.bound < self._target() and not short and not self.clock.over()

    def _offer(self, plan: np.ndarray, value: float) -> None:
        if value < self.value:
            self.plan, self.value = plan, value

    def _ascended(self, rest: Rest, u: np.ndarray, steps: int = 600, first: float = 1.0) -> Bound | None:
        """The bound of what is left, from multipliers ``u`` (P,) of its places; None where it has no plan."""
        part, clock = rest.part, self.clock
        upper = worth_aiming_at(self.problem, self.plan, self.value) - rest.spent
        if part.place_count >= LARGE and clock.left is not None:
            clock = clock.part(ASCENT_SHARE * clock.left)
        lower = ascent(part, u, upper, self._target() - rest.spent, clock, steps, first)
        if lower is None:
            self.bound = max(self.bound, rest.excluded)
            return lower
        self.bound = max(self.bound, min(lower.value + rest.spent, rest.excluded))
        if lower.plan is not None:
            whole_plan = rest.complete(lower.plan)
            value = self.problem.value(whole_plan)
            if self.problem.place_count < LARGE:
                whole_plan, value = improved(self.problem, whole_plan, self.clock)
            self._offer(whole_plan, value)
        self._tell()
        return lower

    def _tell(self) -> None:
        self.clock.tell(self.value, sharpened(self.bound, self.value, self.whole))

    def _prove(self, lower: Bound) -> None:
        rest, lower = self._ruled_out(Rest.of(self.problem), lower)
        if lower is None or not self._is_open():
            return
        for levels, how in ((FEW_LEVELS, UNTIL_NONE), (MANY_LEVELS, AGAIN)):
            if lower is None or not self._is_open() or radius_levels(rest.part) <= levels:
                break
            before = self.value
            self._search(rest.used, SEARCH_SECONDS, SEARCH_SHARE, how)
            if self.value < before and self._is_open():
                rest, lower = self._ruled_out(rest, lower)
        if lower is not None and self._is_open():
            self._finish(rest, lower)

    def _ruled_out(self, rest: Rest, lower: Bound | None) -> tuple[Rest, Bound | None]:
        """What is left when sites and pairs are ruled out by their reduced costs, again and again while it helps, and
        its bound (None: no plan)."""
        while lower is not None and self._is_open():
            limit, before = self._target() - rest.spent, rest.part.site_count
            closed = lower.value + lower.choice.to_open >= limit
            opened = (lower.value + lower.choice.to_close >= limit) & ~closed
            rest = rest.decided(closed, opened, self._target())
            rest = rest.without_dear(rest.part, lower.u, limit - lower.value)
            lower = self._ascended(rest, np.minimum(lower.u, rest.part.cap), steps=300)
            if rest.part.site_count == 0 or rest.part.site_count > 0.8 * before:
                break
        return rest, lower

    def _finish(self, rest: Rest, lower: Bound) -> None:
        """Branch and bound or the radius program on what is left."""
        levels = radius_levels(rest.part)
        few_sites = self.plan.sum() <= FEW_SITES or levels > MOST_LEVELS
        if branchable(rest.part) and levels > FEW_LEVELS and few_sites:
            left = self.clock.left
            seconds = BRANCHING_SECONDS if left is None else max(BRANCHING_SECONDS, BRANCHING_SHARE * left)
            if levels > MOST_LEVELS:
                seconds = np.inf if left is None else left
            self._branch(rest, lower, self.clock.part(seconds))
        if self._is_open() and levels <= MOST_LEVELS:
            plan, bound, solver = rest.by_program(self.plan, self.effort.solver, self._mip_gap(), self.clock)
            self.bound, self.solver = max(self.bound, bound), solver or self.solver
            if plan is not None:
                self._offer(plan, self.problem.value(plan))

    def _branch(self, rest: Rest, lower: Bound, clock: Clock) -> None:
        part, spent = rest.part, rest.spent
        start = np.zeros(part.site_count, dtype=bool)

        def target(value: float) -> float:
            return min(self._good_enough(value + spent) - spent, rest.excluded - spent)

        search = Branching(part, lower.u, start, self.value - spent, target, clock)
        search.run()
        if search.plan.any() or search.value + spent < self.value:
            plan = rest.complete(search.plan)
            self._offer(plan, self.problem.value(plan))
        self.bound = max(self.bound, min(search.bound + spent, rest.excluded))
        self._tell()
