"""F' diag(D) F by all its ways is the dense product."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from evencare.solvers.capacity import row_pairs
from evencare.solvers.capacity.gram import weighted_gram


def _random(draw, places, facilities, share):
    matrix = sparse.random(places, facilities, density=share, format="csr", random_state=draw)
    return matrix, np.where(draw.random(places) < 0.1, 0.0, draw.lognormal(5.0, 1.0, places))


def _dense(matrix, weights):
    full = matrix.toarray()
    return full.T @ (weights[:, None] * full)


@given(st.integers(0, 10_000), st.integers(1, 60), st.integers(1, 12), st.floats(0.02, 1.0), st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_pairs_of_short_rows_add_up_to_the_dense_product(seed, places, facilities, share, room):
    draw = np.random.default_rng(seed)
    matrix, weights = _random(draw, places, facilities, share)
    matrix.data[draw.random(matrix.nnz) < 0.1] = 0.0
    if matrix.nnz == 0:
        matrix = sparse.csr_matrix(np.ones((places, facilities)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(row_pairs, "_ROOM", room)
        found = row_pairs.sum_of_row_pairs(matrix, weights)
    assert found.has_canonical_format
    np.testing.assert_allclose(found.toarray(), _dense(matrix, weights), rtol=1e-12, atol=1e-12)


def test_entries_of_a_row_need_no_order():
    matrix = sparse.csr_matrix((np.array([1.0, 2.0, 3.0]), np.array([2, 0, 1]), np.array([0, 2, 3])), shape=(2, 3))
    found = row_pairs.sum_of_row_pairs(matrix, np.array([10.0, 100.0]))
    np.testing.assert_allclose(found.toarray(), _dense(matrix, np.array([10.0, 100.0])))


@pytest.mark.parametrize(("places", "facilities", "share"), [(40_000, 300, 0.02), (4_000, 300, 0.02), (900, 40, 0.9)])
def test_every_way_of_multiplying_gives_one_answer(places, facilities, share):
    draw = np.random.default_rng(7)
    matrix, weights = _random(draw, places, facilities, share)
    expected = _dense(matrix, weights)
    np.testing.assert_allclose(weighted_gram(matrix, weights).toarray(), expected, rtol=1e-11, atol=1e-9)


def test_short_rows_are_those_of_many_products_over_few_columns():
    counts = np.full(40_000, 6)
    assert row_pairs.has_short_rows(counts, 500)
    assert not row_pairs.has_short_rows(counts, 2_000)
    assert not row_pairs.has_short_rows(counts[:1_000], 500)
    assert not row_pairs.has_short_rows(np.append(counts, 500), 500)
