"""The part of a page on a plan that grows from year to year."""

from __future__ import annotations

import numpy as np

from ..siting.sites import Sites
from ..siting.years import StagedPlan
from .figures import line_chart
from .html import Column, Report, Translate
from .numbers import amount, percent

NAMES_SHOWN = 8


def add_stages_section(report: Report, staged: StagedPlan, sites: Sites, objective: str, tr: Translate) -> None:
    """What opens when, and what that loses to planning every year afresh; ``objective`` in words."""
    report.section(tr("Year by year"))
    regret, known = np.nan_to_num(staged.regret), staged.comparable
    worst = int(np.argmax(regret))
    if not known.all():
        report.paragraph(
            tr(
                "What opens stays open. In {count} years fewer people are served than in a year planned afresh; what "
                "that saves is no gain, so that there is no regret to tell."
            ).format(count=int((~known).sum()))
        )
    elif regret.max() <= 1e-9 * max(1.0, float(np.abs(staged.nested).max())):
        report.paragraph(
            tr("What opens stays open, and in no year does that cost anything: the plan is as good as one made afresh.")
        )
    else:
        report.paragraph(
            tr(
                "What opens stays open. Compared with planning every year afresh, that loses {regret} over all years "
                "({share} of their sum; at most {at_most}), most of it in year {year}: {largest}."
            ).format(
                regret=amount(regret.sum()),
                share=percent(regret.sum() / max(float(np.abs(staged.afresh).sum()), 1e-300), 2),
                at_most=amount(staged.at_most.sum()),
                year=worst + 1,
                largest=amount(regret[worst]),
            )
        )
    years = np.arange(1, len(staged.nested) + 1)
    lines = [
        (tr("This plan, which grows"), years, staged.nested),
        (tr("Every year planned afresh"), years, staged.afresh),
        (tr("Bound: no plan is better"), years, staged.bound),
    ]
    report.figure(line_chart(lines, tr("Year"), objective), tr("The plan and the best plans of single years."))
    columns = [
        Column(tr("Year"), numeric=True),
        Column(tr("Opens"), numeric=False),
        Column(tr("Sites opened so far"), numeric=True),
        Column(objective, amount),
        Column(tr("Planned afresh"), amount),
        Column(tr("Bound"), amount),
        Column(tr("Regret"), amount),
        Column(tr("Regret (%)"), lambda share: percent(share, 2)),
    ]
    rows = [
        [
            int(year),
            _names(sites.ids[staged.stage == year]),
            int(staged.opened[k]),
            staged.nested[k],
            staged.afresh[k],
            staged.bound[k],
            staged.regret[k],
            staged.share[k],
        ]
        for k, year in enumerate(years)
    ]
    if staged.closed is not None and np.isfinite(staged.closed).any():
        columns.insert(2, Column(tr("Closes"), numeric=False))
        for year, row in zip(years, rows):
            row.insert(2, _names(sites.ids[staged.closed == year]))
    report.table(columns, rows)
    report.note(
        tr("Summed over the years this plan reaches {sum}; no plan that grows can do better than {proven}.").format(
            sum=amount(staged.nested.sum()), proven=amount(staged.proven)
        )
    )


def _names(ids: np.ndarray) -> str:
    shown = ", ".join(str(one) for one in ids[:NAMES_SHOWN])
    more = len(ids) - NAMES_SHOWN
    return f"{shown} … (+{more})" if more > 0 else shown or "–"
