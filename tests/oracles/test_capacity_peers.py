"""Reallocated capacity against general solvers for quadratic programs: Clarabel and OSQP.

Both get the problem in their own form, access as an unknown beside capacity (min sum D (A - a)^2,
A = F S), so that nothing of ours, not even the reduced matrix, is in what we are compared with.
"""

import sys
from pathlib import Path

import clarabel
import numpy as np
import osqp
import pytest
from scipy import sparse

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.saddle import saddle_plan
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.task import Task

sys.path.append(str(Path(__file__).parents[1] / "solvers"))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem, variance

CASES = [(Limits(), 1.0), (Limits(keep=0.8, grow=0.2), 1.0), (Limits(keep=1.0), 1.25)]


def as_general_program(demand, matrix, lower, upper, total, target):
    """P, q, rows, low, high of min 1/2 x'Px + q'x, low <= rows x <= high, with x = (S, A) and F S - A = 0."""
    n, m = matrix.shape
    weights = demand.population / demand.population.sum()
    hessian = sparse.block_diag([sparse.csc_matrix((m, m)), sparse.diags(2 * weights)], format="csc")
    linear = np.concatenate([np.zeros(m), -2 * weights * target])
    rows = sparse.vstack(
        [
            sparse.hstack([matrix, -sparse.identity(n)]),
            sparse.hstack([sparse.csr_matrix(np.ones((1, m))), sparse.csr_matrix((1, n))]),
            sparse.hstack([sparse.identity(m), sparse.csr_matrix((m, n))]),
        ]
    ).tocsc()
    low = np.concatenate([np.zeros(n), [total], lower])
    high = np.concatenate([np.zeros(n), [total], upper])
    return hessian, linear, rows, low, high


def by_osqp(hessian, linear, rows, low, high):
    problem = osqp.OSQP()
    settings = {"eps_abs": 1e-10, "eps_rel": 1e-10, "max_iter": 400_000, "polishing": True, "verbose": False}
    problem.setup(hessian, linear, rows, low, high, **settings)
    return problem.solve(raise_error=True).x


def by_clarabel(hessian, linear, rows, low, high):
    equal = np.flatnonzero(low == high)
    above = np.flatnonzero((low < high) & np.isfinite(low))
    below = np.flatnonzero((low < high) & np.isfinite(high))
    left = sparse.vstack([rows.tocsr()[equal], -rows.tocsr()[above], rows.tocsr()[below]]).tocsc()
    right = np.concatenate([low[equal], -low[above], high[below]])
    cones = [clarabel.ZeroConeT(len(equal)), clarabel.NonnegativeConeT(len(above) + len(below))]
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.tol_gap_abs = settings.tol_gap_rel = settings.tol_feas = 1e-12
    solver = clarabel.DefaultSolver(sparse.triu(hessian).tocsc(), linear, left, right, cones, settings)
    return np.array(solver.solve().x)


def in_sound_units(seed, shape, share):
    """A random problem in units that general solvers like: mean access near 1."""
    demand, facilities, matrix = random_problem(seed, *shape, share=share)
    scale = demand.population.sum() / facilities.capacity.sum()
    return demand, facilities, matrix * scale


def bounds_of(facilities, matrix, people, limits):
    reached = np.asarray(matrix.T @ people).ravel() > 0
    today = facilities.capacity
    lower = np.where(reached, limits.keep * today, today)
    upper = np.where(reached, np.inf if limits.grow is None else (1 + limits.grow) * today, today)
    return lower, upper


@pytest.mark.parametrize("solve", [by_clarabel, by_osqp])
@pytest.mark.parametrize(("limits", "more"), CASES)
@pytest.mark.parametrize(("shape", "share"), [((60, 20), 0.3), ((150, 40), 0.1), ((30, 30), 0.5)])
@pytest.mark.parametrize("seed", range(3))
def test_the_spread_equals_that_of_a_general_solver(seed, shape, share, limits, more, solve):
    demand, facilities, matrix = in_sound_units(seed, shape, share)
    total = more * facilities.capacity.sum()
    limits = Limits(total=total, keep=limits.keep, grow=limits.grow)
    lower, upper = bounds_of(facilities, matrix, demand.population, limits)

    ours = reallocate(demand, facilities, matrix, limits)
    theirs = solve(*as_general_program(demand, matrix, lower, upper, total, ours.target))[: len(facilities)]

    in_reach = np.diff(matrix.indptr) > 0
    # A plan that breaks a bound by a solver's tolerance can be a little "better" than the best.
    found = variance(matrix @ np.clip(theirs, lower, upper), demand.population, in_reach)
    assert ours.spread_after <= found * (1 + 1e-6) + 1e-12
    assert ours.spread_after >= found * (1 - 1e-3) - 1e-9
    assert ours.kkt_residual <= 1e-8


@pytest.mark.parametrize("seed", range(6))
def test_of_many_optimal_plans_clarabel_finds_none_closer_to_todays(seed):
    # More hospitals than places: min |S - today|^2 subject to the access of our plan, and the bounds.
    demand, facilities, matrix = in_sound_units(seed, (5, 14), 0.7)
    ours = reallocate(demand, facilities, matrix, Limits(grow=3.0))
    lower, upper = bounds_of(facilities, matrix, demand.population, Limits(grow=3.0))
    m, today = len(facilities), facilities.capacity
    rows = sparse.vstack([matrix, sparse.csr_matrix(np.ones((1, m))), sparse.identity(m)]).tocsc()
    low = np.concatenate([ours.access_after, [today.sum()], lower])
    high = np.concatenate([ours.access_after, [today.sum()], upper])

    closest = by_clarabel(2 * sparse.identity(m, format="csc"), -2 * today, rows, low, high)

    assert np.linalg.norm(ours.change) <= np.linalg.norm(closest - today) * (1 + 1e-5)


