"""Looking for a plan of an assignment problem: where to begin, among which sites, over which pairs."""

from __future__ import annotations

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .exchange import improved, searched
from .opening import opening_order
from .patches import FEWEST_SITES, UNTIL_NONE, Patching, patched
from .site_choice import counting_limits
from .site_rows import any_plan

SHAKES = 15
"""Local optima that are compared."""
LARGE_PATCHES = Patching(sites=24, shakes=4, most=3, again=1e-4)
"""Large problems have time for few local optima, and in large patches each of them is better."""
START_SECONDS, START_SHARE = 20.0, 0.15
"""Time for the first exchanges, and its share of a limit: multipliers soon suggest better plans."""
CORE = 8
"""Sites among which better plans are sought, for every open one."""
FEWEST_LISTED, LISTED, FARTHEST_LISTED = 10, 8, 2.0
"""Sites listed for a place while patches are chosen: at least so many, at most so many for every open one, and none
that costs more than this times its second nearest open one."""


def first_plan(problem: Assignment, u: np.ndarray, clock: Clock) -> tuple[np.ndarray, float]:
    """A plan (F,) bool that no exchange improves, or the best of the first seconds, and its value."""
    seconds = clock.seconds_of(START_SHARE, START_SECONDS)
    return improved(problem, start_plan(problem, u, clock), clock.part(seconds))


def better_plan(
    problem: Assignment,
    plan: np.ndarray,
    core: np.ndarray,
    clock: Clock,
    bound: float,
    target: float,
    how: Patching = UNTIL_NONE,
) -> np.ndarray:
    """A plan (F,) bool like ``plan`` or better, of sites of the ``core`` (F,) bool and its own.

    Ends at a value of ``target`` or below; no plan lies below the ``bound``.
    """
    few, numbers = _few_pairs(problem, core | plan, plan)
    start = plan[numbers]
    if plan.sum() < FEWEST_SITES or not problem.serves_all(plan):
        found, _ = searched(few, start, np.ones(len(start), dtype=bool), SHAKES, clock, bound)
    else:
        found, _ = patched(few, start, clock, target, how)
    better = np.zeros_like(plan)
    better[numbers[found]] = True
    return better


def suggested(problem: Assignment, plan: np.ndarray, u: np.ndarray) -> np.ndarray:
    """Multipliers (n,) that a ``plan`` (F,) bool suggests, or ``u`` where it leaves somebody out."""
    return np.minimum(problem.nearest(plan).second, problem.cap) if problem.serves_all(plan) else u


def first_multipliers(problem: Assignment) -> np.ndarray:
    """About what a place pays when sites are spread evenly, (n,)."""
    rank = int(1.2 * problem.site_count / max(1, expected_sites(problem)))
    length = np.diff(problem.indptr)
    u = problem.cap.copy()
    listed = length > 0
    at = problem.indptr[:-1][listed] + np.minimum(rank, length[listed] - 1)
    u[listed] = np.minimum(u[listed], problem.costs[at])
    return np.where(np.isfinite(u), u, 0.0)


def expected_sites(problem: Assignment) -> int:
    """About how many sites open."""
    limits = counting_limits(problem.rows, problem.site_count)
    counted = limits is not None and limits[1] < problem.site_count
    return limits[1] if counted else int(0.1 * problem.site_count)


def start_plan(problem: Assignment, u: np.ndarray, clock: Clock) -> np.ndarray:
    """A plan (F,) bool that keeps the rows: greedy where they only count sites."""
    limits = counting_limits(problem.rows, problem.site_count)
    if limits is None or limits[0] > min(limits[1], problem.site_count):
        return any_plan(problem.rows, worth(problem, u), clock)
    plan = np.zeros(problem.site_count, dtype=bool)
    order = opening_order(problem, limits[1], _soft_ceiling(problem))
    plan[[site for rank, (site, saved) in enumerate(order) if rank < limits[0] or saved > 0]] = True
    return plan


def _soft_ceiling(problem: Assignment) -> np.ndarray:
    """``base``, and twice the last cost of the list where that is infinite, (n,): dear, but of the size of costs."""
    last = np.zeros(problem.place_count)
    listed = np.diff(problem.indptr) > 0
    last[listed] = problem.costs[problem.indptr[1:][listed] - 1]
    return np.where(np.isfinite(problem.base), problem.base, 2.0 * last)


def worth_aiming_at(problem: Assignment, plan: np.ndarray, value: float) -> float:
    """The value of the plan for the steps of the ascent: without the price of serving nobody."""
    near = problem.nearest(plan)
    left = (near.site < 0) & ~np.isfinite(problem.base)
    if not left.any():
        return value
    return float(np.where(left, _soft_ceiling(problem), near.first).sum() + problem.setup[plan].sum())


def worth(problem: Assignment, u: np.ndarray) -> np.ndarray:
    """What each site costs beside what it saves at multipliers ``u``, (F,)."""
    saved = np.minimum(problem.costs - u[problem.place], 0.0)
    return np.bincount(problem.sites, weights=saved, minlength=problem.site_count) + problem.setup


def core_sites(reduced: np.ndarray, plan: np.ndarray) -> np.ndarray:
    """The sites that a good plan is likely to use, (F,) bool: those with the least ``reduced`` costs (F,)."""
    core = plan.copy()
    core[np.argsort(reduced, kind="stable")[: CORE * int(plan.sum()) + 20]] = True
    return core


def _few_pairs(problem: Assignment, core: np.ndarray, plan: np.ndarray) -> tuple[Assignment, np.ndarray]:
    """The problem with the sites of the ``core`` only, and of every place those that are not far beyond what it pays
    under ``plan``; with the numbers of its sites."""
    part = problem.decided(~core, np.zeros_like(core))
    length = max(FEWEST_LISTED, LISTED * part.site_count // max(1, int(plan.sum())))
    rank = np.arange(len(part.costs)) - np.asarray(part.indptr[:-1])[part.place]
    near = part.costs <= FARTHEST_LISTED * part.nearest(plan[core]).second[part.place]
    return part.kept((rank < length) & (near | (rank < FEWEST_LISTED))), np.flatnonzero(core)
