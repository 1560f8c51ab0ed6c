"""The page on a siting plan that people reach at some cost: the sentence to remember, the sites, the map of costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .beside import Beside, add_importance, add_left_out, unreachable_ids
from .coverage_page import MAP_WIDTH
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .maps import Panel, point_maps, quantile_classes
from .numbers import amount, count, percent
from .open_sites import ROWS_SHOWN, add_open_sites, site_marks

CURVE_STEPS = 100
NOTHING = Beside()


@dataclass(frozen=True)
class Account:
    """What a model says of its plan: ``title``, the ``lead`` sentence, key ``figures`` ((label, text) ...), ``notes``,
    and what closing a site costs (``loss``, a heading), shown divided by ``per``."""

    title: str
    lead: str
    figures: tuple[tuple[str, str], ...]
    notes: tuple[str, ...] = ()
    loss: str = ""
    per: float = 1.0


def siting_page(
    plan: SitingPlan,
    sites: Sites,
    account: Account,
    places: np.ndarray,
    stands: np.ndarray,
    tr: Translate = identity,
    beside: Beside = NOTHING,
) -> str:
    """The plan as an HTML page. ``places`` (n, 2) and ``stands`` (m, 2) are degrees, NaN where not known."""
    report = Report(account.title, tr)
    report.lead(f"{account.lead} {proof(plan, tr)}")
    figures = (*account.figures, (tr("Gap to the bound"), percent(plan.gap, 2)))
    report.key_figures([(label, text, "") for label, text in figures])
    report.paragraph(
        tr("Objective {objective}; bound, which no plan beats, {bound}.").format(
            objective=amount(plan.objective), bound=amount(plan.bound)
        )
    )
    for note in account.notes:
        report.note(note)
    if plan.unreachable_people:
        sentence = tr(
            "{people} people in {places} places have no site in reach, whatever opens, and are left out{ids}."
        )
        report.note(
            sentence.format(
                people=count(plan.unreachable_people),
                places=count((~plan.reachable & (plan.population > 0)).sum()),
                ids=unreachable_ids(plan, beside),
            )
        )
    for part in beside.parts:
        part(report)
    _add_order(report, plan, sites, tr)
    report.section(tr("Open sites"))
    add_open_sites(report, plan, sites, account.loss, beside, tr, account.per)
    add_importance(report, plan, sites, beside, tr)
    _add_costs(report, plan, tr)
    add_left_out(report, plan, beside, False, tr)
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


def _add_costs(report: Report, plan: SitingPlan, tr: Translate) -> None:
    """What share of those who have a site reach it at which cost."""
    cost, people = plan.evaluation.cost, plan.population * plan.evaluation.covered
    served = np.isfinite(cost) & (people > 0)
    if not served.any() or not cost[served].max() > 0:
        return
    order = np.argsort(cost[served])
    ranked, share = cost[served][order], np.cumsum(people[served][order]) / people[served].sum()
    steps = np.linspace(0.0, ranked[-1], CURVE_STEPS + 1)
    reached = np.searchsorted(ranked, steps, side="right")
    within = np.where(reached > 0, share[np.maximum(reached, 1) - 1], 0.0)
    report.section(tr("How far people travel"))
    label = tr("Share of the people served")
    chart = line_chart([(label, steps, within)], tr("Cost to the site"), label, markers=False, shares=True)
    report.figure(chart, tr("The share of people who reach their site at a cost or less."))


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
        width=MAP_WIDTH,
    )
    report.figure(svg, tr("What every place pays to reach its site; each colour holds a fifth of the people."))
