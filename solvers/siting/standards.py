"""The cost within which people count as covered: one for all, one a region, one a place."""

from __future__ import annotations

import numpy as np

from ..errors import InputError, first_few
from ..problem import Naming
from .region_rules import RegionRules


def place_standards(
    ids: np.ndarray,
    standard: float,
    own: np.ndarray | None = None,
    rules: RegionRules | None = None,
    region: np.ndarray | None = None,
    naming: Naming | None = None,
) -> np.ndarray:
    """The standard of every place, shape (n,), in the unit of the costs.

    A place's ``own`` standard (n,) goes first, then that of its ``region`` (n,) in ``rules``, then ``standard``.
    Raises ``InputError`` for a standard of zero or below.
    """
    if not standard > 0:
        raise InputError("not_positive", parameter="STANDARD", value=f"{standard:g}")
    limits = np.full(len(ids), float(standard))
    if rules is not None and region is not None:
        number = rules.number(region)
        of_region = np.where(number >= 0, rules.standard[number], np.nan)
        limits = np.where(np.isnan(of_region), limits, of_region)
    if own is None:
        return limits
    own = np.asarray(own, dtype=np.float64)
    bad = own <= 0
    if bad.any():
        naming = naming or Naming(value_parameter="STANDARD_FIELD", value_field="standard")
        raise InputError(
            "standards_not_positive",
            parameter="STANDARD_FIELD",
            field=naming.value_field,
            layer=naming.layer,
            count=int(bad.sum()),
            ids=first_few(ids[bad]),
        )
    return np.where(np.isnan(own), limits, own)
