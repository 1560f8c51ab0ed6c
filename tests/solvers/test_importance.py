"""Every claim on a site, checked against all plans of small problems."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.siting import importance
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.gradual_coverage import gradual_coverage
from evencare.solvers.siting.importance import EVERY, NONE, SOME, UNPROVEN
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.set_covering import set_covering
from tests.solvers.capacity_brute import split_optimum, whole_optimum
from tests.solvers.median_cases import cost_matrix, mixed_case, plans
from tests.solvers.siting_cases import people_covered, random_case, reach_matrix

TOLERANCES = (0.0, 0.01, 0.1, 1.0)
SEEDS = st.integers(0, 10_000)


def expected(values, plan_value, tolerance):
    """The true word for every site, from {plan: value to be minimised}; the plan's own value sets the limit."""
    limit = plan_value + tolerance * abs(plan_value) + 1e-9 * max(1.0, abs(plan_value))
    near = np.array([plan for plan, value in values.items() if value <= limit])
    return np.where(near.all(axis=0), EVERY, np.where(near.any(axis=0), SOME, NONE))


def assert_true(words, truth):
    """No claim is false (on a busy machine the time may end before all of them are made)."""
    claimed = words != UNPROVEN
    assert words[claimed].tolist() == truth[claimed].tolist()


def travel_values(case, price=lambda cost: cost, setup=None):
    matrix = cost_matrix(case)
    people = np.where(np.isfinite(matrix).any(axis=1), case.demand.population, 0.0)
    counted = people > 0
    values = {}
    for is_open in plans(case):
        nearest = matrix[counted][:, is_open].min(axis=1, initial=np.inf)
        if np.isfinite(nearest).all():
            opening = 0.0 if setup is None else setup[is_open].sum()
            values[tuple(is_open)] = float(people[counted] @ price(nearest)) + opening
    return values


@given(SEEDS, st.sampled_from(TOLERANCES))
@settings(max_examples=15, deadline=None)
def test_every_word_of_p_median_is_true(seed, tolerance):
    case = mixed_case(seed)
    values = travel_values(case)
    if not values:
        return
    plan = p_median(
        case.demand, case.sites, case.costs, case.limits, effort=Effort(gap=0.0, near_optimal=tolerance)
    ).plan
    assert_true(plan.importance, expected(values, plan.objective, tolerance))


@given(SEEDS, st.sampled_from(TOLERANCES), st.booleans(), st.booleans())
@settings(max_examples=15, deadline=None)
def test_every_word_of_maximal_coverage_is_true(seed, tolerance, backup, capacitated):
    case = mixed_case(seed)
    case.backup, case.capacitated = backup, capacitated and not backup
    rng = np.random.default_rng(seed)
    case.sites = replace(case.sites, capacity=rng.integers(10, 200, len(case.sites)).astype(float))
    reach = reach_matrix(case)
    if not (reach.sum(axis=1) >= 1 + backup).any():
        return
    values = {tuple(plan): -people_covered(case, plan) for plan in plans(case)}
    plan = case.solve(effort=Effort(gap=0.0, near_optimal=tolerance))
    assert_true(plan.importance, expected(values, -plan.objective, tolerance))


@given(SEEDS, st.sampled_from(TOLERANCES))
@settings(max_examples=15, deadline=None)
def test_every_word_of_p_center_is_true(seed, tolerance):
    case = mixed_case(seed)
    matrix = cost_matrix(case)
    counted = np.isfinite(matrix).any(axis=1) & (case.demand.population > 0)
    values = {tuple(p): matrix[counted][:, p].min(axis=1, initial=np.inf).max(initial=0.0) for p in plans(case)}
    values = {plan: value for plan, value in values.items() if np.isfinite(value)}
    if not values:
        return
    plan = p_center(case.demand, case.sites, case.costs, case.limits, effort=Effort(gap=0.0, near_optimal=tolerance))
    assert_true(plan.importance, expected(values, plan.objective, tolerance))


@given(SEEDS, st.sampled_from(TOLERANCES), st.sampled_from((0.6, 1.0)))
@settings(max_examples=15, deadline=None)
def test_every_word_of_set_covering_is_true(seed, tolerance, target):
    case = mixed_case(seed)
    case.limits = Limits()
    reach = reach_matrix(case)
    people = case.demand.population
    possible = people[reach.any(axis=1)].sum()
    wanted = possible if target == 1 else target * people.sum()
    if possible < wanted or not reach.any():
        return
    price = np.where(case.sites.opens, case.sites.cost, 0.0)
    values = {
        tuple(p): price[p].sum() for p in plans(case) if people[reach[:, p].any(axis=1)].sum() >= wanted * (1 - 1e-12)
    }
    plan = set_covering(
        case.demand, case.sites, case.costs, case.standard, target, effort=Effort(gap=0.0, near_optimal=tolerance)
    )
    assert_true(plan.importance, expected(values, plan.objective, tolerance))


