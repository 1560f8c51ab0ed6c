"""Contiguous areas: queen (a shared corner is enough) and rook (a shared stretch of border).

No pair of areas is ever compared. Vertices at one place get one label (exactly equal ones by sorting, those within
a tolerance by a k-d tree), and areas that share a label are queens; those that share an edge, a pair of labels, are
rooks. Where a border was digitised with more vertices on one side than on the other, no label is shared: a vertex
of one area then lies on an edge of another. So each edge that no second area has is searched for vertices on it, and
split there. What does not come within the tolerance does not touch. Areas are taken not to overlap: those that do
are neighbours where their borders touch, and not for overlapping.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .neighbours import Neighbours
from .polygons import Rings

DEFAULT_TOLERANCE = 1e-7
"""Share of the layer's extent: 10 cm over 1,000 km, beyond the rounding of any format and within any real gap."""

SEARCH_BLOCK = 50_000
"""Edges searched for vertices between two looks at the cancel button."""


@dataclass(frozen=True)
class _Edges:
    """Edges as labels ``start`` and ``end`` (k,) of their ends, and the ``unit`` (k,) they bound."""

    start: np.ndarray
    end: np.ndarray
    unit: np.ndarray


def contiguity(
    rings: Rings, rook: bool = False, tolerance: float | None = None, progress: Progress = SILENT
) -> Neighbours:
    """Neighbours of the units of ``rings`` by shared corners, or with ``rook`` only by shared stretches of border.

    ``tolerance`` >= 0, in the unit of the coordinates: how far apart two vertices, or a vertex and an edge, may lie
    and still touch; None is 1e-7 of the extent.
    """
    if len(rings.xy) == 0:
        return Neighbours(np.zeros(rings.count + 1, dtype=np.int64), np.empty(0, dtype=np.int32))
    if tolerance is None:
        tolerance = DEFAULT_TOLERANCE * float(np.ptp(rings.xy, axis=0).max())
    places, label = _labelled(rings.xy, tolerance)
    progress.check()
    edges = _edges(rings, label)
    edge, vertex, along = _vertices_on_edges(places, edges, tolerance, progress)
    progress.check()
    if rook:
        edges = _split(edges, edge, vertex, along)
        low, high = np.minimum(edges.start, edges.end), np.maximum(edges.start, edges.end)
        _, shared = np.unique(low * len(places) + high, return_inverse=True)
        return _sharing(edges.unit, shared.ravel(), rings.count)
    units = np.concatenate([edges.unit, edges.unit[edge]])
    labels = np.concatenate([edges.start, vertex])
    return _sharing(units, labels, rings.count)


