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
        opening, waiting = [], np.flatnonzero(new & ~today).tolist()
        visits = _Visits(open_pairs(self.pairs, today | new), self.weight, self.capacity)
        for site in np.flatnonzero(today):
            visits.open(site)
        while waiting:
            gains = [visits.gain(site) for site in waiting]
            best = int(np.argmax(gains))
            opening.append((waiting.pop(best), gains[best]))
            visits.open(opening[-1][0])
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


class _Visits:
    """Where every place goes while one site after the other opens."""

    def __init__(self, pairs: TravelCosts, weight: np.ndarray, capacity: np.ndarray) -> None:
        m = pairs.facility_count
        order = np.argsort(pairs.indices, kind="stable")
        self.place, self.costs = pairs.rows()[order], pairs.costs[order]
        self.start = np.concatenate(([0], np.cumsum(np.bincount(pairs.indices, minlength=m))))
        self.weight, self.capacity = weight, capacity
        self.pays, self.site = np.full(len(weight), np.inf), np.full(len(weight), m)
        self.loads = np.zeros(m + 1)

    def _comes(self, site: int) -> tuple[np.ndarray, np.ndarray]:
        """The places that would go to ``site``, and what they would pay; ties go to the first in the layer."""
        part = slice(self.start[site], self.start[site + 1])
        place, costs = self.place[part], self.costs[part]
        comes = (costs < self.pays[place]) | ((costs == self.pays[place]) & (site < self.site[place]))
        return place[comes], costs[comes]

    def gain(self, site: int) -> float:
        """People served more if ``site`` opens."""
        place, _ = self._comes(site)
        gone = np.bincount(self.site[place], self.weight[place], len(self.loads))[:-1]
        before, left = self.loads[:-1], self.loads[:-1] - gone
        change = np.minimum(left, self.capacity) - np.minimum(before, self.capacity)
        return float(min(self.weight[place].sum(), self.capacity[site]) + change.sum())

    def open(self, site: int) -> None:
        place, costs = self._comes(site)
        np.subtract.at(self.loads, self.site[place], self.weight[place])
        self.pays[place], self.site[place] = costs, site
        self.loads[site] += self.weight[place].sum()
