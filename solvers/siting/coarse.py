"""A large problem with its neighbours merged: a first plan, and multipliers to start the bound from.

Neither needs to be right, since plan and bound are then improved and judged with all places; the optimum of merged
places itself bounds nothing (Hillsman & Rhoda 1978, Annals of Regional Science 12:74-89).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .assignment import Assignment

LARGE = 200_000
"""Places from which on neighbours are merged first."""
MOST_GROUPS = 100_000


@dataclass(frozen=True)
class Coarse:
    """A smaller ``problem`` and the ``group`` (n,) in it of every place of the large one, -1 for an empty list."""

    problem: Assignment
    group: np.ndarray


def merged_neighbours(problem: Assignment) -> Coarse:
    """Places with the same nearest two sites become one (with the same nearest, if that leaves too many groups).

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
    part = replace(
        problem,
        indptr=indptr,
        sites=sites[order].astype(np.int32),
        costs=costs[order],
        base=np.bincount(group[listed], problem.base[listed], count),
        cap=np.bincount(group[listed], problem.cap[listed], count),
        _cache={},
    )
    return Coarse(part, group)


def spread_multipliers(problem: Assignment, plan: np.ndarray, coarse: Coarse, u: np.ndarray) -> np.ndarray:
    """Multipliers (n,) of all places from those of their groups, ``u`` (k,).

    A place pays the same multiple of its second nearest open site's cost as its group does.
    """
    second = coarse.problem.nearest(plan).second
    multiple = np.where(second > 0, u / np.where(second > 0, second, 1.0), 1.0)
    of_place = np.where(coarse.group >= 0, multiple[coarse.group], 1.0)
    return np.minimum(problem.nearest(plan).second * of_place, problem.cap)


def _groups(problem: Assignment) -> np.ndarray:
    """The group of every place, (n,), -1 for an empty list."""
    length = np.diff(problem.indptr)
    listed = np.flatnonzero(length > 0)
    start = problem.indptr[:-1][listed]
    first = problem.sites[start].astype(np.int64)
    second = problem.sites[start + (length[listed] > 1)].astype(np.int64)
    group = np.full(problem.place_count, -1)
    names, numbers = np.unique(first * problem.site_count + second, return_inverse=True)
    if len(names) > MOST_GROUPS:
        numbers = np.unique(first, return_inverse=True)[1]
    group[listed] = numbers
    return group