def _labelled(xy: np.ndarray, tolerance: float) -> tuple[np.ndarray, np.ndarray]:
    """(Places (p, 2), label (v,) of every vertex): vertices within the tolerance of one another are one place."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    order = np.lexsort((xy[:, 1], xy[:, 0]))
    ordered = xy[order]
    new = np.concatenate(([True], np.any(ordered[1:] != ordered[:-1], axis=1)))
    label = np.empty(len(xy), dtype=np.int64)
    label[order] = np.cumsum(new) - 1
    places = ordered[new]
    near = cKDTree(places, balanced_tree=False).query_pairs(tolerance, output_type="ndarray")
    if len(near) == 0:
        return places, label
    graph = coo_matrix((np.ones(len(near)), (near[:, 0], near[:, 1])), shape=(len(places), len(places)))
    count, merged = connected_components(graph, directed=False)
    centre = np.empty((count, 2))
    centre[merged] = places
    return centre, merged[label].astype(np.int64)


def _edges(rings: Rings, label: np.ndarray) -> _Edges:
    last_of_ring = np.zeros(len(label), dtype=bool)
    last_of_ring[rings.start[1:] - 1] = True
    first = np.flatnonzero(~last_of_ring)
    unit = np.repeat(rings.unit, np.diff(rings.start))[first]
    start, end = label[first], label[first + 1]
    long_enough = start != end
    return _Edges(start[long_enough], end[long_enough], unit[long_enough])


def _vertices_on_edges(places: np.ndarray, edges: _Edges, tolerance: float, progress: Progress):
    """Every vertex inside an edge that only one unit has: (position of the edge, label of the vertex, distance along).

    Each such edge is cut into pieces of moderate length, and the vertices around a piece's middle are candidates.
    """
    from scipy.spatial import cKDTree

    low, high = np.minimum(edges.start, edges.end), np.maximum(edges.start, edges.end)
    _, first, times = np.unique(low * len(places) + high, return_index=True, return_counts=True)
    alone = first[times == 1]
    if len(alone) == 0:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0)
    candidates = np.unique(np.concatenate([edges.start[alone], edges.end[alone]]))
    tree = cKDTree(places[candidates], balanced_tree=False)
    origin = places[edges.start[alone]]
    direction = places[edges.end[alone]] - origin
    length = np.hypot(direction[:, 0], direction[:, 1])
    direction = direction / length[:, None]
    piece = max(4.0 * float(np.median(length)), float(length.sum()) / (2.0 * len(length)))
    pieces = np.ceil(length / piece).astype(np.int64)
    found = []
    owner = np.repeat(np.arange(len(alone)), pieces)
    number = np.arange(len(owner)) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    for begin in range(0, len(owner), SEARCH_BLOCK):
        progress.check(begin, len(owner))
        of_edge, step = owner[begin : begin + SEARCH_BLOCK], number[begin : begin + SEARCH_BLOCK]
        size = length[of_edge] / pieces[of_edge]
        middle = origin[of_edge] + ((step + 0.5) * size)[:, None] * direction[of_edge]
        lists = tree.query_ball_point(middle, 0.5 * size * (1.0 + 1e-9) + tolerance)
        counts = np.fromiter(map(len, lists), dtype=np.int64, count=len(lists))
        near = candidates[np.concatenate(lists).astype(np.int64)]
        of_near = np.repeat(of_edge, counts)
        apart = places[near] - origin[of_near]
        along = np.einsum("ij,ij->i", apart, direction[of_near])
        beside = np.abs(apart[:, 0] * direction[of_near, 1] - apart[:, 1] * direction[of_near, 0])
        inside = (beside <= tolerance) & (along > tolerance) & (along < length[of_near] - tolerance)
        inside &= (near != edges.start[alone[of_near]]) & (near != edges.end[alone[of_near]])
        found.append((alone[of_near[inside]], near[inside], along[inside]))
    return tuple(np.concatenate(parts) for parts in zip(*found))


def _split(edges: _Edges, edge: np.ndarray, vertex: np.ndarray, along: np.ndarray) -> _Edges:
    """The edges, those with vertices on them replaced by the pieces between these."""
    if len(edge) == 0:
        return edges
    whole = np.ones(len(edges.start), dtype=bool)
    whole[edge] = False
    divided = np.flatnonzero(~whole)
    owner = np.concatenate([divided, edge, divided])
    label = np.concatenate([edges.start[divided], vertex, edges.end[divided]])
    place = np.concatenate([np.full(len(divided), -np.inf), along, np.full(len(divided), np.inf)])
    order = np.lexsort((label, place, owner))
    owner, label = owner[order], label[order]
    inside = (owner[1:] == owner[:-1]) & (label[1:] != label[:-1])
    return _Edges(
        np.concatenate([edges.start[whole], label[:-1][inside]]),
        np.concatenate([edges.end[whole], label[1:][inside]]),
        np.concatenate([edges.unit[whole], edges.unit[owner[:-1][inside]]]),
    )


def _sharing(units: np.ndarray, labels: np.ndarray, count: int) -> Neighbours:
    """Units that have a label in common."""
    from scipy.sparse import csr_matrix

    has = csr_matrix((np.ones(len(units), dtype=np.int32), (units, labels)), shape=(count, int(labels.max()) + 1))
    together = has @ has.T
    return Neighbours.from_matrix(together)
