"""V2SFCA: catchments that grow until they hold enough (Luo & Whippo 2012)."""

import numpy as np
import pytest

from evencare.solvers.accessibility import kernel
from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.variable_catchment import variable_catchment
from evencare.solvers.problem import Demand, Facilities, TravelCosts

RADII = np.array([10.0, 20.0, 30.0])


def solve(population, capacity, costs, base, target, decay=None, per=1.0):
    demand = Demand(np.arange(len(population)), np.asarray(population, float))
    facilities = Facilities(np.arange(len(capacity)), np.asarray(capacity, float))
    return variable_catchment(demand, facilities, costs, decay or Decay("binary", 30.0), RADII, base, target, per)


@pytest.fixture
def line():
    """One hospital; places at 5, 15 and 25 minutes."""
    return TravelCosts.from_pairs([0, 1, 2], [0, 0, 0], np.array([5.0, 15.0, 25.0]), (3, 1))


def test_a_catchment_grows_to_the_first_radius_with_enough_people(line):
    found = solve([100, 100, 100], [10], line, base=150, target=0.01)
    assert found.facility_radius.tolist() == [20]
    assert found.base_met.all()
    assert found.catchment.ratio == pytest.approx([10 / 200])


def test_a_base_that_is_met_exactly_is_met(line):
    assert solve([100, 100, 100], [10], line, base=200, target=0.01).facility_radius.tolist() == [20]


def test_a_base_that_is_never_met_takes_the_largest_radius_and_says_so(line):
    found = solve([100, 100, 100], [10], line, base=500, target=0.01)
    assert found.facility_radius.tolist() == [30]
    assert found.base_met.tolist() == [False]


def test_a_place_looks_as_far_as_it_must_for_its_target():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], np.array([5.0, 25.0]), (1, 2))
    near = solve([100], [10, 30], costs, base=1, target=0.1)
    far = solve([100], [10, 30], costs, base=1, target=0.3)
    never = solve([100], [10, 30], costs, base=1, target=0.5)
    assert [near.place_radius[0], far.place_radius[0], never.place_radius[0]] == [10, 30, 30]
    assert [near.target_met[0], far.target_met[0], never.target_met[0]] == [True, True, False]
    assert near.catchment.access == pytest.approx([0.1])
    assert far.catchment.access == pytest.approx([0.4])


def test_the_target_is_in_the_unit_of_access():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], np.array([5.0, 25.0]), (1, 2))
    found = solve([100], [10, 30], costs, base=1, target=100, per=1000.0)
    assert (found.place_radius[0], found.catchment.access[0]) == (10, pytest.approx(100))


def test_aims_out_of_reach_give_the_plain_method():
    generator = np.random.default_rng(1)
    dense = generator.random((12, 5)) * 45
    rows, columns = np.nonzero(dense < 40)
    costs = TravelCosts.from_pairs(rows, columns, dense[rows, columns], (12, 5))
    population, capacity = generator.random(12) * 90, generator.random(5) * 20
    decay = Decay.checked("dai", 30)
    found = solve(population, capacity, costs, 1e9, 1e9, decay).catchment
    plain = floating_catchment(Demand(np.arange(12), population), Facilities(np.arange(5), capacity), costs, decay)
    assert found.access == pytest.approx(plain.access)
    assert found.ratio == pytest.approx(plain.ratio)
    assert np.isnan(found.conservation_error)


def test_blocks_of_any_size_give_the_same(monkeypatch):
    generator = np.random.default_rng(2)
    dense = generator.random((30, 6)) * 45
    rows, columns = np.nonzero(dense < 40)
    costs = TravelCosts.from_pairs(rows, columns, dense[rows, columns], (30, 6))
    arguments = generator.random(30) * 90, generator.random(6) * 20, costs, 400, 0.02
    whole = solve(*arguments)
    monkeypatch.setattr(kernel, "BLOCK_PAIRS", 7)
    assert np.array_equal(solve(*arguments).place_radius, whole.place_radius)
    assert solve(*arguments).catchment.access == pytest.approx(whole.catchment.access)


def test_a_limit_counts_in_the_precision_of_the_costs():
    costs = TravelCosts.from_pairs([0], [0], np.array([0.1], dtype=np.float32), (1, 1))
    demand, facilities = Demand(np.arange(1), np.array([10.0])), Facilities(np.arange(1), np.array([5.0]))
    found = variable_catchment(demand, facilities, costs, Decay("binary", 0.1), np.array([0.1]), 10, 0.5)
    assert found.catchment.access == pytest.approx([0.5])
    assert found.base_met.all() and found.target_met.all()


def test_a_place_out_of_reach_has_access_zero(line):
    alone = TravelCosts.from_pairs([0], [0], np.array([5.0]), (2, 1))
    found = solve([100, 50], [10], alone, base=1, target=0.01)
    assert found.catchment.access.tolist() == [0.1, 0]
    assert found.catchment.reached.tolist() == [True, False]
    assert found.catchment.unreachable_population == 50
