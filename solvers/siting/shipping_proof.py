"""How cheap a plan of a transport problem (:mod:`.shipping`) may be at least, until the best plan is good enough.

1. The Lagrangian bound rises (:mod:`.shipping_bound`), and the plans that it suggests are tried.
2. Sites and pairs that no plan within a target uses are left out, by their reduced costs, and HiGHS solves the rest.
   The target starts near the bound: a plan found below it is optimal, otherwise the target is the bound, and rises.
3. Whole places that this does not settle go to branch and bound (:mod:`.shipping_branching`).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram, solve
from ..progress import Quiet
from .effort import ROUNDING
from .shipping import Shipping
from .shipping_bound import State, ascent, evaluated, reduced
from .shipping_branching import ShippingBranching
from .shipping_known import SERVED_ROOM, Known
from .shipping_search import guided
from .shipping_start import best_start, cheapest, paid, safe
from .transport_program import transport_program

LARGEST_PROGRAM = 250_000
"""Pairs up to which a program is tried at all."""
FIRST_SLACK, WIDER = 0.001, 2.5
"""How far above the bound, relatively, the first target lies, and by how much wider the next."""
FEW_PAIRS = 5_000
"""Pairs of whole places up to which a program is quicker than branching."""
CORE_SECONDS, CORE_SHARE = 60.0, 0.25
"""Time for a program below a target other than the plan's cost, and its share of a limit."""
LEAF_SECONDS = 10.0
"""Time for what is left of a node of the branching."""
GUIDED_ROUNDS, GUIDED_SHARE, GUIDED_SLACK = 40, 0.2, 2.0
"""Rounds of the search by prices and its share of the time, on pairs up to a multiple of the multipliers."""
FIRST_STEPS, ASCENT_SHARE = 200, 0.4
"""Steps of the first ascent, and the share of the time left for each."""
MARGIN = 300.0
"""Split places: pairs up to the multiplier and so many times the slack of it stay in the program."""
EVERY, FRUITLESS = 10, 8
"""Steps of the ascent between two looks at the plan that it suggests, and looks in vain after which they end."""


