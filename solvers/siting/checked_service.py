"""The :class:`.Service` that p-median and fixed charge ask, made of checked input."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from .clock import Clock
from .closest import check_allocation
from .demand_rules import check_served_floors, demand_rules
from .effort import Effort
from .levels import Levels, priced_by
from .lists import within_standard
from .region_rules import RegionRules
from .rules import Limits, check_limits, check_rules, optional_rows, site_rows
from .service import Service
from .sites import Sites
from .sized_service import SizedService


@dataclass(frozen=True)
class Terms:
    """On which terms people are served; n places, m sites, arguments as in :func:`.p_median`.

    The region of every place ``demand_region`` (n,), the ``largest`` cost and the ``standard`` (one, or one a place),
    the least cost ``beyond`` (n,) of pairs left out; are sites ``capacitated``, places ``whole``, the ``levels`` of
    sites; do people go to the nearest site ``even_if_full``? ``least`` (m,) people that an open site must serve."""

    demand_region: np.ndarray | None
    largest: float | np.ndarray | None
    standard: float | np.ndarray | None
    beyond: np.ndarray | None
    capacitated: bool
    whole: bool
    levels: Levels | None
    even_if_full: bool
    least: np.ndarray | None = None


def checked_service(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    limits: Limits,
    rules: RegionRules | None,
    terms: Terms,
    effort: Effort,
    clock: Clock,
    charged: bool = False,
) -> Service | SizedService:
    """What solves the problem.

    With ``charged`` what sites cost is part of the objective: the model then opens no more of them than pay for
    themselves, so that limits on their number are maxima and there may be none.
    Raises ``InputError`` for limits and rules that cannot be kept whatever opens, naming them.
    """
    levels, region = terms.levels, terms.demand_region
    if levels is not None:
        sites = priced_by(sites, levels, terms.capacitated)
    if charged and not sites.priced:
        raise InputError("charge_needs_cost", parameter="SITE_COST")
    if terms.capacitated and np.isinf(sites.capacity).all():
        raise InputError("capacity_needed")
    check_limits(sites, limits, rules, exactly=False if charged else None)
    check_rules(sites, rules, region, len(demand))
    people = demand_rules(demand, rules, region, terms.largest, terms.standard)
    pairs = within_standard(costs, people.largest, sites.status != "excluded", parameter="MAX_COST")
    check_served_floors(people, pairs, demand.population)
    check_allocation(terms.even_if_full, terms.capacitated)
    rows_of = optional_rows if charged else site_rows
    service = Service(
        demand,
        sites,
        pairs,
        rows_of(sites, limits, rules),
        effort,
        clock,
        terms.capacitated,
        terms.whole,
        terms.least,
        terms.beyond,
        charged,
        people,
        terms.even_if_full,
    )
    return service if levels is None else SizedService.of(service, levels, limits, rules, rows_of)
