"""The graph of a line layer: what is connected, how long it is, what is left out."""

import sys
from pathlib import Path

import numpy as np
import pytest
from pyproj import Geod

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not
from road_cases import graph_of, matrix_of

METRE = 1 / 111_319.49079327358
"""Degrees of longitude at the equator."""


def test_lines_are_connected_where_they_share_a_vertex():
    graph = graph_of([[(0, 0), (1, 0), (2, 0)], [(1, 0), (1, 1)]])
    assert graph.node_count == 4
    assert len(graph.tail) == 3


def test_lines_that_only_cross_are_not_connected():
    graph = graph_of([[(-1, 0), (1, 0)], [(0, -1), (0, 1)]])
    assert (graph.node_count, len(graph.tail)) == (4, 2)
    assert np.isinf(matrix_of(graph, [(-1, 0)], [(0, 1)])).all()


def test_bends_of_one_line_are_no_nodes():
    graph = graph_of([[(0, 0), (0.001, 0.001), (0.002, 0), (0.003, 0.001)]])
    assert (graph.node_count, len(graph.tail)) == (2, 1)


def test_lengths_are_geodesics_of_the_ellipsoid():
    line = [(-51.15, -30.06), (-51.1414, -30.0657), (-51.0, -30.2), (-48.0, -31.0)]
    graph = graph_of([line])
    lon, lat = np.array(line).T
    assert graph.length[0] == pytest.approx(Geod(ellps="WGS84").line_length(lon, lat), rel=1e-9)


def test_a_short_segment_is_as_exact_as_a_long_one():
    graph = graph_of([[(10, 60), (10.00001, 60)]])
    assert graph.length[0] == pytest.approx(Geod(ellps="WGS84").inv(10, 60, 10.00001, 60)[2], abs=1e-8)


def test_the_antimeridian_is_no_border():
    assert graph_of([[(179.999, 0), (-179.999, 0)]]).length[0] == pytest.approx(0.002 / METRE, rel=1e-9)


def test_roads_cut_at_the_antimeridian_are_connected_across_it():
    lines = [[(179, 0), (180, 0)], [(-180, 0), (-179, 0)], [(-180, 1), (-180, 0)]]
    assert matrix_of(graph_of(lines), [(179, 0)], [(-179, 0)])[0, 0] == pytest.approx(2 / METRE, rel=1e-6)
    assert graph_of(lines).node_count == 4


def test_lines_of_zero_length_are_counted_and_left_out():
    graph = graph_of([[(0, 0), (0, 0)], [(0, 0), (0, 0), (1, 0)], [(5, 5)]])
    assert (graph.zero_length, len(graph.tail)) == (2, 1)


def test_zero_and_minus_zero_are_one_coordinate():
    assert graph_of([[(0.0, 0.0), (1, 1)], [(-0.0, 0.0), (1, -1)]]).node_count == 3


def test_a_closed_line_is_a_loop():
    ring = [(0, 0), (0.001, 0), (0.001, 0.001), (0, 0)]
    graph = graph_of([ring])
    assert (graph.node_count, graph.tail[0] == graph.head[0]) == (1, True)
    ways = matrix_of(graph, [(0.001, 0)], [(0.001, 0.001)])
    assert ways[0, 0] == pytest.approx(Geod(ellps="WGS84").inv(0.001, 0, 0.001, 0.001)[2], rel=1e-8)


def test_repeated_lines_are_counted_in_either_direction():
    line = [(0, 0), (1, 1), (2, 0)]
    assert graph_of([line, line[::-1], [(0, 0), (2, 0)]]).repeated == 1


def test_ends_within_the_tolerance_are_connected():
    lines = [[(0, 0), (1, 0)], [(1 + 2 * METRE, 0), (2, 0)]]
    assert np.isinf(matrix_of(graph_of(lines), [(0, 0)], [(2, 0)])).all()
    assert np.isinf(matrix_of(graph_of(lines, tolerance=1.9), [(0, 0)], [(2, 0)])).all()
    joined = matrix_of(graph_of(lines, tolerance=2.1), [(0, 0)], [(2, 0)])
    assert joined[0, 0] == pytest.approx((2 - 2 * METRE) / METRE, rel=1e-7)


def test_a_finely_drawn_bend_survives_the_tolerance():
    line = [(k * METRE, 0) for k in range(50)]
    graph = graph_of([line], tolerance=5.0)
    assert graph.length.sum() == pytest.approx(49.0, rel=1e-6)


@pytest.mark.parametrize("tolerance", [2.0, 5.0])
def test_a_road_through_a_junction_keeps_its_length_whatever_the_tolerance(tolerance):
    along = [(k * METRE, 0) for k in range(101)]
    across = [(50 * METRE, k * METRE) for k in range(-50, 51)]
    ways = matrix_of(graph_of([along, across], tolerance=tolerance), [(0, 0)], [(100 * METRE, 0)])
    assert ways[0, 0] == pytest.approx(100.0, rel=1e-6)


def test_carriageways_side_by_side_keep_their_length_and_are_connected_along_it():
    lanes = [[(k * METRE, side * METRE) for k in range(101)] for side in (0, 2)]
    graph = graph_of(lanes, tolerance=2.1)
    ways = matrix_of(graph, [(0, 0)], [(100 * METRE, 2 * METRE)])
    assert ways[0, 0] == pytest.approx(100.0, rel=1e-6)
    assert graph.node_count == 101


def test_the_nearest_vertex_of_a_line_is_the_one_that_a_road_is_joined_to():
    lines = [[(k * METRE, 0) for k in range(11)], [(4.2 * METRE, METRE), (4.2 * METRE, 50 * METRE)]]
    ways = matrix_of(graph_of(lines, tolerance=3.0), [(0, 0)], [(4.2 * METRE, 50 * METRE)])
    assert ways[0, 0] == pytest.approx(4.0 + 49.0, rel=0.01)


def test_the_main_network_is_the_largest_strongly_connected_part():
    lines = [[(0, 0), (1, 0)], [(1, 0), (1, 1)], [(1, 1), (0, 0)], [(1, 0), (3, 0)]]
    graph = graph_of(lines, np.ones(4), np.full(4, np.inf))
    assert graph.in_main.tolist() == [True, True, True, False]


def test_costs_against_a_one_way_street_are_infinite():
    graph = graph_of([[(0, 0), (1, 0)]], [2.0], [np.inf])
    assert graph.forward[0] == pytest.approx(2 / METRE, rel=1e-9)
    assert np.isinf(graph.backward[0])