def test_methods_that_lose_supply_are_solved_with_their_linear_term():
    draw = np.random.default_rng(5)
    weights = draw.random((40, 12)) * (draw.random((40, 12)) < 0.4)
    people, beds = np.ceil(draw.lognormal(5, 1, 40)), np.ceil(draw.lognormal(3, 1, 12))
    demand, facilities, matrix = as_problem(weights, people, beds, supply_power=2)
    matrix = matrix * (people.sum() / beds.sum())
    lower, upper = bounds_of(facilities, matrix, people, Limits(keep=0.5))

    ours = reallocate(demand, facilities, matrix, Limits(keep=0.5))
    theirs = by_clarabel(*as_general_program(demand, matrix, lower, upper, beds.sum(), ours.target))[:12]

    counted = people * (np.diff(matrix.indptr) > 0)
    found = counted @ (matrix @ theirs - ours.target) ** 2 / counted.sum()
    assert ours.spread_after == pytest.approx(found, rel=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_totals_of_regions_and_tiers_cost_as_much_as_clarabel_says(seed):
    demand, facilities, matrix = in_sound_units(seed, (60, 20), 0.3)
    region = np.array(["north", "south"], dtype=object)[np.arange(20) % 2]
    tier = np.array(["community", "general"], dtype=object)[np.arange(20) // 12]
    today, people = facilities.capacity, demand.population
    limits = Limits(keep=0.5, region=region, tier=tier)
    lower, upper = bounds_of(facilities, matrix, people, limits)
    # South and general follow from the total.
    inside = sparse.csr_matrix(np.vstack([region == "north", tier == "community"]).astype(float))

    ours = reallocate(demand, facilities, matrix, limits)
    hessian, linear, rows, low, high = as_general_program(demand, matrix, lower, upper, today.sum(), ours.target)
    rows = sparse.vstack([rows, sparse.hstack([inside, sparse.csr_matrix((2, len(demand)))])]).tocsc()
    low, high = np.concatenate([low, inside @ today]), np.concatenate([high, inside @ today])
    theirs = by_clarabel(hessian, linear, rows, low, high)[:20]

    found = variance(matrix @ theirs, people, np.diff(matrix.indptr) > 0)
    assert inside @ ours.after == pytest.approx(inside @ today, rel=1e-7)
    assert ours.spread_after == pytest.approx(found, rel=1e-5)
    assert ours.bound <= found * (1 + 1e-6)


@pytest.mark.parametrize("regions", [1, 3])
@pytest.mark.parametrize("seed", range(4))
def test_the_saddle_point_of_the_gini_index_encloses_what_clarabel_finds(seed, regions):
    # min sum_{i<k} p_i p_k d_ik, |A_i - A_k| <= d_ik, with access and distances as unknowns beside capacity.
    demand, facilities, matrix = in_sound_units(seed, (14, 18), 0.4)
    kept = np.diff(matrix.indptr) > 0
    matrix, people = matrix[kept], demand.population[kept]
    reached = np.flatnonzero(np.asarray(matrix.sum(axis=0)).ravel() > 0)
    matrix, today = matrix[:, reached], facilities.capacity[reached]
    n, m = matrix.shape
    inside = (np.arange(m) % regions == np.arange(regions)[:, None]).astype(float)
    rows = Rows(tuple(("REGION", str(k)) for k in range(regions)), inside, inside @ today, inside @ today)
    space = PlanSpace(PlanSet(today.sum(), np.zeros(m), np.full(m, today.sum())), today, rows)
    mean = float(people @ (matrix @ today)) / people.sum()
    one, other = np.triu_indices(n, 1)
    share, count = people / people.sum(), len(one)
    pick = sparse.csr_matrix((np.ones(count), (np.arange(count), one)), (count, n))
    pick = pick - sparse.csr_matrix((np.ones(count), (np.arange(count), other)), (count, n))
    apart = (pick @ matrix) / mean
    left = sparse.vstack(
        [
            sparse.hstack([apart, -sparse.identity(count)]),
            sparse.hstack([-apart, -sparse.identity(count)]),
            sparse.hstack([inside, sparse.csr_matrix((regions, count))]),
            sparse.hstack([sparse.identity(m), sparse.csr_matrix((m, count))]),
        ]
    ).tocsc()
    low = np.concatenate([np.full(2 * count, -np.inf), inside @ today, np.zeros(m)])
    high = np.concatenate([np.zeros(2 * count), inside @ today, np.full(m, np.inf)])
    cost = np.concatenate([np.zeros(m), share[one] * share[other]])
    theirs = by_clarabel(sparse.csc_matrix((m + count, m + count)), cost, left, low, high)
    best = float(cost @ theirs)

    found = saddle_plan(Task(matrix, people, mean, space), today, lambda value, bound: value - bound <= 1e-3 * value)

    assert found.bound <= best * (1 + 1e-6) + 1e-9
    assert found.value >= best * (1 - 1e-6) - 1e-9
    assert found.value - found.bound <= 1e-3 * found.value
