"""The table REGION_RULES: what must hold in each region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError, first_few
from ..messages import Words
from .sites import region_names

COLUMNS = ("min_sites", "max_sites", "budget", "min_coverage", "standard")
ON_SITES = ("min_sites", "max_sites", "budget")
ON_DEMAND = ("min_coverage", "standard")


@dataclass(frozen=True)
class RegionRules:
    """r rules: ``region`` text (r,), and (r,) arrays with NaN where a rule says nothing.

    ``min_sites``, ``max_sites``: of our open sites there; ``budget``: for opening and closing sites there;
    ``min_coverage``: share (0 to 1) of the region's people to be covered; ``standard``: cost within which its
    people count as covered.
    """

    region: np.ndarray
    min_sites: np.ndarray
    max_sites: np.ndarray
    budget: np.ndarray
    min_coverage: np.ndarray
    standard: np.ndarray

    @classmethod
    def checked(cls, region: Sequence[str], **columns: Sequence[float] | None) -> RegionRules:
        """Rules with every number checked; a column left out says nothing."""
        names = region_names(region, len(region))
        unnamed = np.equal(names, None)
        if unnamed.any():
            raise InputError("rules_unnamed", count=int(unnamed.sum()))
        values, counts = np.unique(names.astype(str), return_counts=True)
        if (counts > 1).any():
            raise InputError("rules_twice", regions=first_few(values[counts > 1]))
        numbers = {}
        for column in COLUMNS:
            given = columns.get(column)
            array = np.full(len(names), np.nan) if given is None else np.asarray(given, dtype=np.float64)
            numbers[column] = array
            bad, valid = _invalid(column, array)
            if bad.any():
                raise InputError(
                    "rules_value",
                    column=column,
                    regions=first_few(names[bad]),
                    values=first_few(f"{value:g}" for value in array[bad]),
                    valid=valid,
                )
        crossed = numbers["min_sites"] > numbers["max_sites"]
        if crossed.any():
            raise InputError("rules_min_above_max", regions=first_few(names[crossed]))
        return cls(names, **numbers)

    def without_floors(self, keeps_standards: bool) -> RegionRules:
        """The rules without ``min_coverage``. Where people may be served beyond a standard that comes with one, that
        goes with it, since a standard alone is a largest cost; models of cover keep their standards."""
        asked = np.isfinite(self.min_coverage)
        standard = self.standard if keeps_standards else np.where(asked, np.nan, self.standard)
        return replace(self, min_coverage=np.full(len(asked), np.nan), standard=standard)

    def says(self, columns: Sequence[str]) -> bool:
        """Does any region have a rule in one of ``columns``?"""
        return any(np.isfinite(getattr(self, column)).any() for column in columns)

    def number(self, region: np.ndarray) -> np.ndarray:
        """The rule of each region name, shape of ``region``; -1 where it has none."""
        position = {name: k for k, name in enumerate(self.region)}
        return np.array([position.get(name, -1) for name in region], dtype=np.int64)


def check_regions(rules: RegionRules, site_region: np.ndarray, demand_region: np.ndarray) -> None:
    """Raise ``InputError`` for rules that need a region field that is not given, or name a region nobody is in."""
    for columns, regions, parameter, thing in (
        (ON_SITES, site_region, "REGION", Words("site")),
        (ON_DEMAND, demand_region, "DEMAND_REGION", Words("place of demand")),
    ):
        if rules.says(columns) and np.equal(regions, None).all():
            raise InputError("rules_need_region", columns=", ".join(columns), parameter=parameter, thing=thing)
    known = {name for name in (*site_region.tolist(), *demand_region.tolist()) if name is not None}
    unknown = [name for name in rules.region if name not in known]
    if unknown:
        raise InputError("rules_unknown_region", regions=first_few(unknown), known=first_few(sorted(known), limit=10))


def check_sites_only(rules: RegionRules) -> None:
    """Raise ``InputError`` for rules on demand, for models that know no standard of cover."""
    if rules.says(ON_DEMAND):
        raise InputError("rules_need_standard", columns=", ".join(ON_DEMAND))


def _invalid(column: str, values: np.ndarray) -> tuple[np.ndarray, str]:
    """Which values cannot be, and what can."""
    given = ~np.isnan(values)
    if column in ("min_sites", "max_sites"):
        return given & ~((values >= 0) & np.isfinite(values) & (values == np.round(values))), Words(
            "a whole number, zero or more"
        )
    if column == "min_coverage":
        return given & ~((values >= 0) & (values <= 1)), Words("a share between 0 and 1 (0.9 for 90 %)")
    if column == "standard":
        return given & ~(values > 0), Words("greater than zero")
    return given & ~(values >= 0), Words("zero or more")
