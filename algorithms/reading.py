"""Layers into arrays: through the OGR Arrow stream where that is sound, feature by feature elsewhere.

Both ways give the same :class:`Columns`. The stream is sound for an unfiltered, unjoined, saved
layer of the OGR provider whose field types are those QGIS shows; everything else (PostGIS, memory,
delimited text, selections, filters, edits, joins, virtual fields) is read by QGIS itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsPoint,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProviderRegistry,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import NULL, Qt

from ..solvers.travel.columns import Column
from .wkb import decode_points

ARROW_DRIVERS = ("GPKG", "ESRI Shapefile", "GeoJSON", "CSV", "FlatGeobuf", "GeoJSONSeq", "SQLite")

HALF_WAY_ROUND = 180.0
"""Degrees: an area wider than this lies on both sides of the antimeridian, or consists of far-off parts."""


@dataclass(frozen=True)
class FastPath:
    """Where GDAL finds a layer that may be read as a stream."""

    path: str
    layer_name: str
    open_options: tuple


@dataclass(frozen=True)
class Columns:
    """A layer as arrays in its own order.

    ``fids`` (n,) int64; ``fields`` name -> :class:`Column`; ``xy`` (n, 2) in the layer's coordinate
    reference system, NaN without geometry, or None if not asked for; ``parts`` (n,) points per
    geometry (1, but for multipoints). ``shapes`` are n geometries as well-known binary (None where
    there is none), where these were asked for instead.
    """

    fids: np.ndarray
    fields: dict
    xy: np.ndarray | None
    parts: np.ndarray | None
    shapes: list | None = None

    def __len__(self) -> int:
        return len(self.fids)


class FastPaths(dict):
    """Parameter name -> :class:`FastPath` for the sources of one run; decided in the main thread."""

    @classmethod
    def of(cls, algorithm, parameters, context) -> FastPaths:
        found = cls()
        for definition in algorithm.parameterDefinitions():
            if isinstance(definition, QgsProcessingParameterFeatureSource):
                fast = _fast_path(algorithm, definition.name(), parameters, context)
                if fast is not None:
                    found[definition.name()] = fast
        return found


def _fast_path(algorithm, name, parameters, context):
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition) and (
        value.selectedFeaturesOnly or value.featureLimit != -1 or getattr(value, "filterExpression", "")
    ):
        return None
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    return None if layer is None else fast_path_of(layer)


def fast_path_of(layer):
    """The :class:`FastPath` of a vector layer, or None where only QGIS reads it right."""
    if layer.providerType() != "ogr" or layer.subsetString() or layer.isEditable():
        return None
    if layer.storageType() not in ARROW_DRIVERS or layer.dataProvider().encoding() not in ("UTF-8", ""):
        return None
    fields = layer.fields()
    if any(fields.fieldOrigin(k) != QgsFields.FieldOrigin.OriginProvider for k in range(fields.count())):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    # A file with several kinds of geometry is shown as one layer for each kind.
    if parts.get("subset") or parts.get("geometryType") or "|geometrytype=" in layer.source().lower():
        return None
    return FastPath(parts.get("path", ""), parts.get("layerName") or "", tuple(parts.get("openOptions") or ()))


def read_columns(source, fields=(), geometry=False, fast=None, check=lambda: None, shapes=False) -> Columns:
    """Read ``fields`` (names as in the source) and, on request, one point per feature or whole ``shapes``.

    ``check`` is called now and then and may raise to stop.
    """
    if fast is not None:
        columns = _read_stream(source, fields, geometry, fast, check, shapes)
        if columns is not None:
            return columns
    return _read_features(source, fields, geometry, check, shapes)


# ---- feature by feature ---------------------------------------------------------------------------


def _read_features(source, fields, geometry, check, shapes) -> Columns:
    positions = [source.fields().lookupField(name) for name in fields]
    request = QgsFeatureRequest().setSubsetOfAttributes(positions)
    if not geometry and not shapes:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
    geographic = source.sourceCrs().isGeographic()
    fids, values, points, parts, blobs = [], [[] for _ in positions], [], [], []
    for feature in source.getFeatures(request, skip):
        fids.append(feature.id())
        for into, position in zip(values, positions):
            into.append(feature.attribute(position))
        if geometry:
            x, y, count = _anchor(feature.geometry(), geographic)
            points.append((x, y))
            parts.append(count)
        elif shapes:
            blobs.append(feature.geometry().asWkb().data() if feature.hasGeometry() else None)
        if len(fids) % 10_000 == 0:
            check()
    return Columns(
        np.array(fids, dtype=np.int64),
        {name: _column_of(listed) for name, listed in zip(fields, values)},
        np.array(points, dtype=float).reshape(-1, 2) if geometry else None,
        np.array(parts, dtype=np.int64) if geometry else None,
        blobs if shapes else None,
    )


def _anchor(geometry, geographic):
    """(x, y, number of points) of a feature: itself, its only part, or the centroid of an area or line."""
    shape = geometry.constGet()
    if type(shape) is QgsPoint:
        return shape.x(), shape.y(), 1
    if geometry.isNull() or geometry.isEmpty():
        return np.nan, np.nan, 1
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.PointGeometry:
        first = next(geometry.vertices())
        return first.x(), first.y(), shape.nCoordinates()
    if geographic and geometry.boundingBox().width() > HALF_WAY_ROUND:
        geometry = _across_the_antimeridian(geometry)
    centre = geometry.centroid()
    if centre.isNull() or centre.isEmpty():
        return np.nan, np.nan, 1
    point = centre.asPoint()
    return (point.x() - 360.0 if geographic and point.x() > HALF_WAY_ROUND else point.x()), point.y(), 1


def _across_the_antimeridian(geometry):
    """An area on both sides of 180 degrees in one piece (179 to 181), where that makes it less wide."""
    joined = QgsGeometry(geometry)
    for k, vertex in enumerate(list(geometry.vertices())):
        if vertex.x() < 0.0:
            joined.moveVertex(vertex.x() + 360.0, vertex.y(), k)
    return joined if joined.boundingBox().width() < geometry.boundingBox().width() else geometry


def _column_of(values) -> Column:
    present, null = values, np.zeros(len(values), dtype=bool)
    kinds = set(map(type, values))
    if not kinds <= {int, float, str}:
        # A NULL is None or an empty QVariant; asking every value would take longer than reading it.
        null[:] = [value is None or value == NULL for value in values]
        present = [value for value, missing in zip(values, null) if not missing]
        kinds = set(map(type, present))
    if kinds <= {int}:
        array = np.zeros(len(values), dtype=np.int64)
    elif kinds <= {int, float}:
        array = np.full(len(values), np.nan)
    else:
        array = np.full(len(values), None, dtype=object)
        present = present if kinds == {str} else list(map(_text, present))
    array[~null] = present
    return Column(array, null)


def _text(value) -> str:
    if isinstance(value, str):
        return value
    return value.toString(Qt.DateFormat.ISODate) if hasattr(value, "toString") else str(value)


# ---- as a stream ------------------------------------------------------------------------------------


def _read_stream(source, fields, geometry, fast, check, shapes):
    """The same through GDAL's Arrow stream, or None where GDAL cannot (then QGIS reads)."""
    from osgeo import gdal, ogr

    if not hasattr(ogr.Layer, "GetArrowStreamAsNumPy"):
        return None
    flat = QgsWkbTypes.flatType(source.wkbType())
    if geometry and flat not in (QgsWkbTypes.Type.Point, QgsWkbTypes.Type.MultiPoint):
        return None
    try:
        dataset = gdal.OpenEx(fast.path, gdal.OF_VECTOR | gdal.OF_READONLY, open_options=list(fast.open_options))
    except RuntimeError:
        # Where another plugin has switched GDAL to exceptions.
        dataset = None
    layer = (
        None
        if dataset is None
        else (dataset.GetLayerByName(fast.layer_name) if fast.layer_name else dataset.GetLayer(0))
    )
    if layer is None or (not fast.layer_name and dataset.GetLayerCount() != 1):
        return None
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())]
    fid_column = layer.GetFIDColumn() or "OGC_FID"
    # QGIS shows the FID column of a GeoPackage as a field; GDAL does not.
    streamed = [name for name in fields if name != fid_column]
    if not set(streamed) <= set(names) or "OGC_FID" in streamed or not _plain(definition, streamed):
        return None
    unused = [name for name in names if name not in streamed]
    layer.SetIgnoredFields(unused if geometry or shapes else [*unused, "OGR_GEOMETRY"])

    fids, values, null, points, parts = [], {name: [] for name in streamed}, {name: [] for name in streamed}, [], []
    blobs = []
    stream = layer.GetArrowStreamAsNumPy(options=["USE_MASKED_ARRAYS=YES"])
    for batch in stream:
        check()
        batch = dict(batch)
        if fid_column not in batch:
            return None
        fids.append(np.array(batch.pop(fid_column), dtype=np.int64))
        for name in streamed:
            array = batch.pop(name)
            values[name].append(np.array(np.ma.getdata(array)))
            null[name].append(np.array(np.ma.getmaskarray(array)))
        if geometry:
            (wkb,) = batch.values()
            decoded = decode_points(wkb)
            if decoded is None:
                return None
            xy, count = decoded
            points.append(xy)
            parts.append(count)
        elif shapes:
            (wkb,) = batch.values()
            missing = np.ma.getmaskarray(wkb)
            blobs += [None if gone else blob for blob, gone in zip(np.ma.getdata(wkb).tolist(), missing.tolist())]
    if not fids:
        return None
    all_fids = np.concatenate(fids)
    columns = {name: Column(np.concatenate(values[name]), np.concatenate(null[name])) for name in streamed}
    if fid_column in fields:
        columns[fid_column] = Column(all_fids, np.zeros(len(all_fids), dtype=bool))
    return Columns(
        all_fids,
        columns,
        np.concatenate(points) if geometry else None,
        np.concatenate(parts) if geometry else None,
        blobs if shapes else None,
    )


def _plain(definition, names) -> bool:
    """Whether the stream gives these fields as plain integers, reals or texts."""
    from osgeo import ogr

    for name in names:
        field = definition.GetFieldDefn(definition.GetFieldIndex(name))
        if field.GetType() not in (ogr.OFTInteger, ogr.OFTInteger64, ogr.OFTReal, ogr.OFTString):
            return False
        if field.GetSubType() != ogr.OFSTNone:
            return False
    return True
