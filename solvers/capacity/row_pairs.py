"""F' diag(D) F of a sparse matrix with short rows and few columns: every pair of entries of a row, added up.

Rows are ranked by their number of entries. Then the rows that have a b-th entry are the first ones of those that have
an a-th one, a <= b, and the products of all their a-th and b-th entries are one product of two arrays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_LEAST, _MOST = 1_000_000, 10_000_000
"""Products between which this is faster than a sparse or a dense product."""
_IN_ONE_GO = 500
"""Products of one a and b on average, up from which numpy's own time for each does not count."""
_ROOM = 1 << 17
"""Products that are kept before they are added up."""


def has_short_rows(counts: np.ndarray, columns: int) -> bool:
    """Is this the fastest way for rows with ``counts`` (n,) entries over so many ``columns``?"""
    products = float((counts.astype(np.float64) ** 2).sum())
    longest = float(counts.max(initial=0))
    return max(_LEAST, columns**2, _IN_ONE_GO * longest**2) <= products <= _MOST


def sum_of_row_pairs(matrix: csr_matrix, weights: np.ndarray) -> csr_matrix:
    """F' diag(D) F, CSR (m, m), from ``matrix`` F, CSR (n, m) without duplicates, and ``weights`` D (n,) >= 0."""
    from scipy.sparse import csr_matrix

    m = matrix.shape[1]
    total = _of_pairs(matrix, weights).reshape(m, m)
    # Of every pair one order was counted, of an entry with itself the only one.
    total = total + total.T
    total.flat[:: m + 1] *= 0.5
    found = np.flatnonzero(total.ravel() != 0.0)
    rows = found // m
    ends = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=m))))
    return csr_matrix((total.ravel()[found], found - rows * m, ends), shape=(m, m))


def _of_pairs(matrix: csr_matrix, weights: np.ndarray) -> np.ndarray:
    """The products of every pair of entries of a row, added up by row times m plus column, (m m,)."""
    n, m = matrix.shape
    counts = np.diff(matrix.indptr)
    longest = int(counts.max())
    # numpy sorts short integers many times as fast.
    ranked = np.argsort((-counts).astype(np.int16) if longest < 1 << 15 else -counts, kind="stable")
    having = (n - np.cumsum(np.bincount(counts))).tolist()
    first, roots = matrix.indptr[ranked].astype(np.intp), np.sqrt(weights)[ranked]
    # Room that stays in the processor's cache, in which to wait for the others.
    room = max(_ROOM, m * m, having[0])
    cells, products = np.empty(room, dtype=np.int64), np.empty(room)
    total, start, rows, values = np.zeros(m * m), 0, [], []
    for later in range(longest):
        count = having[later]
        at = first[:count] + later
        columns = matrix.indices.take(at)
        rows.append(columns * np.int64(m))
        values.append(matrix.data.take(at) * roots[:count])
        for earlier in range(later + 1):
            if start + count > room:
                total += np.bincount(cells[:start], products[:start], m * m)
                start = 0
            here = slice(start, start + count)
            np.add(rows[earlier][:count], columns, out=cells[here])
            np.multiply(values[earlier][:count], values[later], out=products[here])
            start += count
    return total + np.bincount(cells[:start], products[:start], m * m)
