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
from typing import Callable

import numpy as np

from ..errors import InputError, first_few
from ..mip import InfeasibleProgram
from ..problem import Demand, TravelCosts
from ..progress import SILENT, Progress
from .assignment import assignment
from .clock import Clock
from .conflicts import explain_rows
from .effort import ORDINARY, Effort
from .equity_cost import achieved_aversion, as_distance, equally_distributed, exponential_costs, scaled_aversion
from .evaluate import Evaluation, evaluate, evaluate_people, open_pairs
from .lists import within_standard
from .nearest_plan import SomeUnserved, nearest_plan
from .opening import ClosingLosses, closing_costs, opening_order
from .plan import SitingPlan, judged, staged
from .polish import polished
from .region_rules import RegionRules, check_regions, check_sites_only
from .rules import Limits, SiteRows, check_limits, check_region_rules, site_rows
from .sites import Sites
from .space import Space
from .transport import shipped

OBJECTIVES = ("mean", "kolm_pollak")


@dataclass(frozen=True)
class MedianPlan:
    """A :class:`.SitingPlan` whose objective is total cost (people x cost), or the EDE under ``kolm_pollak``.

    ``mean_cost`` and ``largest_cost`` of those who are served, the ``ede`` of their costs, the ``aversion`` that it
    achieves, and the people ``unserved`` for want of capacity.
    """

    plan: SitingPlan
    mean_cost: float
    largest_cost: float
    ede: float
    aversion: float
    unserved: float


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
) -> MedianPlan:
    """The plan with least travel; see the module for the model.

    ``largest`` cost at which a place may be served, one or one a place (n,). ``beyond`` (n,) is the least cost of the
    pairs that ``costs`` leave out (None: a pair that is not there cannot be used); the bound then holds for complete
    costs too. With ``capacitated`` sites serve up to ``sites.capacity`` people, and with ``whole`` every place is
    served by one site; where capacities cannot serve everyone, as many people as possible are served.
    Raises ``InputError`` for limits and rules that cannot be kept, and where no plan reaches every place.
    """
    clock = Clock(effort.time_limit, progress)
    _check(sites, limits, rules, objective, aversion, capacitated)
    limit = np.inf if largest is None else largest
    pairs = within_standard(costs, limit, sites.status != "excluded", parameter="MAX_COST")
    rows = site_rows(sites, limits, rules)
    case = _Case(demand, sites, pairs, rows, capacitated, whole, beyond, effort, clock)
    best = case.best(_as_it_is)
    kappa = scaled_aversion(aversion, best.people, best.paid)
    fair = objective == "kolm_pollak" and kappa > 0
    if fair:
        best = case.best(partial(exponential_costs, kappa))
    served = float(best.people.sum())
    ede = equally_distributed(kappa, best.people, best.paid)
    value, bound = best.value, best.bound
    if objective == "kolm_pollak":
        value, bound = ede, min(ede, as_distance(kappa, bound / served)) if fair else ede
    return MedianPlan(
        case.siting_plan(best, value, bound),
        best.evaluation.travel / served if served > 0 else float("nan"),
        float(best.paid[best.people > 0].max()) if served > 0 else float("nan"),
        ede,
        achieved_aversion(kappa, best.people, best.paid),
        case.reachable_people - served,
    )


def _as_it_is(costs: np.ndarray) -> np.ndarray:
    return costs.astype(np.float64)


@dataclass(frozen=True)
class _Best:
    """A plan and what it means: ``people`` that pay the costs ``paid`` (a place or a pair each)."""

    is_open: np.ndarray
    evaluation: Evaluation
    people: np.ndarray
    paid: np.ndarray
    value: float
    bound: float
    ending: str
    solver: str


