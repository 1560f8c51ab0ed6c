"""Reallocation when there is no time: a plan comes back all the same, with a bound that is true."""

import sys
import time
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import branching, linear, smooth
from evencare.solvers.capacity.deadline import TimeOver
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.frontier import frontier
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.sites_and_sizes import NewSites, joint
from evencare.solvers.mip import Solution
from evencare.solvers.problem import TravelCosts
from evencare.solvers.progress import Progress
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


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
@pytest.mark.parametrize("limits", [None, Limits(most_moved=50.0, keep=0.3)])
def test_of_many_pairs_the_plan_of_least_variance_comes_back_if_the_solver_has_none(monkeypatch, objective, limits):
    problem = random_problem(7)
    best, even = reallocate(*problem, limits, objective=objective), reallocate(*problem, limits)
    nothing = Solution(None, float("nan"), -np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(linear, "solve", lambda *_: nothing)
    monkeypatch.setattr(linear, "_MANY_PAIRS", 0)

    result = reallocate(*problem, limits, objective=objective, effort=Effort(time_limit=60.0))

    sign = -1.0 if objective == "maximin" else 1.0
    assert result.ending == "time_limit"
    assert sign * result.value_after <= sign * result.value_before
    if objective == "mad":
        assert result.after == pytest.approx(even.after, abs=1e-6)
        assert result.value_after < result.value_before
    assert sign * result.bound <= sign * best.value_after + 1e-9


def test_without_time_and_with_todays_plan_forbidden_an_allowed_plan_comes_back(monkeypatch):
    problem = random_problem(8)
    nothing = Solution(None, float("nan"), -np.inf, np.inf, "time_limit", 1.0, "HiGHS")
    monkeypatch.setattr(linear, "solve", lambda *_: nothing)
    minimum = np.full(15, 10.0)

    result = reallocate(*problem, Limits(minimum=minimum), objective="mad", effort=Effort(time_limit=1.0))

    assert np.all(result.after >= minimum - 1e-9)
    assert result.after.sum() == pytest.approx(result.before.sum(), rel=1e-12)


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
def test_no_time_at_all_for_many_places_still_gives_a_plan_and_no_false_proof(monkeypatch, objective):
    problem = random_problem(9, 400, 20)
    best = reallocate(*problem, objective=objective)
    monkeypatch.setattr(linear, "_are_many", lambda places, facilities: True)

    result = reallocate(*problem, objective=objective, effort=Effort(time_limit=1e-9))

    sign = -1.0 if objective == "maximin" else 1.0
    assert result.ending == "time_limit"
    assert sign * result.value_after <= sign * result.value_before
    assert sign * result.value_after > sign * best.value_after
    assert sign * result.bound <= sign * best.value_after
    assert np.isfinite(result.bound)


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


class After(Progress):
    """Time is over after so many looks at the clock."""

    looks = 0

    def __init__(self, progress, seconds):
        self.left = self.looks

    def check(self, done=0.0, total=0.0):
        self.left -= 1
        if self.left < 0:
            raise TimeOver


@pytest.mark.parametrize("objective", ["variance", "gini", "kolm_pollak"])
@pytest.mark.parametrize("looks", [0, 1, 10, 60])
def test_wherever_the_time_ends_sites_and_sizes_are_a_plan_with_a_true_bound(monkeypatch, objective, looks):
    demand, facilities, matrix = random_problem(14, 105, 13)
    sites = Sites.checked(facilities.ids, np.repeat(np.array(["existing", "candidate"], dtype=object), [7, 6]))
    new, limits = NewSites(2, 2.0, 40.0), Limits(keep=0.5)
    best = joint(demand, sites, facilities.capacity, matrix, new, limits, objective, Effort(gap=1e-2)).result
    monkeypatch.setattr(After, "looks", looks)
    monkeypatch.setattr(branching, "Deadline", After)

    plan = joint(demand, sites, facilities.capacity, matrix, new, limits, objective, Effort(time_limit=100.0))

    result, sign = plan.result, -1.0 if objective == "kolm_pollak" else 1.0
    assert result.ending == "time_limit"
    assert plan.is_open[7:].sum() == 2
    assert result.after.sum() == pytest.approx(facilities.capacity[:7].sum(), rel=1e-9)
    assert np.all(result.after[:7] >= 0.5 * facilities.capacity[:7] - 1e-9)
    assert sign * result.bound <= sign * best.value_after + 1e-12
    assert sign * result.bound <= sign * result.value_after
    assert sign * result.value_after >= sign * best.bound - 1e-12
    assert np.isfinite(result.gap)


@pytest.mark.parametrize("against", ["moved", "travel", "budget"])
@pytest.mark.parametrize("objective", ["variance", "largest_deviation", "gini"])
def test_a_frontier_without_time_is_a_curve_of_plans_with_true_bounds(against, objective):
    demand, facilities, matrix = random_problem(15, 200, 12)
    rows = np.repeat(np.arange(200), np.diff(matrix.indptr))
    costs = TravelCosts.from_pairs(rows, matrix.indices, np.random.default_rng(1).random(matrix.nnz), matrix.shape)
    limits = Limits(total=1.2 * facilities.capacity.sum()) if against == "budget" else Limits(keep=0.4)

    def curve(seconds):
        return frontier(demand, facilities, costs, matrix, against, 4, limits, objective, Effort(time_limit=seconds))

    started = time.monotonic()
    short = curve(1e-9)

    assert time.monotonic() - started < 10.0
    best = reallocate(demand, facilities, matrix, limits, objective=objective)
    for plan in short.plans:
        assert plan.bound <= plan.value_after
        assert plan.after.sum() == pytest.approx(plan.before.sum() + plan.added, rel=1e-9)
    assert short.plans[-1].bound <= best.value_after * (1 + 1e-9)
    assert np.all(np.diff(short.equity) <= 1e-12)


@pytest.mark.parametrize("objective", ["gini", "kolm_pollak"])
@pytest.mark.parametrize("looks", [0, 3, 8])
@pytest.mark.parametrize("limits", [None, Limits(most_moved=50.0)])
def test_time_that_ends_within_a_step_leaves_the_best_plan_and_bound_so_far(monkeypatch, objective, looks, limits):
    problem = random_problem(16, 150, 12)
    best = reallocate(*problem, limits, objective=objective)
    monkeypatch.setattr(After, "looks", looks)
    monkeypatch.setattr(smooth, "Deadline", After)

    result = reallocate(*problem, limits, objective=objective, effort=Effort(time_limit=100.0))

    sign = -1.0 if objective == "kolm_pollak" else 1.0
    assert result.ending == "time_limit"
    assert sign * result.bound <= sign * best.value_after + 1e-12
    assert sign * result.value_after <= sign * result.value_before + 1e-12
    assert result.after.sum() == pytest.approx(result.before.sum(), rel=1e-9)


@pytest.mark.parametrize("objective", ["gini", "kolm_pollak"])
def test_time_that_ends_before_the_first_step_leaves_the_plan_of_least_variance_and_what_it_proves(
    monkeypatch, objective
):
    problem = random_problem(17, 150, 12)
    quick = Effort(gap=1e-3, closest=False)
    best, even = reallocate(*problem, objective=objective, effort=quick), reallocate(*problem)
    monkeypatch.setattr(After, "looks", 0)
    monkeypatch.setattr(smooth, "Deadline", After)

    result = reallocate(*problem, objective=objective, effort=Effort(time_limit=100.0))

    assert result.ending == "time_limit"
    assert result.after == pytest.approx(even.after, abs=1e-6)
    if objective == "gini":
        assert 0.3 * best.value_after < result.bound <= best.value_after
    else:
        assert best.value_after <= result.bound < 0.3 * best.target + 0.7 * best.value_after
