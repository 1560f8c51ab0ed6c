"""The page on the inequality of one value: the sentence to remember, eight measures, curves, groups, definitions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..equity.assessment import Assessment
from ..equity.indices import InequalityOptions
from ..equity.units import Units
from ..messages import MESSAGES
from .figures import Curve, thinned
from .html import Column, Report, Translate, identity
from .inequality_measures import DEFINITIONS
from .left_out import add_units
from .lorenz_figure import add_lorenz
from .measures import Change
from .numbers import UNDEFINED, count, fixed, percent, signed

LEADING = ("mean", "median", "gini", "theil_t", "hoover", "palma", "p90_p10", "below_threshold")
INSTEAD_OF_THRESHOLD = "cv"
GROUPS_SHOWN = 60


@dataclass(frozen=True)
class Subject:
    """What the page is about: names of the layer, of the value and of the plan, of the groups, and the method."""

    layer: str
    value: str
    plan: str
    group_field: str
    groups: list
    options: InequalityOptions
    replicates: int


def inequality_page(assessment: Assessment, units: Units, subject: Subject, tr: Translate = identity) -> str:
    """The assessment as an HTML page; ``tr`` turns its English into the reader's language."""
    report = Report(tr("Inequality of {value}").format(value=subject.value), tr)
    report.lead(_headline(assessment, subject, tr))
    _add_leading(report, assessment, tr)
    add_units(report, units, subject.layer, tr)
    report.section(tr("How evenly it is spread"))
    curves: list[Curve] = [thinned(subject.value, assessment.today.lorenz.population, assessment.today.lorenz.share)]
    if assessment.plan is not None:
        curves.append(thinned(subject.plan, assessment.plan.lorenz.population, assessment.plan.lorenz.share))
    share = tr("Cumulative share of {value}").format(value=subject.value)
    add_lorenz(report, [curve for curve in curves if len(curve[1])], tr, share)
    report.section(tr("All measures"))
    _add_measures(report, assessment, subject, tr)
    if assessment.today.groups is not None:
        report.section(tr("Groups"))
        _add_groups(report, assessment, subject, tr)
    report.section(tr("Definitions"))
    _add_definitions(report, assessment, subject, tr)
    return report.to_html()


def _headline(assessment: Assessment, subject: Subject, tr: Translate) -> str:
    today = assessment.today.measures
    if today["mean"] == 0:
        return tr(MESSAGES["undefined_nobody"])
    if assessment.plan is None:
        sentence = tr(
            "The Gini index of {value} is {gini}; {hoover} of all of it would have to move for all to be equal."
        )
        return sentence.format(value=subject.value, gini=fixed(today["gini"], 3), hoover=percent(today["hoover"]))
    plan = assessment.plan.measures
    change = Change.between(today["gini"], plan["gini"])
    sentence = tr(
        "{plan} against {value}: the Gini index goes from {before} to {after} ({change}); {gainers} people gain and "
        "{losers} lose."
    )
    return sentence.format(
        plan=subject.plan,
        value=subject.value,
        before=fixed(today["gini"], 3),
        after=fixed(plan["gini"], 3),
        change=signed(percent(change.share)),
        gainers=count(assessment.movement.gainers),
        losers=count(assessment.movement.losers),
    )


def _add_leading(report: Report, assessment: Assessment, tr: Translate) -> None:
    states = [assessment.today] if assessment.plan is None else [assessment.today, assessment.plan]
    figures = []
    for name in LEADING:
        shown = name if name in assessment.today.measures else INSTEAD_OF_THRESHOLD
        definition = DEFINITIONS[shown]
        text = " → ".join(definition.write(state.measures[shown]) for state in states)
        figures.append((tr(definition.label), text, ""))
    report.key_figures(figures[:4])
    report.key_figures(figures[4:])


