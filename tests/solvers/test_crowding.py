"""i2SFCA: patients per unit of supply (Wang 2018)."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.crowding import crowding
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, Facilities, TravelCosts

sys.path.append(str(Path(__file__).parent))
from catchment_cases import Case, cases, for_all, over


@for_all(case=cases())
def test_crowding_follows_the_formula(case):
    W = case.weights
    people_per_bed = over(case.population, W @ case.capacity)
    found = crowding(case.demand, case.facilities, case.costs, case.decay)
    assert found.crowding == pytest.approx(W.T @ people_per_bed)
    assert found.pressure == pytest.approx(people_per_bed)


@for_all(case=cases())
def test_patients_add_up_to_the_people_in_reach_of_capacity(case):
    found = crowding(case.demand, case.facilities, case.costs, case.decay)
    assert found.patients.sum() == pytest.approx(case.population[found.reached].sum())
    assert found.conservation_error < 1e-12
    assert found.unreachable_population == pytest.approx(case.population[~found.reached].sum())


@for_all(case=cases(smallest_capacity=1, smallest_population=1))
def test_crowding_is_the_two_step_method_with_its_sides_exchanged(case):
    found = crowding(case.demand, case.facilities, case.costs, case.decay)
    mirrored = floating_catchment(
        Demand(case.facilities.ids, case.capacity),
        Facilities(case.demand.ids, case.population),
        case.costs.transposed(),
        case.decay,
    )
    assert found.crowding == pytest.approx(mirrored.access)


@for_all(case=cases(smallest_capacity=1))
def test_splitting_a_place_in_two_changes_no_crowding(case):
    population = np.concatenate([case.population[:1] * 0.3, case.population[:1] * 0.7, case.population[1:]])
    split = Case(population, case.capacity, np.vstack([case.dense[:1], case.dense]), case.decay)
    before = crowding(case.demand, case.facilities, case.costs, case.decay)
    after = crowding(split.demand, split.facilities, split.costs, split.decay)
    assert after.crowding == pytest.approx(before.crowding)


def test_mean_crowding_is_people_in_reach_over_capacity_in_reach():
    costs = TravelCosts.from_pairs([0, 1], [0, 0], np.array([1.0, 2.0]), (3, 2))
    found = crowding(
        Demand(np.arange(3), np.array([30.0, 50.0, 7.0])),
        Facilities(np.arange(2), np.array([10.0, 5.0])),
        costs,
        Decay("binary", 5.0),
    )
    assert (found.mean, found.stranded_supply, found.unreachable_population) == (8.0, 5.0, 7.0)
    assert found.crowding.tolist() == [8.0, 0.0]
