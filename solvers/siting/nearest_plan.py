"""The best plan for an assignment problem, with a proof: search, bound, rule out, branch.

Exchange search gives a plan, Lagrangian ascent a bound; their difference rules out sites and pairs that no better plan
can use; what is left is small enough for branch and bound or for the radius program. Every step keeps a true bound,
so that the work may be cut short after any of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip import InfeasibleProgram, solve
from ..progress import Quiet
from .assignment import Assignment
from .clock import Clock
from .coarse import LARGE, merged_neighbours
from .dense_branching import Branching, branchable
from .effort import Effort, sharpened
from .exchange import improved, searched
from .lagrange import Bound, ascent, evaluated
from .opening import opening_order
from .patches import FEWEST_SITES, patched
from .radius import radius_levels, radius_program
from .sampled import sample_of, sample_size, spread
from .site_choice import counting_limits
from .site_rows import any_plan

SHAKES, FEW_SHAKES = 15, 5
"""Local optima tried before and after the sites have been ruled out, and in every patch; fewer in large problems."""
FEW_LEVELS, MOST_LEVELS = 2_000, 150_000
"""Distinct costs of places up to which the radius program goes first, and up to which it is tried at all."""
FEW_SITES = 25
"""Open sites up to which branch and bound goes first: with more, relaxations are tight and the program is quick."""
ASCENT_SHARE, LARGE_SEARCH_SHARE = 0.5, 0.8
"""Share of the time left for the bound of a large problem, and then for a better plan."""
START_SECONDS, START_SHARE = 20.0, 0.15
"""Time for the first exchanges, and its share of a limit: the multipliers soon suggest better plans."""
PAIRS_A_SECOND = 500_000
"""Pairs for every second left above which a sample of the places comes first."""
SAMPLE_SHARE, SAMPLE_SECONDS, SAMPLE_STEPS = 0.4, 0.4, 200
"""Its share of the time, the least it takes, and the steps of its bound."""
TRIED = (1.0, 0.9, 0.7)
"""Multiples of the multipliers of a sample, of which the best start the bound of all places."""
ROUGH_SECONDS, ROUGH_SHARE = 90.0, 0.35
"""Time for merged neighbours, and its share of a limit."""
SEARCH_SECONDS, SEARCH_SHARE = 30.0, 0.35
"""Time for choosing patches of a plan anew, and its share of a limit."""
FIRST_SEARCH = 0.5
"""Seconds, or share of the time so far, for a first look before anything is ruled out."""
CORE = 8
"""Sites among which better plans are sought, for every open one."""
FEWEST_LISTED, LISTED, FARTHEST_LISTED = 10, 8, 2.0
"""Sites listed for a place while patches are chosen: at least so many, at most so many for every open one, and none
that costs more than this times its second nearest open one."""
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


@dataclass(frozen=True)
class _Left:
    """A ``part`` of the problem with its bound (None: no plan), what is ``spent`` on sites decided to open, and the
    value that plans outside it cost at least."""

    part: Assignment
    lower: Bound | None
    spent: float
    excluded: float


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
        self._opened = np.zeros(problem.site_count, dtype=bool)

    def run(self) -> Found:
        problem, left = self.problem, self.clock.left
        u = None
        hurried = left is not None and len(problem.costs) > PAIRS_A_SECOND * left
        if hurried and problem.place_count >= 2 * sample_size(int(_expected_sites(problem))):
            u = self._begin_with_a_sample()
        elif problem.place_count >= LARGE:
            self._begin_roughly()
        lower = self._ascended(problem, self._begun() if u is None else u, 0.0, np.inf)
        multipliers = None if lower is None else lower.u
        if self._is_open():
            share = SEARCH_SHARE if problem.place_count < LARGE else LARGE_SEARCH_SHARE
            core = _core(lower.choice.to_open, self.plan)
            self._search(core, max(FIRST_SEARCH, FIRST_SEARCH * self.clock.seconds), share)
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
        problem = self.problem
        u = _first_multipliers(problem)
        if not self.plan.any():
            self._offer(*improved(problem, _start(problem, u, self.clock), self._first_part()))
        return np.minimum(problem.nearest(self.plan).second, problem.cap) if problem.serves_all(self.plan) else u

    def _begin_with_a_sample(self) -> np.ndarray | None:
        """A plan of a sample of the places, and the multipliers (n,) that its bound suggests."""
        problem, left = self.problem, self.clock.left
        clock = Clock(max(SAMPLE_SECONDS, SAMPLE_SHARE * left), Quiet(self.clock.progress))
        few = sample_of(problem, int(_expected_sites(problem)))
        unit = _first_multipliers(few)
        plan, worth = improved(few, _start(few, unit, clock), clock.part(0.5 * clock.left))
        self._offer(plan, problem.value(plan))
        u = np.minimum(few.nearest(plan).second, few.cap) if few.serves_all(plan) else unit
        lower = ascent(few, u, _worth_aiming_at(few, plan, worth), np.inf, clock, SAMPLE_STEPS)
        if lower is None:
            return None
        u = spread(problem, _first_multipliers(problem), few, lower.u, unit)
        # Where they ask too much of many the bound is far below: it is not known yet how far they should go.
        return max((part * u for part in TRIED), key=lambda u: evaluated(problem, u)[0])

    def _begin_roughly(self) -> None:
        """A plan for merged neighbours, made better for all places; none where neighbours have no plan."""
        left = self.clock.left
        clock = self.clock.part(ROUGH_SECONDS if left is None else ROUGH_SHARE * left, quiet=True)
        try:
            plan = _Work(merged_neighbours(self.problem), self.effort, clock).plan_roughly()
        except InfeasibleProgram:
            return
        if not self.problem.serves_all(plan):
            plan, _ = improved(self.problem, plan, self._first_part())
        self._offer(plan, self.problem.value(plan))

    def plan_roughly(self) -> np.ndarray:
        """A good plan (F,) bool; no bound, and perhaps some place is left out."""
        problem = self.problem
        if problem.place_count >= LARGE:
            self._begin_roughly()
        u = self._begun()
        self._search(_core(_worth(problem, u), self.plan), ROUGH_SECONDS, 1.0)
        return self.plan

    def _first_part(self) -> Clock:
        left = self.clock.left
        return self.clock.part(START_SECONDS if left is None else START_SHARE * left)

    def _search(self, core: np.ndarray, seconds: float, share: float) -> None:
        """Look for a better plan among the sites of the ``core`` (F,) bool, for a ``share`` of the time left."""
        left = self.clock.left
        clock = self.clock.part(seconds if left is None else min(seconds, share * left))
        few, numbers = _few_pairs(self.problem, core | self.plan, self.plan)
        start = self.plan[numbers]
        if self.plan.sum() < FEWEST_SITES or not self.problem.serves_all(self.plan):
            found, _ = searched(few, start, np.ones(len(start), dtype=bool), SHAKES, clock, self.bound)
        else:
            shakes = FEW_SHAKES if self.problem.place_count >= LARGE else SHAKES
            found, _ = patched(few, start, clock, self._target(), shakes)
        plan = np.zeros_like(self.plan)
        plan[numbers[found]] = True
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
        effort = self.effort if self.clock.seconds > PROOF_SECONDS else replace(self.effort, gap=0.0)
        return effort.target(value, self.whole)

    def _is_open(self) -> bool:
        """Is there still a difference to close, and time for it?"""
        return self.bound < self._target() and not self.clock.over()

    def _offer(self, plan: np.ndarray, value: float) -> None:
        if value < self.value:
            self.plan, self.value = plan, value

    def _ascended(self, part: Assignment, u: np.ndarray, spent: float, excluded: float, steps: int = 600) -> Bound:
        """The bound of ``part``, a problem of which ``spent`` is paid; plans outside it cost ``excluded`` or more."""
        upper = _worth_aiming_at(self.problem, self.plan, self.value) - spent
        clock = self.clock
        if part.place_count >= LARGE and clock.left is not None:
            clock = clock.part(ASCENT_SHARE * clock.left)
        lower = ascent(part, u, upper, self._target() - spent, clock, steps)
        if lower is None:
            self.bound = max(self.bound, excluded)
            return lower
        self.bound = max(self.bound, min(lower.value + spent, excluded))
        if lower.plan is not None:
            whole_plan = self._complete(part, lower.plan)
            value = self.problem.value(whole_plan)
            if self.problem.place_count < LARGE:
                whole_plan, value = improved(self.problem, whole_plan, self.clock)
            self._offer(whole_plan, value)
        self.clock.tell(self.value, sharpened(self.bound, self.value, self.whole))
        return lower

    def _complete(self, part: Assignment, plan: np.ndarray) -> np.ndarray:
        """A plan of ``part`` as one of the whole problem."""
        whole_plan = self._opened.copy()
        whole_plan[self._number[part.position[plan]]] = True
        return whole_plan

    @property
    def _number(self) -> np.ndarray:
        """The number among the free sites of every site of the layer."""
        position = self.problem.position
        number = np.full(position.max(initial=0) + 1, -1)
        number[position] = np.arange(len(position))
        return number

    def _prove(self, lower: Bound) -> None:
        left = self._ruled_out(_Left(self.problem, lower, 0.0, np.inf))
        if left.lower is None or not self._is_open():
            return
        if radius_levels(left.part) > FEW_LEVELS:
            before = self.value
            core = np.zeros(self.problem.site_count, dtype=bool)
            core[self._number[left.part.position]] = True
            self._search(core | self._opened, SEARCH_SECONDS, SEARCH_SHARE)
            if self.value < before and self._is_open():
                left = self._ruled_out(left)
        if left.lower is not None and self._is_open():
            self._finish(left.part, left.lower, left.spent, left.excluded)

    def _ruled_out(self, left: _Left) -> _Left:
        """What is left when sites and pairs are ruled out by their reduced costs, again and again while it helps."""
        part, lower, spent, excluded = left.part, left.lower, left.spent, left.excluded
        while lower is not None and self._is_open():
            limit = self._target() - spent
            excluded = min(excluded, self._target())
            closed = lower.value + lower.choice.to_open >= limit
            opened = (lower.value + lower.choice.to_close >= limit) & ~closed
            before = part.site_count
            self._opened[self._number[part.position[opened]]] = True
            spent += float(part.setup[opened].sum())
            part = part.decided(closed, opened)
            part = _without_dear_pairs(part, lower.u, limit - lower.value)
            lower = self._ascended(part, np.minimum(lower.u, part.cap), spent, excluded, steps=300)
            if part.site_count == 0 or part.site_count > 0.8 * before:
                break
        return _Left(part, lower, spent, excluded)

    def _finish(self, part: Assignment, lower: Bound, spent: float, excluded: float) -> None:
        """Branch and bound or the radius program on what is left."""
        levels = radius_levels(part)
        few_sites = self.plan.sum() <= FEW_SITES or levels > MOST_LEVELS
        if branchable(part) and levels > FEW_LEVELS and few_sites:
            left = self.clock.left
            seconds = BRANCHING_SECONDS if left is None else max(BRANCHING_SECONDS, BRANCHING_SHARE * left)
            if levels > MOST_LEVELS:
                seconds = np.inf if left is None else left
            self._branch(part, lower, spent, excluded, self.clock.part(seconds))
        if self._is_open() and levels <= MOST_LEVELS:
            self._solve(part, spent, excluded)

    def _branch(self, part: Assignment, lower: Bound, spent: float, excluded: float, clock: Clock) -> None:
        start = np.zeros(part.site_count, dtype=bool)

        def target(value: float) -> float:
            return min(self._good_enough(value + spent) - spent, excluded - spent)

        search = Branching(part, lower.u, start, self.value - spent, target, clock)
        search.run()
        if search.plan.any() or search.value + spent < self.value:
            plan = self._complete(part, search.plan)
            self._offer(plan, self.problem.value(plan))
        self.bound = max(self.bound, min(search.bound + spent, excluded))
        self.clock.tell(self.value, sharpened(self.bound, self.value, self.whole))

    def _solve(self, part: Assignment, spent: float, excluded: float) -> None:
        kept = self.plan[self._number[part.position]]
        rest = self.plan.copy()
        rest[self._number[part.position]] = False
        fits = bool(np.array_equal(rest, self._opened)) and part.serves_all(kept)
        try:
            program, constant = radius_program(part, kept if fits else None)
            solution = solve(program, self.effort.solver, self.clock.left, self._mip_gap(), self.clock.progress)
        except InfeasibleProgram:
            # Nothing better than what is excluded.
            self.bound = max(self.bound, excluded)
            return
        self.solver = solution.solver
        if solution.x is not None:
            plan = self._complete(part, solution.x[: part.site_count] > 0.5)
            self._offer(plan, self.problem.value(plan))
        self.clock.cancelled |= solution.status == "cancelled"
        self.bound = max(self.bound, min(solution.bound + constant + spent, excluded))


def _first_multipliers(problem: Assignment) -> np.ndarray:
    """About what a place pays when sites are spread evenly, (n,)."""
    rank = int(1.2 * problem.site_count / max(1.0, _expected_sites(problem)))
    length = np.diff(problem.indptr)
    u = problem.cap.copy()
    listed = length > 0
    at = problem.indptr[:-1][listed] + np.minimum(rank, length[listed] - 1)
    u[listed] = np.minimum(u[listed], problem.costs[at])
    return np.where(np.isfinite(u), u, 0.0)


def _expected_sites(problem: Assignment) -> float:
    """About how many sites open."""
    limits = counting_limits(problem.rows, problem.site_count)
    counted = limits is not None and limits[1] < problem.site_count
    return limits[1] if counted else 0.1 * problem.site_count


def _start(problem: Assignment, u: np.ndarray, clock: Clock) -> np.ndarray:
    """A plan (F,) bool that keeps the rows: greedy where they only count sites."""
    limits = counting_limits(problem.rows, problem.site_count)
    if limits is None or limits[0] > min(limits[1], problem.site_count):
        return any_plan(problem.rows, _worth(problem, u), clock)
    plan = np.zeros(problem.site_count, dtype=bool)
    order = opening_order(problem, limits[1], _soft_ceiling(problem))
    plan[[site for rank, (site, saved) in enumerate(order) if rank < limits[0] or saved > 0]] = True
    return plan


def _soft_ceiling(problem: Assignment) -> np.ndarray:
    """``base``, and twice the last cost of the list where that is infinite, (n,): dear, but of the size of costs."""
    last = np.zeros(problem.place_count)
    listed = np.diff(problem.indptr) > 0
    last[listed] = problem.costs[problem.indptr[1:][listed] - 1]
    return np.where(np.isfinite(problem.base), problem.base, 2.0 * last)


def _worth_aiming_at(problem: Assignment, plan: np.ndarray, value: float) -> float:
    """The value of the plan for the steps of the ascent: without the price of serving nobody."""
    near = problem.nearest(plan)
    left = (near.site < 0) & ~np.isfinite(problem.base)
    if not left.any():
        return value
    return float(np.where(left, _soft_ceiling(problem), near.first).sum() + problem.setup[plan].sum())


def _worth(problem: Assignment, u: np.ndarray) -> np.ndarray:
    """What each site costs beside what it saves at multipliers ``u``, (F,)."""
    saved = np.minimum(problem.costs - u[problem.place], 0.0)
    return np.bincount(problem.sites, weights=saved, minlength=problem.site_count) + problem.setup


def _core(reduced: np.ndarray, plan: np.ndarray) -> np.ndarray:
    """The sites that a good plan is likely to use, (F,) bool: those with the least ``reduced`` costs (F,)."""
    core = plan.copy()
    core[np.argsort(reduced, kind="stable")[: CORE * int(plan.sum()) + 20]] = True
    return core


def _few_pairs(problem: Assignment, core: np.ndarray, plan: np.ndarray) -> tuple[Assignment, np.ndarray]:
    """The problem with the sites of the ``core`` only, and of every place those that are not far beyond what it pays
    under ``plan``; with the numbers of its sites."""
    part = problem.decided(~core, np.zeros_like(core))
    length = max(FEWEST_LISTED, LISTED * part.site_count // max(1, int(plan.sum())))
    rank = np.arange(len(part.costs)) - np.asarray(part.indptr[:-1])[part.place]
    near = part.costs <= FARTHEST_LISTED * part.nearest(plan[core]).second[part.place]
    return part.kept((rank < length) & (near | (rank < FEWEST_LISTED))), np.flatnonzero(core)


def _without_dear_pairs(problem: Assignment, u: np.ndarray, room: float) -> Assignment:
    """Without the pairs that no plan uses whose value is within ``room`` of the bound at ``u``.

    The same holds for what lies beyond the lists: the place must then be served from its list.
    """
    return problem.without_dear(problem, u, room)
