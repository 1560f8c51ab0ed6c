"""Shortest paths over roads: laws, brute force, and the streets of Porto Alegre."""

import csv
import gzip
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from evencare.solvers.errors import Cancelled
from evencare.solvers.progress import Progress
from evencare.solvers.travel.road_costs import road_costs
from evencare.solvers.travel.road_nearest import nearest_by_road
from evencare.solvers.travel.road_network import RoadNetwork

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not
from road_cases import graph_of, matrix_of, plain_matrix, snap

METRE = 1 / 111_319.49079327358


def streets(seed, size=6, open_share=0.8):
    """A jittered grid of streets with bends, gaps, one-way streets, loops and cul-de-sacs: (lines, ahead, back)."""
    generator = np.random.default_rng(seed)
    at = np.stack(np.meshgrid(np.arange(size), np.arange(size)), -1) * 200 * METRE
    at = at + generator.uniform(-50, 50, at.shape) * METRE
    pairs = [((r, c), (r, c + 1)) for r in range(size) for c in range(size - 1)]
    pairs += [((r, c), (r + 1, c)) for r in range(size - 1) for c in range(size)]
    lines = []
    for a, b in pairs:
        if generator.random() < open_share:
            bend = (at[a] + at[b]) / 2 + generator.uniform(-20, 20, 2) * METRE
            lines.append([tuple(at[a]), tuple(bend), tuple(at[b])])
    corner = at[0, 0]
    lines.append([tuple(corner), tuple(corner - 30 * METRE), (corner[0] - 30 * METRE, corner[1]), tuple(corner)])
    ahead = generator.choice([0.5, 1.0, 2.0], len(lines))
    back = np.where(generator.random(len(lines)) < 0.3, np.inf, ahead)
    return lines, ahead, back


def points(seed, count, size=6):
    return np.random.default_rng(seed + 1000).uniform(-100, 200 * size, (count, 2)) * METRE


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), origins=st.integers(1, 9), destinations=st.integers(1, 9))
def test_costs_equal_those_of_the_network_without_contraction(seed, origins, destinations):
    graph = graph_of(*streets(seed, open_share=np.random.default_rng(seed).uniform(0.4, 1.0)))
    start, end = points(seed, origins), points(seed + 1, destinations)
    np.testing.assert_allclose(matrix_of(graph, start, end), plain_matrix(graph, start, end), rtol=1e-9, atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_no_detour_is_cheaper_than_the_way_itself(seed):
    at = points(seed, 8)
    ways = matrix_of(graph_of(*streets(seed)), at, at)
    assert np.all(ways[:, None, :] <= ways[:, :, None] + ways[None, :, :] + 1e-8)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_there_and_back_cost_the_same_without_one_way_streets(seed):
    lines, ahead, _ = streets(seed)
    at = points(seed, 8)
    ways = matrix_of(graph_of(lines, ahead), at, at)
    np.testing.assert_allclose(ways, ways.T, atol=1e-8)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), line=st.integers(0, 20))
def test_a_faster_road_makes_nothing_slower(seed, line):
    lines, ahead, back = streets(seed)
    at, line = points(seed, 8), line % len(lines)
    before = matrix_of(graph_of(lines, ahead, back), at, at)
    ahead, back = ahead.copy(), back.copy()
    ahead[line], back[line] = ahead[line] / 2, back[line] / 2
    assert np.all(matrix_of(graph_of(lines, ahead, back), at, at) <= before + 1e-8)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_splitting_lines_at_their_bends_changes_nothing(seed):
    lines, ahead, back = streets(seed)
    pieces = [(line[k : k + 2], a, b) for line, a, b in zip(lines, ahead, back) for k in range(len(line) - 1)]
    halves, ahead_halves, back_halves = zip(*pieces)
    at = points(seed, 8)
    whole, split = matrix_of(graph_of(lines, ahead, back), at, at), graph_of(halves, ahead_halves, back_halves)
    np.testing.assert_allclose(matrix_of(split, at, at), whole, atol=1e-7)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), origins=st.integers(2, 9))
