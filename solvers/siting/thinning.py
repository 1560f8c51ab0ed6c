"""A plan in which every open site serves its least load, found by closing those that do not.

Whether some choice of sites meets all least loads is a hard question; that fewer sites have more people each is not.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .allocation import Allocation
from .clock import Clock
from .filling import filled
from .shipping import Shipping
from .whole_places import made_whole

AT_ONCE = 0.25
"""The share of the sites with too few people that close between two looks."""
ROUNDING = 1e-9


def thinned(problem: Shipping, is_open: np.ndarray, clock: Clock) -> Allocation | None:
    """As many of the sites ``is_open`` (F,) as there are people for; None where rows or fixed sites stand in the way.

    Takes as many passes over the pairs as it takes, since there is no plan without it.
    """
    is_open, price = is_open.copy(), np.zeros(problem.site_count)
    while True:
        # Everyone at the nearest site with room, or else least loads first: farther, but with more open sites.
        for first in (None, replace(problem, capacity=np.minimum(problem.least, problem.capacity))):
            so_far = None if first is None else filled(first, is_open, price)
            share = filled(problem, is_open, price, so_far)
            if problem.whole:
                share = made_whole(problem, is_open, share, clock)
            loads = np.bincount(problem.sites, share * problem.load, problem.site_count)
            lacks = np.where(is_open, problem.least * (1 - ROUNDING) - loads, 0.0) / np.maximum(problem.least, 1e-300)
            if not np.any(lacks > 0):
                cost = float(share @ problem.costs + problem.setup[is_open].sum())
                return Allocation(is_open, share, float(share @ problem.load), cost, price)
        short = np.flatnonzero((lacks > 0) & problem.free)
        if len(short) == 0:
            # Sites that stay open lack people that others have.
            short = np.flatnonzero(is_open & problem.free)
        closing = short[np.argsort(-lacks[short], kind="stable")][: int(AT_ONCE * len(short)) + 1]
        closed = False
        for site in closing.tolist():
            is_open[site] = False
            if problem.allows(is_open):
                closed = True
            else:
                is_open[site] = True
        if not closed:
            return None
