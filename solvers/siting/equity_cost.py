"""Distances as Kolm-Pollak sees them: long ones count more than in proportion.

    EDE = (1/kappa) ln( sum_i w_i exp(kappa d_i) / W ),    kappa = aversion x sum_i w_i d_i / sum_i w_i d_i^2

is the distance that, if everyone had it, would be as bad as the distances are (Horton et al. 2024, arXiv 2401.15452).
Minimising it is a p-median problem in w (exp(kappa d) - 1). kappa is scaled on a reference plan, because the scale
of an aversion that follows the plan would reward long distances.
"""

from __future__ import annotations

import numpy as np

from ..errors import InputError

LARGEST_EXPONENT = 500.0


def scaled_aversion(aversion: float, people: np.ndarray, costs: np.ndarray) -> float:
    """kappa for the costs (n,) that ``people`` (n,) have in the reference plan; 0 where all costs are zero."""
    squares = float(people @ costs**2)
    return aversion * float(people @ costs) / squares if squares > 0 else 0.0


def achieved_aversion(kappa: float, people: np.ndarray, costs: np.ndarray) -> float:
    """The aversion that ``kappa`` means for these costs, NaN where all costs are zero."""
    travel = float(people @ costs)
    return kappa * float(people @ costs**2) / travel if travel > 0 else float("nan")


def equally_distributed(kappa: float, people: np.ndarray, costs: np.ndarray) -> float:
    """EDE of the costs (n,) of ``people`` (n,); the mean where kappa is 0, NaN for nobody.

    >>> equally_distributed(0.5, np.array([1.0, 1.0]), np.array([3.0, 3.0]))
    3.0
    """
    total = people.sum()
    if not total > 0:
        return float("nan")
    if kappa == 0.0:
        return float(people @ costs / total)
    largest = costs.max()
    return float(largest + np.log(people @ np.exp(kappa * (costs - largest)) / total) / kappa)


def exponential_costs(kappa: float, costs: np.ndarray) -> np.ndarray:
    """exp(kappa d) - 1 of every cost; raises ``InputError`` where the largest cannot be written as a number."""
    largest = kappa * float(costs.max(initial=0.0))
    if largest > LARGEST_EXPONENT:
        raise InputError("aversion_too_large", parameter="AVERSION", exponent=f"{largest:.0f}")
    return np.expm1(kappa * costs.astype(np.float64))


def as_distance(kappa: float, mean: float) -> float:
    """The EDE of a ``mean`` of exp(kappa d) - 1.

    Costs are not negative, so a bound of the mean below zero says as much as zero does.
    """
    return float(np.log1p(max(0.0, mean)) / kappa)