def test_searching_from_either_side_gives_the_same(seed, origins):
    graph = graph_of(*streets(seed))
    many, few = points(seed, origins + 1), points(seed + 1, origins)
    from_few = matrix_of(graph, many, few)
    one_by_one = np.hstack([matrix_of(graph, many[:1].repeat(1, 0), few[[k]]) for k in range(origins)])
    np.testing.assert_allclose(from_few[:1], one_by_one, atol=1e-9)


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(0, 10_000), limit=st.floats(50, 900), k=st.integers(1, 4), swap=st.booleans())
def test_a_limit_and_the_nearest_k_keep_exactly_what_they_say(seed, limit, k, swap):
    graph = graph_of(*streets(seed))
    start, end = points(seed, 9 if swap else 4), points(seed + 1, 6)
    everything = matrix_of(graph, start, end, leg_rate=1.0)
    found = matrix_of(graph, start, end, limit, k, leg_rate=1.0)
    rank = np.argsort(np.argsort(everything, axis=1, kind="stable"), axis=1)
    expected = np.where((everything <= limit) & (rank < k), everything, np.inf)
    np.testing.assert_allclose(found, expected, atol=1e-9)


def test_a_grid_of_which_every_distance_is_known():
    size, east, north = 6, 100 * METRE, 100 / 110_574.2759
    at = [(column * east, row * north) for row in range(size) for column in range(size)]
    across = [[at[k], at[k + 1]] for k in range(size * size) if (k + 1) % size]
    up = [[at[k], at[k + size]] for k in range(size * (size - 1))]
    ways = matrix_of(graph_of(across + up, np.full(2 * len(up), 0.03)), at, at)
    row, column = np.divmod(np.arange(size * size), size)
    blocks = np.abs(np.subtract.outer(row, row)) + np.abs(np.subtract.outer(column, column))
    np.testing.assert_allclose(ways, 3.0 * blocks, atol=1e-5)


def test_a_way_of_exactly_the_limit_counts():
    network = RoadNetwork.of_edges(np.arange(10), np.arange(1, 11), np.full(10, 0.1), 11, [0], np.arange(11))
    found = road_costs(network, np.zeros(1), np.zeros(11), limit=0.3)
    assert found.costs.indices.tolist() == [0, 1, 2, 3]


def test_legs_are_part_of_the_cost_and_of_the_limit():
    graph = graph_of([[(0, 0), (1000 * METRE, 0)]])
    away = (500 * METRE, 100 * METRE)
    ways = matrix_of(graph, [(0, 0)], [away], leg_rate=2.0)
    assert ways[0, 0] == pytest.approx(500 + 2 * 99.4, rel=2e-3)
    assert np.isinf(matrix_of(graph, [(0, 0)], [away], limit=690, leg_rate=2.0)).all()


def test_an_island_is_unreachable_not_free():
    ways = matrix_of(graph_of([[(0, 0), (1, 0)], [(0, 5), (1, 5)]]), [(0, 0)], [(0, 5), (1, 0)])
    assert np.isinf(ways[0, 0])
    assert np.isfinite(ways[0, 1])


def test_a_ring_road_of_its_own_is_kept():
    corners = [(0, 0), (0.01, 0), (0.01, 0.01), (0, 0.01)]
    ring = [[a, b] for a, b in zip(corners, [*corners[1:], corners[0]])]
    graph = graph_of(ring)
    at = [(0.005, 0), (0.005, 0.01), (0.005, 0)]
    np.testing.assert_allclose(matrix_of(graph, at, at), plain_matrix(graph, at, at), atol=1e-9)


