"""What splitting places would change: how many people the same sites could serve then."""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from .allocation import allocated
from .clock import Clock
from .evaluate import open_pairs
from .rules import SiteRows
from .shipping import shipping

MOST_PAIRS = 2_000_000
"""Pairs of open sites up to which this is worth the time."""


def served_if_split(pairs: TravelCosts, weight: np.ndarray, is_open: np.ndarray, capacity: np.ndarray, served: float):
    """People that the open sites (m,) could serve if places were split: ``served`` or more."""
    reach = open_pairs(pairs, is_open)
    if reach.pair_count > MOST_PAIRS:
        return served
    nobody, none = np.zeros(len(is_open)), SiteRows.none(len(is_open))
    free = np.zeros(len(is_open), dtype=bool)
    problem, _ = shipping(
        reach, weight, np.zeros(reach.pair_count), capacity, nobody, None, none, is_open, free, whole=False
    )
    plan = allocated(problem, is_open, Clock())
    return served if plan is None else max(served, plan.people)
