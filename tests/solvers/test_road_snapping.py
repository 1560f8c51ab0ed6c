"""Points tied to the nearest place on a road."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not
from road_cases import graph_of, matrix_of, snap

METRE = 1 / 111_319.49079327358


def test_a_point_is_tied_to_the_foot_of_its_perpendicular():
    snapped = snap(graph_of([[(0, 0), (1000 * METRE, 0)]]), [(300 * METRE, 40 * METRE)])
    assert snapped.offset[0] == pytest.approx(300, abs=1e-3)
    assert snapped.distance[0] == pytest.approx(40, rel=0.01)


def test_a_point_beyond_the_end_is_tied_to_the_end():
    snapped = snap(graph_of([[(0, 0), (1000 * METRE, 0)]]), [(1200 * METRE, 0)])
    assert snapped.offset[0] == pytest.approx(1000, rel=1e-9)
    assert snapped.distance[0] == pytest.approx(200, rel=1e-6)


def test_a_point_farther_than_the_limit_is_tied_to_nothing():
    snapped = snap(graph_of([[(0, 0), (1000 * METRE, 0)]]), [(0, 0), (1600 * METRE, 0)], limit=500)
    assert snapped.found.tolist() == [True, False]
    assert snapped.distance[1] == pytest.approx(600, rel=1e-6)


def test_a_long_segment_is_found_although_its_middle_is_far():
    lines = [[(0, 0), (3, 0)]] + [[(k * METRE, 500 * METRE), ((k + 1) * METRE, 500 * METRE)] for k in range(200)]
    snapped = snap(graph_of(lines), [(0.00005, 100 * METRE)])
    assert snapped.edge.tolist() == [0]


@pytest.mark.parametrize("seed", range(3))
def test_the_nearest_road_is_that_of_an_exhaustive_search(seed):
    generator = np.random.default_rng(seed)
    start = generator.uniform(0, 0.05, (300, 2)) + np.array([10.0, 50.0])
    lines = np.stack([start, start + generator.exponential(0.004, (300, 2)) * generator.choice([-1, 1], (300, 2))], 1)
    graph = graph_of(lines.tolist())
    points = generator.uniform(0, 0.05, (200, 2)) + np.array([10.0, 50.0])
    scale = np.array([np.cos(np.radians(50.025)), 1.0]) / METRE
    a, b, p = lines[:, 0] * scale, lines[:, 1] * scale, points * scale
    share = np.clip(np.einsum("pld,ld->pl", p[:, None] - a, b - a) / ((b - a) ** 2).sum(axis=1), 0, 1)
    exhaustive = np.linalg.norm(p[:, None] - a - share[..., None] * (b - a), axis=2).min(axis=1)
    assert snap(graph, points).distance == pytest.approx(exhaustive, rel=0.02, abs=0.5)


def test_several_points_on_one_segment_are_as_far_apart_as_they_lie():
    graph = graph_of([[(0, 0), (1000 * METRE, 0)]])
    at = [(x * METRE, 0) for x in (100, 250, 250, 900)]
    ways = matrix_of(graph, at, at)
    assert ways[0] == pytest.approx([0, 150, 150, 800], abs=1e-3)
    assert np.allclose(ways, ways.T, atol=1e-9)


def test_a_point_at_a_junction_can_be_reached_by_every_road_of_it():
    # Its nearest segment may be a one-way street that leads away: that must not shut it off.
    lines = [[(0, 0), (0, 1)], [(1, 0), (0, 0)]]
    graph = graph_of(lines, [1, 1], [np.inf, np.inf])
    ways = matrix_of(graph, [(1, 0)], [(0, 0)])
    assert np.isfinite(ways).all()


def test_a_street_drawn_as_two_one_way_lines_serves_both_ways():
    east, west = [(0, 0), (1000 * METRE, 0)], [(1000 * METRE, 0), (0, 0)]
    graph = graph_of([east, west], [1, 1], [np.inf, np.inf])
    at = [(300 * METRE, 0), (700 * METRE, 10 * METRE)]
    ways = matrix_of(graph, at, at)
    assert ways[0, 1] == pytest.approx(400, abs=1e-3)
    assert ways[1, 0] == pytest.approx(400, abs=1e-3)


def test_roads_that_are_not_allowed_are_passed_over():
    graph = graph_of([[(0, 0), (1, 0)], [(0, 1), (1, 1)]])
    snapped = snap(graph, [(0.5, 0.1)], allowed=np.array([False, True]))
    assert snapped.edge.tolist() == [1]


def test_a_point_on_a_long_road_is_no_way_from_it():
    # Half-way along 100 km the straight chord would lie 200 m below the ground.
    snapped = snap(graph_of([[(0, 0), (0.9, 0)]]), [(0.45, 0), (0.0123, 0)])
    assert snapped.distance == pytest.approx([0, 0], abs=1e-6)
