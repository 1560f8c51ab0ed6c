"""Least-cost paths over friction surfaces: worked cases, laws, windows."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress
from evencare.solvers.travel import friction_wave
from evencare.solvers.travel.friction import Surface, friction_costs, nearest_passable


def surface(frictions, width=1.0, height=1.0):
    frictions = np.asarray(frictions, dtype=float)

    def read(row, column, rows, columns):
        return frictions[row : row + rows, column : column + columns]

    rows = np.ones(len(frictions))
    return Surface(frictions.shape, read, width * rows, height * rows)


def matrix(of, origins, destinations, limit=None):
    found = friction_costs(of, np.array(origins), np.array(destinations), limit).costs
    dense = np.full((len(origins), len(destinations)), np.inf)
    dense[found.rows(), found.indices] = found.costs
    return dense


def by_dijkstra(frictions, width, height, source):
    """The whole cost surface by scipy on an explicit graph."""
    rows, columns = frictions.shape
    arcs = {}
    for row in range(rows):
        for column in range(columns):
            for down in (-1, 0, 1):
                for across in (-1, 0, 1):
                    r, c = row + down, column + across
                    if (down or across) and 0 <= r < rows and 0 <= c < columns:
                        cost = np.hypot(down * height, across * width) * (frictions[row, column] + frictions[r, c]) / 2
                        if np.isfinite(cost):
                            arcs[row * columns + column, r * columns + c] = cost
    a, b = np.array(list(arcs)).T if arcs else ([], [])
    graph = csr_matrix((list(arcs.values()), (a, b)), shape=(rows * columns, rows * columns))
    return dijkstra(graph, indices=source[0] * columns + source[1]).reshape(rows, columns)


def rough(seed, rows=17, columns=23, closed=0.2):
    generator = np.random.default_rng(seed)
    frictions = np.exp(generator.normal(0, 1, (rows, columns)))
    frictions[generator.random(frictions.shape) < closed] = np.nan
    return frictions


def test_straight_steps_cost_the_mean_friction_times_their_length():
    ways = matrix(surface([[1.0, 3.0, 5.0]], width=10.0), [(0, 0)], [(0, 0), (0, 1), (0, 2)])
    assert ways.tolist() == [[0.0, 20.0, 60.0]]


def test_diagonal_steps_are_longer():
    ways = matrix(surface(np.ones((3, 3)), width=3.0, height=4.0), [(0, 0)], [(1, 1), (2, 2), (2, 0)])
    assert ways.tolist() == [[5.0, 10.0, 8.0]]


def test_a_way_leads_round_what_cannot_be_crossed():
    wall = np.ones((3, 3))
    wall[0:2, 1] = np.nan
    assert matrix(surface(wall), [(0, 0)], [(0, 2)])[0, 0] == pytest.approx(2 + 2 * np.sqrt(2))
    wall[2, 1] = np.nan
    assert np.isinf(matrix(surface(wall), [(0, 0)], [(0, 2)])).all()


def test_cells_of_each_row_have_their_own_size():
    flat = surface(np.ones((2, 3)))
    tapering = Surface(flat.shape, flat.read, np.array([1.0, 3.0]), np.array([2.0, 2.0]))
    ways = matrix(tapering, [(0, 0), (1, 0)], [(0, 1), (1, 1), (1, 0)])
    assert ways[0, 0] == 1.0
    assert ways[1, 1] == 3.0
    assert ways[0, 2] == 2.0
    assert ways[0, 1] == pytest.approx(min(np.hypot(2, 2), 1 + 2))


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), width=st.floats(0.5, 2))
def test_costs_equal_those_of_dijkstra_on_an_explicit_graph(seed, width):
    frictions = rough(seed)
    every = [(row, column) for row in range(17) for column in range(23)]
    source = every[seed % len(every)]
    expected = by_dijkstra(frictions, width, 1.0, source).reshape(-1)
    if np.isnan(frictions[source]):
        expected[:] = np.inf
    np.testing.assert_allclose(matrix(surface(frictions, width), [source], every)[0], expected, rtol=1e-9, atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), limit=st.floats(1, 30))
def test_small_windows_and_limits_change_nothing(seed, limit):
    frictions = rough(seed, 40, 50)
    generator = np.random.default_rng(seed)
    origins = np.column_stack((generator.integers(0, 40, 12), generator.integers(0, 50, 12)))
    destinations = origins[:5]
    everything = matrix(surface(frictions), origins, destinations)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(friction_wave, "FIRST_RADIUS", 2)
        np.testing.assert_allclose(matrix(surface(frictions), origins, destinations), everything, atol=1e-9)
        near = matrix(surface(frictions), origins, destinations, limit)
    np.testing.assert_allclose(near, np.where(everything <= limit, everything, np.inf), atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_there_and_back_cost_the_same_and_no_detour_is_cheaper(seed):
    generator = np.random.default_rng(seed)
    at = np.column_stack((generator.integers(0, 17, 8), generator.integers(0, 23, 8)))
    ways = matrix(surface(rough(seed)), at, at)
    np.testing.assert_allclose(ways, ways.T, rtol=1e-9)
    assert np.all(ways[:, None, :] <= ways[:, :, None] + ways[None, :, :] + 1e-8)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), factor=st.floats(0.1, 0.9))
def test_a_better_surface_makes_nothing_slower(seed, factor):
    frictions, every = rough(seed), [(row, column) for row in range(0, 17, 6) for column in range(0, 23, 6)]
    before = matrix(surface(frictions), every, every)
    better = frictions.copy()
    better[seed % 17] *= factor
    assert np.all(matrix(surface(better), every, every) <= before + 1e-8)


def test_memory_follows_the_catchment_not_the_raster():
    read = []

    def flat(row, column, rows, columns):
        read.append(rows * columns)
        return np.ones((rows, columns))

    huge = Surface((40_000, 40_000), flat, np.ones(40_000), np.ones(40_000))
    found = friction_costs(huge, np.array([(20_000, 20_000)]), np.array([(20_030, 20_040)]), limit=60.0)
    assert found.costs.costs[0] == pytest.approx(30 * np.sqrt(2) + 10)
    assert max(read) <= 129 * 129
    assert found.largest_window == 131 * 131


def test_points_without_a_cell_have_no_costs():
    ways = matrix(surface(np.ones((3, 3))), [(-1, -1), (0, 0)], [(0, 1), (-1, -1), (0, 0)])
    assert np.isinf(ways[0]).all()
    assert ways[1].tolist() == [1.0, np.inf, 0.0]


def test_points_on_one_cell_are_no_cost_apart():
    assert (
        matrix(surface(np.ones((2, 2))), [(0, 0), (0, 0)], [(0, 0), (1, 1), (0, 0)]).tolist()
        == [[0.0, pytest.approx(np.sqrt(2)), 0.0]] * 2
    )


def test_the_nearest_passable_cell_is_nearest_by_true_distance():
    frictions = np.full((5, 5), np.nan)
    frictions[2, 4], frictions[0, 2] = 1.0, 1.0
    assert nearest_passable(surface(frictions, width=1.0, height=3.0), (2, 2), 3) == (2, 4, 2.0)
    assert nearest_passable(surface(frictions, width=5.0, height=3.0), (2, 2), 3) == (0, 2, 6.0)
    assert nearest_passable(surface(frictions), (2, 2), 1) is None


class _CancelAfter(Progress):
    def __init__(self, seconds):
        self.end = time.perf_counter() + seconds

    def cancelled(self):
        return time.perf_counter() > self.end


def test_a_search_can_be_cancelled_within_a_second():
    of = surface(np.random.default_rng(1).uniform(1, 2, (2_000, 2_000)))
    start = time.perf_counter()
    with pytest.raises(Cancelled):
        friction_costs(of, np.array([(1_000, 1_000)]), np.array([(0, 0)]), progress=_CancelAfter(0.3))
    assert time.perf_counter() - start < 1.3
