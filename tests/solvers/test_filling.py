"""Filling sites one after the other: what every answer keeps, and that everyone is served where there is room."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from evencare.solvers.problem import TravelCosts
from evencare.solvers.siting import allocation, shipping_proof, transport
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.filling import filled
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import SiteRows
from evencare.solvers.siting.shipping import shipping
from tests.solvers.siting_cases import dense_costs, random_case


def random_shipping(seed, n=30, m=6, chance=1.0):
    rng = np.random.default_rng(seed)
    place, site = np.nonzero(rng.random((n, m)) < chance)
    pairs = TravelCosts.from_pairs(place, site, np.round(rng.random(len(place)), 1), (n, m))
    weight = rng.integers(1, 30, n).astype(float)
    capacity = weight.sum() * rng.dirichlet(np.ones(m)) * rng.uniform(0.5, 3.0)
    is_open, none = rng.random(m) < 0.7, SiteRows.none(m)
    problem, _ = shipping(pairs, weight, pairs.costs, capacity, np.zeros(m), None, none, is_open, ~is_open, False)
    return problem, is_open, rng.random(m) * rng.integers(0, 2)


@given(st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_nobody_is_served_twice_and_no_site_is_overfull(seed):
    problem, is_open, price = random_shipping(seed, chance=0.5)
    share = filled(problem, is_open, price)
    assert share.min(initial=0.0) >= 0.0
    assert not share[~is_open[problem.sites]].any()
    assert np.all(np.bincount(problem.place, share, problem.place_count) <= 1 + 1e-9)
    loads = np.bincount(problem.sites, share * problem.load, problem.site_count)
    assert np.all(loads <= problem.capacity * (1 + 1e-9) + 1e-6)
    # Whoever is left has no open site with room.
    served = np.bincount(problem.place, share, problem.place_count)
    hopes = (served < 1 - 1e-6)[problem.place] & is_open[problem.sites]
    assert not np.any((problem.capacity - loads)[problem.sites[hopes]] > 1e-6)


@given(st.integers(0, 10_000))
@settings(max_examples=60, deadline=None)
def test_everyone_is_served_where_all_sites_are_in_reach_and_have_the_room(seed):
    problem, is_open, price = random_shipping(seed)
    share = filled(problem, is_open, price)
    room = problem.capacity[is_open].sum()
    assert float(share @ problem.load) >= min(room, problem.people) * (1 - 1e-6)


def test_the_cheapest_sites_fill_first_and_those_with_most_to_lose_are_taken():
    place, site = np.divmod(np.arange(4), 2)
    pairs = TravelCosts.from_pairs(place, site, np.array([1.0, 9.0, 1.0, 2.0]), (2, 2))
    is_open, none, zero = np.ones(2, dtype=bool), SiteRows.none(2), np.zeros(2)
    problem, _ = shipping(
        pairs, np.array([4.0, 4.0]), pairs.costs, np.array([6.0, 6.0]), zero, None, none, is_open, ~is_open, False
    )
    assert filled(problem, is_open, zero).tolist() == [1.0, 0.0, 0.5, 0.5]


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_floors_come_first(seed):
    problem, is_open, price = random_shipping(seed)
    rng = np.random.default_rng(seed)
    near = csr_matrix((problem.load * (rng.random(len(problem.costs)) < 0.4))[None, :])
    alone = replace(problem, floors=near, wanted=np.array([np.inf]))
    most = float((near @ filled(alone, is_open, price))[0])
    floored = replace(problem, floors=near, wanted=np.array([0.7 * most]))
    share = filled(floored, is_open, price)
    assert float((near @ share)[0]) >= 0.7 * most * (1 - 1e-6)
    plain = filled(problem, is_open, price)
    # All sites are in reach of all places, so that nobody is left out for the floor.
    assert float(share @ problem.load) == pytest.approx(float(plain @ problem.load), rel=1e-6)


@pytest.mark.parametrize("seed", range(6))
def test_problems_too_large_for_programs_keep_floors_within_a_true_bound(seed, monkeypatch):
    rng = np.random.default_rng(seed)
    case = random_case(seed, places=14, sites=6, sites_limit=4, capacity=rng.integers(90, 200, 6).astype(float))
    case.costs = dense_costs(np.round(rng.random((14, 6)), 2))
    region = np.array(["a", "b"] * 7, dtype=object)
    rules = RegionRules.checked(["a"], min_coverage=[0.6], standard=[0.5])

    def solved():
        return p_median(
            case.demand,
            case.sites,
            case.costs,
            case.limits,
            rules,
            capacitated=True,
            effort=Effort(gap=0.0, time_limit=2.0),
            demand_region=region,
        )

    exact = solved()
    monkeypatch.setattr(transport, "SMALL", 0)
    for module in (transport, shipping_proof):
        monkeypatch.setattr(module, "LARGEST_PROGRAM", 0)
    monkeypatch.setattr(allocation, "MOST_WITH_FLOORS", 0)
    answer = solved()
    assert answer.unserved >= exact.unserved - 1e-6
    if answer.unserved <= exact.unserved + 1e-6:
        assert answer.plan.bound <= exact.plan.objective + 1e-6 <= answer.plan.objective + 2e-6


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_what_is_filled_so_far_stays_and_the_rest_follows(seed):
    problem, is_open, price = random_shipping(seed)
    some = filled(problem, is_open, price) * (problem.place % 2)
    share = filled(problem, is_open, price, some)
    assert np.all(share >= some - 1e-12)
    room = problem.capacity[is_open].sum()
    assert float(share @ problem.load) >= min(room, problem.people) * (1 - 1e-6)
