"""Nested plans: their value, exchanges of sites between years, and a program over all years.

T plans over F sites, each containing the one before: ``plans`` (T, F) bool. Exchanging site j of year s for a site k
of a later year t (or of none) exchanges them in the years s ... t-1, so the saving is the sum of those years' savings.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from .assignment import Assignment
from .clock import Clock
from .effort import Effort
from .exchange import EPSILON, exchange_savings
from .radius import radius_program
from .rules import SiteRows

MOST_EXCHANGES = 1000
MOST_ENTRIES = 300_000
"""Pairs of all years up to which the program over them is tried."""


def nested_value(problem: Assignment, plans: np.ndarray) -> np.ndarray:
    """The value of every year's plan, (T,); infinite where it leaves somebody without a site."""
    return np.array([problem.value(plan) if problem.serves_all(plan) else np.inf for plan in plans])


def improved_nesting(problem: Assignment, rows: list[SiteRows], plans: np.ndarray, clock: Clock) -> np.ndarray:
    """``plans`` that no exchange between years improves, in the sum of their values."""
    value = nested_value(problem, plans).sum()
    for _ in range(MOST_EXCHANGES):
        if clock.over() or not np.isfinite(value):
            break
        trial = _best_exchange(problem, rows, plans)
        worth = np.inf if trial is None else nested_value(problem, trial).sum()
        if not worth < value - EPSILON * max(1.0, abs(value)):
            break
        plans, value = trial, worth
    return plans


def _best_exchange(problem: Assignment, rows: list[SiteRows], plans: np.ndarray) -> np.ndarray | None:
    """The nested plans after the best exchange, or the best opening at an earlier time or at a later one (or never);
    None where nothing saves."""
    used = np.flatnonzero(plans[-1])
    row = np.full(problem.site_count, -1)
    row[used] = np.arange(len(used))
    exchange = np.zeros((len(used), problem.site_count))
    opening, closing = np.full((2, len(plans), problem.site_count), -np.inf)
    for year, plan in enumerate(plans):
        out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
        saves = exchange_savings(replace(problem, rows=rows[year], _cache=problem._cache), plan, out, into)
        # Summed over the years it might seem worth it to leave somebody out in one of them.
        saves[problem.value(plan) - saves >= problem.unserved] = -np.inf
        exchange[np.ix_(row[out], into)] += saves[:-1, :-1]
        opening[year, into], closing[year, out] = saves[-1, :-1], saves[:-1, -1]
    j, k = np.unravel_index(np.argmax(exchange), exchange.shape) if exchange.size else (0, 0)
    # Opening earlier: from which year on, until the year in which the site opens anyway.
    since = np.where(plans, 0.0, opening)[::-1].cumsum(axis=0)[::-1]
    since = np.where(plans, -np.inf, since)
    # Opening later: from the year in which the site opens, until which one it does not.
    until = np.where(plans, np.where(plans, closing, 0.0).cumsum(axis=0), -np.inf)
    most = exchange[j, k] if exchange.size else 0.0
    trial = plans.copy()
    year, site = np.unravel_index(np.argmax(since), since.shape)
    if since[year, site] > max(0.0, most, until.max()):
        trial[year:, site] = True
        return trial
    year, site = np.unravel_index(np.argmax(until), until.shape)
    if until[year, site] > max(0.0, most):
        trial[: year + 1, site] = False
        return trial
    if not exchange.size or not exchange[j, k] > 0:
        return None
    both = plans[:, used[j]] & ~plans[:, k]
    trial[both, used[j]], trial[both, k] = False, True
    return trial


def shaken_nesting(problem: Assignment, rows: list[SiteRows], plans: np.ndarray, generator) -> np.ndarray:
    """``plans`` with a few sites exchanged at random, with others, between years or for none, as the rows allow."""
    for _ in range(int(generator.integers(2, 5))):
        used = np.flatnonzero(plans[-1])
        if len(used) == 0:
            break
        j, k = int(generator.choice(used)), int(generator.integers(problem.site_count + 1))
        trial = plans.copy()
        if k == problem.site_count:
            trial[:, j] = False
        else:
            both = plans[:, j] & ~plans[:, k]
            trial[both, j], trial[both, k] = False, True
        if all(row.allow(row.use(plan)) for row, plan in zip(rows, trial)):
            plans = trial
    return plans


def programmed_nesting(
    problem: Assignment, rows: list[SiteRows], plans: np.ndarray, effort: Effort, clock: Clock
) -> tuple[np.ndarray, float]:
    """Nested plans no worse than ``plans``, by a program over all years, and what none fall below in the sum of their
    values; NaN where no bound was found.

    One radius program a year, and y_t <= y_t+1 between them.
    """
    from scipy.sparse import block_diag, csr_matrix, hstack, identity, vstack

    if len(problem.costs) * len(plans) > MOST_ENTRIES or clock.over():
        return plans, np.nan
    parts, constant = [], 0.0
    for row, plan in zip(rows, plans):
        one = replace(problem, rows=row, _cache={})
        try:
            program, least = radius_program(one, plan)
        except InfeasibleProgram:
            return plans, np.nan
        parts.append(program)
        constant += least
    F, width = problem.site_count, len(parts[0].c)
    opens = hstack([identity(F), csr_matrix((F, width - F))])
    count = len(parts) - 1
    links = hstack([block_diag([opens] * count), csr_matrix((F * count, width))])
    links = links - hstack([csr_matrix((F * count, width)), block_diag([opens] * count)])

    def joined(name: str) -> np.ndarray:
        return np.concatenate([getattr(part, name) for part in parts])

    whole = Program(
        joined("c"),
        vstack([block_diag([part.A for part in parts]), links]).tocsr(),
        np.append(joined("row_lower"), np.full(F * count, -np.inf)),
        np.append(joined("row_upper"), np.zeros(F * count)),
        joined("col_lower"),
        joined("col_upper"),
        joined("integrality"),
        start=joined("start"),
    )
    try:
        solution = solve(whole, effort.solver, clock.left, effort.gap, clock.progress)
    except SolverFailure:
        # Without an answer there is no such bound; the plans stand as they are.
        return plans, np.nan
    if solution.x is not None:
        found = solution.x.reshape(len(plans), width)[:, :F] > 0.5
        kept = all(row.allow(row.use(plan)) for row, plan in zip(rows, found))
        if kept and nested_value(problem, found).sum() < nested_value(problem, plans).sum():
            plans = found
    return plans, solution.bound + constant
