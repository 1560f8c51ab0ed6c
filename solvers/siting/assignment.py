"""Problems in which everyone goes to the cheapest open site, as sorted lists.

    min  sum_i min(base_i, min_{j in N_i, y_j = 1} c_ij) + sum_j f_j y_j      y in Y, the rows over the sites

p-median, Kolm-Pollak, gradual coverage and uncapacitated fixed charge differ in c and f only. ``base`` is the cost of
the sites that are open in every plan: infinite where a place must be served from its list.

The lists N_i need not hold every site. Where the costs that are left out are ``cap_i`` or more, a Lagrangian bound
whose multipliers stay at or below ``cap`` is a bound of the problem with complete lists (SITING 2.4), so the same
class stands for complete lists, the k nearest sites, and lists shortened for speed.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..problem import TravelCosts
from .ascending import ascending
from .nearest_sites import Nearest, nearest_in_lists, nearest_in_table
from .rules import SiteRows
from .site_lists import SiteLists

SMALL = 500_000
"""Places times sites up to which questions about plans are answered from a table."""
LARGEST_WHOLE = 1e13
"""Sums above this are not told from their neighbours safely."""


@dataclass(frozen=True)
class Assignment(SiteLists):
    """n places with lists over F free sites.

    ``indptr`` (n+1,), ``sites`` (pairs,) int32 and ``costs`` (pairs,) ascending within a row; ``base`` and ``cap``
    (n,); ``setup`` (F,) cost of opening; ``rows`` over the free sites; ``position`` (F,) of the sites in the layer.
    """

    indptr: np.ndarray
    sites: np.ndarray
    costs: np.ndarray
    base: np.ndarray
    cap: np.ndarray
    setup: np.ndarray
    rows: SiteRows
    position: np.ndarray
    _cache: dict = field(default_factory=dict, compare=False, repr=False)

    @property
    def table(self) -> np.ndarray | None:
        """What each site costs each place, (F, n), infinite for no pair; None where that is no small table."""
        if self.site_count * self.place_count > SMALL:
            return None
        if "table" not in self._cache:
            table = np.full((self.site_count, self.place_count), np.inf)
            table[self.sites, self.place] = self.costs
            self._cache["table"] = table
        return self._cache["table"]

    @property
    def by_place(self) -> np.ndarray:
        """The table with a row for every place, (n, F)."""
        if "by_place" not in self._cache:
            self._cache["by_place"] = np.ascontiguousarray(self.table.T)
        return self._cache["by_place"]

    @property
    def ceiling(self) -> np.ndarray:
        """``base``, and where it is infinite a cost above that of any plan that serves everybody, shape (n,)."""
        if "ceiling" not in self._cache:
            ceiling = self.base.copy()
            open_ended = ~np.isfinite(ceiling)
            if open_ended.any():
                last = np.where(np.isfinite(self.base), self.base, 0.0)
                listed = np.diff(self.indptr) > 0
                last[listed] = np.maximum(last[listed], self.costs[self.indptr[1:][listed] - 1])
                ceiling[open_ended] = last.sum() + np.abs(self.setup).sum() + 1.0
            self._cache["ceiling"] = ceiling
        return self._cache["ceiling"]

    @property
    def unserved(self) -> float:
        """The value that every plan reaches which leaves out a place that must be served, and no other plan does."""
        open_ended = ~np.isfinite(self.base)
        return float(self.ceiling[open_ended].min()) if open_ended.any() else np.inf

    @property
    def cheapest(self) -> np.ndarray:
        """The least cost of every place, shape (n,); no useful multiplier is below it."""
        least = self.cap.copy()
        listed = np.diff(self.indptr) > 0
        least[listed] = np.minimum(least[listed], self.costs[self.indptr[:-1][listed]])
        return least

    @property
    def is_whole(self) -> bool:
        """Is every plan's value a whole number?"""
        if "whole" not in self._cache:
            numbers = (self.costs, self.base[np.isfinite(self.base)], self.setup)
            self._cache["whole"] = all(
                bool(np.all(part == np.round(part)) and part.sum() < LARGEST_WHOLE) for part in numbers
            )
        return self._cache["whole"]

    def nearest(self, is_open: np.ndarray) -> Nearest:
        """The two cheapest open sites of every place; the last answer is kept, since plans are asked about twice."""
        asked, answer = self._cache.get("nearest", (None, None))
        if asked is None or not np.array_equal(asked, is_open):
            if self.table is not None:
                answer = nearest_in_table(self.table, self.ceiling, np.flatnonzero(is_open))
            else:
                answer = nearest_in_lists(self, is_open)
            self._cache["nearest"] = (is_open.copy(), answer)
        return answer

    def value(self, is_open: np.ndarray) -> float:
        """The objective of a plan (F,) bool, ``ceiling`` for places without an open site."""
        return float(self.nearest(is_open).first.sum() + self.setup[is_open].sum())

    def serves_all(self, is_open: np.ndarray) -> bool:
        """Does a plan (F,) bool leave no place without a site that must have one?"""
        return bool(np.all((self.nearest(is_open).site >= 0) | np.isfinite(self.base)))

    def allows(self, is_open: np.ndarray) -> bool:
        """Does a plan (F,) bool keep the rows?"""
        return bool(self.rows.allow(self.rows.use(is_open)))

    def shortened(self, limit: np.ndarray) -> Assignment:
        """Lists without the pairs that cost more than ``limit`` (n,); ``cap`` comes down to the first left out."""
        return self._kept(self.costs <= limit[self.place], cap=True)

    def decided(self, closed: np.ndarray, opened: np.ndarray) -> Assignment:
        """The problem that is left when the sites ``closed`` and ``opened`` (F,) bool are no longer free.

        What ``opened`` sites cost to open is no longer part of the objective.
        """
        if not (closed.any() or opened.any()) and np.all(np.isinf(self.base)):
            return self
        base, free = self.base, ~(closed | opened)
        if opened.any():
            best = self.nearest(opened)
            base = np.where(best.site >= 0, best.first, base)
        number = np.cumsum(free) - 1
        part = replace(self, base=base, cap=np.minimum(self.cap, base), _cache={})
        keep = free[self.sites]
        if np.isfinite(base).any():
            keep &= self.costs < base[self.place]
        kept = part if keep.all() else part._kept(keep, cap=False)
        return replace(
            kept,
            sites=number[kept.sites].astype(np.int32),
            setup=self.setup[free],
            rows=self.rows.left(free, opened),
            position=self.position[free],
            _cache={},
        )

    def of_listed_places(self) -> Assignment:
        """Without the places whose lists are empty: whatever opens, they cost the same."""
        length = np.diff(self.indptr)
        listed = length > 0
        indptr = np.concatenate(([0], np.cumsum(length[listed])))
        return replace(self, indptr=indptr, base=self.base[listed], cap=self.cap[listed], _cache={})

    def kept(self, keep: np.ndarray) -> Assignment:
        """Only the pairs ``keep`` (pairs,) bool; what lies beyond the lists costs what it did."""
        return self._kept(keep, cap=False)

    def without_dear(self, priced: Assignment, u: np.ndarray, room: float) -> Assignment:
        """Without the pairs, and what lies beyond the lists, that cost more than ``room`` above ``u`` (n,) where costs
        are those of ``priced``, which has the same pairs."""
        kept = self.kept(priced.costs - u[self.place] <= room)
        base = np.where(priced.base - u <= room, self.base, np.inf)
        return replace(kept, base=base, cap=np.where(priced.cap - u <= room, self.cap, np.inf), _cache={})

    def _kept(self, keep: np.ndarray, cap: bool) -> Assignment:
        before = np.concatenate(([0], np.cumsum(keep)))
        caps = self.cap
        if cap:
            dropped = np.flatnonzero(~keep)
            if len(dropped):
                caps = caps.copy()
                place, first = np.unique(self.place[dropped], return_index=True)
                caps[place] = np.minimum(caps[place], self.costs[dropped[first]])
        return replace(
            self, indptr=before[self.indptr], sites=self.sites[keep], costs=self.costs[keep], cap=caps, _cache={}
        )


