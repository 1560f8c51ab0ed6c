"""The page on regional agglomeration: the sentence to remember, inequality by resource, curves, trends, definitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.regional import RegionalSummary
from ..messages import MESSAGES, QT_TRANSLATE_NOOP
from .figures import line_chart, lorenz_chart, thinned
from .html import Column, Report, Translate, identity
from .numbers import amount, count, fixed, signed

DEFINITIONS = {
    "HRAD": QT_TRANSLATE_NOOP(
        "EvenCare",
        "Health resource agglomeration degree: share of the resource over share of the land; 1 is fair by area, below "
        "1 the land is short of the resource.",
    ),
    "PAD": QT_TRANSLATE_NOOP(
        "EvenCare", "Population agglomeration degree: share of the people over share of the land."
    ),
    "HRAD/PAD": QT_TRANSLATE_NOOP(
        "EvenCare",
        "Share of the resource over share of the people: 1 is fair to the people, below 1 they are short of the "
        "resource.",
    ),
    "HRAD − PAD": QT_TRANSLATE_NOOP("EvenCare", "The same as a difference, used by some papers: 0 is fair."),
    "HRDI": QT_TRANSLATE_NOOP(
        "EvenCare", "Health resource density index: √(resource per 1,000 people × resource per km²)."
    ),
    "Gini": QT_TRANSLATE_NOOP(
        "EvenCare",
        "By population: regions in order of resource per head. By area: in order of resource per km². Below 0.3 is "
        "commonly read as fair, above 0.4 as unequal.",
    ),
    "Theil": QT_TRANSLATE_NOOP(
        "EvenCare",
        "Σ P log(P/Y), P the region's share of people (or land), Y its share of the resource; with base 10 the form of "
        "the Chinese literature.",
    ),
}
MEASURES = {
    "gini_population": QT_TRANSLATE_NOOP("EvenCare", "Gini by population"),
    "gini_area": QT_TRANSLATE_NOOP("EvenCare", "Gini by area"),
    "theil_population": QT_TRANSLATE_NOOP("EvenCare", "Theil by population"),
    "theil_area": QT_TRANSLATE_NOOP("EvenCare", "Theil by area"),
}


@dataclass(frozen=True)
class RegionalResult:
    """Summaries by resource and period: ``summaries[resource][k]`` belongs to ``periods[k]`` (one None: no periods).

    ``without_period`` rows are in none of them.
    """

    layer: str
    periods: list
    log_base: str
    grouped: bool
    summaries: dict[str, list[RegionalSummary]]
    without_period: int = 0

    def table(self) -> dict[str, list]:
        """One row a resource and period; ``reason`` is a catalogue key or None."""
        names = ("regions", "left_out", "population", "area", "total", "per_1000", "per_km2", *MEASURES)
        names += ("theil_within", "theil_between")
        rows = [
            (name, period, one) for name, found in self.summaries.items() for period, one in zip(self.periods, found)
        ]
        return {
            "resource": [name for name, _, _ in rows],
            "period": [period for _, period, _ in rows],
            **{name: [getattr(one, name) for _, _, one in rows] for name in names},
            "reason": [one.reason for _, _, one in rows],
        }


def regional_page(result: RegionalResult, tr: Translate = identity) -> str:
    """The result as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(tr("Regional agglomeration of health resources"), tr)
    report.lead(_headline(result, tr))
    last = {name: found[-1] for name, found in result.summaries.items()}
    first = next(iter(last.values()))
    report.key_figures(
        [(f"{tr(label)}, {next(iter(last))}", fixed(getattr(first, key), 3), "") for key, label in MEASURES.items()]
    )
    report.key_figures(
        [
            (tr("People"), count(first.population), ""),
            (tr("Area (km²)"), amount(first.area), ""),
            (tr("Per 1,000 people"), amount(first.per_1000), ""),
            (tr("Per km²"), amount(first.per_km2), ""),
        ]
    )
    _add_regions(report, result, tr)
    report.section(tr("Inequality by resource"))
    _add_table(report, result, tr)
    report.section(tr("Lorenz curves"))
    period = result.periods[-1]
    for key, label in (("curve_population", tr("people")), ("curve_area", tr("land"))):
        curves = [(name, getattr(one, key)) for name, one in last.items()]
        chart = lorenz_chart(
            [thinned(name, curve.population, curve.share) for name, curve in curves if len(curve.population)],
            tr("Cumulative share of {base}, worst served first").format(base=label),
            tr("Cumulative share of the resource"),
            tr("Equality"),
        )
        caption = tr("By {base}.").format(base=label)
        report.figure(chart, caption if period is None else f"{period}. {caption}")
    if len(result.periods) > 1:
        report.section(tr("Trend"))
        _add_trend(report, result, tr)
    report.section(tr("Definitions"))
    report.paragraph(tr("Logarithms to base {base}.").format(base=result.log_base))
    report.table([tr("Measure"), tr("Definition")], [(name, tr(text)) for name, text in DEFINITIONS.items()])
    return report.to_html()


