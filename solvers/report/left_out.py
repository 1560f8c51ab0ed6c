"""The sentences of a page on which rows of a layer it is about, and which it leaves out."""

from __future__ import annotations

from ..equity.units import Units
from .html import Report, Translate
from .numbers import amount, count


def add_units(report: Report, units: Units, layer: str, tr: Translate) -> None:
    """Rows used, the people they stand for, and what is left out and why."""
    left = units.left_out
    sentence = tr("{units} rows of '{layer}' are used; they stand for a weight (population) of {people}.")
    report.paragraph(sentence.format(units=count(len(units)), layer=layer, people=count(units.weights.sum())))
    if left.rows:
        report.note(
            tr(
                "{rows} rows are left out: {null} with NULL value ({null_people} people), {null_weight} with NULL "
                "weight, {zero} with weight zero, {unreachable} unreachable ({unreachable_people} people)."
            ).format(
                rows=count(left.rows),
                null=count(left.null_value),
                null_people=count(left.null_value_weight),
                null_weight=count(left.null_weight),
                zero=count(left.zero_weight),
                unreachable=count(left.unreachable),
                unreachable_people=count(left.unreachable_weight),
            )
        )
    if left.total_without_weight > 0:
        sentence = tr("An amount of {amount} lies in rows without weight and is in no measure.")
        report.note(sentence.format(amount=amount(left.total_without_weight)))
