"""How far the nearest facilities are, and how many people live within given costs of one.

T_i = min over j of c_ij, and the k-th smallest likewise. Ties go to the lowest id, numbers before
texts, so that the answer does not depend on the order of the features.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from ..problem import Demand, TravelCosts

WHOLE_NUMBER = re.compile(r"-?[0-9]{1,18}")


@dataclass(frozen=True)
class Nearest:
    """``facility`` (n, k) positions, -1 where there are fewer than k in reach; ``cost`` (n, k), NaN there,
    in the precision of the travel costs."""

    facility: np.ndarray
    cost: np.ndarray

    @property
    def reached(self) -> np.ndarray:
        """(n,) bool: at least one facility is in reach."""
        return self.facility[:, 0] >= 0


@dataclass(frozen=True)
class Reach:
    """Population within each threshold (inclusive), and the spread of the cost among those in reach.

    ``population`` and ``share`` (thresholds,); shares are of all people. Mean, median, P90 (inverse
    distribution function) and largest cost are of the people in reach, NaN if there are none.
    """

    thresholds: np.ndarray
    population: np.ndarray
    share: np.ndarray
    mean: float
    median: float
    p90: float
    largest: float
    unreachable_population: float


def nearest_facilities(costs: TravelCosts, facility_ids: np.ndarray, k: int = 1, among=None) -> Nearest:
    """The ``k`` nearest facilities of every place; ``among`` (m,) bool limits which count."""
    rank = id_order(facility_ids)
    rows, columns, values = costs.rows(), costs.indices, costs.costs
    if among is not None:
        keep = among[columns]
        rows, columns, values = rows[keep], columns[keep], values[keep]
    order = np.lexsort((rank[columns], values, rows))
    rows, columns, values = rows[order], columns[order], values[order]
    starts = np.searchsorted(rows, np.arange(costs.demand_count))
    place = np.arange(len(rows)) - starts[rows]
    kept = place < k
    facility = np.full((costs.demand_count, k), -1, dtype=np.int64)
    cost = np.full((costs.demand_count, k), np.nan, dtype=values.dtype)
    facility[rows[kept], place[kept]] = columns[kept]
    cost[rows[kept], place[kept]] = values[kept]
    return Nearest(facility, cost)


def reach(demand: Demand, nearest_cost: np.ndarray, thresholds) -> Reach:
    """Who reaches the nearest facility at what cost; ``nearest_cost`` (n,) is NaN out of reach."""
    total = demand.population.sum()
    reached = np.isfinite(nearest_cost)
    counted = reached & (demand.population > 0)
    cost, people = nearest_cost[counted], demand.population[counted]
    limits = np.asarray(thresholds, dtype=float)
    within = np.array([people[cost <= cost.dtype.type(limit)].sum() for limit in limits])
    order = np.argsort(cost, kind="stable")
    cost, people = cost[order], people[order]
    return Reach(
        thresholds=limits,
        population=within,
        share=within / total if total > 0 else np.full(len(limits), np.nan),
        mean=float(people @ cost / people.sum()) if len(cost) else np.nan,
        median=_quantile(cost, people, 0.5),
        p90=_quantile(cost, people, 0.9),
        largest=float(cost[-1]) if len(cost) else np.nan,
        unreachable_population=float(demand.population[~reached].sum()),
    )


def regional_reach(regions: np.ndarray, demand: Demand, nearest_cost: np.ndarray, thresholds) -> list:
    """(region, :class:`Reach`) of every region; ``regions`` (n,) text, None where a place is in none."""
    found = []
    for region in [*sorted({name for name in regions if name is not None}), None]:
        inside = np.array([name == region for name in regions], dtype=bool)
        if inside.any():
            part = Demand(demand.ids[inside], demand.population[inside])
            found.append((region, reach(part, nearest_cost[inside], thresholds)))
    return found


def cost_to_units(costs: TravelCosts, capacity: np.ndarray, units: float) -> np.ndarray:
    """(n,) the smallest cost within which ``units`` of ``capacity`` (m,) are in reach; NaN where they never are."""
    rows = costs.rows()
    order = np.lexsort((costs.costs, rows))
    before = np.concatenate(([0.0], np.cumsum(capacity[costs.indices[order]])))
    in_reach = before[1:] - before[costs.indptr[rows]]
    # A sum that rounding leaves a hair below has reached it.
    enough = np.flatnonzero(in_reach >= units * (1 - 1e-12))
    cost = np.full(costs.demand_count, np.nan)
    # The last assignment stands, so the first of each row goes last.
    cost[rows[enough[::-1]]] = costs.costs[order[enough[::-1]]]
    return cost


def id_order(ids: np.ndarray) -> np.ndarray:
    """Rank of every id (n,): whole numbers by value, then texts by letters."""

    def key(position):
        text = ids[position]
        return (0, int(text), text) if WHOLE_NUMBER.fullmatch(text) else (1, 0, text)

    order = sorted(range(len(ids)), key=key)
    rank = np.empty(len(ids), dtype=np.int64)
    rank[order] = np.arange(len(ids))
    return rank


def _quantile(sorted_cost, people, q) -> float:
    if len(sorted_cost) == 0:
        return float("nan")
    cumulative = np.cumsum(people)
    # A share that rounding leaves a hair below q has reached it.
    return float(sorted_cost[np.searchsorted(cumulative, q * cumulative[-1] * (1 - 1e-12))])
