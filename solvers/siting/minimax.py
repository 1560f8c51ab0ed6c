"""One plan for several populations: the largest excess is least.

    min_y max_s [ v_s(y) - r_s ]        v_s the value of plan y for population s,  r_s what it is compared with

For any weights lambda >= 0 with sum 1, min_y sum_s lambda_s (v_s(y) - r_s) is an ordinary problem of least cost for the
people sum_s lambda_s w_s, and its bound bounds the above. Cutting planes choose the weights; every plan on the way is
improved by exchanges in the true criterion. Where the program over all populations is small enough it closes the rest.

Floors hold for every population: plans keep them, and so does the program. Bounds by weights do without them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from .assignment import Assignment
from .clock import Clock
from .effort import Effort
from .exchange import EPSILON, exchange_savings
from .nearest_plan import SomeUnserved, nearest_plan
from .place_floors import PlaceFloors
from .question import Question
from .radius import floor_rows, radius_program
from .rules import SiteRows

LEAST_WEIGHT = 1e-3
"""No population's weight falls below this share: every place then counts in every problem."""
MOST_CUTS = 40
CUTS_SHARE, PART_SHARE = 0.5, 0.2
"""Share of the time for the cutting planes, and of what is left of it for one of them."""
MOST_PAIRS = 300_000
"""Pairs of all populations up to which the program over them is tried."""
LARGEST_TABLE = 20_000_000
"""Pairs of an open and a closed site up to which exchanges are looked at."""
TRIES = 60
"""Exchanges looked at, where floors forbid some, before a plan counts as one that none improves."""


@dataclass(frozen=True)
class Compromise:
    """``plan`` (F,) bool over the free sites, its ``excess`` (S,), and the ``bound`` that no plan's largest one is
    below; did the work ``finish``? ``weights`` (S,) of the populations that gave the best bound."""

    plan: np.ndarray
    excess: np.ndarray
    bound: float
    finished: bool
    weights: np.ndarray


def compromise(
    question: Question, people: np.ndarray, against: np.ndarray, rows: SiteRows, starts, effort: Effort, clock: Clock
) -> Compromise:
    """The plan whose largest excess over ``against`` (S,) is least, for populations ``people`` (S, n).

    ``starts`` are plans (m,) to begin with; one of them must serve every place in which some population has people.
    """
    return _Minimax(question, people, against, rows, effort, clock).run(starts)


class _Minimax:
    def __init__(self, question, people, against, rows: SiteRows, effort: Effort, clock: Clock) -> None:
        self.question, self.people, self.against, self.rows = question, people, against, rows
        self.effort, self.clock = effort, clock
        self.problems = [question.problem(one, rows) for one in people]
        self.floors = [question.floors_of(*one) for one in zip(people, self.problems)]
        self.plan, self.excess, self.bound = None, np.full(len(people), np.inf), -np.inf
        self.cuts: list[np.ndarray] = []
        self.best_weights = np.full(len(people), 1.0 / len(people))

    def run(self, starts) -> Compromise:
        for start in starts:
            plan = start[self.problems[0].position]
            if all(problem.serves_all(plan) for problem in self.problems):
                self._offer(plan)
        if self.plan is None and self.question.floors is not None:
            start = self.question.floors.some_plan(self.people, self.question.sites, self.rows, self.effort, self.clock)
            self._offer(start[self.problems[0].position])
        self._cut(self.clock.share(CUTS_SHARE))
        if not self._done() and not self.clock.over():
            self._solve()
        bound = min(self.bound, float(self.excess.max()))
        return Compromise(self.plan, self.excess, bound, self._done(), self.best_weights)

    def _done(self) -> bool:
        worst = float(self.excess.max())
        scale = max(abs(worst), EPSILON * float(np.abs(self.against).max(initial=1.0)))
        return worst - self.bound <= max(self.effort.gap, EPSILON) * scale

    def _values(self, plan: np.ndarray) -> np.ndarray:
        return np.array([problem.value(plan) for problem in self.problems]) - self.against

    def keeps(self, plan: np.ndarray) -> bool:
        """Does a plan (F,) keep the floors of every population?"""
        pairs = zip(self.floors, self.problems)
        return all(floors is None or floors.kept(problem, plan) for floors, problem in pairs)

    def _offer(self, plan: np.ndarray) -> None:
        """Take the plan as a cut, and what exchanges make of it as a plan; one that misses a floor is a cut only."""
        excess = self._values(plan)
        self.cuts.append(excess)
        if not self.keeps(plan):
            return
        while True:
            if excess.max() < self.excess.max():
                self.plan, self.excess = plan, excess
            trial = None if self.clock.over() else self._exchanged(plan, excess)
            if trial is None:
                return
            plan, excess = trial
            self.cuts.append(excess)

    def _exchanged(self, plan: np.ndarray, excess: np.ndarray):
        """The plan after the exchange that lowers the largest excess most, and its excess; None where none does."""
        out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
        if (len(out) + 1) * (len(into) + 1) > LARGEST_TABLE:
            return None
        after = np.full((len(out) + 1, len(into) + 1), -np.inf)
        for problem, one in zip(self.problems, excess):
            np.maximum(after, one - exchange_savings(problem, plan, out, into), out=after)
        smallest = EPSILON * max(1.0, abs(float(excess.max())))
        count = 1 if self.question.floors is None else min(TRIES, after.size)
        few = np.argpartition(after, count - 1, axis=None)[:count]
        for at in few[np.argsort(after.ravel()[few], kind="stable")]:
            j, k = np.unravel_index(at, after.shape)
            if not after[j, k] < excess.max() - smallest:
                return None
            trial = plan.copy()
            trial[out[j : j + 1]], trial[into[k : k + 1]] = False, True
            found = self._values(trial)
            if found.max() < excess.max() - smallest and self.keeps(trial):
                return trial, found
        return None

    def _cut(self, clock: Clock) -> None:
        """Weights by cutting planes, and the bound and the plan of each."""
        count = len(self.people)
        weight = np.full(count, 1.0 / count)
        for step in range(MOST_CUTS):
            if clock.over() or self._done():
                return
            if step > 0:
                weight, most = worst_weights(np.array(self.cuts))
                if most <= self.bound + 0.1 * self.effort.gap * max(abs(most), EPSILON):
                    return
            problem = self.question.problem(weight @ self.people, self.rows)
            seconds = clock.seconds_of(PART_SHARE, np.inf, least=0.1)
            try:
                effort = replace(self.effort, time_limit=None)
                found = nearest_plan(problem, effort, Clock(seconds, clock.progress))
            except (SomeUnserved, InfeasibleProgram):
                return
            bound = found.bound - float(weight @ self.against)
            if bound > self.bound:
                self.bound, self.best_weights = bound, weight
            self._offer(found.plan)
            self.clock.tell(float(self.excess.max()), self.bound)

    def _solve(self) -> None:
        """The program over all populations."""
        mixed = self.people.mean(axis=0)
        problem = self.question.problem(mixed, self.rows)
        if len(problem.costs) * len(self.people) > MOST_PAIRS:
            return
        weights = np.array([self.question.weights(one) for one in self.people])
        mean = self.question.weights(mixed)
        ratio = weights[:, mean > 0] / mean[mean > 0]
        floors = self.question.floors
        among = [] if floors is None else floors.among(mixed, problem.place_count, self.people)
        program = _program(problem, ratio, self.against, self.plan, self.excess, self.bound, among)
        if program is None:
            return
        try:
            solution = solve(program, self.effort.solver, self.clock.left, self.effort.gap, self.clock.progress)
        except SolverFailure:
            # Without an answer the plan and the bound stand as they are.
            return
        self.clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            self._offer(solution.x[: problem.site_count] > 0.5)
        self.bound = max(self.bound, min(solution.bound, float(self.excess.max())))


