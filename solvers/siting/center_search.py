"""The search of :mod:`.p_center` over the costs that occur, which makes the largest cost of anyone least."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from .assignment import Assignment, assignment
from .clock import Clock
from .cover_search import LARGEST as LARGEST_COVER
from .cover_search import covering_sites
from .dominance import LARGEST, undominated
from .effort import Effort
from .evaluate import evaluate
from .exchange import improved
from .floor_program import FloorCover, floor_program
from .lists import merged, within_standard
from .packing_bound import packed_cost
from .rules import SiteRows
from .site_choice import counting_limits
from .site_rows import any_plan
from .sites import Sites
from .space import Space

LARGEST_TABLE = 4_000_000
"""Places times sites up to which places without a common site are looked for."""


class CenterSearch:
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
        self.limits = counting_limits(rows.left(self.free, sites.fixed), len(self.free))
        self.counted = np.diff(pairs.indptr) > 0
        self.is_open, self.largest, self.bound, self.solver = None, np.inf, 0.0, ""
        self._last_cover = None

    @cached_property
    def radii(self) -> np.ndarray:
        """The costs that occur, ascending."""
        return np.unique(self.pairs.costs)

    def run(self) -> None:
        """Search until plan and bound meet or the time is over; both hold all the while."""
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
        """Which places (n,) bool that must be served have no open site in the best plan."""
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
        """Does a plan (m,) bool keep the floors?"""
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
        if solution.x is None or (relaxed and not solution.is_proven):
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
