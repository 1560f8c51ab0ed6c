"""The sample region arrives as four styled layers in a group of their own."""

from qgis.core import QgsProject, QgsVectorLayer

from evencare.ui.sample_region import load_sample_region


def test_four_styled_layers_arrive_in_a_group_and_the_map_shows_them(plugin, desktop):
    layers = load_sample_region(desktop)

    root = QgsProject.instance().layerTreeRoot()
    (group,) = root.children()
    assert group.name() == "Sample region"
    assert [node.layer() for node in group.children()] == layers
    assert len(layers) == 4
    assert all(layer.featureCount() > 0 for layer in layers)
    for layer in layers:
        plain = QgsVectorLayer(f"{layer.source()}", "plain", "memory")
        assert layer.renderer().dump() != plain.renderer().dump()
        assert (
            desktop.mapCanvas()
            .extent()
            .intersects(desktop.mapCanvas().mapSettings().layerExtentToOutputExtent(layer, layer.extent()))
        )


def test_loading_twice_gives_two_groups_with_layers_of_their_own(plugin, desktop):
    first = load_sample_region(desktop)
    second = load_sample_region(desktop)

    assert len(QgsProject.instance().layerTreeRoot().children()) == 2
    assert not {layer.id() for layer in first} & {layer.id() for layer in second}
