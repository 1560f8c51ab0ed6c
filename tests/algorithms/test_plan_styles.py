"""What a planner sees when plans are loaded: open sites on top, changes in words and round numbers."""

import processing
import pytest
from qgis.core import QgsProject

from evencare.algorithms.siting.site_outputs import site_style
from evencare.algorithms.styling import Diverging, Graduated, OneOf, apply_style


def labels_of(renderer, features):
    """The legend label of the class that draws each feature."""
    ranges = renderer.ranges()
    value = [feature[renderer.classAttribute()] for feature in features]
    return [next((r.label() for r in ranges if r.lowerValue() <= v <= r.upperValue()), None) for v in value]


def test_changes_are_told_in_round_numbers_whatever_the_largest_is(make_layer):
    changes = [-80_000.0, -130.0, -20.0, 0.0, 30.0, 128.0, 400.0]
    layer = make_layer([(k, 0) for k in range(7)], change=changes)
    apply_style(layer, Diverging("change"))
    assert labels_of(layer.renderer(), layer.getFeatures()) == [
        "loses more than 130",
        "loses more than 130",
        "loses up to 130",
        "no change",
        "gains up to 130",
        "gains up to 130",
        "gains more than 130",
    ]


def test_a_plan_that_changes_nothing_has_a_style(make_layer):
    layer = make_layer([(0, 0), (1, 0)], change=[0.0, None])
    apply_style(layer, Diverging("change"))
    assert labels_of(layer.renderer(), list(layer.getFeatures())[:1]) == ["no change"]


def test_open_sites_are_drawn_last_and_larger(make_layer):
    layer = make_layer([(0, 0), (0, 0)], open=[1, 0])
    apply_style(layer, site_style())
    renderer = layer.renderer()
    assert renderer.orderByEnabled()
    assert renderer.orderBy().list()[0].ascending()
    sizes = {category.value(): category.symbol().size() for category in renderer.categories()}
    assert sizes[1] > sizes[0]


def test_every_point_of_a_curve_is_a_style_in_the_same_classes(make_layer):
    places = [(k, 0) for k in range(6)]
    layer = make_layer(places, a=[0.0, 1.0, 2.0, 3.0, 4.0, 5.0], b=[-9.0, 3.0, 3.0, 3.0, 3.0, 40.0])
    styles = tuple((name, Graduated(name, classes=3, classes_of="a")) for name in "ab")

    apply_style(layer, OneOf(styles, shown=1))

    manager = layer.styleManager()
    assert manager.styles() == ["a", "b"]
    assert manager.currentStyle() == "b"
    shown = {"b": layer.renderer().clone()}
    manager.setCurrentStyle("a")
    shown["a"] = layer.renderer().clone()
    assert [renderer.classAttribute() for renderer in (shown["a"], shown["b"])] == ["a", "b"]
    inner = [[one.upperValue() for one in shown[name].ranges()[:-1]] for name in "ab"]
    assert inner[0] == pytest.approx(inner[1])
    # Everything has a class, also beyond those of the first.
    ranges = shown["b"].ranges()
    assert (ranges[0].lowerValue(), ranges[-1].upperValue()) == (-9.0, 40.0)


def test_the_frontier_shows_its_knee_and_has_a_style_for_each_point(provider, county):
    county.update({"POINTS": 3, "AGAINST": "travel"})
    county.update(dict.fromkeys(("OUTPUT", "OUTPUT_FACILITIES", "OUTPUT_DEMAND"), "memory:"))

    result = processing.runAndLoadResults("evencare:equityfrontier", county)

    loaded = QgsProject.instance().mapLayer(result["OUTPUT_DEMAND"])
    knee = f"Point {result['KNEE']} (knee)"
    assert sorted(loaded.styleManager().styles()) == sorted(
        [knee, *(f"Point {k}" for k in (1, 2, 3) if k != result["KNEE"])]
    )
    assert loaded.styleManager().currentStyle() == knee
    QgsProject.instance().removeAllMapLayers()
