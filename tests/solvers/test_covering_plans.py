"""Set covering for several populations and for years with rising targets, against every plan of small problems."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.covering_scenarios import covering_scenarios
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.set_covering import set_covering, set_covering_years
from evencare.solvers.siting.sites import Sites
from tests.solvers.siting_cases import random_case, reach_matrix

EXACT = Effort(gap=0.0, near_optimal=0.05)
STATUSES = ["candidate", "candidate", "candidate", "existing", "required", "closable", "competitor"]


def covering_case(seed, statuses=STATUSES):
    rng = np.random.default_rng(seed)
    status = rng.choice(statuses, 6).tolist()
    case = random_case(seed, sites=6, places=12, status=status, cost=rng.integers(0, 9, 6).astype(float))
    case.demand_region = rng.choice(["north", "south"], 12).astype(object)
    return case


def covered(case, is_open):
    return (reach_matrix(case) & is_open).any(axis=1)


def reaches(case, is_open, people, target, floor):
    """Are the target and the floor of the north kept for ``people`` (n,)?"""
    reach, here = reach_matrix(case), covered(case, is_open)
    north = case.demand_region == "north"
    if people[north & here].sum() < floor * people[north].sum() - 1e-9:
        return False
    if target >= 1:
        return bool(here[reach.any(axis=1) & (people > 0)].all())
    return people[here].sum() >= target * people.sum() * (1 - 1e-12)


def every_plan(case):
    free = np.flatnonzero(case.sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = case.sites.fixed.copy()
        is_open[free] = choice
        yield is_open


def rules_of(case, floor):
    return RegionRules.checked(["north"], min_coverage=[floor]) if floor and "north" in case.demand_region else None


@given(st.integers(0, 10_000), st.sampled_from((0.5, 0.8, 1.0)), st.sampled_from((0.0, 0.6)), st.booleans())
@settings(max_examples=12, deadline=None)
def test_the_target_is_reached_in_every_scenario_at_the_least_cost(seed, target, floor, regret):
    case, rng = covering_case(seed), np.random.default_rng(seed)
    people = rng.integers(0, 40, (3, 12)).astype(float) * rng.integers(0, 3, (3, 12))
    mean = replace(case.demand, population=people.mean(axis=0))
    rules = rules_of(case, floor)
    floor = floor if rules is not None else 0.0
    spent = case.sites.spent
    robust = [spent(one) for one in every_plan(case) if all(reaches(case, one, w, target, floor) for w in people)]
    alone = [[spent(one) for one in every_plan(case) if reaches(case, one, w, target, floor)] for w in people]
    if not reach_matrix(case).any() or not people.sum(axis=1).all():
        return

    def answer(some, effort):
        return set_covering(
            mean,
            case.sites,
            case.costs,
            case.standard,
            target,
            rules=rules,
            demand_region=case.demand_region,
            effort=effort,
            people=some,
        )

    criterion = "regret" if regret else "worst"
    try:
        found = covering_scenarios(answer, people, np.full(3, 1 / 3), criterion, EXACT, Clock())
    except InputError:
        assert not robust
        return
    best = [min(costs) for costs in alone]
    assert found.best == pytest.approx(best)
    assert found.bound == pytest.approx(best)
    assert found.objective == pytest.approx(np.full(3, min(robust)))
    assert found.plan.objective == pytest.approx(min(robust) - min(best) * regret)
    assert found.plan.bound == pytest.approx(found.plan.objective)
    assert all(reaches(case, found.plan.is_open, w, target, floor) for w in people)


@given(st.integers(0, 10_000), st.sampled_from(([0.3, 0.6, 0.9], [0.5, 1.0], [0.4, 0.4, 0.7])), st.booleans())
@settings(max_examples=8, deadline=None)
def test_growing_plans_reach_the_targets_at_the_least_cost_over_the_years(seed, targets, floored):
    case = covering_case(seed, ["candidate"] * 4 + ["existing", "required"])
    sites, people = case.sites, case.demand.population
    rules = rules_of(case, 0.4 * floored)
    floor = 0.4 if rules is not None else 0.0
    T, free, best = len(targets), np.flatnonzero(sites.free), np.inf
    single = np.full(T, np.inf)
    for opens in product(range(T + 1), repeat=len(free)):
        plans = [sites.fixed.copy() for _ in targets]
        for year, plan in enumerate(plans):
            plan[free] = np.array(opens) <= year
        good = [reaches(case, plan, people, target, floor) for plan, target in zip(plans, targets)]
        costs = np.where(good, [sites.spent(plan) for plan in plans], np.inf)
        single, best = np.minimum(single, costs), min(best, costs.sum())
    if not reach_matrix(case).any() or people.sum() == 0:
        return
    arguments = (case.demand, sites, case.costs, case.standard, targets)
    options = {"rules": rules, "demand_region": case.demand_region, "effort": EXACT}
    if not np.isfinite(best):
        with pytest.raises(InputError):
            set_covering_years(*arguments, **options)
        return
    answer = set_covering_years(*arguments, **options)
    assert answer.nested.sum() == pytest.approx(best)
    assert answer.afresh == pytest.approx(single)
    assert answer.bound == pytest.approx(single)
    assert answer.proven <= best + 1e-6
    for year, target in enumerate(targets):
        is_open = sites.fixed | (answer.stage <= year + 1)
        assert reaches(case, is_open, people, target, floor)
        assert answer.nested[year] == pytest.approx(sites.spent(is_open))
    assert answer.plan.is_open.tolist() == (sites.fixed | np.isfinite(answer.stage)).tolist()


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=8, deadline=None)
def test_sites_move_year_by_year_and_most_people_have_a_backup(seed, moves):
    """As many sites as today in every year (``moves``), or as many as the targets ask for, all at the same price."""
    rng = np.random.default_rng(seed)
    status = ["existing", "closable", "closable", "candidate", "candidate", "candidate"]
    case, targets = random_case(seed, sites=6, places=12), (0.3, 0.5, 0.6)
    ids, cost, closing = case.sites.ids, rng.integers(1, 3, 6).astype(float), np.full(6, 1.0)
    case.sites = sites = Sites.checked(ids, status, cost=cost, closing=closing)
    people, free, closes = case.demand.population, np.flatnonzero(sites.free), sites.status == "closable"
    reach = reach_matrix(case)
    best = (np.inf, 0.0)
    for steps in product(range(4), repeat=len(free)):
        plans = np.tile(sites.fixed, (3, 1))
        for year in range(3):
            plans[year, free] = (np.array(steps) <= year) ^ closes[free]
        kept = [reaches(case, plan, people, target, 0.0) for plan, target in zip(plans, targets)]
        if all(kept) and (not moves or np.all(plans.sum(axis=1) == 3)):
            twice = sum(people[(reach & plan).sum(axis=1) >= 2].sum() for plan in plans)
            best = min(best, (sum(sites.spent(plan) for plan in plans), -twice))
    arguments = (case.demand, sites, case.costs, case.standard, targets, Limits(total=3 if moves else None))
    if not np.isfinite(best[0]):
        with pytest.raises(InputError):
            set_covering_years(*arguments, effort=EXACT, backup=True)
        return
    answer = set_covering_years(*arguments, effort=EXACT, backup=True)
    plans = [sites.fixed | (answer.stage <= year) | (closes & ~(answer.closed <= year)) for year in (1, 2, 3)]
    assert answer.nested.sum() == pytest.approx(best[0])
    assert answer.nested == pytest.approx([sites.spent(plan) for plan in plans])
    assert all(reaches(case, plan, people, target, 0.0) for plan, target in zip(plans, targets))
    assert sum(people[(reach & plan).sum(axis=1) >= 2].sum() for plan in plans) == pytest.approx(-best[1])
    assert answer.plan.is_open.tolist() == plans[-1].tolist()


def test_targets_that_fall_are_refused():
    case = random_case(1)
    with pytest.raises(InputError, match="falls"):
        set_covering_years(case.demand, case.sites, case.costs, case.standard, [0.6, 0.5])


def test_the_mean_of_scenarios_is_no_goal_of_set_covering():
    with pytest.raises(InputError, match="expected"):
        covering_scenarios(None, np.ones((2, 3)), np.full(2, 0.5), "expected", EXACT, Clock())
