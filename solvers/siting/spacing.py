"""Sites that stand too near each other to open together.

    y_j + y_k <= 1 for every near pair, written as sum_{j in clique} y_j <= 1 over cliques of near sites: fewer rows,
and a tighter relaxation (Moon & Chaudhry 1984, Management Science 30:290-307, the anti-covering problem).
"""

from __future__ import annotations

import numpy as np


def cliques_of(near: np.ndarray) -> list[np.ndarray]:
    """Sets of sites that are all ``near`` (m, m) bool each other, and together hold every near pair: a greedy cover."""
    open_pairs = np.triu(near, 1)
    cliques = []
    for first, second in zip(*np.nonzero(open_pairs)):
        if not open_pairs[first, second]:
            continue
        members = [first, second]
        common = near[first] & near[second]
        while common.any():
            site = int(np.argmax(common))
            members.append(site)
            common &= near[site]
        clique = np.sort(np.array(members))
        open_pairs[np.ix_(clique, clique)] = False
        cliques.append(clique)
    return cliques


def spacing_rows(
    pairs: np.ndarray, fixed: np.ndarray, free: np.ndarray, today: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients (k, m) and upper limits (k,) that keep sites of ``pairs`` (q, 2) from opening together.

    Pairs of sites that are both open ``today`` may stay as they are; a site near one that is ``fixed`` open cannot
    open.
    """
    m = len(fixed)
    near = np.zeros((m, m), dtype=bool)
    near[pairs[:, 0], pairs[:, 1]] = near[pairs[:, 1], pairs[:, 0]] = True
    near &= ~(today[:, None] & today[None, :])
    np.fill_diagonal(near, False)
    barred = free & near[fixed].any(axis=0)
    usable = free & ~barred
    cliques = cliques_of(near & usable[:, None] & usable[None, :])
    coefficients = np.zeros((len(cliques) + 1, m))
    for row, clique in enumerate(cliques):
        coefficients[row, clique] = 1.0
    coefficients[-1, barred] = 1.0
    upper = np.append(np.ones(len(cliques)), 0.0)
    return coefficients, upper
