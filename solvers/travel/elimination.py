"""Fewer nodes for many searches: junctions taken out, the ways through them kept as arcs of their own.

Taking out a node joins each of its in-arcs with each of its out-arcs (the first step of contraction
hierarchies, Geisberger et al. 2008). Distances between the nodes that remain do not change. Nodes of few
neighbours cost no more arcs than they save, and are taken out many at a time, no two of them neighbours.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .contraction import Contracted

ROUNDS = 2
MOST_NEIGHBOURS = 5


def eliminate(arcs: Contracted, keep: np.ndarray, progress: Progress = SILENT) -> Contracted:
    """Take out nodes that are not in ``keep`` (nodes,) bool; ``node_of`` of the result numbers those of ``arcs``."""
    count = arcs.node_count
    order = np.random.default_rng(0).random(count)
    start, end, cost = cheapest(arcs.start, arcs.end, arcs.cost, count)
    gone = np.zeros(count, dtype=bool)
    for _ in range(ROUNDS):
        out = _independent(start, end, keep | gone, order)
        gone |= out
        progress.check()
        start, end, cost = _bridged(start, end, cost, out)
        progress.check()
    node_of = np.where(gone, -1, np.cumsum(~gone) - 1)
    return Contracted(node_of[start], node_of[end], cost, node_of)


def cheapest(start, end, cost, count):
    """Arcs sorted by start and end, of parallel ones only the cheapest."""
    key = start * np.int64(count) + end
    order = np.lexsort((cost, key))
    order = order[np.append(True, key[order][1:] != key[order][:-1])] if len(order) else order
    return start[order], end[order], cost[order]


def _independent(start, end, stays, order) -> np.ndarray:
    """(nodes,) bool: nodes of few neighbours that come before all such neighbours in ``order``."""
    count = len(stays)
    pair = np.unique(np.concatenate((start * np.int64(count) + end, end * np.int64(count) + start)))
    node, neighbour = pair // count, pair % count
    degree = np.bincount(node, minlength=count)
    candidate = ~stays & (degree > 0) & (degree <= MOST_NEIGHBOURS)
    rank = np.where(candidate, order, np.inf)
    first = np.full(count, np.inf)
    if len(node):
        opening = np.flatnonzero(np.append(True, node[1:] != node[:-1]))
        first[node[opening]] = np.minimum.reduceat(rank[neighbour], opening)
    return candidate & (rank < first)


def _bridged(start, end, cost, out):
    """Arcs without those at nodes ``out``, and with an arc for every way through one of them."""
    arriving, leaving = out[end], out[start]
    before, middle, first = start[arriving], end[arriving], cost[arriving]
    # Sorted by their start: the arcs that leave a node stand together.
    after, second = end[leaving], cost[leaving]
    leaves = np.bincount(start[leaving], minlength=len(out))
    opening = np.cumsum(leaves) - leaves
    ways = leaves[middle]
    rank = np.arange(int(ways.sum())) - np.repeat(np.cumsum(ways) - ways, ways)
    onward = np.repeat(opening[middle], ways) + rank
    begin, finish, total = np.repeat(before, ways), after[onward], np.repeat(first, ways) + second[onward]
    goes, rest = begin != finish, ~arriving & ~leaving
    return cheapest(
        np.concatenate((start[rest], begin[goes])),
        np.concatenate((end[rest], finish[goes])),
        np.concatenate((cost[rest], total[goes])),
        len(out),
    )
