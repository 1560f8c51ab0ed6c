"""The search of :mod:`.p_center` for very many pairs: the places that are hard to serve decide."""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from .center_search import CenterSearch
from .evaluate import evaluate
from .short_lists import GRANTED

FIRST_PLACES = 400
"""Places with which the search begins where there are very many pairs."""
PLACES_SHARE = 0.25
"""Share of the time left for the places that are known to matter, before others join them."""


class HardPlaces(CenterSearch):
    """As :class:`.CenterSearch`: some places decide, the others are served on the way.

    A bound for some places is one for all. The plan for them is tried on all, and whom it leaves farthest away, one for
    every open site, joins them (relaxation of Chen & Handler 1987, Naval Research Logistics 34:1-20).
    """

    def run(self) -> None:
        """Search on more and more places until plan and bound meet or the time is over."""
        self.clock.grant(GRANTED)
        chosen = np.flatnonzero(self.counted)
        chosen = chosen[:: max(1, len(chosen) // FIRST_PLACES)]
        while True:
            left = self.clock.left
            clock = self.clock if left is None else self.clock.share(PLACES_SHARE)
            search = CenterSearch(self.sites, _rows(self.pairs, chosen), self.rows, self.effort, clock)
            search.bound = self.bound
            search.run()
            self.clock.cancelled |= clock.cancelled
            self.solver = search.solver or self.solver
            self.bound = max(self.bound, search.bound)
            worst = self._tried(search.is_open)
            self.clock.tell(self.largest, self.bound)
            joins = np.setdiff1d(worst, chosen)
            if self.bound >= self.largest or self.clock.over() or (left is None and len(joins) == 0):
                return
            chosen = np.union1d(chosen, joins)

    def _tried(self, is_open: np.ndarray) -> np.ndarray:
        """Note the plan if it is the best; whom each of its sites serves at most cost, of those beyond the bound."""
        reached = evaluate(self.pairs, np.ones(len(self.counted)), is_open)
        cost = np.where(self.counted, np.where(reached.site >= 0, np.nan_to_num(reached.cost), np.inf), -np.inf)
        if cost.max(initial=0.0) < self.largest or self.is_open is None:
            self.is_open, self.largest = is_open, float(cost.max(initial=0.0))
        order = np.lexsort((-cost, reached.site))
        first = np.ones(len(order), dtype=bool)
        first[1:] = reached.site[order][1:] != reached.site[order][:-1]
        worst = order[first]
        return worst[cost[worst] > self.bound]


def _rows(pairs: TravelCosts, places: np.ndarray) -> TravelCosts:
    """The pairs of some ``places`` only."""
    length = np.diff(pairs.indptr)[places]
    indptr = np.concatenate(([0], np.cumsum(length)))
    at = np.arange(indptr[-1]) + np.repeat(np.asarray(pairs.indptr)[places] - indptr[:-1], length)
    return TravelCosts(indptr, pairs.indices[at], pairs.costs[at], pairs.facility_count)
