"""Random regions for the benchmarks of capacity: places and hospitals, half of both in towns."""

import numpy as np
from scipy.spatial import cKDTree

from evencare.solvers.problem import Demand, Facilities, TravelCosts


def region(places, hospitals, catchment):
    """(demand, facilities, costs within ``catchment``, a share of the side of the square)."""
    draw = np.random.default_rng(0)
    towns = draw.random((12, 2))

    def scatter(count, width):
        in_town = (towns[draw.integers(0, 12, count)] + width * draw.standard_normal((count, 2))) % 1
        return np.where(draw.random((count, 1)) < 0.5, draw.random((count, 2)), in_town)

    homes, sites = scatter(places, 0.06), scatter(hospitals, 0.04)
    pairs = cKDTree(homes).sparse_distance_matrix(cKDTree(sites), catchment, output_type="coo_matrix")
    demand = Demand(np.arange(places).astype(object), np.ceil(draw.lognormal(5, 1, places)))
    facilities = Facilities(np.arange(hospitals).astype(object), np.ceil(draw.lognormal(1, 0.8, hospitals)))
    return demand, facilities, TravelCosts.from_pairs(pairs.row, pairs.col, pairs.data, (places, hospitals))
