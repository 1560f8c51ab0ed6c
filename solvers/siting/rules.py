"""What a plan may open: SITES, BUDGET and the rules of regions, as linear rows over the sites.

    lower_k <= sum_j a_kj y_j <= upper_k          y_j = 1 where site j is open

SITES counts the sites that open (candidate, required), BUDGET what they cost and what the sites cost that close; a
region's min_sites and max_sites count all of our sites that are open there, a region's budget the money spent there.
TOTAL_SITES is met exactly: with as many as there are today, a site opens only where another closes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..errors import InputError, first_few
from ..mip.relaxation import Relaxation
from .region_rules import RegionRules, check_regions
from .sites import Sites
from .spacing import spacing_rows

ROOM = 1e-9
"""Rounding allowed in sums of costs, relative to the limit."""


@dataclass(frozen=True)
class Limits:
    """The number of sites to open and the money for it, how many closable sites may close (``closures``), the pairs of
    sites (q, 2) that stand too ``near`` each other, and how many sites are ours in the end (``total``); None where it
    does not limit."""

    sites: int | None = None
    budget: float | None = None
    closures: int | None = None
    near: np.ndarray | None = None
    total: int | None = None


UNLIMITED = Limits()


@dataclass(frozen=True)
class SiteRows:
    """k rows over m sites: ``coefficients`` (k, m), ``lower`` and ``upper`` (k,), ``names`` ((rule, region), ...)."""

    names: tuple[tuple[str, str], ...]
    coefficients: np.ndarray
    lower: np.ndarray
    upper: np.ndarray
    _cache: dict = field(default_factory=dict, init=False, compare=False, repr=False)

    @classmethod
    def none(cls, sites: int) -> SiteRows:
        """No rows over so many ``sites``."""
        return cls((), np.zeros((0, sites)), np.zeros(0), np.zeros(0))

    def use(self, is_open: np.ndarray) -> np.ndarray:
        """What a set of open sites (m,) bool uses of every row, shape (k,)."""
        return self.coefficients @ is_open

    def left(self, free: np.ndarray, opened: np.ndarray) -> SiteRows:
        """The rows over the sites ``free`` (a mask (m,), or positions), what the ``opened`` (m,) bool use taken off."""
        use = self.use(opened)
        return SiteRows(self.names, self.coefficients[:, free], self.lower - use, self.upper - use)

    @property
    def room(self) -> np.ndarray:
        """What rounding may add to either side, shape (k,)."""
        if "room" not in self._cache:
            sides = np.stack((self.lower, self.upper))
            self._cache["room"] = ROOM * np.maximum(1.0, np.abs(np.where(np.isfinite(sides), sides, 0.0)).max(axis=0))
        return self._cache["room"]

    @property
    def relaxation(self) -> Relaxation:
        """The rows with room for rounding, for whole and broken sites."""
        if "relaxation" not in self._cache:
            above, below = np.isfinite(self.upper), np.isfinite(self.lower)
            matrix = np.concatenate((self.coefficients[above], -self.coefficients[below]))
            sides = np.concatenate(((self.upper + self.room)[above], -(self.lower - self.room)[below]))
            self._cache["relaxation"] = Relaxation(matrix, sides)
        return self._cache["relaxation"]

    def allow(self, use: np.ndarray) -> np.ndarray:
        """Which uses, shape (..., k), keep every row."""
        return np.all((use >= self.lower - self.room) & (use <= self.upper + self.room), axis=-1)

    def not_over(self, use: np.ndarray) -> np.ndarray:
        """Which uses, shape (..., k), stay at or below every upper limit."""
        return np.all(use <= self.upper + self.room, axis=-1)

    def lacking(self, use: np.ndarray) -> np.ndarray:
        """Which rows, shape (k,), are still below their lower limit."""
        return use < self.lower - self.room


def site_rows(sites: Sites, limits: Limits, rules: RegionRules | None, exactly: bool = False) -> SiteRows:
    """The rows for ``limits`` and ``rules``; raises ``InputError`` where nothing limits the number of sites.

    SITES is met exactly when it is the only limit; beside money, TOTAL_SITES or region limits it is a maximum, unless
    the model wants it ``exactly`` all the same.
    """
    if limits.sites is None and limits.budget is None and limits.total is None and not _regional(rules):
        raise InputError("siting_no_limit")
    return _rows(sites, limits, rules, exactly or _only_limit(limits, rules))


def _only_limit(limits: Limits, rules: RegionRules | None) -> bool:
    """Is SITES all that limits what opens?"""
    return limits.budget is None and limits.total is None and not _regional(rules)


def _regional(rules: RegionRules | None) -> bool:
    """Does a rule limit what opens in a region?"""
    return rules is not None and bool(np.isfinite(rules.max_sites).any() or np.isfinite(rules.budget).any())


def optional_rows(sites: Sites, limits: Limits, rules: RegionRules | None) -> SiteRows:
    """As :func:`site_rows`, for models that open no more sites than they need: there may be no limit at all, and SITES
    is a maximum."""
    return _rows(sites, limits, rules, exactly=False)


def _rows(sites: Sites, limits: Limits, rules: RegionRules | None, exactly: bool) -> SiteRows:
    rows = []
    if limits.sites is not None:
        rows.append((("SITES", ""), sites.opens.astype(float), limits.sites if exactly else -np.inf, limits.sites))
    if limits.total is not None:
        rows.append((("TOTAL_SITES", ""), sites.ours.astype(float), limits.total, limits.total))
    if limits.budget is not None:
        rows.append((("BUDGET", ""), sites.spending, -np.inf, limits.budget - sites.closing_all))
    for k, region in enumerate(rules.region if rules is not None else ()):
        here = (sites.region == region) & sites.ours
        lower, upper = rules.min_sites[k], rules.max_sites[k]
        if np.isfinite(lower) or np.isfinite(upper):
            lower, upper = np.nan_to_num(lower, nan=-np.inf), np.nan_to_num(upper, nan=np.inf)
            rows.append((("min_sites/max_sites", region), here.astype(float), lower, upper))
        if np.isfinite(rules.budget[k]):
            left = rules.budget[k] - float(np.sum(here * sites.closing))
            rows.append((("budget", region), np.where(here, sites.spending, 0.0), -np.inf, left))
    if limits.closures is not None:
        closable = sites.status == "closable"
        rows.append((("MAX_CLOSED", ""), closable.astype(float), closable.sum() - limits.closures, np.inf))
    if limits.near is not None and len(limits.near):
        apart, upper = spacing_rows(limits.near, sites.fixed & sites.ours, sites.free, sites.today)
        rows += [(("SPACING", ""), row, -np.inf, most) for row, most in zip(apart, upper)]
    if not rows:
        return SiteRows.none(len(sites))
    names, coefficients, lower, upper = zip(*rows)
    return SiteRows(
        tuple(names), np.array(coefficients, dtype=float), np.array(lower, dtype=float), np.array(upper, dtype=float)
    )


def check_limits(sites: Sites, limits: Limits, rules: RegionRules | None = None, exactly: bool | None = None) -> None:
    """Raise ``InputError`` where SITES or BUDGET cannot be kept whatever opens.

    Is SITES to be met ``exactly``? If that is not said, as in :func:`site_rows`: a maximum may be larger than what
    there is."""
    required = sites.status == "required"
    if limits.sites is not None:
        if limits.sites < 0:
            raise InputError("negative_limit", parameter="SITES", value=limits.sites)
        exactly = _only_limit(limits, rules) if exactly is None else exactly
        if exactly and limits.sites > sites.opens.sum():
            raise InputError("too_many_sites", sites=limits.sites, candidates=int(sites.opens.sum()), layer=sites.layer)
        if limits.sites < required.sum():
            raise InputError(
                "fewer_sites_than_required",
                sites=limits.sites,
                required=int(required.sum()),
                ids=first_few(sites.ids[required]),
            )
    if limits.near is not None and len(limits.near):
        first, second = limits.near.T
        stay = sites.fixed & sites.ours
        both = stay[first] & stay[second] & ~(sites.today[first] & sites.today[second]) & (first != second)
        if both.any():
            crowded = np.unique(limits.near[both])
            raise InputError("required_too_near", count=len(crowded), ids=first_few(sites.ids[crowded]))
    if limits.total is not None:
        stays, most = int((sites.fixed & sites.ours).sum()), int(sites.ours.sum())
        if not stays <= limits.total <= most:
            raise InputError("total_sites_impossible", total=limits.total, least=stays, most=most, layer=sites.layer)
    if limits.closures is not None and limits.closures < 0:
        raise InputError("negative_limit", parameter="MAX_CLOSED", value=limits.closures)
    if np.any(sites.closing) and not sites.priced:
        raise InputError("closing_needs_cost")
    if limits.budget is not None:
        if not limits.budget >= 0:
            raise InputError("negative_limit", parameter="BUDGET", value=limits.budget)
        if not sites.priced:
            raise InputError("budget_needs_cost", parameter="BUDGET")
        cost = sites.cost[required].sum()
        if cost > limits.budget * (1 + ROOM):
            raise InputError(
                "budget_below_required", budget=limits.budget, cost=cost, ids=first_few(sites.ids[required])
            )


def check_rules(sites: Sites, rules: RegionRules | None, demand_region: np.ndarray | None, places: int) -> None:
    """Raise ``InputError`` for rules that miss a field, name an unknown region, or that no choice of sites keeps."""
    if rules is not None:
        check_regions(rules, sites.region, np.full(places, None) if demand_region is None else demand_region)
        check_region_rules(sites, rules)


def check_region_rules(sites: Sites, rules: RegionRules) -> None:
    """Raise ``InputError`` for the first region whose rule on sites no plan can keep."""
    if rules.says(["budget"]) and not sites.priced:
        raise InputError("budget_needs_cost", parameter="REGION_RULES (budget)")
    for k, region in enumerate(rules.region):
        here = (sites.region == region) & sites.ours
        stays = int((here & sites.fixed).sum())
        needed = sites.cost[here & (sites.status == "required")].sum()
        if rules.min_sites[k] > here.sum():
            _impossible("rule_too_few_sites", region, int(rules.min_sites[k]), int(here.sum()))
        if rules.max_sites[k] < stays:
            _impossible("rule_too_many_open", region, int(rules.max_sites[k]), stays)
        if rules.budget[k] * (1 + ROOM) < needed:
            _impossible("rule_budget_too_small", region, rules.budget[k], needed)


def _impossible(key: str, region: str, wanted: object, possible: object) -> None:
    raise InputError(key, region=region, wanted=wanted, possible=possible)
