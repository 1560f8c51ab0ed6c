"""A cost below which no p sites serve everybody: places of which no two can share a site.

Within a cost D every one of them needs a site of its own, so more than p of them exclude D (the bound behind the
2-approximation of Hochbaum & Shmoys 1985, Mathematics of Operations Research 10:180-184, for any costs).
"""

from __future__ import annotations

import numpy as np


def apart(near: np.ndarray, enough: int) -> bool:
    """Are there more than ``enough`` rows of ``near`` (n, F) bool of which no two share a column? Found greedily, those
    with fewest columns first, so that False proves nothing. A row without any column cannot be served at all."""
    columns = near.sum(axis=1)
    if np.any(columns == 0):
        return True
    waiting, count = near[np.argsort(columns, kind="stable")], 0
    while len(waiting):
        count += 1
        if count > enough:
            return True
        waiting = waiting[1:][~(waiting[1:] & waiting[0]).any(axis=1)]
    return False


def packed_cost(table: np.ndarray, otherwise: np.ndarray, radii: np.ndarray, most: int) -> int:
    """The number of the least of ``radii`` (ascending) that this does not exclude for ``most`` sites that may open.

    ``table`` (n, F) costs of the places, infinite for no pair; ``otherwise`` (n,) what each pays without them.
    """
    low, high = 0, len(radii) - 1
    while low < high:
        middle = (low + high) // 2
        asks = otherwise > radii[middle]
        if apart(table[asks] <= radii[middle], most):
            low = middle + 1
        else:
            high = middle
    return low
