"""Maximin where a place far away can have next to nothing: levels of millionths of the target, proven."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import negligible
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.worst_off import most_of_least

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem


def with_a_place_far_away(seed, n, m, tiny, far=1):
    """Random places, of which the first ``far`` reach one hospital each, with a weight up to ``tiny``."""
    draw = np.random.default_rng(seed)
    weights = draw.random((n, m)) * (draw.random((n, m)) < 0.3)
    for place in range(far):
        weights[place] = 0.0
        weights[place, draw.integers(0, m)] = tiny * draw.random()
    return as_problem(weights, np.ceil(draw.lognormal(5, 1, n)), np.ceil(draw.lognormal(3, 1, m)))


@pytest.mark.parametrize("tiny", [1e-2, 1e-4, 1e-5, 1e-6])
@pytest.mark.parametrize(("seed", "far"), [(0, 1), (1, 4), (2, 2)])
def test_a_level_of_millionths_is_proven(seed, far, tiny):
    problem = with_a_place_far_away(seed, 40, 15, tiny, far)

    result = reallocate(*problem, objective="maximin")

    assert result.gap <= 1e-6
    assert result.value_after <= result.bound <= result.value_after * (1.0 + 1e-6)


def test_the_level_is_that_of_the_same_problem_in_other_units():
    # A weight a hundred times as small takes a hundredth of the level, as long as that is little.
    one = reallocate(*with_a_place_far_away(1, 40, 15, 1e-4), objective="maximin")
    other = reallocate(*with_a_place_far_away(1, 40, 15, 1e-6), objective="maximin")

    assert one.value_after < 1e-3 * one.target
    assert other.value_after == pytest.approx(1e-2 * one.value_after, rel=1e-2)


def test_many_places_and_one_far_away_end_at_once():
    # In units of the target the solver went round in circles here.
    problem = with_a_place_far_away(0, 400, 100, 1e-5)

    result = reallocate(*problem, Limits(), objective="maximin", effort=Effort(time_limit=15.0))

    assert result.ending == "finished"
    assert result.value_after > negligible("maximin", result.target)
    assert result.gap <= 1e-6


def test_places_of_thousands_with_one_far_away_are_proven():
    result = reallocate(*with_a_place_far_away(1, 6000, 30, 1e-4, far=2), objective="maximin")

    assert result.value_after < 1e-3 * result.target
    assert result.gap <= 1e-6


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("moved", [None, 3.0])
def test_no_plan_has_more_for_the_worst_off_than_any_multipliers_say(seed, moved):
    draw = np.random.default_rng(seed)
    today = draw.integers(1, 9, 6).astype(float)
    inside = np.array([[1.0, 1.0, 1.0, 0.0, 0.0, 0.0]])
    rows = Rows((("REGION", "a"),), inside, inside @ today - 2.0, inside @ today + 1.0)
    space = PlanSpace(PlanSet(today.sum(), 0.2 * today, 3.0 * today), today, rows, moved)
    matrix = draw.random((4, 6))
    count = 2 + (7 if moved is not None else 0) + 4

    bounds = [most_of_least(space, matrix, draw.normal(size=count), 2.0) for _ in range(20)]

    for _ in range(200):
        plan = space.plans.project(today + 3.0 * draw.normal(size=6))
        if space.allows(plan):
            assert (matrix @ plan).min() <= min(bounds) + 1e-9
