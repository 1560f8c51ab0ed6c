"""Crowding at facilities: the two-step method seen from the other side (i2SFCA).

    D_i = P_i / sum_l S_l f_il          people of place i per unit of supply in their reach
    C_j = sum_i f_ij D_i                potential patients per unit of supply of facility j

Wang (2018), The Professional Geographer 70:83. The patients S_j C_j are those of a Huff model in which
capacity attracts: everybody in reach is counted once, so sum_j S_j C_j = sum of P_i in reach.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .decay import Decay
from .kernel import divide, weight_blocks


@dataclass(frozen=True)
class Crowding:
    """``crowding`` (m,) persons per unit of capacity, 0 where nobody comes;
    ``patients`` (m,) persons; ``supply`` (n,) weighted capacity in reach; ``pressure`` (n,) persons per
    unit of it, 0 where there is none.
    """

    crowding: np.ndarray
    patients: np.ndarray
    served: np.ndarray
    supply: np.ndarray
    pressure: np.ndarray
    reached: np.ndarray
    reached_supply: float
    stranded_supply: float
    unreachable_population: float
    conservation_error: float

    @property
    def mean(self) -> float:
        """Persons per unit of the capacity that somebody reaches; NaN if nobody reaches any."""
        return float(self.patients.sum() / self.reached_supply) if self.reached_supply > 0 else float("nan")


def crowding(
    demand: Demand, facilities: Facilities, costs: TravelCosts, decay: Decay, progress: Progress = SILENT
) -> Crowding:
    """Potential patients per unit of supply, in one pass over the pairs."""
    population, capacity = demand.population, facilities.capacity
    supply, crowded, pressure = np.zeros(len(demand)), np.zeros(len(facilities)), np.zeros(len(demand))
    for block in weight_blocks(costs, decay):
        supply[block.rows] = block.times(block.weights, capacity)
        pressure[block.rows] = divide(population[block.rows], supply[block.rows])
        crowded += block.transposed_times(block.weights, pressure[block.rows])
        progress.check(block.pairs.stop, costs.pair_count)
    reached, served = supply > 0, crowded > 0
    patients = crowded * capacity
    in_reach = float(population[reached].sum())
    return Crowding(
        crowding=crowded,
        patients=patients,
        served=served,
        supply=supply,
        pressure=pressure,
        reached=reached,
        reached_supply=float(capacity[served].sum()),
        stranded_supply=float(capacity[~served].sum()),
        unreachable_population=float(population[~reached].sum()),
        conservation_error=abs(float(patients.sum()) - in_reach) / max(in_reach, np.finfo(float).tiny),
    )
