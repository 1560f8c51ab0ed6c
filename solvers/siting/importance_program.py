"""The verdicts of :mod:`.importance` where a mixed-integer program describes the plans.

The reduced costs of the linear relaxation decide what they can. Then, site by site, the program in which the site is
as the known plans do not have it, and in which nothing worse than near-optimal is allowed, either has a plan or not.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..mip.watch import Watch
from .clock import Clock
from .effort import ROUNDING
from .importance import Verdicts

ANY_PLAN = 1.0
"""The relative gap at which any plan will do."""
LOOSE = 1e-6
"""What a solver's tolerances may do to the row that keeps worse plans out."""
LARGEST_RELAXATION = 3_000_000
"""Entries of a program up to which its relaxation is tried."""


def judge_program(
    program: Program,
    limit: float,
    worth: Callable[[np.ndarray], float],
    verdicts: Verdicts,
    clock: Clock,
    solver: str = "auto",
    whole: bool = False,
    position: np.ndarray | None = None,
) -> None:
    """Judge the sites, which are the first columns of ``program``: all of them, or those at ``position`` (F,).

    In terms of minimisation (a program that maximises counts with its sign changed), plans up to ``limit`` are
    near-optimal, ``worth(is_open)`` is the value of a plan over those columns, infinite where it breaks a rule, and
    ``whole`` says that it is always a whole number.
    """
    position = np.arange(len(verdicts.always)) if position is None else position
    if not verdicts.doubtful[position].any() or clock.over():
        return
    if program.A.nnz <= LARGEST_RELAXATION:
        _by_relaxation(program, limit, verdicts, clock, whole, position)
    within = _within(program, limit)
    if not program.c.any():
        _by_many(within, worth, limit, verdicts, clock, solver, position)
    for column in np.flatnonzero(verdicts.doubtful[position]):
        site = position[column]
        if clock.over():
            return
        if not verdicts.doubtful[site]:
            continue
        forced = _forced(within, column, not verdicts.seen_open[site])
        try:
            solution = solve(forced, solver, clock.seconds_of(0.25, least=0.1), ANY_PLAN, clock.progress)
        except InfeasibleProgram:
            verdicts.proven(site)
            continue
        except SolverFailure:
            # No answer about this site leaves it unproven; the plan itself stands.
            continue
        clock.cancelled |= solution.status == "cancelled"
        if solution.x is not None:
            _note(solution.x, worth, limit, verdicts, position)


def _by_many(program: Program, worth, limit: float, verdicts: Verdicts, clock: Clock, solver: str, position) -> None:
    """Plans in which as many doubtful sites as possible are as they never were; none can be where not one is."""
    count = len(position)
    while not clock.over():
        doubtful = verdicts.doubtful[position]
        flips = np.where(verdicts.seen_open[position], -1.0, 1.0) * doubtful
        already = int((doubtful & verdicts.seen_open[position]).sum())
        wanted = replace(program, c=np.append(flips, np.zeros(len(program.c) - count)), maximise=True)
        try:
            solution = solve(wanted, solver, clock.seconds_of(0.5, least=0.1), 0.3, clock.progress)
        except (InfeasibleProgram, SolverFailure):
            return
        clock.cancelled |= solution.status == "cancelled"
        if solution.bound + already < 1.0 - LOOSE:
            for site in position[doubtful]:
                verdicts.proven(site)
        if solution.x is None or not _note(solution.x, worth, limit, verdicts, position):
            return


def _note(x: np.ndarray, worth, limit: float, verdicts: Verdicts, position: np.ndarray) -> bool:
    """Note the plan ``x`` if it is near-optimal; does it settle anything?"""
    is_open, before = x[: len(position)] > 0.5, verdicts.doubtful.sum()
    if not worth(is_open) <= limit:
        return False
    verdicts.seen_open[position] |= is_open
    verdicts.seen_closed[position] |= ~is_open
    return bool(verdicts.doubtful.sum() < before)


def _sign(program: Program) -> float:
    return -1.0 if program.maximise else 1.0


def _within(program: Program, limit: float) -> Program:
    """The program without plans worse than ``limit``."""
    from scipy.sparse import csr_matrix, vstack

    if not program.c.any():
        return replace(program, start=None)
    most = limit + LOOSE * max(1.0, abs(limit))
    return replace(
        program,
        A=vstack([program.A, csr_matrix(_sign(program) * program.c[None, :])]).tocsr(),
        row_lower=np.append(program.row_lower, -np.inf),
        row_upper=np.append(program.row_upper, most),
        start=None,
    )


def _forced(program: Program, column: int, opens: bool) -> Program:
    lower, upper = program.col_lower.copy(), program.col_upper.copy()
    lower[column] = upper[column] = float(opens)
    return replace(program, col_lower=lower, col_upper=upper)


def _by_relaxation(program: Program, limit: float, verdicts: Verdicts, clock: Clock, whole: bool, position) -> None:
    """Judge by reduced costs: what forcing a site in or out adds to the bound of the relaxation at least.

    The multipliers go into a Lagrangian of their own, so that the bounds hold whatever the solver's tolerance.
    """
    from scipy.optimize import linprog
    from scipy.sparse import vstack

    c = _sign(program) * program.c
    if not c.any():
        return
    above, below = np.isfinite(program.row_upper), np.isfinite(program.row_lower)
    matrix = vstack([program.A[above], -program.A[below]]).tocsr()
    sides = np.concatenate((program.row_upper[above], -program.row_lower[below]))
    sides = sides + ROUNDING * np.maximum(1.0, np.abs(sides))
    box = np.stack((program.col_lower, program.col_upper), axis=1)
    seconds = clock.seconds_of(0.5, least=0.1)
    options = {} if seconds is None else {"time_limit": seconds}
    watch = Watch(clock.progress, seconds)
    answer = watch.run(lambda: linprog(c, A_ub=matrix, b_ub=sides, bounds=box, method="highs", options=options))
    clock.cancelled |= watch.cancelled
    if answer is None or answer.status != 0:
        return
    price = np.maximum(-answer.ineqlin.marginals, 0.0)
    reduced = c + matrix.T @ price
    value = float(np.minimum(reduced * box[:, 0], reduced * box[:, 1]).sum() - price @ sides)
    noise = ROUNDING * max(1.0, abs(limit))
    for column in np.flatnonzero(verdicts.doubtful[position]):
        site = position[column]
        bound = value + max(-reduced[column] if verdicts.seen_open[site] else reduced[column], 0.0)
        if whole:
            bound = np.ceil(bound - 1000.0 * noise)
        if bound > limit + noise:
            verdicts.proven(site)
