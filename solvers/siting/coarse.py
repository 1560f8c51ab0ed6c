"""A large problem seen from a sample of its places: a first plan, and multipliers to start the bound from.

Neither needs to be right, since plan and bound are then improved and judged with all places; a bound of the sample
itself would bound nothing (Hillsman & Rhoda 1978, Annals of Regional Science 12:74-89).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .assignment import Assignment

LARGE = 200_000
"""Places from which on a sample goes first."""
SAMPLED, FOR_A_SITE = 40_000, 40
"""At least so many places are drawn, and so many for every open site."""


def sample(problem: Assignment, opened: int) -> tuple[Assignment, np.ndarray]:
    """A problem of every k-th place, each standing for k, and their numbers.

    Places are drawn in the order of their nearest sites and of the costs to them, so that every neighbourhood is there
    with its near and far places.
    """
    listed = np.flatnonzero(np.diff(problem.indptr) > 0)
    start = problem.indptr[:-1][listed]
    order = listed[np.lexsort((problem.costs[start], problem.sites[start]))]
    every = max(1, len(order) // max(SAMPLED, FOR_A_SITE * opened))
    drawn = np.sort(order[every // 2 :: every])
    length = np.diff(problem.indptr)[drawn]
    indptr = np.concatenate(([0], np.cumsum(length)))
    pairs = np.arange(indptr[-1]) + np.repeat(problem.indptr[drawn] - indptr[:-1], length)
    part = replace(
        problem,
        indptr=indptr,
        sites=problem.sites[pairs],
        costs=problem.costs[pairs] * every,
        base=problem.base[drawn] * every,
        cap=problem.cap[drawn] * every,
        _cache={},
    )
    return part, drawn


def spread_multipliers(
    problem: Assignment, plan: np.ndarray, part: Assignment, drawn: np.ndarray, u: np.ndarray
) -> np.ndarray:
    """Multipliers (n,) of all places from those of the sample, ``u`` (k,).

    A place pays its second nearest open site's cost times what that share is in the sample around its nearest site.
    """
    second = part.nearest(plan).second
    share = np.where(second > 0, u / np.where(second > 0, second, 1.0), 1.0)
    nearest = _nearest_site(problem)
    count = np.bincount(nearest[drawn], minlength=problem.site_count)
    total = np.bincount(nearest[drawn], share, problem.site_count)
    around = np.where(count > 0, total / np.maximum(count, 1), share.mean())
    return np.minimum(problem.nearest(plan).second * around[nearest], problem.cap)


def _nearest_site(problem: Assignment) -> np.ndarray:
    """The first site of every place's list, (n,); 0 where it is empty."""
    site = np.zeros(problem.place_count, dtype=np.int64)
    listed = np.diff(problem.indptr) > 0
    site[listed] = problem.sites[problem.indptr[:-1][listed]]
    return site
