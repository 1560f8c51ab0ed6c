"""F' diag(D) F of a sparse matrix F, in blocks of rows that keep memory and the time between two looks at cancel small.

A row with k entries costs k^2 products. Rows that touch few columns (a countryside) are multiplied as
sparse matrices; where most rows touch most columns (one city, everybody in reach of everything) a
dense product of the columns touched does the same many times as fast. In a large matrix rows around the same columns
are put side by side first (:mod:`.neighbourhoods`), which makes nearly all of it dense in pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import SILENT, Progress
from .neighbourhoods import side_by_side

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_PAIRS = 1_000_000
_SPARSE_PRODUCTS = 60_000_000
_DENSE_SHARE = 0.1
"""Share of entries from which a dense product is the faster one: it does about a hundred in the time of one sparse."""
_LARGE = 10_000_000
"""Products from which on it pays to put rows side by side."""
_PIECES = 20_000_000
"""Entries of dense pieces kept before they are added up."""


def weighted_gram(matrix: csr_matrix, weights: np.ndarray, progress: Progress = SILENT) -> csr_matrix:
    """F' diag(D) F, CSR (m, m), from ``matrix`` F, CSR (n, m), and ``weights`` D (n,) >= 0."""
    from scipy.sparse import csr_matrix

    n, m = matrix.shape
    counts = np.diff(matrix.indptr)
    rows, ends = None, np.array([n])
    if float((counts.astype(np.float64) ** 2).sum()) > _LARGE:
        rows, ends = side_by_side(matrix)
        counts = counts[rows]
    entries = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))
    products = np.concatenate(([0.0], np.cumsum(counts.astype(np.float64) ** 2)))
    gram, pieces = csr_matrix((m, m)), _Pieces(m)
    start, cell = 0, 0
    while start < n:
        progress.check(start, n)
        cell += int(start >= ends[cell])
        stop = min(_block_end(entries, start, _PAIRS), int(ends[cell]))
        block = matrix[start:stop] if rows is None else matrix[rows[start:stop]]
        columns = _touched(block)
        if len(block.indices) >= _DENSE_SHARE * (stop - start) * len(columns):
            here = slice(start, stop) if rows is None else rows[start:stop]
            pieces.add(columns, _dense(block, columns, np.sqrt(weights[here])))
        else:
            stop = min(stop, _block_end(products, start, _SPARSE_PRODUCTS))
            here = slice(start, stop) if rows is None else rows[start:stop]
            block = matrix[here]
            scale = np.repeat(np.sqrt(weights[here]), np.diff(block.indptr))
            block = csr_matrix((block.data * scale, block.indices, block.indptr), shape=block.shape)
            gram = gram + block.T @ block
        start = stop
    return (gram + pieces.total()).tocsr()


def _block_end(cumulative: np.ndarray, start: int, most: float) -> int:
    """The row up to which ``cumulative`` (n+1,) grows by ``most`` from ``start``, at least one row on."""
    stop = int(np.searchsorted(cumulative, cumulative[start] + most, side="right")) - 1
    return min(max(stop, start + 1), len(cumulative) - 1)


def _touched(block: csr_matrix) -> np.ndarray:
    """The columns that have entries, ascending."""
    used = np.zeros(block.shape[1], dtype=bool)
    used[block.indices] = True
    return np.flatnonzero(used)


def _dense(block: csr_matrix, columns: np.ndarray, scale: np.ndarray) -> np.ndarray:
    """The product over the ``columns`` (c,) touched, (c, c); rows of ``block`` times ``scale``."""
    place = np.zeros(block.shape[1], dtype=np.intp)
    place[columns] = np.arange(len(columns))
    dense = np.zeros((block.shape[0], len(columns)))
    row = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    dense[row, place[block.indices]] = block.data * scale[row]
    return dense.T @ dense


class _Pieces:
    """A sum of dense symmetric pieces, of which the upper halves are kept until there are many."""

    def __init__(self, size: int) -> None:
        self._size, self._kept, self._count = size, [], 0
        self._columns, self._product = np.zeros(0, dtype=np.intp), None
        self._sum = None

    def add(self, columns: np.ndarray, product: np.ndarray) -> None:
        """Add ``product`` (c, c) over ``columns`` (c,)."""
        if self._product is not None and np.array_equal(columns, self._columns):
            # One city: every block touches the same columns.
            self._product += product
            return
        self._put_by()
        self._columns, self._product = columns, product

    def total(self) -> csr_matrix:
        """The sum, CSR (size, size), both halves."""
        from scipy.sparse import diags

        self._put_by()
        self._add_up()
        upper = self._sum
        return upper + upper.T - diags(upper.diagonal())

    def _put_by(self) -> None:
        if self._product is None:
            return
        row, column = np.nonzero(np.triu(self._product))
        self._kept.append((self._columns[row], self._columns[column], self._product[row, column]))
        self._count, self._product = self._count + len(row), None
        if self._count > _PIECES:
            self._add_up()

    def _add_up(self) -> None:
        from scipy.sparse import csr_matrix

        if self._sum is None:
            self._sum = csr_matrix((self._size, self._size))
        if not self._kept:
            return
        rows, columns, values = (np.concatenate(part) for part in zip(*self._kept))
        self._sum = self._sum + csr_matrix((values, (rows, columns)), shape=(self._size, self._size))
        self._kept, self._count = [], 0
