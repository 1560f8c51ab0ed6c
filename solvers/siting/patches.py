"""Improving a plan patch by patch: some open sites that are neighbours are chosen anew, the others stay.

A patch is a small problem of the same kind, whose exchanges cost next to nothing. Where no patch around any site
improves the plan any more, it is a far better one than where no exchange does (POPMUSIC: Taillard & Voss 2002, in
Essays and Surveys in Metaheuristics, 613-629; for p-median Taillard 2003, Journal of Heuristics 9:51-73).
"""

from __future__ import annotations

from dataclasses import dataclass

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
EPSILON = 1e-9


@dataclass(frozen=True)
class Patching:
    """How patches are chosen anew: at least ``sites`` open sites in each, ``shakes`` local optima that are compared,
    and ``most`` sites exchanged in a shake. Once no patch improves the plan all are tried anew with other shakes, if
    that saved at least ``again`` of its value the time before."""

    sites: int = LEAST_SITES
    shakes: int = 15
    most: int = 5
    again: float = np.inf


UNTIL_NONE = Patching()


def patched(
    problem: Assignment, plan: np.ndarray, clock: Clock, target: float = -np.inf, how: Patching = UNTIL_NONE
) -> tuple[np.ndarray, float]:
    """A plan (F,) bool that no patch improves, or the best when the time is over, and its value.

    Ends early at a value of ``target`` or below.
    """
    work = _Patchwork(problem, plan, how)
    value = problem.value(plan)
    generator = np.random.default_rng(0)
    waiting, began = plan.copy(), value
    while waiting.any() and value > target and not clock.over():
        middle = int(generator.choice(np.flatnonzero(waiting)))
        patch = work.patch(middle)
        waiting[patch[: max(1, int(SOLVED_TOO * len(patch)))]] = False
        before = work.plan.copy()
        saved = work.improve(patch, clock, EPSILON * abs(value))
        if saved > 0:
            waiting = (waiting & work.plan) | (work.plan & ~before)
            waiting[patch] = work.plan[patch]
            value -= saved
        if not waiting.any() and began - value >= how.again * abs(value):
            waiting, began = work.plan.copy(), value
    return work.plan, problem.value(work.plan)