@given(SEEDS, st.sampled_from(TOLERANCES))
@settings(max_examples=15, deadline=None)
def test_every_word_of_fixed_charge_is_true(seed, tolerance):
    case = mixed_case(seed)
    case.limits = Limits()
    setup = np.where(case.sites.opens, case.sites.cost, 0.0)
    values = travel_values(case, lambda cost: 0.3 * cost, setup)
    if not values:
        return
    effort = Effort(gap=0.0, near_optimal=tolerance)
    plan = fixed_charge(case.demand, case.sites, case.costs, 0.3, effort=effort).plan
    assert_true(plan.importance, expected(values, plan.objective, tolerance))


@given(SEEDS, st.sampled_from(TOLERANCES), st.booleans())
@settings(max_examples=8, deadline=None)
def test_every_word_within_capacities_is_true(seed, tolerance, whole):
    case = random_case(seed, places=6, sites=6, status=["existing", *["candidate"] * 5], sites_limit=2)
    room = np.random.default_rng(seed).integers(40, 140, 6).astype(float)
    case.sites = replace(case.sites, capacity=room)
    cost, people = cost_matrix(case), case.demand.population
    people = np.where(np.isfinite(cost).any(axis=1), people, 0.0)
    optimum = whole_optimum if whole else split_optimum
    answers = {tuple(p): optimum(cost, people, room, np.zeros(6), p) for p in plans(case)}
    values = {p: answer[1] for p, answer in answers.items() if answer and answer[0] >= people.sum() - 1e-6}
    effort = Effort(gap=0.0, near_optimal=tolerance)
    options = {"capacitated": True, "whole": whole, "effort": effort}
    plan = p_median(case.demand, case.sites, case.costs, case.limits, **options).plan
    if values:
        assert_true(plan.importance, expected(values, plan.objective, tolerance))
    assert set(plan.importance[1:]) <= {EVERY, SOME, NONE, UNPROVEN}


@given(SEEDS, st.sampled_from(TOLERANCES))
@settings(max_examples=15, deadline=None)
def test_every_word_of_gradual_coverage_is_true(seed, tolerance):
    case = mixed_case(seed)
    matrix, people = cost_matrix(case), case.demand.population
    if not (matrix <= 0.5).any():
        return
    values = {}
    for plan in plans(case):
        nearest = matrix[:, plan].min(axis=1, initial=np.inf)
        values[tuple(plan)] = -float(people @ np.clip((0.5 - np.minimum(nearest, 1.0)) / 0.3, 0.0, 1.0))
    standard = np.full(len(people), 0.2)
    effort = Effort(gap=0.0, near_optimal=tolerance)
    plan = gradual_coverage(case.demand, case.sites, case.costs, standard, 0.5, case.limits, effort=effort)
    assert_true(plan.importance, expected(values, -plan.objective, tolerance))


@pytest.mark.parametrize("seed", range(4))
def test_small_problems_leave_nothing_unproven(seed, monkeypatch):
    monkeypatch.setattr(importance, "FEWEST_SECONDS", 30.0)
    case = random_case(seed, places=30, sites=12, sites_limit=4)
    plan = p_median(case.demand, case.sites, case.costs, case.limits, effort=Effort(near_optimal=0.02)).plan
    assert UNPROVEN not in plan.importance
    assert set(plan.importance[~plan.is_open]) <= {SOME, NONE}
    assert UNPROVEN not in case.solve(effort=Effort(near_optimal=0.02)).importance


def test_sites_that_a_status_decides_are_judged_by_decree():
    status = ["existing", "required", "competitor", "excluded", "candidate", "candidate", "candidate"]
    case = random_case(3, status=status, sites_limit=2)
    plan = case.solve(effort=Effort(near_optimal=0.5))
    assert plan.importance[:4].tolist() == [EVERY, EVERY, EVERY, NONE]


def test_sites_are_judged_only_where_that_is_asked_for():
    assert random_case(1).solve().importance is None


@pytest.mark.parametrize("whole", [False, True])
def test_sites_too_small_for_any_place_serve_nobody_and_are_not_judged(whole):
    case = random_case(2, sites_limit=3, capacity=[0.0] * 7 if not whole else [0.5] * 7)
    near = Effort(near_optimal=0.01)
    plan = p_median(case.demand, case.sites, case.costs, case.limits, capacitated=True, whole=whole, effort=near)
    assert plan.plan.evaluation.people == 0.0
    assert plan.unserved == case.demand.population[plan.plan.reachable].sum()
    assert plan.plan.importance.tolist() == ["unproven"] * 7
