"""Siting with capacities: who goes where, and what opens, solved and proven (:mod:`.shipping` has the model).

1. The plan of least travel without capacities, with enough room, is the first plan; exchanges improve it.
2. Where it leaves people unserved, a program says how many can be served at most.
3. The Lagrangian bound rises (:mod:`.shipping_bound`), and the plans that it suggests are tried.
4. Sites and pairs that no plan within a target uses are left out, by their reduced costs, and HiGHS solves what is left.
   The target starts near the bound: a plan found below it is optimal, otherwise the target is the bound, and rises.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..problem import TravelCosts
from .allocation import Allocation, allocated
from .clock import Clock
from .effort import ROUNDING, Effort
from .shipping import Shipping, shipping
from .shipping_bound import State, ascent, evaluated, reduced
from .shipping_search import first_plans, improved
from .space import Space
from .transport_program import most_people_program, transport_program

SMALL = 1_500
"""Pairs up to which the program is solved as it is."""
LARGEST_PROGRAM = 250_000
"""Pairs up to which a program is tried at all."""
FIRST_SLACK, WIDER = 0.001, 2.5
"""How far above the bound, relatively, the first target lies, and by how much wider the next."""
EVERY = 10
"""Steps of the ascent between two looks at the plan that it suggests."""
SERVED_ROOM = 1e-9


@dataclass(frozen=True)
class Shipment:
    """``is_open`` (m,), ``people`` (pairs,) of the open pairs' places, the ``bound`` of the cost of all plans that
    serve as many people, ``served`` people and the ``most`` that any plan can serve, how it ended and by which
    ``solver``."""

    is_open: np.ndarray
    people: np.ndarray
    bound: float
    served: float
    most: float
    ending: str
    solver: str


def shipped(
    space: Space,
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    whole: bool,
    least: np.ndarray | None,
    effort: Effort,
    clock: Clock,
) -> Shipment:
    """The cheapest plan that serves as many people as any plan can; ``price`` (pairs,) per person.

    ``least`` (m,) people must be served by a site that is open, if given.

    ``pairs`` are those of usable sites. Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    sites = space.sites
    setup = np.where(sites.opens, sites.cost, 0.0) * space.charged
    problem, origin = shipping(
        pairs, weight, price, sites.capacity, setup, least, space.rows, sites.fixed, sites.free, whole
    )
    work = _Work(problem, effort, clock)
    work.run()
    plan = work.plan
    if plan is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    people = np.zeros(pairs.pair_count)
    people[origin.pair] = plan.share * problem.load
    done = work.bound >= effort.target(plan.cost, False) and work.most_is_proven
    return Shipment(
        plan.is_open,
        people,
        min(work.bound, plan.cost),
        plan.people,
        max(work.most, plan.people),
        "finished" if done else clock.ending,
        work.solver,
    )


