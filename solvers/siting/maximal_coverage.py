"""Maximal coverage: the sites that bring most people within a standard of care.

    max   sum_i w_i z_i
    s.t.  z_i <= sum_{j in N_i} y_j              N_i = sites whose cost to place i is within its standard
          sum_j y_j = SITES                      over the sites that open (candidate and required)
          sum_j f_j y_j <= BUDGET
          y_j = 1  existing, required, competitor
          min_r <= sum_{j in r} y_j <= max_r,  sum_{j in r} f_j y_j <= B_r,  sum_{i in r} w_i z_i >= gamma_r W_r
          y_j in {0, 1},  0 <= z_i <= 1

Church & ReVelle 1974, Papers of the Regional Science Association 32:101-118; the rules of regions as METHODS 3.1.
With a backup, z_i needs two open sites within the standard (Hogan & ReVelle 1986, Management Science 32:1434-1444).
With capacities, people count when they are served (Current & Storbeck 1988, Environment and Planning B 15:153-163).
"""

from __future__ import annotations

import time

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .cover_plan import best_cover, covers_whole_people, most_covered
from .coverage import Coverage
from .effort import ORDINARY, Effort
from .evaluate import evaluate, evaluate_capacitated, evaluate_people, open_pairs
from .floors import check_floors, region_floors
from .hurried import HurriedCoverage, no_time_to_judge
from .importance_cover import coverage_importance
from .lists import merged, within_standard
from .plan import SitingPlan, judged, most_people, staged
from .polish import polished
from .region_rules import RegionRules
from .rules import Limits, check_limits, check_rules, site_rows
from .sites import Sites
from .space import Space


def maximal_coverage(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float | np.ndarray,
    limits: Limits,
    rules: RegionRules | None = None,
    demand_region: np.ndarray | None = None,
    capacitated: bool = False,
    backup: bool = False,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
) -> SitingPlan:
    """The plan that covers most people; see the module for the model.

    ``standard`` in the unit of the costs, one or one a place (:func:`.standards.place_standards`). ``limits`` SITES
    and BUDGET; ``rules`` by region, with the region of every place in ``demand_region`` (n,). With ``capacitated``
    people count when served within ``sites.capacity``; with ``backup`` when two open sites are within the standard.
    A plan that was cut short carries its gap; one cancelled has the status ``cancelled``.
    Raises ``InputError`` for limits and rules that cannot be kept, naming them.
    """
    started = time.monotonic()
    _check(sites, limits, rules, demand_region, len(demand), capacitated, backup)
    pairs = within_standard(costs, standard, usable=sites.status != "excluded")
    label, floors = region_floors(demand, rules, demand_region)
    groups = merged(pairs, demand.population, label)
    measure = Coverage(groups, need=2 if backup else 1)
    if capacitated:
        measure = CapacitatedCoverage(groups, sites.capacity, floors, progress)
    if not measure.coverable.any():
        raise InputError("nobody_with_backup")
    check_floors(floors, measure)
    space = Space(sites, site_rows(sites, limits, rules), floors)

    clock = Clock(effort.time_limit, progress, started)
    found = best_cover(space, measure, effort, clock, progress)
    hurried = found.ending == "cancelled"
    if hurried:
        # The user wants to stop and may want to keep what there is: judging it is quick.
        progress = SILENT
    if capacitated and (hurried or no_time_to_judge(measure, found.is_open, clock)):
        measure = HurriedCoverage(groups, sites.capacity, floors, progress)
    is_open = polished(space, measure, found.is_open)
    if isinstance(measure, HurriedCoverage):
        reach = open_pairs(pairs, is_open)
        people = measure.pair_people(reach, demand.population, is_open)
        evaluation = evaluate_people(reach, demand.population, people)
    elif capacitated:
        evaluation = evaluate_capacitated(
            pairs, demand.population, is_open, sites.capacity, measure.value(is_open), floors, label, progress
        )
    else:
        evaluation = evaluate(pairs, demand.population, is_open, measure.need)

    objective = evaluation.people
    whole = covers_whole_people(demand, sites, capacitated)
    bound = most_people(found.bound, objective, most_covered(space, measure), whole)
    gap, status = judged(objective, bound, effort.gap, found.ending)
    order, gained = staged(is_open, measure.opening(is_open & sites.today, is_open & sites.opens))
    importance = coverage_importance(space, measure, is_open, whole, effort, clock)
    return SitingPlan(
        is_open=is_open,
        order=order,
        gained=gained,
        today=measure.value(sites.today),
        marginal=np.where(is_open, measure.losses(is_open), np.nan),
        evaluation=evaluation,
        reachable=(groups.group >= 0) & measure.coverable[groups.group],
        population=demand.population,
        objective=objective,
        bound=bound,
        gap=gap,
        status=status,
        solver=found.solver,
        seconds=time.monotonic() - started,
        sites_open=int((is_open & sites.ours).sum()),
        importance=importance,
    )


def _check(sites: Sites, limits: Limits, rules, demand_region, places: int, capacitated: bool, backup: bool) -> None:
    if capacitated and backup:
        raise InputError("capacitated_backup")
    if capacitated and np.isinf(sites.capacity).all():
        raise InputError("capacity_needed")
    check_limits(sites, limits, rules)
    check_rules(sites, rules, demand_region, places)
