"""Stages: money or sites that arrive in years, and one plan that grows.

What opens stays open, so the plan of a year contains that of the year before (and what closes stays closed). Planned
afresh, every year could do at least as well; what a year loses to that is its regret. Wanted are nested plans
S_1 in S_2 in ... in S_T with the least

    sum_t [ f(S_t) - min_S f(S) ]          S what the years up to t allow;  f travel, or people not covered

so that every year's people count alike (with an aversion to inequality: the people of all years as one group). Every
year planned afresh is the start of a nested plan, which grows forward from it and shrinks backward; exchanges of sites
between years improve each, and the best is kept. A program over all years, where it is small enough, improves it
further and says how good any nested plan can be. (The same trade-off, for
a number of sites that is not known yet: Current, Ratick & ReVelle 1998, European Journal of Operational Research
110:597-609.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError, SolverFailure
from .assignment import Assignment
from .clock import Clock
from .effort import ROUNDING, Effort
from .floored_plan import floored_plan
from .nearest_plan import SomeUnserved, nearest_plan
from .nesting import improved_nesting, nested_value, programmed_nesting, shaken_nesting
from .place_floors import PlaceFloors
from .plan import SitingPlan, judged, served_alike
from .question import Question
from .rules import Limits, SiteRows
from .sites import Sites

AFRESH_SHARE = 0.5
"""Share of the time for planning every year afresh."""
SEARCH_SHARE, PROGRAM_SHARE = 0.6, 0.8
"""Share of the time left that the search for nested plans gets, and then the program over all years."""
STEP_GAP, STEP_SECONDS, STEP_SHARE = 0.003, 5.0, 0.15
"""Gap to which one year is solved between two others, and the time for it: seconds, and a share of what is left."""
IN_A_YEAR = {
    "plan_leaves_places": "stage_leaves_places",
    "rules_conflict": "stage_rules_conflict",
    "too_many_sites": "stage_too_many_sites",
    "fewer_sites_than_required": "stage_fewer_than_required",
}
"""What is said of a plan, and what if it is that of a year."""
SHAKES = 30
"""Local optima in a row, beside those that grow from the years' own plans, after which the search gives up."""


@dataclass(frozen=True)
class StagedPlan:
    """The nested ``plan`` of the last year and, of T years: ``stage`` (m,) in which each site opens (NaN for others),
    ``opened`` (T,) new sites so far, the ``nested`` objective, that of the year planned ``afresh`` and the ``bound``
    that no plan of the year beats (T,), and ``proven``, which no nested plan beats in the sum over the years.

    ``regret`` (T,) is what the nested plan loses to the best plan known, ``at_most`` (T,) what to any. Under capacities
    people may be ``unserved`` (T,) in it, and in the year planned afresh (``unserved_afresh``); where it leaves more of
    them, the regret is NaN: what is saved by not serving people is no gain. ``closed`` (m,) is the stage in which each
    closable site closes (NaN for others).
    """

    plan: SitingPlan
    stage: np.ndarray
    opened: np.ndarray
    nested: np.ndarray
    afresh: np.ndarray
    bound: np.ndarray
    proven: float
    closed: np.ndarray | None = None
    unserved: np.ndarray | None = None
    unserved_afresh: np.ndarray | None = None

    @property
    def regret(self) -> np.ndarray:
        return np.where(self.comparable, np.abs(self.nested - self.afresh), np.nan)

    @property
    def at_most(self) -> np.ndarray:
        return np.where(self.comparable, np.abs(self.nested - self.bound), np.nan)

    @property
    def comparable(self) -> np.ndarray:
        """In which years as many people are served as in the year planned afresh, (T,) bool."""
        if self.unserved is None:
            return np.ones(len(self.nested), dtype=bool)
        return served_alike(self.unserved, self.unserved_afresh)

    @property
    def share(self) -> np.ndarray:
        """Regret as a share of the year planned afresh, NaN where that is zero, (T,)."""
        base = np.where(self.afresh != 0, np.abs(self.afresh), np.nan)
        return self.regret / base


def cumulated(sites, budgets) -> tuple[Limits, ...]:
    """The limits of every year from what arrives in it: ``sites`` (T,) and ``budgets`` (T,), one of them None.

    Sites and money that a year leaves unused remain for the next.
    """
    years = len(sites if sites is not None else budgets)
    if sites is not None and budgets is not None and len(sites) != len(budgets):
        raise InputError("stages_differ", stages=len(sites), budgets=len(budgets))
    count = [None] * years if sites is None else np.cumsum(sites).tolist()
    money = [None] * years if budgets is None else np.cumsum(budgets).tolist()
    return tuple(Limits(c, b) for c, b in zip(count, money))


