"""One budget for all instead of one a region: what deciding region by region costs.

The same money, spent wherever it helps most ("top-level design", Deng, Zhang & Pan 2021): the difference of the two
optima is the price of decentralisation.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..errors import InputError, first_few
from .region_rules import RegionRules
from .rules import Limits
from .sites import Sites


def centralised(sites: Sites, limits: Limits, rules: RegionRules | None) -> tuple[Limits, RegionRules]:
    """The limits and rules in which the budgets of the regions are one; a smaller BUDGET stays as it is.

    Every site that may open must lie in a region with a budget, or the two could not be compared: raises
    ``InputError`` otherwise.
    """
    if rules is None or not rules.says(["budget"]):
        if not sites.opens.any():
            raise InputError("central_without_budgets")
        raise InputError("central_needs_budgets", ids=first_few(sites.ids[sites.opens]))
    funded = np.isin(sites.region.astype(str), rules.region[np.isfinite(rules.budget)].astype(str))
    unfunded = sites.opens & ~(funded & ~np.equal(sites.region, None))
    if unfunded.any():
        raise InputError("central_needs_budgets", ids=first_few(sites.ids[unfunded]))
    together = float(np.nansum(rules.budget))
    budget = together if limits.budget is None else min(together, limits.budget)
    return replace(limits, budget=budget), replace(rules, budget=np.full(len(rules.region), np.nan))
