"""A mixed-integer linear program as arrays, and what a solver says about it.

    optimise  c'x
    subject to  row_lower <= A x <= row_upper,  col_lower <= x <= col_upper,  x_k integer where integrality_k

Infinite bounds mean no bound. A linear program is one without integrality.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..errors import SolverFailure
from ..progress import Progress

OPTIMAL_GAP = 1e-6
"""A relative gap at which a plan counts as optimal: the solvers' own tolerance."""

PROVEN = ("optimal", "gap_reached")
"""The words of a plan that is as good as was asked for."""

FEASIBILITY = 1e-6
"""How far a row or bound may be missed, relative to its size: the solvers' own tolerance."""


class InfeasibleProgram(SolverFailure):
    """No x satisfies all rows and bounds. A model that knows its rows says which ones conflict."""

    def __init__(self) -> None:
        super().__init__("program_infeasible")


@dataclass(frozen=True)
class Program:
    """The arrays of a program with n columns and k rows.

    ``c`` (n,), ``A`` a scipy sparse matrix (k, n), ``row_lower`` and ``row_upper`` (k,),
    ``col_lower`` and ``col_upper`` (n,), ``integrality`` (n,) bool, ``maximise``, and ``start`` (n,), a
    feasible x if one is known: no solver then answers with anything worse.
    """

    c: np.ndarray
    A: object
    row_lower: np.ndarray
    row_upper: np.ndarray
    col_lower: np.ndarray
    col_upper: np.ndarray
    integrality: np.ndarray
    maximise: bool = False
    start: np.ndarray | None = None

    @property
    def is_linear(self) -> bool:
        return not self.integrality.any()

    @property
    def worst(self) -> float:
        """The value worse than any plan's."""
        return -np.inf if self.maximise else np.inf

    def relaxed(self) -> Program:
        """The linear relaxation: the same without integrality; its optimum bounds the program's."""
        none = np.zeros(len(self.c), dtype=bool)
        return Program(
            self.c, self.A, self.row_lower, self.row_upper, self.col_lower, self.col_upper, none, self.maximise
        )

    def objective(self, x: np.ndarray) -> float:
        return float(self.c @ x)

    def better(self, first: float, second: float) -> bool:
        """Is the value ``first`` strictly better than ``second``?"""
        return first > second if self.maximise else first < second

    def rounded(self, x: np.ndarray) -> np.ndarray:
        """``x`` inside its bounds, the integer columns at whole numbers."""
        whole = np.where(self.integrality, np.round(x), x)
        return np.clip(whole, self.col_lower, self.col_upper)

    def is_feasible(self, x: np.ndarray) -> bool:
        """Does ``x`` keep every bound, row and integrality, within the solvers' tolerance?"""
        if not np.all(np.isfinite(x)):
            return False
        # A row's size is that of its terms: rounding an open-or-closed column of 1e-7 moves a row by 1e-7 x capacity.
        terms = np.where(self.integrality, np.maximum(np.abs(x), 1.0), np.abs(x))
        row_room = FEASIBILITY * (1.0 + abs(self.A) @ terms)
        column_room = FEASIBILITY * np.maximum(1.0, np.abs(x))
        rows = self.A @ x
        return bool(
            np.all(rows >= self.row_lower - row_room)
            and np.all(rows <= self.row_upper + row_room)
            and np.all(x >= self.col_lower - column_room)
            and np.all(x <= self.col_upper + column_room)
            and np.all(np.abs(x - np.round(x))[self.integrality] <= FEASIBILITY)
        )


@dataclass(frozen=True)
class Outcome:
    """What a back end brings home: its best x (None without one), its bound (None without one) and how it ended.

    ``ending``: finished (proved to the gap asked for), time_limit, cancelled, infeasible or unbounded. ``duals`` (k,):
    the multipliers of the rows of a linear program that is finished, where the solver gives them.
    """

    x: np.ndarray | None
    bound: float | None
    ending: str
    duals: np.ndarray | None = None


Run = Callable[[Program, Optional[float], float, Progress], Outcome]
"""A back end: (program, time limit in seconds, relative gap, progress) -> outcome."""


