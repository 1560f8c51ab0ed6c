"""Sites far from each other in no time, and how far apart any others can be at most.

Each next site is the one farthest from those that there are, which reaches half of the best separation where distances
keep the triangle inequality (Gonzalez 1985, Theoretical Computer Science 38:293-306). With k - 1 of them as centres,
two of any k sites belong to the same centre, so that no k sites are farther apart than the two farthest members of one.
"""

from __future__ import annotations

import numpy as np


def farthest_first(distance: np.ndarray, start: np.ndarray, among: np.ndarray, count: int) -> np.ndarray:
    """``count`` sites of ``among`` (m,) bool beside those of ``start`` (m,) bool, their numbers in the order in which
    they are taken; fewer where there are no more. ``distance`` (m, m), infinite from a site to itself."""
    chosen, waiting = [], among & ~start
    away = distance[start].min(axis=0, initial=np.inf)
    if not start.any() and waiting.any():
        # The farthest from its farthest neighbour is a corner.
        away = np.where(np.isfinite(distance), distance, 0.0).max(axis=0)
    while len(chosen) < count and waiting.any():
        site = int(np.argmax(np.where(waiting, away, -np.inf)))
        away = distance[site] if not (chosen or start.any()) else np.minimum(away, distance[site])
        chosen.append(site)
        waiting[site] = False
    return np.array(chosen, dtype=np.int64)


def most_apart(distance: np.ndarray, usable: np.ndarray, count: int) -> float:
    """A separation that no ``count`` of the ``usable`` (m,) bool sites exceed; infinite below two."""
    nobody = np.zeros(len(usable), dtype=bool)
    centres = farthest_first(distance, nobody, usable, count - 1) if count >= 2 else np.zeros(0, dtype=np.int64)
    if len(centres) == 0:
        return np.inf
    members = np.flatnonzero(usable)
    near = distance[np.ix_(members, centres)]
    near[members[:, None] == centres[None, :]] = -1.0
    centre = near.argmin(axis=1)
    widest = 0.0
    for k in range(len(centres)):
        mine = members[centre == k]
        between = distance[np.ix_(mine, mine)]
        between[np.eye(len(mine), dtype=bool)] = 0.0
        widest = max(widest, float(between.max(initial=0.0)))
    return widest
