"""Better sites for capacities: the people of a site go to another one together, then everyone is allocated anew.

What every such exchange would cost comes from one pass over the pairs (the location-allocation step of Cooper 1964,
SIAM Review 6:37-53; with capacities Mulvey & Beck 1984, European Journal of Operational Research 18:339-348).

With the price of room at each site, as the bound knows it, the search for plans without capacities finds good ones: a
place pays c_ij + p_j w_i, and a site earns p_j Q_j.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram
from ..problem import TravelCosts
from . import exchange
from .allocation import Allocation, allocated
from .assignment import Assignment, assignment
from .clock import Clock
from .effort import Effort
from .nearest_plan import SomeUnserved, nearest_plan
from .rules import SiteRows
from .shipping import Shipping
from .shipping_bound import State
from .short_lists import FARTHER
from .site_rows import any_plan

EPSILON = 1e-9
MOST_AT_ONCE = 16
LISTED = 60
"""Of very long lists, the nearest sites of a place that the first plan looks at."""
FIRST_SECONDS, FIRST_SHARE = 4.0, 0.1
"""Time for the plan of least travel, and its share of a limit."""


def improved(problem: Shipping, plan: Allocation, clock: Clock) -> Allocation:
    """A plan from which no exchange of one site, as far as its own people are concerned, saves anything."""
    at_once = MOST_AT_ONCE
    while not clock.over():
        swaps = _exchanges(problem, plan)
        while len(swaps):
            swaps = swaps[:at_once]
            is_open = plan.is_open.copy()
            for leaves, enters, _ in swaps:
                is_open[leaves] = False
                if enters >= 0:
                    is_open[enters] = True
            trial = allocated(problem, is_open, clock, plan.price) if problem.allows(is_open) else None
            if trial is not None and trial.better_than(plan):
                break
            at_once = len(swaps) // 2
            swaps = swaps[:at_once]
        else:
            return plan
        plan = trial
        at_once = max(1, min(MOST_AT_ONCE, 2 * at_once))
    return plan


def _exchanges(problem: Shipping, plan: Allocation) -> list[tuple[int, int, float]]:
    """Exchanges (leaves, enters, saves) that share no site, the best first."""
    out = np.flatnonzero(plan.is_open & problem.free)
    into = np.flatnonzero(~plan.is_open & problem.free)
    if len(out) == 0 or len(into) == 0:
        return []
    m = problem.site_count
    used = np.flatnonzero(plan.share > 0)
    loads = np.bincount(problem.sites[used], (plan.share * problem.load)[used], m)
    now = np.bincount(problem.sites[used], (plan.share * problem.costs)[used], m) + problem.setup
    # The cost of serving the people of each open site from each closed one, and how many of them it can reach.
    row = np.full(m, -1)
    row[out] = np.arange(len(out))
    column = np.full(m, -1)
    column[into] = np.arange(len(into))
    cost, reached = np.zeros(len(out) * len(into)), np.zeros(len(out) * len(into))
    main = used[row[problem.sites[used]] >= 0]
    starts, ends = problem.indptr[:-1], problem.indptr[1:]
    place = problem.place[main]
    length = (ends - starts)[place]
    if length.sum() > 0:
        pairs = np.arange(length.sum()) + np.repeat(
            starts[place] - np.concatenate(([0], np.cumsum(length)[:-1])), length
        )
        r = np.repeat(row[problem.sites[main]], length)
        c = column[problem.sites[pairs]]
        keep = c >= 0
        key, part = r[keep] * len(into) + c[keep], np.repeat(plan.share[main], length)[keep]
        cost = np.bincount(key, part * problem.costs[pairs[keep]], len(cost))
        reached = np.bincount(key, part * problem.load[pairs[keep]], len(cost))
    cost, reached = cost.reshape(len(out), len(into)), reached.reshape(len(out), len(into))
    saves = now[out][:, None] - cost - problem.setup[into][None, :]
    room = 1e-9 * max(1.0, problem.people)
    saves[reached < loads[out][:, None] - room] = -np.inf
    saves[loads[out][:, None] > problem.capacity[into][None, :] + room] = -np.inf
    saves[loads[out][:, None] < problem.least[into][None, :] - room] = -np.inf
    rows, use = problem.rows, problem.rows.use(plan.is_open)
    for k in range(len(rows.names)):
        after = use[k] - rows.coefficients[k, out][:, None] + rows.coefficients[k, into][None, :]
        saves[(after > rows.upper[k] + rows.room[k]) | (after < rows.lower[k] - rows.room[k])] = -np.inf
    partner = np.argmax(saves, axis=0)
    best = saves[partner, np.arange(len(into))]
    swaps, taken = [], set()
    for c in np.argsort(-best, kind="stable").tolist():
        if not best[c] > EPSILON * max(1.0, abs(plan.cost)) or len(swaps) == MOST_AT_ONCE:
            break
        if int(partner[c]) not in taken:
            taken.add(int(partner[c]))
            swaps.append((int(out[partner[c]]), int(into[c]), float(best[c])))
    return swaps


def first_plans(problem: Shipping, clock: Clock, learn=None):
    """Sets of open sites (F,) that keep the rows and, if possible, have room for everyone: near the plan of least
    travel without capacities. Raises :class:`.InfeasibleProgram` if no set keeps the rows.

    ``learn`` is told the multipliers (n,) of the bound without capacities, which bound the problem with them, too."""
    if problem.is_decided:
        yield problem.fixed.copy()
        return
    near = _least_travel(problem, clock, learn)
    yield near if problem.capacity[near].sum() >= problem.people else _roomy(problem, near, clock)


def guided(problem: Shipping, state: State, plan: np.ndarray, rounds: int, clock: Clock, attempt) -> None:
    """Give ``attempt`` (a set of open sites (F,) -> the best set known) plans that are good at the prices of ``state``.

    Starts from ``plan``, and goes on from shaken versions of the best one, among the sites that a good plan may use.
    """
    price = np.maximum(state.knapsacks.price, 0.0)
    free = without_capacities(problem, price)
    core = plan[free.position].copy()
    to_open = np.zeros(problem.site_count)
    to_open[problem.free] = state.choice.to_open
    core[np.argsort(to_open[free.position], kind="stable")[: 4 * int(core.sum()) + 20]] = True
    generator = np.random.default_rng(0)
    here, among = (state.y > 0.5)[free.position], None
    for _ in range(rounds):
        if clock.over():
            return
        if free.allows(here):
            better, _ = exchange.improved(free, here, clock, among)
            is_open = problem.fixed.copy()
            is_open[free.position[better]] = True
            plan = attempt(is_open)
        here, among = plan[free.position], core
        here = exchange.shaken(free, here, core, int(generator.integers(2, 6)), generator)


def without_capacities(problem: Shipping, price: np.ndarray) -> Assignment:
    """The problem in which room is paid for instead of limited."""
    unit = problem.costs / problem.load + price[problem.sites]
    pairs = TravelCosts(problem.indptr, problem.sites, unit, problem.site_count)
    setup = problem.setup - price * problem.capacity
    beyond = problem.cap / problem.weight
    weight, fixed, free, rows = problem.weight, problem.fixed, problem.free, problem.rows
    return assignment(pairs, weight, fixed, free, rows, setup, beyond, FARTHER * beyond)


def _least_travel(problem: Shipping, clock: Clock, learn) -> np.ndarray:
    free = without_capacities(problem.nearby(LISTED), np.zeros(problem.site_count))
    left = clock.left
    part = clock.part(FIRST_SECONDS if left is None else min(FIRST_SECONDS, FIRST_SHARE * left))
    try:
        found = nearest_plan(free, Effort(gap=0.01), part)
        plan = found.plan
        if learn is not None and found.multipliers is not None:
            learn(found.multipliers)
    except SomeUnserved as error:
        plan = error.plan
    is_open = problem.fixed.copy()
    is_open[free.position[plan]] = True
    return is_open


def _roomy(problem: Shipping, near: np.ndarray, clock: Clock) -> np.ndarray:
    """The set most like ``near`` with room for everyone, or the one with most room."""
    free, rows = problem.free, problem.rows_of_free
    room, wanted = problem.capacity[free], problem.people - problem.capacity[problem.fixed].sum()
    setup = np.maximum(problem.setup[free], 0.0)
    worth = np.where(near[free], -1.0, 1.0 + setup / max(float(setup.mean()), 1e-9) if setup.any() else 1.0)
    with_room = SiteRows(
        (*rows.names, ("CAPACITY", "")),
        np.concatenate((rows.coefficients, room[None, :])),
        np.append(rows.lower, wanted),
        np.append(rows.upper, np.inf),
    )
    try:
        plan = any_plan(with_room, worth, clock)
    except SolverFailure as error:
        if not isinstance(error, InfeasibleProgram):
            return near
        plan = any_plan(rows, -room, clock)
    is_open = problem.fixed.copy()
    is_open[np.flatnonzero(free)[plan]] = True
    return is_open
