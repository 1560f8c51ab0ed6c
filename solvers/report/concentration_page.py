"""The page on a concentration index: the sentence to remember, eight measures, curves, intervals, definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..equity.concentration import Bounds
from ..equity.concentration_assessment import ConcentrationAssessment
from ..equity.ranking import RankedUnits
from ..messages import MESSAGES, QT_TRANSLATE_NOOP
from .figures import lorenz_chart, thinned
from .html import Column, Report, Translate, identity
from .inequality_measures import Definition
from .left_out import add_units
from .numbers import UNDEFINED, count, fixed, percent, signed

DEFINITIONS = {
    "mean": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Mean"),
        QT_TRANSLATE_NOOP("EvenCare", "Mean of the values, each counted by its weight."),
        "value",
    ),
    "concentration_index": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Concentration index"),
        QT_TRANSLATE_NOOP(
            "EvenCare",
            "C = (2/μ) Σ p (x − μ)(R − ½), R the rank from 0 (bottom) to 1 (top), the mean rank where ranks are equal. "
            "Above zero: the value gathers among those of high rank; below zero: among those of low rank.",
        ),
    ),
    "generalised": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Generalised concentration index"),
        QT_TRANSLATE_NOOP("EvenCare", "μ C: absolute, in the unit of the values."),
    ),
    "extended": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Extended concentration index"),
        QT_TRANSLATE_NOOP(
            "EvenCare", "1 − (1/μ) Σ p x v, v the mean of ν(1 − R)^(ν−1): the larger ν, the more the bottom counts."
        ),
    ),
    "erreygers": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Erreygers index"),
        QT_TRANSLATE_NOOP("EvenCare", "4 μ C / (b − a), for values that can only lie between a and b."),
    ),
    "wagstaff": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Wagstaff index"),
        QT_TRANSLATE_NOOP("EvenCare", "μ C (b − a) / ((b − μ)(μ − a)), for values that can only lie between a and b."),
    ),
    "sii": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Slope index of inequality"),
        QT_TRANSLATE_NOOP("EvenCare", "Top less bottom of the ladder, from the line x = α + β R: SII = β."),
        "value",
    ),
    "rii": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Relative index of inequality"),
        QT_TRANSLATE_NOOP("EvenCare", "Top over bottom of the ladder, from the same line: (α + β) / α."),
        "ratio",
    ),
    "rii_mean": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Slope index over the mean"),
        QT_TRANSLATE_NOOP("EvenCare", "β / μ, the other form of the relative index (Pamuk)."),
    ),
    "sii_logit": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Slope index, logit"),
        QT_TRANSLATE_NOOP("EvenCare", "Top less bottom of the ladder, from a logit curve between the bounds."),
        "value",
    ),
    "rii_logit": Definition(
        QT_TRANSLATE_NOOP("EvenCare", "Relative index, logit"),
        QT_TRANSLATE_NOOP("EvenCare", "Top over bottom of the ladder, from the same logit curve."),
        "ratio",
    ),
}
LEADING = ("mean", "concentration_index", "generalised", "extended", "erreygers", "wagstaff", "sii", "rii")


@dataclass(frozen=True)
class RankedSubject:
    """What the page is about: names of layer, value, plan (or empty) and rank, and the method."""

    layer: str
    value: str
    plan: str
    rank: str
    bounds: Bounds
    aversion: float


def concentration_page(
    assessment: ConcentrationAssessment, ranked: RankedUnits, subject: RankedSubject, tr: Translate = identity
) -> str:
    """The assessment as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(tr("{value} by {rank}").format(value=subject.value, rank=subject.rank), tr)
    report.lead(_headline(assessment, subject, tr))
    states = [assessment.today] if assessment.plan is None else [assessment.today, assessment.plan]
    figures = []
    for name in LEADING:
        text = " → ".join(DEFINITIONS[name].write(state.measures[name]) for state in states)
        figures.append((tr(DEFINITIONS[name].label), text, ""))
    report.key_figures(figures[:4])
    report.key_figures(figures[4:])
    add_units(report, ranked.units, subject.layer, tr)
    if ranked.null_rank:
        sentence = tr("{rows} more rows are left out: {rank} is NULL there (weight {people}).")
        text = sentence.format(rows=count(ranked.null_rank), rank=subject.rank, people=count(ranked.null_rank_weight))
        report.note(text)
    report.section(tr("Concentration curve"))
    names = [subject.value, subject.plan]
    chart = lorenz_chart(
        [thinned(name, *state.curve) for name, state in zip(names, states) if len(state.curve[0])],
        tr("Cumulative share of people, from low to high {rank}").format(rank=subject.rank),
        tr("Cumulative share of {value}").format(value=subject.value),
        tr("Equality"),
    )
    report.figure(chart, tr("Above the diagonal, those of low rank have more than their share; below it, less."))
    report.section(tr("All measures"))
    _add_measures(report, assessment, subject, tr)
    report.section(tr("Definitions"))
    if subject.bounds.upper is not None:
        sentence = tr("Bounds: a = {lower}, b = {upper}.")
        report.paragraph(sentence.format(lower=f"{subject.bounds.lower:g}", upper=f"{subject.bounds.upper:g}"))
    report.paragraph(tr("Extended index: ν = {aversion}.").format(aversion=f"{subject.aversion:g}"))
    rows = [(tr(definition.label), tr(definition.meaning)) for definition in DEFINITIONS.values()]
    report.table([tr("Measure"), tr("Definition")], rows)
    return report.to_html()


