"""Travel costs between two layers that were read: from the table COSTS, or straight lines on the ellipsoid."""

from __future__ import annotations

import numpy as np

from ..solvers.accessibility.nearest import id_order
from ..solvers.errors import InputError, first_few
from ..solvers.problem import Naming, TravelCosts
from ..solvers.travel.straight_line import straight_line_costs
from .cost_fields import guess_cost_fields
from .messages import message, tr
from .parameters import COST_FIELDS
from .reading import read_columns


def read_costs(inputs, origins, destinations, limit, nearest, limit_parameter) -> TravelCosts:
    """:meth:`~.inputs.Inputs.costs`: of those of the table or of straight lines, the pairs within ``limit``."""
    if inputs.given("COSTS"):
        everything = _from_table(inputs, origins, destinations)
        unit = ""
    else:
        inputs.progress.info(tr("No cost table: costs are straight lines on the ellipsoid, in metres."))
        order = None if nearest is None else id_order(destinations.ids)
        everything = straight_line_costs(
            inputs.lonlat(origins),
            inputs.lonlat(destinations),
            limit,
            nearest,
            progress=inputs.progress,
            tie_order=order,
        )
        unit = " m"
    costs = everything if limit is None else everything.within(limit)
    if costs.pair_count == 0:
        if unit:
            closest = straight_line_costs(inputs.lonlat(origins), inputs.lonlat(destinations), nearest=1)
            smallest = closest.costs.min()
        elif everything.pair_count:
            smallest = everything.costs.min()
        else:
            raise InputError("no_costs_at_all", layer=inputs.source("COSTS").sourceName())
        raise InputError(
            "nobody_in_reach", parameter=limit_parameter, limit=f"{limit:g}{unit}", smallest=f"{smallest:g}{unit}"
        )
    # Where only the nearest were looked for, a facility without pairs may still be in reach of many.
    _report_lonely(inputs.progress, costs, origins, destinations, complete=nearest is None or not unit)
    return costs


def _from_table(inputs, origins, destinations) -> TravelCosts:
    guess_cost_fields(inputs, "COSTS", COST_FIELDS)
    source = inputs.source("COSTS")
    title = source.sourceName() or "COSTS"
    wanted = inputs.chosen_fields("COSTS", source, title)
    for name in COST_FIELDS:
        if name not in wanted:
            raise InputError("field_missing", parameter=name, layer=title)
    fields = [wanted[name] for name in COST_FIELDS]
    columns = read_columns(source, fields, False, inputs.fast_paths.get("COSTS"), inputs.progress.check)
    if len(columns) == 0:
        raise InputError("empty_layer", parameter="COSTS", layer=title)
    origin, destination, value = (columns.fields[name] for name in fields)
    rows = origin.positions(origins.ids)
    inputs.progress.check()
    columns_of = destination.positions(destinations.ids)
    inputs.progress.check()
    costs = value.checked_numbers("COSTS_VALUE", fields[2], title)
    known = (rows >= 0) & (columns_of >= 0)
    if not known.any():
        raise InputError(
            "no_pairs_match",
            parameter="COSTS",
            layer=title,
            table_ids=first_few(dict.fromkeys(origin.take(slice(0, 3)).texts()))
            + " → "
            + first_few(dict.fromkeys(destination.take(slice(0, 3)).texts())),
            layer_ids=first_few(origins.ids[:3]) + " → " + first_few(destinations.ids[:3]),
        )
    _report_unknown(inputs.progress, origin, rows, "COSTS_ORIGIN", title, origins.title)
    _report_unknown(inputs.progress, destination, columns_of, "COSTS_DESTINATION", title, destinations.title)
    if not known.all():
        rows, columns_of, costs = rows[known], columns_of[known], costs[known]
    naming = Naming(title, "COSTS", ", ".join(fields[:2]), "COSTS_VALUE", fields[2])
    shape = (len(origins), len(destinations))
    built = TravelCosts.from_pairs(rows, columns_of, costs, shape, origins.ids, destinations.ids, naming)
    if built.missing:
        inputs.progress.info(
            tr("{count} rows of table '{table}' have no cost (NULL) and count as unreachable.").format(
                count=built.missing, table=title
            )
        )
    return built


def _report_unknown(progress, column, positions, parameter, table, layer) -> None:
    unknown = np.flatnonzero(positions < 0)
    if len(unknown):
        distinct = sorted({"NULL" if text is None else text for text in column.take(unknown).texts()})
        progress.warn(
            message(
                "unknown_ids",
                parameter=parameter,
                table=table,
                layer=layer,
                rows=len(unknown),
                count=len(distinct),
                ids=first_few(distinct),
            )
        )


def _report_lonely(progress, costs, origins, destinations, complete) -> None:
    lonely = np.flatnonzero(np.diff(costs.indptr) == 0)
    if len(lonely):
        people = ""
        if origins.demand is not None:
            people = tr(" with {people:,.0f} people").format(people=origins.demand.population[lonely].sum())
        progress.warn(
            message(
                "lonely_demand",
                count=len(lonely),
                layer=origins.title,
                people=people,
                ids=first_few(origins.ids[lonely]),
            )
        )
    reached = np.bincount(costs.indices, minlength=costs.facility_count) > 0
    if complete and not reached.all():
        alone = np.flatnonzero(~reached)
        progress.warn(
            message(
                "lonely_facilities",
                count=len(alone),
                layer=destinations.title,
                ids=first_few(destinations.ids[alone]),
            )
        )
