"""Least-cost paths over a friction surface: the cost of crossing each cell, in eight directions.

A step between neighbouring cells costs its length times the mean friction of the two, as in the
accumulated-cost surfaces of Weiss et al. (2018); diagonal steps are longer. Cells without data, and
those whose friction is not above zero, cannot be entered. Shortest paths are found by delta-stepping
(Meyer and Sanders 2003): :mod:`friction_wave`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .friction_wave import Wave, passable_frictions
from .precision import DECIMALS


@dataclass(frozen=True)
class Surface:
    """A friction raster that is read by window.

    ``shape`` (rows, columns); ``read(row, column, rows, columns)`` gives frictions (rows, columns) with
    NaN or values not above zero where nobody can pass. ``width`` and ``height`` (rows,) are the size of
    the cells of each row; a friction times a length is a cost.
    """

    shape: tuple
    read: object
    width: np.ndarray
    height: np.ndarray


@dataclass(frozen=True)
class RasterCosts:
    """``costs`` between points; ``largest_window`` is the number of cells held by the largest search."""

    costs: TravelCosts
    largest_window: int


def friction_costs(
    surface: Surface,
    origins: np.ndarray,
    destinations: np.ndarray,
    limit: float | None = None,
    progress: Progress = SILENT,
) -> RasterCosts:
    """Least costs between cells ``origins`` (n, 2) and ``destinations`` (m, 2): row and column, -1 for none.

    Costs are the same in both directions, so the search starts from the smaller side. Kept are pairs
    whose cost is at most ``limit``.
    """
    n, m = len(origins), len(destinations)
    reverse = m < n
    sources, targets = (destinations, origins) if reverse else (origins, destinations)
    on_raster = np.flatnonzero(targets[:, 0] >= 0)
    cells, cell_of = np.unique(sources, axis=0, return_inverse=True)
    cell_of = cell_of.reshape(-1)
    empty = np.empty(0, dtype=np.int64)
    found, largest = [(empty, empty, np.empty(0))], 0
    for number, cell in enumerate(cells):
        if cell[0] >= 0 and len(on_raster):
            wave = Wave(surface, int(cell[0]), int(cell[1]), limit)
            cost = np.round(wave.reach(targets[on_raster], progress), DECIMALS)
            reached = np.flatnonzero(np.isfinite(cost) if limit is None else cost <= limit)
            same = np.flatnonzero(cell_of == number)
            pairs = np.repeat(same, len(reached)), np.tile(on_raster[reached], len(same))
            found.append((*pairs, np.tile(cost[reached], len(same))))
            largest = max(largest, wave.size)
        progress.check(number + 1, len(cells))
    source, target, cost = (np.concatenate(column) for column in zip(*found))
    origin, destination = (target, source) if reverse else (source, target)
    return RasterCosts(TravelCosts.from_pairs(origin, destination, cost, (n, m)), largest)


def nearest_passable(surface: Surface, cell, reach: int):
    """(row, column, metres) of the passable cell nearest to ``cell`` within ``reach`` cells, or None.

    Nearest by true distance between the centres of the cells; ties go to the northernmost, then westernmost.
    """
    row, column = int(cell[0]), int(cell[1])
    top, left = max(row - reach, 0), max(column - reach, 0)
    bottom, right = min(row + reach + 1, surface.shape[0]), min(column + reach + 1, surface.shape[1])
    passable = np.isfinite(passable_frictions(surface.read(top, left, bottom - top, right - left)))
    rows, columns = np.nonzero(passable)
    if not len(rows):
        return None
    north = np.concatenate(([0.0], np.cumsum(surface.height[top:bottom])))
    centre = (north[:-1] + north[1:]) / 2
    away = np.hypot(centre[rows] - centre[row - top], (columns + left - column) * surface.width[row])
    best = int(np.argmin(away))
    return int(rows[best]) + top, int(columns[best]) + left, float(away[best])
