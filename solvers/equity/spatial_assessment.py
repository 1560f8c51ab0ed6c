"""Does a value gather in space, and where? Global statistics and local clusters of the units that have one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .autocorrelation import GlobalStatistic, global_autocorrelation
from .local import NO_DATA, LocalStatistic, local_statistic
from .neighbours import Neighbours

FEWEST_UNITS = 3


@dataclass(frozen=True)
class SpatialOptions:
    """``statistic``: moran or getis; ``permutations``, ``seed``; significance ``level``; ``fdr``: control its rate."""

    statistic: str = "moran"
    permutations: int = 9999
    seed: int = 1
    level: float = 0.05
    fdr: bool = True


@dataclass(frozen=True)
class SpatialAssessment:
    """``used`` (n,) bool are the units with data; ``local`` and ``neighbours`` are of these, in their order."""

    options: SpatialOptions
    used: np.ndarray
    neighbours: Neighbours
    overall: dict[str, GlobalStatistic]
    local: LocalStatistic

    @property
    def clusters(self) -> np.ndarray:
        """The class of every unit, (n,) texts; None where undefined because all values are equal."""
        return self._classes(self.options.fdr)

    def columns(self) -> dict[str, np.ndarray]:
        """What a map layer shows of every unit, (n,) each; NaN for units without data."""
        numbers = {
            "local": self.local.local,
            "p": self.local.p,
            "p_fdr": self.local.p_fdr,
            "cluster": None,
            "cluster_unadjusted": None,
            "z": self.local.z,
            "lag": self.local.lag,
            "neighbours": self.neighbours.cardinality.astype(np.float64),
        }
        found = {}
        for name, column in numbers.items():
            if column is None:
                found[name] = self.clusters if name == "cluster" else self._classes(fdr=False)
                continue
            found[name] = np.full(len(self.used), np.nan)
            found[name][self.used] = column
        return found

    def table(self) -> dict[str, list]:
        """One row a global statistic; ``reason`` is the catalogue key of why one is undefined, or None."""
        names = ("value", "expected", "variance", "z", "p", "p_permutation", "permutations", "reason")
        rows = self.overall.values()
        return {"statistic": list(self.overall), **{name: [getattr(row, name) for row in rows] for name in names}}

    def counts(self) -> dict[str, int]:
        """Units in every class that occurs, the largest class first."""
        texts, numbers = np.unique([text for text in self.clusters if text is not None], return_counts=True)
        order = np.argsort(-numbers, kind="stable")
        return {str(texts[k]): int(numbers[k]) for k in order}

    def _classes(self, fdr: bool) -> np.ndarray:
        found = np.full(len(self.used), NO_DATA, dtype=object)
        found[self.used] = self.local.clusters(self.options.level, fdr)
        return found


def assess_clusters(
    values: np.ndarray,
    neighbours_of: Callable[[np.ndarray], Neighbours],
    options: SpatialOptions,
    lagged: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> SpatialAssessment:
    """Global and local statistics of ``values`` (n,), NaN or infinite where a unit has no data.

    ``neighbours_of(used)`` gives the neighbours among the units that have data. ``lagged`` (n,), a second value,
    makes the Moran statistics bivariate: each unit's value against its neighbours' second value.
    """
    used = np.isfinite(values) if lagged is None else np.isfinite(values) & np.isfinite(lagged)
    neighbours = neighbours_of(used)
    x, y = values[used], None if lagged is None else lagged[used]
    overall = global_autocorrelation(x, neighbours, options.permutations, options.seed, y, progress)
    local = local_statistic(
        x,
        neighbours,
        options.statistic,
        options.permutations,
        options.seed,
        options.level,
        options.fdr,
        y,
        progress,
    )
    return SpatialAssessment(options, used, neighbours, overall, local)
