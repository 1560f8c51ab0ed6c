"""The open sites of a plan, as a table and as marks on a map."""

from __future__ import annotations

import numpy as np

from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .beside import Beside, importance_words
from .html import Column, Report, Translate
from .maps import Marks
from .numbers import amount, count, percent

ROWS_SHOWN = 100
OPENS, STANDS, STAYS_CLOSED = "#1b7837", "#222222", "#cccccc"


def add_open_sites(
    report: Report, plan: SitingPlan, sites: Sites, loss: str, beside: Beside, tr: Translate, per: float = 1.0
) -> None:
    """The table of open sites, the busiest first; ``loss`` is the heading of what closing each would cost, shown
    divided by ``per``."""
    words = {
        "candidate": tr("opens"),
        "required": tr("opens (required)"),
        "existing": tr("stays open"),
        "closable": tr("stays open (could close)"),
        "competitor": tr("competitor"),
    }
    shown = np.flatnonzero(plan.is_open)
    shown = shown[np.argsort(-plan.evaluation.assigned[shown], kind="stable")]
    columns = [
        Column(tr("Site"), numeric=False),
        Column(tr("Status"), numeric=False),
        Column(tr("People served"), count),
        Column(tr("Share of all served"), percent),
        Column(loss, amount if per != 1.0 else count),
    ]
    served = plan.evaluation.assigned[shown]
    share = served / max(float(plan.evaluation.assigned.sum()), 1e-300)
    cells = [
        [str(one) for one in sites.ids[shown]],
        [words[one] for one in sites.status[shown]],
        served,
        share,
        plan.marginal[shown] / per,
    ]
    known = None if beside.capacity is None else beside.capacity[shown]
    if known is not None and np.isfinite(known).any():
        columns.append(Column(tr("Utilisation"), percent))
        cells.append(np.where(known > 0, served / np.where(known > 0, known, 1.0), np.nan))
    if plan.importance is not None:
        says = importance_words(tr)
        columns.append(Column(tr("In near-optimal plans"), numeric=False))
        cells.append([says[one] for one in plan.importance[shown]])
    rows = [list(row) for row in zip(*cells)]
    report.table(columns, rows[:ROWS_SHOWN])
    if len(rows) > ROWS_SHOWN:
        report.note(
            tr("{count} sites that serve fewer people are left out of this table.").format(
                count=count(len(rows) - ROWS_SHOWN)
            )
        )
    closing = np.flatnonzero((sites.status == "closable") & ~plan.is_open)
    if len(closing):
        report.note(tr("These sites close: {ids}.").format(ids=", ".join(str(sites.ids[j]) for j in closing)))


def site_marks(plan: SitingPlan, stands: np.ndarray, tr: Translate) -> tuple[Marks, ...]:
    """Marks for closed sites, sites open today and sites that open; ``stands`` (m, 2) degrees, NaN where not known."""
    kinds = (
        (~plan.is_open, tr("Closed"), "s", STAYS_CLOSED, 3.0),
        (plan.order == 0, tr("Open today"), "s", STANDS, 6.0),
        (plan.order > 0, tr("Opens"), "^", OPENS, 9.0),
    )
    return tuple(
        Marks(label, stands[where, 0], stands[where, 1], marker, colour, size)
        for where, label, marker, colour, size in kinds
        if np.isfinite(stands[where]).any()
    )
