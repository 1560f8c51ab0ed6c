"""An allowed plan that is close to today's, or to another one."""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..progress import SILENT, Progress
from .columns import PlanColumns
from .interior import Enough, interior_point
from .quadratic import Quadratic
from .space import PlanSpace

_NEAR, _NEAREST = 1e-4, 1e-5
"""How much nearer a plan could be: of the form, and as a share of all capacity."""


def near_today(space: PlanSpace, progress: Progress = SILENT) -> np.ndarray | None:
    """A plan (m,) in ``space`` (its smallest size relaxed) with nearly the least sum of squared changes, to start from;
    None if there is no plan."""
    plan = _nearest(space, space.today, _near, progress)
    return by_program(space, progress) if plan is None else plan


def nearest_allowed(space: PlanSpace, plan: np.ndarray, progress: Progress = SILENT) -> np.ndarray | None:
    """The plan (m,) in ``space`` nearest to ``plan`` (m,), which rules may not allow yet; None if there is none."""
    if space.allows(plan):
        # An interior point would be off the limits that it is at.
        return plan
    room = 0.5 * _NEAREST**2 * float(plan @ plan)
    return _nearest(space, plan, lambda value, bound: bool(np.isfinite(value)) and value - bound <= room, progress)


def _nearest(space: PlanSpace, plan: np.ndarray, enough: Enough, progress: Progress) -> np.ndarray | None:
    from scipy.sparse import identity

    if space.is_simple:
        return space.plans.project(plan)
    one = identity(len(space), format="csr")
    # The pull to the plan is shifted so that it is never zero, which would leave no unit to measure by.
    # No more than that: what the steps miss of the total by rounding is paid for with it.
    shift = space.plans.total / len(space)
    optimum = interior_point(Quadratic(one, plan + shift), space, enough, progress)
    return None if optimum is None else optimum.plan


def by_program(space: PlanSpace, progress: Progress = SILENT) -> np.ndarray | None:
    """The plan (m,) in ``space`` that takes least away, by a linear program: it also finds one where the rules leave so
    little room that no plan has any around it, as at the end of a frontier. None if there is none."""
    columns = PlanColumns.of(space, with_taken=True)
    cost = np.zeros(len(columns.lower))
    cost[columns.taken] = 1.0
    try:
        found = solve(columns.program(cost), gap=0.0, progress=progress)
    except InfeasibleProgram:
        return None
    if found.x is None:
        progress.check()
        return None
    return space.plans.project(found.x[: len(space)] * columns.unit)


def plan_without_search(space: PlanSpace, seconds: float, progress: Progress = SILENT) -> np.ndarray:
    """Today's plan (m,), or where it is not allowed one close to it, for want of a better one after ``seconds``."""
    plan = space.today
    if not space.allows(plan):
        if space.choice is not None:
            space = space.decided(_likely(space))
        lower, upper, total = space.plans.lower, space.plans.upper, space.plans.total
        plan = near_today(space, progress) if lower.sum() <= total <= upper.sum() else None
    if plan is None:
        raise SolverFailure("no_plan_in_time", seconds=f"{seconds:g}")
    return space.decided(plan).plans.project(plan)


def _likely(space: PlanSpace) -> np.ndarray:
    """A plan (m,), most likely not allowed, that says who is on: who is today, and the largest of those counted."""
    choice = space.choice
    is_on = choice.switched & (space.today > 0)
    if choice.count is not None:
        first = np.argsort(-np.where(choice.counted, choice.size_max, -np.inf), kind="stable")[: choice.count]
        is_on = is_on & ~choice.counted
        is_on[first] = True
    else:
        # No more of them than the total allows with their least sizes, the largest of today first.
        largest = np.argsort(-np.where(is_on, space.today, -np.inf), kind="stable")
        needed = float(space.plans.lower[~choice.switched].sum()) + np.cumsum(choice.size_min[largest])
        is_on[largest[needed > space.plans.total]] = False
    return np.where(is_on, choice.size_max, 0.0)


def _near(value: float, bound: float) -> bool:
    return bool(np.isfinite(value)) and value - bound <= _NEAR * abs(value)
