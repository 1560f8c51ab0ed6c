"""What is said of every site is true under every mix of rules, checked against all plans of small problems."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.importance import EVERY, NONE, SOME, UNPROVEN
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.p_median import p_median
from tests.solvers.rule_cases import money_spent, nearest_plans, own_standards, random_mix

JUDGED = Effort(gap=0.0, near_optimal=0.05)


def values_of(mix, model):
    """{plan: value} of all plans within the rules."""
    people, sites = mix.demand.population, mix.sites
    if model is p_center:
        return {tuple(plan): float(cost.max()) for plan, cost in nearest_plans(mix)}
    if model is p_median:
        return {tuple(plan): float(people @ cost) for plan, cost in nearest_plans(mix)}
    return {
        tuple(plan): 0.3 * float(people @ cost) + money_spent(sites, plan) + (sites.keeping * plan).sum()
        for plan, cost in nearest_plans(mix, exact=False)
    }


@given(st.integers(0, 100_000), st.sampled_from([p_median, p_center, fixed_charge]))
@settings(max_examples=30, deadline=None)
def test_no_word_on_a_site_is_false(seed, model):
    mix = random_mix(seed)
    values = values_of(mix, model)
    if not values:
        return
    options = {"effort": JUDGED, "demand_region": mix.demand_region, "standard": own_standards(mix)}
    if model is fixed_charge:
        options["cost_per_unit"] = 0.3
    answer = model(*mix.arguments, limits=mix.limits, rules=mix.rules, **options)
    plan = answer if model is p_center else answer.plan
    limit = plan.objective * 1.05 + 1e-9 * max(1.0, plan.objective)
    near = np.array([is_open for is_open, value in values.items() if value <= limit])
    truth = np.where(near.all(axis=0), EVERY, np.where(near.any(axis=0), SOME, NONE))
    claimed = plan.importance != UNPROVEN
    assert plan.objective == pytest.approx(min(values.values()), abs=1e-6)
    assert plan.importance[claimed].tolist() == truth[claimed].tolist()
