"""The nearest facilities over a road network, without a cost table in between."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import Nearest, id_order, nearest_facilities
from ...solvers.travel.road_costs import road_costs
from ...solvers.travel.road_nearest import nearest_by_road
from ...solvers.travel.road_network import RoadNetwork
from ..messages import tr
from ..roads import Roads


class NearestOverRoads:
    """Places and facilities tied to the network of NETWORK; ``among(...)`` gives the nearest of each place."""

    def __init__(self, inputs, demand, facilities, progress) -> None:
        roads = Roads(inputs, progress)
        self.progress = progress
        self.ids, self.rank = facilities.ids, id_order(facilities.ids)
        self.places, self.facilities = roads.tie(demand), roads.tie(facilities)
        self.network = RoadNetwork.with_points(roads.graph, self.places.snapped, self.facilities.snapped)
        progress.info(tr("Costs over roads in {unit}.").format(unit=roads.unit))

    def among(self, chosen, count: int) -> Nearest:
        """The ``count`` nearest facilities of every place; ``chosen`` (m,) bool limits which count, None is all."""
        if count == 1:
            found = nearest_by_road(
                self.network, self.places.leg, self.facilities.leg, self.rank, chosen, progress=self.progress
            )
            return Nearest(found.facility[:, None], found.cost[:, None])
        which = np.arange(len(self.ids)) if chosen is None else np.flatnonzero(chosen)
        places, facilities = self.network.terminals
        some = RoadNetwork(self.network.arcs, (places, facilities.take(which)))
        legs = self.places.leg, self.facilities.leg[which]
        found = road_costs(some, *legs, None, count, self.progress, self.rank[which])
        nearest = nearest_facilities(found.costs, self.ids[which], count)
        return Nearest(np.where(nearest.facility >= 0, which[nearest.facility], -1), nearest.cost)
