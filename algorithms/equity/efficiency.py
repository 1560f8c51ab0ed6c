"""``evencare:efficiency``: hospitals or regions compared with their best peers (data envelopment analysis)."""

from __future__ import annotations

import numpy as np

from ...solvers.equity.efficiency import ORIENTATIONS
from ...solvers.equity.regional import checked_totals
from ...solvers.equity.scale_efficiency import EfficiencyAssessment, assess_efficiency
from ...solvers.errors import InputError
from ...solvers.problem import Naming
from ...solvers.report.efficiency_page import EfficiencySubject, efficiency_page
from ..base import EvenCareAlgorithm
from ..messages import message, tr
from ..parameters import (
    ANY_GEOMETRY,
    ANY_VECTOR,
    add_choice,
    add_field,
    add_layer_output,
    add_number_outputs,
    add_report,
    add_source,
    add_table_output,
)
from ..styling import Graduated
from .rows import field_numbers, has_geometry

CHOICES = ("variable", "constant")


class EfficiencyAlgorithm(EvenCareAlgorithm):
    GROUP = "equity"

    def name(self):
        return "efficiency"

    def displayName(self):
        return tr("Efficiency (data envelopment analysis)")

    def tags(self):
        return tr("dea,data envelopment analysis,ccr,bcc,scale efficiency,peers,slack,benchmark,hospital").split(",")

    def shortDescription(self):
        return tr(
            "How much less a hospital or region could use, or how much more it could do, than its best peers show."
        )

    def help_text(self):
        return tr(
            "Compares hospitals or regions by what they use (INPUTS: beds, doctors) and what they do (OUTPUTS: visits, "
            "discharges), without weights or prices: a unit is efficient if no mix of other units does as much with "
            "less.\n\n"
            "ORIENTATION input: the share of its inputs that would do. output: its outputs as a share of what its "
            "inputs would do for. RETURNS variable (BCC) compares with units of like size, constant (CCR) with any; "
            "the layer has both, their ratio (scale efficiency) and whether a unit is too small or too large.\n\n"
            "The layer also names each unit's peers with their weights, the slack of every input and output, and its "
            "target at the frontier. Rows with NULL, or without any input or output, are not compared. With few units "
            "and many fields nearly all look efficient: have at least three times as many units as fields."
        )

    def initAlgorithm(self, configuration=None):
        add_source(
            self, "INPUT", tr("Input layer or table"), tr("One row per hospital or region."), kinds=(ANY_VECTOR,)
        )
        add_field(
            self,
            "INPUTS",
            tr("Input fields"),
            tr("What a unit uses: beds, doctors, money; zero or more."),
            "INPUT",
            numeric=True,
            many=True,
        )
        add_field(
            self,
            "OUTPUTS",
            tr("Output fields"),
            tr("What a unit does: visits, discharges, operations; zero or more."),
            "INPUT",
            numeric=True,
            many=True,
        )
        add_field(
            self,
            "UNIT",
            tr("Unit id or name field"),
            tr("Names the peers. Empty: the feature id."),
            "INPUT",
            optional=True,
        )
        add_choice(
            self,
            "RETURNS",
            tr("Returns to scale"),
            tr("variable: the model of Banker, Charnes and Cooper (BCC). constant: Charnes, Cooper and Rhodes (CCR)."),
            CHOICES,
            "variable",
        )
        add_choice(
            self,
            "ORIENTATION",
            tr("Orientation"),
            tr("input: use less for the same. output: do more with the same."),
            ORIENTATIONS,
            "input",
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Efficiency"),
            tr("The units with efficiency, scale, returns, peers, slack and target of every field."),
            ANY_GEOMETRY,
        )
        add_table_output(
            self, "PEERS", tr("Peers"), tr("One row per unit and peer, with the peer's weight."), by_default=False
        )
        add_report(self)
        add_number_outputs(
            self,
            {
                "MEAN_EFFICIENCY": tr("Mean efficiency"),
                "MEAN_SCALE": tr("Mean scale efficiency"),
                "EFFICIENT": tr("Efficient units"),
                "UNITS": tr("Units compared"),
                "LEFT_OUT": tr("Rows not compared"),
            },
        )

    def execute(self, inputs, outputs, progress):
        layer = inputs.layer("INPUT", "UNIT")
        used, done = inputs.fields("INPUTS"), inputs.fields("OUTPUTS")
        for parameter, fields in (("INPUTS", used), ("OUTPUTS", done)):
            if not fields:
                raise InputError("field_missing", parameter=parameter, layer=layer.title)
        twice = [name for name in used if name in done]
        if twice:
            raise InputError("dea_field_twice", fields=", ".join(twice))
        x, y = _amounts(inputs, layer, "INPUTS", used), _amounts(inputs, layer, "OUTPUTS", done)
        returns, orientation = inputs.choice("RETURNS"), inputs.choice("ORIENTATION")

        found = assess_efficiency(x, y, returns, orientation, progress, layer.title)

        units = int(found.chosen.compared.sum())
        left_out = len(layer) - units
        if left_out:
            progress.warn(
                tr("{rows} rows with NULL, or without input or output, are not compared.").format(rows=left_out)
            )
        wanted = max(len(used) * len(done), 3 * (len(used) + len(done)))
        if units < wanted:
            progress.warn(message("dea_few_units", units=units, inputs=len(used), outputs=len(done), wanted=wanted))
        style = Graduated("efficiency") if has_geometry(layer) else None
        outputs.layer("OUTPUT", layer, _columns(found, layer.ids, used, done), style)
        outputs.table("PEERS", _peers(found, layer.ids))
        if outputs.wanted("REPORT"):
            subject = EfficiencySubject(layer.title, layer.ids.tolist(), used, done, returns, orientation)
            outputs.html("REPORT", efficiency_page(found, x, y, subject, tr))
        outputs.numbers(
            MEAN_EFFICIENCY=float(np.nanmean(found.chosen.score)),
            MEAN_SCALE=float(np.nanmean(found.scale)),
            EFFICIENT=int(found.chosen.efficient.sum()),
            UNITS=units,
            LEFT_OUT=left_out,
        )


