"""Improving a plan patch by patch: some open sites that are neighbours are chosen anew, the others stay.

A patch is a small problem of the same kind, whose exchanges cost next to nothing. Where no patch around any site
improves the plan any more, it is a far better one than where no exchange does (POPMUSIC: Taillard & Voss 2002, in
Essays and Surveys in Metaheuristics, 613-629; for p-median Taillard 2003, Journal of Heuristics 9:51-73).
"""

from __future__ import annotations

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .exchange import searched

FEWEST_SITES = 30
"""Open sites from which on a plan is worth being taken apart."""
PATCH_PLACES, LEAST_SITES, MOST_SITES = 800, 5, 60
"""About so many places make a patch, of so many open sites."""
SOLVED_TOO = 0.3
"""Share of a patch's sites, those next to its middle, that count as looked at with it."""
NEXT = 4
"""Open sites that are next to each other because a place has both among its nearest so many."""
SHAKES = 15
"""Local optima of a patch that are compared."""
EPSILON = 1e-9


def patched(
    problem: Assignment,
    plan: np.ndarray,
    clock: Clock,
    target: float = -np.inf,
) -> tuple[np.ndarray, float]:
    """A plan (F,) bool that no patch improves, or the best when the time is over, and its value.

    Ends early at a value of ``target`` or below.
    """
    value = problem.value(plan)
    generator = np.random.default_rng(0)
    waiting = plan.copy()
    while waiting.any() and value > target and not clock.over():
        middle = int(generator.choice(np.flatnonzero(waiting)))
        patch = _patch(problem, plan, middle)
        waiting[patch[: max(1, int(SOLVED_TOO * len(patch)))]] = False
        trial = _solved_patch(problem, plan, patch, clock)
        worth = np.inf if trial is None else problem.value(trial)
        if worth < value - EPSILON * abs(value):
            waiting = (waiting & trial) | (trial & ~plan)
            waiting[patch] = trial[patch]
            plan, value = trial, worth
    return plan, value


def _patch(problem: Assignment, plan: np.ndarray, middle: int) -> np.ndarray:
    """Open sites around ``middle``, itself first, then ring by ring the open sites next to those before."""
    places = max(1, problem.place_count // max(1, int(plan.sum())))
    wanted = int(np.clip(PATCH_PLACES // places, LEAST_SITES, MOST_SITES))
    opened = np.flatnonzero(plan[problem.sites])
    place = problem.place[opened]
    # Lists ascend, so that the first of a place are its nearest.
    opened = opened[np.arange(len(place)) - np.searchsorted(place, place) < NEXT]
    server, listed = problem.nearest(plan).site[problem.place[opened]], problem.sites[opened]
    listed, server = listed[server >= 0], server[server >= 0]
    patch, inside = [middle], np.zeros(problem.site_count, dtype=bool)
    inside[middle] = True
    while len(patch) < wanted:
        across = listed[inside[server]]
        shared = np.bincount(across[~inside[across]], minlength=problem.site_count)
        ring = np.flatnonzero(shared)
        if len(ring) == 0:
            break
        ring = ring[np.argsort(-shared[ring], kind="stable")][: wanted - len(patch)]
        patch.extend(ring.tolist())
        inside[ring] = True
    return np.array(patch)


def _solved_patch(problem: Assignment, plan: np.ndarray, patch: np.ndarray, clock: Clock) -> np.ndarray | None:
    """The plan with the sites of ``patch`` chosen anew; None where there is no choice."""
    stays = plan.copy()
    stays[patch] = False
    beyond = np.ones(problem.site_count, dtype=bool)
    beyond[patch] = False
    beyond[_neighbours(problem, plan, stays)] = False
    part = problem.decided(beyond & ~stays, stays).of_listed_places()
    if part.site_count <= len(patch) or part.place_count == 0:
        return None
    numbers = np.flatnonzero(~beyond)
    found, _ = searched(part, plan[numbers], np.ones(len(numbers), dtype=bool), SHAKES, clock)
    stays[numbers[found]] = True
    return stays


def _neighbours(problem: Assignment, plan: np.ndarray, stays: np.ndarray) -> np.ndarray:
    """Closed sites most of whose use would be to places that lose their site with the patch."""
    near = problem.nearest(plan)
    lost = (near.site >= 0) & ~stays[near.site]
    useful = np.flatnonzero(problem.costs < near.second[problem.place])
    place, sites = problem.place[useful], problem.sites[useful]
    use = near.second[place] - problem.costs[useful]
    total = np.bincount(sites, use, problem.site_count)
    here = np.bincount(sites[lost[place]], use[lost[place]], problem.site_count)
    return np.flatnonzero((here > 0.5 * total) & ~plan)
