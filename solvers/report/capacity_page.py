"""The page of a reallocation: the sentence to remember, the proof, measures, curves, maps, and all capacities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..capacity.outcome import Outcome
from ..capacity.reallocate import Reallocation
from .capacity_proof import add_proof
from .figures import Curve, lorenz_chart
from .html import Column, Report, Translate, identity
from .maps import Marks, Panel, change_classes, point_maps, quantile_classes
from .measures import Change, add_measures
from .numbers import amount, count, decimals_for, fixed, percent, signed

ROWS_SHOWN = 200
GAIN, LOSS = "#009E73", "#D55E00"


@dataclass(frozen=True)
class Setting:
    """What the page must know beside the result: names (m,) of facilities, positions in degrees, the method.

    ``places`` (n, 2) and ``sites`` (m, 2): longitude and latitude, NaN where not known. ``conserves``:
    the method hands out exactly the supply in reach, so that mean access cannot change. ``selects``:
    people choose among facilities by nearness, whatever capacity these have left. ``region`` (m,) text or None.
    ``method`` and ``decay``: how access was measured, as text. ``missing``: facilities left out for want of a capacity.
    """

    names: Sequence[str]
    places: np.ndarray
    sites: np.ndarray
    conserves: bool
    selects: bool
    region: np.ndarray | None = None
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
    _add_mean(report, result, outcome, setting, tr)
    add_proof(report, result, tr)
    _add_left_out(report, result, population, setting, tr)
    report.section(tr("Access and its distribution"))
    add_measures(report, [tr("Today"), tr("Plan")], [outcome.before, outcome.after], tr)
    _add_conventions(report, outcome, tr)
    report.section(tr("Who gains and who loses"))
    _add_movement(report, outcome, float(population.sum()), tr)
    report.section(tr("How evenly access is spread"))
    _add_lorenz(report, outcome, tr)
    report.section(tr("Where"))
    _add_maps(report, result, outcome, population, setting, tr)
    if setting.region is not None:
        report.section(tr("Capacity by region"))
        _add_regions(report, result, setting.region, tr)
    report.section(tr("Capacity by facility"))
    _add_facilities(report, result, setting, tr)
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


def _add_mean(report: Report, result: Reallocation, outcome: Outcome, setting: Setting, tr: Translate) -> None:
    before, after = outcome.before["mean"], outcome.after["mean"]
    if not setting.conserves:
        sentence = tr(
            "With this method mean access depends on the plan: it goes from {before} to {after}. The plan brings "
            "everybody as near as it can to the mean of today, so that nobody is made equal by being made poor."
        )
    elif abs(result.added) <= 1e-9 * max(float(result.before.sum()), 1.0):
        sentence = tr(
            "Mean access cannot change by moving capacity: every unit is shared out among the people in reach of it, "
            "so the mean is the capacity in reach over the people, {before} before and {after} after. What a plan "
            "can change is how equally access is spread."
        )
    else:
        sentence = tr(
            "Mean access depends on the total alone, not on where the capacity is: {before} before and {after} after."
        )
    report.note(sentence.format(before=amount(before), after=amount(after)))


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
    among = tr("Standard deviation among people in reach, today and under the plan: {change}.").format(
        change=_arrow(outcome.in_reach_before[1], outcome.in_reach_after[1])
    )
    report.note(f"{per} {rules} {among}")


def _add_movement(report: Report, outcome: Outcome, total: float, tr: Translate) -> None:
    movement = outcome.movement
    rows = [
        [label, count(people), percent(people / total)]
        for label, people in (
            (tr("Gain access"), movement.gainers),
            (tr("Lose access"), movement.losers),
            (tr("No change"), movement.unchanged),
        )
    ]
    columns = [Column("", numeric=False), Column(tr("People"), numeric=True), Column(tr("Share"), numeric=True)]
    report.table(columns, rows, tr("People by what happens to the access of where they live."))


def _add_lorenz(report: Report, outcome: Outcome, tr: Translate) -> None:
    curves: list[Curve] = [
        (tr("Today"), outcome.lorenz_before.population, outcome.lorenz_before.share),
        (tr("Plan"), outcome.lorenz_after.population, outcome.lorenz_after.share),
    ]
    chart = lorenz_chart(
        curves,
        tr("Cumulative share of people, worst served first"),
        tr("Cumulative share of access"),
        tr("Equality"),
    )
    report.figure(chart, tr("Lorenz curves: the nearer to the diagonal, the more even."))


def _add_maps(
    report: Report, result: Reallocation, outcome: Outcome, population: np.ndarray, setting: Setting, tr: Translate
) -> None:
    x, y = setting.places[:, 0], setting.places[:, 1]
    if not np.isfinite(x).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    texts = {"zero_label": tr("No access"), "no_data_label": tr("No data"), "geographic": True}
    access = [outcome.per * result.access_before, outcome.per * result.access_after]
    panels = [Panel(tr("Today"), access[0]), Panel(tr("Plan"), access[1])]
    svg = point_maps(x, y, panels, quantile_classes(access, population), tr("Access"), **texts)
    report.figure(svg, tr("Access today and under the plan, in the same classes (a fifth of the people each)."))
    change = access[1] - access[0]
    classes = change_classes(change, outcome.before["median"] or outcome.before["mean"])
    marks = _marks(result, setting, tr)
    svg = point_maps(x, y, [Panel(tr("Change"), change, marks)], classes, tr("Change in access"), **texts)
    report.figure(svg, tr("Change of access, and the facilities that gain or lose capacity."))


def _marks(result: Reallocation, setting: Setting, tr: Translate) -> tuple[Marks, ...]:
    change, least = result.change, 1e-6 * max(float(result.before.max()), 1.0)
    kinds = ((change > least, tr("Gains capacity"), "^", GAIN), (change < -least, tr("Loses capacity"), "v", LOSS))
    return tuple(
        Marks(label, setting.sites[where, 0], setting.sites[where, 1], marker, colour)
        for where, label, marker, colour in kinds
        if where.any()
    )


def _add_regions(report: Report, result: Reallocation, region: np.ndarray, tr: Translate) -> None:
    names, number = np.unique([name or "–" for name in region.tolist()], return_inverse=True)
    change = result.change
    sums = [
        np.bincount(number, weights=values, minlength=len(names))
        for values in (result.before, result.after, change, np.maximum(change, 0.0), np.maximum(-change, 0.0))
    ]
    headings = [tr("Today"), tr("Plan"), tr("Change"), tr("Need"), tr("Surplus")]
    columns = [Column(tr("Region"), numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    rows = [[name, *(round(float(total[k]), 6) for total in sums)] for k, name in enumerate(names.tolist())]
    rows.sort(key=lambda row: -row[3])
    total = [tr("All regions"), *(round(float(values.sum()), 6) for values in sums)]
    report.table(columns, rows, tr("Need: what its facilities gain. Surplus: what they lose."), total)


def _add_facilities(report: Report, result: Reallocation, setting: Setting, tr: Translate) -> None:
    change = result.change
    order = np.argsort(-change, kind="stable")
    left_out = len(order) - ROWS_SHOWN
    if left_out > 0:
        order = np.concatenate([order[: ROWS_SHOWN // 2], order[-(ROWS_SHOWN // 2) :]])
    decimals = decimals_for(np.round(result.after, 6)) and 1

    def row(label: str, before: float, after: float) -> list:
        moved = Change.between(before, after)
        written = (fixed(before, decimals), fixed(after, decimals), signed(fixed(moved.value, decimals)))
        return [label, *written, signed(percent(moved.share))]

    headings = [tr("Today"), tr("Plan"), tr("Change"), tr("Change in %")]
    columns = [Column(tr("Facility"), numeric=False), *(Column(heading, numeric=True) for heading in headings)]
    rows = [row(setting.names[k], float(result.before[k]), float(result.after[k])) for k in order]
    total = row(tr("All facilities"), float(result.before.sum()), float(result.after.sum()))
    report.paragraph(
        tr(
            "Need: {need} more (facilities that gain: {gaining}). Surplus: {surplus} (facilities that lose: {losing})."
        ).format(
            need=fixed(float(change[change > 0].sum()), decimals),
            gaining=count(float((change > 1e-9).sum())),
            surplus=fixed(float(-change[change < 0].sum()), decimals),
            losing=count(float((change < -1e-9).sum())),
        )
    )
    report.table(columns, rows, tr("The largest gain first."), total)
    if left_out > 0:
        report.note(
            tr("{count} facilities with smaller changes are left out of this table, not of its sum.").format(
                count=count(left_out)
            )
        )
