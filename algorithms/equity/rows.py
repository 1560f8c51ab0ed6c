"""The rows that an equity algorithm measures: read, checked, grouped, and what is left out of them."""

from __future__ import annotations

import numpy as np

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
    names = sorted({label for label in labels if label is not None}, key=_natural)
    without = sum(label is None for label in labels)
    if without:
        progress.warn(tr("{rows} rows without group (NULL) make a group of their own.").format(rows=without))
        names.append(None)
    position = {name: k for k, name in enumerate(names)}
    return np.array([position[label] for label in labels]), names


def _natural(label: str):
    """Numbers before texts, and 2 before 10."""
    try:
        return 0, float(label), label
    except ValueError:
        return 1, 0.0, label
