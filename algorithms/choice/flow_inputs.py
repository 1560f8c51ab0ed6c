"""FLOWS and its fields, shared by the algorithms that start from a table of flows."""

from __future__ import annotations

import numpy as np

from ...solvers.choice.flow_table import FlowNaming, FlowTable
from ...solvers.errors import InputError, first_few
from ..cost_fields import guess_cost_fields
from ..messages import tr
from ..parameters import add_field, add_table


def add_flows(algorithm, help_text: str = "") -> None:
    """FLOWS with FLOW_ORIGIN, FLOW_DESTINATION and FLOW."""
    add_table(
        algorithm,
        "FLOWS",
        tr("Flow table"),
        help_text
        or tr(
            "One row per pair of origin and destination, as written by 'Patient flows' or counted in discharge data. "
            "Pairs of zero flow count as zero; pairs that are missing do not count."
        ),
    )
    add_ends(algorithm)
    add_field(
        algorithm,
        "FLOW",
        tr("Flow field"),
        tr("Patients of each pair, zero or more. Rows with NULL are left out and counted."),
        "FLOWS",
        numeric=True,
        optional=True,
        default="flow",
    )


def add_ends(algorithm) -> None:
    """FLOW_ORIGIN and FLOW_DESTINATION."""
    for name, label, help_text, default in (
        ("FLOW_ORIGIN", tr("Origin field"), tr("Where patients live: ids of places."), "origin_id"),
        ("FLOW_DESTINATION", tr("Destination field"), tr("Where they go: ids of facilities."), "destination_id"),
    ):
        add_field(algorithm, name, label, help_text, "FLOWS", optional=True, default=default)


def read_flows(inputs, progress, cost: bool = False, flow: bool = True, internal: bool = True, parameter="FLOWS"):
    """(:class:`FlowTable`, its LayerInput, rows of the layer in the order of the table).

    ``cost`` says whether COST is needed; without, it is read where it is given.
    """
    if cost:
        guess_cost_fields(inputs, parameter, ("FLOW_ORIGIN", "FLOW_DESTINATION", "COST"), optional=("COST",))
    layer = inputs.layer(parameter)
    fields = {}
    for name in ("FLOW_ORIGIN", "FLOW_DESTINATION", "FLOW", "COST"):
        chosen = inputs.fields(name) if inputs.algorithm.parameterDefinition(name) is not None else []
        fields[name] = chosen[0] if chosen else ""
    needed = ["FLOW_ORIGIN", "FLOW_DESTINATION", *["FLOW"] * flow, *["COST"] * cost]
    for name in needed:
        if not fields[name]:
            raise InputError("field_missing", parameter=name, layer=layer.title)
    naming = FlowNaming(
        layer.title,
        parameter,
        f"{fields['FLOW_ORIGIN']}, {fields['FLOW_DESTINATION']}",
        flow_field=fields["FLOW"],
        cost_field=fields["COST"],
    )
    table, rows = FlowTable.checked(
        inputs.column(layer, "FLOW_ORIGIN"),
        inputs.column(layer, "FLOW_DESTINATION"),
        inputs.values(layer, "FLOW") if fields["FLOW"] else None,
        inputs.values(layer, "COST") if fields["COST"] else None,
        naming,
        internal,
    )
    report_flows(table, progress)
    return table, layer, rows


def report_flows(table: FlowTable, progress) -> None:
    """Say in the log what the table holds, what is left out, and which places have pairs but no flow."""
    n, m = table.shape
    if table.left_out:
        progress.warn(
            tr("{rows} rows of the flow table have no id, flow or cost (NULL) and are left out.").format(
                rows=table.left_out
            )
        )
    if table.flow is None:
        return
    progress.info(
        tr("{pairs} pairs of {origins} origins and {destinations} destinations; {people:,.0f} patients.").format(
            pairs=len(table), origins=n, destinations=m, people=table.flow.sum()
        )
    )
    for ids, sums, text in (
        (table.origin_ids, table.by_origin(table.flow), tr("{count} origins have no flow at all (ids {ids}).")),
        (
            table.destination_ids,
            table.by_destination(table.flow),
            tr("{count} destinations have no flow at all (ids {ids})."),
        ),
    ):
        empty = np.flatnonzero(sums == 0)
        if len(empty):
            progress.warn(text.format(count=len(empty), ids=first_few(ids[empty])))
