"""Plans that are allowed and near to another one, where the rules leave little room."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix

from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.least_variance import least_variance
from evencare.solvers.capacity.nearest import near_today, nearest_allowed
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.task import Task


@pytest.mark.parametrize("missing", [0.0, 1e-3])
def test_a_plan_that_rules_allow_is_left_at_its_limits_and_another_goes_no_farther_than_it_must(missing):
    wanted = np.array([12.51029, 3.90797, 19.8 - missing, 119.24563 + missing, 7.4469, 0.0, 0.0892])
    wanted[0] += 163.0 - wanted.sum()
    low, high = np.array([0.0, 19.8]), np.array([np.inf, 27.4])
    rows = Rows((("REGION_RULES", "a"), ("REGION_RULES", "c")), np.eye(7)[[3, 2]], low, high)
    space = PlanSpace(PlanSet(163.0, np.zeros(7), np.full(7, np.inf)), wanted, rows)

    plan = nearest_allowed(space, wanted)

    # What the rule misses comes from the five that have something to give, in equal parts.
    nearest = wanted + missing * np.array([-0.2, -0.2, 1.0, -0.2, -0.2, 0.0, -0.2])
    assert np.abs(plan - nearest).max() <= 1e-3
    assert missing or np.array_equal(plan, wanted)


def one_plan():
    """The space of 4, 2, 5 and 1 beds alone: the level of coverage is that of this plan, with a billionth to spare."""
    level = [-0.24321840308416812, 1.0, -0.39854637873431165, 0.9656054892255451]
    rows = Rows(
        (("REGION", "a"), ("REGION", "b"), ("AGAINST coverage", "")),
        np.array([[1.0, 0.0, 1.0, 1.0], [0.0, 1.0, 0.0, 0.0], level]),
        np.array([10.0, 2.0, -np.inf]),
        np.array([10.0, 2.0, 0.0]),
    )
    plans = PlanSet(12.0, np.array([3.0, 1.0, 2.0, 1.0]), np.array([np.inf, np.inf, 5.0, np.inf]))
    return PlanSpace(plans, np.array([5.0, 2.0, 4.0, 2.0]), rows, 7.5)


def test_rules_that_leave_one_plan_have_it():
    assert near_today(one_plan()) == pytest.approx([4.0, 2.0, 5.0, 1.0], abs=1e-5)


def test_the_least_variance_of_one_plan_is_its_own():
    matrix = csr_matrix((np.ones((4, 4)) + np.eye(4)) / 500.0)
    task = Task(matrix, np.array([100.0, 50.0, 80.0, 30.0]), 0.03, one_plan())

    found, _ = least_variance(task, Effort(), None)

    assert found.plan == pytest.approx([4.0, 2.0, 5.0, 1.0], abs=1e-5)
    assert found.bound == pytest.approx(found.value, rel=1e-5)
