"""Which solver runs a program: by name, or the best one there is."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial

import numpy as np

from ..errors import InputError, SolverFailure
from ..progress import SILENT, Progress
from . import highs, pulp_solver, scipy_highs
from .either_highs import highs_run
from .program import Outcome, Program, Run, Solution, concluded

DEFAULT_GAP = 1e-4
"""The relative gap at which solvers stop unless told otherwise: one in ten thousand."""


@dataclass(frozen=True)
class SolverState:
    """A solver as the settings page shows it: its name, whether it is there, and if not, why."""

    name: str
    available: bool
    reason: str = ""


def solver_states() -> list[SolverState]:
    """Every way to solve a program on this computer, the best first; what is missing says why."""
    states = []
    for name, module in (("highs", highs), ("scipy", scipy_highs), ("pulp", pulp_solver)):
        reason = module.missing()
        states.append(SolverState(name, reason is None, reason or ""))
    return states + [SolverState(name, True) for name in pulp_solver.names()]


def available_solvers() -> list[str]:
    """The names :func:`solve` takes on this computer: ``auto``, ``highs`` and those of PuLP."""
    direct = ["highs"] if highs_run() is not None else []
    return ["auto", *direct, *pulp_solver.names()]


def solve(
    program: Program,
    solver: str = "auto",
    time_limit: float | None = None,
    gap: float = DEFAULT_GAP,
    progress: Progress = SILENT,
) -> Solution:
    """Solve ``program`` and say how good the plan is.

    ``solver`` is ``auto`` (HiGHS, else the first solver PuLP finds), ``highs``, ``scipy`` (HiGHS inside scipy) or a
    solver's name in PuLP, in any case; ``time_limit`` in seconds, ``gap`` relative.
    Cancelling through ``progress`` gives the best plan so far with the status ``cancelled``.
    Raises :class:`.InfeasibleProgram`, ``InputError`` (unknown solver) and ``SolverFailure``.
    """
    name, run = _chosen(solver)
    started = time.monotonic()
    if len(program.c) == 0:
        outcome = Outcome(np.zeros(0), 0.0, "finished" if _empty_is_feasible(program) else "infeasible")
    else:
        outcome = run(program, time_limit, gap, progress)
    return concluded(program, outcome, gap, time.monotonic() - started, name)


def _empty_is_feasible(program: Program) -> bool:
    return bool(np.all(program.row_lower <= 0) and np.all(program.row_upper >= 0))


def _chosen(solver: str) -> tuple[str, Run]:
    wanted = solver.strip().lower() or "auto"
    if wanted == "scipy" and scipy_highs.missing() is None:
        return "HiGHS (scipy)", scipy_highs.run
    if wanted in ("auto", "highs"):
        run = highs_run()
        if run is not None:
            return ("HiGHS" if run is highs.run else "HiGHS (scipy)"), run
    found = pulp_solver.names()
    if wanted == "auto":
        if not found:
            raise SolverFailure("no_solver")
        return found[0], partial(pulp_solver.run, name=found[0])
    for name in found:
        if name.lower() == wanted:
            return name, partial(pulp_solver.run, name=name)
    raise InputError("unknown_solver", parameter="SOLVER", value=solver, choices=", ".join(available_solvers()))
