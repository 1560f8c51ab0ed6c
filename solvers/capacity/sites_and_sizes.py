"""Which sites to open and how much capacity everywhere, at once: equal access from sites and sizes together.

    min  variance (or mad; max the least) of A = F S
    s.t. sum_j S_j = T,   l_j <= S_j <= u_j existing sites,   s_j y_j <= S_j <= z_j y_j new ones,   sum y_j = p

F does not depend on what opens in the methods in which people do not choose among facilities (2SFCA, E2SFCA, M2SFCA):
the people of a catchment are the same whoever else is open. So the objective is the one of :mod:`.reallocate`, over all
sites, and the whole is a mixed-integer program (:mod:`.branching`, :mod:`.linear`) with a bound that no choice of sites
and sizes can beat. Published work takes two steps, sites by coverage, then beds (2SO4SAI: Luo et al. 2017; Pan et al.
2023), or a genetic algorithm (Li, Wang & Yi 2017); :func:`two_step` is the former.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError, first_few
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from ..siting.effort import Effort as SitingEffort
from ..siting.maximal_coverage import maximal_coverage
from ..siting.rules import Limits as SiteLimits
from ..siting.sites import Sites
from .effort import THOROUGH, Effort
from .limits import Limits
from .objectives import MORE_IS_BETTER, relative_distance
from .reallocate import Reallocation, reallocate
from .space import Choice

_ROUNDING = 1e-9

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class NewSites:
    """``count`` p of sites to open, each with ``size_min`` > 0 to ``size_max`` (None: no limit) of capacity."""

    count: int
    size_min: float
    size_max: float | None = None

    def checked(self, sites: Sites) -> NewSites:
        """The same, if so many sites of ``sites`` may open."""
        if self.count < 0:
            raise InputError("negative_limit", parameter="SITES", value=self.count)
        if not self.size_min > 0:
            raise InputError("not_positive", parameter="SIZE_MIN", value=self.size_min)
        if self.size_max is not None and self.size_max < self.size_min:
            raise InputError("sizes_cross", low=f"{self.size_min:,.10g}", high=f"{self.size_max:,.10g}")
        candidates, required = int(sites.opens.sum()), sites.status == "required"
        if self.count > candidates:
            raise InputError("too_many_sites", sites=self.count, candidates=candidates, layer=sites.layer)
        if self.count < required.sum():
            ids = first_few(sites.ids[required])
            raise InputError("fewer_sites_than_required", sites=self.count, required=int(required.sum()), ids=ids)
        return self


@dataclass(frozen=True)
class SitePlan:
    """A plan of sites and sizes: ``result`` for all m sites, and ``is_open`` (m,) bool under it."""

    result: Reallocation
    is_open: np.ndarray


def today_capacity(sites: Sites, capacity: np.ndarray) -> np.ndarray:
    """``capacity`` (m,) of sites that are open today, 0 of the others."""
    return np.where(sites.today, capacity, 0.0)


def joint(
    demand: Demand,
    sites: Sites,
    capacity: np.ndarray,
    access_matrix: csr_matrix,
    new: NewSites,
    limits: Limits,
    objective: str = "variance",
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
    strength: float = 1.0,
) -> SitePlan:
    """The best choice of sites and sizes. ``capacity`` (m,) is today's; ``limits`` hold for sites open today.

    ``objective``: any of :mod:`.objectives`; ``strength``: e of Kolm-Pollak. Raises ``InputError`` for numbers of sites
    and limits that cannot be kept.
    """
    new.checked(sites)
    if not _total(today_capacity(sites, capacity), limits) > 0:
        raise InputError("sites_nothing_to_share", open=int(sites.today.sum()), layer=sites.layer)
    reach = access_matrix.T @ demand.population > 0
    _refuse_competitors(sites, np.where(reach, capacity, 0.0), limits.unit)
    reachable = sites.opens & reach
    if new.count > reachable.sum():
        raise InputError("sites_out_of_reach", sites=new.count, candidates=int(reachable.sum()))
    lost = (sites.status == "required") & ~reach
    if lost.any():
        raise InputError("sites_required_out_of_reach", count=int(lost.sum()), ids=first_few(sites.ids[lost]))
    ranges = _Ranges.of(sites, capacity, new, limits, reach)
    must = reachable & ~ranges.may_open & (sites.status == "required")
    if must.any() and new.count > 0:
        low, high = ranges.size_min[must][0], ranges.size_max[must][0]
        raise InputError("sizes_cross", low=f"{low:,.10g}", high=f"{high:,.10g}")
    if ranges.may_open.sum() < new.count:
        count = int(ranges.may_open.sum())
        if limits.unit is not None and new.size_max is not None and not _has_multiple(new, limits.unit):
            low, high = f"{new.size_min:,.10g}", f"{new.size_max:,.10g}"
            raise InputError("sizes_without_module", low=low, high=high, module=f"{limits.unit:,.10g}")
        raise InputError("sites_too_large", sites=new.count, size=f"{new.size_min:,.10g}", candidates=count)
    return _solved(demand, sites, capacity, access_matrix, new, limits, objective, effort, ranges, progress, strength)


def with_sites(
    demand: Demand,
    sites: Sites,
    capacity: np.ndarray,
    access_matrix: csr_matrix,
    opened: np.ndarray,
    new: NewSites,
    limits: Limits,
    objective: str = "variance",
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
    strength: float = 1.0,
) -> SitePlan:
    """The best sizes when exactly the sites ``opened`` (m,) bool open; none: beds only, on today's sites."""
    status = np.where(sites.opens, np.where(opened, "required", "excluded"), sites.status)
    chosen = replace(sites, status=status)
    count = replace(new, count=int(opened.sum()))
    return joint(demand, chosen, capacity, access_matrix, count, limits, objective, effort, progress, strength)


