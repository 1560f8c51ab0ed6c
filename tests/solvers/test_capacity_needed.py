"""How much capacity a goal takes: closed forms, and goals out of reach."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.needed import total_for_gini, total_to_lift
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.regions import RegionTotals
from evencare.solvers.errors import InputError

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

APART = as_problem([[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]], [100, 200, 300, 150], [30, 60, 10])


def test_lifting_everybody_takes_the_level_times_the_people():
    assert total_to_lift(*APART, 0.2, Limits()) == pytest.approx(150)
    assert total_to_lift(*APART, 0.1, Limits()) == pytest.approx(75)


def test_what_hospitals_keep_counts_in_the_total():
    assert total_to_lift(*APART, 0.1, Limits(keep=1.0)) == pytest.approx(30 + 60 + 15)


def test_a_level_that_bounds_forbid_has_no_total():
    assert total_to_lift(*APART, 0.2, Limits(grow=0.1)) is None


def test_the_lifted_plan_is_the_maximin_plan_of_its_total():
    problem = random_problem(3)
    total = total_to_lift(*problem, 0.05, Limits())

    plan = reallocate(*problem, Limits(total=total), objective="maximin")

    assert plan.value_after == pytest.approx(0.05, rel=1e-5)


def test_a_gini_that_moving_beds_reaches_takes_no_more_than_today():
    assert total_for_gini(*APART, 0.01, Limits()) == 100


def test_adding_only_the_gini_falls_to_the_goal_at_the_total():
    problem = random_problem(2)
    today = problem[1].capacity.sum()
    goal = 0.9 * reallocate(*problem, Limits(keep=1.0), objective="gini").value_after

    total = total_for_gini(*problem, goal, Limits(keep=1.0))

    assert total > today
    found = reallocate(*problem, Limits(keep=1.0, total=total), objective="gini").value_after
    less = reallocate(*problem, Limits(keep=1.0, total=0.99 * total), objective="gini").value_after
    assert found <= goal * (1 + 1e-6)
    assert less > goal * (1 - 1e-3)


@pytest.mark.parametrize("goal", [0.0, 1.0, -0.5, np.nan])
def test_a_goal_that_is_no_index_is_refused(goal):
    with pytest.raises(InputError):
        total_for_gini(*APART, goal, Limits())


def test_a_region_that_keeps_its_share_grows_with_the_worst_off_region():
    # Lifting the third place takes 30 beds, three times what its region has; the other keeps its nine tenths.
    region = np.array(["north", "north", "south"], dtype=object)

    total = total_to_lift(*APART, 0.2, Limits(region=region))

    assert total == pytest.approx(300)
    assert total_to_lift(*APART, 0.2, Limits(tier=region)) == pytest.approx(300)


def test_totals_of_regions_and_moves_hold_while_everybody_is_lifted():
    region = np.array(["north", "north", "south"], dtype=object)
    capped = RegionTotals.checked(["south"], max_total=[25.0])

    assert total_to_lift(*APART, 0.2, Limits(region=region, totals=capped)) is None
    # 100 beds do for a level of 100 / 750 if 20 move. If 5 move, the second hospital has 55 and the others 60 and 20.
    assert total_to_lift(*APART, 100 / 750, Limits(most_moved=20.0)) == pytest.approx(100)
    assert total_to_lift(*APART, 100 / 750, Limits(most_moved=5.0)) == pytest.approx(55 + 40 + 20)
    # Fewer beds for less: nobody gains more than may move.
    assert total_to_lift(*APART, 0.06, Limits(most_moved=0.0)) == pytest.approx(18 + 18 + 9)


def test_a_gini_is_looked_for_within_the_totals_that_limits_allow():
    people, beds = [100.0, 200.0, 150.0], [30.0, 10.0, 5.0]
    problem = as_problem(np.eye(3), people, beds)
    # 0.3 of access everywhere takes 135 beds; beyond that the first hospital alone can grow, and access is less equal.
    most = np.array([np.nan, 60.0, 45.0])

    total = total_for_gini(*problem, 0.02, Limits(keep=1.0, maximum=most))

    assert 120 < total < 135
    assert total_for_gini(*problem, 0.02, Limits(keep=1.0, maximum=np.array([np.nan, 30.0, 45.0]))) is None
    assert total_for_gini(*problem, 0.02, Limits(keep=1.0, maximum=np.array([30.0, 30.0, 20.0]))) is None
    assert total_for_gini(*problem, 0.02, Limits(maximum=np.array([5.0, 5.0, 5.0]))) is None
