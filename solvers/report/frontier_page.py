"""The page of a trade-off: equity against what it costs, with the knee."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..capacity.frontier import Frontier
from ..messages import QT_TRANSLATE_NOOP
from .capacity_proof import OBJECTIVE_LABELS
from .figures import line_chart
from .html import Column, Report, Translate, identity
from .numbers import amount, count, percent

AGAINST_LABELS = {
    "moved": QT_TRANSLATE_NOOP("EvenCare", "Capacity moved"),
    "travel": QT_TRANSLATE_NOOP("EvenCare", "Mean travel cost of the care given"),
    "coverage": QT_TRANSLATE_NOOP("EvenCare", "Share of the care given within the standard"),
    "budget": QT_TRANSLATE_NOOP("EvenCare", "Capacity added"),
}


def frontier_page(curve: Frontier, measures: Sequence[dict[str, float]], title: str, tr: Translate = identity) -> str:
    """The curve as an HTML page; ``measures`` are those of access at every point, by key."""
    report = Report(title, tr)
    objective = tr(OBJECTIVE_LABELS[curve.plans[0].objective])
    against = tr(AGAINST_LABELS[curve.against])
    report.lead(_headline(curve, objective, against, tr))
    lines = [
        (tr("Plan"), curve.cost, curve.equity),
        (tr("Bound: no plan is better"), curve.cost, np.array([plan.bound for plan in curve.plans])),
    ]
    if curve.knee is not None:
        lines.append((tr("Knee"), curve.cost[[curve.knee]], curve.equity[[curve.knee]]))
    report.figure(line_chart(lines, against, objective[:1].upper() + objective[1:]), tr("Each point is the best plan."))
    columns = [
        Column(tr("Point"), count),
        Column(against),
        Column(objective[:1].upper() + objective[1:], amount),
        Column(tr("Gap"), lambda gap: percent(gap, 3)),
        Column(tr("Gini index")),
        Column(tr("Standard deviation (SD)")),
        Column(tr("Median access")),
        Column("", numeric=False),
    ]
    rows = [
        [
            position + 1,
            float(curve.cost[position]),
            float(curve.equity[position]),
            plan.plan_gap,
            measures[position]["gini"],
            measures[position]["sd"],
            measures[position]["median"],
            tr("knee") if position == curve.knee else "",
        ]
        for position, plan in enumerate(curve.plans)
    ]
    report.table(columns, rows)
    report.note(
        tr(
            "The knee is the point farthest from the line between the two ends: up to it each step brings more equity "
            "than its share of the cost, beyond it less. It is an aid, not an answer."
        )
    )
    return report.to_html()


def _headline(curve: Frontier, objective: str, against: str, tr: Translate) -> str:
    values = {
        "objective": objective,
        "against": against,
        "first": amount(curve.equity[0]),
        "last": amount(curve.equity[-1]),
        "low": amount(curve.cost[0]),
        "high": amount(curve.cost[-1]),
    }
    sentence = tr("{objective}: from {first} to {last} as '{against}' goes from {low} to {high}.").format(**values)
    sentence = sentence[:1].upper() + sentence[1:]
    if curve.knee is None:
        return sentence
    share = (curve.equity[curve.knee] - curve.equity[0]) / (curve.equity[-1] - curve.equity[0])
    knee = tr("The knee is at {cost}, with {share} of what can be gained.").format(
        cost=amount(curve.cost[curve.knee]), share=percent(float(share))
    )
    return f"{sentence} {knee}"
