"""Set covering year by year: a target for every year, and one plan that grows.

    min  sum_t sum_j f_j y_jt     y_jt <= y_j,t+1,   the target of year t and all rules are kept by y_t

Each year's cost is that of all sites opened so far, so that the sum asks for little and for late: it is the cost of the
years planned afresh plus the regret of growing. Plans that grow from the first year on or shrink from the last one are
the start of a program over all years.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from .clock import Clock
from .effort import Effort, sharpened
from .nested_program import answered, grows, joined, nested_plans, with_row
from .plan import SitingPlan
from .sites import Sites
from .years import StagedPlan, last_year, years_closed, years_opened

AFRESH_SHARE, GROWN_SHARE = 0.4, 0.5
"""Share of the time for planning every year afresh, and of what is left for plans that grow or shrink."""
STEP_GAP, LEAST_SECONDS = 0.003, 0.2
"""Gap to which one year is solved beside another, and the time below which a solver is not asked."""
MOST_ENTRIES = 3_000_000
"""Entries of the programs of all years up to which they are joined."""


@dataclass(frozen=True)
class CoveringYears:
    """The ``programs`` of T years over m ``sites`` (columns y first), whether a plan ``keeps(year, is_open)`` what the
    year asks for, a plan in little time of which the sites ``fixed`` (m,) are part and that uses ``usable`` (m,) sites
    only (``start(year, fixed, usable)``, None for none), the cheapest plan of each year alone
    (``afresh(year, effort)``), and what describes the last one: ``describe(is_open, effort)``. Of the plans that cost
    the least the one is taken in which most people have a backup, where ``richer`` gives the program of a year that
    counts them (from one of ``programs``)."""

    sites: Sites
    programs: Sequence[Program]
    keeps: Callable[[int, np.ndarray], bool]
    start: Callable[[int, np.ndarray, np.ndarray], np.ndarray | None]
    afresh: Callable[[int, Effort], SitingPlan]
    describe: Callable[[np.ndarray, Effort], SitingPlan]
    richer: Sequence[Callable[[Program], Program]] | None = None

    @property
    def closes(self) -> np.ndarray:
        """The sites (m,) bool that close, where others open."""
        return self.sites.status == "closable"


def covering_stages(years: CoveringYears, effort: Effort, clock: Clock) -> StagedPlan:
    """The nested plan that costs least, summed over the years; see the module.

    Sites that may close stay closed once they are. Raises ``InputError`` where a year cannot reach its target.
    """
    sites, count, closes = years.sites, len(years.programs), years.closes
    plans = []
    for year in range(count):
        share = AFRESH_SHARE / (count - year * AFRESH_SHARE)
        last = year == count - 1
        part = replace(effort, near_optimal=effort.near_optimal if last else None)
        plans.append(years.afresh(year, part.within(clock, share)))
    own = np.array([plan.is_open for plan in plans])
    price = years.programs[0].c[: len(sites)]
    nested = own if grows(own, closes) else _grown(years, own, price, effort, clock)
    proven = np.nan
    if nested is not own:
        nested, proven = _joined(years, nested, price, effort, clock)
        nested = _without_needless(years, nested, price, clock)
        if years.richer is not None and float((nested @ price).sum()) <= proven + 1e-6 * max(1.0, abs(proven)):
            nested = _with_most_backup(years, nested, price, effort, clock)
    costs = nested.astype(float) @ price + sites.closing_all
    afresh = np.minimum([plan.objective for plan in plans], costs)
    bound = np.minimum([plan.bound for plan in plans], afresh)
    whole = bool(np.all(price == np.round(price)))
    proven += count * sites.closing_all
    proven = max(float(bound.sum()), sharpened(proven, float(costs.sum()), whole) if np.isfinite(proven) else -np.inf)
    stage, closed = years_opened(sites, nested), years_closed(sites, nested)
    last = years.describe(nested[-1], replace(effort, near_optimal=None).within(clock, 1.0))
    last = last_year(last, plans[-1], float(bound[-1]), effort, clock)
    opened = np.array([int((stage <= year + 1).sum()) for year in range(count)])
    return StagedPlan(last, stage, opened, costs, afresh, bound, proven, closed)


def _grown(years: CoveringYears, own: np.ndarray, price: np.ndarray, effort: Effort, clock: Clock) -> np.ndarray:
    """The cheaper of the nested plans (T, m) that grow from the first year's own plan, and shrink from the last's."""
    best, least = None, np.inf
    for order in (range(1, len(own)), range(len(own) - 2, -1, -1)):
        plans = own.copy()
        for year in order:
            forward = order.step > 0
            plan = _between(years, year, plans[year - 1 if forward else year + 1], forward, effort, clock)
            if plan is None:
                break
            plans[year] = plan
        else:
            value = float((plans @ price).sum())
            if value < least:
                best, least = plans, value
    if best is None:
        # All that the years' own plans open: dear, and there without any solver.
        best = np.logical_or.accumulate(own ^ years.closes) ^ years.closes
        if not all(years.keeps(year, plan) for year, plan in enumerate(best)):
            raise InputError("stages_no_nesting")
    return best


def _between(
    years: CoveringYears, year: int, neighbour: np.ndarray, forward: bool, effort: Effort, clock: Clock
) -> np.ndarray | None:
    """The cheapest plan (m,) of a year that contains its ``neighbour`` (``forward``), or is part of it."""
    program, m, closes = years.programs[year], len(neighbour), years.closes
    # What is open in the year before stays open, what is closed in the year after was closed; else for what closes.
    asked, barred = (
        (neighbour & ~closes, ~neighbour & closes) if forward else (neighbour & closes, ~neighbour & ~closes)
    )
    start = years.start(year, asked, ~barred)
    lower, upper = program.col_lower.copy(), program.col_upper.copy()
    lower[:m] = np.maximum(lower[:m], asked)
    upper[:m] = np.minimum(upper[:m], np.where(program.col_lower[:m] > 0, 1.0, ~barred))
    left = clock.left
    seconds = None if left is None else GROWN_SHARE * left / len(years.programs)
    if clock.over() or (seconds is not None and seconds < LEAST_SECONDS and start is not None):
        return start
    point = None if start is None else _point(program, start)
    part = replace(program, col_lower=lower, col_upper=upper, start=point)
    try:
        solution = solve(part, effort.solver, seconds, max(effort.gap, STEP_GAP), clock.progress)
    except InfeasibleProgram:
        return None
    return start if solution.x is None else solution.x[:m] > 0.5


def _point(program: Program, plan: np.ndarray) -> np.ndarray:
    """The columns of a plan (m,): the last rows of the program say which groups it covers."""
    m = len(plan)
    covered = program.A[-(len(program.c) - m) :, :m] @ -plan.astype(float) > 0.5
    return np.concatenate((plan, covered)).astype(float)


def _joined(years: CoveringYears, plans: np.ndarray, price: np.ndarray, effort: Effort, clock: Clock):
    """Nested plans no dearer than ``plans`` by a program over all years, and a bound on their cost (NaN for none)."""
    if sum(part.A.nnz for part in years.programs) > MOST_ENTRIES or clock.over():
        return plans, np.nan
    programs = [replace(part, start=_point(part, plan)) for part, plan in zip(years.programs, plans)]
    # Without an answer there is no such bound, and the plans stand as they are.
    found, bound = nested_plans(programs, plans.shape[1], effort, clock, years.closes)
    if found is not None and (found @ price).sum() < (plans @ price).sum():
        plans = found
    return plans, bound


def _with_most_backup(years: CoveringYears, plans: np.ndarray, price: np.ndarray, effort: Effort, clock: Clock):
    """Nested plans that cost no more than ``plans``, in which most people have a backup, summed over the years."""
    if clock.over():
        return plans
    programs = [replace(part, start=_point(part, plan)) for part, plan in zip(years.programs, plans)]
    parts = [richer(part) for richer, part in zip(years.richer, programs)]
    m, cost = plans.shape[1], float((plans @ price).sum())
    spent = np.concatenate([np.concatenate((price, np.zeros(len(part.c) - m))) for part in parts])
    program = with_row(joined(parts, m, years.closes), spent, -np.inf, cost + 1e-9 * max(1.0, abs(cost)))
    found, _ = answered(program, parts, m, effort, clock, years.closes)
    kept = found is not None and all(years.keeps(year, plan) for year, plan in enumerate(found))
    return found if kept and (found @ price).sum() <= cost + 1e-6 * max(1.0, abs(cost)) else plans


def _without_needless(years: CoveringYears, plans: np.ndarray, price: np.ndarray, clock: Clock) -> np.ndarray:
    """The nested plans in which no site opens, or closes, in a year that does not need it, the dearest first."""
    closes = years.closes
    sites = np.flatnonzero((plans ^ closes)[-1] & years.sites.free)
    for site in sites[np.argsort(-price[sites], kind="stable")]:
        for year in range(len(plans) - 1, -1, -1):
            if clock.over():
                return plans
            trial = plans.copy()
            trial[: year + 1, site] = closes[site]
            changed = np.flatnonzero(plans[:, site] != trial[:, site])
            if len(changed) and all(years.keeps(k, trial[k]) for k in changed):
                plans = trial
                break
    return plans
