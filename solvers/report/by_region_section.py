"""The section of the page of plans on regions: their measures, who gains and loses, inequality within and between."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .by_region import ByRegion
from .html import Column, Report, Translate
from .numbers import UNDEFINED, count, decimals_for, fixed, percent

REGIONS_SHOWN = 60


def add_regions(report: Report, found: ByRegion, tr: Translate) -> None:
    """Write the regions into ``report``: those with most people if there are many, in the order of ``found``."""
    report.section(tr("By region"))
    _add_theil(report, found, tr)
    shown = np.sort(np.argsort(-found.population, kind="stable")[:REGIONS_SHOWN])
    _add_measures(report, found, shown, tr)
    _add_movement(report, found, shown, tr)
    left_out = len(found.names) - len(shown)
    if left_out > 0:
        report.note(
            tr("{count} regions with fewer people are left out of these tables; the table of regions has all.").format(
                count=count(left_out)
            )
        )


def _add_theil(report: Report, found: ByRegion, tr: Translate) -> None:
    parts = [(plan.name, *plan.theil()) for plan in found.plans]
    decimals = decimals_for([value for _, *both in parts for value in (*both, sum(both))])
    rows = [
        [name, *(fixed(value, decimals) for value in (within + between, within, between)), _share(between, within)]
        for name, within, between in parts
    ]
    headings = (tr("Theil index (T)"), tr("Within regions"), tr("Between regions"), tr("Share between"))
    columns = [Column(tr("Plan"), numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    report.table(columns, rows, tr("Inequality of access among people, within regions and between them."))


def _share(between: float, within: float) -> str:
    total = within + between
    return percent(between / total if total > 0 else float("nan"))


def _add_measures(report: Report, found: ByRegion, shown: Sequence[int], tr: Translate) -> None:
    headings = [Column(tr("Region"), numeric=False), Column(tr("People"), numeric=True)]
    cells = [[_name(found, k, tr) for k in shown], [count(found.population[k]) for k in shown]]
    for key, label in (
        ("mean", tr("Mean access")),
        ("median", tr("Median access")),
        ("sd", tr("Standard deviation")),
        ("gini", tr("Gini index")),
        ("out_of_reach_share", tr("Out of reach")),
    ):
        headings.append(Column(label, numeric=True))
        cells.append(_side_by_side(key, [[plan.measures[k][key] for plan in found.plans] for k in shown]))
    names = " → ".join(plan.name for plan in found.plans)
    report.table(headings, list(zip(*cells)), tr("Access of the people of each region: {plans}.").format(plans=names))


def _side_by_side(key: str, rows: list[list[float]]) -> list[str]:
    """The values of all plans in one cell, with the digits that suit the whole column."""
    if key.endswith("_share"):
        texts = [[percent(value) for value in row] for row in rows]
    else:
        decimals = decimals_for([value for row in rows for value in row], significant=3)
        texts = [[fixed(value, decimals) for value in row] for row in rows]
    return [UNDEFINED if set(row) == {UNDEFINED} else " → ".join(row) for row in texts]


def _add_movement(report: Report, found: ByRegion, shown: Sequence[int], tr: Translate) -> None:
    last = found.plans[-1]
    rows = []
    for k in shown:
        change, people = last.changes[k], found.population[k] or float("nan")
        gain, lose = ([count(moved), percent(moved / people)] for moved in (change.gainers, change.losers))
        rows.append([_name(found, k, tr), *gain, *lose, count(change.unchanged)])
    headings = (tr("People who gain"), tr("Share"), tr("People who lose"), tr("Share"), tr("No change"))
    columns = [Column(tr("Region"), numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    caption = tr("People who gain or lose access from '{first}' to '{last}'.")
    report.table(columns, rows, caption.format(first=found.plans[0].name, last=last.name))


def _name(found: ByRegion, k: int, tr: Translate) -> str:
    name = found.names[k]
    return tr("(no region)") if name is None else name
