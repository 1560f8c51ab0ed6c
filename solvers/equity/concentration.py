"""The concentration index: does health, or care, gather among the better off or the worse off?

C = (2/μ) Σ p (x - μ)(R - ½), R the fractional rank by a socio-economic variable; positive where the value gathers
among those of high rank (Wagstaff, Paci & van Doorslaer 1991, Soc. Sci. Med. 33:545; O'Donnell, van Doorslaer,
Wagstaff & Lindelow 2008, Analyzing Health Equity, World Bank, ch. 8). Its variants:

* generalised, GC = μ C (absolute);
* extended, C(ν) = 1 - (1/μ) Σ p x v, v the mean of ν (1 - r)^(ν-1) over the ranks r that a unit spans
  (Wagstaff 2002, J. Health Econ. 21:627); ν = 2 gives C, and equal values give exactly 0;
* of a value bounded by [a, b]: Wagstaff's W = GC (b - a) / ((b - μ)(μ - a)) (2005, Health Econ. 14:429) and
  Erreygers' E = 4 GC / (b - a) (2009, J. Health Econ. 28:504). The bounds are those that are possible, not the
  smallest and largest value found: those would change with one unit.

Undefined numbers are NaN.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .inference import NO_INTERVAL, Interval, jackknife_interval
from .ranking import Ranking

INDICES = ("concentration_index", "generalised", "extended", "erreygers", "wagstaff")


@dataclass(frozen=True)
class Bounds:
    """The smallest and the largest value that are possible; ``upper`` None: the value has no bounds."""

    lower: float = 0.0
    upper: float | None = None

    @classmethod
    def checked(cls, lower: float | None, upper: float | None, *states: np.ndarray) -> Bounds:
        """Bounds as a user gives them; without ``lower`` it is 0. Raises if any value of ``states`` exceeds them."""
        if upper is None:
            if lower is not None:
                raise InputError("bound_without_upper", lower=lower)
            return cls()
        bounds = cls(0.0 if lower is None else lower, upper)
        if not bounds.lower < bounds.upper:
            raise InputError("bounds_cross", lower=bounds.lower, upper=bounds.upper)
        for values in states:
            outside = (values < bounds.lower) | (values > bounds.upper)
            if outside.any():
                raise InputError(
                    "bounds_exceeded",
                    lower=bounds.lower,
                    upper=bounds.upper,
                    count=int(outside.sum()),
                    smallest=float(values.min()),
                    largest=float(values.max()),
                )
        return bounds

    @property
    def range(self) -> float:
        return float("nan") if self.upper is None else self.upper - self.lower


@dataclass(frozen=True)
class Concentration:
    """Indices by name (see :data:`INDICES`), their intervals, and the index without each unit, (n,) each.

    ``se_regression`` and ``se_robust`` are standard errors of the index: that of the convenient regression of
    2 σ² x/μ on R, which takes μ and the ranks as known, and that of Kakwani et al. (1997), which does not.
    """

    measures: dict[str, float]
    intervals: dict[str, Interval]
    leaving_one_out: dict[str, np.ndarray]
    se_regression: float
    se_robust: float


UNBOUNDED = Bounds()


def concentration(
    values: np.ndarray, ranking: Ranking, bounds: Bounds = UNBOUNDED, aversion: float = 2.0
) -> Concentration:
    """Every concentration index of ``values`` (n,) >= 0 over the units of ``ranking``.

    ``aversion`` is ν >= 1 of the extended index (1: none, so it is 0). All are NaN if every value is zero.

    >>> found = concentration(np.array([1.0, 2.0, 3.0]), Ranking(np.array([10, 20, 30]), np.ones(3)))
    >>> round(found.measures["concentration_index"], 6)
    0.222222
    """
    if not 1.0 <= aversion <= 50.0:
        raise InputError("out_of_range", parameter="AVERSION", low=1, high=50, value=aversion)
    lowest = values.min()
    # Measured from the lowest value, equal values have a covariance of exactly zero.
    mean = float(lowest + np.dot(ranking.weights, values - lowest) / ranking.total)
    covariance = float(np.dot(ranking.weights * (values - lowest), ranking.fraction - 0.5) / ranking.total)
    measures = _indices(covariance, mean, bounds)
    measures["extended"] = _extended(values, mean, ranking, aversion)
    left_out = _indices(*ranking.covariances_leaving_one_out(values), bounds)
    left_out["extended"] = np.full(len(ranking), np.nan)
    intervals = {name: jackknife_interval(measures[name], left_out[name]) for name in INDICES}
    intervals["extended"] = NO_INTERVAL
    measures = {name: float(measures[name]) for name in INDICES}
    return Concentration(
        measures,
        intervals,
        left_out,
        _se_regression(values, mean, ranking),
        _se_robust(values, mean, measures["concentration_index"], ranking),
    )


def curve(values: np.ndarray, ranking: Ranking) -> tuple[np.ndarray, np.ndarray]:
    """The concentration curve: cumulative shares of people by rank, and of the value, from (0, 0) to (1, 1).

    Units of equal rank make one segment. No point at all if every value is zero.
    """
    amounts = ranking.amounts(values)
    if amounts.sum() == 0:
        return np.empty(0), np.empty(0)
    cumulative = np.cumsum(amounts)
    return (
        np.concatenate(([0.0], ranking.upper / ranking.upper[-1])),
        np.concatenate(([0.0], cumulative / cumulative[-1])),
    )


def _indices(covariance, mean, bounds: Bounds) -> dict:
    generalised = 2.0 * covariance
    room = (bounds.upper - mean) * (mean - bounds.lower) if bounds.upper is not None else np.nan
    with np.errstate(divide="ignore", invalid="ignore"):
        index = np.where(np.asarray(mean) > 0, np.divide(generalised, mean), np.nan)
        return {
            "concentration_index": index,
            "generalised": np.where(np.isnan(index), np.nan, generalised),
            "erreygers": np.where(np.isnan(index), np.nan, 4.0 * generalised / bounds.range),
            "wagstaff": np.where(np.asarray(room) > 0, np.divide(generalised * bounds.range, room), np.nan),
        }


def _extended(values: np.ndarray, mean: float, ranking: Ranking, aversion: float) -> float:
    if mean == 0:
        return float("nan")
    above_lower = 1.0 - (ranking.upper - ranking.block_weight) / ranking.total
    above_upper = np.maximum(1.0 - ranking.upper / ranking.total, 0.0)
    in_block = (above_lower**aversion - above_upper**aversion) / ranking.block_weight
    return 1.0 - float(np.dot(ranking.amounts(values), in_block)) / mean


def _se_regression(values: np.ndarray, mean: float, ranking: Ranking) -> float:
    """Standard error of the slope of the weighted regression of 2 σ² x/μ on R; NaN below three units."""
    n = len(ranking)
    if n < 3 or mean == 0 or ranking.has_one_rank:
        return float("nan")
    y = 2.0 * ranking.variance * values / mean
    p = ranking.weights / ranking.total
    centred = ranking.fraction - 0.5
    slope = np.dot(p * y, centred) / ranking.variance
    residual = y - np.dot(p, y) - slope * centred
    return float(np.sqrt(np.dot(p, residual**2) / ((n - 2) * ranking.variance)))


def _se_robust(values: np.ndarray, mean: float, index: float, ranking: Ranking) -> float:
    """Kakwani, Wagstaff & van Doorslaer (1997), eq. 14, with weights: var C = (Σ p a² - (1 + C)²) / n.

    a = (x/μ)(2R - 1 - C) + 2 - q_before - q, q the ordinates of the concentration curve around the unit's block.
    """
    n = len(ranking)
    if n < 2 or mean == 0:
        return float("nan")
    p = ranking.weights / ranking.total
    ordinate = np.cumsum(ranking.amounts(values)) / (mean * ranking.total)
    before = np.concatenate(([0.0], ordinate[:-1]))
    a = values / mean * (2.0 * ranking.fraction - 1.0 - index) + 2.0 - (before + ordinate)[ranking.block]
    return float(np.sqrt(max(np.dot(p, a * a) - (1.0 + index) ** 2, 0.0) / n))
