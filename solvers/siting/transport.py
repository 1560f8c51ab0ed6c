"""Siting with capacities: who goes where, and what opens, as a mixed-integer program over the pairs.

    min  sum_ij c_ij b_ij + sum_j f_j y_j
    s.t. sum_j b_ij = 1                       (or >= the share of all people that can be served at most)
         L_j y_j <= sum_i w_i b_ij <= Q_j y_j,   b_ij <= y_j,   y in Y, whole;   b whole where places are not split

b_ij is the share of place i that goes to site j, c_ij what it costs to send the whole place there. The rows b <= y are
implied where sites are whole, and keep the relaxation tight; they are written for the cheapest pairs of a place, where
they matter (Daskin 2013, Network and Discrete Location, 2nd ed., chapters 7 and 8).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from ..problem import TravelCosts
from .clock import Clock
from .conflicts import explain_conflict
from .effort import Effort
from .space import Space

TIGHT_PAIRS = 20
"""Of every place, the cheapest pairs that get a row of their own."""


@dataclass(frozen=True)
class Shipment:
    """``is_open`` (m,), ``people`` (pairs,) of the open pairs' places, the ``bound`` of the cost, ``served`` people
    that every plan compared serves, how it ended and by which ``solver``."""

    is_open: np.ndarray
    people: np.ndarray
    bound: float
    served: float
    ending: str
    solver: str


def shipped(
    space: Space,
    pairs: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    whole: bool,
    least: np.ndarray | None,
    effort: Effort,
    clock: Clock,
    within: tuple[np.ndarray, np.ndarray] | None = None,
) -> Shipment:
    """The cheapest plan that serves as many people as any plan can; ``price`` (pairs,) per person.

    ``least`` (m,) people must be served by a site that is open, if given. ``within`` says which pairs (pairs,) bool lie
    within the standard, and the label (n,) of every place, where the ``space`` has floors.

    ``pairs`` are those of usable sites. Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    program = _program(space, pairs, weight, price, whole, least, within)
    reachable = float(weight[np.diff(pairs.indptr) > 0].sum())
    try:
        solution = solve(program, effort.solver, clock.left, effort.gap, clock.progress)
        served = reachable
    except InfeasibleProgram:
        try:
            served, most = _most_served(program, space, pairs, weight, whole, effort, clock)
        except InfeasibleProgram:
            explain_conflict(space, _relaxed_places(program, space, pairs), clock.left, clock.progress)
            raise
        limited = _serving(program, space, pairs, weight, served, most)
        solution = solve(limited, effort.solver, clock.left, effort.gap, clock.progress)
    if solution.x is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    m = len(space.sites)
    share = solution.x[m:]
    share = np.round(share) if whole else np.where(share < 1e-9, 0.0, share)
    ending = "finished" if solution.status in ("optimal", "gap_reached") else solution.status
    people = share * weight[pairs.rows()]
    return Shipment(solution.x[:m] > 0.5, people, solution.bound, served, ending, solution.solver)


def _program(
    space: Space, pairs: TravelCosts, weight: np.ndarray, price: np.ndarray, whole: bool, least, within
) -> Program:
    from scipy.sparse import csr_matrix, hstack, vstack

    sites, rows, floors = space.sites, space.rows, space.floors
    n, m, count = pairs.demand_count, len(sites), pairs.pair_count
    place, column = pairs.rows(), np.arange(count)
    load = weight[place]
    limit = np.minimum(sites.capacity, weight.sum())
    by_place = csr_matrix((np.ones(count), column, pairs.indptr), shape=(n, count))
    listed = np.flatnonzero(np.diff(pairs.indptr) > 0)
    by_site = csr_matrix((load, (pairs.indices, column)), shape=(m, count))
    capacity = csr_matrix((-limit, (np.arange(m), np.arange(m))), shape=(m, m))
    tight = _cheapest_pairs(pairs, price)
    number = np.arange(len(tight))
    uses = csr_matrix((np.ones(len(tight)), (number, tight)), shape=(len(tight), count))
    opens = csr_matrix((-np.ones(len(tight)), (number, pairs.indices[tight])), shape=(len(tight), m))
    loads = np.flatnonzero(np.zeros(m) if least is None else least)
    needed = csr_matrix(((least[loads] if len(loads) else []), (np.arange(len(loads)), loads)), shape=(len(loads), m))
    k, f = len(rows.names), len(floors)
    in_floor = csr_matrix((f, count))
    if f:
        near, label = within
        in_floor = csr_matrix((floors.rule[:, None] == label[place][None, :]) * (load * near))
    blocks = [
        hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count))]),
        hstack([csr_matrix((f, m)), in_floor]),
        hstack([csr_matrix((len(listed), m)), by_place[listed]]),
        hstack([capacity, by_site]),
        hstack([opens, uses]),
        hstack([needed, -by_site[loads]]),
    ]
    limits = m + len(tight) + len(loads)
    return Program(
        np.concatenate(((sites.spending + sites.keeping) * space.charged, price * load)),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, floors.wanted * (1 - 1e-9), np.ones(len(listed)), np.full(limits, -np.inf))),
        np.concatenate((rows.upper, np.full(f, np.inf), np.ones(len(listed)), np.zeros(limits))),
        np.concatenate((sites.fixed.astype(float), np.zeros(count))),
        np.concatenate(((sites.fixed | sites.free).astype(float), np.ones(count))),
        np.concatenate((np.ones(m, dtype=bool), np.full(count, whole))),
    )


def _cheapest_pairs(pairs: TravelCosts, price: np.ndarray) -> np.ndarray:
    """The :data:`TIGHT_PAIRS` cheapest pairs of every place."""
    place = pairs.rows()
    order = np.lexsort((price, place))
    rank = np.arange(len(order)) - np.asarray(pairs.indptr)[place]
    return np.sort(order[rank < TIGHT_PAIRS])


def _most_served(program: Program, space: Space, pairs, weight, whole: bool, effort: Effort, clock: Clock):
    """(people that some plan serves, the plan) as many as any plan can serve."""
    m = len(space.sites)
    people = np.concatenate((np.zeros(m), weight[pairs.rows()]))
    most = replace(_relaxed_places(program, space, pairs), c=people, maximise=True)
    solution = solve(most, effort.solver, clock.left, 0.0, clock.progress)
    if solution.x is None:
        clock.progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    return float(solution.objective), solution.x


def _serving(program: Program, space: Space, pairs, weight, served: float, start: np.ndarray) -> Program:
    """The program in which ``served`` people in all are served, instead of everybody."""
    from scipy.sparse import csr_matrix, vstack

    program = _relaxed_places(program, space, pairs)
    total = csr_matrix(np.concatenate((np.zeros(len(space.sites)), weight[pairs.rows()]))[None, :])
    return replace(
        program,
        A=vstack([program.A, total]).tocsr(),
        row_lower=np.append(program.row_lower, served * (1 - 1e-9)),
        row_upper=np.append(program.row_upper, np.inf),
        start=start,
    )


def _relaxed_places(program: Program, space: Space, pairs: TravelCosts) -> Program:
    """The program in which nobody has to be served."""
    first = len(space.rows.names) + len(space.floors)
    lower = program.row_lower.copy()
    lower[first : first + int((np.diff(pairs.indptr) > 0).sum())] = -np.inf
    return replace(program, row_lower=lower)
