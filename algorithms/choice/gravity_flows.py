"""``evencare:gravityflows``: flows that meet the totals of origins, of destinations, or of both."""

from __future__ import annotations

import numpy as np

from ...solvers.choice.gravity import MODELS, MOST_ROUNDS, constrained_flows, scaled_totals
from ...solvers.errors import first_few
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay
from ..coded import Coded
from ..messages import tr
from ..parameters import add_choice, add_costs, add_field, add_number, add_number_outputs, add_table, add_table_output
from .flow_inputs import add_ends, report_flows
from .pair_inputs import TOTALS, read_pairs, read_totals


class GravityFlows(EvenCareAlgorithm):
    GROUP = "choice"

    def name(self):
        return "gravityflows"

    def displayName(self):
        return tr("Gravity flows with given totals")

    def tags(self):
        return tr(
            "gravity model,spatial interaction,wilson,furness,iterative proportional fitting,ipf,doubly constrained,"
            "trip distribution,growth factor,origin destination matrix"
        ).split(",")

    def shortDescription(self):
        return tr("Shares out known totals of patients over pairs, by decay of cost or by the pattern of other flows.")

    def help_text(self):
        return tr(
            "production: every origin's patients divide over destinations by mass and decay. attraction: every "
            "destination's patients divide over origins. doubly: both totals are met, by iterative proportional "
            "fitting.\n\n"
            "Give a flow table with costs (its flows give the totals where no field of totals is chosen), or a cost "
            "table with fields of totals that repeat the total of the place in each of its rows. Without a cost, the "
            "flows themselves are the pattern that is fitted to new totals (growth factors).\n\n"
            "Totals that the pairs cannot carry have no answer: the closest flows that were reached are written, with "
            "the largest relative error in RESIDUAL and the places in the log."
        )

    def initAlgorithm(self, configuration=None):
        add_table(
            self,
            "FLOWS",
            tr("Table of pairs"),
            tr("One row per pair, with a cost, a flow or both. A cost table may stand here too."),
            optional=True,
        )
        add_ends(self)
        add_field(
            self,
            "FLOW",
            tr("Flow field"),
            tr(
                "Gives the totals where their fields are empty, and the pattern where there is no cost. If FLOW and "
                "COST are both empty, the fields flow and cost are taken where the table has them."
            ),
            "FLOWS",
            numeric=True,
            optional=True,
        )
        add_field(
            self,
            "COST",
            tr("Cost field"),
            tr("The decay falls with it. Empty: the flows are the pattern, and the decay is not used."),
            "FLOWS",
            numeric=True,
            optional=True,
        )
        for name, label, help_text in (
            (TOTALS[0], tr("Origin totals field"), tr("Patients who start at the origin, in each of its rows.")),
            (
                TOTALS[1],
                tr("Destination totals field"),
                tr("Patients (or mass) of the destination, in each of its rows."),
            ),
        ):
            add_field(self, name, label, help_text, "FLOWS", numeric=True, optional=True)
        add_costs(self)
        add_choice(
            self, "MODEL", tr("Model"), tr("Which totals are met; the free side counts as mass."), MODELS, "doubly"
        )
        add_number(
            self,
            "MASS_EXPONENT",
            tr("Exponent of the free side's mass"),
            tr("For production and attraction: 1 draws in proportion to the mass, 0 alike whatever it is."),
            default=1.0,
            advanced=True,
        )
        add_choice(
            self,
            "SCALE",
            tr("Totals to scale where the sums differ"),
            tr("For doubly: none stops with an error; origins or destinations are multiplied to match the other side."),
            ("none", "origins", "destinations"),
            "none",
            advanced=True,
        )
        add_catchment(self, optional=True)
        add_decay(self)
        add_number(
            self,
            "TOLERANCE",
            tr("Tolerance of the totals"),
            tr("Fitting ends when no total is missed by more than this share."),
            default=1e-10,
            low=0.0,
            advanced=True,
        )
        add_number(
            self,
            "MAX_ITERATIONS",
            tr("Most rounds of fitting"),
            tr("Fitting also ends where rounds no longer help."),
            default=MOST_ROUNDS,
            low=1,
            whole=True,
            advanced=True,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Flows"),
            tr("A row for each pair: origin_id, destination_id, flow, cost where there is one."),
            optional=False,
        )
        add_number_outputs(
            self,
            {
                "ITERATIONS": tr("Rounds of fitting"),
                "RESIDUAL": tr("Largest relative error of a total"),
                "CONVERGED": tr("1 where every total is met to the tolerance"),
                "TOTAL_FLOW": tr("Sum of the flows"),
                "MEAN_COST": tr("Mean cost of the flows"),
            },
        )

    def execute(self, inputs, outputs, progress):
        model, tolerance = inputs.choice("MODEL"), inputs.number("TOLERANCE")
        table, layer, rows = read_pairs(inputs)
        report_flows(table, progress)
        weight = table.flow if table.cost is None else inputs.decay()(table.cost)
        totals = [read_totals(inputs, layer, table, rows, model, side) for side in (0, 1)]
        if model == "doubly":
            *totals, factor = scaled_totals(*totals, inputs.choice("SCALE"))
            if factor != 1.0:
                progress.warn(
                    tr("The totals of the {side} were multiplied by {factor:.6g}.").format(
                        side=inputs.choice("SCALE"), factor=factor
                    )
                )

        found = constrained_flows(
            table,
            weight,
            model,
            *totals,
            inputs.number("MASS_EXPONENT"),
            tolerance,
            inputs.whole("MAX_ITERATIONS"),
            progress,
        )

        _report(found, table, tolerance, progress)
        columns = {
            "origin_id": Coded(table.origin_ids, table.origin),
            "destination_id": Coded(table.destination_ids, table.destination),
            "flow": found.flow,
        }
        if table.cost is not None:
            columns["cost"] = table.cost
        outputs.table("OUTPUT", columns)
        total = float(found.flow.sum())
        outputs.numbers(
            ITERATIONS=found.iterations,
            RESIDUAL=found.residual,
            CONVERGED=int(found.residual <= max(tolerance, 1e-12)),
            TOTAL_FLOW=total,
            MEAN_COST=float(found.flow @ table.cost) / total if table.cost is not None and total > 0 else None,
        )


def _report(found, table, tolerance, progress) -> None:
    progress.info(
        tr("{rounds} rounds; largest relative error of a total: {residual:.2e}.").format(
            rounds=found.iterations, residual=found.residual
        )
    )
    for ids, unserved, text in (
        (
            table.origin_ids,
            found.unserved_origins,
            tr("{count} origins have a total, but no pair to carry it (ids {ids})."),
        ),
        (
            table.destination_ids,
            found.unserved_destinations,
            tr("{count} destinations have a total, but no pair to carry it (ids {ids})."),
        ),
    ):
        if unserved.any():
            progress.warn(text.format(count=int(unserved.sum()), ids=first_few(ids[unserved])))
    if found.residual > max(tolerance, 1e-12):
        ids = np.concatenate([table.origin_ids, table.destination_ids])
        errors = np.concatenate([found.origin_error, found.destination_error])
        worst = ids[np.argsort(-errors, kind="stable")[: int((errors > tolerance).sum())]]
        progress.warn(
            tr(
                "The totals are not met: the pairs cannot carry them, or need more rounds. The largest relative error "
                "is {residual:.3g}; it is largest for {ids}."
            ).format(residual=found.residual, ids=first_few(worst))
        )
