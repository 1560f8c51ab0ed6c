"""People served at the nearest site, against sums over places made one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.siting.full_coverage import FullCoverage
from tests.solvers.siting_cases import dense_costs


def served(matrix, weight, capacity, is_open):
    loads = np.zeros(len(capacity))
    for i, row in enumerate(matrix):
        costs = np.where(is_open, row, np.inf)
        if np.isfinite(costs).any():
            loads[np.argmin(costs)] += weight[i]
    return np.minimum(loads, capacity).sum()


@given(st.integers(0, 10_000))
@settings(max_examples=30, deadline=None)
def test_gains_and_losses_are_differences_of_people_served(seed):
    rng = np.random.default_rng(seed)
    matrix = np.round(rng.random((9, 6)), 1)
    matrix[matrix > 0.6] = np.inf
    weight, capacity = rng.integers(0, 20, 9).astype(float), rng.integers(0, 60, 6).astype(float)
    today, new = rng.random(6) < 0.3, rng.random(6) < 0.6
    is_open = today | new
    measure = FullCoverage(dense_costs(matrix), weight, capacity, None)
    assert measure.value(is_open) == pytest.approx(served(matrix, weight, capacity, is_open))
    losses = measure.losses(is_open)
    for site in np.flatnonzero(is_open):
        without = is_open & (np.arange(6) != site)
        lost = served(matrix, weight, capacity, is_open) - served(matrix, weight, capacity, without)
        assert losses[site] == pytest.approx(lost)
    here = today.copy()
    for site, gain in measure.opening(today, new):
        before = served(matrix, weight, capacity, here)
        others = [served(matrix, weight, capacity, here | (np.arange(6) == k)) for k in np.flatnonzero(new & ~here)]
        here[site] = True
        assert served(matrix, weight, capacity, here) - before == pytest.approx(gain)
        assert before + gain == pytest.approx(max(others))
    assert here.tolist() == is_open.tolist()
