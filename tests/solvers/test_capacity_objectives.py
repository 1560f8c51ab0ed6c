"""Reallocating for other objectives than the variance: closed forms, laws, and small cases by general solvers."""

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evencare.solvers.capacity import linear, near_places
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import MORE_IS_BETTER, OBJECTIVES, gini, objective_value, relative_distance
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.task import Task
from evencare.solvers.equity.inequality import inequality
from evencare.solvers.errors import InputError
from evencare.solvers.mip import solve
from evencare.solvers.problem import Facilities

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

PEOPLE = [100, 200, 300, 150]
BEDS = [30, 60, 10]
APART = [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
# Nobody can be made equal: the places between two hospitals always have more or less than those at one.
SHARED = [[1, 0, 0], [0.5, 0.5, 0], [0, 1, 0.5], [0, 0.25, 1]]
OTHERS = [name for name in OBJECTIVES if name != "variance"]
seeds = st.integers(0, 2**32 - 1)


def best(problem, objective, limits=None, gap=1e-4):
    return reallocate(*problem, limits, objective=objective, effort=Effort(gap=gap))


def gini_by_linear_program(problem):
    """min sum of p_i p_k t_ik / 2a with t_ik >= |A_i - A_k|, every pair written out."""
    demand, facilities, matrix = problem
    dense = matrix.toarray()
    kept = dense.any(axis=1)
    dense, people = dense[kept], demand.population[kept]
    n, m = dense.shape
    share = people / people.sum()
    first, second = np.triu_indices(n, 1)
    pairs = len(first)
    difference = dense[first] - dense[second]
    above = np.block([[difference, -np.eye(pairs)], [-difference, -np.eye(pairs)]])
    reached = dense.any(axis=0)
    total = facilities.capacity[reached].sum()
    cost = np.concatenate([np.zeros(m), share[first] * share[second]])
    equal = np.concatenate([np.where(reached, 1.0, 0.0), np.zeros(pairs)])[None]
    answer = linprog(cost, above, np.zeros(2 * pairs), equal, [total])
    return answer.fun / (total / people.sum())


@pytest.mark.parametrize("objective", OTHERS)
def test_hospitals_with_catchments_of_their_own_get_beds_in_proportion_to_their_people(objective):
    result = best(as_problem(APART, PEOPLE, BEDS), objective)

    assert result.after == pytest.approx([40, 40, 20], rel=2e-3)
    assert result.after.sum() == pytest.approx(100, rel=1e-12)


def test_a_capped_hospital_leaves_the_worst_off_of_the_others_as_well_off_as_can_be():
    limits = Limits(minimum=np.array([np.nan, 55.0, np.nan]))

    result = best(as_problem(APART, PEOPLE, BEDS), "maximin", limits)

    assert result.value_after == pytest.approx(45 / 450, rel=1e-6)  # 45 beds are left for 450 people


def test_mad_of_a_capped_hospital_is_that_of_the_closed_form():
    limits = Limits(minimum=np.array([np.nan, 55.0, np.nan]))

    result = best(as_problem(APART, PEOPLE, BEDS), "mad", limits)

    # 300 people have 55 beds; the others share 45: whatever their spread below the mean, MAD = 2 (55 - 40) / 750.
    assert result.value_after == pytest.approx(2 * 15 / 750, rel=1e-6)


def test_of_many_plans_with_the_same_mad_the_one_that_takes_least_away_is_chosen():
    limits = Limits(minimum=np.array([np.nan, 55.0, np.nan]))

    result = best(as_problem(APART, PEOPLE, BEDS), "mad", limits)

    assert result.closest
    assert result.moved == pytest.approx(5, abs=1e-5)  # 60 fall to 55; nothing else need be taken


@settings(max_examples=15, deadline=None)
@given(seed=seeds)
def test_gini_equals_that_of_the_program_with_every_pair_written_out(seed):
    problem = random_problem(seed, n=12, m=5, share=0.5)
    expected = gini_by_linear_program(problem)

    result = best(problem, "gini")

    assert result.value_after == pytest.approx(expected, rel=1e-3, abs=1e-7)
    assert result.gap <= 1e-3
    assert result.bound <= expected * (1 + 1e-7) + 1e-12


@settings(max_examples=25, deadline=None)
@given(seed=seeds, objective=st.sampled_from(OBJECTIVES), keep=st.sampled_from([0.0, 0.5, 0.9]))
def test_no_plan_is_worse_than_todays_and_none_beats_the_bound(seed, objective, keep):
    result = best(random_problem(seed), objective, Limits(keep=keep, grow=0.5))

    better = 1.0 if objective in MORE_IS_BETTER else -1.0
    slack = 1e-4 * abs(result.value_before) + 1e-7 * result.target
    assert better * (result.value_after - result.value_before) >= -slack
    assert better * (result.bound - result.value_after) >= -slack
    assert result.after.sum() == pytest.approx(result.before.sum(), rel=1e-10)
    assert np.all(result.after >= keep * result.before - 1e-9)
    assert np.all(result.after <= 1.5 * result.before + 1e-9)


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("seed", range(3))
def test_every_objective_is_best_at_its_own_measure(objective, seed):
    problem = random_problem(seed)
    plans = {name: best(problem, name) for name in OBJECTIVES}
    chosen = plans[objective]
    people = problem[0].population * chosen.in_reach
    lived_in = people > 0

    def measured(result):
        access = result.access_after[lived_in]
        kappa = people @ result.access_before / (people @ result.access_before**2)
        return objective_value(objective, access, people[lived_in], result.target, kappa)

    better = 1.0 if objective in MORE_IS_BETTER else -1.0
    worst = min(better * (measured(chosen) - measured(other)) for other in plans.values())
    assert worst >= -5e-4 * abs(measured(chosen))


@pytest.mark.parametrize("objective", OTHERS)
def test_more_freedom_never_hurts(objective):
    problem = random_problem(3)
    tight, loose = (best(problem, objective, Limits(keep=keep, grow=1 - keep)) for keep in (0.8, 0.3))

    better = 1.0 if objective in MORE_IS_BETTER else -1.0
    assert better * (loose.value_after - tight.value_after) >= -2e-4 * abs(tight.value_after)


@pytest.mark.parametrize("objective", OTHERS)
def test_units_and_order_leave_the_objective_alone(objective):
    demand, facilities, matrix = random_problem(5)
    order = np.random.default_rng(0).permutation(len(facilities))
    turned = Facilities(facilities.ids[order], 1000 * facilities.capacity[order])

    plain = best((demand, facilities, matrix), objective)
    other = best((demand, turned, matrix[:, order]), objective)

    scale = 1.0 if objective == "gini" else 1000.0
    assert other.value_after == pytest.approx(scale * plain.value_after, rel=5e-4)


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation", "kolm_pollak"])
def test_methods_that_lose_supply_work_with_every_objective_that_does_not_reward_losing_it(objective):
    problem = as_problem(SHARED, PEOPLE, BEDS, supply_power=2)

    result = best(problem, objective, Limits(keep=0.5))

    better = 1.0 if objective in MORE_IS_BETTER else -1.0
    assert better * (result.value_after - result.value_before) >= -1e-12


def test_gini_is_refused_where_mean_access_depends_on_the_plan():
    with pytest.raises(InputError) as caught:
        best(as_problem(SHARED, PEOPLE, BEDS, supply_power=2), "gini")

    assert caught.value.key == "capacity_gini_needs_mean"


@settings(max_examples=30, deadline=None)
@given(seed=seeds)
def test_the_gini_of_the_objective_is_that_of_the_equity_measures(seed):
    draw = np.random.default_rng(seed)
    values, weights = draw.random(20), draw.random(20) + 0.1

    assert gini(values, weights / weights.sum()) == pytest.approx(inequality(values, weights)["gini"], rel=1e-9)


@pytest.mark.parametrize("objective", OTHERS)
def test_whole_beds_are_whole_under_every_objective(objective):
    result = best(random_problem(1), objective, Limits(whole=True))

    assert np.all(result.after[result.reached] == np.round(result.after[result.reached]))
    assert result.after.sum() == pytest.approx(result.before.sum(), abs=1e-9)


def test_a_single_hospital_keeps_everything():
    result = best(as_problem([[1], [0.5]], [100, 50], [20]), "gini")

    assert result.after.tolist() == [20]


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_where_todays_plan_is_as_good_as_any_it_stays_to_the_last_digit(objective):
    # Everybody reaches both hospitals alike: no plan changes anything.
    problem = as_problem(np.ones((4, 2)), [100, 200, 300, 150], [30.1, 60.7])

    plan = reallocate(*problem, objective=objective)

    assert np.array_equal(plan.after, problem[1].capacity)
    assert plan.moved == 0.0
    assert plan.closest
    assert plan.rounding_loss == 0.0


@pytest.mark.parametrize("seed", range(4))
def test_who_is_the_worst_off_for_other_reasons_keeps_the_last_digit(seed):
    # The first place has a hospital of its own that cannot grow: maximin has nothing to gain.
    draw = np.random.default_rng(seed)
    weights = draw.random((12, 6))
    weights[0], weights[1:, 0] = 0.0, 0.0
    weights[0, 0] = 1.0
    beds = np.array([1.0, *draw.uniform(50, 90, 5)])
    problem = as_problem(weights, draw.uniform(100, 300, 12), beds)

    plan = reallocate(*problem, Limits(maximum=np.array([1.0] + [np.nan] * 5)), objective="maximin")

    assert np.array_equal(plan.after, beds)


@pytest.mark.parametrize("objective", OBJECTIVES)
@pytest.mark.parametrize("seed", range(3))
def test_a_plan_without_moves_is_proven_too(objective, seed):
    problem = random_problem(seed)
    region = np.array(["north", "south"], dtype=object)[np.arange(15) % 2]

    for limits in (Limits(most_moved=0.0), Limits(most_moved=0.0, region=region)):
        plan = reallocate(*problem, limits, objective=objective)

        assert np.array_equal(plan.after, problem[1].capacity)
        assert plan.gap <= 1e-4


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_rounding_never_makes_a_plan_worse_than_todays(objective):
    # One bed too few to be shared out evenly: the plan in fractions has no like in whole beds.
    problem = as_problem(np.eye(3), [10, 10, 11], [3, 3, 4])

    plan = reallocate(*problem, Limits(whole=True), objective=objective)

    sign = -1.0 if objective in ("maximin", "kolm_pollak") else 1.0
    assert sign * plan.value_after <= sign * plan.value_before + 1e-12


@pytest.mark.parametrize("seed", [57, 114, 101, 6])
def test_the_gini_index_of_small_regions_is_proven_to_the_gap_asked_for(seed):
    # Newton's method creeps along the kinks of the first three.
    draw = np.random.default_rng(seed)
    problem = random_problem(seed, int(draw.integers(5, 200)), int(draw.integers(3, 30)), draw.choice([0.1, 0.3, 0.8]))

    plan = best(problem, "gini", Limits(keep=draw.choice([0, 0.5, 0.9])))

    assert plan.gap <= 1e-4
    assert plan.bound <= plan.value_after


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation"])
@pytest.mark.parametrize("many", [False, True])
def test_a_solver_that_claims_too_much_is_not_believed(monkeypatch, objective, many):
    problem = random_problem(21, 60, 9)
    true = best(problem, objective, Limits(keep=0.3))

    def boasting(*arguments):
        found = solve(*arguments)
        return found if found.x is None else replace(found, bound=found.bound + 0.01 * abs(found.bound))

    monkeypatch.setattr(linear, "solve", boasting)
    monkeypatch.setattr(near_places, "solve", boasting)
    monkeypatch.setattr(linear, "_are_many", lambda places, facilities: many)

    result = best(problem, objective, Limits(keep=0.3))

    sign = -1.0 if objective == "maximin" else 1.0
    assert sign * result.bound <= sign * true.value_after + 1e-12
    assert result.bound == pytest.approx(true.value_after, rel=1e-6)


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_whole_beds_of_nobody_are_zero_without_a_sign(objective):
    problem = as_problem([[1, 1, 0], [1, 0, 1], [1, 0, 0]], [100, 200, 300], [0, 0, 0])

    result = reallocate(*problem, Limits(total=50, whole=True), objective=objective)

    assert result.after.sum() == 50
    assert not np.signbit(result.after).any() and not np.signbit(result.change[result.after == 0]).any()


def test_where_the_worst_off_can_have_next_to_nothing_the_gap_is_zero():
    # What is left of it is less than solvers tell from nothing.
    assert relative_distance("maximin", 0.0, 5e-8, 1.0) == 0.0
    assert relative_distance("maximin", 1e-9, 5e-8, 1.0) == 0.0
    assert relative_distance("maximin", 0.0, 5e-6, 1.0) == 1.0
    assert relative_distance("maximin", 1e-20, 5e-6, 1.0) == pytest.approx(1.0)
    assert relative_distance("maximin", 1.0, 1.5, 1.0) == 0.5


def test_no_bound_is_above_what_the_worst_off_could_have_alone():
    # Multipliers within the solver's tolerance prove little of so small a number.
    problem = as_problem([[1e-9, 0, 0], [1, 1, 0], [0, 1, 1], [0.3, 0, 1]], [100, 1e6, 200, 300], [0, 60, 10])
    today = problem[1].capacity
    space = PlanSpace(PlanSet(70, np.zeros(3), np.full(3, np.inf)), today, Rows.none(3))
    task = Task(problem[2], problem[0].population, 1.0, space)
    alone = 70 * problem[2].toarray().max(axis=1)

    assert task.most_of_worst_off == pytest.approx(alone.min(), rel=1e-12)
    unproven = linear._bound_in_access(task, "maximin", -1.0, 0.0)
    assert unproven == pytest.approx(alone.min(), rel=1e-12)
