"""Layers, fields and ids."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "empty_layer": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the layer '{layer}' has no features. Choose another layer, or check its filter or selection.",
    ),
    "no_such_field": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the layer '{layer}' has no field '{field}'. It has: {fields}. Choose one of these.",
    ),
    "field_missing": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter}: no field is chosen. Choose a field of the layer '{layer}'."
    ),
    "not_numeric": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' holds text that is not a number: {examples}. "
        "Choose a numeric field, or convert it with the field calculator.",
    ),
    "null_ids": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the id field '{field}' of layer '{layer}' is NULL in {count} features (feature ids {ids}). "
        "Give every feature an id, or leave the parameter empty to use the feature ids.",
    ),
    "duplicate_ids": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: ids in field '{field}' of layer '{layer}' occur more than once: {ids}. "
        "Ids must be unique: choose another field, or merge the duplicates.",
    ),
    "null_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} features (ids {ids}). "
        "NULL is not zero: fill in the values, or filter these features out.",
    ),
    "negative_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is negative for {count} features (ids {ids}). "
        "Correct the values, or filter these features out.",
    ),
    "infinite_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is infinite for {count} features (ids {ids}). "
        "Correct the values, or filter these features out.",
    ),
    "all_zero": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to "
        "share out. Choose another field.",
    ),
    "all_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is NULL for every feature, so no facility is left. Choose "
        "another field, or fill in the values.",
    ),
    "no_geometry": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} features of layer '{layer}' have no geometry (ids {ids}), so nothing can be "
        "measured from or to them. Filter them out (Remove null geometries); an algorithm that takes travel costs can "
        "also do with a table in COSTS.",
    ),
    "many_parts": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} features of layer '{layer}' have more than one point (ids {ids}). "
        "Split them first (Multipart to singleparts).",
    ),
    "no_crs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the layer '{layer}' has no coordinate reference system, so distances cannot be measured. "
        "Set one in the layer's properties (Assign projection); an algorithm that takes travel costs can also do with "
        "a table in COSTS.",
    ),
    "not_on_earth": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} points of layer '{layer}' lie outside the valid range of longitude and latitude "
        "(ids {ids}). Check the layer's coordinate reference system.",
    ),
    "not_transformed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the coordinates of layer '{layer}' cannot be transformed to longitude and latitude: {reason}. "
        "Check the layer's coordinate reference system.",
    ),
}
