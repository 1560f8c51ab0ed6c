"""Formulas of the indices of inequality in terms of weighted sums.

Sources: Gini (1912); Theil (1967); Shorrocks (1980), Econometrica 48:613 (generalised entropy);
Atkinson (1970), J. Econ. Theory 2:244; Hoover (1936); Palma (2011) and Cobham & Sumner (2013);
Kolm (1976) and Sheriff & Maguire (2020), Kolm-Pollak equally distributed equivalent; Foster, Greer &
Thorbecke (1984), Econometrica 52:761. In all of them p_i = w_i / W, μ = Σ p_i x_i and 0 ln 0 = 0.

Every function of this module works on scalars and on arrays of samples; NaN is undefined, and
:func:`reasons` says why.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from .distribution import POOREST, RICHEST, Distribution, Sums

LOG_BASES = {"e": 1.0, "10": math.log(10.0)}
"""What a Theil index in natural logarithms is divided by. The Chinese literature uses lg."""

QUANTILES = (0.1, 0.5, 0.9)


@dataclass(frozen=True)
class InequalityOptions:
    """What the indices depend on besides the values.

    ``log_base``: "e" or "10", of both Theil indices. ``aversion``: ε >= 0 of Atkinson and of
    Kolm-Pollak. ``entropy``: α of the generalised entropy. ``threshold``: z > 0, the level below
    which a unit is poor. ``burden``: the values are a cost (travel time), where less is better.
    ``kappa``: κ of Kolm-Pollak; None = ε Σ p x / Σ p x², negative for a burden. To compare states, take
    it from the first (:meth:`fixed_at`): with a κ of its own, a state's equivalent is not comparable.
    """

    log_base: str = "e"
    aversion: float = 0.5
    entropy: float = 2.0
    threshold: float | None = None
    burden: bool = False
    kappa: float | None = None

    def checked(self) -> InequalityOptions:
        if self.log_base not in LOG_BASES:
            raise InputError("unknown_choice", parameter="LOG_BASE", value=self.log_base, choices=", ".join(LOG_BASES))
        if not 0 <= self.aversion <= 50:
            raise InputError("out_of_range", parameter="ATKINSON", low=0, high=50, value=self.aversion)
        if not -10 <= self.entropy <= 10:
            raise InputError("out_of_range", parameter="ENTROPY", low=-10, high=10, value=self.entropy)
        if self.threshold is not None and not 0 < self.threshold < math.inf:
            raise InputError("not_positive", parameter="THRESHOLD", value=self.threshold)
        return self

    def fixed_at(self, distribution: Distribution) -> InequalityOptions:
        """The same options with the κ that belongs to ``distribution``."""
        if self.kappa is not None:
            return self
        square = float(np.dot(distribution.weights, distribution.r**2) / distribution.weights.sum())
        if square == 0:
            return replace(self, kappa=0.0)
        kappa = self.aversion / (square * distribution.scale)
        return replace(self, kappa=-kappa if self.burden else kappa)


@dataclass(frozen=True)
class Basis:
    """Functions of the sorted values whose weighted sums the formulas need, and the units they are in."""

    functions: dict[str, np.ndarray]
    scale: float
    """What the values are divided by (their mean)."""
    kappa: float
    """κ of Kolm-Pollak, for values over the scale."""
    anchor: float
    """The relative value whose exponential is 1, so that none overflows (log-sum-exp)."""
    power_unit: float
    """The relative value that powers are taken of: the smallest positive one where they could overflow."""


def basis(distribution: Distribution, options: InequalityOptions) -> Basis:
    """Evaluate the functions of the values once; resamples only change the weights."""
    r = distribution.r
    zeros = int(np.searchsorted(r, 0.0, side="right"))
    log = np.zeros(len(r))
    np.log(r[zeros:], out=log[zeros:])
    deviation = r - 1.0
    kappa = options.fixed_at(distribution).kappa * distribution.scale
    anchor = float(r[0] if kappa >= 0 else r[-1])
    power_unit = float(r[zeros]) if options.aversion > 1 and zeros < len(r) else 1.0
    functions = {
        "zero": (r == 0).astype(np.float64),
        "log": log,
        "r_log": r * log,
        "deviation": deviation,
        "square": deviation * deviation,
        "power": _power(r if power_unit == 1.0 else r / power_unit, 1.0 - options.aversion),
        "entropy": _power(r, options.entropy),
        "exponential": np.exp(-kappa * (r - anchor)),
    }
    if options.threshold is not None:
        z = options.threshold
        gap = (distribution.values - z if options.burden else z - distribution.values) / z
        np.maximum(gap, 0.0, out=gap)
        functions["below"] = (distribution.values < z).astype(np.float64)
        functions["poor"] = (gap > 0).astype(np.float64)
        functions["gap"] = gap
        functions["severity"] = gap * gap
    return Basis(functions, distribution.scale, kappa, anchor, power_unit)


def indices(sums: Sums, basis: Basis, options: InequalityOptions) -> dict[str, np.ndarray]:
    """Every index by its name, from the sums over all units, over a resample, or over all units but one."""
    scale, log_base = basis.scale, LOG_BASES[options.log_base]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        average = {name: total / sums.weight for name, total in sums.linear.items()}
        has_zero = sums.linear["zero"] > 0
        mean = np.where(sums.mean > 0, sums.mean, np.nan)
        sd = np.sqrt(np.maximum(average["square"] - average["deviation"] ** 2, 0.0))
        theil_t = np.maximum(average["r_log"] / mean - np.log(mean), 0.0)
        theil_l = np.where(has_zero, np.nan, np.maximum(np.log(mean) - average["log"], 0.0))
        p10, median, p90 = (sums.quantiles[q] for q in QUANTILES)
        palma = _ratio(sums.richest, sums.poorest)
        equivalent = _kolm_pollak(average["exponential"], sums.mean, basis)
        found = {
            "mean": scale * sums.mean,
            "median": scale * median,
            "sd": scale * sd,
            "cv": sd / mean,
            "mad": scale * 2.0 * sums.short / sums.weight,
            "p10": scale * p10,
            "p90": scale * p90,
            "p90_p10": _ratio(p90, p10),
            "p90_p50": _ratio(p90, median),
            "p50_p10": _ratio(median, p10),
            "gini": np.maximum(sums.ranked / (sums.weight**2 * mean), 0.0),
            "theil_t": theil_t / log_base,
            "theil_l": theil_l / log_base,
            "generalised_entropy": _generalised_entropy(average["entropy"], mean, theil_t, theil_l, has_zero, options),
            "atkinson_index": _atkinson(average, mean, has_zero, basis, options),
            "hoover": sums.short / (sums.weight * mean),
            "to_move": np.nan if options.burden else np.where(sums.mean > 0, scale * sums.short, np.nan),
            "palma": palma,
            "palma_mean_ratio": palma * POOREST / RICHEST,
            "kolm_pollak_ede": scale * equivalent,
            "kolm_pollak_index": scale * np.abs(sums.mean - equivalent),
        }
        if options.threshold is not None:
            found["below_threshold"] = average["below"]
            found["population_below"] = sums.linear["below"]
            found["fgt_0"] = average["poor"]
            found["fgt_1"] = average["gap"]
            found["fgt_2"] = average["severity"]
            found["resource_needed"] = np.nan if options.burden else sums.linear["gap"] * options.threshold
    return found


def reasons(sums: Sums, found: dict[str, float], options: InequalityOptions) -> dict[str, str]:
    """Why each undefined index is undefined: keys of the message catalogue."""
    why = {}
    for name, value in found.items():
        if not np.isnan(value):
            continue
        if options.burden and name in ("atkinson_index", "to_move", "resource_needed"):
            why[name] = "undefined_for_burden"
        elif sums.mean == 0:
            why[name] = "undefined_nobody"
        elif name in ("theil_l", "generalised_entropy"):
            why[name] = "undefined_zero_values"
        elif name.startswith("palma"):
            why[name] = "undefined_poorest_nothing"
        else:
            why[name] = "undefined_zero_percentile"
    return why


def _ratio(above, below):
    return np.where(below > 0, above / below, np.nan)


def _power(r: np.ndarray, exponent: float) -> np.ndarray:
    """r ** exponent with 0 where r = 0: the formulas treat zeros by their own rule."""
    if exponent > 0:
        return np.sqrt(r) if exponent == 0.5 else r**exponent
    return np.power(r, exponent, out=np.zeros(len(r)), where=r > 0)


def _generalised_entropy(average_power, mean, theil_t, theil_l, has_zero, options: InequalityOptions):
    alpha = options.entropy
    if alpha == 1:
        return theil_t
    if alpha == 0:
        return theil_l
    entropy = np.maximum((average_power / mean**alpha - 1.0) / (alpha * (alpha - 1.0)), 0.0)
    return np.where(has_zero, np.nan, entropy) if alpha < 0 else entropy


def _atkinson(average, mean, has_zero, basis: Basis, options: InequalityOptions):
    epsilon = options.aversion
    if options.burden:
        return np.nan
    if epsilon == 1:
        equivalent = np.exp(average["log"])
    else:
        equivalent = basis.power_unit * average["power"] ** (1.0 / (1.0 - epsilon))
    index = np.maximum(1.0 - equivalent / mean, 0.0)
    return np.where(has_zero & ~np.isnan(mean), 1.0, index) if epsilon >= 1 else index


def _kolm_pollak(average_exponential, mean, basis: Basis):
    """Relative EDE = -(1/κ) ln Σ p exp(-κ r); its limit for κ = 0 is the mean."""
    if basis.kappa == 0:
        return mean
    return basis.anchor - np.log(average_exponential) / basis.kappa
