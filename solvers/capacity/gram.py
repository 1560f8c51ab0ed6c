"""F' diag(D) F of a sparse matrix F, in blocks of rows that keep memory and the time between two looks at cancel small.

A row with k entries costs k^2 products. Rows that touch few columns (a countryside) are multiplied as
sparse matrices; where most rows touch most columns (one city, everybody in reach of everything) a
dense product of the columns touched does the same many times as fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import SILENT, Progress

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_PAIRS = 1_000_000
_SPARSE_PRODUCTS = 60_000_000
_DENSE_SHARE = 0.1
"""Share of entries from which a dense product is the faster one: it does about a hundred in the time of one sparse."""


def weighted_gram(matrix: csr_matrix, weights: np.ndarray, progress: Progress = SILENT) -> csr_matrix:
    """F' diag(D) F, CSR (m, m), from ``matrix`` F, CSR (n, m), and ``weights`` D (n,) >= 0."""
    from scipy.sparse import csr_matrix, diags

    n, m = matrix.shape
    entries = matrix.indptr
    products = np.concatenate(([0.0], np.cumsum(np.diff(entries).astype(np.float64) ** 2)))
    gram = csr_matrix((m, m))
    start = 0
    while start < n:
        progress.check(start, n)
        stop = _block_end(entries, start, _PAIRS)
        columns = np.unique(matrix.indices[entries[start] : entries[stop]])
        is_dense = entries[stop] - entries[start] >= _DENSE_SHARE * (stop - start) * len(columns)
        if not is_dense:
            stop = min(stop, _block_end(products, start, _SPARSE_PRODUCTS))
        block = diags(np.sqrt(weights[start:stop])) @ matrix[start:stop]
        gram = gram + (_dense_product(block, columns, m) if is_dense else block.T @ block)
        start = stop
    return gram.tocsr()


def _block_end(cumulative: np.ndarray, start: int, most: float) -> int:
    """The row up to which ``cumulative`` (n+1,) grows by ``most`` from ``start``, at least one row on."""
    stop = int(np.searchsorted(cumulative, cumulative[start] + most, side="right")) - 1
    return min(max(stop, start + 1), len(cumulative) - 1)


def _dense_product(block: csr_matrix, columns: np.ndarray, size: int) -> csr_matrix:
    """block' block, CSR (size, size), by way of the ``columns`` that have entries."""
    from scipy.sparse import csr_matrix

    touched = block[:, columns].toarray()
    product = touched.T @ touched
    indices = np.tile(columns, len(columns))
    counts = np.zeros(size, dtype=np.int64)
    counts[columns] = len(columns)
    spread = csr_matrix((product.ravel(), indices, np.concatenate(([0], np.cumsum(counts)))), shape=(size, size))
    spread.eliminate_zeros()
    return spread
