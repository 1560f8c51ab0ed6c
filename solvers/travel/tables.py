"""Cost tables put in order: units converted, repeated pairs reduced, what is out of reach left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..problem import COSTS_NAMING, Naming
from .columns import Column

DUPLICATE_RULES = ("error", "minimum", "mean")


@dataclass(frozen=True)
class CleanTable:
    """One row per pair, by first appearance of the origin and of the destination.

    Row k goes from ``origin_ids[origin[k]]`` to ``destination_ids[destination[k]]`` (text) at
    ``costs[k]``, float64 >= 0. ``repeated`` rows were merged, ``missing`` had no cost or no id,
    ``beyond`` cost more than the limit.
    """

    origin_ids: np.ndarray
    destination_ids: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    costs: np.ndarray
    repeated: int
    missing: int
    beyond: int
    unreachable_origins: int

    @property
    def origins(self) -> np.ndarray:
        """The origin of every row, as text objects."""
        return self.origin_ids[self.origin]

    @property
    def destinations(self) -> np.ndarray:
        """The destination of every row, as text objects."""
        return self.destination_ids[self.destination]


def clean(
    origin: Column,
    destination: Column,
    cost: np.ndarray,
    multiplier: float = 1.0,
    duplicates: str = "error",
    limit: float | None = None,
    naming: Naming = COSTS_NAMING,
) -> CleanTable:
    """Bring a cost table into shape: costs times ``multiplier``, one row per pair, costs <= ``limit``.

    ``cost`` (rows,) float64 with NULL as NaN; NaN and infinite costs and NULL ids are left out and
    counted. Pairs that repeat raise (``duplicates="error"``) or keep their minimum or mean.
    """
    origin_ids, origin_of = origin.codes()
    destination_ids, destination_of = destination.codes()
    usable = np.isfinite(cost) & (origin_of >= 0) & (destination_of >= 0)
    rows, columns, costs = origin_of[usable], destination_of[usable], cost[usable] * multiplier

    def pairs(where):
        names = [f"{origin_ids[rows[k]]} → {destination_ids[columns[k]]}" for k in where[:5]]
        return first_few(names, total=len(where))

    negative = np.flatnonzero(costs < 0)
    if len(negative):
        raise InputError(
            "negative_costs",
            parameter=naming.value_parameter,
            field=naming.value_field,
            layer=naming.layer,
            count=len(negative),
            ids=pairs(negative),
        )
    key = rows.astype(np.int64) * len(destination_ids) + columns
    unique, first, group, count = np.unique(key, return_index=True, return_inverse=True, return_counts=True)
    repeated = len(key) - len(unique)
    if repeated and duplicates == "error":
        raise InputError(
            "duplicate_pairs",
            parameter=naming.id_parameter,
            layer=naming.layer,
            count=int((count > 1).sum()),
            ids=pairs(first[count > 1]),
        )
    if duplicates == "mean":
        merged = np.bincount(group, costs, len(unique)) / count
    else:
        by_pair = np.argsort(group, kind="stable")
        merged = np.minimum.reduceat(costs[by_pair], np.cumsum(count) - count)
    kept = np.ones(len(unique), dtype=bool) if limit is None else merged <= limit
    rows, columns = rows[first[kept]], columns[first[kept]]
    return CleanTable(
        origin_ids=origin_ids,
        destination_ids=destination_ids,
        origin=rows,
        destination=columns,
        costs=merged[kept],
        repeated=repeated,
        missing=int(len(cost) - usable.sum()),
        beyond=int((~kept).sum()),
        unreachable_origins=len(origin_ids) - len(np.unique(rows)),
    )
