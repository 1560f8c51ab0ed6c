"""Maximal coverage against every plan tried by hand, against itself, and against published numbers."""

import csv
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import Cancelled, InputError
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.progress import Progress
from evencare.solvers.siting.capacitated import CapacitatedCoverage
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.evaluate import open_pairs
from evencare.solvers.siting.floors import Floors
from evencare.solvers.siting.hurried import HurriedCoverage
from evencare.solvers.siting.lists import merged, within_standard
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


# ---- the optimum ----------------------------------------------------------------------------------------------


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


# ---- what a plan says about places and sites ------------------------------------------------------------------


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


# ---- bounds, time and cancelling ------------------------------------------------------------------------------


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


# ---- laws -----------------------------------------------------------------------------------------------------


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 4))
def test_splitting_a_place_changes_nothing(seed, parts):
    case = random_case(seed)
    whole = case.solve(effort=EXACT)
    matrix = np.full((14, 7), np.inf)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    case.demand = Demand.checked(range(14 * parts), np.repeat(case.demand.population / parts, parts))
    case.costs = dense_costs(np.repeat(matrix, parts, axis=0))
    assert case.solve(effort=EXACT).objective == pytest.approx(whole.objective)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_places_and_sites_changes_nothing(seed):
    case = random_case(seed, status=["existing", *["candidate"] * 6])
    before = case.solve(effort=EXACT).objective
    rng = np.random.default_rng(seed)
    rows, columns = rng.permutation(14), rng.permutation(7)
    matrix = np.full((14, 7), np.inf)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    case.demand = Demand.checked(case.demand.ids[rows], case.demand.population[rows])
    case.sites = Sites.checked(case.sites.ids[columns], case.sites.status[columns])
    case.costs = dense_costs(matrix[rows][:, columns])
    assert case.solve(effort=EXACT).objective == pytest.approx(before)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_one_more_candidate_never_hurts(seed, backup):
    case = random_case(seed, backup=backup, standard=0.6)
    more = case.solve(effort=EXACT).objective
    case.sites = Sites.checked(case.sites.ids, [*["candidate"] * 6, "excluded"])
    assert case.solve(effort=EXACT).objective <= more


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.1, 0.7), st.floats(0.0, 0.2))
def test_a_wider_standard_never_covers_fewer(seed, standard, wider):
    narrow, wide = random_case(seed, standard=standard), random_case(seed, standard=standard + wider)
    try:
        few = narrow.solve(effort=EXACT).objective
    except InputError:
        few = 0.0
    try:
        assert few <= wide.solve(effort=EXACT).objective
    except InputError:
        assert few == 0.0


# ---- published ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def san_francisco(shared_data):
    """205 tracts and 16 stores, network metres (spopt's example data)."""
    folder = shared_data / "spopt_sf"
    people = _rows(folder / "SF_demand_205_centroid_uniform_weight.csv")
    stores = _rows(folder / "SF_store_site_16_longlat.csv")
    pairs = _rows(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv")
    place = {row["NAME"]: i for i, row in enumerate(people)}
    store = {row["NAME"]: j for j, row in enumerate(stores)}
    costs = TravelCosts.from_pairs(
        np.array([place[row["DestinationName"]] for row in pairs]),
        np.array([store[row["name"]] for row in pairs]),
        np.array([float(row["distance"]) for row in pairs]),
        (len(place), len(store)),
    )
    return Demand.checked(list(place), [float(row["POP2000"]) for row in people]), list(store), costs


def _rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("solver", SOLVERS)
def test_four_stores_cover_875247_people_of_san_francisco(san_francisco, solver):
    demand, stores, costs = san_francisco
    plan = maximal_coverage(demand, Sites.checked(stores), costs, 5000.0, Limits(4), effort=Effort(solver, gap=0.0))
    assert plan.objective == plan.bound == 875_247
    assert plan.gap == 0.0
    assert plan.status == "optimal"
    assert plan.sites_open == 4


def test_a_budget_of_four_equal_stores_is_the_same_as_four_stores(san_francisco):
    demand, stores, costs = san_francisco
    sites = Sites.checked(stores, cost=np.full(16, 2.5))
    assert maximal_coverage(demand, sites, costs, 5000.0, Limits(budget=10.0)).objective == 875_247


def test_beside_a_budget_more_sites_than_there_are_limit_nothing():
    cost = np.arange(1.0, 8.0)
    large, none = (random_case(3, cost=cost, limits=Limits(count, 9.0)).solve() for count in (99, None))
    assert large.is_open.tolist() == none.is_open.tolist()
    assert large.objective == none.objective


# ---- bad input ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"limits": Limits()}, "SITES and BUDGET are both empty"),
        ({"limits": Limits(8)}, "SITES is 8, but layer 'facilities' has only 7 sites"),
        ({"limits": Limits(-1)}, "SITES must be zero or more"),
        (
            {"limits": Limits(1), "status": [*["required"] * 2, *["candidate"] * 5]},
            r"2 sites .* required \(ids s0, s1\)",
        ),
        ({"limits": Limits(budget=-2.0), "cost": np.ones(7)}, "BUDGET must be zero or more"),
        ({"limits": Limits(budget=5.0)}, "SITE_COST is empty"),
        (
            {"limits": Limits(budget=5.0), "cost": np.full(7, 6.0), "status": ["required"] * 7},
            "required sites alone cost",
        ),
        ({"capacitated": True}, "CAPACITATED needs CAPACITY"),
        ({"capacitated": True, "backup": True, "capacity": np.ones(7)}, "cannot be combined"),
        ({"standard": 1e-9}, "no travel cost is within 1e-09"),
        ({"backup": True, "status": ["candidate", *["excluded"] * 6], "limits": Limits(1)}, "nobody has two sites"),
    ],
)
def test_limits_that_cannot_be_are_explained(options, words):
    with pytest.raises(InputError, match=words):
        random_case(0, **options).solve()


