"""Of all plans as good as the best one of an objective that bends (:mod:`.bending`), the one closest to today's.

    min  phi(F S) + e/2 |S - S0|^2   over the allowed plans S

For any e > 0 the solution S is of all plans with phi(F S') <= phi(F S) the closest to today's plan S0. It is sought by
Newton's method from a plan that is good already, with e made smaller until phi is no worse than it was.

What is proven: with c the slope of phi (rounded off) at S, r = phi less its support c'A at S, g = F'c + e (S - S0) and
d = g'S - min g'S' over the allowed plans, every S' that is as good as S has

    e/2 |S' - S0|^2 >= e/2 |S - S0|^2 - d - r,

since phi(F S') >= c'F S' + const and |S' - S0|^2 is above its tangent at S. The plan is said to be the closest where
d + r is a hundredth of that: no sum of squared changes is smaller by more.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..progress import SILENT, Progress
from .bending import GiniIndex, KolmPollak
from .deadline import Deadline, TimeOver
from .smooth import newton_step, step_length
from .standard_form import least_cost
from .task import Found, Task

_FIRST, _WEAKER, _PULLS = 3e-4, 0.1, 5
"""What the pull comes to of the objective at first, and by how much it is made weaker how often."""
_CLOSEST = 1e-2
"""Share of the sum of squared changes by which another plan as good could be closer."""
_STEPS = 250
_ROUNDED = 0.25


@dataclass(frozen=True)
class _Pulled:
    """``plan`` (m,) with phi = ``value``; ``sure``: no plan as good is closer."""

    plan: np.ndarray
    value: float
    sure: bool


def closest_as_good(
    task: Task,
    phi: GiniIndex | KolmPollak,
    found: Found,
    worst: float,
    scale: float,
    seconds: float,
    progress: Progress = SILENT,
) -> Found:
    """``found``, or in its place the plan closest to today's whose ``phi`` is at most ``worst``, if there is one and it
    is found in ``seconds``. The values of ``found`` are those of phi, in units of the target; ``scale``: what counts as
    much of it. The space has nothing to choose."""
    search = _Search(task, phi, Deadline(progress, seconds))
    change = found.plan - task.space.today
    square, plan = float(change @ change), found.plan
    if square == 0.0:
        return replace(found, closest=True)
    pull = 2.0 * _FIRST * scale / square
    for _ in range(_PULLS):
        try:
            pulled = search.pulled(plan, pull)
        except TimeOver:
            break
        if pulled.value <= worst:
            if not pulled.sure:
                break
            return replace(found, plan=pulled.plan, value=pulled.value, closest=True)
        plan, pull = pulled.plan, pull * _WEAKER
    return found


class _Search:
    def __init__(self, task: Task, phi, progress: Progress) -> None:
        self._task, self._phi, self._progress = task, phi, progress
        self._matrix = task.matrix / task.target

    def pulled(self, plan: np.ndarray, pull: float) -> _Pulled:
        """The plan of least phi + pull/2 |S - S0|^2 from ``plan`` (m,)."""
        phi, task, today = self._phi, self._task, self._task.space.today
        access, prices = self._matrix @ plan, None
        for _ in range(_STEPS):
            self._progress.check()
            model, value = phi.model(access), phi.value(access)
            cost = self._matrix.T @ model.slope + pull * (plan - today)
            least = least_cost(task.space, cost, prices)
            own = float(model.slope @ access)
            rounded_off = max(value - phi.bound(own, value, own), 0.0)
            left, change = float(cost @ plan) - least, plan - today
            if left + rounded_off <= _CLOSEST * 0.5 * pull * float(change @ change):
                return _Pulled(plan, value, True)
            if left <= _ROUNDED * rounded_off and phi.narrow():
                continue
            optimum, _ = newton_step(task, self._matrix, model, cost, plan, pull, self._progress)
            if optimum is None:
                break
            prices, move = optimum.prices, optimum.plan - plan
            tilt, bend = pull * float(change @ move), pull * float(move @ move)
            ahead = self._matrix @ move
            length = step_length(phi, access, ahead, tilt, bend)
            if length * np.abs(move).max() <= 1e-13 * np.abs(plan).max() and not phi.narrow():
                break
            plan, access = plan + length * move, access + length * ahead
        return _Pulled(plan, phi.value(access), False)
