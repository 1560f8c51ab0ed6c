"""``evencare:networkcosts``: minutes or metres over a road network."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import id_order
from ...solvers.errors import InputError
from ...solvers.travel.road_costs import road_costs
from ...solvers.travel.road_network import RoadNetwork
from ..base import EvenCareAlgorithm
from ..coded import Coded
from ..messages import tr
from ..network_parameters import add_network
from ..parameters import POINT, add_layer_output, add_number, add_number_outputs, add_table_output
from ..roads import Roads
from .origins_destinations import add_origins_and_destinations


class NetworkCosts(EvenCareAlgorithm):
    GROUP = "travelcosts"

    def name(self):
        return "networkcosts"

    def displayName(self):
        return tr("Travel costs over roads")

    def tags(self):
        return tr(
            "od matrix,origin,destination,network,roads,street,shortest path,fastest,travel time,drive time,dijkstra,"
            "routing,cost table"
        ).split(",")

    def shortDescription(self):
        return tr("A cost table of minutes or metres over a road network, with one-way streets and speeds.")

    def help_text(self):
        return tr(
            "Finds the cheapest way over roads from every origin to the destinations. Lengths are measured on the "
            "ellipsoid, so the result does not depend on the coordinate systems of the layers or the project.\n\n"
            "Every point is tied to the nearest place on any road, in a straight line that is travelled at the speed "
            "off the network. The cost is the way to the road, the way along roads and the way from it (access_cost, "
            "network_cost and egress_cost in the table). It is minutes (fastest) or metres (shortest).\n\n"
            "Lines are connected where they share a vertex. The log says how much of the network is connected, which "
            "points lie outside its main part and which are too far from any road; the latter can also be had as a "
            "layer. Give a largest cost or a number of nearest destinations where there are many: it makes the run "
            "faster and the table smaller.\n\n"
            "The table (origin_id, destination_id, cost) is what the other algorithms take as COSTS."
        )

    def initAlgorithm(self, configuration=None):
        add_origins_and_destinations(self)
        add_network(self)
        add_number(
            self,
            "MAX_COST",
            tr("Largest cost (minutes, or metres if shortest)"),
            tr("Pairs that cost more are not written; a cost equal to it is."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "NEAREST",
            tr("Number of nearest destinations of each origin"),
            tr("Only the nearest so many are written. Empty: all within the largest cost."),
            optional=True,
            low=1,
            whole=True,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Travel costs"),
            tr("One row per pair: origin_id, destination_id, cost, access_cost, network_cost, egress_cost."),
            optional=False,
        )
        add_layer_output(
            self,
            "OUTPUT_NON_ROUTABLE",
            tr("Points off the network"),
            tr("Origins and destinations that have no costs because every road is too far: layer, id, metres."),
            POINT,
            optional=True,
            by_default=False,
        )
        add_number_outputs(
            self,
            {
                "PAIRS": tr("Number of pairs"),
                "UNREACHABLE_ORIGINS": tr("Origins without any pair"),
                "UNREACHABLE_PAIRS": tr(
                    "Pairs of points on the network with no way between them within the largest cost"
                ),
                "UNSNAPPED": tr("Points too far from any road"),
                "OUTSIDE_MAIN_NETWORK": tr("Share of the origins outside the main network"),
            },
        )

    def execute(self, inputs, outputs, progress):
        limit, nearest = inputs.number("MAX_COST"), inputs.whole("NEAREST")
        if limit is not None and not limit > 0:
            raise InputError("not_positive", parameter="MAX_COST", value=limit)
        origins = inputs.layer("ORIGINS", "ORIGIN_ID", geometry=True)
        destinations = inputs.layer("DESTINATIONS", "DESTINATION_ID", geometry=True)
        roads = Roads(inputs, progress)
        start, end = roads.tie(origins), roads.tie(destinations)

        network = RoadNetwork.with_points(roads.graph, start.snapped, end.snapped)
        found = road_costs(network, start.leg, end.leg, limit, nearest, progress, id_order(destinations.ids))

        costs = found.costs
        alone = int(np.count_nonzero(np.diff(costs.indptr) == 0))
        progress.info(tr("{pairs:,} pairs, costs in {unit}.").format(pairs=costs.pair_count, unit=roads.unit))
        if alone:
            progress.warn(tr("{count} origins have no destination within reach.").format(count=alone))
        self._write_pairs(outputs, origins, destinations, start, end, found)
        if outputs.wanted("OUTPUT_NON_ROUTABLE"):
            _write_points_off(inputs, outputs, start, end)
        outputs.numbers(
            PAIRS=costs.pair_count,
            UNREACHABLE_ORIGINS=alone,
            UNREACHABLE_PAIRS=None if nearest is not None else found.joined - costs.pair_count,
            UNSNAPPED=len(start.off) + len(end.off),
            OUTSIDE_MAIN_NETWORK=float(np.mean(~start.in_main)),
        )

    @staticmethod
    def _write_pairs(outputs, origins, destinations, start, end, found):
        rows, columns = found.costs.rows(), found.costs.indices
        outputs.table(
            "OUTPUT",
            {
                "origin_id": Coded(origins.ids, rows),
                "destination_id": Coded(destinations.ids, columns),
                "cost": found.costs.costs,
                "access_cost": Coded(start.leg, rows),
                "network_cost": found.network,
                "egress_cost": Coded(end.leg, columns),
            },
        )


def _write_points_off(inputs, outputs, start, end):
    layers, ids, metres, places = [], [], [], []
    for tied in (start, end):
        layers += [tied.layer.title] * len(tied.off)
        ids += tied.layer.ids[tied.off].tolist()
        metres += tied.snapped.distance[tied.off].tolist()
        places.append(inputs.lonlat(tied.layer)[tied.off])
    columns = {"layer": layers, "id": ids, "metres": np.array(metres, dtype=float)}
    outputs.points("OUTPUT_NON_ROUTABLE", columns, np.concatenate(places))
