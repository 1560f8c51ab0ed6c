"""Spatial autocorrelation, local clusters and their tests: against brute force, laws, and cases without an answer."""

import itertools
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evencare.solvers.equity.autocorrelation import global_autocorrelation
from evencare.solvers.equity.contiguity import contiguity
from evencare.solvers.equity.discovery import adjusted
from evencare.solvers.equity.local import ISLAND, NOT_SIGNIFICANT, local_statistic
from evencare.solvers.equity.neighbours import Neighbours
from evencare.solvers.equity.permutation import conditional_counts, distinct_draws, permutations_for_fdr
from evencare.solvers.equity.polygons import read_rings
from evencare.solvers.equity.rates import empirical_bayes, raw_rates

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from area_cases import grid

CHESS = contiguity(read_rings(grid(4, 4)), rook=True)
seeds = st.integers(0, 10_000)


def chance(seed, n=16):
    return np.random.default_rng(seed).lognormal(size=n)


@given(seeds)
def test_shift_and_scale_change_no_statistic_of_moran_and_geary(seed):
    x = chance(seed)
    before, after = global_autocorrelation(x, CHESS, 0), global_autocorrelation(3 * x + 7, CHESS, 0)
    for name in ("moran", "geary"):
        assert after[name].value == pytest.approx(before[name].value)
        assert after[name].z == pytest.approx(before[name].z)


def test_a_chessboard_is_as_dispersed_as_can_be():
    x = np.indices((4, 4)).sum(axis=0).ravel() % 2
    found = global_autocorrelation(x.astype(float), CHESS, 99)
    assert found["moran"].value == pytest.approx(-1.0)
    assert found["moran"].p_permutation == pytest.approx(0.02)


@given(seeds)
def test_local_morans_add_up_to_the_global_one(seed):
    x = chance(seed)
    found = local_statistic(x, CHESS, permutations=1, fdr=False)
    assert found.local.sum() / 15 == pytest.approx(global_autocorrelation(x, CHESS, 0)["moran"].value)


@given(seeds)
def test_bivariate_moran_of_a_value_with_itself_is_moran(seed):
    x = chance(seed)
    both = global_autocorrelation(x, CHESS, 0, lagged=x)["moran"].value
    assert both == pytest.approx(global_autocorrelation(x, CHESS, 0)["moran"].value)


def test_islands_are_neither_in_the_mean_nor_in_the_number_of_units():
    x = chance(3)
    matrix = np.zeros((17, 17))
    matrix[:16, :16] = CHESS.matrix.toarray()
    with_island = Neighbours.from_matrix(matrix)
    found = global_autocorrelation(np.append(x, 1e6), with_island, 99, 1)
    assert found == global_autocorrelation(x, CHESS, 99, 1)
    local = local_statistic(np.append(x, 1e6), with_island, permutations=99, fdr=False, seed=1)
    assert local.clusters(0.05, False)[-1] == ISLAND and np.isnan(local.local[-1])
    assert local.p[:-1] == pytest.approx(local_statistic(x, CHESS, permutations=99, fdr=False, seed=1).p)


def test_equal_values_have_no_autocorrelation_to_speak_of():
    found = global_autocorrelation(np.ones(16), CHESS, 99)
    assert {one.reason for one in found.values()} == {"undefined_equal_values"}
    local = local_statistic(np.ones(16), CHESS, permutations=99, fdr=False)
    assert set(local.clusters(0.05, False)) == {None}


def test_getis_g_of_negative_values_is_undefined():
    found = global_autocorrelation(np.arange(16.0) - 5, CHESS, 9)
    assert found["general_g"].reason == "undefined_negative_values" and np.isfinite(found["moran"].value)


def test_without_any_link_every_statistic_is_undefined():
    found = global_autocorrelation(np.arange(3.0), Neighbours.from_matrix(np.zeros((3, 3))), 9)
    assert {one.reason for one in found.values()} == {"undefined_no_neighbours"}


