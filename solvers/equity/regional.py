"""Regional agglomeration of health resources: HRAD, PAD, HRAD/PAD, HRDI, and inequality by population and by area.

With HR_i, P_i and A_i the resource, population and area of region i, and HR, P, A their sums:

    HRAD_i = (HR_i / HR) / (A_i / A)     PAD_i = (P_i / P) / (A_i / A)     HRAD_i / PAD_i = (HR_i / HR) / (P_i / P)
    HRDI_i = sqrt((1000 HR_i / P_i) (HR_i / A_i)), A in km²

HRAD = 1 is fair by area, HRAD/PAD = 1 fair to the people who live together there; some papers use the difference
HRAD - PAD, fair at 0. Source: Yuan Suwei et al. (2015), Chinese Hospital Management 35, and its applications; Theil
by lg(P_i / Y_i), as there, is Theil L to base 10 of the resource per head. Identity: Σ (A_i / A) HRAD_i = 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..problem import Naming
from .decomposition import decompose
from .distribution import Distribution
from .indices import InequalityOptions
from .inequality import inequality
from .lorenz import LorenzCurve, lorenz_curve
from .units import refuse

PER_HEADS = 1000.0


@dataclass(frozen=True)
class Agglomeration:
    """Degrees of one resource in one period, (n,) each; NaN where the region's area or population is zero or unknown.

    ``known`` (n,) bool are the regions whose resource, population and area are all known: the sums are over these.
    """

    hrad: np.ndarray
    pad: np.ndarray
    hrad_pad: np.ndarray
    hrad_minus_pad: np.ndarray
    hrdi: np.ndarray
    known: np.ndarray


@dataclass(frozen=True)
class RegionalSummary:
    """Totals and inequality of one resource in one period; NaN where undefined, with ``reason`` or None.

    ``population`` and ``area`` (km²) are those of the ``regions`` used; ``left_out`` regions have an unknown number.
    ``theil_within`` and ``theil_between`` split ``theil_population`` by groups of regions (NaN without groups).
    The Lorenz curves are those of the resource among people and over the land.
    """

    regions: int
    left_out: int
    population: float
    area: float
    total: float
    per_1000: float
    per_km2: float
    gini_population: float
    gini_area: float
    theil_population: float
    theil_area: float
    theil_within: float
    theil_between: float
    reason: str | None
    curve_population: LorenzCurve
    curve_area: LorenzCurve


def checked_totals(values: np.ndarray, ids: np.ndarray, naming: Naming) -> np.ndarray:
    """Amounts per region as float64 (n,), NaN where unknown; raises on negative and infinite ones."""
    values = np.asarray(values, dtype=np.float64)
    refuse("negative_values", values < 0, ids, naming)
    refuse("infinite_values", np.isposinf(values), ids, naming)
    return values


def agglomeration(resource: np.ndarray, population: np.ndarray, area: np.ndarray) -> Agglomeration:
    """Degrees of agglomeration of ``resource`` (n,) >= 0 among regions with ``population`` and ``area`` (km²) >= 0.

    >>> found = agglomeration(np.array([30.0, 10.0]), np.array([500.0, 500.0]), np.array([1.0, 3.0]))
    >>> found.hrad.round(6).tolist(), found.pad.round(6).tolist(), found.hrad_pad.round(6).tolist()
    ([3.0, 0.333333], [2.0, 0.666667], [1.5, 0.5])
    """
    known = ~(np.isnan(resource) | np.isnan(population) | np.isnan(area))
    of_resource, of_people, of_area = (_shares(one, known) for one in (resource, population, area))
    hrad = _ratio(of_resource, of_area)
    pad = _ratio(of_people, of_area)
    per_head = _ratio(PER_HEADS * resource, population)
    hrdi = np.sqrt(per_head * _ratio(resource, area))
    return Agglomeration(hrad, pad, _ratio(of_resource, of_people), hrad - pad, np.where(known, hrdi, np.nan), known)


def regional_summary(
    resource: np.ndarray,
    population: np.ndarray,
    area: np.ndarray,
    log_base: str = "10",
    groups: np.ndarray | None = None,
    group_count: int = 0,
) -> RegionalSummary:
    """Totals and inequality over the regions whose numbers are all known; ``groups`` (n,) are positions of groups."""
    known = ~(np.isnan(resource) | np.isnan(population) | np.isnan(area))
    hr, people, land = resource[known], population[known], area[known]
    options = InequalityOptions(log_base=log_base)
    by_people, curve_people = _inequality(hr, people, options)
    by_area, curve_area = _inequality(hr, land, options)
    within = between = np.nan
    lived_in = people > 0
    if groups is not None and lived_in.any():
        present, of_group = np.unique(groups[known][lived_in], return_inverse=True)
        parts = decompose(hr[lived_in] / people[lived_in], people[lived_in], of_group.ravel(), len(present), log_base)
        within, between = parts.totals()["theil_l_within"], parts.totals()["theil_l_between"]
    reason = None
    if not known.any():
        reason = "undefined_no_region"
    elif hr.sum() == 0:
        reason = "undefined_nobody"
    elif not lived_in.any() or not land.any():
        reason = "undefined_no_base"
    elif np.isnan(by_people["theil_l"]) or np.isnan(by_area["theil_l"]):
        reason = "undefined_zero_values"
    return RegionalSummary(
        regions=int(known.sum()),
        left_out=int(np.count_nonzero(~known)),
        population=float(people.sum()),
        area=float(land.sum()),
        total=float(hr.sum()),
        per_1000=float(_ratio(PER_HEADS * hr.sum(), people.sum())),
        per_km2=float(_ratio(hr.sum(), land.sum())),
        gini_population=by_people["gini"],
        gini_area=by_area["gini"],
        theil_population=by_people["theil_l"],
        theil_area=by_area["theil_l"],
        theil_within=float(within),
        theil_between=float(between),
        reason=reason,
        curve_population=curve_people,
        curve_area=curve_area,
    )


def _inequality(resource: np.ndarray, base: np.ndarray, options: InequalityOptions):
    """(Gini and Theil L, Lorenz curve) of the resource per unit of ``base``; regions without any base are left out."""
    present = base > 0
    if not present.any():
        return {"gini": float("nan"), "theil_l": float("nan")}, LorenzCurve(np.empty(0), np.empty(0))
    density, weights = resource[present] / base[present], base[present]
    return inequality(density, weights, options).measures, lorenz_curve(Distribution(density, weights))


def _shares(amounts: np.ndarray, known: np.ndarray) -> np.ndarray:
    shares = np.full(len(amounts), np.nan)
    total = amounts[known].sum()
    if total > 0:
        shares[known] = amounts[known] / total
    return shares


def _ratio(above, below):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(np.asarray(below) > 0, np.divide(above, below), np.nan)
