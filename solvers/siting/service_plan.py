"""What the best plan of a :class:`.Service` means for every site: its order, its worth, how much depends on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import numpy as np

from ..problem import TravelCosts
from .assignment import assignment
from .best import Best
from .evaluate import evaluate, open_pairs
from .importance import Verdicts, judging_clock
from .importance_floors import judge_floored
from .importance_nearest import judge_nearest
from .importance_shipping import judge_shipped, judgeable
from .opening import closing_costs, opening_order
from .plan import SitingPlan, judged, staged
from .rules import SiteRows

if TYPE_CHECKING:
    from .service import Service


def described(
    service: Service, best: Best, value: float, bound: float, price: Callable, room: float | None
) -> SitingPlan:
    """The plan with its order of opening and what each site is worth, were everyone to go to the nearest.

    Plans that cost ``room`` more are near-optimal; by default those within the tolerance of the effort."""
    weight, sites, is_open = service.demand.population, service.sites, best.is_open
    none = SiteRows.none(len(sites))
    # Closed sites take no part in this.
    pairs = open_pairs(service.pairs, is_open)
    priced = TravelCosts(pairs.indptr, pairs.indices, price(pairs.costs), pairs.facility_count)
    every = assignment(priced, weight, np.zeros(len(sites), dtype=bool), is_open, none, service.setup)
    before_all = ~sites.opens[every.position]
    stages = every.decided(np.zeros_like(before_all), before_all)
    opening = [(int(stages.position[site]), saved) for site, saved in opening_order(stages)]
    order, gained = staged(is_open, opening)
    marginal = np.full(len(sites), np.nan)
    marginal[every.position] = closing_costs(every, np.ones(every.site_count, dtype=bool))
    today = evaluate(service.pairs, weight, sites.today)
    serves_all = bool(np.all((today.site >= 0) | ~service.reachable | (weight == 0)))
    before = float(weight[today.site >= 0] @ price(today.cost[today.site >= 0]))
    before += float(service.setup[sites.today].sum()) + service.constant
    # Nothing costs less than nothing, which is all that is known where the time ends before there is a bound.
    bound = bound if bound > 0.0 else 0.0
    gap, status = judged(value, bound, service.effort.gap, best.ending)
    if best.more > 1e-6 * max(1.0, float(best.people.sum())):
        status = best.ending
    return SitingPlan(
        is_open=is_open,
        order=order,
        gained=gained,
        today=before if serves_all else float("nan"),
        marginal=marginal,
        evaluation=best.evaluation,
        reachable=service.reachable,
        population=weight,
        objective=value,
        bound=bound,
        gap=gap,
        status=status,
        solver=best.solver,
        seconds=service.clock.seconds,
        sites_open=int((is_open & sites.ours).sum()),
        importance=_importance(service, best, price, room),
    )


def _importance(service: Service, best: Best, price, room: float | None) -> np.ndarray | None:
    """How much the near-optimal plans depend on each site, (m,)."""
    if service.effort.near_optimal is None:
        return None
    room = service.effort.near_optimal * abs(best.value) if room is None else room
    verdicts, clock = Verdicts(service.sites, best.is_open), judging_clock(service.clock)
    if service.even_if_full:
        deciding = service.deciding(best, price) if judgeable(service.pairs.pair_count, clock) else None
        if deciding is not None:
            value = best.value - service.constant
            deciding.judge(best.is_open, value, room, verdicts, clock, service.effort.solver)
    elif best.floors is not None:
        judge_floored(best.problem, best.floors, best.is_open, room, verdicts, clock, service.effort.solver)
    elif best.problem is not None:
        value = best.value - float(service.setup[service.sites.fixed].sum())
        judge_nearest(
            best.problem, best.is_open, room, verdicts, clock, service.effort.solver, best.multipliers, value=value
        )
    elif len(service.floors) == 0 and judgeable(service.pairs.pair_count, clock):
        value = best.value - service.constant
        judge_shipped(service.shipping(price), best.is_open, value, room, verdicts, clock)
    return verdicts.words()
