"""What a plan may do: bounds from minima, maxima and shares, and limits that contradict each other."""

import numpy as np
import pytest

from evencare.solvers.capacity.limits import Limits, allowed_plans
from evencare.solvers.errors import InputError
from evencare.solvers.problem import Facilities

ALL = np.array([True, True, True])


def hospitals(*beds):
    return Facilities(np.array([f"h{k}" for k in range(len(beds))], dtype=object), np.array(beds, dtype=float))


def refusal(facilities, limits, reached=ALL):
    with pytest.raises(InputError) as caught:
        allowed_plans(facilities, limits, reached)
    return caught.value


def test_without_limits_any_plan_with_todays_total_is_allowed():
    plans = allowed_plans(hospitals(30, 60, 10), Limits(), ALL)

    assert plans.total == 100
    assert plans.lower.tolist() == [0, 0, 0]
    assert plans.upper.tolist() == [np.inf] * 3


def test_the_stricter_of_two_bounds_counts_and_null_is_no_bound():
    limits = Limits(
        minimum=np.array([20.0, np.nan, np.nan]), maximum=np.array([np.nan, 65.0, np.nan]), keep=0.5, grow=0.1
    )

    plans = allowed_plans(hospitals(30, 60, 10), limits, ALL)

    assert plans.lower == pytest.approx([20, 30, 5])
    assert plans.upper == pytest.approx([33, 65, 11])


def test_whole_bounds_are_rounded_inwards_but_not_across_a_binary_fraction():
    plans = allowed_plans(hospitals(5, 3, 92), Limits(keep=0.8, grow=0.2, whole=True), ALL)

    assert plans.lower.tolist() == [4, 3, 74]  # 0.8 * 5 = 4.000000000000000x is 4
    assert plans.upper.tolist() == [6, 3, 110]


def test_minima_above_the_total_name_both_numbers():
    error = refusal(hospitals(30, 60, 10), Limits(total=80, keep=1.0))

    assert error.key == "capacity_minima_above_total"
    assert "TOTAL is 80" in str(error)
    assert "100 at least" in str(error)


def test_maxima_below_the_total_name_both_numbers():
    error = refusal(hospitals(30, 60, 10), Limits(total=150, grow=0.2))

    assert error.key == "capacity_maxima_below_total"
    assert "TOTAL is 150" in str(error)
    assert "120 at most" in str(error)


def test_a_minimum_above_the_maximum_names_the_facility_and_its_bounds():
    error = refusal(hospitals(30, 60, 10), Limits(minimum=np.array([np.nan, 70, np.nan]), grow=0.1))

    assert error.key == "capacity_bounds_cross"
    assert "ids h1" in str(error)
    assert "at least 70 and at most 66" in str(error)


def test_no_whole_number_between_the_bounds_names_the_facility():
    error = refusal(hospitals(3.5, 60, 36.5), Limits(keep=0.95, grow=0.05, whole=True))

    assert error.key == "capacity_no_whole_number"
    assert "ids h0" in str(error)
    assert "between 3.325 and 3.675" in str(error)


def test_a_broken_total_of_whole_beds_is_refused():
    error = refusal(hospitals(30.5, 60, 10), Limits(whole=True))

    assert error.key == "capacity_total_not_whole"
    assert "100.5" in str(error)


@pytest.mark.parametrize(
    ("limits", "parameter"),
    [
        (Limits(total=0.0), "TOTAL"),
        (Limits(total=-5.0), "TOTAL"),
        (Limits(total=float("nan")), "TOTAL"),
        (Limits(keep=-0.1), "KEEP"),
        (Limits(keep=1.1), "KEEP"),
        (Limits(grow=-0.1), "GROW"),
    ],
)
def test_numbers_out_of_range_name_their_parameter(limits, parameter):
    assert parameter in str(refusal(hospitals(30, 60, 10), limits))


def test_stranded_beds_stay_and_are_both_bounds():
    plans = allowed_plans(hospitals(30, 60, 10), Limits(), np.array([True, True, False]))

    assert (plans.lower[2], plans.upper[2]) == (10, 10)


def test_stranded_beds_obey_their_own_limits():
    limits = Limits(maximum=np.array([np.nan, np.nan, 4]))

    plans = allowed_plans(hospitals(30, 60, 10), limits, np.array([True, True, False]))

    assert (plans.lower[2], plans.upper[2]) == (4, 4)


def test_stranded_beds_that_use_up_the_total_are_named():
    error = refusal(hospitals(0, 0, 10), Limits(), np.array([True, True, False]))

    assert error.key == "capacity_nothing_to_share"
    assert "h2" in str(error)


def test_a_total_below_the_stranded_beds_says_so():
    error = refusal(hospitals(30, 60, 10), Limits(total=5), np.array([True, True, False]))

    assert "of which 10 at facilities that nobody reaches" in str(error)
