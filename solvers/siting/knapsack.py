"""What sites earn at given multipliers: a knapsack each, of the places that they serve at a gain.

    min  sum_i (c_ij - v_i) b_i     s.t.  L_j <= sum_i w_i b_i <= Q_j,   0 <= b <= 1

Split places fill a site by gain per person (Dantzig 1957, Operations Research 5:266-277). Whole places need a dynamic
program over the capacity; where that is large it is cut into cells and people are rounded down, which can only raise
what a site earns, so that bounds stay true.
"""

from __future__ import annotations

import numpy as np

from .shipping import Shipping

MOST_CELLS = 1_500
"""Cells of capacity of the dynamic program."""
ADDED = 4
"""Places that are tried, one after the other, in the room that split places leave to whole ones."""


class Knapsacks:
    """The knapsacks of all sites at the multipliers ``v`` (n,): ``value`` (F,) <= 0 but for least loads (infinite where
    they cannot be had), the ``share`` of the places of the pairs ``used``, and where places are split ``split_value``
    and the ``price`` (F,) of room, per person."""

    def __init__(self, problem: Shipping, v: np.ndarray) -> None:
        self.problem = problem
        gain = problem.costs - v[problem.place]
        must = problem.least > 0
        useful = gain < 0
        if must.any():
            useful |= must[problem.sites]
        self.used = np.flatnonzero(useful)
        self.gain = gain[self.used]
        self.site = problem.sites[self.used]
        self.load = problem.load[self.used]
        self.share = np.ones(len(self.used))
        count = problem.site_count
        over = np.bincount(self.site, self.load, count) > problem.capacity * (1 + 1e-12)
        self.binds = over | must
        self.price = np.zeros(count)
        if self.binds.any():
            self._fill()
        self.value = np.bincount(self.site, self.share * self.gain, count).astype(np.float64)
        self.split_value = self.value.copy()
        if must.any():
            full = np.bincount(self.site, self.load, count)
            self.value[must & (full < problem.least * (1 - 1e-9))] = np.inf

    def _fill(self) -> None:
        problem = self.problem
        at = np.flatnonzero(self.binds[self.site])
        order = at[np.lexsort((self.gain[at] / self.load[at], self.site[at]))]
        site, load, gain = self.site[order], self.load[order], self.gain[order]
        total = np.cumsum(load)
        first = np.ones(len(order), dtype=bool)
        first[1:] = site[1:] != site[:-1]
        start = np.flatnonzero(first)
        before = total - load
        before = before - np.repeat(before[start], np.diff(np.append(start, len(order))))
        room = np.where(gain < 0, problem.capacity[site], np.minimum(problem.least, problem.capacity)[site])
        share = np.clip((room - before) / load, 0.0, 1.0)
        self.share[order] = share
        # The first place that is not served whole says what room is worth.
        cut = np.flatnonzero(share < 1.0)
        critical, k = np.unique(site[cut], return_index=True)
        self.price[critical] = -(gain / load)[cut[k]]
        # Where a least load takes places at a loss, or there is room left, it does not bind above.
        loose = critical[(self.price[critical] < 0) & (problem.least[critical] <= 0)]
        self.price[loose] = 0.0

    def made_whole(self, sites: np.ndarray) -> None:
        """Replace the values and shares of ``sites`` by those of whole places; sites with least loads stay."""
        problem = self.problem
        sites = sites[self.binds[sites] & (problem.least[sites] <= 0)]
        if len(sites) == 0:
            return
        row = np.full(problem.site_count, -1)
        row[sites] = np.arange(len(sites))
        at = np.flatnonzero(row[self.site] >= 0)
        at = at[np.argsort(row[self.site[at]], kind="stable")]
        r = row[self.site[at]]
        sure = self._sure(sites, at, r)
        inside = sure & (self.share[at] > 0.5)
        room = problem.capacity[sites] - np.bincount(r[inside], self.load[at[inside]], len(sites))
        spent = np.bincount(r[inside], self.gain[at[inside]], len(sites))
        at, r = at[~sure], r[~sure]
        start = np.searchsorted(r, np.arange(len(sites)))
        step = np.arange(len(at)) - start[r]
        weight, room = cells(self.load[at], room)
        table_weight = np.zeros((len(sites), step.max(initial=-1) + 1), dtype=np.int64)
        table_gain = np.zeros(table_weight.shape)
        table_weight[r, step], table_gain[r, step] = weight, self.gain[at]
        value, taken = whole_knapsacks(table_weight, table_gain, room)
        value += spent
        # Never less than the split value: cells lose what rounding down loses.
        better = value > self.value[sites]
        self.value[sites] = np.where(better, value, self.value[sites])
        self.share[at] = np.where(better[r], taken[r, step], self.share[at])

    def _sure(self, sites: np.ndarray, at: np.ndarray, r: np.ndarray) -> np.ndarray:
        """Which places of the pairs ``used[at]``, of the ``sites`` numbered ``r``, are surely in or out, as they are
        where places are split: to change one costs more than whole places do at most (Balas & Zemel 1980, Operations
        Research 28:1130-1154)."""
        share, gain, load = self.share[at], self.gain[at], self.load[at]
        whole = share >= 1.0
        left = self.problem.capacity[sites] - np.bincount(r[whole], load[whole], len(sites))
        cost = np.bincount(r[whole], gain[whole], len(sites)) - self.split_value[sites]
        # What room is left takes the place that gains most, and so on.
        waiting = np.flatnonzero(~whole)
        waiting = waiting[np.lexsort((gain[waiting], r[waiting]))]
        for _ in range(ADDED):
            waiting = waiting[load[waiting] <= left[r[waiting]]]
            if len(waiting) == 0:
                break
            first = np.ones(len(waiting), dtype=bool)
            first[1:] = r[waiting][1:] != r[waiting][:-1]
            adds = waiting[first]
            cost[r[adds]] += gain[adds]
            left[r[adds]] -= load[adds]
            waiting = waiting[~first]
        change = np.abs(gain + self.price[sites][r] * load)
        noise = 1e-9 * np.abs(self.split_value[sites])
        return (whole | (share <= 0.0)) & (change > (cost + noise)[r])


