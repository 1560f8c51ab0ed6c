"""Beds that nobody reaches, where regions, tiers, moves and modules hold them back."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.regions import RegionTotals
from evencare.solvers.capacity.totals import least_total
from evencare.solvers.errors import InputError

sys.path.insert(0, str(Path(__file__).parent))

from capacity_cases import as_problem

PEOPLE = [300, 300, 150]
BEDS = [40.0, 40.0, 20.0, 50.0, 10.0]
# Nobody reaches the last two hospitals.
REACH = np.hstack([np.eye(3), np.zeros((3, 2))])


def planned(beds=BEDS, reach=REACH, **limits):
    return reallocate(*as_problem(reach, PEOPLE, beds), Limits(move_stranded=True, **limits))


def text(*names):
    return np.array(names, dtype=object)


def test_beds_go_to_other_hospitals_of_their_region():
    result = planned(region=text("a", "a", "b", "a", "b"))

    assert result.after == pytest.approx([65, 65, 30, 0, 0])


def test_beds_of_a_region_in_which_no_other_hospital_is_stay_and_are_reported():
    result = planned(region=text("a", "a", "b", "c", "b"))

    assert result.after == pytest.approx([40, 40, 30, 50, 0])
    assert result.stranded == 50


def test_a_region_in_which_nobody_reaches_a_hospital_does_not_stop_the_others_from_growing():
    region = text("a", "a", "b", "c", "b")

    result = reallocate(*as_problem(REACH, PEOPLE, BEDS), Limits(region=region, total=270.0))

    # What is added goes to regions a (80 beds) and b (30) in proportion; 10 of b stay where they are.
    assert result.after == pytest.approx([80, 80, 50, 50, 10])


def test_beds_stay_as_far_as_their_region_must_have_them():
    totals = RegionTotals.checked(["c"], [35.0], [np.nan])

    result = planned(region=text("a", "a", "b", "c", "b"), totals=totals)

    assert result.after[3:] == pytest.approx([35, 0])
    assert result.after.sum() == pytest.approx(sum(BEDS))


def test_beds_stay_in_their_tier_where_no_other_hospital_of_it_is():
    result = planned(region=text("a", "a", "a", "a", "a"), tier=text("x", "x", "x", "y", "x"))

    assert result.after == pytest.approx([44, 44, 22, 50, 0])


def test_beds_of_regions_move_as_far_as_beds_may_be_moved():
    result = planned(region=text("a", "a", "b", "a", "b"), most_moved=30.0)

    assert result.stranded == pytest.approx(30)
    assert result.moved == pytest.approx(30)


def test_regions_that_keep_their_share_leave_stranded_beds_out_of_modules():
    region = text("a", "a", "b", "b", "b")

    result = reallocate(*as_problem(REACH, PEOPLE, [40.0, 40.0, 20.0, 7.0, 0.0]), Limits(region=region, module=20.0))

    assert result.after == pytest.approx([40, 40, 20, 7, 0])


@pytest.mark.parametrize("module", [None, 5.0, 20.0])
def test_every_allowed_plan_leaves_at_least_as_much_stranded(module):
    random = np.random.default_rng(3)
    for _ in range(12):
        region = text(*random.choice(["a", "b"], 5))
        totals = RegionTotals.checked(["a"], [float(random.integers(0, 100))], [float(random.integers(100, 170))])
        moved = float(random.integers(0, 90))
        limits = Limits(move_stranded=True, region=region, totals=totals, most_moved=moved, module=module)
        try:
            result = reallocate(*as_problem(REACH, PEOPLE, BEDS), limits)
        except InputError:
            continue
        assert result.moved <= moved + 1e-6
        inside = np.equal(region, "a")
        assert totals.min_total[0] - 1e-6 <= result.after[inside].sum() <= totals.max_total[0] + 1e-6
        assert result.stranded >= max(sum(BEDS[3:]) - moved, 0.0) - 1e-6


def test_the_least_total_that_lifts_everybody_leaves_beds_that_cannot_leave_their_region():
    limits = Limits(move_stranded=True, region=text("a", "a", "b", "c", "b"))
    _, facilities, _ = as_problem(REACH, PEOPLE, BEDS)

    assert least_total(facilities, limits, np.array([True, True, True, False, False])) == pytest.approx(50.0)


@pytest.mark.parametrize(("module", "short"), [(None, "45 less than 195"), (20.0, "60 less than 190")])
def test_a_region_that_cannot_have_its_share_says_what_is_left_to_find(module, short):
    most = np.array([30.0, 30.0, np.nan, np.nan, np.nan])

    with pytest.raises(InputError) as caught:
        planned(
            [20.0, 20.0, 20.0, 90.0, 10.0],
            region=text("a", "a", "b", "a", "b"),
            total=240.0,
            maximum=most,
            module=module,
        )

    # The share of a is 130 of 160 beds today, 195 of 240; its hospitals may have 60, and the 90 stay.
    assert short in str(caught.value)


def test_whole_beds_stay_whole_where_nobody_reaches_them():
    result = planned([40.0, 41.0, 20.0, 51.0, 13.0], keep=0.7, whole=True)

    # At least 35.7 and 9.1 stay.
    assert result.after[3:].tolist() == [36, 10]
    assert result.after == pytest.approx(np.round(result.after))
    assert result.after.sum() == 165


@pytest.mark.parametrize("moved", [3.0, 11.0, 40.0])
def test_whole_beds_stay_whole_under_regions_and_moves(moved):
    region = text("a", "a", "b", "a", "b")

    result = planned([40.0, 41.0, 20.0, 51.0, 13.0], region=region, most_moved=moved, keep=0.35, whole=True)

    assert result.after == pytest.approx(np.round(result.after), abs=1e-9)
    assert result.moved <= moved + 1e-9
    assert (result.after >= 0.35 * np.array([40.0, 41.0, 20.0, 51.0, 13.0]) - 1e-9).all()
