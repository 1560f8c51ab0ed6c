"""The two cheapest open sites of every place in an :class:`.Assignment`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from .assignment import Assignment


@dataclass(frozen=True)
class Nearest:
    """Under a plan: ``first`` and ``second`` (n,) costs of the two cheapest open sites (at most ``ceiling``), and the
    ``site`` (n,) of the first and the ``other`` of the second, -1 where it is none of the list."""

    first: np.ndarray
    second: np.ndarray
    site: np.ndarray
    other: np.ndarray


def nearest_in_table(table: np.ndarray, ceiling: np.ndarray, opened: np.ndarray) -> Nearest:
    """From the ``table`` (F, n) of costs, infinite for no pair, with the sites ``opened`` (k,)."""
    costs = table[opened]
    first, site = _least(costs, ceiling, opened)
    costs[opened[:, None] == site[None, :]] = np.inf
    second, other = _least(costs, ceiling, opened)
    return Nearest(first, second, site, other)


def _least(costs: np.ndarray, ceiling: np.ndarray, opened: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The least of ``costs`` (k, n) of the sites ``opened`` (k,), at most ``ceiling`` (n,), and whose it is."""
    if len(opened) == 0:
        return ceiling.copy(), np.full(len(ceiling), -1, dtype=np.int64)
    row = costs.argmin(axis=0)
    least = costs[row, np.arange(len(ceiling))]
    better = least < ceiling
    return np.where(better, least, ceiling), np.where(better, opened[row], -1)


def nearest_in_lists(problem: Assignment, is_open: np.ndarray) -> Nearest:
    """From the lists of the ``problem``, with the sites ``is_open`` (F,) bool."""
    pairs = np.flatnonzero(is_open[problem.sites])
    place = problem.place[pairs]
    ceiling = problem.ceiling
    first, second = ceiling.copy(), ceiling.copy()
    site = np.full(problem.place_count, -1, dtype=np.int64)
    new = np.ones(len(pairs), dtype=bool)
    new[1:] = place[1:] != place[:-1]
    start = np.flatnonzero(new)
    at = place[start]
    cost = problem.costs[pairs[start]]
    better = cost < first[at]
    site[at[better]] = problem.sites[pairs[start[better]]]
    first[at[better]] = cost[better]
    follows = start + 1
    has_second = follows < len(pairs)
    has_second[has_second] = ~new[follows[has_second]]
    at, following = at[has_second], pairs[follows[has_second]]
    cost = problem.costs[following]
    other = np.full(problem.place_count, -1, dtype=np.int64)
    better = cost < second[at]
    other[at[better]] = problem.sites[following[better]]
    second[at] = np.minimum(second[at], cost)
    return Nearest(first, second, site, other)
