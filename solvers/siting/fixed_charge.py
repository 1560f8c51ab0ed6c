"""Fixed charge: as many sites as pay for themselves.

    min   sum_j f_j y_j + r sum_ij w_i d_ij x_ij          f_j cost of opening, r cost of one unit of travel per person
    s.t.  sum_j x_ij = 1,   x_ij <= y_j,   y_j = 1  existing, required, competitor;   rules of regions

A closable site costs g_j (1 - y_j) for closing it and k_j y_j for keeping it open.

Balinski 1965, Management Science 12:253-313 (no capacities); with capacities L_j y_j <= sum_i w_i x_ij <= Q_j y_j,
places split or whole (Sridharan 1995, European Journal of Operational Research 87:203-213).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .clock import Clock
from .demand_rules import check_served_floors, demand_rules
from .effort import ORDINARY, Effort
from .full_sites import check_allocation
from .levels import Levels, priced_by
from .lists import within_standard
from .parts import NearestPart, ShippingPart
from .plan import SitingPlan
from .region_rules import RegionRules
from .rules import UNLIMITED, Limits, check_limits, check_rules, optional_rows
from .service import Service
from .sites import Sites
from .sized_service import SizedService
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
    clock = Clock(effort.time_limit, progress)
    on_people = (demand_region, largest, standard)
    service, price = _service(
        demand,
        sites,
        costs,
        cost_per_unit,
        limits,
        rules,
        on_people,
        beyond,
        capacitated,
        whole,
        least,
        levels,
        even_if_full,
        effort,
        clock,
    )
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
    on_people, clock = (demand_region, largest, standard), Clock() if clock is None else clock
    service, price = _service(
        demand,
        sites,
        costs,
        cost_per_unit,
        limits,
        rules,
        on_people,
        beyond,
        True,
        whole,
        least,
        levels,
        even_if_full,
        ORDINARY,
        clock,
    )
    return service.part(price)


def _service(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    cost_per_unit: float,
    limits: Limits,
    rules: RegionRules | None,
    on_people: tuple,
    beyond: np.ndarray | None,
    capacitated: bool,
    whole: bool,
    least: np.ndarray | None,
    levels: Levels | None,
    even_if_full: bool,
    effort: Effort,
    clock: Clock,
):
    """What solves the problem, all of it checked, and the price of costs; ``on_people``: the region, largest cost and
    standard of places."""
    if levels is not None:
        sites = priced_by(sites, levels, capacitated)
    if not sites.priced:
        raise InputError("charge_needs_cost", parameter="SITE_COST")
    if not cost_per_unit > 0:
        raise InputError("not_positive", parameter="COST_PER_UNIT", value=f"{cost_per_unit:g}")
    if capacitated and np.isinf(sites.capacity).all():
        raise InputError("capacity_needed")
    region, largest, standard = on_people
    check_limits(sites, limits, exactly=False)
    check_rules(sites, rules, region, len(demand))
    people = demand_rules(demand, rules, region, largest, standard)
    pairs = within_standard(costs, people.largest, sites.status != "excluded", parameter="MAX_COST")
    check_served_floors(people, pairs, demand.population)
    check_allocation(even_if_full, capacitated)
    service = Service(
        demand,
        sites,
        pairs,
        optional_rows(sites, limits, rules),
        effort,
        clock,
        capacitated,
        whole,
        least,
        beyond=beyond,
        charged=True,
        rules=people,
        even_if_full=even_if_full,
    )

    def price(costs: np.ndarray) -> np.ndarray:
        return cost_per_unit * costs.astype(np.float64)

    return (service if levels is None else SizedService.of(service, levels, limits, rules, optional_rows)), price
