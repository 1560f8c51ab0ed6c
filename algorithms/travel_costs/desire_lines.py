"""``evencare:desirelines``: a cost or flow table drawn on the map."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError, first_few
from ..base import EvenCareAlgorithm
from ..cost_fields import guess_cost_fields
from ..messages import message, tr
from ..network_parameters import LINE
from ..parameters import COST_FIELDS, add_cost_fields, add_layer_output, add_number_outputs, add_table
from .origins_destinations import add_origins_and_destinations


class DesireLines(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "desirelines"

    def displayName(self):
        return tr("Desire lines")

    def tags(self):
        return tr("od lines,spider,flow map,hub lines,origin,destination,patient flows,cost table").split(",")

    def shortDescription(self):
        return tr("One straight line for each row of a table of costs or flows.")

    def help_text(self):
        return tr(
            "Draws a line from the origin to the destination of every row of a table of travel costs or flows, with "
            "all the fields of the row, so that it can be styled by flow or cost.\n\n"
            "Rows whose cost is NULL (unreachable) and rows whose ids a layer lacks are left out and counted. Filter "
            "the table first where it has many rows: a map shows some thousands of lines, not millions."
        )

    def initAlgorithm(self, configuration=None):
        add_table(
            self,
            "COSTS",
            tr("Table of costs or flows"),
            tr("One row per pair, as written by the travel cost algorithms or 'Patient flows'."),
        )
        add_cost_fields(self)
        add_origins_and_destinations(self)
        add_layer_output(
            self, "OUTPUT", tr("Desire lines"), tr("One line per row, with the fields of the table."), LINE
        )
        add_number_outputs(
            self,
            {"LINES": tr("Number of lines"), "UNMATCHED": tr("Rows whose origin or destination no layer has")},
        )

    def execute(self, inputs, outputs, progress):
        guess_cost_fields(inputs, "COSTS", COST_FIELDS, optional=("COSTS_VALUE",))
        table = inputs.layer("COSTS", all_fields=True)
        for name in list(COST_FIELDS)[:2]:
            if not inputs.fields(name):
                raise InputError("field_missing", parameter=name, layer=table.title)
        origins = inputs.layer("ORIGINS", "ORIGIN_ID", geometry=True)
        destinations = inputs.layer("DESTINATIONS", "DESTINATION_ID", geometry=True)

        known, ends = np.ones(len(table), dtype=bool), []
        for name, layer in (("COSTS_ORIGIN", origins), ("COSTS_DESTINATION", destinations)):
            column = inputs.column(table, name)
            position = column.positions(layer.ids)
            _report_unknown(progress, table, name, layer, column, position)
            known &= position >= 0
            ends.append(position)
        if not known.any():
            raise InputError(
                "no_pairs_match",
                parameter="COSTS",
                layer=table.title,
                table_ids=" → ".join(
                    first_few(inputs.column(table, name).texts()[:3]) for name in list(COST_FIELDS)[:2]
                ),
                layer_ids=first_few(origins.ids[:3]) + " → " + first_few(destinations.ids[:3]),
            )
        unmatched = int(np.count_nonzero(~known))
        if inputs.fields("COSTS_VALUE"):
            reachable = np.isfinite(inputs.values(table, "COSTS_VALUE"))
            lost = int(np.count_nonzero(known & ~reachable))
            if lost:
                progress.warn(tr("{count} rows have no cost (NULL) and are not drawn.").format(count=lost))
            known &= reachable
        start, end = inputs.lonlat(origins)[ends[0][known]], inputs.lonlat(destinations)[ends[1][known]].copy()
        # The short way over the antimeridian.
        end[:, 0] -= 360.0 * np.round((end[:, 0] - start[:, 0]) / 360.0)

        columns = {name: _values(column.take(known)) for name, column in table.columns.fields.items()}
        outputs.lines("OUTPUT", columns, np.stack((start, end), axis=1))
        outputs.numbers(LINES=len(start), UNMATCHED=unmatched)


def _values(column):
    """A column as it is written: numbers where the table has them, else texts."""
    if column.values.dtype.kind == "f":
        return np.where(column.null, np.nan, column.values)
    if column.values.dtype.kind in "iu" and not column.null.any():
        return column.values
    if column.values.dtype.kind == "S":
        texts = [None if null else value.decode("utf-8", "replace") for value, null in zip(column.values, column.null)]
        return np.array(texts, dtype=object)
    values = column.values.astype(object)
    values[column.null] = None
    return values


def _report_unknown(progress, table, parameter, layer, column, position) -> None:
    unknown = np.flatnonzero(position < 0)
    if len(unknown):
        ids = sorted({"NULL" if text is None else text for text in column.take(unknown).texts()})
        progress.warn(
            message(
                "unknown_ids",
                parameter=parameter,
                table=table.title,
                layer=layer.title,
                rows=len(unknown),
                count=len(ids),
                ids=first_few(ids),
            )
        )
