"""The nearest numbers that never fall: isotonic regression by pooling adjacent violators.

    min sum_i w_i (f_i - y_i)^2   s.t.  f_1 <= f_2 <= ... <= f_n

Ayer, Brunk, Ewing, Reid & Silverman 1955, Ann. Math. Stat. 26:641. Pools of all neighbours that fall are made at once
as long as that makes many of them; the rest is one pass with a stack.
"""

from __future__ import annotations

import numpy as np

_FEWER = 0.95
"""Share of the pools left by a round on all of them, up to which it pays to make another."""


def rising_fit(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """f (n,) of the ``values`` y (n,) with ``weights`` w (n,) > 0.

    >>> rising_fit(np.array([1.0, 3.0, 1.0, 5.0]), np.array([1.0, 1.0, 1.0, 1.0]))
    array([1., 2., 2., 5.])
    """
    sums, weight, mean, count = values * weights, weights, values, np.ones(len(values), dtype=np.intp)
    while True:
        first = np.concatenate(([0], np.flatnonzero(mean[1:] > mean[:-1]) + 1))
        pools, before = len(first), len(mean)
        if pools == before:
            return np.repeat(mean, count)
        sums, weight = np.add.reduceat(sums, first), np.add.reduceat(weight, first)
        mean, count = sums / weight, np.add.reduceat(count, first)
        if pools > _FEWER * before:
            return _with_stack(mean, weight, count)


def _with_stack(mean: np.ndarray, weight: np.ndarray, count: np.ndarray) -> np.ndarray:
    """The fit from pools of ``count`` (k,) neighbours with their ``mean`` and ``weight`` (k,)."""
    means, weights, counts, last = [], [], [], -np.inf
    for here, heavy, many in zip(mean.tolist(), weight.tolist(), count.tolist()):
        while last >= here:
            # Into the pool before.
            other = weights.pop()
            here = (here * heavy + means.pop() * other) / (heavy + other)
            heavy, many = heavy + other, many + counts.pop()
            last = means[-1] if means else -np.inf
        means.append(here)
        weights.append(heavy)
        counts.append(many)
        last = here
    return np.repeat(means, counts)
