"""The one table every comparison shows: how much access there is, how it is spread, and who is left out.

Rows are measures, columns are states (today and one or more plans) with the change from the first.
The indices are those of :mod:`..equity.indices`, weighted by population.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..equity.indices import InequalityOptions
from ..equity.inequality import inequality
from ..messages import QT_TRANSLATE_NOOP
from .html import Column, Report, Translate
from .numbers import NO_BREAK, UNDEFINED, decimals_for, fixed, percent, signed

LABELS = {
    "mean": QT_TRANSLATE_NOOP("EvenCare", "Mean access, weighted by population"),
    "median": QT_TRANSLATE_NOOP("EvenCare", "Median access"),
    "p10": QT_TRANSLATE_NOOP("EvenCare", "10th percentile of access (P10)"),
    "p90": QT_TRANSLATE_NOOP("EvenCare", "90th percentile of access (P90)"),
    "sd": QT_TRANSLATE_NOOP("EvenCare", "Standard deviation (SD)"),
    "mad": QT_TRANSLATE_NOOP("EvenCare", "Mean absolute deviation (MAD)"),
    "cv": QT_TRANSLATE_NOOP("EvenCare", "Coefficient of variation (CV)"),
    "gini": QT_TRANSLATE_NOOP("EvenCare", "Gini index"),
    "theil_t": QT_TRANSLATE_NOOP("EvenCare", "Theil index (T)"),
    "palma": QT_TRANSLATE_NOOP("EvenCare", "Palma ratio (best-served 10 % to worst-served 40 %)"),
    "below_threshold": QT_TRANSLATE_NOOP("EvenCare", "Share of people below the threshold"),
    "covered_population": QT_TRANSLATE_NOOP("EvenCare", "People within the standard of a facility"),
    "covered_share": QT_TRANSLATE_NOOP("EvenCare", "Share of people within the standard"),
    "mean_cost": QT_TRANSLATE_NOOP("EvenCare", "Mean travel cost to the nearest facility, of those in reach"),
    "largest_cost": QT_TRANSLATE_NOOP("EvenCare", "Largest travel cost to the nearest facility, of those in reach"),
    "out_of_reach": QT_TRANSLATE_NOOP("EvenCare", "People out of reach of every facility"),
}
PEOPLE = ("covered_population", "out_of_reach")
SHARES = ("below_threshold", "covered_share")
INDICES = ("mean", "median", "p10", "p90", "sd", "mad", "cv", "gini", "theil_t", "palma")


@dataclass(frozen=True)
class State:
    """Access of every place under one plan: ``access`` (n,) >= 0 and ``nearest`` (n,), the cost of the
    nearest open facility (infinite: none in reach)."""

    name: str
    access: np.ndarray
    nearest: np.ndarray


def measure(state: State, population: np.ndarray, standard: float, threshold: float | None = None) -> dict[str, float]:
    """Every measure by its key, in the order of the table; undefined ones are NaN.

    ``population`` (n,) persons >= 0; ``standard`` is the travel cost within which people are covered
    (inclusive), ``threshold`` the access below which a place is short of care (left out if None).
    """
    lived_in = population > 0
    found = inequality(state.access[lived_in], population[lived_in], InequalityOptions(threshold=threshold))
    values = {key: found[key] for key in INDICES}
    if threshold is not None:
        values["below_threshold"] = found["below_threshold"]
    covered = float(population[state.nearest <= standard].sum())
    values["covered_population"] = covered
    values["covered_share"] = covered / float(population.sum())
    reached = np.isfinite(state.nearest) & lived_in
    people, costs = population[reached], state.nearest[reached]
    values["mean_cost"] = float(np.average(costs, weights=people)) if len(costs) else float("nan")
    values["largest_cost"] = float(costs.max()) if len(costs) else float("nan")
    values["out_of_reach"] = float(population[~np.isfinite(state.nearest)].sum())
    return values


@dataclass(frozen=True)
class Change:
    """``value`` less the first plan's value, and that as a share of the first plan's value (NaN if that is zero)."""

    value: float
    share: float

    @classmethod
    def between(cls, first: float, other: float) -> Change:
        """A difference in the last digits only, as rounding leaves it, is no change."""
        value = 0.0 if math.isclose(first, other, rel_tol=1e-12) else other - first
        return cls(value, value / abs(first) if first else float("nan"))


def summary_columns(names: Sequence[str], measured: Sequence[dict[str, float]]) -> dict[str, list]:
    """The table as columns: measure, value of the first plan, then value, change and change_pct of each other plan.

    ``names`` end the column names and must be distinct.
    """
    first = measured[0]
    columns: dict[str, list] = {"measure": list(first), f"value_{names[0]}": list(first.values())}
    for name, other in zip(names[1:], measured[1:]):
        changes = [Change.between(first[key], other[key]) for key in first]
        columns[f"value_{name}"] = [other[key] for key in first]
        columns[f"change_{name}"] = [change.value for change in changes]
        columns[f"change_pct_{name}"] = [100.0 * change.share for change in changes]
    return columns


def add_measures(
    report: Report,
    names: Sequence[str],
    measured: Sequence[dict[str, float]],
    tr: Translate,
    compared: str | None = None,
) -> None:
    """Write the table into ``report``, with the change of every plan, or only of the one named ``compared``."""
    first = measured[0]
    columns = [Column(tr("Measure")), Column(names[0], numeric=True)]
    for name in names[1:]:
        columns.append(Column(name, numeric=True))
        if compared in (None, name):
            columns.append(Column(tr("Change"), numeric=True))
            columns.append(Column(tr("Change in %"), numeric=True))
    rows = []
    for key in first:
        write = _writer(key, [values[key] for values in measured])
        write_change = _percentage_points if key in SHARES else write
        row = [tr(LABELS[key]), write(first[key])]
        for name, other in zip(names[1:], measured[1:]):
            change = Change.between(first[key], other[key])
            changes = [signed(write_change(change.value)), signed(percent(change.share))]
            row += [write(other[key]), *(changes if compared in (None, name) else [])]
        rows.append(row)
    report.table(columns, rows, tr("Access by population; every change is from the first column."))


def _writer(key: str, values: Sequence[float]) -> Callable[[float], str]:
    """One way of writing for a row, so that its numbers can be compared."""
    if key in SHARES:
        return percent
    decimals = 0 if key in PEOPLE else decimals_for(values)

    def write(value: float) -> str:
        return fixed(value, decimals)

    return write


def _percentage_points(value: float) -> str:
    text = fixed(100.0 * value, 1)
    return text if text == UNDEFINED else f"{text}{NO_BREAK}pp"
