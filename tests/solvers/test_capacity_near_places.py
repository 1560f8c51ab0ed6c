"""Linear objectives by the few places that decide: the same answers as the whole program, with the same proof."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import linear, near_places
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.mip import Solution

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

OBJECTIVES = ["mad", "maximin"]
CASES = [
    (0, None),
    (1, Limits(keep=0.7, grow=0.5)),
    (2, Limits(most_moved=40.0)),
    (3, Limits(total=500.0, keep=0.2)),
]


def losing_problem(seed):
    """A method whose mean access depends on the plan (M2SFCA)."""
    draw = np.random.default_rng(seed)
    weights = draw.random((300, 12)) * (draw.random((300, 12)) < 0.4)
    return as_problem(weights, np.ceil(draw.lognormal(5, 1, 300)), np.ceil(draw.lognormal(3, 1, 12)), supply_power=2)


def both_ways(monkeypatch, problem, limits, objective):
    """(by the whole program, by few places of which only forty are near at first)."""
    whole = reallocate(*problem, limits, objective=objective)
    monkeypatch.setattr(linear, "_are_many", lambda places, facilities: True)
    monkeypatch.setattr(near_places, "_FIRST", 40)
    monkeypatch.setattr(near_places, "_MORE", 30)
    monkeypatch.setattr(linear, "_program", None)  # the whole program is not made any more
    return whole, reallocate(*problem, limits, objective=objective)


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize(("seed", "limits"), CASES)
def test_few_places_give_the_optimum_of_the_whole_program(monkeypatch, objective, seed, limits):
    whole, few = both_ways(monkeypatch, random_problem(seed, 400, 20), limits, objective)

    assert few.value_after == pytest.approx(whole.value_after, rel=1e-6, abs=1e-9)
    assert few.gap < 1e-7
    assert few.after.sum() == pytest.approx(whole.after.sum(), rel=1e-12)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_few_places_take_no_more_away_than_the_whole_program(monkeypatch, objective):
    whole, few = both_ways(monkeypatch, random_problem(5, 400, 20), Limits(minimum=np.full(20, 2.0)), objective)

    assert whole.closest
    assert few.closest
    assert few.moved == pytest.approx(whole.moved, rel=1e-4, abs=1e-6)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_few_places_do_where_mean_access_depends_on_the_plan(monkeypatch, objective):
    whole, few = both_ways(monkeypatch, losing_problem(6), None, objective)

    assert few.value_after == pytest.approx(whole.value_after, rel=1e-6)
    assert few.gap < 1e-7


@pytest.mark.parametrize("objective", [*OBJECTIVES, "largest_deviation"])
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
