"""Time of the best spread of capacity, from travel pairs to plan, beside Clarabel on the same problem.

Run: python tests/benchmarks/bench_capacity.py
Random places and hospitals, half of both in towns; each case with no bounds but zero, and with ±20 %.
"Plan" is everything after the access matrix: the quadratic form, the plan, its certificate. Then beside the form in
which such a model is usually written in cvxpy: a residual for every place.
"""

import sys
import time
from dataclasses import replace
from itertools import product
from pathlib import Path

import clarabel
import cvxpy as cp
import numpy as np
import scipy
from scipy import sparse

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: F401  (loads the package under its name)
from capacity_regions import region

from evencare.solvers.accessibility.catchment import access_matrix
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.minimise import best_plan
from evencare.solvers.capacity.quadratic import Quadratic, spread_of_access
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet

CASES = ((50_000, 500, 0.05), (50_000, 5_000, 0.036))
"""Places, hospitals, catchment as a share of the side of the square."""
REPEATS = 3
USUAL = ((50_000, 500, 0.05), (50_000, 500, 0.125))
"""The cases for the usual form: 276,000 and 1.33 million pairs of places and hospitals, 9,900 and 38,000 pairs of
hospitals that share people."""


def median_time(work, clock=time.perf_counter):
    """(median of the seconds of a few runs, the last answer)."""
    times = []
    for _ in range(REPEATS):
        start = clock()
        answer = work()
        times.append(clock() - start)
    return float(np.median(times)), answer


def clarabel_plan(form, plans):
    """The plan by Clarabel at its default tolerance, in units that suit it."""
    lower, upper, total = plans.lower, plans.upper, plans.total
    size = len(lower)
    finite = np.isfinite(upper)
    scale = 1.0 / max(form.matrix.diagonal().mean() * total / size, np.finfo(float).tiny)
    rows = [sparse.csr_matrix(np.ones((1, size))), -sparse.identity(size), sparse.identity(size).tocsr()[finite]]
    right = np.concatenate([[total], -lower, upper[finite]])
    cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(size + int(finite.sum()))]
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    hessian = sparse.triu(form.matrix).tocsc() * scale
    solver = clarabel.DefaultSolver(hessian, -form.linear * scale, sparse.vstack(rows).tocsc(), right, cones, settings)
    return np.array(solver.solve().x)


def beside_the_usual_form(case, label, keep, grow):
    """The form in which such a model is usually written, sum_squares(F S - a), by cvxpy with its default solver and
    others, start to answer, beside ours from the pairs; in processor time, since the machine may be shared. Written
    without weights it is another problem, in which the place of one family counts as much as a city."""
    places, hospitals, catchment = case
    demand, facilities, costs = region(places, hospitals, catchment)
    today = facilities.capacity
    limits = Limits(keep=keep, grow=grow)

    def ours():
        matrix = access_matrix(demand, costs, Decay.checked("dai", catchment), "e2sfca")
        return matrix, reallocate(demand, facilities, matrix, limits)

    own_time, (matrix, plan) = median_time(ours, time.process_time)
    matrix, people = matrix[plan.in_reach], demand.population[plan.in_reach]
    total = today.sum()
    lower = keep * today
    upper = np.full(hospitals, total) if grow is None else (1 + grow) * today
    print(
        f"{places:,} places x {hospitals:,} hospitals, {costs.pair_count:,} pairs, {label}, from pairs to plan: "
        f"{own_time:.2f} s of processor time, gap {plan.gap:.1e} of the variance"
    )
    for form, solver in product(("every place alike", "places by people"), ("OSQP", "CLARABEL")):
        start = time.process_time()
        x = cp.Variable(hospitals)
        apart = matrix @ x - plan.target
        objective = cp.sum_squares(apart if form == "every place alike" else cp.multiply(np.sqrt(people), apart))
        problem = cp.Problem(cp.Minimize(objective), [cp.sum(x) == total, x >= lower, x <= upper])
        problem.solve(solver=solver)
        usual_time = time.process_time() - start
        theirs = np.clip(x.value, lower, upper)
        spread = people @ (matrix @ theirs - plan.target) ** 2 / people.sum()
        print(
            f"  cvxpy, {form}, with {solver}{' (its default)' if solver == 'OSQP' else ''}: "
            f"{usual_time:.1f} s, {usual_time / own_time:.0f} times ours; {problem.status}, its spread "
            f"{spread / plan.spread_after - 1:+.1e} of ours, most outside of its range "
            f"{max((lower - x.value).max(), (x.value - upper).max(), 0.0):.1e} beds",
            flush=True,
        )


def compare(demand, facilities, costs, label, limits):
    today = facilities.capacity
    decay = Decay.checked("dai", float(costs.costs.max()))
    pass_time, matrix = median_time(lambda: access_matrix(demand, costs, decay, "e2sfca"))
    plan_time, ours = median_time(lambda: reallocate(demand, facilities, matrix, limits))
    form_time, spread = median_time(lambda: spread_of_access(matrix, demand.population, ours.target))

    movable = np.flatnonzero(ours.reached)
    lower = (limits.keep * today)[movable]
    upper = np.full(len(movable), np.inf) if limits.grow is None else ((1 + limits.grow) * today)[movable]
    form = Quadratic(spread.quadratic.matrix[movable][:, movable], spread.quadratic.linear[movable])
    reduced = replace(spread, quadratic=form, reach=spread.reach[movable])
    plans = PlanSet(float(today[movable].sum()), lower, upper)
    solve_time, _ = median_time(lambda: best_plan(reduced, plans, today[movable]))
    peer_time, theirs = median_time(lambda: clarabel_plan(form, plans))
    plan = today.copy()
    plan[movable] = theirs
    counted = demand.population * ours.in_reach
    peer_spread = counted @ (matrix @ plan - ours.target) ** 2 / counted.sum()

    print(
        f"{len(demand):,} places x {len(facilities):,} hospitals, {costs.pair_count:,} pairs, {label}:\n"
        f"  access matrix {pass_time:.2f} s, plan {plan_time:.2f} s (quadratic form alone {form_time:.2f} s), "
        f"gap {ours.gap:.1e} of the variance, KKT residual {ours.kkt_residual:.1e}\n"
        f"  on the same quadratic form: ours {solve_time:.3f} s, Clarabel {peer_time:.3f} s: "
        f"{peer_time / solve_time:.1f} times as fast; its spread {peer_spread / ours.spread_after - 1:+.1e} of ours"
    )


def main():
    print(
        f"numpy {np.__version__}, scipy {scipy.__version__}, "
        f"clarabel {clarabel.__version__}, cvxpy {cp.__version__}, median of {REPEATS} runs"
    )
    for places, hospitals, catchment in CASES:
        demand, facilities, costs = region(places, hospitals, catchment)
        for label, limits in (("no bounds", Limits()), ("±20 %", Limits(keep=0.8, grow=0.2))):
            compare(demand, facilities, costs, label, limits)
    for case in USUAL:
        beside_the_usual_form(case, "no bounds", 0.0, None)
        beside_the_usual_form(case, "±20 %", 0.8, 0.2)


if __name__ == "__main__":
    main()
