"""The open sites of a plan, as a table and as marks on a map."""

from __future__ import annotations

import numpy as np

from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .html import Column, Report, Translate
from .maps import Marks
from .numbers import count

ROWS_SHOWN = 100
OPENS, STANDS, STAYS_CLOSED = "#1b7837", "#222222", "#cccccc"


def add_open_sites(report: Report, plan: SitingPlan, sites: Sites, loss: str, tr: Translate) -> None:
    """The table of open sites, the busiest first; ``loss`` is the heading of what closing each would cost."""
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
        Column(loss, count),
    ]
    rows = [[str(sites.ids[j]), words[sites.status[j]], plan.evaluation.assigned[j], plan.marginal[j]] for j in shown]
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
        (~plan.is_open, tr("Closed"), "s", STAYS_CLOSED),
        (plan.order == 0, tr("Open today"), "s", STANDS),
        (plan.order > 0, tr("Opens"), "^", OPENS),
    )
    return tuple(
        Marks(label, stands[where, 0], stands[where, 1], marker, colour)
        for where, label, marker, colour in kinds
        if np.isfinite(stands[where]).any()
    )
