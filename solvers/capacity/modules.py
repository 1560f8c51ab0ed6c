"""Whole beds and modules under rules: the plan in multiples of a unit that is nearest to the best one in fractions.

    min  sum_j |k z_j - S_j|   s.t.  k z an allowed plan,  z whole

with z_j the whole number below or above S_j / k; where the rules allow no such plan, any.

Where a total and ranges are the only rules, :mod:`.rounding` does it without a program.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from ..progress import SILENT, Progress
from .columns import PlanColumns
from .space import PlanSpace

_SECONDS, _LEAST_SECONDS = 60.0, 1.0
_NEARLY_WHOLE = 1e-9


def nearest_in_units(
    space: PlanSpace, plan: np.ndarray, unit: float, progress: Progress = SILENT, seconds: float | None = None
) -> np.ndarray:
    """The plan (m,) in multiples of ``unit``, or one nearly as near where ``seconds`` are over; facilities without
    capacity in ``plan`` stay without.

    Raises ``InputError`` where no such plan keeps the rules.
    """
    columns = PlanColumns.of(space.decided(plan), module=unit)
    wanted = plan / unit
    limit = _SECONDS if seconds is None else min(max(seconds, _LEAST_SECONDS), _SECONDS)
    found = _solved(_up_or_down(columns, wanted), limit, progress)
    if found is None:
        # A plan in such units there has to be, or the reason why not.
        found = _solved(_anywhere(columns, wanted), _SECONDS, progress)
    if found is None:
        raise InputError("capacity_rounding_failed")
    return unit * np.round(found[: len(plan)])


def _solved(program: Program, seconds: float, progress: Progress) -> np.ndarray | None:
    try:
        found = solve(program, "auto", seconds, 1e-4, progress)
    except InfeasibleProgram:
        return None
    if found.status == "cancelled":
        progress.check()
    return found.x


def _up_or_down(columns: PlanColumns, wanted: np.ndarray) -> Program:
    """Every facility gets what is ``wanted`` (m,), in units, with its fraction cut off or made a whole unit.

    What that moves is linear in between, and under totals of groups the best of the program is whole by itself.
    """
    m = len(wanted)
    down = np.floor(wanted + _NEARLY_WHOLE)
    up = np.where(wanted - down <= _NEARLY_WHOLE, down, down + 1.0)
    low, high = columns.lower.copy(), columns.upper.copy()
    low[:m], high[:m] = np.clip(down, low[:m], high[:m]), np.clip(up, low[:m], high[:m])
    cost = np.zeros(len(low))
    cost[:m] = 1.0 - 2.0 * np.clip(wanted - down, 0.0, 1.0)
    return replace(columns.program(cost), col_lower=low, col_upper=high)


def _anywhere(columns: PlanColumns, wanted: np.ndarray) -> Program:
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    m, width = len(wanted), len(columns.lower)
    one = identity(m, format="csr")
    near = hstack([one, csr_matrix((m, width - m)), one])
    far = hstack([one, csr_matrix((m, width - m)), -one])
    return Program(
        c=np.concatenate([np.zeros(width), np.ones(m)]),
        A=vstack([hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], m))]), near, far]).tocsr(),
        row_lower=np.concatenate([columns.row_lower, wanted, np.full(m, -np.inf)]),
        row_upper=np.concatenate([columns.row_upper, np.full(m, np.inf), wanted]),
        col_lower=np.concatenate([columns.lower, np.zeros(m)]),
        col_upper=np.concatenate([columns.upper, np.full(m, np.inf)]),
        integrality=np.concatenate([columns.integrality, np.zeros(m, dtype=bool)]),
    )
