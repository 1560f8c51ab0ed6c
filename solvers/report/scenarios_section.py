"""The part of a page on a plan for several populations."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..siting.scenarios import ScenarioPlan
from .html import Column, Report, Translate
from .numbers import amount, percent


def add_scenarios_section(
    report: Report, answer: ScenarioPlan, names: Sequence[str], criterion: str, tr: Translate
) -> None:
    """What the plan does in every scenario, beside the best plan for that scenario alone."""
    report.section(tr("Scenarios"))
    worst = int(np.argmin(answer.objective) if answer.covers else np.argmax(answer.objective))
    regret, known = np.nan_to_num(answer.regret), answer.comparable
    rues = int(np.argmax(regret))
    sentences = {
        "expected": tr("The plan is the best one for the mean of {count} scenarios."),
        "worst": tr("The plan does as well as possible in the scenario in which it does worst, of {count} scenarios."),
        "regret": tr(
            "The plan keeps the largest loss to the best plan of a scenario as small as possible ({count} scenarios)."
        ),
    }
    report.paragraph(sentences[criterion].format(count=len(names)))
    if known.all() and regret.max() <= 1e-9 * max(1.0, float(np.abs(answer.best).max())):
        report.paragraph(tr("In no scenario does it lose anything to the best plan known for that scenario alone."))
    report.paragraph(
        tr(
            "It does worst in '{worst}' ({value}), and it loses most to the best plan in '{rues}': {regret}, at most "
            "{at_most}."
        ).format(
            worst=names[worst],
            value=amount(answer.objective[worst]),
            rues=names[rues],
            regret=amount(regret[rues]),
            at_most=amount(np.nan_to_num(answer.at_most).max()),
        )
    )
    if not known.all():
        report.paragraph(
            tr(
                "In {count} scenarios it serves fewer people than could be served; what that saves is no gain, so that "
                "there is no regret to tell."
            ).format(count=int((~known).sum()))
        )
    columns = [
        Column(tr("Scenario"), numeric=False),
        Column(tr("Weight"), percent),
        Column(tr("This plan"), amount),
        Column(tr("Best plan for it alone"), amount),
        Column(tr("Bound"), amount),
        Column(tr("Regret"), amount),
        Column(tr("Regret (%)"), lambda share: percent(share, 2)),
    ]
    base = np.where(answer.best != 0, np.abs(answer.best), np.nan)
    share = answer.regret / base
    rows = [
        [name, *values]
        for name, *values in zip(
            names, answer.weights, answer.objective, answer.best, answer.bound, answer.regret, share
        )
    ]
    report.table(columns, rows)
    report.note(tr("People, shares and the map on this page are about the mean population of the scenarios."))
