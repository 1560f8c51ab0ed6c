"""The one catalogue of messages: what is wrong, where, and what to do.

Keys are permanent (tests and translations refer to them); texts may be improved. The marker lets
Qt's translation tools find the texts without this package importing Qt.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name Qt's tools look for)
    """Mark ``text`` for translation in ``context`` and return it unchanged."""
    return text


MESSAGES = {
    # ---- layers, fields and ids -------------------------------------------------------------
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
    "no_geometry": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} features of layer '{layer}' have no geometry (ids {ids}), so no straight-line cost "
        "can be measured. Filter them out (Remove null geometries), or supply a table in COSTS.",
    ),
    "many_parts": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} features of layer '{layer}' have more than one point (ids {ids}). "
        "Split them first (Multipart to singleparts).",
    ),
    "no_crs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the layer '{layer}' has no coordinate reference system, so distances cannot be measured. "
        "Set one in the layer's properties (Assign projection), or supply a table in COSTS.",
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
    # ---- travel costs -----------------------------------------------------------------------
    "negative_costs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). "
        "A travel cost cannot be negative: correct the table, or filter these rows out.",
    ),
    "duplicate_pairs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). "
        "Run 'Clean a cost table' (cleancosts) to keep their minimum or mean.",
    ),
    "no_pairs_match": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no row of table '{layer}' joins the two layers. Ids in the table: {table_ids}; in the layers: "
        "{layer_ids}. Check the id fields (leading zeros, another column), and that origins are the demand.",
    ),
    "nobody_in_reach": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no facility is in reach of anyone: no travel cost is within {limit}. The smallest cost is "
        "{smallest}. Raise {parameter}, and check that it is in the unit of the costs (minutes or metres).",
    ),
    "no_costs_at_all": QT_TRANSLATE_NOOP(
        "EvenCare",
        "COSTS: every travel cost is missing (NULL), so nobody reaches anything. Check the cost table '{layer}'.",
    ),
    # ---- numbers among the parameters -------------------------------------------------------
    "not_positive": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must be greater than zero; it is {value}."),
    "out_of_range": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must lie between {low} and {high}; it is {value}."),
    "not_a_list": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter}: '{value}' is not a list of numbers. Write them with commas, as in {example}."
    ),
    "unknown_choice": QT_TRANSLATE_NOOP("EvenCare", "{parameter}: '{value}' is not one of {choices}."),
    # ---- decay ------------------------------------------------------------------------------
    "decay_needs": QT_TRANSLATE_NOOP("EvenCare", "{parameter} is needed for the decay '{decay}': {meaning}."),
    "bands_missing": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS is needed for the decay '{decay}'. Write bands as {example} (upper bound:weight)."
    ),
    "bands_unreadable": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: '{value}' cannot be read. Write bands as {example} (upper bound:weight)."
    ),
    "bands_not_rising": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: the upper bounds must rise, but {second} follows {first}. Sort the bands."
    ),
    "bands_increase": QT_TRANSLATE_NOOP(
        "EvenCare",
        "DECAY_BANDS: the weights must not increase with cost, but {second} follows {first}. "
        "A farther band cannot weigh more than a nearer one.",
    ),
    "bands_negative": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: {value} is negative. Bounds and weights must be zero or more."
    ),
    "bands_all_zero": QT_TRANSLATE_NOOP(
        "EvenCare", "DECAY_BANDS: every weight is zero, so nothing can be reached. Give at least the first a weight."
    ),
    # ---- accessibility ------------------------------------------------------------------------
    "weights_depend_on_capacity": QT_TRANSLATE_NOOP(
        "EvenCare",
        "METHOD: the weights of '{method}' change with capacity itself, so its access is no linear function of "
        "capacity. Choose one of {methods}.",
    ),
    # ---- equity -----------------------------------------------------------------------------
    # ---- mixed-integer programs and siting ------------------------------------------------------
    # ---- capacity -----------------------------------------------------------------------------
    # ---- plans and samples ----------------------------------------------------------------------
}
