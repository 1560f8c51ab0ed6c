"""Fixed effects of origins and destinations, absorbed: never a column of dummies, whatever their number.

For weights w of the pairs and dummies D of origins, destinations or both, the weighted regression of a variable x on
D needs only sums by place. With one set it is a weighted mean. With two it is a Laplacian of the bipartite graph of
origins and destinations; one side is eliminated, and the Schur complement of the other is solved by conjugate
gradients, after what rounding leaves of its null vectors (a constant moved from origins to destinations, in each
connected part of the graph) is taken off the right-hand side.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .flow_table import FlowTable

SIDES = {
    "unconstrained": (False, False),
    "production": (True, False),
    "attraction": (False, True),
    "doubly": (True, True),
}
"""Models: whether origins and whether destinations have effects of their own (Wilson 1971)."""

EXACT, ROUGH = 1e-13, 1e-5
"""Residual, over the target, to which effects are solved: for standard errors, and on the way to the optimum."""


class FixedEffects:
    """The effects of a model over the pairs of a table.

    A vector of effects has ``size`` entries: those of the origins, then those of the destinations.
    """

    def __init__(self, table: FlowTable, model: str) -> None:
        n, m = table.shape
        self.origins, self.destinations = SIDES[model]
        self._table = table
        self.size = n * self.origins + m * self.destinations
        self.split = n * self.origins
        self.parts, self._part_of = _connected_parts(table) if self.origins and self.destinations else (0, None)
        self._indptr = np.concatenate(([0], np.cumsum(np.bincount(table.origin, minlength=n))))

    @property
    def rank(self) -> int:
        """Free parameters among the effects: all, less one for every part of the graph where both sides have some."""
        return self.size - self.parts

    def spread(self, effects: np.ndarray) -> np.ndarray:
        """D e: the effects (size,) or (size, k) of every pair."""
        total = 0.0
        if self.origins:
            total = effects[: self.split][self._table.origin]
        if self.destinations:
            total = total + effects[self.split :][self._table.destination]
        return total if self.size else np.zeros((len(self._table), *effects.shape[1:]))

    def gather(self, values: np.ndarray) -> np.ndarray:
        """D' v: sums (size,) of the pairs' ``values`` (rows,) by place."""
        parts = [self._table.by_origin(values)] * self.origins + [self._table.by_destination(values)] * (
            self.destinations
        )
        return np.concatenate(parts) if parts else np.zeros(0)

    def solve(
        self, weights: np.ndarray, sums: np.ndarray, tolerance: float = EXACT, progress: Progress = SILENT
    ) -> np.ndarray:
        """(D' W D)^+ s for ``weights`` (rows,) >= 0 and ``sums`` (size, k), to a relative ``tolerance``."""
        if not self.size:
            return sums
        total = self.gather(weights)[:, None]
        if not (self.origins and self.destinations):
            return _over(sums, total)
        from scipy.sparse import csr_matrix

        matrix = csr_matrix((weights, self._table.destination, self._indptr), shape=self._table.shape)
        rows, columns = total[: self.split], total[self.split :]
        row_sums, column_sums = sums[: self.split], sums[self.split :]
        part_of_rows, part_of_columns = self._part_of[: self.split], self._part_of[self.split :]
        if len(columns) > len(rows):
            solved = _solve_side(matrix.T, columns, rows, column_sums, row_sums, part_of_rows, tolerance, progress)
            return np.concatenate(solved[::-1])
        solved = _solve_side(matrix, rows, columns, row_sums, column_sums, part_of_columns, tolerance, progress)
        return np.concatenate(solved)


def _solve_side(matrix, rows, columns, row_sums, column_sums, part, tolerance, progress):
    """Eliminate the rows, solve (C - M' R^-1 M) b = s_c - M' R^-1 s_r, and put the rows back: (a, b)."""
    transposed = matrix.T.tocsr()
    matrix = matrix.tocsr()

    def schur(vector):
        return columns * vector - transposed @ _over(matrix @ vector, rows)

    target = column_sums - transposed @ _over(row_sums, rows)
    whole = np.bincount(part, columns[:, 0])
    for values in target.T:
        values -= columns[:, 0] * _over(np.bincount(part, values), whole)[part]
    right = conjugate_gradients(schur, target, columns, tolerance, progress)
    return _over(row_sums - matrix @ right, rows), right


def _connected_parts(table: FlowTable) -> tuple[int, np.ndarray]:
    """(Number of connected parts, part of every origin and then of every destination (n + m,))."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    n, m = table.shape
    ends = (table.origin, n + table.destination)
    graph = csr_matrix((np.ones(len(table), dtype=np.int8), ends), shape=(n + m, n + m))
    return connected_components(graph, directed=False)


def conjugate_gradients(
    apply, target: np.ndarray, diagonal: np.ndarray, tolerance: float = EXACT, progress: Progress = SILENT
) -> np.ndarray:
    """x (n, k) with ``apply(x) = target``, column by column at once, scaled by the ``diagonal`` (n, 1).

    The operator is symmetric and positive semi-definite, and ``target`` lies in its range. Ends at the relative
    ``tolerance``, or where rounding lets nothing be gained (no more than a few times n steps are of use).
    """
    x = np.zeros_like(target)
    residual = target.copy()
    scaled = _over(residual, diagonal)
    direction = scaled.copy()
    power = np.einsum("ij,ij->j", residual, scaled)
    goal = power * tolerance**2
    for _ in range(5 * len(target) + 100):
        active = power > goal
        if not active.any():
            break
        progress.check()
        image = apply(direction)
        curvature = np.einsum("ij,ij->j", direction, image)
        step = np.where(active & (curvature > 0), power / np.where(curvature > 0, curvature, 1.0), 0.0)
        x += step * direction
        residual -= step * image
        scaled = _over(residual, diagonal)
        renewed = np.einsum("ij,ij->j", residual, scaled)
        direction = scaled + np.where(power > 0, renewed / np.where(power > 0, power, 1.0), 0.0) * direction
        power = np.where(active & (curvature > 0), renewed, 0.0)
    return x


def _over(values: np.ndarray, by: np.ndarray) -> np.ndarray:
    return np.divide(values, by, out=np.zeros(np.broadcast(values, by).shape), where=by > 0)
