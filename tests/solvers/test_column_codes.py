"""Columns as codes: every distinct id once."""

import numpy as np
import pytest

from evencare.solvers.travel.columns import Column

IDS = ["b", "b", "a", None, "b", "c"]


@pytest.mark.parametrize("kind", ["object", "S"])
def test_ids_are_numbered_by_first_appearance_and_null_is_none_of_them(kind):
    null = np.array([text is None for text in IDS])
    values = np.array([text or "" for text in IDS], dtype=kind)
    ids, codes = Column(values, null).codes()
    assert ids.tolist() == ["b", "a", "c"]
    assert codes.tolist() == [0, 0, 1, -1, 0, 2]


def test_whole_numbers_are_numbered_alike():
    ids, codes = Column(np.array([7, 7, 3, 99, 7, 5]), np.array([0, 0, 0, 1, 0, 0], dtype=bool)).codes()
    assert (ids.tolist(), codes.tolist()) == (["7", "3", "5"], [0, 0, 1, -1, 0, 2])


def test_codes_give_back_the_texts():
    generator = np.random.default_rng(1)
    values = generator.integers(0, 50, 1000)
    for column in (values, values.astype(float), values.astype("S")):
        whole = Column(column, generator.random(1000) < 0.1)
        ids, codes = whole.codes()
        assert [None if code < 0 else ids[code] for code in codes.tolist()] == whole.texts()


def test_an_empty_column_has_no_ids():
    ids, codes = Column(np.empty(0, dtype=object), np.empty(0, dtype=bool)).codes()
    assert (len(ids), len(codes)) == (0, 0)
