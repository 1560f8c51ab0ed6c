"""The fields of what an algorithm writes: what kind each column is, and its values as QGIS takes them."""

from __future__ import annotations

import math

import numpy as np
from qgis.core import Qgis, QgsField, QgsFields
from qgis.PyQt.QtCore import NULL, QMetaType, QVariant

from .coded import Coded


def with_new_fields(existing: QgsFields, columns: dict):
    """(fields of ``existing`` and then ours, asked name -> written name)."""
    fields = QgsFields(existing)
    taken = {name.lower() for name in existing.names()}
    written = {}
    for name, values in columns.items():
        unique, number = name, 2
        while unique.lower() in taken:
            unique, number = f"{name}_{number}", number + 1
        taken.add(unique.lower())
        written[name] = unique
        fields.append(make_field(unique, kind_of(values)))
    return fields, written


def make_field(name: str, kind: str) -> QgsField:
    """A field of kind ``real``, ``whole`` or ``text`` in any supported QGIS."""
    if Qgis.QGIS_VERSION_INT >= 33800:
        types = {"real": QMetaType.Type.Double, "whole": QMetaType.Type.LongLong, "text": QMetaType.Type.QString}
    else:
        types = {"real": QVariant.Double, "whole": QVariant.LongLong, "text": QVariant.String}
    return QgsField(name, types[kind])


def kind_of(values) -> str:
    array = np.asarray(values.values if isinstance(values, Coded) else values)
    if array.dtype.kind == "f":
        return "real"
    if array.dtype.kind in "iub":
        return "whole"
    if array.dtype.kind == "O":
        present = [value for value in array.tolist() if value is not None]
        if present and all(isinstance(value, (bool, int, np.integer)) for value in present):
            return "whole"
        if present and all(isinstance(value, (int, float, np.number)) for value in present):
            return "real"
    return "text"


def to_python(values) -> list:
    """Plain Python objects for QGIS: NaN and infinity become NULL, booleans 0 or 1, texts stay."""
    array = np.asarray(values)
    if array.dtype.kind == "f":
        listed = array.astype(np.float64).tolist()
        return [value if math.isfinite(value) else NULL for value in listed]
    if array.dtype.kind == "b":
        return array.astype(int).tolist()
    if array.dtype.kind in "iu":
        return array.tolist()
    return [_plain(value) for value in array.tolist()]


def _plain(value):
    if value is None:
        return NULL
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return NULL
    return value
