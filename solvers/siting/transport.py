"""Siting with capacities: who goes where, and what opens, solved and proven (:mod:`.shipping` has the model).

1. The plan of least travel without capacities, with enough room, is the first plan; exchanges improve it.
2. Where it leaves people unserved, a program says how many can be served at most.
3. The Lagrangian bound rises (:mod:`.shipping_bound`), and the plans that it suggests are tried.
4. Sites and pairs that no plan within a target uses are left out, by their reduced costs, and HiGHS solves the rest.
   The target starts near the bound: a plan found below it is optimal, otherwise the target is the bound, and rises.
5. Whole places that this does not settle go to branch and bound (:mod:`.shipping_branching`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..problem import TravelCosts
from ..progress import Quiet
from .allocation import Allocation, allocated
from .clock import Clock
from .conflicts import explain_conflict
from .effort import ROUNDING, Effort
from .shipping import MANY_PAIRS, Shipping, shipping, with_floors
from .shipping_bound import State, ascent, evaluated, reduced
from .shipping_branching import ShippingBranching
from .shipping_search import first_plans, guided, improved
from .shipping_start import best_start, cheapest, paid, safe
from .site_choice import chosen
from .space import Space
from .thinning import thinned
from .transport_program import most_people_program, transport_program
from .whole_places import best_shares

SMALL = 1_500
"""Pairs up to which the program is solved as it is."""
LARGEST_PROGRAM = 250_000
"""Pairs up to which a program is tried at all."""
FIRST_SLACK, WIDER = 0.001, 2.5
"""How far above the bound, relatively, the first target lies, and by how much wider the next."""
FEW_PAIRS = 5_000
"""Pairs of whole places up to which a program is quicker than branching."""
CORE_SECONDS, CORE_SHARE = 60.0, 0.25
"""Time for a program below a target other than the plan's cost, and its share of a limit."""
LEAF_SECONDS = 10.0
GUIDED_ROUNDS, GUIDED_SHARE, GUIDED_SLACK = 40, 0.2, 2.0
"""Rounds of the search by prices and its share of the time, on pairs up to a multiple of the multipliers."""
FIRST_STEPS, ASCENT_SHARE, IMPROVED_SHARE = 200, 0.4, 0.05
"""Steps of the first ascent, the share of the time left for each, and that of exchanges from one plan."""
PART_SECONDS = 60.0
"""Time for a part of the work where there is no limit."""
DEAR = 0.1
"""By how much more than split places whole ones may cost, where that is not known better."""
MARGIN = 300.0
"""Split places: pairs up to the multiplier and so many times the slack of it stay in the program."""
EVERY, FRUITLESS = 10, 8
"""Steps of the ascent between two looks at the plan that it suggests, and looks in vain after which they end."""
PROMISING = 1.03
"""A plan that costs at most so much as the best one is improved by exchanges."""
LEAST_SECONDS = 0.5
"""What the search for any plan is given in any case."""
SETTLING, SETTLED_PAIRS = 0.3, 300_000
"""Seconds, beyond the limit, in which the people of up to so many pairs of open sites find the best of these."""
SERVED_ROOM = 1e-9
"""A share of all people that is rounding only."""


@dataclass(frozen=True)
class Shipment:
    """``is_open`` (m,), ``people`` (pairs,) of the open pairs' places, the ``bound`` of the cost of all plans that
    serve as many people, ``served`` people and the ``most`` that any plan can serve, how it ended and by which
    ``solver``. ``price`` (m,) of room at each site, per person."""

    is_open: np.ndarray
    people: np.ndarray
    bound: float
    served: float
    most: float
    ending: str
    solver: str
    price: np.ndarray


