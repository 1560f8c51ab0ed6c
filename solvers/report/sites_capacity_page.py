"""The page of sites and sizes: every state side by side, the proof, the curves, where sites open, and all sizes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..capacity.objectives import relative_distance
from ..capacity.outcome import Outcome
from ..capacity.reallocate import Reallocation
from ..capacity.states import NotAvailable, RegionState
from ..messages import QT_TRANSLATE_NOOP
from .capacity_access import add_access_maps, add_mean, add_movement
from .capacity_beds import add_sums
from .capacity_proof import OBJECTIVE_LABELS
from .html import Column, Report, Translate, identity
from .lorenz_figure import add_lorenz
from .maps import Marks
from .measures import Change, add_measures
from .numbers import amount, count, decimals_for, fixed, percent, signed

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
    bool, the ``standard`` of the first of two steps, and which state is the ``plan``.

    ``conserves``: the method hands out exactly the supply in reach. ``method`` and ``decay``: how access was measured,
    as text. ``region`` and ``level`` (m,) text or None: groups to sum capacity by. ``missing``: sites left out for
    want of a capacity. ``not_available``: states that the limits forbid.
    """

    names: Sequence[str]
    places: np.ndarray
    stands: np.ndarray
    opened: np.ndarray
    standard: float
    plan: str
    conserves: bool = True
    method: str = ""
    decay: str = ""
    region: np.ndarray | None = None
    level: np.ndarray | None = None
    missing: int = 0
    not_available: Sequence[NotAvailable] = ()


def sites_capacity_page(
    states: Sequence[RegionState],
    plan: Reallocation,
    proof: Reallocation,
    outcome: Outcome,
    population: np.ndarray,
    setting: SitesSetting,
    title: str,
    tr: Translate = identity,
) -> str:
    """The states as an HTML page; ``plan`` is the one handed out, ``proof`` the joint plan with its bound."""
    report = Report(title, tr)
    today, planned = states[0], next(state for state in states if state.name == setting.plan)
    _add_summary(report, today, planned, outcome, setting, tr)
    if setting.method:
        report.paragraph(tr("Method {method}; decay {decay}.").format(method=setting.method, decay=setting.decay))
    add_mean(report, plan, outcome, setting.conserves, tr)
    _add_proof(report, states, plan, proof, tr)
    _add_left_out(report, plan, population, setting, tr)
    report.section(tr("States side by side"))
    names, measured = [tr(STATE_LABELS[state.name]) for state in states], [state.measures for state in states]
    add_measures(report, names, measured, tr, compared=tr(STATE_LABELS[setting.plan]))
    _add_rules(report, setting, tr)
    report.section(tr("Who gains and who loses"))
    add_movement(report, outcome, float(population.sum()), tr)
    report.section(tr("How evenly access is spread"))
    add_lorenz(report, [(tr(STATE_LABELS[one.name]), one.lorenz.population, one.lorenz.share) for one in states], tr)
    report.section(tr("Where"))
    marked = _marks(today, setting, tr)
    add_access_maps(report, plan, outcome, population, setting.places, setting.stands, marked, tr)
    for group, section, heading in (
        (setting.region, tr("Capacity by region"), tr("Region")),
        (setting.level, tr("Capacity by level"), tr("Level")),
    ):
        if group is not None:
            report.section(section)
            add_sums(report, plan, group, heading, tr)
    report.section(tr("Capacity by site"))
    _add_sites(report, states, setting, tr)
    return report.to_html()


def _add_summary(
    report: Report, today: RegionState, plan: RegionState, outcome: Outcome, setting: SitesSetting, tr: Translate
) -> None:
    sentence = tr(
        "Opening {sites} sites and spreading a capacity of {total} changes the standard deviation of access by {sd} "
        "and its Gini index by {gini}; {gainers} people gain access, {losers} lose some."
    )

    def change(key: str) -> str:
        return signed(percent(Change.between(today.measures[key], plan.measures[key]).share))

    report.lead(
        sentence.format(
            sites=int(setting.opened.sum()),
            total=amount(plan.capacity.sum()),
            sd=change("sd"),
            gini=change("gini"),
            gainers=count(outcome.movement.gainers),
            losers=count(outcome.movement.losers),
        )
    )


