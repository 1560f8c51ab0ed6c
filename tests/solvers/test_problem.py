"""The border of the solvers: what Demand, Facilities and TravelCosts accept, refuse and promise."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand, Facilities, Naming, TravelCosts

NAMING = Naming("villages", "DEMAND_ID", "code", "POPULATION", "people")


def refused(key, work, *arguments, **named):
    with pytest.raises(InputError) as caught:
        work(*arguments, **named)
    assert caught.value.key == key
    return str(caught.value)


@pytest.fixture
def pairs():
    """Three places, two facilities, five pairs in no order."""
    return {
        "demand_index": np.array([2, 0, 1, 0, 2]),
        "facility_index": np.array([1, 1, 0, 0, 0]),
        "costs": np.array([5.0, 0.0, 7.5, 3.0, 9.0]),
        "shape": (3, 2),
    }


def test_duplicate_ids_are_named_with_layer_and_field():
    message = refused("duplicate_ids", Demand.checked, ["a", "b", "a", "c", "b"], np.ones(5), NAMING)
    assert "DEMAND_ID" in message and "'villages'" in message and "'code'" in message
    assert "a, b" in message


@pytest.mark.parametrize(
    ("key", "bad"),
    [("null_values", np.nan), ("negative_values", -1.0), ("infinite_values", np.inf)],
)
def test_null_negative_and_infinite_populations_are_refused(key, bad):
    message = refused(key, Demand.checked, ["a", "b"], [1.0, bad], NAMING)
    assert "POPULATION" in message and "'people'" in message and "ids b" in message


def test_a_population_of_zero_is_a_place_all_the_same():
    assert len(Demand.checked(["a"], [0])) == 1


def test_integer_capacities_become_real_numbers():
    assert Facilities.checked(["h"], np.array([12], dtype=np.int32)).capacity.dtype == np.float64


def test_pairs_are_stored_by_place_and_then_by_facility(pairs):
    costs = TravelCosts.from_pairs(**pairs)
    assert costs.indptr.tolist() == [0, 2, 3, 5]
    assert costs.indices.tolist() == [0, 1, 0, 0, 1]
    assert costs.costs.tolist() == [3.0, 0.0, 7.5, 9.0, 5.0]
    assert costs.rows().tolist() == [0, 0, 1, 2, 2]


@settings(deadline=None)
@given(st.permutations(range(5)))
def test_the_order_of_the_pairs_does_not_matter(order):
    rows, columns, values = np.array([0, 0, 1, 2, 2]), np.array([0, 1, 0, 0, 1]), np.array([3.0, 0, 7, 9, 5])
    straight = TravelCosts.from_pairs(rows, columns, values, (3, 2))
    shuffled = TravelCosts.from_pairs(rows[order], columns[order], values[order], (3, 2))
    assert np.array_equal(straight.indptr, shuffled.indptr)
    assert np.array_equal(straight.indices, shuffled.indices)
    assert np.array_equal(straight.costs, shuffled.costs)


def test_inputs_are_never_changed(pairs):
    before = {name: np.copy(value) for name, value in pairs.items()}
    costs = TravelCosts.from_pairs(**pairs)
    costs.within(5)
    costs.transposed()
    assert all(np.array_equal(before[name], pairs[name]) for name in pairs)


@pytest.mark.parametrize("missing", [np.nan, np.inf])
def test_missing_costs_are_unreachable_and_counted(pairs, missing):
    pairs["costs"][1] = missing
    costs = TravelCosts.from_pairs(**pairs)
    assert costs.pair_count == 4
    assert costs.missing == 1
    assert 0.0 not in costs.costs


def test_negative_costs_are_refused_with_their_pairs(pairs):
    pairs["costs"][0] = -0.5
    message = refused(
        "negative_costs",
        TravelCosts.from_pairs,
        **pairs,
        demand_ids=np.array(["a", "b", "c"], object),
        facility_ids=np.array(["h1", "h2"], object),
    )
    assert "c → h2" in message and "1 rows" in message


def test_repeated_pairs_are_refused_and_counted_once_each():
    message = refused(
        "duplicate_pairs", TravelCosts.from_pairs, [0, 0, 0, 1, 1], [0, 0, 0, 1, 1], np.arange(5.0), (2, 2)
    )
    assert "2 pairs" in message and "0 → 0, 1 → 1" in message


def test_messages_count_all_that_is_wrong_and_name_five():
    message = refused("negative_costs", TravelCosts.from_pairs, [0] * 9, range(9), -np.ones(9), (1, 9))
    assert "9 rows" in message and "0 → 4 … (9)" in message and "0 → 5" not in message


@pytest.mark.parametrize("kind", [np.float32, np.float64])
def test_the_limit_is_inclusive_in_the_precision_of_the_costs(kind):
    costs = TravelCosts.from_pairs([0, 0], [0, 1], np.array([0.1, 0.2], dtype=kind), (1, 2))
    assert costs.costs.dtype == kind
    assert costs.within(np.float64(0.1)).indices.tolist() == [0]
    assert costs.within(0.2) is costs


def test_within_keeps_places_that_lose_all_their_pairs(pairs):
    assert TravelCosts.from_pairs(**pairs).within(4).indptr.tolist() == [0, 2, 2, 2]


def test_transposing_twice_gives_the_same_costs_with_zeros_kept(pairs):
    costs = TravelCosts.from_pairs(**pairs)
    there = costs.transposed()
    back = there.transposed()
    assert (there.demand_count, there.facility_count, there.pair_count) == (2, 3, 5)
    assert there.costs[there.indptr[1] : there.indptr[2]].tolist() == [0.0, 5.0]
    assert np.array_equal(back.costs, costs.costs)
    assert np.array_equal(back.indices, costs.indices)
    assert np.array_equal(back.indptr, costs.indptr)


def test_no_pairs_at_all_are_no_error():
    costs = TravelCosts.from_pairs([], [], [], (3, 2))
    assert costs.indptr.tolist() == [0, 0, 0, 0]
    assert costs.transposed().demand_count == 2
