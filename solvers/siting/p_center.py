"""p-center: the sites that make the largest cost of anyone least.

    min   max_i min_{j open} d_ij        sum_j y_j = SITES over the sites that open, statuses and rules as in p-median

Hakimi 1964, Operations Research 12:450-459. Solved by a search over the costs that occur: within a cost D everyone can
be served if and only if the sites cover all places within D (Minieka 1970, SIAM Review 12:138-139). Linear relaxations
find from where on that is not excluded, a search for covers finds plans down to there or nearly so, and whole programs
decide the few costs that are left. Of the plans with the least largest cost, one with little travel in all is taken.
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError, first_few
from ..mip import InfeasibleProgram
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .assignment import assignment
from .center_search import CenterSearch
from .clock import Clock
from .conflicts import explain_rows
from .demand_rules import check_served_floors, demand_rules
from .effort import ORDINARY, Effort
from .evaluate import evaluate, open_pairs
from .exchange import searched
from .floor_program import FloorCover, some_plan
from .hard_places import HardPlaces
from .importance_cover import center_importance
from .lists import within_standard
from .plan import SitingPlan, judged, staged
from .region_rules import RegionRules
from .rules import Limits, check_limits, check_rules, site_rows
from .short_lists import MANY_PAIRS
from .sites import Sites
from .space import Space

SECOND_STAGE_SECONDS, SECOND_STAGE_SHARE = 0.3, 0.2
"""Time for less travel at the same largest cost, and its share of the time before."""
SECOND_STAGE_ROUNDS = 50


def p_center(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    limits: Limits,
    rules: RegionRules | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    demand_region: np.ndarray | None = None,
    largest: float | np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
) -> SitingPlan:
    """The plan whose largest cost is least. Places without people, and those that no site can reach, are left out.

    ``demand_region``, ``largest`` and ``standard`` are those of p-median; floors are rows of the covering programs.
    ``marginal`` is by how much the largest cost rises if a site closes. Raises ``InputError`` for limits and rules
    that cannot be kept, and where no plan reaches every place.
    """
    clock = Clock(effort.time_limit, progress)
    check_limits(sites, limits, rules)
    check_rules(sites, rules, demand_region, len(demand))
    people = demand_rules(demand, rules, demand_region, largest, standard)
    usable = within_standard(costs, people.largest, sites.status != "excluded", parameter="MAX_COST")
    pairs = _of_people(usable, demand.population)
    check_served_floors(people, pairs, demand.population)
    rows = site_rows(sites, limits, rules)
    floors = FloorCover(pairs, demand.population, people) if len(people.floors) else None
    kind = HardPlaces if floors is None and pairs.pair_count >= MANY_PAIRS else CenterSearch
    search = kind(sites, pairs, rows, effort, clock, floors)
    try:
        search.run()
        if floors is not None and search.is_open is None:
            space = Space(sites, rows, people.floors)
            search.take(some_plan(space, pairs, demand.population, people, effort, clock))
    except InfeasibleProgram:
        explain_rows(sites, rows, clock)
        raise
    if search.is_open is None or not np.isfinite(search.largest):
        left = search.unserved()
        raise InputError("plan_leaves_places", count=int(left.sum()), ids=first_few(demand.ids[left]))
    is_open = _least_travel(search, demand.population)
    evaluation = evaluate(usable, demand.population, is_open)
    counted = (demand.population > 0) & (np.diff(pairs.indptr) > 0)
    objective = float(evaluation.cost[counted].max(initial=0.0))
    bound = min(search.bound, objective)
    gap, status = judged(objective, bound, effort.gap, clock.ending)
    order, gained = staged(is_open, _opening(sites, pairs, is_open))
    today = evaluate(pairs, demand.population, sites.today)
    everyone = bool(np.all(today.site[counted] >= 0))
    return SitingPlan(
        is_open=is_open,
        order=order,
        gained=gained,
        today=float(today.cost[counted].max(initial=0.0)) if everyone else float("nan"),
        marginal=_rises(pairs, is_open, objective),
        evaluation=evaluation,
        reachable=counted | (demand.population == 0),
        population=demand.population,
        objective=objective,
        bound=bound,
        gap=gap,
        status=status,
        solver=search.solver,
        seconds=clock.seconds,
        sites_open=int((is_open & sites.ours).sum()),
        importance=center_importance(sites, pairs, rows, counted, is_open, objective, effort, clock, floors),
    )


def _of_people(pairs: TravelCosts, population: np.ndarray) -> TravelCosts:
    """Without the pairs of places without people."""
    if np.all(population > 0):
        return pairs
    keep = (population > 0)[pairs.rows()]
    before = np.concatenate(([0], np.cumsum(keep)))
    return TravelCosts(before[pairs.indptr], pairs.indices[keep], pairs.costs[keep], pairs.facility_count)


def _least_travel(search: CenterSearch, population: np.ndarray) -> np.ndarray:
    """Of the plans with the same largest cost, one in which people travel less in all."""
    if search.pairs.pair_count >= MANY_PAIRS and search.clock.over():
        return search.is_open
    clock = search.clock.part(max(SECOND_STAGE_SECONDS, SECOND_STAGE_SHARE * search.clock.seconds))
    near = within_standard(search.pairs, search.largest)
    problem = assignment(near, population, search.sites.fixed, search.sites.free, search.rows)
    start = search.is_open[problem.position]
    plan, _ = searched(problem, start, np.ones(len(start), dtype=bool), SECOND_STAGE_ROUNDS, clock)
    is_open = search.sites.fixed.copy()
    is_open[problem.position[plan]] = True
    travels = [evaluate(search.pairs, population, plan).travel for plan in (search.is_open, is_open)]
    return is_open if travels[1] < travels[0] and search.keeps(is_open) else search.is_open


def _opening(sites: Sites, pairs: TravelCosts, is_open: np.ndarray) -> list[tuple[int, float]]:
    """The sites that open, always the one that leaves the smallest largest cost, with what it takes off."""
    reach = open_pairs(pairs, is_open)
    column = np.cumsum(is_open) - 1
    table = np.full((reach.demand_count, int(is_open.sum())), np.inf)
    table[reach.rows(), column[reach.indices]] = reach.costs
    table = table[np.diff(pairs.indptr) > 0]
    pays = table[:, column[is_open & ~sites.opens]].min(axis=1, initial=np.inf)
    waiting = np.flatnonzero(is_open & sites.opens).tolist()
    opening = []
    while waiting:
        after = [np.minimum(pays, table[:, column[site]]) for site in waiting]
        # While some place has no site yet, the one that reaches most places goes first.
        ranks = [(int(np.isinf(paid).sum()), float(paid.max(initial=0.0)), float(paid.sum())) for paid in after]
        best = min(range(len(waiting)), key=lambda k: ranks[k])
        saved = pays.max(initial=0.0) - after[best].max(initial=0.0) if np.isfinite(pays).all() else np.nan
        opening.append((waiting.pop(best), float(saved)))
        pays = after[best]
    return opening


def _rises(pairs: TravelCosts, is_open: np.ndarray, largest: float) -> np.ndarray:
    """By how much the largest cost rises if each open site closes, (m,); NaN where somebody is left without a site."""
    reached = evaluate(pairs, np.ones(pairs.demand_count), is_open)
    served = reached.site >= 0
    rises = np.full(len(is_open), np.nan)
    for site in np.flatnonzero(is_open):
        second = reached.second[served & (reached.site == site)]
        rises[site] = max(0.0, float(second.max(initial=0.0)) - largest) if np.isfinite(second).all() else np.nan
    return rises
