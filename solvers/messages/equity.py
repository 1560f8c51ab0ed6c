"""Equity."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "no_units_left": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no row of layer '{layer}' can be used: field '{field}' or the weight is NULL in {null} rows, the "
        "weight is zero in {zero}, and {unreachable} rows are unreachable (infinite). Choose other fields.",
    ),
    "undefined_nobody": QT_TRANSLATE_NOOP(
        "EvenCare", "Nobody has access: every value is zero, so there is nothing to share and no inequality to measure."
    ),
    "undefined_zero_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "Infinite, because some people have a value of zero. Use Theil T, Gini, or Atkinson with an aversion below 1.",
    ),
    "undefined_zero_percentile": QT_TRANSLATE_NOOP("EvenCare", "The lower percentile is zero."),
    "undefined_poorest_nothing": QT_TRANSLATE_NOOP("EvenCare", "The poorest 40 % have nothing at all."),
    "undefined_palma_income": QT_TRANSLATE_NOOP(
        "EvenCare", "Nobody has an income above the 90th percentile, or the poorest 40 % have nothing at all."
    ),
    "undefined_for_burden": QT_TRANSLATE_NOOP("EvenCare", "Defined for benefits only, not for burdens (costs)."),
    "no_rank_left": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is NULL in all {count} rows that have a value. Choose a "
        "socio-economic field such as income.",
    ),
    "bound_without_upper": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LOWER is {lower}, but UPPER is empty. Give the largest value that is possible (1 for shares, 100 for "
        "percentages), or leave both empty.",
    ),
    "bounds_cross": QT_TRANSLATE_NOOP(
        "EvenCare", "LOWER ({lower}) must be below UPPER ({upper}). Give the smallest and the largest possible value."
    ),
    "bounds_exceeded": QT_TRANSLATE_NOOP(
        "EvenCare",
        "LOWER and UPPER: {count} values lie outside {lower} to {upper}; the values go from {smallest} to {largest}. "
        "Give the bounds that are possible by definition, in the unit of the values.",
    ),
    "undefined_without_bounds": QT_TRANSLATE_NOOP(
        "EvenCare", "Needs the largest value that is possible: give UPPER (and LOWER, if it is not zero)."
    ),
    "undefined_at_bound": QT_TRANSLATE_NOOP("EvenCare", "Every value lies at the same bound."),
    "undefined_one_rank": QT_TRANSLATE_NOOP("EvenCare", "All rows have the same rank, so there is no gradient."),
    "undefined_bottom": QT_TRANSLATE_NOOP(
        "EvenCare", "The fitted value at the bottom of the ladder is not above zero, so a ratio to it means nothing."
    ),
    "undefined_fit": QT_TRANSLATE_NOOP(
        "EvenCare", "No logit fits: every value lies at a bound, and low and high ones are parted by rank."
    ),
    "too_many_neighbours": QT_TRANSLATE_NOOP(
        "EvenCare",
        "K is {value}, but there are {units} units with data: it must be at least 1 and at most one less than these.",
    ),
    "neighbours_need_geometry": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: '{layer}' is a table without geometry, so nothing in it has neighbours. Choose a layer of areas "
        "or points.",
    ),
    "neighbours_need_crs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the layer '{layer}' has no coordinate reference system, so distances between its features cannot "
        "be measured. Set one in the layer's properties (Assign projection), or choose queen or rook.",
    ),
    "areas_needed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "NEIGHBOURS is '{choice}', which needs areas with common borders, but layer '{layer}' holds points or lines. "
        "Choose knn or distance.",
    ),
    "no_values_left": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: field '{field}' of layer '{layer}' has a value in {count} features with a geometry; at least "
        "{fewest} are needed. Choose another field.",
    ),
    "getis_is_of_one_value": QT_TRANSLATE_NOOP(
        "EvenCare", "LAGGED is given, but STATISTIC is getis, which has one value only. Choose moran, or clear LAGGED."
    ),
    "undefined_equal_values": QT_TRANSLATE_NOOP("EvenCare", "All values are equal, so nothing can cluster."),
    "undefined_negative_values": QT_TRANSLATE_NOOP("EvenCare", "Defined for values of zero or more only."),
    "undefined_no_neighbours": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No unit has a neighbour. Do the areas touch? Raise TOLERANCE or DISTANCE, or choose knn as NEIGHBOURS.",
    ),
    "no_area": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: layer '{layer}' holds no areas to measure. Choose the field with the area (km²) of each region.",
    ),
    "undefined_no_region": QT_TRANSLATE_NOOP(
        "EvenCare", "No region has all of resource, population and area (not NULL), so there is nothing to measure."
    ),
    "undefined_no_base": QT_TRANSLATE_NOOP(
        "EvenCare", "The population, or the area, of every region is zero: there is nothing per head, or per km²."
    ),
    "year_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} units of layer '{layer}' have more than one row in the same period (first: {ids}). Keep "
        "one row for each unit and period.",
    ),
    "too_few_periods": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: field '{field}' of layer '{layer}' has {count} periods; a trend needs at least {fewest}.",
    ),
    "dea_no_units": QT_TRANSLATE_NOOP(
        "EvenCare",
        "INPUTS, OUTPUTS: no row of layer '{layer}' can be compared: {null} rows have NULL, {empty} have no input or "
        "no output at all. Choose other fields.",
    ),
    "dea_too_wide": QT_TRANSLATE_NOOP(
        "EvenCare",
        "INPUTS, OUTPUTS: amounts of the same field lie too far apart to be compared: the largest is {times:.0e} times "
        "the smallest. Look for rows in another unit of measurement, or compare units of like size.",
    ),
    "dea_field_twice": QT_TRANSLATE_NOOP(
        "EvenCare", "INPUTS and OUTPUTS both name {fields}. What a unit uses cannot be what it produces: choose one."
    ),
    "dea_few_units": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{units} units are few for {inputs} inputs and {outputs} outputs: with fewer than {wanted}, many look "
        "efficient only because nobody is like them.",
    ),
}
