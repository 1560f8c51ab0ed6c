"""How much capacity it takes: the least total for a goal, placed as well as can be.

Everybody in reach above a level h of access (a linear program, :mod:`.totals`):

    min sum_j S_j   s.t.  sum_j F_ij S_j >= h  for every place with people,  S within the limits

A Gini index of g: its numerator is convex in plan and total, its denominator is in proportion to the total, so that the
least index that plans with the total T reach has no local minimum but the least one (it is quasi-convex in T). From
today's total on it falls, or falls and rises again where facilities come up against a largest capacity. So the first
total that reaches g is found by doubling and bisection, each step a solved problem.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Callable

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities
from ..progress import SILENT, Progress
from .effort import THOROUGH, Effort
from .limits import Limits
from .reallocate import reallocate
from .totals import Goal, largest_total, least_total
from .valley import golden_section

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_MOST_TIMES = 20.0
_STEPS = 12
_ROUNDING = 1e-9


def total_to_lift(
    demand: Demand,
    facilities: Facilities,
    access_matrix: csr_matrix,
    level: float,
    limits: Limits,
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
) -> float | None:
    """The least total with which everybody in reach has ``level`` > 0 of access per person; None if none suffices.

    All ``limits`` hold but the total, whole units and a smallest size. Capacity that nobody reaches is part of it.
    """
    if not level > 0:
        raise InputError("not_positive", parameter="LIFT_TO", value=level)
    reached = access_matrix.T @ demand.population > 0
    counted = (np.diff(access_matrix.indptr) > 0) & (demand.population > 0)
    matrix = access_matrix[counted][:, np.flatnonzero(reached)]
    # In units of the people that a facility serves, so that coefficients are near 1.
    people = float(demand.population[counted].sum()) / max(int(reached.sum()), 1)
    goal = Goal((matrix * people).tocsr(), np.full(matrix.shape[0], level * people))
    return least_total(facilities, limits, reached, goal, effort, progress)


def total_for_gini(
    demand: Demand,
    facilities: Facilities,
    access_matrix: csr_matrix,
    goal: float,
    limits: Limits,
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
) -> float | None:
    """The least total, from today's on, whose best plan has a Gini index of at most ``goal`` among people in reach.

    None if no total up to twenty times today's capacity does; where there is none today, the total of the limits counts
    in its place. All ``limits`` hold but whole units. The answer is right to one part in 4,000 of the range searched,
    and errs on the side of more.
    """
    if not 0.0 < goal < 1.0:
        raise InputError("out_of_range", parameter="TARGET_GINI", low=0, high=1, value=goal)
    today = float(facilities.capacity.sum()) or limits.total or 0.0
    fractions, quick = replace(limits, whole=False, module=None), replace(effort, closest=False)
    reached = access_matrix.T @ demand.population > 0
    most = largest_total(facilities, fractions, reached, _MOST_TIMES * today, progress)
    least = least_total(facilities, fractions, reached, progress=progress)
    if most is None or least is None or most < today * (1.0 - _ROUNDING):
        return None

    def best(total: float) -> float:
        within = replace(fractions, total=total)
        return reallocate(demand, facilities, access_matrix, within, progress, "gini", quick).value_after

    # Totals at the very edge of what is allowed are solved as rounding lets them.
    low = today if least <= today else least * (1.0 + _ROUNDING)
    return _first_to_reach(best, goal, low, max(low, most if most <= today else most * (1.0 - _ROUNDING)))


def _first_to_reach(best: Callable[[float], float], goal: float, low: float, most: float) -> float | None:
    """The first total from ``low`` to ``most`` with ``best`` <= ``goal``, where ``best`` is quasi-convex."""
    before, value = low, best(low)
    if value <= goal:
        return low
    middle, high = low, low
    while high < most:
        high = min(2.0 * high, most)
        following = best(high)
        if following <= goal:
            return _bisected(best, goal, middle, high)
        if following > value:
            break
        before, middle, value = middle, high, following
    if high <= low:
        return None
    # The floor lies between the last totals: the goal may be reached there and nowhere else.
    reached, value = golden_section(best, before, high, _STEPS, enough=goal)
    return _bisected(best, goal, before, reached) if value <= goal else None


def _bisected(best: Callable[[float], float], goal: float, low: float, high: float) -> float:
    """The first total that reaches ``goal`` between ``low``, which does not, and ``high``, which does."""
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        low, high = (low, middle) if best(middle) <= goal else (middle, high)
    return high
