"""Set covering: the fewest or cheapest sites with which a target share of people is within the standard.

    min   sum_j f_j y_j                        f_j cost of opening, or 1
    s.t.  sum_{j in N_i} y_j >= 1              for every place i that some site can cover, where the target is 100 %
          sum_i w_i z_i >= TARGET sum_i w_i,   z_i <= sum_{j in N_i} y_j,   z_i <= 1       for a target below
          y_j = 1  existing, required, competitor;   rules of regions as in maximal coverage;   y whole

Toregas, Swain, ReVelle & Bergman 1971, Operations Research 19:1363-1373; the target as in Daskin & Owen 1999,
Geographical Analysis 31:217-235. With a backup, of the cheapest plans the one is taken in which most people have two
sites within the standard (Daskin & Stern 1981, Transportation Science 15:137-152). With several populations that may
come true, the target is reached in each of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from ..errors import InputError, SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .clock import Clock
from .conflicts import explain_conflict
from .coverage import Coverage
from .covering_bound import covering_bound
from .covering_goal import Goal, all_goals, backup_program, covering_goal, covering_program
from .covering_stages import CoveringYears, covering_stages
from .covering_start import covering_start, spared
from .effort import ORDINARY, Effort, sharpened
from .evaluate import evaluate
from .floors import region_floors
from .importance_cover import covering_importance
from .lists import merged, within_standard
from .nested_program import with_row
from .plan import SitingPlan, judged, staged
from .region_rules import RegionRules
from .rules import UNLIMITED, Limits, check_limits, check_rules, optional_rows
from .sites import Sites
from .space import Space
from .years import StagedPlan

LEAST_SECONDS = 0.05
"""What a solver is given in any case."""


def set_covering(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float | np.ndarray,
    target: float = 1.0,
    limits: Limits = UNLIMITED,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    backup: bool = False,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    people: np.ndarray | None = None,
) -> SitingPlan:
    """The cheapest plan that reaches ``target`` (a share of all people, 0 to 1); see the module for the model.

    The objective is what opening and closing cost, or the number of sites that open where ``sites`` have no costs.
    With a target of 1 everyone whom some site can cover is covered; the others are reported. Target and coverage floors
    are reached in each population of ``people`` (S, n), of which that of ``demand`` is a mean, if these are given.
    Raises ``InputError`` for a target, a limit or a rule that cannot be kept.
    """
    clock = Clock(effort.time_limit, progress)
    work = _Work(demand, sites, costs, standard, limits, rules, demand_region)
    everyone = [demand.population] if people is None else people
    goals = [work.goal(one, target) for one in everyone]
    goal = goals[0] if len(goals) == 1 else all_goals(goals)
    pairs, groups, price = work.pairs, work.groups, work.price
    space, measure, wanted = work.space(goal), goal.measure, goal.wanted

    start = covering_start(space, measure, price, wanted, progress)
    program = covering_program(space, measure, price, wanted, goal.everyone, start)
    left = clock.seconds_of(1.0, least=LEAST_SECONDS)
    try:
        solution = solve(program, effort.solver, left, effort.gap, progress)
    except InfeasibleProgram:
        explain_conflict(space, program, clock.left, progress)
        raise
    if solution.x is None:
        progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    if backup and solution.is_proven:
        solution = _with_most_backup(program, solution, goal, clock, effort)
    is_open = _kept_open(space, measure, solution.x[: len(sites)] > 0.5, price, wanted, may_close=not backup)

    objective = float(price[is_open].sum()) + sites.closing_all
    whole = bool(np.all(price == np.round(price)))
    least, ending = solution.bound, "finished"
    if not solution.is_proven:
        bounds = [covering_bound(space, one.measure, price, one.wanted) for one in goals]
        least, ending = max(least, *bounds), solution.status
    bound = sharpened(least + sites.closing_all, objective, whole)
    gap, status = judged(objective, bound, effort.gap, ending)
    described = Coverage(groups)
    order, gained = staged(is_open, described.opening(is_open & sites.today, is_open & sites.opens))
    return SitingPlan(
        is_open=is_open,
        order=order,
        gained=gained,
        today=described.value(sites.today),
        marginal=np.where(is_open, described.losses(is_open), np.nan),
        evaluation=evaluate(pairs, demand.population, is_open),
        reachable=groups.group >= 0,
        population=demand.population,
        objective=objective,
        bound=bound,
        gap=gap,
        status=status,
        solver=solution.solver,
        seconds=clock.seconds,
        sites_open=int((is_open & sites.ours).sum()),
        importance=covering_importance(space, program, measure, wanted, price, is_open, effort, clock),
    )


def set_covering_years(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float | np.ndarray,
    targets: Sequence[float],
    limits: Limits = UNLIMITED,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    backup: bool = False,
) -> StagedPlan:
    """The plan that grows from year to year and reaches each year's share of ``targets`` (T,), at the least cost summed
    over the years (:mod:`.covering_stages`); other arguments as in :func:`set_covering`. With a ``backup`` most people,
    summed over the years, have two sites within the standard, of the plans that cost the least.

    Raises ``InputError`` for targets that fall, and as there.
    """
    clock = Clock(effort.time_limit, progress)
    if np.any(np.diff(targets) < 0):
        raise InputError("targets_fall", targets=", ".join(f"{100 * target:g}" for target in targets))
    work = _Work(demand, sites, costs, standard, limits, rules, demand_region)
    goals = [work.goal(demand.population, target, "STAGE_TARGETS") for target in targets]
    spaces, price = [work.space(goal) for goal in goals], work.price

    def afresh(year: int, effort: Effort, sites: Sites = sites, limits=limits, rules=rules) -> SitingPlan:
        target = targets[year]
        return set_covering(
            demand, sites, costs, standard, target, limits, rules, demand_region, backup, effort, progress
        )

    def describe(is_open: np.ndarray, effort: Effort) -> SitingPlan:
        status = np.where(is_open & (sites.status == "candidate"), "required", sites.status)
        status = np.where(sites.status == "closable", np.where(is_open, "existing", "candidate"), status)
        limits = Limits(int((is_open & (status == "required")).sum()))
        return afresh(len(targets) - 1, effort, replace(sites, status=status), limits, None)

    def keeps(year: int, is_open: np.ndarray) -> bool:
        goal = goals[year]
        enough = goal.measure.value(is_open) >= goal.wanted * (1 - 1e-12)
        return enough and spaces[year].feasible(is_open, goal.measure)

    def start(year: int, fixed: np.ndarray, usable: np.ndarray) -> np.ndarray | None:
        status = np.where(fixed & sites.free, "existing", sites.status)
        status = np.where(usable | sites.fixed, status, "excluded")
        space, goal = replace(spaces[year], sites=replace(sites, status=status)), goals[year]
        return covering_start(space, goal.measure, price, goal.wanted, progress)

    programs = [
        covering_program(space, goal.measure, price, goal.wanted, goal.everyone, None)
        for space, goal in zip(spaces, goals)
    ]
    richer = [partial(backup_program, goal=goal) for goal in goals] if backup else None
    return covering_stages(CoveringYears(sites, programs, keeps, start, afresh, describe, richer), effort, clock)


class _Work:
    """What does not change with the target: the ``groups`` within the standard, and the ``price`` of sites."""

    def __init__(self, demand, sites: Sites, costs, standard, limits, rules, demand_region) -> None:
        check_limits(sites, limits, exactly=False)
        check_rules(sites, rules, demand_region, len(demand))
        self.sites, self.rules = sites, rules
        self.pairs = within_standard(costs, standard, sites.status != "excluded")
        self.label, self.floors = region_floors(demand, rules, demand_region)
        self.groups = merged(self.pairs, demand.population, self.label)
        self.rows = optional_rows(sites, limits, rules)
        self.price = sites.spending if sites.priced else sites.opens.astype(float)

    def goal(self, people: np.ndarray, target: float, parameter: str = "TARGET") -> Goal:
        if not target > 0:
            raise InputError("not_positive", parameter=parameter, value=f"{100 * target:g}")
        if target > 1:
            raise InputError("out_of_range", parameter=parameter, low=0, high=100, value=f"{100 * target:g}")
        return covering_goal(people, self.groups, self.rules, self.floors, self.label, target, parameter)

    def space(self, goal: Goal) -> Space:
        return Space(self.sites, self.rows, goal.floors)


def _with_most_backup(program: Program, solution, goal: Goal, clock: Clock, effort: Effort):
    """Of the plans that cost no more, the one in which most people have two sites in reach."""
    richer = backup_program(replace(program, start=solution.x), goal)
    cost, others = float(program.c @ solution.x), len(richer.c) - len(program.c)
    spent = np.concatenate((program.c, np.zeros(others)))
    richer = with_row(richer, spent, -np.inf, cost * (1 + 1e-9) + 1e-9)
    found = solve(richer, effort.solver, clock.left, effort.gap, clock.progress)
    return solution if found.x is None else replace(solution, x=found.x[: len(program.c)])


def _kept_open(space: Space, measure: Coverage, is_open, price, wanted: float, may_close: bool) -> np.ndarray:
    """The plan with closable sites left open where the rules allow it, and, if sites ``may_close``, without those that
    open needlessly."""
    is_open = is_open.copy()
    for site in np.flatnonzero((space.sites.status == "closable") & ~is_open):
        is_open[site] = True
        is_open[site] = bool(space.rows.allow(space.rows.use(is_open)))
    return spared(space, measure, is_open, price, wanted) if may_close else is_open
