"""How many people a set of open sites serves where everyone goes to the nearest one, even if it is full.

sum_j min(Q_j, sum of w_i over the places i whose nearest open site is j)

Answers the questions that :class:`.coverage.Coverage` answers where there is room for all. A site that opens may draw
people away from where there was room, so that gains and losses can be negative.
"""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from .evaluate import open_pairs


class FullCoverage:
    """People served by sites with ``capacity`` (m,) of whom the ``pairs`` say who may go where; ties go to the first in
    the layer. An open site must have at least ``least`` (m,) people who go there."""

    def __init__(self, pairs: TravelCosts, weight: np.ndarray, capacity: np.ndarray, least: np.ndarray | None) -> None:
        self.pairs, self.weight = pairs, weight
        self.capacity = np.minimum(capacity, weight.sum())
        self.least = np.zeros(len(capacity)) if least is None else least
        self.noise = 1e-7 * max(1.0, float(weight.sum()))
        """People that rounding may add or take away."""

    def loads(self, is_open: np.ndarray) -> np.ndarray:
        """People who go to each site, (m,)."""
        first, _ = self._two_nearest(is_open)
        goes = first >= 0
        return np.bincount(first[goes], self.weight[goes], len(is_open))

    def value(self, is_open: np.ndarray) -> float:
        """People served."""
        return float(np.minimum(self.loads(is_open), self.capacity).sum())

    def workable(self, is_open: np.ndarray) -> bool:
        """Has every open site its least load?"""
        return not np.any((self.loads(is_open) < self.least * (1 - 1e-9)) & is_open)

    def losses(self, is_open: np.ndarray) -> np.ndarray:
        """People no longer served if each open site closes, (m,); negative where more would be, 0 for closed ones."""
        m = len(is_open)
        first, second = self._two_nearest(is_open)
        loads = np.bincount(first[first >= 0], self.weight[first >= 0], m)
        moves = (first >= 0) & (second >= 0)
        key, people = np.unique(first[moves] * m + second[moves], return_inverse=True)
        people = np.bincount(people, self.weight[moves], len(key))
        leaves, enters = np.divmod(key, m)
        room = self.capacity
        more = np.minimum(loads[enters] + people, room[enters]) - np.minimum(loads[enters], room[enters])
        lost = np.minimum(loads, room) - np.bincount(leaves, more, m)
        return np.where(is_open, lost, 0.0)

    def opening(self, today: np.ndarray, new: np.ndarray) -> list[tuple[int, float]]:
        """The sites of ``new`` (m,) in the order in which each adds most (ties: the first), with the people it adds."""
        opening, is_open, reached = [], today.copy(), self.value(today)
        waiting = np.flatnonzero(new & ~today).tolist()
        part = FullCoverage(open_pairs(self.pairs, today | new), self.weight, self.capacity, None)
        while waiting:
            served = []
            for site in waiting:
                is_open[site] = True
                served.append(part.value(is_open))
                is_open[site] = False
            best = int(np.argmax(served))
            opening.append((waiting.pop(best), served[best] - reached))
            is_open[opening[-1][0]], reached = True, served[best]
        return opening

    def _two_nearest(self, is_open: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The nearest and the second nearest open site of every place, (n,); -1 for none."""
        reach = open_pairs(self.pairs, is_open)
        place = reach.rows()
        order = np.lexsort((reach.indices, reach.costs, place))
        site, place = reach.indices[order], place[order]
        start = np.flatnonzero(np.diff(place, prepend=-1))
        first, second = np.full((2, self.pairs.demand_count), -1, dtype=np.int64)
        first[place[start]] = site[start]
        more = start[np.diff(np.append(start, len(place))) > 1]
        second[place[more]] = site[more + 1]
        return first, second
