"""Trends and emerging hot spots: exact small distributions, and one history for every class."""

import itertools
import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.equity.contiguity import contiguity
from evencare.solvers.equity.emerging import KINDS, classify, emerging_clusters, pattern
from evencare.solvers.equity.polygons import read_rings
from evencare.solvers.equity.spatial_assessment import SpatialOptions
from evencare.solvers.equity.trend import mann_kendall

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from area_cases import box, grid


def test_p_of_a_trend_without_ties_counts_all_orders():
    orders = np.array(list(itertools.permutations(range(5))), dtype=float)
    found = mann_kendall(orders)
    for s, p in zip(found.s, found.p):
        assert p == pytest.approx(np.mean(np.abs(found.s) >= abs(s)))


def test_ties_lower_the_variance_as_kendall_says():
    found = mann_kendall(np.array([[10.0, 15, 14, 20, 14, 20]]))
    assert found.s.item() == 7 and found.z.item() == pytest.approx(6 / np.sqrt((6 * 5 * 17 - 2 * 18) / 18))


def test_unknown_periods_are_left_out_and_three_are_needed():
    found = mann_kendall(np.array([[1.0, np.nan, 2.0, 3.0], [1.0, np.nan, np.nan, 2.0]]))
    assert found.periods.tolist() == [3, 2]
    assert found.p[0] == pytest.approx(2 / 6) and np.isnan(found.p[1]) and np.isnan(found.slope[1])


def test_sens_slope_is_the_median_of_all_slopes_over_time():
    found = mann_kendall(np.array([[0.0, 2.0, 10.0]]), np.array([2000.0, 2001.0, 2005.0]))
    assert found.slope.item() == 2.0


def test_equal_values_have_no_trend():
    found = mann_kendall(np.ones((1, 6)))
    assert (found.s.item(), found.z.item(), found.p.item()) == (0.0, 0.0, 1.0)


H, C, N = 1, -1, 0
HISTORIES = {
    "New": ([N] * 9 + [H], 0),
    "Consecutive": ([N] * 7 + [H] * 3, 0),
    "Intensifying": ([N] + [H] * 9, 1),
    "Persistent": ([H] * 10, 0),
    "Diminishing": ([H] * 10, -1),
    "Sporadic": ([N, H, N, N, H, N, N, N, H, H], 0),
    "Oscillating": ([C, N, N, N, N, N, N, N, H, H], 0),
    "Historical": ([H] * 9 + [N], 0),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_history_has_its_class_and_its_mirror_image(kind):
    history, direction = HISTORIES[kind]
    state = np.array([history, [-one for one in history]])
    found = classify(state, np.ones_like(state, dtype=bool), np.array([direction, -direction]))
    assert found.tolist() == [pattern(kind, True), pattern(kind, False)]


def test_a_unit_never_significant_has_no_pattern():
    assert classify(np.zeros((1, 5), int), np.ones((1, 5), bool), np.ones(1)).tolist() == ["No pattern"]


def test_a_period_without_data_does_not_break_a_run():
    known = np.array([[True, True, True, False, True]])
    assert classify(np.array([[N, N, H, N, H]]), known, np.zeros(1)).tolist() == ["Consecutive hot spot"]


@pytest.fixture(scope="module")
def series():
    generator = np.random.default_rng(3)
    values = generator.normal(size=(101, 5))
    patch = [33, 34, 35, 43, 44, 45, 53, 54, 55]
    values[patch, 2:] += 9.0
    values[7, -1] = np.nan
    values[20, 1] = np.nan
    areas = contiguity(read_rings([*grid(10, 10), box(50, 50)]))
    return values, areas


def test_a_patch_that_turns_hot_is_consecutive_and_gaps_are_named(series):
    values, areas = series
    found = emerging_clusters(values, areas.among, SpatialOptions(permutations=999))
    assert {found.pattern[k] for k in (34, 43, 44, 45, 54)} == {"Consecutive hot spot"}
    assert (found.pattern[7], found.pattern[100]) == ("No data", "No neighbours")
    assert np.isnan(found.gi[20, 1]) and found.trend.periods[20] == 4
    assert found.classes(4, ~np.isnan(values[:, 4]))[44] == "Hot spot"
    assert len(found.moran) == 5 and found.moran[4].value > found.moran[0].value


def test_a_period_without_data_has_no_statistic(series):
    values, areas = series
    empty = values.copy()
    empty[:, 1] = np.nan
    found = emerging_clusters(empty, areas.among, SpatialOptions(permutations=99, fdr=False))
    assert np.isnan(found.gi[:, 1]).all() and found.moran[1].reason is not None


def test_no_share_of_the_periods_is_taken_of_fewer_than_three():
    known = np.array([[0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 1, 0]], dtype=bool)
    state = np.array([[0, 0, 0, 1], [0, 0, 1, 1], [0, 1, 1, 0]])
    assert classify(state, known, np.zeros(3)).tolist() == ["New hot spot", "Consecutive hot spot", "No pattern"]


def test_a_trend_is_the_same_in_one_block_and_in_many(monkeypatch):
    series = np.random.default_rng(3).integers(0, 5, (7, 6)).astype(float)
    series[2, :4] = np.nan
    whole = mann_kendall(series)
    monkeypatch.setattr("evencare.solvers.equity.trend.BLOCK", 30)
    for one, other in zip(vars(whole).values(), vars(mann_kendall(series)).values()):
        np.testing.assert_array_equal(one, other)
