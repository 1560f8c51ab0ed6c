"""p-center: the sites that make the largest cost of anyone least.

    min   max_i min_{j open} d_ij        sum_j y_j = SITES over the sites that open, statuses and rules as in p-median

Hakimi 1964, Operations Research 12:450-459. Solved by a search over the costs that occur: within a cost D everyone can
be served if and only if the sites cover all places within D (Minieka 1970, SIAM Review 12:138-139). Linear relaxations
find from where on that is not excluded, a search for covers finds plans down to there or nearly so, and whole programs
decide the few costs that are left. Of the plans with the least largest cost, one with little travel in all is taken.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np

from ..errors import InputError, first_few
from ..mip import InfeasibleProgram, Program, solve
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .assignment import Assignment, assignment
from .clock import Clock
from .conflicts import explain_rows
from .cover_search import LARGEST as LARGEST_COVER
from .cover_search import covering_sites
from .demand_rules import check_served_floors, demand_rules
from .dominance import LARGEST, undominated
from .effort import ORDINARY, Effort
from .evaluate import evaluate, open_pairs
from .exchange import improved, searched
from .floor_program import FloorCover, floor_program, some_plan
from .importance_cover import center_importance
from .lists import merged, within_standard
from .packing_bound import packed_cost
from .plan import SitingPlan, judged, staged
from .region_rules import RegionRules
from .rules import Limits, SiteRows, check_limits, check_rules, site_rows
from .short_lists import GRANTED, MANY_PAIRS
from .site_choice import counting_limits
from .site_rows import any_plan
from .sites import Sites
from .space import Space

SECOND_STAGE_SECONDS, SECOND_STAGE_SHARE = 0.3, 0.2
"""Time for less travel at the same largest cost, and its share of the time before."""
SECOND_STAGE_ROUNDS = 50
FIRST_PLACES = 400
"""Places with which the search begins where there are very many pairs."""
PLACES_SHARE = 0.25
"""Share of the time left for the places that are known to matter, before others join them."""
LARGEST_TABLE = 4_000_000
"""Places times sites up to which places without a common site are looked for."""


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
    kind = _HardPlaces if floors is None and pairs.pair_count >= MANY_PAIRS else _Search
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


class _Search:
    """Between ``bound``, which no plan beats, and ``largest``, the largest cost of the plan ``is_open``."""

    def __init__(
        self,
        sites: Sites,
        pairs: TravelCosts,
        rows: SiteRows,
        effort: Effort,
        clock: Clock,
        floors: FloorCover | None = None,
    ) -> None:
        self.sites, self.pairs, self.rows, self.effort, self.clock = sites, pairs, rows, effort, clock
        self.floors = floors
        self.free = np.flatnonzero(sites.free)
        use = rows.use(sites.fixed)
        self.limits = counting_limits(
            SiteRows(rows.names, rows.coefficients[:, self.free], rows.lower - use, rows.upper - use), len(self.free)
        )
        self.counted = np.diff(pairs.indptr) > 0
        self.is_open, self.largest, self.bound, self.solver = None, np.inf, 0.0, ""
        self._last_cover = None

    @cached_property
    def radii(self) -> np.ndarray:
        """The costs that occur, ascending."""
        return np.unique(self.pairs.costs)

    def run(self) -> None:
        self._start()
        lowest = np.minimum.reduceat(self.pairs.costs, self.pairs.indptr[:-1][self.counted]).max()
        low = int(np.searchsorted(self.radii, lowest))
        low = max(low, int(np.searchsorted(self.radii, self.bound)), self._packed())
        self.bound = float(self.radii[low])
        low = self._narrowed(low, relaxed=True)
        if self.bound < self.largest and self.limits is not None and self.floors is None:
            self._search_covers(low)
        self._narrowed(low, relaxed=False)

    def _packed(self) -> int:
        """The number of the least cost that places without a common site do not exclude."""
        free, fixed = self.free, np.flatnonzero(self.sites.fixed)
        if self.limits is None or len(self.counted) * len(self.sites) > LARGEST_TABLE:
            return 0
        table = np.full((len(self.counted), len(self.sites)), np.inf)
        table[self.pairs.rows(), self.pairs.indices] = self.pairs.costs
        table = table[self.counted]
        # Whoever has a fixed site as near as this needs none of the others.
        own = np.where(table[:, free] < table[:, fixed].min(axis=1, initial=np.inf)[:, None], table[:, free], np.inf)
        return packed_cost(own, table[:, fixed].min(axis=1, initial=np.inf), self.radii, self.limits[1])

    def _narrowed(self, low: int, relaxed: bool) -> int:
        """The number of the least cost that is not excluded, as far as the time allows."""
        high = self._above(low)
        while low < high and not self.clock.over():
            middle = (low + high) // 2
            possible = self._can_cover(float(self.radii[middle]), relaxed)
            if possible is None:
                break
            if possible:
                high = min(middle, self._above(low))
            else:
                low = middle + 1
            self.bound = float(self.radii[min(low, len(self.radii) - 1)])
            self.clock.tell(self.largest, self.bound)
        return low

    def _search_covers(self, low: int) -> None:
        """Better plans by a search for covers: the costs at which it finds none are left to the programs."""
        high = self._above(low)
        middle = low
        while low < high and not self.clock.over():
            cover = self._cover(float(self.radii[middle]))
            plan = None if cover is None else self._covering_plan(*cover)
            if plan is None:
                low = middle + 1
            else:
                self.take(plan)
                high = min(middle, self._above(low))
            self.clock.tell(self.largest, self.bound)
            middle = (low + high) // 2

    def _covering_plan(self, cover, allowed: np.ndarray) -> np.ndarray | None:
        usable = np.flatnonzero(allowed & self.sites.free)
        count = min(self.limits[1], len(usable))
        if cover.shape[0] * len(usable) > LARGEST_COVER or count < self.limits[0]:
            return None
        table = cover[:, usable].toarray() > 0
        start = np.zeros(len(usable), dtype=bool)
        start[np.argsort(-table.sum(axis=0), kind="stable")[:count]] = True
        found = covering_sites(table, start, self.clock)
        if found is None:
            return None
        plan = self.sites.fixed.copy()
        plan[usable[found]] = True
        return plan

    def unserved(self) -> np.ndarray:
        if self.is_open is None:
            return self.counted
        return self.counted & (evaluate(self.pairs, np.ones(len(self.counted)), self.is_open).site < 0)

    def _above(self, low: int) -> int:
        """The number of the plan's own largest cost: the search need not go beyond."""
        return max(low, int(np.searchsorted(self.radii, self.largest)))

    def _start(self) -> None:
        """A plan by exchanges with the squares of costs: long ones matter, and all of them a little."""
        scale = max(float(self.pairs.costs.max()), 1e-300)
        squared = TravelCosts(
            self.pairs.indptr, self.pairs.indices, (self.pairs.costs / scale) ** 4, self.pairs.facility_count
        )
        problem = assignment(squared, np.ones(len(self.counted)), self.sites.fixed, self.sites.free, self.rows)
        worth = -np.bincount(problem.sites, minlength=problem.site_count).astype(float)
        plan, _ = improved(problem, any_plan(problem.rows, worth, self.clock), self.clock.part(20.0))
        self._offer(problem, plan)

    def _offer(self, problem: Assignment, plan: np.ndarray) -> None:
        is_open = self.sites.fixed.copy()
        is_open[problem.position[plan]] = True
        self.take(is_open)

    def keeps(self, is_open: np.ndarray) -> bool:
        return self.floors is None or self.floors.keeps(is_open)

    def take(self, is_open: np.ndarray) -> None:
        """Note a plan if it is better than the best and keeps the floors."""
        if not self.keeps(is_open):
            return
        reached = evaluate(self.pairs, np.ones(len(self.counted)), is_open)
        largest = np.where(reached.site >= 0, np.nan_to_num(reached.cost), np.inf)[self.counted].max(initial=0.0)
        if self.is_open is None or largest < self.largest:
            self.is_open, self.largest = is_open, float(largest)

    def _can_cover(self, radius: float, relaxed: bool) -> bool | None:
        """Can all places be covered within ``radius``? None where the time ended before an answer."""
        program = self._program(radius)
        if program is None:
            return False
        try:
            solution = solve(
                program.relaxed() if relaxed else program, self.effort.solver, self.clock.left, 0.0, self.clock.progress
            )
        except InfeasibleProgram:
            return False
        if not relaxed:
            self.solver = solution.solver
        if solution.x is None or (relaxed and solution.status not in ("optimal", "gap_reached")):
            return None
        y = solution.x[: len(self.sites)]
        if not relaxed or np.all(np.abs(y - np.round(y)) < 1e-6):
            self.take(y > 0.5)
        return True

    def _program(self, radius: float) -> Program | None:
        """Cover all places within ``radius``; None where one has no site there."""
        from scipy.sparse import csr_matrix, vstack

        found = self._cover(radius)
        if found is None:
            return None
        cover, allowed = found
        if self.floors is not None:
            return floor_program(Space(self.sites, self.rows, self.floors.floors), cover, self.floors.groups)
        rows, m = self.rows, len(self.sites)
        k, count = len(rows.names), cover.shape[0]
        return Program(
            np.zeros(m),
            vstack([csr_matrix(rows.coefficients.reshape(k, m)), cover]).tocsr(),
            np.concatenate((rows.lower, np.ones(count))),
            np.concatenate((rows.upper, np.full(count, np.inf))),
            self.sites.fixed.astype(float),
            allowed.astype(float),
            np.ones(m, dtype=bool),
        )

    def _cover(self, radius: float):
        """The places that matter and their sites within ``radius``, scipy CSR (k, m), and the sites that may be open
        (m,) bool; None where a place has no site there. The last answer is kept: a radius is asked about twice."""
        if self._last_cover is None or self._last_cover[0] != radius:
            near = within_standard(self.pairs, radius)
            groups = merged(near, self.counted.astype(float))
            lost = bool(np.any(self.counted & (groups.group < 0)))
            self._last_cover = (radius, None if lost else self._reduced(groups.cover))
        return self._last_cover[1]

    def _reduced(self, cover):
        """The rows of ``cover`` that matter, and the sites that may open (m,) bool."""
        sites, free = self.sites, self.free
        allowed = sites.fixed | sites.free
        cover = cover[np.asarray(cover[:, np.flatnonzero(sites.fixed)].sum(axis=1)).ravel() == 0]
        if cover.shape[0] * len(free) > LARGEST**2 or self.floors is not None:
            return cover, allowed
        rows, columns = undominated(cover[:, free].toarray() > 0, alike=self.limits is not None)
        if self.limits is not None:
            # Sites that are never needed stay allowed only as far as the number of sites asks for them.
            needed = max(0, self.limits[0] - len(columns))
            allowed = sites.fixed.copy()
            allowed[free[columns]] = True
            others = np.setdiff1d(free, free[columns])
            allowed[others[:needed]] = True
        return cover[rows], allowed


