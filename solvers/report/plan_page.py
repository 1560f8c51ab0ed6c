"""The page that compares plans: the sentence to remember, measures, curves, maps, beds, and who gains or loses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..accessibility.methods import METHODS
from .by_region import ByRegion
from .by_region_section import add_regions
from .capacity_section import add_capacities
from .comparison import Comparison
from .figures import thinned
from .grouping import Grouping
from .html import Column, Report, Translate, identity
from .lorenz_figure import add_lorenz
from .maps import Marks, Panel, change_classes, point_maps, quantile_classes
from .measures import Change, add_measures
from .numbers import amount, count, fixed, percent, signed

SMALLEST_MARK = 1e-6
"""Changes of capacity below this share of the largest capacity, as rounding leaves them, are not on the map."""
GAIN, LOSS = "#009E73", "#D55E00"


@dataclass(frozen=True)
class Setting:
    """What the page knows beside the comparison.

    ``places`` (n, 2) and ``sites`` (m, 2) are longitude and latitude of demand and facilities (NaN: not
    known), ``names`` (m,) those of the facilities. ``straight_lines``: costs are metres as the crow flies.
    ``regions`` are the plans in each region of the demand, ``groups`` (m,) those of the facilities (None: not asked).
    """

    places: np.ndarray
    sites: np.ndarray
    names: Sequence[str]
    straight_lines: bool
    regions: ByRegion | None = None
    groups: Grouping | None = None


def plan_page(comparison: Comparison, setting: Setting, title: str, tr: Translate = identity) -> str:
    """The comparison as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(title, tr)
    _add_summary(report, comparison, tr)
    report.section(tr("Access and its distribution"))
    names = comparison.names
    add_measures(report, names, [result.measures for result in comparison.results], tr)
    _add_conventions(report, comparison, setting, tr)
    report.section(tr("Who gains and who loses"))
    _add_movement(report, comparison, tr)
    if setting.regions is not None:
        add_regions(report, setting.regions, tr)
    report.section(tr("How evenly access is spread"))
    curves = [thinned(one.plan.name, one.lorenz.population, one.lorenz.share) for one in comparison.results]
    add_lorenz(report, curves, tr)
    report.section(tr("Where"))
    _add_maps(report, comparison, setting, tr)
    add_capacities(report, comparison, setting.names, setting.groups, tr)
    return report.to_html()


def _add_summary(report: Report, comparison: Comparison, tr: Translate) -> None:
    first, last = comparison.results[0], comparison.results[-1]
    total = float(first.plan.capacity.sum())
    moved, added = round(comparison.moved, 6), round(comparison.added, 6)
    values = {
        "plan": last.plan.name,
        "first": first.plan.name,
        "moved": amount(moved),
        "share": percent(moved / total if total else float("nan")),
        "added": signed(amount(added)),
        "gainers": count(last.change.gainers),
        "losers": count(last.change.losers),
    }
    if added == 0.0:
        sentence = tr(
            "{plan} against {first}: moving {moved} of the capacity ({share}), with none added. {gainers} people gain "
            "access and {losers} lose some."
        )
    else:
        sentence = tr(
            "{plan} against {first}: moving {moved} of the capacity ({share}) and changing the total by {added}. "
            "{gainers} people gain access and {losers} lose some."
        )
    report.lead(f"{sentence.format(**values)} {_gini_sentence(first.measures['gini'], last.measures['gini'], tr)}")
    arrow = "{} → {}"
    report.key_figures(
        [
            (tr("Gini index"), arrow.format(*(fixed(one.measures["gini"], 3) for one in (first, last))), ""),
            (
                tr("10th percentile of access"),
                arrow.format(*(amount(one.measures["p10"]) for one in (first, last))),
                "",
            ),
            (tr("Median access"), arrow.format(*(amount(one.measures["median"]) for one in (first, last))), ""),
            (
                tr("People within the standard"),
                arrow.format(*(percent(one.measures["covered_share"]) for one in (first, last))),
                "",
            ),
            (tr("Capacity moved"), amount(moved), ""),
        ]
    )


