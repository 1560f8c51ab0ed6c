"""Lines from well-known binary."""

import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.travel.line_geometry import needs_rewriting, polylines

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not
from road_cases import line_wkb

SQUARE = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]


def multi_wkb(parts, kind=5, part_kind=2):
    return struct.pack("<BII", 1, kind, len(parts)) + b"".join(line_wkb(part, part_kind) for part in parts)


def test_a_line_gives_its_vertices():
    lines = polylines([line_wkb(SQUARE)])
    assert lines.xy.tolist() == [list(point) for point in SQUARE]
    assert (lines.first.tolist(), lines.feature.tolist()) == ([0, 3], [0])


@pytest.mark.parametrize("kind", [1002, 2002, 0x80000002, 0x40000002])
def test_a_third_coordinate_is_dropped(kind):
    lines = polylines([line_wkb([(*point, 9.0) for point in SQUARE], kind)])
    assert lines.xy.tolist() == [list(point) for point in SQUARE]


def test_z_and_m_are_dropped():
    lines = polylines([line_wkb([(*point, 9.0, 7.0) for point in SQUARE], 3002)])
    assert lines.xy.tolist() == [list(point) for point in SQUARE]


def test_parts_of_a_multi_line_stay_apart_and_in_order():
    first, second, third = SQUARE, [(5.0, 5.0), (6.0, 6.0)], [(7.0, 7.0), (8.0, 8.0)]
    lines = polylines([multi_wkb([first, second]), line_wkb(third), multi_wkb([second, first, third])])
    assert lines.feature.tolist() == [0, 0, 1, 2, 2, 2]
    assert np.diff(lines.first).tolist() == [3, 2, 2, 2, 3, 2]
    assert lines.xy[lines.first[5]].tolist() == [7.0, 7.0]


def test_missing_empty_and_other_geometries_are_told_apart():
    point = struct.pack("<BIdd", 1, 1, 0.0, 0.0)
    broken = line_wkb([(0.0, np.nan), (1.0, 1.0)])
    lines = polylines([None, line_wkb([]), point, line_wkb(SQUARE), multi_wkb([]), broken])
    assert lines.empty.tolist() == [0, 1, 4, 5]
    assert lines.not_lines.tolist() == [2]
    assert lines.feature.tolist() == [3]


def test_no_features_give_no_lines():
    assert len(polylines([]).feature) == 0


def test_curves_and_big_endian_lines_have_to_be_rewritten():
    assert needs_rewriting(struct.pack("<BII", 1, 8, 0))
    assert needs_rewriting(struct.pack(">BII", 0, 2, 0))
    assert not needs_rewriting(line_wkb(SQUARE))
    assert not needs_rewriting(None)
