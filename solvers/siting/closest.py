"""Everyone goes to the nearest open site, even if it is full: who goes where, and whom that leaves without care.

A place goes to the first open one of its sites in ascending cost, ties to the first in the layer (closest assignment,
Rojeski & ReVelle 1970, Geographical Analysis 2:30-42). Floors ask for people served within their standard: whose people
a full site serves, :mod:`.full_floors` says. :mod:`.full_sites` finds the best sites.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..problem import TravelCosts
from .ascending import ascending
from .full_floors import place_shares, served_of_floors
from .shipping import Shipping, shipping_of
from .space import Space

ROOM = 1e-9
"""A share of a least load that is rounding only."""


def check_allocation(even_if_full: bool, capacitated: bool) -> None:
    """Raise ``InputError`` where people would go to the nearest site anyway."""
    if even_if_full and not capacitated:
        raise InputError("allocation_needs_capacities")


def closest(
    space: Space, pairs: TravelCosts, weight: np.ndarray, price: np.ndarray, least, within=None, beyond=None
) -> Shipping:
    """The problem of ``space`` with ``price`` (pairs,) a person and ``least`` (m,) loads if given, as arrays.

    ``within`` says which pairs (pairs,) bool lie within the standard, and the label (n,) of every place, where the
    ``space`` has floors. ``beyond`` (n,) is the least price of the pairs that are left out, infinite where none are:
    bounds hold with them, and who has none of the open sites listed counts as unserved."""
    problem, _ = shipping_of(space, pairs, weight, price, False, least, within, beyond)
    return _ordered(problem)


def _ordered(problem: Shipping) -> Shipping:
    """The problem with the pairs of every place in ascending cost, ties in the order of the layer."""
    order = ascending(np.asarray(problem.indptr), problem.place, problem.costs)
    floors = None if problem.floors is None else problem.floors[:, order]
    return replace(problem, sites=problem.sites[order], costs=problem.costs[order], floors=floors, _cache={})


def listed_places(pairs: TravelCosts, weight: np.ndarray, space: Space) -> np.ndarray:
    """The places (n,) bool that the problem holds."""
    usable = (space.sites.fixed | space.sites.free)[pairs.indices]
    return (np.bincount(pairs.rows()[usable], minlength=len(weight)) > 0) & (weight > 0)


def judged(problem: Shipping, is_open: np.ndarray) -> tuple[float, float, float]:
    """(people by whom floors are missed, people unserved, cost) of a set of open sites (m,); infinite where a least
    load is missed."""
    goes = _goes(problem, is_open)
    loads = np.bincount(problem.sites[goes], problem.load[goes], problem.site_count)
    if np.any((loads < problem.least * (1 - ROOM)) & is_open):
        return np.inf, np.inf, np.inf
    missed = 0.0
    if problem.floors is not None:
        _, missed = served_of_floors(_coming(problem, goes), loads, problem.capacity, problem.wanted)
    served = np.minimum(loads, problem.capacity)[is_open].sum()
    cost = float(problem.costs[goes].sum() + problem.setup[is_open].sum())
    return missed, problem.people - float(served), cost


def shares(problem: Shipping, is_open: np.ndarray, listed: np.ndarray) -> np.ndarray:
    """The share of every place that a set of open sites (m,) serves, (n,); ``listed`` (n,) places are the problem's."""
    goes = _goes(problem, is_open)
    place, site = problem.place[goes], problem.sites[goes]
    loads = np.bincount(site, problem.load[goes], problem.site_count)
    where, floor = np.full(problem.place_count, -1), np.full(problem.place_count, -1)
    where[place] = site
    coming = _coming(problem, goes)
    wanted = np.zeros(0) if problem.floors is None else problem.wanted
    served, _ = served_of_floors(coming, loads, problem.capacity, wanted)
    if problem.floors is not None:
        rule, at = problem.floors[:, goes].nonzero()
        floor[place[at]] = rule
    share = np.zeros(len(listed))
    share[listed] = place_shares(floor, where, served, coming, loads, problem.capacity)
    return share


def _goes(problem: Shipping, is_open: np.ndarray) -> np.ndarray:
    """The pairs that are used when a set of sites (m,) is open."""
    pairs = np.flatnonzero(is_open[problem.sites])
    return pairs[np.diff(problem.place[pairs], prepend=-1) != 0]


def _coming(problem: Shipping, goes: np.ndarray) -> np.ndarray:
    """People of every floor who go to each site within their standard, (f, m)."""
    from scipy.sparse import csr_matrix

    if problem.floors is None:
        return np.zeros((0, problem.site_count))
    at = (np.arange(len(goes)), problem.sites[goes])
    to_site = csr_matrix((np.ones(len(goes)), at), shape=(len(goes), problem.site_count))
    return (problem.floors[:, goes] @ to_site).toarray()