def shipped(
    space: Space,
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    whole: bool,
    least: np.ndarray | None,
    effort: Effort,
    clock: Clock,
    within: tuple[np.ndarray, np.ndarray] | None = None,
    beyond: np.ndarray | None = None,
) -> Shipment:
    """The cheapest plan that serves as many people as any plan can; ``price`` (pairs,) per person.

    ``least`` (m,) people must be served by a site that is open, if given. ``within`` says which pairs (pairs,) bool lie
    within the standard, and the label (n,) of every place, where the ``space`` has floors. ``beyond`` (n,) is the least
    price of the pairs that are left out, infinite where none are: the bound holds with them, the plan does without.

    ``pairs`` are those of usable sites. Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    sites = space.sites
    setup = (sites.spending + sites.keeping) * space.charged
    problem, origin = shipping(
        pairs, weight, price, sites.capacity, setup, least, space.rows, sites.fixed, sites.free, whole
    )
    if beyond is not None:
        problem = replace(problem, cap=beyond[origin.place] * problem.weight)
    if len(space.floors):
        problem = with_floors(problem, origin, space.floors, *within)
    work = _Work(problem, effort, clock)
    try:
        work.run()
    except InfeasibleProgram:
        if problem.floors is not None:
            explain_conflict(space, most_people_program(problem), clock.left, clock.progress)
        raise
    plan = work.settled()
    if plan is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    people = np.zeros(pairs.pair_count)
    people[origin.pair] = plan.share * problem.load
    done = work.bound >= work.target() and work.most_is_proven
    return Shipment(
        plan.is_open,
        people,
        min(work.bound, plan.cost),
        plan.people,
        max(work.most, plan.people),
        "finished" if done else clock.ending,
        work.solver,
        plan.price,
    )


class _Work:
    def __init__(self, problem: Shipping, effort: Effort, clock: Clock) -> None:
        self.problem, self.effort, self.clock = problem, effort, clock
        self._split = replace(problem, whole=False)
        self.plan: Allocation | None = None
        self.bound, self.solver = -np.inf, ""
        self.most = problem.people
        self._seen: set = set()
        self._steps = self._fruitless = 0
        self._listed_all = True
        self._first: np.ndarray | None = None

    def _learn(self, multipliers: np.ndarray) -> None:
        self._first = multipliers

    @property
    def most_is_proven(self) -> bool:
        return self.plan is not None and self.most <= self.plan.people * (1 + SERVED_ROOM) + SERVED_ROOM

    def run(self) -> None:
        # Floors are rows that only the program knows well; where it would be too large, sites are filled with them.
        count = len(self.problem.costs)
        small = count <= SMALL or (self.problem.floors is not None and count <= LARGEST_PROGRAM)
        if not small:
            for is_open in first_plans(self.problem, self.clock, self._learn):
                self._try(is_open)
                if self.plan is None and self.problem.least.any() and self.problem.floors is None:
                    self._offer(thinned(self.problem, is_open, self.clock))
        self._serve_most(small)
        if self.plan is None:
            return
        if small and self.most_is_proven:
            self.bound, _ = self._solve_part(self.problem, None, None, np.inf, None)
            if self.bound >= self.target() or self.clock.over() or self.problem.floors is not None:
                return
        self._close_the_gap()

    def settled(self) -> Allocation | None:
        """The plan, its people at the best of its sites even where the time ended before they were."""
        problem, plan, clock = self.problem, self.plan, self.clock
        if plan is None or problem.whole or problem.floors is not None or not clock.over() or clock.cancelled:
            return plan
        if np.count_nonzero(plan.is_open[problem.sites]) <= SETTLED_PAIRS:
            self._offer(allocated(problem, plan.is_open, Clock(SETTLING, clock.progress), plan.price))
        return self.plan

    def _offer(self, plan: Allocation | None) -> None:
        if plan is not None and plan.better_than(self.plan):
            self.plan = plan

    def _try(self, is_open: np.ndarray) -> None:
        """Allocate, exchange where that is promising, and keep what is better."""
        key = is_open.tobytes()
        if key in self._seen or not self.problem.allows(is_open):
            return
        self._seen.add(key)
        before = self.plan
        plan = allocated(self._split, is_open, self.clock, None if before is None else before.price)
        if plan is not None and (before is None or plan.people > before.people or plan.cost < PROMISING * before.cost):
            if len(self.problem.costs) <= MANY_PAIRS:
                plan = improved(self._split, plan, self._part(IMPROVED_SHARE))
            self._offer(self._made_whole(plan) if self.problem.whole else plan)
        self._fruitless = 0 if self.plan is not before else self._fruitless + 1

    def _attempt(self, is_open: np.ndarray) -> np.ndarray:
        self._try(is_open)
        return self.plan.is_open

    def _made_whole(self, split: Allocation) -> Allocation | None:
        """The plan of the same sites with whole places."""
        problem = self.problem
        plan = allocated(problem, split.is_open, self.clock, split.price)
        if plan is None or split.people < problem.people * (1 - SERVED_ROOM):
            return plan
        if self.plan is not None and split.cost >= self.plan.cost and plan.people <= self.plan.people:
            return plan
        # Where some are left out, a program may still find room for all; what that costs at most is not known.
        served = plan.people >= problem.people * (1 - SERVED_ROOM)
        cost = plan.cost if served else split.cost * (1 + DEAR)
        share = best_shares(problem, split.is_open, split.price, split.cost, cost, self.clock)
        if share is None:
            return plan
        cost = float(share @ problem.costs + problem.setup[split.is_open].sum())
        better = Allocation(split.is_open, share, float(share @ problem.load), cost, split.price)
        return better if better.better_than(plan) else plan

    # ---- how many can be served ----------------------------------------------------------------

    def _serve_most(self, small: bool) -> None:
        """As many people as any plan can serve, or as the time allows; what stays unserved is spare from then on."""
        problem = self.problem
        everyone = problem.people
        if self.plan is None or self.plan.people < everyone * (1 - SERVED_ROOM):
            room = most_room(problem)
            self.most = min(everyone, room)
            # With pairs that are not listed more could be served than the program knows.
            asked = self.plan is None or np.isinf(problem.cap).all()
            if not self.most_is_proven and asked and (small or len(problem.costs) <= LARGEST_PROGRAM):
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
        limit = None if left is None else (max(LEAST_SECONDS, left) if self.plan is None else 0.5 * left)
        solution = solve(most_people_program(problem, start), self.effort.solver, limit, 0.0, self.clock.progress)
        self.clock.cancelled |= solution.status == "cancelled"
        self.solver = solution.solver
        if np.isfinite(solution.bound) and np.isinf(problem.cap).all():
            self.most = min(self.most, solution.bound)
        if solution.x is not None:
            self._offer(self._read(problem, solution.x))
            if solution.status == "optimal" and self.plan is not None and np.isinf(problem.cap).all():
                self.most = min(self.most, max(self.plan.people, solution.objective))
                if self.most <= self.plan.people * (1 + 1e-6):
                    # The solver's own tolerance decides no more than this.
                    self.most = self.plan.people

    def _read(self, problem: Shipping, x: np.ndarray) -> Allocation | None:
        """The plan of a program's solution; split places are allocated anew to rid them of tolerances."""
        is_open = x[: problem.site_count] > 0.5
        share = x[problem.site_count : problem.site_count + len(problem.costs)]
        share = np.round(share) if problem.whole else np.where(share < 1e-9, 0.0, np.minimum(share, 1.0))
        full = np.zeros(len(self.problem.costs))
        full[self._position(problem)] = share
        loads = np.bincount(self.problem.sites, full * self.problem.load, self.problem.site_count)
        room = (1e-7 if problem.whole else 1e-9) * np.maximum(1.0, self.problem.capacity)
        plan = None
        if not np.any(loads > self.problem.capacity + room) and not np.any((loads > 0) & ~is_open):
            cost = float(full @ self.problem.costs + self.problem.setup[is_open].sum())
            none = np.zeros(self.problem.site_count)
            plan = Allocation(is_open, full, float(full @ self.problem.load), cost, none)
        if plan is None or not self.problem.whole:
            again = allocated(self.problem, is_open, self.clock)
            # Within tolerances the program may serve a hair more, at a hair less, than there is room for.
            if again is not None and (plan is None or again.people > plan.people - 1e-6 * max(1.0, plan.people)):
                plan = again
        return plan

    def _position(self, problem: Shipping):
        return slice(None) if problem is self.problem else problem._cache["position"]

    # ---- how cheaply ---------------------------------------------------------------------------

    def target(self) -> float:
        """The bound at which the plan is good enough; costs may be negative, where closing a site is charged."""
        return self.plan.cost - max(self.effort.gap, ROUNDING) * abs(self.plan.cost)

    def _is_open(self) -> bool:
        return self.bound < self.target() and not self.clock.over()

    def _close_the_gap(self) -> None:
        problem = self.problem
        v, toll = paid(self.problem, self.plan)
        state = evaluated(problem, *safe(problem))
        self.bound = max(self.bound, state.value)
        if self._first is not None and self.bound < self.target():
            self.bound = max(self.bound, evaluated(problem, self._first, toll).value)
        if not self._is_open():
            return
        v = best_start(problem, v, toll, self.clock)
        state = ascent(problem, v, toll, self.plan.cost, self.target(), self._part(ASCENT_SHARE), FIRST_STEPS)
        self._rise(state)
        self._guide(state)
        if not problem.whole and self._is_open():
            state = self._again(state)
        used = np.zeros(problem.site_count)
        if problem.whole and self._is_open():

            def look(state: State) -> float:
                used[:] += state.y
                return self._look(state)

            state = ascent(
                problem, state.v, state.toll, self.plan.cost, self.target(), self.clock, whole=True, look=look
            )
            self._rise(state)
        if problem.whole:
            self._settle_whole(state, used / max(1.0, used.sum()) * state.y.sum())
        else:
            self._settle_split(state)

    def _settle_whole(self, state: State, used: np.ndarray) -> None:
        """Programs while few pairs are left, the one below the plan's cost if they are very few; else branching."""
        slack = FIRST_SLACK
        while self._is_open():
            wide = self.bound + slack * abs(self.bound)
            target = self.plan.cost * (1 - ROUNDING)
            if wide < target and reduced(self.problem, state, target)[2].sum() > FEW_PAIRS:
                if self._solve_within(state, wide, slack, CORE_SHARE):
                    slack *= WIDER
                    continue
                if self._is_open() and reduced(self.problem, state, self.plan.cost)[2].sum() > FEW_PAIRS:
                    self._branch(state, used)
                    if not self._is_open():
                        return
            self._solve_within(state, self.plan.cost * (1 - ROUNDING), slack, None)
            return

    def _settle_split(self, state: State) -> None:
        """Programs below targets that rise to the plan's cost; where they are too large, more of bound and search."""
        slack, last = FIRST_SLACK, False
        while self._is_open():
            wide = self.bound + slack * abs(self.bound)
            last = wide >= self.plan.cost
            target = self.plan.cost * (1 - ROUNDING) if last else wide
            if self._solve_within(state, target, slack, None if last else CORE_SHARE):
                if last and self._listed_all:
                    return
                slack *= WIDER
                continue
            before = self.bound, self.plan.cost
            if self._is_open():
                state = self._again(state)
            if (self.bound, self.plan.cost) == before:
                break
        if self._is_open() and not last:
            slack = max(self.plan.cost - self.bound, 0.0) / max(abs(self.bound), 1e-12)
            self._solve_within(state, self.plan.cost * (1 - ROUNDING), slack, None)

    def _branch(self, state: State, used: np.ndarray) -> None:
        def leaf(part: Shipping, position: np.ndarray, target: float) -> float:
            part._cache["position"] = position
            return self._solve_part(part, None, None, target, LEAF_SECONDS)[0]

        search = ShippingBranching(self.problem, state, used, lambda: self.plan.cost, self.target, leaf, self.clock)
        search.run()
        self.bound = max(self.bound, search.bound)

    def _again(self, state: State) -> State:
        """Go on with the ascent, now that a better plan is known."""
        state = ascent(self.problem, state.v, state.toll, self.plan.cost, self.target(), self._part(ASCENT_SHARE))
        self._rise(state)
        self._guide(state)
        return state

    def _guide(self, state: State) -> None:
        if not self._is_open():
            return
        near = self.problem.shortened(GUIDED_SLACK * np.maximum(state.v, cheapest(self.problem)))
        guided(near, state, self.plan.is_open, GUIDED_ROUNDS, self._part(GUIDED_SHARE), self._attempt)

    def _part(self, share: float) -> Clock:
        left = self.clock.left
        return self.clock.part(PART_SECONDS if left is None else share * left)

    def _rise(self, state: State) -> None:
        self.bound = max(self.bound, state.value)
        self.clock.tell(self.plan.cost, min(self.bound, self.plan.cost))

    def _look(self, state: State) -> float:
        self._steps += 1
        if self._steps % EVERY == 0 and self._fruitless < FRUITLESS:
            self._try(state.y > 0.5)
        return self.plan.cost

    def _solve_within(self, state: State, target: float, slack: float, share: float | None) -> bool:
        """Solve what plans below ``target`` use, in a ``share`` of the time left. False where it is too large, or
        where the time ended."""
        problem = self.problem
        closed, opened, keep = reduced(problem, state, target)
        cap = problem.cap
        if not problem.whole:
            # Of a place that may be split, a little may go anywhere: dear pairs are priced at their least cost instead.
            limit = state.v + MARGIN * slack * np.maximum(np.abs(state.v), np.median(np.abs(state.v)))
            keep = ~closed[problem.sites]
            dear = keep & (problem.costs > limit[problem.place])
            keep &= ~dear
            cap = cap.copy()
            cap[problem.place[dear]] = np.minimum(cap, limit)[problem.place[dear]]
        self._listed_all = not (cap < problem.cap).any()
        if keep.sum() > LARGEST_PROGRAM:
            return False
        part = replace(problem.kept(keep), cap=cap)
        part._cache["position"] = np.flatnonzero(keep)
        if problem.whole and np.any((np.diff(part.indptr) == 0) & np.isinf(part.cap)) and problem.spare == 0:
            self.bound = max(self.bound, target)
            return True
        seconds = None if share is None else (CORE_SECONDS if self.clock.left is None else share * self.clock.left)
        bound, solved = self._solve_part(part, closed, opened, target, seconds)
        self.bound = max(self.bound, bound)
        self.clock.tell(self.plan.cost, min(self.bound, self.plan.cost))
        return solved

    def _solve_part(self, part: Shipping, closed, opened, target: float, seconds: float | None) -> tuple[float, bool]:
        """Solve ``part``, outside of which no plan is cheaper than ``target``: the bound, and whether it is solved."""
        start = None
        position = self._position(part)
        may_open = part.fixed | part.free if closed is None else (part.fixed | part.free) & ~closed
        must_open = part.fixed if opened is None else part.fixed | opened
        inside = not (np.any(self.plan.is_open & ~may_open) or np.any(must_open & ~self.plan.is_open))
        if inside and abs(self.plan.share[position].sum() - self.plan.share.sum()) < 0.5 * SERVED_ROOM:
            start = (self.plan.is_open, self.plan.share[position])
        program = transport_program(part, closed, opened, start)
        left = self.clock.left
        limit = left if seconds is None else (seconds if left is None else min(left, seconds))
        try:
            progress = self.clock.progress if np.isinf(target) else Quiet(self.clock.progress)
            solution = solve(program, self.effort.solver, limit, 0.1 * self.effort.gap, progress)
        except InfeasibleProgram:
            if not np.isfinite(target):
                raise
            return target, True
        self.solver = solution.solver
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(self._read(part, solution.x))
        return min(target, solution.bound), solution.status in ("optimal", "gap_reached")


def most_room(problem: Shipping) -> float:
    """How many people the sites that may open together have room for at most."""
    choice = chosen(problem.rows_of_free, -problem.capacity[problem.free])
    if choice is None:
        raise InfeasibleProgram
    return float(problem.capacity[problem.fixed].sum() - choice.value)