def assignment(
    pairs: TravelCosts,
    weight: np.ndarray,
    fixed: np.ndarray,
    free: np.ndarray,
    rows: SiteRows,
    setup: np.ndarray | None = None,
    beyond: np.ndarray | None = None,
    otherwise: float | np.ndarray = np.inf,
) -> Assignment:
    """The problem of places with ``weight`` (n,) people and costs of ``pairs``, sites ``fixed`` open or ``free`` (m,).

    Places without people or without any pair are left out. ``beyond`` (n,) is the least cost per person of the sites
    that ``pairs`` leave out (None: those are out of reach). A person without any site costs ``otherwise``, one
    cost or one a place (n,): infinite where everyone must be served. ``rows`` are over all m sites.
    """
    m = len(fixed)
    counted = np.flatnonzero((weight > 0) & (np.diff(pairs.indptr) > 0))
    indptr, indices = np.asarray(pairs.indptr, dtype=np.int64), pairs.indices
    costs = pairs.costs * np.repeat(weight, np.diff(indptr))
    if len(counted) < len(weight):
        keep = np.repeat(weight > 0, np.diff(indptr))
        costs, indices = costs[keep], indices[keep]
        indptr = np.concatenate(([0], np.concatenate(([0], np.cumsum(keep)))[indptr][counted + 1]))
    row = np.repeat(np.arange(len(counted), dtype=np.int32), np.diff(indptr))
    order = ascending(indptr, row, costs)
    costs, indices = costs[order], indices[order]
    base = np.broadcast_to(otherwise, len(weight))[counted] * weight[counted]
    cap = base if beyond is None else np.minimum(base, beyond[counted] * weight[counted])
    complete = Assignment(
        indptr,
        np.asarray(indices, dtype=np.int32),
        np.asarray(costs, dtype=np.float64),
        base,
        cap,
        np.zeros(m) if setup is None else np.asarray(setup, dtype=np.float64),
        rows,
        np.arange(m),
    )
    return complete.decided(~(fixed | free), fixed)
