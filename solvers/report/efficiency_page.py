"""The page on efficiency: the sentence to remember, key figures, scores, what could be saved or added, definitions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.scale_efficiency import CONSTANT, DECREASING, INCREASING, EfficiencyAssessment
from ..messages import QT_TRANSLATE_NOOP
from .figures import bar_chart
from .html import Column, Report, Translate, identity
from .numbers import amount, count, fixed, percent

SHOWN, DRAWN = 40, 20
RETURNS = {
    CONSTANT: QT_TRANSLATE_NOOP("EvenCare", "constant (right size)"),
    INCREASING: QT_TRANSLATE_NOOP("EvenCare", "increasing (too small)"),
    DECREASING: QT_TRANSLATE_NOOP("EvenCare", "decreasing (too large)"),
}
MEANINGS = (
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "Efficiency compares each unit with the best mix of its peers (data envelopment analysis). Input oriented: the "
        "share of its inputs that would do for its outputs. Output oriented: its outputs as a share of what its inputs "
        "would do for.",
    ),
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "Technical efficiency (CCR) allows any scale; pure technical efficiency (BCC) compares with units of like "
        "size; scale efficiency is their ratio.",
    ),
    QT_TRANSLATE_NOOP(
        "EvenCare",
        "Slack is what could be saved, or added, beyond the proportional change. A unit is efficient if its score is 1 "
        "and it has no slack. Efficient means: nobody here does better, not that nobody could.",
    ),
)


@dataclass(frozen=True)
class EfficiencySubject:
    """What the page is about: the layer, names of units, inputs and outputs, and the model."""

    layer: str
    units: list
    inputs: list
    outputs: list
    returns: str
    orientation: str


def efficiency_page(
    found: EfficiencyAssessment,
    input_values: np.ndarray,
    output_values: np.ndarray,
    subject: EfficiencySubject,
    tr: Translate = identity,
) -> str:
    """The result as an HTML page; values are (n, m) and (n, s). ``tr`` turns its English into the reader's language."""
    chosen = found.chosen
    report = Report(tr("Efficiency of {layer}").format(layer=subject.layer), tr)
    units, efficient = int(chosen.compared.sum()), int(chosen.efficient.sum())
    sentence = tr("{efficient} of {units} units are efficient; the mean efficiency is {mean}.")
    mean = percent(float(np.nanmean(chosen.score)))
    report.lead(sentence.format(efficient=count(efficient), units=count(units), mean=mean))
    figures = [
        (tr("Technical efficiency (CCR), mean"), found.technical),
        (tr("Pure technical (BCC), mean"), found.pure),
    ]
    figures.append((tr("Scale efficiency, mean"), found.scale))
    report.key_figures([(label, fixed(float(np.nanmean(values)), 3), "") for label, values in figures])
    report.paragraph(
        tr("Inputs: {inputs}. Outputs: {outputs}. Returns to scale: {returns}; {orientation} oriented.").format(
            inputs=", ".join(subject.inputs),
            outputs=", ".join(subject.outputs),
            returns=subject.returns,
            orientation=subject.orientation,
        )
    )
    left_out = len(chosen.compared) - units
    if left_out:
        sentence = tr("{rows} rows are not compared: a number is NULL, or they have no input or no output at all.")
        report.note(sentence.format(rows=count(left_out)))
    report.section(tr("Units, the least efficient first"))
    _add_units(report, found, subject, tr)
    report.section(tr("At the frontier"))
    _add_totals(report, found, input_values, output_values, subject, tr)
    report.section(tr("Definitions"))
    for meaning in MEANINGS:
        report.paragraph(tr(meaning))
    return report.to_html()


def _add_units(report: Report, found: EfficiencyAssessment, subject: EfficiencySubject, tr: Translate) -> None:
    chosen = found.chosen
    rows = np.flatnonzero(chosen.compared)
    rows = rows[np.argsort(chosen.score[rows], kind="stable")]
    shown = rows[:SHOWN]
    names = [subject.units[k] for k in shown]
    drawn = shown[:DRAWN]
    report.figure(bar_chart(names[:DRAWN], [(tr("Efficiency"), chosen.score[drawn])], tr("Efficiency")))
    headings = (tr("Unit"), tr("Efficiency"), tr("Technical"), tr("Pure technical"), tr("Scale efficiency"))
    columns = [Column(heading, numeric=k > 0) for k, heading in enumerate(headings)]
    columns += [Column(tr("Returns to scale")), Column(tr("Peers"))]
    weights, lines = chosen.weights, []
    for k in shown:
        start, stop = weights.indptr[k], weights.indptr[k + 1]
        peers = [
            f"{subject.units[peer]} ({fixed(weight, 2)})"
            for peer, weight in zip(weights.indices[start:stop], weights.data[start:stop])
            if peer != k
        ]
        scores = (chosen.score[k], found.technical[k], found.pure[k], found.scale[k])
        lines.append(
            [names[len(lines)], *(fixed(one, 3) for one in scores), tr(RETURNS[found.returns[k]]), ", ".join(peers)]
        )
    report.table(columns, lines)
    if len(rows) > SHOWN:
        report.note(
            tr("{count} more efficient units are not shown; the layer has all.").format(count=len(rows) - SHOWN)
        )


def _add_totals(report, found, input_values, output_values, subject, tr) -> None:
    """What all units together use and do, and would at the frontier."""
    chosen, rows = found.chosen, []
    for names, values, targets in (
        (subject.inputs, input_values, chosen.input_target),
        (subject.outputs, output_values, chosen.output_target),
    ):
        for k, name in enumerate(names):
            now, then = values[chosen.compared, k].sum(), targets[chosen.compared, k].sum()
            change = (then - now) / now if now else float("nan")
            rows.append([name, amount(now), amount(then), percent(change)])
    headings = (tr("Field"), tr("Now, all units"), tr("At the frontier"), tr("Change"))
    report.table([Column(heading, numeric=k > 0) for k, heading in enumerate(headings)], rows)
