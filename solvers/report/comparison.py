"""Plans side by side: the same people, the same method, and one set of facilities for each plan.

A facility without capacity is closed in that plan: nobody counts on it, and it draws nobody away
from others, which matters to the methods in which people choose among facilities.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..accessibility.catchment import floating_catchment
from ..accessibility.decay import Decay
from ..equity.assessment import Movement, movement
from ..equity.distribution import Distribution
from ..equity.lorenz import LorenzCurve, lorenz_curve
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .measures import State, measure


@dataclass(frozen=True)
class Plan:
    """A name and the ``capacity`` (m,) that every facility has under the plan; 0: closed, or not built."""

    name: str
    capacity: np.ndarray


@dataclass(frozen=True)
class PlanResult:
    """What a plan gives: access and nearest cost of every place, its measures, its Lorenz curve.

    ``change`` is who gains and who loses against the first plan (nobody, for the first plan itself).
    ``stranded`` is the capacity that nobody has in reach.
    """

    plan: Plan
    state: State
    measures: dict[str, float]
    lorenz: LorenzCurve
    change: Movement
    stranded: float


@dataclass(frozen=True)
class Comparison:
    """Results of all plans, the first of which the others are compared with; ``ids`` (m,) of the facilities."""

    population: np.ndarray
    ids: np.ndarray
    results: list[PlanResult]
    standard: float
    threshold: float | None
    per: float
    method: str
    decay: Decay

    @property
    def names(self) -> list[str]:
        return [result.plan.name for result in self.results]

    @property
    def capacity(self) -> np.ndarray:
        """Shape (m, plans)."""
        return np.column_stack([result.plan.capacity for result in self.results])

    @property
    def capacity_change(self) -> np.ndarray:
        """Last plan less first plan, shape (m,)."""
        return self.results[-1].plan.capacity - self.results[0].plan.capacity

    @property
    def added(self) -> float:
        """Capacity of the last plan less that of the first; what rounding leaves of equal totals is nothing."""
        first, last = (float(one.plan.capacity.sum()) for one in (self.results[0], self.results[-1]))
        return 0.0 if math.isclose(first, last, rel_tol=1e-9) else last - first

    @property
    def moved(self) -> float:
        """Capacity that facilities give up for others to receive, from the first to the last plan."""
        change = self.capacity_change
        return float(min(change[change > 0].sum(), abs(change[change < 0].sum())))


def compare_plans(
    demand: Demand,
    facility_ids: np.ndarray,
    costs: TravelCosts,
    plans: Sequence[Plan],
    decay: Decay,
    method: str = "e2sfca",
    per: float = 1.0,
    standard: float | None = None,
    threshold: float | None = None,
    progress: Progress = SILENT,
) -> Comparison:
    """Evaluate every plan by the same floating-catchment ``method`` and compare it with the first.

    ``facility_ids`` (m,) are the facilities of all plans together and ``costs`` (n, m) the travel
    costs to them. ``standard`` is the cost within which people count as covered (default: the
    catchment), ``threshold`` the access, per ``per`` persons, below which people are short of care.
    """
    standard = decay.catchment if standard is None else standard
    results: list[PlanResult] = []
    for done, plan in enumerate(plans):
        open_costs = costs.renumbered(
            np.where(plan.capacity > 0, np.arange(len(plan.capacity)), -1), len(plan.capacity)
        )
        facilities = Facilities(facility_ids, plan.capacity)
        found = floating_catchment(demand, facilities, open_costs, decay, method, per, progress)
        state = State(plan.name, found.access, nearest_costs(open_costs))
        first = results[0].state.access if results else found.access
        results.append(
            PlanResult(
                plan=plan,
                state=state,
                measures=measure(state, demand.population, standard, threshold),
                lorenz=_lorenz(found.access, demand.population),
                change=movement(first, found.access, demand.population),
                stranded=found.stranded_supply,
            )
        )
        progress.check(done + 1, len(plans))
    return Comparison(demand.population, facility_ids, results, standard, threshold, per, method, decay)


def nearest_costs(costs: TravelCosts) -> np.ndarray:
    """The smallest cost of every place, shape (n,); infinite where no facility is in reach."""
    nearest = np.full(costs.demand_count, np.inf)
    some = np.diff(costs.indptr) > 0
    if some.any():
        nearest[some] = np.minimum.reduceat(costs.costs, costs.indptr[:-1][some])
    return nearest


def _lorenz(access: np.ndarray, population: np.ndarray) -> LorenzCurve:
    lived_in = population > 0
    return lorenz_curve(Distribution(access[lived_in], population[lived_in]))
