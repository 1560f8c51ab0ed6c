"""The page on a coverage plan: the sentence to remember, the stages, the sites, the regions, the map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..siting.plan import SitingPlan
from ..siting.sites import Sites
from .beside import Beside, add_importance, add_left_out, unreachable_ids
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .maps import Classes, Panel, point_maps
from .numbers import amount, count, percent
from .open_sites import ROWS_SHOWN, add_open_sites, site_marks

SERVED, IN_PART, LEFT_OUT = "#2b6c99", "#8fb8d6", "#d95f02"
MAP_WIDTH = 6.6
"""Inches."""


NOTHING = Beside()


@dataclass(frozen=True)
class Subject:
    """What was asked: the ``standard`` (the largest one if places have ``own_standards``), whether cover needs a
    ``backup`` or is ``capacitated``, the ``region`` (n,) of every place, if known, and the cost at which cover has
    ``fade``d to nothing, if it does so gradually."""

    standard: float
    own_standards: bool
    backup: bool
    capacitated: bool
    region: np.ndarray | None
    fade: float | None = None


def coverage_page(
    plan: SitingPlan,
    sites: Sites,
    subject: Subject,
    places: np.ndarray,
    stands: np.ndarray,
    tr: Translate = identity,
    beside: Beside = NOTHING,
) -> str:
    """The plan as an HTML page. ``places`` (n, 2) and ``stands`` (m, 2) are degrees, NaN where not known."""
    report = Report(tr("Where to open: maximal coverage"), tr)
    report.lead(_headline(plan, tr))
    _add_figures(report, plan, tr)
    _add_conventions(report, plan, subject, beside, tr)
    for part in beside.parts:
        part(report)
    report.section(tr("In which order"))
    _add_stages(report, plan, sites, tr)
    report.section(tr("Open sites"))
    add_open_sites(report, plan, sites, tr("Cover lost if it closes"), beside, tr)
    add_importance(report, plan, sites, beside, tr)
    add_left_out(report, plan, beside, True, tr)
    if subject.region is not None:
        report.section(tr("Regions"))
        _add_regions(report, plan, subject.region, tr)
    report.section(tr("Where"))
    _add_map(report, plan, places, stands, tr)
    return report.to_html()


def _headline(plan: SitingPlan, tr: Translate) -> str:
    values = {
        "new": int(np.nansum(plan.order > 0)),
        "before": count(plan.today),
        "after": count(plan.objective),
        "share": percent(plan.covered_share),
        "bound": count(plan.bound),
        "gap": percent(plan.gap, 2),
    }
    if plan.status == "optimal":
        sentence = tr(
            "Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the "
            "same limits covers more: this is proven."
        )
    else:
        sentence = tr(
            "Opening {new} sites raises the people covered from {before} to {after} ({share}). No plan within the "
            "same limits covers more than {bound}: this one is at most {gap} below the best."
        )
    return sentence.format(**values)


def _add_figures(report: Report, plan: SitingPlan, tr: Translate) -> None:
    report.key_figures(
        [
            (tr("People covered"), count(plan.objective), ""),
            (tr("Share of all people"), percent(plan.covered_share), ""),
            (tr("Bound: no plan covers more"), count(plan.bound), ""),
            (tr("Our open sites"), str(plan.sites_open), ""),
            (tr("Gap between people covered and the bound"), percent(plan.gap, 2), ""),
        ]
    )


def _add_conventions(report: Report, plan: SitingPlan, subject: Subject, beside: Beside, tr: Translate) -> None:
    if subject.own_standards:
        report.note(tr("Covered means: within the standard of the place, which differs between places."))
    else:
        report.note(tr("Covered means: a travel cost of {standard} or less.").format(standard=amount(subject.standard)))
    if subject.fade is not None:
        report.note(
            tr("Beyond the standard people are covered less and less, and at a cost of {fade} not at all.").format(
                fade=amount(subject.fade)
            )
        )
    if subject.backup:
        report.note(tr("People count only when two open sites are within the standard."))
    if subject.capacitated:
        report.note(tr("People count only when they are served within the capacity of a site."))
    if plan.unreachable_people:
        report.note(
            tr("{people} people in {places} places cannot be covered, whatever opens{ids}.").format(
                people=count(plan.unreachable_people),
                places=count((~plan.reachable & (plan.population > 0)).sum()),
                ids=unreachable_ids(plan, beside),
            )
        )


def _add_stages(report: Report, plan: SitingPlan, sites: Sites, tr: Translate) -> None:
    new = np.flatnonzero(plan.order > 0)
    if len(new) == 0:
        report.paragraph(tr("No site opens."))
        return
    new = new[np.argsort(plan.order[new])]
    before = plan.objective - plan.gained[new].sum()
    covered = before + np.cumsum(plan.gained[new])
    people = plan.population.sum()
    steps, shares = np.arange(len(new) + 1), np.concatenate(([before], covered)) / people
    covered_share = tr("Share of all people that is covered")
    chart = line_chart([(covered_share, steps, shares)], tr("Sites opened"), covered_share, shares=True)
    report.figure(chart, tr("What each site adds, the one that adds most first."))
    columns = [
        Column(tr("Order"), numeric=True),
        Column(tr("Site"), numeric=False),
        Column(tr("People added"), count),
        Column(tr("People covered"), count),
        Column(tr("Share of all people"), percent),
    ]
    rows = [
        [step, str(sites.ids[j]), plan.gained[j], total, total / people]
        for step, (j, total) in enumerate(zip(new, covered), 1)
    ]
    report.table(columns, rows[:ROWS_SHOWN])


def _add_regions(report: Report, plan: SitingPlan, region: np.ndarray, tr: Translate) -> None:
    names, number = np.unique(np.array([name or "–" for name in region], dtype=str), return_inverse=True)
    people = np.bincount(number, weights=plan.population)
    covered = np.bincount(number, weights=plan.population * plan.evaluation.covered)
    columns = [
        Column(tr("Region"), numeric=False),
        Column(tr("People"), count),
        Column(tr("People covered"), count),
        Column(tr("Share"), percent),
    ]
    rows = [
        [name, everyone, some, some / everyone if everyone > 0 else None]
        for name, everyone, some in zip(names.tolist(), people, covered)
    ]
    total = [tr("All regions"), people.sum(), covered.sum(), plan.covered_share]
    report.table(columns, rows, total=total)


def _add_map(report: Report, plan: SitingPlan, places: np.ndarray, stands: np.ndarray, tr: Translate) -> None:
    if not np.isfinite(places).all(axis=1).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    svg = point_maps(
        places[:, 0],
        places[:, 1],
        [Panel("", plan.evaluation.covered, site_marks(plan, stands, tr))],
        _classes(plan, tr),
        tr("People"),
        geographic=True,
        width=MAP_WIDTH,
    )
    report.figure(svg, tr("Places that are covered and places that are not, and the sites."))


def _classes(plan: SitingPlan, tr: Translate) -> Classes:
    """Covered, covered in part (if any place is), not covered."""
    covered = plan.evaluation.covered
    if np.any((covered > 0) & (covered < 1 - 1e-9)):
        names = (tr("Not covered"), tr("Covered in part"), tr("Covered"))
        return Classes(np.array([0.0, 1 - 1e-9]), (LEFT_OUT, IN_PART, SERVED), False, names)
    return Classes(np.array([0.0]), (LEFT_OUT, SERVED), False, (tr("Not covered"), tr("Covered")))
