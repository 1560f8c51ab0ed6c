"""The table LEVELS: at which sizes a site may open, and what each costs.

A site of several sizes is several sites to the engine, of which one opens at most: sum_l y_jl <= 1, and exactly one
where the site is required (SITING 2.1). Budgets count what the size costs; who is at which distance stays the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import InputError, first_few
from ..problem import TravelCosts
from .clock import Clock
from .rules import Limits, SiteRows
from .sites import Sites

COLUMNS = ("capacity", "cost", "min_load")


@dataclass(frozen=True)
class Levels:
    """k sizes: ``site`` (k,) position in the layer, ascending; ``number`` (k,) 1, 2, ... by capacity within a site;
    ``capacity`` and ``least`` people (k,), and the ``cost`` (k,) of opening at that size."""

    site: np.ndarray
    number: np.ndarray
    capacity: np.ndarray
    cost: np.ndarray
    least: np.ndarray

    @classmethod
    def checked(
        cls,
        sites: Sites,
        site: Sequence[str | None],
        capacity: Sequence[float],
        cost: Sequence[float],
        least: Sequence[float] | None = None,
    ) -> Levels:
        """The sizes of the sites that open; a row without a ``site`` holds for all of them, rows of other sites say
        nothing. Raises ``InputError`` for sites and numbers that cannot be, and for sites without a size."""
        names = [("" if name is None else str(name)).strip() for name in site]
        count = len(names)
        numbers = {
            "capacity": np.asarray(capacity, dtype=np.float64),
            "cost": np.asarray(cost, dtype=np.float64),
            "min_load": np.zeros(count) if least is None else np.nan_to_num(np.asarray(least, dtype=np.float64)),
        }
        for column, values in numbers.items():
            bad = ~(values >= 0) | np.isinf(values)
            if bad.any():
                raise InputError(
                    "levels_value",
                    column=column,
                    rows=first_few((np.flatnonzero(bad) + 1).astype(str)),
                    sites=first_few(np.array([names[k] or "–" for k in np.flatnonzero(bad)])),
                )
        over = numbers["min_load"] > numbers["capacity"]
        if over.any():
            raise InputError("levels_load_above", rows=first_few((np.flatnonzero(over) + 1).astype(str)))
        position = {name: j for j, name in enumerate(sites.ids)}
        unknown = [name for name in names if name and name not in position]
        if unknown:
            raise InputError("levels_unknown_sites", ids=first_few(unknown), layer=sites.layer)
        opens = np.flatnonzero(sites.opens)
        every = np.array([k for k, name in enumerate(names) if not name], dtype=np.int64)
        own = np.array([k for k, name in enumerate(names) if name and sites.opens[position[name]]], dtype=np.int64)
        row = np.concatenate((own, np.tile(every, len(opens))))
        where = np.concatenate(
            (np.array([position[names[k]] for k in own], dtype=np.int64), np.repeat(opens, len(every)))
        )
        without = np.setdiff1d(opens, where)
        if len(without):
            raise InputError("levels_missing", ids=first_few(sites.ids[without]), layer=sites.layer)
        order = np.lexsort((numbers["capacity"][row], where))
        row, where = row[order], where[order]
        capacity = numbers["capacity"][row]
        first = np.ones(len(where), dtype=bool)
        first[1:] = where[1:] != where[:-1]
        twice = np.flatnonzero(~first[1:] & (capacity[1:] == capacity[:-1]))
        if len(twice):
            raise InputError("levels_twice", ids=first_few(np.unique(sites.ids[where[twice]])))
        start = np.maximum.accumulate(np.where(first, np.arange(len(where)), 0))
        number = np.arange(len(where)) - start + 1
        return cls(where, number, capacity, numbers["cost"][row], numbers["min_load"][row])

    def at(self, level: np.ndarray, loads: bool = False) -> Levels:
        """The sizes that are left when each site has the ``level`` (m,) it opens at (NaN: undecided), without least
        ``loads``, unless they are asked for: they have been planned for."""
        left = self._where(np.isnan(level[self.site]) | (self.number == level[self.site]))
        return left if loads else replace(left, least=np.zeros(len(left.site)))

    def of(self, sites: Sites) -> Levels:
        """The sizes of the ``sites`` that may open."""
        return self._where(sites.opens[self.site])

    def _where(self, keep: np.ndarray) -> Levels:
        return Levels(self.site[keep], self.number[keep], self.capacity[keep], self.cost[keep], self.least[keep])


@dataclass(frozen=True)
class Sizes:
    """The sites of the engine: ``sites`` (o), the ``site`` (o,) of the layer that each is and its ``level`` (o,), 0
    where the site has only the size it has today, and ``least`` people (o,). The layer has ``count`` sites, of which
    one that is decided to be closed has no size at all."""

    sites: Sites
    site: np.ndarray
    level: np.ndarray
    least: np.ndarray
    count: int

    @classmethod
    def of(cls, sites: Sites, levels: Levels, least: np.ndarray | None = None) -> Sizes:
        """``least`` (m,) people that sites must serve which have one size only."""
        levels, stays = levels.of(sites), np.flatnonzero(~sites.opens)
        site = np.concatenate((stays, levels.site))
        level = np.concatenate((np.zeros(len(stays), dtype=np.int64), levels.number))
        loads = np.zeros(len(sites)) if least is None else least
        order = np.argsort(site, kind="stable")

        def joined(today, sized) -> np.ndarray:
            return np.concatenate((np.broadcast_to(today, (len(sites),))[stays], sized))[order]

        several = np.bincount(levels.site, minlength=len(sites)) > 1
        status = np.where(several & (sites.status == "required"), "candidate", sites.status)
        site = site[order]
        options = replace(
            sites,
            ids=sites.ids[site],
            status=status[site],
            cost=joined(sites.cost, levels.cost),
            capacity=joined(sites.capacity, levels.capacity),
            region=sites.region[site],
            priced=True,
            closing=np.broadcast_to(sites.closing, (len(sites),))[site],
            keeping=np.broadcast_to(sites.keeping, (len(sites),))[site],
        )
        return cls(options, site, level[order], joined(loads, np.maximum(levels.least, loads[levels.site])), len(sites))

    def limits(self, limits: Limits) -> Limits:
        """The same limits on the sites of the engine."""
        if limits.near is None or len(limits.near) == 0:
            return limits
        near = [
            np.stack(np.meshgrid(self._options(first), self._options(second)), axis=-1).reshape(-1, 2)
            for first, second in limits.near
        ]
        return replace(limits, near=np.concatenate(near))

    def _options(self, site: int) -> np.ndarray:
        return np.arange(np.searchsorted(self.site, site), np.searchsorted(self.site, site, side="right"))

    def rows(self, rows: SiteRows, required: np.ndarray) -> SiteRows:
        """``rows`` over the engine's sites, and one size a site; exactly one where it is ``required`` (m,) bool."""
        sizes = np.bincount(self.site)
        several = np.flatnonzero(sizes > 1)
        one = (self.site[None, :] == several[:, None]).astype(np.float64)
        lower = np.where(required[several], 1.0, -np.inf)
        return SiteRows(
            (*rows.names, *(("LEVELS", ""),) * len(several)),
            np.concatenate((rows.coefficients.reshape(len(rows.names), len(self.site)), one)),
            np.concatenate((rows.lower, lower)),
            np.concatenate((rows.upper, np.ones(len(several)))),
        )

    def pairs(self, pairs: TravelCosts) -> TravelCosts:
        """Every pair once for every size of its site."""
        sizes = np.bincount(self.site, minlength=pairs.facility_count)
        start = np.concatenate(([0], np.cumsum(sizes)[:-1]))
        copies = sizes[pairs.indices]
        before = np.concatenate(([0], np.cumsum(copies)))
        within = np.arange(before[-1]) - np.repeat(before[:-1], copies)
        indices = np.repeat(start[pairs.indices], copies) + within
        return TravelCosts(
            before[pairs.indptr], indices.astype(np.int32), np.repeat(pairs.costs, copies), len(self.site)
        )

    def chosen(self, is_open: np.ndarray) -> np.ndarray:
        """Which of the engine's sites stands for each site of the layer in a plan, (m,); -1 for closed ones."""
        chosen = np.full(self.count, -1)
        chosen[self.site[is_open]] = np.flatnonzero(is_open)
        return chosen

    def opened(self, sites: Sites, chosen: np.ndarray) -> Sites:
        """The ``sites`` as a plan opens them: with cost and capacity of their size; 0 and today's for others."""
        new = (chosen >= 0) & sites.opens
        at = chosen[new]
        cost, capacity = np.where(sites.opens, 0.0, sites.cost), sites.capacity.copy()
        cost[new], capacity[new] = self.sites.cost[at], self.sites.capacity[at]
        return replace(sites, cost=cost, capacity=capacity)

    def levels_opened(self, sites: Sites, chosen: np.ndarray) -> np.ndarray:
        """The level at which each site opens, (m,); NaN for others."""
        new = (chosen >= 0) & sites.opens
        level = np.full(len(new), np.nan)
        level[new] = self.level[chosen[new]]
        return level

    def least_opened(self, chosen: np.ndarray) -> np.ndarray:
        """The people that each site must serve at the size it has in a plan, (m,); 0 for closed ones."""
        return np.where(chosen >= 0, self.least[np.maximum(chosen, 0)], 0.0)


