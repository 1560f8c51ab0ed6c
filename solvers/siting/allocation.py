"""Who goes where, given the sites that are open: as many people as there is room for, at the least cost.

    min  sum_ij c_ij b_ij + M sum_i w_i b_i0     s.t.  sum_j b_ij + b_i0 = 1,   L_j <= sum_i w_i b_ij <= Q_j

A transport problem: places that prices of sites (what room is worth) leave no doubt about keep their site, the others
are a small linear program, and its prices check all pairs (column generation). :mod:`.whole_places` makes places whole.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import SolverFailure
from .clock import Clock
from .filling import filled
from .shipping import Shipping
from .whole_places import made_whole

FEW_PAIRS = 3_000
"""Pairs of open sites up to which the linear program holds them all."""
MOST_WITH_FLOORS = 100_000
"""Pairs of open sites up to which the program keeps floors, all pairs at once."""
PRICE_STEPS = 120
ENOUGH = 0.002
"""The share of people without room at which prices are good enough for the program to take over."""
ROUNDS = 12
DOUBT = 0.05
"""Pairs this near a place's cheapest one, as a share of its cost, are in doubt at first."""
WIDENINGS = 6
"""How often places of an overfull site get more choice before the program starts."""
TINY = 1e-9


@dataclass(frozen=True)
class Allocation:
    """``share`` (pairs,) of every place at every site, ``people`` served, the ``cost`` of the plan with what opening
    costs, and the ``price`` (F,) of room at each site, per person."""

    is_open: np.ndarray
    share: np.ndarray
    people: float
    cost: float
    price: np.ndarray

    def better_than(self, other: Allocation | None) -> bool:
        """Does it serve more people, or as many at less cost?"""
        if other is None:
            return True
        room = 1e-7 * max(1.0, abs(self.people), abs(other.people))
        if abs(self.people - other.people) > room:
            return self.people > other.people
        return self.cost < other.cost - 1e-10 * abs(other.cost)


def allocated(problem: Shipping, is_open: np.ndarray, clock: Clock, price: np.ndarray | None = None):
    """The :class:`Allocation` of a set of open sites (F,); None where a least load or a floor cannot be had.

    ``price`` (F,) of room, if about known, saves time. Where the time is over, sites are filled one after the other.
    """
    table = _Table(problem, is_open)
    split = _split(table, np.zeros(problem.site_count) if price is None else price, clock)
    if split is None:
        return None
    share, price = split
    if problem.whole:
        share = made_whole(problem, is_open, share, clock)
        loads = np.bincount(problem.sites, share * problem.load, problem.site_count)
        if np.any((loads < problem.least * (1 - 1e-9)) & is_open) or not _keeps_floors(problem, share):
            return None
    cost = float(share @ problem.costs + problem.setup[is_open].sum())
    return Allocation(is_open.copy(), share, float(share @ problem.load), cost, price)


class _Table:
    """The pairs of open sites: ``at`` (k,) their positions, with ``place``, ``site`` and ``unit`` cost a person."""

    def __init__(self, problem: Shipping, is_open: np.ndarray) -> None:
        self.problem, self.is_open = problem, is_open
        self.at = np.flatnonzero(is_open[problem.sites])
        self.place, self.site = problem.place[self.at], problem.sites[self.at]
        self.unit = problem.costs[self.at] / problem.load[self.at]
        self.most = (int(is_open.sum()) + 1.0) * float(self.unit.max(initial=0.0)) + 1.0
        """What leaving a person unserved costs: more than any chain of moves can save."""


def _split(table: _Table, price: np.ndarray, clock: Clock) -> tuple[np.ndarray, np.ndarray] | None:
    """(share of every pair, price of room (F,)) where places may be split."""
    problem = table.problem
    wanted = np.ones(len(table.at), dtype=bool)
    if problem.floors is not None and len(table.at) > MOST_WITH_FLOORS:
        return _filled(table, _rough_prices(table, price, clock))
    if len(table.at) > FEW_PAIRS and problem.floors is None:
        price = _rough_prices(table, price, clock)
        wanted = _in_doubt(table, price)
    best = None
    for _ in range(ROUNDS):
        if clock.over():
            return _filled(table, price, best)
        answer = _program(table, wanted, clock)
        if answer is None:
            return _filled(table, price, best) if clock.over() else best
        shares, price, pays = answer
        share = np.zeros(len(problem.costs))
        share[table.at[wanted]] = shares
        best = share, price
        if wanted.all():
            return best
        missing = ~wanted & (table.unit + price[table.site] < pays[table.place] - 1e-9 * table.most)
        if not missing.any():
            return best
        wanted |= missing
    return best


def _filled(table: _Table, price: np.ndarray, best=None) -> tuple[np.ndarray, np.ndarray] | None:
    """As :func:`_split`, in no time, from the ``best`` so far; None where that misses a least load or a floor."""
    problem = table.problem
    share = filled(problem, table.is_open, price, None if best is None else best[0])
    loads = np.bincount(problem.sites, share * problem.load, problem.site_count)
    if np.any((loads < problem.least * (1 - TINY)) & table.is_open):
        return None
    return (share, price) if _keeps_floors(problem, share) else None


def _keeps_floors(problem: Shipping, share: np.ndarray) -> bool:
    return problem.floors is None or bool(np.all(problem.floors @ share >= problem.wanted * (1 - 1e-6)))


