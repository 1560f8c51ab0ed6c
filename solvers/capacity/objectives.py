"""What "as equal as possible" can mean, as one number of access A_i (i: places with D_i people in reach, W in all).

    variance            1/W sum_i D_i (A_i - a)^2
    mad                 1/W sum_i D_i |A_i - a|            mean absolute deviation (Tao 2023)
    maximin             min_i A_i                           to be as large as possible (Rawls)
    largest_deviation   max_i |A_i - a|
    gini                1/(2 W^2 mean) sum_ik D_i D_k |A_i - A_k|
    kolm_pollak         -1/k ln(1/W sum_i D_i exp(-k A_i))  equally distributed equivalent, to be as large as possible

a is the mean access of today, scaled to the total. k > 0 is the aversion to inequality: e times sum D A / sum D A^2 of
today's access, e = 1 unless told otherwise (Kolm 1976; Pollak 1971; Sheriff & Maguire 2020).
"""

from __future__ import annotations

import numpy as np

OBJECTIVES = ("variance", "mad", "maximin", "largest_deviation", "gini", "kolm_pollak")
_EQUAL, _NONE, _NEXT_TO_NOTHING = 1e-7, 1e-2, 1e-3
MORE_IS_BETTER = ("maximin", "kolm_pollak")
LINEAR = ("mad", "maximin", "largest_deviation")
"""Objectives that linear programs are written for."""


def objective_value(name: str, access: np.ndarray, people: np.ndarray, target: float, kappa: float = 1.0) -> float:
    """The number above for ``access`` (n,) of ``people`` (n,) > 0, with ``target`` a and ``kappa`` k.

    >>> objective_value("gini", np.array([1.0, 3.0]), np.array([1.0, 1.0]), 2.0)
    0.25
    """
    share = people / people.sum()
    deviation = access - target
    if name == "variance":
        return float(share @ deviation**2)
    if name == "mad":
        return float(share @ np.abs(deviation))
    if name == "maximin":
        return float(access.min())
    if name == "largest_deviation":
        return float(np.abs(deviation).max())
    if name == "gini":
        return gini(access, share)
    lowest = float(access.min())
    return lowest - float(np.log(share @ np.exp(-kappa * (access - lowest)))) / kappa


def objective_losses(name: str, access: np.ndarray, people: np.ndarray, target: float, kappa: float) -> np.ndarray:
    """What is to be small, (k,): the objective of each row of ``access`` (k, n), with its sign changed where more is
    better.

    >>> objective_losses("maximin", np.array([[1.0, 3.0], [2.0, 2.0]]), np.ones(2), 2.0, 1.0)
    array([-1., -2.])
    """
    share = people / people.sum()
    if name == "variance":
        return (access - target) ** 2 @ share
    if name == "mad":
        return np.abs(access - target) @ share
    if name == "maximin":
        return -access.min(axis=1)
    if name == "largest_deviation":
        return np.abs(access - target).max(axis=1)
    if name == "gini":
        order = np.argsort(access, axis=1)
        ranked = share[order]
        rank = ranked * (2.0 * np.cumsum(ranked, axis=1) - ranked - 1.0)
        return (rank * np.take_along_axis(access, order, axis=1)).sum(axis=1) / np.maximum(access @ share, 1e-300)
    lowest = access.min(axis=1)
    return np.log(np.exp(-kappa * (access - lowest[:, None])) @ share) / kappa - lowest


def gini(values: np.ndarray, share: np.ndarray) -> float:
    """The Gini index of ``values`` (n,) with ``share`` (n,) of the people, which add up to 1; NaN if all are zero."""
    order = np.argsort(values, kind="stable")
    values, share = values[order], share[order]
    mean = float(share @ values)
    if mean <= 0:
        return float("nan")
    rank = 2.0 * np.cumsum(share) - share - 1.0
    return max(float((share * rank) @ values), 0.0) / mean


def aversion(access: np.ndarray, people: np.ndarray, strength: float = 1.0) -> float:
    """k of Kolm-Pollak from today's ``access`` (n,); for nobody with access, 0 (no aversion can be told)."""
    square = float(people @ access**2)
    return strength * float(people @ access) / square if square > 0 else 0.0


def negligible(name: str, target: float) -> float:
    """Values of ``name`` (and differences of them) up to this are zero but for rounding: everybody is equal to seven
    digits of the ``target``."""
    return {"variance": (_EQUAL * target) ** 2, "gini": _EQUAL}.get(name, _EQUAL * target)


def relative_distance(name: str, value: float, bound: float, target: float) -> float:
    """How far ``value`` can be from the best, as a share of the objective itself.

    Of Kolm-Pollak the distance to equality counts, not the mean access that is in it. Where everybody is equal to seven
    digits, or no plan gives the worst off a ten-millionth of the target, there is nothing left to gain. Where the worst
    off have next to nothing, the share is one of the bound: 1 says that nothing is proven.
    """
    if name == "maximin" and bound <= negligible(name, target):
        return 0.0
    scale = abs(target - value) if name == "kolm_pollak" else abs(value)
    if name == "maximin" and value < _NEXT_TO_NOTHING * target:
        scale = max(bound, value)
    distance = max(bound - value, 0.0) if name in MORE_IS_BETTER else max(value - bound, 0.0)
    if distance <= _NONE * negligible(name, target) or (name != "maximin" and scale <= negligible(name, target)):
        return 0.0
    return distance / scale if scale > 0 else float("inf")