def best_of(plan: SitePlan, other: SitePlan) -> SitePlan:
    """The better of ``plan``, with its bound, and ``other``, which keeps the same limits: where time was short, or by
    the rounding to whole units, a plan in two steps can be the better one."""
    one, two = plan.result, other.result
    better = two.value_after > one.value_after if one.objective in MORE_IS_BETTER else two.value_after < one.value_after
    if not better:
        return plan
    gap = relative_distance(one.objective, two.value_best, one.bound, one.target)
    return SitePlan(replace(two, bound=one.bound, gap=gap, ending=one.ending, closest=False), other.is_open)


def may_open(
    demand: Demand, sites: Sites, capacity: np.ndarray, access_matrix: csr_matrix, new: NewSites, limits: Limits
) -> np.ndarray:
    """Candidates and required sites that people reach and whose sizes the limits allow, (m,) bool."""
    return _Ranges.of(sites, capacity, new, limits, access_matrix.T @ demand.population > 0).may_open


def covering_sites(
    demand: Demand,
    sites: Sites,
    costs: TravelCosts,
    standard: float,
    count: int,
    effort: Effort = THOROUGH,
    progress: Progress = SILENT,
    among: np.ndarray | None = None,
) -> np.ndarray:
    """The first of two steps: the ``count`` new sites (m,) bool that bring most people within ``standard``.

    ``among`` (m,) bool: the sites to choose from (:func:`may_open`), so that no site is taken, of several that cover
    nobody more, that the second step could not use; None: all that may open.
    """
    if among is not None:
        sites = replace(sites, status=np.where(sites.opens & ~among, "excluded", sites.status))
    hard = SitingEffort(effort.solver, effort.time_limit, effort.gap)
    plan = maximal_coverage(demand, sites, costs, standard, SiteLimits(count), effort=hard, progress=progress)
    return plan.is_open & sites.opens


def even_sizes(sites: Sites, capacity: np.ndarray, opened: np.ndarray, new: NewSites, total: float) -> np.ndarray:
    """Sites without planned sizes, (m,): the ``opened`` ones share what ``total`` adds evenly, as far as their sizes
    allow; the others keep their proportions."""
    today = today_capacity(sites, capacity)
    plan = today.copy()
    if opened.any():
        most = np.inf if new.size_max is None else new.size_max
        plan[opened] = np.clip((total - today.sum()) / opened.sum(), new.size_min, most)
    left = total - plan[opened].sum()
    if today.sum() > 0:
        plan[~opened] = today[~opened] * max(left, 0.0) / today.sum()
    return plan


