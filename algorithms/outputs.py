"""What an algorithm writes: layers that keep their input's attributes, tables, pages and numbers."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsWkbTypes,
)

from ..solvers.progress import Progress
from .bulk_tables import BULK_ROWS, append_rows, bulk_format
from .discarding import remove_layer
from .fields import kind_of, to_python, with_new_fields
from .messages import tr
from .provenance import describe_layer, made_by
from .styling import style_on_load

ROWS_AT_A_TIME = 50_000
"""Rows of a table that are Python objects at one time."""
CHECK_EVERY = 2_000
"""Features written between two looks at the cancel button."""


class Outputs:
    """Collects the results of one run; ``results`` is what Processing gets back."""

    def __init__(self, algorithm, parameters, context, progress: Progress) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.progress = progress
        self.results = {}
        self._written, self._pages, self._facts = [], [], []

    def record(self, text: str, warn: bool = False) -> None:
        """A line for the log that every layer of this run keeps in its metadata."""
        (self.progress.warn if warn else self.progress.info)(text)
        self._facts.append(text)

    def describe(self, command: str) -> None:
        """Tell every layer written how it was made: the facts recorded, all numbers, and the ``command``."""
        provider = self.algorithm.provider()
        version = provider.versionInfo() if provider is not None else ""
        metadata = made_by(self.algorithm, version, self._facts, self.results, command)
        for destination, appended in self._written:
            reason = None if appended else describe_layer(destination, self.context, metadata)
            if reason:
                self.progress.info(tr("'{layer}' keeps no metadata: {reason}").format(layer=destination, reason=reason))

    def discard(self) -> None:
        """Remove what this run has written so far, when it was cancelled or failed."""
        for destination, appended in self._written:
            if appended or not remove_layer(destination, self.context):
                self.progress.warn(tr("'{layer}' is incomplete: remove it.").format(layer=destination))
        for page in self._pages:
            page.unlink()
        self._written, self._pages, self.results = [], [], {}

    # ---- layers -------------------------------------------------------------------------------------

    def wanted(self, name: str) -> bool:
        """Whether the user asked for an optional output, so that what only it needs can be left out."""
        value = self.parameters.get(name)
        definition = self.algorithm.parameterDefinition(name)
        if value is None and definition is not None:
            flags = definition.flags()
            return not (flags & definition.Flag.FlagOptional)
        return value != ""

    def layer(self, name: str, layer_input, columns: dict, style=None):
        """Copy a layer that was read, with ``columns`` (name -> n values) behind its own attributes.

        Values become plain Python objects, NaN becomes NULL, and a name that the layer has already
        gets a number (access_2). Returns the names as written.
        """
        source = layer_input.source
        fields, written = with_new_fields(source.fields(), columns)
        rows = list(zip(*(to_python(values) for values in columns.values())))
        row_of = {fid: row for row, fid in enumerate(layer_input.columns.fids.tolist())}
        skip = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks

        def features():
            for original in source.getFeatures(QgsFeatureRequest(), skip):
                row = row_of.get(original.id())
                if row is None:
                    continue
                feature = QgsFeature(fields)
                feature.setGeometry(original.geometry())
                feature.setAttributes(original.attributes() + list(rows[row]))
                yield feature

        self._write(name, fields, source.wkbType(), source.sourceCrs(), features(), len(rows), style, written)
        return written

    def table(self, name: str, columns: dict):
        """A table without geometry from ``columns`` (name -> values or :class:`~.coded.Coded`)."""
        fields, _ = with_new_fields(QgsFields(), columns)
        total = len(next(iter(columns.values()), ()))

        def features():
            for start in range(0, total, ROWS_AT_A_TIME):
                part = slice(start, start + ROWS_AT_A_TIME)
                for row in zip(*(to_python(values[part]) for values in columns.values())):
                    feature = QgsFeature(fields)
                    feature.setAttributes(list(row))
                    yield feature

        none = QgsCoordinateReferenceSystem()
        self._write(name, fields, QgsWkbTypes.Type.NoGeometry, none, features(), total, columns=columns)

    def points(self, name: str, columns: dict, lonlat: np.ndarray, style=None):
        """A new point layer in longitude and latitude (n, 2)."""
        shapes = (QgsGeometry(QgsPoint(x, y)) for x, y in np.asarray(lonlat).tolist())
        self._shapes(name, columns, QgsWkbTypes.Type.Point, shapes, len(lonlat), style)

    def lines(self, name: str, columns: dict, paths, style=None):
        """A new line layer; ``paths`` are arrays (k, 2) of longitude and latitude."""
        shapes = (QgsGeometry(QgsLineString([QgsPoint(x, y) for x, y in np.asarray(path).tolist()])) for path in paths)
        self._shapes(name, columns, QgsWkbTypes.Type.LineString, shapes, len(paths), style)

    def areas(self, name: str, columns: dict, shapes, crs, style=None):
        """A new layer of areas; ``shapes`` are n QgsGeometry in the reference system ``crs``."""
        multipart = [QgsGeometry(shape) for shape in shapes]
        for shape in multipart:
            shape.convertToMultiType()
        self._shapes(name, columns, QgsWkbTypes.Type.MultiPolygon, multipart, len(multipart), style, crs)

    # ---- numbers, texts, pages ------------------------------------------------------------------------

    def number(self, name: str, value) -> None:
        """A number output; undefined (NaN, None) is NULL, never 0."""
        undefined = value is None or not math.isfinite(value)
        self.results[name] = None if undefined else (int(value) if _is_whole(value) else float(value))

    def numbers(self, **values) -> None:
        for name, value in values.items():
            self.number(name, value)

    def string(self, name: str, value: str) -> None:
        self.results[name] = value

    def html(self, name: str, text: str) -> None:
        """Write a page where the user asked for one."""
        path = self.algorithm.parameterAsFileOutput(self.parameters, name, self.context)
        if not path:
            return
        page = Path(path)
        try:
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text, encoding="utf-8")
        except OSError as error:
            raise QgsProcessingException(
                tr("{parameter}: the page '{path}' cannot be written: {reason}. Choose another file.").format(
                    parameter=name, path=path, reason=error.strerror
                )
            ) from error
        self._pages.append(page)
        self.results[name] = path

    # ---- inside -----------------------------------------------------------------------------------------

    def _shapes(self, name, columns, wkb_type, shapes, total, style, crs=None) -> None:
        fields, written = with_new_fields(QgsFields(), columns)

        def features():
            for shape, row in zip(shapes, zip(*(to_python(values) for values in columns.values()))):
                feature = QgsFeature(fields)
                feature.setGeometry(shape)
                feature.setAttributes(list(row))
                yield feature

        crs = crs or QgsCoordinateReferenceSystem("EPSG:4326")
        self._write(name, fields, wkb_type, crs, features(), total, style, written)

    def _write(self, name, fields, wkb_type, crs, features, total, style=None, written=None, columns=None) -> None:
        """Write ``features``, or the same as ``columns`` of a table where there are many and the format allows it."""
        sink, destination = self.algorithm.parameterAsSink(self.parameters, name, self.context, fields, wkb_type, crs)
        if sink is None:
            if self.wanted(name):
                raise QgsProcessingException(self.algorithm.invalidSinkError(self.parameters, name))
            return
        appends = _appends(self.parameters.get(name))
        self._written.append((destination, appends))
        try:
            if columns is not None and total >= BULK_ROWS and not appends and bulk_format(destination, self.context):
                # Closes the table: the rows go to its file.
                sink = features = None
                kinds = {column: kind_of(values) for column, values in columns.items()}
                append_rows(destination, columns, kinds, self.progress.check)
                self.results[name] = destination
                return
            for done, feature in enumerate(features, 1):
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    raise self._not_written(name, sink)
                if done % CHECK_EVERY == 0:
                    self.progress.check(done, total)
            self.progress.check()
            if not sink.flushBuffer():
                raise self._not_written(name, sink)
        except OSError as error:
            raise QgsProcessingException(_writing_failed().format(name=name, reason=error)) from error
        except Exception:
            # Closes the file, which could not be removed while it is open.
            del sink
            raise
        self.results[name] = destination
        if style is not None:
            style_on_load(self.context, destination, style, written or {})

    @staticmethod
    def _not_written(name, sink):
        return QgsProcessingException(_writing_failed().format(name=name, reason=sink.lastError()))


def _writing_failed() -> str:
    return tr("Writing '{name}' failed: {reason}")


def _appends(value) -> bool:
    """Whether an output goes to the end of a layer that exists already."""
    return isinstance(value, QgsProcessingOutputLayerDefinition) and value.useRemapping()


def _is_whole(value) -> bool:
    return isinstance(value, (int, np.integer)) and not isinstance(value, bool)
