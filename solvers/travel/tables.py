"""Cost tables put in order: units converted, repeated pairs reduced, what is out of reach left out."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..problem import COSTS_NAMING, Naming
from .columns import Column
from .precision import DECIMALS

DUPLICATE_RULES = ("error", "minimum", "mean")
UNITS_OF_TIME = (60.0, 3600.0)
"""Seconds in a minute and in an hour, minutes in an hour: what multipliers divide by."""
ROUNDED_OFF = 1e-3
"""Relative difference up to which a multiplier is one of these written with too few digits."""


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


def exact_multiplier(multiplier: float) -> float:
    """``multiplier``, but 1/60 and 1/3600 in full where it has some of their digits.

    A form that keeps six decimals turns 1/60 into 0.016667, which puts 1800 seconds beyond 30 minutes.

    >>> exact_multiplier(0.016667) * 1800
    30.0
    """
    for unit in UNITS_OF_TIME:
        if abs(multiplier * unit - 1.0) < ROUNDED_OFF:
            return 1.0 / unit
    return multiplier


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

    Computed costs are rounded to ten decimals, and ``multiplier`` is that of :func:`exact_multiplier`.
    ``cost`` (rows,) float64 with NULL as NaN; NaN and infinite costs and NULL ids are left out and
    counted. Pairs that repeat raise (``duplicates="error"``) or keep their minimum or mean.
    """
    origin_ids, origin_of = origin.codes()
    destination_ids, destination_of = destination.codes()
    usable = np.isfinite(cost) & (origin_of >= 0) & (destination_of >= 0)
    rows, columns, costs = origin_of[usable], destination_of[usable], cost[usable]
    if multiplier != 1:
        costs = np.round(costs * exact_multiplier(multiplier), DECIMALS)

    def pairs(where):
        names = [f"{origin_ids[rows[k]]} → {destination_ids[columns[k]]}" for k in where[:5]]
        return first_few(names, total=len(where))

    negative = np.flatnonzero(costs < 0)
    if len(negative):
        raise naming.refused("negative_costs", count=len(negative), ids=pairs(negative))
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
        merged = np.round(np.bincount(group, costs, len(unique)) / count, DECIMALS)
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
