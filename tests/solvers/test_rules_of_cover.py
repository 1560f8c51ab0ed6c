"""Coverage models and p-dispersion with every side constraint in any mix, against every plan tried by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.gradual_coverage import gradual_coverage
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.p_dispersion import p_dispersion
from evencare.solvers.siting.set_covering import set_covering
from tests.solvers.rule_cases import floor_people, keeps_limits, money_spent, own_standards, plans, random_mix
from tests.solvers.siting_cases import dense_costs

PROVEN = Effort(gap=0.0)
REFUSALS = (InputError, InfeasibleProgram)


def covered_plans(mix, exact):
    """(plan, which places it covers) of every plan that keeps limits, rules and floors."""
    people, near = mix.demand.population, mix.matrix <= own_standards(mix)[:, None]
    for is_open in plans(mix, exact):
        covered = near[:, is_open].any(axis=1)
        if all(people[here & covered].sum() >= wanted - 1e-9 for here, wanted in floor_people(mix)):
            yield is_open, covered


def check(mix, best, solve, exact):
    """The plan is worth as much as the best, and no less than its bound says; where there is none, it is refused."""
    if best is None:
        with pytest.raises(REFUSALS):
            solve()
        return
    plan = solve()
    assert plan.objective == pytest.approx(best)
    assert plan.bound == pytest.approx(best)
    assert keeps_limits(mix, plan.is_open, exact)


@given(st.integers(0, 100_000))
@settings(max_examples=30, deadline=None)
def test_no_plan_within_the_rules_covers_more(seed):
    mix = random_mix(seed)
    people = mix.demand.population
    best = max((people[covered].sum() for _, covered in covered_plans(mix, exact=True)), default=None)

    def solve():
        return maximal_coverage(
            *mix.arguments, own_standards(mix), mix.limits, mix.rules, mix.demand_region, effort=PROVEN
        )

    check(mix, best, solve, exact=True)


@given(st.integers(0, 100_000), st.sampled_from([0.3, 0.7, 1.0]))
@settings(max_examples=30, deadline=None)
def test_no_plan_within_the_rules_reaches_the_target_for_less(seed, target):
    mix = random_mix(seed)
    people, near = mix.demand.population, mix.matrix <= own_standards(mix)[:, None]
    wanted = people[near.any(axis=1)].sum() if target == 1 else target * people.sum()
    enough = (plan for plan, covered in covered_plans(mix, exact=False) if people[covered].sum() >= wanted - 1e-9)
    best = min((money_spent(mix.sites, plan) for plan in enough), default=None)

    def solve():
        return set_covering(
            *mix.arguments, own_standards(mix), target, mix.limits, mix.rules, mix.demand_region, effort=PROVEN
        )

    check(mix, best, solve, exact=False)


@given(st.integers(0, 100_000))
@settings(max_examples=25, deadline=None)
def test_no_plan_within_the_rules_lies_farther_apart(seed):
    mix = random_mix(seed, on_demand=False)
    where = np.random.default_rng(seed).random((len(mix.sites), 2))
    distance = np.round(np.linalg.norm(where[:, None] - where[None], axis=2), 3)
    apart = distance + np.diag(np.full(len(where), np.inf))

    def separation(is_open):
        ours = is_open & mix.sites.ours
        return apart[np.ix_(ours, ours)].min(initial=np.inf)

    wanted = mix.limits.sites
    opened = [plan for plan in plans(mix) if wanted is None or (plan & mix.sites.opens).sum() == wanted]
    best = max((separation(is_open) for is_open in opened), default=None)

    def solve():
        return p_dispersion(mix.sites, dense_costs(distance), mix.limits, mix.rules, effort=PROVEN)

    if best is None:
        with pytest.raises(REFUSALS):
            solve()
    if best is None or np.isinf(best):
        # A single site has no separation, and no plan of several is as good.
        return
    plan = solve()
    assert plan.separation == pytest.approx(best)
    assert plan.bound == pytest.approx(best)
    assert keeps_limits(mix, plan.is_open, exact=True)


@given(st.integers(0, 100_000))
@settings(max_examples=25, deadline=None)
def test_no_plan_within_the_rules_covers_more_where_cover_fades(seed):
    mix = random_mix(seed)
    people, standard = mix.demand.population, own_standards(mix)

    def covered(is_open):
        nearest = mix.matrix[:, is_open].min(axis=1, initial=np.inf)
        return float(people @ np.clip((0.8 - np.minimum(nearest, 9.0)) / (0.8 - standard), 0.0, 1.0))

    best = max((covered(is_open) for is_open, _ in covered_plans(mix, exact=True)), default=None)

    def solve():
        return gradual_coverage(*mix.arguments, standard, 0.8, mix.limits, mix.rules, mix.demand_region, effort=PROVEN)

    check(mix, best, solve, exact=True)
