"""p-median: the sites to which people travel least in all.

    min   sum_ij w_i d_ij x_ij           d_ij cost of place i to site j, w_i people
    s.t.  sum_j x_ij = 1,   x_ij <= y_j,   sum_j y_j = SITES   over the sites that open
          y_j = 1  existing, required, competitor;   budgets and rules of regions as in maximal coverage

Hakimi 1964, Operations Research 12:450-459; ReVelle & Swain 1970, Geographical Analysis 2:30-42. With the objective
``kolm_pollak`` the equally distributed equivalent of the costs is least (:mod:`.equity_cost`). With capacities,
sum_i w_i x_ij <= Q_j y_j, places split or whole (:mod:`.transport`). Places that no site can reach are left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np

from ..errors import InputError
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .checked_service import Terms, checked_service
from .clock import Clock
from .effort import ORDINARY, Effort
from .equity_cost import achieved_aversion, as_distance, equally_distributed, exponential_costs, scaled_aversion
from .levels import Levels
from .parts import NearestPart, ShippingPart
from .plan import SitingPlan
from .region_rules import RegionRules
from .rules import Limits
from .service import as_it_is
from .sites import Sites
from .splitting import served_if_split

OBJECTIVES = ("mean", "kolm_pollak")
REFERENCE_SHARE = 0.4
"""The share of a limit of time for the plan of least travel, where it only scales the aversion."""


@dataclass(frozen=True)
class MedianPlan:
    """A :class:`.SitingPlan` whose objective is total cost (people x cost), or the EDE under ``kolm_pollak``.

    ``mean_cost`` and ``largest_cost`` of those who are served, the ``ede`` of their costs, the ``aversion`` that it
    achieves, the people ``unserved`` for want of capacity, and the scale ``kappa`` of the aversion.
    With levels, the ``level`` (m,) at which each site opens (NaN for others) and the ``capacity`` (m,) it has then.
    ``splitting`` places would let the same sites serve so many people more.
    """

    plan: SitingPlan
    mean_cost: float
    largest_cost: float
    ede: float
    aversion: float
    unserved: float
    kappa: float = 0.0
    level: np.ndarray | None = None
    capacity: np.ndarray | None = None
    splitting: float = 0.0


def p_median(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    limits: Limits,
    rules: RegionRules | None = None,
    largest: float | np.ndarray | None = None,
    objective: str = "mean",
    aversion: float = 1.0,
    capacitated: bool = False,
    whole: bool = False,
    beyond: np.ndarray | None = None,
    effort: Effort = ORDINARY,
    progress: Progress = SILENT,
    demand_region: np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
    kappa: float | None = None,
    levels: Levels | None = None,
    even_if_full: bool = False,
) -> MedianPlan:
    """The plan with least travel; see the module for the model.

    ``largest`` cost at which a place may be served, one or one a place (n,). ``beyond`` (n,) is the least cost of the
    pairs that ``costs`` leave out (None: a pair that is not there cannot be used); the bound then holds for complete
    costs too. With ``capacitated`` sites serve up to ``sites.capacity`` people, and with ``whole`` every place is
    served by one site; where capacities cannot serve everyone, as many people as possible are served.
    ``rules`` on people (:mod:`.demand_rules`) need the region of every place in ``demand_region`` (n,), and
    ``min_coverage`` the ``standard``, one or one a place (n,), where the rules have none.
    ``even_if_full``: everyone goes to the nearest open site, those above its capacity are not served, and the plan is
    the one that serves most; the objective counts everyone who goes (:mod:`.full_sites`).
    With ``levels`` every site that opens does so at one of several sizes; their costs count against BUDGET.
    ``kappa`` is the scale of the aversion of another plan, which this one is to be compared with.
    Raises ``InputError`` for limits and rules that cannot be kept, and where no plan reaches every place.
    """
    _check(objective, aversion)
    clock = Clock(effort.time_limit, progress)
    terms = Terms(demand_region, largest, standard, beyond, capacitated, whole, levels, even_if_full)
    service = checked_service(demand, sites, costs, limits, rules, terms, effort, clock)
    pairs = service.pairs
    fair = objective == "kolm_pollak"
    if not (fair and kappa):
        best = service.within(REFERENCE_SHARE if fair else 1.0).best(as_it_is)
        kappa = scaled_aversion(aversion, best.people, best.paid) if kappa is None else kappa
    fair = fair and kappa > 0
    if fair:
        best = service.best(partial(exponential_costs, kappa))
    served = float(best.people.sum())
    ede = equally_distributed(kappa, best.people, best.paid)
    value, bound, room = best.value, best.bound, None
    if fair and effort.near_optimal is not None:
        room = served * np.expm1(kappa * ede * (1.0 + effort.near_optimal)) - value
    if objective == "kolm_pollak":
        value, bound = ede, min(ede, as_distance(kappa, bound / served)) if fair and served > 0 else ede
    more, unserved = 0.0, service.unserved(best)
    if capacitated and whole and unserved > 0 and not even_if_full:
        opened = service.sites_of(best)
        more = served_if_split(pairs, demand.population, best.is_open, opened.capacity, served) - served
    return MedianPlan(
        service.siting_plan(best, value, bound, room=room),
        best.evaluation.travel / served if served > 0 else float("nan"),
        float(best.paid[best.people > 0].max()) if served > 0 else float("nan"),
        ede,
        achieved_aversion(kappa, best.people, best.paid),
        unserved,
        kappa,
        None if levels is None else service.level_of(best),
        None if levels is None else service.sites_of(best).capacity,
        more,
    )


def median_part(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    limits: Limits,
    rules: RegionRules | None = None,
    largest: float | np.ndarray | None = None,
    whole: bool = False,
    beyond: np.ndarray | None = None,
    clock: Clock | None = None,
    demand_region: np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
    levels: Levels | None = None,
    even_if_full: bool = False,
    kappa: float | None = None,
) -> ShippingPart | NearestPart:
    """The capacitated problem as one part of a question about several years or populations; arguments as in
    :func:`p_median`. With ``kappa`` costs count as the Kolm-Pollak objective has it."""
    terms = Terms(demand_region, largest, standard, beyond, True, whole, levels, even_if_full)
    clock = Clock() if clock is None else clock
    service = checked_service(demand, sites, costs, limits, rules, terms, ORDINARY, clock)
    return service.part(as_it_is if kappa is None else partial(exponential_costs, kappa))


def _check(objective: str, aversion: float) -> None:
    if objective not in OBJECTIVES:
        raise InputError("unknown_choice", parameter="OBJECTIVE", value=objective, choices=", ".join(OBJECTIVES))
    if not aversion > 0:
        raise InputError("not_positive", parameter="AVERSION", value=f"{aversion:g}")
