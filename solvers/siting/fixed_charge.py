"""Fixed charge: as many sites as pay for themselves.

    min   sum_j f_j y_j + r sum_ij w_i d_ij x_ij          f_j cost of opening, r cost of one unit of travel per person
    s.t.  sum_j x_ij = 1,   x_ij <= y_j,   y_j = 1  existing, required, competitor;   rules of regions

A closable site costs g_j (1 - y_j) for closing it and k_j y_j for keeping it open.

Balinski 1965, Management Science 12:253-313 (no capacities); with capacities L_j y_j <= sum_i w_i x_ij <= Q_j y_j,
places split or whole (Sridharan 1995, European Journal of Operational Research 87:203-213).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .checked_service import Terms, checked_service
from .clock import Clock
from .effort import ORDINARY, Effort
from .levels import Levels
from .parts import NearestPart, ShippingPart
from .plan import SitingPlan
from .region_rules import RegionRules
from .rules import UNLIMITED, Limits
from .sites import Sites
from .splitting import served_if_split


@dataclass(frozen=True)
class ChargePlan:
    """A :class:`.SitingPlan` whose objective is ``opening`` + ``closing`` + ``keeping`` + ``travel`` (money), and the
    people ``unserved`` for want of capacity; with levels, the ``level`` (m,) at which each site opens (NaN for others)
    and the ``capacity`` (m,) it has then; ``splitting`` places would let the same sites serve so many people more."""

    plan: SitingPlan
    opening: float
    travel: float
    unserved: float
    closing: float = 0.0
    keeping: float = 0.0
    level: np.ndarray | None = None
    capacity: np.ndarray | None = None
    splitting: float = 0.0

    @property
    def total(self) -> float:
        """What the plan costs in all."""
        return self.opening + self.closing + self.keeping + self.travel


def fixed_charge(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    cost_per_unit: float = 1.0,
    limits: Limits = UNLIMITED,
    rules: RegionRules | None = None,
    capacitated: bool = False,
    whole: bool = False,
    least: np.ndarray | None = None,
    beyond: np.ndarray | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    demand_region: np.ndarray | None = None,
    largest: float | np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
    levels: Levels | None = None,
    even_if_full: bool = False,
) -> ChargePlan:
    """The plan whose opening and travel cost least together; the other arguments as in p-median.

    ``least`` (m,) people must be served by every open site, which needs ``capacitated``; ``even_if_full`` as in
    p-median. With ``levels`` every site that opens does so at one of several sizes, whose costs take the place of the
    sites'. Raises ``InputError`` for sites without costs, and for rules that cannot be kept.
    """
    price, clock = _travel_price(cost_per_unit), Clock(effort.time_limit, progress)
    terms = Terms(demand_region, largest, standard, beyond, capacitated, whole, levels, even_if_full, least)
    service = checked_service(demand, sites, costs, limits, rules, terms, effort, clock, charged=True)
    pairs = service.pairs
    best = service.best(price)
    level, capacity = None, None
    sites = service.sites_of(best)
    if levels is not None:
        level, capacity = service.level_of(best), sites.capacity
    opening = float(sites.cost[best.is_open & sites.opens].sum())
    closing = sites.spent(best.is_open) - opening
    keeping = float(np.sum(best.is_open * sites.keeping))
    plan = service.siting_plan(best, best.value, best.bound, price)
    unserved = service.unserved(best)
    more = 0.0
    if whole and unserved > 0 and not even_if_full:
        served = float(best.people.sum())
        more = served_if_split(pairs, demand.population, best.is_open, sites.capacity, served) - served
    travel = best.value - opening - closing - keeping
    return ChargePlan(plan, opening, travel, max(0.0, unserved), closing, keeping, level, capacity, more)


def charge_part(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    cost_per_unit: float,
    limits: Limits,
    rules: RegionRules | None = None,
    whole: bool = False,
    least: np.ndarray | None = None,
    beyond: np.ndarray | None = None,
    clock: Clock | None = None,
    demand_region: np.ndarray | None = None,
    largest: float | np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
    levels: Levels | None = None,
    even_if_full: bool = False,
) -> ShippingPart | NearestPart:
    """The capacitated problem as one part of a question about several years or populations; arguments as in
    :func:`fixed_charge`."""
    price = _travel_price(cost_per_unit)
    terms = Terms(demand_region, largest, standard, beyond, True, whole, levels, even_if_full, least)
    clock = Clock() if clock is None else clock
    service = checked_service(demand, sites, costs, limits, rules, terms, ORDINARY, clock, charged=True)
    return service.part(price)


def _travel_price(cost_per_unit: float) -> Callable[[np.ndarray], np.ndarray]:
    """What travel costs as money; raises ``InputError`` unless it costs something."""
    if not cost_per_unit > 0:
        raise InputError("not_positive", parameter="COST_PER_UNIT", value=f"{cost_per_unit:g}")

    def price(costs: np.ndarray) -> np.ndarray:
        return cost_per_unit * costs.astype(np.float64)

    return price
