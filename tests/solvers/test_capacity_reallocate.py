"""Reallocating capacity: closed forms, small cases by a general solver, and what can never happen."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.errors import Cancelled, InputError
from evencare.solvers.problem import Demand, Facilities
from evencare.solvers.progress import Progress

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem, variance

# Four places with 100, 200, 300 and 150 people; three hospitals with 30, 60 and 10 beds.
PEOPLE = [100, 200, 300, 150]
BEDS = [30, 60, 10]
APART = [[1, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
SHARED = [[1, 0.5, 0], [0.5, 1, 0], [0, 1, 0.5], [0, 0.25, 1]]

seeds = st.integers(0, 2**32 - 1)


def slsqp_variance(demand, facilities, matrix, lower, upper, total):
    """The smallest variance that scipy's general solver finds from today's plan and from even shares."""
    dense, people = matrix.toarray(), demand.population
    in_reach = dense.any(axis=1)

    def objective(plan):
        return 1e4 * variance(dense @ plan, people, in_reach)

    def solve(start):
        return minimize(
            objective,
            np.clip(start, lower, upper),
            method="SLSQP",
            bounds=list(zip(lower, upper)),
            constraints={"type": "eq", "fun": lambda plan: plan.sum() - total},
            options={"ftol": 1e-14, "maxiter": 500},
        ).fun

    return min(solve(facilities.capacity), solve(np.full(len(lower), total / len(lower)))) / 1e4


# ---- closed forms -----------------------------------------------------------------------------------


@pytest.mark.parametrize("weights", [APART, SHARED])
def test_mean_access_of_the_textbook_case_is_two_fifteenths_before_and_after(weights):
    result = reallocate(*as_problem(weights, PEOPLE, BEDS))

    assert result.mean_before == pytest.approx(0.1333333333, rel=1e-9)  # 100 beds for 750 people
    assert result.mean_after == pytest.approx(0.1333333333, rel=1e-9)


def test_hospitals_with_catchments_of_their_own_get_beds_in_proportion_to_their_people():
    result = reallocate(*as_problem(APART, PEOPLE, BEDS))

    assert result.after == pytest.approx([40, 40, 20], rel=1e-12)
    assert result.spread_after == pytest.approx(0, abs=1e-25)


def test_a_bound_that_holds_leaves_the_rest_in_proportion_to_people():
    limits = Limits(maximum=np.array([np.nan, 25.0, np.nan]))

    result = reallocate(*as_problem(APART, PEOPLE, BEDS), limits)

    assert result.after == pytest.approx([50, 25, 25], rel=1e-12)  # 75 beds for 300 and 150 people
    assert result.kkt_residual <= 1e-8


def test_everyone_equal_already_changes_nothing():
    demand, facilities, matrix = as_problem(APART, PEOPLE, [40, 40, 20])

    result = reallocate(demand, facilities, matrix)

    assert result.after.tolist() == [40, 40, 20]
    assert result.moved == 0


def test_a_single_hospital_keeps_all_beds():
    result = reallocate(*as_problem(np.ones((3, 1)), [10, 20, 30], [5]))

    assert result.after.tolist() == [5]
    assert result.kkt_residual == 0


# ---- against a general solver -----------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(12))
def test_the_spread_is_that_of_a_general_solver_or_smaller(seed):
    demand, facilities, matrix = random_problem(seed, n=25, m=8, share=0.4)
    today = facilities.capacity
    reached = matrix.T @ demand.population > 0
    keep, grow = [(0.0, 9.0), (0.8, 0.2), (0.5, 1.0)][seed % 3]

    result = reallocate(demand, facilities, matrix, Limits(keep=keep, grow=grow))

    lower, upper = np.where(reached, keep * today, today), np.where(reached, (1 + grow) * today, today)
    found = slsqp_variance(demand, facilities, matrix, lower, upper, today.sum())
    assert result.spread_after <= found * (1 + 1e-7)
    assert result.spread_after >= found * (1 - 1e-3)


@pytest.mark.parametrize("tightness", ["loose", "tight", "nobody loses", "fixed in part"])
@pytest.mark.parametrize("shape", [(60, 20), (12, 30), (3, 9), (200, 4)])
@pytest.mark.parametrize("seed", range(4))
def test_the_kkt_residual_is_at_most_1e_8_and_the_gap_next_to_nothing(seed, shape, tightness):
    demand, facilities, matrix = random_problem(seed, *shape, share=0.5)
    today = facilities.capacity
    third = np.arange(len(today)) % 3 == 0
    limits = {
        "loose": Limits(),
        "tight": Limits(keep=0.95, grow=0.05),
        "nobody loses": Limits(total=1.3 * today.sum(), keep=1.0),
        "fixed in part": Limits(minimum=np.where(third, today, np.nan), maximum=np.where(third, today, np.nan)),
    }[tightness]

    result = reallocate(demand, facilities, matrix, limits)

    assert result.kkt_residual <= 1e-8
    assert result.gap <= 1e-6


def test_the_kkt_residual_of_todays_plan_is_not_small():
    demand, facilities, matrix = random_problem(3)
    today = facilities.capacity

    result = reallocate(demand, facilities, matrix, Limits(minimum=today, maximum=today))
    free = reallocate(demand, facilities, matrix)

    assert result.moved == 0
    assert result.kkt_residual == 0  # nothing may move: today's plan is the only one
    assert free.spread_after < 0.9 * result.spread_after


# ---- many optimal plans ------------------------------------------------------------------------------


def test_of_two_hospitals_with_one_catchment_both_change_alike():
    weights = [[1, 1, 0], [1, 1, 0], [0, 0, 1]]

    result = reallocate(*as_problem(weights, [100, 100, 200], [10, 30, 160]))

    assert result.after == pytest.approx([40, 60, 100], rel=1e-12)


def test_a_place_that_reaches_every_hospital_alone_leaves_beds_where_they_are():
    result = reallocate(*as_problem(np.ones((1, 4)), [1000], [1, 20, 300, 4]))

    assert result.after.tolist() == [1, 20, 300, 4]


@pytest.mark.parametrize("seed", range(10))
def test_with_more_hospitals_than_places_the_plan_is_the_closest_of_the_optimal_ones(seed):
    demand, facilities, matrix = random_problem(seed, n=4, m=12, share=0.8)
    reached = matrix.T @ demand.population > 0
    dense = matrix.toarray()

    result = reallocate(demand, facilities, matrix)

    # Any step that keeps everyone's access must not lead closer to today's plan, unless a bound stops it.
    free = np.flatnonzero(reached & (result.after > 1e-6))
    _, singular, right = np.linalg.svd(dense[:, free])
    unseen = right[np.count_nonzero(singular > 1e-12 * singular.max()) :]
    pulled = unseen @ result.change[free]
    assert np.abs(pulled).max(initial=0) <= 1e-5 * np.abs(result.change).max()


# ---- laws ----------------------------------------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(seed=seeds, keep=st.floats(0, 1), grow=st.none() | st.floats(0, 3), whole=st.booleans())
def test_total_and_bounds_are_kept_and_the_mean_does_not_move(seed, keep, grow, whole):
    demand, facilities, matrix = random_problem(seed, n=30, m=10)
    today = facilities.capacity

    result = reallocate(demand, facilities, matrix, Limits(keep=keep, grow=grow, whole=whole))

    assert result.after.sum() == pytest.approx(today.sum(), rel=1e-12)
    assert np.all(result.after >= keep * today - 1e-9)
    assert grow is None or np.all(result.after <= (1 + grow) * today + 1e-9)
    assert result.mean_after == pytest.approx(result.mean_before, rel=1e-10)
    assert not whole or np.all(result.after == np.round(result.after))


@settings(max_examples=60, deadline=None)
@given(seed=seeds, keep=st.floats(0, 1))
def test_a_plan_is_never_worse_than_todays_and_never_below_its_bound(seed, keep):
    result = reallocate(*random_problem(seed), Limits(keep=keep))

    assert result.spread_after <= result.spread_before * (1 + 1e-12)
    assert result.bound <= result.spread_after * (1 + 1e-9) + 1e-16 * result.target**2


@settings(max_examples=40, deadline=None)
@given(seed=seeds, keep=st.floats(0, 0.9), more=st.floats(0, 1), grow=st.floats(0, 1))
def test_more_freedom_never_hurts(seed, keep, more, grow):
    problem = random_problem(seed)

    strict = reallocate(*problem, Limits(keep=keep, grow=grow))
    freer = reallocate(*problem, Limits(keep=keep * more, grow=grow + 1 - more))

    assert freer.spread_after <= strict.spread_after * (1 + 1e-9)


@settings(max_examples=40, deadline=None)
@given(seed=seeds)
def test_the_order_of_places_and_hospitals_does_not_matter(seed):
    demand, facilities, matrix = random_problem(seed)
    draw = np.random.default_rng(seed + 1)
    rows, columns = draw.permutation(len(demand)), draw.permutation(len(facilities))

    plain = reallocate(demand, facilities, matrix)
    shuffled = reallocate(
        Demand(demand.ids[rows], demand.population[rows]),
        Facilities(facilities.ids[columns], facilities.capacity[columns]),
        matrix[rows][:, columns],
    )

    assert shuffled.after == pytest.approx(plain.after[columns], rel=1e-6, abs=1e-6 * plain.after.max())


@settings(max_examples=40, deadline=None)
@given(seed=seeds, people=st.floats(1e-3, 1e6), beds=st.floats(1e-3, 1e6))
def test_other_units_of_people_and_beds_give_the_same_plan(seed, people, beds):
    demand, facilities, matrix = random_problem(seed)

    plain = reallocate(demand, facilities, matrix)
    scaled = reallocate(
        Demand(demand.ids, people * demand.population),
        Facilities(facilities.ids, beds * facilities.capacity),
        matrix / people,
    )

    assert scaled.after / beds == pytest.approx(plain.after, rel=1e-6, abs=1e-6 * plain.after.max())


# ---- people and beds out of reach ---------------------------------------------------------------------


def test_people_out_of_reach_do_not_change_the_plan():
    demand, facilities, matrix = as_problem(SHARED, PEOPLE, BEDS)
    far = [*SHARED, [0, 0, 0]]

    plain = reallocate(demand, facilities, matrix)
    result = reallocate(*as_problem(far, [*PEOPLE, 5000], BEDS))

    assert result.after == pytest.approx(plain.after, rel=1e-9)
    assert result.in_reach.tolist() == [True] * 4 + [False]
    assert result.access_after[4] == 0
    assert result.spread_after == pytest.approx(plain.spread_after, rel=1e-9)


def test_beds_that_nobody_reaches_stay_where_they_are():
    stranded = np.column_stack([np.array(APART), np.zeros(4)])

    result = reallocate(*as_problem(stranded, PEOPLE, [*BEDS, 7]))

    assert result.after == pytest.approx([40, 40, 20, 7], rel=1e-12)
    assert result.stranded == 7
    assert result.reached.tolist() == [True, True, True, False]


def test_beds_that_nobody_reaches_move_on_request():
    stranded = np.column_stack([np.array(APART), np.zeros(4)])

    result = reallocate(*as_problem(stranded, PEOPLE, [*BEDS, 50]), Limits(move_stranded=True))

    assert result.after == pytest.approx([60, 60, 30, 0], rel=1e-12)
    assert result.mean_after == pytest.approx(150 / 750)


def test_stranded_beds_for_which_the_others_have_no_room_stay():
    stranded = np.column_stack([np.array(APART), np.zeros(4)])
    limits = Limits(move_stranded=True, maximum=np.array([50.0, 50.0, 25.0, np.nan]))

    result = reallocate(*as_problem(stranded, PEOPLE, [*BEDS, 50]), limits)

    assert result.after == pytest.approx([50, 50, 25, 25], rel=1e-12)


@pytest.mark.parametrize("moved, stays, whole", [(0, 50, False), (20, 30, False), (20.5, 30, True), (80, 0, False)])
def test_stranded_beds_move_as_far_as_beds_may_be_moved(moved, stays, whole):
    stranded = np.column_stack([np.array(APART), np.zeros(4)])
    limits = Limits(move_stranded=True, most_moved=moved, whole=whole)

    result = reallocate(*as_problem(stranded, PEOPLE, [*BEDS, 50]), limits)

    assert result.stranded == pytest.approx(stays)
    assert result.moved <= moved + 1e-9
    assert result.after.sum() == pytest.approx(sum(BEDS) + 50)


def test_a_hospital_that_only_a_place_without_people_reaches_is_stranded():
    result = reallocate(*as_problem([[1, 0], [0, 1]], [100, 0], [10, 5]))

    assert result.reached.tolist() == [True, False]
    assert result.after.tolist() == [10, 5]


# ---- another total, other methods ----------------------------------------------------------------------


def test_a_larger_total_raises_mean_access_in_proportion():
    result = reallocate(*as_problem(SHARED, PEOPLE, BEDS), Limits(total=150))

    assert result.after.sum() == pytest.approx(150, rel=1e-14)
    assert result.mean_after == pytest.approx(150 / 750, rel=1e-12)
    assert result.added == pytest.approx(50)


def test_new_beds_alone_take_none_away():
    demand, facilities, matrix = as_problem(SHARED, PEOPLE, BEDS)

    result = reallocate(demand, facilities, matrix, Limits(total=120, keep=1.0))

    assert np.all(result.change >= 0)
    assert result.moved == 0


def test_a_method_that_loses_supply_is_not_made_equal_by_making_it_poor():
    # Hospital 1 lies among its people, hospital 2 far from its own: beds there reach nobody much (M2SFCA).
    weights = [[1, 0.1], [1, 0.1], [0, 0.1]]
    problem = as_problem(weights, [100, 100, 100], [50, 50], supply_power=2)

    result = reallocate(*problem)

    assert result.spread_after <= result.spread_before
    assert result.mean_after > 0.5 * result.mean_before


# ---- refusals ------------------------------------------------------------------------------------------


def test_nobody_in_reach_is_an_error_that_names_the_catchment():
    with pytest.raises(InputError, match="CATCHMENT"):
        reallocate(*as_problem(np.zeros((3, 2)), [1, 2, 3], [4, 5]))


def test_all_beds_stranded_is_an_error_that_names_them():
    with pytest.raises(InputError, match="hospital 1"):
        reallocate(*as_problem([[1, 0], [1, 0]], [10, 10], [0, 5]))


def test_a_run_can_be_cancelled():
    class Impatient(Progress):
        def cancelled(self):
            return True

    with pytest.raises(Cancelled):
        reallocate(*random_problem(0), progress=Impatient())
