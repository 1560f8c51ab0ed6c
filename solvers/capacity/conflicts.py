"""Why no plan keeps all rules: the rules that the plan which breaks them least still breaks, and by how much.

    min  sum_k (p_k + q_k)   s.t.  row_lower_k - p_k <= (R S)_k <= row_upper_k + q_k,  S in its ranges with its total

(an elastic program: Chinneck 2008, Feasibility and Infeasibility in Optimization, ch. 5).
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..messages import Words
from ..mip import InfeasibleProgram, Program, solve
from ..progress import SILENT, Progress
from .columns import PlanColumns
from .space import PlanSpace

_WAIT = 20.0


def refuse_conflict(space: PlanSpace, progress: Progress = SILENT) -> None:
    """Raise ``InputError`` if no plan is in ``space``, naming what would have to give way."""
    if space.is_simple:
        return
    columns = PlanColumns.of(space)
    kept = columns.program(np.zeros(len(columns.lower)))
    try:
        solve(kept, "auto", _WAIT, 1.0, progress)
    except InfeasibleProgram:
        raise InputError("capacity_conflict", cures=_cures(space, columns, kept, progress)) from None


def _cures(space: PlanSpace, columns: PlanColumns, kept: Program, progress: Progress) -> list[str]:
    """What has to give way; the total only where nothing else is enough."""
    # Rows: the total, the regions, then (with a limit on what is taken) one a facility and the limit itself.
    soft = list(range(1, 1 + len(space.rows)))
    if space.most_taken is not None:
        soft.append(1 + len(space.rows) + len(space))
    broken = _least_broken(kept, soft, progress)
    if broken is None:
        broken = _least_broken(kept, [*soft, 0], progress)
    if broken is None:
        return [_sizes(space)]
    number = len(soft)
    short, over = (columns.unit * part for part in broken)
    room, cures = 1e-6 * columns.unit, []
    for k, (parameter, region) in enumerate(space.rows.names):
        rule, outside = f"{parameter} ({region})", space.rows.outside[k]
        if short[k] > room:
            amount, limit = f"{short[k]:,.6g}", f"{space.rows.lower[k] + outside:,.10g}"
            cures.append(Words("{rule}: {amount} less than {limit}", rule=rule, amount=amount, limit=limit))
        if over[k] > room:
            amount, limit = f"{over[k]:,.6g}", f"{space.rows.upper[k] + outside:,.10g}"
            cures.append(Words("{rule}: {amount} more than {limit}", rule=rule, amount=amount, limit=limit))
    if space.most_taken is not None and over[number - 1] > room:
        cures.append(Words("MAX_MOVED: {amount} more", amount=f"{over[number - 1]:,.6g}"))
    if len(short) > number:
        change, sizes = over[-1] - short[-1], _sizes(space)
        amount = f"{abs(change):,.6g}"
        more = Words("TOTAL: {amount} more ({sizes})", amount=amount, sizes=sizes)
        cures.append(more if change > 0 else Words("TOTAL: {amount} less ({sizes})", amount=amount, sizes=sizes))
    return cures or [_sizes(space)]


def _sizes(space: PlanSpace) -> str:
    """What makes facilities have something or nothing."""
    return "MIN_SIZE" if space.choice is None or space.choice.count is None else "SITES, SIZE_MIN, SIZE_MAX"


def _least_broken(kept: Program, soft: list[int], progress: Progress) -> tuple[np.ndarray, np.ndarray] | None:
    """By how much the rows ``soft`` are missed below and above, each in all as little as can be; None if even so no
    plan is found."""
    from scipy.sparse import csr_matrix, hstack

    number, size = len(soft), kept.A.shape[0]
    give = csr_matrix((np.ones(number), (soft, np.arange(number))), (size, number))
    elastic = replace(
        kept,
        c=np.concatenate([np.zeros(len(kept.c)), np.ones(2 * number)]),
        A=hstack([kept.A, give, -give]).tocsr(),
        col_lower=np.concatenate([kept.col_lower, np.zeros(2 * number)]),
        col_upper=np.concatenate([kept.col_upper, np.full(2 * number, np.inf)]),
        integrality=np.concatenate([kept.integrality, np.zeros(2 * number, dtype=bool)]),
    )
    try:
        x = solve(elastic, "auto", _WAIT, 1e-3, progress).x
    except InfeasibleProgram:
        return None
    return None if x is None else (x[len(kept.c) : -number], x[-number:])
