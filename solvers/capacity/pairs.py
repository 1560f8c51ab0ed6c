"""The last of the gap of the Gini index: a linear program in which only places of nearly the same access are compared
exactly.

    sum_{i<k} p_i p_k |A_i - A_k| >= sum_{far} p_i p_k s_ik (A_i - A_k) + sum_{near} p_i p_k d_ik
                                     with d_ik >= A_i - A_k and d_ik >= A_k - A_i

for every access A, whatever the signs s_ik = +-1: the program is below the index everywhere, and its least value is a
bound. With the order of the best plan known for the signs and all pairs near enough to change places written out, it
meets the index. Pairs that turn out the other way are added, a few times.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Callable

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from ..progress import SILENT, Progress
from .bending import GiniIndex
from .columns import PlanColumns
from .effort import Effort
from .task import Found, Task

_MOST_PAIRS = 20_000
FEW = 100
"""Places of which all pairs are written out."""
_ROUNDS, _LOOKS = 6, 40
_SAME, _WORSE = 1e-9, 1e-7
_TOLERANCE = 1e-7
"""What the solver's tolerance may add to the least value of the program, as a share of it."""


def with_all_pairs(task: Task, effort: Effort, progress: Progress = SILENT) -> Found | None:
    """The best plan, in units of the target, with every pair of at most ``FEW`` places written out; a mixed-integer
    program where there is a choice, else, of the plans as good, the one that takes the least capacity away. None if the
    solver finds no plan in time."""
    started, seconds = time.monotonic(), effort.time_limit
    matrix, share, index = task.matrix / task.target, task.shares, GiniIndex(task.shares)
    pairs = np.column_stack(np.triu_indices(len(share), 1))
    columns = PlanColumns.of(task.space, with_taken=task.space.choice is None)
    program = _program(matrix, share, matrix @ task.space.today, pairs, columns)
    solved = _solved(program, matrix.shape, columns, seconds, progress, effort.gap)
    if solved is None:
        return None
    bound, plan, ending = solved
    plan = task.space.decided(plan).plans.project(plan)
    value = index.value(matrix @ plan)
    found = Found(plan, value, min(bound * (1.0 - _TOLERANCE), value), ending)
    left = None if seconds is None else seconds - (time.monotonic() - started)
    over = ending != "finished" or (left is not None and left <= 0)
    if over or task.space.choice is not None or not effort.closest:
        return found
    as_good = columns.taking_least(program, (1.0 + _SAME) * value * len(share))
    least = _solved(as_good, matrix.shape, columns, left, progress)
    if least is None or least[2] != "finished":
        return found
    plan = task.space.plans.project(least[1])
    value = index.value(matrix @ plan)
    # What the solver's tolerance lets pass is no plan as good.
    return replace(found, plan=plan, value=value, closest=True) if value <= found.value * (1.0 + _WORSE) else found


