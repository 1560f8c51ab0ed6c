"""How much capacity it takes: the least total for a goal, placed as well as can be.

Everybody in reach above a level h of access (a linear program):

    min sum_j S_j   s.t.  sum_j F_ij S_j >= h  for every place with people,  l_j <= S_j <= u_j

A Gini index of g: the least index that plans with the total T reach does not rise with T while no facility has a
largest capacity, because what is proportional is as equal; the total is found by bisection, each step a solved problem.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from ..problem import Demand, Facilities
from ..progress import SILENT, Progress
from .effort import THOROUGH, Effort
from .limits import Limits, capacity_bounds
from .reallocate import reallocate

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_MOST_TIMES = 20.0
_STEPS = 12


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

    Of ``limits`` those of each facility hold. Capacity that nobody reaches is part of the total.
    """
    if not level > 0:
        raise InputError("not_positive", parameter="LIFT_TO", value=level)
    reached = access_matrix.T @ demand.population > 0
    lower, upper = capacity_bounds(facilities, limits, reached)
    stranded = float(np.clip(facilities.capacity, lower, upper)[~reached].sum())
    counted = (np.diff(access_matrix.indptr) > 0) & (demand.population > 0)
    matrix = access_matrix[counted][:, np.flatnonzero(reached)]
    # In units of the facility that would do for its share of the people, so that numbers are near 1.
    unit = level * float(demand.population[counted].sum()) / int(reached.sum())
    n, m = matrix.shape
    program = Program(
        c=np.ones(m),
        A=(matrix * (unit / level)).tocsr(),
        row_lower=np.ones(n),
        row_upper=np.full(n, np.inf),
        col_lower=lower[reached] / unit,
        col_upper=upper[reached] / unit,
        integrality=np.zeros(m, dtype=bool),
    )
    try:
        found = solve(program, effort.solver, effort.time_limit, effort.gap, progress)
    except InfeasibleProgram:
        return None
    if found.status == "cancelled":
        progress.check()
    return None if found.x is None else found.objective * unit + stranded


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

    None if twenty times today's capacity does not suffice. All ``limits`` hold. The answer is right to one part in
    4,000 of the range searched, and errs on the side of more.
    """
    if not 0.0 < goal < 1.0:
        raise InputError("out_of_range", parameter="TARGET_GINI", low=0, high=1, value=goal)
    today = float(facilities.capacity.sum())

    def reaches(total: float) -> bool:
        within = replace(limits, total=total, whole=False, module=None)
        plan = reallocate(demand, facilities, access_matrix, within, progress, "gini", effort)
        return plan.value_after <= goal

    if reaches(today):
        return today
    low, high = today, 2.0 * today
    while not reaches(high):
        low, high = high, 2.0 * high
        if high > _MOST_TIMES * today:
            return None
    for _ in range(_STEPS):
        middle = 0.5 * (low + high)
        low, high = (low, middle) if reaches(middle) else (middle, high)
    return high
