"""Flows within tiers of care: each share of the people chooses among the facilities of one tier.

Whoever needs a tier-3 hospital may pass a tier-1 hospital on the way, or another of tier 3: the first is how
the system is built, the second is preference. Both are counted, apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..accessibility.decay import Decay
from ..errors import InputError, first_few
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from ..typed_lists import named_numbers
from .attraction import Attraction
from .huff import Choice, PatientFlows, choose, patient_flows


@dataclass(frozen=True)
class Tier:
    """A ``name`` as the tier field writes it, and the ``share`` of all people who need care of this tier."""

    name: str
    share: float


@dataclass(frozen=True)
class TierFlows:
    """What became of the people of one tier; ``flows`` is of the facilities ``members`` (k,) alone."""

    tier: Tier
    members: np.ndarray
    flows: PatientFlows
    unreachable: float


def choose_by_tier(
    population: np.ndarray,
    attraction: Attraction,
    costs: TravelCosts,
    decay: Decay,
    tiers: Sequence[Tier],
    facility_tier: np.ndarray,
    facility_ids: np.ndarray,
    outside: float = 0.0,
    progress: Progress = SILENT,
) -> tuple[Choice, list[TierFlows], np.ndarray]:
    """(Choice over all pairs, flows of each tier, people (n,) whose tier has no facility in reach).

    ``facility_tier`` (m,) names the tier of each facility, ``tiers`` share out the people: shares > 0 that add up
    to one at most; people in no tier go nowhere. Raises on tiers without a share and shares without a tier.
    """
    check_tiers(tiers, facility_tier, facility_ids)
    share = np.zeros(costs.pair_count)
    reached = np.zeros(costs.demand_count, dtype=bool)
    unreachable = np.zeros(costs.demand_count)
    found = []
    for tier in tiers:
        members = np.flatnonzero(facility_tier == tier.name)
        number = np.full(costs.facility_count, -1)
        number[members] = np.arange(len(members))
        own = costs.renumbered(number, len(members))
        drawn = Attraction(attraction.relative[members], attraction.log_scale)
        choice = choose(drawn, own, decay, outside, progress)
        flows = patient_flows(population * tier.share, own, choice.share, facility_ids[members], progress)
        lost = np.where(choice.reached, 0.0, population * tier.share)
        share[number[costs.indices] >= 0] = tier.share * choice.share
        reached |= choice.reached
        unreachable += lost
        found.append(TierFlows(tier, members, flows, float(lost.sum())))
    return Choice(share, reached), found, unreachable


def parse_tiers(text: str, facility_tier: np.ndarray) -> list[Tier]:
    """``1:0.7, 2:0.2, 3:0.1`` as tiers in that order; empty gives every tier of the field the same share."""
    if not text.strip():
        names = sorted({name for name in facility_tier if name is not None})
        return [Tier(name, 1.0 / len(names)) for name in names]
    try:
        return [Tier(name, share) for name, share in named_numbers(text)]
    except ValueError:
        raise InputError("tier_shares_unreadable", value=text) from None


def check_tiers(tiers: Sequence[Tier], facility_tier: np.ndarray, facility_ids: np.ndarray) -> None:
    """Raise InputError unless every facility has a tier that is listed, and shares are possible."""
    names = [tier.name for tier in tiers]
    shares = np.array([tier.share for tier in tiers])
    possible = len(tiers) > 0 and bool(np.all(shares > 0)) and shares.sum() <= 1 + 1e-9
    if not possible or len(set(names)) < len(names):
        raise InputError("tier_shares_impossible", given=first_few((f"{t.name}:{t.share:g}" for t in tiers), 12))
    unknown = np.array([name not in names for name in facility_tier], dtype=bool)
    if unknown.any():
        found = sorted({"NULL" if name is None else str(name) for name in facility_tier[unknown]})
        raise InputError(
            "tiers_without_share",
            tiers=first_few(found),
            count=int(unknown.sum()),
            ids=first_few(facility_ids[unknown]),
            known=first_few(names, 12),
        )
    empty = [name for name in names if not np.any(facility_tier == name)]
    if empty:
        raise InputError("tiers_without_facility", tiers=first_few(empty))
