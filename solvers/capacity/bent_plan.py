"""The best plan for objectives of access that bend, by the method that suits its size.

Newton's method (:mod:`.smooth`) where a step is quick: of few facilities, and of many without further rules where
places are more than they. Else the steps of it for the Gini index take the interior-point method on thousands of
facilities, and the saddle point (:mod:`.saddle`) is found in less time than a few of them.
"""

from __future__ import annotations

import time
from typing import Callable

import numpy as np

from ..errors import SolverFailure
from ..messages import Words
from ..progress import SILENT, Progress
from .bending import GiniIndex, KolmPollak
from .effort import Effort
from .first_bound import first_bound
from .least_variance import least_variance
from .nearest import near_today
from .pairs import sharpened
from .saddle import saddle_plan
from .smooth import smooth_plan
from .task import Found, Task

_FEW = 1_000
"""Facilities up to which a step of Newton's method is quick under any rules."""
_AHEAD = 0.25
"""Part of the time for the plan of least variance, where another method may be needed."""


def bent_plan(
    task: Task,
    phi: GiniIndex | KolmPollak,
    enough: Callable[[float, float], bool],
    seconds: float | None = None,
    progress: Progress = SILENT,
) -> Found:
    """The plan of least ``phi``, until ``enough(value, bound)`` or ``seconds`` are over; the space has nothing to
    choose. Value and bound are those of phi, in units of the target."""
    until = np.inf if seconds is None else time.monotonic() + seconds

    def left() -> float | None:
        return None if seconds is None else max(until - time.monotonic(), 0.0)

    start = near_today(task.space, progress)
    if start is None:
        raise SolverFailure("solver_failed", solver="EvenCare", reason=Words("no plan inside the rules was found"))
    places, facilities = task.matrix.shape
    many = isinstance(phi, GiniIndex) and facilities > _FEW
    found = None
    if not many or (task.space.is_simple and places > facilities):
        found = _by_newton(task, phi, start, enough, left, progress, quick=many)
    if many and (found is None or (found.ending == "finished" and not enough(found.value, found.bound))):
        begun = Found(start, np.inf, 0.0) if found is None else found
        found = saddle_plan(task, begun.plan, enough, left(), progress, begun.bound)
    if isinstance(phi, GiniIndex) and found.ending == "finished" and not enough(found.value, found.bound):
        found = sharpened(task, found, enough, left(), progress)
    return Found(task.space.plans.project(found.plan), found.value, found.bound, found.ending)


def _by_newton(task: Task, phi, start: np.ndarray, enough, left, progress: Progress, quick: bool) -> Found:
    # The plan of least variance takes no longer than one step and proves something at once; few steps are left.
    seconds = left()
    if quick and seconds is not None:
        seconds *= _AHEAD
    even = least_variance(task, Effort(time_limit=seconds), None, progress)[0].plan
    start = min(start, even, key=lambda plan: phi.value(task.matrix @ plan / task.target))
    return smooth_plan(task, phi, start, enough, left(), progress, first_bound(task, phi, even), quick)
