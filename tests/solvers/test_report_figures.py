"""Figures: same input, same bytes; readable labels; classes that mean what they say."""

import sys
from xml.etree import ElementTree

import numpy as np
import pytest

from evencare.solvers.report import figures, maps
from evencare.solvers.report.maps import Marks, Panel, change_classes, point_maps, quantile_classes

CURVE = (np.array([0.0, 0.5, 1.0]), np.array([0.0, 0.2, 1.0]))
X, Y = np.array([100.0, 101.0, 102.0, 103.0]), np.array([26.0, 27.0, 28.0, 29.0])


def two_maps():
    values = np.array([0.0, 1.0, 2.0, np.nan])
    gain = Marks("Gains", X[:1], Y[:1], "^", "#009E73")
    panels = [Panel("Today", values), Panel("Plan", values * 2, (gain,))]
    classes = quantile_classes([values, values * 2], np.ones(4))
    return point_maps(X, Y, panels, classes, "Access", "No access", "No data", geographic=True)


DRAWINGS = {
    "lorenz": lambda: figures.lorenz_chart([("Today", *CURVE), ("Plan", *CURVE)]),
    "line": lambda: figures.line_chart([("Coverage", *CURVE)], "Sites", "Share"),
    "bars": lambda: figures.bar_chart(["A", "B"], [("Today", [1, 2]), ("Plan", [2, 1])], "Beds"),
    "maps": two_maps,
}


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_a_figure_is_well_formed_and_the_same_every_time(draw):
    svg = draw()
    assert ElementTree.fromstring(svg).tag.endswith("svg")
    assert svg == draw()


@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_a_figure_carries_no_date_no_script_and_no_picture(draw):
    svg = draw()
    assert "dc:date" not in svg
    assert "<script" not in svg
    assert "<image" not in svg


def test_labels_stay_text_so_that_any_script_can_be_read(recwarn):
    svg = figures.lorenz_chart([("成都 <今天>", *CURVE)])
    assert "成都 &lt;今天&gt;" in svg
    assert not recwarn.list


def test_drawing_leaves_the_settings_of_matplotlib_alone():
    import matplotlib

    before = dict(matplotlib.rcParams)
    figures.line_chart([("x", *CURVE)], "x", "y")
    assert dict(matplotlib.rcParams) == before


def test_without_matplotlib_every_figure_is_none(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    assert not figures.available()
    assert [draw() for draw in DRAWINGS.values()] == [None] * len(DRAWINGS)


def test_figures_do_not_load_pyplot():
    for draw in DRAWINGS.values():
        draw()
    assert "matplotlib.pyplot" not in sys.modules


def test_legend_names_the_places_without_access_without_data_and_the_marks():
    svg = two_maps()
    assert all(label in svg for label in ("No access", "No data", "Gains"))


def test_places_without_coordinates_are_left_out():
    x = np.append(X, np.nan)
    values = np.arange(5.0)
    svg = point_maps(x, np.append(Y, 1.0), [Panel("Today", values)], quantile_classes([values], np.ones(5)), "Access")
    assert "nan" not in svg.lower()


def test_a_map_of_many_places_draws_one_dot_a_cell_and_one_of_few_places_draws_all(monkeypatch):
    monkeypatch.setattr(maps, "CELLS", 50)
    x, y = np.random.default_rng(1).uniform(0, 1, (2, 40_000))
    values = np.ones(len(x))
    svg = point_maps(x, y, [Panel("Today", values)], quantile_classes([values], values), "Access")
    assert 2_400 < svg.count("\nM ") < 2_600
    few = point_maps(X, Y, [Panel("Today", np.ones(4))], quantile_classes([np.ones(4)], np.ones(4)), "Access")
    assert few.count("\nM ") == 3


def test_quantile_classes_hold_a_fifth_of_the_people_each():
    values = np.arange(1.0, 101.0)
    people = np.ones(100)
    classes = quantile_classes([values], people)
    assert np.bincount(classes.index_of(values), weights=people).tolist() == [20.0] * 5


def test_classes_are_weighted_by_people_not_by_places():
    values = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
    people = np.array([100.0, 1.0, 1.0, 1.0, 1.0, 1.0])
    assert quantile_classes([values], people).breaks.tolist() == [1.0]


def test_classes_of_equal_values_are_one_class():
    classes = quantile_classes([np.full(4, 3.0)], np.ones(4))
    assert len(classes.colours) == 1
    assert len(classes.labels()) == 1


def test_zero_stands_apart_from_the_classes_of_access():
    classes = quantile_classes([np.array([0.0, 0.0, 1.0, 2.0])], np.ones(4))
    assert classes.zero_apart
    assert classes.breaks.min() > 0


def test_classes_of_a_change_are_symmetric_about_zero():
    classes = change_classes(np.array([-3.0, 1.0]), scale=10.0)
    assert np.array_equal(classes.breaks, -classes.breaks[::-1])
    assert classes.index_of(np.array([-9.0, -1.0, 0.0, 1.0, 9.0])).tolist() == [0, 1, 2, 3, 4]


def test_a_map_of_no_change_at_all_is_drawn():
    values = np.zeros(4)
    assert point_maps(X, Y, [Panel("Plan", values)], change_classes(values, 0.0), "Change") is not None


def test_every_colour_ramp_has_five_distinct_colours():
    assert len(set(maps.SEQUENTIAL)) == len(set(maps.DIVERGING)) == 5
