"""p-center: every plan tried by hand, and the OR-Library."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.p_center import p_center
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


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_no_plan_has_a_smaller_largest_cost(seed):
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
