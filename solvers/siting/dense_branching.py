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

STEPS_AT_ROOT, STEPS_AT_NODE = 150, 60
FIRST_STEP, STALLS, SMOOTHING = 0.5, 15, 0.6
"""Long steps in a smooth direction, seldom halved: with ten sites of rl1304, 500 nodes
close 90 % of the gap, where short steps that follow every subgradient close 50 %."""
BLOCK = 64
"""Sites whose row of the table is looked at at once: what is computed from them stays in the cache."""
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
        # Steps need no more than single precision and are twice as fast in it; what they lead to is then computed anew.
        self._rough = self.table.astype(np.float32)
        self._serial = count()
        self._heap: list = []
        self.bound = -np.inf
        self.finished = False
        self._settled = np.inf
        """What plans that were decided to the end cost at least, those included that use what lies beyond the lists."""
        self._add(u, np.arange(problem.site_count), np.zeros(0, dtype=np.int64), STEPS_AT_ROOT)

    def run(self) -> None:
        """Search until nothing is left or the clock says stop."""
        while self._heap:
            self.bound = max(self.bound, min(self._heap[0][0], self.target(self.value), self._settled))
            if self._heap[0][0] >= self.target(self.value):
                break
            if self.clock.over():
                return
            node = heapq.heappop(self._heap)[2]
            rest = node.free[node.free != node.branch]
            self._add(node.u, rest, np.append(node.opened, node.branch), STEPS_AT_NODE, node.bound)
            self._add(node.u, rest, node.opened, STEPS_AT_NODE, node.bound)
        self.bound, self.finished = max(self.bound, min(self.target(self.value), self._settled)), True

    def _add(self, u, free: np.ndarray, opened: np.ndarray, steps: int, parent: float = -np.inf) -> None:
        """Bound the node in which ``opened`` are open and only ``free`` may open too; keep it if it may matter."""
        problem = self.problem
        low_cost = problem.base
        if len(opened):
            low_cost = np.minimum(low_cost, self.table[opened].min(axis=0))
        cap = np.minimum(problem.cap, low_cost)
        setup, spent = problem.setup[free], problem.setup[opened].sum()
        least, most = max(0, self.least - len(opened)), self.most - len(opened)
        climbed = self._climbed(np.minimum(u, cap), cap, free, least, most, steps, spent)
        if climbed is None:
            return
        best_u, frequency = climbed
        saved = np.minimum(self.table[free] - best_u, 0.0).sum(axis=1)
        choice_at_best = cheapest(saved + setup, least, most)
        best = float(best_u.sum()) + choice_at_best.value + spent
        if best >= self.target(self.value):
            return
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
        free, frequency = free[left], frequency[left]
        if len(opened) >= self.most or len(opened) + len(free) <= self.least:
            chosen = opened if len(opened) >= self.most else np.concatenate((opened, free))
            self._try(chosen, np.zeros(0, dtype=np.int64))
            if len(opened) >= self.most or self.least == self.most:
                self._settle(chosen)
                return
        if len(free) == 0:
            self._try(opened, free)
            self._settle(opened)
            return
        branch = int(free[np.argmin(np.abs(frequency - 0.5))])
        node = _Node(max(best, parent), best_u, free, opened, branch)
        heapq.heappush(self._heap, (node.bound, next(self._serial), node))

    def _settle(self, sites: np.ndarray) -> None:
        """Nothing is left to decide. Whoever has none of the ``sites`` in the list may still be served beyond it."""
        problem = self.problem
        beyond = np.minimum(problem.base, problem.cap)
        cost = beyond if len(sites) == 0 else np.minimum(beyond, self.table[sites].min(axis=0))
        self._settled = min(self._settled, float(cost.sum() + problem.setup[sites].sum()))

    def _climbed(self, here, cap, free: np.ndarray, least: int, most: int, steps: int, spent: float):
        """The best multipliers found from ``here`` (n,), and how often each of the ``free`` sites was chosen, 0 to 1,
        lately more than before; None where no choice keeps the rows or somebody is left without a site."""
        if least > min(most, len(free)):
            return None
        table, setup = self._rough[free], self.problem.setup[free]
        # Whom no free site serves for less than the cap pays the cap, whatever the others pay.
        moving = (table < cap.astype(np.float32)).any(axis=0)
        if not np.isfinite(cap[~moving]).all():
            return None
        whole_u, spent = np.where(moving, here, cap), spent + float(cap[~moving].sum())
        table, here, cap = np.ascontiguousarray(table[:, moving]), here[moving], cap[moving]
        work = np.empty((min(BLOCK, len(table)), table.shape[1]), dtype=np.float32)
        best, best_u, size, stalls = -np.inf, here, FIRST_STEP, 0
        direction, frequency, counted = np.zeros(len(here)), np.zeros(len(free)), 0.0
        # A little above the target, so that rounding does not bring the value computed anew below it.
        enough = self.target(self.value) + 1e-6 * abs(self.value)
        for _ in range(steps):
            at = here.astype(np.float32)
            rho = _paid(table, at, work) - float(at.sum(dtype=np.float64)) + setup
            picked = _lowest(rho, least, most)
            value = float(here.sum() + rho[picked].sum()) + spent
            frequency *= 0.9
            frequency[picked] += 0.1
            counted = 0.9 * counted + 0.1
            if value > best:
                best, best_u, stalls = value, here, 0
                if best >= enough:
                    break
            else:
                stalls += 1
                if stalls >= STALLS:
                    size, stalls = size / 2, 0
            subgradient = 1.0 - np.add.reduce(table[picked] < at, axis=0, dtype=np.int16)
            direction = (1.0 - SMOOTHING) * subgradient + SMOOTHING * direction
            # What the cap would take back must not make the step of all others shorter.
            direction[(here >= cap) & (direction > 0)] = 0.0
            length = float(direction @ direction)
            if length <= 1e-12:
                break
            here = np.minimum(here + size * max(self.value - value, 1e-6 * abs(value)) / length * direction, cap)
        whole_u[moving] = best_u
        return whole_u, frequency / max(counted, 0.1)

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


def _paid(table: np.ndarray, at: np.ndarray, work: np.ndarray) -> np.ndarray:
    """The sum of the lesser of cost and ``at`` (n,) in every row of the ``table`` (m, n): (m,).

    Summed without the matrix library, whose threads cost more than they save in products of this size.
    """
    total = np.empty(len(table))
    for first in range(0, len(table), BLOCK):
        rows = table[first : first + BLOCK]
        total[first : first + BLOCK] = np.einsum("ij->i", np.minimum(rows, at, out=work[: len(rows)]))
    return total


def _lowest(rho: np.ndarray, least: int, most: int) -> np.ndarray:
    """The numbers of the ``least`` to ``most`` lowest, as many of them as are negative."""
    count = int(np.clip((rho < 0).sum(), least, most))
    if count == 0 or count == len(rho):
        return np.arange(count)
    return np.argpartition(rho, count - 1)[:count]
