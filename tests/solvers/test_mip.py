"""One program, several solvers: the same optimum, true bounds, the same words for how it ended."""

import time

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from evencare.solvers.errors import InputError, SolverFailure
from evencare.solvers.mip import (
    InfeasibleProgram,
    Program,
    available_solvers,
    dual_bound,
    highs,
    pulp_solver,
    scipy_highs,
    solve,
)
from evencare.solvers.mip.choose import solver_states
from evencare.solvers.mip.pulp_bounds import cbc_bound, claimed_bound, tightest
from evencare.solvers.progress import Progress

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVERS = ["highs", "scipy", "PULP_CBC_CMD"]


def knapsack(items=30, rows=3, seed=1, maximise=True, start=None):
    """A multi-dimensional knapsack (or its covering twin) with whole profits."""
    rng = np.random.default_rng(seed)
    weights = rng.integers(1, 100, (rows, items)).astype(float)
    profit = rng.integers(1, 100, items) + weights.sum(axis=0) // 5
    half = np.floor(weights.sum(axis=1) / 2)
    none = np.full(rows, np.inf)
    return Program(
        profit,
        csr_matrix(weights),
        -none if maximise else half,
        half if maximise else none,
        np.zeros(items),
        np.ones(items),
        np.ones(items, dtype=bool),
        maximise,
        start,
    )


def best_by_force(program):
    """The optimum of a small 0-1 program by trying all of its points."""
    n = len(program.c)
    points = (np.arange(2**n)[:, None] >> np.arange(n)) & 1
    rows = points @ program.A.toarray().T
    fits = np.all((rows >= program.row_lower) & (rows <= program.row_upper), axis=1)
    values = points[fits] @ program.c
    return values.max() if program.maximise else values.min()


