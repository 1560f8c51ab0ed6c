"""The best plan where some facilities are either on, within a range, or off, for an objective that bends: a
mixed-integer convex program, a quadratic one for the variance.

    min  phi(F S)   s.t.  S allowed,  l_j y_j <= S_j <= u_j y_j,  sum_{j counted} y_j = p,  y_j in {0, 1}

Best-first branch and bound. At a node some y are fixed; the others leave S_j in [0, u_j] with sum S_j / u_j <= p' and
sum S_j / l_j >= p', p' sites still to choose, because y_j lies between S_j / u_j and S_j / l_j. This is a convex
program over few rows (:mod:`.relaxation`), whose dual value bounds the node at any moment: a node is left as soon as
its bound passes the best plan, or is known well enough to branch on. Luo et al. 2017 and Li, Wang & Yi 2017 choose such
sites by heuristics without a bound.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..progress import SILENT, Progress
from .deadline import Deadline, TimeOver
from .effort import Effort
from .nearest import near_today, plan_without_search
from .relaxation import Relaxation
from .simplex import PlanSet
from .space import PlanSpace, Rows
from .task import Found

OFF, ON, OPEN_QUESTION = 0, 1, -1
_KNOWN = 0.1
"""A node's bound is known well enough when what is unknown is this share of the distance to the best plan."""
_KNOWN_AT_FIRST = 1e-4
_ROOT_SWAPS = 60
_DIVE_EVERY = 25
_ROUNDING, _LEAF = 1e-12, 0.1


def branch_and_bound(relaxation: Relaxation, space: PlanSpace, effort: Effort, progress: Progress = SILENT) -> Found:
    """The plan of least objective (that of ``relaxation``), for the choice of ``space``, proven to ``effort.gap`` or as
    far as ``effort.time_limit`` allows."""
    return _Tree(relaxation, space, effort, progress).search()


@dataclass(frozen=True)
class _Node:
    state: np.ndarray
    plan: np.ndarray
    bound: float


