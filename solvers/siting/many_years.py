"""Plans that grow from year to year, where a plan is valued year by year (:mod:`.parts`).

    lexicographically   min  sum_t u_t(y_t),   then   min  sum_t c_t(y_t)        y_t <= y_t+1 (>= for what closes)

u people unserved, c cost (minus the people covered). Candidates are the last year's plan in the order in which its
sites add most, and plans that grow forward or shrink backward from each year's own one, by the model itself; exchanges
between years improve the best, and a program over all years, where it is small enough, improves and bounds it. Without,
no year does better than planned afresh, which bounds their sum.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..errors import InputError, SolverFailure
from ..mip import InfeasibleProgram
from .clock import Clock
from .effort import Effort
from .many import Many
from .nested_program import answered, grows, joined, serving, serving_most
from .rules import Limits
from .year_values import YearValues
from .years import StagedPlan, Years, grown_plan, planned_afresh, year_limits, years_closed, years_opened

GROWN_SHARE, SEARCH_SHARE, FEWEST_SHARE = 0.3, 0.5, 0.4
"""Shares of the time left for a step that grows, for exchanges, and for the program of fewest people unserved."""
GROWN_SECONDS, SEARCH_SECONDS = 10.0, 15.0
"""The same where there is no limit of time."""
STEP_GAP = 0.003
"""Gap to which a year is solved beside another one."""
LEAST_SECONDS = 0.2
"""What any plan is given in any case."""
MOST_PAIRS = 40_000
"""Pairs of all years up to which their programs are joined, and those for every second that is left."""
PAIRS_A_SECOND = 2_000
MOST_MOVES = 100_000
"""Exchanges in one round at most."""


def many_years(many: Many, years: Sequence[Limits], effort: Effort, clock: Clock) -> StagedPlan:
    """The nested plan with the least regret that was found, as :func:`.stages.staged_plan`.

    ``years`` are the limits of every year, each including those before it. Raises ``InputError`` where a year cannot
    keep its limits or rules, and where no plan grows through all years."""
    question = many.question
    limits = year_limits(question, years)
    afresh = planned_afresh(question, limits, effort, clock)
    values = YearValues(many, limits, afresh, clock)
    work = _Work(values, effort)
    plans = work.nested()
    people, described = question.demand.population, []
    for year, plan in enumerate(plans):
        if np.array_equal(plan, work.own[year]):
            described.append(replace(afresh[year], importance=None))
            continue
        left = len(plans) - year
        part = effort.within(clock, 1.0 / left, LEAST_SECONDS)
        described.append(many.given(people, plan, part, afresh[-1], alone=left > 1))
    is_open = np.array([many.is_open(plan) for plan in plans])
    stage, gone = years_opened(question.sites, is_open), years_closed(question.sites, is_open)
    worth = Years(
        np.array([plan.objective for plan in described]),
        *values.bounds(described),
        values.unserved(described),
        values.unserved(afresh),
    )
    return grown_plan(question, afresh, described[-1], stage, gone, worth, effort, clock)


class _Work:
    def __init__(self, values: YearValues, effort: Effort) -> None:
        self.values, self.effort = values, effort
        self.many, self.limits, self.afresh, self.clock = values.many, values.limits, values.afresh, values.clock
        self.own = np.array([self.many.plan_of(plan) for plan in self.afresh])

    def nested(self) -> np.ndarray:
        """The best nested plans (T, o) that were found."""
        values = self.values
        if grows(self.own, self.many.closes):
            return self.own
        values.offer(self._prefixes())
        count = len(self.own)
        for anchor in sorted(range(count), key=lambda year: count - 1 - year):
            if values.best is not None and self.clock.over():
                break
            values.offer(self._grown(anchor))
        if values.best is None:
            # Years that no plan of a single year grows into, or shrinks to, may still have one together.
            self.clock.grant(1.0)
            self._program()
            if values.best is None:
                self.clock.progress.check()
                raise InputError("stages_no_nesting")
            return values.best
        if not self.clock.over():
            self._exchange(self.clock.share(SEARCH_SHARE, SEARCH_SECONDS))
        self._program()
        return values.best

    # ---- plans ---------------------------------------------------------------------------------

    def _prefixes(self) -> np.ndarray | None:
        """The last year's plan, whose sites open in the order in which they add most; None where a year's limits do not
        allow that."""
        if self.many.closes.any() or self.many.sizes is not None:
            return None
        last, question = self.afresh[-1], self.many.question
        order = np.argsort(np.where(last.order > 0, last.order, np.inf), kind="stable")[: int((last.order > 0).sum())]
        order = np.concatenate((order[question.sites.status[order] == "required"], order))
        plans = np.zeros((len(self.limits), len(last.is_open)), dtype=bool)
        for plan, limit in zip(plans, self.limits):
            rows = question.rows(limit)
            plan[last.is_open & ~question.sites.opens] = True
            for site in order:
                plan[site] = True
                if not rows.not_over(rows.use(plan)) and question.sites.status[site] != "required":
                    plan[site] = False
            if not rows.allow(rows.use(plan)):
                return None
        plans = np.logical_or.accumulate(plans)
        kept = all(question.rows(one).allow(question.rows(one).use(plan)) for one, plan in zip(self.limits, plans))
        return plans if kept else None

    def _grown(self, anchor: int) -> np.ndarray | None:
        """Nested plans that contain the year ``anchor``'s own; None where there are none."""
        plans = self.own.copy()
        steps = [(year, year - 1, True) for year in range(anchor + 1, len(plans))]
        steps += [(year, year + 1, False) for year in reversed(range(anchor))]
        for year, other, forward in steps:
            if self.values.best is not None and self.clock.over():
                return None
            seconds = self.clock.seconds_of(GROWN_SHARE, GROWN_SECONDS, LEAST_SECONDS)
            effort = replace(self.effort, time_limit=seconds, gap=max(self.effort.gap, STEP_GAP))
            try:
                found = self.many.beside(self.values.people, self.limits[year], plans[other], forward, effort)
            except (InputError, SolverFailure):
                # The year on its own has a plan: what is in the way is what is decided here.
                return None
            plans[year] = self.many.plan_of(found)
        return plans if grows(plans, self.many.closes) else None

    def _exchange(self, clock: Clock) -> None:
        """Sites that exchange their years, open in another one, or give way to others: in random order, the first
        change that is better."""
        closes, generator, count = self.many.closes, np.random.default_rng(0), len(self.own)
        may = np.flatnonzero(self.values.parts[0].free)
        better = True
        while better and not clock.over():
            better = False
            since = (self.values.best ^ closes).sum(axis=0)
            for j, k in _moves(generator, len(may), count):
                if clock.over():
                    return
                steps, first = self.values.best ^ closes, may[j]
                if k < len(may):
                    if since[first] == since[may[k]]:
                        continue
                    steps[:, [first, may[k]]] = steps[:, [may[k], first]]
                else:
                    steps[:, first] = np.arange(count) >= k - len(may)
                if self.values.offer(steps ^ closes):
                    better = True
                    break

    # ---- the program ---------------------------------------------------------------------------

    def _program(self) -> None:
        """The program over all years: first who is served, then at what cost."""
        values, clock, closes = self.values, self.clock, self.many.closes
        if clock.over():
            return
        parts = values.parts
        size = sum(part.size for part in parts)
        if size > MOST_PAIRS or (clock.left is not None and size > PAIRS_A_SECOND * clock.left):
            return
        m, effort = self.own.shape[1], replace(self.effort, gap=0.1 * self.effort.gap)
        noise = values.noise
        fewest = sum(part.fewest for part in parts)
        if values.worth[0] > fewest + noise:
            starts = [None] * len(parts) if values.best is None else values.best
            try:
                blocks = [part.block(plan, part.people, clock) for part, plan in zip(parts, starts)]
            except InfeasibleProgram:
                return
            programs = [block.program for block in blocks]
            program = serving_most(blocks, joined(programs, m, closes))
            part = clock.share(FEWEST_SHARE)
            found, _ = answered(program, programs, m, replace(effort, gap=0.0), part, closes)
            values.offer(found)
        if values.best is None:
            return
        unserved = values.worth[0] if values.worth[0] > noise else 0.0
        try:
            blocks = [part.block(plan, unserved, clock) for part, plan in zip(parts, values.best)]
        except InfeasibleProgram:
            return
        programs = [block.program for block in blocks]
        program = joined(programs, m, closes)
        if unserved > 0:
            everyone = sum(part.people for part in parts)
            program = serving(blocks, program, everyone - unserved - noise)
        found, bound = answered(program, programs, m, effort, clock, closes)
        values.offer(found)
        if self.many.kappa is not None:
            # What sums of exponentials are at least says nothing about sums of their logarithms.
            return
        values.proven = bound + sum(part.constant for part in parts)
        if self.many.question.covers:
            values.proven = -values.proven


def _moves(generator, sites: int, years: int):
    """Pairs (j, k) in random order: site j exchanges its years with site k, or opens in year k - ``sites``."""
    width = sites + years + 1
    count = sites * width
    at = generator.permutation(count) if count < MOST_MOVES else generator.integers(0, count, MOST_MOVES)
    return zip(*np.divmod(at, width))
