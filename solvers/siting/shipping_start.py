"""Multipliers from which the bound of :mod:`.shipping_bound` may start to rise."""

from __future__ import annotations

import numpy as np

from .allocation import Allocation
from .clock import Clock
from .shipping import Shipping
from .shipping_bound import evaluated

STARTS = (0.4, 0.7, 1.0)
"""Where between the cheapest costs and what places pay under the plan the ascent may start."""


def paid(problem: Shipping, plan: Allocation) -> tuple[np.ndarray, float]:
    """What places pay under a plan, with the price of room: (v (n,), toll)."""
    at = np.flatnonzero(plan.is_open[problem.sites])
    dear = problem.costs[at] + plan.price[problem.sites[at]] * problem.load[at]
    order = np.lexsort((dear, problem.place[at]))
    place, dear = problem.place[at][order], dear[order]
    first = np.ones(len(place), dtype=bool)
    first[1:] = place[1:] != place[:-1]
    start = np.flatnonzero(first)
    second = np.minimum(start + 1, len(place) - 1)
    second = np.where(place[second] == place[start], second, start)
    v = cheapest(problem) * 1.5
    v[place[start]] = dear[second]
    # What opening costs is paid by those who are served: their part of it is what they would pay elsewhere.
    loads = np.bincount(problem.sites, plan.share * problem.load, problem.site_count)
    part = np.maximum(problem.setup, 0.0) / np.maximum(loads, 1e-9 * problem.people)
    used = np.flatnonzero(plan.share > 0)
    worth = plan.share[used] * (problem.costs[used] + part[problem.sites[used]] * problem.load[used])
    v = np.maximum(v, np.bincount(problem.place[used], worth, problem.place_count))
    unit = v / problem.weight
    toll = float(np.quantile(unit, 0.9)) if problem.spare > 0 else 0.0
    if problem.spare > 0:
        v = np.minimum(v, 1.2 * toll * problem.weight)
    return v, toll


def best_start(problem: Shipping, v: np.ndarray, toll: float, clock: Clock) -> np.ndarray:
    """The best of some multipliers between the cheapest costs and ``v``."""
    low, best, best_value = cheapest(problem), v, -np.inf
    short = problem.shortened(v)
    for part in STARTS:
        if clock.over():
            break
        trial = np.minimum(low + part * np.maximum(v - low, 0.0), short.cap)
        value = evaluated(short, trial, toll).value
        if value > best_value:
            best, best_value = trial, value
    return best


def cheapest(problem: Shipping) -> np.ndarray:
    """The least cost of every place, (n,)."""
    return np.minimum.reduceat(problem.costs, problem.indptr[:-1])


def safe(problem: Shipping) -> tuple[np.ndarray, float]:
    """Multipliers at which no site earns anything: the bound of everyone at the cheapest site."""
    v = cheapest(problem)
    if problem.spare <= 0:
        return v, 0.0
    order = np.argsort(-v / problem.weight)
    stays = np.cumsum(problem.weight[order]) >= problem.spare
    toll = float((v / problem.weight)[order[np.argmax(stays)]]) if stays.any() else 0.0
    return v, toll