def _add_measures(report: Report, assessment: Assessment, subject: Subject, tr: Translate) -> None:
    table = assessment.table()
    columns = [Column(tr("Measure")), Column(subject.value, numeric=True), Column(tr("95 % interval"), numeric=True)]
    if assessment.plan is not None:
        headings = (subject.plan, tr("Change"), tr("95 % interval"), tr("Change in %"))
        columns += [Column(heading, numeric=True) for heading in headings]
    rows = []
    for k, name in enumerate(table["measure"]):
        definition = DEFINITIONS[name]
        row = [tr(definition.label), definition.write(table["value"][k])]
        row.append(_interval(definition.write, table["low"][k], table["high"][k]))
        if assessment.plan is not None:
            row.append(definition.write(table["compare"][k]))
            row.append(signed(definition.write_change(table["change"][k])))
            row.append(_interval(definition.write_change, table["change_low"][k], table["change_high"][k]))
            row.append(signed(percent(table["change_percent"][k] / 100.0)))
        rows.append(row)
    report.table(columns, rows)
    undefined: dict[str, list] = {}
    for name, reason in zip(table["measure"], table["reason"]):
        if reason is not None:
            undefined.setdefault(reason, []).append(tr(DEFINITIONS[name].label))
    for reason, labels in undefined.items():
        report.note(f"{', '.join(labels)}: {tr(MESSAGES[reason])}")
    if subject.replicates:
        method = tr(
            "Intervals: {replicates} bootstrap resamples of the rows, bias-corrected and accelerated; the change is "
            "resampled in pairs."
        ).format(replicates=count(subject.replicates))
    else:
        method = tr("Intervals: jackknife over the rows (none for percentiles; set BOOTSTRAP for these).")
    report.note(
        method + " " + tr("For a census they tell how much a measure hangs on single rows, not a sampling error.")
    )


def _interval(write: Callable[[float], str], low: float, high: float) -> str:
    if np.isnan(low) or np.isnan(high):
        return UNDEFINED
    return f"{write(low)} … {write(high)}"


def _add_groups(report: Report, assessment: Assessment, subject: Subject, tr: Translate) -> None:
    today = assessment.today.groups
    plan = None if assessment.plan is None else assessment.plan.groups
    columns = [Column(subject.group_field, numeric=False), Column(tr("People"), count)]
    columns += [Column(tr("Share of people"), percent), Column(tr("Share of the resource"), percent)]
    columns += [Column(tr("Mean")), Column(tr("Gini index"), DEFINITIONS["gini"].write)]
    columns += [Column(tr("Theil T within"), DEFINITIONS["theil_t"].write)]
    columns += [Column(tr("Theil T between"), DEFINITIONS["theil_t"].write)]
    values = [today.weight, today.weight_share, today.value_share, today.mean, today.gini]
    values += [today.theil_t_within, today.theil_t_between]
    if today.below_threshold is not None:
        columns.append(Column(tr("Share below the threshold"), percent))
        values.append(today.below_threshold)
    if plan is not None:
        columns += [Column(tr("Mean, {plan}").format(plan=subject.plan))]
        columns += [Column(tr("Gini index, {plan}").format(plan=subject.plan), DEFINITIONS["gini"].write)]
        values += [plan.mean, plan.gini]
    largest = np.sort(np.argsort(-today.weight, kind="stable")[:GROUPS_SHOWN])
    names = [tr("(none)") if subject.groups[k] is None else subject.groups[k] for k in largest]
    rows = [[name, *(float(value[k]) for value in values)] for name, k in zip(names, largest)]
    report.table(columns, rows, tr("The parts within and between add up to Theil T of all."))
    if len(largest) < len(subject.groups):
        left_out = len(subject.groups) - len(largest)
        report.note(tr("{count} smaller groups are not shown; the table GROUPS has all.").format(count=count(left_out)))


def _add_definitions(report: Report, assessment: Assessment, subject: Subject, tr: Translate) -> None:
    options = subject.options
    report.paragraph(
        tr("Logarithms to base {base}; aversion ε = {aversion}; generalised entropy α = {entropy}.").format(
            base=options.log_base, aversion=f"{options.aversion:g}", entropy=f"{options.entropy:g}"
        )
    )
    if options.threshold is not None:
        report.paragraph(tr("Threshold: {threshold}.").format(threshold=f"{options.threshold:g}"))
    rows = [(tr(DEFINITIONS[name].label), tr(DEFINITIONS[name].meaning)) for name in assessment.today.measures]
    report.table([tr("Measure"), tr("Definition")], rows)
