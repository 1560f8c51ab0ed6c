"""The nearest sites of every place lead to the plans and the bounds of all pairs."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import Cancelled
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.progress import Progress
from evencare.solvers.siting import cover_plan, nearest_plan, short_lists, transport
from evencare.solvers.siting.ascending import ascending
from evencare.solvers.siting.assignment import assignment
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.dense_branching import Branching
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits, site_rows
from evencare.solvers.siting.short_lists import nearest_pairs
from evencare.solvers.siting.sites import Sites
from tests.solvers.median_cases import least_travel, mixed_case, most_served_least_travel
from tests.solvers.siting_cases import random_case

EXACT = Effort(gap=0.0)


def square(places=300, sites=40, seed=1):
    generator = np.random.default_rng(seed)
    where, stands = generator.random((places, 2)), generator.random((sites, 2))
    away = np.hypot(*(where[:, None] - stands[None]).transpose(2, 0, 1))
    costs = TravelCosts(
        np.arange(places + 1) * sites, np.tile(np.arange(sites, dtype=np.int32), places), away.ravel(), sites
    )
    people = generator.integers(1, 20, places).astype(float)
    return Demand(np.arange(places).astype(str).astype(object), people), costs


@pytest.fixture
def shortened(monkeypatch):
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 2)
    monkeypatch.setattr(short_lists, "RANKS", 1.0)
    monkeypatch.setattr(short_lists, "WIDER", 2)
    monkeypatch.setattr(short_lists, "BLOCK", 50)


@given(seed=st.integers(0, 10**6), count=st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_the_nearest_pairs_are_those_that_sorting_finds(seed, count):
    generator = np.random.default_rng(seed)
    length = generator.integers(0, 9, 12)
    indptr = np.concatenate(([0], np.cumsum(length)))
    costs = generator.integers(0, 6, indptr[-1]).astype(np.float32)
    indices = np.concatenate([np.sort(generator.permutation(9)[:k]) for k in length]).astype(np.int32)
    lists = nearest_pairs(TravelCosts(indptr, indices, costs, 9), count)
    for i in range(12):
        row = costs[indptr[i] : indptr[i + 1]]
        last = np.sort(row)[count - 1] if len(row) > count else np.inf
        part = slice(lists.pairs.indptr[i], lists.pairs.indptr[i + 1])
        assert np.array_equal(lists.pairs.costs[part], row[row <= last])
        assert np.array_equal(lists.pairs.indices[part], indices[indptr[i] : indptr[i + 1]][row <= last])
        left_out = row[row > last]
        assert lists.beyond[i] <= left_out.min(initial=np.inf)
        assert np.isfinite(lists.beyond[i]) == (len(left_out) > 0)


def test_short_lists_lead_to_the_optimum_of_all_pairs(shortened):
    for seed in range(15):
        case = mixed_case(seed)
        best = least_travel(case)
        if np.isfinite(best):
            answer = p_median(case.demand, case.sites, case.costs, case.limits, effort=EXACT).plan
            assert answer.objective == pytest.approx(best, rel=1e-9)
            assert answer.status == "optimal"


def test_short_lists_lead_to_the_least_charge_of_all_pairs(monkeypatch):
    demand, costs = square()
    sites = Sites.checked(np.arange(40).astype(str), cost=np.random.default_rng(0).integers(20, 60, 40).astype(float))
    whole = fixed_charge(demand, sites, costs, effort=EXACT).plan
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 3)
    short = fixed_charge(demand, sites, costs, effort=EXACT).plan
    assert short.objective == pytest.approx(whole.objective, rel=1e-9)
    assert short.status == whole.status == "optimal"


@pytest.mark.parametrize("limit", [0.001, 0.05])
def test_a_sample_in_a_hurry_leaves_a_true_bound(monkeypatch, limit):
    demand, costs = square(places=2_000, sites=30)
    sites = Sites.checked(np.arange(30).astype(str))
    best = p_median(demand, sites, costs, Limits(4), effort=EXACT).plan.objective
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 7)
    monkeypatch.setattr(nearest_plan, "PAIRS_A_SECOND", 1)
    monkeypatch.setattr(nearest_plan, "sample_size", lambda opened: 300)
    hurried = p_median(demand, sites, costs, Limits(4), effort=Effort(gap=0.0, time_limit=limit)).plan
    assert hurried.bound <= best * (1 + 1e-9) <= hurried.objective * (1 + 2e-9)
    assert hurried.gap < 0.25


def test_a_plan_decided_to_the_end_may_use_what_lies_beyond_the_lists():
    demand, costs = square(places=30, sites=8)
    lists = nearest_pairs(costs, 1)
    rows = site_rows(Sites.checked(np.arange(8).astype(str)), Limits(2), None)
    free = np.ones(8, dtype=bool)
    problem = assignment(lists.pairs, demand.population, ~free, free, rows, None, lists.beyond)
    cost = costs.costs.reshape(30, 8)
    best = min(float(demand.population @ np.minimum(cost[:, a], cost[:, b])) for a in range(8) for b in range(a))
    start = np.zeros(8, dtype=bool)
    search = Branching(problem, lists.beyond * demand.population, start, 1e9, lambda value: value, Clock())
    search.run()
    assert search.bound <= best * (1 + 1e-9)


@given(seed=st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_rows_of_any_length_are_sorted_as_by_row_and_cost(seed):
    generator = np.random.default_rng(seed)
    length = generator.integers(0, 9, 20)
    indptr = np.concatenate(([0], np.cumsum(length)))
    row = np.repeat(np.arange(20), length)
    costs = generator.integers(0, 4, indptr[-1]).astype(float)
    order = np.arange(len(costs))[ascending(indptr, row, costs)]
    assert np.array_equal(order, np.lexsort((costs, row)))


def test_short_lists_serve_as_many_as_all_pairs_do_at_the_same_cost(shortened):
    for seed in range(3):
        case = random_case(seed, capacity=np.random.default_rng(seed).integers(20, 60, 7).astype(float))
        people, travel = most_served_least_travel(case)
        answer = p_median(case.demand, case.sites, case.costs, case.limits, capacitated=True, effort=EXACT).plan
        assert answer.evaluation.people == pytest.approx(people)
        assert answer.objective == pytest.approx(travel)
        assert answer.bound <= travel * (1 + 1e-9)


@pytest.mark.parametrize("whole", [False, True])
def test_capacities_on_short_lists_have_a_true_bound_and_leave_nobody_out_who_finds_room(monkeypatch, whole):
    demand, costs = square(places=60, sites=12)
    room = np.full(12, demand.population.sum() / 3.5)
    sites = Sites.checked(np.arange(12).astype(str), capacity=room)
    options = {"capacitated": True, "whole": whole}
    best = p_median(demand, sites, costs, Limits(4), effort=EXACT, **options).plan
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 2)
    monkeypatch.setattr(short_lists, "RANKS", 0.5)
    monkeypatch.setattr(transport, "SMALL", 0)
    hurried = p_median(demand, sites, costs, Limits(4), effort=Effort(gap=0.0, time_limit=0.01), **options)
    assert hurried.unserved == pytest.approx(0.0, abs=1e-6)
    assert hurried.plan.bound <= best.objective * (1 + 1e-9)
    assert best.bound <= hurried.plan.objective * (1 + 1e-9)
    assert hurried.plan.bound > 0.3 * best.objective
    slowly = p_median(demand, sites, costs, Limits(4), effort=Effort(gap=0.0, time_limit=20.0), **options).plan
    assert slowly.bound <= best.objective * (1 + 1e-9)
    assert slowly.objective == pytest.approx(best.objective)


class _Stops(Progress):
    """Wants to stop once it was asked so many times."""

    def __init__(self, patience):
        self.patience = patience

    def cancelled(self):
        self.patience -= 1
        return self.patience < 0


def test_whoever_stops_before_there_are_lists_is_not_kept_waiting(shortened):
    demand, costs = square()
    with pytest.raises(Cancelled):
        p_median(demand, Sites.checked(np.arange(40).astype(str)), costs, Limits(4), progress=_Stops(20))


def test_whoever_stops_keeps_the_plan_that_there_is_and_hears_that_it_was_stopped(monkeypatch):
    monkeypatch.setattr(cover_plan, "FEW_PAIRS", 0)
    case = random_case(1, capacity=np.full(7, 40.0))
    for patience in (40, 80, 120):
        try:
            plan = maximal_coverage(
                case.demand,
                case.sites,
                case.costs,
                case.standard,
                case.limits,
                capacitated=True,
                effort=EXACT,
                progress=_Stops(patience),
            )
        except Cancelled:
            continue
        assert plan.bound >= plan.objective > 0
        assert plan.status in ("cancelled", "optimal")


def test_verdicts_on_short_lists_do_not_contradict_those_on_all_pairs(monkeypatch):
    demand, costs = square(places=120, sites=20)
    sites = Sites.checked(np.arange(20).astype(str))
    effort = Effort(gap=0.0, near_optimal=0.02)
    whole = p_median(demand, sites, costs, Limits(4), effort=effort).plan.importance
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 5)
    short = p_median(demand, sites, costs, Limits(4), effort=effort).plan.importance
    known = (whole != "unproven") & (short != "unproven")
    assert np.array_equal(whole[known], short[known])
    assert known.sum() > 10


def test_a_hurried_plan_for_nearest_sites_even_if_full_has_a_true_bound(monkeypatch):
    demand, costs = square(places=60, sites=12)
    sites = Sites.checked(np.arange(12).astype(str), capacity=np.full(12, demand.population.sum() / 5.0))
    options = {"capacitated": True, "even_if_full": True}
    best = p_median(demand, sites, costs, Limits(4), effort=EXACT, **options)
    monkeypatch.setattr(short_lists, "MANY_PAIRS", 1)
    monkeypatch.setattr(short_lists, "FEWEST", 2)
    hurried = p_median(demand, sites, costs, Limits(4), effort=Effort(gap=0.0, time_limit=0.05), **options)
    assert hurried.unserved >= best.unserved - 1e-6
    if hurried.unserved <= best.unserved + 1e-6:
        assert hurried.plan.objective >= best.plan.objective * (1 - 1e-9)
    # The bound holds for plans that leave no more people unserved, and the best one is among them.
    assert hurried.plan.bound <= best.plan.objective * (1 + 1e-9)
    assert hurried.plan.objective < 2.0 * best.plan.objective
