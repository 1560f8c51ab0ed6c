"""Everyone goes to the nearest open site, even if it is full: which sites leave fewest people without care.

    lexicographically   min  sum_j o_j + sum_i w_i (1 - s_i,last),   then   min  sum_ij c_ij x_ij + sum_j f_j y_j
    s.t.  o_j >= sum_i w_i x_ij - Q_j,   sum_i w_i x_ij >= L_j y_j,   x_i(k) = s_ik - s_i,k-1
          y_(k) <= s_ik,   0 <= s_ik - s_i,k-1 <= y_(k)          sites (k) of place i in ascending cost

s_ik says whether one of the k nearest sites is open, so that the first open one serves the place (closest assignment,
Rojeski & ReVelle 1970, Geographical Analysis 2:30-42); ties go to the first in the layer. People above a site's
capacity o_j go there and are not served; the cost counts everyone who goes. A program solves this while it is small;
exchanges of sites, judged by their loads, find a plan in any case. Serving at least as many people from anywhere is a
relaxation, so its bound (:mod:`.shipping_bound`) holds, and so does the one of the problem without capacities where
every place can go to every site.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from .clock import Clock
from .effort import Effort
from .nearest_plan import SomeUnserved, nearest_plan
from .shipping import Shipping, shipping
from .shipping_bound import ascent, evaluated
from .shipping_search import first_plans, without_capacities
from .site_choice import chosen
from .space import Space

LARGEST_PROGRAM = 40_000
"""Pairs up to which the program is tried."""
SEARCH_SHARE, SEARCH_SECONDS = 0.3, 20.0
"""Share of the time for exchanges, and their time where there is no limit."""
BOUND_SHARE = 0.5
"""The share of the time left for the bound without capacities."""
ROOM = 1e-9


@dataclass(frozen=True)
class FullPlan:
    """``is_open`` (F,), the people ``unserved`` and the ``least`` that any plan leaves so, as far as is known; the
    ``bound`` of the cost of plans that leave no more, how the work came to its ``ending`` and by which ``solver``."""

    is_open: np.ndarray
    unserved: float
    least: float
    bound: float
    ending: str
    solver: str


def full_sites(
    space: Space, pairs: TravelCosts, weight: np.ndarray, price: np.ndarray, least, effort: Effort, clock: Clock
) -> FullPlan:
    """The plan of ``space``, with ``price`` (pairs,) a person and ``least`` (m,) loads if given.

    Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    sites = space.sites
    setup = (sites.spending + sites.keeping) * space.charged
    problem, _ = shipping(
        pairs, weight, price, sites.capacity, setup, least, space.rows, sites.fixed, sites.free, whole=False
    )
    return _Work(_ordered(problem), effort, clock).run()


def check_allocation(even_if_full: bool, capacitated: bool, sized: bool, floored: bool) -> None:
    """Raise ``InputError`` for what this does not go with."""
    if even_if_full and not capacitated:
        raise InputError("allocation_needs_capacities")
    if even_if_full and (sized or floored):
        raise InputError("allocation_not_with", other="LEVELS" if sized else "REGION_RULES (min_coverage)")


def _ordered(problem: Shipping) -> Shipping:
    """The problem with the pairs of every place in ascending cost, ties in the order of the layer."""
    order = np.lexsort((problem.sites, problem.costs, problem.place))
    return replace(problem, sites=problem.sites[order], costs=problem.costs[order], _cache={})


