"""What the plan of least variance proves about the Gini index and Kolm-Pollak, and their steps by pivoting."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import smooth
from evencare.solvers.capacity.bending import GiniIndex, KolmPollak
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.first_bound import first_bound
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.task import Task

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import random_problem


def a_task(seed, upper=np.inf):
    demand, facilities, matrix = random_problem(seed, 60, 8, 0.4)
    in_reach = np.diff(matrix.indptr) > 0
    people, matrix = demand.population[in_reach], matrix[in_reach]
    total = float(facilities.capacity.sum())
    plans = PlanSet(total, np.zeros(8), np.minimum(upper * facilities.capacity, np.inf))
    space = PlanSpace(plans, facilities.capacity, Rows.none(8))
    return Task(matrix, people, total / people.sum(), space)


def objective_of(kind, task):
    return GiniIndex(task.shares) if kind == "gini" else KolmPollak(task.shares, 1.5)


@pytest.mark.parametrize("kind", ["gini", "kolm_pollak"])
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("upper", [np.inf, 1.5])
def test_no_allowed_plan_goes_below_the_first_bound_whatever_plan_it_comes_from(kind, seed, upper):
    task = a_task(seed, upper)
    phi, draw = objective_of(kind, task), np.random.default_rng(seed)
    plans = [task.space.plans.project(task.space.plans.total * draw.dirichlet(np.full(8, 0.4))) for _ in range(200)]

    for plan in (task.space.today, *plans[:10]):
        bound = first_bound(task, phi, plan)
        assert min(phi.value(task.matrix @ other / task.target) for other in plans) >= bound - 1e-12


@pytest.mark.parametrize("seed", range(4))
def test_the_first_bound_is_near_the_optimum(seed):
    problem = random_problem(seed, 60, 8, 0.4)
    even = reallocate(*problem).after
    task = a_task(seed)
    gini, kolm = (reallocate(*problem, objective=name) for name in ("gini", "kolm_pollak"))
    phi = KolmPollak(task.shares, kolm.kappa * kolm.target)

    assert 0.3 * gini.value_after < first_bound(task, GiniIndex(task.shares), even) <= gini.value_after + 1e-12
    shortfall = 1.0 - kolm.value_after / kolm.target
    assert 0.7 * shortfall < 1.0 + first_bound(task, phi, even) <= shortfall + 1e-9


@pytest.mark.parametrize("objective", ["gini", "kolm_pollak"])
@pytest.mark.parametrize("limits", [None, Limits(keep=0.5, grow=1.0)])
def test_steps_by_pivoting_end_at_the_same_objective(monkeypatch, objective, limits):
    problem = random_problem(5, 150, 20, 0.1)
    effort = Effort(gap=1e-3, closest=False)
    known = reallocate(*problem, limits, objective=objective, effort=effort)
    monkeypatch.setattr(smooth, "_FEW", 0)
    monkeypatch.setattr(smooth, "is_dense", lambda matrix: False)
    monkeypatch.setattr(smooth, "interior_point", None)

    result = reallocate(*problem, limits, objective=objective, effort=effort)

    assert result.value_after == pytest.approx(known.value_after, rel=2e-3)
    assert result.gap <= 1e-3
