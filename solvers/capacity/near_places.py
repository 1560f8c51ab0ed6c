"""Mean absolute deviation and the worst access of very many places: linear programs over the few that decide.

    mad      sum_i p_i |A_i - 1| >= sum_far p_i s_i (A_i - 1) + sum_near p_i |A_i - 1|,   s_i = +-1
    maximin  min_i A_i <= min_near A_i

for every access A, whatever the signs s and the places called near: each program is a relaxation, so its optimum is a
bound. Where its plan leaves the signs of all far places as they were, or no far place is worse off than the near ones,
the bound is met and the plan is best. Else the places that are wrong come near, and the next program decides. For the
mean deviation the signs are those of a plan that is almost best, by Newton's method on a rounded-off form
(:mod:`.smooth`): a few of them are wrong.

Of the plans as good as the best one the closest to today's comes the same way: the relaxed objective may not be worse
than the best value; a plan that is right about all far places is truly as good.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np

from ..mip import Program, solve
from ..progress import SILENT, Progress
from .bending import MeanDeviation
from .columns import PlanColumns
from .effort import Effort
from .nearest import near_today
from .smooth import smooth_plan
from .task import Found, Task

OBJECTIVES = ("mad", "maximin")
MANY, PER_FACILITY = 5_000, 20
"""Distinct places, in all and for each facility, from which on this is the quicker way."""
_FIRST, _MORE = 2_000, 1_500
_ROUNDS = 15
_ALMOST = 2e-3
"""Gap at which Newton's method may end: at ten times as much so many signs are wrong that all takes thrice as long."""
_SAME = 1e-9
_LEAST_SECONDS = 5.0
_WRONG = 1e-9
"""Access, in units of the target, up to which a far place is right: the rounding of numbers."""


@dataclass(frozen=True)
class _Places:
    """``matrix`` (n, m) gives access in units of the target, ``share`` (n,) of the people."""

    matrix: object
    share: np.ndarray
    objective: str

    def value(self, access: np.ndarray) -> float:
        """To be made small: of maximin the negative."""
        if self.objective == "mad":
            return float(self.share @ np.abs(access - 1.0))
        return -float(access.min())

    def urgency(self, access: np.ndarray) -> np.ndarray:
        """The larger, the nearer to deciding (n,)."""
        return -np.abs(access - 1.0) if self.objective == "mad" else -access

    def wrong(self, before: np.ndarray, access: np.ndarray, value: float, near: np.ndarray) -> np.ndarray:
        """The far places that a program with the signs of ``before`` and the optimum ``value`` was wrong about, the
        worst first."""
        if self.objective == "mad":
            off = -np.where(before >= 1.0, 1.0, -1.0) * (access - 1.0)
            amount = self.share * off
        else:
            amount = off = -access - value
        is_far = np.ones(len(access), dtype=bool)
        is_far[near] = False
        wrong = np.flatnonzero(is_far & (off > _WRONG))
        return wrong[np.argsort(-amount[wrong], kind="stable")]

    def program(self, columns: PlanColumns, near: np.ndarray, before: np.ndarray) -> tuple[Program, float]:
        """(the relaxation with the ``near`` places and the signs of ``before`` (n,), what its costs leave out).

        Its costs are the objective times n, so that the shares of places stand above the solvers' tolerance.
        """
        from scipy.sparse import csr_matrix, hstack, identity, vstack

        m, width, count = self.matrix.shape[1], len(columns.lower), len(near)
        scale = float(len(self.share))
        access = hstack([self.matrix[near] * columns.unit, csr_matrix((count, width - m))])
        cost, left_out = np.zeros(width), 0.0
        if self.objective == "mad":
            weight = self.share * np.where(before >= 1.0, 1.0, -1.0)
            weight[near] = 0.0
            cost[:m], left_out = self.matrix.T @ weight * columns.unit, -float(weight.sum())
            apart = identity(count, format="csr")
            own, rows = np.tile(self.share[near], 2), hstack([access, apart, -apart])
            low = high = np.ones(count)
        else:
            own, rows = np.array([-1.0]), hstack([access, csr_matrix(np.full((count, 1), -1.0))])
            low, high = np.zeros(count), np.full(count, np.inf)
        return Program(
            c=np.concatenate([cost, own]) * scale,
            A=vstack([hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], len(own)))]), rows]).tocsr(),
            row_lower=np.concatenate([columns.row_lower, low]),
            row_upper=np.concatenate([columns.row_upper, high]),
            col_lower=np.concatenate([columns.lower, np.zeros(len(own))]),
            col_upper=np.concatenate([columns.upper, np.full(len(own), np.inf)]),
            integrality=np.zeros(width + len(own), dtype=bool),
        ), left_out * scale