@pytest.mark.parametrize(
    ("columns", "words"),
    [
        ({"min_sites": [5, np.nan]}, "region north must have 5 open sites"),
        ({"max_sites": [0, np.nan]}, "region north may have 0 open sites .* but 2 there stay open"),
        ({"budget": [1.0, np.nan]}, "budget of region north is 1.0, but its required sites cost 2.0"),
        ({"min_coverage": [1.0, np.nan]}, "region north must have .* people covered"),
        ({"min_sites": [3, 3]}, r"cannot be kept all at once.*(north|south) \(min_sites/max_sites\)"),
        ({"min_sites": [1.5, 0]}, "min_sites of the regions north is 1.5; it must be a whole number"),
        ({"min_coverage": [90, 0.5]}, "between 0 and 1"),
        ({"standard": [0, 30]}, "standard of the regions north"),
        ({"min_sites": [2, 0], "max_sites": [1, 1]}, "min_sites is larger than max_sites in the regions north"),
    ],
)
def test_rules_that_cannot_be_kept_name_the_region(columns, words):
    with pytest.raises(InputError, match=words):
        random_case(
            0,
            status=["existing", "required", *["candidate"] * 5],
            cost=np.full(7, 2.0),
            region=["north"] * 4 + ["south"] * 3,
            rules=RegionRules.checked(["north", "south"], **columns),
            demand_region=np.array(["north", "south"] * 7, dtype=object),
            standard=0.1,
            limits=Limits(3),
        ).solve()


def test_rules_need_known_regions_and_the_fields_they_speak_of():
    rules = RegionRules.checked(["north", "west"], max_sites=[1, 1])
    with pytest.raises(InputError, match=r"lies in the regions west\. The regions are: north, south"):
        random_case(0, region=["north"] * 4 + ["south"] * 3, rules=rules).solve()
    with pytest.raises(InputError, match="needs REGION"):
        random_case(0, rules=rules).solve()
    with pytest.raises(InputError, match="needs DEMAND_REGION"):
        floor = RegionRules.checked(["north"], min_coverage=[0.1])
        random_case(0, region=["north"] * 7, rules=floor).solve()
    with pytest.raises(InputError, match="more than one row for the regions north"):
        RegionRules.checked(["north", "north "])
    with pytest.raises(InputError, match="2 rows have no region"):
        RegionRules.checked(["north", None, " "])


def test_bad_statuses_costs_and_standards_name_the_sites():
    with pytest.raises(InputError, match=r"unknown values: open \(ids b\)"):
        Sites.checked([*"ab"], status=["existing", "open"])
    with pytest.raises(InputError, match=r"SITE_COST.*negative for 1 features \(ids b\)"):
        Sites.checked([*"ab"], cost=[1, -1])
    with pytest.raises(InputError, match=r"SITE_COST.*NULL"):
        Sites.checked([*"ab"], cost=[1, np.nan])
    assert Sites.checked([*"ab"], ["existing", None], cost=[np.nan, 1]).cost.tolist() == [0, 1]
    with pytest.raises(InputError, match="STANDARD must be greater than zero"):
        place_standards(np.array(["a"]), 0.0)
    with pytest.raises(InputError, match=r"STANDARD_FIELD.*\(ids b\)"):
        place_standards(np.array(["a", "b"]), 5.0, [1.0, 0.0])


def test_places_merge_whatever_the_order_of_their_sites():
    pairs = TravelCosts(np.array([0, 2, 2, 4, 5]), np.array([2, 0, 0, 2, 1]), np.ones(5), 3)
    groups = merged(pairs, np.array([1.0, 2.0, 4.0, 8.0]))
    assert groups.group.tolist() in ([0, -1, 0, 1], [1, -1, 1, 0])
    assert sorted(groups.weight.tolist()) == [5.0, 8.0]


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
