"""Pairs with flows, costs or both, and the totals of their places, from whichever table is given."""

from __future__ import annotations

import numpy as np

from ...solvers.choice.flow_table import FlowNaming, FlowTable, value_of_each
from ...solvers.errors import InputError, first_few
from ..messages import tr

TOTALS = ("ORIGIN_TOTALS", "DESTINATION_TOTALS")


def read_pairs(inputs):
    """(FlowTable, layer, rows) from FLOWS or from COSTS, whichever is given."""
    if inputs.given("FLOWS") == inputs.given("COSTS"):
        raise InputError("flows_or_costs")
    if inputs.given("COSTS"):
        parameter, ends, value, flow_field = "COSTS", ("COSTS_ORIGIN", "COSTS_DESTINATION"), "COSTS_VALUE", None
    else:
        parameter, ends, value, flow_field = "FLOWS", ("FLOW_ORIGIN", "FLOW_DESTINATION"), "COST", "FLOW"
        _take_usual_fields(inputs)
    # The fields of totals belong to FLOWS in the dialog; in a cost table they are looked up by name.
    layer = inputs.layer(parameter, all_fields=parameter == "COSTS")
    for name in TOTALS:
        _check_field(inputs, layer, name)
    flow = None if flow_field is None else inputs.values(layer, flow_field)
    cost = inputs.values(layer, value)
    if flow is None and cost is None:
        raise InputError("gravity_nothing_to_start")
    for name in ends:
        if not inputs.given(name):
            raise InputError("field_missing", parameter=name, layer=layer.title)
    naming = FlowNaming(
        layer.title,
        parameter,
        ", ".join(inputs.fields(name)[0] for name in ends),
        flow_field="".join(inputs.fields("FLOW")),
        cost_parameter=value,
        cost_field="".join(inputs.fields(value)),
    )
    table, rows = FlowTable.checked(*(inputs.column(layer, name) for name in ends), flow, cost, naming)
    return table, layer, rows


def _take_usual_fields(inputs) -> None:
    """Where neither FLOW nor COST is chosen, the fields that 'Patient flows' writes."""
    if inputs.fields("FLOW") or inputs.fields("COST"):
        return
    fields = inputs.source("FLOWS").fields()
    for name, usual in (("FLOW", "flow"), ("COST", "cost")):
        if fields.lookupField(usual) >= 0:
            inputs.guessed[name] = usual
            inputs.progress.info(tr("{name} is empty: the field '{field}' is taken.").format(name=name, field=usual))


def _check_field(inputs, layer, name) -> None:
    fields = layer.source.fields()
    for chosen in inputs.fields(name):
        if fields.lookupField(chosen) < 0:
            raise InputError(
                "no_such_field",
                parameter=name,
                layer=layer.title,
                field=chosen,
                fields=first_few(fields.names(), 12),
            )


def read_totals(inputs, layer, table, rows, model, side) -> np.ndarray:
    """Totals of origins (side 0) or destinations (1): from their field, else from the flows; 1 each on a free side."""
    name = TOTALS[side]
    place, ids = ((table.origin, table.origin_ids), (table.destination, table.destination_ids))[side]
    if inputs.given(name):
        return value_of_each(inputs.values(layer, name)[rows], place, ids, name, inputs.fields(name)[0])
    if table.flow is not None:
        return np.bincount(place, table.flow, len(ids))
    free = model == ("attraction", "production")[side]
    if not free:
        raise InputError("gravity_totals_missing", parameter=name, model=model)
    return np.ones(len(ids))