def staged_plan(question: Question, years: tuple[Limits, ...], effort: Effort, clock: Clock) -> StagedPlan:
    """The nested plan with the least regret that was found; see the module.

    ``years`` are the limits of every year, each including those before it; what else limits the ``question`` holds in
    every year; sites that may close stay closed once they are. Raises ``InputError`` where a year cannot keep its
    limits or rules.
    """
    sites, people = question.sites, question.demand.population
    limits = year_limits(question, years)
    plans = planned_afresh(question, limits, effort, clock)
    rows = [question.rows(year) for year in limits]
    problem = question.problem(people, rows[-1])
    own = np.array([plan.is_open[problem.position] for plan in plans])
    work = _Work(question, problem, rows, question.floors_of(people, problem))
    free, floors = work.free, work.floors
    years_open = work.nested(own, clock.part(_part(clock, SEARCH_SHARE)))
    proven = np.nan
    if not np.array_equal(own, years_open):
        part = clock.part(_part(clock, PROGRAM_SHARE))
        years_open, least = programmed_nesting(problem, free, years_open, effort, part, floors, work.closes)
        proven = len(limits) * question.objective(people, 0.0) - least if question.covers else least
    if question.kappa is not None:
        # What sums of exponentials are at least says nothing about sums of their logarithms.
        proven = np.nan
    nested = np.array([question.objective(people, one) for one in nested_value(problem, years_open)])

    is_open = np.tile(sites.fixed, (len(limits), 1))
    is_open[:, problem.position] = years_open
    stage, closed = years_opened(sites, is_open), years_closed(sites, is_open)
    left = None if clock.left is None else max(0.5, clock.left)
    last = question.given(people, is_open[-1], replace(effort, time_limit=left), plans[-1])
    own_bounds = np.array([plan.bound for plan in plans])
    return grown_plan(question, plans, last, stage, closed, Years(nested, own_bounds, proven), effort, clock)


def year_limits(question: Question, years: Sequence[Limits]) -> list[Limits]:
    """All that limits each of the ``years``."""
    return [within_year(question.limits, year) for year in years]


def years_opened(sites: Sites, plans: np.ndarray) -> np.ndarray:
    """The year (m,) in which each new site opens in ``plans`` (T, m), 1 the first; NaN for others."""
    stage = _first(plans & sites.opens)
    stage[sites.status == "required"] = 1
    return stage


def years_closed(sites: Sites, plans: np.ndarray) -> np.ndarray:
    """The year (m,) in which each closable site closes in ``plans`` (T, m); NaN for others."""
    return _first(~plans & (sites.status == "closable"))


def _first(happened: np.ndarray) -> np.ndarray:
    return np.where(happened.any(axis=0), np.argmax(happened, axis=0) + 1.0, np.nan)


@dataclass(frozen=True)
class Years:
    """Of T years: what the ``nested`` plans are worth, the ``bound`` of plans that leave as few people unserved as they
    do, what is ``proven`` of their sum (NaN: no more than these bounds), and the people ``unserved`` in them and in the
    years planned afresh (``unserved_afresh``); None where everyone is served."""

    nested: np.ndarray
    bound: np.ndarray
    proven: float
    unserved: np.ndarray | None = None
    unserved_afresh: np.ndarray | None = None


def grown_plan(
    question: Question,
    plans: list[SitingPlan],
    last: SitingPlan,
    stage: np.ndarray,
    closed: np.ndarray | None,
    years: Years,
    effort: Effort,
    clock: Clock,
) -> StagedPlan:
    """The answer from the ``plans`` of the years afresh, the last year's nested plan as it is described (``last``), the
    ``stage`` (m,) in which sites open, the one in which others are ``closed``, and what the ``years`` are worth."""
    better, never = (np.maximum, np.fmin) if question.covers else (np.minimum, np.fmax)
    nested, own = years.nested, np.array([plan.objective for plan in plans])
    unserved, unserved_afresh = years.unserved, years.unserved_afresh
    afresh = better(own, nested)
    if unserved is not None:
        # Who serves fewer pays less: such a plan says nothing about the year afresh, and one that serves more is it.
        alike, more = served_alike(unserved, unserved_afresh), unserved < unserved_afresh
        afresh = np.where(alike, afresh, np.where(more, nested, own))
        unserved_afresh = np.minimum(unserved, unserved_afresh)
    bound = better(np.array([plan.bound for plan in plans]), afresh)
    within = better(years.bound, nested)
    # Where not everyone is served, a sum over years may be smaller that leaves others unserved.
    few = unserved is not None and bool(unserved.any()) and np.isfinite(years.proven)
    proven = years.proven if few else never(years.proven, within.sum())
    # The bound is that of the last year; what earlier years ask for does not enter it.
    ending = "finished" if plans[-1].status in ("optimal", "gap_reached") else plans[-1].status
    gap, status = judged(last.objective, within[-1], effort.gap, ending)
    last = replace(
        last,
        bound=float(within[-1]),
        gap=gap,
        status=status,
        seconds=clock.seconds,
        importance=plans[-1].importance,
    )
    opened = np.array([int((stage <= year + 1).sum()) for year in range(len(plans))])
    return StagedPlan(last, stage, opened, nested, afresh, bound, proven, closed, unserved, unserved_afresh)


