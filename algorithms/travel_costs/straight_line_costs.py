"""``evencare:straightlinecosts``: distances on the ellipsoid, or minutes at a given speed."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import id_order
from ...solvers.errors import InputError
from ...solvers.travel.straight_line import straight_line_costs
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_number, add_number_outputs, add_table_output
from .origins_destinations import add_origins_and_destinations

METRES_PER_MINUTE = 1000.0 / 60.0
"""At one kilometre an hour."""


class StraightLineCosts(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "straightlinecosts"

    def displayName(self):
        return tr("Straight-line travel costs")

    def tags(self):
        return tr("distance,od matrix,origin,destination,euclidean,geodesic,ellipsoid,travel time,cost table").split(
            ","
        )

    def shortDescription(self):
        return tr("A cost table of geodesic distances, or of minutes at a given speed.")

    def help_text(self):
        return tr(
            "Measures the shortest way over the ellipsoid (WGS 84) from every origin to the destinations, whatever the "
            "coordinate systems of the layers and the project.\n\n"
            "Costs are metres; with a speed they are minutes. The detour factor lengthens straight lines to what roads "
            "usually take (1.2 to 1.5). A largest cost or a number of nearest destinations keeps the table small: "
            "without either, every pair is written.\n\n"
            "The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS."
        )

    def initAlgorithm(self, configuration=None):
        add_origins_and_destinations(self)
        add_number(
            self,
            "MAX_COST",
            tr("Largest cost (metres, or minutes with a speed)"),
            tr("Pairs that cost more are not written; a cost equal to it is."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "NEAREST",
            tr("Number of nearest destinations of each origin"),
            tr("Only the nearest so many are written; of equals, the lowest id. Empty: all within the largest cost."),
            optional=True,
            low=1,
            whole=True,
        )
        add_number(
            self,
            "SPEED",
            tr("Speed (km/h)"),
            tr("With a speed the cost is minutes, without one it is metres."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "DETOUR",
            tr("Detour factor"),
            tr("Length of the way over the length of the straight line; 1 is as the crow flies."),
            default=1.0,
            low=0.0,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Travel costs"),
            tr("One row per pair: origin_id, destination_id, cost."),
            optional=False,
        )
        add_number_outputs(
            self, {"PAIRS": tr("Number of pairs"), "UNREACHABLE_ORIGINS": tr("Origins without any pair")}
        )

    def execute(self, inputs, outputs, progress):
        factor = inputs.positive("DETOUR")
        if inputs.given("SPEED"):
            factor /= inputs.positive("SPEED") * METRES_PER_MINUTE
        limit = inputs.number("MAX_COST")
        if limit is not None and not limit > 0:
            raise InputError("not_positive", parameter="MAX_COST", value=limit)
        origins = inputs.layer("ORIGINS", "ORIGIN_ID", geometry=True)
        destinations = inputs.layer("DESTINATIONS", "DESTINATION_ID", geometry=True)

        costs = straight_line_costs(
            inputs.lonlat(origins),
            inputs.lonlat(destinations),
            limit,
            inputs.whole("NEAREST"),
            factor,
            progress,
            id_order(destinations.ids),
        )

        alone = int(np.count_nonzero(np.diff(costs.indptr) == 0))
        unit = tr("minutes") if inputs.given("SPEED") else tr("metres")
        progress.info(tr("{pairs} pairs, costs in {unit}.").format(pairs=costs.pair_count, unit=unit))
        if alone:
            progress.warn(tr("{count} origins have no destination within the largest cost.").format(count=alone))
        outputs.table(
            "OUTPUT",
            {
                "origin_id": origins.ids[costs.rows()],
                "destination_id": destinations.ids[costs.indices],
                "cost": costs.costs,
            },
        )
        outputs.numbers(PAIRS=costs.pair_count, UNREACHABLE_ORIGINS=alone)
