"""Gradual coverage: people just beyond the standard are covered in part.

    max   sum_i w_i g(min_{j open} d_ij)      g = 1 up to the standard S_i, falling straight to 0 at the cost FADE
    s.t.  SITES, BUDGET, statuses and rules of regions over the sites as in maximal coverage

Berman, Krass & Drezner 2003, European Journal of Operational Research 151:474-480. The people not covered are those
who pay the cost 1 - g to the nearest open site, or 1 without one: a problem of least cost.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .assignment import Assignment, assignment
from .clock import Clock
from .conflicts import explain_rows
from .demand_rules import DemandRules, check_served_floors
from .effort import ORDINARY, Effort
from .evaluate import Evaluation, evaluate, open_pairs
from .fading import faded_pairs
from .floor_program import some_plan
from .floored_plan import floored_plan
from .floors import region_floors
from .importance import Verdicts, judging_clock
from .importance_floors import judge_floored
from .importance_nearest import judge_nearest
from .nearest_plan import Found, nearest_plan
from .opening import ClosingLosses, closing_costs, opening_order
from .place_floors import place_floors
from .plan import SitingPlan, judged, staged
from .polish import polished
from .region_rules import RegionRules
from .rules import Limits, SiteRows, check_limits, check_rules, site_rows
from .sites import Sites
from .space import Space


def gradual_coverage(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: np.ndarray,
    fade: float,
    limits: Limits,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
) -> SitingPlan:
    """The plan that covers most people; ``standard`` (n,) of every place and ``fade`` in the unit of the costs.

    In the evaluation ``covered`` is g, and ``assigned`` counts covered people. Raises ``InputError`` where ``fade``
    is not above every standard, and for limits and rules that cannot be kept; a coverage floor counts the people within
    their standard.
    """
    clock = Clock(effort.time_limit, progress)
    pairs, uncovered = faded_pairs(costs, sites, standard, fade)
    check_limits(sites, limits, rules)
    check_rules(sites, rules, demand_region, len(demand))
    people = demand.population
    rows = site_rows(sites, limits, rules)
    problem = assignment(uncovered, people, sites.fixed, sites.free, rows, otherwise=1.0)
    wanted, floors = _floors(demand, rules, demand_region, standard, pairs, uncovered.costs)
    space = Space(sites, rows, wanted.floors)

    def start() -> np.ndarray:
        return some_plan(space, pairs, people, wanted, effort, clock, everyone=False)[problem.position]

    try:
        if floors is None:
            found = nearest_plan(problem, effort, clock)
        else:
            found = floored_plan(problem, floors, effort, clock, start)
    except InfeasibleProgram:
        explain_rows(sites, rows, clock)
        raise
    is_open = sites.fixed.copy()
    is_open[problem.position[found.plan]] = True

    def keeps(is_open: np.ndarray) -> bool:
        return floors is None or floors.kept(problem, is_open[problem.position])

    is_open = polished(space, ClosingLosses(problem, found.value), is_open, keeps)

    evaluation = _gradual(evaluate(pairs, people, is_open), standard, fade, people, len(sites))
    reachable = np.diff(pairs.indptr) > 0
    objective = evaluation.people
    bound = max(objective, float(people[reachable].sum()) - found.bound)
    gap, status = judged(objective, bound, effort.gap, found.ending)
    none = SiteRows.none(len(sites))
    # Closed sites take no part in this.
    reach = open_pairs(uncovered, is_open)
    stages = assignment(reach, people, is_open & ~sites.opens, is_open & sites.opens, none, otherwise=1.0)
    order, gained = staged(is_open, [(int(stages.position[site]), saved) for site, saved in opening_order(stages)])
    every = assignment(reach, people, np.zeros(len(sites), dtype=bool), is_open, none, otherwise=1.0)
    marginal = np.full(len(sites), np.nan)
    marginal[every.position] = closing_costs(every, np.ones(every.site_count, dtype=bool))
    return SitingPlan(
        is_open=is_open,
        order=order,
        gained=gained,
        today=_gradual(evaluate(pairs, people, sites.today), standard, fade, people, len(sites)).people,
        marginal=marginal,
        evaluation=evaluation,
        reachable=reachable,
        population=people,
        objective=objective,
        bound=bound,
        gap=gap,
        status=status,
        solver=found.solver,
        seconds=clock.seconds,
        sites_open=int((is_open & sites.ours).sum()),
        importance=_importance(problem, sites, is_open, objective, effort, clock, found, floors),
    )


def _floors(demand: Demand, rules: RegionRules | None, region, standard: np.ndarray, pairs: TravelCosts, missing):
    """The coverage floors, of all places and of those of the problem (None where there are none)."""
    label, wanted = region_floors(demand, rules, region)
    on_people = DemandRules(np.full(len(demand), np.inf), standard, label, wanted)
    check_served_floors(on_people, pairs, demand.population)
    if len(wanted) == 0:
        return on_people, None
    counted = (demand.population > 0) & (np.diff(pairs.indptr) > 0)
    return on_people, place_floors(pairs, missing, demand.population, on_people, int(counted.sum()))


def _importance(
    problem: Assignment, sites: Sites, is_open, people: float, effort: Effort, clock: Clock, found: Found, floors
):
    if effort.near_optimal is None:
        return None
    verdicts, room, clock = Verdicts(sites, is_open), effort.near_optimal * people, judging_clock(clock)
    if floors is not None:
        judge_floored(problem, floors, is_open, room, verdicts, clock, effort.solver)
    else:
        judge_nearest(problem, is_open, room, verdicts, clock, effort.solver, found.multipliers)
    return verdicts.words()


def _gradual(nearest: Evaluation, standard, fade: float, people: np.ndarray, site_count: int) -> Evaluation:
    """The evaluation in which a place is covered to the degree g of its cost."""
    covered = np.clip((fade - np.nan_to_num(nearest.cost, nan=fade)) / (fade - standard), 0.0, 1.0)
    served = nearest.site >= 0
    count = people * covered
    return replace(
        nearest,
        covered=covered,
        assigned=np.bincount(nearest.site[served], weights=count[served], minlength=site_count),
        people=float(count.sum()),
        travel=float(count[served] @ nearest.cost[served]),
    )