def _headline(assessment: ConcentrationAssessment, subject: RankedSubject, tr: Translate) -> str:
    index = assessment.today.measures["concentration_index"]
    if np.isnan(index):
        return tr(MESSAGES[assessment.today.reasons["concentration_index"]])
    if assessment.plan is not None:
        sentence = tr("{plan} against {value}: the concentration index by {rank} goes from {before} to {after}.")
        after = assessment.plan.measures["concentration_index"]
        names = {"plan": subject.plan, "value": subject.value, "rank": subject.rank}
        return sentence.format(before=signed(fixed(index, 3)), after=signed(fixed(after, 3)), **names)
    poorest = float(np.interp(0.2, *assessment.today.curve))
    sentence = tr(
        "The concentration index of {value} by {rank} is {index}: the fifth of the people of lowest rank has {share} "
        "of all of it."
    )
    return sentence.format(
        value=subject.value, rank=subject.rank, index=signed(fixed(index, 3)), share=percent(poorest)
    )


def _add_measures(report: Report, assessment: ConcentrationAssessment, subject: RankedSubject, tr: Translate) -> None:
    table = assessment.table()
    columns = [Column(tr("Measure")), Column(subject.value, numeric=True), Column(tr("95 % interval"), numeric=True)]
    if assessment.plan is not None:
        headings = (subject.plan, tr("Change"), tr("95 % interval"))
        columns += [Column(heading, numeric=True) for heading in headings]
    rows = []
    for k, name in enumerate(table["measure"]):
        write = DEFINITIONS[name].write
        row = [tr(DEFINITIONS[name].label), write(table["value"][k])]
        row.append(_interval(write, table["low"][k], table["high"][k]))
        if assessment.plan is not None:
            row += [write(table["compare"][k]), signed(write(table["change"][k]))]
            row.append(_interval(write, table["change_low"][k], table["change_high"][k]))
        rows.append(row)
    report.table(columns, rows)
    for name, reason in zip(table["measure"], table["reason"]):
        if reason is not None:
            report.note(f"{tr(DEFINITIONS[name].label)}: {tr(MESSAGES[reason])}")
    errors = assessment.today.concentration
    report.note(
        tr(
            "Intervals: jackknife over the rows for the indices, robust regression for slope and ratio. Standard "
            "errors of the index: {regression} by the convenient regression, {robust} with the sampling of mean and "
            "ranks. For a census they tell how much a measure hangs on single rows, not a sampling error."
        ).format(regression=fixed(errors.se_regression, 4), robust=fixed(errors.se_robust, 4))
    )


def _interval(write: Callable[[float], str], low: float, high: float) -> str:
    return UNDEFINED if np.isnan(low) or np.isnan(high) else f"{write(low)} … {write(high)}"
