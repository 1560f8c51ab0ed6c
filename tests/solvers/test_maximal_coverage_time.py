"""Maximal coverage in little time: bounds stay true, and a wish to stop keeps the best plan."""

import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress
from evencare.solvers.siting.capacitated import CapacitatedCoverage
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.evaluate import open_pairs
from evencare.solvers.siting.floors import Floors
from evencare.solvers.siting.hurried import HurriedCoverage
from evencare.solvers.siting.lists import merged, within_standard

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from siting_cases import random_case

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVERS = ["highs", "scipy", "PULP_CBC_CMD"]


class CancelAfter(Progress):
    def __init__(self, seconds):
        self.end = time.monotonic() + seconds

    def cancelled(self):
        return time.monotonic() > self.end


def hard_case():
    """Large enough that no solver here proves it in some seconds."""
    return random_case(1, places=6000, sites=300, sites_limit=25, standard=0.12)


@pytest.fixture(scope="module")
def a_good_plan_for_the_hard_case():
    return hard_case().solve(effort=Effort("highs", 2.5, 0.0)).objective


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("seconds", [0.01, 1.0])
def test_a_short_time_limit_still_gives_a_plan_and_a_true_bound(solver, seconds, a_good_plan_for_the_hard_case):
    plan = hard_case().solve(effort=Effort(solver, seconds, 0.0))
    assert plan.status == "time_limit"
    assert plan.sites_open == 25
    assert plan.objective <= plan.bound
    assert plan.gap == pytest.approx((plan.bound - plan.objective) / plan.objective)
    assert a_good_plan_for_the_hard_case <= plan.bound


def test_cancelling_while_the_solver_works_gives_the_plan_so_far():
    case = hard_case()
    began = time.monotonic()
    plan = case.solve(effort=Effort("highs", 30.0, 0.0), progress=CancelAfter(1.5))
    assert time.monotonic() - began < 3.5
    assert plan.status == "cancelled"
    assert plan.sites_open == 25


def test_cancelling_before_there_is_a_plan_raises():
    with pytest.raises(Cancelled):
        random_case(1).solve(progress=CancelAfter(-1.0))


@given(st.integers(0, 10_000))
@settings(max_examples=25, deadline=None)
def test_a_plan_kept_in_a_hurry_serves_as_many_within_capacity(seed):
    rng = np.random.default_rng(seed)
    case = random_case(seed, capacity=rng.integers(5, 80, 7).astype(float))
    pairs = within_standard(case.costs, case.standard)
    groups = merged(pairs, case.demand.population)
    calm = CapacitatedCoverage(groups, case.sites.capacity, Floors.none())
    hurried = HurriedCoverage(groups, case.sites.capacity, Floors.none())
    is_open = rng.random(7) < 0.6
    is_open[0] = True
    reach = open_pairs(pairs, is_open)
    people = hurried.pair_people(reach, case.demand.population, is_open)
    assert people.sum() == pytest.approx(calm.value(is_open), abs=1e-6)
    assert np.all(np.bincount(reach.indices, people, 7) <= case.sites.capacity + 1e-6)
    assert np.all(np.bincount(reach.rows(), people, 14) <= case.demand.population + 1e-6)
    nobody = np.zeros(7, dtype=bool)
    steps = hurried.opening(nobody, is_open)
    assert sorted(site for site, _ in steps) == np.flatnonzero(is_open).tolist()
    assert sum(gain for _, gain in steps) == pytest.approx(calm.value(is_open), abs=1e-6)
    assert np.isnan(hurried.losses(is_open)[is_open]).all()