class Proof:
    """Raises the bound of what is ``known``, and finds better plans on the way. ``multipliers`` (n,) are those that an
    earlier search went by, if it did."""

    def __init__(self, known: Known, multipliers: np.ndarray | None = None) -> None:
        self.known, self.problem, self.clock = known, known.problem, known.clock
        self._first = multipliers
        self._steps = 0
        self._listed_all = True

    def by_program(self) -> None:
        """The program of the whole problem, for small ones."""
        known = self.known
        known.bound, _ = self._solved(self.problem, slice(None), None, None, np.inf, None)

    def close(self) -> None:
        """Close the gap between plan and bound, as far as the time allows."""
        known, problem, clock = self.known, self.problem, self.clock
        v, toll = paid(problem, known.plan)
        known.bound = max(known.bound, evaluated(problem, *safe(problem)).value)
        if self._first is not None and known.bound < known.target:
            known.bound = max(known.bound, evaluated(problem, self._first, toll).value)
        if not known.is_open:
            return
        v = best_start(problem, v, toll, clock)
        state = ascent(problem, v, toll, known.plan.cost, known.target, known.part(ASCENT_SHARE), FIRST_STEPS)
        known.rise(state.value)
        self._guide(state)
        if not problem.whole:
            self._settle_split(self._again(state) if known.is_open else state)
            return
        used = np.zeros(problem.site_count)

        def look(state: State) -> float:
            used[:] += state.y
            return self._look(state)

        if known.is_open:
            state = ascent(problem, state.v, state.toll, known.plan.cost, known.target, clock, whole=True, look=look)
            known.rise(state.value)
        self._settle_whole(state, used / max(1.0, used.sum()) * state.y.sum())

    def _settle_whole(self, state: State, used: np.ndarray) -> None:
        """Programs while few pairs are left, the one below the plan's cost if they are very few; else branching.
        ``used`` (F,) says how often each site was chosen on the way to ``state``."""
        known, slack = self.known, FIRST_SLACK
        while known.is_open:
            wide = known.bound + slack * abs(known.bound)
            target = known.plan.cost * (1 - ROUNDING)
            if wide < target and reduced(self.problem, state, target)[2].sum() > FEW_PAIRS:
                if self._solve_within(state, wide, slack, CORE_SHARE):
                    slack *= WIDER
                    continue
                if known.is_open and reduced(self.problem, state, known.plan.cost)[2].sum() > FEW_PAIRS:
                    self._branch(state, used)
                    if not known.is_open:
                        return
            self._solve_within(state, known.plan.cost * (1 - ROUNDING), slack, None)
            return

    def _settle_split(self, state: State) -> None:
        """Programs below targets that rise to the plan's cost; where they are too large, more of bound and search."""
        known, slack, last = self.known, FIRST_SLACK, False
        while known.is_open:
            wide = known.bound + slack * abs(known.bound)
            last = wide >= known.plan.cost
            target = known.plan.cost * (1 - ROUNDING) if last else wide
            if self._solve_within(state, target, slack, None if last else CORE_SHARE):
                if last and self._listed_all:
                    return
                slack *= WIDER
                continue
            before = known.bound, known.plan.cost
            if known.is_open:
                state = self._again(state)
            if (known.bound, known.plan.cost) == before:
                break
        if known.is_open and not last:
            slack = max(known.plan.cost - known.bound, 0.0) / max(abs(known.bound), 1e-12)
            self._solve_within(state, known.plan.cost * (1 - ROUNDING), slack, None)

    def _branch(self, state: State, used: np.ndarray) -> None:
        known = self.known

        def leaf(part: Shipping, position: np.ndarray, target: float) -> float:
            return self._solved(part, position, None, None, target, LEAF_SECONDS)[0]

        search = ShippingBranching(
            self.problem, state, used, lambda: known.plan.cost, lambda: known.target, leaf, self.clock
        )
        search.run()
        known.bound = max(known.bound, search.bound)

    def _again(self, state: State) -> State:
        """Go on with the ascent, now that a better plan is known."""
        known = self.known
        state = ascent(self.problem, state.v, state.toll, known.plan.cost, known.target, known.part(ASCENT_SHARE))
        known.rise(state.value)
        self._guide(state)
        return state

    def _guide(self, state: State) -> None:
        """Search by the prices of room that the bound goes by."""
        known = self.known
        if not known.is_open:
            return

        def attempt(is_open: np.ndarray) -> np.ndarray:
            known.attempt(is_open)
            return known.plan.is_open

        near = self.problem.shortened(GUIDED_SLACK * np.maximum(state.v, cheapest(self.problem)))
        guided(near, state, known.plan.is_open, GUIDED_ROUNDS, known.part(GUIDED_SHARE), attempt)

    def _look(self, state: State) -> float:
        """Now and then, try the plan that a step of the ascent suggests."""
        self._steps += 1
        if self._steps % EVERY == 0 and self.known.fruitless < FRUITLESS:
            self.known.attempt(state.y > 0.5)
        return self.known.plan.cost

    def _solve_within(self, state: State, target: float, slack: float, share: float | None) -> bool:
        """Solve what plans below ``target`` use, in a ``share`` of the time left. False where it is too large, or
        where the time ended."""
        known, problem = self.known, self.problem
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
        if problem.whole and np.any((np.diff(part.indptr) == 0) & np.isinf(part.cap)) and problem.spare == 0:
            known.bound = max(known.bound, target)
            return True
        left = self.clock.left
        seconds = None if share is None else (CORE_SECONDS if left is None else share * left)
        bound, solved = self._solved(part, np.flatnonzero(keep), closed, opened, target, seconds)
        known.rise(bound)
        return solved

    def _solved(
        self, part: Shipping, pairs: np.ndarray | slice, closed, opened, target: float, seconds: float | None
    ) -> tuple[float, bool]:
        """Solve the ``part`` of these ``pairs``, outside of which no plan is cheaper than ``target``: the bound, and
        whether it is solved. Sites ``closed`` and ``opened`` (F,) bool where that is decided."""
        known, clock, effort = self.known, self.clock, self.known.effort
        plan, start = known.plan, None
        may_open = part.fixed | part.free if closed is None else (part.fixed | part.free) & ~closed
        must_open = part.fixed if opened is None else part.fixed | opened
        inside = not (np.any(plan.is_open & ~may_open) or np.any(must_open & ~plan.is_open))
        if inside and abs(plan.share[pairs].sum() - plan.share.sum()) < 0.5 * SERVED_ROOM:
            start = (plan.is_open, plan.share[pairs])
        program = transport_program(part, closed, opened, start)
        left = clock.left
        limit = left if seconds is None else (seconds if left is None else min(left, seconds))
        try:
            progress = clock.progress if np.isinf(target) else Quiet(clock.progress)
            solution = solve(program, effort.solver, limit, 0.1 * effort.gap, progress)
        except InfeasibleProgram:
            if not np.isfinite(target):
                raise
            return target, True
        known.solver = solution.solver
        clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            known.offer(known.read(solution.x, pairs))
        return min(target, solution.bound), solution.is_proven
