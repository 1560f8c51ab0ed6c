"""What equity costs: ends, order and knee of the curve, and each point by itself."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import frontier_points
from evencare.solvers.capacity.frontier import facility_rates, frontier, knee
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.errors import InputError
from evencare.solvers.problem import TravelCosts

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem


def with_costs(seed):
    demand, facilities, matrix = random_problem(seed)
    rows = np.repeat(np.arange(len(demand)), np.diff(matrix.indptr))
    minutes = np.random.default_rng(seed).uniform(0, 30, matrix.nnz)
    return demand, facilities, TravelCosts.from_pairs(rows, matrix.indices, minutes, matrix.shape), matrix


@pytest.mark.parametrize("against", ["moved", "travel", "coverage"])
@pytest.mark.parametrize("objective", ["variance", "mad", "gini"])
def test_the_more_is_allowed_the_more_equal_access_is(against, objective):
    curve = frontier(*with_costs(1), against, 5, Limits(), objective, standard=15.0)

    steps = np.diff(curve.equity)
    assert np.all(steps <= 5e-4 * curve.equity[0])
    assert curve.equity[-1] < curve.equity[0]
    assert all(plan.gap <= 1e-3 for plan in curve.plans)


def test_moving_nothing_is_today_and_the_last_point_is_the_best_plan():
    demand, facilities, costs, matrix = with_costs(2)

    curve = frontier(demand, facilities, costs, matrix, "moved", 4, Limits())

    best = reallocate(demand, facilities, matrix)
    assert curve.plans[0].after == pytest.approx(facilities.capacity, abs=1e-4)
    assert curve.plans[-1].after == pytest.approx(best.after)
    assert curve.cost == pytest.approx(np.linspace(0, best.moved, 4), rel=1e-4, abs=1e-4)


@pytest.mark.parametrize("against", ["travel", "coverage"])
def test_every_level_of_travel_and_coverage_is_kept(against):
    demand, facilities, costs, matrix = with_costs(3)

    curve = frontier(demand, facilities, costs, matrix, against, 5, Limits(keep=0.5, grow=1.0), standard=12.0)

    over = curve.cost - curve.levels if against == "travel" else curve.levels - curve.cost
    assert np.all(over <= 1e-5 * np.abs(curve.levels).max())


def test_the_rates_of_facilities_are_means_over_their_users():
    demand, _, matrix = as_problem([[1, 0], [0.5, 0], [0, 1]], [100, 200, 50], [10, 10])
    costs = TravelCosts.from_pairs([0, 1, 2], [0, 0, 1], [0.0, 20.0, 5.0], (3, 2))

    # 100 people with weight 1 at 0 minutes and 200 with weight 0.5 at 20: half of the care each.
    assert facility_rates(demand, costs, matrix, "travel", 0) == pytest.approx([10, 5])
    assert facility_rates(demand, costs, matrix, "coverage", 10) == pytest.approx([0.5, 1])


def test_a_budget_grows_to_the_total():
    demand, facilities, costs, matrix = with_costs(4)
    today = facilities.capacity.sum()

    curve = frontier(demand, facilities, costs, matrix, "budget", 3, Limits(total=1.2 * today, keep=1.0), "maximin")

    assert curve.cost == pytest.approx([0, 0.1 * today, 0.2 * today], abs=1e-6)
    assert np.all(np.diff(curve.equity) >= -1e-9)


def test_a_budget_without_a_larger_total_is_refused():
    with pytest.raises(InputError) as caught:
        frontier(*with_costs(0), "budget", 3, Limits())

    assert caught.value.key == "frontier_needs_total"


def test_a_curve_needs_two_points():
    with pytest.raises(InputError):
        frontier(*with_costs(0), "moved", 1, Limits())


def test_the_knee_is_farthest_from_the_line_between_the_ends():
    cost = np.linspace(0, 1, 5)

    assert knee(cost, np.array([1.0, 0.4, 0.2, 0.1, 0.0])) == 1
    assert knee(cost, 1.0 - cost) is None
    assert knee(cost, np.ones(5)) is None


def test_scale_does_not_move_the_knee():
    cost, equity = np.linspace(0, 1, 6) ** 2, np.array([1.0, 0.5, 0.3, 0.2, 0.1, 0.0])

    assert knee(cost, equity) == knee(1e6 * cost, 1e-6 * equity)


@pytest.mark.parametrize("limits", [{}, {"whole": True}])
def test_where_today_breaks_the_limits_the_curve_starts_at_the_plan_that_moves_least(limits):
    demand, facilities, costs, matrix = with_costs(2)
    today = facilities.capacity
    # The largest hospital has to give up half of what it has.
    most = np.where(today == today.max(), np.floor(today.max() / 2), np.nan)

    curve = frontier(demand, facilities, costs, matrix, "moved", 4, Limits(maximum=most, **limits))

    assert curve.cost[0] == pytest.approx(today.max() - np.nanmax(most), rel=1e-6)
    assert np.all(np.diff(curve.cost) >= -1e-6)
    assert np.all(curve.plans[0].after <= np.nan_to_num(most, nan=np.inf) * (1 + 1e-9))


@pytest.mark.parametrize("against", ["moved", "travel", "coverage", "budget"])
def test_in_whole_units_no_point_is_worse_than_a_cheaper_one_and_the_gap_is_that_of_the_plan(against):
    demand, facilities, costs, matrix = with_costs(5)
    limits = Limits(whole=True, total=facilities.capacity.sum() + 21 if against == "budget" else None)

    curve = frontier(demand, facilities, costs, matrix, against, 5, limits, standard=15.0)

    assert np.all(np.diff(curve.equity) <= 0)
    for plan in curve.plans:
        assert np.all(plan.after == np.round(plan.after))
        assert plan.plan_gap == pytest.approx((plan.value_after - plan.bound) / plan.value_after, abs=1e-12)
        assert plan.plan_gap >= plan.gap - 1e-9


@pytest.mark.parametrize("objective", ["variance", "mad", "gini", "largest_deviation"])
def test_more_budget_is_never_spent_for_less_equity(objective):
    demand, facilities, costs, matrix = with_costs(4)
    # A growth by four times the capacity raises the spread again: deviations grow with the mean.
    limits = Limits(keep=1.0, total=5 * facilities.capacity.sum())

    curve = frontier(demand, facilities, costs, matrix, "budget", 6, limits, objective)

    assert np.all(np.diff(curve.equity) <= 0)
    assert curve.cost[-1] <= 4 * facilities.capacity.sum() * (1 + 1e-9)
    beyond = reallocate(
        demand, facilities, matrix, Limits(keep=1.0, total=curve.plans[-1].after.sum() * 1.05), objective=objective
    )
    assert beyond.value_after >= curve.equity[-1] * (1 - 5e-3)


def test_a_budget_starts_at_the_least_total_that_the_minima_allow():
    demand, facilities, costs, matrix = with_costs(4)
    today = facilities.capacity

    curve = frontier(
        demand, facilities, costs, matrix, "budget", 3, Limits(minimum=1.2 * today, total=1.5 * today.sum()), "maximin"
    )

    assert curve.cost == pytest.approx(np.array([0.2, 0.35, 0.5]) * today.sum(), rel=1e-6)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("against", ["travel", "coverage"])
def test_costs_in_metres_give_the_curve_of_kilometres(against, seed):
    demand, facilities, costs, matrix = with_costs(seed)
    metres = replace(costs, costs=costs.costs * 1000.0)

    far = frontier(demand, facilities, metres, matrix, against, 4, Limits(), "maximin", standard=15_000.0)
    near = frontier(demand, facilities, costs, matrix, against, 4, Limits(), "maximin", standard=15.0)

    assert far.equity == pytest.approx(near.equity, rel=1e-4, abs=1e-7 * near.equity.max())


def test_a_budget_that_is_not_spent_costs_nothing():
    demand, facilities, costs, matrix = with_costs(2)

    curve = frontier(demand, facilities, costs, matrix, "budget", 3, Limits(total=1.3 * facilities.capacity.sum()))

    assert curve.cost.tolist() == curve.levels.tolist() == [0.0, 0.0, 0.0]


def test_a_budget_that_ends_where_it_begins_takes_one_plan_a_total(monkeypatch):
    demand, facilities, costs, matrix = with_costs(2)
    totals = []

    def counted(demand, facilities, matrix, limits, *rest):
        totals.append((limits.total, rest[2].closest))
        return reallocate(demand, facilities, matrix, limits, *rest)

    monkeypatch.setattr(frontier_points, "reallocate", counted)
    frontier(demand, facilities, costs, matrix, "budget", 3, Limits(total=1.3 * facilities.capacity.sum()))

    points = [total for total, is_point in totals if is_point]
    assert len(points) == len(set(points))


def test_where_everybody_is_covered_every_point_is_the_best_plan():
    demand, facilities, costs, matrix = with_costs(1)

    curve = frontier(demand, facilities, costs, matrix, "coverage", 4, Limits(), standard=100.0)

    assert curve.cost == pytest.approx([1.0] * 4)
    assert np.ptp(curve.equity) == 0.0
    assert all(plan.gap <= 1e-6 for plan in curve.plans)


def test_the_first_level_of_sizes_that_are_on_or_off_has_a_plan():
    beds = [0.3904006648660647, 0.66368113027231, 0.8979215291919488, 5.9340901059641835, 0.8198413962187359]
    weights = np.ones((5, 5)) + np.eye(5)
    demand, facilities, matrix = as_problem(weights, [100.0, 50.0, 80.0, 30.0, 20.0], beds)
    costs = TravelCosts.from_pairs(*np.nonzero(weights), np.ones(25), weights.shape)

    curve = frontier(demand, facilities, costs, matrix, "moved", 3, Limits(least_size=1.7411869653026486), "gini")

    assert curve.cost[0] == pytest.approx(2 * 1.7411869653026486 - beds[2] - beds[4], rel=1e-6)