def by_near_places(
    task: Task, matrix, share: np.ndarray, objective: str, effort: Effort, progress: Progress = SILENT
) -> Found | None:
    """The best plan for one of the ``OBJECTIVES`` where nothing has to be switched.

    ``matrix`` (n, m) and ``share`` (n,): the distinct places of ``task``. Value and bound are in units of the target,
    those of maximin negative. None if there is no plan, or if too many places decide.
    """
    places = _Places(matrix / task.target, share, objective)
    return _Search(task, places, effort, progress).run()


class _Search:
    def __init__(self, task: Task, places: _Places, effort: Effort, progress: Progress) -> None:
        self._task, self._places, self._effort, self._progress = task, places, effort, progress
        self._columns = PlanColumns.of(task.space, with_taken=True)
        self._until = np.inf if effort.time_limit is None else time.monotonic() + effort.time_limit

    def run(self) -> Found | None:
        places, start = self._places, near_today(self._task.space, self._progress)
        if start is None:
            return None
        started = time.monotonic()
        if places.objective == "mad":
            start = self._almost(start)
        self._before = places.matrix @ start
        self._near = np.sort(np.argsort(-places.urgency(self._before), kind="stable")[:_FIRST])
        best, value, bound, ended = start, places.value(self._before), -np.inf, False
        for _ in range(_ROUNDS):
            solved = self._solved(None)
            if solved is None:
                break
            plan, least = solved
            bound = max(bound, least)
            access = places.matrix @ plan
            if places.value(access) < value:
                best, value = plan, places.value(access)
            ended = not self._learned(access, least)
            if ended:
                break
        if not ended and time.monotonic() < self._until:
            return None
        # It may be the harder of the two, and is worth as much again, not more.
        self._until = min(self._until, time.monotonic() + max(time.monotonic() - started, _LEAST_SECONDS))
        closest = self._closest(value) if ended else None
        ending = "finished" if ended else "time_limit"
        return Found(
            best if closest is None else closest, value, min(bound, value), ending, closest=closest is not None
        )

    def _almost(self, start: np.ndarray) -> np.ndarray:
        """A plan (m,) with nearly the least mean deviation."""
        places, left = self._places, self._until - time.monotonic()

        def enough(value: float, bound: float) -> bool:
            return value - bound <= _ALMOST * value

        task = replace(self._task, matrix=places.matrix * self._task.target, people=places.share)
        seconds = left if np.isfinite(left) else None
        return smooth_plan(task, MeanDeviation(places.share), start, enough, seconds, self._progress).plan

    def _closest(self, value: float) -> np.ndarray | None:
        """Of the plans (m,) that are as good as ``value`` the one that takes the least away; None if not found."""
        for _ in range(_ROUNDS):
            solved = self._solved(value + _SAME * max(abs(value), 1e-3))
            if solved is None:
                return None
            if not self._learned(self._places.matrix @ solved[0], value):
                return solved[0]
        return None

    def _learned(self, access: np.ndarray, value: float) -> bool:
        """Were there far places that the program was wrong about? They are near from now on."""
        wrong = self._places.wrong(self._before, access, value, self._near)
        self._near = np.union1d(self._near, wrong[:_MORE])
        return len(wrong) > 0

    def _solved(self, as_good: float | None) -> tuple[np.ndarray, float] | None:
        """(the plan (m,) of the relaxation, its optimum); with ``as_good`` the plan that takes least away, of those
        whose relaxed objective is no worse. None if the time is over."""
        left = self._until - time.monotonic()
        if left <= 0:
            return None
        program, left_out = self._places.program(self._columns, self._near, self._before)
        if as_good is not None:
            program = self._columns.taking_least(program, as_good * len(self._places.share) - left_out)
        seconds = left if np.isfinite(left) else None
        found = solve(program, self._effort.solver, seconds, 0.0, self._progress)
        if found.status == "cancelled":
            self._progress.check()
        if found.x is None or found.status != "optimal":
            return None
        plan = found.x[: len(self._task.space)] * self._columns.unit
        return plan, (found.objective + left_out) / len(self._places.share)
