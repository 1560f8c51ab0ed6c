"""``evencare:patientflows``: which hospital people choose (Huff), and what that means for places and hospitals."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsWkbTypes

from ...solvers.accessibility.kernel import divide
from ...solvers.choice.huff import choose, largest_flows, patient_flows
from ...solvers.choice.tiered import choose_by_tier, parse_tiers
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay
from ..coded import Coded
from ..messages import tr
from ..parameters import (
    add_costs,
    add_demand,
    add_facilities,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_table_output,
    add_text,
)
from ..styling import FlowLines, Graduated
from .attraction_inputs import add_attraction, read_attraction

ROUNDING = 1e-12
"""Share of a place's people that is a trace of rounding, and nobody who stays away."""


class PatientFlows(EvenCareAlgorithm):
    GROUP = "choice"

    def name(self):
        return "patientflows"

    def displayName(self):
        return tr("Patient flows (Huff)")

    def tags(self):
        return tr(
            "huff,mci,patient choice,hospital choice,market area,flows,desire lines,spider diagram,bypass,utilisation"
        ).split(",")

    def shortDescription(self):
        return tr("Predicts which facility people choose from its size and its cost to reach.")

    def help_text(self):
        return tr(
            "Huff's model of choice: the share of a place's people who go to a facility is its attraction times the "
            "decay of the cost, over the sum of the same for all facilities in reach. Attraction is the capacity "
            "raised to an exponent, times further fields raised to theirs.\n\n"
            "Calibrate a decay (calibratedecay) first where flows are known; its BETA goes into the decay shape.\n\n"
            "The outside option is an attraction at no distance that draws people away from all facilities (care "
            "elsewhere, or none). With a tier field, a share of the people chooses within each tier. Bypassing is the "
            "share of those who go that pass a nearer facility in reach.\n\n"
            "People with no facility in reach go nowhere: they are counted, and their place has the status "
            "'unreachable'."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_attraction(self)
        add_field(
            self,
            "TIER_FIELD",
            tr("Tier field"),
            tr("The level of each facility. People then choose within a tier; TIER_SHARES says how many need which."),
            "FACILITIES",
            optional=True,
            advanced=True,
        )
        add_text(
            self,
            "TIER_SHARES",
            tr("Share of people by tier"),
            tr("As in 1:0.7, 2:0.2, 3:0.1. Empty: the same share for every tier of the field."),
            optional=True,
            advanced=True,
        )
        add_costs(self)
        add_catchment(self, optional=True)
        add_decay(self)
        add_number(
            self,
            "LINES_PER_PLACE",
            tr("Desire lines per place"),
            tr("So many of the largest flows of each place are drawn."),
            default=1,
            low=1,
            whole=True,
            advanced=True,
        )
        add_table_output(
            self,
            "FLOWS",
            tr("Flows"),
            tr("A row for each pair with people: origin_id, destination_id, share, flow (persons), cost."),
            optional=False,
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Places with their choices"),
            tr(
                "The demand with main_facility, main_share, expected_cost (mean cost of those who go), bypassing (the "
                "share that passes a nearer facility) and status."
            ),
        )
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Facilities with their patients"),
            tr("The facilities with patients, load (patients per unit of capacity) and mean_cost."),
        )
        add_table_output(
            self,
            "TIERS",
            tr("Tiers"),
            tr("A row for each tier: facilities, patients, mean cost, bypassing of the same tier, out of reach."),
            by_default=False,
        )
        add_layer_output(
            self,
            "LINES",
            tr("Desire lines"),
            tr("Straight lines from places to the facilities most of their people choose, as wide as the flow."),
            optional=True,
            by_default=False,
        )
        add_number_outputs(
            self,
            {
                "TOTAL_FLOW": tr("People who go to a facility"),
                "MEAN_COST": tr("Mean cost of those who go"),
                "BYPASS_SHARE": tr("Share that passes a nearer facility"),
                "OUTSIDE_POPULATION": tr("People in reach who choose the outside option, or need no tier"),
                "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
                "CONSERVATION_ERROR": tr(
                    "Relative error of the sum of patients, people who go elsewhere and people out of reach, against "
                    "all people"
                ),
            },
        )

    def execute(self, inputs, outputs, progress):
        decay = inputs.decay()
        demand, facilities = inputs.demand(), inputs.facilities()
        drawing = read_attraction(inputs, facilities)
        tier_of = inputs.labels(facilities, "TIER_FIELD")
        if tier_of is None and inputs.text("TIER_SHARES"):
            raise InputError("field_missing", parameter="TIER_FIELD", layer=facilities.title)
        tiers = None if tier_of is None else parse_tiers(inputs.text("TIER_SHARES"), tier_of)
        costs = inputs.costs(demand, facilities, inputs.number("CATCHMENT"))
        people, outside = demand.demand.population, inputs.number("OUTSIDE_OPTION")

        if tiers is None:
            choice, by_tier = choose(drawing, costs, decay, outside, progress), []
            unreachable = np.where(choice.reached, 0.0, people)
        else:
            choice, by_tier, unreachable = choose_by_tier(
                people, drawing, costs, decay, tiers, tier_of, facilities.ids, outside, progress
            )
        flows = patient_flows(people, costs, choice.share, facilities.ids, progress)

        lost = float(unreachable.sum())
        others = people - flows.going - unreachable
        elsewhere = float(others[others > ROUNDING * people].sum())
        error = abs(flows.patients.sum() + elsewhere + lost - people.sum()) / people.sum()
        progress.info(
            tr(
                "Decay {decay}; {pairs} pairs; patients, outside and out of reach over all people: error {error:.1e}."
            ).format(decay=decay.describe(), pairs=costs.pair_count, error=error)
        )
        if lost > 0:
            progress.warn(
                tr(
                    "{people:,.0f} of {total:,.0f} people go nowhere: no facility is in reach, or those that are have "
                    "no capacity, or the decay leaves nothing of them at this cost."
                ).format(people=lost, total=people.sum())
            )
        self._write(outputs, demand, facilities, flows, choice, tier_of)
        if outputs.wanted("LINES"):
            _draw_lines(inputs, outputs, demand, facilities, flows, progress)
        if by_tier:
            outputs.table("TIERS", _tier_table(by_tier))
        outputs.numbers(
            TOTAL_FLOW=flows.total,
            MEAN_COST=flows.average_cost,
            BYPASS_SHARE=flows.bypass_share,
            OUTSIDE_POPULATION=elsewhere,
            UNREACHABLE_POPULATION=lost,
            CONSERVATION_ERROR=error,
        )

    @staticmethod
    def _write(outputs, demand, facilities, flows, choice, tier_of):
        used = np.flatnonzero(flows.share > 0)
        rows, columns = flows.costs.rows()[used], flows.costs.indices[used]
        table = {
            "origin_id": Coded(demand.ids, rows),
            "destination_id": Coded(facilities.ids, columns),
            "share": flows.share[used],
            "flow": flows.flow[used],
            "cost": flows.costs.costs[used],
        }
        if tier_of is not None:
            table["tier"] = Coded(tier_of, columns)
        outputs.table("FLOWS", table)
        names = np.append(facilities.ids, None)
        outputs.layer(
            "OUTPUT",
            demand,
            {
                "main_facility": names[flows.main],
                "main_share": np.where(flows.main >= 0, flows.main_share, np.nan),
                "expected_cost": flows.expected_cost,
                "bypassing": flows.bypassing,
                "status": np.where(choice.reached, "reached", "unreachable"),
            },
            Graduated("expected_cost", "Magma", status_field="status"),
        )
        capacity = facilities.facilities.capacity
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            {
                "patients": flows.patients,
                "load": np.where(capacity > 0, divide(flows.patients, capacity), np.nan),
                "mean_cost": flows.mean_cost,
            },
            Graduated("load", "Plasma", size=3.0, size_field=facilities.naming.value_field),
        )