class _Work:
    def __init__(self, problem: Shipping, effort: Effort, clock: Clock) -> None:
        self.problem, self.effort, self.clock = problem, effort, clock
        self.plan: Allocation | None = None
        self.bound, self.solver = -np.inf, ""
        self.most = problem.people
        self._seen: set = set()
        self._looks = 0

    @property
    def most_is_proven(self) -> bool:
        return self.plan is not None and self.most <= self.plan.people * (1 + SERVED_ROOM) + SERVED_ROOM

    def run(self) -> None:
        small = len(self.problem.costs) <= SMALL
        if not small:
            for is_open in first_plans(self.problem, self.clock):
                self._try(is_open)
        self._serve_most(small)
        if self.plan is None:
            return
        if small and self.most_is_proven:
            self._solve(self.problem, None, None, np.inf)
            if self.bound >= self._target() or self.clock.over():
                return
        self._close_the_gap()

    def _offer(self, plan: Allocation | None) -> None:
        if plan is not None and plan.better_than(self.plan):
            self.plan = plan

    def _try(self, is_open: np.ndarray) -> None:
        """Allocate, exchange, and keep what is better."""
        key = is_open.tobytes()
        if key in self._seen or not self.problem.allows(is_open):
            return
        self._seen.add(key)
        plan = allocated(self.problem, is_open, self.clock, None if self.plan is None else self.plan.price)
        if plan is not None:
            self._offer(plan)
            self._offer(improved(self.problem, plan, self.clock))

    # ---- how many can be served ----------------------------------------------------------------

    def _serve_most(self, small: bool) -> None:
        """As many people as any plan can serve, or as the time allows; what stays unserved is spare from then on."""
        problem = self.problem
        everyone = problem.people
        if self.plan is None or self.plan.people < everyone * (1 - SERVED_ROOM):
            room = most_room(problem)
            self.most = min(everyone, room)
            if not self.most_is_proven and (small or len(problem.costs) <= LARGEST_PROGRAM):
                self._serve_by_program()
        if self.plan is not None:
            spare = everyone - self.plan.people
            if spare <= SERVED_ROOM * everyone:
                spare = 0.0
            else:
                spare += SERVED_ROOM * self.plan.people
            self.problem = replace(problem, spare=spare, _cache=dict(problem._cache))

    def _serve_by_program(self) -> None:
        problem = self.problem
        start = None if self.plan is None else (self.plan.is_open, self.plan.share)
        left = self.clock.left
        limit = None if left is None else (left if self.plan is None else 0.5 * left)
        solution = solve(most_people_program(problem, start), self.effort.solver, limit, 0.0, self.clock.progress)
        self.clock.cancelled |= solution.status == "cancelled"
        self.solver = solution.solver
        if np.isfinite(solution.bound):
            self.most = min(self.most, solution.bound)
        if solution.x is not None:
            self._offer(self._read(problem, solution.x))
            if solution.status == "optimal" and self.plan is not None:
                self.most = min(self.most, max(self.plan.people, solution.objective))
                if self.most <= self.plan.people * (1 + 1e-6):
                    # The solver's own tolerance decides no more than this.
                    self.most = self.plan.people

    def _read(self, problem: Shipping, x: np.ndarray) -> Allocation | None:
        """The plan of a program's solution; split places are allocated anew to rid them of tolerances."""
        is_open = x[: problem.site_count] > 0.5
        share = x[problem.site_count :]
        share = np.round(share) if problem.whole else np.where(share < 1e-9, 0.0, np.minimum(share, 1.0))
        full = np.zeros(len(self.problem.costs))
        full[self._position(problem)] = share
        loads = np.bincount(self.problem.sites, full * self.problem.load, self.problem.site_count)
        room = 1e-9 * np.maximum(1.0, self.problem.capacity)
        plan = None
        if not np.any(loads > self.problem.capacity + room) and not np.any((loads > 0) & ~is_open):
            cost = float(full @ self.problem.costs + self.problem.setup[is_open].sum())
            none = np.zeros(self.problem.site_count)
            plan = Allocation(is_open, full, float(full @ self.problem.load), cost, none)
        if plan is None or not self.problem.whole:
            again = allocated(self.problem, is_open, self.clock)
            if again is not None and again.better_than(plan):
                plan = again
        return plan

    def _position(self, problem: Shipping):
        return slice(None) if problem is self.problem else problem._cache["position"]

    # ---- how cheaply ---------------------------------------------------------------------------

    def _target(self) -> float:
        return self.effort.target(self.plan.cost, False) if self.plan.cost >= 0 else np.inf

    def _is_open(self) -> bool:
        return self.bound < self._target() and not self.clock.over()

    def _close_the_gap(self) -> None:
        problem = self.problem
        v, toll = self._multipliers()
        state = evaluated(problem, *_safe(problem))
        self.bound = max(self.bound, state.value)
        if not self._is_open():
            return
        state = ascent(problem, v, toll, self.plan.cost, self._target(), self.clock, look=self._look)
        self._rise(state)
        if problem.whole and self._is_open():
            state = ascent(
                problem, state.v, state.toll, self.plan.cost, self._target(), self.clock, whole=True, look=self._look
            )
            self._rise(state)
        slack = FIRST_SLACK
        while self._is_open():
            wide = self.bound + slack * abs(self.bound)
            last = wide >= self.plan.cost
            target = self.plan.cost * (1 - ROUNDING) if last else wide
            if not self._solve_within(state, target) or last:
                return
            slack *= WIDER

    def _rise(self, state: State) -> None:
        self.bound = max(self.bound, state.value)
        self.clock.tell(self.plan.cost, min(self.bound, self.plan.cost))

    def _multipliers(self) -> tuple[np.ndarray, float]:
        """What places pay under the plan, with the price of room: (v (n,), toll)."""
        problem, plan = self.problem, self.plan
        at = np.flatnonzero(plan.is_open[problem.sites])
        dear = problem.costs[at] + plan.price[problem.sites[at]] * problem.load[at]
        order = np.lexsort((dear, problem.place[at]))
        place, dear = problem.place[at][order], dear[order]
        first = np.ones(len(place), dtype=bool)
        first[1:] = place[1:] != place[:-1]
        start = np.flatnonzero(first)
        second = np.minimum(start + 1, len(place) - 1)
        second = np.where(place[second] == place[start], second, start)
        v = _cheapest(problem) * 1.5
        v[place[start]] = dear[second]
        unit = v / problem.weight
        toll = float(np.quantile(unit, 0.9)) if problem.spare > 0 else 0.0
        if problem.spare > 0:
            v = np.minimum(v, 1.2 * toll * problem.weight)
        return v, toll

    def _look(self, state: State) -> float:
        self._looks += 1
        if self._looks % EVERY == 0:
            self._try(state.y > 0.5)
        return self.plan.cost

    def _solve_within(self, state: State, target: float) -> bool:
        """Solve what plans below ``target`` use. False where it is too large, or the time ended."""
        problem = self.problem
        closed, opened, keep = reduced(problem, state, target)
        if keep.sum() > LARGEST_PROGRAM:
            return False
        part = problem.kept(keep)
        part._cache["position"] = np.flatnonzero(keep)
        if np.any(np.diff(part.indptr) == 0) and problem.spare == 0:
            self.bound = max(self.bound, target)
            return True
        return self._solve(part, closed, opened, target)

    def _solve(self, part: Shipping, closed, opened, target: float) -> bool:
        """Solve ``part``, outside of which no plan is cheaper than ``target``."""
        start = None
        position = self._position(part)
        inside = closed is None or not (np.any(closed & self.plan.is_open) or np.any(opened & ~self.plan.is_open))
        if inside and abs(self.plan.share[position].sum() - self.plan.share.sum()) < 0.5 * SERVED_ROOM:
            start = (self.plan.is_open, self.plan.share[position])
        program = transport_program(part, closed, opened, start)
        try:
            solution = solve(
                program, self.effort.solver, self.clock.left, 0.1 * self.effort.gap, self.clock.progress
            )
        except InfeasibleProgram:
            if not np.isfinite(target):
                raise
            self.bound = max(self.bound, target)
            return True
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(self._read(part, solution.x))
        self.bound = max(self.bound, min(target, solution.bound))
        self.clock.tell(self.plan.cost, min(self.bound, self.plan.cost))
        return solution.status in ("optimal", "gap_reached")


def most_room(problem: Shipping) -> float:
    """How many people the sites that may open together have room for at most."""
    from .site_choice import chosen

    choice = chosen(problem.rows_of_free, -problem.capacity[problem.free])
    if choice is None:
        raise InfeasibleProgram
    return float(problem.capacity[problem.fixed].sum() - choice.value)


def _cheapest(problem: Shipping) -> np.ndarray:
    return np.minimum.reduceat(problem.costs, problem.indptr[:-1])


def _safe(problem: Shipping) -> tuple[np.ndarray, float]:
    """Multipliers at which no site earns anything: the bound of everyone at the cheapest site."""
    v = _cheapest(problem)
    if problem.spare <= 0:
        return v, 0.0
    order = np.argsort(-v / problem.weight)
    stays = np.cumsum(problem.weight[order]) >= problem.spare
    toll = float((v / problem.weight)[order[np.argmax(stays)]]) if stays.any() else 0.0
    return v, toll
