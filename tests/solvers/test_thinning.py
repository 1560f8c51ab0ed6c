"""Plans with least loads where there is no time: sites with too few people close until the others have enough."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.problem import Demand
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.rules import SiteRows
from evencare.solvers.siting.shipping import shipping
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.thinning import thinned
from tests.solvers.siting_cases import dense_costs


def region(seed, places=200, count=20, least=0.5):
    rng = np.random.default_rng(seed)
    distance = np.linalg.norm(rng.random((places, 1, 2)) - rng.random((1, count, 2)), axis=2)
    weight = rng.integers(1, 50, places).astype(float)
    capacity = rng.uniform(1, 4, count) * weight.sum() / count * 1.5
    return distance, weight, capacity, least * capacity


def problem_of(distance, weight, capacity, least, fixed, whole=False):
    m = len(capacity)
    pairs = dense_costs(distance)
    nothing, none = np.zeros(m), SiteRows.none(m)
    return shipping(pairs, weight, pairs.costs, capacity, nothing, least, none, fixed, ~fixed, whole)[0]


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=20, deadline=None)
def test_every_site_that_stays_has_its_least_load_within_its_capacity(seed, whole):
    distance, weight, capacity, least = region(seed)
    nobody = np.zeros(20, dtype=bool)
    problem = problem_of(distance, weight, capacity, least, nobody, whole)
    plan = thinned(problem, ~nobody, Clock())
    loads = np.bincount(problem.sites, plan.share * problem.load, 20)
    assert plan.is_open.any()
    assert np.all(loads[plan.is_open] >= least[plan.is_open] * (1 - 1e-6))
    assert np.all(loads <= capacity * (1 + 1e-6) * plan.is_open)
    assert plan.people == pytest.approx(loads.sum())


def test_there_is_no_plan_where_a_site_that_must_stay_has_too_few_people():
    distance, weight, capacity, _ = region(1)
    fixed = np.arange(20) == 3
    problem = problem_of(distance, weight, capacity, np.where(fixed, 2 * weight.sum(), 0.0), fixed)
    assert thinned(problem, fixed, Clock()) is None


@pytest.mark.parametrize("seed", range(2))
def test_no_time_at_all_leaves_a_plan_that_keeps_least_loads(seed):
    distance, weight, capacity, least = region(seed)
    demand = Demand(np.array([str(i) for i in range(200)], dtype=object), weight)
    sites = Sites.checked([str(j) for j in range(20)], None, np.full(20, 50.0), capacity)
    answer = fixed_charge(
        demand, sites, dense_costs(distance), capacitated=True, least=least, effort=Effort(time_limit=0.0)
    )
    plan = answer.plan
    assert np.all(plan.evaluation.assigned[plan.is_open] >= least[plan.is_open] * (1 - 1e-6))
    best = fixed_charge(demand, sites, dense_costs(distance), capacitated=True, least=least, effort=Effort(gap=0.02))
    assert plan.bound <= best.plan.objective * (1 + 1e-9)
    assert plan.objective >= best.plan.bound * (1 - 1e-9)


def test_the_people_of_a_hurried_plan_are_at_the_best_of_its_sites():
    distance, weight, capacity, _ = region(5, places=400)
    demand = Demand(np.array([str(i) for i in range(400)], dtype=object), weight)
    sites = Sites.checked([str(j) for j in range(20)], None, np.full(20, 50.0), capacity)
    hurried = fixed_charge(demand, sites, dense_costs(distance), capacitated=True, effort=Effort(time_limit=0.0))
    chosen = ["required" if is_open else "excluded" for is_open in hurried.plan.is_open]
    same = Sites.checked([str(j) for j in range(20)], chosen, np.full(20, 50.0), capacity)
    best = fixed_charge(demand, same, dense_costs(distance), capacitated=True)
    assert hurried.travel == pytest.approx(best.travel, rel=1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_sites_that_stay_open_have_their_least_loads_first(seed):
    distance, weight, capacity, least = region(seed, least=0.2)
    problem = problem_of(distance, weight, capacity, least, np.ones(20, dtype=bool))
    plan = thinned(problem, np.ones(20, dtype=bool), Clock())
    loads = np.bincount(problem.sites, plan.share * problem.load, 20)
    assert np.all(loads >= least * (1 - 1e-6))
    assert plan.people == pytest.approx(weight.sum())
