"""The best plan for any objective, by the solver that suits it."""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from ..progress import SILENT, Progress
from .bending import GiniIndex, KolmPollak
from .bent_plan import bent_plan
from .branching import branch_and_bound
from .closest import closest_as_good
from .effort import Effort
from .least_variance import least_variance
from .linear import linear_plan
from .modules import nearest_in_units
from .objectives import LINEAR, objective_losses
from .pairs import FEW, with_all_pairs
from .quadratic import spread_of_access
from .relaxation import LeastSmooth, LeastVariance
from .rounding import largest_remainder
from .simplex import PlanSet
from .smooth import ROUNDING
from .task import Found, Task
from .unit_moves import exchanged

_SAME, _ROUNDING, _EQUAL = 1e-9, 1e-14, 1e-6
_LEAST_SECONDS = 10.0
_FOR_FRACTIONS = 0.8
"""Part of the time for the plan in fractions, where rules leave the rounding to a program."""
_WINDOW = 0.2
"""Of the rounded-off Gini index, to begin with where a plan is good already."""


def best_for(
    task: Task, objective: str, effort: Effort, unit: float | None, kappa: float, progress: Progress = SILENT
) -> tuple[Found, np.ndarray]:
    """(the best plan in fractions for ``objective``, that plan (m,) in multiples of ``unit``).

    ``kappa`` is the aversion of Kolm-Pollak, per unit of access. The rules of ``task.space`` can be kept.
    """
    started, in_all = time.monotonic(), effort
    if unit is not None and not task.space.is_simple:
        effort = effort.part_of_rest(started, _FOR_FRACTIONS)
    if objective == "variance":
        found, whole = least_variance(task, effort, unit, progress)
    elif objective in LINEAR:
        found, whole = linear_plan(task, objective, effort, progress), None
    else:
        found, whole = _smooth(task, objective, effort, kappa, progress), None
    if unit is None:
        return found, found.plan
    if whole is None or not task.space.is_simple:
        whole = _in_units(task, found.plan, unit, in_all.part_of_rest(started, 1.0).time_limit, progress)

    def losses(access: np.ndarray) -> np.ndarray:
        return objective_losses(objective, access, task.people, task.target, kappa)

    return found, exchanged(task, whole, unit, losses, progress)


def _smooth(task: Task, objective: str, effort: Effort, kappa: float, progress: Progress) -> Found:
    def phi() -> GiniIndex | KolmPollak:
        return GiniIndex(task.shares) if objective == "gini" else KolmPollak(task.shares, kappa * task.target)

    def enough(value: float, bound: float) -> bool:
        return value - bound <= max(effort.gap * scale(value), ROUNDING)

    scale = abs if objective == "gini" else _shortfall
    started, found = time.monotonic(), None
    if objective == "gini" and len(task.people) <= FEW:
        found = with_all_pairs(task, effort, progress)
    left = None if effort.time_limit is None else max(effort.time_limit - (time.monotonic() - started), 0.0)
    if found is None and task.space.choice is not None:
        spread = spread_of_access(task.matrix, task.people, task.target, progress)
        relaxation = LeastSmooth(task, phi, scale, LeastVariance(spread))
        found = branch_and_bound(relaxation, task.space, replace(effort, time_limit=left), progress)
    elif found is None:
        found = bent_plan(task, phi(), enough, left, progress)
    if effort.closest and task.space.choice is None and found.ending == "finished" and not found.closest:
        spent = time.monotonic() - started
        found = _closest(task, phi(), found, scale(found.value), spent, effort, progress)
    if objective == "gini":
        return replace(found, bound=max(found.bound, 0.0))
    # Nothing equal is worth more than its mean.
    bound = max(min(-found.bound * task.target, task.most_mean), -found.value * task.target)
    return replace(found, value=-found.value * task.target, bound=bound)


def _closest(task: Task, phi, found: Found, scale: float, spent: float, effort: Effort, progress: Progress) -> Found:
    """``found``, in units of the target, or the plan closest to today's of those as good."""
    # It may be the harder of the two, and is worth as much again, not more.
    limit = effort.time_limit
    left = max(spent, _LEAST_SECONDS) if limit is None else min(max(limit - spent, 0.0), spent + 1.0)
    worst = found.value + max(_SAME * scale, _ROUNDING)
    if isinstance(phi, GiniIndex):
        phi.window = _WINDOW
    if scale <= _EQUAL:
        # Everybody can have the same: the plans that give it are those of no variance.
        even = least_variance(task, replace(effort, time_limit=left), None, progress)[0]
        value = phi.value(task.matrix @ even.plan / task.target)
        as_good = value <= max(worst, ROUNDING)
        return replace(found, plan=even.plan, value=value, closest=even.closest) if as_good else found
    found = replace(found, plan=task.space.plans.project(found.plan))
    closest = closest_as_good(task, phi, found, worst, scale, left, progress)
    return replace(closest, plan=task.space.plans.project(closest.plan))


def _shortfall(value: float) -> float:
    """How far Kolm-Pollak's equivalent (-``value``, in units of the target) is from everybody having the target."""
    return abs(1.0 + value)


def _in_units(task: Task, plan: np.ndarray, unit: float, seconds: float | None, progress: Progress) -> np.ndarray:
    if not task.space.is_simple:
        return nearest_in_units(task.space, plan, unit, progress, seconds)
    plans = task.space.plans
    in_units = PlanSet(float(np.round(plans.total / unit)), np.round(plans.lower / unit), np.round(plans.upper / unit))
    return unit * largest_remainder(plan / unit, in_units)
