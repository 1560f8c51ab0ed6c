"""HiGHS inside scipy (``scipy.optimize.milp``, scipy 1.9 and later): no start, no callback, no way to stop it.

Before scipy 1.15 it also holds Python's global lock, so that a window freezes while it works. It is therefore given
slices of time, each twice as long as the one before: between slices (and within them, where the lock is free) the
user can cancel, and the best plan and bound of all slices are kept. All slices together cost at most twice the
last one.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..progress import Progress
from .narrator import Narrator
from .program import Outcome, Program, better_of
from .watch import Watch

FIRST_SLICE_SECONDS = 1.0


def missing() -> str | None:
    """Why scipy's HiGHS cannot be used, or None if it can."""
    try:
        from scipy.optimize import milp  # noqa: F401 (asked for, not used)
    except ImportError as error:
        return str(error)
    return None


def run(program: Program, time_limit: float | None, gap: float, progress: Progress) -> Outcome:
    """As :func:`.highs.run`."""
    watch, narrator = Watch(progress, time_limit), Narrator(progress)
    best = Outcome(None, None, "time_limit")
    seconds = FIRST_SLICE_SECONDS
    while not watch.cancelled:
        left = np.inf if time_limit is None else time_limit - watch.seconds
        if left <= 0:
            return best
        slice_seconds = min(seconds, left)
        outcome = watch.run(lambda limit=slice_seconds: _slice(program, limit, gap))
        if outcome is None:
            break
        if outcome.ending != "time_limit":
            return outcome
        best = better_of(program, best, outcome)
        if best.x is not None:
            narrator.tell(program.objective(best.x), best.bound)
        seconds *= 2.0
    return Outcome(best.x, best.bound, "cancelled" if watch.cancelled else "time_limit")


def _slice(program: Program, seconds: float, gap: float) -> Outcome:
    from scipy.optimize import Bounds, LinearConstraint, milp

    sign = -1.0 if program.maximise else 1.0

    def answered(presolve: bool):
        return milp(
            sign * program.c,
            integrality=program.integrality.astype(int),
            bounds=Bounds(program.col_lower, program.col_upper),
            constraints=LinearConstraint(program.A, program.row_lower, program.row_upper),
            options={"time_limit": seconds, "mip_rel_gap": gap, "presolve": presolve},
        )

    answer = answered(presolve=True)
    endings = {0: "finished", 1: "time_limit", 2: "infeasible", 3: "unbounded"}
    if answer.status not in endings:
        # Presolve may find "unbounded or infeasible" and leave it at that; the simplex method tells which.
        answer = answered(presolve=False)
    if answer.status not in endings:
        raise SolverFailure("solver_failed", solver="HiGHS (scipy)", reason=answer.message)
    ending = endings[answer.status]
    if program.is_linear:
        bound = program.objective(answer.x) if ending == "finished" else None
    else:
        bound = None if answer.mip_dual_bound is None else sign * answer.mip_dual_bound
    return Outcome(answer.x, bound, ending)
