"""The best plan for objectives that are piecewise linear in access: linear programs, mixed-integer ones where
facilities may be given up.

With relative access A_i = sum_j F_ij S_j / a, people's shares p_i and an allowed plan S,

    mad                min sum_i p_i (t_i + e_i)   s.t.  A_i + t_i - e_i = 1,  t, e >= 0
    maximin            max t                       s.t.  A_i >= t
    largest_deviation  min t                       s.t.  1 - t <= A_i <= 1 + t

Where mean access is the same for every plan, surpluses e equal shortfalls t in sum, and half of the first program is
enough: min 2 sum_i p_i t_i with A_i + t_i >= 1. Places with one and the same row of F are one.

Many plans share the best value, above all of maximin. A second program takes of these the one that takes the least
capacity away from facilities. Tao et al. 2014; Tao 2023 (mad); Rawls 1971 (maximin).
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..progress import SILENT, Progress
from .columns import PlanColumns, proven
from .effort import Effort
from .least_variance import least_variance
from .near_places import MANY, OBJECTIVES, PER_FACILITY, by_near_places
from .nearest import plan_without_search
from .objectives import MORE_IS_BETTER, objective_value
from .task import Found, Task
from .worst_off import at_its_level, most_of_least

_SAME = 1e-9
_AT_A_BOUND = 1e-7
_LEAST_SECONDS = 5.0
_MANY_PAIRS, _AHEAD = 100_000, 0.3
"""Pairs from which on the solver may find no plan in time, and the share of the time for one to fall back on."""


@dataclass(frozen=True)
class _Measure:
    """Columns behind those of the plan: ``cost`` and bounds (c,), and rows over plan and columns."""

    cost: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    matrix: object
    row_lower: np.ndarray
    row_upper: np.ndarray


def linear_plan(task: Task, objective: str, effort: Effort, progress: Progress = SILENT) -> Found | None:
    """The best plan for ``objective`` (mad, maximin or largest_deviation); None if the rules contradict each other."""
    if objective == "maximin":
        return at_its_level(task, effort, lambda level, rest: _plan(task, objective, level, rest, progress))
    return _plan(task, objective, 1.0, effort, progress)


def _plan(task: Task, objective: str, level: float, effort: Effort, progress: Progress) -> Found | None:
    """The best plan by programs that count access in ``level``, a share of the target."""
    started, task = time.monotonic(), replace(task, target=task.target * level)
    matrix, share = _distinct_rows(task)
    if objective in OBJECTIVES and task.space.choice is None and _are_many(*matrix.shape):
        found = by_near_places(task, matrix, share, objective, effort, progress)
        if found is not None:
            return _in_access(task, objective, found, level)
    even = _even_plan(task, effort, progress)
    seconds = None if effort.time_limit is None else max(effort.time_limit - (time.monotonic() - started), 0.0)
    columns = PlanColumns.of(task.space, with_taken=True)
    access = matrix * (columns.unit / task.target)
    measure = {"mad": _mad, "maximin": _maximin, "largest_deviation": _largest}[objective](
        access, share, task.conserves
    )
    program = _program(columns, measure)
    try:
        first = solve(program, effort.solver, seconds, effort.gap, progress)
    except InfeasibleProgram:
        return None
    if first.status == "cancelled":
        progress.check()
    if first.x is None:
        return _without_plan(task, objective, first.bound, even, effort, progress)
    spent = time.monotonic() - started
    # It may be the harder of the two, and is worth as much again, not more.
    left = max(spent, _LEAST_SECONDS) if effort.time_limit is None else min(effort.time_limit - spent, spent + 1.0)
    second = _closest(program, columns, first, effort.solver, left, progress) if left > 0 else None
    x = first.x if second is None else second
    plan = _allowed(task, x[: len(task.space)] * columns.unit, level)
    value = objective_value(objective, task.matrix @ plan, task.people, task.target)
    ending = "time_limit" if first.status == "time_limit" else "finished"
    least = proven(program, first, columns.largest(access))
    if objective == "maximin" and first.duals is not None:
        least = max(least, -most_of_least(task.space, matrix / task.target, first.duals, columns.unit))
    return Found(
        plan,
        value,
        _bound_in_access(task, objective, least, value),
        ending,
        # Another choice of facilities, as good, may be closer.
        closest=second is not None and task.space.choice is None,
    )


def _are_many(places: int, facilities: int) -> bool:
    return places > max(MANY, PER_FACILITY * facilities)


def _in_access(task: Task, objective: str, found: Found, level: float) -> Found:
    """``found`` in units of the target as one in units of access, its plan allowed to the last digit."""
    plan = _allowed(task, found.plan, level)
    value = objective_value(objective, task.matrix @ plan, task.people, task.target)
    return replace(found, plan=plan, value=value, bound=_bound_in_access(task, objective, found.bound, value))


def _bound_in_access(task: Task, objective: str, least: float, value: float) -> float:
    """The bound that the ``least`` value of a program to be made small proves, in units of access; infinite where the
    time was too short to learn anything. ``value``: that of an allowed plan."""
    if objective == "maximin":
        # The worst off are no better off than the mean, or than they could be alone.
        return max(min(-least * task.target, task.most_mean, task.most_of_worst_off), value)
    return min(max(least, 0.0) * task.target, value)


def _even_plan(task: Task, effort: Effort, progress: Progress) -> np.ndarray | None:
    """The plan (m,) of least variance, which many pairs leave time for when a linear program may not be solved in it;
    None where that is not to be expected."""
    if effort.time_limit is None or task.space.choice is not None or task.matrix.nnz < _MANY_PAIRS:
        return None
    quick = replace(effort, time_limit=_AHEAD * effort.time_limit)
    return least_variance(task, quick, None, progress)[0].plan


def _without_plan(
    task: Task, objective: str, bound: float, even: np.ndarray | None, effort: Effort, progress: Progress
) -> Found:
    """Today's plan or one close to it, where the time was too short for the solver to find any; that of least variance,
    ``even`` (m,), where there is one and it is better."""

    def value_of(plan: np.ndarray) -> float:
        return objective_value(objective, task.matrix @ plan, task.people, task.target)

    plan = plan_without_search(task.space, effort.time_limit or 0.0, progress)
    value = value_of(plan)
    if even is not None:
        sign = -1.0 if objective in MORE_IS_BETTER else 1.0
        plan = min(plan, task.space.plans.project(even), key=lambda one: sign * value_of(one))
        value = value_of(plan)
    return Found(plan, value, _bound_in_access(task, objective, bound, value), "time_limit")


def _distinct_rows(task: Task) -> tuple[object, np.ndarray]:
    """F and people's shares with places of one and the same row taken together."""
    matrix, share = task.matrix, task.shares
    # Rows that differ get different sums of random weights, but for an accident, which the second set excludes.
    draw = np.random.default_rng(0)
    marks = matrix @ draw.random((matrix.shape[1], 2))
    _, first, group = np.unique(marks, axis=0, return_index=True, return_inverse=True)
    if len(first) == matrix.shape[0]:
        return matrix, share
    return matrix[first], np.bincount(group.ravel(), weights=share, minlength=len(first))


