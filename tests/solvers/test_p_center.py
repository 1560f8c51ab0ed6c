"""p-center: every plan tried by hand, and the OR-Library."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting import hard_places
from evencare.solvers.siting import p_center as p_center_module
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.p_center import p_center
from evencare.solvers.siting.packing_bound import packed_cost
from evencare.solvers.siting.rules import Limits
from tests.solvers.median_cases import cost_matrix, mixed_case, optima, or_library, plans


def least_largest_cost(case):
    matrix = cost_matrix(case)
    counted = np.isfinite(matrix).any(axis=1) & (case.demand.population > 0)
    return min(
        (matrix[counted][:, o].min(axis=1, initial=np.inf).max(initial=0.0) for o in plans(case)), default=np.inf
    )


def solved(case, **options):
    return p_center(case.demand, case.sites, case.costs, case.limits, case.rules, effort=Effort(gap=0.0), **options)


@given(seed=st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
@pytest.mark.parametrize("many", [10**9, 1])
def test_no_plan_has_a_smaller_largest_cost(many, seed):
    with pytest.MonkeyPatch.context() as patch:
        # With few places at first, and others that join them.
        patch.setattr(p_center_module, "MANY_PAIRS", many)
        patch.setattr(hard_places, "FIRST_PLACES", 2)
        check_largest_cost(seed)


def check_largest_cost(seed):
    case = mixed_case(seed)
    best = least_largest_cost(case)
    if np.isinf(best):
        with pytest.raises(InputError, match="none within reach"):
            solved(case)
        return
    plan = solved(case)
    assert plan.objective == plan.bound == pytest.approx(best)
    assert plan.status == "optimal"


@pytest.mark.parametrize("number", [1, 5, 6, 11])
def test_or_library_centres_are_exact(shared_data, number):
    demand, sites, costs, p = or_library(shared_data, number)
    plan = p_center(demand, sites, costs, Limits(p))
    assert plan.objective == plan.bound == optima(shared_data, "kcenteropt.txt")[number]


def test_hard_places_decide_an_or_library_centre(shared_data, monkeypatch):
    monkeypatch.setattr(p_center_module, "MANY_PAIRS", 1)
    monkeypatch.setattr(hard_places, "FIRST_PLACES", 20)
    demand, sites, costs, p = or_library(shared_data, 6)
    plan = p_center(demand, sites, costs, Limits(p))
    assert plan.objective == plan.bound == optima(shared_data, "kcenteropt.txt")[6]


@given(st.integers(0, 10_000))
@settings(max_examples=40, deadline=None)
def test_places_without_a_common_site_exclude_no_cost_that_a_plan_reaches(seed):
    rng = np.random.default_rng(seed)
    table = rng.integers(1, 30, (8, 5)).astype(float)
    otherwise = rng.choice([12.0, 25.0, np.inf], 8)
    radii = np.unique(np.concatenate((table.ravel(), otherwise[np.isfinite(otherwise)])))
    best = min(np.minimum(table[:, list(chosen)].min(axis=1), otherwise).max() for chosen in combinations(range(5), 2))
    assert radii[packed_cost(table, otherwise, radii, 2)] <= best


def test_places_without_a_common_site_exclude_what_they_can():
    table = np.array([[1.0, 9.0, 9.0], [9.0, 2.0, 9.0], [9.0, 9.0, 3.0]])
    radii = np.unique(table)
    assert radii[packed_cost(table, np.full(3, np.inf), radii, 2)] == 9.0
    assert radii[packed_cost(table, np.full(3, np.inf), radii, 3)] == 3.0
