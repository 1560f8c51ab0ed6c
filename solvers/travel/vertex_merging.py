"""Vertices of different lines made one where they lie within the topology tolerance.

Pairs of vertices are joined from the nearest to the farthest, unless their lines meet in a vertex within
the tolerance of both, or two vertices of one line would come together: they are connected already, and
roads would lose their length. So neither a finely drawn bend, nor the arms of a junction, nor two
carriageways side by side collapse, however many vertices they have.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress

PAIRS_PER_LOOK = 50_000


def merged_vertices(
    space: np.ndarray, of: np.ndarray, part_of: np.ndarray, tolerance: float, progress: Progress = SILENT
) -> np.ndarray:
    """For every vertex (v,) the point that stands for it.

    Vertex k is the point ``of[k]`` of ``space`` (u, 3), metres, on the line ``part_of[k]``.
    """
    from scipy.spatial import cKDTree

    used, at = np.unique(of, return_inverse=True)
    at = at.reshape(-1)
    lines = _Lines(at, part_of, len(used))
    pairs = cKDTree(space[used]).query_pairs(tolerance, output_type="ndarray")
    progress.check()
    pairs = lines.unconnected(pairs)
    progress.check()
    group = _groups(pairs, len(used))
    crowded = lines.twice_in(group)[group[pairs[:, 0]]]
    if crowded.any():
        away = np.linalg.norm(space[used[pairs[:, 0]]] - space[used[pairs[:, 1]]], axis=1)
        chosen = np.flatnonzero(crowded)
        chosen = chosen[np.lexsort((pairs[chosen, 1], pairs[chosen, 0], away[chosen]))]
        group = _groups(np.concatenate((pairs[~crowded], lines.joined(pairs[chosen], progress))), len(used))
    stands_for = np.zeros(len(used), dtype=np.int64)
    stands_for[group[::-1]] = used[::-1]
    return stands_for[group][at]


class _Lines:
    """Which lines every point lies on."""

    def __init__(self, at, part_of, count: int) -> None:
        self.parts = int(part_of.max()) + 1
        self.point, self.line = np.divmod(np.unique(at * np.int64(self.parts) + part_of), self.parts)
        self.opening = np.searchsorted(self.point, np.arange(count + 1))

    def unconnected(self, pairs) -> np.ndarray:
        """Those of ``pairs`` that lie neither on one line nor on two that meet in a vertex near both."""
        from scipy.sparse import csr_matrix

        count = len(self.opening) - 1
        ones = np.ones(len(self.line), dtype=np.int32)
        together = _alike(csr_matrix((ones, self.line, self.opening), shape=(count, self.parts)), pairs)
        pairs, known = pairs[~together], pairs[together]
        point, junction = np.concatenate((known, known[:, ::-1])).T
        meets = np.diff(self.opening)[junction] > 1
        point, junction = point[meets], junction[meets]
        near = csr_matrix((np.ones(len(point), dtype=np.int32), (point, junction)), shape=(count, count))
        return pairs[~_alike(near, pairs)]

    def twice_in(self, group) -> np.ndarray:
        """(groups,) bool: two points of one line are in the group."""
        key, count = np.unique(group[self.point] * np.int64(self.parts) + self.line, return_counts=True)
        twice = np.zeros(int(group.max()) + 1, dtype=bool)
        twice[key[count > 1] // self.parts] = True
        return twice

    def joined(self, pairs, progress) -> np.ndarray:
        """Those of ``pairs``, taken in their order, that put no two points of one line together."""
        leader, lines, kept = {}, {}, []

        def find(point):
            while leader.setdefault(point, point) != point:
                leader[point] = point = leader[leader[point]]
            return point

        for number, (first, second) in enumerate(pairs.tolist()):
            if number % PAIRS_PER_LOOK == 0:
                progress.check()
            a, b = find(first), find(second)
            on_a, on_b = (lines.setdefault(one, self._of(one)) for one in (a, b))
            if a != b and on_a.isdisjoint(on_b):
                leader[b] = a
                on_a |= lines.pop(b)
                kept.append(number)
        return pairs[kept]

    def _of(self, point) -> set:
        return set(self.line[self.opening[point] : self.opening[point + 1]].tolist())


def _alike(matrix, pairs) -> np.ndarray:
    """(pairs,) bool: the two rows of ``matrix`` have an entry in one column."""
    return matrix[pairs[:, 0]].multiply(matrix[pairs[:, 1]]).getnnz(axis=1) > 0


def _groups(pairs, count: int) -> np.ndarray:
    """(count,) number of the group that every point belongs to once ``pairs`` are joined."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    links = csr_matrix((np.ones(len(pairs), dtype=np.int8), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    _, group = connected_components(links, directed=False)
    return group
