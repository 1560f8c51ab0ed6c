"""People who differ: by mode of travel, by the tier of care they need, by the group they belong to.

Each stratum s is a share w_is of the people of place i, with travel costs, a decay and a set of
facilities of its own. All strata meet at the facilities and the kernel runs once over all of them::

    D_j  = sum_s sum_i (P_i w_is) G_ijs W_ijs^a      R_j = S_j / D_j
    A_is = sum_j R_j G_ijs W_ijs^b                   A_i = sum_s w_is A_is

so that whatever a method conserves for one kind of people it conserves for all together. Modes: Mao
& Nekorchuk (2013), with a weight for every mode as Langford, Higgs & Fry (2016); tiers: Tao, Cheng &
Liu (2020); groups: Shao & Luo (2022), with a match of demand groups to supply groups.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from ..errors import InputError, first_few
from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .catchment import CatchmentResult, account
from .decay import Decay
from .kernel import DemandPass, Kernel, Segment, divide
from .methods import METHODS, method_decay

SHARE_TOLERANCE = 1e-3
"""How far from one the mode shares of a place may add up, as rounded shares do; they are rescaled."""


@dataclass(frozen=True)
class Stratum:
    """One kind of people: ``costs`` (n, services), ``decay``, and ``shares`` dimension -> (label, w (n,)).

    Its share of the people of place i is the product of the shares of all its dimensions.
    """

    costs: TravelCosts
    decay: Decay
    shares: dict = field(default_factory=dict)

    def weight(self, without: str = "") -> np.ndarray:
        """w_is (n,), on request without the share of one dimension."""
        weight = np.ones(self.costs.demand_count)
        for dimension, (_, share) in self.shares.items():
            if dimension != without:
                weight = weight * share
        return weight


@dataclass(frozen=True)
class Services:
    """What facilities offer: service s is part ``part[s]`` of the capacity of ``facility[s]``; (services,)."""

    facility: np.ndarray
    part: np.ndarray
    facility_count: int

    @classmethod
    def whole(cls, facility_count: int) -> Services:
        """One service a facility, with all of its capacity."""
        return cls(np.arange(facility_count), np.ones(facility_count), facility_count)

    def gathered(self, values: np.ndarray) -> np.ndarray:
        """Sums over the services of each facility, (m,)."""
        return np.bincount(self.facility, weights=values, minlength=self.facility_count)


@dataclass(frozen=True)
class StratifiedResult:
    """One :class:`CatchmentResult` for every capacity, and access by part.

    ``parts`` (dimension, label) -> access (n, k) times ``per`` of those people alone, per person of
    that kind: of car drivers, of those who need tier 3, of group g; given whether or not any live there.
    """

    results: list[CatchmentResult]
    parts: dict


def stratified_catchment(
    population: np.ndarray,
    strata: Sequence[Stratum],
    capacity: np.ndarray,
    method: str = "e2sfca",
    per: float = 1.0,
    services: Services | None = None,
    progress: Progress = SILENT,
) -> StratifiedResult:
    """Access by one method to ``capacity`` (m, k), k kinds of supply counted in one pass over the pairs.

    With one stratum and one capacity this is :func:`catchment.floating_catchment`.
    """
    row = METHODS[method]
    services = services or Services.whole(len(capacity))
    supply = capacity[services.facility] * services.part[:, None]
    segments = [Segment(population * s.weight(), s.costs, method_decay(method, s.decay)) for s in strata]
    kernel = Kernel(segments, row, supply)
    first = kernel.demand_pass(progress)
    ratio = divide(supply, first.weighted)
    by_stratum = kernel.access_pass(ratio, first.column_weight, progress)

    access = sum(stratum.weight()[:, None] * found for stratum, found in zip(strata, by_stratum))
    results = [
        _one_capacity(row, population, segments, services, first, access, supply, ratio, k, per)
        for k in range(capacity.shape[1])
    ]
    parts = {}
    for stratum, found in zip(strata, by_stratum):
        for dimension, (label, _) in stratum.shares.items():
            share = stratum.weight(without=dimension)[:, None] * found * per
            parts[dimension, label] = parts.get((dimension, label), 0.0) + share
    return StratifiedResult(results, parts)


def _one_capacity(row, population, segments, services, first: DemandPass, access, supply, ratio, k, per):
    weighted = first.weighted if first.weighted.ndim == 1 else first.weighted[:, k]
    reaches = [reach if reach.ndim == 1 else reach[:, k] for reach in first.reach]
    reached = np.any(first.reached, axis=0)
    in_reach = sum(float(segment.people[reach > 0].sum()) for segment, reach in zip(segments, reaches))
    # Accounts balance by service: part of a facility may be stranded.
    result = account(row, population, access[:, k], reached, supply[:, k], first, weighted, ratio[:, k], per, in_reach)
    if np.array_equal(services.facility, np.arange(services.facility_count)):
        return result
    demand, capacity = services.gathered(weighted), services.gathered(supply[:, k])
    return replace(result, demand=demand, ratio=divide(capacity, demand) * per, served=demand > 0)


def split_by_mode(modes: Sequence[tuple], shares: np.ndarray, ids: np.ndarray, parameter="MODE_SHARE") -> list[Stratum]:
    """A stratum for each mode (name, costs, decay), with ``shares`` (n, modes) that add up to one in every place."""
    total = shares.sum(axis=1)
    wrong = np.abs(total - 1.0) > SHARE_TOLERANCE
    if wrong.any():
        raise InputError(
            "mode_shares",
            parameter=parameter,
            count=int(wrong.sum()),
            ids=first_few(f"{name}: {value:.6g}" for name, value in zip(ids[wrong], total[wrong])),
        )
    exact = shares / total[:, None]
    return [Stratum(costs, decay, {"mode": (name, exact[:, k])}) for k, (name, costs, decay) in enumerate(modes)]


def split_by_group(
    strata: Sequence[Stratum], groups: Sequence[str], people: np.ndarray, serves: np.ndarray
) -> list[Stratum]:
    """Each stratum once for every group, with the facilities that serve it.

    ``people`` (n, groups) persons, ``serves`` (groups, m) bool. A place without people counts its
    groups as in the whole region, so that it has an access too.
    """
    total = people.sum(axis=1)
    overall = people.sum(axis=0) / max(people.sum(), np.finfo(float).tiny)
    share = np.where(total[:, None] > 0, divide(people, total), overall)
    split = []
    for stratum in strata:
        for k, group in enumerate(groups):
            costs = stratum.costs.renumbered(np.where(serves[k], np.arange(serves.shape[1]), -1), serves.shape[1])
            split.append(Stratum(costs, stratum.decay, {**stratum.shares, "group": (group, share[:, k])}))
    return split
