"""p-dispersion: sites as far from each other as can be.

    max   min_{j, k open} d_jk        sum_j y_j = SITES over the sites that open; our open sites count too

SITES is met exactly beside any other limit, since fewer sites are always farther apart.

Kuby 1987, Geographical Analysis 19:315-329; Erkut 1990, European Journal of Operational Research 46:48-60. Solved by a
search over the distances that occur: a separation of D is possible if and only if that many sites can be chosen of
which no two are nearer than D, which programs over cliques of near sites decide.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .clock import Clock
from .conflicts import explain_rows
from .effort import ORDINARY, ROUNDING, Effort
from .farthest_first import farthest_first, most_apart
from .importance import Verdicts, judging_clock
from .importance_program import judge_program
from .plan import judged
from .region_rules import RegionRules, check_regions, check_sites_only
from .rules import Limits, SiteRows, check_limits, check_region_rules, site_rows
from .site_choice import counting_limits
from .sites import Sites
from .spacing import cliques_of


@dataclass(frozen=True)
class Dispersion:
    """The plan: ``is_open`` (m,), ``order`` (m,) as in :class:`.SitingPlan`, ``nearest`` (m,) separation of every open
    site from the next (NaN for closed ones), the smallest ``separation`` (NaN below two sites) and its ``bound``.
    ``importance`` (m,) as in :class:`.SitingPlan`."""

    is_open: np.ndarray
    order: np.ndarray
    nearest: np.ndarray
    separation: float
    bound: float
    gap: float
    status: str
    solver: str
    sites_open: int
    importance: np.ndarray | None = None


def p_dispersion(
    sites: Sites,
    costs: TravelCosts,
    limits: Limits,
    rules: RegionRules | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
) -> Dispersion:
    """The plan whose nearest two sites are farthest apart.

    ``costs`` between the sites (m places, m facilities); where the two directions differ the smaller one counts, and a
    pair that is not there is farther apart than any that is. Sites of competitors do not count. Raises ``InputError``
    for limits and rules that cannot be kept, and for sites without any separation to measure.
    """
    clock = Clock(effort.time_limit, progress)
    check_limits(sites, limits, exactly=True)
    if rules is not None:
        check_sites_only(rules)
        check_regions(rules, sites.region, np.full(0, None))
        check_region_rules(sites, rules)
    rows = site_rows(sites, limits, rules, exactly=True)
    search = _Search(sites, _separations(costs, sites), rows, effort, clock)
    try:
        search.run()
    except InfeasibleProgram:
        explain_rows(sites, rows, clock)
        raise
    if search.is_open is None:
        progress.check()
        raise InputError("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    separation = search.smallest(search.is_open)
    if np.isinf(separation):
        raise InputError("nothing_to_disperse", ids=first_few(sites.ids[search.is_open & sites.ours]))
    bound = max(search.bound, separation)
    gap, status = judged(separation, bound, effort.gap, clock.ending)
    return Dispersion(
        search.is_open,
        _order(search.distance, sites, search.is_open),
        _nearest(search.distance, search.is_open & sites.ours),
        separation,
        bound,
        gap,
        status,
        search.solver,
        int((search.is_open & sites.ours).sum()),
        search.importance(),
    )


def _separations(costs: TravelCosts, sites: Sites) -> np.ndarray:
    """Distances (m, m) between our sites, infinite where unknown and from a site to itself."""
    distance = np.full((len(sites), len(sites)), np.inf)
    distance[costs.rows(), costs.indices] = costs.costs
    np.fill_diagonal(distance, np.inf)
    distance = np.minimum(distance, distance.T)
    distance[~sites.ours] = np.inf
    distance[:, ~sites.ours] = np.inf
    return distance


class _Search:
    """Between the separation of the plan ``is_open`` and ``bound``, which no plan beats."""

    def __init__(self, sites: Sites, distance: np.ndarray, rows: SiteRows, effort: Effort, clock: Clock) -> None:
        self.sites, self.distance, self.rows, self.effort, self.clock = sites, distance, rows, effort, clock
        self.is_open, self.bound, self.solver = None, np.inf, ""

    def smallest(self, is_open: np.ndarray) -> float:
        ours = is_open & self.sites.ours
        return float(self.distance[np.ix_(ours, ours)].min(initial=np.inf))

    def run(self) -> None:
        """Halve the distances that are in question, from a first plan without any."""
        count = self._fewest()
        if count is not None and count + (self.sites.fixed & self.sites.ours).sum() >= 2:
            self._spread(count)
        if self.is_open is None and not self._can_keep(0.0):
            raise InfeasibleProgram
        steps = np.unique(self.distance[np.isfinite(self.distance)])
        if len(steps) == 0 or self._unmeasured(count):
            return
        low, high = self._reached(steps), len(steps) - 1
        fixed = self.smallest(self.sites.fixed)
        if np.isfinite(fixed):
            high = int(np.searchsorted(steps, fixed))
        if count is not None:
            ours = self.sites.ours
            apart = most_apart(self.distance, ours, count + int((self.sites.fixed & ours).sum()))
            high = max(low, min(high, int(np.searchsorted(steps, apart, side="right")) - 1))
        self.bound = float(steps[high])
        while low < high and not self.clock.over():
            middle = (low + high + 1) // 2
            possible = self._can_keep(float(steps[middle]))
            if possible is None:
                return
            if possible:
                low = max(middle, self._reached(steps))
            else:
                high = middle - 1
                self.bound = float(steps[high])
            self.clock.tell(self.smallest(self.is_open), self.bound)

    def _unmeasured(self, count: int | None) -> bool:
        """Is there a plan of which no two sites have a distance? It is farther apart than any that is measured."""
        ours = np.flatnonzero(self.sites.ours & (self.sites.fixed | self.sites.free))
        apart = self.distance[np.ix_(ours, ours)]
        joined = np.isfinite(apart).sum() == len(ours) * (len(ours) - 1)
        several = count is not None and count + (self.sites.fixed & self.sites.ours).sum() >= 2
        return not (joined and several) and bool(self._can_keep(np.inf))

    def _fewest(self) -> int | None:
        """How many of the free sites every plan opens at least; None where rows do not just count them."""
        free = self.sites.free
        limits = counting_limits(self.rows.left(free, self.sites.fixed), int(free.sum()))
        return None if limits is None or limits[0] > limits[1] else limits[0]

    def _spread(self, count: int) -> None:
        """A first plan in which every next site is the one farthest from the others."""
        sites = self.sites
        is_open = sites.fixed.copy()
        is_open[farthest_first(self.distance, sites.fixed & sites.ours, sites.free, count)] = True
        if self.rows.allow(self.rows.use(is_open)):
            self.is_open = is_open

    def importance(self) -> np.ndarray | None:
        """How much the near-optimal plans depend on each site, (m,); None where that was not asked for."""
        if self.effort.near_optimal is None:
            return None
        verdicts, clock = Verdicts(self.sites, self.is_open), judging_clock(self.clock)
        wanted = self.smallest(self.is_open) * (1.0 - self.effort.near_optimal) * (1.0 - ROUNDING)

        def worth(is_open: np.ndarray) -> float:
            kept = self.rows.allow(self.rows.use(is_open)) and self.smallest(is_open) >= wanted
            return 0.0 if kept else np.inf

        judge_program(self._program(wanted), 0.0, worth, verdicts, clock, self.effort.solver)
        return verdicts.words()

    def _reached(self, steps: np.ndarray) -> int:
        """The number of the separation that the plan has."""
        return min(int(np.searchsorted(steps, self.smallest(self.is_open))), len(steps) - 1)

    def _can_keep(self, separation: float) -> bool | None:
        """Is there a plan with at least this separation? None where the time ended before an answer."""
        try:
            solution = solve(self._program(separation), self.effort.solver, self.clock.left, 0.0, self.clock.progress)
        except InfeasibleProgram:
            return False
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is None:
            return None
        is_open = solution.x > 0.5
        if self.is_open is None or self.smallest(is_open) > self.smallest(self.is_open):
            self.is_open = is_open
        return True

    def _program(self, separation: float) -> Program:
        """No two sites nearer than ``separation``: at most one of every clique of near sites."""
        from scipy.sparse import csr_matrix, vstack

        sites, rows, m = self.sites, self.rows, len(self.sites)
        cliques = cliques_of(self.distance < separation)
        k = len(rows.names)
        member = np.concatenate([np.zeros(0, dtype=np.int64), *cliques])
        clique = np.repeat(np.arange(len(cliques)), [len(one) for one in cliques])
        packing = csr_matrix((np.ones(len(member)), (clique, member)), shape=(len(cliques), m))
        return Program(
            np.zeros(m),
            vstack([csr_matrix(rows.coefficients.reshape(k, m)), packing]).tocsr(),
            np.concatenate((rows.lower, np.full(len(cliques), -np.inf))),
            np.concatenate((rows.upper, np.ones(len(cliques)))),
            sites.fixed.astype(float),
            (sites.fixed | sites.free).astype(float),
            np.ones(m, dtype=bool),
        )


def _nearest(distance: np.ndarray, ours: np.ndarray) -> np.ndarray:
    nearest = np.full(len(ours), np.nan)
    nearest[ours] = distance[np.ix_(ours, ours)].min(axis=1, initial=np.inf)
    return np.where(np.isfinite(nearest), nearest, np.nan)


def _order(distance: np.ndarray, sites: Sites, is_open: np.ndarray) -> np.ndarray:
    """0 for sites open today, then always the site that lies farthest from those before it."""
    order = np.where(is_open, 0.0, np.nan)
    stands = np.flatnonzero(is_open & sites.ours & ~sites.opens).tolist()
    waiting = np.flatnonzero(is_open & sites.opens).tolist()
    step = 0
    while waiting:
        # The very first stands where its farthest partner is farthest.
        partners = stands or waiting
        reach = distance[np.ix_(waiting, partners)]
        away = reach.min(axis=1) if stands else np.where(np.isfinite(reach), reach, -np.inf).max(axis=1)
        site = waiting.pop(int(np.argmax(away)))
        step += 1
        order[site] = step
        stands.append(site)
    return order
