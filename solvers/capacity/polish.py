"""The last digits of a plan under rules: an interior point ends a little inside the ranges that hold at the optimum.

Facilities at a limit stay there, rules that hold with equality stay so, and the others solve the linear system of the
optimum on what is left (Nocedal & Wright 2006, Numerical Optimization, ch. 16.2):

    Q_ff d + A_f' p = -g_f,   A_f d = r,   the shortest d of those that do.

The step is taken only where the plan keeps all rules and is no worse. Where everybody can be equal it makes them so.
"""

from __future__ import annotations

import numpy as np

from .quadratic import Quadratic
from .space import PlanSpace

_MOST = 1_200
"""Facilities up to which a dense system is solved."""
_AT_A_LIMIT = 1e-6
_ROUNDS = 3


def polished(quadratic: Quadratic, space: PlanSpace, plan: np.ndarray) -> np.ndarray:
    """``plan`` (m,), or a better one on the same limits; ``space`` has nothing to choose."""
    if len(space) > _MOST:
        return plan
    for _ in range(_ROUNDS):
        following = _step(quadratic, space, plan)
        if following is None or not space.allows(following):
            return plan
        if quadratic.change(plan, following - plan) > 0.0:
            return plan
        plan = following
    return plan


def _step(quadratic: Quadratic, space: PlanSpace, plan: np.ndarray) -> np.ndarray | None:
    near = _AT_A_LIMIT * space.plans.total / len(space)
    lower, upper = space.plans.lower, space.plans.upper
    start = np.where(plan <= lower + near, lower, np.where(plan >= upper - near, upper, plan))
    rules, sides = [np.ones(len(plan))], [space.plans.total]
    for rule, low, high in zip(space.rows.coefficients, space.rows.lower, space.rows.upper):
        value, room = float(rule @ plan), near * max(float(np.abs(rule).max()), 1.0)
        if min(abs(value - low), abs(value - high)) <= room:
            rules.append(rule)
            sides.append(low if abs(value - low) <= abs(value - high) else high)
    held = (start <= lower) | (start >= upper)
    if space.most_taken is not None and space.taken(plan) >= space.most_taken - near:
        # What is taken is linear as long as nobody passes today's capacity.
        start = np.where(np.abs(start - space.today) <= near, space.today, start)
        held |= start == space.today
        takes = start < space.today
        rules.append(-takes.astype(float))
        sides.append(space.most_taken - float(space.today[takes].sum()))
    free = np.flatnonzero(~held)
    if not len(free):
        return None
    matrix = np.array(rules)
    missing = np.array(sides) - matrix @ start
    count, more = len(free), len(matrix)
    system = np.zeros((count + more, count + more))
    system[:count, :count] = quadratic.matrix[free][:, free].toarray()
    # The rules in the size of the form, so that both are met to the same digits.
    scale = max(float(np.abs(system.diagonal()).max()), 1e-300)
    system[:count, count:] = scale * matrix[:, free].T
    system[count:, :count] = scale * matrix[:, free]
    right = np.concatenate([-quadratic.gradient(start)[free], scale * missing])
    move = np.linalg.lstsq(system, right, rcond=1e-13)[0][:count]
    following = start.copy()
    following[free] += move
    return np.clip(following, lower, upper)
