"""The program in which everyone goes to the nearest open site, even if it is full (the model of :mod:`.full_sites`)."""

from __future__ import annotations

import numpy as np

from ..mip import Program
from .shipping import Shipping

ROOM = 1e-9


def fewest_unserved_program(problem: Shipping, plan: np.ndarray | None = None) -> Program:
    """The program that leaves fewest people unserved; its objective is their number, its first columns are the sites,
    and its first rows those over the sites, then the floors."""
    return _fewest(problem, closest_program(problem, plan))


def closest_program(problem: Shipping, plan: np.ndarray | None, unserved: float | None = None) -> Program:
    """Columns y (F), s (one a pair), o (F), b (one a floor and site with people of it). With ``unserved``, no more
    people may stay so."""
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    m, count = problem.site_count, len(problem.costs)
    pair = np.arange(count)
    first = np.zeros(count, dtype=bool)
    first[problem.indptr[:-1]] = True
    follows = np.flatnonzero(~first)
    # x = S s: what is served at a pair is what is served up to it, less what is served before it.
    x_of_s = identity(count, format="csr") - csr_matrix((np.ones(len(follows)), (follows, follows - 1)), (count, count))
    opens = csr_matrix((np.ones(count), (pair, problem.sites)), shape=(count, m))
    to_site = csr_matrix((problem.load, (problem.sites, pair)), shape=(m, count))
    by_site = to_site @ x_of_s
    nothing, rows, k = csr_matrix((count, m)), problem.rows, len(problem.rows.names)
    room = csr_matrix((problem.capacity, (np.arange(m), np.arange(m))), shape=(m, m))
    loads = np.flatnonzero(problem.least)
    least = csr_matrix((problem.least[loads], (np.arange(len(loads)), loads)), shape=(len(loads), m))
    left = left_over(problem)[None, :]
    f, rule, site, coming = _cells(problem)
    cells = len(rule)
    of_floor = csr_matrix((np.ones(cells), (rule, np.arange(cells))), shape=(f, cells))
    of_site = csr_matrix((np.ones(cells), (site, np.arange(cells))), shape=(m, cells))

    def wide(block):
        return hstack([block, csr_matrix((block.shape[0], cells))])

    blocks = [
        wide(hstack([csr_matrix(rows.coefficients.reshape(k, m)), csr_matrix((k, count + m))])),
        hstack([csr_matrix((f, m + count + m)), of_floor]),
        wide(hstack([opens, -identity(count), nothing])),
        wide(hstack([nothing, -x_of_s, nothing])),
        wide(hstack([-opens, x_of_s, nothing])),
        wide(hstack([-room, by_site, -identity(m)])),
        wide(hstack([least, -by_site[loads], csr_matrix((len(loads), m))])),
        hstack([csr_matrix((cells, m)), -coming @ x_of_s, csr_matrix((cells, m)), identity(cells)]),
        hstack([-room, csr_matrix((m, count + m)), of_site]) if cells else csr_matrix((0, m + count + m)),
    ]
    upper = [rows.upper, np.full(f, np.inf), np.zeros(3 * count + m + len(loads) + cells + m * bool(cells))]
    if unserved is not None:
        blocks.append(wide(csr_matrix(left)))
        upper.append([unserved - problem.people])
    limits = np.concatenate(upper)
    may_open = (problem.fixed | problem.free).astype(float)
    wanted = np.zeros(0) if problem.wanted is None else problem.wanted * (1 - ROOM)
    return Program(
        np.concatenate((problem.setup, x_of_s.T @ problem.costs, np.zeros(m + cells))),
        vstack(blocks).tocsr(),
        np.concatenate((rows.lower, wanted, np.full(len(limits) - k - f, -np.inf))),
        limits,
        np.concatenate((problem.fixed.astype(float), np.zeros(count + m + cells))),
        np.concatenate((may_open, np.ones(count), np.full(m, problem.people), problem.capacity[site])),
        np.concatenate((np.ones(m, dtype=bool), np.zeros(count + m + cells, dtype=bool))),
        # Who is served of every floor is left to the solver.
        start=None if plan is None or cells else _start(problem, plan),
    )


def _cells(problem: Shipping):
    """(f, floor and site of every cell with people, and their people by pair (cells, pairs))."""
    from scipy.sparse import csr_matrix

    count = len(problem.costs)
    if problem.floors is None:
        none = np.zeros(0, dtype=np.int64)
        return 0, none, none, csr_matrix((0, count))
    entries = problem.floors.tocoo()
    entries.eliminate_zeros()
    key, cell = np.unique(entries.row * problem.site_count + problem.sites[entries.col], return_inverse=True)
    rule, site = np.divmod(key, problem.site_count)
    return problem.floors.shape[0], rule, site, csr_matrix((entries.data, (cell, entries.col)), (len(key), count))


def left_over(problem: Shipping) -> np.ndarray:
    """Coefficients of y, s and o in the people unserved, less all people."""
    m, count = problem.site_count, len(problem.costs)
    served = np.zeros(count)
    served[problem.indptr[1:] - 1] = -problem.weight
    return np.concatenate((np.zeros(m), served, np.ones(m)))


def _fewest(problem: Shipping, program: Program) -> Program:
    """The same rows, fewest people unserved: the objective lacks the constant, which is all people."""
    from scipy.sparse import csr_matrix, hstack

    column = csr_matrix((program.A.shape[0], 1))
    left = left_over(problem)
    return Program(
        np.concatenate((left, np.zeros(len(program.c) - len(left)), [problem.people])),
        hstack([program.A, column]).tocsr(),
        program.row_lower,
        program.row_upper,
        np.append(program.col_lower, 1.0),
        np.append(program.col_upper, 1.0),
        np.append(program.integrality, False),
        start=None if program.start is None else np.append(program.start, 1.0),
    )


def _start(problem: Shipping, plan: np.ndarray) -> np.ndarray:
    opened = plan[problem.sites].astype(np.float64)
    so_far = np.cumsum(opened)
    before = so_far[problem.indptr[:-1]] - opened[problem.indptr[:-1]]
    s = ((so_far - np.repeat(before, np.diff(problem.indptr))) > 0.5).astype(np.float64)
    goes = np.flatnonzero(s > 0)
    first = np.ones(len(goes), dtype=bool)
    place = problem.place[goes]
    first[1:] = place[1:] != place[:-1]
    goes = goes[first]
    loads = np.bincount(problem.sites[goes], problem.load[goes], problem.site_count)
    over = np.maximum(loads - problem.capacity, 0.0)
    return np.concatenate((plan.astype(np.float64), s, np.where(plan, over, 0.0)))
