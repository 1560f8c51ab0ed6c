"""Whole beds: the total is kept, bounds are kept, and few beds are lost on the way."""

import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.modules import nearest_in_units
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.rounding import largest_remainder
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem, variance


def unbounded(total, count):
    return PlanSet(total, np.zeros(count), np.full(count, np.inf))


def best_whole_variance(demand, facilities, matrix, total):
    """The smallest variance over every plan in whole beds."""
    dense, people = matrix.toarray(), demand.population
    in_reach = dense.any(axis=1)
    first = product(range(total + 1), repeat=len(facilities) - 1)
    plans = (np.array([*beds, total - sum(beds)]) for beds in first if sum(beds) <= total)
    return min(variance(dense @ plan, people, in_reach) for plan in plans)


def test_the_largest_remainders_get_the_beds_that_are_left():
    # Hamilton's apportionment: 10 seats for shares of 4.6, 3.1 and 2.3 are 5, 3 and 2.
    assert largest_remainder(np.array([4.6, 3.1, 2.3]), unbounded(10, 3)).tolist() == [5, 3, 2]


def test_a_facility_at_its_maximum_gets_no_remainder():
    plans = PlanSet(10.0, np.zeros(3), np.array([4.0, 9.0, 9.0]))

    assert largest_remainder(np.array([4.0, 3.4, 2.6]), plans).tolist() == [4, 3, 3]


def test_a_plan_in_whole_beds_stays_as_it_is():
    nearly = np.array([4.0, 2.9999999999, 3.0000000001])

    assert largest_remainder(nearly, unbounded(10, 3)).tolist() == [4, 3, 3]


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32 - 1), keep=st.floats(0, 1))
def test_whole_plans_keep_the_total_and_are_whole(seed, keep):
    demand, facilities, matrix = random_problem(seed, n=30, m=12)

    result = reallocate(demand, facilities, matrix, Limits(keep=keep, whole=True))

    assert np.all(result.after == np.round(result.after))
    assert result.after.sum() == facilities.capacity.sum()
    assert np.all(result.after >= np.ceil(keep * facilities.capacity - 1e-9))


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_no_bed_moved_alone_makes_a_whole_plan_better(seed):
    demand, facilities, matrix = random_problem(seed, n=30, m=8)
    in_reach = matrix.toarray().any(axis=1)

    result = reallocate(demand, facilities, matrix, Limits(whole=True))

    reached = np.flatnonzero(result.reached)
    for taker, giver in product(reached, reached):
        if taker != giver and result.after[giver] >= 1:
            other = result.after.copy()
            other[taker] += 1
            other[giver] -= 1
            assert variance(matrix @ other, demand.population, in_reach) >= result.spread_after * (1 - 1e-9)


@pytest.mark.parametrize("seed", range(8))
def test_few_beds_are_placed_nearly_as_well_as_by_trying_every_plan(seed):
    draw = np.random.default_rng(seed)
    weights = draw.random((6, 4))
    problem = as_problem(weights, np.ceil(draw.lognormal(5, 1, 6)), [3, 4, 2, 3])

    result = reallocate(*problem, Limits(whole=True))

    best = best_whole_variance(*problem, total=12)
    assert result.bound <= best * (1 + 1e-9)
    assert best * (1 - 1e-9) <= result.spread_after <= best * 1.25


def test_the_loss_by_rounding_is_what_the_whole_plan_has_over_the_bound():
    problem = random_problem(4)

    fractions, whole = reallocate(*problem), reallocate(*problem, Limits(whole=True))

    assert whole.bound == pytest.approx(fractions.spread_after, rel=1e-6)
    assert whole.rounding_loss == pytest.approx(whole.spread_after / fractions.spread_after - 1, abs=1e-6)
    assert 0 <= whole.rounding_loss < 0.05


def test_hospitals_with_one_catchment_share_whole_beds():
    weights = [[1, 1, 0], [1, 1, 0], [0, 0, 1]]

    result = reallocate(*as_problem(weights, [100, 100, 200], [10, 31, 160]), Limits(whole=True))

    assert result.after.sum() == 201
    assert np.all(result.after == np.round(result.after))
    assert abs((result.after[0] - 10) - (result.after[1] - 31)) <= 1


def test_rounding_loses_nothing_where_everybody_is_equal_already():
    problem = as_problem([[1, 0], [0, 1]], [100.0, 200.0], [10, 20])

    whole = reallocate(*problem, Limits(whole=True))

    assert whole.rounding_loss == 0


@pytest.mark.parametrize("objective", ["variance", "mad", "largest_deviation", "gini"])
def test_the_loss_is_undefined_where_only_fractions_make_everybody_equal(objective):
    problem = as_problem([[1, 0], [0, 1]], [100.0, 200.0], [11, 20])

    whole = reallocate(*problem, Limits(whole=True), objective=objective)

    assert whole.value_after > 0
    assert np.isnan(whole.rounding_loss) or whole.rounding_loss > 1


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 2**32 - 1))
def test_under_totals_of_regions_everybody_is_within_a_bed_of_the_fraction(seed):
    draw = np.random.default_rng(seed)
    today, region = draw.integers(1, 20, 12).astype(float), np.arange(12) % 3
    inside = (region == np.arange(3)[:, None]).astype(float)
    names = tuple(("REGION", str(number)) for number in range(3))
    space = PlanSpace(
        PlanSet(today.sum(), np.zeros(12), np.full(12, np.inf)),
        today,
        Rows(names, inside, inside @ today, inside @ today),
    )
    plan = draw.random(12)
    plan *= (inside @ today / (inside @ plan))[region]

    whole = nearest_in_units(space, plan, 1.0)

    assert space.allows(whole, 1.0)
    assert np.all(np.abs(whole - plan) < 1.0)


def test_rules_that_no_rounding_up_or_down_keeps_take_another_plan():
    # 2 S_1 + S_2 = 3: from 1.5 beds and none no rounding leads there, one bed for everybody does.
    rows = Rows((("REGION", "a"),), np.array([[2.0, 1.0, 0.0]]), np.array([3.0]), np.array([3.0]))
    space = PlanSpace(PlanSet(3.0, np.zeros(3), np.full(3, 3.0)), np.ones(3), rows)

    assert nearest_in_units(space, np.array([1.5, 0.0, 1.5]), 1.0).tolist() == [1.0, 1.0, 1.0]
