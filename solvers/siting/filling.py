"""Who goes where in next to no time: sites fill up one after the other, at any prices of room.

Everyone asks the cheapest open site that still has room; where more ask than there is room for, those are taken first
to whom the next best would cost most more (regret, as in Martello & Toth 1981, Operational Research '81:589-603). The
others ask on. Each round serves somebody everywhere, or fills a site, so that there are no more rounds than sites.
"""

from __future__ import annotations

import numpy as np

from .shipping import Shipping

TINY = 1e-9


def filled(problem: Shipping, is_open: np.ndarray, price: np.ndarray) -> np.ndarray:
    """The share (pairs,) of every place at every site of ``is_open`` (F,), with ``price`` (F,) of room a person.

    Places may be split. As many are served as there is room for in the sites that places still have in reach; least
    loads and floors are not looked after.
    """
    at = np.flatnonzero(is_open[problem.sites])
    place, site = problem.place[at], problem.sites[at]
    dear = problem.costs[at] / problem.load[at] + price[site]
    left = problem.weight.astype(np.float64).copy()
    room = np.where(is_open, problem.capacity, 0.0).astype(np.float64)
    scarce = TINY * max(1.0, problem.people)
    share = np.zeros(len(problem.costs))
    while True:
        stays = (left[place] > TINY * problem.weight[place]) & (room[site] > scarce)
        at, place, site, dear = at[stays], place[stays], site[stays], dear[stays]
        if len(at) == 0:
            return share
        asks, regret = _cheapest_pairs(place, dear)
        taken = _taken(site[asks], regret, left[place[asks]], room)
        share[at[asks]] += taken / problem.weight[place[asks]]
        left[place[asks]] -= taken
        room -= np.bincount(site[asks], taken, len(room))


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
