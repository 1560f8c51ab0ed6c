"""The set of allowed plans: projection and linear minimum."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.capacity.simplex import PlanSet


@st.composite
def plan_sets(draw):
    size = draw(st.integers(1, 12))
    amounts = st.floats(0, 1e4, allow_subnormal=False)
    lower = np.array(draw(st.lists(amounts, min_size=size, max_size=size)))
    room = np.array(draw(st.lists(amounts | st.just(np.inf), min_size=size, max_size=size)))
    upper = lower + room
    filled = draw(st.floats(0, 1))
    total = lower.sum() + filled * np.minimum(room, 1e4).sum()
    return PlanSet(float(total), lower, upper)


def within(plans, plan):
    return bool(np.all(plan >= plans.lower) and np.all(plan <= plans.upper))


@settings(max_examples=200, deadline=None)
@given(plans=plan_sets(), seed=st.integers(0, 2**32 - 1))
def test_the_projection_is_an_allowed_plan(plans, seed):
    draw = np.random.default_rng(seed)
    point = draw.normal(0, 1e4, len(plans.lower))

    plan = plans.project(point, np.exp(draw.normal(0, 3, len(point))))

    assert within(plans, plan)
    # Entries are differences of numbers as large as the point, so their sum is as good as the rounding of those.
    assert plan.sum() == pytest.approx(plans.total, rel=1e-12, abs=1e-15 * np.abs(point).max() * len(point))


@settings(max_examples=200, deadline=None)
@given(plans=plan_sets(), seed=st.integers(0, 2**32 - 1))
def test_no_allowed_plan_is_nearer_than_the_projection(plans, seed):
    draw = np.random.default_rng(seed)
    point = draw.normal(0, 1e4, len(plans.lower))
    weight = np.exp(draw.normal(0, 1, len(point)))

    plan = plans.project(point, weight)
    pull = weight * (point - plan)
    best_direction = plans.cheapest(-pull)

    # The variational inequality of a projection: no allowed plan lies on the far side of it.
    scale = 1e-9 * max(plans.total, 1.0) * max(np.abs(pull).max(), 1.0)
    assert pull @ (best_direction - plan) <= scale


def test_a_plan_that_is_allowed_is_its_own_projection():
    plans = PlanSet(10.0, np.array([1.0, 2.0, 0.0]), np.array([5.0, np.inf, 4.0]))

    assert plans.project(np.array([3.0, 4.0, 3.0])).tolist() == [3.0, 4.0, 3.0]


def test_the_projection_takes_equal_amounts_from_all_that_can_give():
    plans = PlanSet(9.0, np.array([0.0, 0.0, 5.5]), np.full(3, np.inf))

    assert plans.project(np.array([4.0, 4.0, 6.0])) == pytest.approx([1.75, 1.75, 5.5])


def test_a_total_that_leaves_no_choice_gives_the_bounds_exactly():
    lower, upper = np.array([0.0, 3.0]), np.array([4.0, 5.0])
    point = np.array([7.0, -2.0])

    assert PlanSet(3.0, lower, upper).project(point).tolist() == [0.0, 3.0]
    assert PlanSet(9.0, lower, upper).project(point).tolist() == [4.0, 5.0]


def test_a_single_facility_gets_the_whole_total():
    plans = PlanSet(7.0, np.zeros(1), np.full(1, np.inf))

    assert plans.project(np.array([123.0])).tolist() == [7.0]


def test_the_cheapest_plan_fills_facilities_in_the_order_of_their_price():
    plans = PlanSet(10.0, np.array([1.0, 1.0, 1.0]), np.array([4.0, np.inf, 3.0]))

    assert plans.cheapest(np.array([1.0, 3.0, 2.0])).tolist() == [4.0, 3.0, 3.0]


@settings(max_examples=200, deadline=None)
@given(plans=plan_sets(), seed=st.integers(0, 2**32 - 1))
def test_the_cheapest_plan_is_allowed_and_not_dearer_than_any_projection(plans, seed):
    draw = np.random.default_rng(seed)
    price = draw.normal(0, 1, len(plans.lower))

    cheapest = plans.cheapest(price)
    other = plans.project(draw.normal(0, 1e4, len(price)))

    assert within(plans, cheapest)
    assert cheapest.sum() == pytest.approx(plans.total, rel=1e-12)
    assert price @ cheapest <= price @ other + 1e-9 * max(plans.total, 1.0)


@settings(max_examples=100, deadline=None)
@given(plans=plan_sets(), seed=st.integers(0, 2**32 - 1))
def test_a_projection_does_not_depend_on_the_ones_before_it(plans, seed):
    draw = np.random.default_rng(seed)
    points = draw.normal(0, 1e4, (5, len(plans.lower)))
    weight = np.exp(draw.normal(0, 1, len(plans.lower)))
    projection = plans.projection(weight)

    one_after_the_other = [projection(point) for point in points]

    scale = max(plans.total, np.abs(points).max())
    for point, found in zip(points, one_after_the_other):
        assert found == pytest.approx(plans.project(point, weight), rel=1e-9, abs=1e-11 * scale)


def test_a_plan_is_completed_by_those_inside_their_bounds():
    plans = PlanSet(10.0, np.array([1.0, 0.0, 0.0, 0.0]), np.array([9.0, 2.0, 9.0, 9.0]))

    completed = plans.completed(np.array([-5.0, 2.0, 3.0, 2.0]))

    # The first two stay at their bounds; the others share 2 by their room, which is what is missing for both.
    assert completed.tolist() == [1.0, 2.0, 4.0, 3.0]


def test_where_nobody_inside_has_room_a_plan_is_completed_by_all():
    plans = PlanSet(10.0, np.zeros(3), np.array([9.0, 2.0, 1.0]))

    assert plans.completed(np.array([0.0, 2.0, 1.0])).tolist() == [7.0, 2.0, 1.0]