class _Work:
    def __init__(self, problem: Shipping, effort: Effort, clock: Clock) -> None:
        self.problem, self.effort, self.clock = problem, effort, clock
        self.plan, self.value = None, (np.inf, np.inf)
        self.least, self.bound, self.solver = 0.0, -np.inf, ""

    def run(self) -> FullPlan:
        problem = self.problem
        self.least = max(0.0, problem.people - _most_room(problem))
        self._search()
        small = len(problem.costs) <= LARGEST_PROGRAM
        if small and (self.plan is None or self.value[0] > self.least + self._noise) and not self._over():
            self._fewest_unserved()
        if self.plan is None:
            raise InfeasibleProgram
        done = self.value[0] <= self.least + self._noise
        if small and not self._over():
            self._cheapest()
        if self.bound < self._target():
            self._relaxed()
        ending = "finished" if done and self.bound >= self._target() else self.clock.ending
        least = self.value[0] if done else self.least
        return FullPlan(self.plan, self.value[0], least, min(self.bound, self.value[1]), ending, self.solver)

    @property
    def _noise(self) -> float:
        return 1e-7 * max(1.0, self.problem.people)

    def _over(self) -> bool:
        return self.clock.over()

    def _target(self) -> float:
        return self.value[1] - max(self.effort.gap, ROOM) * abs(self.value[1])

    def judged(self, is_open: np.ndarray) -> tuple[float, float]:
        """(people unserved, cost) of a set of open sites (F,); infinite where a least load is missed."""
        problem = self.problem
        pairs = np.flatnonzero(is_open[problem.sites])
        place = problem.place[pairs]
        first = np.ones(len(pairs), dtype=bool)
        first[1:] = place[1:] != place[:-1]
        goes = pairs[first]
        loads = np.bincount(problem.sites[goes], problem.load[goes], problem.site_count)
        if np.any((loads < problem.least * (1 - ROOM)) & is_open):
            return np.inf, np.inf
        served = np.minimum(loads, problem.capacity)[is_open].sum()
        return problem.people - float(served), float(problem.costs[goes].sum() + problem.setup[is_open].sum())

    def _offer(self, is_open: np.ndarray) -> bool:
        if not self.problem.allows(is_open):
            return False
        unserved, cost = self.judged(is_open)
        best, paid = self.value
        if unserved < best - self._noise or (unserved <= best + self._noise and cost < paid - ROOM * abs(paid)):
            self.plan, self.value = is_open.copy(), (unserved, cost)
            return True
        return False

    def _search(self) -> None:
        """Exchanges, openings and closings of single sites, the first that is better, in random order."""
        problem, left = self.problem, self.clock.left
        for is_open in first_plans(problem, self.clock):
            self._offer(is_open)
        if self.plan is None:
            return
        part = self.clock.part(SEARCH_SECONDS if left is None else SEARCH_SHARE * left)
        generator = np.random.default_rng(0)
        better = True
        while better and not part.over():
            better = False
            out, into = np.flatnonzero(self.plan & problem.free), np.flatnonzero(~self.plan & problem.free)
            count = (len(out) + 1) * (len(into) + 1) - 1
            for k in generator.permutation(count) if count < 10**7 else generator.integers(0, count, 10**6):
                if part.over():
                    return
                closes, opens = divmod(int(k), len(into) + 1)
                trial = self.plan.copy()
                trial[out[closes : closes + 1]] = False
                trial[into[opens : opens + 1]] = True
                if self._offer(trial):
                    better = True
                    break

    def _fewest_unserved(self) -> None:
        program = _program(self.problem, self.plan)
        left = self.clock.left
        limit = None if left is None else (left if self.plan is None else 0.5 * left)
        solution = solve(_unserved(self.problem, program), self.effort.solver, limit, 0.0, self.clock.progress)
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(solution.x[: self.problem.site_count] > 0.5)
        if np.isfinite(solution.bound):
            # The solver's own tolerance is one part in a million.
            bound = solution.bound - 1e-6 * max(1.0, abs(solution.bound))
            self.least = max(self.least, self.value[0] if solution.status == "optimal" else bound)

    def _cheapest(self) -> None:
        program = _program(self.problem, self.plan, self.value[0] + self._noise)
        try:
            solution = solve(program, self.effort.solver, self.clock.left, 0.1 * self.effort.gap, self.clock.progress)
        except InfeasibleProgram:
            return
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(solution.x[: self.problem.site_count] > 0.5)
        self.bound = max(self.bound, solution.bound)

    def _relaxed(self) -> None:
        """The bound of serving as many people from anywhere."""
        self._uncapacitated()
        if self.bound >= self._target() or self._over():
            return
        spare = self.value[0] + self._noise
        problem = replace(self.problem, spare=spare, _cache=dict(self.problem._cache))
        pays = np.minimum.reduceat(problem.costs, problem.indptr[:-1])
        self.bound = max(self.bound, evaluated(problem, pays).value)
        toll = float(np.max(pays / problem.weight, initial=0.0))
        state = ascent(problem, 1.2 * pays, toll, self.value[1], self._target(), self.clock)
        self.bound = max(self.bound, state.value)

    def _uncapacitated(self) -> None:
        """Where every place can go to every site, everyone goes somewhere and pays for it: as without capacities."""
        problem = self.problem
        usable = int((problem.fixed | problem.free).sum())
        if len(problem.costs) < usable * problem.place_count:
            return
        left = self.clock.left
        part = self.clock.part(SEARCH_SECONDS if left is None else BOUND_SHARE * left)
        free = without_capacities(problem, np.zeros(problem.site_count))
        try:
            found = nearest_plan(free, self.effort, part)
        except SomeUnserved:
            # Nothing opens at all.
            return
        self.bound = max(self.bound, found.bound + float(problem.setup[problem.fixed].sum()))
        is_open = problem.fixed.copy()
        is_open[free.position[found.plan]] = True
        self._offer(is_open)


