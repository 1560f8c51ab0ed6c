"""F' diag(D) F of a sparse matrix F, in blocks of rows that keep memory and the time between two looks at cancel small.

A row with k entries costs k^2 products. Rows that touch few columns (a countryside) are multiplied as
sparse matrices, or where there are few columns in all pair by pair (:mod:`.row_pairs`); where most rows touch most
columns (one city, everybody in reach of everything) a dense product of the columns touched does the same many times as
fast. In a large matrix rows around the same columns are put side by side first (:mod:`.neighbourhoods`), which makes
nearly all of it dense in pieces.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from ..progress import SILENT, Progress
from .neighbourhoods import side_by_side
from .row_pairs import has_short_rows, sum_of_row_pairs

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
_SMALL = 2_000
"""Columns up to which all of the sum is kept as one dense matrix."""
_IN_CELL, _IN_LARGE_CELL = 10, 30
"""Columns of a cell of rows side by side: more of them where adding up the pieces is dear."""


def weighted_gram(matrix: csr_matrix, weights: np.ndarray, progress: Progress = SILENT) -> csr_matrix:
    """F' diag(D) F, CSR (m, m), from ``matrix`` F, CSR (n, m), and ``weights`` D (n,) >= 0."""
    n, m = matrix.shape
    counts = np.diff(matrix.indptr)
    if has_short_rows(counts, m):
        return sum_of_row_pairs(matrix, weights)
    rows, ends = None, np.array([n])
    if float((counts.astype(np.float64) ** 2).sum()) > _LARGE:
        rows, ends = side_by_side(matrix, _IN_CELL if m <= _SMALL else _IN_LARGE_CELL)
        counts = counts[rows]
    entries = np.concatenate(([0], np.cumsum(counts, dtype=np.int64)))
    gram, start = _Sum(m), 0
    while start < n:
        progress.check(start, n)
        stop = _block_end(entries, start, _PAIRS)
        here = slice(start, stop) if rows is None else rows[start:stop]
        block = matrix[here]
        block.data = block.data * np.repeat(np.sqrt(weights[here]), np.diff(block.indptr))
        within = ends[(ends > start) & (ends < stop)] - start
        for first, last in zip([0, *within.tolist()], [*within.tolist(), stop - start]):
            _add_product(gram, block, first, last, progress)
        start = stop
    return gram.total()


def _block_end(cumulative: np.ndarray, start: int, most: float) -> int:
    """The row up to which ``cumulative`` (n+1,) grows by ``most`` from ``start``, at least one row on."""
    stop = int(np.searchsorted(cumulative, cumulative[start] + most, side="right")) - 1
    return min(max(stop, start + 1), len(cumulative) - 1)


def _add_product(gram: _Sum, block: csr_matrix, first: int, last: int, progress: Progress) -> None:
    """Add the product of the rows ``first`` to ``last`` of ``block`` with themselves."""
    from scipy.sparse import csr_matrix

    indptr = block.indptr[first : last + 1]
    pairs = slice(int(indptr[0]), int(indptr[-1]))
    indices, data, width = block.indices[pairs], block.data[pairs], block.shape[1]
    if not len(indices):
        return
    used = np.zeros(width, dtype=bool)
    used[indices] = True
    columns = np.flatnonzero(used)
    if len(indices) >= _DENSE_SHARE * (last - first) * len(columns):
        place = np.zeros(width, dtype=indices.dtype)
        place[columns] = np.arange(len(columns))
        parts = data, place[indices], indptr - indptr[0]
        dense = csr_matrix(parts, shape=(last - first, len(columns))).toarray()
        gram.add_dense(columns, dense.T @ dense)
        return
    products = np.concatenate(([0.0], np.cumsum(np.diff(indptr).astype(np.float64) ** 2)))
    while first < last:
        progress.check()
        stop = first + _block_end(products, 0, _SPARSE_PRODUCTS)
        part = block if stop - first == block.shape[0] else block[first:stop]
        gram.add_sparse(part.T @ part)
        products, first = products[stop - first :], stop


class _Sum:
    """A sum of symmetric products: as one dense matrix where that is small, else as sparse ones."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._all = np.zeros((size, size)) if size <= _SMALL else None
        self._pieces = _Pieces(size)
        self._sparse, self._has_dense = None, False

    def add_dense(self, columns: np.ndarray, product: np.ndarray) -> None:
        """Add ``product`` (c, c) over ``columns`` (c,)."""
        self._has_dense = True
        if self._all is None:
            self._pieces.add(columns, product)
        elif len(columns) == self._size:
            self._all += product
        else:
            self._all[np.ix_(columns, columns)] += product

    def add_sparse(self, product: csr_matrix) -> None:
        """Add ``product``, sparse (size, size)."""
        self._sparse = product.tocsr() if self._sparse is None else self._sparse + product

    def total(self) -> csr_matrix:
        """The sum, CSR (size, size)."""
        from scipy.sparse import csr_matrix

        if not self._has_dense:
            return csr_matrix((self._size, self._size)) if self._sparse is None else self._sparse
        dense = self._pieces.total() if self._all is None else csr_matrix(self._all)
        return dense if self._sparse is None else (dense + self._sparse).tocsr()


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
        return (upper + upper.T - diags(upper.diagonal())).tocsr()

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
