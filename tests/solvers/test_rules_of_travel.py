"""p-median, p-center and fixed charge with every side constraint in any mix, against every plan tried by hand."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram, highs
from evencare.solvers.siting import floored_plan
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.equity_cost import equally_distributed
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from tests.solvers.rule_cases import keeps_limits, money_spent, nearest_plans, own_standards, random_mix
from tests.solvers.siting_cases import dense_costs

PROVEN = Effort(gap=0.0)
REFUSALS = (InputError, InfeasibleProgram)


def assert_least(plan, best):
    assert plan.objective == pytest.approx(best, abs=1e-6)
    assert plan.bound <= best + 1e-6
    assert plan.bound == pytest.approx(best, rel=1e-5, abs=1e-5)


@given(st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_no_plan_within_the_rules_travels_less(seed):
    mix = random_mix(seed)
    people = mix.demand.population
    best = min((float(people @ cost) for _, cost in nearest_plans(mix)), default=np.inf)

    def solve():
        return p_median(
            *mix.arguments,
            mix.limits,
            mix.rules,
            effort=PROVEN,
            demand_region=mix.demand_region,
            standard=own_standards(mix),
        ).plan

    if np.isinf(best):
        with pytest.raises(REFUSALS):
            solve()
        return
    plan = solve()
    assert_least(plan, best)
    assert keeps_limits(mix, plan.is_open, exact=True)


@given(st.integers(0, 100_000), st.sampled_from([0.05, 0.3, 2.0]))
@settings(max_examples=30, deadline=None)
def test_no_plan_within_the_rules_costs_less(seed, unit):
    mix = random_mix(seed)
    people, sites = mix.demand.population, mix.sites

    def total(is_open, cost):
        return unit * float(people @ cost) + money_spent(sites, is_open) + (sites.keeping * is_open).sum()

    best = min((total(*found) for found in nearest_plans(mix, exact=False)), default=np.inf)

    def solve():
        return fixed_charge(
            *mix.arguments,
            unit,
            mix.limits,
            mix.rules,
            effort=PROVEN,
            demand_region=mix.demand_region,
            standard=own_standards(mix),
        )

    if np.isinf(best):
        with pytest.raises(REFUSALS):
            solve()
        return
    answer = solve()
    assert_least(answer.plan, best)
    assert keeps_limits(mix, answer.plan.is_open, exact=False)
    parts = answer.opening + answer.closing + answer.keeping + answer.travel
    assert answer.plan.objective == pytest.approx(parts)


@given(st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_no_plan_within_the_rules_has_a_smaller_largest_cost(seed):
    mix = random_mix(seed)
    best = min((float(cost.max()) for _, cost in nearest_plans(mix)), default=np.inf)

    def solve():
        return p_center(
            *mix.arguments,
            mix.limits,
            mix.rules,
            effort=PROVEN,
            demand_region=mix.demand_region,
            standard=own_standards(mix),
        )

    if np.isinf(best):
        with pytest.raises(REFUSALS):
            solve()
        return
    plan = solve()
    assert_least(plan, best)
    assert keeps_limits(mix, plan.is_open, exact=True)


def floored_mix(seed):
    """Three sites of twelve, floors in two regions and no other rule."""
    mix = random_mix(seed, places=25, sites=12, statuses=["candidate"])
    share = np.random.default_rng(seed).choice([0.5, 0.7, 0.9], 2)
    rules = RegionRules.checked(["north", "south"], min_coverage=share.tolist(), standard=[0.3, None])
    return replace(mix, limits=Limits(3), rules=rules)


def travelled(mix, **effort):
    return p_median(
        *mix.arguments,
        mix.limits,
        mix.rules,
        effort=Effort(gap=0.0, **effort),
        demand_region=mix.demand_region,
        standard=own_standards(mix),
    ).plan


@pytest.mark.parametrize("few", [0, 2_000])
@pytest.mark.parametrize("seed", range(6))
def test_prices_with_branch_and_bound_or_without_prove_the_same(seed, few, monkeypatch):
    monkeypatch.setattr(floored_plan, "VERY_FEW_LEVELS", 0)
    monkeypatch.setattr(floored_plan, "FEW_LEVELS", few)
    mix = floored_mix(seed)
    best = min((float(mix.demand.population @ cost) for _, cost in nearest_plans(mix)), default=None)
    if best is None:
        with pytest.raises(InputError, match="min_coverage"):
            travelled(mix)
        return
    assert_least(travelled(mix), best)


@pytest.mark.parametrize("seconds", [1e-3, 0.05])
@pytest.mark.parametrize("seed", range(4))
def test_little_time_gives_a_plan_within_the_floors_and_a_true_bound(seed, seconds):
    mix = floored_mix(seed)
    found = {tuple(plan): float(mix.demand.population @ cost) for plan, cost in nearest_plans(mix)}
    if not found:
        return
    plan = travelled(mix, time_limit=seconds)
    assert plan.objective == pytest.approx(found[tuple(plan.is_open)])
    assert plan.bound <= min(found.values()) + 1e-6


@pytest.mark.parametrize("seed", range(8))
def test_an_aversion_to_inequality_keeps_the_floors(seed):
    mix = floored_mix(seed)
    found = list(nearest_plans(mix))
    if not found:
        return
    answer = p_median(
        *mix.arguments,
        mix.limits,
        mix.rules,
        objective="kolm_pollak",
        aversion=1.5,
        effort=PROVEN,
        demand_region=mix.demand_region,
        standard=own_standards(mix),
    )
    people = mix.demand.population
    best = min(equally_distributed(answer.kappa, people[people > 0], cost[people > 0]) for _, cost in found)
    assert_least(answer.plan, best)


@pytest.mark.parametrize("nearest", [3, 5])
@pytest.mark.parametrize("seed", range(4))
def test_the_bound_from_the_nearest_sites_holds_for_all_within_the_floors(seed, nearest):
    mix = floored_mix(seed)
    best = min((float(mix.demand.population @ cost) for _, cost in nearest_plans(mix)), default=np.inf)
    beyond = np.sort(mix.matrix, axis=1)[:, nearest - 1]
    short = dense_costs(np.where(mix.matrix <= beyond[:, None], mix.matrix, np.inf))
    options = {"effort": PROVEN, "demand_region": mix.demand_region, "standard": own_standards(mix)}
    try:
        plan = p_median(mix.demand, mix.sites, short, mix.limits, mix.rules, beyond=beyond, **options).plan
    except InputError:
        return
    assert plan.bound <= best + 1e-6
    assert plan.objective >= best - 1e-6


@pytest.mark.parametrize("seed", range(6))
def test_all_of_it_works_with_scipy_alone(seed, monkeypatch):
    monkeypatch.setattr(highs, "missing", lambda: "not installed")
    mix = random_mix(seed)
    found = {tuple(plan): float(mix.demand.population @ cost) for plan, cost in nearest_plans(mix)}
    if found:
        assert_least(travelled(mix, solver="scipy"), min(found.values()))
