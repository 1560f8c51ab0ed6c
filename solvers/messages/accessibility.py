"""Accessibility."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "weights_all_zero": QT_TRANSLATE_NOOP(
        "EvenCare",
        "DECAY: every pair within CATCHMENT has the weight zero ({decay}; the smallest cost is {smallest}), so nobody "
        "reaches anything. Check that DECAY_SCALE and DECAY_SHAPE are in the unit of the costs, or raise CATCHMENT.",
    ),
    "mode_shares": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the mode shares of {count} places do not add up to one (first: {ids}). Correct the shares; every "
        "place needs its share of each mode, from 0 to 1.",
    ),
    "mode_fields": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODES has {tables} cost tables, but MODE_SHARE has {fields} fields. Give one share field for each table, in "
        "the same order.",
    ),
    "mode_catchments": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODE_CATCHMENTS: '{value}' is not one catchment for each of the {tables} tables of MODES. Write as "
        "many numbers.",
    ),
    "two_catchments": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODE_CATCHMENTS and TIER_RULES both give catchments. Leave MODE_CATCHMENTS empty: tiers have their own.",
    ),
    "tier_rules_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_RULES is empty, but TIER_FIELD is given. Choose a table with the columns tier and catchment and a row "
        "for each of the tiers {tiers}, lowest first.",
    ),
    "tiers_without_rules": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_RULES has no row for the tiers {tiers} of {count} facilities (ids {ids}). It has: {known}. Add rules, or "
        "correct TIER_FIELD.",
    ),
    "tiers_unnamed": QT_TRANSLATE_NOOP(
        "EvenCare", "TIER_RULES: {count} rows have no tier. Name the tier of every rule."
    ),
    "tiers_twice": QT_TRANSLATE_NOOP(
        "EvenCare", "TIER_RULES: more than one row for the tiers {tiers}. Keep one row a tier."
    ),
    "tier_share": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TIER_RULES: {column} must be a share from 0 to 1 (share itself above 0); it is wrong for {tiers}.",
    ),
    "groups_unknown": QT_TRANSLATE_NOOP(
        "EvenCare",
        "GROUP_RULES: {groups} is not among the fields of DEMAND_GROUPS ({known}). Correct the column demand_group.",
    ),
    "groups_unmatched": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FACILITY_GROUP: {count} facilities of {groups} (ids {ids}) serve none of the groups {known}. Add rows to "
        "GROUP_RULES, or correct the names.",
    ),
    "no_such_column": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the table '{layer}' has no column '{column}'. It has: {fields}. Name its columns {columns}.",
    ),
    "needed_for_method": QT_TRANSLATE_NOOP("EvenCare", "{parameter} is needed for the method {method}."),
    "radii_beyond": QT_TRANSLATE_NOOP(
        "EvenCare", "RADII must lie between 0 and CATCHMENT ({catchment}); they are {value}."
    ),
    "not_with_method": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} cannot be combined with the method {method}. Leave it empty, or choose another method."
    ),
    "sensitivity_and_tiers": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SENSITIVITY cannot vary what TIER_RULES or MODE_CATCHMENTS set. Leave them empty, or SENSITIVITY at none.",
    ),
    "nothing_to_vary": QT_TRANSLATE_NOOP(
        "EvenCare", "SENSITIVITY: the decay '{decay}' has no {varied} to vary. Vary CATCHMENT, or choose another decay."
    ),
    "nothing_uncertain": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is {value}, but CV_POPULATION, CV_CAPACITY and CV_COST are all zero, so nothing varies. Set one "
        "of them.",
    ),
    "too_few_simulations": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must be 2 or more; it is {value}."),
    "too_many_simulations": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} is {value}, more than memory holds for so many places. Take at most {most}."
    ),
    "interval_reversed": QT_TRANSLATE_NOOP(
        "EvenCare", "CATCHMENT_TO ({last}) must not be smaller than CATCHMENT ({first})."
    ),
    "units_need_capacity": QT_TRANSLATE_NOOP(
        "EvenCare", "UNITS needs CAPACITY: choose the field with the beds or doctors of each facility."
    ),
    "too_many_nearest": QT_TRANSLATE_NOOP(
        "EvenCare", "NEAREST is {value}, but layer '{layer}' has only {count} facilities. Ask for fewer."
    ),
    "weights_depend_on_capacity": QT_TRANSLATE_NOOP(
        "EvenCare",
        "METHOD: the weights of '{method}' change with capacity itself, so its access is no linear function of "
        "capacity. Choose one of {methods}.",
    ),
}
