"""The quadratic form of the spread of access, and what its certificate proves."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from evencare.solvers.capacity import gram, neighbourhoods
from evencare.solvers.capacity.identical import identical_catchments
from evencare.solvers.capacity.quadratic import certificate, spread_of_access
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem, variance

seeds = st.integers(0, 2**32 - 1)


def any_plan(total, count):
    return PlanSet(float(total), np.zeros(count), np.full(count, np.inf))


def connected_problem(seed):
    """Every place and every hospital has some of the other side in reach."""
    draw = np.random.default_rng(seed)
    weights = draw.random((25, 8)) + 0.01
    return as_problem(weights, np.ceil(draw.lognormal(5, 1, 25)), np.ceil(draw.lognormal(3, 1, 8)))


@settings(max_examples=50, deadline=None)
@given(seed=seeds)
def test_the_quadratic_form_is_the_variance_of_access(seed):
    demand, facilities, matrix = connected_problem(seed)
    mean = facilities.capacity.sum() / demand.population.sum()

    spread = spread_of_access(matrix, demand.population, mean)

    everyone = np.ones(len(demand), dtype=bool)
    expected = variance(matrix @ facilities.capacity, demand.population, everyone)
    assert spread.value(facilities.capacity) == pytest.approx(expected, rel=1e-6)
    assert spread.reach == pytest.approx(np.ones(len(facilities)), rel=1e-12)  # supply is conserved: v = 1


@pytest.mark.parametrize("large", [0, 1e9])
@pytest.mark.parametrize("dense_share", [0.0, 0.5, 2.0])
@pytest.mark.parametrize("small", [0, 10])
def test_blocks_of_places_dense_or_sparse_do_not_change_the_quadratic_form(monkeypatch, dense_share, large, small):
    demand, _, matrix = random_problem(1, n=50, m=10)
    expected = matrix.toarray().T @ (demand.population[:, None] * matrix.toarray())
    monkeypatch.setattr(gram, "_LARGE", large)
    monkeypatch.setattr(gram, "_PIECES", 30)
    monkeypatch.setattr(gram, "_SMALL", small)
    monkeypatch.setattr(gram, "_IN_CELL", 3)
    monkeypatch.setattr(gram, "_IN_LARGE_CELL", 3)
    monkeypatch.setattr(gram, "_PAIRS", 12)
    monkeypatch.setattr(gram, "_SPARSE_PRODUCTS", 20)
    monkeypatch.setattr(gram, "_DENSE_SHARE", dense_share)

    spread = spread_of_access(matrix, demand.population, 0.1)

    assert spread.quadratic.matrix.toarray() == pytest.approx(expected, rel=1e-12, abs=1e-18)


def test_places_around_the_same_hospitals_stand_side_by_side():
    # Two valleys of 30 places and 6 hospitals each, in any order, and a place that reaches nobody.
    draw = np.random.default_rng(3)
    valley, of_hospital = draw.permutation(np.repeat([0, 1, 2], [30, 30, 1])), draw.permutation(np.repeat([0, 1], 6))
    weights = draw.random((61, 12)) * (valley[:, None] == of_hospital)

    rows, ends = neighbourhoods.side_by_side(csr_matrix(weights), 30)

    assert sorted(rows) == list(range(61))
    assert ends[-1] == 61
    met = valley[rows[valley[rows] < 2]]
    assert np.count_nonzero(np.diff(met)) == 1


@settings(max_examples=50, deadline=None)
@given(seed=seeds)
def test_the_gap_of_any_plan_reaches_down_to_the_best_one(seed):
    demand, facilities, matrix = connected_problem(seed)
    total = facilities.capacity.sum()
    spread = spread_of_access(matrix, demand.population, total / demand.population.sum())
    plans = any_plan(total, len(facilities))

    proof = certificate(spread, plans, facilities.capacity)

    best = reallocate(demand, facilities, matrix).spread_after
    assert spread.value(facilities.capacity) * (1 - proof.gap) <= best * (1 + 1e-9) + 1e-18


@settings(max_examples=50, deadline=None)
@given(seed=seeds)
def test_the_residual_is_small_at_the_best_plan_and_large_away_from_it(seed):
    demand, facilities, matrix = connected_problem(seed)
    total = facilities.capacity.sum()
    spread = spread_of_access(matrix, demand.population, total / demand.population.sum())
    plans = any_plan(total, len(facilities))
    best = reallocate(demand, facilities, matrix).after
    away = 0.99 * best + 0.01 * total / len(best)

    assert certificate(spread, plans, best).residual <= 1e-8
    assert certificate(spread, plans, away).residual > 1e-6


def test_the_residual_is_the_difference_of_surplus_between_who_can_give_and_who_can_take():
    # Catchments apart, 100 people each: surpluses are access less the mean, 0.2 - 0.15 and 0.1 - 0.15.
    demand, facilities, matrix = as_problem([[1, 0], [0, 1]], [100, 100], [20, 10])
    spread = spread_of_access(matrix, demand.population, 0.15)

    proof = certificate(spread, any_plan(30, 2), facilities.capacity)

    assert proof.residual == pytest.approx(0.1 / 0.05)  # the standard deviation is 0.05
    # The cheapest plan has all 30 beds in the second: 2 (0.05 * 20 + 0.05 * 20) / 200 people = 0.02, over 0.0025.
    assert proof.gap == pytest.approx(8.0)


def test_only_equal_columns_are_one_catchment():
    _, _, matrix = as_problem([[1, 1, 0.5, 1], [1, 1, 0.5, 0], [0, 0, 0, 1]], [10, 20, 30], [1, 1, 1, 1])

    groups = identical_catchments(matrix)

    # Column 2 has half the weights of columns 0 and 1 everywhere, which is the same share of the same people.
    assert groups.group.tolist() == [0, 0, 0, 1]
    assert groups.sizes().tolist() == [3, 1]


def test_catchments_that_are_all_different_stay_apart():
    groups = identical_catchments(random_problem(2)[2])

    assert groups.sizes().max() == 1
