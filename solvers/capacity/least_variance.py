"""The plan of least variance of access, by the method that suits the rules.

A total and ranges alone: exactly, facilities with one catchment taken as one (:mod:`.minimise`). More rules: the
interior-point method (:mod:`.interior`), with a pull to today's plan so small that it only decides between plans that
are equally good. A smallest viable size: branch and bound (:mod:`.branching`).
"""

from __future__ import annotations

import time
from dataclasses import replace

import numpy as np

from ..errors import SolverFailure
from ..messages import Words
from ..progress import SILENT, Progress
from .branching import branch_and_bound
from .deadline import Deadline, TimeOver
from .effort import Effort
from .identical import identical_catchments
from .interior import interior_point
from .minimise import best_plan
from .nearest import by_program, plan_without_search
from .polish import polished
from .quadratic import Quadratic, Spread, certificate, spread_of_access
from .relaxation import LeastVariance
from .rounding import exchange_units, largest_remainder
from .simplex import PlanSet
from .space import PlanSpace
from .standard_form import least_cost, natural_residual
from .task import Found, Task

_PULL = 1e-9
_AT_A_LIMIT = 1e-9
"""Share of the total up to which a rule is at its limit."""


def least_variance(
    task: Task, effort: Effort, unit: float | None, progress: Progress = SILENT
) -> tuple[Found, np.ndarray]:
    """(the best plan in fractions, the plan (m,) in multiples of ``unit`` made from it).

    The second is the first where there is no unit, or where rules leave the rounding to :mod:`.modules`.
    """
    started = time.monotonic()
    watched = progress if effort.time_limit is None else Deadline(progress, effort.time_limit)
    try:
        if task.space.is_simple:
            return _simple(task, unit, watched)
        spread = spread_of_access(task.matrix, task.people, task.target, watched)
        if task.space.choice is None:
            found = _under_rules(spread, task.space, watched)
            return found, found.plan
    except TimeOver:
        return _without_search(task, effort.time_limit, unit, progress)
    if effort.time_limit is not None:
        effort = replace(effort, time_limit=max(effort.time_limit - (time.monotonic() - started), 0.0))
    found = branch_and_bound(LeastVariance(spread), task.space, effort, progress)
    plan = polished(spread.quadratic, task.space.decided(found.plan), found.plan)
    value = spread.value(plan)
    return replace(found, plan=plan, value=value, bound=min(max(found.bound, 0.0), value)), plan


def _without_search(task: Task, seconds: float, unit: float | None, progress: Progress) -> tuple[Found, np.ndarray]:
    """Today's plan or one close to it, and what one look at its gradient proves."""
    plan = plan_without_search(task.space, seconds, progress)
    people, above = float(task.people.sum()), task.matrix @ plan - task.target
    value = float(task.people @ above**2) / people
    gradient = 2.0 * (task.matrix.T @ (task.people * above)) / people
    gap = float(gradient @ plan) - least_cost(task.space, gradient)
    found = Found(plan, value, max(value - gap, 0.0), "time_limit")
    if unit is None or not task.space.is_simple:
        return found, plan
    return found, unit * largest_remainder(plan / unit, _over(task.space.plans, unit))


def _simple(task: Task, unit: float | None, progress: Progress) -> tuple[Found, np.ndarray]:
    groups = identical_catchments(task.matrix)
    matrix = task.matrix
    if len(groups.first) < matrix.shape[1]:
        matrix = matrix[:, groups.first]
    spread = spread_of_access(matrix, task.people, task.target, progress)
    plans, today = groups.merged(task.space.plans), task.space.today
    best, is_best = best_plan(spread, plans, groups.sums(today), groups.sizes(), progress)
    proof, value = certificate(spread, plans, best), spread.value(best)
    plan = groups.split(best, task.space.plans, today)
    bound, ending = value * (1.0 - min(proof.gap, 1.0)), "finished" if is_best else "time_limit"
    found = Found(plan, value, bound, ending, proof.residual, closest=is_best)
    if unit is None:
        return found, plan
    in_units = _over(plans, unit)
    rounded = largest_remainder(best / unit, in_units)
    form = Quadratic(spread.quadratic.matrix * unit**2, spread.quadratic.linear * unit)
    if is_best:
        rounded = exchange_units(form, in_units, rounded, progress)
    return found, unit * groups.split(rounded, _over(task.space.plans, unit), today / unit, whole=True)


def _over(plans: PlanSet, unit: float) -> PlanSet:
    """The plans in multiples of ``unit``, which their bounds are."""
    return PlanSet(float(np.round(plans.total / unit)), np.round(plans.lower / unit), np.round(plans.upper / unit))


def _under_rules(spread: Spread, space: PlanSpace, progress: Progress) -> Found:
    from scipy.sparse import diags

    form = spread.quadratic
    pull = _PULL * float(np.median(form.matrix.diagonal()))
    pulled = Quadratic((form.matrix + diags(np.full(len(space), pull))).tocsr(), form.linear + pull * space.today)
    optimum = interior_point(pulled, space, progress=progress)
    if optimum is None:
        start, found = by_program(space, progress), np.zeros(1 + len(space.rows) + (space.most_taken is not None))
    else:
        start, found = space.plans.project(optimum.plan), optimum.prices
    if start is None:
        raise SolverFailure("solver_failed", solver="EvenCare", reason=Words("no plan inside the rules was found"))
    plan = polished(form, space, start)
    gradient, value = form.gradient(plan), spread.value(plan)
    curvature = np.maximum(form.matrix.diagonal(), pull)
    gap = residual = np.inf
    for prices in _prices(space, gradient, plan, found):
        # The gap is true with any prices, the residual that of the best ones.
        left = 2.0 * (float(gradient @ plan) - least_cost(space, gradient, prices)) / spread.people
        gap, residual = min(gap, left), min(residual, natural_residual(space, gradient, plan, prices, curvature))
    residual /= spread.scale(plan)
    return Found(plan, value, max(value - max(gap, 0.0), 0.0), residual=residual, closest=optimum is not None)


def _prices(space: PlanSpace, gradient: np.ndarray, plan: np.ndarray, found: np.ndarray) -> list[np.ndarray]:
    """Prices (k,) of the rules: those ``found`` on the way, and those that fit the ``gradient`` (m,) of the facilities
    between their limits best."""
    between = (plan > space.plans.lower) & (plan < space.plans.upper)
    room = _AT_A_LIMIT * space.plans.total
    # Rules with room left have no price.
    value = space.rows.coefficients @ plan
    holds = [True, *((value <= space.rows.lower + room) | (value >= space.rows.upper - room))]
    rules = [np.ones(len(plan)), *space.rows.coefficients]
    if space.most_taken is not None:
        # What is taken is paid for by those who have less than today; who has as much tells nothing.
        between &= np.abs(plan - space.today) > room
        rules.append(np.where(plan < space.today, -1.0, 0.0))
        holds.append(space.taken(plan) >= space.most_taken - room)
    if not between.any():
        return [found]
    fitting, held = np.zeros(len(rules)), np.flatnonzero(holds)
    fitting[held] = np.linalg.lstsq(np.array(rules)[held][:, between].T, gradient[between], rcond=None)[0]
    return [found, fitting]
