"""Set covering: every plan tried by hand; targets, costs, floors and backups."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.coverage import Coverage
from evencare.solvers.siting.covering_bound import covering_bound
from evencare.solvers.siting.covering_start import covering_start
from evencare.solvers.siting.effort import DEFAULT_GAP, Effort
from evencare.solvers.siting.lists import merged, within_standard
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits, optional_rows
from evencare.solvers.siting.set_covering import set_covering
from evencare.solvers.siting.space import Space
from tests.solvers.siting_cases import random_case, reach_matrix

STATUSES = ["candidate", "candidate", "candidate", "existing", "required", "closable", "excluded", "competitor"]


def cheapest_plans(case, target, price):
    """(least price, people with two sites in reach in the best such plan)."""
    reach, people = reach_matrix(case), case.demand.population
    coverable = people[reach.any(axis=1)].sum()
    wanted = coverable if target == 1 else target * people.sum()
    best = (np.inf, 0.0)
    free = np.flatnonzero(case.sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = case.sites.fixed.copy()
        is_open[free] = choice
        within = (reach & is_open).sum(axis=1)
        if people[within > 0].sum() >= wanted - 1e-9:
            cost = price[is_open & case.sites.opens].sum()
            best = min(best, (cost, -people[within > 1].sum()))
    return best[0], -best[1]


def solved(case, target=1.0, **options):
    options.setdefault("effort", Effort(gap=0.0))
    region = case.demand_region
    return set_covering(
        case.demand, case.sites, case.costs, case.standard, target, rules=case.rules, demand_region=region, **options
    )


@given(st.integers(0, 10_000), st.sampled_from([0.4, 0.7, 1.0]), st.booleans())
@settings(max_examples=40, deadline=None)
def test_no_cheaper_plan_reaches_the_target(seed, target, priced):
    rng = np.random.default_rng(seed)
    cost = rng.integers(0, 9, 7).astype(float) if priced else None
    case = random_case(seed, status=rng.choice(STATUSES, 7).tolist(), cost=cost)
    best, _ = cheapest_plans(case, target, cost if priced else np.ones(7))
    if np.isinf(best):
        with pytest.raises(InputError, match="TARGET is"):
            solved(case, target)
        return
    plan = solved(case, target)
    assert plan.objective == plan.bound == pytest.approx(best)
    assert plan.status == "optimal"
    people = case.demand.population
    assert plan.evaluation.people >= (people[plan.reachable].sum() if target == 1 else target * people.sum()) - 1e-9


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_of_the_cheapest_plans_the_one_with_most_backup_is_taken(seed):
    case = random_case(seed, standard=0.5)
    best, backed = cheapest_plans(case, 1.0, np.ones(7))
    plan = solved(case, backup=True)
    assert plan.objective == best
    assert case.demand.population[plan.evaluation.within > 1].sum() == pytest.approx(backed)


def test_a_floor_asks_for_more_than_the_target():
    region = np.array(["a"] * 7 + ["b"] * 7, dtype=object)
    case = random_case(3, demand_region=region)
    loose = solved(case, 0.3)
    case.rules = RegionRules.checked(["a", "b"], min_coverage=[0.6, 0.6])
    strict = solved(case, 0.3)
    assert strict.objective >= loose.objective
    for name in "ab":
        here = region == name
        people = case.demand.population[here]
        assert people @ strict.evaluation.covered[here] >= 0.6 * people.sum() - 1e-9


@given(st.integers(0, 10_000), st.sampled_from([0.4, 0.7, 1.0]), st.booleans())
@settings(max_examples=40, deadline=None)
def test_without_any_time_there_is_a_plan_and_a_true_bound(seed, target, priced):
    rng = np.random.default_rng(seed)
    cost = rng.integers(0, 9, 7).astype(float) if priced else None
    case = random_case(seed, status=rng.choice(STATUSES, 7).tolist(), cost=cost)
    best, _ = cheapest_plans(case, target, cost if priced else np.ones(7))
    if np.isinf(best):
        return
    measure, space, price = cover_of(case)
    people = case.demand.population
    wanted = measure.weight.sum() if target == 1 else target * people.sum()
    plan = covering_start(space, measure, price, wanted)
    assert measure.value(plan) >= wanted - 1e-9
    assert space.feasible(plan, measure)
    assert covering_bound(space, measure, price, wanted) <= best + 1e-9 <= price[plan].sum() + 2e-9


def cover_of(case):
    groups = merged(within_standard(case.costs, case.standard, case.sites.status != "excluded"), case.demand.population)
    space = Space(case.sites, optional_rows(case.sites, Limits(), None))
    price = case.sites.spending if case.sites.priced else case.sites.opens.astype(float)
    return Coverage(groups), space, price


def test_a_short_time_gives_a_plan_of_middle_size():
    case = random_case(1, places=3000, sites=200, standard=0.09)
    hurried = solved(case, effort=Effort(time_limit=0.0))
    # A fast machine proves it within what a solver is given in any case.
    assert (hurried.status == "time_limit") == (hurried.gap > DEFAULT_GAP)
    everyone = case.demand.population[hurried.reachable].sum()
    assert hurried.evaluation.people == everyone
    proven = solved(case, effort=Effort(time_limit=20.0))
    assert 0 < hurried.bound <= proven.bound <= proven.objective <= hurried.objective
