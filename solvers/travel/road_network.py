"""A road graph with points tied to it, contracted and ready to be searched in either direction."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .contraction import Contracted, contract
from .elimination import cheapest, eliminate
from .road_graph import RoadGraph
from .snapping import AT_VERTEX, Snapped


@dataclass(frozen=True)
class Terminals:
    """Nodes of the network at which points join it: rows sorted by point, ``point`` and ``node`` (r,).

    ``count`` points, each with no, one or several nodes.
    """

    point: np.ndarray
    node: np.ndarray
    count: int

    def take(self, points: np.ndarray) -> Terminals:
        """Only ``points`` (ascending positions), numbered in their order."""
        rank = np.full(self.count, -1)
        rank[points] = np.arange(len(points))
        chosen = rank[self.point] >= 0
        return Terminals(rank[self.point[chosen]], self.node[chosen], len(points))


@dataclass(frozen=True)
class RoadNetwork:
    """Contracted arcs and the terminals of several sets of points."""

    arcs: Contracted
    terminals: tuple

    @classmethod
    def with_points(cls, graph: RoadGraph, *snapped: Snapped) -> RoadNetwork:
        """Split the edges of ``graph`` where points are tied to them, then contract the rest."""
        edge = np.concatenate([points.edge for points in snapped])
        offset = np.concatenate([points.offset for points in snapped])
        node, splits = _places(graph, edge, offset)
        count = graph.node_count + len(splits[0])
        keep = np.zeros(count, dtype=bool)
        keep[node] = True
        arcs = contract(*_split(graph, *splits), keep)
        bounds = np.cumsum([len(points.edge) for points in snapped])[:-1]
        terminals = []
        for points, nodes in zip(snapped, np.split(arcs.node_of[node], bounds)):
            pairs = np.unique(np.column_stack((points.point, nodes)), axis=0).reshape(-1, 2)
            terminals.append(Terminals(pairs[:, 0], pairs[:, 1], len(points.distance)))
        return cls(arcs, tuple(terminals))

    @classmethod
    def of_edges(cls, tail, head, cost, node_count: int, *nodes) -> RoadNetwork:
        """A network given as directed edges of finite cost; ``nodes`` are the nodes of sets of points."""
        arcs = Contracted(tail, head, np.asarray(cost, dtype=float), np.arange(node_count))
        return cls(arcs, tuple(Terminals(np.arange(len(at)), np.asarray(at), len(at)) for at in nodes))

    def matrix(self, sources: Terminals, reverse: bool, leg: np.ndarray | None = None):
        """The arcs as a sparse matrix (N + s, N + s) whose last s nodes are the sources.

        Source k leads to its terminals at the cost ``leg[k]`` (0). ``reverse`` turns every arc round,
        so that distances from a source are costs to it. Of parallel arcs the cheapest stays.
        """
        from scipy.sparse import csr_matrix

        count = self.arcs.node_count
        start, end = (self.arcs.end, self.arcs.start) if reverse else (self.arcs.start, self.arcs.end)
        first = np.zeros(len(sources.node)) if leg is None else leg[sources.point]
        rows = np.concatenate((start, sources.point + count))
        columns = np.concatenate((end, sources.node))
        costs = np.concatenate((self.arcs.cost, first))
        total = count + sources.count
        rows, columns, costs = cheapest(rows, columns, costs, total)
        indptr = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=total))))
        return csr_matrix((costs, columns.astype(np.int32), indptr.astype(np.int32)), shape=(total, total))

    def thinned(self, progress: Progress = SILENT) -> RoadNetwork:
        """The same distances between terminals over fewer nodes: worth its time where there are many searches."""
        keep = np.zeros(self.arcs.node_count, dtype=bool)
        for terminals in self.terminals:
            keep[terminals.node] = True
        arcs = eliminate(self.arcs, keep, progress)
        moved = (Terminals(one.point, arcs.node_of[one.node], one.count) for one in self.terminals)
        return RoadNetwork(arcs, tuple(moved))


def _places(graph, edge, offset):
    """(node of every place, (edge, offset) of the new nodes): ends of edges are nodes already."""
    node = np.where(offset <= 0.0, graph.tail[edge], graph.head[edge])
    inside = np.flatnonzero((offset > 0.0) & (offset < graph.length[edge]))
    order = inside[np.lexsort((offset[inside], edge[inside]))]
    new = np.ones(len(order), dtype=bool)
    new[1:] = (edge[order][1:] != edge[order][:-1]) | (np.diff(offset[order]) > AT_VERTEX)
    node[order] = graph.node_count + np.cumsum(new) - 1
    return node, (edge[order][new], offset[order][new])


def _split(graph, edge, offset):
    """Tail, head, forward and backward cost of all edges, those in ``edge`` (ascending) split at ``offset``."""
    if not len(edge):
        return graph.tail, graph.head, graph.forward, graph.backward
    node = graph.node_count + np.arange(len(edge))
    opens = np.append(True, edge[1:] != edge[:-1])
    closes = np.append(edge[1:] != edge[:-1], True)
    before = np.where(opens, graph.tail[edge], node - 1)
    begin = np.where(opens, 0.0, np.append(0.0, offset[:-1]))
    whole = np.ones(len(graph.tail), dtype=bool)
    whole[edge] = False
    parts = np.concatenate((edge, edge[closes]))
    metres = np.concatenate((offset - begin, graph.length[edge[closes]] - offset[closes]))
    share = metres / graph.length[parts]
    return (
        np.concatenate((graph.tail[whole], before, node[closes])),
        np.concatenate((graph.head[whole], node, graph.head[edge[closes]])),
        np.concatenate((graph.forward[whole], graph.forward[parts] * share)),
        np.concatenate((graph.backward[whole], graph.backward[parts] * share)),
    )
