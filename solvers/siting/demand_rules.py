"""Rules on people in models that serve everyone: a largest cost, or a share to be served within a standard.

A rule ``standard`` alone is a largest cost for everybody of the region. With ``min_coverage`` it is a standard within
which at least that share of the region's people must be served; the others may travel farther.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from ..problem import Demand, TravelCosts
from .floors import Floors, region_floors, told_apart
from .region_rules import ON_DEMAND, RegionRules
from .standards import place_standards


@dataclass(frozen=True)
class DemandRules:
    """``largest`` (n,) cost at which each place may be served, infinite for any; ``floors`` over the places whose
    ``label`` (n,) is their rule's number (-1 for none), within ``standard`` (n,)."""

    largest: np.ndarray
    standard: np.ndarray
    label: np.ndarray
    floors: Floors


def demand_rules(
    demand: Demand,
    rules: RegionRules | None,
    region: np.ndarray | None,
    largest: float | np.ndarray | None = None,
    standard: float | np.ndarray | None = None,
) -> DemandRules:
    """What ``rules`` say for the places in each ``region`` (n,), beside a ``largest`` cost and a ``standard`` that may
    be given: one for all or one a place (n,), in which NaN or infinity is none.

    Raises ``InputError`` where a share must be covered and no standard says within what.
    """
    n = len(demand)
    limit = np.full(n, np.inf) if largest is None else np.broadcast_to(np.asarray(largest, dtype=np.float64), (n,))
    label, floors = region_floors(demand, rules, region)
    if rules is None or region is None or not rules.says(ON_DEMAND):
        return DemandRules(limit, np.full(n, np.inf), label, floors)
    if standard is None:
        standards = place_standards(demand.ids, np.inf, rules=rules, region=region)
    else:
        standards = np.broadcast_to(np.asarray(standard, dtype=np.float64), (n,))
    standards = np.where(np.isnan(standards), np.inf, standards)
    number = rules.number(region)
    capped = (number >= 0) & np.isfinite(rules.standard)[number] & np.isnan(rules.min_coverage)[number]
    limit = np.where(capped, np.minimum(limit, standards), limit)
    asked = floors.wanted > 0
    floors = Floors(floors.region[asked], floors.rule[asked], floors.wanted[asked])
    label = np.where(np.isin(label, floors.rule), label, -1)
    without = (label >= 0) & np.isinf(standards)
    if without.any():
        regions = first_few(np.unique(region[without].astype(str)))
        raise InputError("floor_needs_standard", regions=regions)
    return DemandRules(limit, standards, label, floors)


def near_pairs(pairs: TravelCosts, standard: np.ndarray) -> np.ndarray:
    """Which pairs lie within the standard (n,) of their place, in the precision of the costs, (pairs,) bool."""
    return pairs.costs <= standard.astype(pairs.costs.dtype)[pairs.rows()]


def check_served_floors(rules: DemandRules, pairs: TravelCosts, population: np.ndarray) -> None:
    """Raise ``InputError`` for the first region whose floor is out of reach with every site of ``pairs`` open."""
    if len(rules.floors) == 0:
        return
    covered = np.zeros(len(population), dtype=bool)
    covered[pairs.rows()[near_pairs(pairs, rules.standard)]] = True
    possible = rules.floors.reached(rules.label, np.where(covered, population, 0.0))
    for name, wanted, people in zip(rules.floors.region, rules.floors.wanted, possible):
        if people < wanted * (1 - 1e-9):
            raise InputError("rule_coverage_too_high", region=name, **told_apart(wanted=wanted, possible=people))