def test_ties_at_the_last_place_go_by_the_given_order():
    network = RoadNetwork.of_edges([0, 0, 0], [1, 2, 3], [1.0, 1.0, 1.0], 4, [0], [1, 2, 3])
    found = road_costs(network, np.zeros(1), np.zeros(3), nearest=1, tie_order=np.array([2, 1, 0]))
    assert found.costs.indices.tolist() == [2]


# ---- the nearest facility, in one search -----------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), facilities=st.integers(1, 6))
def test_one_search_from_all_facilities_finds_the_minimum_of_the_matrix(seed, facilities):
    graph = graph_of(*streets(seed))
    places, sites = points(seed, 12), points(seed + 1, facilities)
    everything = matrix_of(graph, places, sites, leg_rate=1.5)
    start, end = snap(graph, places), snap(graph, sites)
    found = nearest_by_road(
        RoadNetwork.with_points(graph, start, end), start.distance * 1.5, end.distance * 1.5, np.arange(facilities)
    )
    best = everything.min(axis=1)
    np.testing.assert_allclose(found.cost, np.where(np.isfinite(best), best, np.nan), atol=1e-9)
    reached = found.facility >= 0
    np.testing.assert_array_equal(reached, np.isfinite(best))
    np.testing.assert_allclose(everything[reached, found.facility[reached]], best[reached], atol=1e-8)


def test_of_two_facilities_equally_near_the_lower_rank_counts():
    ends = np.array([0, 1, 2, 3, 4, 5])
    tail, head = np.concatenate((ends[:-1], ends[1:])), np.concatenate((ends[1:], ends[:-1]))
    network = RoadNetwork.of_edges(tail, head, np.ones(10), 6, ends, [1, 3, 1])
    for rank, expected in (
        ([0, 1, 2], [0, 0, 0, 1, 1, 1]),
        ([2, 1, 0], [2, 2, 2, 1, 1, 1]),
        ([2, 0, 1], [2, 2, 1, 1, 1, 1]),
    ):
        found = nearest_by_road(network, np.zeros(6), np.zeros(3), np.array(rank))
        assert found.facility.tolist() == expected
        assert found.cost.tolist() == [1, 0, 1, 0, 1, 2]


def test_facilities_that_do_not_count_and_limits_leave_places_without_one():
    network = RoadNetwork.of_edges([0, 1], [1, 0], [5.0, 5.0], 2, [0, 1], [0, 1])
    chosen = nearest_by_road(network, np.zeros(2), np.zeros(2), np.arange(2), among=np.array([True, False]))
    assert (chosen.facility.tolist(), chosen.cost.tolist()) == ([0, 0], [0.0, 5.0])
    near = nearest_by_road(network, np.zeros(2), np.zeros(2), np.arange(2), np.array([True, False]), limit=4)
    assert near.facility.tolist() == [0, -1]
    assert np.isnan(near.cost[1])


# ---- Porto Alegre -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def porto_alegre(shared_data):
    """Edges, and the nodes of hexagons and of those with healthcare, as in the data's own snapping."""
    folder = shared_data / "r5r_porto_alegre"
    with gzip.open(folder / "poa_road_edges.csv.gz", "rt", encoding="utf-8") as file:
        edges = list(csv.DictReader(file))
    with (folder / "poa_hexgrid_snapped.csv").open(encoding="utf-8") as file:
        hexagons = list(csv.DictReader(file))
    number = {}
    tail = np.array([number.setdefault(edge["from_node"], len(number)) for edge in edges])
    head = np.array([number.setdefault(edge["to_node"], len(number)) for edge in edges])
    minutes = np.array([float(edge["length_m"]) / (float(edge["speed_kmh"]) * 1000 / 60) for edge in edges])
    both = np.array([edge["oneway"] == "0" for edge in edges])
    return {
        "tail": np.concatenate((tail, head[both])),
        "head": np.concatenate((head, tail[both])),
        "cost": np.concatenate((minutes, minutes[both])),
        "nodes": len(number),
        "hexagons": np.array([number[row["node"]] for row in hexagons]),
        "care": np.array([number[row["node"]] for row in hexagons if float(row["healthcare"] or 0) > 0]),
        "metres": np.array([float(row["snap_m"]) for row in hexagons]),
    }


