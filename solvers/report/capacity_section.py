"""The section of the page of plans on capacity: what is needed and what is surplus, by group and by facility.

A facility that grows has a need, its growth; one that shrinks has a surplus. Where nothing is added the two are equal
over all facilities, and their difference within a group is what the group takes from the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .comparison import Comparison
from .grouping import Grouping
from .html import Column, Report, Translate
from .measures import Change
from .numbers import count, decimals_for, fixed, percent, signed

ROWS_SHOWN = 60
ROUNDING = 1e-9
"""A change below this share of the largest capacity is what the rounding of a solver leaves."""


@dataclass(frozen=True)
class Needs:
    """Of each of K groups (K,): the sum of growth, and the sum of what shrinking facilities give up, both >= 0."""

    need: np.ndarray
    surplus: np.ndarray


def needs(comparison: Comparison, groups: Grouping) -> Needs:
    """Growth and shrinkage of the facilities of each group from the first to the last plan."""
    change = comparison.capacity_change
    change = np.where(np.abs(change) > ROUNDING * np.abs(comparison.capacity).max(), change, 0.0)
    return Needs(groups.sums(np.maximum(change, 0.0)), groups.sums(np.maximum(-change, 0.0)))


def add_capacities(
    report: Report, comparison: Comparison, names: Sequence[str], groups: Grouping | None, tr: Translate
) -> None:
    """Write the section: the sum of all, the table of ``groups`` (m,) if there are any, the table of facilities."""
    report.section(tr("Capacity by facility"))
    everything = Grouping([None], np.zeros(len(names), dtype=np.intp))
    all_needs = needs(comparison, everything)
    decimals = decimals_for([*all_needs.need, *all_needs.surplus])
    report.paragraph(
        tr("All facilities: need {need} / surplus {surplus}.").format(
            need=fixed(all_needs.need[0], decimals), surplus=fixed(all_needs.surplus[0], decimals)
        )
    )
    if groups is not None:
        _add_groups(report, comparison, groups, all_needs, tr)
    _add_facilities(report, comparison, names, groups, tr)


def _add_groups(report: Report, comparison: Comparison, groups: Grouping, all_needs: Needs, tr: Translate) -> None:
    found = needs(comparison, groups)
    held = np.column_stack([groups.sums(result.plan.capacity) for result in comparison.results])
    facilities = groups.sums(np.ones(len(groups.position)))
    decimals = decimals_for([*found.need, *found.surplus], significant=3)

    def row(label: str, members: float, capacity: np.ndarray, need: float, surplus: float) -> list:
        both = tr("need {need} / surplus {surplus}").format(
            need=fixed(need, decimals), surplus=fixed(surplus, decimals)
        )
        return [label, count(members), *capacity.tolist(), *_changed(capacity, decimals), both]

    columns = [Column(tr("Group"), numeric=False), Column(tr("Facilities"), numeric=True), *comparison.names]
    columns += [Column(heading, numeric=True) for heading in (tr("Change"), tr("Change in %"), tr("Need / surplus"))]
    rows = [
        row(_group(groups, k, tr), facilities[k], held[k], found.need[k], found.surplus[k]) for k in range(len(groups))
    ]
    total = row(
        tr("All facilities"), facilities.sum(), held.sum(axis=0), float(all_needs.need[0]), float(all_needs.surplus[0])
    )
    caption = tr("Need is what the facilities that grow gain, surplus what those that shrink give up.")
    report.table(columns, rows, caption, total)


def _add_facilities(
    report: Report, comparison: Comparison, names: Sequence[str], groups: Grouping | None, tr: Translate
) -> None:
    capacity, change = comparison.capacity, comparison.capacity_change
    order = np.argsort(-change, kind="stable")
    left_out = len(order) - ROWS_SHOWN
    if left_out > 0:
        order = np.concatenate([order[: ROWS_SHOWN // 2], order[-(ROWS_SHOWN // 2) :]])
    decimals = decimals_for(change[order], significant=3)

    def row(labels: list[str], held: np.ndarray) -> list:
        return [*labels, *held.tolist(), *_changed(held, decimals)]

    headings = [tr("Facility")] if groups is None else [tr("Facility"), tr("Group")]
    columns = [*(Column(heading, numeric=False) for heading in headings), *comparison.names]
    columns += [Column(tr("Change"), numeric=True), Column(tr("Change in %"), numeric=True)]
    labels = [[names[k]] if groups is None else [names[k], _group(groups, groups.position[k], tr)] for k in order]
    rows = [row(label, capacity[k]) for label, k in zip(labels, order)]
    total = row([tr("All facilities"), *([""] * (len(headings) - 1))], capacity.sum(axis=0))
    report.table(columns, rows, tr("The largest gain first; a facility with no capacity is closed."), total)
    if left_out > 0:
        report.note(
            tr("{count} facilities with smaller changes are left out of this table, not of its sum.").format(
                count=count(left_out)
            )
        )


def _changed(held: np.ndarray, decimals: int) -> list[str]:
    """Last plan less first, and that as a share of the first."""
    moved = Change.between(float(held[0]), float(held[-1]))
    return [signed(fixed(moved.value, decimals)), signed(percent(moved.share))]


def _group(groups: Grouping, k: int, tr: Translate) -> str:
    name = groups.names[k]
    return tr("(no group)") if name is None else name
