"""p-median: every plan tried by hand, the laws of the bound, the OR-Library."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.mip import InfeasibleProgram, solve
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.progress import Progress
from evencare.solvers.siting.assignment import assignment
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.equity_cost import equally_distributed
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.radius import radius_program
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits, site_rows
from evencare.solvers.siting.sites import Sites
from tests.solvers.median_cases import least_travel, mixed_case, most_served_least_travel, optima, or_library
from tests.solvers.siting_cases import dense_costs, random_case

PROVEN = Effort(gap=0.0)


def solved(case, **options):
    options.setdefault("effort", PROVEN)
    return p_median(case.demand, case.sites, case.costs, case.limits, case.rules, **options)


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_no_plan_travels_less_whatever_the_statuses_and_limits(seed):
    case = mixed_case(seed)
    best = least_travel(case)
    if np.isinf(best):
        with pytest.raises(InputError, match="none within reach"):
            solved(case)
        return
    plan = solved(case).plan
    assert plan.objective == pytest.approx(best)
    assert plan.bound <= best + 1e-9
    assert plan.status == "optimal"


@given(st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_kolm_pollak_is_least_for_its_own_scale(seed):
    case = random_case(seed, places=10, sites=6, sites_limit=3)
    if np.isinf(least_travel(case)):
        return
    answer = solved(case, objective="kolm_pollak", aversion=1.5)
    plan = answer.plan
    served = plan.evaluation.site >= 0
    people, paid = case.demand.population[served], plan.evaluation.cost[served]
    kappa = answer.aversion * (people @ paid) / (people @ paid**2)
    assert plan.objective == pytest.approx(equally_distributed(kappa, people, paid))
    best = least_travel(case, price=lambda cost: np.expm1(kappa * cost))
    assert plan.objective == pytest.approx(np.log1p(best / people.sum()) / kappa)


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_capacities_serve_as_many_as_can_be_then_as_near_as_can_be(seed):
    rng = np.random.default_rng(seed)
    capacity = rng.integers(20, 200, 5).astype(float)
    case = random_case(seed, places=8, sites=5, sites_limit=2, capacity=capacity)
    people, travel = most_served_least_travel(case)
    answer = solved(case, capacitated=True)
    assert answer.plan.evaluation.people == pytest.approx(people, abs=1e-4)
    assert answer.plan.objective == pytest.approx(travel, abs=1e-3)
    assert np.all(answer.plan.evaluation.assigned <= capacity + 1e-6)


def test_whole_places_go_to_one_site():
    case = random_case(4, places=8, sites=5, sites_limit=3, capacity=[90.0] * 5)
    split, whole = (solved(case, capacitated=True, whole=flag).plan for flag in (False, True))
    shares = np.round(whole.evaluation.covered, 6)
    assert set(shares) <= {0.0, 1.0}
    assert whole.evaluation.people <= split.evaluation.people + 1e-6


@given(st.integers(0, 10_000), st.integers(2, 6))
@settings(max_examples=15, deadline=None)
def test_the_bound_from_shortened_lists_holds_for_complete_ones(seed, nearest):
    rng = np.random.default_rng(seed)
    matrix = np.linalg.norm(rng.random((20, 1, 2)) - rng.random((1, 9, 2)), axis=2)
    people = rng.integers(1, 50, 20).astype(float)
    ranked = np.sort(matrix, axis=1)
    beyond = ranked[:, nearest - 1]
    short = dense_costs(np.where(matrix <= beyond[:, None], matrix, np.inf))
    demand, sites = Demand.checked([f"d{i}" for i in range(20)], people), Sites.checked([f"s{j}" for j in range(9)])
    complete = p_median(demand, sites, dense_costs(matrix), Limits(3), effort=PROVEN).plan
    try:
        plan = p_median(demand, sites, short, Limits(3), beyond=beyond, effort=PROVEN).plan
    except InputError as error:
        assert error.key == "plan_leaves_places"
        return
    assert plan.bound <= complete.objective + 1e-9
    assert plan.objective >= complete.objective - 1e-9


@given(st.integers(0, 10_000), st.floats(0.01, 100.0))
@settings(max_examples=15, deadline=None)
def test_scaling_costs_and_splitting_places_change_nothing(seed, scale):
    case = random_case(seed, sites_limit=4)
    if np.isinf(least_travel(case)):
        return
    plain = solved(case).plan
    costs = case.costs
    scaled = TravelCosts(costs.indptr, costs.indices, costs.costs * scale, costs.facility_count)
    assert p_median(case.demand, case.sites, scaled, case.limits, effort=PROVEN).plan.objective == pytest.approx(
        scale * plain.objective
    )
    n = len(case.demand)
    twice = TravelCosts.from_pairs(
        np.concatenate((costs.rows(), costs.rows() + n)),
        np.tile(costs.indices, 2),
        np.tile(costs.costs, 2),
        (2 * n, costs.facility_count),
    )
    halves = Demand(np.arange(2 * n).astype(str).astype(object), np.tile(case.demand.population / 2, 2))
    assert p_median(halves, case.sites, twice, case.limits, effort=PROVEN).plan.objective == pytest.approx(
        plain.objective
    )


def test_the_radius_program_has_the_same_optimum():
    case = random_case(3, sites_limit=4)
    free = np.ones(7, dtype=bool)
    problem = assignment(case.costs, case.demand.population, ~free, free, site_rows(case.sites, case.limits, None))
    program, constant = radius_program(problem, None)
    assert solve(program, gap=0.0).objective + constant == pytest.approx(least_travel(case))


def test_rules_of_regions_hold():
    case = random_case(5, sites_limit=4, region=["a", "a", "a", "b", "b", "b", "b"])
    free = solved(case).plan
    case.rules = RegionRules.checked(["a", "b"], min_sites=[3, None], max_sites=[None, 2])
    ruled = solved(case).plan
    assert ruled.is_open[:3].sum() == 3
    assert ruled.objective >= free.objective


def test_rules_that_conflict_are_named():
    case = random_case(5, sites_limit=2, region=["a", "a", "a", "b", "b", "b", "b"])
    case.rules = RegionRules.checked(["a", "b"], min_sites=[2, 2])
    with pytest.raises(InputError, match="min_sites"):
        solved(case)


@given(st.integers(0, 10_000))
@settings(max_examples=15, deadline=None)
def test_new_sites_keep_their_distance_and_few_close(seed):
    rng = np.random.default_rng(seed)
    case = random_case(seed, status=rng.choice(["candidate", "candidate", "existing", "closable"], 7).tolist())
    near = np.argwhere(np.triu(rng.random((7, 7)) < 0.3, 1))
    today = case.sites.today
    case.limits = Limits(min(2, int(case.sites.opens.sum())))

    def kept(is_open):
        apart = all(today[j] and today[k] for j, k in near if is_open[j] and is_open[k])
        return apart and (today & ~is_open).sum() <= 1

    best = least_travel(case, allowed=kept)
    case.limits = Limits(case.limits.sites, closures=1, near=near)
    try:
        plan = solved(case).plan
    except (InputError, InfeasibleProgram):
        assert np.isinf(best)
        return
    assert kept(plan.is_open)
    assert plan.objective == pytest.approx(best)
    assert plan.bound <= best + 1e-9


def test_the_largest_cost_of_a_place_is_kept():
    case = random_case(8, sites_limit=4)
    answer = solved(case, largest=0.4)
    assert answer.largest_cost <= 0.4
    assert answer.plan.objective == pytest.approx(least_travel(case, largest=0.4))


@pytest.mark.parametrize("number", [1, 5, 6, 11, 40])
def test_or_library_problems_are_proven(shared_data, number):
    demand, sites, costs, p = or_library(shared_data, number)
    plan = p_median(demand, sites, costs, Limits(p), effort=PROVEN).plan
    assert plan.objective == plan.bound == optima(shared_data)[number]
    assert plan.status == "optimal"


def test_no_time_still_gives_a_plan_and_a_true_bound(shared_data):
    demand, sites, costs, p = or_library(shared_data, 36)
    plan = p_median(demand, sites, costs, Limits(p), effort=Effort(time_limit=1.0, gap=0.0)).plan
    assert plan.bound <= optima(shared_data)[36] <= plan.objective
    assert plan.status == "time_limit"
    assert plan.gap < 0.5


def test_cancelling_keeps_the_best_plan_so_far(shared_data):
    class Impatient(Progress):
        looks = 0

        def cancelled(self):
            self.looks += 1
            return self.looks > 50

    demand, sites, costs, p = or_library(shared_data, 36)
    plan = p_median(demand, sites, costs, Limits(p), effort=PROVEN, progress=Impatient()).plan
    assert plan.status == "cancelled"
    assert plan.bound <= optima(shared_data)[36] <= plan.objective


@pytest.mark.parametrize("seconds", [0.0, 0.05])
def test_an_aversion_without_time_for_a_bound_claims_no_proof(seconds):
    case = random_case(3, places=400, sites=60, sites_limit=8)
    case.costs = dense_costs(np.random.default_rng(3).random((400, 60)) + 0.1)
    hurried = solved(case, objective="kolm_pollak", effort=Effort(time_limit=seconds)).plan
    # The scale of the aversion is that of the plan of least travel, which a hurried one is not.
    assert 0.1 <= hurried.bound <= hurried.objective
    assert (hurried.status == "optimal") == (hurried.gap <= 1e-6)
    assert hurried.gap > 0.01 or seconds > 0


def test_nobody_pays_less_than_the_nearest_site_asks_however_short_the_time():
    case = random_case(3, places=400, sites=60, sites_limit=8)
    matrix = np.random.default_rng(3).random((400, 60)) + 0.1
    case.costs = dense_costs(matrix)
    plan = solved(case, effort=Effort(time_limit=0.0)).plan
    assert case.demand.population @ matrix.min(axis=1) * (1 - 1e-9) <= plan.bound <= plan.objective


@pytest.mark.parametrize("even_if_full", [True, False])
def test_without_time_under_capacities_there_is_a_plan_and_a_bound(even_if_full):
    case = random_case(3, places=14, sites=7, capacity=np.random.default_rng(3).integers(50, 200, 7).astype(float))
    hurried = solved(case, capacitated=True, even_if_full=even_if_full, effort=Effort(time_limit=0.0)).plan
    proven = solved(case, capacitated=True, even_if_full=even_if_full).plan
    assert 0.0 <= hurried.bound <= proven.objective
    assert np.isfinite(hurried.gap)
