"""Plans in whole units made better by any objective and under any rules: units go from one facility to another.

One unit at a time, the best move first; where none helps, two moves at once (each of which may cost, or be against a
rule, alone); where none of these helps either, the same from the best two moves that cost something. Moves to look at
are those whose giver and taker cost least by themselves. Of many facilities around many places, for which rounding
costs little, nothing is tried.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .task import Task

_NUMBERS = 5_000_000
_IN_ONE_GO, _A_LOOK = 500_000, 4_000
"""Accesses of places that may be looked at in all, and in one go, and what a look takes besides, in their number: at
most half a second."""
_ENTRIES = 2_000_000
"""Facilities times places up to which anything is tried."""
_LEAST, _TRIED, _STARTS = 50, 100, 40
"""Moves looked at in any case; the best of them that rules are asked about; starts that cost something."""
_GAIN = 1e-9

Losses = Callable[[np.ndarray], np.ndarray]
"""Accesses (k, n) -> what is to be small of each (k,)."""


def exchanged(task: Task, plan: np.ndarray, unit: float, losses: Losses, progress: Progress = SILENT) -> np.ndarray:
    """``plan`` (m,), in multiples of ``unit``, or a better one of the same space."""
    m, n = len(plan), len(task.people)
    if m < 2 or m * n > _ENTRIES or not task.space.allows(plan, unit):
        return plan
    return _Exchange(task, unit, losses, progress).run(plan)


class _Exchange:
    def __init__(self, task: Task, unit: float, losses: Losses, progress: Progress) -> None:
        self._space, self._matrix, self._unit = task.space, task.matrix, unit
        self._losses, self._progress = losses, progress
        self._columns = unit * task.matrix.T.toarray()
        self._left = _NUMBERS

    def run(self, plan: np.ndarray) -> np.ndarray:
        best, least = self._descended(plan)
        found = True
        while found and self._left > 0:
            found = False
            for start in self._around(best):
                other, value = self._descended(start)
                if value < least - _GAIN * abs(least):
                    best, least, found = other, value, True
                    break
                if self._left <= 0:
                    break
        return best

    def _descended(self, plan: np.ndarray) -> tuple[np.ndarray, float]:
        """(the plan (m,) that moves lead to from ``plan``, its loss)."""
        least = float(self._value((self._matrix @ plan)[None, :])[0])
        while self._left > 0:
            self._progress.check()
            enough = least - _GAIN * abs(least)
            for steps, values in self._moves(plan):
                better = np.flatnonzero(values < enough)
                order = better[np.argsort(values[better], kind="stable")[:_TRIED]]
                following = next(iter(self._allowed(plan, steps, order)), None)
                if following is not None:
                    break
            if following is None:
                break
            at, plan = following
            least = float(values[at])
        return plan, least

    def _around(self, plan: np.ndarray) -> list[np.ndarray]:
        """Allowed plans two moves from ``plan`` (m,), the best first."""
        steps, values = list(self._moves(plan))[-1]
        order = np.argsort(values, kind="stable")[: 10 * _STARTS]
        return [other for _, other in self._allowed(plan, steps, order)][:_STARTS]

    def _allowed(self, plan: np.ndarray, steps: np.ndarray, order: np.ndarray):
        """(number of the move, plan (m,) after it) of those of the ``steps`` (k, w, 2) in this ``order`` that are
        allowed."""
        for at in order.tolist():
            self._left -= _A_LOOK
            moved = plan.copy()
            for giver, taker in steps[at].tolist():
                moved[giver] -= self._unit
                moved[taker] += self._unit
            if moved.min() >= 0.0 and self._space.allows(moved, self._unit):
                yield at, moved

    def _moves(self, plan: np.ndarray):
        """(givers and takers (k, 1, 2), what each leads to (k,)), then the same of two moves at once (k, 2, 2)."""
        access, columns = self._matrix @ plan, self._columns
        m, n = columns.shape
        more, less = self._value(access + columns), self._value(access - columns)
        # Who has nothing to give, or no room, cannot.
        less[plan < self._unit * (1.0 - _GAIN)] = np.inf
        cost = less[:, None] + more[None, :]
        cost[np.diag_indices(m)] = np.inf
        cost = cost.ravel()
        few = min(m * (m - 1), max(_IN_ONE_GO // n, _LEAST))
        chosen = np.argpartition(cost, few - 1)[:few]
        chosen = chosen[np.isfinite(cost[chosen])]
        pairs = np.column_stack(np.divmod(chosen, m))
        change = columns[pairs[:, 1]] - columns[pairs[:, 0]]
        values = self._value(access + change)
        yield pairs[:, None, :], values
        few = min(len(pairs), max(int(np.sqrt(2.0 * _IN_ONE_GO / n)), 2))
        best = np.argsort(values, kind="stable")[:few]
        one, other = np.triu_indices(len(best))
        one, other = best[one], best[other]
        both = self._value(access + change[one] + change[other])
        yield np.stack([pairs[one], pairs[other]], axis=1), both

    def _value(self, access: np.ndarray) -> np.ndarray:
        self._left -= access.size + _A_LOOK
        return self._losses(access)
