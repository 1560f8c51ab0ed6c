"""The floating-catchment kernel: one function, one table of methods.

With W_ij = decay(c_ij), population P_i and capacity S_j, every method is a choice of a selection
share G_ij, a demand weight and a supply weight::

    D_j = sum_i P_i * G_ij * W_ij^a          weighted demand of facility j
    R_j = S_j / D_j                          its supply-to-demand ratio
    A_i = sum_j R_j * G_ij * W_ij^b          access of place i

G_ij = 1 (none), W_ij / sum_l W_il (proximity), or S_j W_ij / sum_l S_l W_il (capacity, Huff). The
balanced method (BFCA) uses W_ij / sum_k W_kj as its supply weight instead. Pairs are never
expanded beyond blocks of demand rows, which are what a distributed engine would map over.

Sources: 2SFCA Luo & Wang (2003); E2SFCA Luo & Qi (2009); 3SFCA Wan, Zou & Sternberg (2012); M2SFCA
Delamater (2013); Huff-based Luo (2014); MH3SFCA Jörg et al. (2019); BFCA Paez, Higgins & Vivona (2019).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .decay import Decay

BLOCK_PAIRS = 1 << 17
"""Pairs worked on at a time: small enough for the processor's cache, large enough for numpy."""

CACHED_PAIRS = 150_000_000
"""Up to here the weights of the first pass are kept for the second (8 bytes a pair)."""


@dataclass(frozen=True)
class Method:
    """A row of the table: what is selected, the powers a and b of W, and the law it obeys.

    ``conserves`` is ``"supply"`` (sum P A = supply reached), ``"demand"`` (sum D = people in reach)
    or ``"unrealised"`` (sum P A + what the second weight leaves unused = supply reached).
    """

    selection: str
    demand_power: int
    supply_power: int
    conserves: str = "supply"
    balanced: bool = False

    @property
    def depends_on_capacity(self) -> bool:
        """Whether the weights themselves change when capacity does."""
        return self.selection == "capacity"


METHODS = {
    "2sfca": Method("none", 1, 1),
    "e2sfca": Method("none", 1, 1),
    "3sfca": Method("proximity", 1, 1),
    "m2sfca": Method("none", 1, 2, "unrealised"),
    "huff2sfca": Method("capacity", 1, 1),
    "mh3sfca": Method("capacity", 0, 1, "demand"),
    "bfca": Method("proximity", 0, 1, "demand", balanced=True),
}


def method_decay(method: str, decay: Decay) -> Decay:
    """The decay a method uses: 2SFCA weighs every place in its catchment alike, whatever the decay."""
    return Decay("binary", decay.catchment) if method == "2sfca" else decay


