"""Inequality within and between groups (provinces, urban and rural): Theil's and Dagum's decompositions.

Theil T = Σ s_g T_g + Σ s_g ln(μ_g/μ) and Theil L = Σ p_g L_g + Σ p_g ln(μ/μ_g), with p_g the group's share of
people and s_g = p_g μ_g/μ its share of the resource (Shorrocks 1980, Econometrica 48:613).

Gini = G_w + G_nb + G_t (Dagum 1997, Empirical Economics 22:515): G_w = Σ G_gg p_g s_g within groups; G_nb net
between groups, which equals the Gini of the group means; G_t the rest, from the overlap of the groups.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .indices import LOG_BASES
from .lorenz import gini


@dataclass(frozen=True)
class GroupDecomposition:
    """One entry a group, (K,) each: its own measures, and what it adds to the inequality of all.

    ``theil_t_within[g]`` = s_g T_g and ``theil_t_between[g]`` = s_g ln(μ_g/μ): their sums over the groups add up
    to Theil T; single terms between groups may be negative. ``gini_within[g]`` = G_gg p_g s_g.
    """

    units: np.ndarray
    weight: np.ndarray
    weight_share: np.ndarray
    value_share: np.ndarray
    mean: np.ndarray
    sd: np.ndarray
    median: np.ndarray
    gini: np.ndarray
    theil_t: np.ndarray
    theil_l: np.ndarray
    theil_t_within: np.ndarray
    theil_t_between: np.ndarray
    theil_l_within: np.ndarray
    theil_l_between: np.ndarray
    gini_within: np.ndarray
    gini_between: float
    gini_overlap: float
    below_threshold: np.ndarray | None = None
    """Share of the group's people with a value below the threshold, if there is one."""
    resource_needed: np.ndarray | None = None
    """What would lift all of the group to the threshold."""

    def totals(self) -> dict[str, float]:
        """Within and between parts of all indices, by the names the tables use."""
        return {
            "theil_within": float(self.theil_t_within.sum()),
            "theil_between": float(self.theil_t_between.sum()),
            "theil_l_within": float(self.theil_l_within.sum()),
            "theil_l_between": float(self.theil_l_between.sum()),
            "gini_within": float(self.gini_within.sum()),
            "gini_between": self.gini_between,
            "gini_overlap": self.gini_overlap,
        }


def decompose(
    values: np.ndarray,
    weights: np.ndarray,
    groups: np.ndarray,
    count: int,
    log_base: str = "e",
    threshold: float | None = None,
) -> GroupDecomposition:
    """Decompose the inequality of ``values`` (n,) >= 0, ``weights`` (n,) > 0.

    ``groups`` (n,) are positions in 0 ... ``count`` - 1; every group has at least one unit. Undefined
    entries are NaN: all of them if every value is zero, Theil L where a value is zero.
    """
    order = np.lexsort((values, groups))
    first = np.searchsorted(groups[order], np.arange(count))
    x, w = values[order], weights[order]
    units = np.diff(np.append(first, len(x)))

    def total(amounts: np.ndarray) -> np.ndarray:
        return np.add.reduceat(amounts, first)

    weight = total(w)
    lowest = x[first]
    mean = lowest + total(w * (x - np.repeat(lowest, units))) / weight
    all_weight = weight.sum()
    overall = np.dot(weight, mean) / all_weight
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(mean > 0, 1.0, np.nan).repeat(units) * x / mean.repeat(units)
        log = np.log(np.where(ratio > 0, ratio, 1.0))
        theil_t = np.maximum(total(w * ratio * log) / weight, 0.0)
        theil_l = np.where(lowest > 0, np.maximum(-total(w * log) / weight, 0.0), np.nan)
        share = weight / all_weight
        value_share = share * mean / overall
        gap = np.log(mean / overall)
        has_some = mean > 0
        theil_l_between = np.where(has_some, -share * gap, np.nan)
        group_gini = _gini_of_each(x, w, mean, weight, first, units)
        theil_t_within = _unless(has_some, value_share * theil_t, value_share)
        theil_t_between = _unless(has_some, value_share * gap, value_share)
        gini_within = _unless(has_some, group_gini * share * value_share, value_share)
    scale = LOG_BASES[log_base]
    gini_between = gini(mean, weight)
    overlap = gini(values, weights) - float(gini_within.sum()) - gini_between
    return GroupDecomposition(
        units=units,
        weight=weight,
        weight_share=share,
        value_share=value_share,
        mean=mean,
        sd=np.sqrt(total(w * (x - mean.repeat(units)) ** 2) / weight),
        median=x[_medians(w, weight, first, units)],
        gini=group_gini,
        theil_t=theil_t / scale,
        theil_l=theil_l / scale,
        theil_t_within=theil_t_within / scale,
        theil_t_between=theil_t_between / scale,
        theil_l_within=share * theil_l / scale,
        theil_l_between=theil_l_between / scale,
        gini_within=gini_within,
        gini_between=gini_between,
        gini_overlap=float(np.maximum(overlap, 0.0)),
        below_threshold=None if threshold is None else total(w * (x < threshold)) / weight,
        resource_needed=None if threshold is None else total(w * np.maximum(threshold - x, 0.0)),
    )


