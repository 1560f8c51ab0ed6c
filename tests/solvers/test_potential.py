"""Hansen's potential and cumulative opportunities."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.accessibility import potential as module
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.potential import interval_limits, interval_opportunities, potential
from evencare.solvers.problem import TravelCosts

sys.path.append(str(Path(__file__).parent))
from catchment_cases import cases, for_all
from strata_cases import random_region, sparse


@for_all(case=cases())
def test_the_potential_is_the_sum_of_weighted_supply(case):
    found = potential(case.population, case.capacity[:, None], case.costs, case.decay)
    assert found.access[:, 0] == pytest.approx(case.weights @ case.capacity)
    assert found.market == pytest.approx(case.weights.T @ case.population)
    assert found.reached.tolist() == (case.weights.sum(axis=1) > 0).tolist()


@for_all(case=cases())
def test_supply_seen_by_people_is_people_seen_by_supply(case):
    found = potential(case.population, case.capacity[:, None], case.costs, case.decay)
    assert case.population @ found.access[:, 0] == pytest.approx(case.capacity @ found.market)


def test_the_limit_of_cumulative_opportunities_is_inclusive():
    costs = TravelCosts.from_pairs([0, 0, 0], [0, 1, 2], np.array([29.9, 30.0, 30.1]), (1, 3))
    found = potential(np.ones(1), np.array([[1.0], [2.0], [4.0]]), costs, Decay("binary", 30.0))
    assert found.access[0, 0] == 3


def test_the_interval_form_is_the_median_over_all_limits():
    population, capacity, dense = random_region(1, 15, 8)
    limits = np.array([10.0, 15.0, 20.0, 25.0])
    found = interval_opportunities(capacity, sparse(dense[0]), limits)
    each = [np.where(dense[0] <= limit, 1.0, 0.0) @ capacity for limit in limits]
    assert found == pytest.approx(np.median(each, axis=0))
    assert len(population) == len(found)


def test_an_interval_of_one_limit_is_the_cumulative_measure():
    _, capacity, dense = random_region(2)
    found = interval_opportunities(capacity, sparse(dense[0]), np.array([20.0]))
    assert found == pytest.approx((dense[0] <= 20) @ capacity)


def test_medians_are_not_cut_to_whole_numbers():
    # R's cumulative_interval truncates; half an opportunity more is half an opportunity more.
    costs = TravelCosts.from_pairs([0], [0], np.array([15.0]), (1, 1))
    assert interval_opportunities(np.array([[1.0]]), costs, np.array([10.0, 20.0]))[0, 0] == 0.5


def test_blocks_of_any_size_give_the_same_medians(monkeypatch):
    _, capacity, dense = random_region(3)
    whole = interval_opportunities(capacity, sparse(dense[0]), np.arange(5.0, 30.0))
    monkeypatch.setattr(module, "BLOCK_CELLS", 30)
    assert np.array_equal(whole, interval_opportunities(capacity, sparse(dense[0]), np.arange(5.0, 30.0)))


@pytest.mark.parametrize(
    ("first", "last", "step", "expected"),
    [(10, 12, 1, [10, 11, 12]), (10, 12.5, 1, [10, 11, 12]), (0.1, 0.4, 0.1, [0.1, 0.2, 0.3, 0.4]), (5, 5, 1, [5])],
)
def test_limits_reach_the_last_where_the_steps_do(first, last, step, expected):
    assert interval_limits(first, last, step) == pytest.approx(expected)
