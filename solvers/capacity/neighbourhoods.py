"""Rows of a sparse matrix that touch much the same columns, side by side: places around the same hospitals.

Nothing but the matrix is known, no coordinates. A sample of the rows tells which columns are near each other (the
cosine of what touches both); every column belongs to the nearest of some seeds along such steps, and every row to the
cell of its largest entry. It need not be exact: it decides how fast a product is, not what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_TOUCHED = 12
"""How often the sample touches a column on average."""
_IN_CELL = 30
_STEP = 1.05
"""Length of a step between columns that share nobody; those that share everybody lie a twentieth of it apart."""


def side_by_side(matrix: csr_matrix) -> tuple[np.ndarray, np.ndarray]:
    """(rows (n,) in the order of their cells, ends (c,) of the cells) of ``matrix``, CSR (n, m)."""
    n = matrix.shape[0]
    cell = _cells(matrix)
    counts = np.diff(matrix.indptr)
    some = np.flatnonzero(counts)
    known = np.where(cell[matrix.indices] >= 0, matrix.data, -1.0)
    largest = np.maximum.reduceat(known, matrix.indptr[:-1][some])
    at_largest = np.flatnonzero(known == np.repeat(largest, counts[some]))
    of_row = np.full(n, -1, dtype=np.int32)
    of_row[np.repeat(some, counts[some])[at_largest]] = cell[matrix.indices[at_largest]]
    rows = np.argsort(of_row, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(of_row[rows])) + 1, n)
    return rows, ends


def _cells(matrix: csr_matrix) -> np.ndarray:
    """The cell of every column (m,), -1 for those that the sample does not touch."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra

    m = matrix.shape[1]
    sample = matrix[:: max(1, int(matrix.nnz / (_TOUCHED * m)))].astype(np.float32)
    sample.data[:] = 1.0
    together = (sample.T @ sample).tocoo()
    alone = np.zeros(m)
    own = together.row == together.col
    alone[together.row[own]] = together.data[own]
    row, column = together.row[~own], together.col[~own]
    length = _STEP - together.data[~own] / np.sqrt(alone[row] * alone[column])
    near = csr_matrix((length, (row, column)), shape=(m, m))
    touched = np.flatnonzero(alone)
    seeds = np.random.default_rng(0).choice(touched, max(len(touched) // _IN_CELL, 1), replace=False)
    distance, _, source = dijkstra(near, indices=seeds, min_only=True, return_predecessors=True)
    return np.where(np.isfinite(distance), source, -1).astype(np.int32)
