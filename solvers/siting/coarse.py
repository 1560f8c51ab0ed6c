"""A large problem with its neighbours merged, for a plan and first multipliers.

Neither need be the best, since both are then improved and judged with all places; the optimum of merged places itself
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
NEAR = 0.1
"""Costs this near to what a group pays, as a share of it, tell how its places share that."""


def merged_neighbours(problem: Assignment) -> tuple[Assignment, np.ndarray]:
    """Places with the same nearest sites, in the same order, become one; those without any are left out.

    Also the group of every place, (n,), -1 for those left out.

    A group's cost is that of its places together. Where a site is in the lists of most of them only, the others count
    as these do on average.
    """
    from scipy.sparse import csr_matrix

    group = _groups(problem)
    count = int(group.max(initial=-1)) + 1
    listed = np.flatnonzero(group >= 0)
    # A stand-in for the people of a place, who are not known here.
    weight = np.bincount(problem.place, problem.costs, problem.place_count)
    weight[weight <= 0] = 1.0
    size = np.bincount(group[listed], weight[listed], count)
    members = csr_matrix((np.ones(len(listed)), (group[listed], listed)), shape=(count, problem.place_count))
    shape = (problem.place_count, problem.site_count)
    # A sparse product leaves out zeros, which a site at the place itself costs: weights beside the costs keep them.
    beside = problem.costs + weight[problem.place]
    total = members @ csr_matrix((beside, problem.sites, problem.indptr), shape=shape)
    known = members @ csr_matrix((weight[problem.place], problem.sites, problem.indptr), shape=shape)
    row, sites, share = np.repeat(np.arange(count), np.diff(known.indptr)), known.indices, known.data
    costs = np.maximum(total.data - share, 0.0) * size[row] / share
    order = np.lexsort((costs, row))
    order = order[(share > 0.5 * size[row])[order]]
    indptr = np.concatenate(([0], np.cumsum(np.bincount(row[order], minlength=count))))
    merged = replace(
        problem,
        indptr=indptr,
        sites=sites[order].astype(np.int32),
        costs=costs[order],
        base=np.bincount(group[listed], problem.base[listed], count),
        cap=np.bincount(group[listed], problem.cap[listed], count),
        _cache={},
    )
    return merged, group


def shared_out(problem: Assignment, merged: Assignment, group: np.ndarray, u: np.ndarray) -> np.ndarray:
    """Multipliers (n,) of the places of ``problem``, from those ``u`` of their ``group`` in ``merged``.

    Of what its group pays, a place has a share like its costs at the ranks where the group's come near ``u``.
    """
    dear, count = merged.costs / np.where(u > 0, u, np.inf)[merged.place], len(u)
    first, last = (np.bincount(merged.place[dear < edge], minlength=count) for edge in (1.0 - NEAR, 1.0 + NEAR))
    listed = np.flatnonzero(group >= 0)
    member, length = group[listed], np.diff(problem.indptr)[listed]
    end = np.minimum(np.maximum(last, first + 1)[member], length)
    begin = np.minimum(first[member], end - 1)
    total = np.concatenate(([0.0], np.cumsum(problem.costs)))
    start = np.asarray(problem.indptr[:-1])[listed]
    cost = (total[start + end] - total[start + begin]) / (end - begin)
    together = np.bincount(member, cost, count)
    multipliers = problem.cap.copy()
    multipliers[listed] = cost * (u / np.where(together > 0, together, 1.0))[member]
    return np.clip(multipliers, problem.cheapest, problem.cap)


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
