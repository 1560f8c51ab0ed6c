"""Plans in whole units against all that there are: every spread of a few beds over a few hospitals is tried."""

import sys
from itertools import product
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.nearest import plan_without_search
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.regions import RegionTotals
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import Choice, PlanSpace, Rows
from evencare.solvers.errors import InputError

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem

OBJECTIVES = ["variance", "mad", "maximin", "largest_deviation", "gini", "kolm_pollak"]
REGION = np.array(["x", "y", "x", "y"], dtype=object)
LIMITS = [
    {},
    {"keep": 0.5, "grow": 1.0},
    {"total": 24.0, "most_moved": 4.0},
    {"least_size": 4.0},
    {"region": REGION, "totals": RegionTotals.checked(["x", "y"], [2.0, np.nan], [14.0, np.nan])},
    {"total": 12.0, "keep": 0.3, "most_moved": 2.0},
]


def a_problem(seed):
    draw = np.random.default_rng(seed)
    weights = draw.random((6, 4)) * (draw.random((6, 4)) < 0.6)
    weights[np.arange(4), np.arange(4)] += 0.1
    return as_problem(weights, np.ceil(draw.lognormal(4.0, 1.0, 6)), 2.0 * draw.integers(1, 5, 4))


def every_plan(today, unit, limits):
    """All plans (p, m) in multiples of ``unit`` that keep the ``limits``, by the words of the documentation."""
    total = limits.get("total", today.sum())
    units = round(total / unit)
    plans = np.array([plan for plan in product(range(units + 1), repeat=len(today)) if sum(plan) == units]) * unit
    kept = np.all(plans >= limits.get("keep", 0.0) * today - 1e-9, axis=1)
    if "grow" in limits:
        kept &= np.all(plans <= (1.0 + limits["grow"]) * today + 1e-9, axis=1)
    if "most_moved" in limits:
        given, taken = np.maximum(today - plans, 0.0).sum(axis=1), np.maximum(plans - today, 0.0).sum(axis=1)
        kept &= np.minimum(given, taken) <= limits["most_moved"] + 1e-9
    if "least_size" in limits:
        kept &= np.all((plans == 0) | (plans >= limits["least_size"]), axis=1)
    if "totals" in limits:
        inside = plans[:, REGION == "x"].sum(axis=1)
        kept &= (inside >= 2.0) & (inside <= 14.0)
    return plans[kept]


def losses(objective, access, people, target, kappa):
    """The objective to be small of every row of ``access`` (p, n), by its formula."""
    share = people / people.sum()
    if objective == "variance":
        return (access - target) ** 2 @ share
    if objective == "mad":
        return np.abs(access - target) @ share
    if objective == "maximin":
        return -access.min(axis=1)
    if objective == "largest_deviation":
        return np.abs(access - target).max(axis=1)
    if objective == "gini":
        apart = np.abs(access[:, :, None] - access[:, None, :])
        return np.einsum("pik,i,k->p", apart, share, share) / (2.0 * access @ share)
    return np.log(np.exp(-kappa * access) @ share) / kappa


@pytest.mark.parametrize("limits", LIMITS)
@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("unit", [1.0, 2.0])
def test_the_plan_is_allowed_and_the_best_of_all_lies_between_bound_and_plan(objective, limits, unit):
    demand, facilities, matrix = a_problem(len(objective) + int(unit))
    plans = every_plan(facilities.capacity, unit, limits)
    try:
        found = reallocate(demand, facilities, matrix, Limits(module=unit, **limits), objective=objective)
    except InputError:
        assert len(plans) == 0
        return

    used = np.asarray(matrix.sum(axis=1)).ravel() > 0
    access, people = (matrix @ plans.T).T[:, used], demand.population[used]
    of_all = losses(objective, access, people, found.target, found.kappa)
    own = np.flatnonzero(np.abs(plans - found.after).max(axis=1) < 1e-9)
    sign = -1.0 if objective in ("maximin", "kolm_pollak") else 1.0
    assert len(own) == 1
    assert found.after.sum() == limits.get("total", facilities.capacity.sum())
    assert of_all[own[0]] == pytest.approx(sign * found.value_after, rel=1e-9)
    assert sign * found.bound <= of_all.min() + 1e-9 * abs(of_all.min())
    assert sign * found.value_best <= of_all.min() + 1e-6 * abs(of_all.min())


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation", "gini", "kolm_pollak"])
def test_whole_plans_of_few_hospitals_are_as_a_rule_the_best_of_all(objective):
    best = 0
    for seed in range(8):
        demand, facilities, matrix = a_problem(seed)
        found = reallocate(demand, facilities, matrix, Limits(whole=True), objective=objective)
        used = np.asarray(matrix.sum(axis=1)).ravel() > 0
        plans = every_plan(facilities.capacity, 1.0, {})
        access = (matrix @ plans.T).T[:, used]
        of_all = losses(objective, access, demand.population[used], found.target, found.kappa)
        sign = -1.0 if objective in ("maximin", "kolm_pollak") else 1.0
        best += sign * found.value_after <= of_all.min() + 1e-9 * abs(of_all.min())

    assert best >= 6


def test_without_time_the_largest_of_today_stay_where_not_all_can_have_the_least_size():
    choice = Choice(np.ones(3, dtype=bool), np.full(3, 3.0), np.full(3, 6.0), np.zeros(3, dtype=bool))
    today = np.array([2.0, 1.0, 3.0])
    space = PlanSpace(PlanSet(6.0, np.zeros(3), np.full(3, 6.0)), today, Rows.none(3), choice=choice)

    plan = plan_without_search(space, 0.01)

    assert space.allows(plan)
    assert plan[1] == 0.0


def test_no_time_at_all_gives_a_plan_with_a_smallest_size():
    problem = as_problem(np.ones((2, 3)) * np.array([[1.0, 0.5, 0.2], [0.1, 0.6, 1.0]]), [10.0, 20.0], [2.0, 1.0, 3.0])
    found = reallocate(*problem, Limits(least_size=3.0), effort=Effort(time_limit=0.0))

    assert found.after.sum() == pytest.approx(6.0)
    assert np.all((found.after < 1e-9) | (found.after >= 3.0 - 1e-9))
