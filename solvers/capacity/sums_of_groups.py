"""Projection onto ranges and fixed sums of groups that have nothing in common, many times over.

    min sum_j (z_j - point_j)^2 / (2 give_j)   s.t.  0 <= z_j <= width_j,  sum_{j in g} sign_j z_j = sum_g
    z_j = clip(point_j - price_g give_j sign_j, 0, width_j)

for one price a group, the root of a monotone piecewise linear function: :mod:`.projection` for all groups at once.
"""

from __future__ import annotations

import numpy as np

_MOST_STEPS = 200
_ROUNDING = 1e-13


class SumsOfGroups:
    """Variables of ``group`` (v,) int, ``sign`` (v,) +-1 and ``width`` (v,), and the ``sums`` (g,).

    ``prices`` (g,) are those of the last projection, from which the next one begins.
    """

    def __init__(self, group: np.ndarray, sign: np.ndarray, width: np.ndarray, sums: np.ndarray) -> None:
        self._group, self._sign, self._width = group, sign, width
        count = len(sums)
        # A sum that is out of reach by rounding is that of a corner.
        most = np.bincount(group, np.where(sign > 0, width, 0.0), count)
        least = -np.bincount(group, np.where(sign < 0, width, 0.0), count)
        self._sums = np.clip(sums, least, most)
        self._room = _ROUNDING * max(float(np.abs(sums).sum()), float(width.max(initial=0.0)))
        self.prices = np.zeros(count)

    def __call__(self, point: np.ndarray, give: np.ndarray) -> np.ndarray:
        """z (v,) nearest to ``point`` (v,)."""
        group, width, push = self._group, self._width, give * self._sign
        prices, count = self.prices, len(self._sums)
        low = high = None
        for step in range(_MOST_STEPS):
            z = point - prices[group] * push
            np.minimum(np.maximum(z, 0.0, out=z), width, out=z)
            excess = np.bincount(group, self._sign * z, count) - self._sums
            wrong = np.abs(excess) > self._room
            if not wrong.any():
                break
            if low is None:
                # Between these all are at one end of their range, and at the other.
                ends = np.concatenate([point / push, (point - width) / push])
                low, high = np.full(count, float(ends.min())), np.full(count, float(ends.max()))
            low, high = np.where(excess > 0, prices, low), np.where(excess < 0, prices, high)
            slope = np.bincount(group, np.where((z > 0.0) & (z < width), give, 0.0), count)
            newton = prices + np.divide(excess, slope, out=np.full(count, np.nan), where=slope > 0)
            trusted = (low < newton) & (newton < high) & (step % 4 < 3)
            prices = np.where(wrong, np.where(trusted, newton, 0.5 * (low + high)), prices)
        self.prices = prices
        return z
