"""Bounds of the cost of covering people that need no solver, for when there was no time for one.

Free sites j of price f_j >= 0; G_j people of its groups who lack cover, W people still to be covered:

    min sum f_j y_j  with  sum G_j y_j >= W                     (nobody counts twice in a union, so G is generous)
    sum_g u_g        with  sum_{g in reach of j} u_g <= f_j     (everyone must be covered: a dual of the relaxation)

Any u will do; raising one group after the other as far as prices allow is the dual ascent of Balas & Ho 1980,
Mathematical Programming Study 12:37-60.
"""

from __future__ import annotations

import numpy as np

from .coverage import Coverage
from .space import Space

MOST_GROUPS = 20_000
"""Groups, those that fewest sites reach, whose multipliers are raised."""


def covering_bound(space: Space, measure: Coverage, price: np.ndarray, wanted: float) -> float:
    """A price that no plan which covers ``wanted`` people in the space is below."""
    sites = space.sites
    spent = float(price[sites.fixed].sum()) + float(np.minimum(price, 0.0)[sites.free].sum())
    costs = np.where(sites.free, np.maximum(price, 0.0), np.inf)
    lacking = measure.counts(sites.fixed) < 1
    everyone = wanted >= measure.weight[measure.coverable].sum() * (1 - 1e-12)
    more = _by_knapsack(measure, sites.fixed, costs, wanted)
    if everyone:
        more = max(more, _by_ascent(measure, lacking & (measure.weight > 0), costs))
    return spent + more


def _by_knapsack(measure: Coverage, fixed: np.ndarray, costs: np.ndarray, wanted: float) -> float:
    missing = (wanted - measure.value(fixed)) * (1 - 1e-9)
    if missing <= 0:
        return 0.0
    gains = measure.gains(fixed)
    useful = np.flatnonzero((gains > 0) & np.isfinite(costs))
    order = useful[np.argsort(costs[useful] / gains[useful], kind="stable")]
    before = np.cumsum(gains[order]) - gains[order]
    part = np.clip((missing - before) / gains[order], 0.0, 1.0)
    return float(part @ costs[order])


def _by_ascent(measure: Coverage, lacking: np.ndarray, costs: np.ndarray) -> float:
    indptr, indices = measure.cover.indptr, measure.cover.indices
    length = np.diff(indptr)
    groups = np.flatnonzero(lacking)
    slack, total = costs.copy(), 0.0
    for group in groups[np.argsort(length[groups], kind="stable")[:MOST_GROUPS]].tolist():
        reach = indices[indptr[group] : indptr[group + 1]]
        rise = slack[reach].min()
        if 0 < rise < np.inf:
            slack[reach] -= rise
            total += rise
    return float(total)