def _mad(access, share: np.ndarray, conserves: bool) -> _Measure:
    from scipy.sparse import hstack, identity

    n = len(share)
    one = identity(n, format="csr")
    if conserves:
        sides = np.ones(n), np.full(n, np.inf)
        return _Measure(2.0 * share, np.zeros(n), np.full(n, np.inf), hstack([access, one]), *sides)
    cost, zero, free = np.tile(share, 2), np.zeros(2 * n), np.full(2 * n, np.inf)
    return _Measure(cost, zero, free, hstack([access, one, -one]), np.ones(n), np.ones(n))


def _maximin(access, share: np.ndarray, conserves: bool) -> _Measure:
    from scipy.sparse import csr_matrix, hstack

    n = len(share)
    matrix = hstack([access, csr_matrix(np.full((n, 1), -1.0))])
    return _Measure(np.array([-1.0]), np.zeros(1), np.full(1, np.inf), matrix, np.zeros(n), np.full(n, np.inf))


def _largest(access, share: np.ndarray, conserves: bool) -> _Measure:
    from scipy.sparse import csr_matrix, hstack, vstack

    n = len(share)
    one = csr_matrix(np.ones((n, 1)))
    matrix = vstack([hstack([access, one]), hstack([access, -one])])
    low = np.concatenate([np.ones(n), np.full(n, -np.inf)])
    high = np.concatenate([np.full(n, np.inf), np.ones(n)])
    return _Measure(np.array([1.0]), np.zeros(1), np.full(1, np.inf), matrix, low, high)


def _program(columns: PlanColumns, measure: _Measure) -> Program:
    from scipy.sparse import csr_matrix, hstack, vstack

    width, extra = len(columns.lower), len(measure.cost)
    m = measure.matrix.shape[1] - extra
    ours = measure.matrix.tocsc()
    between = csr_matrix((ours.shape[0], width - m))
    rows = vstack(
        [
            hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], extra))]),
            hstack([ours[:, :m], between, ours[:, m:]]),
        ]
    ).tocsr()
    return Program(
        c=np.concatenate([np.zeros(width), measure.cost]),
        A=rows,
        row_lower=np.concatenate([columns.row_lower, measure.row_lower]),
        row_upper=np.concatenate([columns.row_upper, measure.row_upper]),
        col_lower=np.concatenate([columns.lower, measure.lower]),
        col_upper=np.concatenate([columns.upper, measure.upper]),
        integrality=np.concatenate([columns.integrality, np.zeros(extra, dtype=bool)]),
    )


def _closest(program: Program, columns: PlanColumns, first, solver: str, time_limit, progress: Progress):
    """x of the plan that takes least away among those as good as ``first``; None if it is not found in time."""
    as_good = first.objective + _SAME * max(abs(first.objective), 1e-3)
    whole = program.integrality
    second = replace(
        columns.taking_least(program, as_good),
        # Which facilities are given up stays as it is: the second program is a linear one.
        col_lower=np.where(whole, np.round(first.x), program.col_lower),
        col_upper=np.where(whole, np.round(first.x), program.col_upper),
        integrality=np.zeros(len(program.c), dtype=bool),
        start=None,
    )
    try:
        found = solve(second, solver, time_limit, 0.0, progress)
    except SolverFailure:
        return None
    if found.status == "cancelled":
        progress.check()
    return found.x if found.status == "optimal" else None


def _allowed(task: Task, plan: np.ndarray, level: float) -> np.ndarray:
    """``plan`` (m,) with the solver's tolerance taken out: facilities at a bound exactly there, the total exact."""
    space = task.space.decided(plan)
    near = _AT_A_BOUND * level * space.plans.total / len(space)
    lower, upper = space.plans.lower, space.upper
    plan = np.where(plan <= lower + near, lower, np.where(plan >= upper - near, upper, plan))
    return space.plans.project(plan)
