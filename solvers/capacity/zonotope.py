"""The linear functions of access that the Gini index is never below.

With shares p_i of the people, sum_{i<k} p_i p_k |A_i - A_k| is the support function of a zonotope: it is the largest
c'A over the c with sum_i c_i = 0 in which no group G of places has more than the index has of the group alone,

    sum_{i in G} c_i <= P (1 - P),   P = sum_{i in G} p_i.

The groups to look at are those of the places of largest c_i / p_i: the right side is concave in P, so that of all
groups the one that comes nearest to it is cut off at some c_i / p_i.
"""

from __future__ import annotations

import numpy as np

from .isotonic import rising_fit


def largest_multiple(slope: np.ndarray, share: np.ndarray) -> float:
    """The largest l for which l times ``slope`` c (n,), of sum 0, is one of these functions; inf if all c are 0."""
    order = np.argsort(-slope / share, kind="stable")
    people = np.cumsum(share[order])[:-1]
    has = np.cumsum(slope[order])[:-1]
    above = has > 0.0
    # To the very last place nothing is left but rounding.
    room = np.maximum(1.0 - people[above], 0.0) * people[above]
    return float((room / has[above]).min(initial=np.inf))


def cut_to_zonotope(slope: np.ndarray, share: np.ndarray) -> np.ndarray:
    """``slope`` (n,) without its mean, made smaller until it is one of these functions."""
    level = slope - share * float(slope.sum())
    return level * min(largest_multiple(level, share), 1.0)


def nearest_ranks(wanted: np.ndarray, share: np.ndarray) -> np.ndarray:
    """The r (n,) nearest to ``wanted`` (n,), each place with the weight of its ``share`` (n,), for which c_i = p_i r_i
    is one of these functions.

    What is taken from ``wanted`` is the f of least 1/2 sum_i p_i (f_i - wanted_i)^2 + index of f (Moreau), which has
    the order of ``wanted``; in one order the index is linear, with the ranks of places as its slope.
    """
    order = np.argsort(wanted, kind="stable")
    ranked, share = wanted[order], share[order]
    slope = 2.0 * np.cumsum(share) - share - 1.0
    ranks = np.empty(len(wanted))
    ranks[order] = ranked - rising_fit(ranked - slope, share)
    return ranks
