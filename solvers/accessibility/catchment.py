"""Floating catchments: access of every place and load of every facility, by any method of the family.

The formulas stand in :mod:`methods`, the two passes over the pairs in :mod:`kernel`, people who
differ in how they travel or what they need in :mod:`strata`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .decay import Decay
from .kernel import DemandPass, Kernel, Segment, divide
from .methods import METHODS, Method, method_decay


@dataclass(frozen=True)
class CatchmentResult:
    """Access of every place and load of every facility, with the law that was kept.

    ``access`` (n,) capacity per person times ``per``; ``reached`` (n,) bool, False where no facility
    has a positive weight (its access is 0); ``demand`` (m,) weighted persons; ``ratio`` (m,) capacity
    per weighted person times ``per``, 0 where there is no demand; ``served`` (m,) bool.
    ``conservation_error`` is the relative error of the law named in ``law``, NaN where there is none.
    """

    access: np.ndarray
    reached: np.ndarray
    demand: np.ndarray
    ratio: np.ndarray
    served: np.ndarray
    reached_supply: float
    stranded_supply: float
    unreachable_population: float
    law: str
    conserved_expected: float
    conserved_actual: float

    @property
    def conservation_error(self) -> float:
        scale = max(abs(self.conserved_expected), np.finfo(float).tiny)
        return abs(self.conserved_actual - self.conserved_expected) / scale


def floating_catchment(
    demand: Demand,
    facilities: Facilities,
    costs: TravelCosts,
    decay: Decay,
    method: str = "e2sfca",
    per: float = 1.0,
    progress: Progress = SILENT,
) -> CatchmentResult:
    """Spatial accessibility by a method of the floating-catchment family.

    Zero-demand facilities get ratio 0 (their capacity is stranded), places out of reach access 0
    (``reached`` False). Access is in units of capacity per ``per`` persons.
    """
    row = METHODS[method]
    segment = Segment(demand.population, costs, method_decay(method, decay))
    kernel = Kernel([segment], row, facilities.capacity)
    first = kernel.demand_pass(progress)
    ratio = divide(facilities.capacity, first.weighted)
    (access,) = kernel.access_pass(ratio, first.column_weight, progress)
    reached = first.reached[0]
    in_reach = float(demand.population[first.reach[0] > 0].sum())
    return account(
        row, demand.population, access, reached, facilities.capacity, first, first.weighted, ratio, per, in_reach
    )


def account(
    row: Method,
    population: np.ndarray,
    access: np.ndarray,
    reached: np.ndarray,
    capacity: np.ndarray,
    first: DemandPass,
    weighted: np.ndarray,
    ratio: np.ndarray,
    per: float,
    in_reach: float | None = None,
) -> CatchmentResult:
    """The result of one capacity (m,), with the law of ``row`` computed; ``ratio`` and ``access`` are per person.

    ``in_reach`` are the people who reach a facility, where that is not ``population`` of the places reached.
    """
    served = weighted > 0
    reached_supply = float(capacity[served].sum())
    used = float(population @ access)
    if row.conserves == "demand":
        expected = float(population[reached].sum()) if in_reach is None else in_reach
        actual = float(weighted.sum())
    else:
        expected = reached_supply
        actual = used + (float(ratio @ first.unused) if row.conserves == "unrealised" else 0.0)
    return CatchmentResult(
        access=access * per,
        reached=reached,
        demand=weighted,
        ratio=ratio * per,
        served=served,
        reached_supply=reached_supply,
        stranded_supply=float(capacity[~served].sum()),
        unreachable_population=float(population[~reached].sum()),
        law=row.conserves,
        conserved_expected=expected,
        conserved_actual=actual,
    )


def access_matrix(
    demand: Demand, costs: TravelCosts, decay: Decay, method: str = "e2sfca", capacity: np.ndarray | None = None
):
    """F (n, m) in compressed sparse rows with access = F @ capacity, for persons (per = 1).

    F_ij = supply weight_ij / D_j; columns of facilities without demand are empty. For methods whose
    weights depend on capacity it holds at ``capacity`` (m,) alone; without one they raise :class:`InputError`.
    """
    from scipy.sparse import csr_matrix

    row = METHODS[method]
    if row.depends_on_capacity and capacity is None:
        fixed = ", ".join(name for name, other in METHODS.items() if not other.depends_on_capacity)
        raise InputError("weights_depend_on_capacity", method=method, methods=fixed)
    segment = Segment(demand.population, costs, method_decay(method, decay))
    kernel = Kernel([segment], row, np.ones(costs.facility_count) if capacity is None else capacity)
    first = kernel.demand_pass(SILENT)
    divisor = first.weighted * first.column_weight if row.balanced else first.weighted
    per_column = divide(np.ones(len(divisor)), divisor)
    values = kernel.kept_weights()
    for block, weights in kernel.supply_weights():
        np.multiply(weights, per_column[block.indices], out=values[block.pairs])
    shape = (costs.demand_count, costs.facility_count)
    # A copy, because eliminate_zeros works in place and the costs belong to the caller.
    matrix = csr_matrix((values, costs.indices.copy(), costs.indptr.copy()), shape=shape)
    if not values.all():
        matrix.eliminate_zeros()
    return matrix
