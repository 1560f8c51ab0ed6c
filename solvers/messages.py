"""The one catalogue of messages: what is wrong, where, and what to do.

Keys are permanent (tests and translations refer to them); texts may be improved. The marker lets
Qt's translation tools find the texts without this package importing Qt.
"""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
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
    # ---- travel costs -----------------------------------------------------------------------
    "negative_costs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of table '{layer}' is negative in {count} rows (pairs {ids}). "
        "A travel cost cannot be negative: correct the table, or filter these rows out.",
    ),
    "duplicate_pairs": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {count} pairs stand more than once in table '{layer}' (first: {ids}). "
        "Run 'Clean a cost table' (cleancosts) with DUPLICATES set to minimum or mean.",
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
    "unknown_ids": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: {rows} rows of table '{table}' hold ids that layer '{layer}' does not have "
        "({count} ids: {ids}). These rows are not used.",
    ),
    "lonely_demand": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{count} places of layer '{layer}'{people} have no facility within reach (ids {ids}). They are kept in the "
        "result as unreachable.",
    ),
    "lonely_facilities": QT_TRANSLATE_NOOP(
        "EvenCare", "{count} facilities of layer '{layer}' are within reach of nobody (ids {ids})."
    ),
    "no_cost_fields": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no fields of table '{layer}' look like origin, destination and cost. It has: {fields}. Run "
        "'Clean a cost table' (cleancosts) and choose them there.",
    ),
    "too_few_tables": QT_TRANSLATE_NOOP(
        "EvenCare", "TABLES: {count} table is given, and there is nothing to combine. Choose two or more."
    ),
    "wrong_shares": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SHARES: '{value}' is not one share for each of {count} tables. Write numbers of zero or more with commas, as "
        "in 0.7, 0.3.",
    ),
    # ---- roads and friction -------------------------------------------------------------------
    "network_without_lines": QT_TRANSLATE_NOOP(
        "EvenCare",
        "NETWORK: no feature of layer '{layer}' is a line that can be used ({empty} of {count} have no geometry, "
        "{others} are points or areas). Choose a layer of roads.",
    ),
    "network_all_points": QT_TRANSLATE_NOOP(
        "EvenCare", "NETWORK: every line of the layer has a length of zero. Choose a layer of roads."
    ),
    "off_the_network": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no road of layer '{network}' lies within {limit} m of any feature of layer '{layer}'; the "
        "nearest is {nearest} m away. The roads extend over {roads}, '{layer}' over {points}. Check that both show the "
        "same region and have the right coordinate reference systems, or raise SNAP_DISTANCE.",
    ),
    "outside_main_network": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{count} points of layer '{layer}' ({share}) lie on roads outside the main network, which cannot be reached "
        "from it or cannot reach it (ids {ids}). Tick 'Use only the main network', raise the topology tolerance, or "
        "check the direction field.",
    ),
    "no_known_direction": QT_TRANSLATE_NOOP(
        "EvenCare",
        "DIRECTION_FIELD: none of its values is one of {values}. It holds {found}. Correct VALUE_FORWARD, "
        "VALUE_BACKWARD and VALUE_BOTH, or leave DIRECTION_FIELD empty.",
    ),
    "same_direction_values": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{first} and {second} are both '{value}', so the direction of such roads is unknown. Give each direction a "
        "value of its own, or leave one empty.",
    ),
    "no_raster": QT_TRANSLATE_NOOP("EvenCare", "FRICTION: the raster cannot be read. Choose another raster layer."),
    "friction_not_positive": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FRICTION: {count} cells of raster '{layer}' near row {row}, column {column} are zero or below (the smallest "
        "is {smallest:g}). A friction is the time to cross and must be greater than zero. If the value stands for no "
        "data, say so in the layer's properties (Transparency, additional no data value), or run Translate.",
    ),
    "off_the_raster": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: no feature of layer '{layer}' lies on a passable cell of raster '{raster}', or near one. The "
        "raster extends over {cells}, '{layer}' over {points}. Check the coordinate reference systems, or raise "
        "SNAP_DISTANCE.",
    ),
    "costs_and_network": QT_TRANSLATE_NOOP(
        "EvenCare", "COSTS and NETWORK are both given. Leave one of them empty: costs come from the table or the roads."
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
    # ---- equity -----------------------------------------------------------------------------
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
    # ---- mixed-integer programs and siting ------------------------------------------------------
    "program_infeasible": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan keeps all limits and rules at once. Relax a limit or a rule.",
    ),
    "program_unbounded": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver}: the program has no finite optimum. This is a fault of the model: please report it.",
    ),
    "solver_failed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver} gave no answer: {reason}. Choose another SOLVER, or raise TIME_LIMIT.",
    ),
    "solver_wrong_answer": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{solver} calls a plan optimal that breaks the rules of the model. Choose another SOLVER.",
    ),
    "solver_progress": QT_TRANSLATE_NOOP("EvenCare", "Plan {objective}, bound {bound}, gap {gap} %"),
    "no_solver": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No solver is installed. Install highspy (pip install highspy), scipy 1.9 or later, or PuLP (pip install "
        "pulp).",
    ),
    "unknown_solver": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the solver '{value}' is not found on this computer. Found: {choices}. Choose one of these, or"
        " install it and its Python package.",
    ),
    "unknown_status": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' holds unknown values: {values} (ids {ids}). Use "
        "{choices}; empty means candidate.",
    ),
    "siting_no_limit": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES and BUDGET are both empty, so nothing limits the number of sites. Give the number of sites to open, "
        "a budget, or REGION_RULES with max_sites or budget.",
    ),
    "too_many_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES is {sites}, but layer '{layer}' has only {candidates} sites that can be opened (status candidate or "
        "required). Lower SITES, or add candidates.",
    ),
    "fewer_sites_than_required": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES is {sites}, but {required} sites have the status required (ids {ids}). Raise SITES, or make some of "
        "them candidates. Sites that are open already have the status existing and do not count.",
    ),
    "negative_limit": QT_TRANSLATE_NOOP("EvenCare", "{parameter} must be zero or more; it is {value}."),
    "budget_below_required": QT_TRANSLATE_NOOP(
        "EvenCare",
        "BUDGET is {budget}, but the required sites alone cost {cost} (ids {ids}). Raise BUDGET, or make some of "
        "them candidates.",
    ),
    "budget_needs_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} limits what new sites cost, but SITE_COST is empty. Choose the field with the cost of opening "
        "a site.",
    ),
    "capacity_needed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITATED needs CAPACITY: choose the field with the number of people a site can serve.",
    ),
    "capacitated_backup": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITATED and BACKUP cannot be combined: a person is served at one site only. Switch one of them off.",
    ),
    "nobody_with_backup": QT_TRANSLATE_NOOP(
        "EvenCare",
        "BACKUP: nobody has two sites within the standard, whatever opens. Widen STANDARD, add candidates, or switch "
        "BACKUP off.",
    ),
    "standards_not_positive": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is zero or below for {count} features (ids {ids}). A "
        "standard must be greater than zero; leave it empty (NULL) to use STANDARD.",
    ),
    "rules_missing_field": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES has no column '{column}'. It has: {columns}. Name its columns region, min_sites, max_sites, "
        "budget, min_coverage, standard.",
    ),
    "rules_unnamed": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {count} rows have no region. Name the region of every rule.",
    ),
    "rules_twice": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: more than one row for the regions {regions}. Keep one row a region.",
    ),
    "rules_need_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES limits {columns}, which needs {parameter}: choose the field with the region of each {thing}.",
    ),
    "rules_unknown_region": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: no site and no place of demand lies in the regions {regions}. The regions are: {known}. "
        "Correct the names, or delete the rules.",
    ),
    "rules_value": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {column} of the regions {regions} is {values}; it must be {valid}.",
    ),
    "rules_min_above_max": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: min_sites is larger than max_sites in the regions {regions}. Correct one of them.",
    ),
    "rule_too_few_sites": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} must have {wanted} open sites (min_sites), but only {possible} sites there "
        "are open or can be opened. Lower min_sites, or add candidates.",
    ),
    "rule_too_many_open": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} may have {wanted} open sites (max_sites), but {possible} there stay open "
        "(existing or required). Raise max_sites, or make some of them closable.",
    ),
    "rule_budget_too_small": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: the budget of region {region} is {wanted}, but its required sites cost {possible}. Raise the"
        " budget, or make some of them candidates.",
    ),
    "rule_coverage_too_high": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: region {region} must have {wanted} of its people covered (min_coverage), but with every site"
        " open only {possible} can be. Lower min_coverage, widen the standard, or add candidates.",
    ),
    "rules_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "The limits and REGION_RULES cannot be kept all at once. Closest to the rules, these are still broken: "
        "{rules}. Raise SITES or BUDGET, or relax these rules.",
    ),
    "no_plan_in_time": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan that keeps every rule was found within TIME_LIMIT ({seconds} s). Raise TIME_LIMIT, or relax "
        "REGION_RULES.",
    ),
    "rules_need_standard": QT_TRANSLATE_NOOP(
        "EvenCare",
        "REGION_RULES: {columns} concern covered people, and this model has no standard of cover. Delete these "
        "columns, or use 'Maximal coverage' or 'Set covering'.",
    ),
    "plan_leaves_places": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No plan within the limits was found in which everyone has an open site: in the best one, {count} places have "
        "none within reach (ids {ids}). Raise SITES, give costs to more sites, or raise MAX_COST.",
    ),
    "target_too_high": QT_TRANSLATE_NOOP(
        "EvenCare",
        "TARGET is {target} %, but with every site open only {possible} % of people are within the standard. Lower "
        "TARGET (100 covers everyone whom some site can cover), widen STANDARD, or add candidates.",
    ),
    "nothing_to_disperse": QT_TRANSLATE_NOOP(
        "EvenCare",
        "No separation can be measured: fewer than two sites of ours are open in the plan, or no costs join them (ids "
        "{ids}). Raise SITES, or give COSTS between the sites.",
    ),
    "charge_needs_cost": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is empty, so opening a site costs nothing and all of them would open. Choose the field with the "
        "cost of opening a site.",
    ),
    "central_needs_budgets": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CENTRAL compares one budget for all with budgets of regions, but some sites lie in no region with a budget "
        "(ids {ids}). Give REGION_RULES a budget for every region, or switch CENTRAL off.",
    ),
    "fade_too_small": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is {value}, but must be above every standard (the largest is {standard}): cover falls from all of "
        "it at the standard to none at {parameter}.",
    ),
    "fade_with_floors": QT_TRANSLATE_NOOP(
        "EvenCare",
        "FADE cannot be combined with CAPACITATED, BACKUP or the rule min_coverage, which need people to be covered or "
        "not. Leave FADE empty, or the other.",
    ),
    "standard_needed": QT_TRANSLATE_NOOP(
        "EvenCare", "{parameter} is empty: give the cost within which people count as covered."
    ),
    "curve_range": QT_TRANSLATE_NOOP(
        "EvenCare",
        "SITES_FROM is {first} and SITES_TO is {last}. Both must be zero or more, and SITES_FROM not above SITES_TO.",
    ),
    "aversion_too_large": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter} is too large for these costs: the longest one would weigh e^{exponent}. Lower it; 0.5 to 2 is "
        "usual.",
    ),
    # ---- capacity -----------------------------------------------------------------------------
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
        "MIN_CAPACITY and KEEP, of which {stranded} at facilities that nobody reaches. Lower the minima, or raise "
        "TOTAL to {minimum}.",
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
    "capacity_nothing_to_share": QT_TRANSLATE_NOOP(
        "EvenCare",
        "CAPACITY: the whole capacity of {stranded} stands at facilities that nobody reaches (ids {ids}) and stays "
        "there, so nothing is left to share out. Raise CATCHMENT, set TOTAL, or switch MOVE_STRANDED on.",
    ),
    # ---- patient choice and markets -----------------------------------------------------------
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
        "MIN_SIZE: {count} facilities (ids {ids}) must have something and may not have that much; the first has {low} "
        "at least and {high} at most. Lower MIN_SIZE, MIN_CAPACITY or KEEP, or raise MAX_CAPACITY or GROW there.",
    ),
    "capacity_min_size_not_smooth": QT_TRANSLATE_NOOP(
        "EvenCare",
        "MIN_SIZE cannot be combined with OBJECTIVE {objective}. Choose variance, mad, maximin or largest_deviation, "
        "or leave MIN_SIZE empty.",
    ),
    "capacity_gini_needs_mean": QT_TRANSLATE_NOOP(
        "EvenCare",
        "OBJECTIVE is gini, but with this METHOD mean access depends on the plan, and everybody poor is equal too. "
        "Choose another OBJECTIVE, or 2sfca, e2sfca or 3sfca.",
    ),
    "capacity_conflict": QT_TRANSLATE_NOOP(
        "EvenCare",
        "The rules cannot be kept all at once. The plan that breaks them least still needs: {cures}. Relax one of "
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
    "capacity_missing": QT_TRANSLATE_NOOP(
        "EvenCare",
        "{parameter}: the field '{field}' of layer '{layer}' is NULL for {count} of {all} features (ids {ids}). NULL "
        "is not zero: fill in the values, filter these features out, or set MISSING to exclude, which leaves them out "
        "of the plan and reports them.",
    ),
    "sizes_cross": QT_TRANSLATE_NOOP(
        "EvenCare", "SIZE_MIN is {low}, above SIZE_MAX, which is {high}. Lower SIZE_MIN, or raise SIZE_MAX."
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
        "APPROACH is two_step, but with the sites that cover most people no sizes keep the limits (see the log). "
        "Choose joint, or relax the limits.",
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
    # ---- plans and samples ----------------------------------------------------------------------
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
