"""Maximal coverage with capacities or a backup, for years and for several populations: programs over all of them.

    years       max  sum_t v(y_t)          y_t <= y_t+1                        v people covered
    worst       max  t                     t <= v_s(y)
    regret      min  t                     t >= r_s - v_s(y)                   r_s the best plan known of scenario s

v(y) is the part of the program of maximal coverage (:mod:`.exact`) that says what is covered, once for every year or
population; floors hold in each. Plans come from the best plans of the parts; where there is no time for the program,
the bound is that of the parts: no plan does better in any of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError, SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .cover_plan import LEAST_SECONDS, best_cover, pairs_in
from .coverage import Coverage
from .covering_goal import covering_goal
from .effort import Effort
from .exact import program_for
from .floors import region_floors
from .lists import merged, within_standard
from .nested_program import nested_plans
from .plan import judged
from .question import Question
from .rules import Limits
from .scenarios import ScenarioPlan
from .search import found_plan
from .space import Space
from .stages import StagedPlan, grown_plan, planned_afresh, year_limits

PARTS_SHARE, GROWN_SHARE = 0.5, 0.4
"""Share of the time for the best plans of scenarios, and of what is left for plans that grow."""
LEAST_GROWN_SECONDS = 0.3
"""What a plan that grows is given in any case."""
MOST_ENTRIES = 8_000_000
"""Entries of all programs together up to which they are joined."""


@dataclass(frozen=True)
class ManyCovers:
    """The ``question`` of maximal coverage, and ``measured(people)`` (measure, floors) for people (n,)."""

    question: Question
    measured: Callable[[np.ndarray], tuple]

    def space(self, people: np.ndarray, limits: Limits) -> tuple[Space, object]:
        measure, floors = self.measured(people)
        return Space(self.question.sites, self.question.rows(limits), floors), measure


def many_covers(question: Question, costs: TravelCosts, standard, region, capacitated: bool, progress) -> ManyCovers:
    """Maximal coverage within the ``standard`` (one, or one a place), ``capacitated`` or with a backup."""
    demand, sites, rules = question.demand, question.sites, question.rules
    pairs = within_standard(costs, standard, sites.status != "excluded")
    label, floors = region_floors(demand, rules, region)
    groups = merged(pairs, demand.population, label)

    def measured(people: np.ndarray) -> tuple:
        goal = covering_goal(people, groups, rules, floors, label, 1.0)
        if capacitated:
            measure = CapacitatedCoverage(goal.measure.groups, sites.capacity, goal.floors, progress)
        else:
            measure = Coverage(goal.measure.groups, need=2)
        return measure, goal.floors

    return ManyCovers(question, measured)


def cover_years(many: ManyCovers, years: Sequence[Limits], effort: Effort, clock: Clock) -> StagedPlan:
    """The nested plan that covers most people, summed over the years, as :func:`.stages.staged_plan`."""
    question, people = many.question, many.question.demand.population
    sites, limits = question.sites, year_limits(question, years)
    plans = planned_afresh(question, limits, effort, clock)
    spaces = [many.space(people, limit) for limit in limits]
    measure = spaces[0][1]
    own = np.array([plan.is_open for plan in plans])
    nested, proven = own, np.nan
    if not np.all(own[:-1] <= own[1:]):
        nested, proven = _joined(spaces, _grown(spaces, own, effort, clock), effort, clock)
    values = np.array([measure.value(plan) for plan in nested])
    stage = np.full(len(sites), np.nan)
    for year in reversed(range(len(nested))):
        stage[nested[year] & sites.opens] = year + 1
    return grown_plan(question, plans, nested[-1], stage, values, proven, effort, clock)


def _grown(spaces, own: np.ndarray, effort: Effort, clock: Clock) -> np.ndarray:
    """The best of the nested plans (T, m) that grow from the first year's own plan, and shrink from the last's."""
    best, most = None, -np.inf
    for order in (range(1, len(own)), range(len(own) - 2, -1, -1)):
        plans = own.copy()
        for year in order:
            grows = order.step > 0
            plan = _between(*spaces[year], plans[year - 1 if grows else year + 1], grows, effort, clock)
            if plan is None:
                break
            plans[year] = plan
        else:
            value = sum(measure.value(plan) for (_, measure), plan in zip(spaces, plans))
            if value > most:
                best, most = plans, value
    if best is None:
        raise InputError("stages_no_nesting")
    return best


def _between(space: Space, measure, neighbour: np.ndarray, grows: bool, effort: Effort, clock: Clock):
    """The best plan (m,) of a year that contains the ``neighbour``, or lies within it; None if none was found."""
    sites, m = space.sites, len(neighbour)
    may = sites.status == "candidate"
    status = sites.status.astype("<U10")
    status[may & (neighbour if grows else ~neighbour)] = "required" if grows else "excluded"
    part = replace(space, sites=replace(sites, status=status))
    start = found_plan(part, measure, clock.progress)
    seconds = None if clock.left is None else max(LEAST_GROWN_SECONDS, GROWN_SHARE * clock.left)
    if start is not None and clock.left is not None and measure.cover.nnz > pairs_in(seconds, measure):
        return start
    program = program_for(part, measure, start)
    try:
        solution = solve(program, effort.solver, seconds, max(effort.gap, 0.003), clock.progress)
    except InfeasibleProgram:
        return None
    if solution.x is None:
        return start
    found = solution.x[:m] > 0.5
    return found if start is None or measure.value(found) >= measure.value(start) else start


def _joined(spaces, plans: np.ndarray, effort: Effort, clock: Clock) -> tuple[np.ndarray, float]:
    """Nested plans that cover no fewer than ``plans``, and the most that any cover, summed; NaN where not known."""
    if _too_many(spaces, clock):
        return plans, np.nan
    programs = [program_for(*space, plan) for space, plan in zip(spaces, plans)]
    if clock.over() or sum(part.A.nnz for part in programs) > MOST_ENTRIES:
        return plans, np.nan
    # Without an answer there is no such bound, and the plans stand as they are.
    found, bound = nested_plans(programs, plans.shape[1], effort, clock)
    if found is not None:
        kept = all(space.feasible(plan, measure) for (space, measure), plan in zip(spaces, found))
        if kept and _sum(spaces, found) > _sum(spaces, plans):
            plans = found
    return plans, bound


def _too_many(spaces, clock: Clock) -> bool:
    """Are there too many pairs for a program over all parts in the time that is left?"""
    if clock.left is None:
        return False
    return sum(measure.cover.nnz for _, measure in spaces) > pairs_in(clock.left, spaces[0][1])


def _sum(spaces, plans) -> float:
    return sum(measure.value(plan) for (_, measure), plan in zip(spaces, plans))


def cover_scenarios(
    many: ManyCovers, people: np.ndarray, weights: np.ndarray, criterion: str, effort: Effort, clock: Clock
) -> ScenarioPlan:
    """The plan for populations ``people`` (S, n) by ``worst`` or ``regret``, as :func:`.scenarios.scenario_plan`."""
    question, plain, count = many.question, replace(effort, near_optimal=None), len(people)
    mean = question.asked(
        question.demand.population, question.limits, replace(plain, time_limit=_part(clock, count + 1))
    )
    spaces = [many.space(one, question.limits) for one in people]
    alone = []
    for k, space in enumerate(spaces):
        seconds = _part(clock, count - k)
        alone.append(best_cover(*space, plain, clock.part(np.inf if seconds is None else seconds), clock.progress))
    best = np.array([measure.value(plan.is_open) for (_, measure), plan in zip(spaces, alone)])
    bound = np.maximum([plan.bound for plan in alone], best)
    for plan in (mean, *alone):
        values = [
            measure.value(plan.is_open) if space.feasible(plan.is_open, measure) else -np.inf
            for space, measure in spaces
        ]
        best = np.maximum(best, values)
    against = best if criterion == "regret" else np.zeros(count)

    def lowest(is_open: np.ndarray) -> float:
        """What the criterion makes of a plan: people, or minus the regret; -inf where it breaks a rule."""
        if not all(space.feasible(is_open, measure) for space, measure in spaces):
            return -np.inf
        return min(measure.value(is_open) - one for (_, measure), one in zip(spaces, against))

    is_open = max((plan.is_open for plan in (mean, *alone)), key=lowest)
    most = min(0.0, float((bound - best).min())) if criterion == "regret" else float(bound.min())
    most, is_open, finished = _compromise(spaces, against, is_open, lowest, most, effort, clock)
    if np.isinf(lowest(is_open)):
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    objective = np.array([measure.value(is_open) for _, measure in spaces])
    best = np.maximum(best, objective)
    bound = np.maximum(bound, best)
    value, least = float(objective.min()), max(most, float(objective.min()))
    if criterion == "regret":
        value = float((best - objective).max())
        least = min(max(0.0, -most), value)
    gap, status = judged(value, least, effort.gap, "finished" if finished else clock.ending)
    left = None if clock.left is None else max(LEAST_SECONDS, clock.left)
    plan = question.given(question.demand.population, is_open, replace(plain, time_limit=left), mean)
    plan = replace(plan, objective=value, bound=least, gap=gap, status=status, seconds=clock.seconds)
    return ScenarioPlan(plan, weights, objective, best, bound, covers=True)


def _part(clock: Clock, parts: int) -> float | None:
    """The seconds for one of so many ``parts`` of the work before the program."""
    return None if clock.left is None else max(0.1, PARTS_SHARE / parts * clock.left)


def _compromise(spaces, against: np.ndarray, start: np.ndarray, lowest, most: float, effort: Effort, clock: Clock):
    """(what no plan's :func:`lowest` exceeds, the best plan (m,) known, is that proven?) by the program over all."""
    from scipy.sparse import block_diag, csr_matrix, hstack, vstack

    value, m = lowest(start), len(start)
    if most - value <= max(effort.gap, 1e-9) * max(1.0, abs(value)):
        return most, start, True
    known = start if np.isfinite(value) else None
    if known is not None and _too_many(spaces, clock):
        return most, start, False
    programs = [program_for(*space, known) for space in spaces]
    if known is not None and (clock.over() or sum(part.A.nnz for part in programs) > MOST_ENTRIES):
        return most, start, False
    opens = vstack([part.A.tocsc()[:, :m] for part in programs])
    covers = block_diag([part.A.tocsc()[:, m:] for part in programs])
    people = block_diag([csr_matrix(part.c[None, m:]) for part in programs])
    count = len(programs)
    A = vstack(
        [
            hstack([opens, covers, csr_matrix((opens.shape[0], 1))]),
            hstack([csr_matrix((count, m)), -people, csr_matrix(np.ones((count, 1)))]),
        ]
    ).tocsr()

    def columns(name: str, last: float) -> np.ndarray:
        first = getattr(programs[0], name)[:m]
        return np.concatenate([first, *(getattr(part, name)[m:] for part in programs), [last]])

    program = Program(
        np.append(np.zeros(A.shape[1] - 1), 1.0),
        A,
        np.concatenate([*(part.row_lower for part in programs), np.full(count, -np.inf)]),
        np.concatenate([*(part.row_upper for part in programs), -against]),
        columns("col_lower", -float(np.abs(against).max(initial=0.0)) - 1.0),
        columns("col_upper", most + 1e-6 * max(1.0, abs(most))),
        columns("integrality", 0.0).astype(bool),
        maximise=True,
        start=None if known is None else columns("start", value),
    )
    try:
        solution = solve(program, effort.solver, clock.left, 0.1 * effort.gap, clock.progress)
    except InfeasibleProgram as error:
        raise InputError("scenarios_conflict") from error
    clock.cancelled |= solution.status == "cancelled"
    if solution.x is not None and lowest(solution.x[:m] > 0.5) > value:
        start = solution.x[:m] > 0.5
        value = lowest(start)
    most = min(most, max(solution.bound, value))
    return most, start, most - value <= max(effort.gap, 1e-6) * max(1.0, abs(value))