def _gini_sentence(first: float, last: float, tr: Translate) -> str:
    if not np.isfinite([first, last]).all():
        return tr("The Gini index of access is undefined where nobody has access.")
    change = Change.between(first, last).share
    if np.isnan(change):
        return tr("The Gini index of access goes from {first} to {last}.").format(
            first=fixed(first, 3), last=fixed(last, 3)
        )
    return tr("The Gini index of access changes by {change}.").format(change=signed(percent(change)))


def _add_conventions(report: Report, comparison: Comparison, setting: Setting, tr: Translate) -> None:
    per = tr("person") if comparison.per == 1 else tr("{per} people").format(per=amount(comparison.per))
    report.note(
        tr("Method {method}; decay {decay}.").format(method=comparison.method, decay=comparison.decay.describe())
    )
    report.note(
        tr(
            "Access is capacity per {per}. Percentiles and shares count people, not places; people without "
            "access count with zero. The standard is a travel cost of {standard} or less."
        ).format(per=per, standard=amount(comparison.standard))
    )
    if METHODS[comparison.method].conserves == "supply":
        report.note(
            tr(
                "Mean access is the capacity that somebody reaches over all people. Moving capacity among facilities "
                "in reach cannot change it, only how equally access is spread."
            )
        )
    if setting.straight_lines:
        report.note(tr("Travel costs are straight lines in metres, not travel by road."))
    if comparison.threshold is not None:
        report.note(
            tr("The threshold below which people are short of care is an access of {threshold}.").format(
                threshold=amount(comparison.threshold)
            )
        )
    for result in comparison.results:
        if result.stranded > 0:
            report.note(
                tr("{plan}: a capacity of {stranded} is in reach of nobody and serves no one.").format(
                    plan=result.plan.name, stranded=amount(result.stranded)
                )
            )


def _add_movement(report: Report, comparison: Comparison, tr: Translate) -> None:
    total = float(comparison.population.sum())
    rows = []
    for result in comparison.results[1:]:
        change = result.change
        rows.append(
            [
                result.plan.name,
                count(change.gainers),
                percent(change.gainers / total),
                count(change.losers),
                percent(change.losers / total),
                count(change.unchanged),
            ]
        )
    headings = [tr("People who gain"), tr("Share"), tr("People who lose"), tr("Share")]
    columns = [Column(tr("Plan"), numeric=False)]
    columns += [Column(heading, numeric=True) for heading in (*headings, tr("No change"))]
    report.table(columns, rows, tr("People by what happens to the access of where they live."))


def _add_maps(report: Report, comparison: Comparison, setting: Setting, tr: Translate) -> None:
    if not np.isfinite(setting.places).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    results = comparison.results
    access = [result.state.access for result in results]
    texts = {
        "zero_label": tr("No access"),
        "no_data_label": tr("No data"),
        "geographic": True,
    }
    classes = quantile_classes(access, comparison.population)
    panels = [Panel(result.plan.name, result.state.access) for result in results]
    maps = [
        point_maps(*setting.places.T, panels[k : k + 2], classes, tr("Access"), **texts)
        for k in range(0, len(panels), 2)
    ]
    caption = tr("Access under each plan, in the same classes (a fifth of the people each).")
    for svg in maps:
        report.figure(svg, caption)
        caption = ""
    change = access[-1] - access[0]
    panel = Panel(results[-1].plan.name, change, _capacity_marks(comparison, setting.sites, tr))
    svg = point_maps(
        *setting.places.T,
        [panel],
        change_classes(change, results[0].measures["median"] or results[0].measures["mean"]),
        tr("Change in access"),
        **texts,
    )
    report.figure(svg, tr("Change from the first to the last plan, and the facilities that grow or shrink."))


def _capacity_marks(comparison: Comparison, sites: np.ndarray, tr: Translate) -> tuple[Marks, ...]:
    change = comparison.capacity_change
    least = SMALLEST_MARK * np.abs(comparison.capacity).max()
    kinds = ((change > least, tr("Gains capacity"), "^", GAIN), (change < -least, tr("Loses capacity"), "v", LOSS))
    return tuple(Marks(label, *sites[where].T, marker, colour) for where, label, marker, colour in kinds if where.any())
