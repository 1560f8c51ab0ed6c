"""Stages: money or sites that arrive in years, and one plan that grows.

What opens stays open, so the plan of a year contains that of the year before (and what closes stays closed). Planned
afresh, every year could do at least as well; what a year loses to that is its regret. Wanted are nested plans
S_1 in S_2 in ... in S_T with the least

    sum_t [ f(S_t) - min_S f(S) ]          S what the years up to t allow;  f travel, or people not covered

so that every year's people count alike (with an aversion to inequality: the people of all years as one group). Every
year planned afresh is the start of a nested plan, which grows forward from it and shrinks backward; exchanges of sites
between years improve each, and the best is kept. A program over all years, where it is small enough, improves it
further and says how good any nested plan can be. (The same trade-off, for a number of sites that is not known yet:
Current, Ratick & ReVelle 1998, European Journal of Operational Research 110:597-609.)
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError, SolverFailure
from .assignment import Assignment
from .clock import Clock
from .effort import ROUNDING, Effort
from .floored_plan import floored_plan
from .nearest_plan import SomeUnserved, nearest_plan
from .nesting import improved_nesting, nested_value, programmed_nesting, shaken_nesting
from .place_floors import PlaceFloors
from .question import Question
from .rules import Limits, SiteRows
from .years import StagedPlan, Years, grown_plan, planned_afresh, year_limits, years_closed, years_opened

SEARCH_SHARE, PROGRAM_SHARE = 0.6, 0.8
"""Share of the time left that the search for nested plans gets, and then the program over all years."""
STEP_GAP, STEP_SECONDS, STEP_SHARE = 0.003, 5.0, 0.15
"""Gap to which one year is solved between two others, and the time for it: seconds, and a share of what is left."""
SHAKES = 30
"""Local optima in a row, beside those that grow from the years' own plans, after which the search gives up."""


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
    years_open = work.nested(own, clock.share(SEARCH_SHARE))
    proven = np.nan
    if not np.array_equal(own, years_open):
        part = clock.share(PROGRAM_SHARE)
        years_open, least = programmed_nesting(problem, free, years_open, effort, part, floors, work.closes)
        proven = len(limits) * question.objective(people, 0.0) - least if question.covers else least
    if question.kappa is not None:
        # What sums of exponentials are at least says nothing about sums of their logarithms.
        proven = np.nan
    nested = np.array([question.objective(people, one) for one in nested_value(problem, years_open)])

    is_open = np.tile(sites.fixed, (len(limits), 1))
    is_open[:, problem.position] = years_open
    stage, closed = years_opened(sites, is_open), years_closed(sites, is_open)
    last = question.given(people, is_open[-1], effort.within(clock, 1.0, least=0.5), plans[-1])
    own_bounds = np.array([plan.bound for plan in plans])
    return grown_plan(question, plans, last, stage, closed, Years(nested, own_bounds, proven), effort, clock)


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
        seconds = min(STEP_SECONDS, clock.seconds_of(STEP_SHARE, STEP_SECONDS, least=0.1))
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
