"""A plan and multipliers from a sample of the places, where there is no time for all of them.

The plan of a sample is a plan for everybody, if not quite the best one. Its bound says nothing, but neighbours pay much
the same at good multipliers, so that what those of the sample pay is a good start for all the others.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .assignment import Assignment

PLACES_A_SITE, FEWEST = 100, 2_000
"""Places in a sample: so many for every site that is open, and in any case."""


def sample_size(opened: int) -> int:
    """Places in the sample where ``opened`` sites open."""
    return max(FEWEST, PLACES_A_SITE * opened)


def sample_of(problem: Assignment, opened: int) -> Assignment:
    """Every so manieth place, in the order of the layer, for all of those around it."""
    n = problem.place_count
    step = max(1, n // sample_size(opened))
    listed = np.zeros(n, dtype=bool)
    listed[step // 2 :: step] = True
    short = problem.kept(listed[problem.place])
    length = np.diff(problem.indptr)[listed]
    return replace(
        short,
        indptr=np.concatenate(([0], np.cumsum(length))),
        base=problem.base[listed],
        cap=problem.cap[listed],
        setup=problem.setup / step,
        _cache={},
    )


def spread(problem: Assignment, unit: np.ndarray, few: Assignment, u: np.ndarray, unit_of_few: np.ndarray):
    """Multipliers (n,) of the ``problem`` like those ``u`` of a sample: the same multiple of a ``unit`` (n,), on
    average over the places of the sample with the same nearest site."""
    known = unit_of_few > 0
    multiple = np.where(known, u, 1.0) / np.where(known, unit_of_few, 1.0)
    usual = float(np.median(multiple)) if len(multiple) else 1.0
    listed = np.diff(few.indptr) > 0
    nearest = few.sites[few.indptr[:-1][listed]]
    count = np.bincount(nearest, minlength=few.site_count)
    total = np.bincount(nearest, multiple[listed], few.site_count)
    of_site = np.where(count > 0, total / np.maximum(count, 1), usual)
    here = np.full(problem.place_count, usual)
    listed = np.diff(problem.indptr) > 0
    here[listed] = of_site[problem.sites[problem.indptr[:-1][listed]]]
    return np.minimum(here * unit, problem.cap)
