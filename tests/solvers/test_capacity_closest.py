"""Of many plans as good for an objective that bends, the one closest to today's."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import best, closest
from evencare.solvers.capacity.deadline import Deadline
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

BENT = ("gini", "kolm_pollak")


def plan(problem, objective, limits=None, effort=None):
    demand, facilities, matrix = problem
    effort = Effort() if effort is None else effort
    return reallocate(demand, facilities, matrix, limits, objective=objective, effort=effort)


def with_twins(seed, n):
    """A random problem in which every hospital has a twin at the same address, with other beds than its own."""
    demand, _, matrix = random_problem(seed, n=n, m=5, share=0.7)
    weights = np.repeat(matrix.toarray(), 2, axis=1)
    beds = np.random.default_rng(seed).integers(20, 60, 10)
    return as_problem(weights, demand.population, beds)


@pytest.mark.parametrize("objective", BENT)
@pytest.mark.parametrize("n", [8, 150])
def test_twins_at_one_address_change_in_the_same_direction(objective, n):
    result = plan(with_twins(3, n), objective, Limits(keep=0.1))

    one, two = result.change[0::2], result.change[1::2]
    assert result.closest
    assert np.all(one * two >= -1e-6)
    assert np.abs(result.change).max() > 1.0


@pytest.mark.parametrize(("objective", "n"), [("kolm_pollak", 8), ("kolm_pollak", 150), ("gini", 150)])
def test_the_least_squares_give_twins_one_and_the_same_change(objective, n):
    result = plan(with_twins(5, n), objective, Limits(keep=0.1))

    one, two = result.change[0::2], result.change[1::2]
    free = (
        np.minimum(result.after[0::2] - 0.1 * result.before[0::2], result.after[1::2] - 0.1 * result.before[1::2]) > 1
    )
    assert free.sum() >= 2
    # Up to a hundredth of the sum of squared changes nothing is said.
    room = 0.2 * np.sqrt((result.change**2).sum())
    assert np.all(np.abs(one - two)[free] <= room)


@pytest.mark.parametrize("objective", BENT)
@pytest.mark.parametrize(("seed", "shape"), [(11, (12, 8)), (12, (6, 12)), (13, (130, 12)), (14, (130, 12))])
def test_the_closest_plan_is_no_worse_than_the_first_one_and_no_farther_than_a_better_one(seed, objective, shape):
    problem = random_problem(seed, *shape)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(best, "_closest", lambda task, phi, found, *rest: found)
        first = plan(problem, objective)
        better = plan(problem, objective, effort=Effort(gap=3e-5))

    result = plan(problem, objective)

    sign = -1.0 if objective == "kolm_pollak" else 1.0
    assert sign * result.value_after <= sign * first.value_after + 1e-7 * abs(first.value_after) + 1e-12
    assert sign * result.bound <= sign * result.value_after + 1e-15
    as_good = sign * better.value_after <= sign * result.value_after
    # The hundredth that a closer plan could be closer by.
    nearer = (result.change**2).sum() <= (better.change**2).sum() / 0.99 + 1e-9
    takes_less = result.moved <= better.moved * (1 + 1e-6) + 1e-6
    assert not (result.closest and as_good) or nearer or takes_less


def test_of_many_plans_of_one_gini_index_the_one_that_takes_least_away_is_chosen():
    # Two places without a hospital in common, each between a pair of hospitals; beds within a pair are free to move.
    weights = np.array([[1.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 1.0]])
    problem = as_problem(weights, [100.0, 100.0], [50.0, 10.0, 30.0, 10.0])

    result = plan(problem, "gini")

    assert result.value_after == pytest.approx(0.0, abs=1e-9)
    assert result.closest
    assert result.moved == pytest.approx(10.0, abs=1e-5)  # 60 beds become 50 on the one side: no more need move


@pytest.mark.parametrize("objective", BENT)
def test_where_everybody_can_have_the_same_the_plan_is_the_closest_that_gives_it(objective):
    problem = random_problem(7, n=5, m=14, share=0.8)

    result = plan(problem, objective)

    least_squares = plan(problem, "variance")
    assert result.spread_after <= 1e-12 * result.target**2
    assert result.closest
    # With all pairs of places written out it is the capacity taken away that counts, else the squares.
    if objective == "gini":
        assert result.moved <= least_squares.moved * (1 + 1e-6)
    else:
        assert (result.change**2).sum() == pytest.approx((least_squares.change**2).sum(), rel=1e-6)


def test_nothing_is_said_about_closest_where_the_time_is_over(monkeypatch):
    problem = random_problem(1, n=300, m=12)
    monkeypatch.setattr(best, "_LEAST_SECONDS", 0.0)
    monkeypatch.setattr(closest, "Deadline", lambda progress, seconds: Deadline(progress, 0.0))

    result = plan(problem, "kolm_pollak")

    assert result.ending == "finished"
    assert result.gap <= 1e-4
    assert not result.closest


@pytest.mark.parametrize("n", [20, 150])
def test_where_the_value_alone_is_asked_for_no_closer_plan_is_sought(n):
    problem = random_problem(2, n=n, m=10)

    quick = plan(problem, "gini", effort=Effort(closest=False))

    assert not quick.closest
    assert quick.value_after == pytest.approx(plan(problem, "gini").value_after, rel=1e-4)