@dataclass(frozen=True)
class Solution:
    """A plan, how good it is and how good any plan can be.

    ``x`` (n,) or None when the time ended before any plan was found, ``objective`` recomputed from x, ``bound``
    no feasible plan can beat, ``gap`` = abs(bound - objective) / abs(objective), ``status`` (optimal, gap_reached,
    time_limit, cancelled), ``seconds`` and the ``solver`` that did it. ``duals`` (k,) as in :class:`Outcome`: what they
    prove by themselves :func:`dual_bound` says.
    """

    x: np.ndarray | None
    objective: float
    bound: float
    gap: float
    status: str
    seconds: float
    solver: str
    duals: np.ndarray | None = None

    @property
    def is_proven(self) -> bool:
        """Is no plan better, or none by more than the gap that was asked for?"""
        return self.status in PROVEN


def dual_bound(program: Program, duals: np.ndarray, largest: float) -> float:
    """What no x of ``program``, to be made small, goes below: weak duality with ``duals`` (k,), whatever they are.

        c'x >= sum_k y_k (row side of y_k) + min over the columns' bounds of (c - A'y)'x

    Multipliers of a side that is no limit count as 0. ``largest``: what no column without a bound need be beyond.
    """
    y = np.where((duals > 0) & ~np.isfinite(program.row_lower), 0.0, duals)
    y = np.where((y < 0) & ~np.isfinite(program.row_upper), 0.0, y)
    side = np.where(y > 0, program.row_lower, program.row_upper)
    reduced = program.c - program.A.T @ y
    low = np.where(np.isfinite(program.col_lower), program.col_lower, -largest)
    high = np.where(np.isfinite(program.col_upper), program.col_upper, largest)
    rows = float(y[y != 0] @ side[y != 0])
    return rows + float(np.where(reduced > 0, reduced * low, reduced * high).sum())


def better_of(program: Program, old: Outcome, new: Outcome) -> Outcome:
    """The better plan of two and the tighter bound of two; it ended as the ``new`` one did."""
    x, bound = new.x, new.bound
    if x is None or (old.x is not None and program.better(program.objective(old.x), program.objective(x))):
        x = old.x
    if bound is None or (old.bound is not None and program.better(bound, old.bound)):
        bound = old.bound
    return Outcome(x, bound, new.ending)


def relative_gap(objective: float, bound: float) -> float:
    """abs(bound - objective) / abs(objective); 0 where they meet, infinite where nothing is known.

    >>> relative_gap(80.0, 100.0)
    0.25
    """
    distance = abs(bound - objective)
    if distance == 0.0:
        return 0.0
    if objective == 0.0 or not np.isfinite(distance):
        return float("inf")
    return distance / abs(objective)


def status_of(gap: float, ending: str) -> str:
    """The word for a plan with ``gap`` when the solver's work came to ``ending``.

    >>> status_of(0.0, "time_limit"), status_of(0.02, "finished"), status_of(0.02, "time_limit")
    ('optimal', 'gap_reached', 'time_limit')
    """
    if gap <= OPTIMAL_GAP:
        return "optimal"
    return "gap_reached" if ending == "finished" else ending


def concluded(program: Program, outcome: Outcome, gap: float, seconds: float, solver: str) -> Solution:
    """The solution behind an outcome: the better of its x and the start, judged by our own arithmetic."""
    if outcome.ending == "infeasible":
        raise InfeasibleProgram
    if outcome.ending == "unbounded":
        raise SolverFailure("program_unbounded", solver=solver)
    x, objective = None, program.worst
    for candidate in (program.start, outcome.x):
        if candidate is None:
            continue
        candidate = program.rounded(candidate)
        value = program.objective(candidate)
        if program.is_feasible(candidate) and (x is None or program.better(value, objective)):
            x, objective = candidate, value
    bound = -program.worst if outcome.bound is None or np.isnan(outcome.bound) else float(outcome.bound)
    if x is None:
        if outcome.ending == "finished":
            raise SolverFailure("solver_wrong_answer", solver=solver)
        return Solution(None, float("nan"), bound, float("inf"), outcome.ending, seconds, solver)
    if program.better(objective, bound):
        bound = objective
    reached = relative_gap(objective, bound)
    ending = "finished" if reached <= gap else outcome.ending
    return Solution(x, objective, bound, reached, status_of(reached, ending), seconds, solver, outcome.duals)
