"""Whole beds where everybody can be nearly equal: moves of two beds at once, beside every plan there is."""

import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import OBJECTIVES, objective_losses, objective_value
from evencare.solvers.capacity.reallocate import reallocate

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

# Weights of hospitals for two or three places, people, beds of today, GROW, MAX_MOVED: everybody can be nearly equal,
# and no bed moved alone makes rounded plans so.
NEAR_EQUAL = {
    "two beds": ([[1, 1, 1, 1, 0], [0, 1, 1, 1, 1]], [200, 100], [5, 7, 12, 9, 8], 0.5, 6.0),
    "double beds": (
        [[1.143, 0.0, 1.198, 1.066, 1.139], [1.153, 1.041, 1.09, 1.04, 0.0]],
        [100, 200],
        [2, 4, 11, 11, 11],
        1.0,
        8.0,
    ),
    "three places": (
        [[1.19, 1.123, 1.054, 0.0], [1.058, 1.131, 0.0, 1.148], [0.0, 1.081, 1.094, 1.147]],
        [155, 130, 272],
        [4, 6, 3, 4],
        0.5,
        9.0,
    ),
}


def every_plan(today, limits):
    """All plans (k, m) in whole beds that grow and move no more than allowed."""
    most = np.floor((1.0 + limits.grow) * today + 1e-9).astype(int)
    plans = np.array(list(product(*(range(high + 1) for high in most))), dtype=float)
    plans = plans[plans.sum(axis=1) == today.sum()]
    return plans[np.maximum(today - plans, 0.0).sum(axis=1) <= limits.most_moved]


@pytest.mark.parametrize("objective", ["variance", "mad", "gini", "maximin"])
@pytest.mark.parametrize("case", NEAR_EQUAL)
def test_whole_beds_of_near_equal_regions_are_as_good_as_any(case, objective):
    weights, people, beds, grow, moved = NEAR_EQUAL[case]
    limits = Limits(grow=grow, most_moved=moved, whole=True)
    demand, facilities, matrix = as_problem(weights, people, beds)
    plans = every_plan(facilities.capacity, limits)

    result = reallocate(demand, facilities, matrix, limits, objective=objective)

    losses = objective_losses(objective, plans @ matrix.T, demand.population, result.target, result.kappa)
    least = float(losses.min())
    ours = -result.value_after if objective == "maximin" else result.value_after
    assert least - 1e-12 <= ours <= least + 1e-6 * abs(least) + 1e-12


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_losses_of_many_plans_are_the_objective_of_each(objective):
    draw = np.random.default_rng(4)
    access, people = draw.lognormal(size=(7, 9)), np.ceil(draw.lognormal(3, 1, 9))
    sign = -1.0 if objective in ("maximin", "kolm_pollak") else 1.0

    losses = objective_losses(objective, access, people, 1.3, 0.7)

    np.testing.assert_allclose(losses, [sign * objective_value(objective, row, people, 1.3, 0.7) for row in access])


def test_rules_hold_after_moves_of_whole_beds():
    demand, facilities, matrix = random_problem(6, 20, 9, share=0.6)
    region = np.array(["a", "b", "c"], dtype=object)[np.arange(9) % 3]

    result = reallocate(demand, facilities, matrix, Limits(whole=True, region=region, keep=0.5), objective="gini")

    assert np.all(result.after == np.round(result.after))
    assert np.all(result.after >= np.ceil(0.5 * facilities.capacity))
    for name in "abc":
        assert result.after[region == name].sum() == facilities.capacity[region == name].sum()
