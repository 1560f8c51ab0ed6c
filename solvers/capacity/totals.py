"""Plans whatever their total: the least and the largest total that limits allow, and the least that reaches a goal.

    min (or max)  sum_j S_j   s.t.  l_j <= S_j <= u_j,  further rows over S,
                                    sum_{j in r} S_j = t_r sum_j S_j        regions and tiers that keep their share t_r,
                                    min_r <= sum_{j in r} S_j <= max_r      rules of regions

A limit on what moves is one on what is taken away where the total grows, and on what is gained where it shrinks: two
programs, of which the better answer counts. Totals are in fractions: whole units and a smallest size are left aside.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip import InfeasibleProgram, Program, solve
from ..problem import Facilities
from ..progress import SILENT, Progress
from .effort import THOROUGH, Effort
from .limits import Limits, capacity_bounds, must_stay, no_part
from .regions import region_rows, tier_rows
from .space import Rows


@dataclass(frozen=True)
class Goal:
    """Rows over the facilities that are reached: ``least`` <= ``matrix`` S, CSR (k, m)."""

    matrix: object
    least: np.ndarray


def least_total(
    facilities: Facilities,
    limits: Limits,
    reached: np.ndarray,
    goal: Goal | None = None,
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
) -> float | None:
    """The least total of a plan within ``limits`` (their total aside) that meets ``goal``; None if there is none.

    ``reached`` (m,) bool. Capacity that nobody reaches is part of the total.
    """
    found = [
        total
        for grows in _ways(limits)
        if (total := _extreme(facilities, limits, reached, goal, 1.0, grows, effort, progress)) is not None
    ]
    return min(found, default=None)


def largest_total(
    facilities: Facilities, limits: Limits, reached: np.ndarray, most: float, progress: Progress = SILENT
) -> float | None:
    """The largest total up to ``most`` of a plan within ``limits`` (their total aside); None if there is none."""
    found = [
        total
        for grows in _ways(limits)
        if (total := _extreme(facilities, limits, reached, None, -1.0, grows, THOROUGH, progress, most)) is not None
    ]
    return max(found, default=None)


def _ways(limits: Limits) -> tuple[bool | None, ...]:
    """Does the total grow? None: it does not matter."""
    return (None,) if limits.most_moved is None else (True, False)


def _extreme(facilities, limits, reached, goal, sign, grows, effort, progress, most=np.inf) -> float | None:
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    today = facilities.capacity
    lower, upper = capacity_bounds(facilities, replace(limits, whole=False, module=None), reached)
    kept = np.clip(today, lower, upper)
    rules = _shares_and_rules(facilities, limits, no_part(reached, upper, kept))
    stays = ~reached if not limits.move_stranded else must_stay(limits, reached, upper)
    lower = np.where(stays, kept, lower)
    upper = np.where(reached, upper, kept)
    # In units of the average facility numbers are near 1.
    unit = float(today.sum()) / len(today) or (most / len(today) if np.isfinite(most) else 1.0)
    if goal is not None and len(goal.least):
        unit = max(unit, float(goal.least.max()) / max(float(goal.matrix.data.max(initial=0.0)), 1e-300))
    m = len(today)
    total_lower, total_upper = -np.inf, most
    if grows is not None:
        total_lower, total_upper = (float(today.sum()), most) if grows else (-np.inf, min(most, float(today.sum())))
    coefficients = csr_matrix(np.vstack([np.ones(m), rules.coefficients]))
    low, high = [np.append(total_lower, rules.lower)], [np.append(total_upper, rules.upper)]
    rows = [coefficients]
    if goal is not None:
        columns = csr_matrix((np.ones(int(reached.sum())), (np.arange(int(reached.sum())), np.flatnonzero(reached))))
        columns.resize((int(reached.sum()), m))
        rows.append(goal.matrix @ columns)
        low.append(goal.least)
        high.append(np.full(len(goal.least), np.inf))
    count = 0
    if grows is not None:
        # What moves: taken away from facilities where the total grows, gained by them where it shrinks.
        count, one = m, identity(m, format="csr")
        rows = [hstack([block, csr_matrix((block.shape[0], m))]) for block in rows]
        rows.append(hstack([one if grows else -one, one]))
        low.append(today if grows else -today)
        high.append(np.full(m, np.inf))
        rows.append(csr_matrix(np.concatenate([np.zeros(m), np.ones(m)])))
        low.append(np.array([-np.inf]))
        high.append(np.array([limits.most_moved]))
    program = Program(
        c=np.concatenate([np.full(m, sign), np.zeros(count)]),
        A=vstack(rows).tocsr(),
        row_lower=np.concatenate(low) / unit,
        row_upper=np.concatenate(high) / unit,
        col_lower=np.concatenate([lower / unit, np.zeros(count)]),
        col_upper=np.concatenate([upper / unit, np.full(count, np.inf)]),
        integrality=np.zeros(m + count, dtype=bool),
    )
    try:
        found = solve(program, effort.solver, effort.time_limit, effort.gap, progress)
    except InfeasibleProgram:
        return None
    if found.status == "cancelled":
        progress.check()
    return None if found.x is None else float(found.x[:m].sum()) * unit


def _shares_and_rules(facilities: Facilities, limits: Limits, kept: np.ndarray) -> Rows:
    """The rules of regions and tiers over all facilities (m,), shares as shares of whatever the total is; ``kept`` as
    in :func:`.regions.region_rows`."""
    m, total = len(facilities), float(facilities.capacity.sum())
    rules = Rows.none(m)
    for rows, shares in (
        (region_rows(facilities, limits.region, limits.totals, total, kept=kept), limits.totals is None),
        (tier_rows(facilities, limits.tier, total, kept=kept), True),
    ):
        if shares and len(rows):
            nothing, share = np.zeros(len(rows)), rows.lower / rows.lower.sum()
            rows = Rows(
                rows.names, rows.coefficients - np.outer(share, rows.coefficients.sum(axis=0)), nothing, nothing
            )
        rules = rules.and_also(rows)
    return rules