def test_minutes_on_the_edge_table_equal_those_of_scipy(porto_alegre):
    poa = porto_alegre
    network = RoadNetwork.of_edges(poa["tail"], poa["head"], poa["cost"], poa["nodes"], poa["hexagons"], poa["care"])
    found = road_costs(network, np.zeros(len(poa["hexagons"])), np.zeros(len(poa["care"])))
    order = np.lexsort((-poa["cost"], poa["head"], poa["tail"]))
    tail, head, cost = poa["tail"][order], poa["head"][order], poa["cost"][order]
    last = np.append((tail[1:] != tail[:-1]) | (head[1:] != head[:-1]), True)
    plain = csr_matrix((cost[last], (tail[last], head[last])), shape=(poa["nodes"], poa["nodes"]))
    reference = dijkstra(plain, indices=poa["hexagons"])[:, poa["care"]]
    assert (len(poa["hexagons"]), len(poa["care"])) == (1227, 117)
    assert found.costs.pair_count == np.count_nonzero(np.isfinite(reference))
    np.testing.assert_allclose(found.costs.costs, reference[found.costs.rows(), found.costs.indices], rtol=0, atol=1e-9)


def test_fifteen_hexagons_of_porto_alegre_have_their_node_farther_than_500_m(porto_alegre):
    assert np.count_nonzero(porto_alegre["metres"] > 500) == 15


# ---- long work --------------------------------------------------------------------------------------


class _CancelAfter(Progress):
    def __init__(self, seconds):
        self.end = time.perf_counter() + seconds

    def cancelled(self):
        return time.perf_counter() > self.end


def test_a_search_can_be_cancelled_within_a_second():
    size = 200
    node = np.arange(size * size).reshape(size, size)
    tail = np.concatenate((node[:, :-1].ravel(), node[:-1].ravel()))
    head = np.concatenate((node[:, 1:].ravel(), node[1:].ravel()))
    cost = np.random.default_rng(1).uniform(1, 2, 2 * len(tail))
    ends = np.arange(0, size * size, 20)
    network = RoadNetwork.of_edges(
        np.concatenate((tail, head)), np.concatenate((head, tail)), cost, size * size, ends, ends
    )
    start = time.perf_counter()
    with pytest.raises(Cancelled):
        road_costs(network, np.zeros(len(ends)), np.zeros(len(ends)), progress=_CancelAfter(0.3))
    assert time.perf_counter() - start < 1.3


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), swap=st.booleans())
def test_taking_junctions_out_changes_no_cost(seed, swap):
    graph = graph_of(*streets(seed, size=8))
    start, end = points(seed, 9 if swap else 4, size=8), points(seed + 1, 6, size=8)
    snapped = snap(graph, start), snap(graph, end)
    network = RoadNetwork.with_points(graph, *snapped)
    legs = [np.zeros(len(points_.distance)) for points_ in snapped]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("evencare.solvers.travel.road_costs.SECONDS_PER_ARC", 0.0)
        patch.setattr("evencare.solvers.travel.road_costs.MOST_SOURCES", 1)
        thin = road_costs(network, *legs, nearest=3)
    whole = road_costs(network.thinned().thinned(), *legs, nearest=3)
    np.testing.assert_array_equal(thin.costs.indices, whole.costs.indices)
    np.testing.assert_allclose(thin.costs.costs, whole.costs.costs, atol=1e-9)
    everything = road_costs(network.thinned(), *legs).costs
    dense = np.full((len(start), len(end)), np.inf)
    dense[everything.rows(), everything.indices] = everything.costs
    np.testing.assert_allclose(dense, plain_matrix(graph, start, end), rtol=1e-9, atol=1e-9)
