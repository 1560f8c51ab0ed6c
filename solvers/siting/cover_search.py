"""Covering all places with a given number of sites: a search that learns which places are hard.

Every place that stays uncovered gains weight, step by step; each step closes the open site that loses least weight
and opens one that covers a place drawn from the uncovered ones and gains most (row weighting, Gao, Weise & Li 2015,
Information Sciences 298:1-17).
"""

from __future__ import annotations

import numpy as np

from .clock import Clock

LARGEST = 12_000_000
"""Places times sites up to which a table is kept."""
STEPS = 3_000


def covering_sites(cover: np.ndarray, plan: np.ndarray, clock: Clock, steps: int = STEPS) -> np.ndarray | None:
    """A plan (F,) bool with as many sites as ``plan`` that covers every place of ``cover`` (n, F) bool.

    None where the search has not found one, which proves nothing.
    """
    generator = np.random.default_rng(0)
    table = np.ascontiguousarray(cover, dtype=np.float32)
    by_site = np.ascontiguousarray(table.T)
    is_open, sites = plan.copy(), np.flatnonzero(plan)
    count = by_site[sites].sum(axis=0)
    weight = np.ones(cover.shape[0], dtype=np.float32)
    changed = np.zeros(cover.shape[1], dtype=np.int64)
    for step in range(1, steps + 1):
        uncovered = np.flatnonzero(count == 0)
        if len(uncovered) == 0:
            return is_open
        if len(sites) == 0 or clock.over():
            return None
        losses = by_site[sites] @ (weight * (count == 1))
        # Of equal losses the site that was opened longest ago; the last one opened stays.
        losses[changed[sites] == step - 1] = np.inf
        leaves = int(np.lexsort((changed[sites], losses))[0])
        left = sites[leaves]
        count -= by_site[left]
        uncovered = np.flatnonzero(count == 0)
        drawn = uncovered[generator.integers(len(uncovered))]
        able = np.flatnonzero(cover[drawn] & ~is_open)
        able = able[able != left]
        if len(able) == 0:
            count += by_site[left]
            weight[uncovered] += 1.0
            changed[left] = step
            continue
        gains = weight[uncovered] @ table[np.ix_(uncovered, able)]
        enters = able[np.lexsort((changed[able], -gains))[0]]
        is_open[left], is_open[enters] = False, True
        sites[leaves] = enters
        changed[left] = changed[enters] = step
        count += by_site[enters]
        weight[count == 0] += 1.0
    return None