@dataclass(frozen=True)
class _Ranges:
    """What every site may have, (m,): ``size_min`` to ``size_max`` where it opens or stays open; ``may_open`` bool."""

    size_min: np.ndarray
    size_max: np.ndarray
    may_open: np.ndarray

    @classmethod
    def of(cls, sites: Sites, capacity: np.ndarray, new: NewSites, limits: Limits, reach: np.ndarray) -> _Ranges:
        today = today_capacity(sites, capacity)
        inf = np.full(len(sites), np.inf)
        total = _total(today, limits)
        low = np.zeros(len(sites)) if limits.minimum is None else np.nan_to_num(limits.minimum, nan=0.0)
        high = inf if limits.maximum is None else np.where(np.isnan(limits.maximum), np.inf, limits.maximum)
        low_today = np.maximum(low, limits.keep * today)
        high_today = np.minimum(high, inf if limits.grow is None else (1.0 + limits.grow) * today)
        opens = sites.opens & reach if new.count > 0 else np.zeros(len(sites), dtype=bool)
        size_min = np.where(opens, np.maximum(low, new.size_min), low_today)
        largest = total if new.size_max is None else new.size_max
        size_max = np.where(opens, np.minimum(high, largest), high_today)
        least, most = size_min, size_max
        if limits.unit is not None:
            least = limits.unit * np.ceil(size_min / limits.unit - _ROUNDING)
            most = limits.unit * np.floor(size_max / limits.unit + _ROUNDING)
        return cls(size_min, size_max, opens & (least <= most) & (least <= total))


def _refuse_competitors(sites: Sites, capacity: np.ndarray, unit: float | None) -> None:
    """Raise where competitors, who keep what they have, have no multiples of ``unit``."""
    if unit is None:
        return
    left = capacity / unit - np.round(capacity / unit)
    broken = np.flatnonzero((sites.status == "competitor") & (np.abs(left) > _ROUNDING * np.maximum(capacity, 1.0)))
    if len(broken):
        raise InputError(
            "competitors_not_in_modules",
            count=len(broken),
            ids=first_few(sites.ids[broken]),
            capacity=f"{capacity[broken[0]]:,.10g}",
            module=f"{unit:,.10g}",
        )


def _has_multiple(new: NewSites, unit: float) -> bool:
    """Is a size between the smallest and the largest a multiple of ``unit``?"""
    return np.floor(new.size_max / unit + _ROUNDING) >= np.ceil(new.size_min / unit - _ROUNDING)


def _total(today: np.ndarray, limits: Limits) -> float:
    return float(today.sum()) if limits.total is None else limits.total


def _solved(
    demand, sites, capacity, access_matrix, new, limits, objective, effort, ranges, progress, strength
) -> SitePlan:
    today, may_open = today_capacity(sites, capacity), ranges.may_open
    fixed = sites.status == "competitor"
    ours = sites.today & ~fixed
    required = may_open & (sites.status == "required")
    closable = ours & (sites.status == "closable")
    switched = (may_open & ~required) | closable
    low, high = ranges.size_min, ranges.size_max
    # The ranges of facilities stand in MIN and MAX here, so that shares of today's capacity bind those of today alone.
    minimum = np.where(fixed, today, np.where(required, low, np.where(ours & ~closable, low, 0.0)))
    maximum = np.where(fixed, today, np.where(may_open | ours, high, 0.0))
    within = replace(
        limits,
        total=_total(today, limits),
        keep=0.0,
        grow=None,
        least_size=None,
        minimum=minimum,
        maximum=maximum,
        choice=Choice(
            switched,
            low,
            np.minimum(high, _total(today, limits)),
            may_open & ~required,
            new.count - int(required.sum()),
        ),
    )
    facilities = Facilities(sites.ids, today)
    result = reallocate(demand, facilities, access_matrix, within, progress, objective, effort, strength)
    is_open = (result.after > 0) & (ours | fixed | may_open)
    return SitePlan(result, is_open)
