"""What the tolerance of a solver leaves in a plan is taken out: one place for all objectives.

A facility that changes by a ten-millionth of the average one does not change, and one that is within a millionth of it
from the least or the most it may have, has that. And where today's plan is as good as the
best one found it is the plan: nobody gains or loses by a last digit.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from .objectives import LINEAR, MORE_IS_BETTER, negligible
from .space import PlanSpace
from .task import Found, Task

_SMALL, _AT_A_LIMIT, _ROUNDING = 1e-7, 1e-6, 1e-13
_AS_GOOD = 1e-9
_NEGLIGIBLE = 0.1
"""Part of what is negligible of an objective, up to which two values are one."""


def settled(
    task: Task,
    found: Found,
    plan: np.ndarray,
    unit: float | None,
    objective: str,
    value: Callable[[np.ndarray], float],
) -> tuple[Found, np.ndarray]:
    """``found`` in fractions and ``plan`` (m,) in multiples of ``unit`` (None: fractions) made from it, without noise;
    ``value`` gives the objective of a plan (m,)."""
    today = task.space.today
    # Plans of linear programs are at their limits to the last digit, and may need what little is off them.
    plan = without_noise(task.space, plan, _ROUNDING if objective in LINEAR else _AT_A_LIMIT)
    if not task.space.allows(today, unit):
        return found, plan
    sign = -1.0 if objective in MORE_IS_BETTER else 1.0
    kept = value(today)
    room = max(_AS_GOOD * abs(found.value), _NEGLIGIBLE * negligible(objective, task.target))
    if sign * (kept - found.value) <= room:
        bound = sign * min(sign * found.bound, sign * kept)
        return replace(found, plan=today, value=kept, bound=bound, closest=True), today
    if unit is not None and sign * (kept - value(plan)) <= 0.0:
        # Rounding can cost more than a plan brings.
        return found, today
    return found, plan


def without_noise(space: PlanSpace, plan: np.ndarray, at_a_limit: float) -> np.ndarray:
    """``plan`` (m,) with today's capacity where it all but has it, and the least or the most allowed where it is
    within ``at_a_limit`` of the average facility from that, so that none is open with a millionth of a bed; the others
    make up for it, within the rules.

    ``plan`` itself where the rules leave no room for that.
    """
    average, ranges, settled = space.plans.total / len(plan), space.decided(plan).plans, plan
    for exact, near in ((ranges.upper, at_a_limit), (ranges.lower, at_a_limit), (space.today, _SMALL)):
        settled = np.where(np.abs(plan - exact) <= near * average, exact, settled)
    settled = np.clip(settled, ranges.lower, ranges.upper)
    if np.array_equal(settled, plan):
        return plan
    movers = np.flatnonzero((settled == plan) & (ranges.lower < plan) & (plan < ranges.upper) & (plan != space.today))
    if len(movers):
        rules = np.vstack([np.ones(len(plan)), space.rows.coefficients])
        missing = rules @ (plan - settled)
        settled[movers] += np.linalg.lstsq(rules[:, movers], missing, rcond=None)[0]
        settled = np.clip(settled, ranges.lower, ranges.upper)
    return settled if _keeps(space, settled, plan) else plan


def _keeps(space: PlanSpace, settled: np.ndarray, plan: np.ndarray) -> bool:
    """Does ``settled`` (m,) keep the total to rounding, and the rules at least as well as ``plan`` (m,)?"""
    return space.plans.meets_total(settled) and (space.allows(settled) or not space.allows(plan))
