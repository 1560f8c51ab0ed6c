"""The interior-point method: plans that keep every rule, values between bounds, and no plan at all."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from evencare.solvers.capacity.interior import interior_point
from evencare.solvers.capacity.quadratic import Quadratic
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.standard_form import least_cost
from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress

seeds = st.integers(0, 2**32 - 1)


def problem(seed, m=8, moved=None, rules=True):
    """A form over m facilities, the first half of which keep 90 to 110 % of their total."""
    draw = np.random.default_rng(seed)
    half = draw.random((m + 3, m)) * (draw.random((m + 3, m)) < 0.6)
    form = Quadratic(csr_matrix(half.T @ half), 20 * draw.random(m))
    today = np.ceil(draw.lognormal(3, 1, m))
    rows = Rows.none(m)
    if rules:
        first = (np.arange(m) < m // 2).astype(float)[None]
        rows = Rows((("REGION", "first"),), first, 0.9 * first @ today, 1.1 * first @ today)
    plans = PlanSet(float(today.sum()), np.zeros(m), np.full(m, np.inf))
    return form, PlanSpace(plans, today, rows, None if moved is None else moved * today.sum())


def value(form, plan):
    return 0.5 * plan @ (form.matrix @ plan) - form.linear @ plan


# Full steps of the corrector go round in a circle in these two.
@example(seed=1642, moved=None, rules=True)
@example(seed=2752, moved=0.05, rules=True)
@settings(max_examples=40, deadline=None)
@given(seed=seeds, moved=st.sampled_from([None, 0.05, 0.5]), rules=st.booleans())
def test_the_plan_keeps_every_rule_and_meets_its_bound(seed, moved, rules):
    form, space = problem(seed, moved=moved, rules=rules)

    found = interior_point(form, space)

    room = 1e-6 * space.plans.total
    assert found.plan.sum() == pytest.approx(space.plans.total, rel=1e-8)
    assert found.plan.min() >= -room
    assert np.all(space.rows.coefficients @ found.plan <= space.rows.upper + room)
    assert np.all(space.rows.coefficients @ found.plan >= space.rows.lower - room)
    assert moved is None or space.taken(found.plan) <= space.most_taken + room
    assert found.value == pytest.approx(value(form, found.plan), rel=1e-9)
    assert found.value - found.bound <= 1e-7 * (abs(found.value) + form.linear.max() * space.plans.total)


@settings(max_examples=40, deadline=None)
@given(seed=seeds, price=seeds)
def test_whatever_the_prices_no_allowed_plan_costs_less_than_the_bound(seed, price):
    _, space = problem(seed, moved=0.3)
    draw = np.random.default_rng(price)
    cost, prices = draw.normal(size=len(space)), draw.normal(size=3)

    # Today's plan is allowed: it moves nothing and every region has its total.
    assert least_cost(space, cost, prices) <= cost @ space.today + 1e-9 * space.plans.total


@settings(max_examples=20, deadline=None)
@given(seed=seeds)
def test_an_early_end_still_has_a_true_bound(seed):
    form, space = problem(seed)
    exact = interior_point(form, space)

    early = interior_point(form, space, enough=lambda value, bound: np.isfinite(value))

    assert early.bound <= exact.value + 1e-9 * abs(exact.value)


def test_rules_that_exclude_each_other_have_no_plan():
    form, space = problem(0)
    never = Rows((("REGION", "first"),), np.ones((1, 8)), np.array([np.inf]), np.array([np.inf]))
    never = Rows(never.names, never.coefficients, 2 * np.array([space.plans.total]), never.upper)

    assert interior_point(form, PlanSpace(space.plans, space.today, never)) is None


def test_it_can_be_cancelled():
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        interior_point(*problem(0), progress=Stop())


def test_a_space_of_one_plan_is_that_plan():
    form, space = problem(1, rules=False)
    today = space.today

    found = interior_point(form, PlanSpace(PlanSet(today.sum(), today, today), today, Rows.none(8)))

    assert found.plan == pytest.approx(today)
