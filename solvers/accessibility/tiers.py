"""Tiers of care: rules for each level of facility, and the split of people and capacity over levels.

A tier has a catchment, a decay and a share of the people who need it (Tao, Cheng & Liu 2020, IJEH
19:164). Facilities of one tier compete only with their like. Where tiers are nested, a facility also
serves every tier below its own, with part of its capacity.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few
from .decay import Decay
from .strata import Services, Stratum


@dataclass(frozen=True)
class TierRule:
    """One row of TIER_RULES: ``share`` of the people who need this tier, ``capacity_share`` where tiers are nested."""

    tier: str
    decay: Decay
    share: float = 1.0
    capacity_share: float = 1.0


def checked_rules(rules: Sequence[TierRule]) -> list[TierRule]:
    """The rules, lowest tier first; raises on tiers named twice or not at all and on impossible shares."""
    names = [rule.tier for rule in rules]
    if None in names:
        raise InputError("tiers_unnamed", count=names.count(None))
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise InputError("tiers_twice", tiers=first_few(twice))
    for column, low_excluded in (("share", True), ("capacity_share", False)):
        values = [getattr(rule, column) for rule in rules]
        bad = [
            f"{rule.tier}: {value:g}"
            for rule, value in zip(rules, values)
            if not (value > 0 if low_excluded else value >= 0) or not np.isfinite(value) or value > 1
        ]
        if bad:
            raise InputError("tier_share", column=column, tiers=first_few(bad))
    return list(rules)


def split_by_tier(
    strata: Sequence[Stratum],
    rules: Sequence[TierRule],
    facility_tier: np.ndarray,
    facility_ids: np.ndarray,
    nested: bool = False,
):
    """(strata, services): each stratum once for every tier, with the facilities that serve the tier.

    ``facility_tier`` (m,) names a rule for each facility. ``rules`` rise from the lowest tier; nested,
    a facility divides its capacity over its own and all lower tiers in proportion to their ``capacity_share``.
    """
    names = [rule.tier for rule in rules]
    unknown = np.array([tier not in names for tier in facility_tier], dtype=bool)
    if unknown.any():
        found = sorted({"NULL" if tier is None else str(tier) for tier in facility_tier[unknown]})
        raise InputError(
            "tiers_without_rules",
            tiers=first_few(found),
            count=int(unknown.sum()),
            ids=first_few(facility_ids[unknown]),
            known=first_few(names, 12),
        )
    level = np.array([names.index(tier) for tier in facility_tier])
    offered = _offered(level, rules, nested)
    facility, part, service_of = [], [], []
    for column in offered.T:
        providers = np.flatnonzero(column > 0)
        numbers = np.full(len(level), -1)
        numbers[providers] = len(facility) + np.arange(len(providers))
        service_of.append(numbers)
        facility.extend(providers.tolist())
        part.extend(column[providers].tolist())
    services = Services(np.array(facility), np.array(part), len(level))
    split = []
    for stratum in strata:
        everyone = np.ones(stratum.costs.demand_count)
        for rule, numbers in zip(rules, service_of):
            costs = stratum.costs.within(rule.decay.catchment).renumbered(numbers, len(facility))
            shares = {**stratum.shares, "tier": (rule.tier, everyone * rule.share)}
            split.append(Stratum(costs, rule.decay, shares))
    return split, services


def _offered(level: np.ndarray, rules: Sequence[TierRule], nested: bool) -> np.ndarray:
    """(m, tiers) part of each facility's capacity offered to each tier; rows add up to one."""
    own = level[:, None] == np.arange(len(rules))
    if not nested:
        return own.astype(float)
    below = np.arange(len(rules)) <= level[:, None]
    parts = below * np.array([rule.capacity_share for rule in rules])
    total = parts.sum(axis=1)
    # Where no tier takes a part, the facility keeps to its own.
    return np.where(total[:, None] > 0, parts / np.where(total > 0, total, 1.0)[:, None], own)
