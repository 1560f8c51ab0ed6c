"""Maximal coverage within capacities, over the sizes of sites: the problem, made of checked input."""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .closest import closest
from .effort import Effort
from .floors import check_floors, region_floors
from .levels import Levels, Sizes, no_larger_than_needed, priced_by
from .lists import merged, within_standard
from .region_rules import RegionRules
from .rules import Limits, check_limits, check_rules, site_rows
from .shipping import Shipping
from .sites import Sites
from .space import Space


class ServedProblem:
    """The problem over the sizes of sites: without levels, every site is one. Arguments as in
    :func:`.served_coverage`; raises ``InputError`` for limits and rules that cannot be kept.

    ``pairs`` within the standard of the sites and ``reach`` of their ``sizes`` (None: every site has one), over which
    ``space`` and ``measure`` are; ``least`` (o,) people that each size must serve; the ``label`` (n,) of places."""

    def __init__(
        self,
        demand: Demand,
        sites: Sites,
        costs: TravelCosts,
        standard: float | np.ndarray,
        limits: Limits,
        rules: RegionRules | None,
        region: np.ndarray | None,
        effort: Effort,
        clock: Clock,
        levels: Levels | None,
    ) -> None:
        if levels is not None:
            sites = priced_by(sites, levels, capacitated=True)
        if np.isinf(sites.capacity).all():
            raise InputError("capacity_needed")
        check_limits(sites, limits, rules)
        check_rules(sites, rules, region, len(demand))
        self.demand, self.sites, self.effort, self.clock = demand, sites, effort, clock
        self.progress = clock.progress
        self.pairs = within_standard(costs, standard, sites.status != "excluded")
        self.label, self.floors = region_floors(demand, rules, region)
        self.sizes, self.least = None, None
        over, self.reach, rows = sites, self.pairs, site_rows(sites, limits, rules)
        if levels is not None:
            self.sizes = Sizes.of(sites, levels)
            over, self.reach, self.least = self.sizes.sites, self.sizes.pairs(self.pairs), self.sizes.least
            rows = self.sizes.rows(site_rows(over, self.sizes.limits(limits), rules), sites.status == "required")
        self.space = Space(over, rows, self.floors)
        groups = merged(self.reach, demand.population, self.label)
        self.measure = CapacitatedCoverage(groups, over.capacity, self.floors, self.progress, self.least)
        check_floors(self.floors, self.measure)

    @property
    def problem(self) -> Shipping:
        """The problem in which everyone goes to the nearest site."""
        within = (np.ones(self.reach.pair_count, dtype=bool), self.label)
        return closest(self.space, self.reach, self.demand.population, self.reach.costs, self.least, within)

    def smallest(self, measure, feasible, plan: np.ndarray) -> np.ndarray:
        """The ``plan`` (o,) at the smallest sizes that serve as many by a ``measure`` and are ``feasible``."""
        if self.sizes is None:
            return plan
        return no_larger_than_needed(self.sizes, measure, feasible, plan, self.clock)

    def sites_of(self, plan: np.ndarray) -> tuple[np.ndarray, Sites, np.ndarray | None]:
        """The open sites (m,), the sites at the sizes of the ``plan``, and the people each must serve."""
        if self.sizes is None:
            return plan, self.sites, None
        chosen = self.sizes.chosen(plan)
        return chosen >= 0, self.sizes.opened(self.sites, chosen), self.sizes.least_opened(chosen)
