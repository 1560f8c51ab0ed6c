"""The plan that covers most people, with a proof: a good start, then a solver on the groups."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import Cancelled, SolverFailure
from ..mip import InfeasibleProgram, solve
from ..problem import Demand
from ..progress import Progress
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .conflicts import explain_conflict
from .cover_prices import CoverBound, cover_bound
from .coverage import Coverage
from .effort import ROUNDING, Effort
from .exact import program_for
from .search import found_plan, searched_cover
from .sites import Sites
from .space import Space

LEAST_SECONDS = 0.05
"""What a solver is given in any case."""
FEW_PAIRS = 30_000
"""Pairs of groups and sites up to which a program is quick without more ado."""
FEW_PAIRS_TWICE = 2_000
"""The same where people need two sites: programs find it hard to improve a plan then."""
PAIRS_A_SECOND = 200_000
"""Pairs for every second left above which a program would not get anywhere."""
FLOWS_A_SECOND = 60_000
"""The same under capacities, where a program has a column a pair."""
SHORT_SECONDS, PAIRS_A_SHORT_SECOND = 2.0, 30_000
"""The same where fewer seconds are left: reading a program and making it smaller comes first."""
FEW_PAIRS_A_SECOND = 5_000
"""Pairs for every second left up to which a program alone is quick enough to have a bound."""
FIRST_STEPS, STEPS = 60, 400
FIRST_SHARE, BOUND_SHARE, BOUND_SECONDS = 0.3, 0.3, 20.0
"""Steps of the first and of the later bounds by prices, and their time: shares of what is left, or seconds."""
ROUNDS, MORE_ROUNDS = 20, 1_000
SEARCH_SHARE, SEARCH_SECONDS = 0.3, 15.0
"""Shakes of the plan before and, for a backup, after the bound, and their time."""


@dataclass(frozen=True)
class Found:
    """``is_open`` (m,), a ``bound`` on the people that any plan covers, how the work came to its ``ending`` and by
    which ``solver``."""

    is_open: np.ndarray
    bound: float
    ending: str
    solver: str


def best_cover(space: Space, measure, effort: Effort, clock: Clock, progress: Progress) -> Found:
    """The best plan of ``space`` by ``measure`` (:class:`.Coverage` or :class:`.CapacitatedCoverage`).

    Raises ``InputError`` naming rules that cannot be kept."""
    decided = space.sites.fixed.copy()
    if not _may_open(space).any() and space.feasible(decided, measure):
        return Found(decided, measure.value(decided), "finished", "")
    found = _searched(space, measure, effort, clock, progress)
    return replace(found, bound=min(found.bound, most_covered(space, measure)))


def _searched(space: Space, measure, effort: Effort, clock: Clock, progress: Progress) -> Found:
    start = found_plan(space, measure, progress)
    most = most_covered(space, measure)
    known = -np.inf if start is None else measure.value(start)
    if known >= most:
        return Found(start, most, "finished", "")
    lower, enough = None, -np.inf
    few = FEW_PAIRS_TWICE if getattr(measure, "need", 1) > 1 else FEW_PAIRS
    many = measure.cover.nnz > (few if clock.left is None else min(few, FEW_PAIRS_A_SECOND * clock.left))
    if start is not None and many and isinstance(measure, (Coverage, CapacitatedCoverage)):
        try:
            start, lower, enough = _bounded(space, measure, start, effort, clock)
        except Cancelled:
            # What sites can serve within capacities is asked of a solver, which heard it first.
            return Found(start, most, "cancelled", "")
        known = measure.value(start) if isinstance(measure, Coverage) else known
        hurried = clock.left is not None and pairs_in(clock.left, measure) < measure.cover.nnz
        if lower is not None and (lower.value <= enough or clock.over() or hurried):
            ending = "finished" if lower.value <= enough else clock.ending
            return Found(start, lower.value, ending, "")
    return _by_program(space, measure, start, known, lower, enough, effort, clock, progress)


def _may_open(space: Space) -> np.ndarray:
    """Which free sites (m,) bool some plan may open, as far as limits say whose use only grows as sites open."""
    rows, fixed = space.rows, space.sites.fixed
    grows = np.all(rows.coefficients >= 0, axis=1)
    use = (rows.use(fixed)[:, None] + rows.coefficients)[grows]
    return space.sites.free & np.all(use <= (rows.upper + rows.room)[grows, None], axis=0)


def pairs_in(seconds: float, measure) -> float:
    """Pairs of groups and sites of which a program of ``measure`` gets somewhere in so many ``seconds``."""
    if seconds < SHORT_SECONDS:
        return seconds * PAIRS_A_SHORT_SECOND
    return seconds * (PAIRS_A_SECOND if isinstance(measure, Coverage) else FLOWS_A_SECOND)


def _bounded(space: Space, measure, start: np.ndarray, effort: Effort, clock: Clock):
    """A better plan (m,) than ``start``, the bound by prices (None without a choice that keeps the rows), and the value
    that is enough: plans that cover no more are of no interest."""
    searches = isinstance(measure, Coverage)

    def enough(plan: np.ndarray) -> float:
        return measure.value(plan) * (1.0 + max(effort.gap, ROUNDING))

    part = clock if clock.left is None else clock.share(FIRST_SHARE)
    lower = cover_bound(space, measure, start, enough(start), part, FIRST_STEPS)
    if lower is None:
        return start, None, enough(start)
    hard = searches and measure.need > 1
    for rounds in (ROUNDS, MORE_ROUNDS) if hard else (ROUNDS,):
        if lower.value <= enough(start) or clock.over():
            break
        if searches:
            if lower.plan is not None and measure.value(lower.plan) > measure.value(start):
                start = lower.plan
            part = clock.share(SEARCH_SHARE, SEARCH_SECONDS)
            start = searched_cover(space, measure, start, lower.core(space, start), rounds, part, lower.value)
        part = clock.share(BOUND_SHARE, BOUND_SECONDS)
        better = cover_bound(space, measure, start, enough(start), part, STEPS, lower.prices)
        lower = better if better.value < lower.value else lower
        clock.tell(measure.value(start), lower.value)
        clock.cancelled |= part.cancelled
    return start, lower, enough(start)


def _by_program(
    space: Space,
    measure,
    start: np.ndarray | None,
    known: float,
    lower: CoverBound | None,
    enough: float,
    effort: Effort,
    clock: Clock,
    progress: Progress,
) -> Found:
    """What the bound leaves open, by a program: sites that no plan above ``enough`` people opens stay closed in it. The
    plan ``start`` covers ``known`` people."""
    kept = start
    closed = opened = np.zeros(len(space.sites), dtype=bool)
    if lower is not None:
        closed, opened = lower.fixed(space, enough)
        kept = None if np.any(start & closed) or np.any(opened & ~start) else start
    program = program_for(space, measure, kept)
    m = len(space.sites)
    program.col_upper[:m][closed], program.col_lower[:m][opened] = 0.0, 1.0
    left = clock.seconds_of(1.0, least=LEAST_SECONDS)
    try:
        solution = solve(program, effort.solver, left, effort.gap, progress)
    except InfeasibleProgram:
        if lower is not None and start is not None:
            return Found(start, min(lower.value, enough), "finished", "")
        explain_conflict(space, program, left, progress)
        raise
    is_open = None if solution.x is None else solution.x[:m] > 0.5
    if start is not None and (is_open is None or solution.objective < known):
        is_open = start
    if is_open is None:
        progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    ending = "finished" if solution.is_proven else solution.status
    bound = solution.bound
    if lower is not None:
        bound = min(lower.value, max(bound, enough))
    return Found(is_open, bound, ending, solution.solver)


def most_covered(space: Space, measure) -> float:
    """People covered if every site were open: no plan covers more."""
    usable = space.sites.fixed | space.sites.free
    return measure.at_most(usable) if isinstance(measure, CapacitatedCoverage) else measure.value(usable)


def covers_whole_people(demand: Demand, sites: Sites, capacitated: bool) -> bool:
    """Does every plan cover a whole number of people? (Flows between whole numbers can be whole.)"""
    numbers = demand.population
    if capacitated:
        numbers = np.concatenate((numbers, sites.capacity[np.isfinite(sites.capacity)]))
    return bool(np.array_equal(numbers, np.round(numbers)))
