"""Everyone at the nearest site, even if it is full: every plan tried by hand."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram
from evencare.solvers.progress import Progress
from evencare.solvers.siting import full_sites
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.fixed_charge import fixed_charge
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from tests.solvers.median_cases import STATUSES, cost_matrix, plans
from tests.solvers.siting_cases import dense_costs, random_case

PROVEN = Effort(gap=0.0)


def full_case(seed):
    """Rounded costs, so that places have ties; sites of every status."""
    rng = np.random.default_rng(seed)
    status = rng.choice(STATUSES, 6).tolist()
    required, candidates = status.count("required"), status.count("candidate")
    limits = Limits(min(max(2, required), required + candidates))
    capacity = rng.integers(20, 200, 6).astype(float)
    case = random_case(seed, places=9, sites=6, status=status, capacity=capacity, limits=limits)
    case.costs = dense_costs(np.round(cost_matrix(case), 1))
    return case


def went_to_the_nearest(case, is_open):
    """(people unserved, people times cost of everyone who goes) under a plan."""
    matrix, people = cost_matrix(case), case.demand.population
    here = np.flatnonzero(is_open)
    loads, travel = np.zeros(len(is_open)), 0.0
    for i in np.flatnonzero(people > 0):
        near = matrix[i, here]
        if len(here) and np.isfinite(near.min()):
            loads[here[np.argmin(near)]] += people[i]
            travel += people[i] * near.min()
    reached = people[np.isfinite(matrix).any(axis=1)].sum()
    return reached - np.minimum(loads, case.sites.capacity)[here].sum(), travel


@given(st.integers(0, 10_000), st.booleans())
@settings(max_examples=20, deadline=None)
def test_no_plan_leaves_fewer_at_full_sites_or_sends_them_less_far(seed, program):
    case = full_case(seed)
    answers = [went_to_the_nearest(case, is_open) for is_open in plans(case)]
    unserved = min((one[0] for one in answers), default=None)
    before, full_sites.LARGEST_PROGRAM = full_sites.LARGEST_PROGRAM, 40_000 if program else 0
    try:
        answer = p_median(
            case.demand, case.sites, case.costs, case.limits, capacitated=True, even_if_full=True, effort=PROVEN
        )
    except (InputError, InfeasibleProgram):
        assert unserved is None
        return
    finally:
        full_sites.LARGEST_PROGRAM = before
    travel = min(one[1] for one in answers if one[0] <= unserved + 1e-6)
    plan = answer.plan
    assert answer.unserved == pytest.approx(went_to_the_nearest(case, plan.is_open)[0], abs=1e-6)
    assert plan.objective == pytest.approx(went_to_the_nearest(case, plan.is_open)[1])
    if program:
        assert answer.unserved == pytest.approx(unserved, abs=1e-6)
        assert plan.objective == pytest.approx(travel)
        assert plan.status == "optimal"
    if answer.unserved <= unserved + 1e-6:
        assert plan.bound <= travel * (1 + 1e-6) + 1e-6
    assert plan.status != "optimal" or answer.unserved <= unserved + 1e-6


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_floors_count_who_is_served_within_the_standard(seed):
    """North alone has a floor: a full site may serve its people first."""
    case, rng = full_case(seed), np.random.default_rng(seed + 1)
    people, matrix = case.demand.population, cost_matrix(case)
    north = rng.random(9) < 0.5
    share, standard = rng.choice([0.3, 0.5, 0.7]), 0.5

    def served_in_north(is_open):
        here = np.flatnonzero(is_open)
        near = np.where(is_open, matrix, np.inf).argmin(axis=1)
        first = matrix[np.arange(9), near]
        counted = north & (first <= standard)
        return sum(min(people[counted & (near == j)].sum(), case.sites.capacity[j]) for j in here)

    wanted = share * people[north].sum()
    good = [one for one in plans(case) if served_in_north(one) >= wanted - 1e-9]
    answers = [went_to_the_nearest(case, is_open) for is_open in good]
    rules = RegionRules.checked(["north"], min_coverage=[share], standard=[standard])
    region = np.where(north, "north", "south").astype(object)
    options = {"capacitated": True, "even_if_full": True, "effort": PROVEN, "demand_region": region}
    if not north.any():
        return
    try:
        answer = p_median(case.demand, case.sites, case.costs, case.limits, rules, **options)
    except (InputError, InfeasibleProgram):
        assert not answers
        return
    least = min(one[0] for one in answers)
    travel = min(one[1] for one in answers if one[0] <= least + 1e-6)
    assert answer.unserved == pytest.approx(least, abs=1e-6)
    assert answer.plan.objective == pytest.approx(travel)
    assert answer.plan.bound <= travel * (1 + 1e-6) + 1e-6
    evaluation = answer.plan.evaluation
    counted = north & (evaluation.cost <= standard)
    assert (evaluation.covered * people)[counted].sum() >= wanted - 1e-5
    loads = np.bincount(evaluation.site[evaluation.site >= 0], (evaluation.covered * people)[evaluation.site >= 0], 6)
    assert np.all(loads <= case.sites.capacity + 1e-5)


@given(st.integers(0, 10_000))
@settings(max_examples=10, deadline=None)
def test_what_is_said_of_sites_is_true_of_plans_that_people_crowd(seed):
    case = full_case(seed)
    every = {tuple(one): went_to_the_nearest(case, one) for one in plans(case)}
    options = {"capacitated": True, "even_if_full": True, "effort": Effort(gap=0.0, near_optimal=0.1)}
    try:
        plan = p_median(case.demand, case.sites, case.costs, case.limits, **options).plan
    except (InputError, InfeasibleProgram):
        return
    least = min(unserved for unserved, _ in every.values())
    near = [one for one, (unserved, cost) in every.items() if unserved <= least + 1e-6 and cost <= 1.1 * plan.objective]
    near = np.array(near)
    truth = np.where(near.all(axis=0), "every", np.where(near.any(axis=0), "some", "none"))
    claimed = plan.importance != "unproven"
    assert plan.importance[claimed].tolist() == truth[claimed].tolist()
    assert claimed.sum() >= len(claimed) - 2


def test_loads_above_capacity_are_told():
    case = random_case(3, sites_limit=1, capacity=[50.0] * 7)
    answer = p_median(
        case.demand, case.sites, case.costs, case.limits, capacitated=True, even_if_full=True, effort=PROVEN
    )
    evaluation = answer.plan.evaluation
    load = evaluation.assigned.max()
    assert load > 50 and evaluation.people == 50
    assert answer.unserved >= load - 50
    assert evaluation.covered.max() == pytest.approx(50 / load)


def test_going_anywhere_serves_at_least_as_many():
    case = random_case(5, sites_limit=3, capacity=[90.0] * 7, cost=[3.0] * 7)
    near, free = (
        fixed_charge(
            case.demand, case.sites, case.costs, 1.0, case.limits, None, True, even_if_full=full, effort=PROVEN
        )
        for full in (True, False)
    )
    assert near.unserved >= free.unserved - 1e-6


def test_cancelling_keeps_a_plan_and_a_true_bound():
    class Impatient(Progress):
        looks = 0

        def cancelled(self):
            self.looks += 1
            return self.looks > 3

    case = full_case(8)
    best = min(went_to_the_nearest(case, is_open) for is_open in plans(case))
    options = {"capacitated": True, "even_if_full": True, "effort": PROVEN, "progress": Impatient()}
    plan = p_median(case.demand, case.sites, case.costs, case.limits, **options).plan
    assert plan.status in ("cancelled", "optimal")
    assert plan.bound <= max(plan.objective, best[1]) + 1e-9


def test_it_is_asked_for_with_capacities_only():
    case = random_case(1)
    with pytest.raises(InputError, match="CAPACITATED"):
        p_median(case.demand, case.sites, case.costs, case.limits, even_if_full=True)


@pytest.mark.parametrize("seed", range(3))
def test_the_bound_of_large_problems_knows_that_everyone_goes_somewhere(seed, monkeypatch):
    rng = np.random.default_rng(seed)
    case = random_case(seed, places=60, sites=12, sites_limit=4, capacity=rng.integers(150, 500, 12).astype(float))
    case.costs = dense_costs(np.round(rng.random((60, 12)), 2))
    easy = p_median(case.demand, case.sites, case.costs, case.limits, effort=Effort(gap=0.0))
    monkeypatch.setattr(full_sites, "LARGEST_PROGRAM", 0)
    hard = p_median(
        case.demand,
        case.sites,
        case.costs,
        case.limits,
        capacitated=True,
        even_if_full=True,
        effort=Effort(gap=0.0, time_limit=1.5),
    )
    # How near it comes to the optimum without capacities is a matter of time.
    assert 0.7 * easy.plan.objective <= hard.plan.bound <= hard.plan.objective
