"""Slope and relative index of inequality: the gap between the bottom and the top of the social ladder.

The value is regressed on the fractional rank R, each unit counted by its weight p = w / W:

* linear, x = a + b R: SII = b; RII = (a + b) / a, top over bottom; and b / μ (Pamuk's form);
* logit, for a value bounded by [l, u]: (x - l) / (u - l) = 1 / (1 + exp(-a - b R)), SII = x(1) - x(0) and
  RII = x(1) / x(0) (Papke & Wooldridge 1996, J. Appl. Econometrics 11:619, for shares).

Sources: Mackenbach & Kunst (1997), Soc. Sci. Med. 44:757; Moreno-Betancur et al. (2015), Epidemiology 26:518.
Standard errors are robust (HC1 sandwich, with the delta method); those of the ratios lie on the log scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from .concentration import Bounds
from .inference import LEVEL, NO_INTERVAL, Interval
from .ranking import Ranking

MOST_STEPS = 100
CONVERGED = 1e-12


@dataclass(frozen=True)
class Gradient:
    """``slope`` (SII), ``ratio`` (RII, top over bottom) and ``relative`` (SII over the mean), with intervals.

    NaN where undefined: all if the ranks are equal or nobody has anything, ``ratio`` if the bottom is not positive.
    """

    slope: float = float("nan")
    ratio: float = float("nan")
    relative: float = float("nan")
    slope_interval: Interval = NO_INTERVAL
    ratio_interval: Interval = NO_INTERVAL
    bottom: float = float("nan")
    top: float = float("nan")


def linear_gradient(values: np.ndarray, ranking: Ranking) -> Gradient:
    """SII and RII by weighted least squares of ``values`` (n,) on the ranks.

    >>> found = linear_gradient(np.array([1.0, 2.0, 3.0]), Ranking(np.array([1, 2, 3]), np.ones(3)))
    >>> round(found.slope, 9), round(found.ratio, 9)
    (3.0, 7.0)
    """
    p = ranking.weights / ranking.total
    lowest = values.min()
    mean = float(lowest + np.dot(p, values - lowest))
    if ranking.has_one_rank or mean == 0:
        return Gradient()
    design = np.column_stack([np.ones(len(p)), ranking.fraction])
    slope = float(np.dot(p * (values - lowest), ranking.fraction - 0.5) / ranking.variance)
    bottom = mean - 0.5 * slope
    residual = values - bottom - slope * ranking.fraction
    covariance = _sandwich(design, p, p, residual)
    ends = np.array([bottom, bottom + slope])
    return _gradient(ends, covariance, np.array([[1.0, 0.0], [1.0, 1.0]]), mean)


def logit_gradient(values: np.ndarray, ranking: Ranking, bounds: Bounds) -> Gradient:
    """SII and RII by a weighted fractional logit of ``values`` (n,) within ``bounds`` on the ranks.

    All NaN without bounds, or where no finite coefficient fits (each unit at its lower or upper bound, and these
    parted by rank).
    """
    p = ranking.weights / ranking.total
    mean = float(np.dot(p, values))
    if bounds.upper is None or ranking.has_one_rank or not bounds.lower < mean < bounds.upper:
        return Gradient()
    share = (values - bounds.lower) / bounds.range
    design = np.column_stack([np.ones(len(p)), ranking.fraction])
    coefficients = _fit_logit(design, share, p)
    if coefficients is None:
        return Gradient()
    fitted = _logistic(design @ coefficients)
    covariance = _sandwich(design, p, p * fitted * (1.0 - fitted), share - fitted)
    at_ends = _logistic(np.array([coefficients[0], coefficients.sum()]))
    steepness = (bounds.range * at_ends * (1.0 - at_ends))[:, None]
    ends = bounds.lower + bounds.range * at_ends
    return _gradient(ends, covariance, steepness * np.array([[1.0, 0.0], [1.0, 1.0]]), mean)


def _gradient(ends: np.ndarray, covariance: np.ndarray, jacobian: np.ndarray, mean: float) -> Gradient:
    """From the fitted values at the bottom and the top, and their derivatives by the two coefficients."""
    of_ends = jacobian @ covariance @ jacobian.T
    bottom, top = map(float, ends)
    slope = top - bottom
    slope_error = float(np.sqrt(max(of_ends[0, 0] + of_ends[1, 1] - 2.0 * of_ends[0, 1], 0.0)))
    ratio, ratio_interval = float("nan"), NO_INTERVAL
    if bottom > 0:
        ratio = top / bottom
        if top > 0:
            relative = np.array([-1.0 / bottom, 1.0 / top])
            ratio_interval = _log_interval(ratio, float(np.sqrt(max(relative @ of_ends @ relative, 0.0))))
    return Gradient(slope, ratio, slope / mean, _interval(slope, slope_error), ratio_interval, bottom, top)


def _sandwich(design: np.ndarray, p: np.ndarray, bread_weights: np.ndarray, residual: np.ndarray) -> np.ndarray:
    """HC1 covariance of the coefficients, (2, 2); NaN below three units."""
    n = len(p)
    if n < 3:
        return np.full((2, 2), np.nan)
    bread = np.linalg.pinv(design.T @ (bread_weights[:, None] * design))
    scores = design * (p * residual)[:, None]
    return bread @ (scores.T @ scores) @ bread * n / (n - 2)


def _fit_logit(design: np.ndarray, share: np.ndarray, p: np.ndarray):
    """Newton steps on the quasi-likelihood, halved while it falls; None where it has no maximum."""
    coefficients = np.array([np.log(np.dot(p, share) / np.dot(p, 1.0 - share)), 0.0])
    likelihood = _quasi_likelihood(design @ coefficients, share, p)
    for _ in range(MOST_STEPS):
        fitted = _logistic(design @ coefficients)
        information = design.T @ ((p * fitted * (1.0 - fitted))[:, None] * design)
        if not np.linalg.cond(information) < 1e13:
            return None
        step = np.linalg.solve(information, design.T @ (p * (share - fitted)))
        while True:
            reached = _quasi_likelihood(design @ (coefficients + step), share, p)
            if reached >= likelihood - 1e-15 or np.abs(step).max() < CONVERGED:
                break
            step = 0.5 * step
        coefficients, likelihood = coefficients + step, reached
        if np.abs(step).max() < CONVERGED * (1.0 + np.abs(coefficients).max()):
            return coefficients
    return None


def _quasi_likelihood(linear: np.ndarray, share: np.ndarray, p: np.ndarray) -> float:
    return float(np.dot(p, share * linear - np.logaddexp(0.0, linear)))


def _logistic(linear: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0.0, -linear))


def _interval(estimate: float, error: float) -> Interval:
    if not np.isfinite(error):
        return NO_INTERVAL
    reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * error
    return Interval(estimate - reach, estimate + reach, error)


def _log_interval(ratio: float, error: float) -> Interval:
    if not np.isfinite(error):
        return NO_INTERVAL
    factor = float(np.exp(NormalDist().inv_cdf((1 + LEVEL) / 2) * error))
    return Interval(ratio / factor, ratio * factor, ratio * error)
