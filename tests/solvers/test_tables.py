"""Cost tables cleaned: units, repeated pairs, NULLs and limits."""

import numpy as np
import pytest

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Naming
from evencare.solvers.travel.columns import Column
from evencare.solvers.travel.tables import clean, exact_multiplier

NAMING = Naming("od", "TABLE", "from, to", "COST_FIELD", "minutes")


def ids(*values):
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return Column(array, np.array([value is None for value in values]))


def rows(table):
    return list(zip(table.origins, table.destinations, table.costs))


def refused(key, *arguments, **named):
    with pytest.raises(InputError) as caught:
        clean(*arguments, naming=NAMING, **named)
    assert caught.value.key == key
    return str(caught.value)


def test_pairs_stand_by_first_appearance_of_origin_and_destination():
    table = clean(ids("b", "a", "b"), ids("y", "y", "x"), np.array([1.0, 2, 3]))
    assert rows(table) == [("b", "y", 1), ("b", "x", 3), ("a", "y", 2)]


def test_the_multiplier_converts_before_the_limit_applies():
    table = clean(ids("a", "a"), ids("x", "y"), np.array([1800.0, 1801]), multiplier=1 / 60, limit=30)
    assert rows(table) == [("a", "x", 30)]
    assert table.beyond == 1


@pytest.mark.parametrize(("rule", "cost"), [("minimum", 2.0), ("mean", 4.0)])
def test_repeated_pairs_keep_their_minimum_or_mean(rule, cost):
    table = clean(ids("a", "b", "a", "a"), ids("x", "x", "x", "x"), np.array([6.0, 9, 2, 4]), duplicates=rule)
    assert rows(table) == [("a", "x", cost), ("b", "x", 9)]
    assert table.repeated == 2


def test_repeated_pairs_stop_the_run_by_default():
    message = refused("duplicate_pairs", ids("a", "a", "b", "b", "c"), ids(*"xxyyz"), np.arange(5.0))
    assert "TABLE" in message and "'od'" in message and "2 pairs" in message and "a → x, b → y" in message


def test_rows_without_cost_or_id_are_left_out_and_counted():
    costs = np.array([1.0, np.nan, np.inf, 4.0, 5.0])
    table = clean(ids("a", "a", "b", None, "c"), ids("x", "y", "x", "x", None), costs)
    assert rows(table) == [("a", "x", 1)]
    assert table.missing == 4
    assert table.unreachable_origins == 2


def test_a_pair_that_repeats_only_without_a_cost_is_no_repetition():
    assert rows(clean(ids("a", "a"), ids("x", "x"), np.array([np.nan, 3.0]))) == [("a", "x", 3)]


def test_negative_costs_are_refused_with_field_and_pairs():
    message = refused("negative_costs", ids(*"aaaaaaa"), ids(*"tuvwxyz"), -np.arange(1.0, 8))
    assert "COST_FIELD" in message and "'minutes'" in message and "7 rows" in message and "a → x … (7)" in message


def test_origins_that_lose_every_pair_to_the_limit_are_counted():
    table = clean(ids("a", "b"), ids("x", "x"), np.array([10.0, 31]), limit=30)
    assert (table.beyond, table.unreachable_origins) == (1, 1)


def test_ids_of_different_types_are_one():
    origin = Column(np.array([12.0, 12.0]), np.zeros(2, dtype=bool))
    table = clean(origin, ids("7", " 7"), np.array([3.0, 1.0]), duplicates="minimum")
    assert rows(table) == [("12", "7", 1)]


def test_a_table_of_nothing_but_nulls_is_empty():
    table = clean(ids("a"), ids("x"), np.array([np.nan]), duplicates="minimum")
    assert rows(table) == []
    assert (table.missing, table.unreachable_origins) == (1, 1)


@pytest.mark.parametrize("digits", [6, 7, 9])
def test_half_an_hour_of_seconds_is_thirty_minutes_however_many_digits_the_multiplier_has(digits):
    table = clean(ids("a"), ids("x"), np.array([1800.0]), multiplier=round(1 / 60, digits), limit=30)
    assert rows(table) == [("a", "x", 30)]


def test_other_multipliers_are_taken_as_they_are():
    assert [exact_multiplier(value) for value in (1.0, 0.001, 0.0167, 60.0)] == [1.0, 0.001, 0.0167, 60.0]


def test_converted_costs_and_means_are_rounded_to_ten_decimals():
    table = clean(ids("a", "a", "b"), ids("x", "x", "x"), np.array([0.1, 0.7, 3.0]), 0.1, "mean")
    assert table.costs.tolist() == [0.04, 0.3]
