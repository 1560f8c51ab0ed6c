"""Plans, pages and samples."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "too_few_plans": QT_TRANSLATE_NOOP(
        "EvenCare",
        "PLANS: only {count} plan is given, and a comparison needs two or more. Choose another layer, or name several "
        "capacity fields of this one in PLAN_CAPACITIES.",
    ),
    "not_one_each": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {given} names are given for {plans} plans. Give one for each plan, in their order, with commas.",
    ),
    "names_twice": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter}: the name '{name}' stands there more than once. Give every plan a name of its own."
    ),
    "id_in_two_places": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FACILITY_ID: {count} ids of plan '{plan}' stand in another place in an earlier plan (first: {ids}). Choose a "
        "field in which the same facility has the same id in every plan; a facility that moves needs a new id.",
    ),
    "sample_extent": QT_TRANSLATE_NOOP(
        "EvenCare",
        "EXTENT: {found} settlements of the sample table lie inside; a region needs at least {fewest}. "
        "Choose a larger extent within longitude {west} to {east} and latitude {south} to {north}.",
    ),
    "sample_settlements": QT_TRANSLATE_NOOP("EvenCare", "SETTLEMENTS must be at least {fewest}; it is {value}."),
    "sample_hospitals": QT_TRANSLATE_NOOP(
        "EvenCare",
        "HOSPITALS must lie between {fewest} (one of each tier) and {settlements} (the settlements of the region); "
        "it is {value}.",
    ),
    "sample_seed": QT_TRANSLATE_NOOP("EvenCare", "SEED must be zero or more; it is {value}."),
}
