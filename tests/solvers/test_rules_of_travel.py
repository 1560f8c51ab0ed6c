"""p-median, p-center and fixed charge with every side constraint in any mix, against every plan tried by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.p_median import p_median
from tests.solvers.rule_cases import keeps_limits, money_spent, nearest_plans, own_standards, random_mix

PROVEN = Effort(gap=0.0)
REFUSALS = (InputError, InfeasibleProgram)


def assert_least(plan, best):
    assert plan.objective == pytest.approx(best, abs=1e-6)
    assert plan.bound <= best + 1e-6
    assert plan.bound == pytest.approx(best, rel=1e-5, abs=1e-5)


@given(st.integers(0, 100_000))
@settings(max_examples=60, deadline=None)
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
@settings(max_examples=60, deadline=None)
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
@settings(max_examples=60, deadline=None)
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
