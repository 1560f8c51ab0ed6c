"""What the Gini index is never below, and what plans under rules cost at least."""

import sys
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from evencare.solvers.capacity import smooth
from evencare.solvers.capacity.bending import GiniIndex
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.interior import interior_point
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import gini
from evencare.solvers.capacity.quadratic import Quadratic
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.standard_form import least_cost
from evencare.solvers.capacity.zonotope import cut_to_zonotope, largest_multiple

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import random_problem

seeds = st.integers(0, 2**32 - 1)


@settings(max_examples=30, deadline=None)
@given(seed=seeds, n=st.integers(2, 8))
def test_the_largest_multiple_is_that_of_all_groups_of_places(seed, n):
    draw = np.random.default_rng(seed)
    share = draw.dirichlet(np.ones(n))
    slope = share * draw.normal(size=n)
    slope -= share * slope.sum()
    rooms = []
    for size in range(1, n):
        for group in combinations(range(n), size):
            people, has = share[list(group)].sum(), slope[list(group)].sum()
            if has > 1e-12:
                rooms.append(people * (1.0 - people) / has)

    assert largest_multiple(slope, share) == pytest.approx(min(rooms), rel=1e-9)


@settings(max_examples=30, deadline=None)
@given(seed=seeds, n=st.integers(2, 30), size=st.floats(0.01, 100.0))
def test_the_index_is_never_below_a_slope_that_was_cut(seed, n, size):
    draw = np.random.default_rng(seed)
    share = draw.dirichlet(np.ones(n))
    slope = cut_to_zonotope(size * share * draw.normal(size=n), share)

    for _ in range(50):
        access = draw.lognormal(0.0, 1.0, n)
        access /= share @ access
        assert gini(access, share) >= slope @ access - 1e-12


def test_a_slope_that_needs_no_cut_keeps_its_least_value():
    share = np.array([0.2, 0.3, 0.5])
    slope = np.array([0.01, -0.02, 0.01])

    np.testing.assert_allclose(cut_to_zonotope(slope, share), slope, atol=1e-15)


def ruled_space(seed, moved):
    draw = np.random.default_rng(seed)
    today, region = np.ceil(draw.lognormal(3, 1, 12)), np.repeat([0, 1, 2, 3], 3)
    coefficients = (region == np.arange(3)[:, None]).astype(float)
    room = np.array([0.0, 0.1, 0.2])
    rows = Rows(
        tuple(("REGION", str(number)) for number in range(3)),
        coefficients,
        (1 - room) * (coefficients @ today),
        (1 + room) * (coefficients @ today),
    )
    plans = PlanSet(float(today.sum()), 0.2 * today, np.full(12, np.inf))
    return PlanSpace(plans, today, rows, moved * today.sum() if moved else None)


def by_linprog(space, cost):
    """The least cost, what is taken from a facility as an unknown of its own."""
    m, today = len(space), space.today
    taken = np.hstack([-np.identity(m), -np.identity(m)])
    rules = np.hstack([space.rows.coefficients, np.zeros((len(space.rows), m))])
    upper, right = [taken, rules, -rules], [-today, space.rows.upper, -space.rows.lower]
    if space.most_taken is not None:
        upper.append(np.concatenate([np.zeros(m), np.ones(m)])[None])
        right.append([space.most_taken])
    return linprog(
        np.concatenate([cost, np.zeros(m)]),
        np.vstack(upper),
        np.concatenate(right),
        np.concatenate([np.ones(m), np.zeros(m)])[None],
        [space.plans.total],
        [*zip(space.plans.lower, [None] * m), *[(0, None)] * m],
    ).fun


@settings(max_examples=25, deadline=None)
@given(seed=seeds, price=seeds, moved=st.sampled_from([None, 0.1]))
@example(seed=0, price=5, moved=None)
def test_least_costs_under_rules_are_true_and_no_worse_than_without_the_rules(seed, price, moved):
    space = ruled_space(seed, moved)
    draw = np.random.default_rng(price)
    cost = draw.normal(size=12)
    least = by_linprog(space, cost)
    size = 1e-9 * np.abs(cost).max() * space.plans.total

    without = least_cost(space, cost)
    known = least_cost(space, cost, draw.normal(size=4 + (moved is not None)))

    assert without <= least + size
    assert known <= least + size
    assert moved is not None or without >= cost @ space.plans.cheapest(cost) - size


@settings(max_examples=25, deadline=None)
@given(seed=seeds, columns=st.integers(1, 3))
def test_a_form_less_a_few_columns_has_the_plan_of_the_difference(seed, columns):
    draw = np.random.default_rng(seed)
    half = draw.random((15, 8))
    matrix = half.T @ half + np.identity(8)
    less = draw.normal(size=(8, columns))
    less *= np.sqrt(0.5 / np.linalg.eigvalsh(np.linalg.solve(matrix, less @ less.T)).max().clip(1e-9))
    less *= np.sqrt(min(1.0, 0.9 * np.linalg.eigvalsh(matrix).min() / np.linalg.norm(less, 2) ** 2))
    linear, today = 20 * draw.random(8), np.full(8, 5.0)
    space = PlanSpace(PlanSet(40.0, np.zeros(8), np.full(8, np.inf)), today, Rows.none(8))

    apart = interior_point(Quadratic(csr_matrix(matrix), linear, less), space)
    together = interior_point(Quadratic(csr_matrix(matrix - less @ less.T), linear), space)

    assert apart.value == pytest.approx(together.value, rel=1e-9)
    np.testing.assert_allclose(apart.plan, together.plan, atol=1e-4)


@pytest.mark.parametrize("limits", [None, Limits(region=np.array(list("abcde") * 4, dtype=object))])
def test_steps_on_a_sparse_form_end_at_the_same_index(monkeypatch, limits):
    problem = random_problem(5, 150, 20, 0.1)
    effort = Effort(gap=1e-3, closest=False)
    known = reallocate(*problem, limits, objective="gini", effort=effort)
    monkeypatch.setattr(smooth, "_FEW", 0)
    monkeypatch.setattr(smooth, "is_dense", lambda matrix: False)
    monkeypatch.setattr(smooth, "_by_pivoting", lambda *_: None)

    result = reallocate(*problem, limits, objective="gini", effort=effort)

    assert result.value_after == pytest.approx(known.value_after, rel=2e-3)
    assert result.gap <= 1e-3


def test_few_groups_only_make_the_model_bend_more():
    draw = np.random.default_rng(1)
    share, access = draw.dirichlet(np.ones(40)), draw.lognormal(0.0, 1.0, 40)
    index = GiniIndex(share)
    model = index.model(access / (share @ access))
    for most in (0, 1, 3):
        few = model.of_large_groups(most)
        for _ in range(20):
            move = draw.normal(size=40)
            assert move @ few.bends(move) >= move @ model.bends(move) - 1e-12
            assert move @ model.bends(move) >= -1e-12


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
def test_what_a_solver_says_of_a_choice_of_facilities_is_believed_to_its_tolerance_only(objective):
    demand, facilities, matrix = random_problem(3)

    plan = reallocate(demand, facilities, matrix, Limits(least_size=20.0), objective=objective)

    apart = abs(plan.value_best - plan.bound) / plan.target
    assert 0.9e-6 <= apart <= 1e-4
