"""Travel costs over a road network: shortest paths from the smaller side, a few sources at a time.

The cost of a pair is the way to the road (access), the cheapest way along roads, and the way from the
road (egress). Costs are rounded to ten decimals, so that a way of exactly the limit counts in
whatever order its parts were added. Shortest paths are Dijkstra's, as in scipy.sparse.csgraph.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .precision import DECIMALS
from .road_network import RoadNetwork, Terminals

SLACK = 1.0 + 1e-9
"""What rounding may add to a cost before it is compared with the limit."""
SECONDS_PER_CALL = 0.25
"""csgraph cannot be interrupted within a call, and blocks the user interface."""
MOST_SOURCES = 64
SECONDS_PER_ARC = 3e-6
"""Time of thinning a network, twice over: it pays where the searches to come take longer."""


@dataclass(frozen=True)
class RoadCosts:
    """``costs`` of the pairs found; of each also the part ``network`` (pairs,) along roads.

    Access costs belong to origins and egress costs to destinations: they are what was given.
    ``joined`` counts pairs whose ends both lie on the network.
    """

    costs: TravelCosts
    network: np.ndarray
    joined: int


def road_costs(
    network: RoadNetwork,
    access: np.ndarray,
    egress: np.ndarray,
    limit: float | None = None,
    nearest: int | None = None,
    progress: Progress = SILENT,
    tie_order: np.ndarray | None = None,
) -> RoadCosts:
    """Costs from the first set of points of ``network`` to the second.

    ``access`` (n,) and ``egress`` (m,) are the costs of reaching and leaving the road. Kept are pairs
    whose cost is at most ``limit`` and, of each origin, the ``nearest`` k (ties at the k-th place by
    ``tie_order`` (m,), else by the order of the destinations).
    """
    origins, destinations = network.terminals
    n, m = origins.count, destinations.count
    joined = len(np.unique(origins.point)) * len(np.unique(destinations.point))
    reverse = m < n
    sources, targets = (destinations, origins) if reverse else (origins, destinations)
    legs = (egress, access) if reverse else (access, egress)
    gather = _All()
    if nearest is not None and nearest < m:
        gather = _NearestOfEach(n, nearest, np.arange(m) if tie_order is None else tie_order)
    for source, target, along in _pairs(network, sources, targets, legs, reverse, limit, progress):
        origin, destination = (target, source) if reverse else (source, target)
        total = np.round(access[origin] + along + egress[destination], DECIMALS)
        if limit is not None:
            kept = total <= limit
            origin, destination, along, total = origin[kept], destination[kept], along[kept], total[kept]
        gather.add(origin, destination, along, total)
    origin, destination, along, total = gather.pairs()
    order = np.argsort(origin.astype(np.int64) * m + destination, kind="stable")
    indptr = np.zeros(n + 1, dtype=np.int32 if len(order) < 2**31 else np.int64)
    np.cumsum(np.bincount(origin, minlength=n), out=indptr[1:])
    costs = TravelCosts(indptr, destination[order], total[order], m)
    return RoadCosts(costs, np.round(along[order], DECIMALS), joined)


def _pairs(network, sources: Terminals, targets: Terminals, legs, reverse, limit, progress):
    """Blocks of (source, target, network cost) of every pair that roads join within the limit."""
    from scipy.sparse.csgraph import dijkstra

    used = np.unique(sources.point)
    if not len(used) or not len(targets.node):
        return
    matrix = network.matrix(sources, reverse)
    thin = False
    reached, opening = np.unique(targets.point, return_index=True)
    several = len(opening) < len(targets.node)
    shortest_leg = float(legs[1][reached].min())
    done, size = 0, 1
    while done < len(used):
        block = used[done : done + size]
        began = time.perf_counter()
        left = np.inf if limit is None else (limit - float(legs[0][block].min()) - shortest_leg) * SLACK + 1e-9
        if left >= 0:
            indices = block + network.arcs.node_count
            ways = dijkstra(matrix, indices=indices, limit=left)[:, targets.node]
            if several:
                ways = np.minimum.reduceat(ways, opening, axis=1)
            row, column = np.nonzero(np.isfinite(ways))
            yield block[row].astype(np.int32), reached[column].astype(np.int32), ways[row, column]
        done += len(block)
        progress.check(done, len(used))
        took = max(time.perf_counter() - began, 1e-6)
        size = int(np.clip(len(block) * SECONDS_PER_CALL / took, 1, min(2 * size, MOST_SOURCES)))
        if not thin and (len(used) - done) * took / len(block) > SECONDS_PER_ARC * matrix.nnz:
            network, thin = network.thinned(progress), True
            progress.check(done, len(used))
            sources, targets = network.terminals[::-1] if reverse else network.terminals
            matrix = network.matrix(sources, reverse)


class _All:
    """Every pair found."""

    def __init__(self) -> None:
        self.parts = [(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0), np.empty(0))]

    def add(self, origin, destination, along, total) -> None:
        self.parts.append((origin, destination, along, total))

    def pairs(self):
        return tuple(np.concatenate(column) for column in zip(*self.parts))


class _NearestOfEach(_All):
    """Of every origin the k cheapest pairs; what cannot be among them any more is forgotten on the way."""

    def __init__(self, n: int, k: int, tie_order: np.ndarray) -> None:
        super().__init__()
        self.k, self.tie_order, self.room = k, tie_order, 2 * n * k + 1_000_000
        self.held = 0

    def add(self, origin, destination, along, total) -> None:
        super().add(origin, destination, along, total)
        self.held += len(origin)
        if self.held > self.room:
            self.parts = [self.pairs()]
            self.held = len(self.parts[0][0])

    def pairs(self):
        origin, destination, along, total = super().pairs()
        order = np.lexsort((self.tie_order[destination], total, origin))
        ordered = origin[order]
        rank = np.arange(len(order)) - np.searchsorted(ordered, ordered, side="left")
        best = order[rank < self.k]
        return origin[best], destination[best], along[best], total[best]
