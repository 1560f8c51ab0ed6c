"""The outlines of a polygon layer, in the order in which its columns were read."""

from __future__ import annotations

from qgis.core import QgsFeatureRequest, QgsGeometry, QgsProcessingFeatureSource, QgsWkbTypes

from ..solvers.equity.polygons import Rings, read_rings

CHECK_EVERY = 5_000


def read_outlines(layer_input, check=lambda: None) -> Rings:
    """Rings of every feature of a polygon layer; a feature without geometry has none. Arcs become short segments."""
    row_of = {fid: row for row, fid in enumerate(layer_input.columns.fids.tolist())}
    blobs = [None] * len(row_of)
    skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = layer_input.source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([]), skip)
    for done, feature in enumerate(features, 1):
        if done % CHECK_EVERY == 0:
            check()
        row = row_of.get(feature.id())
        geometry = feature.geometry()
        if row is None or geometry.isNull() or geometry.isEmpty():
            continue
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry = QgsGeometry(geometry.constGet().segmentize())
        blobs[row] = bytes(geometry.asWkb())
    return read_rings(blobs)
