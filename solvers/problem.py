"""Demand, facilities and the travel costs between them: checked once here, trusted everywhere else.

All three are frozen dataclasses of arrays. Their ``checked`` constructors are the border: they raise
:class:`~.errors.InputError` with the layer, field and first ids of what is wrong. The plain
constructors trust the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from .errors import InputError, first_few


@dataclass(frozen=True)
class Naming:
    """How messages name an input: the parameters, the layer and its fields."""

    layer: str = "demand"
    id_parameter: str = "DEMAND_ID"
    id_field: str = "id"
    value_parameter: str = "POPULATION"
    value_field: str = "population"

    def refused(self, key: str, **values: object) -> InputError:
        """The error ``key`` about the values of the input."""
        return InputError(key, parameter=self.value_parameter, field=self.value_field, layer=self.layer, **values)


DEMAND_NAMING = Naming()
FACILITY_NAMING = Naming("facilities", "FACILITY_ID", "id", "CAPACITY", "capacity")
COSTS_NAMING = Naming("costs", "COSTS", "origin_id, destination_id", "COSTS", "cost")


def checked_ids(ids: Sequence[str], naming: Naming) -> np.ndarray:
    """Ids as an object array of text, shape (n,); raises if any occurs twice."""
    array = np.empty(len(ids), dtype=object)
    array[:] = ids
    if len(set(array.tolist())) != len(array):
        values, counts = np.unique(array.astype(str), return_counts=True)
        raise InputError(
            "duplicate_ids",
            parameter=naming.id_parameter,
            field=naming.id_field,
            layer=naming.layer,
            ids=first_few(values[counts > 1]),
        )
    return array


def checked_amounts(values: Sequence[float], ids: np.ndarray, naming: Naming) -> np.ndarray:
    """Amounts >= 0 as float64, shape (n,); raises on NULL (NaN), negative and infinite values."""
    amounts = np.asarray(values, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        checks = (
            ("null_values", np.isnan(amounts)),
            ("negative_values", amounts < 0),
            ("infinite_values", np.isposinf(amounts)),
        )
    for key, bad in checks:
        if bad.any():
            raise naming.refused(key, count=int(bad.sum()), ids=first_few(ids[bad]))
    return amounts


@dataclass(frozen=True)
class Demand:
    """Where people are: ``ids`` (n,) text and ``population`` (n,) persons, >= 0."""

    ids: np.ndarray
    population: np.ndarray

    @classmethod
    def checked(cls, ids, population, naming: Naming = DEMAND_NAMING) -> Demand:
        checked = checked_ids(ids, naming)
        return cls(checked, checked_amounts(population, checked, naming))

    def __len__(self) -> int:
        return len(self.population)


@dataclass(frozen=True)
class Facilities:
    """Where care is: ``ids`` (m,) text and ``capacity`` (m,) beds, doctors, ..., >= 0."""

    ids: np.ndarray
    capacity: np.ndarray

    @classmethod
    def checked(cls, ids, capacity, naming: Naming = FACILITY_NAMING) -> Facilities:
        checked = checked_ids(ids, naming)
        return cls(checked, checked_amounts(capacity, checked, naming))

    def __len__(self) -> int:
        return len(self.capacity)


@dataclass(frozen=True)
class TravelCosts:
    """Travel costs from n demand places to m facilities: compressed sparse rows, one row a place.

    ``indptr`` (n+1,), ``indices`` (pairs,) int32 facility positions, ascending within a row, and
    ``costs`` (pairs,) float32 or float64, finite and >= 0, in the unit the user chose. A pair that
    is not there is unreachable. A stored cost of zero is a cost of zero.
    """

    indptr: np.ndarray
    indices: np.ndarray
    costs: np.ndarray
    facility_count: int
    missing: int = field(default=0, compare=False)
    """Pairs that were given with a NULL, NaN or infinite cost, and so left out."""

    @property
    def demand_count(self) -> int:
        return len(self.indptr) - 1

    @property
    def pair_count(self) -> int:
        return len(self.costs)

    def rows(self) -> np.ndarray:
        """The demand position of every pair, shape (pairs,), int32."""
        return np.repeat(np.arange(self.demand_count, dtype=np.int32), np.diff(self.indptr))

    def within(self, limit: float) -> TravelCosts:
        """Only the pairs whose cost is at most ``limit`` (inclusive)."""
        # Compared in the precision of the costs: a float32 cost of 0.1 lies within 0.1.
        keep = self.costs <= self.costs.dtype.type(limit)
        return self if keep.all() else self._only(keep, self.indices, self.facility_count)

    def renumbered(self, number: np.ndarray, count: int) -> TravelCosts:
        """The same pairs with facility j called ``number[j]`` of ``count``, without those numbered -1.

        Numbers that are kept must rise with j, so that indices stay ascending within a row.
        """
        target = number[self.indices].astype(np.int32, copy=False)
        return self._only(target >= 0, target, count)

    def _only(self, keep: np.ndarray, indices: np.ndarray, count: int) -> TravelCosts:
        kept_before = np.concatenate(([0], np.cumsum(keep)))
        indptr = kept_before[self.indptr].astype(self.indptr.dtype)
        return TravelCosts(indptr, indices[keep], self.costs[keep], count, self.missing)

    def transposed(self) -> TravelCosts:
        """The same pairs by facility: row j lists the demand places of facility j, ascending."""
        from scipy.sparse import csr_matrix

        # Shifted by one, so that sparse arithmetic never mistakes a cost of zero for an absent pair.
        position = np.arange(1, self.pair_count + 1)
        shape = (self.demand_count, self.facility_count)
        columns = csr_matrix((position, self.indices, self.indptr), shape=shape).tocsc()
        return TravelCosts(
            columns.indptr, columns.indices, self.costs[columns.data - 1], self.demand_count, self.missing
        )

    @classmethod
    def from_pairs(
        cls,
        demand_index: np.ndarray,
        facility_index: np.ndarray,
        costs: np.ndarray,
        shape: tuple[int, int],
        demand_ids: np.ndarray | None = None,
        facility_ids: np.ndarray | None = None,
        naming: Naming = COSTS_NAMING,
    ) -> TravelCosts:
        """Build from one row per pair, in any order.

        ``demand_index`` and ``facility_index`` (pairs,) are positions, ``shape`` is (n, m). NaN and
        infinite costs are unreachable and left out (counted in ``missing``). Raises on negative
        costs and on pairs that occur twice.
        """
        costs = np.asarray(costs)
        if costs.dtype != np.float32:
            costs = costs.astype(np.float64, copy=False)
        rows = np.asarray(demand_index, dtype=np.int32)
        columns = np.asarray(facility_index, dtype=np.int32)
        finite = np.isfinite(costs)
        missing = int(len(costs) - np.count_nonzero(finite))

        def pair_names(where: np.ndarray) -> list[str]:
            origin = demand_ids if demand_ids is not None else np.arange(shape[0])
            destination = facility_ids if facility_ids is not None else np.arange(shape[1])
            return [f"{origin[rows[k]]} → {destination[columns[k]]}" for k in where]

        negative = np.flatnonzero(costs < 0)
        if len(negative):
            names = first_few(pair_names(negative[:5]), total=len(negative))
            raise naming.refused("negative_costs", count=len(negative), ids=names)
        n, m = shape
        key = rows.astype(np.int64) * m + columns
        if not _strictly_rising(key):
            order = _row_order(rows, columns, shape, key)
            key = key[order]
            twice = np.flatnonzero(key[1:] == key[:-1])
            if len(twice):
                _, once = np.unique(key[twice], return_index=True)
                raise InputError(
                    "duplicate_pairs",
                    parameter=naming.id_parameter,
                    layer=naming.layer,
                    count=len(once),
                    ids=first_few(pair_names(order[twice[once[:5]]]), total=len(once)),
                )
            rows, columns, costs, finite = rows[order], columns[order], costs[order], finite[order]
        if missing:
            rows, columns, costs = rows[finite], columns[finite], costs[finite]
        index_type = np.int32 if len(costs) < 2**31 else np.int64
        indptr = np.zeros(n + 1, dtype=index_type)
        np.cumsum(np.bincount(rows, minlength=n), out=indptr[1:])
        return cls(indptr, columns, costs, m, missing)


def _row_order(rows, columns, shape, key) -> np.ndarray:
    """The order by row and then column. Two sorts of 16 bits are several times as fast as one of 64."""
    if max(shape) > 1 << 16:
        return np.argsort(key, kind="stable")
    by_column = np.argsort(columns.astype(np.uint16), kind="stable")
    return by_column[np.argsort(rows[by_column].astype(np.uint16), kind="stable")]


def _strictly_rising(key: np.ndarray) -> bool:
    return bool(np.all(key[1:] > key[:-1]))
