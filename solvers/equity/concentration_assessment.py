"""Socio-economic inequality today, under a plan, and the change between them: what one assessment reports."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .concentration import INDICES, UNBOUNDED, Bounds, Concentration, concentration, curve
from .gradient import Gradient, linear_gradient, logit_gradient
from .inference import NO_INTERVAL, Interval, jackknife_interval
from .ranking import RankedUnits, Ranking


@dataclass(frozen=True)
class RankedState:
    """One state: its concentration indices, gradients, concentration curve, and why what is NaN is undefined."""

    mean: float
    concentration: Concentration
    linear: Gradient
    logit: Gradient
    curve: tuple[np.ndarray, np.ndarray]
    reasons: dict[str, str]

    @property
    def measures(self) -> dict[str, float]:
        return {
            "mean": self.mean,
            **self.concentration.measures,
            "sii": self.linear.slope,
            "rii": self.linear.ratio,
            "rii_mean": self.linear.relative,
            "sii_logit": self.logit.slope,
            "rii_logit": self.logit.ratio,
        }

    @property
    def intervals(self) -> dict[str, Interval]:
        """Jackknife for the indices, robust regression for slope and ratio."""
        return {
            **self.concentration.intervals,
            "sii": self.linear.slope_interval,
            "rii": self.linear.ratio_interval,
            "sii_logit": self.logit.slope_interval,
            "rii_logit": self.logit.ratio_interval,
        }


@dataclass(frozen=True)
class ConcentrationAssessment:
    """``today`` and, with a plan, ``plan`` and the paired intervals of the ``change``."""

    today: RankedState
    plan: RankedState | None = None
    change: dict[str, Interval] | None = None

    def table(self) -> dict[str, list]:
        """One row a measure, then the standard errors of the index; ``reason`` is a catalogue key or None."""
        today = self.today.measures
        plan = dict.fromkeys(today, float("nan")) if self.plan is None else self.plan.measures
        reasons = {**({} if self.plan is None else self.plan.reasons), **self.today.reasons}
        found = [self.today.intervals.get(name, NO_INTERVAL) for name in today]
        changed = [(self.change or {}).get(name, NO_INTERVAL) for name in today]
        return {
            "measure": list(today),
            "value": list(today.values()),
            "standard_error": [interval.standard_error for interval in found],
            "low": [interval.low for interval in found],
            "high": [interval.high for interval in found],
            "compare": list(plan.values()),
            "change": [plan[name] - today[name] for name in today],
            "change_low": [interval.low for interval in changed],
            "change_high": [interval.high for interval in changed],
            "reason": [reasons.get(name) for name in today],
        }


def assess_concentration(
    ranked: RankedUnits, bounds: Bounds = UNBOUNDED, aversion: float = 2.0
) -> ConcentrationAssessment:
    """Measure how the values of ``ranked`` units and, if they have one, of a plan go with their rank."""
    units = ranked.units
    ranking = Ranking(ranked.rank, units.weights)
    today = _state(units.values, ranking, bounds, aversion)
    if units.plan is None:
        return ConcentrationAssessment(today)
    plan = _state(units.plan, ranking, bounds, aversion)
    change = {
        name: jackknife_interval(
            plan.measures[name] - today.measures[name],
            plan.concentration.leaving_one_out[name] - today.concentration.leaving_one_out[name],
        )
        for name in INDICES
    }
    return ConcentrationAssessment(today, plan, change)


def _state(values: np.ndarray, ranking: Ranking, bounds: Bounds, aversion: float) -> RankedState:
    state = RankedState(
        mean=float(np.dot(ranking.weights, values) / ranking.total),
        concentration=concentration(values, ranking, bounds, aversion),
        linear=linear_gradient(values, ranking),
        logit=logit_gradient(values, ranking, bounds),
        curve=curve(values, ranking),
        reasons={},
    )
    for name, value in state.measures.items():
        if np.isnan(value):
            state.reasons[name] = _reason(name, state.mean, ranking, bounds)
    return state


def _reason(name: str, mean: float, ranking: Ranking, bounds: Bounds) -> str:
    if name in ("erreygers", "wagstaff", "sii_logit", "rii_logit") and bounds.upper is None:
        return "undefined_without_bounds"
    if mean == 0:
        return "undefined_nobody"
    if name in ("wagstaff", "sii_logit", "rii_logit") and not bounds.lower < mean < bounds.upper:
        return "undefined_at_bound"
    if ranking.has_one_rank:
        return "undefined_one_rank"
    return "undefined_bottom" if name == "rii" else "undefined_fit"
