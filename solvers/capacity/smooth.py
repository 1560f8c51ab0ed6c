"""The best plan for objectives of access that bend: the Gini index and the Kolm-Pollak equivalent, with a proven gap.

    min  phi(A)  s.t.  A = F S,  S allowed

phi is convex (:mod:`.bending`). Newton's method: each step minimises the quadratic model of phi at the plan over the
allowed plans, by the interior-point method of :mod:`.interior`, then searches the line to it for the least phi (its
slope changes sign there). phi of the Gini index has kinks, which are rounded off over a window; the slope of the
rounded function bounds the index of all plans by the least of one linear function, without any error of rounding off,
and the window is made smaller until the gap is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

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

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_MOST_STEPS = 100
ROUNDING = 1e-9
"""Differences of phi, in units of the target, that are none."""
_MOST_LOOKS = 40
_PULL = 1e-9
_MODEL = 1e-3
"""The model is solved when what is left of it is this share of what the step gains."""
_DESCENT = (100, 200)
"""Steps of projected gradient before it is asked which facilities are at their bounds."""
_MOST_GROUPS = 5
"""Groups of places whose negative curvature is taken into account where the form is sparse."""
_BETWEEN = (1.0, 0.75, 0.5, 0.25, 0.1)
"""How far from the slope that proved most so far a new one is tried."""
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
    quick: bool = False,
) -> Found:
    """The plan of least ``phi`` from ``start`` (m,), an allowed plan; ``bound``: what is proven already.

    Ends when ``enough(value, bound)``, at ``time_limit`` seconds, or when numbers allow no further step; ``quick``:
    also where the next step would take the interior-point method. Value and bound are those of phi, in units of the
    target.
    """
    return _Search(task, phi, enough, time_limit, progress, quick).run(start, bound)


class _Search:
    def __init__(self, task: Task, phi, enough, time_limit, progress: Progress, quick: bool) -> None:
        self._task, self._phi, self._enough, self._quick = task, phi, enough, quick
        self._progress = progress if time_limit is None else Deadline(progress, time_limit)
        self._matrix = task.matrix / task.target

    def run(self, start: np.ndarray, bound: float) -> Found:
        ending, self._best, self._bound = "finished", start, bound
        self._proof = None
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
            least = least_cost(task.space, cost, prices)
            value = phi.value(access)
            if value < self._value:
                self._value, self._best = value, plan
            proven = phi.bound(least, value, spent)
            self._bound = max(self._bound, proven)
            if self._enough(self._value, self._bound):
                break
            # Only now: what one look at a plan proves costs little.
            self._progress.check()
            rounded_off = max(value - phi.bound(spent, value, spent), 0.0)
            if spent - least <= _SOLVED * rounded_off and phi.narrow():
                continue
            optimum, model = newton_step(
                task, self._matrix, model, cost, plan, progress=self._progress, quick=self._quick
            )
            if optimum is None:
                break
            # The prices of the step, at the slope of its start: they alone say something where no step is possible.
            prices = optimum.prices
            self._bound = max(self._bound, phi.bound(least_cost(task.space, cost, prices), value, spent))
            move = optimum.plan - plan
            ahead = self._matrix @ move
            self._prove_ahead(phi.ahead(model, ahead), prices)
            gain = -float(cost @ move) - 0.5 * float(ahead @ model.bends(ahead))
            length = step_length(phi, access, ahead)
            if length * np.abs(move).max() <= 1e-13 * np.abs(plan).max() and not phi.narrow():
                break
            plan = plan + length * move
            access = self._matrix @ plan
            if gain <= _SOLVED * rounded_off:
                phi.narrow()

    def _prove_ahead(self, slope: np.ndarray | None, prices: np.ndarray) -> None:
        """What a ``slope`` (n,) further along bounds, or one between it and the best one before."""
        if slope is None:
            return
        before = self._proof
        for share in _BETWEEN if before is not None else (1.0,):
            between = slope if before is None else before + share * (slope - before)
            between = self._phi.cut(between)
            least = least_cost(self._task.space, self._matrix.T @ between, prices)
            if least > self._bound or self._proof is None:
                self._bound, self._proof = max(self._bound, least), between


def newton_step(
    task: Task,
    matrix,
    model: Model,
    cost: np.ndarray,
    plan: np.ndarray,
    pull: float = 0.0,
    progress: Progress = SILENT,
    quick: bool = False,
) -> tuple[QuadraticOptimum | None, Model]:
    """(the least of the quadratic ``model`` of phi over the allowed plans, the model it is of, which may bend more).

    Its slope at ``plan`` (m,) is ``cost`` (m,), to its curvature comes ``pull``; ``matrix`` F in units of the target.
    ``quick``: None in place of the least where it takes the interior-point method.
    """
    from scipy.sparse import csr_matrix, diags

    hessian = weighted_gram(matrix, model.weight, progress)
    pull = pull + _PULL * float(np.mean(hessian.diagonal())) + 1e-300
    pulled = diags(np.full(len(plan), pull))
    dense = is_dense(hessian) or len(plan) <= _FEW
    if not dense and task.space.is_simple and matrix.shape[0] > len(plan):
        bends_more = model.of_large_groups(0)
        found = _by_pivoting(_form((hessian + pulled).tocsr(), cost, plan), task.space.plans, plan, progress)
        if found is not None:
            return found, bends_more
    if quick:
        return None, model
    model = model if dense else model.of_large_groups(_MOST_GROUPS)
    by_group = csr_matrix((model.low_rank, (model.group, np.arange(len(model.group)))))
    less = (by_group @ matrix).toarray().T
    if dense:
        hessian, less = csr_matrix(hessian.toarray() - less @ less.T), None
    form = _form((hessian + pulled).tocsr(), cost, plan, less)
    today = 0.5 * float(plan @ form.times(plan)) - float(form.linear @ plan)

    def enough(value: float, bound: float) -> bool:
        return value - bound <= _MODEL * (today - value)

    return interior_point(form, task.space, enough, progress), model


def _form(hessian: csr_matrix, cost: np.ndarray, plan: np.ndarray, less: np.ndarray | None = None) -> Quadratic:
    """The form with this curvature (:class:`.quadratic.Quadratic`) whose slope at ``plan`` (m,) is ``cost`` (m,)."""
    return Quadratic(hessian, Quadratic(hessian, cost, less).gradient(plan), less)


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