def worst_weights(cuts: np.ndarray) -> tuple[np.ndarray, float]:
    """The weights (S,) for which plans of excess ``cuts`` (k, S) are worst in the mean, and that mean."""
    from scipy.optimize import linprog

    count = cuts.shape[1]
    scale = max(1.0, float(np.abs(cuts).max()))
    matrix = np.concatenate((-cuts / scale, np.ones((len(cuts), 1))), axis=1)
    answer = linprog(
        np.append(np.zeros(count), -1.0),
        A_ub=matrix,
        b_ub=np.zeros(len(cuts)),
        A_eq=np.append(np.ones(count), 0.0)[None, :],
        b_eq=[1.0],
        bounds=[(LEAST_WEIGHT / count, 1.0)] * count + [(None, None)],
        method="highs",
    )
    if answer.status != 0:
        raise SolverFailure("solver_failed", solver="HiGHS (scipy)", reason=answer.message)
    weight = np.maximum(answer.x[:count], LEAST_WEIGHT / count)
    return weight / weight.sum(), float(answer.x[-1]) * scale


def _program(
    problem: Assignment, ratio: np.ndarray, against, plan, excess, bound: float, floors: list[PlaceFloors]
) -> Program | None:
    """min t with t >= v_s - r_s, by the radius program of the mean population; ``ratio`` (S, P) to it of each place.
    The ``floors`` of all populations are kept."""
    from scipy.sparse import csr_matrix, hstack, vstack

    try:
        mean, _ = radius_program(problem, plan)
    except InfeasibleProgram:
        return None
    place, costs, F = problem.place, problem.costs, problem.site_count
    new = np.ones(len(costs), dtype=bool)
    new[1:] = (place[1:] != place[:-1]) | (costs[1:] != costs[:-1])
    owner = place[new]
    # What every place pays at least: the first cost of its list, or what lies beyond an empty one.
    least = np.minimum(problem.base, problem.cap)
    listed = np.diff(problem.indptr) > 0
    least[listed] = costs[problem.indptr[:-1][listed]]
    steps = np.concatenate((np.tile(mean.c[:F], (len(ratio), 1)), ratio[:, owner] * mean.c[F:]), axis=1)
    width = len(mean.c)
    rows = hstack([csr_matrix(steps), csr_matrix(-np.ones((len(ratio), 1)))])
    worst = float(excess.max())
    far = [floor_rows(problem, one) for one in floors]
    asked = [hstack([csr_matrix((part.shape[0], F)), part, csr_matrix((part.shape[0], 1))]) for part, _ in far]
    most = np.concatenate([np.zeros(0), *(upper for _, upper in far)])
    return Program(
        np.append(np.zeros(width), 1.0),
        vstack([hstack([mean.A, csr_matrix((mean.A.shape[0], 1))]), rows, *asked]).tocsr(),
        np.append(mean.row_lower, np.full(len(ratio) + len(most), -np.inf)),
        np.concatenate((mean.row_upper, against - ratio @ least, most)),
        np.append(mean.col_lower, min(bound, worst) if np.isfinite(bound) else -np.inf),
        np.append(mean.col_upper, np.inf),
        np.append(mean.integrality, False),
        start=np.append(mean.start, worst),
    )