def gini_between_pairs(
    values: np.ndarray, weights: np.ndarray, groups: np.ndarray, count: int, progress: Progress = SILENT
) -> tuple[np.ndarray, np.ndarray]:
    """Dagum's Gini between each two groups, and the relative economic affluence of the richer, (K, K) both.

    G_jh = Δ_jh / (μ_j + μ_h), Δ_jh the mean difference between a unit of j and one of h; D_jh = |μ_j - μ_h| / Δ_jh,
    1 where the groups do not overlap at all and 0 where they overlap fully. The diagonal of the first is the Gini
    inside each group. Takes O(K n) time.
    """
    order = np.argsort(values)
    x, w, g = values[order], weights[order], groups[order]
    weight = np.bincount(g, w, count)
    mean = np.bincount(g, w * x, count) / weight
    difference = np.empty((count, count))
    for j in range(count):
        progress.check(j, count)
        own = np.where(g == j, w, 0.0) / weight[j]
        below = np.cumsum(own)
        amount_below = np.cumsum(own * x)
        to_group_j = x * (2.0 * below - 1.0) + mean[j] - 2.0 * amount_below
        difference[j] = np.bincount(g, w * to_group_j, count) / weight
    difference = np.maximum(difference, 0.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        affluence = np.abs(mean[:, None] - mean[None, :]) / difference
        return difference / (mean[:, None] + mean[None, :]), np.minimum(affluence, 1.0)


def _unless(has_some: np.ndarray, contribution: np.ndarray, share: np.ndarray) -> np.ndarray:
    """A group with nothing adds nothing (0 ln 0 = 0), unless nobody has anything (share is NaN)."""
    return np.where(has_some, contribution, np.where(np.isnan(share), np.nan, 0.0))


def _gini_of_each(x, w, mean, weight, first, units) -> np.ndarray:
    cumulative = np.cumsum(w)
    start = (cumulative[first] - w[first]).repeat(units)
    ranks = 2.0 * (cumulative - start) - w - weight.repeat(units)
    above = x - x[first].repeat(units)
    with np.errstate(divide="ignore", invalid="ignore"):
        index = np.add.reduceat(w * above * ranks, first) / (weight * weight * mean)
    return np.where(mean > 0, np.maximum(index, 0.0), np.nan)


def _medians(w, weight, first, units) -> np.ndarray:
    """Position of the smallest value of each group with half of the group's weight at or below it."""
    cumulative = np.cumsum(w)
    start = cumulative[first] - w[first]
    position = np.searchsorted(cumulative, start + 0.5 * weight * (1 - 1e-12))
    return np.clip(position, first, first + units - 1)
