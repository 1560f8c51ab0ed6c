"""Plans in which everyone goes to the site that serves them most cheaply, or to one with room: solved and judged.

What p-median and fixed charge have in common: costs of the pairs with a price put on them, sites that may cost
something to open, capacities or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import InputError, first_few
from ..mip import InfeasibleProgram
from ..mip.program import OPTIMAL_GAP, relative_gap
from ..problem import Demand, TravelCosts
from .assignment import Assignment, assignment
from .best import Best
from .clock import Clock
from .conflicts import explain_rows
from .constant import with_constant
from .demand_rules import DemandRules, near_pairs
from .effort import ROUNDING, Effort
from .evaluate import evaluate, evaluate_full, evaluate_people, open_pairs
from .floor_program import some_plan
from .floored_plan import floored_plan
from .floors import Floors
from .full_sites import closest, full_sites, listed_places, shares
from .importance_sizes import Deciding, deciding_full, deciding_shipped
from .nearest_plan import Found, SomeUnserved, nearest_plan
from .opening import ClosingLosses
from .parts import NearestPart, ShippingPart
from .place_floors import PlaceFloors, place_floors
from .plan import SitingPlan
from .polish import polished
from .rules import SiteRows
from .service_plan import described
from .shipping import Shipping, shipping_of
from .short_lists import (
    FEW_BINDING,
    GRANTED,
    ShortLists,
    all_pairs,
    at_most,
    broken,
    growing_lists,
)
from .sites import Sites
from .space import Space
from .topping_up import topped_up
from .transport import shipped

UNSERVED = 1e-12
"""A share of all people that is rounding only."""


def as_it_is(costs: np.ndarray) -> np.ndarray:
    return costs.astype(np.float64)


@dataclass(frozen=True)
class Service:
    """What does not change with the price that is put on a cost.

    ``pairs`` that can be used, of usable sites; ``rows`` over the sites; with ``capacitated`` the capacities of the
    ``sites`` bind, and places are ``whole`` or split; ``least`` (m,) people that an open site must serve; ``beyond``
    (n,) the least cost of the pairs left out; with ``charged`` opening a site costs what it costs; ``rules`` on people,
    of which the pairs keep the largest costs already.
    """

    demand: Demand
    sites: Sites
    pairs: TravelCosts
    rows: SiteRows
    effort: Effort
    clock: Clock
    capacitated: bool = False
    whole: bool = False
    least: np.ndarray | None = None
    beyond: np.ndarray | None = None
    charged: bool = False
    rules: DemandRules | None = None
    even_if_full: bool = False
    """Under capacities: does everyone go to the nearest open site, even if it is full?"""

    @property
    def floors(self) -> Floors:
        return Floors.none() if self.rules is None else self.rules.floors

    @property
    def space(self) -> Space:
        return Space(self.sites, self.rows, self.floors, self.charged)

    @property
    def setup(self) -> np.ndarray:
        """What each site adds to the objective if it is open, beside :attr:`constant`, (m,)."""
        return self.space.setup

    @property
    def constant(self) -> float:
        """What the objective holds whatever opens: ``setup`` counts the closing of a site as saved if it stays."""
        return self.sites.closing_all * self.charged

    @property
    def reachable(self) -> np.ndarray:
        return np.diff(self.pairs.indptr) > 0

    @property
    def reachable_people(self) -> float:
        return float(self.demand.population[self.reachable].sum())

    def within(self, share: float) -> Service:
        """The same in a ``share`` of the time that is left."""
        left = self.clock.left
        return self if left is None or share >= 1.0 else replace(self, clock=self.clock.part(share * left))

    def best(self, price: Callable[[np.ndarray], np.ndarray]) -> Best:
        """The cheapest plan, with ``price`` on every cost.

        Raises ``InputError`` for rows that cannot be kept and where no plan serves every place.
        """
        try:
            if self.capacitated and self.even_if_full:
                return self._full(price)
            return self._shipped(price) if self.capacitated else self._nearest(price)
        except InfeasibleProgram:
            explain_rows(self.sites, self.rows, self.clock)
            raise

    def _nearest(self, price) -> Best:
        """On the nearest sites of every place first, where there are many pairs, and on more while that may help."""
        best = None
        for lists in self._lists():
            found, is_exact = self._nearest_among(lists, price)
            if found is None:
                continue
            best = found if best is None else best.joined(found)
            reached = relative_gap(best.value, best.bound) <= max(self.effort.gap, OPTIMAL_GAP)
            if reached or is_exact or self.clock.over():
                return best if reached or is_exact else replace(best, ending=self.clock.ending)
        return best

    def _lists(self) -> Iterator[ShortLists]:
        if len(self.floors):
            return iter([all_pairs(self.pairs)])
        return growing_lists(self.pairs, self.sites, self.rows, self.clock)

    def _nearest_among(self, lists: ShortLists, price) -> tuple[Best | None, bool]:
        """The best plan as far as ``lists`` know, and whether longer ones could not tell more; None where somebody
        has none of the sites that it opens."""
        weight, sites, setup, pairs = self.demand.population, self.sites, self.setup, lists.pairs
        priced = TravelCosts(pairs.indptr, pairs.indices, price(pairs.costs), pairs.facility_count)
        beyond = None if self.beyond is None else price(self.beyond)
        elsewhere = np.inf
        if lists.are_short:
            elsewhere = _priced(price, lists.farther)
            nearest = _priced(price, lists.beyond)
            beyond = nearest if beyond is None else np.minimum(beyond, nearest)
        problem = assignment(priced, weight, sites.fixed, sites.free, self.rows, setup, beyond, elsewhere)
        problem = with_constant(problem, self.constant)
        if lists.are_short:
            problem = broken(problem)
        floors = None
        if len(self.floors):
            floors = place_floors(self.pairs, priced.costs, weight, self.rules, problem.place_count)
        try:
            found = self._found(problem, floors)
        except SomeUnserved as error:
            self._explain_unserved(problem.position[error.plan])
            raise
        is_open = self.sites.fixed.copy()
        is_open[problem.position[found.plan]] = True

        def keeps(is_open: np.ndarray) -> bool:
            return floors is None or floors.kept(problem, is_open[problem.position])

        is_open = polished(self.space, ClosingLosses(problem, found.value), is_open, keeps)
        evaluation = evaluate(self.pairs, weight, is_open)
        served = evaluation.site >= 0
        if lists.are_short and np.any(~served & self.reachable & (weight > 0)):
            return None, False
        people, paid = weight[served], evaluation.cost[served]
        value = float(people @ price(paid) + setup[is_open].sum()) + self.constant
        bound = min(value, found.bound + setup[sites.fixed].sum())
        best = Best(
            is_open,
            evaluation,
            people,
            paid,
            value,
            bound,
            found.ending,
            found.solver,
            problem,
            found.multipliers,
            floors,
        )
        if not lists.are_short:
            return best, True
        short = lists.open_ended(problem, elsewhere, weight)
        binds = found.multipliers is None or np.mean(short & (found.multipliers >= problem.cap)) > FEW_BINDING
        exact = abs(value - found.value - setup[sites.fixed].sum()) <= ROUNDING * abs(value)
        # Where a place can go to every site, it pays no more than for the dearest.
        everywhere = np.diff(self.pairs.indptr) == (sites.fixed | sites.free).sum()
        counted = (weight > 0) & (np.diff(pairs.indptr) > 0)
        dearest = np.full(problem.place_count, np.inf)
        most = _priced(price, np.where(everywhere, lists.dearest, np.inf))
        dearest[: counted.sum()] = most[counted] * weight[counted]
        return replace(best, problem=at_most(problem, short, dearest)), bool(exact and not binds)

    def _found(self, problem: Assignment, floors: PlaceFloors | None) -> Found:
        if floors is None:
            return nearest_plan(problem, self.effort, self.clock)

        def start() -> np.ndarray:
            people = self.demand.population
            return some_plan(self.space, self.pairs, people, self.rules, self.effort, self.clock)[problem.position]

        return floored_plan(problem, floors, self.effort, self.clock, start)

    def _shipped(self, price) -> Best:
        """As :meth:`_nearest`. Least loads may need people from far away."""
        best = None
        for lists in [all_pairs(self.pairs)] if self._needs_all else self._lists():
            found = self._shipped_among(lists, price)
            best = found if best is None else best.joined(found)
            reached = relative_gap(best.value, best.bound) <= max(self.effort.gap, OPTIMAL_GAP)
            if (reached and best.more <= 0) or self.clock.over():
                return best if reached else replace(best, ending=self.clock.ending)
        return best

    @property
    def _needs_all(self) -> bool:
        """Do floors or least loads ask for people from far away?"""
        return len(self.floors) > 0 or (self.least is not None and bool(self.least.any()))

    def _shipped_among(self, lists: ShortLists, price) -> Best:
        weight, pairs = self.demand.population, lists.pairs
        beyond = _priced(price, lists.beyond) if lists.are_short else None
        answer = shipped(
            self.space,
            pairs,
            weight,
            price(pairs.costs),
            self.whole,
            self.least,
            self.effort,
            self.clock,
            self._within,
            beyond,
        )
        reach = open_pairs(self.pairs, answer.is_open)
        prices = price(reach.costs)
        people = answer.people[answer.is_open[pairs.indices]]
        if lists.are_short:
            near, capacity = open_pairs(pairs, answer.is_open), self.sites.capacity
            people = topped_up(
                reach, weight, prices, capacity, near, people, answer.price, self.whole, self.clock.part(GRANTED)
            )
        value = float(people @ prices + self.setup[answer.is_open].sum()) + self.constant
        evaluation = evaluate_people(reach, weight, people)
        bound = min(answer.bound + self.constant, value)
        more = max(0.0, answer.most - float(people.sum()))
        return Best(
            answer.is_open, evaluation, people, reach.costs, value, bound, answer.ending, answer.solver, more=more
        )

    def _full(self, price) -> Best:
        weight, sites = self.demand.population, self.sites
        pairs = self.pairs
        near = all_pairs(pairs) if self._needs_all else next(self._lists())
        beyond = _priced(price, near.beyond) if near.are_short else None
        problem = closest(self.space, near.pairs, weight, price(near.pairs.costs), self.least, self._within, beyond)
        everywhere = pairs.pair_count == pairs.demand_count * pairs.facility_count
        answer = full_sites(problem, self.space, self.effort, self.clock, everywhere=everywhere)
        is_open = answer.is_open
        if near.are_short:
            pairs = open_pairs(pairs, is_open)
            problem = closest(self.space, pairs, weight, price(pairs.costs), self.least)
        share = shares(problem, is_open, listed_places(pairs, weight, self.space))
        evaluation = evaluate_full(self.pairs, weight, is_open, sites.capacity, share)
        goes = evaluation.site >= 0
        people, paid = weight[goes], evaluation.cost[goes]
        value = float(people @ price(paid) + self.setup[is_open].sum()) + self.constant
        bound = min(answer.bound + self.constant, value)
        return Best(
            is_open,
            evaluation,
            people,
            paid,
            value,
            bound,
            answer.ending,
            answer.solver,
            more=answer.unserved - answer.least,
            over=float(people.sum() - evaluation.people),
            share=share,
        )

    @property
    def _within(self) -> tuple[np.ndarray, np.ndarray] | None:
        """Which pairs lie within the standard, and the label of every place; None without floors."""
        return None if len(self.floors) == 0 else (near_pairs(self.pairs, self.rules.standard), self.rules.label)

    def unserved(self, best: Best) -> float:
        """People who have a site in reach and are not served for want of capacity."""
        people = self.reachable_people - float(best.people.sum()) + best.over
        return people if people > UNSERVED * self.reachable_people else 0.0

    def siting_plan(self, best: Best, value: float, bound: float, price=as_it_is, room=None) -> SitingPlan:
        """The plan with its order of opening and what each site is worth, were everyone to go to the nearest.

        Plans that cost ``room`` more are near-optimal; by default those within the tolerance of the effort."""
        return described(self, best, value, bound, price, room)

    def deciding(self, best: Best, price) -> Deciding | None:
        """What decides which sites a plan needs that serves as many people as the ``best`` one; None for a large
        problem."""
        if self.even_if_full:
            prices = price(self.pairs.costs)
            problem = closest(self.space, self.pairs, self.demand.population, prices, self.least, self._within)
            return deciding_full(problem, best.evaluation.people)
        return deciding_shipped(self.shipping(price), float(best.people.sum()))

    def part(self, price) -> ShippingPart | NearestPart:
        """The problem under capacities as one part of a question about several years or populations."""
        near = all_pairs(self.pairs) if self._needs_all else next(self._lists())
        if not self.even_if_full:
            return ShippingPart(self.shipping(price, near), self.constant)
        pairs, beyond = near.pairs, _priced(price, near.beyond) if near.are_short else None
        prices, people = price(pairs.costs), self.demand.population
        problem = closest(self.space, pairs, people, prices, self.least, self._within, beyond)
        return NearestPart(problem, self.constant)

    def sites_of(self, best: Best) -> Sites:
        """The sites as the plan opens them: as they are."""
        return self.sites

    def shipping(self, price, near: ShortLists | None = None) -> Shipping:
        """The problem of people who go wherever there is room, on the ``near`` lists if given."""
        pairs = self.pairs if near is None else near.pairs
        beyond = None if near is None or not near.are_short else _priced(price, near.beyond)
        weight, prices = self.demand.population, price(pairs.costs)
        return shipping_of(self.space, pairs, weight, prices, self.whole, self.least, self._within, beyond)[0]

    def _explain_unserved(self, opened: np.ndarray) -> None:
        is_open = self.sites.fixed.copy()
        is_open[opened] = True
        left = (
            self.reachable
            & (self.demand.population > 0)
            & (evaluate(self.pairs, self.demand.population, is_open).site < 0)
        )
        raise InputError("plan_leaves_places", count=int(left.sum()), ids=first_few(self.demand.ids[left]))


def _priced(price, costs: np.ndarray) -> np.ndarray:
    """The price of every cost (n,), infinite where the cost is."""
    known = np.isfinite(costs)
    prices = np.full(len(costs), np.inf)
    prices[known] = price(costs[known])
    return prices