def _draw_lines(inputs, outputs, demand, facilities, flows, progress) -> None:
    """The largest flows of every place as straight lines, between features that have a geometry."""
    shown = largest_flows(flows, inputs.whole("LINES_PER_PLACE"), facilities.ids)
    homes, sites = _positions(inputs, demand), _positions(inputs, facilities)
    start, end = homes[flows.costs.rows()[shown]], sites[flows.costs.indices[shown]]
    placed = np.isfinite(start).all(axis=1) & np.isfinite(end).all(axis=1)
    if not placed.all():
        progress.warn(
            tr("{count} desire lines are not drawn, because an end has no geometry.").format(
                count=int(np.count_nonzero(~placed))
            )
        )
    shown, start, end = shown[placed], start[placed], end[placed]
    # The short way over the antimeridian.
    end[:, 0] -= 360.0 * np.round((end[:, 0] - start[:, 0]) / 360.0)
    columns = {
        "origin_id": demand.ids[flows.costs.rows()[shown]],
        "destination_id": facilities.ids[flows.costs.indices[shown]],
        "share": flows.share[shown],
        "flow": flows.flow[shown],
        "cost": flows.costs.costs[shown],
    }
    outputs.lines("LINES", columns, np.stack([start, end], axis=1), FlowLines("flow"))


def _positions(inputs, layer) -> np.ndarray:
    """Longitude and latitude (n, 2) of a layer's features, NaN where there is no geometry, as in all of a table."""
    if layer.source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        return np.full((len(layer), 2), np.nan)
    return inputs.lonlat(layer, required=False)


def _tier_table(by_tier) -> dict:
    return {
        "tier": [one.tier.name for one in by_tier],
        "share": np.array([one.tier.share for one in by_tier]),
        "facilities": [len(one.members) for one in by_tier],
        "patients": np.array([one.flows.total for one in by_tier]),
        "mean_cost": np.array([one.flows.average_cost for one in by_tier]),
        "bypassing": np.array([one.flows.bypass_share for one in by_tier]),
        "unreachable": np.array([one.unreachable for one in by_tier]),
    }
