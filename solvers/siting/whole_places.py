"""Whole places at open sites with capacities (the generalised assignment problem), given the split answer.

Places that the split answer leaves whole stay, the others are placed where there is room, then places are moved and
exchanged while that saves (Osman 1995, OR Spektrum 17:211-225). A program over the pairs that are not much dearer than
the split answer finds what that misses.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram, solve
from ..progress import Quiet
from .clock import Clock
from .rules import SiteRows
from .shipping import Shipping
from .transport_program import transport_program

TINY = 1e-9
MOST_MOVES = 5_000
LARGE = 0.3
"""Places that need more than this share of a usual site are placed first in the second start."""
UNHAPPY = 200
"""Places, the ones that could save most, whose exchanges with all others are looked at."""


def made_whole(problem: Shipping, is_open: np.ndarray, share: np.ndarray, clock: Clock) -> np.ndarray:
    """Shares of 0 and 1 (pairs,) near the split ``share``, improved by moves and exchanges of places."""
    sites = np.flatnonzero(is_open)
    at = np.flatnonzero(is_open[problem.sites])
    place, site = problem.place[at], problem.sites[at]
    n, p = problem.place_count, len(sites)
    number = np.full(problem.site_count, -1)
    number[sites] = np.arange(p)
    cost = np.full((n, p), np.inf)
    cost[place, number[site]] = problem.costs[at]
    part = np.zeros((n, p))
    part[place, number[site]] = share[at]
    largest = part.argmax(axis=1) if p else np.zeros(n, dtype=np.int64)
    follows = np.where(part.max(axis=1, initial=0.0) >= 1 - TINY, largest, -1)
    best, best_value = np.full(n, -1), (np.inf, np.inf)
    # Two starts: split places last, or all large places first, where their room is still free.
    large = problem.weight > LARGE * np.median(problem.capacity[sites]) if p else np.zeros(n, dtype=bool)
    for first in (None, large) if large.any() else (None,):
        goes = np.full(n, -1)
        room = problem.capacity[sites] * (1 + 1e-12)
        if first is not None:
            _placed(cost, part, problem.weight, goes, room, np.flatnonzero(first))
        for i in np.flatnonzero((goes < 0) & (follows >= 0))[np.argsort(-problem.weight[(goes < 0) & (follows >= 0)])]:
            if room[follows[i]] >= problem.weight[i]:
                goes[i] = follows[i]
                room[follows[i]] -= problem.weight[i]
        _placed(cost, part, problem.weight, goes, room, np.flatnonzero(goes < 0))
        _moved(cost, problem.weight, goes, room, clock)
        served = goes >= 0
        value = (-float(problem.weight[served].sum()), float(cost[served, goes[served]].sum()))
        if value < best_value:
            best, best_value = goes, value
    answer = np.zeros(len(problem.costs))
    answer[at] = best[place] == number[site]
    return answer


def _placed(cost, part, weight, goes, room, places) -> None:
    """Give each of ``places`` a site with room, the largest first, making room where that is needed."""
    for i in places[np.argsort(-weight[places], kind="stable")].tolist():
        fits = (room >= weight[i]) & np.isfinite(cost[i])
        if fits.any():
            site = int(np.argmin(np.where(fits, cost[i] - 1e-6 * part[i], np.inf)))
        else:
            site = _made_room(cost, weight, goes, room, i)
            if site < 0:
                continue
        goes[i] = site
        room[site] -= weight[i]


def _made_room(cost, weight, goes, room, i: int) -> int:
    """A site where place ``i`` fits once another place has moved on from it (-1 for none); moves that place."""
    best = (np.inf, -1, -1, -1)
    for site in np.flatnonzero(np.isfinite(cost[i])).tolist():
        here = np.flatnonzero(goes == site)
        here = here[room[site] + weight[here] >= weight[i]]
        if len(here) == 0:
            continue
        extra = cost[here] - cost[here, site][:, None]
        extra = np.where(room[None, :] >= weight[here][:, None], extra, np.inf)
        extra[:, site] = np.inf
        k, to = np.unravel_index(np.argmin(extra), extra.shape)
        total = extra[k, to] + cost[i, site]
        if total < best[0]:
            best = (total, site, int(here[k]), int(to))
    _, site, mover, to = best
    if site >= 0:
        room[site] += weight[mover]
        room[to] -= weight[mover]
        goes[mover] = to
    return site


def _moved(cost, weight, goes, room, clock: Clock) -> None:
    """Move single places, and exchange two, while that saves."""
    for _ in range(MOST_MOVES):
        if clock.over():
            return
        served = np.flatnonzero(goes >= 0)
        if len(served) == 0:
            return
        now = cost[served, goes[served]]
        saves = now[:, None] - cost[served]
        fits = room[None, :] >= weight[served][:, None]
        alone = np.where(fits, saves, -np.inf)
        k, to = np.unravel_index(np.argmax(alone), alone.shape)
        smallest = 1e-9 * max(1.0, float(now.sum()))
        if alone[k, to] > smallest:
            _move(weight, goes, room, served[k], to)
            continue
        if not _exchange(weight, goes, room, served, saves, smallest):
            return


def _move(weight, goes, room, i: int, to: int) -> None:
    room[goes[i]] += weight[i]
    room[to] -= weight[i]
    goes[i] = to


def _exchange(weight, goes, room, served, saves, smallest: float) -> bool:
    """The best exchange of two places, if one saves."""
    unhappy = np.argsort(-saves.max(axis=1), kind="stable")[:UNHAPPY]
    unhappy = unhappy[saves[unhappy].max(axis=1) > smallest]
    if len(unhappy) == 0:
        return False
    first, second = served[unhappy], served
    a, b = goes[first], goes[second]
    total = saves[unhappy][:, b] + saves[:, a].T
    fits = room[a][:, None] + weight[first][:, None] >= weight[second][None, :]
    fits &= room[b][None, :] + weight[second][None, :] >= weight[first][:, None]
    fits &= a[:, None] != b[None, :]
    total = np.where(fits, total, -np.inf)
    k, other = np.unravel_index(np.argmax(total), total.shape)
    if not total[k, other] > smallest:
        return False
    i, j, ai, bj = int(first[k]), int(second[other]), int(a[k]), int(b[other])
    room[ai] += weight[i] - weight[j]
    room[bj] += weight[j] - weight[i]
    goes[i], goes[j] = bj, ai
    return True


# ---- by a program -------------------------------------------------------------------------------

MOST_PAIRS = 20_000
SECONDS, GAP = 4.0, 1e-4
NEAR = (0.3, 1.0)
"""Shares of the difference to the split answer by which a pair may be dearer: first few pairs, then all that matter."""


def best_shares(problem: Shipping, is_open: np.ndarray, price: np.ndarray, split: float, cost: float, clock: Clock):
    """Shares of 0 and 1 (pairs,) that cost less than ``cost`` without leaving anybody out, or None.

    ``price`` (F,) of room in the split answer, which costs ``split``.
    """
    at = is_open[problem.sites]
    dear = problem.costs + price[problem.sites] * problem.load
    pays = np.full(problem.place_count, np.inf)
    np.minimum.at(pays, problem.place[at], dear[at])
    none = SiteRows.none(problem.site_count)
    for near in NEAR:
        keep = np.flatnonzero(at & (dear - pays[problem.place] <= near * (cost - split)))
        if len(keep) > MOST_PAIRS or clock.over():
            return None
        chosen = np.zeros(len(problem.costs), dtype=bool)
        chosen[keep] = True
        part = replace(problem.kept(chosen), fixed=is_open, free=np.zeros_like(is_open), rows=none, spare=0.0)
        limit = SECONDS if clock.left is None else min(SECONDS, clock.left)
        try:
            solution = solve(transport_program(part), time_limit=limit, gap=GAP, progress=Quiet(clock.progress))
        except InfeasibleProgram:
            continue
        clock.cancelled |= solution.status == "cancelled"
        if solution.x is None:
            continue
        share = np.zeros(len(problem.costs))
        share[keep] = np.round(solution.x[problem.site_count :])
        return share
    return None
