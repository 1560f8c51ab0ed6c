"""The false discovery rate of many tests at once (Benjamini & Hochberg 1995, J. R. Stat. Soc. B 57:289)."""

from __future__ import annotations

import numpy as np


def adjusted(p: np.ndarray) -> np.ndarray:
    """Adjusted p-values (n,): a test is rejected at rate q where its adjusted value is <= q. NaN stays NaN.

    >>> adjusted(np.array([0.01, 0.04, 0.03])).round(6).tolist()
    [0.03, 0.04, 0.04]
    """
    found = np.full(len(p), np.nan)
    tested = np.flatnonzero(~np.isnan(p))
    order = tested[np.argsort(p[tested], kind="stable")]
    scaled = p[order] * len(order) / np.arange(1, len(order) + 1)
    found[order] = np.minimum(np.minimum.accumulate(scaled[::-1])[::-1], 1.0)
    return found