def _add_proof(
    report: Report, states: Sequence[RegionState], plan: Reallocation, proof: Reallocation, tr: Translate
) -> None:
    report.paragraph(
        tr(
            "Objective: {objective}. Sites and sizes chosen at once reach {value}; no choice of sites and sizes "
            "within the limits passes {bound}: the gap is {gap} of the objective."
        ).format(
            objective=tr(OBJECTIVE_LABELS[proof.objective]),
            value=amount(proof.value_after),
            bound=amount(proof.bound),
            gap=percent(proof.plan_gap, 3),
        )
    )
    if plan is not proof:
        gap = relative_distance(plan.objective, plan.value_after, proof.bound, proof.target)
        report.paragraph(
            tr("The plan shown here was made in two steps and reaches {value}, which is {gap} from that bound.").format(
                value=amount(plan.value_after), gap=percent(gap, 3)
            )
        )
        report.paragraph(
            tr(
                "With the sites of the two steps no sizes pass {bound}: the sizes are within {gap} of the best ones "
                "for these sites. The rest of the distance is what choosing sites before sizes may cost."
            ).format(bound=amount(plan.bound), gap=percent(plan.plan_gap, 3))
        )
    columns = [Column(tr("State")), Column(tr("Sites open"), count), Column(tr("Capacity"))]
    columns.append(Column(tr("Objective"), amount))
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


def _add_left_out(
    report: Report, plan: Reallocation, population: np.ndarray, setting: SitesSetting, tr: Translate
) -> None:
    away = float(population[~plan.in_reach].sum())
    if away > 0:
        report.note(
            tr(
                "{people} people ({share}) have no site in reach, neither one that is open nor one that may open. They "
                "count with an access of zero below, and are left out when the plan is made."
            ).format(people=count(away), share=percent(away / float(population.sum())))
        )
    if setting.missing:
        report.note(
            tr(
                "{count} sites that are open today have no known capacity. They are left out: nobody is counted as "
                "served there, and the plan gives them nothing. Access near them is understated."
            ).format(count=count(setting.missing))
        )
    for one in setting.not_available:
        report.note(
            tr("'{state}' is not available: {reason}").format(state=tr(STATE_LABELS[one.name]), reason=one.reason)
        )


def _marks(today: RegionState, setting: SitesSetting, tr: Translate) -> tuple[tuple[Marks, ...], tuple[Marks, ...]]:
    """What stands on the map of today, and on that of the plan."""
    kinds = ((today.capacity > 0, tr("Open today"), "s", STANDS), (setting.opened, tr("Opens"), "^", OPENS))
    marks = tuple(
        Marks(label, setting.stands[where, 0], setting.stands[where, 1], marker, colour)
        for where, label, marker, colour in kinds
        if np.isfinite(setting.stands[where]).any()
    )
    return marks[:1] if (today.capacity > 0).any() else (), marks


def _add_sites(report: Report, states: Sequence[RegionState], setting: SitesSetting, tr: Translate) -> None:
    today, plan = states[0].capacity, next(state for state in states if state.name == setting.plan).capacity
    order = np.argsort(-(plan - today), kind="stable")
    order = order[np.any([state.capacity[order] > 0 for state in states], axis=0)]
    columns = [Column(tr("Site"), numeric=False), *(Column(tr(STATE_LABELS[one.name]), numeric=True) for one in states)]
    columns += [Column(tr("Change"), numeric=True), Column(tr("Change in %"), numeric=True)]
    decimals = decimals_for(np.round(plan[order], 6)) and 1

    def row(label: str, held: list[float], before: float, after: float) -> list:
        moved = Change.between(before, after)
        return [label, *held, signed(fixed(moved.value, decimals)), signed(percent(moved.share))]

    rows = [
        row(setting.names[k], [float(state.capacity[k]) for state in states], float(today[k]), float(plan[k]))
        for k in order
    ]
    sums = [float(state.capacity.sum()) for state in states]
    total = row(tr("All sites"), sums, float(today.sum()), float(plan.sum()))
    caption = tr("Capacity in each state, and the change from today to the plan; its largest gain first.")
    report.table(columns, rows[:ROWS_SHOWN], caption, total)
    if len(rows) > ROWS_SHOWN:
        report.note(
            tr("{count} sites are left out of this table, not of its sum.").format(count=count(len(rows) - ROWS_SHOWN))
        )
