"""Whole beds and modules under rules: the plan in multiples of a unit that is nearest to the best one in fractions.

    min  sum_j |k z_j - S_j|   s.t.  k z an allowed plan,  z whole

Where a total and ranges are the only rules, :mod:`.rounding` does it without a program.
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from ..progress import SILENT, Progress
from .columns import PlanColumns
from .space import PlanSpace

_SECONDS = 60.0


def nearest_in_units(space: PlanSpace, plan: np.ndarray, unit: float, progress: Progress = SILENT) -> np.ndarray:
    """The plan (m,) in multiples of ``unit``; facilities without capacity in ``plan`` stay without.

    Raises ``InputError`` where no such plan keeps the rules.
    """
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    columns = PlanColumns.of(space.decided(plan), module=unit)
    m, width = len(plan), len(columns.lower)
    one = identity(m, format="csr")
    near = hstack([one, csr_matrix((m, width - m)), one])
    far = hstack([one, csr_matrix((m, width - m)), -one])
    wanted = plan / unit
    program = Program(
        c=np.concatenate([np.zeros(width), np.ones(m)]),
        A=vstack([hstack([columns.matrix, csr_matrix((columns.matrix.shape[0], m))]), near, far]).tocsr(),
        row_lower=np.concatenate([columns.row_lower, wanted, np.full(m, -np.inf)]),
        row_upper=np.concatenate([columns.row_upper, np.full(m, np.inf), wanted]),
        col_lower=np.concatenate([columns.lower, np.zeros(m)]),
        col_upper=np.concatenate([columns.upper, np.full(m, np.inf)]),
        integrality=np.concatenate([columns.integrality, np.zeros(m, dtype=bool)]),
    )
    try:
        found = solve(program, "auto", _SECONDS, 1e-4, progress)
    except InfeasibleProgram:
        raise InputError("capacity_rounding_failed") from None
    if found.status == "cancelled":
        progress.check()
    if found.x is None:
        raise InputError("capacity_rounding_failed")
    return unit * np.round(found.x[:m])
