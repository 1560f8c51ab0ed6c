"""Inequality today, inequality under a plan, and the change between them: what one assessment reports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .decomposition import GroupDecomposition, decompose
from .group_inference import GroupTheil
from .indices import InequalityOptions
from .inequality import Evaluation, Inequality
from .inference import NO_INTERVAL, Interval, intervals, resample
from .lorenz import LorenzCurve, lorenz_curve
from .units import Units

SAME = 1e-9
"""Relative change up to which a unit neither gains nor loses: the rounding of a solver is no change."""


@dataclass(frozen=True)
class State:
    """One state of the world: its indices, Lorenz curve and decomposition (None without groups)."""

    inequality: Inequality
    lorenz: LorenzCurve
    groups: GroupDecomposition | None

    @property
    def measures(self) -> dict[str, float]:
        """The indices, and the parts they decompose into."""
        parts = {} if self.groups is None else self.groups.totals()
        return {**self.inequality.measures, **parts}

    @property
    def reasons(self) -> dict[str, str]:
        """Why undefined measures are undefined: keys of the message catalogue."""
        parts = {} if self.groups is None else self.groups.totals()
        why = "undefined_nobody" if self.inequality["mean"] == 0 else "undefined_zero_values"
        return {**self.inequality.reasons, **{name: why for name, value in parts.items() if np.isnan(value)}}


@dataclass(frozen=True)
class Movement:
    """People (weight) whose value becomes better, becomes worse, or stays the same."""

    gainers: float
    losers: float
    unchanged: float


@dataclass(frozen=True)
class Assessment:
    """``today`` and its ``intervals``; with a plan also ``plan``, intervals of the paired ``change``, and movement."""

    today: State
    intervals: dict[str, Interval]
    plan: State | None = None
    change: dict[str, Interval] | None = None
    movement: Movement | None = None

    def table(self) -> dict[str, list]:
        """One row a measure: its value today with the interval, the plan's value, and the change with its interval.

        ``reason`` is the catalogue key of why a value is undefined, or None. Columns of the plan are NaN without one.
        """
        today = self.today.measures
        reasons = self.today.reasons
        plan = dict.fromkeys(today, float("nan"))
        if self.plan is not None:
            plan = self.plan.measures
            reasons = {**self.plan.reasons, **reasons}
        change = _differences(today, plan)
        found = [self.intervals.get(name, NO_INTERVAL) for name in today]
        changed = [(self.change or {}).get(name, NO_INTERVAL) for name in today]
        return {
            "measure": list(today),
            "value": list(today.values()),
            "low": [interval.low for interval in found],
            "high": [interval.high for interval in found],
            "compare": list(plan.values()),
            "change": list(change.values()),
            "change_low": [interval.low for interval in changed],
            "change_high": [interval.high for interval in changed],
            "change_percent": [100.0 * change[name] / today[name] if today[name] else float("nan") for name in today],
            "reason": [reasons.get(name) for name in today],
        }


def assess(
    units: Units,
    options: InequalityOptions,
    groups: np.ndarray | None = None,
    group_count: int = 0,
    income: np.ndarray | None = None,
    replicates: int = 0,
    seed: int = 0,
    progress: Progress = SILENT,
) -> Assessment:
    """Measure the inequality of ``units`` and, if they have a plan, what it changes.

    ``groups`` (n,) are positions 0 ... ``group_count`` - 1 and ``income`` (n,) ranks people, both in the order of the
    units. ``replicates`` > 0 gives bootstrap intervals, 0 those of the jackknife. κ of Kolm-Pollak is that of
    today for both states, so that their equivalents can be compared.
    """

    def evaluation(values: np.ndarray, options: InequalityOptions) -> Evaluation:
        parts = None
        if groups is not None:
            parts = GroupTheil(values, units.weights, groups, group_count, options.log_base)
        return Evaluation(values, units.weights, options, income, parts)

    today = evaluation(units.values, options.checked())
    states = [(today, units.values)]
    if units.plan is not None:
        states.append((evaluation(units.plan, options.fixed_at(today.distribution)), units.plan))
    evaluations = [evaluation for evaluation, _ in states]

    found = []
    for evaluation, values in states:
        parts = None
        if groups is not None:
            parts = decompose(values, units.weights, groups, group_count, options.log_base, options.threshold)
        found.append(State(evaluation.inequality(), lorenz_curve(evaluation.distribution), parts))
    progress.check()
    left_out = [evaluation.leaving_one_out() for evaluation in evaluations]
    drawn = resample(evaluations, replicates, seed, progress) if replicates else None

    of_today = intervals(found[0].measures, left_out[0], drawn[0] if drawn else None)
    if units.plan is None:
        return Assessment(found[0], of_today)
    change = intervals(
        _differences(found[0].measures, found[1].measures),
        _differences(left_out[0], left_out[1]),
        _differences(drawn[0], drawn[1]) if drawn else None,
    )
    return Assessment(found[0], of_today, found[1], change, movement(*units.everyone, options.burden))


def movement(today: np.ndarray, plan: np.ndarray, weights: np.ndarray, burden: bool = False) -> Movement:
    """Count people by what a plan does to them; an infinite value (unreachable) is the worst in either sense."""
    sign = -1.0 if burden else 1.0
    before = np.where(np.isinf(today), -np.inf, sign * today)
    after = np.where(np.isinf(plan), -np.inf, sign * plan)
    same = np.isclose(before, after, rtol=SAME, atol=0.0)
    better = (after > before) & ~same
    worse = (after < before) & ~same
    return Movement(float(weights[better].sum()), float(weights[worse].sum()), float(weights[same].sum()))


def _differences(today, plan) -> dict:
    return {name: plan[name] - today[name] for name in today}


def movement_by_group(units: Units, labels: np.ndarray, burden: bool = False) -> dict[object, Movement]:
    """:func:`movement` of every group; ``labels`` (rows of the input,) name them, None for no group.

    Of all that have a value in both states, as in the movement of all: also those unreachable in one of them.
    """
    today, plan, weights = units.everyone
    of_row = labels[units.everyone_rows].tolist()
    rows_of: dict[object, list[int]] = {}
    for row, label in enumerate(of_row):
        rows_of.setdefault(label, []).append(row)
    return {label: movement(today[rows], plan[rows], weights[rows], burden) for label, rows in rows_of.items()}
