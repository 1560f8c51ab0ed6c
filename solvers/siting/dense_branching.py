"""Branch and bound on the Lagrangian bound, for problems whose sites and costs fit a table.

Every node continues the ascent of its parent for a few steps, decides sites by their reduced costs, and branches on
the site about which the ascent was least sure (Beasley 1985, European Journal of Operational Research 21:270-273; he
solved the OR-Library problems that way). Best first, so that the bound rises all the time.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from itertools import count

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .exchange import improved
from .site_choice import cheapest, counting_limits

STEPS_AT_ROOT, STEPS_AT_NODE = 150, 24
LARGEST_TABLE = 12_000_000
"""Places times sites up to which a table is kept."""


def branchable(problem: Assignment) -> bool:
    """Does the search work here: a table of costs, and rows that only count sites?"""
    small = problem.place_count * max(1, problem.site_count) <= LARGEST_TABLE
    return small and counting_limits(problem.rows, problem.site_count) is not None


@dataclass
class _Node:
    bound: float
    u: np.ndarray
    free: np.ndarray
    opened: np.ndarray
    branch: int


class Branching:
    """The search; ``plan`` and ``value`` are the best so far, and no plan is below ``bound``."""

    def __init__(
        self, problem: Assignment, u: np.ndarray, plan: np.ndarray, value: float, target, clock: Clock
    ) -> None:
        """``target(value)`` is the bound at which a node is of no interest any more."""
        self.problem, self.plan, self.value, self.target, self.clock = problem, plan, value, target, clock
        self.least, self.most = counting_limits(problem.rows, problem.site_count)
        self.table = np.full((problem.site_count, problem.place_count), np.inf)
        self.table[problem.sites, problem.place] = problem.costs
        self._serial = count()
        self._heap: list = []
        self.bound = -np.inf
        self.finished = False
        self._add(u, np.arange(problem.site_count), np.zeros(0, dtype=np.int64), STEPS_AT_ROOT)

    def run(self) -> None:
        """Search until nothing is left or the clock says stop."""
        while self._heap:
            self.bound = max(self.bound, min(self._heap[0][0], self.target(self.value)))
            if self._heap[0][0] >= self.target(self.value):
                break
            if self.clock.over():
                return
            node = heapq.heappop(self._heap)[2]
            rest = node.free[node.free != node.branch]
            self._add(node.u, rest, np.append(node.opened, node.branch), STEPS_AT_NODE, node.bound)
            self._add(node.u, rest, node.opened, STEPS_AT_NODE, node.bound)
        self.bound, self.finished = max(self.bound, self.target(self.value)), True

    def _add(self, u, free: np.ndarray, opened: np.ndarray, steps: int, parent: float = -np.inf) -> None:
        """Bound the node in which ``opened`` are open and only ``free`` may open too; keep it if it may matter."""
        problem = self.problem
        low_cost = problem.base
        if len(opened):
            low_cost = np.minimum(low_cost, self.table[opened].min(axis=0))
        cap = np.minimum(problem.cap, low_cost)
        setup = problem.setup
        table = self.table[free]
        spent = setup[opened].sum()
        least, most = max(0, self.least - len(opened)), self.most - len(opened)
        best, best_u, choice_at_best, frequency = -np.inf, u, None, np.zeros(len(free))
        here, size, stalls, direction = np.minimum(u, cap), 0.5, 0, np.zeros(len(u))
        for _ in range(steps):
            saved = table - here
            np.minimum(saved, 0.0, out=saved)
            choice = cheapest(saved.sum(axis=1) + setup[free], least, most)
            if choice is None:
                return
            value = float(here.sum()) + choice.value + spent
            frequency += choice.y
            if value > best:
                best, best_u, choice_at_best, stalls = value, here, choice, 0
                if best >= self.target(self.value):
                    return
            else:
                stalls += 1
                if stalls >= 6:
                    size, stalls = size / 2, 0
            picked = np.flatnonzero(choice.y > 0.5)
            direction = 0.7 * (1.0 - (saved[picked] < 0).sum(axis=0)) + 0.3 * direction
            length = float(direction @ direction)
            if length <= 1e-12:
                break
            here = np.minimum(here + size * max(self.value - value, 1e-6 * abs(value)) / length * direction, cap)
        self._try(opened, free[choice_at_best.y > 0.5])
        limit = self.target(self.value)
        if best >= limit:
            return
        fixed_in = best + choice_at_best.to_close >= limit
        fixed_in &= choice_at_best.y > 0.5
        fixed_out = (best + choice_at_best.to_open >= limit) & ~fixed_in & (choice_at_best.y < 0.5)
        opened = np.concatenate((opened, free[fixed_in]))
        left = ~(fixed_in | fixed_out)
        # What is decided here saves its descendants the column.
        free, frequency = free[left], frequency[left] / steps
        if len(opened) >= self.most or len(opened) + len(free) <= self.least:
            chosen = opened if len(opened) >= self.most else np.concatenate((opened, free))
            self._try(chosen, np.zeros(0, dtype=np.int64))
            if len(opened) >= self.most or self.least == self.most:
                return
        if len(free) == 0:
            self._try(opened, free)
            return
        branch = int(free[np.argmin(np.abs(frequency - 0.5))])
        node = _Node(max(best, parent), best_u, free, opened, branch)
        heapq.heappush(self._heap, (node.bound, next(self._serial), node))

    def _try(self, opened: np.ndarray, chosen: np.ndarray) -> None:
        """Is this plan the best so far? Then exchanges may make it better still."""
        sites = np.concatenate((opened, chosen))
        if not self.least <= len(sites) <= self.most:
            return
        problem = self.problem
        cost = problem.ceiling if len(sites) == 0 else np.minimum(problem.ceiling, self.table[sites].min(axis=0))
        if float(cost.sum() + problem.setup[sites].sum()) < self.value:
            plan = np.zeros(problem.site_count, dtype=bool)
            plan[sites] = True
            self.plan, self.value = improved(problem, plan, self.clock)
