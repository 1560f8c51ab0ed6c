"""Patient choice and markets."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "attraction_unbounded": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' is zero for {count} facilities (ids {ids}), which under its negative "
        "exponent {exponent} would draw everybody. Correct the values, or filter these facilities out.",
    ),
    "attraction_of_nobody": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no facility has all its measures of attraction above zero, so nobody would go anywhere. Choose "
        "other fields.",
    ),
    "attraction_exponents": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {given} exponents are given for {fields} fields. Give one exponent for each field, in their "
        "order, with commas.",
    ),
    "tier_shares_unreadable": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_SHARES: '{value}' cannot be read. Write tiers and the share of people who need each, as in "
        "1:0.7, 2:0.2, 3:0.1.",
    ),
    "tier_shares_impossible": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_SHARES: {given} is not possible. Name every tier once, with a share above 0; the shares add up to 1 at "
        "most.",
    ),
    "tiers_without_share": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_SHARES: {count} facilities (ids {ids}) are of tier {tiers}, which has no share. Shares are given for "
        "{known}. Add the tier, or filter these facilities out.",
    ),
    "tiers_without_facility": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_SHARES: no facility is of tier {tiers}. Check the values of TIER_FIELD, or leave the tier out.",
    ),
    "flows_negative": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). A flow cannot "
        "be negative: correct the table, or filter these rows out.",
    ),
    "flows_all_zero": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter}: no row of table '{layer}' has a flow above zero. Choose another table or field."
    ),
    "flows_without_rows": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no row of table '{layer}' has an origin, a destination and a number in every field that is "
        "used. Check the fields: {fields}.",
    ),
    "flow_pairs_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). Add up their flows first "
        "(Aggregate, or Statistics by categories).",
    ),
    "flows_of_no_area": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FLOWS: no flow of table '{table}' starts in an area of layer '{layer}'. Origins in the table: {table_ids}; "
        "areas: {layer_ids}. Check FLOW_ORIGIN and AREA_ID (leading zeros, another column).",
    ),
    "flows_to_no_area": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FLOWS: no destination of table '{table}' is in an area of layer '{layer}'. Destinations in the table: "
        "{table_ids}; known: {layer_ids}. Give FACILITY_AREAS (which area each facility is in), or check its id field.",
    ),
    "calibration_few_places": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODEL: '{model}' cannot be calibrated, because only {origins} origins and {destinations} destinations have "
        "flows, with {pairs} pairs among them for {terms} terms. Use a table with more places, or a model with fewer "
        "constraints.",
    ),
    "calibration_one_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "COST: under the model '{model}', cost does not vary in any way that the other terms do not explain, so no "
        "decay can be told. Check the field of the cost, or choose a model with fewer constraints.",
    ),
    "calibration_collinear": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{terms}: these terms are perfectly collinear with the others under the model '{model}', so their effects "
        "cannot be told apart. Leave one out (ORIGIN_MASS, DESTINATION_MASS), or choose another model.",
    ),
    "calibration_no_answer": QT_TRANSLATE_NOOP(
        "EvenCare",
        "DECAY: the decay '{decay}' has no best fit to these flows: its parameters run off without end. Choose "
        "another decay; the table of families tells which fit.",
    ),
    "mass_not_positive": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' is zero, negative or NULL for {count} places with pairs (ids {ids}). Its "
        "logarithm is needed: correct the values, or filter these rows out.",
    ),
    "totals_not_amounts": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' is negative or NULL for {count} places (ids {ids}). Totals are zero or more: "
        "correct the values, or filter these rows out.",
    ),
    "places_with_two_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' has more than one value for {count} places (ids {ids}). Every row of a "
        "place must repeat the same value.",
    ),
    "flows_or_costs": QT_TRANSLATE_NOOP("EvenCare", "FLOWS, COSTS: give one of the two tables, and not both."),
    "gravity_nothing_to_start": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FLOW, COST: neither is given. A flow to start from, a cost for the decay, or both are needed.",
    ),
    "gravity_totals_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the model '{model}' needs totals, and there are no flows to add them up from. Choose the field "
        "that repeats the total of each place.",
    ),
    "gravity_totals_differ": QT_TRANSLATE_NOOP(
        "EvenCare",
        "ORIGIN_TOTALS, DESTINATION_TOTALS: the origins add up to {origins}, the destinations to {destinations}; a "
        "doubly constrained model needs equal sums. Correct the fields, or set SCALE to origins or destinations.",
    ),
    "concentration_no_cost": QT_TRANSLATE_NOOP(
        "EvenCare", "COST: the market '{market}' is drawn by cost. Choose the field with the cost of each pair."
    ),
    "concentration_no_places": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} is a field of ORIGINS, which is empty. Choose the layer of places, or clear the field."
    ),
    "community_needs_edges": QT_TRANSLATE_NOOP(
        "EvenCare",
        "METHOD: no flow joins two different areas, so there are no communities to find. Check FACILITY_AREAS.",
    ),
}
