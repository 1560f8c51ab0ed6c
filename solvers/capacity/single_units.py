"""Plans in whole units of few facilities, made better by any objective and under any rules: one unit from one facility
to another, the best move first, as long as the objective gains by it."""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .task import Task

_SECONDS, _A_LOOK, _A_PLACE = 0.5, 2e-5, 1e-7
"""About how long the search may take, and what looking at a move takes, alone and for every place."""
_GAIN = 1e-9


def moved_singly(
    task: Task, plan: np.ndarray, unit: float, loss: Callable[[np.ndarray], float], progress: Progress = SILENT
) -> np.ndarray:
    """``plan`` (m,), in multiples of ``unit``, or a better one; ``loss`` of access (n,) is to be small.

    Of many facilities, for which rounding costs little, nothing is tried.
    """
    m = len(plan)
    looks = int(_SECONDS / (_A_LOOK + _A_PLACE * len(task.people)))
    if m * m > looks or not task.space.allows(plan, unit):
        return plan
    columns = unit * task.matrix.T.toarray()
    access = task.matrix @ plan
    least = loss(access)
    while looks >= m * m:
        progress.check()
        looks -= m * m
        step = _best_move(task, plan, unit, access, columns, least, loss)
        if step is None:
            break
        giver, taker, least = step
        plan = plan.copy()
        plan[giver] -= unit
        plan[taker] += unit
        access = task.matrix @ plan
    return plan


def _best_move(task: Task, plan, unit: float, access, columns, least: float, loss) -> tuple[int, int, float] | None:
    """(who gives, who takes, what the objective is then) of the move that gains most, None if none does."""
    found, enough = None, least - _GAIN * abs(least)
    for giver in np.flatnonzero(plan >= unit * (1.0 - _GAIN)).tolist():
        without = access - columns[giver]
        for taker in range(len(plan)):
            if taker == giver:
                continue
            value = loss(without + columns[taker])
            if value < enough and _allowed(task, plan, unit, giver, taker):
                found, enough = (giver, taker, value), value
    return found


def _allowed(task: Task, plan: np.ndarray, unit: float, giver: int, taker: int) -> bool:
    moved = plan.copy()
    moved[giver] -= unit
    moved[taker] += unit
    return task.space.allows(moved, unit)
