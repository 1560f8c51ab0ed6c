"""Which rows an equity measure uses, which it leaves out, and which it refuses."""

import math

import pytest

from evencare.solvers.equity.units import checked_units
from evencare.solvers.errors import InputError

NAN, INF = math.nan, math.inf


def test_null_values_and_weights_are_left_out_and_counted_with_their_people():
    units = checked_units([1.0, NAN, 3.0, 4.0], [10.0, 20.0, NAN, 40.0])
    assert units.used.tolist() == [0, 3]
    assert (units.left_out.null_value, units.left_out.null_value_weight) == (1, 20.0)
    assert (units.left_out.null_weight, units.left_out.rows) == (1, 2)


def test_unreachable_people_are_left_out_and_their_number_is_reported():
    units = checked_units([1.0, INF, 2.0], [10.0, 7.0, 1.0])
    assert units.values.tolist() == [1.0, 2.0]
    assert (units.left_out.unreachable, units.left_out.unreachable_weight) == (1, 7.0)


def test_a_row_of_weight_zero_is_left_out_whatever_its_value():
    units = checked_units([1.0, -9999.0, NAN, 2.0], [1.0, 0.0, 0.0, 1.0])
    assert units.values.tolist() == [1.0, 2.0]
    assert (units.left_out.zero_weight, units.left_out.null_value) == (2, 0)


def test_a_row_is_used_only_if_it_has_both_states():
    units = checked_units([1.0, 2.0, 3.0], [1.0, 1.0, 1.0], plan=[2.0, NAN, INF])
    assert units.used.tolist() == [0]
    assert units.plan.tolist() == [2.0]
    assert len(units.everyone[0]) == 2


def test_totals_become_values_per_head_and_beds_without_people_are_reported():
    units = checked_units([10.0, 30.0, 5.0], [100.0, 100.0, 0.0], totals=True)
    assert units.values == pytest.approx([0.1, 0.3])
    assert units.left_out.total_without_weight == 5.0


def test_without_weights_every_row_counts_once():
    assert checked_units([1.0, 2.0]).weights.tolist() == [1.0, 1.0]


@pytest.mark.parametrize(
    ("values", "weights", "plan", "key", "words"),
    [
        ([1.0, 2.0], [1.0, -1.0], None, "negative_values", "WEIGHT"),
        ([1.0, 2.0], [1.0, INF], None, "infinite_values", "WEIGHT"),
        ([1.0, -2.0], [1.0, 1.0], None, "negative_values", "VALUE"),
        ([1.0, -INF], [1.0, 1.0], None, "negative_values", "VALUE"),
        ([1.0, 2.0], [1.0, 1.0], [1.0, -1.0], "negative_values", "COMPARE"),
        ([NAN, NAN], [1.0, 1.0], None, "no_units_left", "VALUE"),
        ([1.0, 2.0], [0.0, 0.0], None, "no_units_left", "VALUE"),
        ([], [], None, "no_units_left", "VALUE"),
    ],
)
def test_what_cannot_be_measured_is_refused_by_name(values, weights, plan, key, words):
    with pytest.raises(InputError, match=words) as caught:
        checked_units(values, weights, plan)
    assert caught.value.key == key
