"""The page on emerging hot spots: the sentence to remember, the map, classes, periods, definitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.emerging import FEWEST_FOR_A_TREND, KINDS, NO_PATTERN, EmergingClusters, pattern
from ..equity.local import ISLAND, NO_DATA
from ..equity.polygons import Rings
from ..messages import QT_TRANSLATE_NOOP
from .cluster_map import class_map
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .numbers import count, fixed, percent

_SHADES = {
    # Kind: (hot, cold), darker where the pattern is firmer.
    "New": ("#FF9E9E", "#A9C6FF"),
    "Consecutive": ("#FF6B6B", "#7BA4FF"),
    "Intensifying": ("#99000D", "#08306B"),
    "Persistent": ("#D7191C", "#2166AC"),
    "Diminishing": ("#C46A6A", "#6A8FC4"),
    "Sporadic": ("#F7C6B4", "#CFE1F2"),
    "Oscillating": ("#E7A36F", "#8CCFC9"),
    "Historical": ("#B9A29A", "#9AA6B9"),
}
_LABELS = {
    "New hot spot": QT_TRANSLATE_NOOP("EvenCare", "New hot spot"),
    "Consecutive hot spot": QT_TRANSLATE_NOOP("EvenCare", "Consecutive hot spot"),
    "Intensifying hot spot": QT_TRANSLATE_NOOP("EvenCare", "Intensifying hot spot"),
    "Persistent hot spot": QT_TRANSLATE_NOOP("EvenCare", "Persistent hot spot"),
    "Diminishing hot spot": QT_TRANSLATE_NOOP("EvenCare", "Diminishing hot spot"),
    "Sporadic hot spot": QT_TRANSLATE_NOOP("EvenCare", "Sporadic hot spot"),
    "Oscillating hot spot": QT_TRANSLATE_NOOP("EvenCare", "Oscillating hot spot"),
    "Historical hot spot": QT_TRANSLATE_NOOP("EvenCare", "Historical hot spot"),
    "New cold spot": QT_TRANSLATE_NOOP("EvenCare", "New cold spot"),
    "Consecutive cold spot": QT_TRANSLATE_NOOP("EvenCare", "Consecutive cold spot"),
    "Intensifying cold spot": QT_TRANSLATE_NOOP("EvenCare", "Intensifying cold spot"),
    "Persistent cold spot": QT_TRANSLATE_NOOP("EvenCare", "Persistent cold spot"),
    "Diminishing cold spot": QT_TRANSLATE_NOOP("EvenCare", "Diminishing cold spot"),
    "Sporadic cold spot": QT_TRANSLATE_NOOP("EvenCare", "Sporadic cold spot"),
    "Oscillating cold spot": QT_TRANSLATE_NOOP("EvenCare", "Oscillating cold spot"),
    "Historical cold spot": QT_TRANSLATE_NOOP("EvenCare", "Historical cold spot"),
}
PATTERNS = {
    **{
        pattern(kind, hot): (_LABELS[pattern(kind, hot)], _SHADES[kind][0 if hot else 1])
        for hot in (True, False)
        for kind in KINDS
    },
    NO_PATTERN: (QT_TRANSLATE_NOOP("EvenCare", "No pattern"), "#EEEEEE"),
    ISLAND: (QT_TRANSLATE_NOOP("EvenCare", "No neighbours"), "#999999"),
    NO_DATA: (QT_TRANSLATE_NOOP("EvenCare", "No data"), "#464646"),
}
"""Class -> label and colour, in the order of the legend: hot spots red, cold spots blue."""

DEFINITIONS = {
    "New": QT_TRANSLATE_NOOP("EvenCare", "Significant in the last period and never before."),
    "Consecutive": QT_TRANSLATE_NOOP(
        "EvenCare", "Significant in an unbroken run of two or more periods at the end, never before."
    ),
    "Intensifying": QT_TRANSLATE_NOOP(
        "EvenCare", "Significant in 90 % of the periods or more and in the last, and growing stronger (Mann-Kendall)."
    ),
    "Persistent": QT_TRANSLATE_NOOP(
        "EvenCare", "Significant in 90 % of the periods or more and in the last, without trend."
    ),
    "Diminishing": QT_TRANSLATE_NOOP(
        "EvenCare", "Significant in 90 % of the periods or more and in the last, and growing weaker."
    ),
    "Sporadic": QT_TRANSLATE_NOOP("EvenCare", "Significant in the last period, and on and off before."),
    "Oscillating": QT_TRANSLATE_NOOP(
        "EvenCare", "Significant in the last period, and at least once of the other kind."
    ),
    "Historical": QT_TRANSLATE_NOOP(
        "EvenCare",
        "Significant in 90 % of the periods or more, but not in the last, in which it is not of the other kind either.",
    ),
}


@dataclass(frozen=True)
class EmergingSubject:
    """What the page is about: names of layer, value and periods, who counts as a neighbour, level and map.

    ``times`` (t,) are the periods as numbers, for the axis of the chart. Of the layer's ``rows``, ``without`` have no
    place or period.
    """

    layer: str
    value: str
    periods: list
    times: np.ndarray
    neighbours: str
    level: float
    fdr: bool
    places: np.ndarray
    rows: int
    without: int
    rings: Rings | None = None
    geographic: bool = False


def emerging_page(found: EmergingClusters, subject: EmergingSubject, tr: Translate = identity) -> str:
    """The result as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(tr("Emerging clusters of {value}").format(value=subject.value), tr)
    counts = found.counts()
    hot, cold = (sum(counts.get(pattern(kind, one), 0) for kind in KINDS) for one in (True, False))
    sentence = tr(
        "{first} to {last}: of {units} places, {hot} are hot spots of {value} of some kind, {new} of them new, and "
        "{cold} are cold spots."
    )
    report.lead(
        sentence.format(
            first=subject.periods[0],
            last=subject.periods[-1],
            units=count(len(found.pattern)),
            hot=count(hot),
            new=count(counts.get(pattern("New", True), 0)),
            cold=count(cold),
            value=subject.value,
        )
    )
    figures = [(tr("Places"), count(len(found.pattern)), ""), (tr("Periods"), count(len(subject.periods)), "")]
    figures += [
        (tr("Permutations"), count(found.permutations), ""),
        (tr("Level of significance"), percent(subject.level, 0), ""),
    ]
    report.key_figures(figures)
    _add_units(report, found, subject, tr)
    report.section(tr("Patterns"))
    shown = [(name, tr(label), colour) for name, (label, colour) in PATTERNS.items()]
    drawn = class_map(found.pattern, shown, subject.places, subject.rings, subject.geographic)
    report.figure(drawn, tr("How each place develops among hot and cold spots (Gi*)."))
    rows = [(tr(label), counts[name]) for name, (label, _) in PATTERNS.items() if name in counts]
    report.table([tr("Class"), Column(tr("Places"), count)], rows)
    if len(subject.periods) < FEWEST_FOR_A_TREND:
        report.note(
            tr("With fewer than {fewest} periods no trend can be significant: none intensifies or diminishes.").format(
                fewest=FEWEST_FOR_A_TREND
            )
        )
    report.section(tr("Periods"))
    _add_periods(report, found, subject, tr)
    report.section(tr("Definitions"))
    control = tr("with control of the false discovery rate") if subject.fdr else tr("without control for many tests")
    report.paragraph(
        tr("Neighbours: {rule}. Gi* in each period among the places with data then, {control}.").format(
            rule=subject.neighbours, control=control
        )
    )
    report.table(
        [tr("Hot or cold spot"), tr("Definition")], [(tr(_word(kind)), tr(DEFINITIONS[kind])) for kind in KINDS]
    )
    return report.to_html()


