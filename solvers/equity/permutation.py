"""Conditional permutation: how often chance neighbours have a sum as large, or as small, as a unit's own neighbours.

Unit i keeps its value and its number of neighbours k; the neighbours' values are drawn from the n - 1 other units
without replacement (Anselin 1995, Geogr. Anal. 27:93). One draw of k + 1 distinct units serves every unit: the sum
of its first k members is a valid draw for all units that are not among them, and for one that is, the spare member
takes its place. So a permutation costs k steps, not n k, and the number of permutations that a false discovery rate
needs is affordable. Units share draws, as in esda; each p-value has the right distribution of its own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress

BLOCK = 2_000_000
"""Random numbers held at once."""

MOST_FOR_FDR = 10_000_000
ROUNDING = 1e-10
"""Sums that differ by less, relative to the largest value, are equal: they were added up in another order."""

DENSE = 0.3
"""Above this share of the units, drawing them all in random order beats redrawing duplicates."""


@dataclass(frozen=True)
class TailCounts:
    """Of ``permutations``, how many gave a sum at least as large, and at most as large, as observed: (n,) each."""

    at_least: np.ndarray
    at_most: np.ndarray
    permutations: int

    def two_sided(self) -> np.ndarray:
        """p = min(1, 2 (r + 1) / (M + 1)), r the smaller count; (n,)."""
        smaller = np.minimum(self.at_least, self.at_most)
        return np.minimum(1.0, 2.0 * (smaller + 1.0) / (self.permutations + 1.0))


def permutations_for_fdr(units: int, level: float) -> int:
    """Permutations M with 2 / (M + 1) <= level / units: fewer could never reject a unit that stands alone.

    >>> permutations_for_fdr(2308, 0.05)
    92319
    """
    return min(math.ceil(round(2.0 * units / level, 6)) - 1, MOST_FOR_FDR)


def conditional_counts(
    values: np.ndarray,
    observed: np.ndarray,
    cardinality: np.ndarray,
    permutations: int,
    seed: int,
    progress: Progress = SILENT,
) -> TailCounts:
    """Compare ``observed`` (n,), sums over neighbours, with sums of ``values`` (n,) over ``cardinality`` (n,) others.

    The same seed gives the same counts. Units without neighbours count nothing.
    """
    n = len(values)
    sizes = np.unique(cardinality[cardinality > 0])
    at_least, at_most = np.zeros(n, dtype=np.int64), np.zeros(n, dtype=np.int64)
    if len(sizes) == 0:
        return TailCounts(at_least, at_most, permutations)
    margin = ROUNDING * float(np.abs(values).max())
    low, high = observed - margin, observed + margin
    units_of_size = {size: np.flatnonzero(cardinality == size) for size in sizes.tolist()}
    generator = np.random.default_rng(seed)
    drawn_at_once = min(int(sizes[-1]) + 1, n)
    block = max(1, BLOCK // (n if drawn_at_once > DENSE * n else drawn_at_once))
    for begin in range(0, permutations, block):
        progress.check(begin, permutations)
        draws = distinct_draws(generator, min(block, permutations - begin), n, drawn_at_once)
        drawn = values[draws]
        sums = np.cumsum(drawn, axis=1)
        for size, units in units_of_size.items():
            ordered = np.sort(sums[:, size - 1])
            at_least[units] += len(ordered) - np.searchsorted(ordered, low[units], side="left")
            at_most[units] += np.searchsorted(ordered, high[units], side="right")
        # Units that were drawn as their own neighbour: the spare member takes their place.
        row, place = np.nonzero(cardinality[draws] > np.arange(drawn_at_once))
        unit = draws[row, place]
        size = cardinality[unit]
        drawn_sum = sums[row, size - 1]
        mended = drawn_sum - values[unit] + drawn[row, size]
        for counts, reaches in ((at_least, lambda x, u=unit: x >= low[u]), (at_most, lambda x, u=unit: x <= high[u])):
            was, now = reaches(drawn_sum), reaches(mended)
            changed = was != now
            counts += np.bincount(unit[changed & now], minlength=n) - np.bincount(unit[changed & was], minlength=n)
    return TailCounts(at_least, at_most, permutations)


def distinct_draws(generator: np.random.Generator, rows: int, n: int, k: int) -> np.ndarray:
    """``rows`` uniform draws of ``k`` distinct numbers out of 0 ... n - 1, in random order: (rows, k)."""
    if k > DENSE * n:
        return np.argsort(generator.random((rows, n)), axis=1)[:, :k]
    draws = generator.integers(0, n, (rows, k), dtype=np.int64 if n > 2**31 - 1 else np.int32)
    todo = np.arange(rows)
    while len(todo):
        ordered = np.sort(draws[todo], axis=1)
        todo = todo[(ordered[:, 1:] == ordered[:, :-1]).any(axis=1)]
        part = draws[todo]
        order = np.argsort(part, axis=1, kind="stable")
        ordered = np.take_along_axis(part, order, axis=1)
        row, place = np.nonzero(ordered[:, 1:] == ordered[:, :-1])
        # The first of equal numbers stays: what is drawn anew is uniform among the rest, whichever number that is.
        draws[todo[row], order[row, place + 1]] = generator.integers(0, n, len(row))
    return draws
