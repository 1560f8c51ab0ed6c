"""RAAM as a convex programme: equilibrium, uniqueness, and a brute-force peer (Saxon & Snow 2020)."""

import csv
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility import equilibrium
from evencare.solvers.accessibility.rational_agent import rational_agent
from evencare.solvers.errors import Cancelled
from evencare.solvers.problem import Demand, Facilities
from evencare.solvers.progress import Progress

sys.path.append(str(Path(__file__).parent))
from strata_cases import sparse


def solve(population, capacity, dense, tau=10.0, rho=None, **more):
    population, capacity = np.asarray(population, float), np.asarray(capacity, float)
    demand = Demand(np.arange(len(population)), population)
    return rational_agent(demand, Facilities(np.arange(len(capacity)), capacity), sparse(dense), tau, rho, **more)


def objective(flows, dense, capacity, tau, rho):
    return (flows * dense).sum() / tau + (flows.sum(axis=0) ** 2 / (2 * rho * capacity)).sum()


@pytest.mark.parametrize("seed", range(40))
def test_nobody_can_gain_by_going_elsewhere(seed):
    generator = np.random.default_rng(seed)
    n, m = generator.integers(2, 40), generator.integers(2, 15)
    dense = np.where(generator.random((n, m)) < 0.7, generator.choice([0.0, 1.0, 5.0, 30.0], (n, m)), np.nan)
    dense[0, 0] = 1.0
    population = generator.choice([0.0, 1.0, 50.0, 1e5], n)
    population[0], capacity = 5.0, generator.choice([0.0, 1.0, 300.0], m)
    capacity[0] = 3.0
    found = solve(population, capacity, dense, tau=10.0 ** generator.uniform(-1, 2))
    assert found.gap <= 1e-6
    reached = ~np.isnan(found.cost)
    assert found.patients.sum() == pytest.approx(population[reached].sum(), rel=1e-6)
    assert found.unreachable_population == population[~reached].sum()


def test_the_programme_is_at_its_minimum():
    from scipy.optimize import minimize

    generator = np.random.default_rng(3)
    dense, population = generator.random((5, 3)) * 20, generator.random(5) * 100
    capacity, rho = generator.random(3) * 10 + 1, 9.0
    found = solve(population, capacity, dense, 10.0, rho)

    def cost(x):
        return objective(x.reshape(5, 3), dense, capacity, 10.0, rho)

    rows = {"type": "eq", "fun": lambda x: x.reshape(5, 3).sum(axis=1) - population}
    start = np.repeat(population / 3, 3)
    peer = minimize(cost, start, method="SLSQP", bounds=[(0, None)] * 15, constraints=rows, options={"maxiter": 500})
    assert found.patients == pytest.approx(peer.x.reshape(5, 3).sum(axis=0), rel=1e-3)
    price = found.patients / (rho * capacity)
    assert found.cost == pytest.approx((dense / 10.0 + price).min(axis=1))


def test_two_equal_hospitals_share_people_evenly():
    found = solve([100, 100], [10, 10], np.array([[5.0, 5.0], [5.0, 5.0]]))
    assert found.patients == pytest.approx([100, 100])
    assert found.cost == pytest.approx([1.5, 1.5])
    assert found.rho == 10


def test_people_cross_over_until_costs_are_equal():
    # 100 people live beside h1; going to h2 costs 5 / 10 more: loads differ by half a normal load (10).
    found = solve([100], [10, 10], np.array([[0.0, 5.0]]), tau=10.0, rho=10.0)
    assert found.patients == pytest.approx([75, 25])
    assert found.load == pytest.approx([7.5, 2.5])
    assert found.cost == pytest.approx([0.75])
    assert found.main_facility[0] in (0, 1)


def test_a_hospital_that_nobody_would_choose_has_no_patients():
    found = solve([10], [10, 10], np.array([[0.0, 900.0]]))
    assert found.patients.tolist() == pytest.approx([10, 0])
    assert found.patients[1] == 0