def _amounts(inputs, layer, parameter: str, fields: list) -> np.ndarray:
    return np.column_stack(
        [
            checked_totals(
                field_numbers(layer, parameter, name), layer.ids, Naming(layer.title, "", "", parameter, name)
            )
            for name in fields
        ]
    )


def _columns(found: EfficiencyAssessment, ids: np.ndarray, used: list, done: list) -> dict:
    chosen = found.chosen
    efficient = np.where(chosen.compared, chosen.efficient.astype(np.float64), np.nan)
    columns = {
        "efficiency": chosen.score,
        "efficient": np.array([None if np.isnan(one) else int(one) for one in efficient], dtype=object),
        "technical": found.technical,
        "pure_technical": found.pure,
        "scale": found.scale,
        "returns": found.returns,
        "peers": _peer_texts(chosen, ids),
        "times_peer": found.times_peer,
    }
    for names, slack, target in (
        (used, chosen.input_slack, chosen.input_target),
        (done, chosen.output_slack, chosen.output_target),
    ):
        for k, name in enumerate(names):
            columns[f"slack_{name}"] = slack[:, k]
            columns[f"target_{name}"] = target[:, k]
    return columns


def _peer_texts(chosen, ids: np.ndarray) -> np.ndarray:
    """``id:weight, id:weight`` of every unit's peers, itself included where it is its own; None if not compared."""
    texts = np.full(len(ids), None, dtype=object)
    weights = chosen.weights
    for k in np.flatnonzero(chosen.compared):
        part = slice(weights.indptr[k], weights.indptr[k + 1])
        peers = zip(weights.indices[part], weights.data[part])
        texts[k] = ", ".join(f"{ids[peer]}:{weight:.4g}" for peer, weight in peers)
    return texts


def _peers(found: EfficiencyAssessment, ids: np.ndarray) -> dict:
    weights = found.chosen.weights.tocoo()
    return {"unit": ids[weights.row], "peer": ids[weights.col], "weight": weights.data}
