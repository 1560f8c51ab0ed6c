"""Floors where everyone goes to the nearest site, even if it is full: whose people a full site serves.

Site j has room for Q_j of those who come, n_fj of them people of floor f within their standard. It may serve b_fj of
these:

    b_fj <= n_fj,   sum_f b_fj <= Q_j,   sum_j b_fj >= wanted_f

Everybody has the same chance at a full site (b in proportion to n) where that keeps the floors; if not, b is as near to
it as they allow.
"""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure


def served_of_floors(
    coming: np.ndarray, loads: np.ndarray, capacity: np.ndarray, wanted: np.ndarray
) -> tuple[np.ndarray, float]:
    """(b (f, m), people by whom the floors are missed at least) for ``coming`` n (f, m) among ``loads`` (m,).

    >>> served_of_floors(np.array([[4.0]]), np.array([10.0]), np.array([5.0]), np.array([3.0]))
    (array([[3.]]), 0.0)
    """
    chance = np.minimum(1.0, capacity / np.maximum(loads, 1e-300))
    even = coming * chance
    missed = np.maximum(wanted - even.sum(axis=1), 0.0)
    if not np.any(missed > _room(wanted)):
        return even, 0.0
    full = np.flatnonzero(chance < 1.0)
    most = np.minimum(coming, capacity).sum(axis=1)
    if len(full) == 0 or (len(wanted) == 1 and most[0] < wanted[0] - _room(wanted)[0]):
        return even, float(np.maximum(wanted - most, 0.0).sum())
    return _nearest_to_even(even, coming, capacity, wanted, full)


def _room(wanted: np.ndarray) -> np.ndarray:
    return 1e-9 * np.maximum(1.0, wanted)


def _nearest_to_even(even: np.ndarray, coming: np.ndarray, capacity, wanted, full: np.ndarray):
    """As :func:`served_of_floors`: columns b, how far below even each is (f, full), and what floors miss (f)."""
    from scipy.optimize import linprog
    from scipy.sparse import csr_matrix, hstack, identity, vstack

    f, k = len(wanted), len(full)
    by_floor = csr_matrix(np.kron(np.eye(f), np.ones(k)))
    by_site = csr_matrix(np.tile(np.eye(k), f))
    none, cells = csr_matrix((f * k, f)), identity(f * k)
    left = wanted - (even.sum(axis=1) - even[:, full].sum(axis=1))
    answer = linprog(
        np.concatenate((np.zeros(f * k), np.ones(f * k), np.full(f, 1000.0))),
        A_ub=vstack(
            [
                hstack([by_site, csr_matrix((k, f * k + f))]),
                hstack([-by_floor, csr_matrix((f, f * k)), -identity(f)]),
                hstack([-cells, -cells, none]),
            ]
        ).tocsr(),
        b_ub=np.concatenate((capacity[full], -left, -even[:, full].ravel())),
        bounds=np.stack(
            (
                np.zeros(2 * f * k + f),
                np.concatenate((coming[:, full].ravel(), np.full(f * k + f, np.inf))),
            ),
            axis=1,
        ),
        method="highs",
    )
    if answer.status != 0:
        raise SolverFailure("solver_failed", solver="HiGHS (scipy)", reason=answer.message)
    served = even.copy()
    served[:, full] = answer.x[: f * k].reshape(f, k)
    return served, float(answer.x[2 * f * k :].sum())


def place_shares(floor: np.ndarray, site: np.ndarray, served, coming, loads, capacity) -> np.ndarray:
    """The share (n,) of every place that is served at its ``site`` (n,; -1: none), where place i is of ``floor`` (n,)
    within its standard (-1: of none), and ``served`` b (f, m) of ``coming`` n."""
    chance = np.minimum(1.0, capacity / np.maximum(loads, 1e-300))
    others = loads - coming.sum(axis=0)
    left = np.minimum(loads, capacity) - served.sum(axis=0)
    rest = np.where(others > 0, left / np.maximum(others, 1e-300), chance)
    of_floor = served / np.maximum(coming, 1e-300)
    goes = site >= 0
    share = np.where(floor >= 0, of_floor[floor, site] if len(served) else 0.0, rest[site])
    return np.where(goes, np.clip(share, 0.0, 1.0), 0.0)
