"""The tables of capacity: what every facility has today and under the plan, and the sums by region and level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..capacity.reallocate import Reallocation
from .html import Column, Report, Translate
from .measures import Change
from .numbers import count, decimals_for, fixed, percent, signed

ROWS_SHOWN = 200


def add_sums(report: Report, result: Reallocation, group: np.ndarray, heading: str, tr: Translate) -> None:
    """A row for each ``group`` (m,) text or None: what it has, needs and can spare."""
    names, number = np.unique([name or "–" for name in group.tolist()], return_inverse=True)
    change = result.change
    sums = [
        np.bincount(number, weights=values, minlength=len(names))
        for values in (result.before, result.after, change, np.maximum(change, 0.0), np.maximum(-change, 0.0))
    ]
    decimals = _decimals(result)

    def row(label: str, values: Sequence[float]) -> list:
        before, after, moved, need, surplus = (fixed(float(value), decimals) for value in values)
        return [label, before, after, signed(moved), need, surplus]

    headings = [tr("Today"), tr("Plan"), tr("Change"), tr("Need"), tr("Surplus")]
    columns = [Column(heading, numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    order = np.argsort(-sums[2], kind="stable")
    rows = [row(names[k], [total[k] for total in sums]) for k in order]
    total = row(tr("All facilities"), [values.sum() for values in sums])
    report.table(columns, rows, tr("Need: what its facilities gain. Surplus: what they lose."), total)


def add_facilities(report: Report, result: Reallocation, names: Sequence[str], tr: Translate) -> None:
    """The largest gain first."""
    change = result.change
    order = np.argsort(-change, kind="stable")
    left_out = len(order) - ROWS_SHOWN
    if left_out > 0:
        order = np.concatenate([order[: ROWS_SHOWN // 2], order[-(ROWS_SHOWN // 2) :]])
    decimals = _decimals(result)

    def row(label: str, before: float, after: float) -> list:
        moved = Change.between(before, after)
        written = (fixed(before, decimals), fixed(after, decimals), signed(fixed(moved.value, decimals)))
        return [label, *written, signed(percent(moved.share))]

    headings = [tr("Today"), tr("Plan"), tr("Change"), tr("Change in %")]
    columns = [Column(tr("Facility"), numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    rows = [row(names[k], float(result.before[k]), float(result.after[k])) for k in order]
    total = row(tr("All facilities"), float(result.before.sum()), float(result.after.sum()))
    report.paragraph(
        tr(
            "Need: {need} more (facilities that gain: {gaining}). Surplus: {surplus} (facilities that lose: {losing})."
        ).format(
            need=fixed(float(change[change > 0].sum()), decimals),
            gaining=count(float((change > 1e-9).sum())),
            surplus=fixed(float(-change[change < 0].sum()), decimals),
            losing=count(float((change < -1e-9).sum())),
        )
    )
    report.table(columns, rows, tr("The largest gain first."), total)
    if left_out > 0:
        report.note(
            tr("{count} facilities with smaller changes are left out of this table, not of its sum.").format(
                count=count(left_out)
            )
        )


def _decimals(result: Reallocation) -> int:
    """None where all capacities are whole, else one at least: what is taken and what is left add up for the reader."""
    both = np.round(np.concatenate([result.before, result.after]), 6)
    return 0 if np.array_equal(both, np.round(both)) else max(decimals_for(both), 1)
