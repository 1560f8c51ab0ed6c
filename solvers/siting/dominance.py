"""Rows and columns of a covering problem that may be left out.

A place whose sites include all the sites of another place is covered with it, and a site that covers nothing that
another does not cover either is never needed where sites count alike (Toregas & ReVelle 1973, Geographical Analysis
5:145-172).
"""

from __future__ import annotations

import numpy as np

LARGEST = 3_000
"""Rows and columns up to which all pairs are compared."""
ROUNDS = 10


def undominated(cover: np.ndarray, alike: bool = True) -> tuple[np.ndarray, np.ndarray]:
    """Positions of the rows and of the columns of ``cover`` (places, sites) bool that are enough.

    All columns are, unless sites count ``alike``.

    >>> undominated(np.array([[True, False, True], [True, True, True], [False, True, False]]))
    (array([0, 2]), array([0, 1]))
    """
    rows, columns = np.arange(cover.shape[0]), np.arange(cover.shape[1])
    for _ in range(ROUNDS):
        before = len(rows) + len(columns)
        part = cover[np.ix_(rows, columns)]
        if len(rows) <= LARGEST:
            rows = rows[~_contains_another(part)]
            part = cover[np.ix_(rows, columns)]
        if alike and len(columns) <= LARGEST:
            columns = columns[~_contains_another(~part.T)]
        if len(rows) + len(columns) == before:
            break
    return rows, columns


def _contains_another(sets: np.ndarray) -> np.ndarray:
    """Which rows of ``sets`` (k, n) bool contain another row; of equal ones all but the first."""
    numbers = sets.astype(np.float32)
    size = numbers.sum(axis=1)
    # within[a, b]: row a is contained in row b.
    within = numbers @ numbers.T >= size[:, None] - 0.5
    equal = within & within.T
    first = np.tril(equal, -1).any(axis=1)
    return (within & ~equal).any(axis=0) | first
