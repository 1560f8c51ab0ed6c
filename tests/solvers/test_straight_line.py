"""Straight lines against the geodesics of PROJ, everywhere on Earth."""

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod

from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress
from evencare.solvers.travel import straight_line
from evencare.solvers.travel.straight_line import straight_line_costs

WGS84 = Geod(ellps="WGS84")

POLES = np.array([[0, 90], [123, 90], [0, 89.9], [180, 89.9], [77, -90], [10, -89.99]], dtype=float)
ANTIMERIDIAN = np.array([[179.9, 5], [-179.9, 5], [180, -16], [-180, -16.5], [179.99, 66]], dtype=float)
SICHUAN = np.column_stack([np.linspace(102, 108, 40), 28 + 4 * np.sin(np.arange(40))])
WORLD = np.vstack([POLES, ANTIMERIDIAN, SICHUAN[:5], [[0, 0], [90, 0], [-90, 0], [180, 0]]])


def brute_force(origins, destinations):
    """All geodesics, (n, m) metres."""
    first, second = np.repeat(origins, len(destinations), 0), np.tile(destinations, (len(origins), 1))
    metres = WGS84.inv(first[:, 0], first[:, 1], second[:, 0], second[:, 1])[2]
    return np.asarray(metres).reshape(len(origins), len(destinations))


def dense(costs):
    matrix = np.full((costs.demand_count, costs.facility_count), np.nan)
    matrix[costs.rows(), costs.indices] = costs.costs
    return matrix


def nearest_by_force(distances, k, tie_order=None):
    """(n, m) bool, True for the k nearest, ties by ``tie_order``."""
    order = np.arange(distances.shape[1]) if tie_order is None else tie_order
    chosen = np.zeros(distances.shape, dtype=bool)
    for row, line in enumerate(distances):
        chosen[row, np.lexsort((order, line))[:k]] = True
    return chosen


def test_all_pairs_are_geodesics_poles_and_antimeridian_included():
    assert np.array_equal(dense(straight_line_costs(WORLD, WORLD)), brute_force(WORLD, WORLD))


def test_known_distances():
    # One degree of the equator, and a quarter of the meridian of WGS 84 (10 001 965.729 m).
    costs = dense(straight_line_costs(np.array([[0.0, 0.0]]), np.array([[1.0, 0.0], [0.0, 90.0], [0.0, 0.0]])))
    assert costs[0] == pytest.approx([np.pi * 6378137 / 180, 10_001_965.729, 0.0], abs=1e-3)


@pytest.mark.parametrize("limit", [0.0, 15_000.0, 300_000.0, 5e6, 1.9e7, 3e7])
def test_a_limit_keeps_exactly_the_pairs_within_it(limit):
    distances = brute_force(WORLD, WORLD)
    expected = np.where(distances <= limit, distances, np.nan)
    assert np.array_equal(dense(straight_line_costs(WORLD, WORLD, limit=limit)), expected, equal_nan=True)


def test_the_limit_is_inclusive_to_the_last_bit():
    distance = brute_force(SICHUAN[:1], SICHUAN[1:2])[0, 0]
    assert straight_line_costs(SICHUAN[:1], SICHUAN[1:2], limit=distance).pair_count == 1
    assert straight_line_costs(SICHUAN[:1], SICHUAN[1:2], limit=np.nextafter(distance, 0)).pair_count == 0


@pytest.mark.parametrize("k", [1, 2, 7, 19, 20, 500])
def test_the_nearest_are_those_of_brute_force(k):
    distances = brute_force(WORLD, WORLD)
    expected = np.where(nearest_by_force(distances, k), distances, np.nan)
    assert np.array_equal(dense(straight_line_costs(WORLD, WORLD, nearest=k)), expected, equal_nan=True)


def test_the_nearest_on_the_sphere_need_not_be_the_nearest_on_the_ellipsoid():
    # Degrees of latitude grow towards the poles: 1.0001 to the south are shorter than 1.0000 to the north.
    choices = np.array([[0.0, 46.0], [0.0, 43.9999]])
    assert straight_line_costs(np.array([[0.0, 45.0]]), choices, nearest=1).indices.tolist() == [1]


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=12),
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=12),
    st.integers(1, 5),
    st.floats(1, 2e7),
)
def test_limit_and_nearest_together_anywhere_on_earth(origins, destinations, k, limit):
    origins, destinations = np.array(origins), np.array(destinations)
    distances = brute_force(origins, destinations)
    expected = np.where(nearest_by_force(distances, k) & (distances <= limit), distances, np.nan)
    found = dense(straight_line_costs(origins, destinations, limit, k))
    assert np.array_equal(found, expected, equal_nan=True)


