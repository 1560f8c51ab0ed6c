"""Points tied to a road network: the nearest place on any road, exactly.

The roads are cut into short pieces whose midpoints form a k-d tree. A piece can be nearer than its
midpoint by half its length at most, so the search asks for more midpoints until no piece that was not
looked at can be nearer. Distances are straight, in metres.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .ellipsoid import ECCENTRICITY_SQUARED, SEMI_MAJOR
from .road_graph import RoadGraph

AT_VERTEX = 0.001
"""Metres within which a place on a road is the node at its end, and two places are one."""
LONGEST_PIECE = 1_000.0
"""Metres: the chord of such a piece lies two centimetres below the ground."""
FIRST_LOOK = 8
BLOCK = 20_000
"""Points per look at the cancel button."""


@dataclass(frozen=True)
class Snapped:
    """Where points are tied: point ``point[r]`` lies ``offset[r]`` metres along edge ``edge[r]`` (r,).

    A point has one row, none where no road is near enough, and several where roads coincide there
    (two one-way lines for the directions of one street). Rows are sorted by point. ``distance`` (k,)
    is the way to the nearest road in metres, also where that is too far.
    """

    point: np.ndarray
    edge: np.ndarray
    offset: np.ndarray
    distance: np.ndarray

    @property
    def found(self) -> np.ndarray:
        """(k,) bool: the point is tied to the network."""
        found = np.zeros(len(self.distance), dtype=bool)
        found[self.point] = True
        return found


class RoadFinder:
    """The pieces of a network, ready to be searched; ``allowed`` (edges,) bool leaves out the others."""

    def __init__(self, graph: RoadGraph, allowed: np.ndarray | None = None) -> None:
        from scipy.spatial import cKDTree

        segments = np.arange(len(graph.edge)) if allowed is None else np.flatnonzero(allowed[graph.edge])
        metres = graph.metres[segments]
        longest = max(min(2.0 * float(metres.mean()), LONGEST_PIECE), AT_VERTEX)
        pieces = np.maximum(np.ceil(metres / longest), 1).astype(np.int64)
        rank = np.arange(int(pieces.sum())) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        self.graph = graph
        self.segment = np.repeat(segments, pieces)
        self.from_ = rank / np.repeat(pieces, pieces)
        self.to = (rank + 1) / np.repeat(pieces, pieces)
        self.begin, end = graph.space[graph.start[self.segment]], graph.space[graph.end[self.segment]]
        cut = np.flatnonzero(np.repeat(pieces, pieces) > 1)
        self.begin[cut], end[cut] = _between(self.begin[cut], end[cut], self.from_[cut], self.to[cut])
        self.way = end - self.begin
        self.square = np.einsum("ij,ij->i", self.way, self.way)
        self.reach = 0.5 * float(np.sqrt(self.square.max()))
        self.tree = cKDTree(self.begin + 0.5 * self.way, balanced_tree=False, compact_nodes=False)

    def snap(self, points: np.ndarray, limit: float | None = None, progress: Progress = SILENT) -> Snapped:
        """Tie ``points`` (k, 3) to their nearest roads, unless these are farther than ``limit`` metres."""
        distance = np.empty(len(points))
        rows, pieces, shares = [], [], []
        for begin in range(0, len(points), BLOCK):
            block = slice(begin, min(begin + BLOCK, len(points)))
            distance[block], row, piece, share = self._nearest(points[block])
            rows.append(row + begin)
            pieces.append(piece)
            shares.append(share)
            progress.check(block.stop, len(points))
        row, piece, share = (np.concatenate(part) for part in (rows, pieces, shares))
        if limit is not None:
            near = distance[row] <= limit
            row, piece, share = row[near], piece[near], share[near]
        return self._places(row, piece, share, distance)

    def _nearest(self, points):
        """(distance (k,), and rows of point, piece and share of it for the nearest place or places)."""
        distance = np.empty(len(points))
        rows, pieces, shares = [], [], []
        todo, asked = np.arange(len(points)), min(FIRST_LOOK, self.tree.n)
        while len(todo):
            middle, piece = self.tree.query(points[todo], k=asked)
            middle, piece = middle.reshape(len(todo), -1), piece.reshape(len(todo), -1)
            away, share = self._project(points[todo], piece)
            best = away.min(axis=1)
            sure = (asked == self.tree.n) | (middle[:, -1] > best + self.reach + AT_VERTEX)
            row, column, metres = self._ties(points[todo[sure]], piece[sure], share[sure], away[sure])
            distance[todo[sure]] = metres
            rows.append(todo[sure][row])
            pieces.append(piece[sure][row, column])
            shares.append(share[sure][row, column])
            todo, asked = todo[~sure], min(4 * asked, self.tree.n)
        return (distance, *(np.concatenate(part) for part in (rows, pieces, shares)))

    def _project(self, points, piece):
        """(distance (k, c) from each point to its candidate pieces, share (k, c) of the piece at the foot)."""
        begin, way = self.begin[piece], self.way[piece]
        offset = points[:, None, :] - begin
        square = self.square[piece]
        share = np.einsum("ijk,ijk->ij", offset, way) / np.where(square > 0, square, 1.0)
        share = np.clip(share, 0.0, 1.0)
        gap = offset - share[..., None] * way
        return np.sqrt(np.einsum("ijk,ijk->ij", gap, gap)), share

    def _ties(self, points, piece, share, away):
        """(row, column) of the nearest candidate of each point and of all that lie in the same place; its distance."""
        best = np.argmin(away, axis=1)
        every = np.arange(len(best))
        row, column = np.nonzero(away <= away[every, best][:, None] + AT_VERTEX)
        place = self._foot(piece[row, column], share[row, column])
        chosen = self._foot(piece[every, best], share[every, best])
        same = np.linalg.norm(place - chosen[row], axis=1) <= AT_VERTEX
        return row[same], column[same], np.linalg.norm(points - chosen, axis=1)

    def _foot(self, piece, share):
        """The places (n, 3) on the ground at a ``share`` of pieces, whose chords run below it."""
        foot = self.begin[piece] + share[:, None] * self.way[piece]
        return np.where((share[:, None] > 0) & (share[:, None] < 1), _on_ground(foot), foot)

    def _places(self, row, piece, share, distance) -> Snapped:
        graph, segment = self.graph, self.segment[piece]
        along = self.from_[piece] + share * (self.to[piece] - self.from_[piece])
        edge = graph.edge[segment]
        offset = graph.offset[segment] + along * graph.metres[segment]
        offset[offset <= AT_VERTEX] = 0.0
        at_head = offset >= graph.length[edge] - AT_VERTEX
        offset[at_head] = graph.length[edge][at_head]
        # Neighbouring pieces of one road meet in the place: that is one place, not two.
        order = np.lexsort((offset, edge, row))
        row, edge, offset = row[order], edge[order], offset[order]
        new = np.ones(len(row), dtype=bool)
        new[1:] = (row[1:] != row[:-1]) | (edge[1:] != edge[:-1]) | (offset[1:] - offset[:-1] > AT_VERTEX)
        return Snapped(row[new], edge[new], offset[new], distance)


def _between(begin, end, *shares):
    """The points (n, 3) at each of ``shares`` (n,) of the way from ``begin`` to ``end``, on the ground."""
    found = []
    for share in shares:
        points = _on_ground(begin + share[:, None] * (end - begin))
        points[share == 0], points[share == 1] = begin[share == 0], end[share == 1]
        found.append(points)
    return found


def _on_ground(points) -> np.ndarray:
    """Points (n, 3) near the ellipsoid lifted onto it."""
    across = (points[:, 0] ** 2 + points[:, 1] ** 2) / SEMI_MAJOR**2
    along = points[:, 2] ** 2 / (SEMI_MAJOR**2 * (1.0 - ECCENTRICITY_SQUARED))
    return points / np.sqrt(across + along)[:, None]
