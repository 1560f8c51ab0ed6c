"""The costs of every place in ascending order, ties as they come."""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts

CELLS, PADDED = 1_000_000, 1.25
"""Cells of a table of rows that are sorted at once, and how much longer its longest row may be than its shortest."""


def in_order(pairs: TravelCosts) -> TravelCosts:
    """The pairs with the costs of every place ascending: several problems on them need not sort them again."""
    indptr = np.asarray(pairs.indptr, dtype=np.int64)
    order = ascending(indptr, pairs.rows(), pairs.costs)
    return TravelCosts(pairs.indptr, pairs.indices[order], pairs.costs[order], pairs.facility_count)


def ascending(indptr: np.ndarray, row: np.ndarray, costs: np.ndarray) -> np.ndarray | slice:
    """The order in which the costs of every row ascend, equal ones as they come."""
    if np.all((np.diff(costs) >= 0) | (np.diff(row) > 0)):
        return slice(None)
    length = np.diff(indptr)
    order = np.empty(len(costs), dtype=np.int64)
    # Rows of about equal length are sorted side by side, several times as fast as all pairs by row and cost.
    waiting = np.argsort(length, kind="stable")
    waiting = waiting[np.searchsorted(length[waiting], 1) :]
    while len(waiting):
        first = int(length[waiting[0]])
        count = max(1, CELLS // first)
        block = waiting[: min(count, np.searchsorted(length[waiting], PADDED * first, side="right"))]
        start, widest = indptr[block], int(length[block[-1]])
        step = np.arange(widest)
        there = step < length[block][:, None]
        at = start[:, None] + step
        table = np.where(there, costs[np.where(there, at, 0)], np.inf)
        within = np.argsort(table, axis=1, kind="stable")
        order[at[there]] = (start[:, None] + within)[there]
        waiting = waiting[len(block) :]
    return order