class _Tree:
    def __init__(self, relaxation: Relaxation, space: PlanSpace, effort: Effort, progress: Progress) -> None:
        self._relaxation, self._space, self._choice, self._asked = relaxation, space, space.choice, progress
        self._progress = progress if effort.time_limit is None else Deadline(progress, effort.time_limit)
        self._gap = max(effort.gap, 1e-9)
        self._seconds = effort.time_limit
        self._value, self._best = np.inf, None
        # What plans with every question answered are known not to go below: they are solved to a part of the gap.
        self._floor = np.inf
        self._tried: set[bytes] = set()
        # The answers to try first, in case that there is no time to.
        self._likely = None
        # What no plan of the nodes that are left goes below.
        self._left = -np.inf

    def search(self) -> Found:
        try:
            return self._search()
        except TimeOver:
            return self._out_of_time()

    def _out_of_time(self) -> Found:
        """The best plan so far, or for want of any today's or one close to it."""
        if self._best is None:
            plan = plan_without_search(self._space, self._seconds, self._asked)
            self._best, self._value = plan, self._relaxation.value(plan)
            likely = None if self._likely is None else self._relaxed(self._likely)
            plan = None if likely is None else near_today(likely, self._asked)
            if plan is not None and self._relaxation.value(likely.plans.project(plan)) < self._value:
                self._best = likely.plans.project(plan)
                self._value = self._relaxation.value(self._best)
        return Found(self._best, self._value, min(self._left, self._floor, self._value), "time_limit")

    def _search(self) -> Found:
        root = self._node(self._settled(np.where(self._choice.switched, OPEN_QUESTION, ON).astype(np.int8)))
        if root is None:
            raise InputError("capacity_conflict", cures="SITES, SIZE_MIN, SIZE_MAX, MIN_SIZE")
        self._left = root.bound
        self._dive(root)
        self._swap(root)
        queue, number, bound = [(root.bound, 0, root)], 0, root.bound
        while queue:
            self._progress.check()
            self._left = queue[0][0]
            bound = min(self._left, self._value)
            if self._best is not None and bound >= self._good_enough():
                break
            _, _, node = heapq.heappop(queue)
            for child in self._children(node):
                number += 1
                if number % _DIVE_EVERY == 0:
                    self._dive(child)
                if child.bound < self._good_enough():
                    heapq.heappush(queue, (child.bound, number, child))
        else:
            bound = self._good_enough()
        if self._best is None:
            raise InputError("capacity_conflict", cures="SITES, SIZE_MIN, SIZE_MAX, MIN_SIZE")
        return Found(self._best, self._value, min(bound, self._floor, self._value))

    def _good_enough(self, gap: float | None = None) -> float:
        """The bound at which the best plan so far is proven to ``gap``."""
        if self._best is None:
            return np.inf
        share = (self._gap if gap is None else gap) * self._relaxation.scale(self._value)
        return self._value - max(share, self._relaxation.rounding)

    # ---- nodes ------------------------------------------------------------------------------------

    def _settled(self, state: np.ndarray) -> np.ndarray | None:
        """``state`` with what follows from the count; None if the count cannot be met."""
        choice = self._choice
        if choice.count is None:
            return state
        asked = choice.counted & (state == OPEN_QUESTION)
        missing = choice.count - int((choice.counted & (state == ON)).sum())
        if not 0 <= missing <= asked.sum():
            return None
        if missing == 0:
            return np.where(asked, OFF, state).astype(np.int8)
        return np.where(asked, ON, state).astype(np.int8) if missing == asked.sum() else state

    def _relaxed(self, state: np.ndarray) -> PlanSpace | None:
        """The plans that are left when y of open questions may be anything from 0 to 1; None if there are none."""
        choice, space = self._choice, self._space
        on, off = choice.switched & (state == ON), choice.switched & (state == OFF)
        asked = choice.switched & (state == OPEN_QUESTION)
        lower = np.where(on, choice.size_min, np.where(off | asked, 0.0, space.plans.lower))
        upper = np.where(on | asked, choice.size_max, np.where(off, 0.0, space.plans.upper))
        if lower.sum() > space.plans.total * (1 + 1e-12) or upper.sum() < space.plans.total * (1 - 1e-12):
            return None
        found = PlanSpace(PlanSet(space.plans.total, lower, upper), space.today, space.rows, space.most_taken)
        counted = asked & choice.counted
        if choice.count is None or not counted.any():
            return found
        missing = choice.count - int((choice.counted & on).sum())
        names, rows, low, high = [("SITES", "")], [np.zeros(len(space))], [-np.inf], [float(missing)]
        rows[0][counted] = 1.0 / choice.size_max[counted]
        if np.all(choice.size_min[counted] > 0):
            names.append(("SITES", ""))
            rows.append(np.zeros(len(space)))
            rows[1][counted] = 1.0 / choice.size_min[counted]
            low.append(float(missing))
            high.append(np.inf)
        more = Rows(
            (*space.rows.names, *names),
            np.vstack([space.rows.coefficients, *rows]),
            np.concatenate([space.rows.lower, low]),
            np.concatenate([space.rows.upper, high]),
        )
        return replace(found, rows=more)

    def _node(self, state: np.ndarray | None, floor: float = -np.inf) -> _Node | None:
        """The node of ``state``, its bound as exact as it needs to be; None if nothing is allowed there.

        ``floor``: what is proven of more plans than these, so of these, too.
        """
        relaxed = None if state is None else self._relaxed(state)
        if relaxed is None:
            return None

        def enough(value: float, bound: float) -> bool:
            bound = max(bound, floor)
            if bound >= self._good_enough():
                return True
            if not np.isfinite(value - bound):
                # Infinite until a plan, or a price of the rules, is found.
                return False
            if self._best is None:
                return value - bound <= _KNOWN_AT_FIRST * self._relaxation.scale(bound)
            return value - bound <= _KNOWN * (self._value - bound)

        found = self._relaxation.least(relaxed, enough, self._progress)
        return None if found is None else _Node(state, found.plan, max(found.bound, floor))

    def _children(self, node: _Node) -> list[_Node]:
        asked = np.flatnonzero(self._choice.switched & (node.state == OPEN_QUESTION))
        if len(asked) == 0:
            self._try(node.state)
            return []
        share = self._likelihood(node)[asked]
        branch = asked[np.argmin(np.abs(share - 0.5))]
        children = []
        for side in (ON, OFF):
            state = node.state.copy()
            state[branch] = side
            child = self._node(self._settled(state), node.bound)
            if child is None:
                continue
            if not (self._choice.switched & (child.state == OPEN_QUESTION)).any():
                self._try(child.state)
            elif child.bound < self._good_enough():
                children.append(child)
        return children

    def _likelihood(self, node: _Node) -> np.ndarray:
        """y (m,) that the relaxed plan suggests, between S / size_max and S / size_min."""
        choice = self._choice
        with np.errstate(divide="ignore", invalid="ignore"):
            least = np.where(choice.size_max > 0, node.plan / choice.size_max, 0.0)
            most = np.where(choice.size_min > 0, np.minimum(node.plan / choice.size_min, 1.0), 1.0)
        return least if choice.count is not None else 0.5 * (least + most)

    # ---- plans ------------------------------------------------------------------------------------

    def _dive(self, node: _Node) -> None:
        """Try the plan to which the node's relaxed one is nearest."""
        choice, state = self._choice, node.state.copy()
        asked = choice.switched & (state == OPEN_QUESTION)
        free = asked & ~(choice.counted if choice.count is not None else np.zeros(len(asked), dtype=bool))
        state[free] = np.where(node.plan[free] >= 0.5 * choice.size_min[free], ON, OFF)
        if choice.count is not None:
            counted = np.flatnonzero(asked & choice.counted)
            missing = choice.count - int((choice.counted & (state == ON)).sum())
            order = counted[np.argsort(-node.plan[counted] / choice.size_max[counted], kind="stable")]
            state[order[:missing]], state[order[missing:]] = ON, OFF
        self._try(state)

    def _swap(self, root: _Node) -> None:
        """Exchange chosen sites for others while that helps, the likeliest first, a few times."""
        choice = self._choice
        if choice.count is None or self._best is None:
            return
        likely = self._likelihood(root)
        for _ in range(_ROOT_SWAPS):
            before, state = self._value, self._state
            chosen = np.flatnonzero(choice.counted & (state == ON))
            others = np.flatnonzero(choice.counted & (state == OFF))
            others = others[np.argsort(-likely[others], kind="stable")][:4]
            for out in chosen[np.argsort(likely[chosen], kind="stable")][:4].tolist():
                for into in others.tolist():
                    swapped = state.copy()
                    swapped[out], swapped[into] = OFF, ON
                    self._try(swapped)
            if self._value >= before:
                break

    def _try(self, state: np.ndarray) -> None:
        """Keep the best plan with all questions answered as in ``state`` if it beats the best so far."""
        key = state.tobytes()
        settled = self._settled(state)
        if key in self._tried or settled is None:
            return
        self._tried.add(key)
        self._likely = settled if self._likely is None else self._likely
        relaxed = self._relaxed(settled)
        if relaxed is None:
            return

        def known(value: float, bound: float) -> bool:
            exact = np.isfinite(value - bound) and value - bound <= _LEAF * self._gap * self._relaxation.scale(value)
            return exact or bound >= self._good_enough(_ROUNDING)

        found = self._relaxation.least(relaxed, known, self._progress)
        if found is None or found.bound >= self._good_enough(_ROUNDING):
            return
        self._floor = min(self._floor, found.bound)
        plan = relaxed.plans.project(found.plan)
        value = self._relaxation.value(plan)
        if value < self._value:
            self._value, self._best, self._state = value, plan, settled
