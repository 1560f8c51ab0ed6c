"""Where values gather: local Moran and Gi*, tested by conditional permutation, with classes for the map.

    Local Moran  I_i = (n - 1) z_i Σ_j w_ij z_j / Σ z²            (Anselin 1995, Geogr. Anal. 27:93)
    Gi*          (Σ_j w*_ij x_j - x̄ W*) / (s sqrt((n W* - W*²) / (n - 1)))   (Ord & Getis 1995, Geogr. Anal. 27:286)

W is row-standardised for the first and binary with w*_ii = 1 for the second, W* = k + 1 its row sum. Bivariate local
Moran takes the neighbours' values from a second variable, both standardised. Given a unit's own value, both statistics
move with the sum over its neighbours alone, so one permutation test serves both; p is two-sided.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .discovery import adjusted
from .neighbours import Neighbours
from .permutation import conditional_counts, permutations_for_fdr

HIGH_HIGH, LOW_LOW, LOW_HIGH, HIGH_LOW = "High-High", "Low-Low", "Low-High", "High-Low"
HOT, COLD = "Hot spot", "Cold spot"
NOT_SIGNIFICANT, ISLAND, NO_DATA = "Not significant", "No neighbours", "No data"


@dataclass(frozen=True)
class LocalStatistic:
    """The statistic ``local`` of every unit, its test, and where it lies; (n,) each, NaN for units without neighbours.

    ``z`` is the standardised value, ``lag`` the standardised mean of the neighbours (of the second variable where
    there is one). ``p_fdr`` is adjusted for the false discovery rate over all units. ``kind`` is the class the unit
    belongs to if its test rejects, None if it has none (equal values everywhere).
    """

    local: np.ndarray
    z: np.ndarray
    lag: np.ndarray
    p: np.ndarray
    p_fdr: np.ndarray
    kind: np.ndarray
    islands: np.ndarray
    permutations: int

    def clusters(self, level: float, fdr: bool) -> np.ndarray:
        """The class of every unit at significance ``level``, (n,) texts; None where the statistic is undefined."""
        p = self.p_fdr if fdr else self.p
        found = np.where(p <= level, self.kind, NOT_SIGNIFICANT)
        found[np.isnan(self.local)] = None
        found[self.islands] = ISLAND
        return found


def local_statistic(
    values: np.ndarray,
    neighbours: Neighbours,
    statistic: str = "moran",
    permutations: int = 9999,
    seed: int = 0,
    level: float = 0.05,
    fdr: bool = True,
    lagged: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> LocalStatistic:
    """Local Moran (``moran``, with ``lagged`` (n,) bivariate) or Gi* (``getis``) of ``values`` (n,), none NaN.

    With ``fdr`` there are at least as many permutations as its control at ``level`` needs (see
    :func:`.permutation.permutations_for_fdr`). Units without neighbours count neither in n nor in the mean.
    """
    linked = neighbours.linked
    neighbours = neighbours.among(linked)
    x = values[linked]
    y = x if lagged is None else lagged[linked]
    if fdr:
        permutations = max(permutations, permutations_for_fdr(max(len(x), 1), level))
    found = {name: np.full(len(values), np.nan) for name in ("local", "z", "lag", "p", "p_fdr")}
    kind = np.full(len(values), None, dtype=object)
    if len(x) > 1 and np.ptp(x) > 0 and np.ptp(y) > 0:
        z, z_lagged = ((one - one.mean()) / one.std() for one in (x, y))
        cardinality = neighbours.cardinality
        sums = neighbours.matrix @ z_lagged
        counts = conditional_counts(z_lagged, sums, cardinality, permutations, seed, progress)
        lag = sums / cardinality
        if statistic == "moran":
            local = z * lag if lagged is not None else (len(x) - 1) / len(x) * z * lag
            kind[linked] = _quadrants(z, lag)
        else:
            local = _getis(z + sums, cardinality + 1.0, len(x))
            kind[linked] = np.where(local > 0, HOT, COLD)
        p = np.where(np.isnan(local), np.nan, counts.two_sided())
        for name, column in zip(found, (local, z, lag, p, adjusted(p))):
            found[name][linked] = column
    return LocalStatistic(**found, kind=kind, islands=~linked, permutations=permutations)


def _quadrants(z: np.ndarray, lag: np.ndarray) -> np.ndarray:
    return np.where(z > 0, np.where(lag > 0, HIGH_HIGH, HIGH_LOW), np.where(lag > 0, LOW_HIGH, LOW_LOW)).astype(object)


def _getis(sums: np.ndarray, weight: np.ndarray, n: int) -> np.ndarray:
    """Gi* from standardised sums over the unit and its neighbours; NaN where these are all units."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(weight < n, sums / np.sqrt((n * weight - weight**2) / (n - 1.0)), np.nan)
