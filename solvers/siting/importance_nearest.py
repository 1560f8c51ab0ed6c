"""The verdicts of :mod:`.importance` where everyone goes to the cheapest open site.

One Lagrangian bound decides most sites, by what forcing them in or out adds to it at least, and the table of single
exchanges shows near-optimal plans with and without most others. What is left is searched and bounded site by site.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram
from .assignment import Assignment
from .clock import Clock
from .effort import ROUNDING
from .exchange import exchange_savings, improved
from .importance import Verdicts, worst_allowed
from .importance_program import judge_program
from .lagrange import ascent, evaluated
from .radius import radius_program
from .site_choice import Choice

STEPS, STEPS_FOR_ONE = 300, 60
FIRST_SHARE = 0.4
"""Share of the time for the bound that concerns all sites."""
LARGEST_TABLE = 20_000_000
"""Pairs of an open and a closed site up to which all exchanges are looked at."""
PAIRS_A_SECOND, FEW_LOOKS = 5_000_000, 5
"""Pairs that the first bound and the table of exchanges get through in a second, and how many times as many there may
be for the table and one look at the bound; larger problems stay unproven."""
MOST_PAIRS = 300_000
"""Pairs that near-optimal plans may use up to which the radius program is tried."""


def judge_nearest(
    problem: Assignment,
    is_open: np.ndarray,
    room: float,
    verdicts: Verdicts,
    clock: Clock,
    solver: str = "auto",
    multipliers: np.ndarray | None = None,
    thorough: bool = True,
    value: float = np.inf,
) -> None:
    """Judge the free sites of ``problem``; plans that are worse than ``is_open`` (m,) by ``room`` are near-optimal.

    ``multipliers`` (n,) of a good bound, if there are any. Unless ``thorough``, no program is solved.
    ``value`` of the plan where the ``problem`` makes it dearer than it is.
    """
    _Judge(problem, is_open, room, verdicts, clock, solver, value).run(multipliers, thorough)


class _Judge:
    def __init__(
        self, problem, is_open, room: float, verdicts: Verdicts, clock: Clock, solver: str, value: float = np.inf
    ) -> None:
        self.problem, self.verdicts, self.clock, self.solver = problem, verdicts, clock, solver
        self.plan = is_open[problem.position]
        self.fixed = is_open.copy()
        self.fixed[problem.position] = False
        self.value = problem.value(self.plan)
        self.limit = worst_allowed(min(value, self.value), room)
        self.room = self.limit - self.value
        self.noise = ROUNDING * max(1.0, abs(self.value))
        self.u, self.slack, self.small, self.partner = None, np.inf, problem, {}

    def run(self, multipliers: np.ndarray | None, thorough: bool) -> None:
        left, pairs = self.clock.left, len(self.problem.costs)
        many = left is not None and pairs > PAIRS_A_SECOND * left
        if many and pairs > FEW_LOOKS * PAIRS_A_SECOND * left:
            return
        if self.problem.site_count == 0 or not self.problem.serves_all(self.plan):
            return
        self._exchange()
        if many:
            # Time for one look at each: what the multipliers of the plan's own bound say, as they are.
            if multipliers is not None:
                value, choice = evaluated(self.problem, np.minimum(multipliers, self.problem.cap))
                if choice is not None:
                    self._take(value, choice)
            return
        self._bound(multipliers)
        self.small = self._useful(self.problem)
        # Those about which the bound was surest come first: they are likely to be decided.
        for site in self._doubtful()[np.argsort(-self.force[self._doubtful()], kind="stable")]:
            if self.clock.over():
                return
            if self.verdicts.doubtful[self.problem.position[site]]:
                self._judge_one(int(site))
        if thorough and len(self._doubtful()) and not self.clock.over():
            self._solve()

    def _doubtful(self) -> np.ndarray:
        return np.flatnonzero(self.verdicts.doubtful[self.problem.position])

    def _exchange(self) -> None:
        """The near-optimal plans that differ from the plan by one site, or by an exchange."""
        plan = self.plan
        out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
        if (len(out) + 1) * (len(into) + 1) > LARGEST_TABLE:
            return
        saves = exchange_savings(self.problem, plan, out, into)
        good = (saves >= -self.room) & (self.value - saves < self.problem.unserved)
        seen_open, seen_closed = np.zeros_like(plan), np.zeros_like(plan)
        seen_closed[out] = good[:-1].any(axis=1)
        seen_open[into] = good[:, :-1].any(axis=0)
        position = self.problem.position
        self.verdicts.seen_open[position[seen_open]] = True
        self.verdicts.seen_closed[position[seen_closed]] = True
        self.partner = dict(zip(out.tolist(), saves[:-1].argmax(axis=1).tolist()))
        self.partner.update(zip(into.tolist(), saves[:, :-1].argmax(axis=0).tolist()))

    def _bound(self, multipliers: np.ndarray | None) -> None:
        """What forcing each site adds to the Lagrangian bound."""
        problem = self.problem
        start = multipliers
        if start is None:
            start = np.minimum(problem.nearest(self.plan).second, problem.cap)
        self.force = np.zeros(problem.site_count)
        first = self.clock.share(FIRST_SHARE)
        lower = ascent(problem, start, self.value, self.limit, first, STEPS)
        if lower is None or not np.isfinite(lower.value):
            self.u = np.minimum(start, problem.cap)
            return
        self.u, self.slack = lower.u, self.limit + self.noise - lower.value
        self._take(lower.value, lower.choice)

    def _take(self, value: float, choice: Choice) -> None:
        self.force = value + np.where(self.plan, choice.to_close, choice.to_open) - self.limit
        position = self.problem.position
        for site in self._doubtful():
            if self._excludes(value + (choice.to_close if self.plan[site] else choice.to_open)[site]):
                self.verdicts.proven(position[site])

    def _excludes(self, bound: float) -> bool:
        """Does the ``bound`` on plans say that they are not near-optimal?"""
        if self.problem.is_whole and np.isfinite(bound):
            bound = float(np.ceil(bound - 1000.0 * self.noise))
        return bound > self.limit + self.noise

    def _judge_one(self, site: int) -> None:
        """Search and bound the problem in which ``site`` is as the plan does not have it."""
        problem, alone = self.small, np.zeros(self.problem.site_count, dtype=bool)
        alone[site] = True
        opens = not self.plan[site]
        part = problem.decided(*((np.zeros_like(alone), alone) if opens else (alone, np.zeros_like(alone))))
        spent = float(problem.setup[alone].sum()) if opens else 0.0
        if _stranded(part):
            self.verdicts.proven(problem.position[site])
            return
        start = self._start(site, opens)
        if start is not None:
            found, value = improved(part, np.delete(start, site), self.clock)
            if self._saw(site, opens, part, found, value + spent):
                return
        upper = max(self.value - spent, 1e-9)
        lower = ascent(part, np.minimum(self.u, part.cap), upper, self.limit - spent, self.clock, STEPS_FOR_ONE)
        if lower is None or self._excludes(lower.value + spent):
            self.verdicts.proven(problem.position[site])
            return

    def _solve(self) -> None:
        """The radius program of what is left, site by site."""
        problem, verdicts = self.problem, self.verdicts
        opened, closed = verdicts.always[problem.position], verdicts.never[problem.position]
        part = self._useful(problem.decided(closed, opened))
        if len(part.costs) > MOST_PAIRS:
            return
        try:
            program, constant = radius_program(part, None)
        except InfeasibleProgram:
            return
        number = np.searchsorted(problem.position, part.position)
        spent = float(problem.setup[opened].sum()) + constant

        def worth(chosen: np.ndarray) -> float:
            plan = opened.copy()
            plan[number[chosen]] = True
            good = problem.allows(plan) and problem.serves_all(plan)
            return problem.value(plan) - spent if good else np.inf

        # What is left of whole values is whole only if what was taken off is.
        whole = problem.is_whole and spent.is_integer()
        clock, solver = self.clock, self.solver
        judge_program(program, self.limit - spent, worth, verdicts, clock, solver, whole, part.position)

    def _useful(self, part: Assignment) -> Assignment:
        """Without the pairs that no near-optimal plan uses."""
        spare = part.costs - self.u[part.place] <= self.slack
        # A cost beyond the reach of any near-optimal plan is as good as none.
        base = np.where(part.base - self.u <= self.slack, part.base, np.inf)
        cap = np.where(part.cap - self.u <= self.slack, part.cap, np.inf)
        return replace(part.kept(spare), base=base, cap=cap, _cache={})

    def _start(self, site: int, opens: bool) -> np.ndarray | None:
        """The plan after the best exchange that includes ``site``."""
        plan = self.plan.copy()
        partners = np.append(np.flatnonzero(plan if opens else ~plan), -1)
        partner = partners[self.partner.get(site, -1)]
        plan[site] = opens
        if partner >= 0:
            plan[partner] = not opens
        return plan if self.problem.allows(plan) else None

    def _saw(self, site: int, opens: bool, part: Assignment, found: np.ndarray, value: float) -> bool:
        """Note a plan of ``part`` if it is near-optimal."""
        if not value <= self.limit or not part.serves_all(found) or not part.allows(found):
            return False
        whole = self.fixed.copy()
        whole[part.position[found]] = True
        whole[self.problem.position[site]] = opens
        self.verdicts.saw(whole)
        return True


def _stranded(problem: Assignment) -> bool:
    """Is there a place that must be served and has no site left?"""
    empty = np.diff(problem.indptr) == 0
    return bool((empty & ~np.isfinite(np.minimum(problem.base, problem.cap))).any())
