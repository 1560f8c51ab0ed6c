"""The outlines and areas of a polygon layer, in the order in which its columns were read."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsDistanceArea,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..solvers.equity.polygons import Rings, read_rings

CHECK_EVERY = 5_000
ELLIPSOID = "EPSG:7030"
"""WGS 84."""
SQUARE_METRES = 1e6
"""In a square kilometre."""


def read_outlines(layer_input, check=lambda: None) -> Rings:
    """Rings of every feature of a polygon layer; a feature without geometry has none. Arcs become short segments."""
    blobs = [None] * len(layer_input)
    for row, geometry in read_geometries(layer_input, check):
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry = QgsGeometry(geometry.constGet().segmentize())
        blobs[row] = bytes(geometry.asWkb())
    return read_rings(blobs)


def read_areas(layer_input, context, check=lambda: None) -> np.ndarray:
    """Area of every feature on the ellipsoid in km², (n,); NaN without geometry."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer_input.source.sourceCrs(), context.transformContext())
    measure.setEllipsoid(ELLIPSOID)
    areas = np.full(len(layer_input), np.nan)
    for row, geometry in read_geometries(layer_input, check):
        areas[row] = measure.measureArea(geometry) / SQUARE_METRES
    return areas


def read_geometries(layer_input, check):
    """(Row, geometry) of every feature that has one."""
    row_of = {fid: row for row, fid in enumerate(layer_input.columns.fids.tolist())}
    skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    features = layer_input.source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([]), skip)
    for done, feature in enumerate(features, 1):
        if done % CHECK_EVERY == 0:
            check()
        row = row_of.get(feature.id())
        geometry = feature.geometry()
        if row is not None and not geometry.isNull() and not geometry.isEmpty():
            yield row, geometry
