"""How much the ranking of places depends on a choice of parameters."""

from __future__ import annotations

import numpy as np


def rank_stability(access: np.ndarray, population: np.ndarray) -> np.ndarray:
    """(n,) 1 for a place whose rank is the same in every column of ``access`` (n, v), down to 0.

    The rank is the share of people who have less, counting half of those who have as much; stability is
    one less the range of the rank over the columns.
    """
    ranks = np.column_stack([fractional_rank(column, population) for column in access.T])
    return 1.0 - (ranks.max(axis=1) - ranks.min(axis=1))


def fractional_rank(values: np.ndarray, population: np.ndarray) -> np.ndarray:
    """Share of the people with less than each of ``values`` (n,), plus half of those with as much.

    >>> fractional_rank(np.array([3.0, 1.0, 3.0]), np.array([1.0, 2.0, 1.0]))
    array([0.75, 0.25, 0.75])
    """
    _, place = np.unique(values, return_inverse=True)
    people = np.bincount(place, population)
    return ((np.cumsum(people) - 0.5 * people) / people.sum())[place]


def rank_correlation(first: np.ndarray, second: np.ndarray, population: np.ndarray) -> float:
    """Spearman's correlation of two columns, weighted by population; NaN where one of them is all the same."""
    a, b = fractional_rank(first, population) - 0.5, fractional_rank(second, population) - 0.5
    scale = np.sqrt((population @ (a * a)) * (population @ (b * b)))
    return float(population @ (a * b) / scale) if scale > 0 else float("nan")
