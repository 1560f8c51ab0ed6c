"""Groups of people and the facilities that serve them (Shao & Luo 2022)."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.accessibility.model import Groups, Modes
from evencare.solvers.problem import TravelCosts

sys.path.append(str(Path(__file__).parent))
from strata_cases import DECAY, METHODS, model, random_region, sparse, textbook

methods = pytest.mark.parametrize("method", METHODS)
SERVES = np.array([[1, 1, 1, 0, 0, 1], [0, 1, 1, 1, 1, 1]], dtype=bool)


def groups(population, serves=SERVES):
    share = np.random.default_rng(3).random(len(population))
    return Groups(["insured", "others"], np.column_stack([population * share, population * (1 - share)]), serves)


@methods
@pytest.mark.parametrize("seed", range(3))
def test_access_by_group_follows_the_formula(method, seed):
    population, capacity, dense = random_region(seed)
    kinds = groups(population)
    found = model(method, population, capacity, groups=kinds).run(population, capacity, [sparse(dense[0])])
    W = (dense[0] <= 30).astype(float) if method == "2sfca" else DECAY(dense[0])
    expected = textbook(method, [(kinds.people[:, k], W * SERVES[k]) for k in range(2)], capacity[:, 0])
    assert found.parts["group", "insured"][:, 0] == pytest.approx(expected[0])
    assert found.parts["group", "others"][:, 0] == pytest.approx(expected[1])
    lived_in = population > 0
    total = (expected * kinds.people.T).sum(axis=0)[lived_in] / population[lived_in]
    assert found.results[0].access[lived_in] == pytest.approx(total)
    assert found.results[0].conservation_error < 1e-12


@pytest.mark.parametrize("method", [name for name in METHODS if name != "bfca"])
def test_groups_that_everyone_serves_change_nothing(method):
    population, capacity, dense = random_region(4)
    kinds = groups(population, np.ones_like(SERVES))
    costs = [sparse(dense[0])]
    found = model(method, population, capacity, groups=kinds).run(population, capacity, costs)
    plain = model(method, population, capacity).run(population, capacity, costs)
    assert found.results[0].access == pytest.approx(plain.results[0].access)


def test_a_place_without_people_has_the_access_of_the_groups_of_the_region():
    population, capacity, _ = np.array([100.0, 0.0]), np.array([[10.0], [20.0]]), None
    costs = TravelCosts.from_pairs([0, 0, 1, 1], [0, 1, 0, 1], [1.0, 1.0, 1.0, 1.0], (2, 2))
    kinds = Groups(["a", "b"], np.array([[25.0, 75.0], [0.0, 0.0]]), np.eye(2, dtype=bool))
    found = model("2sfca", population, capacity, groups=kinds).run(population, capacity, [costs])
    assert found.results[0].access == pytest.approx([0.3, 0.25 * 10 / 25 + 0.75 * 20 / 75])


@methods
def test_modes_and_groups_together_keep_the_law(method):
    population, capacity, dense = random_region(6, tables=2)
    modes = Modes(["car", "bus"], np.full((len(population), 2), 0.5))
    found = model(method, population, capacity, groups=groups(population), modes=modes).run(
        population, capacity, [sparse(d) for d in dense]
    )
    assert max(result.conservation_error for result in found.results) < 1e-12


@methods
def test_several_capacities_in_one_pass_are_as_one_by_one(method):
    population, capacity, dense = random_region(7)
    costs = [sparse(dense[0])]
    together = model(method, population, capacity).run(population, capacity, costs)
    for k in range(2):
        (alone,) = model(method, population, capacity).run(population, capacity[:, [k]], costs).results
        assert together.results[k].access == pytest.approx(alone.access)
        assert together.results[k].demand == pytest.approx(alone.demand)