def _headline(result: RegionalResult, tr: Translate) -> str:
    name, found = next(iter(result.summaries.items()))
    if found[-1].reason == "undefined_nobody":
        return tr(MESSAGES["undefined_nobody"])
    if len(result.periods) > 1:
        sentence = tr(
            "{resource}, {first} to {last}: the Gini index by population goes from {before} to {after}, by area from "
            "{land_before} to {land_after}."
        )
        return sentence.format(
            resource=name,
            first=result.periods[0],
            last=result.periods[-1],
            before=fixed(found[0].gini_population, 3),
            after=fixed(found[-1].gini_population, 3),
            land_before=fixed(found[0].gini_area, 3),
            land_after=fixed(found[-1].gini_area, 3),
        )
    sentence = tr("{resource}: the Gini index is {people} by population and {land} by area.")
    people, land = fixed(found[0].gini_population, 3), fixed(found[0].gini_area, 3)
    return sentence.format(resource=name, people=people, land=land)


def _add_regions(report: Report, result: RegionalResult, tr: Translate) -> None:
    """Regions used and left out, and the people and land they stand for, of every resource in the last period."""
    sentence = tr(
        "{resource}: {regions} regions of '{layer}' are used, with {people} people on {area} km²; {left} are left out: "
        "resource, population or area is NULL."
    )
    for name, found in result.summaries.items():
        last = found[-1]
        report.paragraph(
            sentence.format(
                resource=name,
                regions=count(last.regions),
                layer=result.layer,
                people=count(last.population),
                area=amount(last.area),
                left=count(last.left_out),
            )
        )
    if result.without_period:
        text = tr("{rows} rows without year (NULL) are left out.")
        report.note(text.format(rows=count(result.without_period)))


def _add_table(report: Report, result: RegionalResult, tr: Translate) -> None:
    headings = [tr("Resource"), tr("Period"), tr("Regions"), tr("Left out")]
    headings += [tr("Total"), tr("Per 1,000 people"), tr("Per km²")]
    headings += [tr(label) for label in MEASURES.values()]
    if result.grouped:
        headings += [tr("Theil within groups"), tr("Theil between groups")]
    rows = []
    for name, found in result.summaries.items():
        for period, one in zip(result.periods, found):
            row = [name, period, count(one.regions), count(one.left_out)]
            row += [amount(one.total), amount(one.per_1000), amount(one.per_km2)]
            row += [fixed(getattr(one, key), 4) for key in MEASURES]
            if result.grouped:
                row += [fixed(one.theil_within, 4), fixed(one.theil_between, 4)]
            rows.append(row)
    columns = [Column(heading, numeric=k > 1) for k, heading in enumerate(headings)]
    report.table(columns, [["" if cell is None else cell for cell in row] for row in rows])
    for reason in sorted({one.reason for found in result.summaries.values() for one in found if one.reason}):
        report.note(tr(MESSAGES[reason]))


def _add_trend(report: Report, result: RegionalResult, tr: Translate) -> None:
    places = np.arange(len(result.periods), dtype=np.float64)
    try:
        places = np.array([float(period) for period in result.periods])
    except ValueError:
        report.paragraph(", ".join(f"{k}: {period}" for k, period in enumerate(result.periods)))
    for key in ("gini_population", "gini_area"):
        curves = [
            (name, places, np.array([getattr(one, key) for one in found])) for name, found in result.summaries.items()
        ]
        report.figure(line_chart(curves, tr("Period"), tr(MEASURES[key])), tr(MEASURES[key]))
    headings = (tr("Resource"), tr("Measure"), result.periods[0], result.periods[-1], tr("Change"))
    rows = []
    for name, found in result.summaries.items():
        for key, label in MEASURES.items():
            before, after = getattr(found[0], key), getattr(found[-1], key)
            rows.append([name, tr(label), fixed(before, 4), fixed(after, 4), signed(fixed(after - before, 4))])
    report.table([Column(heading, numeric=k > 1) for k, heading in enumerate(headings)], rows)
