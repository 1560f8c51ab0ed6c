"""Flows between origins and destinations, one row a pair: checked once, trusted by every model of this folder."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..travel.columns import Column


@dataclass(frozen=True)
class FlowNaming:
    """How messages name the table and its fields."""

    table: str = "flows"
    parameter: str = "FLOWS"
    pair_fields: str = "origin_id, destination_id"
    flow_parameter: str = "FLOW"
    flow_field: str = "flow"
    cost_parameter: str = "COST"
    cost_field: str = "cost"


@dataclass(frozen=True)
class FlowTable:
    """Pairs (rows,): positions ``origin`` and ``destination`` among ``origin_ids`` (n,) and ``destination_ids`` (m,),
    sorted by origin and destination, each pair once.

    ``flow`` (rows,) persons >= 0 and ``cost`` (rows,) >= 0 are None where the table has none. A pair that is not
    there is no zero: it was not possible, or not recorded. ``left_out`` rows had a NULL id, flow or cost.
    """

    origin_ids: np.ndarray
    destination_ids: np.ndarray
    origin: np.ndarray
    destination: np.ndarray
    flow: np.ndarray | None
    cost: np.ndarray | None
    left_out: int = 0

    @classmethod
    def checked(
        cls,
        origin: Column,
        destination: Column,
        flow: np.ndarray | None,
        cost: np.ndarray | None = None,
        naming: FlowNaming = FlowNaming(),
        internal: bool = True,
    ) -> tuple[FlowTable, np.ndarray]:
        """(Table, rows (k,) of the given columns in its order). ``flow`` and ``cost`` have NaN for NULL.

        ``internal`` False drops pairs whose two ids are the same text. Raises on negative flows or costs, repeated
        pairs, and where no row, or no flow above zero, is left.
        """
        origin_ids, rows = origin.codes()
        destination_ids, columns = destination.codes()
        usable = (rows >= 0) & (columns >= 0)
        for values in (flow, cost):
            if values is not None:
                usable &= np.isfinite(values)
        left_out = int(len(rows) - usable.sum())
        if not internal:
            usable &= ~_same(origin_ids, destination_ids, rows, columns)
        kept = np.flatnonzero(usable)
        if len(kept) == 0:
            fields = (
                [naming.pair_fields]
                + [naming.flow_field] * (flow is not None)
                + [naming.cost_field] * (cost is not None)
            )
            raise InputError(
                "flows_without_rows", parameter=naming.parameter, layer=naming.table, fields=", ".join(fields)
            )

        def pairs(where: np.ndarray) -> str:
            names = [f"{origin_ids[rows[k]]} → {destination_ids[columns[k]]}" for k in where[:5]]
            return first_few(names, total=len(where))

        for key, values, parameter, field in (
            ("flows_negative", flow, naming.flow_parameter, naming.flow_field),
            ("negative_costs", cost, naming.cost_parameter, naming.cost_field),
        ):
            negative = kept[values[kept] < 0] if values is not None else kept[:0]
            if len(negative):
                raise InputError(
                    key, parameter=parameter, field=field, layer=naming.table, count=len(negative), ids=pairs(negative)
                )
        order = np.lexsort((columns[kept], rows[kept]))
        kept = kept[order]
        again = (np.diff(rows[kept]) == 0) & (np.diff(columns[kept]) == 0)
        if again.any():
            twice = kept[1:][again]
            raise InputError(
                "flow_pairs_twice",
                parameter=naming.parameter,
                layer=naming.table,
                count=len(np.unique(np.column_stack([rows[twice], columns[twice]]), axis=0)),
                ids=pairs(twice),
            )
        if flow is not None and not (flow[kept] > 0).any():
            raise InputError("flows_all_zero", parameter=naming.flow_parameter, layer=naming.table)
        used_rows, origins = np.unique(rows[kept], return_inverse=True)
        used_columns, destinations = np.unique(columns[kept], return_inverse=True)
        table = cls(
            origin_ids[used_rows],
            destination_ids[used_columns],
            origins,
            destinations,
            None if flow is None else flow[kept],
            None if cost is None else cost[kept],
            left_out,
        )
        return table, kept

    def __len__(self) -> int:
        return len(self.origin)

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.origin_ids), len(self.destination_ids)

    def by_origin(self, values: np.ndarray) -> np.ndarray:
        """Sums (n,) of ``values`` (rows,) over the pairs of each origin."""
        return np.bincount(self.origin, values, len(self.origin_ids))

    def by_destination(self, values: np.ndarray) -> np.ndarray:
        """Sums (m,) of ``values`` (rows,) over the pairs of each destination."""
        return np.bincount(self.destination, values, len(self.destination_ids))


def value_of_each(
    values: np.ndarray, place: np.ndarray, ids: np.ndarray, parameter: str, field: str, positive: bool = False
) -> np.ndarray:
    """The one value of every place (k,), from a column (rows,) that repeats it in each of the place's rows.

    Raises InputError where a place has two values, or a value that is NULL or negative (zero, too, if ``positive``).
    """
    first = np.full(len(ids), -1)
    first[place[::-1]] = np.arange(len(place))[::-1]
    found = values[first]
    with np.errstate(invalid="ignore"):
        bad = ~(found > 0) if positive else ~(found >= 0)
        differs = np.abs(values - found[place]) > 1e-9 * np.abs(found[place])
    bad |= ~np.isfinite(found)
    differs |= np.isnan(values) & ~np.isnan(found[place])
    if differs.any():
        names = ids[np.unique(place[differs])]
        raise InputError(
            "places_with_two_values", parameter=parameter, field=field, count=len(names), ids=first_few(names)
        )
    if bad.any():
        key = "mass_not_positive" if positive else "totals_not_amounts"
        raise InputError(key, parameter=parameter, field=field, count=int(bad.sum()), ids=first_few(ids[bad]))
    return found


def _same(origin_ids, destination_ids, rows, columns) -> np.ndarray:
    """(rows,) bool: the two ids of a pair are the same text."""
    position = {text: k for k, text in enumerate(destination_ids.tolist())}
    twin = np.array([position.get(text, -2) for text in origin_ids.tolist()] + [-3])
    return twin[rows] == columns