def test_places_without_people_and_hospitals_without_beds():
    found = solve([100, 0], [10, 0], np.array([[1.0, 0.0], [3.0, 0.0]]), tau=10.0)
    assert found.cost == pytest.approx([1.1, 1.3])
    assert found.patients.tolist() == [pytest.approx(100), 0]
    assert np.isnan(found.load[1])


def test_a_place_out_of_reach_has_no_cost():
    found = solve([100, 40], [10], np.array([[1.0], [np.nan]]))
    assert np.isnan(found.cost[1])
    assert (found.main_facility[1], found.unreachable_population) == (-1, 40)


amounts = st.lists(st.integers(1, 500), min_size=4, max_size=4)


@settings(max_examples=20, deadline=None)
@given(population=amounts, capacity=amounts, seed=st.integers(0, 99))
def test_splitting_a_place_or_a_hospital_in_two_changes_nothing(population, capacity, seed):
    dense = np.random.default_rng(seed).integers(0, 60, (4, 4)).astype(float)
    before = solve(population, capacity, dense, 30.0, tolerance=1e-9)
    place = solve(
        [population[0] / 4, population[0] * 3 / 4, *population[1:]],
        capacity,
        np.vstack([dense[:1], dense]),
        30.0,
        tolerance=1e-9,
    )
    site = solve(
        population,
        [capacity[0] / 4, capacity[0] * 3 / 4, *capacity[1:]],
        np.hstack([dense[:, :1], dense]),
        30.0,
        tolerance=1e-9,
    )
    assert place.patients == pytest.approx(before.patients, rel=1e-3, abs=1e-3)
    assert site.cost == pytest.approx(before.cost, rel=1e-3)


def test_large_systems_are_factorised_sparsely(monkeypatch):
    generator = np.random.default_rng(1)
    dense = np.where(generator.random((60, 20)) < 0.3, generator.random((60, 20)) * 40, np.nan)
    arguments = generator.random(60) * 100, generator.random(20) * 10 + 1, dense
    usual = solve(*arguments)
    monkeypatch.setattr(equilibrium, "DENSE_FACILITIES", 1)
    assert solve(*arguments).cost == pytest.approx(usual.cost, rel=1e-4, nan_ok=True)


def test_it_can_be_cancelled():
    class Stop(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        solve([100], [10, 10], np.array([[0.0, 5.0]]), progress=Stop())


def test_chicago_lies_near_the_truncated_heuristic(shared_data):
    # pysal/access, tutorial: tau = 100,000 m, doctors; its first five tracts. Its heuristic stops early: with more
    # cycles it moves on towards the equilibrium (0.853, 0.854, 0.858, 0.864, 0.902 after 2000).
    folder = shared_data / "access_chicago"
    features = json.loads((folder / "chicago_metro_pop.geojson").read_text())["features"]
    with (folder / "chicago_metro_docs_dentists.csv").open() as lines:
        doctors = {row["geoid"]: float(row["doc"]) for row in csv.DictReader(lines)}
    # EPSG:2790 and 3528 differ by decimetres here.
    xy = np.array([feature["geometry"]["coordinates"][:2] for feature in features])
    ids = [str(feature["properties"]["geoid"]) for feature in features]
    population = np.array([feature["properties"]["pop"] for feature in features], dtype=float)
    capacity = np.array([doctors[name] for name in ids])
    with_doctors = capacity > 0
    dense = np.hypot(*(xy[:, None] - xy[None, with_doctors]).transpose(2, 0, 1))
    # In equilibrium nobody here goes farther than 30 km; leaving those pairs out halves the time.
    dense[dense > 30_000] = np.nan
    found = solve(population, capacity[with_doctors], dense, 100_000.0, tolerance=1e-4)
    assert found.gap <= 1e-4
    assert found.unreachable_population == 0
    published = [0.837117, 0.836282, 0.842233, 0.859648, 0.893507]
    assert found.cost[:5] == pytest.approx(published, rel=0.07)
    assert found.cost[:5] == pytest.approx([0.891098, 0.891285, 0.894334, 0.897542, 0.911531], abs=5e-4)
