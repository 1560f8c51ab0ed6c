"""The best plan for objectives of access that bend: the Gini index and the Kolm-Pollak equivalent, with a proven gap.

    min  phi(A)  s.t.  A = F S,  S allowed

phi is convex (:mod:`.bending`). Newton's method: each step minimises the quadratic model of phi at the plan over the
allowed plans, by the interior-point method of :mod:`.interior`, then searches the line to it for the least phi (its
slope changes sign there). phi of the Gini index has kinks, which are rounded off over a window; the slope of the
rounded function bounds the index of all plans by the least of one linear function, without any error of rounding off,
and the window is made smaller until the gap is.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .bending import GiniIndex, KolmPollak, Model
from .deadline import Deadline, TimeOver
from .descent import accelerated_descent
from .faces import FaceSolver, is_dense
from .gram import weighted_gram
from .interior import QuadraticOptimum, interior_point
from .pivoting import principal_pivoting
from .quadratic import Quadratic
from .simplex import PlanSet
from .standard_form import least_cost
from .task import Found, Task

_MOST_STEPS = 100
ROUNDING = 1e-9
"""Differences of phi, in units of the target, that are none."""
_MOST_LOOKS = 40
_PULL = 1e-9
_MODEL = 1e-4
"""The model is solved when what is left of it is this share of what the step gains."""
_DESCENT = (100, 200)
"""Steps of projected gradient before it is asked which facilities are at their bounds."""
_FEW = 1_000
"""Facilities of which the form is taken as a dense one."""
_SOLVED = 0.25
"""The part of the gap that the window may not explain before it is made narrower."""


def smooth_plan(
    task: Task,
    phi: GiniIndex | KolmPollak,
    start: np.ndarray,
    enough: Callable[[float, float], bool],
    time_limit: float | None = None,
    progress: Progress = SILENT,
    bound: float = -np.inf,
) -> Found:
    """The plan of least ``phi`` from ``start`` (m,), an allowed plan; ``bound``: what is proven already.

    Ends when ``enough(value, bound)``, at ``time_limit`` seconds, or when numbers allow no further step. Value and
    bound are those of phi, in units of the target.
    """
    return _Search(task, phi, enough, time_limit, progress).run(start, bound)


class _Search:
    def __init__(self, task: Task, phi, enough, time_limit, progress: Progress) -> None:
        self._task, self._phi, self._enough = task, phi, enough
        self._progress = progress if time_limit is None else Deadline(progress, time_limit)
        self._matrix = task.matrix / task.target

    def run(self, start: np.ndarray, bound: float) -> Found:
        ending, self._best, self._bound = "finished", start, bound
        self._value = self._phi.value(self._matrix @ start)
        try:
            self._descend(start)
        except TimeOver:
            ending = "time_limit"
        return Found(self._best, self._value, min(self._bound, self._value), ending)

    def _descend(self, start: np.ndarray) -> None:
        phi, task = self._phi, self._task
        plan, access, prices = start, self._matrix @ start, None
        for _ in range(_MOST_STEPS):
            model = phi.model(access)
            cost = self._matrix.T @ model.slope
            spent = float(cost @ plan)
            least = least_cost(task.space, cost, prices) if prices is not None or task.space.is_simple else -np.inf
            value = phi.value(access)
            if value < self._value:
                self._value, self._best = value, plan
            proven = phi.bound(least, value, spent)
            self._bound = max(self._bound, proven)
            if self._enough(self._value, self._bound):
                break
            # Only now: what one look at a plan proves costs little.
            self._progress.check()
            rounded_off = value - proven - (spent - least)
            if spent - least <= _SOLVED * max(rounded_off, 0.0) and phi.narrow():
                continue
            optimum = newton_step(task, self._matrix, model, cost, plan, progress=self._progress)
            if optimum is None:
                break
            # The prices of the step, at the slope of its start: they alone say something where no step is possible.
            prices = optimum.prices
            self._bound = max(self._bound, phi.bound(least_cost(task.space, cost, prices), value, spent))
            move = optimum.plan - plan
            length = step_length(phi, access, self._matrix @ move)
            if length * np.abs(move).max() <= 1e-13 * np.abs(plan).max() and not phi.narrow():
                break
            plan = plan + length * move
            access = self._matrix @ plan


def newton_step(
    task: Task, matrix, model: Model, cost: np.ndarray, plan: np.ndarray, pull: float = 0.0, progress: Progress = SILENT
):
    """The least of the quadratic ``model`` of phi over the allowed plans: its slope at ``plan`` (m,) is ``cost`` (m,),
    to its curvature comes ``pull``; ``matrix`` F in units of the target."""
    from scipy.sparse import csr_matrix, diags

    hessian = weighted_gram(matrix, model.weight, progress)
    bends_less = is_dense(hessian) or len(plan) <= _FEW
    if bends_less:
        # Where the form is dense anyway its negative part costs little; else the model only bends too much.
        count = int(model.group.max()) + 1
        by_group = csr_matrix((model.low_rank, (model.group, np.arange(len(model.group)))), (count, len(model.group)))
        part = (by_group @ matrix).toarray()
        hessian = csr_matrix(hessian.toarray() - part.T @ part)
    pull = pull + _PULL * float(np.mean(hessian.diagonal())) + 1e-300
    hessian = (hessian + diags(np.full(len(plan), pull))).tocsr()
    form = Quadratic(hessian, hessian @ plan - cost)
    if task.space.is_simple and not bends_less:
        found = _by_pivoting(form, task.space.plans, plan, progress)
        if found is not None:
            return found
    today = 0.5 * float(plan @ (hessian @ plan)) - float(form.linear @ plan)

    def enough(value: float, bound: float) -> bool:
        return value - bound <= _MODEL * (today - value)

    return interior_point(form, task.space, enough, progress)


def _by_pivoting(form: Quadratic, plans: PlanSet, start: np.ndarray, progress: Progress) -> QuadraticOptimum | None:
    """The least of a large sparse ``form`` without negative entries over ``plans``, in a fraction of the time of the
    interior-point method; None if the facilities at their bounds are not found."""
    faces = FaceSolver(form.matrix)
    for steps in _DESCENT:
        start = accelerated_descent(form, plans, start, steps, progress)
        plan, wrong = principal_pivoting(form, plans, start, faces, progress)
        if wrong == 0:
            value = 0.5 * float(plan @ (form.matrix @ plan)) - float(form.linear @ plan)
            gradient = form.gradient(plan)
            bound = value - float(gradient @ (plan - plans.cheapest(gradient)))
            return QuadraticOptimum(plan, value, bound, np.zeros(1))
    return None


def step_length(phi, access: np.ndarray, change: np.ndarray, tilt: float = 0.0, bend: float = 0.0) -> float:
    """How far along ``change`` (n,) of access phi falls: the slope is negative before, positive behind. ``tilt`` and
    ``bend``: slope and curvature of what comes to phi along the way."""

    def slope_at(length: float) -> float:
        return float(phi.slope(access + length * change) @ change) + tilt + length * bend

    low, high = 0.0, 1.0
    if slope_at(1.0) <= 0.0:
        return 1.0
    first = abs(slope_at(0.0))
    for _ in range(_MOST_LOOKS):
        middle = 0.5 * (low + high)
        slope = slope_at(middle)
        low, high = (middle, high) if slope <= 0 else (low, middle)
        if abs(slope) <= 0.1 * first:
            break
    return middle if slope <= 0 or low == 0.0 else low
