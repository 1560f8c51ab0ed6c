"""Nested plans: their value, exchanges of sites between years, and a program over all years.

T plans over F sites, each containing the one before: ``plans`` (T, F) bool. Exchanging site j of year s for a site k
of a later year t (or of none) exchanges them in the years s ... t-1, so the saving is the sum of those years' savings.
Sites that ``closes`` (F,) marks are open at first, and stay closed once they are.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram
from .assignment import Assignment
from .clock import Clock
from .effort import Effort
from .exchange import EPSILON, exchange_savings
from .nested_program import grows, nested_plans
from .place_floors import PlaceFloors
from .radius import radius_program
from .rules import SiteRows

MOST_EXCHANGES = 1000
TRIES = 60
"""Moves looked at, where floors forbid some, before plans count as ones that none improves."""
MOST_ENTRIES = 300_000
"""Pairs of all years up to which the program over them is tried."""


def nested_value(problem: Assignment, plans: np.ndarray) -> np.ndarray:
    """The value of every year's plan, (T,); infinite where it leaves somebody without a site."""
    return np.array([problem.value(plan) if problem.serves_all(plan) else np.inf for plan in plans])


def keeps_floors(problem: Assignment, plans: np.ndarray, floors: PlaceFloors | None) -> bool:
    """Does every year's plan of ``plans`` (T, F) keep the floors?"""
    return floors is None or all(floors.kept(problem, plan) for plan in plans)


def improved_nesting(
    problem: Assignment,
    rows: list[SiteRows],
    plans: np.ndarray,
    clock: Clock,
    floors: PlaceFloors | None = None,
    closes: np.ndarray | None = None,
) -> np.ndarray:
    """``plans``, which keep the ``floors``, after the moves that improve the sum of their values most: exchanges
    between years, and sites that open earlier, later or never."""
    value = nested_value(problem, plans).sum()
    closes = np.zeros(problem.site_count, dtype=bool) if closes is None else closes
    count = 1 if floors is None and not closes.any() else TRIES
    for _ in range(MOST_EXCHANGES):
        if clock.over() or not np.isfinite(value):
            break
        for trial in _moves(problem, rows, plans, count, closes):
            worth = nested_value(problem, trial).sum()
            if worth < value - EPSILON * max(1.0, abs(value)) and keeps_floors(problem, trial, floors):
                plans, value = trial, worth
                break
        else:
            break
    return plans


def _moves(problem: Assignment, rows: list[SiteRows], plans: np.ndarray, count: int, closes: np.ndarray):
    """The nested plans after each of the ``count`` moves that seem to save most, the best first."""
    used, steps = np.flatnonzero(plans.any(axis=0)), plans ^ closes
    row = np.full(problem.site_count, -1)
    row[used] = np.arange(len(used))
    # Where sites close as others open, they may do so from any year on.
    exchange = np.zeros((len(plans) if closes.any() else 1, len(used), problem.site_count))
    change = np.full((len(plans), problem.site_count), -np.inf)
    for year, plan in enumerate(plans):
        out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
        saves = exchange_savings(replace(problem, rows=rows[year], _cache=problem._cache), plan, out, into)
        # Summed over the years it might seem worth it to leave somebody out in one of them.
        saves[problem.value(plan) - saves >= problem.unserved] = -np.inf
        for since in exchange[: year + 1]:
            since[np.ix_(row[out], into)] += saves[:-1, :-1]
        change[year, into], change[year, out] = saves[-1, :-1], saves[:-1, -1]
    # A step (a site opens, or closes) earlier: from which year on, until the year in which it is taken anyway.
    since = np.where(steps, 0.0, change)[::-1].cumsum(axis=0)[::-1]
    since = np.where(steps, -np.inf, since)
    # A step later: from the year in which it is taken, until which one it is not.
    until = np.where(steps, np.where(steps, change, 0.0).cumsum(axis=0), -np.inf)
    tables = (since, until, exchange)
    every = np.concatenate([table.ravel() for table in tables])
    few = np.argpartition(-every, count)[:count] if count < len(every) else np.arange(len(every))
    for at in few[np.argsort(-every[few], kind="stable")]:
        if not every[at] > 0:
            return
        trial = plans.copy()
        if at < since.size:
            year, site = divmod(int(at), problem.site_count)
            trial[year:, site] = ~closes[site]
        elif at < since.size + until.size:
            year, site = divmod(int(at) - since.size, problem.site_count)
            trial[: year + 1, site] = closes[site]
        else:
            first, j, k = np.unravel_index(int(at) - since.size - until.size, exchange.shape)
            both = plans[:, used[j]] & ~plans[:, k] & (np.arange(len(plans)) >= first)
            trial[both, used[j]], trial[both, k] = False, True
        if grows(trial, closes):
            yield trial


def shaken_nesting(
    problem: Assignment,
    rows: list[SiteRows],
    plans: np.ndarray,
    generator,
    floors: PlaceFloors | None = None,
    closes: np.ndarray | None = None,
) -> np.ndarray:
    """``plans`` with a few sites exchanged at random, with others, between years or for none, as the rows and the
    ``floors`` allow."""
    for _ in range(int(generator.integers(2, 5))):
        used = np.flatnonzero(plans.any(axis=0))
        if len(used) == 0:
            break
        j, k = int(generator.choice(used)), int(generator.integers(problem.site_count + 1))
        trial = plans.copy()
        if k == problem.site_count:
            trial[:, j] = False
        else:
            both = plans[:, j] & ~plans[:, k]
            trial[both, j], trial[both, k] = False, True
        allowed = all(row.allow(row.use(plan)) for row, plan in zip(rows, trial))
        if allowed and grows(trial, closes) and keeps_floors(problem, trial, floors):
            plans = trial
    return plans


def programmed_nesting(
    problem: Assignment,
    rows: list[SiteRows],
    plans: np.ndarray,
    effort: Effort,
    clock: Clock,
    floors: PlaceFloors | None = None,
    closes: np.ndarray | None = None,
) -> tuple[np.ndarray, float]:
    """Nested plans no worse than ``plans``, by a program over all years, and what none fall below in the sum of their
    values; NaN where no bound was found.

    One radius program a year, and y_t <= y_t+1 between them.
    """
    if len(problem.costs) * len(plans) > MOST_ENTRIES or clock.over():
        return plans, np.nan
    parts, constant = [], 0.0
    for row, plan in zip(rows, plans):
        one = replace(problem, rows=row, _cache={})
        try:
            program, least = radius_program(one, plan, floors)
        except InfeasibleProgram:
            return plans, np.nan
        parts.append(program)
        constant += least
    # Without an answer there is no such bound, and the plans stand as they are.
    found, bound = nested_plans(parts, problem.site_count, effort, clock, closes)
    if found is not None:
        kept = all(row.allow(row.use(plan)) for row, plan in zip(rows, found)) and keeps_floors(problem, found, floors)
        if kept and nested_value(problem, found).sum() < nested_value(problem, plans).sum():
            plans = found
    return plans, bound + constant
