"""The page on spatial clusters: the sentence to remember, the map, classes, global statistics, definitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.local import ISLAND, NO_DATA, NOT_SIGNIFICANT
from ..equity.polygons import Rings
from ..equity.spatial_assessment import SpatialAssessment
from ..messages import MESSAGES, QT_TRANSLATE_NOOP
from .cluster_map import CLASSES, class_map
from .figures import scatter_chart
from .html import Column, Report, Translate, identity
from .numbers import amount, count, fixed, percent

STATISTICS = {
    "moran": QT_TRANSLATE_NOOP("EvenCare", "Moran's I"),
    "geary": QT_TRANSLATE_NOOP("EvenCare", "Geary's C"),
    "general_g": QT_TRANSLATE_NOOP("EvenCare", "Getis and Ord's G"),
    "spatial_gini": QT_TRANSLATE_NOOP("EvenCare", "Spatial Gini"),
}
MEANINGS = (
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "Moran's I: above its expectation, like values lie side by side; below it, unlike ones. Geary's C: below 1, "
        "like values lie side by side. G: above its expectation, high values gather; below it, low ones do. Spatial "
        "Gini: the share of the Gini index from pairs that are not neighbours; above its expectation, neighbours are "
        "more alike than others.",
    ),
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "High-High: a high value among high ones; Low-Low: a low one among low ones; High-Low and Low-High stand out "
        "from their neighbours. Hot and cold spots (Gi*) count the unit itself among its neighbours.",
    ),
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "Each local p-value keeps the unit's own value and draws its neighbours' values from all other units; it is "
        "two-sided. With many units some are significant by chance: the false discovery rate (FDR, Benjamini and "
        "Hochberg) keeps the share of false ones among the clusters at the level.",
    ),
)
FIGURES = 3
_SMALLEST = 0.0001


@dataclass(frozen=True)
class SpatialSubject:
    """What the page is about: names of layer, value and second value (or empty), who counts as a neighbour, a map.

    ``places`` (n, 2) and ``rings`` (None for points) draw the units; ``geographic``: in degrees. ``population`` (n,)
    are the people of whom the value counts events, None where it is no rate; ``rates`` says how it became one.
    """

    layer: str
    value: str
    lagged: str
    neighbours: str
    places: np.ndarray
    rings: Rings | None = None
    geographic: bool = False
    population: np.ndarray | None = None
    rates: str = ""


def spatial_page(assessment: SpatialAssessment, subject: SpatialSubject, tr: Translate = identity) -> str:
    """The assessment as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(tr("Spatial clusters of {value}").format(value=subject.value), tr)
    report.lead(_headline(assessment, subject, tr))
    _add_key_figures(report, assessment, tr)
    _add_units(report, assessment, subject, tr)
    report.section(tr("Clusters"))
    shown = [(name, tr(label), colour) for name, (label, colour) in CLASSES.items()]
    drawn = class_map(assessment.clusters, shown, subject.places, subject.rings, subject.geographic)
    options = assessment.options
    control = tr("with control of the false discovery rate") if options.fdr else tr("without control for many tests")
    caption = tr("Clusters at the level {level}, {control}.").format(level=percent(options.level, 0), control=control)
    report.figure(drawn, caption)
    _add_classes(report, assessment, tr)
    report.section(tr("All units together"))
    _add_statistics(report, assessment, tr)
    if options.statistic == "moran":
        local = assessment.local
        other = subject.lagged or subject.value
        labels = (subject.value, tr("{value} of the neighbours").format(value=other))
        chart = scatter_chart(local.z, local.lag, *labels)
        report.figure(chart, tr("Moran scatter plot, in standard deviations; the slope of the line is Moran's I."))
    report.section(tr("Definitions"))
    report.paragraph(tr("Neighbours: {rule}.").format(rule=subject.neighbours))
    for meaning in MEANINGS:
        report.paragraph(tr(meaning))
    if subject.lagged:
        report.note(
            tr("Two values: each unit's {value} against its neighbours' {other}. It is correlation, not cause.").format(
                value=subject.value, other=subject.lagged
            )
        )
    return report.to_html()


