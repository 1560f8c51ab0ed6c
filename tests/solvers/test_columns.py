"""Ids and numbers out of raw columns, whatever their type."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.travel import columns
from evencare.solvers.travel.columns import Column


def texts(*values):
    array = np.empty(len(values), dtype=object)
    array[:] = values
    return array


def column(values, null=()):
    values = values if isinstance(values, np.ndarray) else texts(*values)
    mask = np.zeros(len(values), dtype=bool)
    mask[list(null)] = True
    return Column(values, mask)


SAME_ID = {
    "integers": np.array([12, 7]),
    "narrow integers": np.array([12, 7], dtype=np.int32),
    "reals": np.array([12.0, 7.0]),
    "single reals": np.array([12.0, 7.0], dtype=np.float32),
    "texts": texts("12", "7"),
    "texts with blanks": texts(" 12", "7 "),
    "texts of reals": texts("12.0", "7.000"),
    "bytes": np.array([b"12", b"7"]),
    "bytes with blanks": np.array([b" 12", b"7 "]),
    "bytes of reals": np.array([b"12.0", b"7.0"]),
}
same_id = pytest.mark.parametrize("values", SAME_ID.values(), ids=SAME_ID)


@same_id
def test_twelve_is_one_id_however_it_is_written(values):
    assert column(values).texts() == ["12", "7"]
    assert column(values).positions(texts("7", "x", "12")).tolist() == [2, 0]


@same_id
def test_null_has_no_id_and_no_position(values):
    assert column(values, null=[0]).texts() == [None, "7"]
    assert column(values, null=[0]).positions(texts("7", "12")).tolist() == [-1, 0]


@pytest.mark.parametrize("text", ["012", "12.5", "1e3", "12.", "-", "--5", "0x1F", "成都", "a b", "012.0", "+5"])
def test_other_texts_are_ids_as_they_stand(text):
    assert column([text]).texts() == [text]
    assert column(np.array([text.encode()])).texts() == [text]
    for values in (texts(text), np.array([text.encode()])):
        assert column(values).positions(texts("12", text)).tolist() == [1]


@pytest.mark.parametrize("nothing", ["", "   "])
def test_empty_text_is_no_id(nothing):
    assert column([nothing]).texts() == column(np.array([nothing.encode()])).texts() == [None]
    assert column([nothing]).positions(texts("a")).tolist() == [-1]


def test_a_real_that_is_not_a_number_is_no_id():
    assert column(np.array([np.nan, 3.0])).texts() == [None, "3"]


def test_an_id_beside_a_null_of_the_same_raw_value_is_found():
    for values in (np.array([0.0, 0.0]), np.array([0, 0])):
        assert column(values, null=[0]).positions(texts("0")).tolist() == [-1, 0]


@pytest.mark.parametrize("ids", [["3", "--5", "x"], ["3", "007"], ["3", "9" * 30], ["3", "-0"]])
def test_whole_number_columns_meet_any_text_ids(ids):
    assert column(np.array([3, 7, -5, 0])).positions(texts(*ids)).tolist() == [0, -1, -1, -1]


@pytest.mark.parametrize("known", [[5, 900, 12], [-(10**17), 10**17, 3]])
def test_whole_numbers_are_found_in_dense_and_in_sparse_ids(known):
    values = np.array([3, 5, 900, 10**17, -(10**17), 12, 2**62, -(2**63)])
    index = {value: position for position, value in enumerate(known)}
    expected = [index.get(value, -1) for value in values.tolist()]
    assert column(values).positions(texts(*map(str, known))).tolist() == expected


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["1", "2", "2.0", "a", " a", "", "10", None]), max_size=30), st.integers(1, 7))
def test_texts_bytes_and_chunks_give_the_positions_of_a_plain_look_up(values, chunk):
    ids = texts("a", "2", "1", "b")
    null = [row for row, value in enumerate(values) if value is None]
    as_texts = column(values, null)
    as_bytes = column(np.array([(value or "").encode() for value in values], dtype="S8"), null)
    index = {text: position for position, text in enumerate(ids)}
    expected = [index.get(text, -1) for text in as_texts.texts()]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "CHUNK", chunk)
        assert as_texts.positions(ids).tolist() == expected
        assert as_bytes.positions(ids).tolist() == expected


def test_every_one_of_many_ids_is_found_though_their_hashes_fall_together():
    ids = texts(*(f"place {number:x} 成" for number in range(20_000)))
    values = np.array([text.encode() for text in ids[::-1]] + [b"place 4e20", b"place"])
    assert column(values).positions(ids).tolist() == [*range(19_999, -1, -1), -1, -1]
    assert column(values).positions(texts()).tolist() == [-1] * 20_002


@pytest.mark.parametrize(
    "values",
    [np.array([1.5, 0.0, -2.0]), texts("1.5", " 0 ", "-2e0"), np.array([b"1.5", b" 0 ", b"-2e0"])],
    ids=["reals", "texts", "bytes"],
)
def test_numbers_are_read_from_reals_texts_and_bytes(values):
    numbers, wrong = column(values).numbers()
    assert numbers.tolist() == [1.5, 0, -2]
    assert not wrong.any()


@pytest.mark.parametrize(
    "values",
    [texts("", "  ", None, "4"), np.array([b"", b"  ", b"9", b"4"])],
    ids=["texts", "bytes"],
)
def test_empty_text_is_null_and_never_zero(values):
    numbers, wrong = column(values, null=[2]).numbers()
    assert np.isnan(numbers[:3]).all() and numbers[3] == 4
    assert not wrong.any()


@pytest.mark.parametrize("values", [texts("1", "1,5", "many"), np.array([b"1", b"1,5", b"many"])])
def test_text_that_is_no_number_is_pointed_out(values):
    numbers, wrong = column(values).numbers()
    assert wrong.tolist() == [False, True, True]
    assert np.isnan(numbers[1:]).all()


def test_null_numbers_are_not_a_number():
    numbers, _ = column(np.array([0, 5]), null=[0]).numbers()
    assert np.isnan(numbers[0]) and numbers[1] == 5


@pytest.mark.parametrize("values", [np.empty(0), np.empty(0, int), texts(), np.empty(0, "S3")])
def test_empty_columns_are_no_error(values):
    assert column(values).texts() == []
    assert len(column(values).numbers()[0]) == 0
    assert len(column(values).positions(texts("a"))) == 0


def test_reading_a_column_does_not_change_it():
    values = np.array([0.0, 5.0])
    source = column(values, null=[0])
    source.numbers()
    source.texts()
    source.positions(texts("5"))
    assert values.tolist() == [0, 5]


def test_text_that_is_no_number_is_refused_by_field_and_layer():
    with pytest.raises(InputError, match=r"POPULATION: the field 'people' of layer 'villages'.*many"):
        column(["12", "many"]).checked_numbers("POPULATION", "people", "villages")


@pytest.mark.parametrize("values", [texts("1_000", "7"), np.array([b"1_000", b"7"])])
def test_digits_joined_by_an_underscore_are_no_number(values):
    assert column(values).numbers()[1].tolist() == [True, False]
