"""Capacity."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
    "capacity_bounds_cross": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MIN_CAPACITY and KEEP ask for more than MAX_CAPACITY and GROW allow at {count} facilities (ids {ids}); the "
        "first must have at least {low} and at most {high}. Lower the former, or raise the latter.",
    ),
    "capacity_no_whole_number": QT_TRANSLATE_NOOP(
        "EvenCare",
        "WHOLE: no whole number lies between the least and the most capacity allowed at {count} facilities (ids "
        "{ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, "
        "or switch WHOLE off.",
    ),
    "capacity_minima_above_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TOTAL is {total} (empty means today's sum), but the facilities must have {minimum} at least: the sum of "
        "MIN_CAPACITY and KEEP, raised to MIN_SIZE and to whole units where these are asked for, of which {stranded} "
        "at facilities that nobody reaches. Lower the minima, or raise TOTAL to {minimum}.",
    ),
    "capacity_maxima_below_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TOTAL is {total} (empty means today's sum), but the facilities can have {maximum} at most: the sum of "
        "MAX_CAPACITY and GROW, of which {stranded} at facilities that nobody reaches. Raise the maxima, or lower "
        "TOTAL to {maximum}.",
    ),
    "capacity_total_not_whole": QT_TRANSLATE_NOOP(
        "EvenCare",
        "WHOLE: the capacity to share out is {total}, which is not a whole number ({stranded} stays at facilities that "
        "nobody reaches). Set TOTAL so that a whole number is left, or switch WHOLE off.",
    ),
    "capacity_nobody_counts": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CATCHMENT: no place with people has a facility in reach, so no spread of capacity changes access. Raise "
        "CATCHMENT, and check POPULATION and the decay.",
    ),
    "capacity_all_zero": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITY: the field '{field}' of layer '{layer}' is zero for every feature, so there is nothing to share out. "
        "Choose another field, or set TOTAL to what a system that starts from nothing has to give.",
    ),
    "capacity_all_zero_attracts_nobody": QT_TRANSLATE_NOOP(
        "EvenCare",
        "METHOD: with {method} people choose by capacity, and all capacities are zero today, so nobody would choose "
        "any facility. Use one of {methods}, or start from capacities above zero.",
    ),
    "capacity_nothing_to_share": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITY: the whole capacity of {stranded} stands at facilities that nobody reaches (ids {ids}) and stays "
        "there, so nothing is left to share out. Raise CATCHMENT, set TOTAL, or switch MOVE_STRANDED on.",
    ),
    "capacity_total_not_modules": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODULE: the capacity to share out is {total}, which modules of {module} do not divide ({stranded} stays at "
        "facilities that nobody reaches). Set TOTAL to {less} or {more}, or change MODULE.",
    ),
    "capacity_no_module": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODULE: no multiple of it lies between the least and the most capacity allowed at {count} facilities (ids "
        "{ids}); the first must have between {low} and {high}. Widen MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW there, "
        "or lower MODULE.",
    ),
    "capacity_not_viable": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MIN_SIZE: {count} facilities (ids {ids}) must have capacity but may not have that much; the first has {low} "
        "at least and {high} at most. Lower MIN_SIZE, MIN_CAPACITY or KEEP, or raise MAX_CAPACITY or GROW there.",
    ),
    "capacity_min_size_iterated": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MIN_SIZE cannot be combined with METHOD {method}: its weights change with capacity, and the steps between "
        "plans would leave hospitals below the minimum. Choose one of {methods}, or leave MIN_SIZE empty.",
    ),
    "capacity_gini_needs_mean": QT_TRANSLATE_NOOP(
        "EvenCare",
        "OBJECTIVE is gini, but with this METHOD mean access depends on the plan, and everybody poor is equal too. "
        "Choose another OBJECTIVE, or 2sfca, e2sfca or 3sfca.",
    ),
    "capacity_rules_above_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: the regions must have {least} together at least, but TOTAL is {total} (empty means today's "
        "sum). Lower some min_total, or raise TOTAL to {least}.",
    ),
    "capacity_rules_below_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: the regions, in which all facilities lie, may have {most} together at most, but TOTAL is "
        "{total} (empty means today's sum). Raise some max_total, or lower TOTAL to {most}.",
    ),
    "capacity_size_above_total": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MIN_SIZE is {size}, but there are only {total} to share out, so no facility could have that much. Lower "
        "MIN_SIZE, or raise TOTAL.",
    ),
    "capacity_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "The rules cannot be kept all at once. The plan that breaks them least still breaks: {cures}. Relax one of "
        "these, or TOTAL, MIN_CAPACITY, MAX_CAPACITY, KEEP or GROW.",
    ),
    "capacity_rules_missing_field": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_total, max_total.",
    ),
    "capacity_rules_need_region": QT_TRANSLATE_NOOP(
        "EvenCare", "REGION_RULES needs REGION: choose the field with the region of each facility."
    ),
    "capacity_rules_unknown_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: no facility lies in the regions {regions}. The regions are: {known}. Correct the names, or "
        "delete the rules.",
    ),
    "capacity_rules_cross": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: min_total is above max_total in the regions {regions}. Correct one of them.",
    ),
    "capacity_no_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION: {count} facilities have no region (ids {ids}). Give each a region, or add REGION_RULES, which leave "
        "facilities without a region free.",
    ),
    "capacity_no_tier": QT_TRANSLATE_NOOP(
        "EvenCare", "TIER_FIELD: {count} facilities have no tier (ids {ids}). Give each a tier."
    ),
    "capacity_no_shares": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: there is no capacity today, so that no region or tier has a share of the total to keep. Give "
        "their totals in REGION_RULES, or leave {parameter} empty.",
    ),
    "capacity_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} of {all} features (ids {ids}). NULL "
        "is not zero: fill in the values, filter these features out, or set MISSING to exclude, which leaves them out "
        "of the plan and reports them.",
    ),
    "sizes_cross": QT_TRANSLATE_NOOP(
        "EvenCare", "SIZE_MIN is {low}, above SIZE_MAX, which is {high}. Lower SIZE_MIN, or raise SIZE_MAX."
    ),
    "sizes_without_module": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODULE, or WHOLE: no multiple of {module} lies between SIZE_MIN, which is {low}, and SIZE_MAX, which is "
        "{high}. Widen these, or lower MODULE.",
    ),
    "competitors_not_in_modules": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MODULE, or WHOLE: {count} competitors (ids {ids}) keep what they have, which is no multiple of {module}; the "
        "first has {capacity}. Choose a module that divides it, or leave MODULE empty.",
    ),
    "sites_nothing_to_share": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STATUS: {open} sites of layer '{layer}' are open today, and they have no capacity, so there is nothing to "
        "share out. Choose the field that says which sites exist (empty means candidate), or set TOTAL.",
    ),
    "sites_out_of_reach": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES is {sites}, but only {candidates} sites that may open have people in reach. Lower SITES, raise "
        "CATCHMENT, or add candidates.",
    ),
    "sites_too_large": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SIZE_MIN is {size}, and only {candidates} candidates may be that large under TOTAL and MAX_CAPACITY, but "
        "SITES is {sites}. Lower SIZE_MIN or SITES, or raise TOTAL.",
    ),
    "two_step_impossible": QT_TRANSLATE_NOOP(
        "EvenCare",
        "APPROACH is two_step, but with the sites that cover most people there is no plan. {reason} Choose joint, or "
        "relax the limits.",
    ),
    "frontier_needs_standard": QT_TRANSLATE_NOOP(
        "EvenCare",
        "AGAINST is coverage: set STANDARD to the cost within which care is near enough, in the unit of the costs.",
    ),
    "frontier_needs_total": QT_TRANSLATE_NOOP(
        "EvenCare", "AGAINST is budget: set TOTAL to the largest total to look at, above today's {today}."
    ),
    "sites_required_out_of_reach": QT_TRANSLATE_NOOP(
        "EvenCare",
        "STATUS: {count} required sites reach nobody (ids {ids}). Raise CATCHMENT, or make them candidates.",
    ),
    "capacity_rounding_failed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "WHOLE and MODULE: no plan in such units keeps all rules. Relax the totals of regions, MAX_MOVED or MIN_SIZE.",
    ),
}