@dataclass(frozen=True)
class _Case:
    """What does not change with the price that is put on a cost."""

    demand: Demand
    sites: Sites
    pairs: TravelCosts
    rows: SiteRows
    capacitated: bool
    whole: bool
    beyond: np.ndarray | None
    effort: Effort
    clock: Clock

    @property
    def reachable(self) -> np.ndarray:
        return np.diff(self.pairs.indptr) > 0

    @property
    def reachable_people(self) -> float:
        return float(self.demand.population[self.reachable].sum())

    def best(self, price: Callable[[np.ndarray], np.ndarray]) -> _Best:
        try:
            return self._shipped(price) if self.capacitated else self._nearest(price)
        except InfeasibleProgram:
            explain_rows(self.sites, self.rows, self.clock)
            raise

    def _nearest(self, price) -> _Best:
        weight = self.demand.population
        priced = TravelCosts(self.pairs.indptr, self.pairs.indices, price(self.pairs.costs), self.pairs.facility_count)
        beyond = None if self.beyond is None else price(self.beyond)
        problem = assignment(priced, weight, self.sites.fixed, self.sites.free, self.rows, beyond=beyond)
        try:
            found = nearest_plan(problem, self.effort, self.clock)
        except SomeUnserved as error:
            self._explain_unserved(problem.position[error.plan])
            raise
        is_open = self.sites.fixed.copy()
        is_open[problem.position[found.plan]] = True
        is_open = polished(Space(self.sites, self.rows), ClosingLosses(problem, found.value), is_open)
        evaluation = evaluate(self.pairs, weight, is_open)
        served = evaluation.site >= 0
        people, paid = weight[served], evaluation.cost[served]
        value = float(people @ price(paid))
        return _Best(is_open, evaluation, people, paid, value, min(found.bound, value), found.ending, found.solver)

    def _shipped(self, price) -> _Best:
        weight = self.demand.population
        space = Space(self.sites, self.rows)
        answer = shipped(space, self.pairs, weight, price(self.pairs.costs), self.whole, self.effort, self.clock)
        reach = open_pairs(self.pairs, answer.is_open)
        people = answer.people[answer.is_open[self.pairs.indices]]
        value = float(people @ price(reach.costs))
        evaluation = evaluate_people(reach, weight, people)
        bound = min(answer.bound, value)
        return _Best(answer.is_open, evaluation, people, reach.costs, value, bound, answer.ending, answer.solver)

    def siting_plan(self, best: _Best, value: float, bound: float) -> SitingPlan:
        """The plan with its order of opening and what each site is worth, were everyone to go to the nearest."""
        weight, sites, is_open = self.demand.population, self.sites, best.is_open
        none = SiteRows.none(len(sites))
        new = is_open & sites.opens
        stages = assignment(self.pairs, weight, is_open & ~sites.opens, new, none)
        opening = [(int(stages.position[site]), saved) for site, saved in opening_order(stages)]
        order, gained = staged(is_open, opening)
        every = assignment(self.pairs, weight, np.zeros(len(sites), dtype=bool), is_open, none)
        marginal = np.full(len(sites), np.nan)
        marginal[every.position] = closing_costs(every, np.ones(every.site_count, dtype=bool))
        today = evaluate(self.pairs, weight, sites.today)
        serves_all = bool(np.all((today.site >= 0) | ~self.reachable | (weight == 0)))
        gap, status = judged(value, bound, self.effort.gap, best.ending)
        return SitingPlan(
            is_open=is_open,
            order=order,
            gained=gained,
            today=today.travel if serves_all else float("nan"),
            marginal=marginal,
            evaluation=best.evaluation,
            reachable=self.reachable,
            population=weight,
            objective=value,
            bound=bound,
            gap=gap,
            status=status,
            solver=best.solver,
            seconds=self.clock.seconds,
            sites_open=int((is_open & sites.ours).sum()),
        )

    def _explain_unserved(self, opened: np.ndarray) -> None:
        is_open = self.sites.fixed.copy()
        is_open[opened] = True
        left = (
            self.reachable
            & (self.demand.population > 0)
            & (evaluate(self.pairs, self.demand.population, is_open).site < 0)
        )
        raise InputError("plan_leaves_places", count=int(left.sum()), ids=first_few(self.demand.ids[left]))


def _check(
    sites: Sites, limits: Limits, rules: RegionRules | None, objective: str, aversion: float, capacitated: bool
) -> None:
    if objective not in OBJECTIVES:
        raise InputError("unknown_choice", parameter="OBJECTIVE", value=objective, choices=", ".join(OBJECTIVES))
    if not aversion > 0:
        raise InputError("not_positive", parameter="AVERSION", value=f"{aversion:g}")
    if capacitated and np.isinf(sites.capacity).all():
        raise InputError("capacity_needed")
    check_limits(sites, limits)
    if rules is not None:
        check_sites_only(rules)
        check_regions(rules, sites.region, np.full(0, None))
        check_region_rules(sites, rules)
