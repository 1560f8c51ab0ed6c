"""What a planner sees when plans are loaded: open sites on top, changes in words and round numbers."""

from evencare.algorithms.siting.site_outputs import site_style
from evencare.algorithms.styling import Diverging, apply_style


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
