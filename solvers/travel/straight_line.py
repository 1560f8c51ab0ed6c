"""Straight-line costs on the ellipsoid: candidates from a k-d tree on the sphere, exact geodesics after.

With geodetic latitudes laid on a sphere of angle theta, the geodesic s on WGS 84 obeys
M_min theta <= s <= N_max theta, M_min and N_max the smallest and largest radius of curvature, so a
search by angle misses no pair. Geodesics are Karney's (2013), through PROJ.
"""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from ..progress import SILENT, Progress

SMALLEST_RADIUS = 6_335_439.0
"""Metres: the meridional radius of curvature of WGS 84 at the equator, rounded down."""
LARGEST_RADIUS = 6_399_594.0
"""Metres: the radius of curvature of WGS 84 at the poles, rounded up."""
BLOCK_PAIRS = 2_000_000


def straight_line_costs(
    origins: np.ndarray,
    destinations: np.ndarray,
    limit: float | None = None,
    nearest: int | None = None,
    factor: float = 1.0,
    progress: Progress = SILENT,
) -> TravelCosts:
    """Geodesic distances from every origin (n, 2) to destinations (m, 2), longitude and latitude in degrees.

    Costs are metres times ``factor``. Kept are pairs with cost <= ``limit`` and, of each origin, the
    ``nearest`` k (ties at the k-th place by the order of the destinations); without either, all
    pairs. Memory is the result plus a block of about two million pairs.
    """
    origins = np.asarray(origins, dtype=np.float64)
    destinations = np.asarray(destinations, dtype=np.float64)
    m = len(destinations)
    if nearest is not None and nearest >= m:
        nearest = None
    metres = None if limit is None else limit / factor
    search = _Search(destinations, metres, nearest)
    counts, indices, costs = [], [], []
    start, size = 0, min(len(origins), max(1, BLOCK_PAIRS // m) if metres is None and nearest is None else 1024)
    while start < len(origins):
        stop = min(start + size, len(origins))
        rows, columns = search.candidates(origins[start:stop])
        distances = _geodesics(origins[start:stop][rows], destinations[columns])
        if metres is not None:
            keep = distances * factor <= limit
            rows, columns, distances = rows[keep], columns[keep], distances[keep]
        order = np.lexsort((columns, rows))
        if nearest is not None:
            order = _nearest_of_each(rows, columns, distances, nearest)
        counts.append(np.bincount(rows[order], minlength=stop - start))
        indices.append(columns[order].astype(np.int32))
        costs.append(distances[order] * factor)
        progress.check(stop, len(origins))
        size = int(np.clip(size * BLOCK_PAIRS / max(len(rows), 1), 1, 16 * size)) if metres is not None else size
        if nearest is not None:
            size = max(1, BLOCK_PAIRS // (2 * nearest))
        start = stop
    pairs = sum(len(part) for part in indices)
    indptr = np.zeros(len(origins) + 1, dtype=np.int32 if pairs < 2**31 else np.int64)
    np.cumsum(np.concatenate(counts), out=indptr[1:])
    return TravelCosts(indptr, np.concatenate(indices), np.concatenate(costs), m)


class _Search:
    """Candidate pairs of a block of origins; never fewer than the exact rule keeps."""

    def __init__(self, destinations, metres, nearest) -> None:
        from scipy.spatial import cKDTree

        self.count = len(destinations)
        self.nearest = nearest
        self.angle = None if metres is None else metres / SMALLEST_RADIUS
        self.tree = cKDTree(_on_sphere(destinations))

    def candidates(self, origins):
        if self.nearest is not None:
            return self._by_rank(_on_sphere(origins))
        if self.angle is None or self.angle >= np.pi:
            rows = np.repeat(np.arange(len(origins)), self.count)
            return rows, np.tile(np.arange(self.count), len(origins))
        from scipy.spatial import cKDTree

        near = cKDTree(_on_sphere(origins)).sparse_distance_matrix(self.tree, _chord(self.angle), output_type="ndarray")
        return near["i"], near["j"]

    def _by_rank(self, points):
        """Of each point, every destination that may be among its k nearest by geodesic."""
        rows_found, columns_found = [], []
        todo, asked = np.arange(len(points)), min(self.nearest + 8, self.count)
        while len(todo):
            chords, columns = self.tree.query(points[todo], k=asked)
            chords, columns = chords.reshape(len(todo), -1), columns.reshape(len(todo), -1)
            angles = 2.0 * np.arcsin(np.clip(chords / 2.0, 0.0, 1.0))
            enough = angles[:, self.nearest - 1] * (LARGEST_RADIUS / SMALLEST_RADIUS) + 1e-12
            complete = (asked == self.count) | (angles[:, -1] > enough)
            taken = complete[:, None] & (angles <= enough[:, None])
            row, rank = np.nonzero(taken)
            rows_found.append(todo[row])
            columns_found.append(columns[row, rank])
            todo = todo[~complete]
            asked = min(2 * asked, self.count)
        return np.concatenate(rows_found), np.concatenate(columns_found)


def _nearest_of_each(rows, columns, distances, k) -> np.ndarray:
    """Positions of the k nearest pairs of each row, ordered by row and column."""
    by_distance = np.lexsort((columns, distances, rows))
    sorted_rows = rows[by_distance]
    first = np.searchsorted(sorted_rows, sorted_rows, side="left")
    kept = by_distance[np.arange(len(rows)) - first < k]
    return kept[np.lexsort((columns[kept], rows[kept]))]


def _on_sphere(lonlat) -> np.ndarray:
    longitude, latitude = np.radians(lonlat).T
    across = np.cos(latitude)
    return np.column_stack([across * np.cos(longitude), across * np.sin(longitude), np.sin(latitude)])


def _chord(angle: float) -> float:
    return 2.0 * np.sin(min(angle, np.pi) / 2.0) * (1.0 + 1e-9) + 1e-12


def _geodesics(start, end) -> np.ndarray:
    from pyproj import Geod

    if len(start) == 0:
        return np.empty(0)
    _, _, metres = Geod(ellps="WGS84").inv(start[:, 0], start[:, 1], end[:, 0], end[:, 1])
    return np.asarray(metres)
