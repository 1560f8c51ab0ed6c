"""The radius program of an assignment problem: exact, and small once sites and costs have been ruled out.

With D_i1 < ... < D_iK the distinct costs of place i, and z_ik = 1 where no site within D_ik is open,

    min  sum_i [D_i1 + sum_k (D_i,k+1 - D_ik) z_ik] + sum_j f_j y_j
    s.t. z_ik + sum_{c_ij = D_ik} y_j >= z_i,k-1     (z_i0 = 1; no z after the last where the place must be served)

Elloumi 2010, Journal of Combinatorial Optimization 19:69-83; Garcia, Labbe & Marin 2011, INFORMS Journal on Computing
23:546-556. The same linear bound as with a variable for every pair, with about three entries a row.
"""

from __future__ import annotations

import numpy as np

from ..mip import InfeasibleProgram, Program
from .assignment import Assignment
from .place_floors import PlaceFloors


def radius_levels(problem: Assignment) -> int:
    """How many variables the program has beside those of sites."""
    if len(problem.costs) == 0:
        return 0
    place = problem.place
    return 1 + int(((place[1:] != place[:-1]) | (problem.costs[1:] != problem.costs[:-1])).sum())


def radius_program(
    problem: Assignment, plan: np.ndarray | None, floors: PlaceFloors | None = None
) -> tuple[Program, float]:
    """The program, y first, and the constant to add to its objective; ``plan`` (F,) bool is a start that serves all.

    Where lists do not hold every site, what lies beyond costs ``cap``: the least it can. ``floors`` are kept by rows
    over the z of the last cost within a place's standard. Raises :class:`.InfeasibleProgram` where a place that must
    be served has no site left.
    """
    from scipy.sparse import csr_matrix, hstack, vstack

    F, n = problem.site_count, problem.place_count
    place, costs = problem.place, problem.costs
    new = np.ones(len(costs), dtype=bool)
    new[1:] = (place[1:] != place[:-1]) | (costs[1:] != costs[:-1])
    level = np.cumsum(new) - 1
    first = np.flatnonzero(new)
    radius, owner = costs[first], place[first]
    K = len(first)
    is_first, is_last = np.ones(K, dtype=bool), np.ones(K, dtype=bool)
    is_first[1:] = owner[1:] != owner[:-1]
    is_last[:-1] = is_first[1:]
    beyond = np.minimum(problem.base, problem.cap)[owner]
    after = np.append(radius, 0.0)[1:]
    after[is_last] = beyond[is_last]
    served = np.isfinite(after)
    step = np.where(served, after - radius, 0.0)
    members = csr_matrix((np.ones(len(costs)), (level, problem.sites)), shape=(K, F))
    ones = np.ones(K)
    previous = np.flatnonzero(~is_first)
    own = np.flatnonzero(served)
    signs = np.concatenate((np.ones(len(own)), -np.ones(len(previous))))
    at = (np.concatenate((own, previous)), np.concatenate((own, previous - 1)))
    links = csr_matrix((signs, at), shape=(K, K))
    listed = np.zeros(n, dtype=bool)
    listed[owner] = True
    constant = float(radius[is_first].sum() + np.minimum(problem.base, problem.cap)[~listed].sum())
    if np.isinf(constant):
        raise InfeasibleProgram
    rows = problem.rows
    far, far_most = _beyond(problem, floors, radius, owner)
    z = None
    if plan is not None:
        near = problem.nearest(plan).first
        z = (near[owner] > radius).astype(float) * served
    return (
        Program(
            np.concatenate((problem.setup, step)),
            vstack(
                [
                    hstack([csr_matrix(rows.coefficients), csr_matrix((len(rows.names), K))]),
                    hstack([members, links]),
                    hstack([csr_matrix((len(far_most), F)), far]),
                ]
            ).tocsr(),
            np.concatenate((rows.lower, is_first * ones, np.full(len(far_most), -np.inf))),
            np.concatenate((rows.upper, np.full(K, np.inf), far_most)),
            np.zeros(F + K),
            np.concatenate((np.ones(F), served.astype(float))),
            np.concatenate((np.ones(F, dtype=bool), np.zeros(K, dtype=bool))),
            start=None if z is None else np.concatenate((plan.astype(float), z)),
        ),
        constant,
    )


def floor_rows(problem: Assignment, floors: PlaceFloors):
    """The rows (f, K) over the columns z of :func:`radius_program` that keep ``floors``, and their upper limits."""
    new = np.ones(len(problem.costs), dtype=bool)
    new[1:] = (problem.place[1:] != problem.place[:-1]) | (problem.costs[1:] != problem.costs[:-1])
    return _beyond(problem, floors, problem.costs[new], problem.place[new])


def _beyond(problem: Assignment, floors: PlaceFloors | None, radius: np.ndarray, owner: np.ndarray):
    """Rows (f, K) over z with the people served beyond their standard, and how many may be, (f,)."""
    from scipy.sparse import csr_matrix

    K = len(radius)
    if floors is None:
        return csr_matrix((0, K)), np.zeros(0)
    # Who is never served beyond it needs no row: what all open sites offer, or what lies beyond the list, is within.
    concerned = (floors.floor >= 0) & (np.minimum(problem.base, problem.cap) > floors.within)
    near = np.flatnonzero(radius <= floors.within[owner])
    last = np.full(problem.place_count, -1)
    last[owner[near]] = near
    sometimes, always = concerned & (last >= 0), concerned & (last < 0)
    at = (floors.floor[sometimes], last[sometimes])
    rows = csr_matrix((floors.weight[sometimes], at), shape=(len(floors.allowed), K))
    never = np.bincount(floors.floor[always], floors.weight[always], len(floors.allowed))
    return rows, floors.allowed + floors.room - never
