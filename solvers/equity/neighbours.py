"""Who is whose neighbour: shared by every measure of spatial clustering. Each neighbour counts alike."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from ..progress import SILENT, Progress
from ..travel.straight_line import straight_line_costs


@dataclass(frozen=True)
class Neighbours:
    """The neighbours of unit i are ``indices[indptr[i]:indptr[i + 1]]``; never itself, and each once."""

    indptr: np.ndarray
    indices: np.ndarray

    @classmethod
    def from_matrix(cls, matrix) -> Neighbours:
        """From a scipy sparse matrix (n, n): an entry off the diagonal makes a neighbour."""
        from scipy.sparse import coo_matrix, csr_matrix

        pairs = coo_matrix(matrix)
        apart = pairs.row != pairs.col
        rows, columns = pairs.row[apart], pairs.col[apart]
        clean = csr_matrix((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=matrix.shape)
        clean.sum_duplicates()
        return cls(clean.indptr, clean.indices)

    def __len__(self) -> int:
        return len(self.indptr) - 1

    @property
    def cardinality(self) -> np.ndarray:
        """The number of neighbours of each unit, (n,)."""
        return np.diff(self.indptr)

    @property
    def islands(self) -> np.ndarray:
        """Units without neighbours, (n,) bool."""
        return self.cardinality == 0

    @property
    def matrix(self):
        """W as a scipy sparse matrix of ones (n, n)."""
        from scipy.sparse import csr_matrix

        return csr_matrix((np.ones(len(self.indices)), self.indices, self.indptr), shape=(len(self), len(self)))

    @property
    def linked(self) -> np.ndarray:
        """Units that have neighbours which have neighbours, and so on, (n,) bool.

        Only where nearness is one-sided can leaving out units without neighbours leave another without.
        """
        kept = ~self.islands
        while True:
            alone = self.among(kept).islands
            if not alone.any():
                return kept
            kept[np.flatnonzero(kept)[alone]] = False

    def among(self, kept: np.ndarray) -> Neighbours:
        """The neighbours of the units ``kept`` (n,) bool among themselves, renumbered."""
        if kept.all():
            return self
        part = self.matrix[kept][:, kept]
        part.sort_indices()
        return Neighbours(part.indptr, part.indices)


def nearest_neighbours(lonlat: np.ndarray, k: int, progress: Progress = SILENT) -> Neighbours:
    """The ``k`` nearest units of each by geodesic between points (n, 2), longitude and latitude in degrees.

    Ties at the k-th place go to the unit that comes first. Not symmetric: a remote unit is near to nobody.
    Raises InputError unless 1 <= k < n.
    """
    n = len(lonlat)
    if not 1 <= k < n:
        raise InputError("too_many_neighbours", value=k, units=n)
    costs = straight_line_costs(lonlat, lonlat, nearest=k + 1, progress=progress)
    rows = np.repeat(np.arange(n), np.diff(costs.indptr))
    itself = costs.indices == rows
    # Where more than k units share a place, a unit may not be among its own k + 1 nearest.
    order = np.lexsort((costs.indices, costs.costs, itself, rows))
    rank = np.arange(len(rows)) - costs.indptr[rows]
    kept = order[(rank < k) & ~itself[order]]
    return _from_pairs(rows[kept], costs.indices[kept], n)


def neighbours_within(lonlat: np.ndarray, metres: float, progress: Progress = SILENT) -> Neighbours:
    """All units within ``metres`` > 0 (inclusive) of each by geodesic; ``lonlat`` as above."""
    if not metres > 0:
        raise InputError("not_positive", parameter="DISTANCE", value=metres)
    costs = straight_line_costs(lonlat, lonlat, limit=metres, progress=progress)
    rows = np.repeat(np.arange(len(lonlat)), np.diff(costs.indptr))
    apart = costs.indices != rows
    return _from_pairs(rows[apart], costs.indices[apart], len(lonlat))


def _from_pairs(rows: np.ndarray, columns: np.ndarray, n: int) -> Neighbours:
    order = np.lexsort((columns, rows))
    indptr = np.zeros(n + 1, dtype=np.int64)
    np.cumsum(np.bincount(rows, minlength=n), out=indptr[1:])
    return Neighbours(indptr, columns[order].astype(np.int32))
