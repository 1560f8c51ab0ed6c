"""RAAM: people weigh travel against congestion, and nobody gains by going elsewhere.

Saxon & Snow (2020), Annals of the AAG 110:205. Going from place i to facility j costs

    cost_ij = (D_j / S_j) / rho + c_ij / tau

where D_j are the patients of j, rho what counts as normal load (default: people over capacity) and tau
the travel cost that weighs as much as one normal load. In equilibrium all facilities that a place uses
cost the same and no other is cheaper. Costs and patients are unique, individual flows are not. Here it
is solved as the convex programme of :mod:`equilibrium`, first over each place's nearest facilities, then
with every pair that would still be cheaper; ``gap`` = sum x (cost - least cost) / sum x cost says how
far from equilibrium the answer is. The cost is a burden: higher is worse.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .equilibrium import Pairs, equilibrium_flows
from .kernel import divide

TOLERANCE = 5e-7
ROUGH = 1e-2
"""Gap to which the first programmes are solved, and by how much better than the last gap the later ones."""

CHOICES = 20
"""The cheapest facilities of a place that enter the programme, at first and in every later round."""

MAX_ROUNDS = 100


@dataclass(frozen=True)
class RationalAgent:
    """``cost`` (n,) in units of normal load, NaN out of reach; ``patients`` (m,) persons; ``load`` (m,) persons
    per unit of capacity, NaN without capacity; ``main_facility`` (n,) position of the cheapest, -1 out of reach;
    ``gap`` relative equilibrium gap, NaN where nobody travels; ``rho`` and ``tau`` as used.
    """

    cost: np.ndarray
    patients: np.ndarray
    load: np.ndarray
    main_facility: np.ndarray
    gap: float
    rho: float
    tau: float
    unreachable_population: float


def rational_agent(
    demand: Demand,
    facilities: Facilities,
    costs: TravelCosts,
    tau: float,
    rho: float | None = None,
    tolerance: float = TOLERANCE,
    progress: Progress = SILENT,
) -> RationalAgent:
    """The equilibrium of travel and congestion, to a relative gap of ``tolerance`` or as near as arithmetic allows."""
    population, capacity = demand.population, facilities.capacity
    if rho is None:
        rho = float(population.sum() / capacity.sum())
    open_costs = costs.renumbered(np.where(capacity > 0, np.arange(len(capacity)), -1), len(capacity))
    people = float(population.sum())
    s = rho * capacity / people
    travel = open_costs.costs.astype(np.float64) / tau
    state = _State(open_costs, travel, population / people, s)

    chosen = np.zeros(open_costs.pair_count, dtype=bool)
    chosen[state.cheapest_choices(np.flatnonzero((population > 0)[state.row]))] = True
    aim, last_aim = ROUGH, tolerance / 5
    for _ in range(MAX_ROUNDS):
        state.solve(chosen, aim, progress)
        if not state.gap > tolerance:
            break
        more = state.cheapest_choices(state.cheaper_than_used(chosen))
        if len(more) == 0 and aim == last_aim:
            break
        chosen[more] = True
        # The first rounds only have to tell which pairs matter.
        aim = max(last_aim, min(aim, ROUGH * state.gap)) if len(more) else last_aim

    reached = np.isfinite(state.least)
    patients = np.where(state.attractive(), state.flow * people, 0.0)
    return RationalAgent(
        cost=np.where(reached, state.least, np.nan),
        patients=patients,
        load=np.where(capacity > 0, divide(patients, capacity), np.nan),
        main_facility=state.cheapest_facility(),
        gap=state.gap,
        rho=rho,
        tau=tau,
        unreachable_population=float(population[~reached].sum()),
    )


class _State:
    """Flows over the pairs chosen so far, and the costs that all pairs have because of them."""

    def __init__(self, costs: TravelCosts, travel: np.ndarray, p: np.ndarray, s: np.ndarray) -> None:
        self.costs, self.travel, self.p, self.s = costs, travel, p, s
        self.row, self.cost = costs.rows(), travel
        self.gap, self.price = float("nan"), None
        self.flow = np.zeros(len(s))

    def solve(self, chosen: np.ndarray, tolerance: float, progress: Progress) -> None:
        """Equilibrium over the ``chosen`` pairs (bool), then the gap over all of them."""
        used = np.flatnonzero(chosen)
        row, column = self.row[used], self.costs.indices[used]
        # Only places and facilities that occur, numbered from zero.
        places, row = np.unique(row, return_inverse=True)
        sites, column = np.unique(column, return_inverse=True)
        self.flow[:] = 0.0
        x = np.zeros(0)
        if len(used):
            pairs = Pairs(row, column, self.travel[used])
            first = self.price is None
            start = None if first else self.price[sites]
            barrier = 0.1 if first else min(0.1, max(0.01, self.gap))
            found = equilibrium_flows(pairs, self.p[places], self.s[sites], tolerance, start, barrier, progress)
            x = found.x
            self.flow[sites] = np.bincount(column, x, len(sites))
        self.price = divide(self.flow, self.s)
        self.cost = self.travel + self.price[self.costs.indices]
        self.least = _row_minimum(self.cost, self.costs.indptr)
        if len(used):
            paid = float(x @ self.cost[used])
            self.gap = max(0.0, float(x @ (self.cost[used] - self.least[self.row[used]])) / paid) if paid > 0 else 0.0
            self.paid = np.zeros(len(self.p))
            self.paid[places] = np.bincount(row, x * self.cost[used], len(places)) / self.p[places]

    def cheaper_than_used(self, chosen: np.ndarray) -> np.ndarray:
        """Pairs not ``chosen`` (positions) that cost a place less than what its people pay on average."""
        return np.flatnonzero((self.cost < self.paid[self.row]) & ~chosen)

    def cheapest_choices(self, among: np.ndarray) -> np.ndarray:
        """The few cheapest pairs of every place ``among`` some (positions, ascending)."""
        row = self.row[among]
        order = np.lexsort((self.cost[among], row))
        rank = np.arange(len(among)) - np.searchsorted(row, row)
        return among[order[rank < CHOICES]]

    def attractive(self) -> np.ndarray:
        """Facilities (m,) bool that some place with people would choose if they were empty; others have no patients,
        save for the traces that an interior-point method leaves everywhere."""
        chosen = (self.travel < self.least[self.row]) & (self.p > 0)[self.row]
        return np.bincount(self.costs.indices[chosen], minlength=len(self.s)) > 0

    def cheapest_facility(self) -> np.ndarray:
        """Position of the cheapest facility of every place, the first of equals; -1 out of reach."""
        facility = np.full(len(self.p), -1, dtype=np.int64)
        best = np.flatnonzero(self.cost <= self.least[self.row])[::-1]
        facility[self.row[best]] = self.costs.indices[best]
        return facility


def _row_minimum(values: np.ndarray, indptr: np.ndarray) -> np.ndarray:
    """Smallest value of every row (n,), infinite where a row is empty."""
    least = np.full(len(indptr) - 1, np.inf)
    some = np.diff(indptr) > 0
    if some.any():
        least[some] = np.minimum.reduceat(values, indptr[:-1][some])
    return least
