"""The engine of every accessibility model: weights of pairs, block by block, and two passes over them.

Pairs are never expanded beyond blocks of demand rows, which are what a distributed engine would map
over. The demand may come in segments (people by mode, tier or group, see :mod:`strata`), each with
travel costs and a decay of its own, to the same facilities.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..problem import TravelCosts
from ..progress import Progress
from .decay import Decay
from .methods import Method

BLOCK_PAIRS = 1 << 17
"""Pairs worked on at a time: small enough for the processor's cache, large enough for numpy."""

CACHED_PAIRS = 150_000_000
"""Up to here the weights of the first pass are kept for the second (8 bytes a pair)."""


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
        """Row sums of ``values`` (one per pair) times ``vector``, (m,) or (m, k)."""
        return self._matrix(values) @ vector

    def transposed_times(self, values: np.ndarray, vector: np.ndarray) -> np.ndarray:
        """Column sums of ``values`` (one per pair) times ``vector``, (rows,) or (rows, k)."""
        return self._matrix(values).T @ vector

    def per_row(self, values: np.ndarray) -> np.ndarray:
        """One value a row (rows,) repeated for each of its pairs."""
        return np.repeat(values, np.diff(self.indptr))

    def _matrix(self, values):
        from scipy.sparse import csr_matrix

        return csr_matrix((values, self.indices, self.indptr), shape=self.shape)


def row_blocks(indptr: np.ndarray, pairs: int, most_rows: int | None = None) -> Iterator[slice]:
    """Slices of demand rows holding about ``pairs`` pairs each, at least one row and at most ``most_rows``."""
    rows = len(indptr) - 1
    most_rows = most_rows or rows
    start = 0
    while start < rows:
        # In the type of indptr, or numpy would convert all of it for every block.
        target = indptr.dtype.type(min(int(indptr[start]) + pairs, int(indptr[-1])))
        stop = int(np.searchsorted(indptr, target, side="right")) - 1
        stop = min(max(stop, start + 1), start + most_rows, rows)
        yield slice(start, stop)
        start = stop


def weight_blocks(costs: TravelCosts, decay: Decay, kept: np.ndarray | None = None, known=False) -> Iterator[Block]:
    """The pairs of ``costs`` with their weights, a block of rows at a time.

    ``kept`` (pairs,) takes the weights as they are computed, or gives them where they are ``known``.
    """
    for rows in row_blocks(costs.indptr, BLOCK_PAIRS):
        pairs = slice(int(costs.indptr[rows.start]), int(costs.indptr[rows.stop]))
        if known:
            weights = kept[pairs]
        else:
            weights = decay(costs.costs[pairs])
            if kept is not None:
                kept[pairs] = weights
        indptr = costs.indptr[rows.start : rows.stop + 1] - costs.indptr[rows.start]
        shape = (rows.stop - rows.start, costs.facility_count)
        yield Block(rows, pairs, indptr, costs.indices[pairs], weights, shape)


@dataclass(frozen=True)
class Segment:
    """People (n,) of one kind with their ``costs`` (n, m) and how willingly they travel."""

    people: np.ndarray
    costs: TravelCosts
    decay: Decay


@dataclass(frozen=True)
class DemandPass:
    """What the first pass found.

    ``weighted`` D (m,), or (m, k) where k capacities select; ``reach`` the denominator of G of every
    segment, (n,) or (n, k); ``reached`` (n,) bool of every segment, whether any W is positive;
    ``column_weight`` sum_i W_ij (m,) where balanced; ``unused`` (m,) demand whose supply a second
    weight leaves unrealised.
    """

    weighted: np.ndarray
    reach: list
    reached: list
    column_weight: np.ndarray
    unused: np.ndarray


