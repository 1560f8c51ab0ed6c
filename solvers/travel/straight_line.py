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
BLOCK_PAIRS = 400_000
"""Pairs measured at a time: about half a second."""


def straight_line_costs(
    origins: np.ndarray,
    destinations: np.ndarray,
    limit: float | None = None,
    nearest: int | None = None,
    factor: float = 1.0,
    progress: Progress = SILENT,
    tie_order: np.ndarray | None = None,
) -> TravelCosts:
    """Geodesic distances from every origin (n, 2) to destinations (m, 2), longitude and latitude in degrees.

    Costs are metres times ``factor``. Kept are pairs with cost <= ``limit`` and, of each origin, the
    ``nearest`` k; without either, all pairs. Ties at the k-th place go to the destinations that come
    first in ``tie_order`` (m,), by default their own order. Memory is the result plus a few blocks
    of ``BLOCK_PAIRS`` pairs.
    """
    origins = np.asarray(origins, dtype=np.float64).reshape(-1, 2)
    destinations = np.asarray(destinations, dtype=np.float64).reshape(-1, 2)
    n, m = len(origins), len(destinations)
    ranked = nearest is not None and nearest < m
    if ranked:
        blocks = _by_rank(origins, destinations, nearest, np.arange(m) if tie_order is None else tie_order)
    elif limit is not None and m:
        blocks = _by_distance(origins, destinations, limit / factor)
    else:
        blocks = _all(origins, destinations)
    counts = np.zeros(n, dtype=np.int64)
    found = [(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0))]
    for rows, columns, distances, done in blocks:
        costs = distances * factor
        keep = slice(None) if limit is None else costs <= limit
        counts += np.bincount(rows[keep], minlength=n)
        unordered = rows[keep] if ranked else []
        found.append((np.asarray(unordered, np.int32), columns[keep].astype(np.int32), costs[keep]))
        progress.check(done, n)
    rows, columns, costs = map(np.concatenate, zip(*found))
    if ranked:
        order = np.lexsort((columns, rows))
        columns, costs = columns[order], costs[order]
    indptr = np.zeros(n + 1, dtype=np.int32 if len(costs) < 2**31 else np.int64)
    np.cumsum(counts, out=indptr[1:])
    return TravelCosts(indptr, columns, costs, m)


def _all(origins, destinations):
    """Every pair: (rows, columns, metres, origins done) of a block at a time."""
    m = len(destinations)
    size = max(1, BLOCK_PAIRS // max(m, 1))
    for start in range(0, len(origins), size):
        part = np.arange(start, min(start + size, len(origins)))
        rows, columns = np.repeat(part, m), np.tile(np.arange(m), len(part))
        yield rows, columns, _geodesics(origins[rows], destinations[columns]), part[-1] + 1


def _by_distance(origins, destinations, metres):
    """As :func:`_all`, of the pairs that may be within ``metres``, and few others."""
    from scipy.spatial import cKDTree

    angle = metres / SMALLEST_RADIUS
    if angle >= np.pi:
        yield from _all(origins, destinations)
        return
    tree, chord = cKDTree(_on_sphere(destinations)), _chord(angle)
    start, size = 0, 1024
    while start < len(origins):
        stop = min(start + size, len(origins))
        near = cKDTree(_on_sphere(origins[start:stop]))
        # Counting is quick, and tells before any memory is taken whether the block is too large.
        count = near.count_neighbors(tree, chord)
        if count > 2 * BLOCK_PAIRS and stop - start > 1:
            size = max(1, (stop - start) * BLOCK_PAIRS // count)
            continue
        pairs = near.sparse_distance_matrix(tree, chord, output_type="ndarray")
        order = np.lexsort((pairs["j"], pairs["i"]))
        rows, columns = start + pairs["i"][order], pairs["j"][order]
        yield rows, columns, _geodesics(origins[rows], destinations[columns]), stop
        start, size = stop, int(np.clip(size * BLOCK_PAIRS / max(count, 1), 1, 4 * size))


def _by_rank(origins, destinations, k, tie_order):
    """The ``k`` nearest of every origin, as blocks like those of :func:`_all`."""
    from scipy.spatial import cKDTree

    tree = cKDTree(_on_sphere(destinations))
    m = len(destinations)
    todo, asked, done = np.arange(len(origins)), min(k + 8, m), 0
    while len(todo):
        size, unsure = max(1, BLOCK_PAIRS // asked), []
        for start in range(0, len(todo), size):
            part = todo[start : start + size]
            chords, columns = tree.query(_on_sphere(origins[part]), k=asked)
            chords, columns = chords.reshape(len(part), asked), columns.reshape(len(part), asked)
            angles = 2.0 * np.arcsin(np.clip(chords / 2.0, 0.0, 1.0))
            enough = angles[:, k - 1] * (LARGEST_RADIUS / SMALLEST_RADIUS) + 1e-12
            # Among those asked for are all that the ellipsoid could put among the nearest k.
            sure = (angles[:, -1] > enough) | (asked == m)
            unsure.append(part[~sure])
            row, rank = np.nonzero(sure[:, None] & (angles <= enough[:, None]))
            rows, column = part[row], columns[row, rank]
            distances = _geodesics(origins[rows], destinations[column])
            order = np.lexsort((tie_order[column], distances, rows))
            first = np.searchsorted(rows, rows, side="left")
            kept = order[np.arange(len(rows)) - first < k]
            done += int(sure.sum())
            yield rows[kept], column[kept], distances[kept], done
        todo, asked = np.concatenate(unsure), min(4 * asked, m)


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
