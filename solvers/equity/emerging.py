"""Emerging hot spots: how each unit's place among hot and cold spots (Gi*) develops from period to period.

Gi* is computed in every period among the units that have data then; a unit is hot (cold) in a period if its Gi* is
significant and positive (negative). The history of hot, cold and neither, and the Mann-Kendall trend of Gi*, give the
classes of the emerging-hot-spot literature (Esri 2014 on Getis & Ord 1992 and Mann 1945; Harris et al. 2017,
Appl. Geogr. 82:77), for hot spots (cold ones mirrored):

    hot in the last period and
        hot in 90 % of the periods:     intensifying (Gi* rises), diminishing (falls) or persistent (neither)
        once cold:                      oscillating
        hot in the last period only:    new
        hot only in an unbroken run of two or more at the end: consecutive
        otherwise:                      sporadic
    not significant in the last period, hot in 90 % of the periods: historical

The share of 90 % is that of the periods with data, of which a unit needs three for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .autocorrelation import GlobalStatistic, global_autocorrelation
from .local import ISLAND, NO_DATA, NOT_SIGNIFICANT, LocalStatistic, local_statistic
from .neighbours import Neighbours
from .spatial_assessment import FEWEST_UNITS, SpatialOptions
from .trend import Trend, mann_kendall

PERSISTENT_SHARE = 0.9
KINDS = ("New", "Consecutive", "Intensifying", "Persistent", "Diminishing", "Sporadic", "Oscillating", "Historical")
NO_PATTERN = "No pattern"
FEWEST_PERIODS = 3
FEWEST_FOR_A_TREND = 5
"""With four periods the smallest two-sided p of a trend is 2/4! = 0.083."""


def pattern(kind: str, hot: bool) -> str:
    """The name of a class.

    >>> pattern("New", hot=True)
    'New hot spot'
    """
    return f"{kind} {'hot' if hot else 'cold'} spot"


@dataclass(frozen=True)
class EmergingClusters:
    """Everything by unit (n,) and period (t,).

    ``gi`` (n, t) and ``p`` (n, t) (adjusted if asked for) are NaN where there are no data or no neighbours, ``state``
    (n, t) is 1 hot, -1 cold, 0 neither; ``pattern`` (n,) texts; ``trend`` is that of ``gi``, ``value_trend`` that
    of the values. ``moran`` (t,) is Moran's I in every period, ``permutations`` those of the local tests.
    """

    gi: np.ndarray
    p: np.ndarray
    state: np.ndarray
    pattern: np.ndarray
    trend: Trend
    value_trend: Trend
    moran: list[GlobalStatistic]
    permutations: int

    def counts(self) -> dict[str, int]:
        """Units in every class that occurs, the largest class first."""
        names, numbers = np.unique(self.pattern.tolist(), return_counts=True)
        return {str(names[k]): int(numbers[k]) for k in np.argsort(-numbers, kind="stable")}

    def classes(self, period: int, known: np.ndarray) -> np.ndarray:
        """Hot spot, cold spot and so on in one period, (n,) texts; ``known`` (n,) bool have a value then."""
        names = np.array(["Cold spot", NOT_SIGNIFICANT, "Hot spot"], dtype=object)
        found = names[self.state[:, period] + 1]
        found[np.isnan(self.gi[:, period])] = ISLAND
        found[~known] = NO_DATA
        return found


def emerging_clusters(
    values: np.ndarray,
    neighbours_of: Callable[[np.ndarray], Neighbours],
    options: SpatialOptions,
    times: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> EmergingClusters:
    """Gi* of ``values`` (n, t), NaN where unknown, in every period, its trend and the class of every unit.

    ``neighbours_of(used)`` gives the neighbours among the units ``used`` (n,) bool. ``times`` (t,) are the periods as
    numbers, for Sen's slope. A period with fewer than three values has no statistic.
    """
    n, length = values.shape
    gi, p = np.full((n, length), np.nan), np.full((n, length), np.nan)
    linked_once, moran, permutations = np.zeros(n, dtype=bool), [], 0
    for period in range(length):
        progress.check(period, length)
        used = np.isfinite(values[:, period])
        if np.count_nonzero(used) < FEWEST_UNITS:
            moran.append(GlobalStatistic(reason="undefined_no_neighbours"))
            continue
        neighbours, x = neighbours_of(used), values[used, period]
        local = _local(x, neighbours, options, options.seed + period, progress)
        gi[used, period] = local.local
        p[used, period] = local.p_fdr if options.fdr else local.p
        linked_once[np.flatnonzero(used)[~local.islands]] = True
        permutations = max(permutations, local.permutations)
        overall = global_autocorrelation(
            x, neighbours, min(options.permutations, 999), options.seed + period, progress=progress
        )
        moran.append(overall["moran"])
    with np.errstate(invalid="ignore"):
        state = np.where(p <= options.level, np.sign(gi), 0.0).astype(np.int64)
    trend = mann_kendall(gi, times)
    patterns = classify(state, ~np.isnan(gi), trend.direction(options.level))
    without = np.isnan(gi[:, -1])
    patterns[without] = np.where(linked_once[without], NO_DATA, ISLAND)
    patterns[~np.isfinite(values[:, -1])] = NO_DATA
    return EmergingClusters(gi, p, state, patterns, trend, mann_kendall(values, times), moran, permutations)


def classify(state: np.ndarray, known: np.ndarray, direction: np.ndarray) -> np.ndarray:
    """Classes (n,) from ``state`` (n, t) (1 hot, -1 cold, 0 neither) where ``known`` (n, t), and the trend's direction.

    >>> classify(np.array([[0, 0, 1]]), np.ones((1, 3), bool), np.zeros(1)).tolist()
    ['New hot spot']
    """
    found = np.full(len(state), NO_PATTERN, dtype=object)
    periods = known.sum(axis=1)
    for sign in (1, -1):
        own, other = known & (state == sign), known & (state == -sign)
        mostly = (own.sum(axis=1) >= PERSISTENT_SHARE * periods) & (periods >= FEWEST_PERIODS)
        last, run = own[:, -1], _run_at_end(own, known)
        kinds = [
            ("Intensifying", last & mostly & (direction * sign > 0)),
            ("Diminishing", last & mostly & (direction * sign < 0)),
            ("Persistent", last & mostly),
            ("Oscillating", last & other.any(axis=1)),
            ("New", last & (own.sum(axis=1) == 1)),
            ("Consecutive", last & (own.sum(axis=1) == run)),
            ("Sporadic", last),
            ("Historical", ~last & ~other[:, -1] & mostly),
        ]
        open_to = np.ones(len(state), dtype=bool)
        for kind, applies in kinds:
            found[open_to & applies] = pattern(kind, sign > 0)
            open_to &= ~applies
    return found


def _run_at_end(own: np.ndarray, known: np.ndarray) -> np.ndarray:
    """The number of known periods in a row, up to the last, that are of the own kind; unknown ones do not break it."""
    unbroken = np.ones(len(own), dtype=bool)
    run = np.zeros(len(own), dtype=np.int64)
    for period in range(own.shape[1] - 1, -1, -1):
        unbroken &= own[:, period] | ~known[:, period]
        run += unbroken & own[:, period]
    return run


def _local(x, neighbours, options: SpatialOptions, seed: int, progress: Progress) -> LocalStatistic:
    return local_statistic(
        x, neighbours, "getis", options.permutations, seed, options.level, options.fdr, progress=progress
    )
