"""Cost tables of several modes or legs made one: the quickest mode, the sum of legs, or a mean by share.

minimum  c_ij = min over tables of c_ij            (each person takes the quickest)
sum      c_ij = sum over tables of c_ij            (walk, wait and ride: a pair that any table lacks is unreachable)
share    c_ij = sum_k s_k c_ij^k / sum_k s_k       (over the tables k that have the pair: those who can go)

Costs are rounded to ten decimals (:mod:`precision`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .precision import DECIMALS
from .tables import CleanTable

METHODS = ("minimum", "sum", "share")


@dataclass(frozen=True)
class Combined:
    """Row k goes from ``origin_ids[origin[k]]`` to ``destination_ids[destination[k]]`` at ``costs[k]``.

    ``partial`` pairs stood in some tables but not in all; ``unreachable_origins`` are in no row.
    """

    origin_ids: np.ndarray
    destination_ids: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    costs: np.ndarray
    partial: int
    unreachable_origins: int


def combine(tables: list[CleanTable], method: str, shares: np.ndarray | None = None) -> Combined:
    """Combine ``tables`` by ``method`` (one of METHODS); ``shares`` (tables,) >= 0, equal unless given."""
    origin_ids, origin_codes = _union([table.origin_ids for table in tables])
    destination_ids, destination_codes = _union([table.destination_ids for table in tables])
    m = max(len(destination_ids), 1)
    keys = [
        number[table.origin].astype(np.int64) * m + to[table.destination]
        for number, to, table in zip(origin_codes, destination_codes, tables)
    ]
    weights = np.ones(len(tables)) if shares is None else np.asarray(shares, dtype=float)
    if method == "share":
        # A mode that nobody takes says nothing about a pair.
        used = [k for k in range(len(tables)) if weights[k] > 0]
        tables, keys, weights = [tables[k] for k in used], [keys[k] for k in used], weights[used]
    pair, row = np.unique(np.concatenate(keys), return_inverse=True)
    row = row.reshape(-1)
    costs = np.concatenate([table.costs for table in tables])
    present = np.bincount(row, minlength=len(pair))
    if method == "minimum":
        order = np.argsort(row, kind="stable")
        merged = np.minimum.reduceat(costs[order], np.cumsum(present) - present) if len(pair) else costs
    elif method == "sum":
        merged = np.bincount(row, costs, len(pair))
    else:
        weight = np.repeat(weights, [len(table.costs) for table in tables])
        merged = np.bincount(row, weight * costs, len(pair)) / np.bincount(row, weight, len(pair))
    in_all = present == len(tables)
    kept = in_all if method == "sum" else np.ones(len(pair), dtype=bool)
    origin, destination = pair[kept] // m, pair[kept] % m
    return Combined(
        origin_ids=origin_ids,
        destination_ids=destination_ids,
        origin=origin,
        destination=destination,
        costs=np.round(merged[kept], DECIMALS),
        partial=int(np.count_nonzero(~in_all)),
        unreachable_origins=len(origin_ids) - len(np.unique(origin)),
    )


def _union(parts):
    """(all ids by first appearance, for each part the number of its ids among them)."""
    seen: dict = {}
    numbers = [np.array([seen.setdefault(id_, len(seen)) for id_ in part.tolist()], dtype=np.int64) for part in parts]
    ids = np.empty(len(seen), dtype=object)
    ids[:] = list(seen)
    return ids, numbers
