"""Maximal coverage against every plan tried by hand, and what a plan says about places and sites."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from evencare.solvers.siting.standards import place_standards

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from siting_cases import Case, best_by_force, dense_costs, people_covered, random_case, reach_matrix

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVERS = ["highs", "scipy", "PULP_CBC_CMD"]
EXACT = Effort(gap=0.0)
MIXED = ["candidate", "existing", "closable", "required", "competitor", "excluded", "candidate"]


def assert_optimal(case, **options):
    plan = case.solve(effort=EXACT, **options)
    best = best_by_force(case)
    assert plan.objective == pytest.approx(best, abs=1e-6)
    assert people_covered(case, plan.is_open) == pytest.approx(best, abs=1e-6)
    assert plan.bound == pytest.approx(best, abs=1e-4)
    assert plan.status == "optimal"
    return plan


@pytest.mark.parametrize("seed", range(8))
def test_the_plan_is_the_best_of_all_plans(seed):
    plan = assert_optimal(random_case(seed))
    assert plan.sites_open == 3


@pytest.mark.parametrize("seed", range(8))
def test_every_status_is_kept(seed):
    case = random_case(seed, status=MIXED, sites_limit=2)
    plan = assert_optimal(case)
    status = case.sites.status
    assert plan.is_open[np.isin(status, ("existing", "required", "competitor", "closable"))].all()
    assert not plan.is_open[status == "excluded"].any()
    assert (plan.is_open & case.sites.opens).sum() == 2
    assert plan.sites_open == (plan.is_open & (status != "competitor")).sum()


@pytest.mark.parametrize("seed", range(8))
def test_a_budget_is_spent_at_best(seed):
    cost = np.random.default_rng(seed).integers(1, 9, 7)
    assert_optimal(random_case(seed, cost=cost, limits=Limits(budget=11.0)))
    assert_optimal(random_case(seed, cost=cost, limits=Limits(2, 11.0), status=[*["candidate"] * 6, "required"]))


@pytest.mark.parametrize("seed", range(8))
def test_backup_counts_people_with_two_open_sites(seed):
    plan = assert_optimal(random_case(seed, backup=True, standard=0.5))
    assert plan.objective == plan.population[plan.evaluation.within >= 2].sum()


def test_backup_is_exact_where_places_reach_many_sites():
    assert_optimal(random_case(3, sites=15, backup=True, standard=0.75, sites_limit=2))


@pytest.mark.parametrize("seed", range(8))
def test_capacities_limit_who_is_served(seed):
    capacity = np.random.default_rng(seed).integers(0, 120, 7)
    case = random_case(seed, capacity=capacity, capacitated=True, status=MIXED, sites_limit=2)
    plan = assert_optimal(case)
    assert np.all(plan.evaluation.assigned <= capacity + 1e-6)
    assert np.all(plan.evaluation.covered <= 1.0)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("capacitated", [False, True])
def test_rules_of_regions_are_kept_at_best(seed, capacitated):
    rng = np.random.default_rng(seed)
    rules = RegionRules.checked(
        ["north", "south"], min_sites=[1, np.nan], max_sites=[2, 2], budget=[np.nan, 9], min_coverage=[0.3, np.nan]
    )
    case = random_case(
        seed,
        region=rng.choice(["north", "south"], 7),
        cost=rng.integers(1, 9, 7),
        capacity=rng.integers(20, 200, 7),
        status=["candidate", "existing", "candidate", "candidate", "closable", "candidate", "candidate"],
        rules=rules,
        demand_region=rng.choice(np.array(["north", "south", "east"], dtype=object), 14),
        capacitated=capacitated,
        limits=Limits(3, 20.0),
        standard=0.45,
    )
    if best_by_force(case) is None:
        with pytest.raises(InputError, match="REGION_RULES"):
            case.solve(effort=EXACT)
    else:
        assert_optimal(case)


@pytest.mark.parametrize("solver", SOLVERS)
@pytest.mark.parametrize("options", [{}, {"backup": True}, {"capacitated": True, "capacity": np.full(30, 60.0)}])
def test_every_solver_gives_the_same_objective(solver, options):
    case = random_case(5, places=80, sites=30, sites_limit=5, standard=0.2, **options)
    plan = case.solve(effort=Effort(solver, gap=0.0))
    assert plan.objective == pytest.approx(case.solve(effort=EXACT).objective)
    assert plan.status == "optimal"


@pytest.mark.parametrize("seed", range(4))
def test_people_go_to_the_nearest_open_site_within_the_standard(seed):
    case = random_case(seed)
    plan = case.solve()
    reach = reach_matrix(case) & plan.is_open
    assert np.array_equal(plan.evaluation.site >= 0, reach.any(axis=1))
    assert np.array_equal(plan.evaluation.covered > 0, reach.any(axis=1))
    assert plan.evaluation.assigned.sum() == plan.objective
    assert np.all(np.isnan(plan.evaluation.cost) == ~reach.any(axis=1))
    assert plan.covered_share == pytest.approx(plan.objective / case.demand.population.sum())


@pytest.mark.parametrize(
    "options", [{}, {"backup": True}, {"capacitated": True, "capacity": [40, 60, 30, 80, 20, 50, 90]}]
)
def test_marginal_is_what_closing_the_site_loses(options):
    case = random_case(2, status=["existing", *["candidate"] * 6], standard=0.5, **options)
    plan = case.solve(effort=EXACT)
    case.limits = Limits(2)
    for j in np.flatnonzero(plan.is_open & case.sites.opens):
        without = plan.is_open.copy()
        without[j] = False
        assert plan.marginal[j] == pytest.approx(plan.objective - people_covered(case, without), abs=1e-5)
    assert np.isnan(plan.marginal[~plan.is_open]).all()


@pytest.mark.parametrize("options", [{}, {"capacitated": True, "capacity": [40, 60, 30, 80, 20, 50, 90]}])
def test_order_starts_with_the_site_that_adds_most_to_what_is_open_today(options):
    case = random_case(4, status=["existing", *["candidate"] * 6], **options)
    plan = case.solve(effort=EXACT)
    assert plan.order[0] == 0
    assert sorted(plan.order[plan.is_open]) == [0, 1, 2, 3]
    is_open, new = case.sites.fixed.copy(), np.flatnonzero(plan.order > 0)
    for step in (1, 2, 3):
        gained = {}
        for j in new[~is_open[new]]:
            trial = is_open.copy()
            trial[j] = True
            case.limits = Limits(step)
            gained[j] = people_covered(case, trial)
        chosen = np.flatnonzero(plan.order == step)[0]
        assert gained[chosen] == pytest.approx(max(gained.values()))
        is_open[chosen] = True


def test_places_no_site_can_reach_are_reported_not_dropped():
    matrix = np.array([[1.0], [1.0], [np.inf]])
    case = Case(Demand.checked([*"abc"], [5, 6, 7]), Sites.checked(["s"]), dense_costs(matrix), 2.0, Limits(1))
    plan = case.solve()
    assert plan.reachable.tolist() == [True, True, False]
    assert plan.unreachable_people == 7
    assert plan.covered_share == 11 / 18


def test_the_standard_is_inclusive_and_a_cost_of_zero_counts():
    for kind in (np.float32, np.float64):
        costs = TravelCosts.from_pairs(np.array([0, 1, 2]), np.zeros(3, int), np.array([0, 0.1, 0.2], kind), (3, 1))
        plan = maximal_coverage(Demand.checked([*"abc"], [1, 2, 4]), Sites.checked(["s"]), costs, 0.1, Limits(1))
        assert plan.objective == 3


def test_a_site_that_covers_nobody_more_stays_closed_unless_the_number_is_exact():
    case = Case(
        Demand.checked([*"a"], [5]), Sites.checked([*"st"], cost=[1, 2]), dense_costs(np.ones((1, 2))), 2.0, Limits(2)
    )
    assert case.solve().sites_open == 2
    case.limits = Limits(budget=10.0)
    plan = case.solve()
    assert plan.is_open.tolist() == [True, False]


def test_a_closable_site_closes_only_when_a_rule_demands_it():
    matrix = np.array([[1.0, 9.0, 9.0], [9.0, 1.0, 9.0], [9.0, 9.0, 1.0]])
    sites = Sites.checked([*"abc"], status=["closable", "closable", "candidate"], region=["r", "r", "r"])
    case = Case(Demand.checked([*"xyz"], [5, 1, 9]), sites, dense_costs(matrix), 2.0, Limits(1))
    assert case.solve().is_open.all()
    case.rules = RegionRules.checked(["r"], max_sites=[2])
    plan = case.solve()
    assert plan.is_open.tolist() == [True, False, True]
    assert plan.objective == 14


def test_people_a_competitor_covers_are_no_reason_to_open():
    matrix = np.array([[1.0, 1.0, 9.0], [9.0, 9.0, 1.0]])
    sites = Sites.checked([*"abc"], status=["competitor", None, " Candidate "])
    plan = Case(Demand.checked([*"xy"], [100, 1]), sites, dense_costs(matrix), 2.0, Limits(1)).solve()
    assert plan.is_open.tolist() == [True, False, True]
    assert plan.objective == 101
    assert plan.sites_open == 1


def test_a_place_goes_by_its_own_standard_then_its_regions_then_the_general_one():
    rules = RegionRules.checked(["hill"], standard=[60.0])
    region = np.array(["hill", "hill", "plain", None], dtype=object)
    own = [np.nan, 15.0, np.nan, np.nan]
    assert place_standards(np.array(list("abcd")), 30.0, own, rules, region).tolist() == [60.0, 15.0, 30.0, 30.0]