def cells(load: np.ndarray, capacity: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """People and capacities as whole numbers of cells, rounded down."""
    largest = float(capacity.max(initial=0.0))
    whole = np.array_equal(load, np.round(load)) and largest <= MOST_CELLS
    unit = 1.0 if whole else max(largest / MOST_CELLS, 1e-12)
    # A hair more room than there is: the bound must not lose a plan to rounding.
    return np.floor(load / unit).astype(np.int64), np.floor(capacity / unit + 1e-9).astype(np.int64)


def whole_knapsacks(weight: np.ndarray, gain: np.ndarray, room: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The least sum of ``gain`` (S, k) <= 0 of items with ``weight`` (S, k) that fit into ``room`` (S,), and which
    items (S, k) bool.

    >>> whole_knapsacks(np.array([[3, 2, 2]]), np.array([[-5.0, -3.0, -3.0]]), np.array([4]))[0]
    array([-6.])
    """
    count, steps = weight.shape
    widest = int(room.max()) + 1
    pad = int(weight.max(initial=0))
    length = pad + widest
    best = np.zeros((count, length))
    best[:, :pad] = np.inf
    here = (np.arange(count) * length + pad)[:, None] + np.arange(widest)[None, :]
    took = np.zeros((steps, count, widest), dtype=bool)
    for t in range(steps):
        with_item = best.ravel()[here - weight[:, t][:, None]] + gain[:, t][:, None]
        took[t] = with_item < best[:, pad:]
        best[:, pad:] = np.minimum(best[:, pad:], with_item)
    rows, left = np.arange(count), room.copy()
    taken = np.zeros((count, steps), dtype=bool)
    for t in range(steps - 1, -1, -1):
        taken[:, t] = took[t, rows, left]
        left = left - np.where(taken[:, t], weight[:, t], 0)
    return best[rows, pad + room], taken
