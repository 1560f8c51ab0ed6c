"""Branch and bound over the sites on the bound of whole knapsacks, for places that are not split.

HiGHS knows the continuous knapsacks only and is far from a proof where few large places share a site. Every node goes
on from the multipliers of its parent, decides sites and pairs by their reduced costs, and leaves little problems to
HiGHS (the search of Ceselli & Righini 2005, Networks 45:125-142, with multipliers in place of columns). Best first.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, replace
from itertools import count
from typing import Callable

import numpy as np

from ..mip import InfeasibleProgram
from .clock import Clock
from .shipping import Shipping
from .shipping_bound import State, ascent, reduced

STEPS = 40
LEAF_PAIRS = 500
"""Pairs up to which a node is left to a program."""
TRIAL_NODES, WORTH_WHILE = 100, 0.15
"""After so many nodes, this share of the gap must be closed, or the search gives up."""


@dataclass
class _Node:
    bound: float
    part: Shipping
    position: np.ndarray
    v: np.ndarray
    toll: float
    branch: int


class ShippingBranching:
    """``used`` (F,) says how often each site was chosen on the way to ``state``.

    ``solve_leaf`` (part, position of its pairs, target) solves what is left of a node and returns its bound;
    ``upper`` () is the value of the best plan known and ``target`` () the bound at which it will do."""

    def __init__(
        self,
        problem: Shipping,
        state: State,
        used: np.ndarray,
        upper: Callable[[], float],
        target: Callable[[], float],
        solve_leaf: Callable[[Shipping, np.ndarray, float], float],
        clock: Clock,
    ) -> None:
        self.upper, self.target, self.solve_leaf, self.clock = upper, target, solve_leaf, clock
        self._waiting: list = []
        self._number = count()
        self.nodes = 0
        self.bound = self._root = state.value
        self._examine(problem, np.arange(len(problem.costs)), state, used)

    def run(self) -> None:
        """Search until the bound reaches the target or the time is over; ``bound`` holds all the while."""
        while self._waiting and not self.clock.over():
            self.bound = max(self.bound, self._waiting[0][0])
            if self.bound >= self.target() or self._in_vain():
                return
            _, _, node = heapq.heappop(self._waiting)
            for opens in (True, False):
                if not self._child(node, opens):
                    # The time ended: the node itself stays.
                    self._push(node)
                    return
            self.clock.tell(self.upper(), min(self.bound, self.upper()))
        if not self._waiting:
            self.bound = max(self.bound, self.target())

    def _in_vain(self) -> bool:
        closed = (self.bound - self._root) / max(self.target() - self._root, 1e-12)
        return self.nodes >= TRIAL_NODES and closed < WORTH_WHILE

    def _push(self, node: _Node) -> None:
        heapq.heappush(self._waiting, (node.bound, next(self._number), node))

    def _child(self, node: _Node, opens: bool) -> bool:
        if self.clock.over():
            return False
        self.nodes += 1
        decided = np.zeros(node.part.site_count, dtype=bool)
        decided[node.branch] = True
        part, position = _decided(node.part, node.position, ~decided | opens, decided & opens)
        used, seen = np.zeros(part.site_count), [0]

        def look(state: State) -> float:
            used[:] += state.y
            seen[0] += 1
            return np.inf

        try:
            state = ascent(
                part, node.v, node.toll, self.upper(), self.target(), self.clock, STEPS, whole=True, look=look, size=0.5
            )
        except InfeasibleProgram:
            return True
        if max(state.value, node.bound) >= self.target():
            return True
        self._examine(part, position, state, used / max(1, seen[0]), node.bound)
        return True

    def _examine(self, part: Shipping, position, state: State, used: np.ndarray, bound: float = -np.inf) -> None:
        """Decide what can be decided; then a program if little is left, or a node to branch on."""
        target = self.target()
        closed, opened, keep = reduced(part, state, target)
        part, position = _decided(part, position, ~closed, opened, keep)
        bound = max(bound, state.value)
        if np.any((np.diff(part.indptr) == 0) & np.isinf(part.cap)) and part.spare == 0:
            return
        if not part.free.any() or len(part.costs) <= LEAF_PAIRS:
            bound = max(bound, min(target, self.solve_leaf(part, position, target)))
            if bound >= self.target() or not part.free.any():
                return
        free = np.flatnonzero(part.free)
        branch = int(free[np.argmin(np.abs(used[free] - 0.5))])
        self._push(_Node(bound, part, position, state.v, state.toll, branch))


def _decided(part: Shipping, position: np.ndarray, stays: np.ndarray, opened: np.ndarray, keep=True):
    """The part without the sites that do not ``stay`` and with ``opened`` ones fixed, and the position of its pairs."""
    keep = stays[part.sites] & keep
    smaller = replace(part.kept(keep), fixed=part.fixed | opened, free=part.free & stays & ~opened)
    return smaller, position[keep]
