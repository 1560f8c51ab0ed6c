"""Who goes where at open sites with capacities, with the least travel, once it is known how many are served."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import InfeasibleProgram
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .allocation import allocated
from .clock import Clock
from .flow import FEW_PAIRS, best_flow, flow_program
from .rules import SiteRows
from .shipping import shipping


def assigned_people(
    pairs: TravelCosts,
    population: np.ndarray,
    capacity: np.ndarray,
    served: float,
    floors=(),
    wanted=(),
    progress: Progress = SILENT,
    least: np.ndarray | None = None,
) -> np.ndarray:
    """People of every pair (pairs,), with ``served`` people in all at the least total travel.

    ``pairs`` hold open sites only. ``floors`` are masks (n,) of places of which at least ``wanted`` people must be
    served, and ``least`` (m,) people that each site must serve, if given.
    """
    from scipy.sparse import csr_matrix

    if pairs.pair_count == 0:
        return np.zeros(0)
    if pairs.pair_count > FEW_PAIRS and len(wanted) == 0:
        return _allocated_people(pairs, population, capacity, least)
    cover = csr_matrix(
        (np.ones(pairs.pair_count), pairs.indices, pairs.indptr), shape=(pairs.demand_count, pairs.facility_count)
    )
    asks = np.zeros(0, dtype=int) if least is None else np.flatnonzero(least)
    rows = [np.ones((1, pairs.pair_count)), *(floor[pairs.rows()][None, :].astype(float) for floor in floors)]
    rows += [(pairs.indices == j)[None, :].astype(float) for j in asks]
    lower = np.array([served, *wanted, *(least[j] for j in asks)])
    limits = np.minimum(capacity, population.sum())
    program = flow_program(cover, population, limits, pairs.costs, False, rows, lower)
    try:
        people = best_flow(program, progress)
    except InfeasibleProgram:
        # The most that can be served is itself a rounded number, perhaps a hair too high.
        people = best_flow(replace(program, row_lower=program.row_lower * (1.0 - 1e-9)), progress)
    nearest = np.round(people)
    return np.where(np.abs(people - nearest) <= 1e-6, nearest, people)


def _allocated_people(pairs: TravelCosts, population: np.ndarray, capacity: np.ndarray, least) -> np.ndarray:
    """As :func:`assigned_people`, as many people as possible, by column generation."""
    is_open = np.ones(pairs.facility_count, dtype=bool)
    nothing, none = np.zeros(pairs.facility_count), SiteRows.none(pairs.facility_count)
    problem, origin = shipping(
        pairs, population, pairs.costs, capacity, nothing, least, none, is_open, ~is_open, whole=False
    )
    plan = allocated(problem, is_open, Clock())
    people = np.zeros(pairs.pair_count)
    people[origin.pair] = plan.share * problem.load
    return people
