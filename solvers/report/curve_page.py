"""The page on a coverage curve: what every further site is worth."""

from __future__ import annotations

import numpy as np

from ..siting.curve import Curve
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .numbers import amount


def curve_page(curve: Curve, covers: bool, tr: Translate = identity) -> str:
    """The curve as an HTML page; ``covers`` says whether the objective is people covered, or else travel."""
    report = Report(tr("What one more site is worth"), tr)
    objective = tr("People covered") if covers else tr("People times cost")
    known = np.isfinite(curve.objective)
    first, last = np.flatnonzero(known)[[0, -1]]
    report.lead(
        tr("{objective}: {low} with {few} new sites, {high} with {many}.").format(
            objective=objective,
            low=amount(curve.objective[first]),
            few=curve.sites[first],
            high=amount(curve.objective[last]),
            many=curve.sites[last],
        )
    )
    lines = [
        (tr("Plan"), curve.sites[known], curve.objective[known]),
        (tr("Bound: no plan is better"), curve.sites[known], curve.bound[known]),
    ]
    report.figure(
        line_chart(lines, tr("New sites"), objective),
        tr("The best plan for every number of sites, each chosen afresh."),
    )
    columns = [
        Column(tr("New sites"), numeric=True),
        Column(objective, amount),
        Column(tr("Bound"), amount),
        Column(tr("Gained since the row before"), amount),
    ]
    rows = [list(row) for row in zip(curve.sites.tolist(), curve.objective, curve.bound, curve.gained)]
    report.table(columns, rows)
    if not known.all():
        report.note(tr("A dash: with so few sites somebody has no site within reach, or a rule is not kept."))
    return report.to_html()