def _in_doubt(table: _Table, price: np.ndarray) -> np.ndarray:
    """The pairs that are cheapest at these prices, or nearly so: more of them where a site is overfull without."""
    problem = table.problem
    dear = table.unit + price[table.site]
    least = np.full(problem.place_count, table.most)
    np.minimum.at(least, table.place, dear)
    doubt = np.full(problem.place_count, DOUBT * float(np.median(least)))
    for _ in range(WIDENINGS):
        wanted = dear <= (least + doubt)[table.place]
        sure = wanted & (np.bincount(table.place[wanted], minlength=len(least)) == 1)[table.place]
        loads = np.bincount(table.site[sure], problem.load[table.at[sure]], problem.site_count)
        over = loads > problem.capacity
        if not over.any():
            break
        doubt[table.place[sure & over[table.site]]] *= 3.0
    return wanted


def _rough_prices(table: _Table, price: np.ndarray, clock: Clock) -> np.ndarray:
    """Prices of room at which about as many people as there is room for choose each site: subgradient steps."""
    problem = table.problem
    start = np.flatnonzero(np.diff(np.concatenate(([-1], table.place))) != 0)
    weight = problem.weight[table.place[start]]
    length = np.diff(np.append(start, len(table.place)))
    size = float(np.median(table.unit)) if len(table.unit) else 0.0
    best, best_price, step = -np.inf, price, 0.3
    for _ in range(PRICE_STEPS):
        if clock.over():
            break
        dear = table.unit + price[table.site]
        least = np.minimum.reduceat(dear, start)
        goes = dear <= np.repeat(least, length)
        load = np.bincount(table.site[goes], problem.load[table.at[goes]], problem.site_count)
        value = float(np.minimum(least, table.most) @ weight - price @ problem.capacity)
        if value > best + 1e-9 * abs(best):
            best, best_price = value, price
        else:
            step *= 0.9
        over = np.where(table.is_open, load - problem.capacity, 0.0) / np.maximum(problem.capacity, TINY)
        price = np.maximum(price + step * size * np.clip(over, -1.0, 1.0), 0.0)
        people_over = float(np.maximum(over, 0.0) @ problem.capacity)
        if people_over <= ENOUGH * problem.people and (not np.any(price > 0) or step < 0.1):
            break
    return best_price


def _program(table: _Table, wanted: np.ndarray, clock: Clock):
    """(share of the wanted pairs, price of room (F,), what each place pays a person (n,)); None if there is none."""
    problem = table.problem
    place, site = table.place[wanted], table.site[wanted]
    load, unit = problem.load[table.at[wanted]], table.unit[wanted]
    sure = np.bincount(place, minlength=problem.place_count)[place] == 1
    room = problem.capacity - np.bincount(site[sure], load[sure], problem.site_count)
    if problem.floors is not None or np.any(problem.least * table.is_open > 0) or np.any(room < 0):
        # Here places with one pair only may have to stay unserved, or count for a least load.
        sure, room = np.zeros(len(place), dtype=bool), problem.capacity
    while True:
        share, pays, price = np.ones(len(place)), np.full(problem.place_count, table.most), np.zeros(len(room))
        if not sure.all():
            answer = _solved(table, wanted, ~sure, room, clock)
            if answer is None:
                return None
            share[~sure], price, pays = answer
        pays[place[sure]] = unit[sure] + price[site[sure]]
        if not np.any(pays[place[sure]] > table.most):
            return share, price, pays
        # Room is so scarce that others should have it rather than some of those who were sure of theirs.
        sure, room = np.zeros(len(place), dtype=bool), problem.capacity


def _solved(table: _Table, wanted: np.ndarray, open_: np.ndarray, room: np.ndarray, clock: Clock):
    """As :func:`_program`, of the pairs that are ``open_`` among those wanted, with what ``room`` (F,) is left."""
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix, hstack, vstack

    problem = table.problem
    places, place = np.unique(table.place[wanted][open_], return_inverse=True)
    site, unit = table.site[wanted][open_], table.unit[wanted][open_]
    load = problem.load[table.at[wanted]][open_]
    n, count = len(places), len(place)
    sites = np.flatnonzero(table.is_open)
    number = np.full(problem.site_count, -1)
    number[sites] = np.arange(len(sites))
    least = problem.least[sites]
    asks = np.flatnonzero(least > 0)
    column = np.arange(count)
    by_place = csr_matrix(
        (np.ones(count + n), (np.concatenate((place, np.arange(n))), np.arange(count + n))), shape=(n, count + n)
    )
    by_site = csr_matrix((np.ones(count), (number[site], column)), shape=(len(sites), count + n))
    rows, sides = [by_site], [room[sites]]
    if len(asks):
        rows.append(-by_site[asks])
        sides.append(-least[asks])
    if problem.floors is not None:
        here = problem.floors[:, table.at[wanted][open_]].multiply(1.0 / load).tocsr()
        rows.append(hstack([-here, csr_matrix((here.shape[0], n))]).tocsr())
        sides.append(-problem.wanted * (1 - 1e-9))
    answer = linprog(
        np.concatenate((unit, np.full(n, table.most))),
        A_ub=vstack(rows).tocsr(),
        b_ub=np.concatenate(sides),
        A_eq=by_place,
        b_eq=problem.weight[places],
        method="highs",
        options={} if clock.left is None else {"time_limit": max(0.2, clock.left)},
    )
    if answer.status in (1, 2) or answer.x is None:
        # No plan, or no time for one.
        return None
    if answer.status != 0:
        raise SolverFailure("solver_failed", solver="HiGHS (scipy)", reason=answer.message)
    paid = -answer.ineqlin.marginals
    price = np.zeros(problem.site_count)
    price[sites] = paid[: len(sites)]
    price[sites[asks]] -= paid[len(sites) : len(sites) + len(asks)]
    share = answer.x[:count] / load
    pays = np.full(problem.place_count, table.most)
    pays[places] = answer.eqlin.marginals
    return np.where(share < TINY, 0.0, np.where(share > 1 - TINY, 1.0, share)), price, pays
