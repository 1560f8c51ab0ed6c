"""Fixed charge: every plan tried by hand, capacities and minimum loads, the OR-Library."""

import gzip
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.problem import Demand
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.sites import Sites
from tests.solvers.median_cases import STATUSES, cost_matrix
from tests.solvers.siting_cases import dense_costs, random_case

PROVEN = Effort(gap=0.0)


def least_total(case, unit):
    matrix, people = cost_matrix(case), case.demand.population
    counted = np.isfinite(matrix).any(axis=1) & (people > 0)
    free = np.flatnonzero(case.sites.free)
    best = np.inf
    for choice in product((False, True), repeat=len(free)):
        is_open = case.sites.fixed.copy()
        is_open[free] = choice
        travel = people[counted] @ matrix[counted][:, is_open].min(axis=1, initial=np.inf)
        best = min(best, unit * travel + case.sites.cost[is_open & case.sites.opens].sum())
    return best


@given(st.integers(0, 10_000), st.sampled_from([0.5, 2.0, 10.0]))
@settings(max_examples=30, deadline=None)
def test_no_plan_costs_less(seed, unit):
    rng = np.random.default_rng(seed)
    cost = rng.integers(5, 90, 7).astype(float)
    case = random_case(seed, status=rng.choice(STATUSES, 7).tolist(), cost=cost)
    answer = fixed_charge(case.demand, case.sites, case.costs, unit, effort=PROVEN)
    assert answer.plan.objective == pytest.approx(least_total(case, unit))
    assert answer.plan.objective == pytest.approx(answer.opening + answer.travel)
    assert answer.plan.bound == pytest.approx(answer.plan.objective)
    assert answer.plan.status == "optimal"


def test_open_sites_serve_as_many_as_they_must():
    case = random_case(2, cost=[5.0] * 7, capacity=[400.0] * 7)
    least = np.full(7, 120.0)
    free = fixed_charge(case.demand, case.sites, case.costs, 5.0, capacitated=True, effort=PROVEN)
    bound = fixed_charge(case.demand, case.sites, case.costs, 5.0, capacitated=True, least=least, effort=PROVEN)
    loads = bound.plan.evaluation.assigned[bound.plan.is_open]
    assert np.all(loads >= 120.0 - 1e-6)
    assert bound.plan.objective >= free.plan.objective


def or_library(folder, name):
    path = folder / "siting" / "uflp" / "orlib" / name
    content = path.read_bytes()
    words = (content if path.suffix == ".txt" else gzip.decompress(content)).decode().split()
    m, n = int(words[0]), int(words[1])
    numbers = np.array([0.0 if word == "capacity" else float(word) for word in words[2:]])
    table = numbers[2 * m :].reshape(n, m + 1)
    demand = Demand(np.arange(n).astype(str).astype(object), np.ones(n))
    return demand, Sites.checked(np.arange(m).astype(str), cost=numbers[1 : 2 * m : 2]), dense_costs(table[:, 1:])


@pytest.mark.parametrize("name", ["cap71.txt", "cap104.txt", "cap134.txt", "capa.txt.gz", "capb.txt.gz", "capc.txt.gz"])
def test_or_library_problems_are_proven(shared_data, name):
    folder = shared_data / "siting" / "uflp" / "orlib"
    optimum = float((folder / f"{name.split('.')[0]}.txt.opt").read_text().split()[-1])
    plan = fixed_charge(*or_library(shared_data, name), effort=PROVEN).plan
    assert plan.objective == pytest.approx(optimum, abs=0.01)
    assert plan.bound <= optimum + 0.01
    assert plan.status == "optimal"


@pytest.mark.parametrize("name", ["cap71", "cap104"])
def test_capacities_for_everyone_leave_the_optimum_as_it_is(shared_data, name):
    folder = shared_data / "siting" / "uflp" / "orlib"
    words = (folder / f"{name}.txt").read_text().split()
    m, n = int(words[0]), int(words[1])
    numbers = np.array(words[2:], dtype=float)
    table = numbers[2 * m :].reshape(n, m + 1)
    demand = Demand(np.arange(n).astype(str).astype(object), table[:, 0])
    sites = Sites.checked(np.arange(m).astype(str), cost=numbers[1 : 2 * m : 2], capacity=numbers[0 : 2 * m : 2])
    plan = fixed_charge(demand, sites, dense_costs(table[:, 1:] / table[:, :1]), capacitated=True, effort=PROVEN).plan
    optimum = float((folder / f"{name}.txt.opt").read_text().split()[-1])
    assert plan.objective == pytest.approx(optimum, abs=0.05)
    assert plan.bound <= optimum + 0.05
    assert plan.status == "optimal"
