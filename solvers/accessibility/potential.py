"""Supply in reach, without competition: Hansen's potential and cumulative opportunities.

    potential        A_i = sum_j S_j f(c_ij)                     Hansen (1959)
    cumulative       A_i = sum_j S_j [c_ij <= t]
    interval form    median of A_i(t) over t = a, a + step, ..., b   Tomasiello et al. (2023)

Both are in units of supply, not per person. The passive form counts people instead: B_j = sum_i P_i f(c_ij),
the market potential of a facility.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .decay import Decay
from .kernel import BLOCK_PAIRS, row_blocks, weight_blocks

BLOCK_CELLS = 1 << 20
"""Running sums held at a time by the interval form."""


@dataclass(frozen=True)
class Potential:
    """``access`` (n, k) units of each supply; ``market`` (m,) persons; ``reached`` (n,), ``served`` (m,) bool."""

    access: np.ndarray
    market: np.ndarray
    reached: np.ndarray
    served: np.ndarray


def potential(
    population: np.ndarray, capacity: np.ndarray, costs: TravelCosts, decay: Decay, progress: Progress = SILENT
) -> Potential:
    """Hansen's potential of ``capacity`` (m, k) at every place, and of ``population`` (n,) at every facility.

    With a binary decay these are cumulative opportunities within the catchment.
    """
    n, m = costs.demand_count, costs.facility_count
    access, weight = np.zeros((n, capacity.shape[1])), np.zeros(n)
    market, reverse = np.zeros(m), np.zeros(m)
    for block in weight_blocks(costs, decay):
        access[block.rows] = block.times(block.weights, capacity)
        weight[block.rows] = block.times(block.weights, np.ones(m))
        market += block.transposed_times(block.weights, population[block.rows])
        reverse += block.transposed_times(block.weights, np.ones(block.shape[0]))
        progress.check(block.pairs.stop, costs.pair_count)
    return Potential(access, market, weight > 0, reverse > 0)


def interval_opportunities(
    capacity: np.ndarray, costs: TravelCosts, limits: np.ndarray, progress: Progress = SILENT
) -> np.ndarray:
    """Median over ``limits`` (ascending) of the ``capacity`` (m, k) within each, shape (n, k)."""
    # As in the decay, limits are compared in the precision of the costs, and are inclusive.
    edges = np.asarray(limits).astype(costs.costs.dtype)
    rings = len(edges) + 1
    median = np.zeros((costs.demand_count, capacity.shape[1]))
    # The sums of a row take a cell for every ring, however few its pairs.
    for rows in row_blocks(costs.indptr, BLOCK_PAIRS, max(1, BLOCK_CELLS // rings)):
        pairs = slice(int(costs.indptr[rows.start]), int(costs.indptr[rows.stop]))
        size = rows.stop - rows.start
        row = np.repeat(np.arange(size, dtype=np.int64), np.diff(costs.indptr[rows.start : rows.stop + 1]))
        cell = row * rings + np.searchsorted(edges, costs.costs[pairs], side="left")
        for k in range(capacity.shape[1]):
            by_ring = np.bincount(cell, capacity[costs.indices[pairs], k], size * rings).reshape(size, rings)
            median[rows, k] = np.median(np.cumsum(by_ring[:, :-1], axis=1), axis=1)
        progress.check(pairs.stop, costs.pair_count)
    return median


def interval_limits(first: float, last: float, step: float) -> np.ndarray:
    """a, a + step, ... up to b, which belongs to them where the steps meet it.

    >>> interval_limits(10, 12, 1)
    array([10., 11., 12.])
    """
    count = int(np.floor((last - first) / step * (1 + 1e-12) + 1e-9)) + 1
    return first + step * np.arange(count)
