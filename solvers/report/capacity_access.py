"""Sections that every page of a plan of capacity has: why the mean stays, who gains and who loses, curves, maps."""

from __future__ import annotations

import numpy as np

from ..capacity.outcome import Outcome
from ..capacity.reallocate import Reallocation
from .html import Column, Report, Translate
from .maps import Marks, Panel, change_classes, point_maps, quantile_classes
from .numbers import amount, count, percent

GAIN, LOSS = "#009E73", "#D55E00"


def add_mean(report: Report, result: Reallocation, outcome: Outcome, conserves: bool, tr: Translate) -> None:
    """What can and what cannot change. ``conserves``: the method hands out exactly the supply in reach."""
    before, after = outcome.before["mean"], outcome.after["mean"]
    if not conserves:
        sentence = tr(
            "With this method mean access depends on the plan: it goes from {before} to {after}. The plan brings "
            "everybody as near as it can to the mean of today, so that nobody is made equal by being made poor."
        )
    elif abs(result.added) <= 1e-9 * max(float(result.before.sum()), 1.0):
        sentence = tr(
            "Mean access cannot change by moving capacity: every unit is shared out among the people in reach of it, "
            "so the mean is the capacity in reach over the people, {before} before and {after} after. What a plan "
            "can change is how equally access is spread."
        )
    else:
        sentence = tr(
            "Mean access depends on the total alone, not on where the capacity is: {before} before and {after} after."
        )
    report.note(sentence.format(before=amount(before), after=amount(after)))


def add_movement(report: Report, outcome: Outcome, total: float, tr: Translate) -> None:
    """People by what happens to their access; ``total`` people."""
    movement = outcome.movement
    rows = [
        [label, count(people), percent(people / total)]
        for label, people in (
            (tr("Gain access"), movement.gainers),
            (tr("Lose access"), movement.losers),
            (tr("No change"), movement.unchanged),
        )
    ]
    columns = [Column("", numeric=False), Column(tr("People"), numeric=True), Column(tr("Share"), numeric=True)]
    report.table(columns, rows, tr("People by what happens to the access of where they live."))


def add_access_maps(
    report: Report,
    result: Reallocation,
    outcome: Outcome,
    population: np.ndarray,
    places: np.ndarray,
    sites: np.ndarray,
    marked: tuple[tuple[Marks, ...], tuple[Marks, ...]],
    tr: Translate,
) -> None:
    """Access today and under the plan in equal classes, and its change; ``places`` (n, 2) and ``sites`` (m, 2) in
    degrees, ``marked`` on the first two maps."""
    x, y = places[:, 0], places[:, 1]
    if not np.isfinite(x).any():
        report.note(tr("The places of the demand layer have no known coordinates, so there is no map."))
        return
    texts = {"zero_label": tr("No access"), "no_data_label": tr("No data"), "geographic": True}
    access = [outcome.per * result.access_before, outcome.per * result.access_after]
    panels = [Panel(tr("Today"), access[0], marked[0]), Panel(tr("Plan"), access[1], marked[1])]
    svg = point_maps(x, y, panels, quantile_classes(access, population), tr("Access"), **texts)
    report.figure(svg, tr("Access today and under the plan, in the same classes (a fifth of the people each)."))
    change = access[1] - access[0]
    classes = change_classes(change, outcome.before["median"] or outcome.before["mean"])
    panel = Panel(tr("Change"), change, _changes(result, sites, tr))
    svg = point_maps(x, y, [panel], classes, tr("Change in access"), **texts)
    report.figure(svg, tr("Change of access, and the facilities that gain or lose capacity."))


def _changes(result: Reallocation, sites: np.ndarray, tr: Translate) -> tuple[Marks, ...]:
    change, least = result.change, 1e-6 * max(float(result.before.max()), 1.0)
    kinds = ((change > least, tr("Gains capacity"), "^", GAIN), (change < -least, tr("Loses capacity"), "v", LOSS))
    return tuple(
        Marks(label, sites[where, 0], sites[where, 1], marker, colour)
        for where, label, marker, colour in kinds
        if where.any()
    )
