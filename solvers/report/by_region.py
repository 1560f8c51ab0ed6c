"""Plans region by region: the measures of each, who gains and loses there, and inequality within and between regions.

Theil T of access = Σ s_g T_g + Σ s_g ln(μ_g/μ), s_g the region's share of all access (:mod:`..equity.decomposition`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.assessment import Movement, movement
from ..equity.decomposition import decompose
from ..progress import SILENT, Progress
from .comparison import Comparison, PlanResult
from .grouping import Grouping
from .measures import Change, State, measure

COLUMNS = ("mean", "median", "sd", "gini", "covered_share", "out_of_reach_share")
"""Measures of the table of regions, each with its change from the first plan."""


@dataclass(frozen=True)
class RegionalPlan:
    """One plan in K regions: ``measures`` and ``changes`` (who gains and who loses against the first plan) of each.

    ``theil_within[g]`` = s_g T_g and ``theil_between[g]`` = s_g ln(μ_g/μ), (K,): their sums add up to Theil T.
    NaN where nobody lives in the region, or nobody has access at all.
    """

    name: str
    measures: list[dict[str, float]]
    changes: list[Movement]
    theil_within: np.ndarray
    theil_between: np.ndarray

    def theil(self) -> tuple[float, float]:
        """Inequality of all people within regions, and between them."""
        lived_in = [values["population"] > 0 for values in self.measures]
        return float(self.theil_within[lived_in].sum()), float(self.theil_between[lived_in].sum())


@dataclass(frozen=True)
class ByRegion:
    """``names`` of K regions (None: places without one), their ``population`` (K,), and every plan in them."""

    names: list[str | None]
    population: np.ndarray
    plans: list[RegionalPlan]

    def table(self) -> dict[str, list]:
        """A row for each region and plan; changes, gainers and losers of the first plan are NaN."""
        first = self.plans[0]
        rows = [(k, plan) for k in range(len(self.names)) for plan in self.plans]
        columns: dict[str, list] = {
            "region": [self.names[k] for k, _ in rows],
            "plan": [plan.name for _, plan in rows],
            "population": [float(self.population[k]) for k, _ in rows],
        }
        for key in COLUMNS:
            columns[key] = [plan.measures[k][key] for k, plan in rows]
            columns[f"change_{key}"] = [
                np.nan if plan is first else Change.between(first.measures[k][key], plan.measures[k][key]).value
                for k, plan in rows
            ]
        columns["gainers"] = [np.nan if plan is first else plan.changes[k].gainers for k, plan in rows]
        columns["losers"] = [np.nan if plan is first else plan.changes[k].losers for k, plan in rows]
        columns["theil_within"] = [float(plan.theil_within[k]) for k, plan in rows]
        columns["theil_between"] = [float(plan.theil_between[k]) for k, plan in rows]
        return columns


def by_region(comparison: Comparison, regions: Grouping, progress: Progress = SILENT) -> ByRegion:
    """Measure every plan of ``comparison`` in each of the ``regions`` of its places."""
    members = regions.members()
    plans = []
    for result in comparison.results:
        plans.append(_regional(comparison, result, regions, members, progress))
    return ByRegion(regions.names, regions.sums(comparison.population), plans)


def _regional(
    comparison: Comparison, result: PlanResult, regions: Grouping, members: list[np.ndarray], progress: Progress
) -> RegionalPlan:
    before, state = comparison.results[0].state, result.state
    measures, changes = [], []
    for done, rows in enumerate(members):
        progress.check(done, len(members))
        people = comparison.population[rows]
        there = State(state.name, state.access[rows], state.nearest[rows])
        measures.append(_measured(there, people, comparison, list(result.measures)))
        changes.append(movement(before.access[rows], there.access, people))
    return RegionalPlan(result.plan.name, measures, changes, *_theil(state, comparison.population, regions))


def _measured(state: State, people: np.ndarray, comparison: Comparison, keys: list[str]) -> dict[str, float]:
    """The measures of all people for the people of one region, undefined where nobody lives."""
    total = float(people.sum())
    if total == 0:
        return {**dict.fromkeys([*keys, "out_of_reach_share"], float("nan")), "population": 0.0}
    values = measure(state, people, comparison.standard, comparison.threshold)
    return {**values, "out_of_reach_share": values["out_of_reach"] / total, "population": total}


def _theil(state: State, population: np.ndarray, regions: Grouping) -> tuple[np.ndarray, np.ndarray]:
    lived_in = population > 0
    present, position = np.unique(regions.position[lived_in], return_inverse=True)
    parts = decompose(state.access[lived_in], population[lived_in], position.ravel(), len(present))
    within, between = np.full(len(regions), np.nan), np.full(len(regions), np.nan)
    within[present], between[present] = parts.theil_t_within, parts.theil_t_between
    return within, between