def within_year(limits: Limits, year: Limits) -> Limits:
    """What the ``year`` allows, where it says nothing what is allowed in all."""
    sites = limits.sites if year.sites is None else year.sites
    return replace(limits, sites=sites, budget=limits.budget if year.budget is None else year.budget)


def _part(clock: Clock, share: float) -> float:
    return np.inf if clock.left is None else share * clock.left


def planned_afresh(question: Question, limits: list[Limits], effort: Effort, clock: Clock) -> list[SitingPlan]:
    """The best plan of every year on its own; sites are judged in the last one only."""
    plans = []
    for year, limit in enumerate(limits):
        last = year == len(limits) - 1
        left = clock.left
        seconds = None
        if clock.limit is not None:
            # What a year does not need is there for those after it.
            due = clock.limit * (1.0 - AFRESH_SHARE * (year + 1) / len(limits))
            seconds = max(0.1, left - due)
        part = replace(effort, time_limit=seconds, near_optimal=effort.near_optimal if last else None)
        try:
            plans.append(question.asked(question.demand.population, limit, part))
        except InputError as error:
            if error.key in IN_A_YEAR:
                raise InputError(IN_A_YEAR[error.key], stage=year + 1, **error.values) from error
            raise
    return plans


class _Work:
    """The ``problem`` of all years, with the ``rows`` over all sites of each, and the ``floors`` that every year keeps
    (None: none)."""

    def __init__(
        self, question: Question, problem: Assignment, rows: list[SiteRows], floors: PlaceFloors | None
    ) -> None:
        self.question, self.problem, self.rows, self.floors = question, problem, rows, floors
        self.closes = (question.sites.status == "closable")[problem.position]
        self.free = [row.left(problem.position, question.sites.fixed) for row in rows]

    def nested(self, own: np.ndarray, clock: Clock) -> np.ndarray:
        """The best nested plans (T, F) bool found from the years' ``own`` plans (T, F)."""
        problem, rows, floors = self.problem, self.free, self.floors
        best, least = None, np.inf
        order = sorted(range(len(rows)), key=lambda year: abs(year - len(rows) + 1))
        for anchor in order:
            if best is not None and clock.over():
                break
            plans = self._grown(own, anchor, clock)
            if plans is None:
                continue
            plans = improved_nesting(problem, rows, plans, clock, floors, self.closes)
            value = nested_value(problem, plans).sum()
            if value < least:
                best, least = plans, value
        if best is None:
            raise InputError("stages_no_nesting")
        generator = np.random.default_rng(0)
        idle = 0
        while idle < SHAKES and not clock.over():
            idle += 1
            plans = shaken_nesting(problem, rows, best, generator, floors, self.closes)
            plans = improved_nesting(problem, rows, plans, clock, floors, self.closes)
            value = nested_value(problem, plans).sum()
            if value < least * (1.0 - ROUNDING):
                best, least, idle = plans, value, 0
        return best

    def _grown(self, own: np.ndarray, anchor: int, clock: Clock):
        """Nested plans (T, F) that contain the ``own`` plan of the year ``anchor``; None where none was found."""
        plans, closes = own.copy(), self.closes
        for year in range(anchor + 1, len(own)):
            before = plans[year - 1]
            plan = self._between(year, before & ~closes, ~before & closes, clock)
            if plan is None:
                return None
            plans[year] = plan
        for year in reversed(range(anchor)):
            after = plans[year + 1]
            plan = self._between(year, after & closes, ~after & ~closes, clock)
            if plan is None:
                return None
            plans[year] = plan
        return plans

    def _between(self, year: int, opened: np.ndarray, closed: np.ndarray, clock: Clock):
        """The best plan (F,) of a year that opens all of ``opened`` and none of ``closed``; None where none was
        found."""
        problem = self.problem
        part = replace(problem, rows=self.free[year], _cache={}).decided(closed, opened)
        seconds = STEP_SECONDS if clock.left is None else min(STEP_SECONDS, max(0.1, STEP_SHARE * clock.left))
        effort, clock = Effort(gap=STEP_GAP), Clock(seconds, clock.progress)
        try:
            if self.floors is None:
                found = nearest_plan(part, effort, clock).plan
            else:
                found = floored_plan(
                    part, self.floors, effort, clock, lambda: self._some(year, part, opened, closed, effort, clock)
                ).plan
        except (SolverFailure, SomeUnserved):
            return None
        except InputError as error:
            if error.key not in ("rules_conflict", "limits_conflict"):
                raise
            return None
        plan = opened.copy()
        plan[np.searchsorted(problem.position, part.position[found])] = True
        return plan

    def _some(self, year: int, part: Assignment, opened: np.ndarray, closed: np.ndarray, effort: Effort, clock: Clock):
        """Some plan (F,) over the sites of ``part`` that keeps the floors."""
        question, position = self.question, self.problem.position
        status = question.sites.status.astype("<U10")
        status[position[opened]], status[position[closed]] = "required", "excluded"
        people, sites = question.demand.population, replace(question.sites, status=status)
        plan = question.floors.some_plan([people], sites, self.rows[year], effort, clock)
        return plan[part.position]
