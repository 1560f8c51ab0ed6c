"""One pool of capacity or one for each region: what it costs in equity that capacity stays in its region.

Both plans are the best of their kind (:mod:`.reallocate`): once capacity may go anywhere, once every region keeps its
share of the total. The difference is the price of decentralisation.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..problem import Demand
from ..siting.sites import region_names
from .limits import Limits
from .reallocate import Reallocation

GAIN = 1e-9
"""Relative change of access up to which nobody gains or loses."""


def national(limits: Limits) -> Limits:
    """``limits`` with one pool for all regions."""
    return replace(limits, region=None, totals=None)


def pools_table(
    today: dict[str, float], regional: dict[str, float], national: dict[str, float]
) -> dict[str, list[object]]:
    """Columns measure, today, regional, national and difference (regional less national)."""
    return {
        "measure": list(today),
        "today": list(today.values()),
        "regional": [regional[key] for key in today],
        "national": [national[key] for key in today],
        "difference": [regional[key] - national[key] for key in today],
    }


def regions_table(demand: Demand, region: np.ndarray, plan: Reallocation, per: float = 1.0) -> dict[str, object]:
    """A row for each ``region`` (n,) of demand: people, mean access before and after, gainers and losers.

    Places without a region stand in a row of their own, named None.
    """
    names = region_names(region, len(demand))
    known = sorted({name for name in names.tolist() if name is not None})
    listed = [*known, None] if np.equal(names, None).any() else known
    position = {name: k for k, name in enumerate(listed)}
    number = np.array([position[name] for name in names])
    people = demand.population
    change = plan.access_after - plan.access_before
    room = GAIN * np.maximum(plan.access_before, plan.access_after)

    def total(values: np.ndarray) -> np.ndarray:
        return np.bincount(number, weights=people * values, minlength=len(listed))

    population = total(np.ones(len(people)))
    with np.errstate(divide="ignore", invalid="ignore"):
        before, after = (per * total(access) / population for access in (plan.access_before, plan.access_after))
    return {
        "region": np.array(listed, dtype=object),
        "population": population,
        "access_before": before,
        "access_after": after,
        "gainers": total((change > room).astype(float)),
        "losers": total((change < -room).astype(float)),
    }