def _add_units(report: Report, found: EmergingClusters, subject: EmergingSubject, tr: Translate) -> None:
    sentence = tr("{rows} rows of '{layer}' are used: {places} places in {periods} periods.")
    numbers = {"rows": count(subject.rows - subject.without), "places": count(len(found.pattern))}
    report.paragraph(sentence.format(layer=subject.layer, periods=count(len(subject.periods)), **numbers))
    if subject.without:
        report.note(tr("{rows} rows without place or year (NULL) are left out.").format(rows=count(subject.without)))
    gaps = found.gi.size - int(np.count_nonzero(~np.isnan(found.gi)))
    if gaps:
        sentence = tr("{gaps} times a place has no statistic in a period: no value, no geometry or no neighbours.")
        report.note(sentence.format(gaps=count(gaps)))


def _add_periods(report: Report, found: EmergingClusters, subject: EmergingSubject, tr: Translate) -> None:
    rows, hot, cold = [], (found.state > 0).sum(axis=0), (found.state < 0).sum(axis=0)
    for k, period in enumerate(subject.periods):
        units = int(np.count_nonzero(~np.isnan(found.gi[:, k])))
        one = found.moran[k]
        rows.append(
            [period, count(units), count(hot[k]), count(cold[k]), fixed(one.value, 3), fixed(one.p_permutation, 3)]
        )
    headings = (tr("Period"), tr("Places"), tr("Hot spots"), tr("Cold spots"), tr("Moran's I"), "p")
    report.table([Column(heading, numeric=k > 0) for k, heading in enumerate(headings)], rows)
    places = subject.times
    curves = [(tr("Hot spots"), places, hot), (tr("Cold spots"), places, cold)]
    report.figure(line_chart(curves, tr("Period"), tr("Places")), tr("Hot and cold spots in each period."))


_WORDS = {
    "New": QT_TRANSLATE_NOOP("EvenCare", "New"),
    "Consecutive": QT_TRANSLATE_NOOP("EvenCare", "Consecutive"),
    "Intensifying": QT_TRANSLATE_NOOP("EvenCare", "Intensifying"),
    "Persistent": QT_TRANSLATE_NOOP("EvenCare", "Persistent"),
    "Diminishing": QT_TRANSLATE_NOOP("EvenCare", "Diminishing"),
    "Sporadic": QT_TRANSLATE_NOOP("EvenCare", "Sporadic"),
    "Oscillating": QT_TRANSLATE_NOOP("EvenCare", "Oscillating"),
    "Historical": QT_TRANSLATE_NOOP("EvenCare", "Historical"),
}


def _word(kind: str) -> str:
    return _WORDS[kind]