class _Patchwork:
    """A ``plan`` (F,) bool with what its places pay, kept up to date around the patches that change.

    Whatever is asked about a patch is answered from the pairs of its sites and places, never from all pairs.
    """

    def __init__(self, problem: Assignment, plan: np.ndarray, how: Patching) -> None:
        self.problem, self.plan, self.how = problem, plan.copy(), how
        self.generator = np.random.default_rng(0)
        self.by_site = np.argsort(problem.sites, kind="stable")
        self.start = np.searchsorted(problem.sites[self.by_site], np.arange(problem.site_count + 1))
        near = problem.nearest(plan)
        self.site, self.second = near.site.copy(), near.second.copy()
        self.wanted = int(
            np.clip(PATCH_PLACES // max(1, problem.place_count // max(1, int(plan.sum()))), how.sites, MOST_SITES)
        )

    def patch(self, middle: int) -> np.ndarray:
        """Open sites around ``middle``, itself first, ring by ring the open sites next to those before."""
        problem = self.problem
        patch, ring, inside = [middle], np.array([middle]), np.zeros(problem.site_count, dtype=bool)
        inside[middle] = True
        while len(patch) < self.wanted:
            pairs, row = self._of_places(self._served(ring))
            opened = self.plan[problem.sites[pairs]]
            pairs, row = pairs[opened], row[opened]
            # Lists ascend, so that the first of a place are its nearest.
            listed = problem.sites[pairs[np.arange(len(row)) - np.searchsorted(row, row) < NEXT]]
            shared = np.bincount(listed[~inside[listed]], minlength=problem.site_count)
            ring = np.flatnonzero(shared)
            if len(ring) == 0:
                break
            ring = ring[np.argsort(-shared[ring], kind="stable")][: self.wanted - len(patch)]
            patch.extend(ring.tolist())
            inside[ring] = True
        return np.array(patch)

    def improve(self, patch: np.ndarray, clock: Clock, least: float) -> float:
        """Choose the sites of ``patch`` anew if that saves more than ``least``; what it saved, else 0."""
        problem = self.problem
        free = np.union1d(patch, self._neighbours(patch))
        if len(free) == len(patch):
            return 0.0
        places = np.unique(problem.place[self._of_sites(free)])
        pairs, row = self._of_places(places)
        part = self._part(free, places, pairs, row)
        start = self.plan[free]
        before = part.value(start)
        everywhere, how = np.ones(len(free), dtype=bool), self.how
        found, after = searched(part, start, everywhere, how.shakes, clock, -np.inf, how.most, self.generator)
        if not before - after > least:
            return 0.0
        self.plan[free] = found
        self._update(places, pairs, row)
        return before - after

    def _neighbours(self, patch: np.ndarray) -> np.ndarray:
        """Closed sites most of whose use would be to places that the patch serves."""
        problem, count = self.problem, self.problem.site_count
        pairs, _ = self._of_places(self._served(patch))
        here = np.bincount(problem.sites[pairs], self._use(pairs), count)
        here[self.plan] = 0.0
        useful = np.flatnonzero(here > 0)
        pairs = self._of_sites(useful)
        total = np.bincount(problem.sites[pairs], self._use(pairs), count)
        return useful[here[useful] > 0.5 * total[useful]]

    def _use(self, pairs: np.ndarray) -> np.ndarray:
        """By how much each of the pairs is cheaper than its place's second open site."""
        return np.maximum(self.second[self.problem.place[pairs]] - self.problem.costs[pairs], 0.0)

    def _part(self, free: np.ndarray, places: np.ndarray, pairs: np.ndarray, row: np.ndarray) -> Assignment:
        """The problem of the ``free`` sites and of their ``places``, with the other open sites as they are."""
        problem, stays = self.problem, self.plan.copy()
        stays[free] = False
        number = np.full(problem.site_count, -1)
        number[free] = np.arange(len(free))
        base = problem.base[places].copy()
        opened = np.flatnonzero(stays[problem.sites[pairs]])
        at, first = np.unique(row[opened], return_index=True)
        base[at] = np.minimum(base[at], problem.costs[pairs[opened[first]]])
        keep = (number[problem.sites[pairs]] >= 0) & (problem.costs[pairs] < base[row])
        return Assignment(
            np.concatenate(([0], np.cumsum(np.bincount(row[keep], minlength=len(places))))),
            number[problem.sites[pairs[keep]]].astype(np.int32),
            problem.costs[pairs[keep]],
            base,
            np.minimum(problem.cap[places], base),
            problem.setup[free],
            problem.rows.left(free, stays),
            problem.position[free],
        ).of_listed_places()

    def _update(self, places: np.ndarray, pairs: np.ndarray, row: np.ndarray) -> None:
        """Nearest and second nearest open sites of the ``places`` anew."""
        problem, ceiling = self.problem, self.problem.ceiling[places]
        opened = self.plan[problem.sites[pairs]]
        pairs, row = pairs[opened], row[opened]
        rank = np.arange(len(row)) - np.searchsorted(row, row)
        cheap = problem.costs[pairs] < ceiling[row]
        first, second = (rank == 0) & cheap, (rank == 1) & cheap
        site = np.full(len(places), -1)
        site[row[first]] = problem.sites[pairs[first]]
        pays = ceiling.copy()
        pays[row[second]] = problem.costs[pairs[second]]
        self.site[places], self.second[places] = site, pays

    def _served(self, sites: np.ndarray) -> np.ndarray:
        """The places that go to one of the open ``sites``."""
        pairs = self._of_sites(sites)
        place = self.problem.place[pairs]
        return np.sort(place[self.site[place] == self.problem.sites[pairs]])

    def _of_sites(self, sites: np.ndarray) -> np.ndarray:
        """The pairs of ``sites``."""
        return self.by_site[_ranges(self.start[sites], self.start[sites + 1])[0]]

    def _of_places(self, places: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The pairs of ``places``, and for each the position of its place."""
        return _ranges(self.problem.indptr[places], self.problem.indptr[places + 1])


def _ranges(start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The numbers from each start to before its end, one range after the other, and the range of each.

    >>> _ranges(np.array([3, 7]), np.array([5, 8]))
    (array([3, 4, 7]), array([0, 0, 1]))
    """
    length = end - start
    before = np.concatenate(([0], np.cumsum(length)))
    which = np.repeat(np.arange(len(start)), length)
    return np.arange(before[-1]) + (start - before[:-1])[which], which
