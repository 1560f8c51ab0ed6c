"""Which sites lie within the standard of which people, with equal places merged.

Places with the same sites in reach are one place to a covering model: whatever opens, all of them are covered or
none. Their number does not grow with the number of places, so a million places become some ten thousand groups,
exactly ("isomorphic aggregation" in Chen et al. 2023, European Journal of Operational Research 311:73-87).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import TravelCosts


@dataclass(frozen=True)
class CoverGroups:
    """G groups of places with equal coverage.

    ``cover`` scipy CSR (G, m), 1 where site j lies within the standard of group g; ``weight`` (G,) people;
    ``label`` (G,) what else its places share (a region's number, -1 for none); ``group`` (n,) the group of every
    place, -1 where no site is in reach.
    """

    cover: object
    weight: np.ndarray
    label: np.ndarray
    group: np.ndarray


def within_standard(
    costs: TravelCosts, standard: float | np.ndarray, usable: np.ndarray | None = None, parameter: str = "STANDARD"
) -> TravelCosts:
    """The pairs whose cost is at most the standard (inclusive; one for all, or one a place, shape (n,)).

    ``usable`` (m,) leaves out the other sites. Raises ``InputError`` if nobody has a site within the standard.
    """
    # In the precision of the costs: a cost stored as float32 that equals the standard is within it.
    limits = np.asarray(standard, dtype=costs.costs.dtype)
    if np.isinf(limits).all():
        keep = np.ones(costs.pair_count, dtype=bool)
    else:
        keep = costs.costs <= (limits if limits.ndim == 0 else np.repeat(limits, np.diff(costs.indptr)))
    if usable is not None and not usable.all():
        keep &= usable[costs.indices]
    if keep.all() and costs.pair_count:
        return costs
    if not keep.any():
        smallest = costs.costs.min() if costs.pair_count else "–"
        raise InputError("nobody_in_reach", parameter=parameter, limit=f"{limits.max():g}", smallest=smallest)
    kept = np.flatnonzero(keep)
    indptr = np.searchsorted(kept, costs.indptr)
    return TravelCosts(indptr, costs.indices[kept], costs.costs[kept], costs.facility_count)


def merged(pairs: TravelCosts, weight: np.ndarray, label: np.ndarray | None = None) -> CoverGroups:
    """Merge places with the same sites in ``pairs`` and the same ``label`` (n,) int; ``weight`` (n,) people add up."""
    from scipy.sparse import csr_matrix

    n = pairs.demand_count
    label = np.full(n, -1) if label is None else label
    pairs = _by_site(pairs)
    rows = np.flatnonzero(np.diff(pairs.indptr) > 0)
    first, inverse = _equal_rows(pairs, rows, label)
    group = np.full(n, -1, dtype=np.int64)
    group[rows] = inverse
    sample = rows[first]
    length = np.diff(pairs.indptr)[sample]
    indptr = np.concatenate(([0], np.cumsum(length)))
    position = np.arange(indptr[-1]) + np.repeat(pairs.indptr[sample] - indptr[:-1], length)
    cover = csr_matrix(
        (np.ones(indptr[-1]), pairs.indices[position], indptr), shape=(len(sample), pairs.facility_count)
    )
    total = np.bincount(inverse, weights=weight[rows], minlength=len(sample))
    return CoverGroups(cover, total, label[sample], group)


def _by_site(pairs: TravelCosts) -> TravelCosts:
    """The pairs of every place in the order of the sites: equal rows are compared pair by pair."""
    falls = pairs.indices[1:] < pairs.indices[:-1]
    starts = np.asarray(pairs.indptr[1:-1])
    falls[starts[(starts > 0) & (starts < pairs.pair_count)] - 1] = False
    if not falls.any():
        return pairs
    order = np.lexsort((pairs.indices, pairs.rows()))
    return TravelCosts(pairs.indptr, pairs.indices[order], pairs.costs[order], pairs.facility_count)


def _equal_rows(pairs: TravelCosts, rows: np.ndarray, label: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A first row (position in ``rows``) of every class of equal rows, and the class of every row.

    Rows are compared by the sum of random 64-bit numbers of their sites; every match is then verified, and in the
    all but impossible case of a false one the numbers are drawn anew.
    """
    length = np.diff(pairs.indptr)[rows]
    starts = np.asarray(pairs.indptr, dtype=np.int64)[rows]
    seed = 0
    while True:
        numbers = np.random.default_rng(seed).integers(0, 2**64, pairs.facility_count + 1, dtype=np.uint64)
        key = np.add.reduceat(numbers[pairs.indices], starts) if len(rows) else np.zeros(0, dtype=np.uint64)
        key += numbers[-1] * (label[rows] + 1).astype(np.uint64)
        _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
        sample = first[inverse]
        if np.array_equal(length[sample], length) and np.array_equal(label[rows][sample], label[rows]):
            # rows are all the non-empty ones, so their pairs are all pairs, in order
            shift = np.repeat(starts[sample] - starts, length)
            if np.array_equal(pairs.indices[np.arange(pairs.pair_count) + shift], pairs.indices):
                return first, inverse
        seed += 1


def priced(price: Callable[[np.ndarray], np.ndarray], costs: np.ndarray) -> np.ndarray:
    """The price of every cost (n,), infinite where the cost is."""
    known = np.isfinite(costs)
    prices = np.full(len(costs), np.inf)
    prices[known] = price(costs[known])
    return prices
