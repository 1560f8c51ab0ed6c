"""Costs from every place to its nearest facilities over a road network, without a cost table in between."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import id_order
from ...solvers.errors import InputError
from ...solvers.problem import TravelCosts
from ...solvers.travel.road_costs import road_costs
from ...solvers.travel.road_nearest import nearest_by_road
from ...solvers.travel.road_network import RoadNetwork
from ..messages import tr
from ..roads import Roads


def nearest_over_roads(inputs, demand, facilities, count: int, subsets, progress) -> TravelCosts:
    """Costs to the ``count`` nearest facilities of each of ``subsets`` ((m,) bool each); to all if it is None.

    One search from all facilities of a subset at once where only the nearest is wanted.
    """
    if inputs.given("COSTS"):
        raise InputError("costs_and_network")
    roads = Roads(inputs, progress)
    places, care = roads.tie(demand), roads.tie(facilities)
    network = RoadNetwork.with_points(roads.graph, places.snapped, care.snapped)
    progress.info(tr("Costs over roads in {unit}.").format(unit=roads.unit))
    if subsets is None:
        return road_costs(network, places.leg, care.leg, progress=progress).costs
    rank = id_order(facilities.ids)
    found = [_nearest(network, places.leg, care.leg, rank, count, np.flatnonzero(among), progress) for among in subsets]
    place, facility, cost = (np.concatenate(column) for column in zip(*found))
    _, first = np.unique(place.astype(np.int64) * len(rank) + facility, return_index=True)
    return TravelCosts.from_pairs(place[first], facility[first], cost[first], (len(demand), len(rank)))


def _nearest(network, access, egress, rank, count, which, progress):
    """(place, facility, cost) of the pairs of every place with the nearest of the facilities ``which``."""
    if not len(which):
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    if count == 1:
        among = np.zeros(len(rank), dtype=bool)
        among[which] = True
        found = nearest_by_road(network, access, egress, rank, among, progress=progress)
        place = np.flatnonzero(found.facility >= 0)
        return place, found.facility[place], found.cost[place]
    places, facilities = network.terminals
    some = RoadNetwork(network.arcs, (places, facilities.take(which)))
    found = road_costs(some, access, egress[which], None, count, progress, rank[which])
    return found.costs.rows(), which[found.costs.indices], found.costs.costs
