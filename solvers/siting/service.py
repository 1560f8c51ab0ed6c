"""Plans in which everyone goes to the site that serves them most cheaply, or to one with room: solved and judged.

What p-median and fixed charge have in common: costs of the pairs with a price put on them, sites that may cost
something to open, capacities or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..mip import InfeasibleProgram
from ..problem import Demand, TravelCosts
from .best import Best
from .clock import Clock
from .closest import closest
from .conflicts import explain_rows
from .demand_rules import DemandRules, near_pairs
from .effort import Effort
from .floors import Floors
from .importance_sizes import Deciding, deciding_full, deciding_shipped
from .parts import NearestPart, ShippingPart
from .plan import SitingPlan
from .rules import SiteRows
from .service_capacities import best_full, best_shipped
from .service_nearest import best_nearest
from .service_plan import described
from .shipping import Shipping, shipping_of
from .short_lists import (
    ShortLists,
    all_pairs,
    growing_lists,
)
from .sites import Sites
from .space import Space

UNSERVED = 1e-12
"""A share of all people that is rounding only."""


def as_it_is(costs: np.ndarray) -> np.ndarray:
    """The price of a cost that is the cost itself."""
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
        """The floors of the ``rules``."""
        return Floors.none() if self.rules is None else self.rules.floors

    @property
    def space(self) -> Space:
        """What plans may choose from."""
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
        """Which places some usable site can reach, (n,) bool."""
        return np.diff(self.pairs.indptr) > 0

    @property
    def reachable_people(self) -> float:
        """The people of these places."""
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
                return best_full(self, price)
            return best_shipped(self, price) if self.capacitated else best_nearest(self, price)
        except InfeasibleProgram:
            explain_rows(self.sites, self.rows, self.clock)
            raise

    def lists(self) -> Iterator[ShortLists]:
        """The nearest sites of every place first, where there are many pairs, and more of them while that may help."""
        if len(self.floors):
            return iter([all_pairs(self.pairs)])
        return growing_lists(self.pairs, self.sites, self.rows, self.clock)

    @property
    def needs_all(self) -> bool:
        """Do floors or least loads ask for people from far away?"""
        return len(self.floors) > 0 or (self.least is not None and bool(self.least.any()))

    @property
    def within_standard(self) -> tuple[np.ndarray, np.ndarray] | None:
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
            return deciding_full(self.closest(price), best.evaluation.people)
        return deciding_shipped(self.shipping(price), float(best.people.sum()))

    def first_lists(self) -> ShortLists:
        """The shortest lists that answer a question under capacities."""
        return all_pairs(self.pairs) if self.needs_all else next(self.lists())

    def part(self, price) -> ShippingPart | NearestPart:
        """The problem under capacities as one part of a question about several years or populations."""
        near = self.first_lists()
        if not self.even_if_full:
            return ShippingPart(self.shipping(price, near), self.constant)
        return NearestPart(self.closest(price, near), self.constant)

    def sites_of(self, best: Best) -> Sites:
        """The sites as the plan opens them: as they are."""
        return self.sites

    def shipping(self, price, near: ShortLists | None = None) -> Shipping:
        """The problem of people who go wherever there is room, on the ``near`` lists (all pairs, if not given)."""
        near = all_pairs(self.pairs) if near is None else near
        pairs, weight = near.pairs, self.demand.population
        prices, beyond = price(pairs.costs), near.priced_beyond(price)
        return shipping_of(self.space, pairs, weight, prices, self.whole, self.least, self.within_standard, beyond)[0]

    def closest(self, price, near: ShortLists | None = None) -> Shipping:
        """The problem of people who go to the nearest site, even if it is full, on lists as for :meth:`shipping`."""
        near = all_pairs(self.pairs) if near is None else near
        pairs, weight = near.pairs, self.demand.population
        prices, beyond = price(pairs.costs), near.priced_beyond(price)
        return closest(self.space, pairs, weight, prices, self.least, self.within_standard, beyond)
