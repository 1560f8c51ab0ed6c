"""Huff's model: people divide themselves over the facilities in reach by attraction and distance.

p_ij = S_j^a f(c_ij) / (u_0 + sum_l S_l^a f(c_il)), E_ij = p_ij P_i (Huff 1963, 1964; several attributes as in the
multiplicative competitive interaction model of Nakanishi & Cooper 1974). u_0 >= 0 is an outside option: staying
away, or care beyond the study area. A place with no facility in reach sends nobody anywhere, and is reported.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..accessibility.decay import Decay
from ..accessibility.kernel import BLOCK_PAIRS, divide, row_blocks, weight_blocks
from ..accessibility.nearest import id_order
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .attraction import Attraction

TIE = 1e-12
"""Relative difference up to which two shares are equal."""


@dataclass(frozen=True)
class Choice:
    """``share`` (pairs,) of a place's people who choose each facility; ``reached`` (n,) bool, any facility in reach."""

    share: np.ndarray
    reached: np.ndarray


@dataclass(frozen=True)
class PatientFlows:
    """Who goes where, seen from places and from facilities.

    By pair: ``share`` and ``flow`` (pairs,), persons. By place (n,): ``main`` the position of the facility most
    people choose (-1 without any), ``main_share``, ``expected_cost`` of those who go (NaN where nobody does),
    ``bypassing`` the share of those who go that pass a nearer facility in reach (NaN where nobody goes).
    By facility (m,): ``patients``, and ``mean_cost`` of these (NaN without any).
    """

    costs: TravelCosts
    share: np.ndarray
    flow: np.ndarray
    main: np.ndarray
    main_share: np.ndarray
    expected_cost: np.ndarray
    bypassing: np.ndarray
    going: np.ndarray
    patients: np.ndarray
    mean_cost: np.ndarray

    @property
    def total(self) -> float:
        """Persons who go to a facility."""
        return float(self.going.sum())

    @property
    def average_cost(self) -> float:
        """Mean cost over all who go, NaN without any."""
        return self._average(self.expected_cost)

    @property
    def bypass_share(self) -> float:
        """Share of all who go that pass a nearer facility, NaN without any."""
        return self._average(self.bypassing)

    def _average(self, values: np.ndarray) -> float:
        somebody = self.going > 0
        if not somebody.any():
            return float("nan")
        return float(self.going[somebody] @ values[somebody] / self.going[somebody].sum())


def choose(
    attraction: Attraction, costs: TravelCosts, decay: Decay, outside: float = 0.0, progress: Progress = SILENT
) -> Choice:
    """The share p of every pair; ``outside`` is u_0 in the unit of the attraction (beds, with the exponent 1)."""
    share = np.empty(costs.pair_count)
    reached = np.zeros(costs.demand_count, dtype=bool)
    elsewhere = attraction.scaled(outside)
    for block in weight_blocks(costs, decay):
        reach = block.times(block.weights, attraction.relative)
        reached[block.rows] = reach > 0
        per_row = divide(np.ones(len(reach)), np.where(reach > 0, reach + elsewhere, 0.0))
        drawn = block.weights * attraction.relative[block.indices]
        np.multiply(drawn, block.per_row(per_row), out=share[block.pairs])
        progress.check(block.pairs.stop, costs.pair_count)
    return Choice(share, reached)


def patient_flows(
    population: np.ndarray,
    costs: TravelCosts,
    share: np.ndarray,
    facility_ids: np.ndarray,
    progress: Progress = SILENT,
) -> PatientFlows:
    """Flows of ``population`` (n,) over the pairs by their ``share`` (pairs,); ties of the main facility go to the
    lowest id. A nearer facility is one that some of the place's people choose and that costs less."""
    n, m = costs.demand_count, costs.facility_count
    flow = np.empty(costs.pair_count)
    main = np.full(n, -1, dtype=np.int64)
    main_share, chosen = np.zeros(n), np.zeros(n)
    paid, passing = np.zeros(n), np.zeros(n)
    patients, patients_paid = np.zeros(m), np.zeros(m)
    rank = id_order(facility_ids)
    for block in _blocks(costs):
        rows, indptr, pairs = block
        size = np.diff(indptr)
        filled = np.flatnonzero(size)
        if len(filled) == 0:
            continue
        start = indptr[:-1][filled]
        p, c = share[pairs], costs.costs[pairs].astype(np.float64, copy=False)
        j = costs.indices[pairs].astype(np.intp)
        f = np.multiply(p, np.repeat(population[rows], size), out=flow[pairs])
        pc = p * c
        patients += np.bincount(j, f, m)
        patients_paid += np.bincount(j, f * c, m)
        place, size = rows.start + filled, size[filled]
        chosen[place] = np.add.reduceat(p, start)
        paid[place] = np.add.reduceat(pc, start)
        nearest = np.minimum.reduceat(np.where(p > 0, c, np.inf), start)
        passing[place] = np.add.reduceat(p * (c > np.repeat(nearest, size)), start)
        pick = _largest(p, start, size, rank, j)
        some = p[pick] > 0
        main[place[some]] = j[pick[some]]
        main_share[place] = p[pick]
        progress.check(pairs.stop, costs.pair_count)
    goes = chosen > 0
    undefined = np.where(goes, 1.0, np.nan)
    return PatientFlows(
        costs=costs,
        share=share,
        flow=flow,
        main=main,
        main_share=main_share,
        expected_cost=divide(paid, chosen) * undefined,
        bypassing=divide(passing, chosen) * undefined,
        going=population * chosen,
        patients=patients,
        mean_cost=np.where(patients > 0, divide(patients_paid, patients), np.nan),
    )


def largest_flows(flows: PatientFlows, count: int, facility_ids: np.ndarray) -> np.ndarray:
    """Positions of the ``count`` largest positive flows of every place, place by place; ties go to the lowest id."""
    size = np.diff(flows.costs.indptr)
    filled = np.flatnonzero(size)
    start, rank = flows.costs.indptr[:-1][filled], id_order(facility_ids)
    left = flows.flow.copy()
    picked = []
    for _ in range(min(count, int(size.max(initial=0)))):
        pick = _largest(left, start, size[filled], rank, flows.costs.indices)
        picked.append(pick[left[pick] > 0])
        left[pick] = 0.0
    return np.sort(np.concatenate(picked)) if picked else np.empty(0, dtype=np.int64)


def _largest(values, start, size, rank, facility) -> np.ndarray:
    """Position of the largest of the ``values`` in each run (``size`` from ``start``); of equal ones, that of the
    ``facility`` of the lowest ``rank``."""
    largest = np.maximum.reduceat(values, start)
    # A hair of rounding makes no difference between equals.
    near = np.flatnonzero(values >= np.repeat(largest * (1 - TIE), size))
    of_run = np.searchsorted(start, near, side="right") - 1
    order = np.argsort(-rank[facility[near]], kind="stable")
    pick = np.empty(len(start), dtype=np.int64)
    # Written from the highest rank to the lowest, so that the lowest stays.
    pick[of_run[order]] = near[order]
    return pick


def _blocks(costs: TravelCosts):
    """(rows, row pointers from zero, pairs) of blocks of places."""
    for rows in row_blocks(costs.indptr, BLOCK_PAIRS):
        first, last = int(costs.indptr[rows.start]), int(costs.indptr[rows.stop])
        yield rows, costs.indptr[rows.start : rows.stop + 1] - first, slice(first, last)
