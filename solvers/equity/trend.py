"""Monotonic trends over periods: the Mann-Kendall test and Sen's slope, of many units at once.

S = Σ_{s<t} sign(x_t - x_s), Var S = (m(m-1)(2m+5) - Σ g(g-1)(2g+5)) / 18 for m periods, g the sizes of groups of equal
values, z = (S ∓ 1) / sd. Without ties and with few periods the distribution of S is known exactly, and used.
Sources: Mann (1945), Econometrica 13:245; Kendall (1975), Rank Correlation Methods; Sen (1968), JASA 63:1379.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MOST_EXACT = 30
"""Periods up to which p is exact where no two values are equal."""

BLOCK = 5_000_000
"""Pairs of periods held at once."""


@dataclass(frozen=True)
class Trend:
    """One entry a unit, (n,): ``s``, its ``z``, two-sided ``p``, Sen's ``slope`` per unit of time, ``periods`` known.

    NaN with fewer than three known periods.
    """

    s: np.ndarray
    z: np.ndarray
    p: np.ndarray
    slope: np.ndarray
    periods: np.ndarray

    def direction(self, level: float) -> np.ndarray:
        """1 for a significant rise, -1 for a significant fall, 0 for neither; (n,) int."""
        with np.errstate(invalid="ignore"):
            return np.where(self.p <= level, np.sign(self.s), 0.0).astype(np.int64)


def mann_kendall(series: np.ndarray, times: np.ndarray | None = None) -> Trend:
    """Trend of every row of ``series`` (n, t), NaN where unknown; ``times`` (t,) ascending, 0, 1, 2 ... if None.

    >>> found = mann_kendall(np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]))
    >>> found.s.item(), round(found.p.item(), 6), found.slope.item()
    (10.0, 0.016667, 1.0)
    """
    length = series.shape[1]
    times = np.arange(length, dtype=np.float64) if times is None else np.asarray(times, dtype=np.float64)
    block = max(1, BLOCK // max(length * (length - 1) // 2, 1))
    parts = [_of_block(series[begin : begin + block], times) for begin in range(0, max(len(series), 1), block)]
    return Trend(*(np.concatenate(columns) for columns in zip(*parts)))


def _of_block(series: np.ndarray, times: np.ndarray) -> tuple:
    """The fields of :class:`Trend` for rows few enough that all their pairs of periods are held at once."""
    n, length = series.shape
    known = ~np.isnan(series)
    m = known.sum(axis=1)
    s, equals = np.zeros(n), np.ones((n, length))
    slopes = []
    for later in range(1, length):
        for earlier in range(later):
            change = series[:, later] - series[:, earlier]
            s += np.nan_to_num(np.sign(change))
            same = change == 0
            equals[:, later] += same
            equals[:, earlier] += same
            slopes.append(change / (times[later] - times[earlier]))
    ties = np.where(known, (equals - 1) * (2 * equals + 5), 0.0).sum(axis=1)
    variance = (m * (m - 1.0) * (2.0 * m + 5.0) - ties) / 18.0
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(variance > 0, (s - np.sign(s)) / np.sqrt(variance), 0.0)
    p = _normal_p(z)
    for periods in np.unique(m[(m >= 3) & (m <= MOST_EXACT)]):
        exact = (m == periods) & (ties == 0)
        p[exact] = _exact_p(np.abs(s[exact]), int(periods))
    few = m < 3
    slope = np.full(n, np.nan)
    if slopes and (~few).any():
        slope[~few] = np.nanmedian(np.column_stack(slopes)[~few], axis=1)
    s, z, p = (np.where(few, np.nan, one) for one in (s, z, p))
    return s, z, p, slope, m


def _normal_p(z: np.ndarray) -> np.ndarray:
    from scipy.special import ndtr

    return 2.0 * ndtr(-np.abs(z))


def _exact_p(s: np.ndarray, m: int) -> np.ndarray:
    """P(abs(S) >= s) over all orders of m distinct values: S = m(m-1)/2 - 2 inversions."""
    share = np.ones(1)
    for size in range(2, m + 1):
        share = np.convolve(share, np.full(size, 1.0 / size))
    pairs = m * (m - 1) // 2
    tail = np.cumsum(share)
    most_inversions = ((pairs - s) / 2.0).astype(np.int64)
    return np.where(s == 0, 1.0, np.minimum(2.0 * tail[most_inversions], 1.0))
