"""Linear objectives by the few places that decide: the same answers as the whole program, with the same proof."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import linear, near_places
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

OBJECTIVES = ["mad", "maximin", "largest_deviation"]
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
    """(by the whole program, by few places of which only twenty are near at first)."""
    whole = reallocate(*problem, limits, objective=objective)
    monkeypatch.setattr(linear, "_are_many", lambda places, facilities: True)
    monkeypatch.setattr(near_places, "_FIRST", 20)
    monkeypatch.setattr(near_places, "_MORE", 1)
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


def test_a_plan_is_found_where_many_have_the_same_largest_deviation_and_most_are_wild_elsewhere(monkeypatch):
    # Two remote places that no plan brings near the mean decide; all the others have room to be anywhere within that.
    draw = np.random.default_rng(4)
    homes, sites = draw.random((1500, 2)), draw.random((40, 2))
    weights = np.maximum(0.0, 0.22 - np.linalg.norm(homes[:, None] - sites, axis=2))
    remote = np.zeros((2, 41))
    remote[:, 40], remote[1, 0] = 1e-4, 1.0
    weights = np.vstack([np.hstack([weights, np.zeros((1500, 1))]), remote])
    problem = as_problem(weights, np.ceil(draw.lognormal(5, 1, 1502)), np.ceil(draw.lognormal(3, 1, 41)))
    calls = []
    calmest = near_places._Places.calmest
    monkeypatch.setattr(near_places._Places, "calmest", lambda *args: calls.append(1) or calmest(*args))

    whole, few = both_ways(monkeypatch, problem, Limits(grow=3.0), "largest_deviation")

    assert few.value_after == pytest.approx(whole.value_after, rel=1e-6)
    assert few.gap < 1e-7
    assert few.closest
    assert few.moved == pytest.approx(whole.moved, rel=1e-4)
    assert calls
