"""Everyone has a site within reach, and enough people of each region have one within the standard.

    sum_{j in N_i} y_j >= 1                                    N_i sites that may serve place i
    z_g <= sum_{j in S_g} y_j,   sum_{g in r} w_g z_g >= gamma_r W_r     S_g sites within the standard of group g
    y in Y, whole;   0 <= z <= 1

What p-center asks for every cost, and models of least travel when they look for some plan that keeps their floors.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from .clock import Clock
from .conflicts import explain_conflict
from .demand_rules import DemandRules, near_pairs
from .effort import Effort
from .lists import CoverGroups, merged
from .rules import ROOM
from .space import Space

GRACE_SECONDS = 0.4
"""Time for a first plan that keeps the floors when there is none left: an answer without a plan is of no use."""


class FloorCover:
    """The people whom the floors of ``rules`` concern, merged by the sites within their standard: ``groups``."""

    def __init__(self, pairs: TravelCosts, population: np.ndarray, rules: DemandRules) -> None:
        self.floors = rules.floors
        self.groups = _floor_groups(pairs, population, rules)

    def keeps(self, is_open: np.ndarray) -> bool:
        """Does a plan (m,) bool keep the floors?"""
        groups = self.groups
        people = np.where(groups.cover @ is_open.astype(np.float64) > 0, groups.weight, 0.0)
        return bool(np.all(self.floors.reached(groups.label, people) >= self.floors.wanted * (1 - ROOM) - ROOM))


def _floor_groups(pairs: TravelCosts, population: np.ndarray, rules: DemandRules) -> CoverGroups:
    keep = near_pairs(pairs, rules.standard) & ((rules.label >= 0) & (population > 0))[pairs.rows()]
    before = np.concatenate(([0], np.cumsum(keep)))
    near = TravelCosts(before[pairs.indptr], pairs.indices[keep], pairs.costs[keep], pairs.facility_count)
    return merged(near, population, rules.label)


def floor_program(space: Space, reach, groups: CoverGroups) -> Program:
    """Columns y (m) and z (one a group); rows of the sites, the floors, ``reach`` (scipy CSR, one row a place that
    must be served), then the links."""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    sites, rows, floors = space.sites, space.rows, space.floors
    m, k, count, places = len(sites), len(rows.names), len(groups.weight), reach.shape[0]
    in_floor = (floors.rule[:, None] == groups.label[None, :]) * groups.weight
    blocks = [
        hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count))]),
        hstack([csr_matrix((len(floors), m)), csr_matrix(in_floor.reshape(len(floors), count))]),
        hstack([reach, csr_matrix((places, count))]),
        hstack([-groups.cover, identity(count)]),
    ]
    return Program(
        np.zeros(m + count),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, floors.wanted * (1 - 1e-12), np.ones(places), np.full(count, -np.inf))),
        np.concatenate((rows.upper, np.full(len(floors) + places, np.inf), np.zeros(count))),
        np.concatenate((sites.fixed.astype(float), np.zeros(count))),
        np.concatenate(((sites.fixed | sites.free).astype(float), np.ones(count))),
        np.concatenate((np.ones(m, dtype=bool), np.zeros(count, dtype=bool))),
    )


def some_plan(
    space: Space,
    pairs: TravelCosts,
    population: np.ndarray,
    rules: DemandRules,
    effort: Effort,
    clock: Clock,
    everyone: bool = True,
) -> np.ndarray:
    """A plan (m,) bool in which every floor is kept and, if ``everyone`` must be served, all are who can be.

    Raises ``InputError`` naming the rules that cannot be kept together.
    """
    return some_plan_of(space, pairs, population * everyone, FloorCover(pairs, population, rules).groups, effort, clock)


def some_plan_of(
    space: Space, pairs: TravelCosts, somebody: np.ndarray, groups: CoverGroups, effort: Effort, clock: Clock
) -> np.ndarray:
    """As :func:`some_plan`, where the floors of ``space`` are over ``groups``, and places with ``somebody`` (n,) must
    be served if they can be."""
    inhabited = (somebody > 0) & (np.diff(pairs.indptr) > 0)
    keep = inhabited[pairs.rows()]
    before = np.concatenate(([0], np.cumsum(keep)))
    served = TravelCosts(before[pairs.indptr], pairs.indices[keep], pairs.costs[keep], pairs.facility_count)
    program = floor_program(space, merged(served, somebody).cover, groups)
    try:
        left = clock.left
        seconds = None if left is None else max(left, GRACE_SECONDS)
        solution = solve(program, effort.solver, seconds, progress=clock.progress)
    except InfeasibleProgram:
        explain_conflict(space, program, clock.left, clock.progress)
        raise
    if solution.x is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    return solution.x[: len(space.sites)] > 0.5