def priced_by(sites: Sites, levels: Levels, capacitated: bool) -> Sites:
    """The sites with the cost of their cheapest size, and room for all who fit into their largest."""
    if not capacitated:
        raise InputError("levels_need_capacities")
    cost, capacity = sites.cost.copy(), sites.capacity.copy()
    cost[levels.site], capacity[levels.site] = np.inf, 0.0
    np.minimum.at(cost, levels.site, levels.cost)
    np.maximum.at(capacity, levels.site, levels.capacity)
    return replace(sites, cost=cost, capacity=capacity, priced=True)


def no_larger_than_needed(
    sizes: Sizes, measure, feasible: Callable[[np.ndarray], bool], is_open: np.ndarray, clock: Clock
) -> np.ndarray:
    """The plan (o,) over sizes after sites took a smaller and no dearer size, the cheapest one that is ``feasible`` and
    with which as many people are served in all."""
    is_open = is_open.copy()
    served, sites = measure.value(is_open), sizes.sites
    for size in np.flatnonzero(is_open & sites.free):
        others = np.flatnonzero((sizes.site == sizes.site[size]) & (sites.cost <= sites.cost[size]))
        others = others[sites.capacity[others] < sites.capacity[size]]
        for other in others[np.lexsort((sites.capacity[others], sites.cost[others]))]:
            if clock.over():
                return is_open
            trial = is_open.copy()
            trial[size], trial[other] = False, True
            if measure.value(trial) >= served - measure.noise and feasible(trial):
                is_open = trial
                break
    return is_open