@dataclass(frozen=True)
class CatchmentResult:
    """Access of every place and load of every facility, with the law that was kept.

    ``access`` (n,) capacity per person times ``per``; ``reached`` (n,) bool, False where no facility
    has a positive weight (its access is 0); ``demand`` (m,) weighted persons; ``ratio`` (m,) capacity
    per weighted person times ``per``, 0 where there is no demand; ``served`` (m,) bool.
    ``conservation_error`` is the relative error of the law named in ``law``.
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
    kernel = _Kernel(costs, method_decay(method, decay), row, facilities.capacity)
    weighted, reach, column_weight, leftover = kernel.demand_pass(demand.population, progress)
    served = weighted > 0
    ratio = np.divide(facilities.capacity, weighted, out=np.zeros(len(facilities)), where=served)
    access = kernel.access_pass(ratio, column_weight, progress)

    reached = reach > 0
    reached_supply = float(facilities.capacity[served].sum())
    in_reach = float(demand.population[reached].sum())
    used = float(demand.population @ access)
    if row.conserves == "supply":
        expected, actual = reached_supply, used
    elif row.conserves == "demand":
        expected, actual = in_reach, float(weighted.sum())
    else:
        expected, actual = reached_supply, used + float(ratio @ leftover)
    return CatchmentResult(
        access=access * per,
        reached=reached,
        demand=weighted,
        ratio=ratio * per,
        served=served,
        reached_supply=reached_supply,
        stranded_supply=float(facilities.capacity[~served].sum()),
        unreachable_population=float(demand.population[~reached].sum()),
        law=row.conserves,
        conserved_expected=expected,
        conserved_actual=actual,
    )


def access_matrix(demand: Demand, costs: TravelCosts, decay: Decay, method: str = "e2sfca"):
    """F (n, m) in compressed sparse rows with access = F @ capacity, for persons (per = 1).

    F_ij = supply weight_ij / D_j; columns of facilities without demand are empty. Only for methods
    whose weights do not depend on capacity; the others raise :class:`InputError`.
    """
    from scipy.sparse import csr_matrix

    row = METHODS[method]
    if row.depends_on_capacity:
        fixed = ", ".join(name for name, other in METHODS.items() if not other.depends_on_capacity)
        raise InputError("weights_depend_on_capacity", method=method, methods=fixed)
    kernel = _Kernel(costs, method_decay(method, decay), row, np.ones(costs.facility_count))
    weighted, _, column_weight, _ = kernel.demand_pass(demand.population, SILENT)
    divisor = weighted * column_weight if row.balanced else weighted
    per_column = np.divide(1.0, divisor, out=np.zeros(len(divisor)), where=divisor > 0)
    values = np.empty(costs.pair_count)
    for block in kernel.blocks():
        values[block.pairs] = kernel.supply_weights(block) * per_column[block.indices]
    matrix = csr_matrix((values, costs.indices, costs.indptr), shape=(costs.demand_count, costs.facility_count))
    matrix.eliminate_zeros()
    return matrix


@dataclass(frozen=True)
class Block:
    """Consecutive demand rows: their positions, pairs, and weights W of those pairs."""

    rows: slice
    pairs: slice
    indptr: np.ndarray
    indices: np.ndarray
    weights: np.ndarray
    shape: tuple

    def times(self, values: np.ndarray, vector: np.ndarray) -> np.ndarray:
        """Row sums of ``values`` (one per pair) times ``vector`` (one per facility)."""
        return self._matrix(values) @ vector

    def transposed_times(self, values: np.ndarray, vector: np.ndarray) -> np.ndarray:
        """Column sums of ``values`` (one per pair) times ``vector`` (one per row of the block)."""
        return self._matrix(values).T @ vector

    def _matrix(self, values):
        from scipy.sparse import csr_matrix

        return csr_matrix((values, self.indices, self.indptr), shape=self.shape)


def row_blocks(indptr: np.ndarray, pairs: int = BLOCK_PAIRS) -> Iterator[slice]:
    """Slices of demand rows holding about ``pairs`` pairs each, at least one row."""
    rows = len(indptr) - 1
    start = 0
    while start < rows:
        stop = int(np.searchsorted(indptr, int(indptr[start]) + pairs, side="right")) - 1
        stop = min(max(stop, start + 1), rows)
        yield slice(start, stop)
        start = stop


class _Kernel:
    """The two passes over the pairs; holds what both need."""

    def __init__(self, costs: TravelCosts, decay: Decay, method: Method, capacity: np.ndarray) -> None:
        self.costs = costs
        self.decay = decay
        self.method = method
        self.attraction = capacity if method.selection == "capacity" else np.ones(costs.facility_count)
        self._kept = np.empty(costs.pair_count) if costs.pair_count <= CACHED_PAIRS else None
        self._first_pass = True

    def blocks(self) -> Iterator[Block]:
        costs = self.costs
        for rows in row_blocks(costs.indptr):
            pairs = slice(int(costs.indptr[rows.start]), int(costs.indptr[rows.stop]))
            if self._kept is None:
                weights = self.decay(costs.costs[pairs])
            else:
                if self._first_pass:
                    self._kept[pairs] = self.decay(costs.costs[pairs])
                weights = self._kept[pairs]
            indptr = costs.indptr[rows.start : rows.stop + 1] - costs.indptr[rows.start]
            shape = (rows.stop - rows.start, costs.facility_count)
            yield Block(rows, pairs, indptr, costs.indices[pairs], weights, shape)
        self._first_pass = False

    def demand_pass(self, population: np.ndarray, progress: Progress):
        """(D (m,), reach (n,), column sums of W (m,) where balanced, unrealised demand (m,))."""
        m = self.costs.facility_count
        weighted, column_weight, leftover = np.zeros(m), np.zeros(m), np.zeros(m)
        self.reach = np.zeros(self.costs.demand_count)
        for block in self.blocks():
            reach = block.times(block.weights, self.attraction)
            self.reach[block.rows] = reach
            people = self._selecting(population[block.rows], reach)
            values = _power(block.weights, self.method.demand_power + (self.method.selection != "none"))
            weighted += block.transposed_times(values, people)
            if self.method.balanced:
                column_weight += block.transposed_times(block.weights, np.ones(len(people)))
            if self.method.conserves == "unrealised":
                unused = block.weights - _power(block.weights, self.method.supply_power)
                leftover += block.transposed_times(unused, people)
            progress.check(block.pairs.stop, 2 * self.costs.pair_count)
        if self.method.selection != "none":
            weighted *= self.attraction
        return weighted, self.reach, column_weight, leftover

    def access_pass(self, ratio: np.ndarray, column_weight: np.ndarray, progress: Progress) -> np.ndarray:
        """A (n,) from the ratios R (m,)."""
        method = self.method
        if method.balanced:
            facility = np.divide(ratio, column_weight, out=np.zeros_like(ratio), where=column_weight > 0)
        else:
            facility = ratio * self.attraction
        access = np.empty(self.costs.demand_count)
        pairs = self.costs.pair_count
        for block in self.blocks():
            values = _power(block.weights, self._supply_power())
            share = block.times(values, facility)
            access[block.rows] = share if method.balanced else self._selecting(share, self.reach[block.rows])
            progress.check(pairs + block.pairs.stop, 2 * pairs)
        return access

    def supply_weights(self, block: Block) -> np.ndarray:
        """G_ij W_ij^b of a block's pairs (W_ij where balanced)."""
        values = _power(block.weights, self._supply_power())
        if self.method.selection == "none" or self.method.balanced:
            return values
        scale = self._selecting(np.ones(block.shape[0]), self.reach[block.rows])
        return values * np.repeat(scale, np.diff(block.indptr)) * self.attraction[block.indices]

    def _supply_power(self) -> int:
        selected = self.method.selection != "none" and not self.method.balanced
        return self.method.supply_power + selected

    def _selecting(self, values: np.ndarray, reach: np.ndarray) -> np.ndarray:
        """Divide by the denominator of the selection share, where there is one."""
        if self.method.selection == "none":
            return values
        return np.divide(values, reach, out=np.zeros(len(values)), where=reach > 0)


def _power(weights: np.ndarray, exponent: int) -> np.ndarray:
    if exponent == 1:
        return weights
    return weights * weights if exponent == 2 else weights**exponent
