"""The page of sites and sizes: every state side by side, the proof, the curves, where sites open, and all sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..capacity.reallocate import Reallocation
from ..capacity.states import RegionState
from ..messages import QT_TRANSLATE_NOOP
from .capacity_proof import OBJECTIVE_LABELS
from .figures import Curve, lorenz_chart
from .html import Column, Report, Translate, identity
from .maps import Marks, Panel, point_maps, quantile_classes
from .measures import Change, add_measures
from .numbers import amount, count, percent, signed

STATE_LABELS = {
    "today": QT_TRANSLATE_NOOP("EvenCare", "Today"),
    "sites_only": QT_TRANSLATE_NOOP("EvenCare", "Sites only"),
    "beds_only": QT_TRANSLATE_NOOP("EvenCare", "Beds only"),
    "two_step": QT_TRANSLATE_NOOP("EvenCare", "Two steps"),
    "joint": QT_TRANSLATE_NOOP("EvenCare", "Both at once"),
    "implemented": QT_TRANSLATE_NOOP("EvenCare", "Carried out"),
}
ROWS_SHOWN = 200
OPENS, STANDS = "#1b7837", "#222222"


@dataclass(frozen=True)
class SitesSetting:
    """``names`` (m,) of sites, ``places`` (n, 2) and ``stands`` (m, 2) in degrees (NaN: not known), ``opened`` (m,)
    bool, the ``standard`` of the first of two steps, and which state is the ``plan``."""

    names: Sequence[str]
    places: np.ndarray
    stands: np.ndarray
    opened: np.ndarray
    standard: float
    plan: str


def sites_capacity_page(
    states: Sequence[RegionState],
    proof: Reallocation,
    population: np.ndarray,
    setting: SitesSetting,
    title: str,
    tr: Translate = identity,
) -> str:
    """The states as an HTML page; ``proof`` is the joint plan with its bound."""
    report = Report(title, tr)
    today, plan = states[0], next(state for state in states if state.name == setting.plan)
    _add_summary(report, today, plan, setting, tr)
    _add_proof(report, states, proof, tr)
    report.section(tr("States side by side"))
    add_measures(report, [tr(STATE_LABELS[state.name]) for state in states], [state.measures for state in states], tr)
    _add_rules(report, setting, tr)
    report.section(tr("How evenly access is spread"))
    curves: list[Curve] = [(tr(STATE_LABELS[one.name]), one.lorenz.population, one.lorenz.share) for one in states]
    chart = lorenz_chart(
        curves, tr("Cumulative share of people, worst served first"), tr("Cumulative share of access"), tr("Equality")
    )
    report.figure(chart, tr("Lorenz curves: the nearer to the diagonal, the more even."))
    report.section(tr("Where"))
    _add_map(report, today, plan, population, setting, tr)
    report.section(tr("Capacity by site"))
    _add_sites(report, states, setting, tr)
    return report.to_html()


def _add_summary(report: Report, today: RegionState, plan: RegionState, setting: SitesSetting, tr: Translate) -> None:
    sentence = tr(
        "Opening {sites} sites and spreading a capacity of {total} changes the standard deviation of access by {sd} "
        "and its Gini index by {gini}."
    )

    def change(key: str) -> str:
        return signed(percent(Change.between(today.measures[key], plan.measures[key]).share))

    report.lead(
        sentence.format(
            sites=int(setting.opened.sum()), total=amount(plan.capacity.sum()), sd=change("sd"), gini=change("gini")
        )
    )


def _add_proof(report: Report, states: Sequence[RegionState], proof: Reallocation, tr: Translate) -> None:
    report.paragraph(
        tr(
            "Objective: {objective}. Sites and sizes chosen at once reach {value}; no choice of sites and sizes "
            "within the limits passes {bound}: the gap is {gap} of the objective."
        ).format(
            objective=tr(OBJECTIVE_LABELS[proof.objective]),
            value=amount(proof.value_best),
            bound=amount(proof.bound),
            gap=percent(proof.gap, 3),
        )
    )
    columns = [Column(tr("State")), Column(tr("Sites open"), count), Column(tr("Capacity")), Column(tr("Objective"))]
    rows = [[tr(STATE_LABELS[one.name]), one.sites, float(one.capacity.sum()), one.objective] for one in states]
    report.table(columns, rows, tr("The objective among people with a site in reach, today or possible."))


def _add_rules(report: Report, setting: SitesSetting, tr: Translate) -> None:
    report.note(
        tr(
            "Sites only: the sites of the two steps, which share evenly what the total adds; the others keep their "
            "proportions. Beds only: no new site. Two steps: first the sites that bring most people within {standard}, "
            "then the best sizes. Both at once: the best sites and sizes together."
        ).format(standard=amount(setting.standard))
    )


def _add_map(
    report: Report,
    today: RegionState,
    plan: RegionState,
    population: np.ndarray,
    setting: SitesSetting,
    tr: Translate,
) -> None:
    if not np.isfinite(setting.places).all(axis=1).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    open_today = today.capacity > 0
    kinds = ((open_today, tr("Open today"), "s", STANDS), (setting.opened, tr("Opens"), "^", OPENS))
    marks = tuple(
        Marks(label, setting.stands[where, 0], setting.stands[where, 1], marker, colour)
        for where, label, marker, colour in kinds
        if np.isfinite(setting.stands[where]).any()
    )
    panels = [Panel(tr("Today"), today.access, marks[:1]), Panel(tr("Plan"), plan.access, marks)]
    texts = {"zero_label": tr("No access"), "no_data_label": tr("No data"), "geographic": True}
    classes = quantile_classes([today.access, plan.access], population)
    svg = point_maps(setting.places[:, 0], setting.places[:, 1], panels, classes, tr("Access"), **texts)
    report.figure(svg, tr("Access today and under the plan, in the same classes (a fifth of the people each)."))


def _add_sites(report: Report, states: Sequence[RegionState], setting: SitesSetting, tr: Translate) -> None:
    plan = next(state for state in states if state.name == setting.plan)
    order = np.argsort(-(plan.capacity - states[0].capacity), kind="stable")
    order = order[np.any([state.capacity[order] > 0 for state in states], axis=0)]
    columns = [Column(tr("Site"), numeric=False), *(Column(tr(STATE_LABELS[one.name]), numeric=True) for one in states)]
    rows = [[setting.names[k], *(float(state.capacity[k]) for state in states)] for k in order]
    total = [tr("All sites"), *(float(state.capacity.sum()) for state in states)]
    report.table(columns, rows[:ROWS_SHOWN], tr("Capacity in each state; the largest gain of the plan first."), total)
    if len(rows) > ROWS_SHOWN:
        report.note(
            tr("{count} sites are left out of this table, not of its sum.").format(count=count(len(rows) - ROWS_SHOWN))
        )
