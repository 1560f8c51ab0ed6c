"""Reallocation when there is no time: a plan comes back all the same, with a bound that is true."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import linear
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.sites_and_sizes import NewSites, joint
from evencare.solvers.mip import Solution
from evencare.solvers.siting.sites import Sites

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import random_problem


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
def test_without_time_for_any_plan_todays_comes_back_with_a_bound_that_is_true(monkeypatch, objective):
    problem = random_problem(7)
    best = reallocate(*problem, objective=objective)
    nothing = Solution(None, float("nan"), -np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(linear, "solve", lambda *_: nothing)

    result = reallocate(*problem, objective=objective, effort=Effort(time_limit=1.0))

    assert result.ending == "time_limit"
    assert np.array_equal(result.after, result.before)
    assert result.gap > 0
    more_is_better = 1.0 if objective == "maximin" else -1.0
    assert more_is_better * (result.bound - best.value_after) >= -1e-9


def test_without_time_and_with_todays_plan_forbidden_an_allowed_plan_comes_back(monkeypatch):
    problem = random_problem(8)
    nothing = Solution(None, float("nan"), -np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(linear, "solve", lambda *_: nothing)
    minimum = np.full(15, 10.0)

    result = reallocate(*problem, Limits(minimum=minimum), objective="mad", effort=Effort(time_limit=1.0))

    assert np.all(result.after >= minimum - 1e-9)
    assert result.after.sum() == pytest.approx(result.before.sum(), rel=1e-12)


def test_no_time_at_all_for_many_places_still_gives_a_plan(monkeypatch):
    monkeypatch.setattr(linear, "_are_many", lambda places, facilities: True)

    result = reallocate(*random_problem(9, 400, 20), objective="mad", effort=Effort(time_limit=1e-9))

    assert result.ending == "time_limit"
    assert result.value_after <= result.value_before
    assert result.bound <= result.value_after


@pytest.mark.parametrize("limits", [None, Limits(most_moved=20.0), Limits(minimum=np.full(15, 10.0), whole=True)])
def test_a_time_limit_holds_while_the_variance_is_prepared(limits):
    problem = random_problem(10)
    best = reallocate(*problem, limits)

    result = reallocate(*problem, limits, effort=Effort(time_limit=1e-9))

    assert result.ending == "time_limit"
    assert result.after.sum() == pytest.approx(result.before.sum(), rel=1e-12)
    assert result.bound <= best.value_after * (1 + 1e-9)
    assert 0 <= result.bound <= result.value_after
    if limits is None:
        assert np.array_equal(result.after, result.before)
    elif limits.whole:
        assert np.all(result.after >= 10)
        assert np.array_equal(result.after, np.round(result.after))


def test_time_that_is_enough_changes_no_plan():
    problem = random_problem(11)

    assert np.array_equal(reallocate(*problem, effort=Effort(time_limit=60.0)).after, reallocate(*problem).after)


def test_kolm_pollak_is_never_bounded_by_more_than_the_mean():
    problem = random_problem(12)

    result = reallocate(*problem, objective="kolm_pollak", effort=Effort(time_limit=1e-9))

    assert result.value_after <= result.bound <= result.mean_before * (1 + 1e-9)
    assert result.gap <= 1 + 1e-9


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
def test_sites_and_sizes_without_time_are_a_plan_that_keeps_every_limit(monkeypatch, objective):
    demand, facilities, matrix = random_problem(13)
    sites = Sites.checked(facilities.ids, np.repeat(np.array(["existing", "candidate"], dtype=object), [10, 5]))
    new, limits = NewSites(2, 5.0, 40.0), Limits(keep=0.5, grow=0.5)
    best = joint(demand, sites, facilities.capacity, matrix, new, limits, objective).result
    nothing = Solution(None, float("nan"), -np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(linear, "solve", lambda *_: nothing)

    plan = joint(demand, sites, facilities.capacity, matrix, new, limits, objective, Effort(time_limit=1.0))

    opened = plan.result.after[10:]
    assert plan.is_open[10:].sum() == 2
    assert np.all((opened[opened > 0] >= 5.0) & (opened[opened > 0] <= 40.0))
    assert np.all(plan.result.after[:10] >= 0.5 * facilities.capacity[:10] - 1e-9)
    assert plan.result.after.sum() == pytest.approx(facilities.capacity[:10].sum(), rel=1e-9)
    sign = 1.0 if objective == "maximin" else -1.0
    assert sign * (plan.result.bound - best.value_after) >= -1e-9
