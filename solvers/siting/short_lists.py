"""The nearest sites of every place, where there are so many pairs that sorting them all takes longer than solving.

A plan with p of m sites open serves a place from among its m / p nearest sites or little beyond. What the pairs that
are left out cost at least is known, and multipliers stay at or below it, so that every bound on short lists bounds the
problem with all pairs (SITING 2.4). Plans are judged with all pairs; lists grow while plans need what lies beyond them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..problem import TravelCosts
from .assignment import Assignment
from .clock import Clock
from .lists import priced
from .rules import SiteRows
from .site_choice import counting_limits
from .sites import Sites

MANY_PAIRS = 2_000_000
"""Pairs from which lists are shortened."""
RANKS, FEWEST = 4.0, 20
"""Sites listed at first, for every m / p of them, and in any case."""
OPEN_SHARE = 0.1
"""The share of sites that open where no limit says how many do."""
PAIRS_A_SECOND = 1_500_000
"""Pairs that may be listed for every second of a limit of time, if lists are not shorter than ``FEWEST`` then."""
WIDER = 4
"""How many times as long the next lists are."""
FARTHER = 1.5
"""How many times the least cost beyond a list a plan counts for whoever has no site in it."""
FEW_BINDING = 0.01
"""The share of places whose multipliers may stand at the cost beyond their lists."""
GRANTED = 0.5
"""Seconds for what the lists are made for, also where making them took all the time there was."""
BLOCK = 1_000_000
"""Pairs that are looked at between two looks at the clock."""


@dataclass(frozen=True)
class ShortLists:
    """``pairs`` of n places with their nearest sites, and the least cost ``beyond`` (n,) of the pairs that are left
    out, infinite where none are. The ``dearest`` (n,) pair of every place, those left out included."""

    pairs: TravelCosts
    beyond: np.ndarray
    dearest: np.ndarray

    @property
    def shortened(self) -> np.ndarray:
        """Of which places pairs are left out, (n,) bool."""
        return np.isfinite(self.beyond)

    @property
    def farther(self) -> np.ndarray:
        """What plans count for whoever has no site in the list, (n,): more than the next one, as a rule, but no more
        than the dearest pair of the place."""
        return np.where(self.shortened, np.minimum(FARTHER * self.beyond, self.dearest), np.inf)

    @property
    def are_short(self) -> bool:
        """Are any pairs left out?"""
        return bool(self.shortened.any())

    def priced_beyond(self, price: Callable[[np.ndarray], np.ndarray]) -> np.ndarray | None:
        """The ``price`` of the least cost left out, (n,); None where nothing is."""
        return priced(price, self.beyond) if self.are_short else None

    def open_ended(self, problem: Assignment, elsewhere: np.ndarray, weight: np.ndarray) -> np.ndarray:
        """Which places (P,) bool of the ``problem`` on these lists may be served beyond them, at ``elsewhere`` (n,) a
        person of ``weight`` (n,): not those with a nearer site that is open in every plan."""
        counted = (weight > 0) & (np.diff(self.pairs.indptr) > 0)
        cost = np.full(problem.place_count, np.inf)
        cost[: counted.sum()] = (elsewhere * np.where(weight > 0, weight, 1.0))[counted]
        return np.isfinite(cost) & (problem.base == cost)


def broken(problem: Assignment) -> Assignment:
    """The ``problem`` of short lists: that all costs listed are whole does not say that all costs are."""
    return replace(problem, _cache={"whole": False})


def at_most(problem: Assignment, short: np.ndarray, dearest: np.ndarray) -> Assignment:
    """The ``problem`` in which the places ``short`` (P,) bool cost what is ``dearest`` (P,) for them where they have no
    open site in their lists: no plan costs less than in truth, and bounds are what they were."""
    return broken(replace(problem, base=np.where(short, np.maximum(dearest, problem.cap), problem.base)))


def all_pairs(pairs: TravelCosts) -> ShortLists:
    """Complete lists."""
    nothing = np.full(pairs.demand_count, np.inf)
    return ShortLists(pairs, nothing, nothing)


def growing_lists(pairs: TravelCosts, sites: Sites, rows: SiteRows, clock: Clock) -> Iterator[ShortLists]:
    """Short lists for the time left, then longer ones, and all pairs in the end.

    Raises ``Cancelled`` where the user stops the work while there is no list yet.
    """
    n = max(1, pairs.demand_count)
    if pairs.pair_count >= MANY_PAIRS:
        count = _first_count(pairs.facility_count, sites, rows)
        if clock.left is not None:
            count = max(FEWEST, min(count, int(PAIRS_A_SECOND * clock.left) // n))
        while WIDER * count * n <= 2 * pairs.pair_count:
            lists = nearest_pairs(pairs, count, clock.progress.check)
            clock.grant(GRANTED)
            yield lists
            count *= WIDER
    yield all_pairs(pairs)


def _first_count(m: int, sites: Sites, rows: SiteRows) -> int:
    fixed, free = sites.fixed, sites.free
    limits = counting_limits(rows.left(free, fixed), int(free.sum()))
    opens = OPEN_SHARE * free.sum() if limits is None or limits[1] >= free.sum() else limits[1]
    return max(FEWEST, int(RANKS * m / max(1.0, opens + fixed.sum())))


def nearest_pairs(pairs: TravelCosts, count: int, check: Callable[[], None] = lambda: None) -> ShortLists:
    """The ``count`` cheapest pairs of every place, and those that cost as much as the last of them."""
    indptr, length = np.asarray(pairs.indptr), np.diff(pairs.indptr)
    last, beyond = np.full(len(length), np.inf), np.full(len(length), np.inf)
    # Places with lists of about the same length stand together in a table, a block at a time.
    long = np.flatnonzero(length > count)
    long = long[np.argsort(length[long], kind="stable")]
    at = 0
    while at < len(long):
        check()
        block = long[at : at + max(1, BLOCK // int(length[long[at]]))]
        ranked = np.partition(_table(pairs, block, length), (count - 1, count), axis=1)
        last[block], beyond[block] = ranked[:, count - 1], ranked[:, count]
        at += len(block)
    keep = np.ones(pairs.pair_count, dtype=bool)
    rows = np.unique(np.append(np.searchsorted(indptr, np.arange(0, pairs.pair_count, BLOCK)), len(length)))
    for start, stop in zip(rows[:-1], rows[1:]):
        check()
        part = slice(indptr[start], indptr[stop])
        keep[part] = pairs.costs[part] <= np.repeat(last[start:stop], length[start:stop])
    kept = np.flatnonzero(keep)
    indptr = np.searchsorted(kept, indptr)
    beyond[np.diff(indptr) == length] = np.inf
    dearest = np.zeros(len(length))
    dearest[length > 0] = np.maximum.reduceat(pairs.costs, np.asarray(pairs.indptr)[:-1][length > 0])
    return ShortLists(
        TravelCosts(indptr, pairs.indices[kept], pairs.costs[kept], pairs.facility_count), beyond, dearest
    )


def _table(pairs: TravelCosts, rows: np.ndarray, length: np.ndarray) -> np.ndarray:
    """The costs of ``rows`` side by side, infinite beyond their lists."""
    start = np.asarray(pairs.indptr)[rows]
    widest = int(length[rows].max())
    if length[rows].min() == widest and rows[-1] - rows[0] == len(rows) - 1:
        return pairs.costs[start[0] : start[0] + widest * len(rows)].reshape(len(rows), widest)
    step = np.arange(widest)
    at = np.minimum(start[:, None] + step, pairs.pair_count - 1)
    return np.where(step < length[rows][:, None], pairs.costs[at], np.inf)
