"""What is proven about a plan of capacity, in sentences."""

from __future__ import annotations

import numpy as np

from ..capacity.reallocate import Reallocation
from ..messages import QT_TRANSLATE_NOOP
from .html import Report, Translate
from .numbers import amount, percent

PROVEN = 1e-8
"""KKT residual up to which a plan counts as proven."""
PROVEN_GAP = 1e-3
"""Gap, as a share of the objective, up to which a plan counts as proven."""
OBJECTIVE_LABELS = {
    "variance": QT_TRANSLATE_NOOP("EvenCare", "variance of access"),
    "mad": QT_TRANSLATE_NOOP("EvenCare", "mean absolute deviation of access"),
    "maximin": QT_TRANSLATE_NOOP("EvenCare", "access of the worst-off place"),
    "largest_deviation": QT_TRANSLATE_NOOP("EvenCare", "largest deviation from mean access"),
    "gini": QT_TRANSLATE_NOOP("EvenCare", "Gini index of access"),
    "kolm_pollak": QT_TRANSLATE_NOOP("EvenCare", "Kolm-Pollak equally distributed equivalent of access"),
}


def add_proof(report: Report, result: Reallocation, tr: Translate) -> None:
    """Write into ``report`` how good ``result`` is, and how that is known."""
    if result.ending == "fixed_point":
        sentence = tr(
            "With this method people choose facilities by their capacity, so the weights follow the plan. The plan "
            "was found by repeated solution, and no bound is known: a better one may exist. Objective: {objective}, "
            "{value}. Its own weights would still move {moved} of the capacity (0: the plan confirms itself)."
        )
    elif result.kkt_residual <= PROVEN:
        sentence = tr(
            "No allowed plan in fractions is better than the best one found: its KKT residual is {residual}, relative "
            "to the standard deviation of access (0 at an optimum), and its variance is within {gap} of the least "
            "possible. Among plans that are equally good it is the one closest to today's."
        )
    elif result.gap <= PROVEN_GAP:
        sentence = tr(
            "Objective: {objective}. The best plan in fractions has {value}, and it is proven that no allowed plan "
            "passes {bound}: the gap is {gap} of the objective."
        )
    else:
        sentence = tr(
            "Objective: {objective}. A better plan may exist: the best one found in fractions has {value}, and no "
            "allowed plan passes {bound}; the gap is {gap} of the objective."
        )
    values = {
        "residual": f"{result.kkt_residual:.1e}",
        "gap": percent(result.gap, 6),
        "objective": tr(OBJECTIVE_LABELS[result.objective]),
        "value": amount(result.value_best),
        "bound": amount(result.bound),
        "moved": percent(result.fixed_point, 4),
    }
    report.paragraph(sentence.format(**values))
    if result.closest and not result.kkt_residual <= PROVEN:
        report.paragraph(tr("Of all plans this good it is the one closest to today's."))
    loss = result.rounding_loss
    if np.isfinite(loss) and loss > 1e-6:
        report.paragraph(
            tr("The plan was rounded from it to whole units, which costs {loss} of its objective.").format(
                loss=percent(loss, 2)
            )
        )
