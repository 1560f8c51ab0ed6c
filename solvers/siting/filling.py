"""Who goes where in next to no time: sites fill up one after the other, at any prices of room.

Everyone asks the cheapest open site that still has room; where more ask than there is room for, those are taken first
to whom the next best would cost most more (regret, as in Martello & Toth 1981, Operational Research '81:589-603). The
others ask on. Each round serves somebody everywhere, or fills a site, so that there are no more rounds than sites.
"""

from __future__ import annotations

import numpy as np

from .shipping import Shipping

TINY = 1e-9


def filled(problem: Shipping, is_open: np.ndarray, price: np.ndarray, so_far: np.ndarray | None = None) -> np.ndarray:
    """The share (pairs,) of every place at every site of ``is_open`` (F,), with ``price`` (F,) of room a person.

    Places may be split. As many are served as there is room for in the sites that places still have in reach. Floors
    come first, as many people as each asks for; least loads are not looked after. Nobody leaves the site of the shares
    ``so_far`` (pairs,), which keep floors if they are given.
    """
    share = np.zeros(len(problem.costs)) if so_far is None else so_far.copy()
    goes = share * problem.load
    left = np.maximum(problem.weight - np.bincount(problem.place, goes, problem.place_count), 0.0)
    room = np.where(is_open, problem.capacity, 0.0)
    room = np.maximum(room - np.bincount(problem.sites, goes, problem.site_count), 0.0)
    opened = is_open[problem.sites]
    if problem.floors is not None and so_far is None:
        for rule, wanted in enumerate(problem.wanted.tolist()):
            counts = np.asarray(problem.floors[rule].todense()).ravel() > 0
            _fill(problem, np.flatnonzero(opened & counts), price, left, room, share, wanted)
    _fill(problem, np.flatnonzero(opened), price, left, room, share, np.inf)
    return share


def _fill(problem: Shipping, at: np.ndarray, price, left, room, share, wanted: float) -> None:
    """Serve people by the pairs ``at``, ``wanted`` of them if there are so many; what is ``left``, ``room`` and
    ``share`` follow."""
    place, site = problem.place[at], problem.sites[at]
    dear = problem.costs[at] / problem.load[at] + price[site]
    scarce = TINY * max(1.0, problem.people)
    while True:
        stays = (left[place] > TINY * problem.weight[place]) & (room[site] > scarce)
        at, place, site, dear = at[stays], place[stays], site[stays], dear[stays]
        if len(at) == 0 or wanted <= scarce:
            return
        asks, regret = _cheapest_pairs(place, dear)
        taken = _taken(site[asks], regret, left[place[asks]], room)
        if np.isfinite(wanted):
            ahead = np.cumsum(taken) - taken
            taken = np.clip(wanted - ahead, 0.0, taken)
            wanted -= float(taken.sum())
        share[at[asks]] += taken / problem.weight[place[asks]]
        left[place[asks]] -= taken
        np.maximum(room - np.bincount(site[asks], taken, len(room)), 0.0, out=room)


def _cheapest_pairs(place: np.ndarray, dear: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cheapest pair of every place (one each, by its number), and how much dearer its next one is."""
    start = np.flatnonzero(np.diff(place, prepend=-1))
    length = np.diff(np.append(start, len(place)))
    least = np.minimum.reduceat(dear, start)
    cheapest = np.flatnonzero(dear == np.repeat(least, length))
    cheapest = cheapest[np.flatnonzero(np.diff(place[cheapest], prepend=-1))]
    others = dear.copy()
    others[cheapest] = np.inf
    return cheapest, np.minimum.reduceat(others, start) - least


def _taken(site: np.ndarray, regret: np.ndarray, people: np.ndarray, room: np.ndarray) -> np.ndarray:
    """How many of the ``people`` who ask each ``site`` find room there, those with most regret first."""
    order = np.lexsort((-regret, site))
    ahead = np.cumsum(people[order]) - people[order]
    new = np.flatnonzero(np.diff(site[order], prepend=-1))
    ahead -= np.repeat(ahead[new], np.diff(np.append(new, len(order))))
    taken = np.empty(len(order))
    taken[order] = np.clip(room[site[order]] - ahead, 0.0, people[order])
    return taken
