"""Which rules cannot be kept together, in words a planner can act on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError
from ..mip import InfeasibleProgram, Program, solve
from ..progress import Progress
from .clock import Clock
from .rules import SiteRows
from .site_rows import choice_program
from .sites import Sites
from .space import Space

ANY_PLAN = 1.0
"""The relative gap at which any plan will do."""


def explain_conflict(space: Space, program: Program, time_limit: float | None, progress: Progress) -> None:
    """Raise ``InputError`` naming the rules of regions that are broken in the plan that breaks them least.

    Every rule of a region may be missed at a price relative to its size; SITES, BUDGET and the other limits hold.
    Where they cannot be kept even then, those are named that cannot be kept together. ``program`` is the one that has
    no plan; its first rows are those of the ``space``.
    """
    names = [*space.rows.names, *(("min_coverage", region) for region in space.floors.region)]
    regional = np.array([k for k, (_, region) in enumerate(names) if region], dtype=np.int64)
    try:
        missed = _least_missed(program, regional, time_limit, progress)
    except InfeasibleProgram:
        _explain_limits(names, _without(program, regional), time_limit, progress)
        raise
    broken = [names[row] for row in regional[missed]]
    if broken:
        raise InputError("rules_conflict", rules=", ".join(f"{region} ({rule})" for rule, region in broken))


def _explain_limits(names, program: Program, time_limit: float | None, progress: Progress) -> None:
    """Raise ``InputError`` naming limits that cannot be kept together, none of which could be spared for that."""
    needed = []
    limits = list(dict.fromkeys(rule for rule, region in names if not region))
    for limit in limits:
        rows = np.array([k for k, (rule, _) in enumerate(names) if rule == limit])
        freed = _without(program, rows)
        try:
            solve(freed, time_limit=time_limit, gap=ANY_PLAN, progress=progress)
            needed.append(limit)
        except InfeasibleProgram:
            program = freed
        progress.check()
    if needed:
        raise InputError("limits_conflict", limits=", ".join(needed))


def _without(program: Program, rows: np.ndarray) -> Program:
    """The program in which ``rows`` limit nothing, and any plan will do."""
    lower, upper = program.row_lower.copy(), program.row_upper.copy()
    lower[rows], upper[rows] = -np.inf, np.inf
    return replace(program, c=np.zeros(len(program.c)), row_lower=lower, row_upper=upper, start=None)


def explain_rows(sites: Sites, rows: SiteRows, clock: Clock) -> None:
    """As :func:`explain_conflict`, where no choice of sites keeps the rows."""
    program = replace(
        choice_program(rows, np.zeros(len(sites))),
        col_lower=sites.fixed.astype(float),
        col_upper=(sites.fixed | sites.free).astype(float),
    )
    explain_conflict(Space(sites, rows), program, clock.left, clock.progress)


def _least_missed(program: Program, rows: np.ndarray, time_limit: float | None, progress: Progress) -> np.ndarray:
    """Which of ``rows`` are missed, (len(rows),) bool, when the sum of relative misses is least."""
    from scipy.sparse import csr_matrix, hstack

    count, columns = len(rows), len(program.c)
    slack = csr_matrix((np.ones(count), (rows, np.arange(count))), shape=(program.A.shape[0], count))
    sides = np.stack((program.row_lower[rows], program.row_upper[rows]))
    size = np.abs(np.where(np.isfinite(sides), sides, 0.0)).max(axis=0)
    price = 1.0 / np.maximum(size, 1.0)
    elastic = Program(
        np.concatenate((np.zeros(columns), price, price)),
        hstack([program.A, slack, -slack]).tocsr(),
        program.row_lower,
        program.row_upper,
        np.concatenate((program.col_lower, np.zeros(2 * count))),
        np.concatenate((program.col_upper, np.full(2 * count, np.inf))),
        np.concatenate((program.integrality, np.zeros(2 * count, dtype=bool))),
    )
    x = solve(elastic, time_limit=time_limit, progress=progress).x
    progress.check()
    if x is None:
        return np.ones(count, dtype=bool)
    missed = x[columns : columns + count] + x[columns + count :]
    return missed > 1e-6 * np.maximum(size, 1.0)
