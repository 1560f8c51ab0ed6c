"""The best plan of a :class:`.Service` under capacities: people go where there is room, or to the nearest site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..mip.program import OPTIMAL_GAP, relative_gap
from .best import Best
from .closest import closest, listed_places, shares
from .evaluate import evaluate_full, evaluate_people, open_pairs
from .full_sites import full_sites
from .short_lists import GRANTED, ShortLists, all_pairs
from .topping_up import topped_up
from .transport import shipped

if TYPE_CHECKING:
    from .service import Service


def best_shipped(service: Service, price: Callable[[np.ndarray], np.ndarray]) -> Best:
    """The cheapest plan that serves as many people as any can, wherever there is room, with ``price`` on every cost.

    Lists of sites grow as in :func:`.best_nearest`. Raises :class:`.InfeasibleProgram` where no choice of sites keeps
    the rows.
    """
    best = None
    for lists in [all_pairs(service.pairs)] if service.needs_all else service.lists():
        found = _among(service, lists, price)
        best = found if best is None else best.joined(found)
        reached = relative_gap(best.value, best.bound) <= max(service.effort.gap, OPTIMAL_GAP)
        if (reached and best.more <= 0) or service.clock.over():
            return best if reached else replace(best, ending=service.clock.ending)
    return best


def _among(service: Service, lists: ShortLists, price) -> Best:
    weight, pairs = service.demand.population, lists.pairs
    answer = shipped(
        service.space,
        pairs,
        weight,
        price(pairs.costs),
        service.whole,
        service.least,
        service.effort,
        service.clock,
        service.within_standard,
        lists.priced_beyond(price),
    )
    reach = open_pairs(service.pairs, answer.is_open)
    prices = price(reach.costs)
    people = answer.people[answer.is_open[pairs.indices]]
    if lists.are_short:
        near, capacity = open_pairs(pairs, answer.is_open), service.sites.capacity
        people = topped_up(
            reach, weight, prices, capacity, near, people, answer.price, service.whole, service.clock.part(GRANTED)
        )
    value = float(people @ prices + service.setup[answer.is_open].sum()) + service.constant
    evaluation = evaluate_people(reach, weight, people)
    bound = min(answer.bound + service.constant, value)
    more = max(0.0, answer.most - float(people.sum()))
    return Best(answer.is_open, evaluation, people, reach.costs, value, bound, answer.ending, answer.solver, more=more)


def best_full(service: Service, price: Callable[[np.ndarray], np.ndarray]) -> Best:
    """The cheapest plan of those that leave fewest people above capacities, where everyone goes to the nearest site,
    with ``price`` on every cost. Raises as :func:`best_shipped`."""
    weight, sites, pairs = service.demand.population, service.sites, service.pairs
    near = service.first_lists()
    problem = service.closest(price, near)
    everywhere = pairs.pair_count == pairs.demand_count * pairs.facility_count
    answer = full_sites(problem, service.space, service.effort, service.clock, everywhere=everywhere)
    is_open = answer.is_open
    if near.are_short:
        pairs = open_pairs(pairs, is_open)
        problem = closest(service.space, pairs, weight, price(pairs.costs), service.least)
    share = shares(problem, is_open, listed_places(pairs, weight, service.space))
    evaluation = evaluate_full(service.pairs, weight, is_open, sites.capacity, share)
    goes = evaluation.site >= 0
    people, paid = weight[goes], evaluation.cost[goes]
    value = float(people @ price(paid) + service.setup[is_open].sum()) + service.constant
    bound = min(answer.bound + service.constant, value)
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
