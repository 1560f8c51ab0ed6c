"""Loads the sample region into the project: four styled layers in a group of their own."""

from __future__ import annotations

import processing
from qgis.core import (
    Qgis,
    QgsCoordinateTransform,
    QgsProcessingException,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication

from ..algorithms.messages import tr
from ..algorithms.plans.sample_region import style
from ..algorithms.styling import apply_style

# The algorithm's outputs as they lie in the group, the topmost first.
OUTPUTS = ("FACILITIES", "CANDIDATES", "DEMAND", "ROADS")
# Marks the layers in the project, so that they are found again after a rename or in a saved project.
PROPERTY = "evencare/sample_region"


def load_sample_region(iface) -> list[QgsVectorLayer]:
    """Add the layers of ``evencare:sampleregion`` to the project and show them; an empty list if that failed."""
    QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        results = processing.run("evencare:sampleregion", dict.fromkeys(OUTPUTS, "TEMPORARY_OUTPUT"))
    except QgsProcessingException as error:
        iface.messageBar().pushMessage("EvenCare", str(error), level=Qgis.MessageLevel.Critical)
        return []
    finally:
        QApplication.restoreOverrideCursor()
    layers = [results[name] for name in OUTPUTS]
    for name, layer in zip(OUTPUTS, layers):
        apply_style(layer, style(name.lower()))
        layer.setCustomProperty(PROPERTY, name)
    _add_group(layers)
    _zoom_to(layers, iface.mapCanvas())
    iface.messageBar().pushMessage(
        "EvenCare",
        tr("Sample region loaded: real settlements, made-up hospitals, sites and roads."),
        level=Qgis.MessageLevel.Success,
    )
    return layers


def sample_layers() -> dict[str, str]:
    """Ids of the sample region's layers in the project, by output (``DEMAND``, ``FACILITIES`` and so on)."""
    layers = QgsProject.instance().mapLayers().values()
    return {layer.customProperty(PROPERTY): layer.id() for layer in layers if layer.customProperty(PROPERTY)}


def _add_group(layers: list[QgsVectorLayer]) -> None:
    project = QgsProject.instance()
    group = project.layerTreeRoot().insertGroup(0, tr("Sample region"))
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)


def _zoom_to(layers: list[QgsVectorLayer], canvas) -> None:
    target = canvas.mapSettings().destinationCrs()
    extent = QgsRectangle()
    for layer in layers:
        transform = QgsCoordinateTransform(layer.crs(), target, QgsProject.instance())
        extent.combineExtentWith(transform.transformBoundingBox(layer.extent()))
    extent.scale(1.05)
    canvas.setExtent(extent)
    canvas.refresh()