def test_ties_go_to_the_first_destination_or_to_the_first_in_tie_order():
    same = np.repeat([[104.0, 30.0]], 30, axis=0)
    origin = np.array([[104.1, 30.0]])
    assert straight_line_costs(origin, same, nearest=3).indices.tolist() == [0, 1, 2]
    backwards = np.arange(30)[::-1]
    assert straight_line_costs(origin, same, nearest=3, tie_order=backwards).indices.tolist() == [27, 28, 29]


def test_a_far_cluster_of_destinations_is_ranked_by_the_ellipsoid():
    origins = np.array([[100.0, -30.0], [-70.0, 10.0]])
    cluster = SICHUAN / 1000 + np.array([104, 30])
    distances = brute_force(origins, cluster)
    found = dense(straight_line_costs(origins, cluster, nearest=2))
    assert np.array_equal(~np.isnan(found), nearest_by_force(distances, 2))


def test_the_factor_scales_costs_and_the_limit_applies_to_costs():
    distances = brute_force(SICHUAN, SICHUAN)
    found = dense(straight_line_costs(SICHUAN, SICHUAN, limit=60, factor=1 / 500))
    assert np.array_equal(~np.isnan(found), distances / 500 <= 60)
    assert np.nanmax(np.abs(found - distances / 500)) < 1e-9


@pytest.mark.parametrize("named", [{}, {"limit": 2e5}, {"nearest": 3}, {"limit": 2e5, "nearest": 3}])
@pytest.mark.parametrize("block", [1, 7, 50])
def test_blocks_give_what_one_block_gives(monkeypatch, named, block):
    whole = straight_line_costs(SICHUAN, WORLD, **named)
    monkeypatch.setattr(straight_line, "BLOCK_PAIRS", block)
    parts = straight_line_costs(SICHUAN, WORLD, **named)
    assert np.array_equal(parts.indptr, whole.indptr)
    assert np.array_equal(parts.indices, whole.indices)
    assert np.array_equal(parts.costs, whole.costs)


@pytest.mark.parametrize("named", [{}, {"limit": 1e5}, {"nearest": 2}])
def test_costs_are_in_the_form_that_all_solvers_trust(named):
    costs = straight_line_costs(SICHUAN, WORLD, **named)
    assert costs.indices.dtype == np.int32
    assert costs.indptr[-1] == costs.pair_count
    assert all(np.all(np.diff(costs.indices[a:b]) > 0) for a, b in zip(costs.indptr, costs.indptr[1:]))


@pytest.mark.parametrize("named", [{}, {"limit": 1e5}, {"nearest": 2}])
def test_nobody_and_nowhere_are_no_errors(named):
    nothing = np.empty((0, 2))
    assert straight_line_costs(nothing, SICHUAN, **named).indptr.tolist() == [0]
    assert straight_line_costs(SICHUAN, nothing, **named).pair_count == 0


@pytest.mark.parametrize("named", [{"limit": 1e7}, {"nearest": 1}])
def test_memory_is_bounded_where_everything_is_a_candidate(monkeypatch, named):
    # All destinations are equally far from all origins as far as the sphere can tell.
    generator = np.random.default_rng(3)
    origins = np.array([104, 30]) + generator.uniform(-1e-4, 1e-4, (800, 2))
    cluster = np.array([110, 35]) + generator.uniform(-1e-4, 1e-4, (800, 2))
    monkeypatch.setattr(straight_line, "BLOCK_PAIRS", 10_000)
    tracemalloc.start()
    costs = straight_line_costs(origins, cluster, **named)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    result = 12 * costs.pair_count
    assert peak < 3 * result + 400 * 10_000


class CancelledAtOnce(Progress):
    def cancelled(self):
        return True


@pytest.mark.parametrize("named", [{}, {"limit": 1e5}, {"nearest": 2}])
def test_the_search_can_be_cancelled(named):
    with pytest.raises(Cancelled):
        straight_line_costs(SICHUAN, SICHUAN, progress=CancelledAtOnce(), **named)
