"""The part of a page on a plan of set covering for several populations."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..siting.scenarios import ScenarioPlan
from .html import Column, Report, Translate
from .numbers import amount, percent


def add_covering_scenarios_section(
    report: Report, answer: ScenarioPlan, names: Sequence[str], share: np.ndarray, tr: Translate
) -> None:
    """What reaching the target in every scenario costs more than in one; ``share`` (S,) of people covered."""
    report.section(tr("Scenarios"))
    dearest = int(np.argmax(answer.best))
    sentence = tr("The plan reaches the target in each of {count} scenarios.")
    more = answer.objective[dearest] - answer.best[dearest]
    if more > 1e-9 * max(1.0, abs(answer.best[dearest])):
        sentence = tr(
            "The plan reaches the target in each of {count} scenarios, for {cost}; '{dearest}' alone, which asks for "
            "most, would take {alone}."
        )
    values = {"cost": amount(answer.objective[0]), "alone": amount(answer.best[dearest]), "dearest": names[dearest]}
    report.paragraph(sentence.format(count=len(names), **values))
    columns = [
        Column(tr("Scenario"), numeric=False),
        Column(tr("Share of people covered"), percent),
        Column(tr("This plan"), amount),
        Column(tr("Cheapest plan for it alone"), amount),
        Column(tr("Bound"), amount),
        Column(tr("Regret"), amount),
    ]
    rows = zip(names, share, answer.objective, answer.best, answer.bound, answer.regret)
    report.table(columns, [list(row) for row in rows])
    report.note(tr("People, shares and the map on this page are about the mean population of the scenarios."))
