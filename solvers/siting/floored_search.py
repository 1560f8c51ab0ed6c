"""Exchange search within coverage floors.

Priced exchanges (:mod:`.place_floors`) lead to plans that keep the floors or nearly so; prices of floors that are
missed rise until they are kept, and then the single exchanges that save most, as long as every floor stays kept, take
back what the prices overdid. Local optima are left by exchanging a few sites at random.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .exchange import LARGEST_TABLE, exchange_savings, improved, shaken
from .place_floors import PlaceFloors

RISE, RISES = 1.6, 24
"""By what prices of floors that are missed are multiplied, and how often before the search gives up."""
TRIES = 60
"""Exchanges looked at before a plan counts as one that none improves."""
SOFTER = (1.0, 0.7, 0.5)
"""Multiples of the prices at which exchanges look for plans; floors missed then make their prices rise again."""
EPSILON = 1e-9


def raised(
    problem: Assignment, floors: PlaceFloors, plan: np.ndarray, prices: np.ndarray, clock: Clock, core=None
) -> tuple[np.ndarray, np.ndarray]:
    """The plan after exchanges with prices (f,) that rise where floors are missed, which keeps the floors if that
    works; and the prices."""
    paid = float(problem.nearest(plan).first.sum()) / max(floors.weight.sum(), 1e-300)
    unit = paid if paid > 0 else max(float(problem.costs.max(initial=0.0)), 1.0)
    prices = prices.copy()
    for _ in range(RISES):
        lacking = floors.lacking(problem, plan)
        if not lacking.any() or clock.over():
            break
        prices[lacking] = np.maximum(RISE * prices, 0.1 * unit)[lacking]
        plan, _ = improved(floors.priced(problem, prices), plan, clock, core)
    return plan, prices


def descended(problem: Assignment, floors: PlaceFloors, plan: np.ndarray, clock: Clock, core=None) -> np.ndarray:
    """The plan (F,), which keeps the floors, after exchanges that save and keep them, always the best one of these."""
    value = problem.value(plan)
    while not clock.over():
        out, into = np.flatnonzero(plan), np.flatnonzero(~plan if core is None else ~plan & core)
        if (len(out) + 1) * (len(into) + 1) > LARGEST_TABLE:
            return plan
        saves = exchange_savings(problem, plan, out, into)
        ranked = np.argsort(-saves, axis=None, kind="stable")[:TRIES]
        closes, opens = np.append(out, -1), np.append(into, -1)
        for row, column in zip(*np.unravel_index(ranked, saves.shape)):
            if not saves[row, column] > EPSILON * max(1.0, abs(value)):
                return plan
            trial = plan.copy()
            if closes[row] >= 0:
                trial[closes[row]] = False
            if opens[column] >= 0:
                trial[opens[column]] = True
            if problem.allows(trial) and floors.kept(problem, trial) and problem.serves_all(trial):
                plan, value = trial, problem.value(trial)
                break
        else:
            return plan
    return plan


def searched_within(
    problem: Assignment,
    floors: PlaceFloors,
    plan: np.ndarray,
    prices: np.ndarray,
    core: np.ndarray,
    rounds: int,
    clock: Clock,
    offer: Callable[[np.ndarray], None],
) -> None:
    """``offer`` the local optima of ``rounds``, each from a shake of the best so far among the sites of ``core``."""
    generator = np.random.default_rng(0)
    best, value = plan, problem.value(plan)
    for step in range(rounds):
        if clock.over():
            return
        priced = SOFTER[step % len(SOFTER)] * prices
        trial = best if step < len(SOFTER) else shaken(problem, best, core, int(generator.integers(2, 6)), generator)
        trial, _ = improved(floors.priced(problem, priced), trial, clock, core)
        trial, _ = raised(problem, floors, trial, priced, clock, core)
        if not floors.kept(problem, trial) or not problem.serves_all(trial):
            continue
        trial = descended(problem, floors, trial, clock, core)
        offer(trial)
        worth = problem.value(trial)
        if worth < value * (1 - EPSILON):
            best, value = trial, worth
