"""Maps of classes in a report: areas and points, small and large, and what has no place."""

import sys
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.equity.polygons import read_rings
from evencare.solvers.report import cluster_map
from evencare.solvers.report.cluster_map import CLASSES, class_map

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from area_cases import grid

SHOWN = [(name, label, colour) for name, (label, colour) in CLASSES.items()]


@pytest.fixture
def squares():
    return read_rings([*grid(3, 3), None])


def test_only_classes_that_occur_are_in_the_legend(squares):
    drawn = class_map(["High-High"] * 5 + ["Not significant"] * 4 + ["No data"], SHOWN, squares.middles(), squares)
    assert "High-High" in drawn and "Not significant" in drawn and "Low-Low" not in drawn


def test_points_are_drawn_where_there_are_no_areas():
    drawn = class_map(["Hot spot", "Cold spot", None], SHOWN, np.array([[0.0, 0.0], [1.0, 1.0], [np.nan, np.nan]]))
    assert "Hot spot" in drawn and "Cold spot" in drawn


def test_a_large_map_becomes_a_picture_inside_the_page(squares, monkeypatch):
    classes = ["High-High"] * 10
    assert "<image" not in class_map(classes, SHOWN, squares.middles(), squares)
    monkeypatch.setattr(cluster_map, "MOST_VERTICES", 10)
    assert "<image" in class_map(classes, SHOWN, squares.middles(), squares)


def test_units_without_any_place_give_no_map():
    assert class_map(["Hot spot"], SHOWN, np.full((1, 2), np.nan)) is None
