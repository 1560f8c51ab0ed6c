"""Totals of regions: capacity that stays in its region, or moves between regions within limits.

    min_r <= sum_{j in r} S_j <= max_r

Without a table of totals every region keeps its share of the total, min_r = max_r = T_r T / sum T. Tiers of care
(community hospitals, general ones, ...) do so beside the regions. A region in which nobody reaches any hospital has
nothing to plan: what is there stays, and the others share the rest of the total.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..messages import Words
from ..problem import Facilities
from ..siting.sites import region_names
from .space import Rows


@dataclass(frozen=True)
class RegionTotals:
    """r rules: ``region`` text (r,), ``min_total`` and ``max_total`` (r,), NaN where a rule says nothing."""

    region: np.ndarray
    min_total: np.ndarray
    max_total: np.ndarray

    @classmethod
    def checked(
        cls,
        region: Sequence[str | None],
        min_total: Sequence[float] | None = None,
        max_total: Sequence[float] | None = None,
    ) -> RegionTotals:
        """Totals with everything checked; a column left out says nothing."""
        names = region_names(region, len(region))
        unnamed = np.equal(names, None)
        if unnamed.any():
            raise InputError("rules_unnamed", count=int(unnamed.sum()))
        values, counts = np.unique(names.astype(str), return_counts=True)
        if (counts > 1).any():
            raise InputError("rules_twice", regions=first_few(values[counts > 1]))
        totals = []
        for column, given in (("min_total", min_total), ("max_total", max_total)):
            numbers = np.full(len(names), np.nan) if given is None else np.asarray(given, dtype=np.float64)
            bad = ~np.isnan(numbers) & ~((numbers >= 0) & np.isfinite(numbers))
            if bad.any():
                raise InputError(
                    "rules_value",
                    column=column,
                    regions=first_few(names[bad]),
                    values=first_few(f"{value:g}" for value in numbers[bad]),
                    valid=Words("zero or more"),
                )
            totals.append(numbers)
        crossed = totals[0] > totals[1]
        if crossed.any():
            raise InputError("capacity_rules_cross", regions=first_few(names[crossed]))
        return cls(names, *totals)


def region_rows(
    facilities: Facilities,
    region: np.ndarray | None,
    totals: RegionTotals | None,
    total: float,
    unit: float | None = None,
    kept: np.ndarray | None = None,
) -> Rows:
    """The rules for ``region`` (m,) text or None and a plan of ``total`` in multiples of ``unit``.

    ``kept`` (m,): what facilities have that are no part of the plan, NaN of those that are; None: all are.
    Raises where regions and rules do not fit.
    """
    m = len(facilities)
    if region is None:
        if totals is not None:
            raise InputError("capacity_rules_need_region")
        return Rows.none(m)
    region = region_names(region, m)
    if totals is None:
        return _shares(facilities, region, total, unit, kept)
    known = sorted({name for name in region.tolist() if name is not None})
    unknown = [name for name in totals.region if name not in known]
    if unknown:
        raise InputError("capacity_rules_unknown_region", regions=first_few(unknown), known=first_few(known, limit=10))
    inside = np.array([region == name for name in totals.region], dtype=float).reshape(len(totals.region), m)
    lower = np.nan_to_num(totals.min_total, nan=-np.inf)
    upper = np.nan_to_num(totals.max_total, nan=np.inf)
    return Rows(tuple(("REGION_RULES", str(name)) for name in totals.region), inside, lower, upper)


def refuse_sums(region: np.ndarray | None, totals: RegionTotals | None, total: float) -> None:
    """Raise where the rules for ``region`` (m,) cannot add up to the ``total`` of a plan."""
    if region is None or totals is None:
        return
    least, most, room = float(np.nansum(totals.min_total)), float(totals.max_total.sum()), 1e-9 * total
    if least > total + room:
        raise InputError("capacity_rules_above_total", least=f"{least:,.10g}", total=f"{total:,.10g}")
    everywhere = set(region_names(region, len(region)).tolist()) <= set(totals.region.tolist())
    if everywhere and most < total - room:
        raise InputError("capacity_rules_below_total", most=f"{most:,.10g}", total=f"{total:,.10g}")


def tier_rows(
    facilities: Facilities,
    tier: np.ndarray | None,
    total: float,
    unit: float | None = None,
    kept: np.ndarray | None = None,
) -> Rows:
    """Every ``tier`` (m,) text keeps its share of ``total``, in multiples of ``unit``; no rules if it is None. ``kept``
    as in :func:`region_rows`."""
    m = len(facilities)
    if tier is None:
        return Rows.none(m)
    return _shares(facilities, region_names(tier, m), total, unit, kept, "TIER_FIELD")


def _shares(
    facilities: Facilities,
    region: np.ndarray,
    total: float,
    unit: float | None,
    kept: np.ndarray | None,
    parameter: str = "REGION",
) -> Rows:
    """Every region, or tier, keeps its share of the total."""
    without = np.equal(region, None)
    if without.any():
        key = "capacity_no_region" if parameter == "REGION" else "capacity_no_tier"
        raise InputError(key, count=int(without.sum()), ids=first_few(facilities.ids[without]))
    names, number = np.unique(region.astype(str), return_inverse=True)
    inside = np.zeros((len(names), len(region)))
    inside[number, np.arange(len(region))] = 1.0
    aside = np.zeros(len(region)) if kept is None else np.nan_to_num(kept)
    planned = inside @ (np.ones(len(region)) if kept is None else np.isnan(kept).astype(float)) > 0
    rest = total - float(inside[~planned].sum(axis=0) @ aside)
    inside, names = inside[planned], names[planned]
    today = inside @ facilities.capacity
    if not today.sum() > 0:
        raise InputError("capacity_no_shares", parameter=parameter)
    share = today * (rest / today.sum())
    if unit is not None:
        # What the plan hands out comes in units, whatever stands beside it.
        fixed = inside @ aside
        whole = np.floor((share - fixed) / unit + 1e-9)
        left = round((rest - fixed.sum()) / unit - whole.sum())
        whole[np.argsort(whole - (share - fixed) / unit, kind="stable")[: max(left, 0)]] += 1.0
        share = fixed + whole * unit
    return Rows(tuple((parameter, str(name)) for name in names), inside, share, share)
