"""The units (places, people, regions) an equity measure is taken over: what is used, what is left out and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..errors import first_few
from ..problem import Naming

VALUE_NAMING = Naming("input", "INPUT", "feature id", "VALUE", "value")
WEIGHT_NAMING = Naming("input", "INPUT", "feature id", "WEIGHT", "weight")
PLAN_NAMING = Naming("input", "INPUT", "feature id", "COMPARE", "compare")


@dataclass(frozen=True)
class LeftOut:
    """Rows that were not used, and the weight (people) they stand for."""

    null_weight: int = 0
    zero_weight: int = 0
    null_value: int = 0
    null_value_weight: float = 0.0
    unreachable: int = 0
    unreachable_weight: float = 0.0
    total_without_weight: float = 0.0
    """Resource (beds) in rows whose denominator is zero or NULL, where the values are totals."""

    @property
    def rows(self) -> int:
        return self.null_weight + self.zero_weight + self.null_value + self.unreachable


@dataclass(frozen=True)
class Units:
    """Units with a finite value >= 0 and a finite weight > 0, in the order of the input.

    ``values`` (n,) is the state of today and ``plan`` (n,) the state to compare it with, in one
    unit; ``weights`` (n,) are people (or area). ``used`` (n,) are positions among the input's rows.
    ``everyone`` are the rows that also hold unreachable (infinite) values: who gains and who loses
    is counted over them; ``everyone_rows`` are their positions among the input's rows.
    """

    values: np.ndarray
    weights: np.ndarray
    used: np.ndarray
    plan: np.ndarray | None = None
    left_out: LeftOut = field(default_factory=LeftOut)
    everyone: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None
    everyone_rows: np.ndarray | None = None

    def __len__(self) -> int:
        return len(self.values)


def checked_units(
    values: Sequence[float],
    weights: Sequence[float] | None = None,
    plan: Sequence[float] | None = None,
    totals: bool = False,
    ids: Sequence[str] | None = None,
    namings: tuple[Naming, Naming, Naming] = (VALUE_NAMING, WEIGHT_NAMING, PLAN_NAMING),
) -> Units:
    """Apply the input rules of every equity measure, once.

    Left out and counted: rows with NULL (NaN) weight, value or plan, rows of weight zero, and rows
    whose value or plan is infinite (unreachable; their weight is reported). With ``totals`` the
    values are amounts (beds) and become amounts per unit of weight.

    Raises InputError on negative or infinite weights, negative values, and if no row is left.
    """
    x = np.asarray(values, dtype=np.float64)
    w = np.ones(len(x)) if weights is None else np.asarray(weights, dtype=np.float64)
    y = x if plan is None else np.asarray(plan, dtype=np.float64)
    names = np.arange(len(x)) if ids is None else np.asarray(ids)
    value_naming, weight_naming, plan_naming = namings

    refuse("negative_values", w < 0, names, weight_naming)
    refuse("infinite_values", np.isposinf(w), names, weight_naming)
    weighted = w > 0
    known = weighted & ~np.isnan(x) & ~np.isnan(y)
    refuse("negative_values", known & (x < 0), names, value_naming)
    if plan is not None:
        refuse("negative_values", known & (y < 0), names, plan_naming)
    reached = known & np.isfinite(x) & np.isfinite(y)

    left_out = LeftOut(
        null_weight=int(np.count_nonzero(np.isnan(w))),
        zero_weight=int(np.count_nonzero(w == 0)),
        null_value=int(np.count_nonzero(weighted & ~known)),
        null_value_weight=float(w[weighted & ~known].sum()),
        unreachable=int(np.count_nonzero(known & ~reached)),
        unreachable_weight=float(w[known & ~reached].sum()),
        total_without_weight=float(np.nansum(x[~weighted])) if totals else 0.0,
    )
    used = np.flatnonzero(reached)
    if len(used) == 0:
        raise value_naming.refused(
            "no_units_left",
            null=left_out.null_value + left_out.null_weight,
            zero=left_out.zero_weight,
            unreachable=left_out.unreachable,
        )
    if totals:
        x, y = (np.divide(amount, w, out=np.full(len(w), np.nan), where=weighted) for amount in (x, y))
    return Units(
        values=x[used],
        weights=w[used],
        used=used,
        plan=None if plan is None else y[used],
        left_out=left_out,
        everyone=None if plan is None else (x[known], y[known], w[known]),
        everyone_rows=None if plan is None else np.flatnonzero(known),
    )


def refuse(key: str, bad: np.ndarray, names: np.ndarray, naming: Naming) -> None:
    """Raise InputError ``key`` if any row is ``bad`` (n,) bool, with the field and the first ``names`` (n,)."""
    if bad.any():
        raise naming.refused(key, count=int(np.count_nonzero(bad)), ids=first_few(names[bad]))
