"""The worst off where no plan can give them much: maximin in numbers that solvers can tell from nothing.

A place that is hardly reached may get a millionth of the target and no more. A solver's tolerance is as much as that,
so the level is asked for in units of the most it can be, and the bound is what the multipliers w of places prove:

    min_i A_i <= sum_i w_i A_i <= the most of sum_i w_i A_i of all plans,   w >= 0, sum_i w_i = 1
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Callable

import numpy as np

from .effort import Effort
from .objectives import negligible
from .space import PlanSpace
from .standard_form import least_cost
from .task import Found, Task

_LITTLE, _FINER = 1e-2, 0.1
"""Share of the target that is little; how much finer a level is worth another program."""


def at_its_level(task: Task, effort: Effort, plan_in: Callable[[float, Effort], Found | None]) -> Found | None:
    """The best plan for maximin by ``plan_in(level, effort)``, whose programs count access in ``level``, a share of the
    target: the most that the worst off can have, and where they have far less, what a first plan proves."""
    started, level = time.monotonic(), _level(task, task.most_of_worst_off)
    found = plan_in(level, effort)
    finer = level if found is None or found.ending != "finished" else _level(task, found.bound)
    rest = effort.part_of_rest(started, 1.0)
    if finer > _FINER * level or rest.time_limit == 0.0:
        return found
    again = plan_in(finer, rest)
    if again is None:
        return found
    better = again if again.value >= found.value else found
    return replace(better, bound=min(found.bound, again.bound))


def _level(task: Task, most: float) -> float:
    little = negligible("maximin", task.target) < most < _LITTLE * task.target
    return most / task.target if little else 1.0


def most_of_least(space: PlanSpace, matrix, duals: np.ndarray, unit: float) -> float:
    """What the least of ``matrix`` @ S, CSR (n, m), of no plan S in ``space`` is above.

    ``duals`` (k,): multipliers of a program of maximin over :class:`.columns.PlanColumns` in ``unit``: the rows of
    plans first, one row for each place last.
    """
    weights = np.maximum(duals[-matrix.shape[0] :], 0.0)
    people = float(weights.sum())
    if not people > 0:
        return float("inf")
    rules = np.arange(1 + len(space.rows))
    if space.most_taken is not None:
        # The rows of what each facility gives stand between.
        rules = np.append(rules, len(rules) + len(space))
    prices = duals[rules] / (unit * people)
    return -least_cost(space, -(matrix.T @ (weights / people)), prices)
