"""``evencare:marketconcentration``: how much choice patients have among hospitals (Herfindahl-Hirschman)."""

from __future__ import annotations

import numpy as np

from ...solvers.choice.concentration import FULL, MARKETS, area_hhi, concentration
from ...solvers.errors import InputError, first_few
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import (
    add_choice,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_source,
    add_table_output,
)
from ..styling import Graduated
from .flow_inputs import add_flows, read_flows


class MarketConcentration(EvenCareAlgorithm):
    GROUP = "choice"

    def name(self):
        return "marketconcentration"

    def displayName(self):
        return tr("Market concentration (HHI)")

    def tags(self):
        return tr("herfindahl,hirschman,hhi,competition,market share,monopoly,hospital market,antitrust").split(",")

    def shortDescription(self):
        return tr("Herfindahl-Hirschman index of every place, hospital and service area.")

    def help_text(self):
        return tr(
            "The index of a place is 10,000 times the sum of the squared shares of hospitals in its patients: 10,000 "
            "where all go to one, 2,500 where four share alike. A hospital's index is the mean over its patients of "
            "their places' indices; a service area's that of its places together.\n\n"
            "flows: shares of the flows, observed or predicted (patientflows; the latter keep quality that draws "
            "patients from looking like market power). fixed_radius: every hospital within the radius of a place is in "
            "its market, with its patients as its size. variable_radius: every hospital whose own radius, within which "
            "the given share of its patients lives, reaches the place. Both need the cost of every pair, those "
            "without flow included."
        )

    def initAlgorithm(self, configuration=None):
        add_flows(self)
        add_field(
            self,
            "COST",
            tr("Cost field"),
            tr("Needed for markets drawn by a radius."),
            "FLOWS",
            numeric=True,
            optional=True,
        )
        add_choice(
            self,
            "MARKET",
            tr("Market"),
            tr("What makes a hospital part of a place's market: flows, a fixed radius, or the hospital's own radius."),
            MARKETS,
            "flows",
        )
        add_number(
            self,
            "RADIUS",
            tr("Radius (unit of the costs)"),
            tr("For fixed_radius: hospitals up to this cost, inclusive."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "PATIENT_SHARE",
            tr("Share of a hospital's patients within its radius"),
            tr("For variable_radius: 0.75 or 0.9 are usual."),
            default=0.75,
            low=0.0,
            high=1.0,
        )
        add_source(
            self,
            "ORIGINS",
            tr("Places"),
            tr("Points or areas of the origins, to map the result. Empty: the result is a table."),
            optional=True,
        )
        add_field(
            self,
            "ORIGIN_ID",
            tr("Place id field"),
            tr("As in the flow table. Empty: the feature id."),
            "ORIGINS",
            optional=True,
        )
        add_field(
            self,
            "SERVICE_AREA",
            tr("Service area field"),
            tr("The service area (or region) of each place, as written by 'Hospital service areas'."),
            "ORIGINS",
            optional=True,
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Places with their concentration"),
            tr("A row for each place: patients, hhi, effective_hospitals, largest_share."),
        )
        add_table_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Hospitals with their concentration"),
            tr("A row for each hospital: destination_id, patients, hhi, radius."),
            optional=False,
        )
        add_table_output(
            self,
            "SERVICE_AREAS",
            tr("Service areas with their concentration"),
            tr("A row for each value of the service area field: places, patients, hhi, effective_hospitals."),
        )
        add_number_outputs(
            self,
            {
                "HHI": tr("Mean index of the places, weighted by patients"),
                "POOLED_HHI": tr("Index of all places as one market"),
                "PATIENTS": tr("Patients"),
                "HOSPITALS": tr("Hospitals with patients"),
            },
        )

    def execute(self, inputs, outputs, progress):
        market = inputs.choice("MARKET")
        for name in ("ORIGIN_ID", "SERVICE_AREA"):
            if inputs.given(name) and not inputs.given("ORIGINS"):
                raise InputError("concentration_no_places", parameter=name)
        if market != "flows" and not inputs.given("COST"):
            raise InputError("concentration_no_cost", market=market)
        radius = inputs.positive("RADIUS") if market == "fixed_radius" else np.inf
        share = inputs.positive("PATIENT_SHARE") if market == "variable_radius" else 1.0
        table, _, _ = read_flows(inputs, progress, cost=market != "flows")

        found = concentration(table, market, radius, share)

        outside = np.flatnonzero(np.isnan(found.place_hhi) & (found.place_patients > 0))
        if len(outside):
            progress.warn(
                tr(
                    "{count} places with patients have no hospital in their market (ids {ids}); their index is NULL."
                ).format(count=len(outside), ids=first_few(table.origin_ids[outside]))
            )
        columns = {
            "patients": found.place_patients,
            "hhi": found.place_hhi,
            "effective_hospitals": FULL / found.place_hhi,
            "largest_share": found.place_largest,
        }
        self._write_places(inputs, outputs, progress, table, found, columns)
        outputs.table(
            "OUTPUT_FACILITIES",
            {
                "destination_id": table.destination_ids,
                "patients": found.hospital_patients,
                "hhi": found.hospital_hhi,
                "radius": found.radius,
            },
        )
        outputs.numbers(
            HHI=found.hhi,
            POOLED_HHI=found.pooled_hhi,
            PATIENTS=float(table.flow.sum()),
            HOSPITALS=int(np.count_nonzero(found.hospital_patients)),
        )

    @staticmethod
    def _write_places(inputs, outputs, progress, table, found, columns):
        if not inputs.given("ORIGINS"):
            outputs.table("OUTPUT", {"origin_id": table.origin_ids, **columns})
            return
        layer = inputs.layer("ORIGINS", "ORIGIN_ID")
        row_of = {text: row for row, text in enumerate(layer.ids.tolist())}
        row = np.array([row_of.get(text, -1) for text in table.origin_ids.tolist()])
        _report_places(progress, layer, table, row)
        known = row >= 0
        placed = {}
        for name, values in columns.items():
            placed[name] = np.full(len(layer), np.nan)
            placed[name][row[known]] = values[known]
        outputs.layer("OUTPUT", layer, placed, Graduated("hhi", "Reds"))
        labels = inputs.labels(layer, "SERVICE_AREA")
        if labels is None:
            return
        names = sorted({label for label in labels if label is not None})
        number = {label: k for k, label in enumerate(names)}
        area = np.array([number.get(labels[k], -1) if k >= 0 else -1 for k in row])
        hhi = area_hhi(table, found.share, area, len(names))
        inside = area >= 0
        outputs.table(
            "SERVICE_AREAS",
            {
                "service_area": names,
                "places": np.bincount(area[inside], minlength=len(names)),
                "patients": np.bincount(area[inside], found.place_patients[inside], len(names)),
                "hhi": hhi,
                "effective_hospitals": FULL / hhi,
            },
        )


def _report_places(progress, layer, table, row) -> None:
    unknown = np.flatnonzero(row < 0)
    if len(unknown) == len(row):
        raise InputError(
            "no_pairs_match",
            parameter="ORIGINS",
            layer="FLOWS",
            table_ids=first_few(table.origin_ids[:3]),
            layer_ids=first_few(layer.ids[:3]),
        )
    if len(unknown):
        progress.warn(
            tr("{count} origins of the flow table are in no feature of layer '{layer}' (ids {ids}).").format(
                count=len(unknown), layer=layer.title, ids=first_few(table.origin_ids[unknown])
            )
        )
