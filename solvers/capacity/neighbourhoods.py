"""Rows of a sparse matrix that touch much the same columns, side by side: places around the same hospitals.

Nothing but the matrix is known, no coordinates. A sample of the rows tells which columns are near each other (the
cosine of what touches both); every column belongs to the nearest of some seeds along such steps, and every row to the
cell of the largest of a few of its entries. It need not be exact: it decides how fast a product is, not what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_TOUCHED = 12
"""How often the sample touches a column on average."""
_LOOKS = 8
"""Entries of a row that are looked at."""
_STEP = 1.05
"""Length of a step between columns that share nobody; those that share everybody lie a twentieth of it apart."""


def side_by_side(matrix: csr_matrix, in_cell: int) -> tuple[np.ndarray, np.ndarray]:
    """(rows (n,) in the order of their cells, ends (c,) of the cells) of ``matrix``, CSR (n, m).

    ``in_cell``: columns of a cell on average; the fewer, the less is multiplied, in more pieces.
    """
    n = matrix.shape[0]
    cell, counts = _cells(matrix, in_cell), np.diff(matrix.indptr)
    at = matrix.indptr[:-1, None] + counts[:, None] * np.arange(_LOOKS) // _LOOKS
    at[counts == 0] = 0
    cells = cell[matrix.indices[at]]
    largest = np.argmax(np.where(cells >= 0, matrix.data[at], -1.0), axis=1)
    of_row = np.where(counts > 0, cells[np.arange(n), largest], -1)
    # numpy sorts short integers many times as fast.
    rows = np.argsort(of_row.astype(np.int16) if of_row.max() < 1 << 15 else of_row, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(of_row[rows])) + 1, n)
    return rows, ends


def _cells(matrix: csr_matrix, in_cell: int) -> np.ndarray:
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
    seeds = np.random.default_rng(0).choice(touched, max(len(touched) // in_cell, 1), replace=False)
    distance, _, source = dijkstra(near, indices=seeds, min_only=True, return_predecessors=True)
    return np.where(np.isfinite(distance), source, -1).astype(np.int32)