class Stop(Progress):
    """Cancels after some seconds and keeps what was said."""

    def __init__(self, seconds):
        self.end = time.monotonic() + seconds
        self.lines = []

    def cancelled(self):
        return time.monotonic() > self.end

    def info(self, text):
        self.lines.append(text)


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("maximise", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_every_solver_finds_the_optimum_of_a_small_program(solver, maximise, seed):
    program = knapsack(items=12, seed=seed, maximise=maximise)
    solution = solve(program, solver, gap=0.0)
    assert solution.objective == best_by_force(program)
    assert solution.bound == pytest.approx(solution.objective, rel=1e-6)
    assert solution.status == "optimal"


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("maximise", [True, False])
def test_a_plan_within_the_gap_says_so_and_its_bound_holds(solver, maximise):
    program = knapsack(items=40, rows=5, maximise=maximise)
    optimum = solve(program, "highs", gap=0.0).objective
    solution = solve(program, solver, gap=0.05)
    assert solution.status in ("optimal", "gap_reached")
    assert solution.gap <= 0.05
    low, high = sorted((solution.objective, solution.bound))
    assert low - 1e-6 <= optimum <= high + 1e-6


@pytest.fixture(scope="module")
def a_good_hard_plan():
    return solve(knapsack(items=200, rows=30), "highs", time_limit=2.0, gap=0.0).objective


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_hard_program_at_its_time_limit_returns_a_plan_and_a_true_bound(solver, a_good_hard_plan):
    start = np.zeros(200)
    program = knapsack(items=200, rows=30, start=start)
    solution = solve(program, solver, time_limit=1.0, gap=0.0)
    assert solution.status == "time_limit"
    assert solution.seconds < 6.0
    assert program.is_feasible(solution.x)
    assert solution.objective == pytest.approx(program.objective(solution.x))
    assert solution.bound >= a_good_hard_plan


@pytest.mark.parametrize("solver", SOLVERS)
def test_a_linear_program_meets_its_bound(solver):
    solution = solve(knapsack().relaxed(), solver)
    assert solution.status == "optimal"
    assert solution.gap <= 1e-6
    assert solution.objective == pytest.approx(solve(knapsack().relaxed(), "highs").objective)


@pytest.mark.parametrize("solver", SOLVERS)
def test_cancelling_returns_the_plan_so_far_within_a_second(solver):
    program = knapsack(items=200, rows=30, start=np.zeros(200))
    stop = Stop(0.8)
    began = time.monotonic()
    solution = solve(program, solver, time_limit=4.0, gap=0.0, progress=stop)
    # scipy before 1.15 holds Python's lock for one slice (two seconds here), which nothing can interrupt.
    assert time.monotonic() - began < (4.0 if solver == "scipy" else 1.8)
    assert solution.status == "cancelled"
    assert program.is_feasible(solution.x)


def test_progress_tells_plan_bound_and_gap():
    stop = Stop(60.0)
    solve(knapsack(items=200, rows=30), "highs", time_limit=2.5, gap=0.0, progress=stop)
    assert any("bound" in line and "gap" in line for line in stop.lines)


@pytest.mark.parametrize("solver", SOLVERS)
def test_an_infeasible_program_says_so(solver):
    program = knapsack(items=5, maximise=False)
    impossible = Program(**{**vars(program), "row_lower": np.full(3, 1e6)})
    with pytest.raises(InfeasibleProgram):
        solve(impossible, solver)


@pytest.mark.parametrize("solver", SOLVERS)
def test_an_unbounded_program_says_so(solver):
    free = Program(
        np.ones(2),
        csr_matrix(np.array([[1.0, -1.0]])),
        np.array([0.0]),
        np.array([0.0]),
        np.zeros(2),
        np.full(2, np.inf),
        np.zeros(2, dtype=bool),
        maximise=True,
    )
    with pytest.raises(SolverFailure):
        solve(free, solver)


@pytest.mark.parametrize("solver", SOLVERS)
def test_ranged_rows_free_columns_and_general_integers_are_understood(solver):
    # minimise x + y with 2.5 <= x + y <= 10, x whole and >= -5, y free but y >= x - 1  ->  x + y = 2.5
    program = Program(
        np.ones(2),
        csr_matrix(np.array([[1.0, 1.0], [-1.0, 1.0]])),
        np.array([2.5, -1.0]),
        np.array([10.0, np.inf]),
        np.array([-5.0, -np.inf]),
        np.array([np.inf, np.inf]),
        np.array([True, False]),
    )
    solution = solve(program, solver)
    assert solution.objective == pytest.approx(2.5)
    assert solution.x[0] == round(solution.x[0])


@pytest.mark.parametrize("solver", SOLVERS)
def test_the_answer_is_never_worse_than_the_start(solver):
    program = knapsack(items=14)
    best = solve(program, "highs", gap=0.0)
    started = Program(**{**vars(program), "start": best.x})
    assert solve(started, solver, time_limit=1.0, gap=0.9).objective == best.objective


def test_an_infeasible_start_is_ignored():
    program = knapsack(items=12, start=np.ones(12))
    assert solve(program, "highs", gap=0.0).objective == best_by_force(program)


def test_a_program_without_columns_has_the_empty_plan():
    nothing = Program(*(np.zeros(0),), csr_matrix((0, 0)), *(np.zeros(0),) * 4, np.zeros(0, dtype=bool))
    assert solve(nothing).status == "optimal"


def test_solver_names_are_read_in_any_case():
    assert solve(knapsack(items=8), " pulp_cbc_cmd ").solver == "PULP_CBC_CMD"
    assert solve(knapsack(items=8), "HIGHS").solver == "HiGHS"
    assert solve(knapsack(items=8), "").solver == "HiGHS"


def test_an_unknown_solver_lists_those_that_are_there():
    with pytest.raises(InputError, match="PULP_CBC_CMD"):
        solve(knapsack(), "SOLVER_OF_DREAMS")
    assert available_solvers()[:2] == ["auto", "highs"]


def test_the_log_of_cbc_gives_a_bound_widened_by_its_rounding(tmp_path):
    log = tmp_path / "log"
    log.write_text("Result - Optimal solution found (within gap tolerance)\n\nUpper bound:   6162.075\n")
    assert cbc_bound(log, knapsack()) == pytest.approx(6162.0755)
    assert cbc_bound(log, knapsack(maximise=False)) is None
    assert cbc_bound(tmp_path / "absent", knapsack()) is None


def test_a_claim_of_optimality_within_a_gap_bounds_from_outside():
    program = knapsack(items=4)
    x = np.ones(4)
    assert claimed_bound(program, x, 0.2) == pytest.approx(1.25 * program.objective(x))
    assert claimed_bound(program, x, 1.0) is None


def test_a_bound_that_the_plan_beats_is_not_believed():
    program = knapsack(items=4)
    x = np.ones(4)
    value = program.objective(x)
    assert tightest(program, value / 2, value * 2, x) == value * 2


def test_without_highspy_scipy_runs_highs(monkeypatch):
    monkeypatch.setattr(highs, "missing", lambda: "not installed")
    solution = solve(knapsack(items=12), "highs", gap=0.0)
    assert (solution.solver, solution.objective) == ("HiGHS (scipy)", best_by_force(knapsack(items=12)))


def test_without_any_highs_pulp_runs_its_own_solver(monkeypatch):
    monkeypatch.setattr(highs, "missing", lambda: "not installed")
    monkeypatch.setattr(scipy_highs, "missing", lambda: "scipy is older than 1.9")
    solution = solve(knapsack(items=12), gap=0.0)
    assert (solution.solver, solution.objective) == ("PULP_CBC_CMD", best_by_force(knapsack(items=12)))
    assert solution.status == "optimal"
    with pytest.raises(InputError, match="Found: auto, PULP_CBC_CMD"):
        solve(knapsack(), "highs")


def test_without_any_solver_it_says_what_to_install(monkeypatch):
    for module in (highs, scipy_highs, pulp_solver):
        monkeypatch.setattr(module, "missing", lambda: "not installed")
    with pytest.raises(SolverFailure, match="pip install highspy"):
        solve(knapsack())
    assert [state.reason for state in solver_states()] == ["not installed"] * 3


def linear_program(seed, rows=6, columns=9):
    """A linear program with rows of all kinds, and columns without a bound that need not be beyond 10."""
    draw = np.random.default_rng(seed)
    matrix = draw.integers(-4, 5, (rows, columns)).astype(float)
    middle = matrix @ draw.random(columns)
    lower = np.where(draw.random(rows) < 0.4, -np.inf, middle - draw.random(rows))
    upper = np.where(draw.random(rows) < 0.4, np.inf, middle + draw.random(rows))
    total = np.ones((1, columns))
    return Program(
        draw.normal(size=columns),
        csr_matrix(np.vstack([matrix, total])),
        np.append(lower, -np.inf),
        np.append(upper, 10.0),
        np.zeros(columns),
        np.where(draw.random(columns) < 0.5, np.inf, 3.0),
        np.zeros(columns, dtype=bool),
    )


@pytest.mark.parametrize("seed", range(12))
def test_multipliers_of_a_solved_program_prove_its_value_and_any_others_no_more(seed):
    program = linear_program(seed)
    solution = solve(program, "highs")

    assert solution.status == "optimal"
    assert dual_bound(program, solution.duals, 10.0) == pytest.approx(solution.objective, rel=1e-7, abs=1e-7)
    for change in np.random.default_rng(seed).normal(size=(20, len(solution.duals))):
        assert dual_bound(program, solution.duals + change, 10.0) <= solution.objective + 1e-9


def test_a_program_with_whole_columns_has_no_multipliers():
    assert solve(knapsack(), "highs").duals is None


@pytest.mark.parametrize("mends", [True, False])
def test_a_plan_that_is_one_in_scaled_numbers_only_is_sought_again_without_scaling(mends):
    highspy = pytest.importorskip("highspy")
    sides = np.array([2.0]), np.array([9.0]), np.array([0.0]), np.array([5.0])
    program = Program(np.array([1.0]), csr_matrix([[1.0]]), *sides, np.array([False]))

    class Scaled(highspy.Highs):
        runs = 0

        def run(self):
            self.runs += 1
            return super().run()

        def getInfo(self):
            info = super().getInfo()
            if self.runs == 1 or not mends:
                info.primal_solution_status = highspy.SolutionStatus.kSolutionStatusInfeasible
            return info

    model = Scaled()
    model.setOptionValue("output_flag", False)
    model.passModel(highs._lp(program, highspy))
    if mends:
        assert highs._solved(model, program, highspy).x.tolist() == [2.0]
    else:
        with pytest.raises(SolverFailure, match="by rounding"):
            highs._solved(model, program, highspy)
