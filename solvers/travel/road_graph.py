"""A road network as a directed graph: lines that share a vertex are connected there.

Nodes are the end points of lines and the vertices that lines have in common (within the topology
tolerance); where lines only cross, as at a bridge, there is no way across. An edge is the stretch of
a line between two nodes. Its cost is its geodesic length times the rate of its line, and infinite
against a one-way street.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..progress import SILENT, Progress
from .ellipsoid import geodesic_lengths, to_space
from .line_geometry import Polylines
from .locality import along_z_curve
from .vertex_merging import merged_vertices


@dataclass(frozen=True)
class Vertices:
    """The distinct vertices of lines: ``lonlat`` and ``space`` (u, 2 and 3), ``of`` (v,) positions in them."""

    lonlat: np.ndarray
    space: np.ndarray
    of: np.ndarray


@dataclass(frozen=True)
class RoadGraph:
    """Nodes, edges, and the straight segments that edges consist of.

    Edge e runs from ``tail[e]`` to ``head[e]`` (E,), is ``length[e]`` metres long and costs
    ``forward[e]``, or ``backward[e]`` against its direction; infinite where that is not allowed.
    Segment s runs between the points ``start[s]`` and ``end[s]`` of ``space`` (u, 3), belongs to
    ``edge[s]`` and begins ``offset[s]`` metres from the edge's tail, over ``metres[s]``.
    ``component[n]`` (nodes,) numbers strongly connected components, ``main`` is the largest one.
    """

    tail: np.ndarray
    head: np.ndarray
    length: np.ndarray
    forward: np.ndarray
    backward: np.ndarray
    space: np.ndarray
    start: np.ndarray
    end: np.ndarray
    edge: np.ndarray
    offset: np.ndarray
    metres: np.ndarray
    component: np.ndarray
    main: int
    zero_length: int
    repeated: int

    @property
    def node_count(self) -> int:
        return len(self.component)

    @property
    def in_main(self) -> np.ndarray:
        """(E,) bool: both ends of the edge lie in the largest strongly connected component."""
        return (self.component[self.tail] == self.main) & (self.component[self.head] == self.main)


def distinct_vertices(lines: Polylines, to_lonlat) -> Vertices:
    """Find the vertices that lines share exactly; ``to_lonlat`` turns (u, 2) coordinates into degrees.

    180 degrees east and west are one place.
    """
    # Zero and minus zero are one coordinate.
    xy = lines.xy + 0.0
    first, of = _unique_rows(xy)
    order = along_z_curve(xy[first])
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order))
    first, of = first[order], rank[of]
    lonlat = to_lonlat(xy[first])
    west = lonlat[:, 0] == -180.0
    if west.any():
        # Roads are often cut at the antimeridian, and end on either side of it in the same place.
        lonlat = lonlat + np.where(west[:, None], (360.0, 0.0), 0.0)
        first, same = _unique_rows(lonlat)
        lonlat, of = lonlat[first], same[of]
    return Vertices(lonlat, to_space(lonlat), of)


def build_graph(
    lines: Polylines,
    vertices: Vertices,
    forward_rate: np.ndarray,
    backward_rate: np.ndarray,
    tolerance: float = 0.0,
    progress: Progress = SILENT,
) -> RoadGraph:
    """Build the graph of ``lines``.

    ``forward_rate`` and ``backward_rate`` (features,) are costs per metre, infinite where a line may
    not be travelled that way. Vertices of different lines within ``tolerance`` metres of each other
    are one node (:mod:`vertex_merging`); lengths are measured before they are merged.
    """
    part_of, of = _parts(lines), vertices.of
    kept = np.ones(len(of), dtype=bool)
    kept[1:] = (of[1:] != of[:-1]) | (part_of[1:] != part_of[:-1])
    of, part_of = of[kept], part_of[kept]
    sizes = np.bincount(part_of, minlength=len(lines.feature))
    zero_length = int(np.count_nonzero(sizes == 1))
    long_enough = sizes[part_of] > 1
    of, part_of = of[long_enough], part_of[long_enough]
    if not len(of):
        raise InputError("network_all_points")
    progress.check()

    place = of if tolerance <= 0 else merged_vertices(vertices.space, of, part_of, tolerance, progress)
    is_end = np.ones(len(of), dtype=bool)
    is_end[1:-1] = (part_of[1:-1] != part_of[:-2]) | (part_of[1:-1] != part_of[2:])
    uses = np.bincount(place, minlength=len(vertices.space))
    is_node = is_end | (uses[place] > 1)
    at_place = np.zeros(len(vertices.space), dtype=bool)
    at_place[place[is_node]] = True
    node_at = np.cumsum(at_place) - 1
    progress.check()

    # A segment joins every vertex to the next of its part; an edge begins at every node but the last of a part.
    leads = np.flatnonzero(part_of[1:] == part_of[:-1])
    metres = geodesic_lengths(vertices.lonlat, vertices.space, of[leads], of[leads + 1])
    progress.check()
    begins = is_node[leads]
    edge = np.cumsum(begins) - 1
    opening = np.flatnonzero(begins)
    length = np.add.reduceat(metres, opening)
    closing = np.append(opening[1:], len(leads)) - 1
    tail, head = node_at[place[leads[opening]]], node_at[place[leads[closing] + 1]]
    feature = lines.feature[part_of[leads[opening]]]
    component, main = _components(tail, head, feature, forward_rate, backward_rate, int(node_at[-1]) + 1)
    return RoadGraph(
        tail=tail,
        head=head,
        length=length,
        forward=_costs(length, forward_rate[feature]),
        backward=_costs(length, backward_rate[feature]),
        space=vertices.space,
        start=of[leads],
        end=of[leads + 1],
        edge=edge,
        offset=_offsets(metres, opening, edge),
        metres=metres,
        component=component,
        main=main,
        zero_length=zero_length,
        repeated=_repeated(of, part_of),
    )


def _parts(lines: Polylines) -> np.ndarray:
    """The part that every vertex belongs to (v,)."""
    return np.repeat(np.arange(len(lines.feature)), np.diff(lines.first))


def _unique_rows(xy: np.ndarray):
    """(position of the first of each distinct row, index of its row among them for every row).

    Rows are sorted by a 64-bit mix of their bits, which is several times as fast as by coordinates;
    should two different rows share a mix, the slow way is taken.
    """
    bits = np.ascontiguousarray(xy).view(np.uint64)
    with np.errstate(over="ignore"):
        mix = (bits[:, 0] ^ (bits[:, 0] >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15)
        mix = (mix ^ (mix >> np.uint64(29)) ^ bits[:, 1]) * np.uint64(0xBF58476D1CE4E5B9)
        mix ^= mix >> np.uint64(32)
    order = np.argsort(mix, kind="stable")
    ordered = mix[order]
    new = np.append(True, ordered[1:] != ordered[:-1])
    first = order[new]
    of = np.empty(len(xy), dtype=np.int64)
    of[order] = np.cumsum(new) - 1
    if np.array_equal(xy[first[of]], xy):
        return first, of
    _, first, of = np.unique(xy, axis=0, return_index=True, return_inverse=True)
    return first, of.reshape(-1)


def _costs(length, rate) -> np.ndarray:
    costs = np.full(len(length), np.inf)
    allowed = np.isfinite(rate)
    costs[allowed] = length[allowed] * rate[allowed]
    return costs


def _offsets(metres, opening, edge) -> np.ndarray:
    """Metres from the beginning of its edge to every segment: exactly zero for the first."""
    offset = np.zeros(len(metres))
    position = np.arange(len(metres)) - opening[edge]
    # The k-th segments of all edges at once: a running sum over the whole network would lose digits.
    ranks = np.argsort(position, kind="stable")
    bounds = np.concatenate(([0], np.cumsum(np.bincount(position))))
    for rank in range(1, len(bounds) - 1):
        here = ranks[bounds[rank] : bounds[rank + 1]]
        offset[here] = offset[here - 1] + metres[here - 1]
    return offset


def _components(tail, head, feature, forward_rate, backward_rate, count):
    """(strongly connected component of every node, number of the largest)."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    ahead, back = np.isfinite(forward_rate[feature]), np.isfinite(backward_rate[feature])
    rows = np.concatenate((tail[ahead], head[back]))
    columns = np.concatenate((head[ahead], tail[back]))
    arcs = csr_matrix((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=(count, count))
    _, component = connected_components(arcs, directed=True, connection="strong")
    return component, int(np.argmax(np.bincount(component)))


def _repeated(of, part_of) -> int:
    """How many lines repeat the course of another, in either direction."""
    with np.errstate(over="ignore"):
        mix = (of.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        mix = (mix ^ (mix >> np.uint64(31))) * np.uint64(0xBF58476D1CE4E5B9)
        opening = np.flatnonzero(np.append(True, part_of[1:] != part_of[:-1]))
        course = np.add.reduceat(mix ^ (mix >> np.uint64(27)), opening)
    return len(opening) - len(np.unique(course))
