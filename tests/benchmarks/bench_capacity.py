"""Time of the best spread of capacity, from travel pairs to plan, beside Clarabel on the same problem.

Run: python tests/benchmarks/bench_capacity.py
Random places and hospitals, half of both in towns; each case with no bounds but zero, and with ±20 %.
"Plan" is everything after the access matrix: the quadratic form, the plan, its certificate. The smaller case also in
the form in which such a model is usually written (sum_squares(F S - a) in cvxpy): a residual for every place.
"""

import sys
import time
from dataclasses import replace
from pathlib import Path

import clarabel
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
MOST_FOR_RESIDUALS = 1_000


def median_time(work):
    """(median of the seconds of a few runs, the last answer)."""
    times = []
    for _ in range(REPEATS):
        start = time.perf_counter()
        answer = work()
        times.append(time.perf_counter() - start)
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


def clarabel_residual_plan(matrix, people, target, lower, upper, total):
    """The plan by Clarabel from min |r|^2, r = sqrt(D / W) (F S - a) / a, as a modelling language hands it over."""
    n, m = matrix.shape
    weight = np.sqrt(people / people.sum())
    unit = total / m
    finite = np.isfinite(upper)
    residual = sparse.diags(weight) @ matrix * (unit / target)
    none = sparse.csr_matrix((1, n))
    rows = [
        sparse.hstack([residual, -sparse.identity(n)]),
        sparse.hstack([sparse.csr_matrix(np.ones((1, m))), none]),
        sparse.hstack([-sparse.identity(m), sparse.csr_matrix((m, n))]),
        sparse.hstack([sparse.identity(m).tocsr()[finite], sparse.csr_matrix((int(finite.sum()), n))]),
    ]
    right = np.concatenate([weight, [total / unit], -lower / unit, upper[finite] / unit])
    cones = [clarabel.ZeroConeT(n + 1), clarabel.NonnegativeConeT(m + int(finite.sum()))]
    hessian = sparse.diags(np.concatenate([np.zeros(m), np.full(n, 2.0)])).tocsc()
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    solver = clarabel.DefaultSolver(hessian, np.zeros(m + n), sparse.vstack(rows).tocsc(), right, cones, settings)
    return np.array(solver.solve().x)[:m] * unit


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
    if len(facilities) > MOST_FOR_RESIDUALS:
        return
    counted_matrix, people = matrix[counted > 0][:, movable], demand.population[counted > 0]
    start = time.perf_counter()
    theirs = clarabel_residual_plan(counted_matrix, people, ours.target, lower, upper, plans.total)
    usual_time = time.perf_counter() - start
    usual_spread = people @ (counted_matrix @ np.clip(theirs, lower, upper) - ours.target) ** 2 / people.sum()
    print(
        f"  residual form, once: Clarabel {usual_time:.1f} s: {usual_time / plan_time:.0f} times as fast from matrix "
        f"to plan; its spread {usual_spread / ours.spread_after - 1:+.1e} of ours",
        flush=True,
    )


def main():
    print(
        f"numpy {np.__version__}, scipy {scipy.__version__}, clarabel {clarabel.__version__}, median of {REPEATS} runs"
    )
    for places, hospitals, catchment in CASES:
        demand, facilities, costs = region(places, hospitals, catchment)
        for label, limits in (("no bounds", Limits()), ("±20 %", Limits(keep=0.8, grow=0.2))):
            compare(demand, facilities, costs, label, limits)


if __name__ == "__main__":
    main()
