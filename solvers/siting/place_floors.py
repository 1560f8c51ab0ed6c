"""Coverage floors where everyone goes to the cheapest open site: prices for people beyond their standard.

A floor lets at most A_r of the people of region r be served beyond their standard. With a price lambda_r >= 0 for each
of them the floor may be left out,

    L(lambda) = min_{y in Y}  sum_i [ c_i(y) + lambda_r(i) w_i beyond_i(y) ] - sum_r lambda_r A_r,

and what is left is again a problem of sorted lists, since the price falls on the far end of every list: L(lambda)
bounds the problem with its floors (Geoffrion 1974, Mathematical Programming Study 2:82-114).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..problem import TravelCosts
from .assignment import Assignment
from .demand_rules import DemandRules, near_pairs
from .rules import ROOM


@dataclass(frozen=True)
class PlaceFloors:
    """The floors over the n places of an :class:`.Assignment`.

    ``floor`` (n,) number of the floor that concerns a place, -1 for none; ``weight`` (n,) people; ``within`` (n,) the
    largest cost of the problem that lies within the place's standard, -inf where none does; ``allowed`` (f,) people of
    the places who may be served beyond it; ``people`` (f,) people who count in each floor.
    """

    floor: np.ndarray
    weight: np.ndarray
    within: np.ndarray
    allowed: np.ndarray
    people: np.ndarray

    @property
    def room(self) -> np.ndarray:
        """People by whom rounding may miss a floor, shape (f,)."""
        return ROOM * np.maximum(1.0, self.people)

    def beyond(self, costs: np.ndarray) -> np.ndarray:
        """People of every floor whose cost (n,) lies beyond their standard, shape (f,)."""
        out = (self.floor >= 0) & (costs > self.within)
        return np.bincount(self.floor[out], self.weight[out], len(self.allowed))

    def lacking(self, problem: Assignment, plan: np.ndarray) -> np.ndarray:
        """Which floors a plan (F,) bool does not reach, shape (f,) bool."""
        return self.beyond(problem.nearest(plan).first) > self.allowed + self.room

    def kept(self, problem: Assignment, plan: np.ndarray) -> bool:
        """Does a ``plan`` (F,) bool of the ``problem`` keep all floors?"""
        return not self.lacking(problem, plan).any()

    def priced(self, problem: Assignment, prices: np.ndarray) -> Assignment:
        """The problem in which a person beyond the standard costs ``prices`` (f,) more."""
        if not prices.any():
            return problem
        more = np.where(self.floor >= 0, np.append(prices, 0.0)[self.floor], 0.0) * self.weight
        place = problem.place
        return replace(
            problem,
            costs=problem.costs + more[place] * (problem.costs > self.within[place]),
            base=problem.base + more * (problem.base > self.within),
            cap=problem.cap + more * (problem.cap > self.within),
            _cache={},
        )

    def followed(self, u: np.ndarray, more: np.ndarray) -> np.ndarray:
        """Multipliers ``u`` (n,) that follow prices which become ``more`` (f,) by so much."""
        moves = (self.floor >= 0) & (u > self.within)
        return u + np.where(moves, np.append(more, 0.0)[self.floor] * self.weight, 0.0)

    def slope(self, problem: Assignment, priced: Assignment, u: np.ndarray, choice: np.ndarray) -> np.ndarray:
        """How the Lagrangian bound at ``u`` (n,), with sites chosen to the degree ``choice`` (F,), changes with each
        price, shape (f,): people beyond the standard there, less those who may be."""
        place = problem.place
        used = np.flatnonzero(priced.costs < u[place])
        share = choice[problem.sites[used]]
        served = np.bincount(place[used], share, problem.place_count)
        far = np.bincount(place[used], share * (problem.costs[used] > self.within[place[used]]), problem.place_count)
        # Who is served by nothing listed pays the cap, which has the price in it.
        far += np.clip(1.0 - served, 0.0, 1.0) * (u >= priced.cap) * (problem.cap > self.within)
        concerned = self.floor >= 0
        people = (far * self.weight)[concerned]
        return np.bincount(self.floor[concerned], people, len(self.allowed)) - self.allowed


def place_floors(
    pairs: TravelCosts, prices: np.ndarray, weight: np.ndarray, rules: DemandRules, count: int
) -> PlaceFloors:
    """The floors over the places that :func:`.assignment.assignment` keeps of ``pairs`` with ``prices`` (pairs,); up to
    ``count`` places, those that follow are of no concern."""
    label, floors = rules.label, rules.floors
    counted = np.flatnonzero((weight > 0) & (np.diff(pairs.indptr) > 0))
    rows = pairs.rows()
    near = near_pairs(pairs, rules.standard) & (weight > 0)[rows]
    worth = np.where(near, prices * weight[rows], -np.inf)
    within = np.maximum.reduceat(worth, pairs.indptr[:-1][counted]) if len(counted) else np.zeros(0)
    concerned = np.isin(label[counted], floors.rule)
    floor = np.where(concerned, np.searchsorted(floors.rule, label[counted]), -1)
    people = np.bincount(floor[concerned], weight[counted][concerned], len(floors))
    none = count - len(counted)
    return PlaceFloors(
        np.append(floor, np.full(none, -1)),
        np.append(weight[counted], np.zeros(none)),
        np.append(within, np.full(none, -np.inf)),
        people - floors.wanted,
        people,
    )
