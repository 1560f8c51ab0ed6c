"""The rows that an equity algorithm measures: read, checked, grouped, and what is left out of them."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import QgsWkbTypes

from ...solvers.equity.units import Units, checked_units
from ...solvers.errors import InputError
from ...solvers.problem import Naming
from ..messages import tr


def naming_of(inputs, layer, parameter: str) -> Naming:
    """How messages name the field that ``parameter`` chooses from the layer."""
    return Naming(layer.title, layer.naming.id_parameter, layer.naming.id_field, parameter, inputs.text(parameter))


def read_units(inputs, layer) -> Units:
    """VALUE, WEIGHT and COMPARE of the layer as checked units."""
    totals = inputs.flag("TOTALS")
    if totals and not inputs.given("WEIGHT"):
        raise InputError("field_missing", parameter="WEIGHT", layer=layer.title)
    if not inputs.given("VALUE"):
        raise InputError("field_missing", parameter="VALUE", layer=layer.title)
    namings = tuple(naming_of(inputs, layer, parameter) for parameter in ("VALUE", "WEIGHT", "COMPARE"))
    columns = (inputs.values(layer, parameter) for parameter in ("VALUE", "WEIGHT", "COMPARE"))
    return checked_units(*columns, totals=totals, ids=layer.ids, namings=namings)


def field_numbers(layer, parameter: str, field: str) -> np.ndarray:
    """One of the several numeric fields that ``parameter`` chooses, as float64 (n,) with NULL as NaN."""
    fields = layer.source.fields()
    column = layer.columns.fields[fields.at(fields.lookupField(field)).name()]
    return column.checked_numbers(parameter, field, layer.title)


def has_geometry(layer) -> bool:
    return layer.source.wkbType() != QgsWkbTypes.Type.NoGeometry


def is_polygons(layer) -> bool:
    return QgsWkbTypes.geometryType(layer.source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry


def report_left_out(units: Units, progress) -> None:
    """Say in the log how many rows are used, and which are not."""
    left = units.left_out
    progress.info(
        tr("{units} rows used, weight {weight:g}; {rows} left out.").format(
            units=len(units), weight=float(units.weights.sum()), rows=left.rows
        )
    )
    if left.null_value or left.null_weight:
        progress.warn(
            tr("Left out: {values} rows with NULL value (weight {weight:g}), {weights} with NULL weight.").format(
                values=left.null_value, weight=left.null_value_weight, weights=left.null_weight
            )
        )
    if left.zero_weight:
        progress.info(tr("Left out: {rows} rows of weight zero.").format(rows=left.zero_weight))
    if left.unreachable:
        progress.warn(
            tr("Left out: {rows} unreachable rows (infinite value), weight {weight:g}.").format(
                rows=left.unreachable, weight=left.unreachable_weight
            )
        )
    if left.total_without_weight > 0:
        progress.warn(
            tr("An amount of {amount:g} lies in rows without weight and is in no measure.").format(
                amount=left.total_without_weight
            )
        )


def read_groups(inputs, layer, units: Units, progress):
    """(Position of each unit's group, names of the groups with None for NULL), or (None, []) without GROUP."""
    labels = inputs.labels(layer, "GROUP")
    if labels is None:
        return None, []
    labels = labels[units.used]
    names = sorted({label for label in labels if label is not None}, key=natural_order)
    without = sum(label is None for label in labels)
    if without:
        progress.warn(tr("{rows} rows without group (NULL) make a group of their own.").format(rows=without))
        names.append(None)
    position = {name: k for k, name in enumerate(names)}
    return np.array([position[label] for label in labels]), names


def natural_order(label: str):
    """Numbers before texts, and 2 before 10.

    >>> sorted(["Nan", "10", "Chiang Mai", "2"], key=natural_order)
    ['2', '10', 'Chiang Mai', 'Nan']
    """
    try:
        value = float(label)
    except ValueError:
        value = math.nan
    # Nan is a province as well, and no number has an order against it.
    return (0, value, label) if math.isfinite(value) else (1, 0.0, label)


def read_periods(inputs, layer, parameter: str, fewest: int = 1):
    """(Position of each row's period or -1 for NULL, names of the periods in order); (zeros, [None]) without the field.

    Periods are years or other labels; numbers are ordered as numbers. Raises InputError if there are too few.
    """
    labels = inputs.labels(layer, parameter)
    if labels is None:
        return np.zeros(len(layer), dtype=np.int64), [None]
    names = sorted({label for label in labels if label is not None}, key=natural_order)
    if len(names) < fewest:
        raise InputError(
            "too_few_periods",
            parameter=parameter,
            field=inputs.text(parameter),
            layer=layer.title,
            count=len(names),
            fewest=fewest,
        )
    position = {name: k for k, name in enumerate(names)}
    return np.array([position.get(label, -1) for label in labels], dtype=np.int64), names


def times_of(names: list) -> np.ndarray:
    """Periods as numbers for a slope over time: themselves where all are numbers, else 0, 1, 2 ..."""
    try:
        times = np.array([float(name) for name in names])
    except (TypeError, ValueError):
        times = np.full(len(names), np.nan)
    return times if np.isfinite(times).all() else np.arange(len(names), dtype=np.float64)
