"""The best plan of a :class:`.Service` where everyone goes to the site that serves them most cheaply."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError, first_few
from ..mip.program import OPTIMAL_GAP, relative_gap
from ..problem import TravelCosts
from .assignment import Assignment, assignment
from .best import Best
from .constant import with_constant
from .effort import ROUNDING
from .evaluate import evaluate
from .floor_program import some_plan
from .floored_plan import floored_plan
from .lists import priced
from .nearest_plan import Found, SomeUnserved, nearest_plan
from .opening import ClosingLosses
from .place_floors import PlaceFloors, place_floors
from .polish import polished
from .short_lists import FEW_BINDING, ShortLists, at_most, broken

if TYPE_CHECKING:
    from .service import Service


def best_nearest(service: Service, price: Callable[[np.ndarray], np.ndarray]) -> Best:
    """The cheapest plan, with ``price`` on every cost.

    On the nearest sites of every place first, where there are many pairs, and on more while that may help.
    Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows, and ``InputError`` where none that was
    found serves every place.
    """
    best = None
    for lists in service.lists():
        found, is_exact = _among(service, lists, price)
        if found is None:
            continue
        best = found if best is None else best.joined(found)
        reached = relative_gap(best.value, best.bound) <= max(service.effort.gap, OPTIMAL_GAP)
        if reached or is_exact or service.clock.over():
            return best if reached or is_exact else replace(best, ending=service.clock.ending)
    return best


def _among(service: Service, lists: ShortLists, price) -> tuple[Best | None, bool]:
    """The best plan as far as ``lists`` know, and whether longer ones could not tell more; None where somebody
    has none of the sites that it opens."""
    weight, sites, setup, pairs = service.demand.population, service.sites, service.setup, lists.pairs
    listed = TravelCosts(pairs.indptr, pairs.indices, price(pairs.costs), pairs.facility_count)
    beyond = None if service.beyond is None else price(service.beyond)
    elsewhere = np.inf
    if lists.are_short:
        elsewhere = priced(price, lists.farther)
        nearest = lists.priced_beyond(price)
        beyond = nearest if beyond is None else np.minimum(beyond, nearest)
    problem = assignment(listed, weight, sites.fixed, sites.free, service.rows, setup, beyond, elsewhere)
    problem = with_constant(problem, service.constant)
    if lists.are_short:
        problem = broken(problem)
    floors = None
    if len(service.floors):
        floors = place_floors(service.pairs, listed.costs, weight, service.rules, problem.place_count)
    try:
        found = _found(service, problem, floors)
    except SomeUnserved as error:
        _explain_unserved(service, problem.position[error.plan])
        raise
    is_open = service.sites.fixed.copy()
    is_open[problem.position[found.plan]] = True

    def keeps(is_open: np.ndarray) -> bool:
        return floors is None or floors.kept(problem, is_open[problem.position])

    is_open = polished(service.space, ClosingLosses(problem, found.value), is_open, keeps)
    evaluation = evaluate(service.pairs, weight, is_open)
    served = evaluation.site >= 0
    if lists.are_short and np.any(~served & service.reachable & (weight > 0)):
        return None, False
    people, paid = weight[served], evaluation.cost[served]
    value = float(people @ price(paid) + setup[is_open].sum()) + service.constant
    bound = min(value, found.bound + setup[sites.fixed].sum())
    best = Best(
        is_open,
        evaluation,
        people,
        paid,
        value,
        bound,
        found.ending,
        found.solver,
        problem,
        found.multipliers,
        floors,
    )
    if not lists.are_short:
        return best, True
    short = lists.open_ended(problem, elsewhere, weight)
    binds = found.multipliers is None or np.mean(short & (found.multipliers >= problem.cap)) > FEW_BINDING
    exact = abs(value - found.value - setup[sites.fixed].sum()) <= ROUNDING * abs(value)
    # Where a place can go to every site, it pays no more than for the dearest.
    everywhere = np.diff(service.pairs.indptr) == (sites.fixed | sites.free).sum()
    counted = (weight > 0) & (np.diff(pairs.indptr) > 0)
    dearest = np.full(problem.place_count, np.inf)
    most = priced(price, np.where(everywhere, lists.dearest, np.inf))
    dearest[: counted.sum()] = most[counted] * weight[counted]
    return replace(best, problem=at_most(problem, short, dearest)), bool(exact and not binds)


def _found(service: Service, problem: Assignment, floors: PlaceFloors | None) -> Found:
    if floors is None:
        return nearest_plan(problem, service.effort, service.clock)

    def start() -> np.ndarray:
        people, rules = service.demand.population, service.rules
        plan = some_plan(service.space, service.pairs, people, rules, service.effort, service.clock)
        return plan[problem.position]

    return floored_plan(problem, floors, service.effort, service.clock, start)


def _explain_unserved(service: Service, opened: np.ndarray) -> None:
    """Name the places that are left out when the sites ``opened`` (k,) are open beside the fixed ones."""
    is_open, weight = service.sites.fixed.copy(), service.demand.population
    is_open[opened] = True
    left = service.reachable & (weight > 0) & (evaluate(service.pairs, weight, is_open).site < 0)
    raise InputError("plan_leaves_places", count=int(left.sum()), ids=first_few(service.demand.ids[left]))
