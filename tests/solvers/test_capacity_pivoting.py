"""The exact minimum over a total and ranges: block principal pivoting, and the active set method behind it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evencare.solvers.capacity.faces import FaceSolver
from evencare.solvers.capacity.pivoting import active_set, principal_pivoting
from evencare.solvers.capacity.quadratic import Quadratic, violation
from evencare.solvers.capacity.simplex import PlanSet


def problem(seed, size=9):
    draw = np.random.default_rng(seed)
    weights = draw.random((3 * size, size)) * (draw.random((3 * size, size)) < 0.5)
    matrix = weights.T @ weights + 1e-3 * np.eye(size)
    lower = draw.random(size)
    upper = lower + draw.random(size)
    plans = PlanSet(float(lower.sum() + draw.random() * (upper - lower).sum()), lower, upper)
    return Quadratic(csr_matrix(matrix), draw.random(size)), plans


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_the_minimum_is_that_of_a_general_solver(seed):
    quadratic, plans = problem(seed)
    faces = FaceSolver(quadratic.matrix)
    guess = plans.project(np.zeros(len(plans.lower)))

    near, wrong = principal_pivoting(quadratic, plans, guess, faces)
    plan = near if wrong == 0 else active_set(quadratic, plans, near, faces)

    theirs = minimize(
        lambda s: 0.5 * s @ (quadratic.matrix @ s) - quadratic.linear @ s,
        guess,
        jac=quadratic.gradient,
        bounds=list(zip(plans.lower, plans.upper)),
        constraints={"type": "eq", "fun": lambda s: s.sum() - plans.total, "jac": np.ones_like},
        method="SLSQP",
        options={"ftol": 1e-14, "maxiter": 500},
    ).x
    assert plans.meets_total(plan)
    assert np.all((plan >= plans.lower) & (plan <= plans.upper))
    assert quadratic.change(theirs, plan - theirs) <= 1e-9
    assert violation(quadratic.gradient(plan), plans, plan) <= 1e-9


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_where_pivoting_does_not_end_the_plan_it_gives_is_allowed(seed):
    quadratic, plans = problem(seed)
    guess = plans.cheapest(-quadratic.linear)

    near, wrong = principal_pivoting(quadratic, plans, guess, FaceSolver(quadratic.matrix))

    assert plans.meets_total(near)
    assert np.all((near >= plans.lower) & (near <= plans.upper))
    assert wrong > 0 or violation(quadratic.gradient(near), plans, near) <= 1e-9


def test_pivoting_can_end_in_a_circle_from_which_the_active_set_method_leads_out():
    circles = 0
    for seed in range(300):
        quadratic, plans = problem(seed, size=25)
        faces = FaceSolver(quadratic.matrix)
        near, wrong = principal_pivoting(quadratic, plans, plans.cheapest(quadratic.linear), faces)
        circles += wrong > 0
        plan = active_set(quadratic, plans, near, faces)
        assert violation(quadratic.gradient(plan), plans, plan) <= 1e-8
    assert circles > 0, "no case of those drawn tries what this test is about"


@pytest.mark.parametrize("total", [3.0, 8.0])
def test_a_total_that_leaves_no_choice_is_its_own_minimum(total):
    plans = PlanSet(total, np.ones(3), np.array([2.0, 3.0, 3.0]))
    quadratic = Quadratic(csr_matrix(np.eye(3)), np.zeros(3))
    guess = plans.project(np.zeros(3))

    near, wrong = principal_pivoting(quadratic, plans, guess, FaceSolver(quadratic.matrix))

    assert (near.tolist(), wrong) == (guess.tolist(), 0)