def _most_room(problem: Shipping) -> float:
    choice = chosen(problem.rows_of_free, -problem.capacity[problem.free])
    if choice is None:
        raise InfeasibleProgram
    return float(problem.capacity[problem.fixed].sum() - choice.value)


def _program(problem: Shipping, plan: np.ndarray | None, unserved: float | None = None) -> Program:
    """Columns y (F), s (one a pair), o (F). With ``unserved``, no more people may stay so."""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    m, count = problem.site_count, len(problem.costs)
    pair = np.arange(count)
    first = np.zeros(count, dtype=bool)
    first[problem.indptr[:-1]] = True
    follows = np.flatnonzero(~first)
    # x = S s: what is served at a pair is what is served up to it, less what is served before it.
    x_of_s = identity(count, format="csr") - csr_matrix((np.ones(len(follows)), (follows, follows - 1)), (count, count))
    opens = csr_matrix((np.ones(count), (pair, problem.sites)), shape=(count, m))
    by_site = csr_matrix((problem.load, (problem.sites, pair)), shape=(m, count)) @ x_of_s
    nothing, rows, k = csr_matrix((count, m)), problem.rows, len(problem.rows.names)
    room = csr_matrix((problem.capacity, (np.arange(m), np.arange(m))), shape=(m, m))
    loads = np.flatnonzero(problem.least)
    least = csr_matrix((problem.least[loads], (np.arange(len(loads)), loads)), shape=(len(loads), m))
    left = _left_over(problem)[None, :]
    blocks = [
        hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count + m))]),
        hstack([opens, -identity(count), nothing]),
        hstack([nothing, -x_of_s, nothing]),
        hstack([-opens, x_of_s, nothing]),
        hstack([-room, by_site, -identity(m)]),
        hstack([least, -by_site[loads], csr_matrix((len(loads), m))]),
    ]
    upper = [rows.upper, np.zeros(3 * count + m + len(loads))]
    if unserved is not None:
        blocks.append(csr_matrix(left))
        upper.append([unserved - problem.people])
    limits = np.concatenate(upper)
    return Program(
        np.concatenate((problem.setup, x_of_s.T @ problem.costs, np.zeros(m))),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, np.full(len(limits) - k, -np.inf))),
        limits,
        np.concatenate((problem.fixed.astype(float), np.zeros(count + m))),
        np.concatenate(((problem.fixed | problem.free).astype(float), np.ones(count), np.full(m, np.inf))),
        np.concatenate((np.ones(m, dtype=bool), np.zeros(count + m, dtype=bool))),
        start=None if plan is None else _start(problem, plan),
    )


def _left_over(problem: Shipping) -> np.ndarray:
    """Coefficients of the people unserved, less all people."""
    m, count = problem.site_count, len(problem.costs)
    served = np.zeros(count)
    served[problem.indptr[1:] - 1] = -problem.weight
    return np.concatenate((np.zeros(m), served, np.ones(m)))


def _unserved(problem: Shipping, program: Program) -> Program:
    """The same rows, fewest people unserved: the objective lacks the constant, which is all people."""
    from scipy.sparse import csr_matrix, hstack

    column = csr_matrix((program.A.shape[0], 1))
    return Program(
        np.append(_left_over(problem), problem.people),
        hstack([program.A, column]).tocsr(),
        program.row_lower,
        program.row_upper,
        np.append(program.col_lower, 1.0),
        np.append(program.col_upper, 1.0),
        np.append(program.integrality, False),
        start=None if program.start is None else np.append(program.start, 1.0),
    )


def _start(problem: Shipping, plan: np.ndarray) -> np.ndarray:
    opened = plan[problem.sites].astype(np.float64)
    so_far = np.cumsum(opened)
    before = so_far[problem.indptr[:-1]] - opened[problem.indptr[:-1]]
    s = ((so_far - np.repeat(before, np.diff(problem.indptr))) > 0.5).astype(np.float64)
    goes = np.flatnonzero(s > 0)
    first = np.ones(len(goes), dtype=bool)
    place = problem.place[goes]
    first[1:] = place[1:] != place[:-1]
    goes = goes[first]
    loads = np.bincount(problem.sites[goes], problem.load[goes], problem.site_count)
    over = np.maximum(loads - problem.capacity, 0.0)
    return np.concatenate((plan.astype(np.float64), s, np.where(plan, over, 0.0)))