def sharpened(
    task: Task,
    found: Found,
    enough: Callable[[float, float], bool],
    seconds: float | None,
    progress: Progress = SILENT,
) -> Found:
    """``found``, in units of the target, with a better plan and bound; ends at ``enough(value, bound)``."""
    until = np.inf if seconds is None else time.monotonic() + seconds
    matrix, share = task.matrix / task.target, task.shares
    index, columns = GiniIndex(share), PlanColumns.of(task.space)
    plan, value, bound = found.plan, found.value, found.bound
    near = _pairs_within(matrix @ plan, _MOST_PAIRS // 2)
    for _ in range(_ROUNDS):
        progress.check()
        left = until - time.monotonic()
        if enough(value, bound) or left <= 0 or len(near) > _MOST_PAIRS:
            break
        access = matrix @ plan
        program = _program(matrix, share, access, near, columns)
        solved = _solved(program, matrix.shape, columns, left if np.isfinite(left) else None, progress)
        if solved is None:
            break
        bound = max(bound, solved[0] * (1.0 - _TOLERANCE))
        reached = matrix @ solved[1]
        near = np.unique(np.concatenate([near, _turned(access, reached)]), axis=0)
        if index.value(reached) < value:
            plan, value = solved[1], index.value(reached)
            near = np.unique(np.concatenate([near, _pairs_within(reached, _MOST_PAIRS // 8)]), axis=0)
    return replace(found, plan=plan, value=value, bound=min(bound, value))


def _pairs_within(access: np.ndarray, most: int) -> np.ndarray:
    """(i, k) of at most ``most`` pairs of places, those of nearly the same ``access`` (n,), shape (w, 2), i < k."""
    order = np.argsort(access, kind="stable")
    ranked = access[order]
    spread = float(ranked[-1] - ranked[0])
    low, high = 1e-12 * spread, spread
    for _ in range(_LOOKS):
        width = np.sqrt(low * high)
        last = np.searchsorted(ranked, ranked + width, side="right")
        few = int((last - np.arange(len(ranked)) - 1).sum()) <= most
        low, high = (width, high) if few else (low, width)
    last = np.searchsorted(ranked, ranked + low, side="right")
    counts = last - np.arange(len(ranked)) - 1
    first = np.repeat(np.arange(len(ranked)), counts)
    second = first + 1 + np.arange(len(first)) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.sort(np.column_stack([order[first], order[second]]), axis=1)


def _turned(before: np.ndarray, after: np.ndarray) -> np.ndarray:
    """Some pairs (w, 2) whose order differs: those that stand next to each other in the new order."""
    order = np.argsort(after, kind="stable")
    found = []
    for step in (1, 2, 3, 5, 8):
        one, two = order[:-step], order[step:]
        turned = before[one] > before[two]
        found.append(np.column_stack([one[turned], two[turned]]))
    return np.sort(np.concatenate(found), axis=1).reshape(-1, 2)


def _program(matrix, share, access, near, columns: PlanColumns) -> Program:
    """The index, times the number of places, with the pairs ``near`` (w, 2) written out and the others in the order of
    ``access`` (n,)."""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    n, m = matrix.shape
    width, count = len(columns.lower), len(near)
    # The slope of all pairs by their order now, without that of the pairs written out.
    order = np.argsort(access, kind="stable")
    below = np.empty(n)
    below[order] = np.cumsum(share[order]) - share[order]
    slope = share * (2.0 * below + share - 1.0)
    rank = np.empty(n)
    rank[order] = np.arange(n)
    one, two = near[:, 0], near[:, 1]
    weight, sign = share[one] * share[two], np.where(rank[one] > rank[two], 1.0, -1.0)
    slope -= np.bincount(one, weight * sign, n) - np.bincount(two, weight * sign, n)
    used, place = np.unique(near, return_inverse=True)
    place = place.reshape(near.shape)
    pick = csr_matrix((np.ones(count), (np.arange(count), place[:, 0])), (count, len(used)))
    pick = pick - csr_matrix((np.ones(count), (np.arange(count), place[:, 1])), (count, len(used)))
    apart = identity(count, format="csr")
    ours = matrix[used] * columns.unit
    rest = csr_matrix((count, width))
    rows = vstack(
        [
            hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], len(used) + count))]),
            hstack([ours, csr_matrix((len(used), width - m)), -identity(len(used)), csr_matrix((len(used), count))]),
            hstack([rest, -pick, apart]),
            hstack([rest, pick, apart]),
        ]
    ).tocsr()
    # Shares are tiny: in hundreds of facilities the costs stand well above the solvers' tolerance.
    scale = float(n)
    cost = np.concatenate([matrix.T @ slope * columns.unit, np.zeros(width - m + len(used)), weight])
    return Program(
        c=cost * scale,
        A=rows,
        row_lower=np.concatenate([columns.row_lower, np.zeros(len(used) + 2 * count)]),
        row_upper=np.concatenate([columns.row_upper, np.zeros(len(used)), np.full(2 * count, np.inf)]),
        col_lower=np.concatenate([columns.lower, np.zeros(len(used) + count)]),
        col_upper=np.concatenate([columns.upper, np.full(len(used) + count, np.inf)]),
        integrality=np.concatenate([columns.integrality, np.zeros(len(used) + count, dtype=bool)]),
    )


def _solved(
    program: Program, shape: tuple, columns: PlanColumns, seconds, progress, gap: float = 0.0
) -> tuple[float, np.ndarray, str] | None:
    """(what no value is below, the plan (m,), how it ended); None if the solver gives up."""
    try:
        found = solve(program, time_limit=seconds, gap=gap, progress=progress)
    except SolverFailure:
        return None
    if found.status == "cancelled":
        progress.check()
    if found.x is None or not np.isfinite(found.bound):
        return None
    ending = "time_limit" if found.status == "time_limit" else "finished"
    places, facilities = shape
    return float(found.bound) / places, found.x[:facilities] * columns.unit, ending
