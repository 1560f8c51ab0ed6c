"""V2SFCA: catchments that grow until enough people, then enough supply, lie inside.

Luo & Whippo (2012), Health & Place 18:789. Over a grid of radii r_1 < r_2 < ... < d_max::

    d_j = smallest radius with sum_{i: c_ij <= d} P_i >= base population      (else d_max)
    R_j = S_j / sum_{i: c_ij <= d_j} W_ij P_i
    d_i = smallest radius with sum_{j: c_ij <= d} R_j >= target ratio         (else d_max)
    A_i = sum_{j: c_ij <= d_i} W_ij R_j

The two radii of a pair differ, so nothing is conserved; both are reported instead.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .catchment import CatchmentResult
from .decay import Decay
from .kernel import divide, weight_blocks


@dataclass(frozen=True)
class VariableCatchment:
    """``catchment`` as for the other methods (``law`` "none"), with the radii and whether the aims were met.

    ``facility_radius`` (m,), ``base_met`` (m,) bool, ``place_radius`` (n,), ``target_met`` (n,) bool.
    """

    catchment: CatchmentResult
    facility_radius: np.ndarray
    base_met: np.ndarray
    place_radius: np.ndarray
    target_met: np.ndarray

    @property
    def results(self) -> list:
        """As of :class:`strata.StratifiedResult`: one capacity ..."""
        return [self.catchment]

    @property
    def parts(self) -> dict:
        """... and one kind of people."""
        return {}


def variable_catchment(
    demand: Demand,
    facilities: Facilities,
    costs: TravelCosts,
    decay: Decay,
    radii: np.ndarray,
    base_population: float,
    target_ratio: float,
    per: float = 1.0,
    progress: Progress = SILENT,
) -> VariableCatchment:
    """Access with catchments of the smallest sufficient of ``radii`` (ascending, the last is d_max).

    ``target_ratio`` is capacity per ``per`` persons, as is the access that comes back.
    """
    n, m, steps = len(demand), len(facilities), len(radii)
    # As in the decay, limits are compared in the precision of the costs.
    limits = np.asarray(radii).astype(costs.costs.dtype)
    within_last = Decay(decay.family, min(decay.catchment, float(radii[-1])), decay.scale, decay.shape, decay.bands)
    pairs = max(costs.pair_count, 1)

    def blocks(stage):
        for block in weight_blocks(costs, within_last):
            # A cost beyond the last radius has weight 0; its ring is one too many and is dropped.
            ring = np.searchsorted(limits, costs.costs[block.pairs], side="left")
            yield block, ring
            progress.check(stage * pairs + block.pairs.stop, 3 * pairs)

    people_by_ring = np.zeros((m, steps + 1))
    for block, ring in blocks(0):
        people = block.per_row(demand.population[block.rows])
        cells = block.indices.astype(np.int64) * (steps + 1) + ring
        people_by_ring += np.bincount(cells, people, m * (steps + 1)).reshape(m, steps + 1)
    facility_step, base_met = _smallest(people_by_ring[:, :steps], base_population)

    weighted = np.zeros(m)
    for block, ring in blocks(1):
        inside = np.where(ring <= facility_step[block.indices], block.weights, 0.0)
        weighted += block.transposed_times(inside, demand.population[block.rows])
    ratio = divide(facilities.capacity, weighted)

    place_step = np.zeros(n, dtype=np.int64)
    target_met = np.zeros(n, dtype=bool)
    access, reached = np.zeros(n), np.zeros(n, dtype=bool)
    for block, ring in blocks(2):
        size = block.shape[0]
        rows = block.per_row(np.arange(size))
        cells = rows.astype(np.int64) * (steps + 1) + ring
        ratios = np.bincount(cells, ratio[block.indices], size * (steps + 1)).reshape(size, steps + 1)
        step, met = _smallest(ratios[:, :steps] * per, target_ratio)
        place_step[block.rows], target_met[block.rows] = step, met
        inside = np.where(ring <= step[rows], block.weights, 0.0)
        access[block.rows] = block.times(inside, ratio)
        reached[block.rows] = block.times(inside, np.ones(m)) > 0

    served = weighted > 0
    result = CatchmentResult(
        access=access * per,
        reached=reached,
        demand=weighted,
        ratio=ratio * per,
        served=served,
        reached_supply=float(facilities.capacity[served].sum()),
        stranded_supply=float(facilities.capacity[~served].sum()),
        unreachable_population=float(demand.population[~reached].sum()),
        law="none",
        conserved_expected=np.nan,
        conserved_actual=np.nan,
    )
    radii = np.asarray(radii, dtype=float)
    return VariableCatchment(result, radii[facility_step], base_met, radii[place_step], target_met)


def _smallest(by_ring: np.ndarray, enough: float):
    """(first ring whose running sum is ``enough``, else the last; whether it is) for every row."""
    # A sum that rounding leaves a hair below has reached it.
    sufficient = np.cumsum(by_ring, axis=1) >= enough * (1 - 1e-12)
    met = sufficient[:, -1]
    return np.where(met, sufficient.argmax(axis=1), by_ring.shape[1] - 1), met