def _headline(assessment: SpatialAssessment, subject: SpatialSubject, tr: Translate) -> str:
    moran = assessment.overall["moran"]
    if moran.reason is not None:
        return tr(MESSAGES[moran.reason])
    if not moran.p_permutation <= assessment.options.level:
        sentence = tr("{value} shows no clustering in space beyond chance (Moran's I = {i}, p {p}).")
    elif moran.value > moran.expected:
        sentence = tr("{value} clusters in space: like values lie side by side (Moran's I = {i}, p {p}).")
    else:
        sentence = tr("{value} is dispersed: unlike values lie side by side (Moran's I = {i}, p {p}).")
    return sentence.format(value=subject.value, i=fixed(moran.value, FIGURES), p=_equation(moran.p_permutation))


def _add_key_figures(report: Report, assessment: SpatialAssessment, tr: Translate) -> None:
    overall, counts = assessment.overall, assessment.counts()
    figures = [(tr(STATISTICS[name]), fixed(one.value, FIGURES), "") for name, one in overall.items()]
    clustered = sum(number for name, number in counts.items() if name not in (NOT_SIGNIFICANT, ISLAND, NO_DATA))
    figures.append((tr("Units in clusters"), count(clustered), ""))
    report.key_figures(figures)
    numbers = assessment.neighbours.cardinality
    report.key_figures(
        [
            (tr("Units used"), count(len(numbers)), ""),
            (tr("Neighbours, mean"), fixed(float(numbers.mean()) if len(numbers) else None, 1), ""),
            (tr("Units without neighbours"), count(int(assessment.local.islands.sum())), ""),
            (tr("Permutations"), count(assessment.local.permutations), ""),
        ]
    )


def _add_units(report: Report, assessment: SpatialAssessment, subject: SpatialSubject, tr: Translate) -> None:
    used, islands = int(assessment.used.sum()), int(assessment.local.islands.sum())
    sentence = tr("{used} of {all} features of '{layer}' have a value and are used.")
    report.paragraph(sentence.format(used=count(used), all=count(len(assessment.used)), layer=subject.layer))
    if subject.population is not None:
        everyone, people = float(np.nansum(subject.population)), subject.population[assessment.used].sum()
        sentence = tr("They cover {people} of {all} people; {value} is a count that became a rate ({rates}).")
        numbers = {"people": count(people), "all": count(everyone)}
        report.paragraph(sentence.format(value=subject.value, rates=subject.rates, **numbers))
    if islands:
        sentence = tr("{islands} units have no neighbours; they are a class of their own and count in no statistic.")
        report.note(sentence.format(islands=count(islands)))
    if used < len(assessment.used):
        sentence = tr("{rows} features have no data: they are a class of their own, and nobody's neighbours.")
        report.note(sentence.format(rows=count(len(assessment.used) - used)))


def _add_classes(report: Report, assessment: SpatialAssessment, tr: Translate) -> None:
    columns = assessment.columns()
    names = [name for name in CLASSES if np.any(columns["cluster_unadjusted"] == name)]
    rows = []
    for name in names:
        with_control = assessment.local.clusters(assessment.options.level, True)
        units = int(np.sum(with_control == name)) if name != NO_DATA else int(np.sum(~assessment.used))
        rows.append([tr(CLASSES[name][0]), int(np.sum(columns["cluster_unadjusted"] == name)), units])
    headings = [tr("Class"), Column(tr("Units, p alone"), count), Column(tr("Units, with FDR control"), count)]
    report.table(headings, rows)


def _add_statistics(report: Report, assessment: SpatialAssessment, tr: Translate) -> None:
    headings = (tr("Value"), tr("Expected"), "z", tr("p (normal)"), tr("p (permutation)"), tr("Permutations"))
    rows = []
    for name, one in assessment.overall.items():
        row = [tr(STATISTICS[name]), fixed(one.value, 4), amount(one.expected), fixed(one.z, 2), _p(one.p)]
        rows.append([*row, _p(one.p_permutation), count(one.permutations)])
    report.table([tr("Statistic"), *(Column(heading, numeric=True) for heading in headings)], rows)
    for name, one in assessment.overall.items():
        if one.reason is not None:
            report.note(f"{tr(STATISTICS[name])}: {tr(MESSAGES[one.reason])}")


def _equation(p: float) -> str:
    return f"< {_SMALLEST}" if p < _SMALLEST else f"= {fixed(p, 4)}"


def _p(value: float) -> str:
    return fixed(value, 4) if not value < _SMALLEST else f"< {_SMALLEST}"
