"""Mean absolute deviation, the worst access and the largest deviation of very many places: linear programs over the
few that decide.

    mad                sum_i p_i |A_i - 1| >= sum_far p_i s_i (A_i - 1) + sum_near p_i |A_i - 1|,   s_i = +-1
    maximin            min_i A_i <= min_near A_i
    largest_deviation  max_i |A_i - 1| >= max_near |A_i - 1|

for every access A, whatever the signs s and the places called near: each program is a relaxation, so its optimum is a
bound. Where its plan leaves the signs of all far places as they were, or no far place is worse off than the near ones
(or farther from the mean),
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
from .columns import PlanColumns, proven
from .effort import Effort
from .nearest import near_today
from .smooth import smooth_plan
from .task import Found, Task
from .worst_off import most_of_least

OBJECTIVES = ("mad", "maximin", "largest_deviation")
MANY, PER_FACILITY = 5_000, 20
"""Distinct places, in all and for each facility, from which on this is the quicker way."""
_FIRST, _MORE = 2_000, 4
_ROUNDS = 15
_ALMOST = 2e-3
"""Gap at which Newton's method may end: at ten times as much so many signs are wrong that all takes thrice as long."""
_SAME = 1e-9
_LEAST_SECONDS = 5.0
_CALM = 0.9
"""The share of the largest deviation that most places can stay within."""
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
        return -float(access.min()) if self.objective == "maximin" else float(np.abs(access - 1.0).max())

    def urgency(self, access: np.ndarray) -> np.ndarray:
        """The larger, the nearer to deciding (n,)."""
        if self.objective == "maximin":
            return -access
        return -np.abs(access - 1.0) if self.objective == "mad" else np.abs(access - 1.0)

    def wrong(self, before: np.ndarray, access: np.ndarray, value: float, near: np.ndarray) -> np.ndarray:
        """The far places that a program with the signs of ``before`` and the optimum ``value`` was wrong about, the
        worst first."""
        if self.objective == "mad":
            off = -np.where(before >= 1.0, 1.0, -1.0) * (access - 1.0)
            amount = self.share * off
        else:
            amount = off = self.urgency(access) - value
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
        elif self.objective == "maximin":
            own, rows = np.array([-1.0]), hstack([access, csr_matrix(np.full((count, 1), -1.0))])
            low, high = np.zeros(count), np.full(count, np.inf)
        else:
            own, most = np.array([1.0]), csr_matrix(np.ones((count, 1)))
            rows = vstack([hstack([access, most]), hstack([access, -most])])
            low = np.repeat([1.0, -np.inf], count)
            high = np.repeat([np.inf, 1.0], count)
        return Program(
            c=np.concatenate([cost, own]) * scale,
            A=vstack([hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], len(own)))]), rows]).tocsr(),
            row_lower=np.concatenate([columns.row_lower, low]),
            row_upper=np.concatenate([columns.row_upper, high]),
            col_lower=np.concatenate([columns.lower, np.zeros(len(own))]),
            col_upper=np.concatenate([columns.upper, np.full(len(own), np.inf)]),
            integrality=np.zeros(width + len(own), dtype=bool),
        ), left_out * scale

    def calmest(self, program: Program, columns: PlanColumns, edge, value: float, most: float) -> Program:
        """Of the plans of ``program`` whose cost is at most ``most`` one that leaves the places at the ``edge`` well
        within a largest deviation of ``value``, where it can: far places then keep it, too."""
        from scipy.sparse import csr_matrix, hstack, identity, vstack

        m, count = self.matrix.shape[1], len(edge)
        access = hstack([self.matrix[edge] * columns.unit, csr_matrix((count, len(program.c) - m))])
        over, room = identity(count, format="csr"), _CALM * value
        rows = vstack(
            [
                hstack([vstack([program.A, csr_matrix(program.c)]), csr_matrix((program.A.shape[0] + 1, count))]),
                hstack([access, over]),
                hstack([access, -over]),
            ]
        )
        none, whole = np.full(count, np.inf), np.zeros(len(program.c) + count, dtype=bool)
        return Program(
            c=np.concatenate([np.zeros(len(program.c)), np.ones(count)]),
            A=rows.tocsr(),
            row_lower=np.concatenate([program.row_lower, [-np.inf], np.full(count, 1.0 - room), -none]),
            row_upper=np.concatenate(
                [program.row_upper, [most * (1.0 + _SAME) + _SAME], none, np.full(count, 1.0 + room)]
            ),
            col_lower=np.concatenate([program.col_lower, np.zeros(count)]),
            col_upper=np.concatenate([program.col_upper, none]),
            integrality=whole,
        )


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
        self._nearest = np.asarray(places.matrix.argmax(axis=1)).ravel()
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
        closest, known = None, -np.inf
        for _ in range(_ROUNDS):
            solved = self._solved(None)
            if solved is None:
                break
            plan, least = solved
            bound = max(bound, self._proven)
            stalled = least <= known + _SAME * max(abs(known), 1e-3)
            known = max(known, least)
            access = places.matrix @ plan
            if places.value(access) < value:
                best, value = plan, places.value(access)
            ended = not self._learned(access, least)
            if ended:
                break
            if stalled:
                # The optimum is known, but not a plan of all places that has it: there are many, most of them wild. The
                # one that takes the least away is not.
                closest = self._closest(known)
                if closest is not None:
                    best, value, ended = closest, places.value(places.matrix @ closest), True
                break
        if not ended and time.monotonic() < self._until:
            return None
        # It may be the harder of the two, and is worth as much again, not more.
        self._until = min(self._until, time.monotonic() + max(time.monotonic() - started, _LEAST_SECONDS))
        if ended and closest is None:
            closest = self._closest(value)
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
        as_good, least, calm = value + _SAME * max(abs(value), 1e-3), -np.inf, False
        for _ in range(_ROUNDS):
            solved = self._solved(as_good, most_taken=least if calm else None)
            if solved is None:
                return None
            plan, taken = solved
            access = self._places.matrix @ plan
            if not self._learned(access, value):
                return plan
            edge = self._near[self._places.urgency(access)[self._near] > _CALM * abs(value)]
            self._edge = np.union1d(self._edge, edge) if calm else edge
            # The same again: many plans take as little, most of them wild in places that are far.
            calm = self._places.objective == "largest_deviation" and (calm or taken <= least + _SAME * abs(least))
            least = least if calm else max(least, taken)
        return None

    def _learned(self, access: np.ndarray, value: float) -> bool:
        """Were there far places that the program was wrong about? They are near from now on."""
        wrong = self._places.wrong(self._before, access, value, self._near)
        self._near = np.union1d(self._near, self._spread_out(wrong))
        return len(wrong) > 0

    def _spread_out(self, wrong: np.ndarray) -> np.ndarray:
        """Of ``wrong`` places, the worst first, those to join: the worst around every facility. The worst of all are
        neighbours, and say the same."""
        around = self._nearest[wrong]
        order = np.argsort(around, kind="stable")
        first = np.flatnonzero(np.diff(around[order], prepend=-1))
        position = np.arange(len(wrong)) - np.repeat(first, np.diff(np.append(first, len(wrong))))
        return wrong[order[position < _MORE]]

    def _solved(self, as_good: float | None, most_taken: float | None = None) -> tuple[np.ndarray, float] | None:
        """(the plan (m,) of the relaxation, its optimum); with ``as_good`` (the plan that takes least away, of those
        whose relaxed objective is no worse, what it takes), with ``most_taken`` the calmest of those that take no more.
        None if the time is over."""
        left = self._until - time.monotonic()
        if left <= 0:
            return None
        places, columns = self._places, self._columns
        program, left_out = places.program(columns, self._near, self._before)
        if as_good is not None:
            program = columns.taking_least(program, as_good * len(places.share) - left_out)
            left_out = 0.0
        if most_taken is not None:
            program = places.calmest(program, columns, self._edge, as_good, most_taken * len(places.share))
        seconds = left if np.isfinite(left) else None
        found = solve(program, self._effort.solver, seconds, 0.0, self._progress)
        if found.status == "cancelled":
            self._progress.check()
        if found.x is None or found.status != "optimal":
            return None
        plan = found.x[: len(self._task.space)] * columns.unit
        if as_good is None:
            largest = columns.largest(places.matrix * columns.unit)
            self._proven = (proven(program, found, largest) + left_out) / len(places.share)
            if places.objective == "maximin" and found.duals is not None:
                most = most_of_least(self._task.space, places.matrix[self._near], found.duals, columns.unit)
                self._proven = max(self._proven, -most)
        return plan, (found.objective + left_out) / len(places.share)
