"""p-median and fixed charge within capacities against every plan, by the program alone and by bound and search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError, SolverFailure
from evencare.solvers.problem import TravelCosts
from evencare.solvers.siting import allocation, transport
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.knapsack import Knapsacks, whole_knapsacks
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits, SiteRows
from evencare.solvers.siting.shipping import shipping
from tests.solvers.capacity_brute import best_with_capacities
from tests.solvers.median_cases import STATUSES
from tests.solvers.siting_cases import random_case

PROVEN = Effort(gap=0.0)


@pytest.fixture(params=["program", "search"])
def way(request, monkeypatch):
    """Small problems go to the program as they are; without that, to what large ones go to."""
    if request.param == "search":
        monkeypatch.setattr(transport, "SMALL", 0)
        monkeypatch.setattr(allocation, "FEW_PAIRS", 0)


def drawn(seed, whole):
    rng = np.random.default_rng(seed)
    status = rng.choice(STATUSES, 5).tolist()
    capacity, cost = rng.integers(20, 220, 5).astype(float), rng.integers(5, 60, 5).astype(float)
    limits = Limits(budget=60.0 * status.count("required") + float(rng.integers(0, 120)))
    places = 6 if whole else 8
    return rng, random_case(seed, places=places, sites=5, status=status, capacity=capacity, cost=cost, limits=limits)


def check(case, best, solve):
    if best is None:
        with pytest.raises((InputError, SolverFailure)):
            solve()
        return
    plan = solve().plan
    assert plan.evaluation.people == pytest.approx(best[0], abs=1e-3)
    assert plan.objective == pytest.approx(best[1], abs=1e-3)
    assert plan.bound <= best[1] + 1e-3
    assert plan.status == "optimal"
    assert np.all(plan.evaluation.assigned <= case.sites.capacity + 1e-5)


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("whole", [False, True])
def test_no_plan_serves_more_or_travels_less(way, seed, whole):
    rng, case = drawn(seed, whole)
    largest = rng.random(len(case.demand)) * 0.5 + 0.2
    best = best_with_capacities(case, whole, largest=largest)
    options = {"capacitated": True, "whole": whole, "largest": largest, "effort": PROVEN}
    check(case, best, lambda: p_median(case.demand, case.sites, case.costs, case.limits, **options))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("whole", [False, True])
def test_no_plan_serves_more_or_costs_less_with_least_loads(way, seed, whole):
    rng, case = drawn(100 + seed, whole)
    least = rng.integers(0, 90, 5).astype(float) * (rng.random(5) < 0.6)
    best = best_with_capacities(case, whole, least, charged=5.0)
    options = {"capacitated": True, "whole": whole, "least": least, "effort": PROVEN}
    check(case, best, lambda: fixed_charge(case.demand, case.sites, case.costs, 5.0, case.limits, **options))


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_whole_knapsacks_are_the_best_of_all_subsets(seed):
    rng = np.random.default_rng(seed)
    weight, gain, room = rng.integers(0, 9, (3, 6)), -rng.random((3, 6)), rng.integers(0, 25, 3)
    value, taken = whole_knapsacks(weight, gain, room)
    subsets = np.array(np.meshgrid(*[[0, 1]] * 6)).reshape(6, -1).T
    for row in range(3):
        fits = subsets @ weight[row] <= room[row]
        assert value[row] == pytest.approx((subsets[fits] @ gain[row]).min())
        assert value[row] == pytest.approx(gain[row][taken[row]].sum())
        assert weight[row][taken[row]].sum() <= room[row]


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_what_sites_earn_from_whole_places_is_the_best_of_all_subsets(seed):
    rng = np.random.default_rng(seed)
    n, m = 9, 3
    costs, people = rng.integers(0, 20, (n, m)).astype(float), rng.integers(1, 9, n).astype(float)
    pairs = TravelCosts(np.arange(n + 1) * m, np.tile(np.arange(m, dtype=np.int32), n), costs.ravel(), m)
    free, room = np.ones(m, dtype=bool), rng.integers(3, 30, m).astype(float)
    price, nothing = pairs.costs / np.repeat(people, m), np.zeros(m)
    problem, _ = shipping(pairs, people, price, room, nothing, None, SiteRows.none(m), ~free, free, whole=False)
    v = rng.integers(0, 25, n).astype(float)
    filled = Knapsacks(problem, v)
    filled.made_whole(np.arange(m))
    subsets = np.array(np.meshgrid(*[[0, 1]] * n)).reshape(n, -1).T
    for site in range(m):
        fits = subsets @ people <= room[site]
        best = (subsets[fits] @ (costs[:, site] - v)).min()
        assert filled.value[site] == pytest.approx(best, abs=1e-9)
        mine = filled.site == site
        assert float(filled.share[mine] @ filled.gain[mine]) == pytest.approx(best, abs=1e-9)


def test_no_time_still_gives_a_plan_and_a_true_bound():
    rng = np.random.default_rng(0)
    case = random_case(0, places=1500, sites=60, sites_limit=8, capacity=rng.uniform(4_000, 12_000, 60))
    plans = [
        p_median(
            case.demand,
            case.sites,
            case.costs,
            case.limits,
            capacitated=True,
            whole=whole,
            effort=Effort(time_limit=seconds, gap=0.0),
        ).plan
        for seconds, whole in ((0.5, False), (0.5, True), (6.0, False))
    ]
    assert all(plan.bound <= plan.objective and plan.evaluation.people > 0 for plan in plans)
    longer = plans[2]
    assert plans[0].bound <= longer.objective * (1 + 1e-9) or plans[0].evaluation.people < longer.evaluation.people