def test_conditional_p_values_approach_those_of_all_possible_neighbours():
    x = np.array([0.3, 1.0, 1.0, 2.5, 4.0, 7.0, 8.0])
    cardinality = np.array([2, 3, 2, 1, 3, 2, 0])
    observed = np.array([5.0, 9.3, 8.0, 0.3, 11.5, 15.0, 0.0])
    counts = conditional_counts(x, observed, cardinality, 200_000, seed=4)
    for i in range(6):
        others = np.delete(x, i)
        sums = np.array([sum(draw) for draw in itertools.combinations(others, cardinality[i])])
        assert counts.at_least[i] / 200_000 == pytest.approx(np.mean(sums >= observed[i] - 1e-9), abs=0.005)
        assert counts.at_most[i] / 200_000 == pytest.approx(np.mean(sums <= observed[i] + 1e-9), abs=0.005)


@pytest.mark.parametrize(("n", "k"), [(6, 6), (9, 3), (40, 8), (5000, 40)])
def test_draws_are_distinct_and_every_unit_is_as_likely_in_every_place(n, k):
    draws = distinct_draws(np.random.default_rng(2), 4000, n, k)
    assert draws.shape == (4000, k)
    assert all(len(set(row)) == k for row in draws[:200].tolist())
    means = draws.mean(axis=0)
    assert means == pytest.approx(np.full(k, (n - 1) / 2), abs=5 * n / np.sqrt(12 * 4000))


def test_the_same_seed_gives_the_same_p_values():
    x = chance(1)
    first, second = (local_statistic(x, CHESS, permutations=999, fdr=False, seed=7).p for _ in range(2))
    assert np.array_equal(first, second)


def test_a_false_discovery_rate_gets_as_many_permutations_as_it_needs():
    # Chinese counties: with fewer, no county that stands alone could ever be rejected.
    assert permutations_for_fdr(2308, 0.05) == 92_319
    assert permutations_for_fdr(100, 0.05) == 3_999
    assert local_statistic(chance(1), CHESS, permutations=99, level=0.01).permutations == 3_199


def test_one_unit_far_out_is_found_by_the_false_discovery_rate():
    areas = contiguity(read_rings(grid(12, 12)))
    x = np.random.default_rng(5).normal(size=144)
    x[[65, 66, 77, 78]] += 12.0
    found = local_statistic(x, areas, permutations=999)
    assert {found.clusters(0.05, True)[k] for k in (65, 66, 77, 78)} == {"High-High"}
    hot = local_statistic(x, areas, "getis", permutations=999).clusters(0.05, True)
    assert {hot[k] for k in (65, 66, 77, 78)} == {"Hot spot"}
    assert hot[0] == NOT_SIGNIFICANT


def test_under_chance_five_percent_of_the_units_are_significant_at_five_percent():
    areas = contiguity(read_rings(grid(50, 50)))
    found = local_statistic(np.random.default_rng(8).normal(size=2500), areas, permutations=999, fdr=False)
    assert np.mean(found.p <= 0.05) == pytest.approx(0.05, abs=0.015)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30), st.sampled_from([0.01, 0.05, 0.2]))
def test_adjusted_p_values_reject_what_benjamini_and_hochberg_reject(p, rate):
    p = np.array(p)
    below = np.flatnonzero(np.sort(p) <= rate * np.arange(1, len(p) + 1) / len(p))
    limit = np.sort(p)[below[-1]] if len(below) else -1.0
    rejected, margin = p <= limit, np.abs(adjusted(p) - rate) < 1e-12
    assert np.all((adjusted(p) <= rate)[~margin] == rejected[~margin])


def test_adjusted_p_values_ignore_what_was_not_tested():
    assert adjusted(np.array([0.01, np.nan, 0.04]))[[0, 2]] == pytest.approx([0.02, 0.04])


def test_rates_standardised_by_empirical_bayes_trust_small_places_less():
    events, people = np.array([3.0, 300.0, 100.0, 120.0]), np.array([100.0, 10_000.0, 10_000.0, 10_000.0])
    found = empirical_bayes(events, people)
    assert raw_rates(events, people)[0] == raw_rates(events, people)[1]
    assert 0 < found[0] < found[1]


def test_a_place_without_people_has_no_rate_and_no_events_at_all_make_equal_rates():
    assert np.isnan(raw_rates(np.array([1.0]), np.array([0.0])))[0]
    assert np.isnan(empirical_bayes(np.array([1.0, 2.0]), np.array([0.0, 9.0]))[0])
    assert empirical_bayes(np.zeros(3), np.ones(3)).tolist() == [0.0, 0.0, 0.0]
