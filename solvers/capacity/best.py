"""The best plan for any objective, by the solver that suits it."""

from __future__ import annotations

import numpy as np

from ..errors import InputError, SolverFailure
from ..progress import SILENT, Progress
from .effort import Effort
from .interior import interior_point
from .least_variance import least_variance
from .linear import linear_plan
from .modules import nearest_in_units
from .quadratic import Quadratic
from .rounding import largest_remainder
from .simplex import PlanSet
from .smooth import GiniIndex, KolmPollak, smooth_plan
from .task import Found, Task

LINEAR = ("mad", "maximin", "largest_deviation")


def best_for(
    task: Task, objective: str, effort: Effort, unit: float | None, kappa: float, progress: Progress = SILENT
) -> tuple[Found, np.ndarray]:
    """(the best plan in fractions for ``objective``, that plan (m,) in multiples of ``unit``).

    ``kappa`` is the aversion of Kolm-Pollak, per unit of access. The rules of ``task.space`` can be kept.
    """
    if objective == "variance":
        found, plan = least_variance(task, effort, unit, progress)
        if unit is None or task.space.is_simple:
            return found, plan
    elif objective in LINEAR:
        found = linear_plan(task, objective, effort, progress)
    else:
        if task.space.choice is not None:
            raise InputError("capacity_min_size_not_smooth", objective=objective)
        found = _smooth(task, objective, effort, kappa, progress)
    return found, _in_units(task, found.plan, unit, progress)


def _smooth(task: Task, objective: str, effort: Effort, kappa: float, progress: Progress) -> Found:
    if objective == "gini":
        phi, scale = GiniIndex(task.shares), abs
    else:
        phi = KolmPollak(task.shares, kappa * task.target)
        scale = _shortfall
    found = smooth_plan(task, phi, nearest_to_today(task, progress), effort.gap, scale, effort.time_limit, progress)
    plan = task.space.plans.project(found.plan)
    if objective == "gini":
        return Found(plan, found.value, max(found.bound, 0.0), found.ending)
    return Found(plan, -found.value * task.target, -found.bound * task.target, found.ending)


def _shortfall(value: float) -> float:
    """How far Kolm-Pollak's equivalent (-``value``, in units of the target) is from everybody having the target."""
    return abs(1.0 + value)


def nearest_to_today(task: Task, progress: Progress) -> np.ndarray:
    """The allowed plan (m,) with the least sum of squared changes."""
    from scipy.sparse import identity

    space = task.space
    if space.is_simple:
        return space.plans.project(space.today)
    one = identity(len(space), format="csr")
    # The pull to today's plan is shifted so that it is never zero, which would leave no unit to measure by.
    shift = space.plans.total
    optimum = interior_point(Quadratic(one, space.today + shift), space, progress=progress)
    if optimum is None:
        raise SolverFailure("solver_failed", solver="EvenCare", reason="no plan inside the rules was found")
    return optimum.plan


def _in_units(task: Task, plan: np.ndarray, unit: float | None, progress: Progress) -> np.ndarray:
    if unit is None:
        return plan
    if not task.space.is_simple:
        return nearest_in_units(task.space, plan, unit, progress)
    plans = task.space.plans
    in_units = PlanSet(float(np.round(plans.total / unit)), np.round(plans.lower / unit), np.round(plans.upper / unit))
    return unit * largest_remainder(plan / unit, in_units)
