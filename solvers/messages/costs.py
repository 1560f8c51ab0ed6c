"""Travel costs: tables, straight lines, roads and friction surfaces."""

from __future__ import annotations

from .marking import QT_TRANSLATE_NOOP

MESSAGES = {
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
}
