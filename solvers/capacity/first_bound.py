"""What the plan of least variance proves about the Gini index and Kolm-Pollak, before the first step towards them.

At that plan S the slope of the variance, F'(p d) with d = F S - 1 (access in units of the target), is least of all
allowed plans to rounding: sum_i p_i d_i A_i' >= V for every allowed A' (V is the variance itself, or nearly). A linear
function in this direction that an objective phi is never below therefore bounds phi:

Gini. c_i = l p_i (d_i - mean d), with the largest l for which the index is never below it (:mod:`.zonotope`).

Kolm-Pollak. With the weights w = 1 - t (d - mean d) >= 0, of mean 1, and any t,

    1/k ln sum_i p_i exp(-k A_i) >= -sum_i p_i w_i A_i - 1/k sum_i p_i w_i ln w_i

(Donsker & Varadhan 1975, Comm. Pure Appl. Math. 28:1). t near k is best.
"""

from __future__ import annotations

import numpy as np

from .bending import GiniIndex, KolmPollak
from .standard_form import least_cost
from .task import Task
from .zonotope import largest_multiple

_TILTS = (1.1, 1.0, 0.9, 0.75, 0.5)
_LEAST_WEIGHT = 1e-3


def first_bound(task: Task, phi: GiniIndex | KolmPollak, plan: np.ndarray) -> float:
    """A number that ``phi`` of no allowed plan goes below, the better the nearer ``plan`` (m,) is to least variance."""
    return _of_gini(task, plan) if isinstance(phi, GiniIndex) else _of_kolm_pollak(task, plan, phi.kappa)


def _of_gini(task: Task, plan: np.ndarray) -> float:
    # Mean access is the same under all plans: the index is asked for of no others.
    share, deviation = task.shares, _deviation(task, plan)
    most = largest_multiple(share * deviation, share)
    return max(most * _least(task, share * deviation), 0.0) if np.isfinite(most) else 0.0


def _of_kolm_pollak(task: Task, plan: np.ndarray, kappa: float) -> float:
    share, deviation = task.shares, _deviation(task, plan)
    best = -np.inf
    for tilt in _TILTS:
        weights = 1.0 - tilt * kappa * deviation
        if weights.min() <= _LEAST_WEIGHT:
            continue
        apart = float(share @ (weights * np.log(weights))) / kappa
        best = max(best, _least(task, -share * weights) - apart)
    return best


def _deviation(task: Task, plan: np.ndarray) -> np.ndarray:
    """Access under ``plan`` (m,) less its mean, (n,), in units of the target."""
    access = task.matrix @ plan / task.target
    return access - float(task.shares @ access)


def _least(task: Task, slope: np.ndarray) -> float:
    """What ``slope`` (n,) times access of no allowed plan goes below."""
    return least_cost(task.space, task.matrix.T @ slope / task.target)
