"""What a reallocation does to people: measures before and after, Lorenz curves, gainers and losers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.assessment import Movement, movement
from ..equity.distribution import Distribution
from ..equity.lorenz import LorenzCurve, lorenz_curve
from ..problem import Demand, TravelCosts
from ..report.comparison import nearest_costs
from ..report.measures import State, measure
from .objectives import gini
from .reallocate import Reallocation


@dataclass(frozen=True)
class Outcome:
    """``before`` and ``after``: measures by their key (:mod:`~..report.measures`), of everybody.

    ``in_reach_before`` and ``in_reach_after``: mean, standard deviation and Gini index of access among the
    people that some facility can reach at all; ``without_access_before`` and ``_after``: people whose access
    is 0. ``per``: the people that access is expressed for.
    """

    before: dict[str, float]
    after: dict[str, float]
    in_reach_before: tuple[float, float, float]
    in_reach_after: tuple[float, float, float]
    without_access_before: float
    without_access_after: float
    lorenz_before: LorenzCurve
    lorenz_after: LorenzCurve
    movement: Movement
    per: float

    def table(self, population: float) -> dict[str, list]:
        """Columns measure, before, after and change; ``population`` is that of all places together."""
        before, after = dict(self.before), dict(self.after)
        for values, (mean, sd, index), without in (
            (before, self.in_reach_before, self.without_access_before),
            (after, self.in_reach_after, self.without_access_after),
        ):
            values.update(mean_in_reach=mean, sd_in_reach=sd, gini_in_reach=index)
            values.update(share_without_access=without / population)
        return {
            "measure": list(before),
            "before": list(before.values()),
            "after": list(after.values()),
            "change": [after[key] - before[key] for key in before],
        }


def outcome(result: Reallocation, demand: Demand, costs: TravelCosts, standard: float, per: float = 1.0) -> Outcome:
    """Measure ``result`` for the people of ``demand``.

    ``costs`` are those from which the access matrix was made; ``standard`` is the cost within which
    people count as covered by a facility that has any capacity; ``per`` scales access.
    """
    population = demand.population
    measured, curves = [], []
    for name, capacity, access in (
        ("before", result.before, per * result.access_before),
        ("after", result.after, per * result.access_after),
    ):
        state = State(name, access, nearest_open(costs, capacity > 0))
        measured.append(measure(state, population, standard))
        lived_in = population > 0
        curves.append(lorenz_curve(Distribution(access[lived_in], population[lived_in])))
    people = population * result.in_reach
    return Outcome(
        before=measured[0],
        after=measured[1],
        in_reach_before=_in_reach(per * result.access_before, people),
        in_reach_after=_in_reach(per * result.access_after, people),
        without_access_before=float(population[result.access_before <= 0].sum()),
        without_access_after=float(population[result.access_after <= 0].sum()),
        lorenz_before=curves[0],
        lorenz_after=curves[1],
        movement=movement(result.access_before, result.access_after, population),
        per=per,
    )


def nearest_open(costs: TravelCosts, is_open: np.ndarray) -> np.ndarray:
    """Cost of every place to its nearest facility with capacity, shape (n,); infinite if there is none."""
    to_open = np.where(is_open[costs.indices], costs.costs, np.inf)
    return nearest_costs(TravelCosts(costs.indptr, costs.indices, to_open, costs.facility_count))


def _in_reach(access: np.ndarray, people: np.ndarray) -> tuple[float, float, float]:
    """Mean, standard deviation and Gini index of ``access`` (n,) among ``people`` (n,)."""
    share = people / people.sum()
    mean = float(share @ access)
    return mean, float(np.sqrt(share @ (access - mean) ** 2)), gini(access, share)
