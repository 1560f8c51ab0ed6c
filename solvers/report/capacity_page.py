"""The page of a reallocation: the sentence to remember, the proof, measures, curves, maps, and all capacities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..capacity.outcome import Outcome
from ..capacity.reallocate import Reallocation
from .capacity_access import add_access_maps, add_mean, add_movement
from .capacity_beds import add_facilities, add_sums
from .capacity_proof import add_proof
from .html import Report, Translate, identity
from .lorenz_figure import add_lorenz
from .measures import Change, add_measures
from .numbers import amount, count, decimals_for, fixed, percent, signed


@dataclass(frozen=True)
class Setting:
    """What the page must know beside the result: names (m,) of facilities, positions in degrees, the method.

    ``places`` (n, 2) and ``sites`` (m, 2): longitude and latitude, NaN where not known. ``conserves``:
    the method hands out exactly the supply in reach, so that mean access cannot change. ``selects``:
    people choose among facilities by nearness, whatever capacity these have left. ``region`` and ``level`` (m,) text or
    None: groups of facilities to sum capacity by.
    ``method`` and ``decay``: how access was measured, as text. ``missing``: facilities left out for want of a capacity.
    """

    names: Sequence[str]
    places: np.ndarray
    sites: np.ndarray
    conserves: bool
    selects: bool
    region: np.ndarray | None = None
    level: np.ndarray | None = None
    method: str = ""
    decay: str = ""
    missing: int = 0


def capacity_page(
    result: Reallocation,
    outcome: Outcome,
    population: np.ndarray,
    setting: Setting,
    title: str,
    tr: Translate = identity,
) -> str:
    """The reallocation as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(title, tr)
    _add_summary(report, result, outcome, tr)
    if setting.method:
        report.paragraph(tr("Method {method}; decay {decay}.").format(method=setting.method, decay=setting.decay))
    add_mean(report, result, outcome, setting.conserves, tr)
    add_proof(report, result, tr)
    _add_left_out(report, result, population, setting, tr)
    report.section(tr("Access and its distribution"))
    add_measures(report, [tr("Today"), tr("Plan")], [outcome.before, outcome.after], tr)
    _add_conventions(report, outcome, tr)
    report.section(tr("Who gains and who loses"))
    add_movement(report, outcome, float(population.sum()), tr)
    report.section(tr("How evenly access is spread"))
    lorenz = ((tr("Today"), outcome.lorenz_before), (tr("Plan"), outcome.lorenz_after))
    add_lorenz(report, [(name, curve.population, curve.share) for name, curve in lorenz], tr)
    report.section(tr("Where"))
    add_access_maps(report, result, outcome, population, setting.places, setting.sites, ((), ()), tr)
    for group, section, heading in (
        (setting.region, tr("Capacity by region"), tr("Region")),
        (setting.level, tr("Capacity by level"), tr("Level")),
    ):
        if group is not None:
            report.section(section)
            add_sums(report, result, group, heading, tr)
    report.section(tr("Capacity by facility"))
    add_facilities(report, result, setting.names, tr)
    return report.to_html()


def _add_summary(report: Report, result: Reallocation, outcome: Outcome, tr: Translate) -> None:
    total = float(result.before.sum())
    values = {
        "share": percent(result.moved / total if total else float("nan")),
        "moved": amount(round(result.moved, 6)),
        "added": signed(amount(round(result.added, 6))),
        "sd": signed(percent(Change.between(outcome.before["sd"], outcome.after["sd"]).share)),
        "gini": signed(percent(Change.between(outcome.before["gini"], outcome.after["gini"]).share)),
        "gainers": count(outcome.movement.gainers),
        "losers": count(outcome.movement.losers),
    }
    if abs(result.added) <= 1e-9 * max(total, 1.0):
        sentence = tr(
            "Moving {moved} of the capacity ({share}), with no new resource, changes the standard deviation of access "
            "by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some."
        )
    else:
        sentence = tr(
            "Changing the total by {added} and moving {moved} of the capacity ({share}) changes the standard deviation "
            "of access by {sd} and its Gini index by {gini}; {gainers} people gain access, {losers} lose some."
        )
    report.lead(sentence.format(**values))

    def arrow(key: str) -> str:
        return _arrow(outcome.before[key], outcome.after[key])

    report.key_figures(
        [
            (tr("Standard deviation of access"), arrow("sd"), ""),
            (tr("Gini index"), arrow("gini"), ""),
            (tr("Median access"), arrow("median"), ""),
            (tr("Capacity moved"), values["moved"], ""),
        ]
    )


def _arrow(before: float, after: float) -> str:
    """Both numbers with the digits that suit the larger."""
    decimals = decimals_for([before, after])
    return f"{fixed(before, decimals)} → {fixed(after, decimals)}"


def _add_left_out(
    report: Report, result: Reallocation, population: np.ndarray, setting: Setting, tr: Translate
) -> None:
    away = float(population[~result.in_reach].sum())
    if away > 0:
        report.note(
            tr(
                "{people} people ({share}) have no facility in reach. No plan can change that; they count with an "
                "access of zero below, and are left out when the plan is made. New sites would help them."
            ).format(people=count(away), share=percent(away / float(population.sum())))
        )
    if setting.missing:
        report.note(
            tr(
                "{count} facilities have no known capacity. They are left out: nobody is counted as served there, and "
                "the plan gives them nothing. Access near them is understated."
            ).format(count=count(setting.missing))
        )
    if result.stranded > 0:
        report.note(
            tr(
                "A capacity of {stranded} stands at {facilities} facilities that nobody reaches. It stays there."
            ).format(stranded=amount(result.stranded), facilities=count(float((~result.reached).sum())))
        )
    closed = int(((result.before > 0) & (result.after <= 0)).sum())
    if closed:
        report.note(
            tr("The plan leaves {count} facilities without any capacity. KEEP or MIN_CAPACITY prevent that.").format(
                count=count(closed)
            )
        )
    if closed and setting.selects:
        report.note(
            tr(
                "With this method people choose by nearness alone, so a facility left without capacity still draws "
                "people. Take such facilities out of the layer and run again, or keep a minimum there."
            )
        )


def _add_conventions(report: Report, outcome: Outcome, tr: Translate) -> None:
    per = tr("Access is capacity per person.")
    if outcome.per != 1.0:
        per = tr("Access is capacity per {per} people.").format(per=amount(outcome.per))
    rules = tr("Percentiles and shares count people, not places; people without access count with zero.")
    among = tr("Among people in reach, today and under the plan: standard deviation {sd}, Gini index {gini}.").format(
        sd=_arrow(outcome.in_reach_before[1], outcome.in_reach_after[1]),
        gini=_arrow(outcome.in_reach_before[2], outcome.in_reach_after[2]),
    )
    report.note(f"{per} {rules} {among}")