class _HardPlaces(_Search):
    """The same for very many pairs: some places decide, the others are served on the way.

    A bound for some places is one for all. The plan for them is tried on all, and whom it leaves farthest away, one for
    every open site, joins them (relaxation of Chen & Handler 1987, Naval Research Logistics 34:1-20).
    """

    def run(self) -> None:
        self.clock.grant(GRANTED)
        chosen = np.flatnonzero(self.counted)
        chosen = chosen[:: max(1, len(chosen) // FIRST_PLACES)]
        while True:
            left = self.clock.left
            clock = self.clock if left is None else self.clock.part(PLACES_SHARE * left)
            search = _Search(self.sites, _rows(self.pairs, chosen), self.rows, self.effort, clock)
            search.bound = self.bound
            search.run()
            self.clock.cancelled |= clock.cancelled
            self.solver = search.solver or self.solver
            self.bound = max(self.bound, search.bound)
            worst = self._tried(search.is_open)
            self.clock.tell(self.largest, self.bound)
            joins = np.setdiff1d(worst, chosen)
            if self.bound >= self.largest or self.clock.over() or (left is None and len(joins) == 0):
                return
            chosen = np.union1d(chosen, joins)

    def _tried(self, is_open: np.ndarray) -> np.ndarray:
        """Note the plan if it is the best; whom each of its sites serves at most cost, of those beyond the bound."""
        reached = evaluate(self.pairs, np.ones(len(self.counted)), is_open)
        cost = np.where(self.counted, np.where(reached.site >= 0, np.nan_to_num(reached.cost), np.inf), -np.inf)
        if cost.max(initial=0.0) < self.largest or self.is_open is None:
            self.is_open, self.largest = is_open, float(cost.max(initial=0.0))
        order = np.lexsort((-cost, reached.site))
        first = np.ones(len(order), dtype=bool)
        first[1:] = reached.site[order][1:] != reached.site[order][:-1]
        worst = order[first]
        return worst[cost[worst] > self.bound]


def _rows(pairs: TravelCosts, places: np.ndarray) -> TravelCosts:
    """The pairs of some ``places`` only."""
    length = np.diff(pairs.indptr)[places]
    indptr = np.concatenate(([0], np.cumsum(length)))
    at = np.arange(indptr[-1]) + np.repeat(np.asarray(pairs.indptr)[places] - indptr[:-1], length)
    return TravelCosts(indptr, pairs.indices[at], pairs.costs[at], pairs.facility_count)


def _of_people(pairs: TravelCosts, population: np.ndarray) -> TravelCosts:
    """Without the pairs of places without people."""
    if np.all(population > 0):
        return pairs
    keep = (population > 0)[pairs.rows()]
    before = np.concatenate(([0], np.cumsum(keep)))
    return TravelCosts(before[pairs.indptr], pairs.indices[keep], pairs.costs[keep], pairs.facility_count)


def _least_travel(search: _Search, population: np.ndarray) -> np.ndarray:
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
