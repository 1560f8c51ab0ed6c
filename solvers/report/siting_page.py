"""The page on a siting plan that people reach at some cost: the sentence to remember, the sites, the map of costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .html import Column, Report, Translate, identity
from .maps import Panel, point_maps, quantile_classes
from .numbers import amount, count, percent
from .open_sites import ROWS_SHOWN, add_open_sites, site_marks


@dataclass(frozen=True)
class Account:
    """What a model says of its plan: ``title``, the ``lead`` sentence, key ``figures`` ((label, text) ...), ``notes``,
    and what closing a site costs (``loss``, a heading; empty: no such column)."""

    title: str
    lead: str
    figures: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()
    loss: str = ""


def siting_page(
    plan: SitingPlan,
    sites: Sites,
    account: Account,
    places: np.ndarray,
    stands: np.ndarray,
    tr: Translate = identity,
    more: Sequence[Callable[[Report], None]] = (),
) -> str:
    """The plan as an HTML page. ``places`` (n, 2) and ``stands`` (m, 2) are degrees, NaN where not known.

    ``more`` parts write themselves into the report."""
    report = Report(account.title, tr)
    report.lead(f"{account.lead} {proof(plan, tr)}")
    figures = (*account.figures, (tr("Bound: no plan is better"), amount(plan.bound)))
    report.key_figures([(label, text, "") for label, text in figures])
    for note in account.notes:
        report.note(note)
    if plan.unreachable_people:
        report.note(
            tr("{people} people in {places} places have no site in reach, whatever opens, and are left out.").format(
                people=count(plan.unreachable_people), places=count((~plan.reachable).sum())
            )
        )
    for part in more:
        part(report)
    _add_order(report, plan, sites, tr)
    report.section(tr("Open sites"))
    add_open_sites(report, plan, sites, account.loss, tr)
    report.section(tr("Where"))
    _add_map(report, plan, places, stands, tr)
    return report.to_html()


def proof(plan: SitingPlan, tr: Translate) -> str:
    """What is proven about a plan, as a sentence."""
    if plan.status == "optimal":
        return tr("No plan within the same limits is better: this is proven.")
    return tr("No plan within the same limits is better than {bound}: this one is at most {gap} off the best.").format(
        bound=amount(plan.bound), gap=percent(plan.gap, 2)
    )


def _add_order(report: Report, plan: SitingPlan, sites: Sites, tr: Translate) -> None:
    new = np.flatnonzero(plan.order > 0)
    if len(new) == 0:
        return
    report.section(tr("In which order"))
    new = new[np.argsort(plan.order[new])]
    columns = [Column(tr("Order"), numeric=True), Column(tr("Site"), numeric=False)]
    report.table(columns, [[step, str(sites.ids[j])] for step, j in enumerate(new[:ROWS_SHOWN], 1)])


def _add_map(report: Report, plan: SitingPlan, places: np.ndarray, stands: np.ndarray, tr: Translate) -> None:
    if not np.isfinite(places).all(axis=1).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    cost = plan.evaluation.cost
    svg = point_maps(
        places[:, 0],
        places[:, 1],
        [Panel("", cost, site_marks(plan, stands, tr))],
        quantile_classes([cost], plan.population),
        tr("Cost to the site"),
        no_data_label=tr("No site"),
        geographic=True,
    )
    report.figure(svg, tr("What every place pays to reach its site; each colour holds a fifth of the people."))
