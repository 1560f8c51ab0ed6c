"""Monte Carlo on population, capacity and costs."""

import numpy as np
import pytest

from evencare.solvers.accessibility import uncertainty
from evencare.solvers.accessibility.uncertainty import Spread, factors, monte_carlo
from evencare.solvers.errors import InputError
from evencare.solvers.problem import TravelCosts

COSTS = [TravelCosts.from_pairs([0, 1], [0, 0], np.array([5.0, 10.0]), (2, 1))]
PEOPLE, BEDS = np.array([100.0, 300.0]), np.array([[20.0]])


def per_person(population, capacity, costs):
    return np.full(len(population), capacity.sum() / population.sum())


def nearest_cost(population, capacity, costs):
    return costs[0].costs.copy()


def test_drawn_factors_have_the_mean_and_variation_asked_for():
    drawn = factors(np.random.default_rng(1), 0.3, 200_000)
    assert drawn.mean() == pytest.approx(1, abs=0.003)
    assert drawn.std() == pytest.approx(0.3, abs=0.003)
    assert drawn.min() > 0


def test_without_variation_every_draw_is_the_value():
    found = monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(), 10, 1)
    assert found.mean == pytest.approx([0.05, 0.05])
    assert found.sd == pytest.approx([0, 0], abs=1e-9)


def test_a_capacity_that_varies_gives_access_the_same_variation():
    found = monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(capacity=0.2), 4000, 1)
    assert found.mean == pytest.approx(np.full(2, 0.05), rel=0.02)
    assert found.sd == pytest.approx(np.full(2, 0.01), rel=0.05)
    # The 95 % interval of a lognormal: exp(-+1.96 sigma - sigma^2 / 2).
    sigma = np.sqrt(np.log1p(0.04))
    assert found.low == pytest.approx(np.full(2, 0.05 * np.exp(-1.96 * sigma - sigma**2 / 2)), rel=0.03)
    assert found.high == pytest.approx(np.full(2, 0.05 * np.exp(1.96 * sigma - sigma**2 / 2)), rel=0.03)


def test_costs_vary_each_for_itself():
    found = monte_carlo(nearest_cost, PEOPLE, BEDS, COSTS, Spread(cost=0.1), 2000, 3)
    assert found.sd == pytest.approx([0.5, 1.0], rel=0.1)


def test_the_same_seed_gives_the_same_answer():
    first, again, other = (
        monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(0.1, 0.1, 0.1), 20, seed) for seed in (5, 5, 6)
    )
    assert np.array_equal(first.mean, again.mean)
    assert not np.array_equal(first.mean, other.mean)


def test_inputs_are_left_as_they_were():
    before = COSTS[0].costs.copy()
    monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(0.5, 0.5, 0.5), 5, 1)
    assert np.array_equal(COSTS[0].costs, before)
    assert PEOPLE.tolist() == [100, 300]


def test_one_simulation_says_nothing():
    with pytest.raises(InputError, match="SIMULATIONS must be 2 or more"):
        monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(0.1), 1, 1)


def test_more_than_memory_holds_is_refused(monkeypatch):
    monkeypatch.setattr(uncertainty, "MEMORY", 80)
    with pytest.raises(InputError, match="at most 10"):
        monte_carlo(per_person, PEOPLE, BEDS, COSTS, Spread(0.1), 11, 1)


def test_pairs_beyond_the_catchment_may_fall_inside():
    assert Spread(cost=0.0).reach(30) == 30
    assert Spread(cost=0.1).reach(30) == pytest.approx(30 * np.exp(4 * np.sqrt(np.log1p(0.01))))
