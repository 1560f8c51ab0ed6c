"""Theil's index between and within groups of a resample of the units, and without each of them.

With S_g = Σ w x and W_g = Σ w of group g, and S, W those of all: between groups Theil T is
Σ S_g ln(S_g/W_g) / S - ln(S/W) and Theil L is ln(S/W) - Σ W_g ln(S_g/W_g) / W (0 ln 0 = 0); the rest is within.
"""

from __future__ import annotations

import numpy as np

from .indices import LOG_BASES


class GroupTheil:
    """Units in ``groups`` (n,), positions 0 ... ``count`` - 1, with ``values`` (n,) >= 0 and ``weights`` (n,) > 0."""

    def __init__(
        self, values: np.ndarray, weights: np.ndarray, groups: np.ndarray, count: int, log_base: str = "e"
    ) -> None:
        self._weights, self._amounts = weights, weights * values
        self._groups, self._count = groups, count
        self._scale = LOG_BASES[log_base]

    def resampled(self, times: np.ndarray, theil_t: float, theil_l: float) -> dict[str, float]:
        """Parts if unit i is drawn ``times[i]`` times; ``theil_t`` and ``theil_l`` are those of all then."""
        weight = np.bincount(self._groups, self._weights * times, self._count)
        amount = np.bincount(self._groups, self._amounts * times, self._count)
        by_amount, by_weight = _terms(amount, weight)
        parts = self._parts(by_amount.sum(), by_weight.sum(), amount.sum(), weight.sum(), theil_t, theil_l)
        return {name: float(value) for name, value in parts.items()}

    def leaving_one_out(self, theil_t: np.ndarray, theil_l: np.ndarray) -> dict[str, np.ndarray]:
        """Parts without unit i, (n,) each; ``theil_t`` and ``theil_l`` (n,) are those of all without it."""
        weight = np.bincount(self._groups, self._weights, self._count)
        amount = np.bincount(self._groups, self._amounts, self._count)
        by_amount, by_weight = _terms(amount, weight)
        g = self._groups
        # A group loses its only unit: what rounding leaves of it is nothing.
        alone = np.bincount(g, minlength=self._count)[g] == 1
        weight_left = np.where(alone, 0.0, weight[g] - self._weights)
        amount_left = np.where(alone, 0.0, amount[g] - self._amounts)
        own_by_amount, own_by_weight = _terms(amount_left, weight_left)
        # One group without any amount makes Theil L infinite; then it is undefined, without the unit or with it.
        with np.errstate(invalid="ignore"):
            return self._parts(
                by_amount.sum() - by_amount[g] + own_by_amount,
                by_weight.sum() - by_weight[g] + own_by_weight,
                amount.sum() - self._amounts,
                weight.sum() - self._weights,
                theil_t,
                theil_l,
            )

    def _parts(self, by_amount, by_weight, amount, weight, theil_t, theil_l) -> dict:
        with np.errstate(divide="ignore", invalid="ignore"):
            log_mean = np.log(amount / weight)
            between_t = np.maximum(by_amount / amount - log_mean, 0.0) / self._scale
            between_l = np.maximum(log_mean - by_weight / weight, 0.0) / self._scale
            between_l = np.where(np.isfinite(between_l), between_l, np.nan)
        return {
            "theil_within": theil_t - between_t,
            "theil_between": between_t,
            "theil_l_within": theil_l - between_l,
            "theil_l_between": between_l,
        }


def _terms(amount: np.ndarray, weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """S_g ln(S_g/W_g) and W_g ln(S_g/W_g) of every group; an empty group adds nothing."""
    with np.errstate(divide="ignore", invalid="ignore"):
        log = np.log(amount / weight)
        return np.where(amount > 0, amount * log, 0.0), np.where(weight > 0, weight * log, 0.0)
