"""Prices for cover bound what any plan covers, and help to find it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.problem import TravelCosts
from evencare.solvers.siting import cover_plan
from evencare.solvers.siting.capacitated import CapacitatedCoverage
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_prices import cover_bound
from evencare.solvers.siting.coverage import Coverage
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.floors import Floors
from evencare.solvers.siting.lists import merged, within_standard
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.rules import Limits, site_rows
from evencare.solvers.siting.search import found_plan
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.space import Space
from tests.solvers.median_cases import mixed_case, plans
from tests.solvers.siting_cases import random_case


def measured(case, kind):
    groups = merged(within_standard(case.costs, case.standard, case.sites.status != "excluded"), case.demand.population)
    if kind == "capacitated":
        return CapacitatedCoverage(groups, case.sites.capacity, Floors.none())
    return Coverage(groups, need=2 if kind == "backup" else 1)


@pytest.mark.parametrize("kind", ["plain", "backup", "capacitated"])
@given(seed=st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_no_plan_covers_more_than_prices_allow(kind, seed):
    case = mixed_case(seed)
    if kind == "capacitated":
        case = random_case(seed, capacity=np.random.default_rng(seed).integers(5, 60, 7).astype(float))
    measure = measured(case, kind)
    space = Space(case.sites, site_rows(case.sites, case.limits, None))
    values = {plan.tobytes(): measure.value(plan) for plan in plans(case)}
    best = max(values.values())
    start = found_plan(space, measure)
    bound = cover_bound(space, measure, start, 0.0, Clock(), 40)
    assert bound.value >= best * (1 - 1e-9)
    closed, opened = bound.fixed(space, best * (1 - 1e-9))
    for plan in plans(case):
        if values[plan.tobytes()] >= best:
            assert not np.any(plan & closed) and not np.any(opened & ~plan)


def test_a_single_cover_is_worth_nothing_to_a_backup():
    """One site within reach of everybody must open; where it does, each other one gives a third of them a backup."""
    costs = TravelCosts(np.array([0, 2, 4, 6]), np.array([0, 1, 0, 2, 0, 3], dtype=np.int32), np.ones(6), 4)
    groups = merged(costs, np.array([10.0, 10.0, 10.0]))
    sites = Sites.checked(["hub", "a", "b", "c"], ["required", None, None, None])
    space, measure = Space(sites, site_rows(sites, Limits(2), None)), Coverage(groups, need=2)
    start = np.array([True, True, False, False])
    assert measure.value(start) == 10.0
    # 2 z <= sum of y alone would count half of the other two groups as well, 20 in all.
    assert cover_bound(space, measure, start, 0.0, Clock(), 300).value == pytest.approx(10.0, rel=1e-3)


@pytest.mark.parametrize("kind", ["plain", "backup", "capacitated"])
def test_prices_and_a_program_of_what_they_leave_find_the_best_plan(monkeypatch, kind):
    for seed in range(5):
        options = {}
        if kind == "capacitated":
            options["capacity"] = np.random.default_rng(seed).integers(5, 60, 7).astype(float)
        case = random_case(seed, **options)
        measure = measured(case, kind)
        best = max(measure.value(plan) for plan in plans(case))
        if best == 0:
            continue
        monkeypatch.setattr(cover_plan, "FEW_PAIRS", 0)
        monkeypatch.setattr(cover_plan, "MORE_ROUNDS", 5)
        plan = maximal_coverage(
            case.demand,
            case.sites,
            case.costs,
            case.standard,
            case.limits,
            backup=kind == "backup",
            capacitated=kind == "capacitated",
            effort=Effort(gap=0.0),
        )
        assert plan.objective == pytest.approx(best)
        assert plan.bound == pytest.approx(best)
        assert plan.status == "optimal"
