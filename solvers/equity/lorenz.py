"""The Lorenz curve, the share of the resource that the poorest share of people has, and the Gini index.

M. O. Lorenz (1905), Methods of measuring the concentration of wealth, Publ. Am. Stat. Assoc. 9:209.
P_k = Σ_{i<=k} p_i, L_k = Σ_{i<=k} p_i x_i / μ, from (0, 0) to (1, 1). Gini = 1 - Σ p_k (L_k + L_{k-1}), twice the
area between the curve and the diagonal.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .distribution import Distribution, centred_ranks


@dataclass(frozen=True)
class LorenzCurve:
    """Points of the curve: cumulative ``population`` and ``share`` of the resource, both (k,) in [0, 1].

    No point at all if every value is zero: then there is nothing to have a share of.
    """

    population: np.ndarray
    share: np.ndarray

    def share_of_poorest(self, population: float) -> float:
        """Share of the resource of the poorest ``population`` (in [0, 1]), linear between points."""
        if len(self.share) == 0:
            return float("nan")
        return float(np.interp(population, self.population, self.share))


def lorenz_curve(distribution: Distribution) -> LorenzCurve:
    """Lorenz curve of a distribution; units of equal value make one segment, so their order is irrelevant."""
    if distribution.mean == 0:
        return LorenzCurve(np.empty(0), np.empty(0))
    people = np.cumsum(distribution.weights)
    amount = np.cumsum(distribution.weights * distribution.r)
    last_of_ties = np.append(np.flatnonzero(np.diff(distribution.values)), len(distribution) - 1)
    return LorenzCurve(
        np.concatenate(([0.0], people[last_of_ties] / people[-1])),
        np.concatenate(([0.0], amount[last_of_ties] / amount[-1])),
    )


def gini(values: np.ndarray, weights: np.ndarray) -> float:
    """The Gini index alone, of ``values`` (n,) >= 0 and ``weights`` (n,) > 0; NaN if every value is zero.

    >>> gini(np.array([0.0, 1.0]), np.array([1.0, 1.0]))
    0.5
    """
    order = np.argsort(values)
    x, w = values[order], weights[order]
    cumulative = np.cumsum(w)
    total = np.dot(w, x)
    if total == 0:
        return float("nan")
    # The ranks sum to zero, so values may be measured from the lowest: equal ones then give exactly 0.
    ranked = np.dot(w * (x - x[0]), centred_ranks(w, cumulative))
    return float(max(ranked / (cumulative[-1] * total), 0.0))
