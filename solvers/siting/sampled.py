"""A plan and multipliers from a sample of the places, where there is no time for all of them.

The plan of a sample is a plan for everybody, if not quite the best one. Its bound says nothing, but neighbours pay much
the same at good multipliers, so that what those of the sample pay is a good start for all the others.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..progress import Quiet
from .assignment import Assignment
from .clock import Clock
from .exchange import improved
from .lagrange import ascent, evaluated
from .plan_search import expected_sites, first_multipliers, start_plan, suggested, worth_aiming_at

PLACES_A_SITE, FEWEST = 100, 2_000
"""Places in a sample: so many for every site that is open, and in any case."""

SAMPLE_SHARE, SAMPLE_SECONDS, SAMPLE_STEPS = 0.4, 0.4, 200
"""Share of the time for the sample, the least it takes, and the steps of its bound."""
TRIED = (1.0, 0.9, 0.7)
"""Multiples of the multipliers of a sample, of which the best start the bound of all places."""


def sampled_plan(problem: Assignment, clock: Clock) -> tuple[np.ndarray, np.ndarray | None]:
    """A plan (F,) bool of a sample of the places, and the multipliers (n,) that its bound suggests, if it has one."""
    part = Clock(max(SAMPLE_SECONDS, SAMPLE_SHARE * clock.left), Quiet(clock.progress))
    few = sample_of(problem, expected_sites(problem))
    unit = first_multipliers(few)
    plan, value = improved(few, start_plan(few, unit, part), part.part(0.5 * part.left))
    upper = worth_aiming_at(few, plan, value)
    lower = ascent(few, suggested(few, plan, unit), upper, np.inf, part, SAMPLE_STEPS)
    if lower is None:
        return plan, None
    u = spread(problem, first_multipliers(problem), few, lower.u, unit)
    # Where they ask too much of many the bound is far below: it is not known yet how far they should go.
    return plan, max((part * u for part in TRIED), key=lambda u: evaluated(problem, u)[0])


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
