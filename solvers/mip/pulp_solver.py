"""Any solver PuLP finds: CBC, Gurobi, CPLEX, SCIP, ...

PuLP passes on neither bounds nor honest states: a solver stopped by its time limit may be called "Optimal" in
``status``. So the state is read from ``sol_status``, the objective is recomputed by the caller, and the bound comes
from :mod:`.pulp_bounds`.
"""

from __future__ import annotations

import inspect
import shutil
import tempfile
from pathlib import Path

import numpy as np

from ..errors import SolverFailure
from ..progress import Progress
from .program import Outcome, Program
from .pulp_bounds import cbc_bound, claimed_bound, relaxation_bound, tightest
from .watch import Watch

LOG_SAYS_BOUND = ("PULP_CBC_CMD", "COIN_CMD")


def missing() -> str | None:
    """Why PuLP cannot be used, or None if it can."""
    try:
        import pulp  # noqa: F401 (asked for, not used)
    except ImportError as error:
        return str(error)
    return None


def names() -> list[str]:
    """The solvers PuLP finds on this computer, as PuLP spells them; without highspy, which is reached directly."""
    if missing():
        return []
    import pulp

    found = pulp.listSolvers(onlyAvailable=True)
    return sorted(name for name in set(found) if name != "HiGHS")


def run(program: Program, time_limit: float | None, gap: float, progress: Progress, name: str) -> Outcome:
    """As :func:`.highs.run`, with PuLP's solver ``name``.

    Cancelling returns at once; an external program is not killed, it ends by its own time limit.
    """
    watch = Watch(progress, time_limit)
    folder = Path(tempfile.mkdtemp(prefix="evencare"))
    log = folder / "solver.log"
    try:
        outcome = watch.run(lambda: _solved(program, name, time_limit, gap, log))
        native = cbc_bound(log, program)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if outcome is None:
        return Outcome(None, None, "cancelled" if watch.cancelled else "time_limit")
    if outcome.ending in ("infeasible", "unbounded") or (outcome.x is None and watch.cancelled):
        return outcome
    # A claim of optimality made at the last moment is not believed: some solvers say so of any plan they have.
    in_time = time_limit is None or watch.seconds < 0.95 * time_limit
    if outcome.ending == "finished" and native is None and in_time:
        bound = claimed_bound(program, outcome.x, 0.0 if program.is_linear else gap)
    else:
        bound = native
    if bound is None:
        bound = relaxation_bound(program, time_limit, progress)
    return Outcome(outcome.x, tightest(program, bound, native, outcome.x), outcome.ending)


def _solved(program: Program, name: str, time_limit: float | None, gap: float, log: Path) -> Outcome:
    import pulp

    problem, variables = _problem(program, pulp)
    try:
        problem.solve(_solver(name, time_limit, gap, log, program.start is not None, pulp))
    except pulp.PulpError as error:
        raise SolverFailure("solver_failed", solver=name, reason=str(error)) from error
    if problem.sol_status == pulp.LpSolutionInfeasible:
        return Outcome(None, None, "infeasible")
    if problem.sol_status == pulp.LpSolutionUnbounded:
        return Outcome(None, None, "unbounded")
    ending = "finished" if problem.sol_status == pulp.LpSolutionOptimal else "time_limit"
    if problem.sol_status not in (pulp.LpSolutionOptimal, pulp.LpSolutionIntegerFeasible):
        return Outcome(None, None, ending)
    x = np.array([variable.varValue or 0.0 for variable in variables], dtype=np.float64)
    return Outcome(x, None, ending)


def _solver(name: str, time_limit: float | None, gap: float, log: Path, has_start: bool, pulp):
    """PuLP's solver with those of our wishes that it knows."""
    wishes: dict[str, object] = {"msg": False, "timeLimit": time_limit, "gapRel": gap, "warmStart": has_start}
    if name in LOG_SAYS_BOUND:
        wishes["logPath"] = str(log)
        # CBC reads a start from a file in the working directory on Windows, which may not be writable.
        wishes["warmStart"] = False
    known = inspect.signature(type(pulp.getSolver(name)).__init__).parameters
    return pulp.getSolver(name, **{wish: value for wish, value in wishes.items() if wish in known})


def _problem(program: Program, pulp):
    """The program as PuLP's objects, and its variables in the order of the columns."""
    problem = pulp.LpProblem("EvenCare", pulp.LpMaximize if program.maximise else pulp.LpMinimize)
    kinds = ("Continuous", "Integer")
    bounds = zip(program.col_lower.tolist(), program.col_upper.tolist(), program.integrality.tolist())
    # PuLP 4 makes variables through the problem, PuLP 2 and 3 through their class.
    make = getattr(problem, "add_variable", pulp.LpVariable)
    variables = [
        make(f"x{k}", _finite(lower), _finite(upper), kinds[bool(whole)])
        for k, (lower, upper, whole) in enumerate(bounds)
    ]
    used = np.flatnonzero(program.c)
    if len(used) == 0:
        used = np.arange(min(1, len(variables)))
    problem += pulp.LpAffineExpression([(variables[k], float(program.c[k])) for k in used])
    if program.start is not None:
        for variable, value in zip(variables, program.start.tolist()):
            variable.setInitialValue(value, check=False)
    rows = program.A.tocsr()
    indptr, indices, values = rows.indptr.tolist(), rows.indices.tolist(), rows.data.tolist()
    for k, (lower, upper) in enumerate(zip(program.row_lower.tolist(), program.row_upper.tolist())):
        row = slice(indptr[k], indptr[k + 1])
        terms = [(variables[i], value) for i, value in zip(indices[row], values[row])]
        if lower == upper:
            problem += _row(pulp, terms, pulp.LpConstraintEQ, lower)
            continue
        if lower > -np.inf:
            problem += _row(pulp, terms, pulp.LpConstraintGE, lower)
        if upper < np.inf:
            problem += _row(pulp, terms, pulp.LpConstraintLE, upper)
    return problem, variables


def _row(pulp, terms, sense: int, side: float):
    return pulp.LpConstraint(pulp.LpAffineExpression(terms), sense, rhs=side)


def _finite(bound: float) -> float | None:
    return bound if np.isfinite(bound) else None
