"""Sites with capacities as a mixed-integer program over the pairs, columns y (F, whole) and b (one a pair).

The rows b <= y are implied where sites are whole, and keep the relaxation tight; they are written for the cheapest
pairs of a place, where they matter (Daskin 2013, Network and Discrete Location, 2nd ed., chapters 7 and 8).
First come the rows over the sites, then the floors: explanations of conflicts count on it.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..mip import Program
from .shipping import Shipping

TIGHT_PAIRS = 20
"""Of every place, the cheapest pairs that get a row of their own."""


def transport_program(problem: Shipping, closed=None, opened=None, start=None) -> Program:
    """The program of ``problem``, sites ``closed`` and ``opened`` (F,) bool where that is decided.

    ``start`` is an open set (F,) and shares (pairs,) that keep all rows. With spare people, the rest must be served.
    """
    from scipy.sparse import csr_matrix, hstack, vstack

    n, m, count = problem.place_count, problem.site_count, len(problem.costs)
    rows, column = problem.rows, np.arange(count)
    # Whoever goes to a pair that is not listed pays at least the cap, and is taken to need no room.
    beyond = np.flatnonzero(np.isfinite(problem.cap))
    extra = len(beyond)
    elsewhere = csr_matrix((np.ones(extra), (beyond, np.arange(extra))), shape=(n, extra))
    by_place = hstack([csr_matrix((np.ones(count), column, problem.indptr), shape=(n, count)), elsewhere])
    by_site = csr_matrix((problem.load, (problem.sites, column)), shape=(m, count + extra))
    tight = _cheapest_pairs(problem)
    number = np.arange(len(tight))
    uses = csr_matrix((np.ones(len(tight)), (number, tight)), shape=(len(tight), count + extra))
    opens = csr_matrix((-np.ones(len(tight)), (number, problem.sites[tight])), shape=(len(tight), m))
    loads = np.flatnonzero(problem.least)
    needed = csr_matrix((problem.least[loads], (np.arange(len(loads)), loads)), shape=(len(loads), m))
    all_people = csr_matrix(np.concatenate((np.zeros(m), problem.load, problem.weight[beyond]))[None, :])
    k, some = len(rows.names), problem.spare > 0
    floors = csr_matrix((0, count)) if problem.floors is None else problem.floors
    f, wanted = floors.shape[0], [] if problem.wanted is None else problem.wanted * (1 - 1e-9)
    blocks = [
        hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count + extra))]),
        hstack([csr_matrix((f, m)), floors, csr_matrix((f, extra))]),
        hstack([csr_matrix((n, m)), by_place]),
        hstack([csr_matrix((-problem.capacity, (np.arange(m), np.arange(m))), shape=(m, m)), by_site]),
        hstack([opens, uses]),
        hstack([needed, -by_site[loads]]),
        all_people if some else csr_matrix((0, m + count + extra)),
        csr_matrix(np.concatenate((problem.capacity, np.zeros(count + extra)))[None, :]),
    ]
    limits = m + len(tight) + len(loads)
    share = -np.inf if some else 1.0
    served = [problem.people - problem.spare] if some else []
    room = (problem.people - problem.spare) * (1 - 1e-9)
    lower = problem.fixed.astype(float) if opened is None else (problem.fixed | opened).astype(float)
    may_open = (problem.fixed | problem.free) if closed is None else (problem.fixed | problem.free) & ~closed
    return Program(
        np.concatenate((problem.setup, problem.costs, problem.cap[beyond])),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, wanted, np.full(n, share), np.full(limits, -np.inf), served, [room])),
        np.concatenate((rows.upper, np.full(f, np.inf), np.ones(n), np.zeros(limits), np.full(1 + some, np.inf))),
        np.concatenate((lower, np.zeros(count + extra))),
        np.concatenate((may_open.astype(float), np.ones(count + extra))),
        np.concatenate((np.ones(m, dtype=bool), np.full(count, problem.whole), np.zeros(extra, dtype=bool))),
        start=None if start is None else np.concatenate((start[0].astype(float), start[1], np.zeros(extra))),
    )


def most_people_program(problem: Shipping, start=None) -> Program:
    """The program that serves as many people as any plan can."""
    program = transport_program(replace(problem, spare=problem.people, _cache={}), start=start)
    people = np.zeros(len(program.c))
    people[problem.site_count :][: len(problem.load)] = problem.load
    return replace(program, c=people, maximise=True)


def _cheapest_pairs(problem: Shipping) -> np.ndarray:
    """The :data:`TIGHT_PAIRS` cheapest pairs of every place."""
    order = np.lexsort((problem.costs, problem.place))
    rank = np.arange(len(order)) - np.asarray(problem.indptr)[problem.place]
    return np.sort(order[rank < TIGHT_PAIRS])
