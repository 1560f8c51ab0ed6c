"""Regions that merge one into another, with the flows between them kept up to date.

Every merge costs as much as the merged region has partners, so thousands of merges stay cheap.
"""

from __future__ import annotations

import heapq
from typing import Callable

import numpy as np


class Merging:
    """k regions with ``out[r]`` (region -> patients of r treated there), who ``sends`` to r, and who ``touches`` r.

    ``totals`` (k, c) are added up on merging: residents, population and whatever else decides. ``volume`` (k,) and
    ``rank`` (k,) break ties: the larger volume of treated patients, then the lower rank.
    """

    def __init__(self, flows, totals: np.ndarray, volume: np.ndarray, rank: np.ndarray, touching=None) -> None:
        """``flows`` (k, k) sparse; ``touching`` (k, k) sparse, nonzero where two regions adjoin, or None for all."""
        flows = flows.tocsr()
        count = flows.shape[0]
        self.out = [
            dict(zip(flows.indices[s:e].tolist(), flows.data[s:e].tolist()))
            for s, e in zip(flows.indptr[:-1], flows.indptr[1:])
        ]
        self.sends = [set() for _ in range(count)]
        for sender, targets in enumerate(self.out):
            for target in targets:
                self.sends[target].add(sender)
        self.touches = None if touching is None else _sets(touching)
        self.totals = np.array(totals, dtype=float)
        self.volume, self.rank = np.array(volume, dtype=float), rank
        self.into = np.arange(count)
        self.alive = np.ones(count, dtype=bool)

    def local(self, region: int) -> float:
        return self.out[region].get(region, 0.0)

    def best(self, region: int, among=None) -> int:
        """The other region that treats most of this one's patients, of those ``among``; -1 without any.

        Without a flow to any of ``among``, the one with the largest volume.
        """
        targets = self.out[region]
        candidates = targets if among is None else among
        found, score = -1, None
        for other in candidates:
            if other == region:
                continue
            key = (targets.get(other, 0.0), self.volume[other], -self.rank[other])
            if score is None or key > score:
                found, score = other, key
        return found

    def merge(self, region: int, target: int) -> None:
        """Make ``region`` a part of ``target``."""
        gone = self.out[region]
        for sender in self.sends[region]:
            moved = self.out[sender].pop(region)
            self.out[sender][target] = self.out[sender].get(target, 0.0) + moved
            self.sends[target].add(sender)
        for other, patients in gone.items():
            self.sends[other].discard(region)
            self.out[target][other] = self.out[target].get(other, 0.0) + patients
            self.sends[other].add(target)
        self.out[region], self.sends[region] = {}, set()
        self.sends[target].discard(region)
        if self.touches is not None:
            for other in self.touches[region]:
                self.touches[other].discard(region)
                if other != target:
                    self.touches[other].add(target)
                    self.touches[target].add(other)
            self.touches[region] = set()
        self.totals[target] += self.totals[region]
        self.volume[target] += self.volume[region]
        self.alive[region] = False
        self.into[region] = target

    def run(self, wish: Callable[[int], tuple | None]) -> list:
        """Merge while any region wishes to; ``wish(r)`` is (urgency, target), or None. The least urgency goes first.

        Returns the regions that wish to merge and have no target (-1).
        """
        heap, version = [], np.zeros(len(self.out), dtype=np.int64)

        def consider(region):
            version[region] += 1
            wanted = wish(region)
            if wanted is not None:
                heapq.heappush(heap, (wanted[0], int(self.rank[region]), region, int(version[region])))

        for region in np.flatnonzero(self.alive).tolist():
            consider(region)
        stuck = []
        while heap:
            _, _, region, of = heapq.heappop(heap)
            if not self.alive[region] or of != version[region]:
                continue
            wanted = wish(region)
            if wanted is None:
                continue
            target = wanted[1]
            if target < 0:
                stuck.append(region)
                continue
            concerned = set(self.sends[region]) | {target}
            self.merge(region, target)
            for other in sorted(concerned):
                if self.alive[other]:
                    consider(other)
        return [region for region in stuck if self.alive[region] and wish(region) is not None]

    def final(self) -> np.ndarray:
        """The surviving region (k,) that each has become a part of."""
        into = self.into.copy()
        while True:
            further = into[into]
            if np.array_equal(further, into):
                return into
            into = further


def _sets(matrix) -> list:
    matrix = matrix.tocsr()
    found = [set(matrix.indices[s:e].tolist()) for s, e in zip(matrix.indptr[:-1], matrix.indptr[1:])]
    for region, others in enumerate(found):
        others.discard(region)
    return found
