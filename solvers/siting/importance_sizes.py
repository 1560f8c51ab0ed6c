"""The verdicts of :mod:`.importance` where a program decides, over sites or over their sizes (:mod:`.levels`).

A site of several sizes gets a column of its own, which says whether it opens at any of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import SolverFailure
from ..mip import Program, solve
from .clock import Clock
from .closest import judged
from .full_program import closest_program
from .full_sites import SOLVER_ROOM
from .importance import Verdicts, worst_allowed
from .importance_program import judge_program
from .levels import Sizes
from .shipping import Shipping
from .transport_program import transport_program

LEAST_SECONDS = 2.0
"""Time for what one choice of sites costs."""
LARGEST_PROGRAM = 20_000
"""Pairs up to which a program over them is asked about sites."""


@dataclass(frozen=True)
class Deciding:
    """A ``program`` whose plans are those that count, and what a plan over its first columns is ``worth``, to be
    minimised: infinite where it breaks a rule."""

    program: Program
    worth: Callable[[np.ndarray], float]

    def judge(
        self,
        is_open: np.ndarray,
        value: float,
        room: float,
        verdicts: Verdicts,
        clock: Clock,
        solver: str,
        sizes: Sizes | None = None,
    ) -> None:
        """Judge the sites beside the plan ``is_open`` (m,) of ``value``; those worse by ``room`` are near-optimal.

        Where the program's first columns are ``sizes``, a site is in a plan if it opens at any of them, and the program
        says what the sites are worth.
        """
        if sizes is None:
            judge_program(self.program, worst_allowed(value, room), self.worth, verdicts, clock, solver)
            return
        program = _by_site(self.program, sizes, len(is_open))

        def worth_of_sites(plan: np.ndarray) -> float:
            return value if np.array_equal(plan, is_open) else _least(program, plan, solver, clock)

        judge_program(program, worst_allowed(value, room), worth_of_sites, verdicts, clock, solver)


def deciding_full(problem: Shipping, served: float) -> Deciding | None:
    """Plans of :mod:`.full_sites` that serve ``served`` people; None for a large problem."""
    if len(problem.costs) > LARGEST_PROGRAM:
        return None
    noise = 1e-7 * max(1.0, problem.people)
    most = problem.people - served + noise

    def worth(plan: np.ndarray) -> float:
        missed, unserved, cost = judged(problem, plan)
        return cost if missed <= noise and unserved <= most + noise and problem.allows(plan) else np.inf

    return Deciding(closest_program(problem, None, most + SOLVER_ROOM * noise), worth)


def deciding_shipped(problem: Shipping, served: float) -> Deciding | None:
    """Plans of :mod:`.transport` that serve ``served`` people, what they cost by the program; None for a large
    problem."""
    if len(problem.costs) > LARGEST_PROGRAM:
        return None
    spare = problem.people - served + 1e-9 * served
    program = transport_program(replace(problem, spare=spare if spare > 1e-7 * served else 0.0, _cache={}))
    return Deciding(program, lambda plan: _least(program, plan, "auto", Clock(LEAST_SECONDS)))


def _by_site(program: Program, sizes: Sizes, count: int) -> Program:
    """The program with a column a site before all others: is it open at any size?"""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    rows, columns = program.A.shape
    o = len(sizes.site)
    any_size = csr_matrix((-np.ones(o), (sizes.site, np.arange(o))), shape=(count, columns))
    return Program(
        np.concatenate((np.zeros(count), program.c)),
        vstack([hstack([csr_matrix((rows, count)), program.A]), hstack([identity(count), any_size])]).tocsr(),
        np.concatenate((program.row_lower, np.zeros(count))),
        np.concatenate((program.row_upper, np.zeros(count))),
        np.concatenate((np.zeros(count), program.col_lower)),
        np.concatenate((np.ones(count), program.col_upper)),
        np.concatenate((np.ones(count, dtype=bool), program.integrality)),
        program.maximise,
    )


def _least(program: Program, plan: np.ndarray, solver: str, clock: Clock) -> float:
    """The value of the best plan of the program with the first columns as in ``plan``."""
    lower, upper = program.col_lower.copy(), program.col_upper.copy()
    lower[: len(plan)] = upper[: len(plan)] = plan
    decided = replace(program, col_lower=lower, col_upper=upper, start=None)
    try:
        solution = solve(decided, solver, clock.left, 1e-6, clock.progress)
    except SolverFailure:
        return np.inf
    if solution.x is None:
        return np.inf
    return (-1.0 if program.maximise else 1.0) * float(program.c @ solution.x)
