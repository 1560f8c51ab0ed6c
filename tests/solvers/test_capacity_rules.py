"""Plans under rules of regions, of moves and of sizes: general solvers, brute force, and laws."""

import sys
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits, allowed_plans, plan_space
from evencare.solvers.capacity.nearest import near_today
from evencare.solvers.capacity.objectives import MORE_IS_BETTER, OBJECTIVES
from evencare.solvers.capacity.quadratic import spread_of_access
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.regions import RegionTotals
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.standard_form import natural_residual
from evencare.solvers.errors import InputError
from evencare.solvers.problem import Facilities

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem, variance

seeds = st.integers(0, 2**32 - 1)
PEOPLE = [100, 200, 300, 150]
BEDS = [30, 60, 10]
SHARED = [[1, 0.5, 0], [0.5, 1, 0], [0, 1, 0.5], [0, 0.25, 1]]
APART = [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
NORTH_SOUTH = np.array(["north", "north", "south"], dtype=object)
EXACT = Effort(gap=1e-7)


def regions(count, names=("east", "west")):
    return np.array([names[k % len(names)] for k in range(count)], dtype=object)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_each_region_keeps_its_total(objective):
    result = reallocate(*as_problem(SHARED, PEOPLE, BEDS), Limits(region=NORTH_SOUTH), objective=objective)

    assert result.after[:2].sum() == pytest.approx(90, rel=1e-6)


def test_within_a_region_people_get_the_same():
    result = reallocate(*as_problem(APART, PEOPLE, BEDS), Limits(region=NORTH_SOUTH))

    assert result.after == pytest.approx([45, 45, 10], rel=1e-6)


def test_a_larger_total_grows_every_region_alike():
    result = reallocate(*as_problem(APART, PEOPLE, BEDS), Limits(total=200, region=NORTH_SOUTH))

    assert result.after == pytest.approx([90, 90, 20], rel=1e-6)


@settings(max_examples=10, deadline=None)
@given(seed=seeds)
def test_the_variance_under_rules_is_that_of_a_general_solver(seed):
    problem = demand, facilities, matrix = random_problem(seed, n=30, m=8, share=0.5)
    reached = np.asarray(matrix.sum(axis=0)).ravel() > 0
    today, most = facilities.capacity, 0.2 * facilities.capacity.sum()
    in_reach = np.diff(matrix.indptr) > 0
    dense = matrix.toarray()

    ours = reallocate(*problem, Limits(region=regions(8), most_moved=most))

    m = len(today)
    east = regions(8) == "east"
    unit = 1e4 * (demand.population.sum() / today.sum()) ** 2 / 1e4
    fixed = [(low, low) if not ok else (0, None) for low, ok in zip(today, reached)]
    rules = [
        {"type": "eq", "fun": lambda x: x[:m].sum() - today.sum()},
        {"type": "eq", "fun": lambda x: x[:m][east].sum() - today[east].sum()},
        {"type": "ineq", "fun": lambda x: x[:m] + x[m:] - today},
        {"type": "ineq", "fun": lambda x: most - x[m:].sum()},
    ]
    theirs = minimize(
        lambda x: unit * variance(dense @ x[:m], demand.population, in_reach),
        np.concatenate([today, np.zeros(m)]),
        method="SLSQP",
        bounds=fixed + [(0, None)] * m,
        constraints=rules,
        options={"ftol": 1e-13, "maxiter": 500},
    )
    assert ours.spread_after * unit <= theirs.fun * (1 + 1e-6) + 1e-9
    assert ours.gap <= 1e-5 or ours.spread_after * unit < 1e-9
    assert ours.moved <= most * (1 + 1e-6)


@pytest.mark.parametrize("objective", ["variance", "mad", "gini", "kolm_pollak"])
def test_moving_nothing_is_todays_plan(objective):
    demand, facilities, matrix = random_problem(2)

    result = reallocate(demand, facilities, matrix, Limits(most_moved=0.0), objective=objective)

    assert result.after == pytest.approx(facilities.capacity, abs=1e-4)


@pytest.mark.parametrize(
    ("objective", "seed"), [*((name, seed) for name in OBJECTIVES for seed in range(2)), ("variance", 2), ("mad", 3)]
)
def test_a_smallest_size_is_that_of_trying_every_choice(seed, objective):
    problem = random_problem(seed, n=20, m=5, share=0.6)
    facilities = problem[1]
    least = 0.25 * facilities.capacity.sum()
    effort = Effort(gap=1e-4) if objective == "gini" else EXACT

    result = reallocate(*problem, Limits(least_size=least), objective=objective, effort=effort)

    tried = []
    for choice in product([False, True], repeat=len(facilities)):
        low, high = np.where(choice, least, 0.0), np.where(choice, np.nan, 0.0)
        try:
            one = reallocate(*problem, Limits(minimum=low, maximum=high), objective=objective, effort=effort)
        except InputError:
            continue
        tried.append(one.value_after)
    best = max(tried) if objective in MORE_IS_BETTER else min(tried)
    assert result.value_after == pytest.approx(best, rel=2e-4 if objective == "gini" else 1e-5, abs=1e-12)
    assert result.gap <= 2e-4
    some = result.after[result.reached & (result.after > 1e-6)]
    assert np.all(some >= least * (1 - 1e-6))


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_a_smallest_size_holds_where_a_range_in_whole_beds_ends_below_it(objective):
    # One bed may grow by a half, and 1.4 beds are two whole ones: it has nothing.
    demand, facilities, matrix = as_problem(np.ones((3, 3)) + np.eye(3), PEOPLE[:3], [1.0, 7.0, 9.0])

    result = reallocate(demand, facilities, matrix, Limits(whole=True, grow=0.5, least_size=1.4), objective=objective)

    assert result.after[0] == 0.0
    assert result.after.sum() == 17.0


def test_sizes_in_modules_keep_total_and_rules():
    demand, facilities, matrix = random_problem(4)
    total = 5.0 * np.round(facilities.capacity.sum() / 5)

    result = reallocate(demand, facilities, matrix, Limits(total=total, module=5, region=regions(15)))

    assert result.after / 5 == pytest.approx(np.round(result.after / 5), abs=1e-9)
    assert result.after.sum() == pytest.approx(total)


@pytest.mark.parametrize(
    ("columns", "key", "number"),
    [
        ({"min_total": [80, 40]}, "capacity_rules_above_total", "120"),
        ({"max_total": [30, 40]}, "capacity_rules_below_total", "70"),
    ],
)
def test_totals_of_regions_that_do_not_add_up_are_named(columns, key, number):
    totals = RegionTotals.checked(["north", "south"], **columns)

    with pytest.raises(InputError) as caught:
        reallocate(*as_problem(APART, PEOPLE, BEDS), Limits(region=NORTH_SOUTH, totals=totals))

    assert caught.value.key == key
    assert number in str(caught.value)


def test_a_rule_that_must_give_way_is_named_with_its_own_number_though_some_of_it_is_stranded():
    demand, _, matrix = as_problem(APART, PEOPLE, BEDS)
    nobody = csr_matrix((matrix.data, matrix.indices, matrix.indptr), shape=(4, 4))
    hospitals = Facilities(np.array(list("abcd"), dtype=object), np.array([*BEDS, 5.0]))
    region = np.array([*NORTH_SOUTH, "south"], dtype=object)
    limits = Limits(maximum=np.array([50.0, 50.0, np.nan, np.nan]), region=region)
    south = RegionTotals.checked(["south"], max_total=[2.0])

    with pytest.raises(InputError) as caught:
        reallocate(demand, hospitals, nobody, replace(limits, totals=south))

    assert caught.value.key == "capacity_conflict"
    assert "more than 2." in str(caught.value)


@pytest.mark.parametrize(
    ("limits", "key"),
    [
        (Limits(totals=RegionTotals.checked(["north"], [1])), "capacity_rules_need_region"),
        (Limits(region=NORTH_SOUTH, totals=RegionTotals.checked(["west"], [1])), "capacity_rules_unknown_region"),
        (Limits(region=np.array(["a", None, "a"], dtype=object)), "capacity_no_region"),
        (Limits(most_moved=-1.0), "negative_limit"),
        (Limits(module=0.0), "not_positive"),
        (Limits(module=30.0), "capacity_total_not_modules"),
        (Limits(least_size=101.0), "capacity_size_above_total"),
        (Limits(least_size=50.0, keep=1.0, grow=0.1), "capacity_not_viable"),
    ],
)
def test_rules_that_cannot_be_are_refused(limits, key):
    with pytest.raises(InputError) as caught:
        reallocate(*as_problem(APART, PEOPLE, BEDS), limits)

    assert caught.value.key == key


@pytest.mark.parametrize(
    ("columns", "key"),
    [
        ({"region": ["a", "a"]}, "rules_twice"),
        ({"region": ["a", None]}, "rules_unnamed"),
        ({"region": ["a"], "min_total": [-1.0]}, "rules_value"),
        ({"region": ["a"], "min_total": [3.0], "max_total": [2.0]}, "capacity_rules_cross"),
    ],
)
def test_tables_of_totals_are_checked(columns, key):
    with pytest.raises(InputError) as caught:
        RegionTotals.checked(**columns)

    assert caught.value.key == key


def test_where_rules_let_everybody_be_equal_they_are_to_the_last_digit():
    # 750 people and 100 beds; the regions hold 60 and 40 beds for 450 and 300 people.
    problem = as_problem(np.eye(4), [100, 350, 200, 100], [30, 30, 10, 30])
    region = np.array(["north", "north", "south", "south"], dtype=object)

    plan = reallocate(*problem, Limits(region=region))

    assert plan.after == pytest.approx(np.array([100, 350, 200, 100]) * 100 / 750, rel=1e-10)
    assert plan.kkt_residual <= 1e-8
    assert plan.gap == 0.0


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("moved", [None, 12.0])
def test_the_kkt_conditions_hold_under_rules_and_not_away_from_the_optimum(seed, moved):
    problem = random_problem(seed)
    # Within two tenths of its own, a region need not be at a limit.
    limits = Limits(keep=0.3, grow=2.0, region=regions(15), most_moved=moved)

    ours = reallocate(*problem, limits)
    bound_by_less = reallocate(*problem, replace(limits, keep=0.9))

    assert ours.kkt_residual <= 1e-7
    assert bound_by_less.kkt_residual <= 1e-7
    assert away_from_the_optimum(problem, limits, 0.5 * (ours.after + problem[1].capacity)) > 1e-3


def away_from_the_optimum(problem, limits, plan):
    """The residual of ``plan`` with the best prices for the total and the regions, in the unit of the certificate."""
    demand, facilities, matrix = problem
    reached = matrix.T @ demand.population > 0
    space = plan_space(facilities, limits, allowed_plans(facilities, limits, reached), reached)
    spread = spread_of_access(matrix[:, np.flatnonzero(reached)], demand.population, 0.1)
    gradient = spread.quadratic.gradient(plan[reached])
    rules = np.vstack([np.ones(reached.sum()), space.rows.coefficients])
    prices = np.linalg.lstsq(rules.T, gradient, rcond=None)[0]
    prices = np.append(prices, 0.0) if limits.most_moved is not None else prices
    curvature = spread.quadratic.matrix.diagonal()
    return natural_residual(space, gradient, plan[reached], prices, curvature) / spread.scale(plan[reached])


@pytest.mark.parametrize("limits", [Limits(whole=True), Limits(module=5.0), Limits(keep=0.5, whole=True)])
def test_tiers_keep_their_totals_in_whole_units(limits):
    demand, facilities, matrix = random_problem(3, 30, 12)
    facilities = replace(facilities, capacity=5.0 * np.ceil(facilities.capacity))
    tier = np.array(["community", "general", "community"] * 4, dtype=object)

    plan = reallocate(demand, facilities, matrix, replace(limits, tier=tier))

    for name in ("community", "general"):
        assert plan.after[tier == name].sum() == pytest.approx(facilities.capacity[tier == name].sum(), abs=1e-9)
    assert np.allclose(plan.after % (limits.module or 1.0), 0.0)
    assert plan.spread_after <= plan.spread_before


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kept, moved", [(0.0, 0.9), (0.5, 1.0)])
def test_a_limit_on_moves_that_does_not_bind_changes_nothing(seed, kept, moved):
    problem = random_problem(seed, 400, 100, 0.05)
    total = problem[1].capacity.sum()
    free = reallocate(*problem, Limits(keep=kept, grow=1.0))

    result = reallocate(*problem, Limits(keep=kept, grow=1.0, most_moved=moved * total))

    assert free.moved < moved * total
    assert result.value_after == pytest.approx(free.value_after, rel=1e-5)
    assert result.gap <= 1e-5
    assert result.after.sum() == pytest.approx(total, rel=1e-12)


def test_where_minima_add_up_to_the_total_but_for_rounding_there_is_a_plan():
    # As they come from totals less what others have: a total, and the rule of another region, a last digit off.
    least = np.array([5.23287725, 1.63583894, 39.72748633, 3.89770772])
    coefficients = np.array([np.ones(4), np.zeros(4)])
    lower, upper = np.array([least.sum() - 1.4e-14, 7.1e-15]), np.array([4 * least.sum(), 9.3])
    rows = Rows((("REGION_RULES", "east"), ("REGION_RULES", "west")), coefficients, lower, upper)
    plans = PlanSet(least.sum() + 7.1e-14, least, np.full(4, np.inf))

    assert near_today(PlanSpace(plans, least, rows)) == pytest.approx(least, rel=1e-12)


def test_a_rule_with_room_left_has_no_price_in_the_proof():
    weights = np.array([[0.9, 0.2], [0.3, 0.8]])
    demand, facilities, matrix = as_problem(weights, [100, 200], [30, 1], supply_power=2)
    everywhere = np.array(["x", "x"], dtype=object)
    limits = Limits(total=40, region=everywhere, totals=RegionTotals.checked(["x"], [20], [80]))

    result = reallocate(demand, facilities, matrix, limits)
    free = reallocate(demand, facilities, matrix, Limits(total=40))

    assert result.after == pytest.approx(free.after, rel=1e-6)
    assert result.gap <= 1e-12 and result.kkt_residual <= 1e-12


@pytest.mark.parametrize("today, moved", [([0, 0, 0], 0.0), ([0, 0, 0], 7.0), ([30, 60, 10], 12.0)])
def test_prices_of_moves_fit_who_gives_and_who_takes(today, moved):
    result = reallocate(*as_problem(SHARED, PEOPLE, today), Limits(total=130, most_moved=moved))

    assert np.maximum(np.array(today) - result.after, 0).sum() <= moved + 1e-9
    assert result.gap <= 1e-12 and result.kkt_residual <= 1e-12
