"""Neighbours of areas and points: every way in which borders touch, and none in which they do not."""

import struct
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.equity.contiguity import contiguity
from evencare.solvers.equity.neighbours import Neighbours, nearest_neighbours, neighbours_within
from evencare.solvers.equity.polygons import read_rings
from evencare.solvers.errors import InputError

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from area_cases import both_ways, box, grid, hexagons, multipolygon, pairs, polygon


def queen(*areas, **options):
    return pairs(contiguity(read_rings(areas), **options))


def rook(*areas, **options):
    return pairs(contiguity(read_rings(areas), rook=True, **options))


def test_squares_that_share_a_side_are_rooks_and_those_that_share_a_corner_are_queens():
    squares = grid(2, 2)
    assert rook(*squares) == both_ways((0, 1), (0, 2), (1, 3), (2, 3))
    assert queen(*squares) == rook(*squares) | both_ways((0, 3), (1, 2))


def test_a_border_with_more_vertices_on_one_side_is_still_shared():
    tall, low, high = box(0, 0, 1, 2), box(1, 0), box(1, 1)
    assert rook(tall, low, high) == both_ways((0, 1), (0, 2), (1, 2))


def test_borders_shifted_along_each_other_share_the_stretch_between_their_corners():
    left, right = box(0, 0, 1, 2), box(1, 1, 1, 2)
    assert rook(left, right) == queen(left, right) == both_ways((0, 1))


def test_a_corner_that_touches_the_middle_of_a_side_makes_a_queen_not_a_rook():
    square, wedge = box(0, 0, 2, 2), polygon([(2, 1), (3, 0), (3, 2)])
    assert queen(square, wedge) == both_ways((0, 1))
    assert rook(square, wedge) == set()


def test_a_long_border_with_many_small_areas_along_it_is_shared_by_all():
    long, small = box(0, 0, 100, 1), [box(float(x), 1) for x in range(100)]
    assert {j for i, j in rook(long, *small) if i == 0} == set(range(1, 101))


def test_an_area_in_the_hole_of_another_is_its_neighbour():
    outer = polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [(1, 1), (1, 2), (2, 2), (2, 1)])
    assert rook(outer, box(1, 1)) == both_ways((0, 1))


def test_any_part_of_a_multipolygon_makes_neighbours():
    assert rook(multipolygon(box(0, 0), box(5, 5)), box(6, 5), box(9, 9)) == both_ways((0, 1))


def test_an_area_with_a_seam_of_its_own_is_not_its_own_neighbour():
    assert queen(multipolygon(box(0, 0), box(1, 0))) == set()


def test_areas_that_overlap_without_touching_borders_are_not_neighbours():
    assert queen(box(0, 0, 4, 4), box(1, 1)) == set()


def test_a_gap_within_the_tolerance_is_closed_and_a_wider_one_is_not():
    left, right = box(0, 0), box(1.01, 0)
    assert rook(left, right) == set()
    assert rook(left, right, tolerance=0.02) == both_ways((0, 1))


def test_rounding_in_the_last_digits_of_large_coordinates_is_no_gap():
    assert rook(box(5e6, 4e6), box(5e6 + 1 + 1e-9, 4e6 - 1e-9)) == both_ways((0, 1))


def test_a_feature_without_geometry_has_no_neighbours():
    assert rook(box(0, 0), None, box(1, 0)) == both_ways((0, 2))
    assert len(contiguity(read_rings([None, None]))) == 2


def test_heights_measures_and_the_other_byte_order_are_read_alike():
    ring = [(1, 0), (2, 0), (2, 1), (1, 1), (1, 0)]
    with_z = struct.pack("<BIII", 1, 1003, 1, 5) + np.array([(x, y, 9) for x, y in ring], "<f8").tobytes()
    old_z = struct.pack("<BIII", 1, 0x80000003, 1, 5) + np.array([(x, y, 9) for x, y in ring], "<f8").tobytes()
    with_zm = struct.pack("<BIII", 1, 3003, 1, 5) + np.array([(x, y, 9, 9) for x, y in ring], "<f8").tobytes()
    big = struct.pack(">BIII", 0, 3, 1, 5) + np.array(ring, ">f8").tobytes()
    for other in (with_z, old_z, with_zm, big):
        assert rook(box(0, 0), other) == both_ways((0, 1))


def test_points_are_no_areas():
    with pytest.raises(ValueError, match="no area"):
        read_rings([struct.pack("<BIdd", 1, 1, 0.0, 0.0)])


def test_every_inner_hexagon_has_six_neighbours():
    _, areas = hexagons(12, 10)
    for among in (contiguity(read_rings(areas)), contiguity(read_rings(areas), rook=True)):
        assert np.bincount(among.cardinality).argmax() == 6
        assert (among.matrix != among.matrix.T).nnz == 0


@settings(max_examples=25)
@given(st.lists(st.tuples(*[st.integers(0, 5)] * 2, *[st.integers(1, 4)] * 2), min_size=2, max_size=7, unique=True))
def test_boxes_touch_exactly_where_their_borders_meet(boxes):
    apart = []
    for one in boxes:
        if not any(_overlap(one, other) for other in apart):
            apart.append(one)
    found = queen(*(box(*map(float, one)) for one in apart))
    assert found == {(i, j) for i, a in enumerate(apart) for j, b in enumerate(apart) if i != j and _touch(a, b)}


def _overlap(a, b):
    return all(a[k] < b[k] + b[k + 2] and b[k] < a[k] + a[k + 2] for k in (0, 1))


def _touch(a, b):
    return all(a[k] <= b[k] + b[k + 2] and b[k] <= a[k] + a[k + 2] for k in (0, 1))


PLACES = np.array([[0.0, 0.0], [1.0, 0.0], [2.5, 0.0], [40.0, 0.0]])


def test_each_point_has_its_k_nearest_and_a_remote_one_is_near_to_nobody():
    assert pairs(nearest_neighbours(PLACES, 1)) == {(0, 1), (1, 0), (2, 1), (3, 2)}


def test_points_in_one_place_are_neighbours_but_never_of_themselves():
    found = nearest_neighbours(np.zeros((6, 2)), 2)
    assert found.cardinality.tolist() == [2] * 6
    assert all(i != j for i, j in pairs(found))


@pytest.mark.parametrize("k", [0, 4])
def test_more_neighbours_than_other_units_are_refused(k):
    with pytest.raises(InputError):
        nearest_neighbours(PLACES, k)


def test_all_points_within_a_distance_are_neighbours_and_the_limit_counts():
    assert pairs(neighbours_within(PLACES, 170_000.0)) == both_ways((0, 1), (1, 2))


def test_leaving_units_out_renumbers_the_others():
    chain = Neighbours.from_matrix(np.eye(4, k=1) + np.eye(4, k=-1))
    assert pairs(chain.among(np.array([True, False, True, True]))) == both_ways((1, 2))
