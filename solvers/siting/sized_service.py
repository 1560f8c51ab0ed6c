"""Plans whose sites open at one of several sizes: solved over the sizes, judged over the sites."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..problem import Demand, TravelCosts
from .best import Best
from .evaluate import evaluate_full, evaluate_people, open_pairs
from .importance import Verdicts, judging_clock
from .importance_shipping import judgeable
from .levels import Levels, Sizes
from .parts import NearestPart, ShippingPart
from .plan import SitingPlan
from .service import Service, as_it_is


@dataclass(frozen=True)
class SizedService:
    """Answers as :class:`.Service` does; ``plain`` is the service of the sites, ``over_sizes`` that of their sizes."""

    plain: Service
    over_sizes: Service
    sizes: Sizes

    @classmethod
    def of(cls, plain: Service, levels: Levels, limits, rules, rows_of) -> SizedService:
        """``rows_of`` (sites, limits, rules) gives the rows of the model over any sites."""
        sizes = Sizes.of(plain.sites, levels, plain.least)
        rows = rows_of(sizes.sites, sizes.limits(limits), rules)
        over = replace(
            plain,
            sites=sizes.sites,
            pairs=sizes.pairs(plain.pairs),
            rows=sizes.rows(rows, plain.sites.status == "required"),
            least=sizes.least if sizes.least.any() else None,
        )
        return cls(plain, over, sizes)

    @property
    def demand(self) -> Demand:
        """The people."""
        return self.plain.demand

    @property
    def pairs(self) -> TravelCosts:
        """The pairs of the sites, whatever their size."""
        return self.plain.pairs

    @property
    def reachable_people(self) -> float:
        """As :attr:`.Service.reachable_people`."""
        return self.plain.reachable_people

    def unserved(self, best: Best) -> float:
        """As :meth:`.Service.unserved`."""
        return self.plain.unserved(best)

    def within(self, share: float) -> SizedService:
        """As :meth:`.Service.within`."""
        return replace(self, over_sizes=self.over_sizes.within(share))

    def best(self, price) -> Best:
        """As :meth:`.Service.best`: over the sizes, said of the sites."""
        best = self.over_sizes.best(price)
        chosen = self.sizes.chosen(best.is_open)
        is_open = chosen >= 0
        if self.plain.even_if_full:
            capacity = self.sizes.opened(self.plain.sites, chosen).capacity
            evaluation = evaluate_full(self.plain.pairs, self.demand.population, is_open, capacity, best.share)
        else:
            # One size of a site is open at most, so open pairs are the same ones in the same order.
            evaluation = evaluate_people(open_pairs(self.plain.pairs, is_open), self.demand.population, best.people)
        return replace(best, is_open=is_open, evaluation=evaluation, chosen=chosen)

    def part(self, price) -> ShippingPart | NearestPart:
        """As :meth:`.Service.part`, over the sizes."""
        return self.over_sizes.part(price)

    def sites_of(self, best: Best):
        """The sites as the plan opens them (:meth:`.Sizes.opened`)."""
        return self.sizes.opened(self.plain.sites, best.chosen)

    def level_of(self, best: Best) -> np.ndarray:
        """The level at which each site opens, (m,); NaN for others."""
        return self.sizes.levels_opened(self.plain.sites, best.chosen)

    def siting_plan(self, best: Best, value: float, bound: float, price=as_it_is, room=None) -> SitingPlan:
        """As :meth:`.Service.siting_plan`; sites are judged over all their sizes."""
        effort = self.plain.effort
        plain = replace(self.plain, sites=self.sites_of(best), effort=replace(effort, near_optimal=None))
        plan = plain.siting_plan(best, value, bound, price)
        if effort.near_optimal is None:
            return plan
        # At the sizes that the plan has not chosen, sites might do what those do that it opens.
        room = effort.near_optimal * abs(best.value) if room is None else room
        verdicts, clock = Verdicts(self.plain.sites, best.is_open), judging_clock(self.plain.clock)
        few = judgeable(self.over_sizes.pairs.pair_count, clock)
        deciding = self.over_sizes.deciding(best, price) if few else None
        if deciding is not None:
            cost = best.value - self.plain.constant
            deciding.judge(best.is_open, cost, room, verdicts, clock, effort.solver, self.sizes)
        return replace(plan, importance=verdicts.words())
