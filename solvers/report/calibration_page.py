"""The page of a calibration: the decay, how well it fits, its rivals, and the trip lengths observed and fitted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..choice.agreement import trip_lengths
from ..choice.calibration import Calibration
from ..choice.flow_table import FlowTable
from ..messages import MESSAGES, QT_TRANSLATE_NOOP, filled
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .numbers import amount, count, fixed, percent

MEANINGS = {
    "intercept": QT_TRANSLATE_NOOP("EvenCare", "Constant"),
    "ln_origin_mass": QT_TRANSLATE_NOOP("EvenCare", "Exponent of the origin mass"),
    "ln_destination_mass": QT_TRANSLATE_NOOP("EvenCare", "Exponent of the destination mass (attraction)"),
    "beta": QT_TRANSLATE_NOOP("EvenCare", "Beta: how fast flows fall with cost"),
    "shape": QT_TRANSLATE_NOOP("EvenCare", "Shape: exponent of the cost"),
    "sigma": QT_TRANSLATE_NOOP("EvenCare", "Sigma, in units of cost"),
    "theta": QT_TRANSLATE_NOOP("EvenCare", "Theta: cost at which the weight is one half"),
}


@dataclass(frozen=True)
class FlowSubject:
    """What the page is about: the name of the flow table, and of its cost field."""

    table: str
    cost: str


def calibration_page(
    table: FlowTable,
    chosen: Calibration,
    found: dict,
    best: str | None,
    subject: FlowSubject,
    tr: Translate = identity,
) -> str:
    """HTML of the ``chosen`` calibration beside all that were ``found`` (family -> Calibration or InputError)."""
    report = Report(tr("Distance decay of '{table}'").format(table=subject.table), tr)
    fit = chosen.agreement
    report.lead(
        tr("Flows fall with {cost} as '{decay}' with beta {beta}; the model explains {d2} of the deviance.").format(
            cost=subject.cost, decay=chosen.family, beta=amount(chosen.beta), d2=percent(fit.d2)
        )
        if chosen.beta > 0
        else tr("The decay '{decay}' finds no fall of flows with {cost}: beta is {beta}.").format(
            cost=subject.cost, decay=chosen.family, beta=amount(chosen.beta)
        )
    )
    n, m = table.shape
    report.paragraph(
        tr(
            "{people} patients over {pairs} pairs of {origins} origins and {destinations} destinations; {zeros} pairs "
            "without a patient count as zeros. Model: {model}."
        ).format(
            people=count(table.flow.sum()),
            pairs=count(len(table)),
            origins=count(n),
            destinations=count(m),
            zeros=count(np.count_nonzero(table.flow == 0)),
            model=chosen.model,
        )
    )
    report.key_figures(
        [
            (tr("Beta"), amount(chosen.beta), ""),
            (tr("Deviance explained (D2)"), percent(fit.d2), ""),
            (tr("Standardised error (SRMSE)"), fixed(fit.srmse, 3), ""),
            (tr("Similarity (SSI)"), fixed(fit.ssi, 3), ""),
        ]
    )
    _add_terms(report, chosen, tr)
    _add_lengths(report, table, chosen, subject, tr)
    if len(found) > 1:
        _add_families(report, found, best, tr)
    return report.to_html()


def _add_terms(report: Report, chosen: Calibration, tr: Translate) -> None:
    report.section(tr("Estimates"))
    columns = [
        Column(tr("Term")),
        Column(tr("Estimate"), amount),
        Column(tr("Standard error"), amount),
        Column(tr("Quasi-Poisson standard error"), amount),
    ]
    rows = [
        (tr(MEANINGS[term.name]), term.estimate, term.standard_error, term.quasi_standard_error)
        for term in chosen.terms
    ]
    report.table(columns, rows)
    dispersion = chosen.agreement.dispersion
    if dispersion > 1:
        report.note(
            tr(
                "The variance of flows is {times} times that of Poisson counts, so the quasi-Poisson standard errors "
                "are the ones to quote."
            ).format(times=amount(dispersion))
        )


def _add_lengths(report: Report, table: FlowTable, chosen: Calibration, subject: FlowSubject, tr: Translate) -> None:
    report.section(tr("Trip lengths"))
    middles, (observed, fitted) = trip_lengths(table.cost, [table.flow, chosen.fitted])
    curves = [(tr("Observed"), middles, 100 * observed), (tr("Fitted"), middles, 100 * fitted)]
    report.figure(line_chart(curves, subject.cost, tr("Share of patients (%)")), tr("Patients by what their way costs"))
    means = [float(flow @ table.cost / flow.sum()) for flow in (table.flow, chosen.fitted)]
    report.paragraph(
        tr("Mean cost: {observed} observed, {fitted} fitted.").format(
            observed=amount(means[0]), fitted=amount(means[1])
        )
    )


def _add_families(report: Report, found: dict, best: str | None, tr: Translate) -> None:
    report.section(tr("Families of decay"))
    columns = [
        Column(tr("Decay")),
        Column(tr("Beta"), amount),
        Column(tr("Scale"), amount),
        Column(tr("Shape"), amount),
        Column(tr("AIC"), count),
        Column("D2", lambda value: fixed(value, 4)),
        Column("SRMSE", lambda value: fixed(value, 4)),
        Column("SSI", lambda value: fixed(value, 4)),
        Column(""),
    ]
    rows, reasons = [], []
    for family, one in found.items():
        if not isinstance(one, Calibration):
            rows.append((family, *[None] * 7, tr("no fit")))
            reasons.append(f"{family}: {filled(MESSAGES[one.key], one.values, tr)}")
            continue
        fit = one.agreement
        remark = tr("best") if family == best else "" if one.decay() is not None else tr("no decay")
        rows.append((family, one.beta, one.scale, one.shape, fit.aic, fit.d2, fit.srmse, fit.ssi, remark))
    report.table(columns, rows, tr("The lower AIC, the better; 'no decay': flows would rise with cost somewhere."))
    for reason in reasons:
        report.note(reason)