class Kernel:
    """The two passes over the pairs of all segments; holds what both need.

    ``capacity`` (m,) or (m, k) matters only to methods that select by it.
    """

    def __init__(self, segments: Sequence[Segment], method: Method, capacity: np.ndarray) -> None:
        self.segments = segments
        self.method = method
        self.facility_count = segments[0].costs.facility_count
        self.attraction = capacity if method.depends_on_capacity else np.ones(self.facility_count)
        self.pair_count = sum(segment.costs.pair_count for segment in segments)
        cached = self.pair_count <= CACHED_PAIRS
        self._kept = [np.empty(segment.costs.pair_count) if cached else None for segment in segments]
        self._known = False

    def demand_pass(self, progress: Progress) -> DemandPass:
        """First step: how many people weigh on each facility."""
        method = self.method
        weighted = np.zeros(self.attraction.shape)
        column_weight, unused = np.zeros(self.facility_count), np.zeros(self.facility_count)
        self.reach, reached = [], []
        # A hospital without beds attracts nobody, yet it is in reach, as it is with the other methods.
        unattractive = not self.attraction.all()
        everything = np.ones(self.facility_count)
        for segment, block, done in self._blocks():
            if block.rows.start == 0:
                self.reach.append(np.zeros((segment.costs.demand_count, *self.attraction.shape[1:])))
                reached.append(np.zeros(segment.costs.demand_count, dtype=bool))
            reach = block.times(block.weights, self.attraction)
            self.reach[-1][block.rows] = reach
            plain = block.times(block.weights, everything) if unattractive or reach.ndim > 1 else reach
            reached[-1][block.rows] = plain > 0
            people = self._selecting(segment.people[block.rows], reach)
            values = power(block.weights, method.demand_power + method.selects)
            weighted += block.transposed_times(values, people)
            if method.balanced:
                column_weight += block.transposed_times(block.weights, np.ones(len(reach)))
            if method.conserves == "unrealised":
                lost = block.weights - power(block.weights, method.supply_power)
                unused += block.transposed_times(lost, people)
            progress.check(done, 2 * self.pair_count)
        self._known = self._kept[0] is not None
        if method.selects:
            weighted *= self.attraction
        return DemandPass(weighted, self.reach, reached, column_weight, unused)

    def access_pass(self, ratio: np.ndarray, column_weight: np.ndarray, progress: Progress) -> list:
        """Second step: A of every segment, (n,) or (n, k), from the ratios R, (m,) or (m, k)."""
        per_facility = divide(ratio, column_weight) if self.method.balanced else ratio * _like(self.attraction, ratio)
        access, reaches = [], iter(self.reach)
        for segment, block, done in self._blocks():
            if block.rows.start == 0:
                access.append(np.zeros((segment.costs.demand_count, *ratio.shape[1:])))
                reach = next(reaches)
            share = block.times(power(block.weights, self._supply_power()), per_facility)
            selected = share if self.method.balanced else self._selecting(share, reach[block.rows])
            access[-1][block.rows] = selected
            progress.check(self.pair_count + done, 2 * self.pair_count)
        return access

    def kept_weights(self) -> np.ndarray:
        """Room for one number of each pair of the only segment, to be written block by block as :meth:`supply_weights`
        gives them: the weights kept for the second pass, where they are, which are of no use after that."""
        return np.empty(self.pair_count) if self._kept[0] is None else self._kept[0]

    def supply_weights(self) -> Iterator[tuple]:
        """(block, G_ij W_ij^b of its pairs) of the only segment; W_ij where balanced."""
        for _, block, _ in self._blocks():
            values = power(block.weights, self._supply_power())
            if self.method.selects and not self.method.balanced:
                scale = self._selecting(np.ones(block.shape[0]), self.reach[0][block.rows])
                values = values * block.per_row(scale) * self.attraction[block.indices]
            yield block, values

    def _blocks(self) -> Iterator[tuple]:
        """(segment, block, pairs done with it) over all segments."""
        before = 0
        for segment, kept in zip(self.segments, self._kept):
            for block in weight_blocks(segment.costs, segment.decay, kept, self._known):
                yield segment, block, before + block.pairs.stop
            before += segment.costs.pair_count

    def _supply_power(self) -> int:
        return self.method.supply_power + (self.method.selects and not self.method.balanced)

    def _selecting(self, values: np.ndarray, reach: np.ndarray) -> np.ndarray:
        """Divide by the denominator of the selection share, where there is one."""
        return divide(values, reach) if self.method.selects else values


def divide(values: np.ndarray, by: np.ndarray) -> np.ndarray:
    """``values / by`` with x/0 = 0; one of them may have a column more for every capacity."""
    values, by = _like(values, by), _like(by, values)
    return np.divide(values, by, out=np.zeros(np.broadcast(values, by).shape), where=by > 0)


def power(weights: np.ndarray, exponent: int) -> np.ndarray:
    """``weights ** exponent`` without the cost of a general power where it is 1 or 2."""
    if exponent == 1:
        return weights
    return weights * weights if exponent == 2 else weights**exponent


def _like(values: np.ndarray, other: np.ndarray) -> np.ndarray:
    return values[:, None] if values.ndim < other.ndim else values
