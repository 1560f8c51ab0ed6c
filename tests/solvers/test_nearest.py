"""Nearest facilities: ranks, ties, groups, thresholds and weighted percentiles."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.nearest import id_order, nearest_facilities, reach
from evencare.solvers.problem import Demand, TravelCosts


def costs_of(dense, kind=float):
    dense = np.array(dense, dtype=kind)
    rows, columns = np.nonzero(~np.isnan(dense))
    return TravelCosts.from_pairs(rows, columns, dense[rows, columns], dense.shape)


def ids(*texts):
    array = np.empty(len(texts), dtype=object)
    array[:] = texts
    return array


def people(*counts):
    return Demand.checked([str(k) for k in range(len(counts))], counts)


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 6), st.integers(1, 6), st.integers(1, 4), st.integers(0, 10**6))
def test_the_nearest_are_those_of_a_sort_of_every_row(n, m, k, seed):
    generator = np.random.default_rng(seed)
    dense = generator.integers(0, 4, (n, m)).astype(float)
    dense[generator.random((n, m)) < 0.3] = np.nan
    found = nearest_facilities(costs_of(dense), ids(*map(str, range(m))), k)
    for row in range(n):
        expected = [column for column in np.argsort(dense[row], kind="stable") if not np.isnan(dense[row, column])][:k]
        assert found.facility[row].tolist() == expected + [-1] * (k - len(expected))
        assert found.cost[row, : len(expected)].tolist() == dense[row, expected].tolist()


def test_ties_go_to_the_lowest_id_whatever_the_order_of_the_features():
    found = nearest_facilities(costs_of([[5, 5, 5, 5]]), ids("10", "b", "9", "a"), 4)
    assert found.facility.tolist() == [[2, 0, 3, 1]]


def test_out_of_reach_is_neither_zero_nor_a_facility():
    found = nearest_facilities(costs_of([[np.nan, np.nan], [0.0, 3.0]]), ids("a", "b"), 2)
    assert found.facility.tolist() == [[-1, -1], [0, 1]]
    assert np.isnan(found.cost[0]).all()
    assert found.cost[1].tolist() == [0, 3]
    assert found.reached.tolist() == [False, True]


def test_only_the_facilities_asked_for_count():
    found = nearest_facilities(costs_of([[1, 2, 3]]), ids("a", "b", "c"), 1, np.array([False, False, True]))
    assert (found.facility[0, 0], found.cost[0, 0]) == (2, 3)


def test_thresholds_are_inclusive_and_shares_are_of_all_people():
    within = reach(people(10, 20, 30, 40), np.array([5.0, 15.0, 15.1, np.nan]), [5, 15, 30])
    assert within.population.tolist() == [10, 30, 60]
    assert within.share == pytest.approx([0.1, 0.3, 0.6])
    assert within.unreachable_population == 40


def test_thresholds_are_inclusive_in_single_precision():
    nearest = nearest_facilities(costs_of([[0.1]], np.float32), ids("a"))
    assert reach(people(10), nearest.cost[:, 0], [0.1]).population.tolist() == [10]


def test_mean_median_and_p90_are_those_of_the_people_in_reach():
    within = reach(people(50, 40, 10, 99), np.array([10.0, 20.0, 40.0, np.nan]), [30])
    assert within.mean == pytest.approx((50 * 10 + 40 * 20 + 10 * 40) / 100)
    assert (within.median, within.p90, within.largest) == (10, 20, 40)


def test_places_without_people_move_no_percentile():
    within = reach(people(0, 10, 0), np.array([1.0, 20.0, 90.0]), [30])
    assert (within.mean, within.median, within.p90, within.largest) == (20, 20, 20, 20)


def test_where_nobody_reaches_anything_the_costs_are_undefined():
    within = reach(people(10), np.array([np.nan]), [30])
    assert np.isnan([within.mean, within.median, within.p90, within.largest]).all()
    assert (within.population[0], within.unreachable_population) == (0, 10)


@pytest.mark.parametrize(
    "listed", [["-3", "0", "2", "10", "0x", "a", "b"], ["7", "07", "8"], ["--5", "-", "5-", "５", "a"]]
)
def test_ids_are_ordered_whole_numbers_first(listed):
    order = id_order(ids(*listed))
    backwards = id_order(ids(*listed[::-1]))
    assert sorted(order) == list(range(len(listed)))
    assert order.tolist() == backwards[::-1].tolist()


def test_numbers_are_ordered_by_value_and_texts_by_letters():
    assert id_order(ids("b", "10", "a", "9", "-1")).tolist() == [4, 2, 3, 1, 0]
