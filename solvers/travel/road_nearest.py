"""The nearest facility of every place over roads: one search from all facilities at once.

Dijkstra's algorithm from a virtual start that leads to every facility at its egress cost labels each
node with its nearest facility. Where two facilities are equally near the one of lowest rank counts:
ranks are passed on along all arcs that lie on some cheapest way until nothing changes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .precision import DECIMALS
from .road_network import RoadNetwork

EQUAL = 1e-10
"""Costs that differ by less are equal."""


@dataclass(frozen=True)
class NearestByRoad:
    """``facility`` (n,) positions, -1 where none is in reach, and ``cost`` (n,), NaN there."""

    facility: np.ndarray
    cost: np.ndarray


def nearest_by_road(
    network: RoadNetwork,
    access: np.ndarray,
    egress: np.ndarray,
    rank: np.ndarray,
    among: np.ndarray | None = None,
    limit: float | None = None,
    progress: Progress = SILENT,
) -> NearestByRoad:
    """The nearest facility (second set of points) of every place (first set), at most ``limit`` away.

    ``rank`` (m,) decides between facilities that are equally near; ``among`` (m,) bool limits which count.
    """
    from scipy.sparse.csgraph import dijkstra

    places, facilities = network.terminals
    facility = np.full(places.count, -1, dtype=np.int64)
    cost = np.full(places.count, np.nan)
    joined = np.zeros(facilities.count, dtype=bool)
    joined[facilities.point] = True
    chosen = np.flatnonzero(joined if among is None else joined & among)
    # Numbered by rank, so that the lowest label is the lowest rank.
    chosen = chosen[np.argsort(rank[chosen])]
    if not len(chosen) or not len(places.node):
        return NearestByRoad(facility, cost)
    matrix = network.matrix(facilities, reverse=True, leg=egress)
    starts = chosen + network.arcs.node_count
    ways, _, source = dijkstra(matrix, indices=starts, min_only=True, return_predecessors=True)
    progress.check(1, 2)
    label_of = np.full(matrix.shape[0], len(chosen))
    label_of[starts] = np.arange(len(chosen))
    label = np.where(np.isfinite(ways), label_of[np.where(source >= 0, source, 0)], len(chosen))
    label = _lowest_label(matrix, ways, label, progress)

    total = np.round(access[places.point] + ways[places.node], DECIMALS)
    order = np.lexsort((label[places.node], total, places.point))
    point, first = np.unique(places.point[order], return_index=True)
    best = order[first]
    found = np.isfinite(total[best]) if limit is None else total[best] <= limit
    facility[point[found]] = chosen[label[places.node[best[found]]]]
    cost[point[found]] = total[best[found]]
    progress.check(2, 2)
    return NearestByRoad(facility, cost)


def _lowest_label(matrix, ways, label, progress) -> np.ndarray:
    """Give every node the lowest label among the facilities that are equally near to it."""
    start = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    end = matrix.indices
    with np.errstate(invalid="ignore"):
        tight = ways[start] + matrix.data <= ways[end] + EQUAL
    tight &= np.isfinite(ways[start])
    start, end = start[tight], end[tight]
    label = label.copy()
    while True:
        better = label[start] < label[end]
        if not better.any():
            return label
        np.minimum.at(label, end[better], label[start[better]])
        progress.check(1, 2)
