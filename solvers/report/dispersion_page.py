"""The page on a p-dispersion plan: how far apart the sites are."""

from __future__ import annotations

import numpy as np

from ..siting.p_dispersion import Dispersion
from ..siting.sites import Sites
from .html import Column, Report, Translate, identity
from .numbers import amount, percent
from .open_sites import ROWS_SHOWN


def dispersion_page(plan: Dispersion, sites: Sites, tr: Translate = identity) -> str:
    """The plan as an HTML page."""
    report = Report(tr("Where to open: sites far apart (p-dispersion)"), tr)
    if plan.status == "optimal":
        proof = tr("No plan within the same limits keeps its sites farther apart: this is proven.")
    else:
        proof = tr("No plan within the same limits has a separation above {bound}: a gap of {gap}.").format(
            bound=amount(plan.bound), gap=percent(plan.gap, 2)
        )
    lead = tr("The nearest two of our {sites} open sites are {separation} apart.").format(
        sites=plan.sites_open, separation=amount(plan.separation)
    )
    report.lead(f"{lead} {proof}")
    report.section(tr("Open sites"))
    shown = np.flatnonzero(plan.is_open & sites.ours)
    shown = shown[np.lexsort((plan.nearest[shown], plan.order[shown]))]
    columns = [
        Column(tr("Order"), numeric=True),
        Column(tr("Site"), numeric=False),
        Column(tr("Separation from the nearest other site"), amount),
    ]
    rows = [[int(plan.order[j]), str(sites.ids[j]), plan.nearest[j]] for j in shown]
    report.table(columns, rows[:ROWS_SHOWN])
    report.note(tr("Order 0: open today. The others open in this order, always the one farthest from those before."))
    return report.to_html()
