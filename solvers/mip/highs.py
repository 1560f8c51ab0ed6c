"""HiGHS through highspy: starts, callbacks, cancelling within a second."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np

from ..errors import SolverFailure
from ..messages import Words
from ..progress import Progress
from .narrator import Narrator
from .program import Outcome, Program, better_of, relative_gap
from .watch import Watch

LARGE_ROWS = 2_000
"""Rows from which a linear program is left to the interior-point method (and a crossover to a vertex)."""
PATIENCE = 1.0
"""Seconds that HiGHS gets to notice that its time is over: the best plan it told of is known in any case."""
CONTRADICTION = 1e-5
"""A relative gap of a plan called optimal that rounding does not explain."""


def missing() -> str | None:
    """Why highspy cannot be used, or None if it can."""
    try:
        import highspy
    except ImportError as error:
        return str(error)
    return None if hasattr(highspy.Highs, "cbMipInterrupt") else Words("highspy is older than 1.8")


class _Incumbent:
    """The best plan and bound heard of in callbacks, kept for the case that the solver is left behind."""

    def __init__(self) -> None:
        self.x: np.ndarray | None = None
        self.primal: float | None = None
        self.bound: float | None = None
        self.stop = threading.Event()

    def hear(self, event) -> None:
        self.primal = event.data_out.mip_primal_bound
        self.bound = event.data_out.mip_dual_bound
        if self.stop.is_set():
            event.interrupt()

    def hear_lp(self, event) -> None:
        if self.stop.is_set():
            event.interrupt()

    def keep(self, event) -> None:
        self.x = np.array(event.data_out.mip_solution, dtype=np.float64)


def run(program: Program, time_limit: float | None, gap: float, progress: Progress) -> Outcome:
    """Solve ``program``; ends at the relative ``gap``, the ``time_limit`` in seconds, or when cancelled."""
    watch = Watch(progress, time_limit, PATIENCE)
    outcome = _run(program, time_limit, gap, watch)
    if not _contradicts_itself(program, outcome, gap):
        return outcome
    # HiGHS 1.16 can forget, where presolve shrinks a program, what that adds to the value of the start. It then takes
    # a value that no plan has for the optimum, and stops: true as a bound, but neither plan nor proof.
    left = None if time_limit is None else max(0.0, time_limit - watch.seconds)
    again = _run(replace(program, start=None), left, gap, watch)
    return again if again.ending in ("infeasible", "unbounded") else better_of(program, outcome, again)


def _contradicts_itself(program: Program, outcome: Outcome, gap: float) -> bool:
    """Is a plan called optimal that by its own bound need not be, or is there said to be none where one is known?"""
    if program.start is None:
        return False
    if outcome.ending == "infeasible":
        return program.is_feasible(program.start)
    if outcome.ending != "finished" or outcome.x is None or outcome.bound is None:
        return False
    return relative_gap(program.objective(outcome.x), outcome.bound) > max(2.0 * gap, CONTRADICTION)


def _run(program: Program, time_limit: float | None, gap: float, watch: Watch) -> Outcome:
    import highspy

    model = highspy.Highs()
    model.setOptionValue("output_flag", False)
    if time_limit is not None:
        model.setOptionValue("time_limit", float(time_limit))
    model.setOptionValue("mip_rel_gap", float(gap))
    model.setOptionValue("mip_abs_gap", 0.0)
    # The first relaxation of covering programs takes the interior point method a third of the simplex method's time;
    # versions that do not know the option leave it.
    model.setOptionValue("mip_lp_solver", "ipm")
    if program.is_linear and program.A.shape[0] > LARGE_ROWS:
        # 47,000 rows of access for 500 facilities: 7 s, where the simplex method takes 67 s.
        model.setOptionValue("solver", "ipm")
    model.passModel(_lp(program, highspy))
    if program.start is not None and not program.is_linear:
        start = highspy.HighsSolution()
        start.col_value = program.start.tolist()
        model.setSolution(start)

    incumbent = _Incumbent()
    model.cbMipInterrupt += incumbent.hear
    model.cbMipImprovingSolution += incumbent.keep
    model.cbSimplexInterrupt += incumbent.hear_lp
    model.cbIpmInterrupt += incumbent.hear_lp
    narrator = Narrator(watch.progress)

    def tell() -> None:
        if watch.over:
            incumbent.stop.set()
        narrator.tell(incumbent.primal, incumbent.bound)

    outcome = watch.run(lambda: _solved(model, program, highspy), tell)
    ending = "cancelled" if watch.cancelled else "time_limit"
    if outcome is None:
        incumbent.stop.set()
        return Outcome(incumbent.x, incumbent.bound, ending)
    return replace(outcome, ending=ending) if outcome.ending == "interrupted" else outcome


def _lp(program: Program, highspy):
    lp = highspy.HighsLp()
    rows = program.A.tocsr()
    lp.num_col_ = len(program.c)
    lp.num_row_ = rows.shape[0]
    lp.sense_ = highspy.ObjSense.kMaximize if program.maximise else highspy.ObjSense.kMinimize
    lp.col_cost_ = np.asarray(program.c, dtype=np.float64)
    lp.col_lower_ = np.asarray(program.col_lower, dtype=np.float64)
    lp.col_upper_ = np.asarray(program.col_upper, dtype=np.float64)
    lp.row_lower_ = np.asarray(program.row_lower, dtype=np.float64)
    lp.row_upper_ = np.asarray(program.row_upper, dtype=np.float64)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = rows.indptr.astype(np.int32)
    lp.a_matrix_.index_ = rows.indices.astype(np.int32)
    lp.a_matrix_.value_ = rows.data.astype(np.float64)
    if not program.is_linear:
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        lp.integrality_ = [kinds[whole] for whole in program.integrality.astype(int).tolist()]
    return lp


def _solved(model, program: Program, highspy) -> Outcome:
    model.run()
    status = model.getModelStatus()
    known = highspy.HighsModelStatus
    if status == known.kUnboundedOrInfeasible:
        # Presolve cannot tell the two apart; the simplex method can.
        model.setOptionValue("presolve", "off")
        model.run()
        status = model.getModelStatus()
    if status == known.kInfeasible:
        return Outcome(None, None, "infeasible")
    if status == known.kUnbounded:
        return Outcome(None, None, "unbounded")
    endings = {known.kOptimal: "finished", known.kTimeLimit: "time_limit", known.kInterrupt: "interrupted"}
    if status not in endings:
        raise SolverFailure("solver_failed", solver="HiGHS", reason=model.modelStatusToString(status))
    feasible = highspy.SolutionStatus.kSolutionStatusFeasible
    if status == known.kOptimal and model.getInfo().primal_solution_status != feasible:
        # Optimal when scaled, and infeasible when not: numbers that are far apart. From there without scaling.
        model.setOptionValue("presolve", "off")
        model.setOptionValue("simplex_scale_strategy", 0)
        model.run()
        status = model.getModelStatus()
        found = model.getInfo().primal_solution_status == feasible
        if status not in endings or (status == known.kOptimal and not found):
            raise SolverFailure("solver_failed", solver="HiGHS", reason=Words("its plan breaks the rules by rounding"))
    info, ending = model.getInfo(), endings[status]
    has_plan = info.primal_solution_status == feasible
    x = np.array(model.getSolution().col_value, dtype=np.float64) if has_plan else None
    if program.is_linear:
        # An LP stopped half-way proves nothing; finished, its value is its own bound.
        if ending != "finished":
            return Outcome(x, None, ending)
        duals = np.array(model.getSolution().row_dual, dtype=np.float64)
        return Outcome(x, program.objective(x), ending, duals if len(duals) == len(program.row_lower) else None)
    return Outcome(x, info.mip_dual_bound, ending)
