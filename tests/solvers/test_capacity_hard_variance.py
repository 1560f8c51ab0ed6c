"""The plan of least variance where hardly anything tells facilities apart, and where time ends before it is found."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import minimise
from evencare.solvers.capacity.deadline import TimeOver
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

LIMITS = [Limits(), Limits(keep=0.8, grow=0.2), Limits(keep=0.5, total=900.0)]


@pytest.mark.parametrize("limits", LIMITS)
@pytest.mark.parametrize("seed", range(4))
def test_the_interior_point_method_leads_to_the_same_plan(monkeypatch, limits, seed):
    problem = random_problem(seed, 80, 25)
    expected = reallocate(*problem, limits)
    monkeypatch.setattr(minimise, "_STEPS", ())

    found = reallocate(*problem, limits)

    assert found.kkt_residual <= 1e-9
    assert found.spread_after == pytest.approx(expected.spread_after, rel=1e-9)
    np.testing.assert_allclose(found.after, expected.after, atol=1e-5 * expected.after.mean())


def test_more_facilities_than_places_have_a_proven_plan():
    found = reallocate(*random_problem(3, 60, 150))

    assert found.ending == "finished"
    assert found.kkt_residual <= 1e-9
    assert found.spread_after < found.spread_before


@pytest.mark.parametrize("whole", [False, True])
def test_time_that_ends_on_the_way_leaves_the_best_plan_met(monkeypatch, whole):
    problem = random_problem(5, 200, 40)
    best = reallocate(*problem)

    def interrupted(*_):
        raise TimeOver

    monkeypatch.setattr(minimise, "principal_pivoting", interrupted)
    found = reallocate(*problem, Limits(whole=whole), effort=Effort(time_limit=60.0))

    assert found.ending == "time_limit"
    assert found.after.sum() == pytest.approx(found.before.sum())
    assert best.spread_after <= found.spread_after < found.spread_before
    assert found.bound <= best.spread_after * (1 + 1e-9)


def test_a_place_of_nearly_nobody_beside_a_billion_people_is_made_equal_too():
    # Its share of the variance bends the form less than the pull to today's plan does.
    problem = as_problem(
        [[1, 1, 0, 0], [0, 1, 1, 0], [0, 0, 1, 1], [1, 0, 0, 1]], [1e9, 1e-2, 1e9, 1e-2], [10.0, 20.0, 30.0, 5.0]
    )

    result = reallocate(*problem)

    assert result.gap <= 1e-6
    np.testing.assert_allclose(result.access_after, result.target, rtol=1e-3)
