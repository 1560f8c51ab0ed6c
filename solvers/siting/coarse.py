"""A large problem with its neighbours merged, for a first plan.

It need not be the best, since it is then improved and judged with all places; the optimum of merged places itself
bounds nothing (Hillsman & Rhoda 1978, Annals of Regional Science 12:74-89).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .assignment import Assignment

LARGE = 60_000
"""Places from which on neighbours are merged first."""
NEIGHBOURS = (4, 3, 2, 1)
"""Places with so many nearest sites in common are merged: with the most that leave a third of them or fewer."""


def merged_neighbours(problem: Assignment) -> Assignment:
    """Places with the same nearest sites, in the same order, become one; those without any are left out.

    A group's cost is that of its places together. Where a site is in the lists of most of them only, the others count
    as the average of these.
    """
    from scipy.sparse import csr_matrix

    group = _groups(problem)
    count = int(group.max(initial=-1)) + 1
    listed = np.flatnonzero(group >= 0)
    size = np.bincount(group[listed], minlength=count)
    members = csr_matrix((np.ones(len(listed)), (group[listed], listed)), shape=(count, problem.place_count))
    shape = (problem.place_count, problem.site_count)
    total = members @ csr_matrix((problem.costs, problem.sites, problem.indptr), shape=shape)
    known = members @ csr_matrix((np.ones(len(problem.costs)), problem.sites, problem.indptr), shape=shape)
    row, sites, share = np.repeat(np.arange(count), np.diff(known.indptr)), known.indices, known.data
    # A sparse product leaves out nothing, not even zeros, so both have their entries in the same places.
    costs = total.data * size[row] / share
    order = np.lexsort((costs, row))
    order = order[(share > 0.5 * size[row])[order]]
    indptr = np.concatenate(([0], np.cumsum(np.bincount(row[order], minlength=count))))
    return replace(
        problem,
        indptr=indptr,
        sites=sites[order].astype(np.int32),
        costs=costs[order],
        base=np.bincount(group[listed], problem.base[listed], count),
        cap=np.bincount(group[listed], problem.cap[listed], count),
        _cache={},
    )


def _groups(problem: Assignment) -> np.ndarray:
    """The group of every place, (n,), -1 for an empty list."""
    length = np.diff(problem.indptr)
    listed = np.flatnonzero(length > 0)
    start, last = problem.indptr[:-1][listed], problem.indptr[1:][listed] - 1
    key = listed
    for count in NEIGHBOURS:
        key = np.zeros(len(listed), dtype=np.int64)
        for rank in range(count):
            at = problem.sites[np.minimum(start + rank, last)].astype(np.int64)
            # Numbered anew each time, so that the key stays small.
            key = np.unique(key * problem.site_count + at, return_inverse=True)[1]
        if key.max(initial=-1) + 1 <= len(listed) // 3:
            break
    group = np.full(problem.place_count, -1)
    group[listed] = key
    return group
