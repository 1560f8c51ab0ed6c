"""The Lagrangian bound of sites with capacities: everyone pays v_i, and sites earn by serving.

    L(v, t) = sum_i v_i - t U + sum_i min(0, t w_i - v_i) + min_{y in Y} sum_j y_j (f_j + k_j(v))

k_j(v) is the knapsack of site j (:mod:`.knapsack`), U the people that may stay unserved and t >= 0 what that costs a
person (without them the terms in t are not there). Any v and t give a bound; where pairs are left out of the lists, v
stays at or below their costs. Beasley 1988, European Journal of Operational Research 33:314-325; whole places: Pirkul
1987, Computers & Operations Research 14:187-196.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..mip import InfeasibleProgram
from .clock import Clock
from .knapsack import Knapsacks
from .shipping import Shipping
from .site_choice import Choice, chosen

SMOOTHING = 0.3
STALLS = 15
"""Steps without a better bound after which the step is halved and the ascent starts again from the best v."""
SMALLEST_STEP = 0.004
AMBITION = 0.1
"""How far above the best bound, relatively, the steps aim at most."""
SLACK = 1.3
"""Lists are shortened to this multiple of the multipliers while they rise."""


@dataclass(frozen=True)
class State:
    """At the multipliers ``v`` (n,) and ``toll`` t: the ``value`` L, the ``choice`` of the free sites, ``y`` (F,) of
    all sites, the ``knapsacks``, and which ``places`` (n,) bool stay unserved."""

    v: np.ndarray
    toll: float
    value: float
    choice: Choice
    y: np.ndarray
    knapsacks: Knapsacks
    unserved: np.ndarray


def evaluated(problem: Shipping, v: np.ndarray, toll: float = 0.0, whole: bool = False) -> State:
    """L(v, t) and what gives it; ``whole`` knapsacks for the sites that matter. Raises :class:`.InfeasibleProgram`
    where no choice of sites keeps the rows."""
    filled = Knapsacks(problem, v)
    rows, free = problem.rows_of_free, problem.free
    value, unserved = float(v.sum()), np.zeros(len(v), dtype=bool)
    if problem.spare > 0:
        left = toll * problem.weight - v
        unserved = left < 0
        value += float(left[unserved].sum()) - toll * problem.spare
    if whole:
        filled.made_whole(np.flatnonzero(problem.fixed))
    known = problem.fixed.copy()
    barred = np.isinf(filled.value)
    if (barred & problem.fixed).any():
        raise InfeasibleProgram
    while True:
        # A site that cannot have its least load stays closed: dearer than all that the others can earn.
        rho = np.where(barred, np.abs(filled.value[~barred]).sum() + np.abs(problem.setup).sum() + v.sum(), 0.0)
        rho[~barred] = (filled.value + problem.setup)[~barred]
        choice = chosen(rows, rho[free])
        if choice is None:
            raise InfeasibleProgram
        y = problem.fixed.astype(np.float64)
        y[free] = choice.y
        if not whole:
            break
        ask = np.flatnonzero((y > 1e-9) & ~known)
        if len(ask) == 0:
            break
        filled.made_whole(ask)
        known[ask] = True
    value += choice.value + float((filled.value + problem.setup)[problem.fixed].sum())
    return State(v, toll, value, choice, y, filled, unserved)


def reduced(problem: Shipping, state: State, target: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(sites that stay closed, sites that open, pairs that remain) of every plan cheaper than ``target``, each bool."""
    filled, count = state.knapsacks, problem.site_count
    to_open, to_close = np.zeros(count), np.zeros(count)
    to_open[problem.free], to_close[problem.free] = state.choice.to_open, state.choice.to_close
    closed = problem.free & ((state.value + to_open >= target) | np.isinf(filled.value))
    opened = problem.free & (state.value + to_close >= target) & ~closed
    # Forcing a place into a site costs what it loses there and what its room is worth.
    forced = np.maximum(problem.costs - state.v[problem.place] + filled.price[problem.sites] * problem.load, 0.0)
    slack = np.zeros(count)
    known = np.isfinite(filled.value)
    slack[known] = (filled.split_value - filled.value)[known]
    rise = to_open[problem.sites] + np.maximum(slack[problem.sites] + forced, 0.0)
    return closed, opened, ~closed[problem.sites] & (state.value + rise < target)


def ascent(
    problem: Shipping,
    v: np.ndarray,
    toll: float,
    upper: float,
    target: float,
    clock: Clock,
    steps: int = 400,
    whole: bool = False,
    look=None,
    size: float = 1.0,
) -> State:
    """The best state found from ``v`` and ``toll``; stops once its value is above ``target``.

    ``upper``, the value of the best plan known, scales the steps, at first by ``size``. ``look`` is shown every state
    that is tried, and may return a better ``upper``.
    """
    scale = np.maximum(np.abs(v), 1e-9 * max(1.0, float(np.abs(v).max(initial=0.0))))
    toll_scale = float(np.median(scale / problem.weight)) / max(problem.spare, 0.01 * problem.people)
    short = problem.shortened(SLACK * scale)
    v = np.minimum(v, short.cap)
    best = here = evaluated(short, v, toll, whole)
    direction, toll_direction, stalls = np.zeros(len(v)), 0.0, 0
    for _ in range(steps):
        if best.value > target or size < SMALLEST_STEP or clock.over():
            break
        served = np.bincount(
            short.place[here.knapsacks.used],
            here.knapsacks.share * here.y[here.knapsacks.site],
            minlength=len(v),
        )
        slope = 1.0 - served - here.unserved
        direction = (1 - SMOOTHING) * slope + SMOOTHING * direction
        toll_slope = float(problem.weight[here.unserved].sum()) - problem.spare if problem.spare > 0 else 0.0
        toll_direction = (1 - SMOOTHING) * toll_slope + SMOOTHING * toll_direction
        length = float(scale @ direction**2) + toll_scale * toll_direction**2
        if length <= 1e-12 * float(scale.sum()):
            break
        # A plan far above the bound would make the steps too long.
        aim = min(upper, best.value + AMBITION * max(abs(best.value), float(scale.sum())))
        pace = size * max(aim - here.value, 1e-6 * abs(here.value)) / length
        v = np.minimum(here.v + pace * scale * direction, short.cap)
        toll = max(0.0, here.toll + pace * toll_scale * toll_direction)
        here = evaluated(short, v, toll, whole)
        if look is not None:
            upper = min(upper, look(here))
        if here.value > best.value + 1e-9 * abs(best.value):
            best, stalls = here, 0
            continue
        stalls += 1
        if stalls >= STALLS:
            size, stalls, here = size / 2, 0, best
            direction, toll_direction = np.zeros(len(v)), 0.0
            if np.any(best.v > 0.99 * short.cap):
                short = problem.shortened(SLACK * np.maximum(best.v, scale))
                best = here = evaluated(short, best.v, best.toll, whole)
    # The lists were shortened for speed only: the bound is evaluated once more with complete ones.
    return evaluated(problem, best.v, best.toll, whole)
