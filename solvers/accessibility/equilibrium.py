"""User equilibrium of people over facilities with linear congestion, by an interior-point method.

The convex programme of Beckmann, McGuire & Winsten (1956) for origins that choose among destinations::

    min  sum_ij a_ij x_ij + sum_j D_j^2 / (2 s_j)     D_j = sum_i x_ij
    s.t. sum_j x_ij = p_i,  x >= 0

At its optimum nobody can lower a_ij + D_j / s_j by choosing another destination (Wardrop 1952). With
prices t_j = D_j / s_j, least costs u_i and slacks z_ij = a_ij + t_j - u_i, Newton steps on the
perturbed optimality conditions (Mehrotra 1992) reduce to one positive definite system in t: a
weighted Laplacian of the facilities that share places, plus s.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress

MAX_STEPS = 200
CENTRING_STEPS = 8
DENSE_FACILITIES = 4000
"""Up to here the system in t is factorised as a dense matrix."""

DENSE_ROWS = 4096
"""Places whose flows are held as a dense matrix at a time."""


@dataclass(frozen=True)
class Pairs:
    """The choices there are: ``row`` and ``column`` (pairs,) ascending by row, and their costs ``a`` (pairs,)."""

    row: np.ndarray
    column: np.ndarray
    a: np.ndarray

    def matrix(self, values: np.ndarray, shape: tuple):
        from scipy.sparse import csr_matrix

        return csr_matrix((values, (self.row, self.column)), shape=shape)


@dataclass(frozen=True)
class Flows:
    """``x`` (pairs,) persons and the prices ``t`` (m,) from which a larger programme may start."""

    x: np.ndarray
    t: np.ndarray


def equilibrium_flows(
    pairs: Pairs,
    p: np.ndarray,
    s: np.ndarray,
    tolerance: float,
    start: np.ndarray | None = None,
    barrier: float = 0.1,
    progress: Progress = SILENT,
) -> Flows:
    """Flows with row sums ``p`` (n,) > 0 and a relative gap sum x z / sum x (a + t) of ``tolerance`` or better.

    ``s`` (m,) > 0. Every row has at least one pair. ``start`` (m,) are prices to start from and
    ``barrier`` how far from them, as a share of the mean cost, the flows may have to move.
    """
    m, row, column = len(s), pairs.row, pairs.column
    weight = p[row]
    t = np.full(m, p.sum() / s.sum()) if start is None else start.copy()
    u, z = _centre(pairs, t, p, barrier)
    x = weight / z
    x *= (p / np.bincount(row, x))[row]

    for _ in range(MAX_STEPS):
        progress.check()
        total = float(x @ z)
        price = s * t - np.bincount(column, x, m)
        if total <= tolerance * float(x @ (pairs.a + t[column])) and np.abs(price).max() <= tolerance * s.max():
            break
        try:
            newton = _Newton(pairs, p, s, x, z, t, u, price)
        except (np.linalg.LinAlgError, RuntimeError):
            # No digits are left to improve: these flows are as near as arithmetic comes.
            break
        mean = total / weight.sum()
        dx, dz, _, _ = newton.step(-x * z)
        length = min(_longest(x, dx), _longest(z, dz))
        predicted = float((x + length * dx) @ (z + length * dz)) / weight.sum()
        centre = (predicted / mean) ** 3 * mean
        dx, dz, dt, du = newton.step(centre * weight - x * z - dx * dz)
        length = 0.995 * min(_longest(x, dx), _longest(z, dz))
        x, z, t, u = x + length * dx, z + length * dz, t + length * dt, u + length * du
    return Flows(x * (p / np.bincount(row, x))[row], t)


class _Newton:
    """The optimality conditions at one point, linearised; the same factors serve predictor and corrector."""

    def __init__(self, pairs, p, s, x, z, t, u, price) -> None:
        self.pairs, self.z, self.price = pairs, z, price
        self.dual = pairs.a + t[pairs.column] - u[pairs.row] - z
        self.primal = p - np.bincount(pairs.row, x)
        self.theta = x / z
        self.row_weight = np.bincount(pairs.row, self.theta)
        self.solve = _price_system(pairs, self.theta, self.row_weight, s)

    def step(self, target: np.ndarray):
        """(dx, dz, dt, du) with z dx + x dz = ``target`` and all residuals removed."""
        row, column, theta = self.pairs.row, self.pairs.column, self.theta
        m = len(self.price)
        h = target / self.z - theta * self.dual
        right = (self.primal - np.bincount(row, h)) / self.row_weight
        dt = self.solve(np.bincount(column, h + theta * right[row], m) - self.price)
        du = right + np.bincount(row, theta * dt[column]) / self.row_weight
        change = dt[column] - du[row]
        return h - theta * change, self.dual + change, dt, du


def _centre(pairs: Pairs, t: np.ndarray, p: np.ndarray, barrier: float):
    """(u (n,), z (pairs,)) with sum_j mu / z_ij = 1 in every row: flows p mu / z balance each other perfectly.

    ``mu`` is the ``barrier`` times the mean of the least costs. The sum rises with u and is convex,
    so that Newton's method from above comes down to the root without overshooting.
    """
    n, reached = len(p), pairs.a + t[pairs.column]
    least = np.full(n, np.inf)
    np.minimum.at(least, pairs.row, reached)
    mu = max(barrier * float(p @ least) / float(p.sum()), np.finfo(float).tiny)
    u = least - mu
    for _ in range(CENTRING_STEPS):
        z = reached - u[pairs.row]
        inverse = mu / z
        excess = np.bincount(pairs.row, inverse, n) - 1.0
        u -= excess / np.bincount(pairs.row, inverse / z, n)
    return u, reached - u[pairs.row]


def _price_system(pairs: Pairs, theta, row_weight, s):
    """A solver of (diag(s + column sums of theta) - theta' diag(1 / row sums) theta) dt = right."""
    n, m = len(row_weight), len(s)
    # theta' diag(1 / row sums) theta as the square of one matrix.
    root = pairs.matrix(theta / np.sqrt(row_weight)[pairs.row], (n, m))
    if m > DENSE_FACILITIES:
        from scipy.sparse import diags
        from scipy.sparse.linalg import splu

        shared = (root.T @ root).tocsr()
        shared.setdiag(0.0)
        diagonal = s + np.asarray(shared.sum(axis=1)).ravel()
        return splu((diags(diagonal) - shared).tocsc()).solve

    from scipy.linalg import cho_factor, cho_solve

    shared = _dense_square(root)
    shared[np.diag_indices(m)] = 0.0
    # Row sums of what is shared, not a difference of column sums: that would cancel all digits.
    diagonal = s + shared.sum(axis=1)
    np.negative(shared, out=shared)
    shared[np.diag_indices(m)] = diagonal
    factor = cho_factor(shared, lower=True, overwrite_a=True, check_finite=False)
    return lambda right: cho_solve(factor, right, check_finite=False)


def _dense_square(root):
    """``root' root`` as a dense matrix (m, m), by whichever product takes fewer operations."""
    n, m = root.shape
    # A sparse product handles every pair of entries of a row, some fifty times slower than a dense one.
    if 50.0 * float(np.square(np.diff(root.indptr).astype(float)).sum()) < float(n) * m * m:
        return (root.T @ root).toarray()
    square = np.zeros((m, m))
    for start in range(0, n, DENSE_ROWS):
        block = root[start : start + DENSE_ROWS].toarray()
        square += block.T @ block
    return square


def _longest(values: np.ndarray, change: np.ndarray) -> float:
    """The longest step, at most 1, that keeps ``values`` from falling below zero."""
    falling = change < 0
    return min(1.0, float(np.min(-values[falling] / change[falling]))) if falling.any() else 1.0
