"""Everyone goes to the nearest open site, even if it is full: which sites leave fewest people without care.

    lexicographically   min  sum_j o_j + sum_i w_i (1 - s_i,last),   then   min  sum_ij c_ij x_ij + sum_j f_j y_j
    s.t.  o_j >= sum_i w_i x_ij - Q_j,   sum_i w_i x_ij >= L_j y_j,   x_i(k) = s_ik - s_i,k-1
          y_(k) <= s_ik,   0 <= s_ik - s_i,k-1 <= y_(k)          sites (k) of place i in ascending cost

s_ik says whether one of the k nearest sites is open, so that the first open one serves the place (:mod:`.closest`).
People above a site's capacity o_j go there and are not served; the cost counts everyone who goes. A program solves this
while it is small; exchanges of sites, judged by their loads, find a plan in any case. Serving at least as many people
from anywhere is a relaxation, so its bound (:mod:`.shipping_bound`) holds, and so does the one of the problem without
capacities where everyone is served or every place can go to every site.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from .clock import Clock
from .closest import judged
from .conflicts import explain_conflict
from .effort import Effort
from .floor_program import GRACE_SECONDS
from .full_program import closest_program, fewest_unserved_program
from .nearest_plan import SomeUnserved, nearest_plan
from .shipping import Shipping
from .shipping_bound import ascent, evaluated
from .shipping_search import first_plans, without_capacities
from .shipping_start import safe
from .space import Space

LARGEST_PROGRAM = 40_000
"""Pairs up to which the program is tried."""
SEARCH_SHARE, SEARCH_SECONDS = 0.3, 20.0
"""Share of the time for exchanges, and their time where there is no limit."""
ALL_OF_IT = 0.95
"""The share of the time for exchanges where they are all there is."""
BOUND_SHARE = 0.5
"""The share of the time left for the bound without capacities."""
ROOM = 1e-9
"""A share of a cost that is rounding only."""
SOLVER_ROOM = 10.0
"""How many times the noise of people unserved a program may add, so that its row is no matter of tolerances."""


@dataclass(frozen=True)
class FullPlan:
    """``is_open`` (m,), the people ``unserved`` and the ``least`` that any plan leaves so, as far as is known; the
    ``bound`` of the cost of plans that leave no more, how the work came to its ``ending`` and by which ``solver``."""

    is_open: np.ndarray
    unserved: float
    least: float
    bound: float
    ending: str
    solver: str


def full_sites(
    problem: Shipping,
    space: Space,
    effort: Effort,
    clock: Clock,
    cheaply: bool = True,
    known: tuple[float, tuple[np.ndarray, ...]] = (0.0, ()),
    everywhere: bool = False,
) -> FullPlan:
    """The best plan for the ``problem`` that :func:`.closest` makes of a ``space``.

    Unless ``cheaply``, it does not matter how much the plan costs that leaves fewest people. ``known`` are people whom
    every plan leaves unserved, and plans (m,) to begin with. ``everywhere`` says that every place can go to every site,
    where the problem does not list all pairs.
    Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows, and ``InputError`` naming floors that
    cannot be kept.
    """
    work = _Work(problem, effort, clock, cheaply, everywhere)
    work.run(space, *known)
    return work.answer()


class _Work:
    def __init__(
        self, problem: Shipping, effort: Effort, clock: Clock, cheaply: bool, everywhere: bool = False
    ) -> None:
        self.problem, self.effort, self.clock, self.cheaply = problem, effort, clock, cheaply
        self.everywhere = everywhere
        self.plan, self.value = None, (np.inf, np.inf, np.inf)
        """The best plan, and of it: people by whom floors are missed, people unserved, cost."""
        self.least, self.bound, self.solver = 0.0, -np.inf, ""

    def run(self, space: Space, least: float, starts: tuple[np.ndarray, ...]) -> None:
        problem = self.problem
        self.least = max(least, 0.0, problem.people - problem.most_room())
        for start in starts:
            self._offer(start)
        small = len(problem.costs) <= LARGEST_PROGRAM and np.isinf(problem.cap).all()
        # Where exchanges are all there is, they have the time.
        self._search(SEARCH_SHARE if small or self.cheaply else ALL_OF_IT)
        if small and (not self._kept or not (self._fewest or self._over())):
            try:
                self._fewest_unserved()
            except InfeasibleProgram:
                if not self._kept and problem.floors is not None:
                    clock = self.clock
                    explain_conflict(space, fewest_unserved_program(problem), clock.left, clock.progress)
                raise
        if self.plan is None:
            raise InfeasibleProgram
        if not self._kept:
            self.clock.progress.check()
            raise SolverFailure("no_plan_in_time", seconds=f"{self.effort.time_limit or 0:g}")
        if self.cheaply:
            if small and not self._over():
                self._cheapest()
            if self.bound < self._target():
                self._relaxed()

    def answer(self) -> FullPlan:
        _, unserved, cost = self.value
        done = self._fewest
        ending = "finished" if done and (not self.cheaply or self.bound >= self._target()) else self.clock.ending
        least = unserved if done else self.least
        return FullPlan(self.plan, unserved, least, min(self.bound, cost), ending, self.solver)

    @property
    def _kept(self) -> bool:
        """Is there a plan that keeps the floors?"""
        return self.plan is not None and self.value[0] <= self._noise

    @property
    def _fewest(self) -> bool:
        return self._kept and self.value[1] <= self.least + self._noise

    @property
    def _noise(self) -> float:
        return 1e-7 * max(1.0, self.problem.people)

    def _over(self) -> bool:
        return self.clock.over()

    def _target(self) -> float:
        return self.value[2] - max(self.effort.gap, ROOM) * abs(self.value[2])

    def _offer(self, is_open: np.ndarray) -> bool:
        if not self.problem.allows(is_open):
            return False
        value = judged(self.problem, is_open)
        room = (self._noise, self._noise, ROOM * abs(self.value[2]) if np.isfinite(self.value[2]) else 0.0)
        for one, best, noise in zip(value, self.value, room):
            if one < best - noise:
                self.plan, self.value = is_open.copy(), value
                return True
            if not one <= best + noise:
                return False
        return False

    def _search(self, share: float) -> None:
        """Exchanges, openings and closings of single sites, the first that is better, in random order."""
        problem, left = self.problem, self.clock.left
        for is_open in first_plans(problem, self.clock):
            self._offer(is_open)
        if self.plan is None:
            return
        part = self.clock.part(SEARCH_SECONDS if left is None else share * left)
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
        program = fewest_unserved_program(self.problem, self.plan if self._kept else None)
        limit = self.clock.left
        if limit is not None:
            limit = max(limit, GRACE_SECONDS) if not self._kept else limit * (0.5 if self.cheaply else 1.0)
        solution = solve(program, self.effort.solver, limit, 0.0, self.clock.progress)
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(solution.x[: self.problem.site_count] > 0.5)
        if np.isfinite(solution.bound):
            # The solver's own tolerance is one part in a million.
            bound = solution.bound - 1e-6 * max(1.0, abs(solution.bound))
            self.least = max(self.least, self.value[1] if solution.status == "optimal" and self._kept else bound)

    def _cheapest(self) -> None:
        # HiGHS goes astray, and calls worse plans the best, where a row is met within its tolerance only.
        program = closest_program(self.problem, self.plan, self.value[1] + SOLVER_ROOM * self._noise)
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
        known = self._uncapacitated()
        if self.bound >= self._target() or self._over():
            return
        everyone = self.value[1] <= self._noise
        spare = 0.0 if everyone else self.value[1] + self._noise
        problem = replace(self.problem, spare=spare, _cache=dict(self.problem._cache))
        pays, toll = safe(problem)
        self.bound = max(self.bound, evaluated(problem, pays, toll).value)
        start = np.minimum(1.2 * pays if known is None else np.maximum(known, pays), problem.cap)
        state = ascent(problem, start, toll, self.value[2], self._target(), self.clock)
        self.bound = max(self.bound, state.value)

    def _uncapacitated(self) -> np.ndarray | None:
        """Where everyone is served, or every place can go to every site, everyone goes somewhere and pays for it, as
        without capacities: the multipliers (n,) of that bound."""
        problem = self.problem
        usable = int((problem.fixed | problem.free).sum())
        goes = self.value[1] <= self._noise or self.everywhere
        if not goes and len(problem.costs) < usable * problem.place_count:
            return None
        part = self.clock.share(BOUND_SHARE, SEARCH_SECONDS)
        free = without_capacities(problem, np.zeros(problem.site_count))
        try:
            found = nearest_plan(free, self.effort, part)
        except SomeUnserved:
            # Nothing opens at all.
            return None
        self.bound = max(self.bound, found.bound + float(problem.setup[problem.fixed].sum()))
        is_open = problem.fixed.copy()
        is_open[free.position[found.plan]] = True
        self._offer(is_open)
        aligned = found.multipliers is not None and len(found.multipliers) == problem.place_count
        return found.multipliers if aligned else None
