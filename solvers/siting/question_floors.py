"""The coverage floors of a question that is asked of several populations, or year by year.

sum_{i in r} w_i z_i >= gamma_r sum_{i in r} w_i       for every population w; z_i: has i a site within its standard?
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..problem import TravelCosts
from .clock import Clock
from .demand_rules import DemandRules
from .effort import Effort
from .floor_program import FloorCover, some_plan_of
from .floors import Floors
from .lists import CoverGroups
from .place_floors import PlaceFloors, place_floors
from .region_rules import RegionRules
from .rules import SiteRows
from .sites import Sites
from .space import Space


@dataclass(frozen=True)
class QuestionFloors:
    """Floors of the ``region`` (f,) names, which ask for a ``share`` (f,) of people.

    ``pairs`` of the engine's places (P) with their ``prices`` (pairs,), and the ``rule`` (f,), ``label`` (P,) and
    ``standard`` (P,) of the floors there. ``weights(people)`` (P,) are the people of the engine's places and
    ``wanted(people)`` (f,) those whom floors ask for, where people are (n,). ``everyone`` must have a site.
    """

    region: np.ndarray
    share: np.ndarray
    pairs: TravelCosts
    prices: np.ndarray
    rule: np.ndarray
    label: np.ndarray
    standard: np.ndarray
    weights: Callable[[np.ndarray], np.ndarray]
    wanted: Callable[[np.ndarray], np.ndarray]
    everyone: bool

    def rules(self, people: np.ndarray) -> DemandRules:
        """The floors of ``people`` (n,) as rules on the engine's places."""
        floors = Floors(self.region, self.rule, self.wanted(people))
        return DemandRules(np.full(len(self.label), np.inf), self.standard, self.label, floors)

    def of(self, people: np.ndarray, count: int) -> PlaceFloors:
        """The floors over the ``count`` places of the problem of ``people`` (n,)."""
        return place_floors(self.pairs, self.prices, self.weights(people), self.rules(people), count)

    def among(self, mixed: np.ndarray, count: int, populations: Sequence[np.ndarray]) -> list[PlaceFloors]:
        """The floors of each of the ``populations`` over the places of the problem of ``mixed`` (n,), their mean."""
        base, weights = self.of(mixed, count), self.weights(mixed)
        counted = (weights > 0) & (np.diff(self.pairs.indptr) > 0)
        floors = []
        for people in populations:
            weight = np.zeros(count)
            weight[: int(counted.sum())] = self.weights(people)[counted]
            there = base.floor >= 0
            here = np.bincount(base.floor[there], weight[there], len(self.rule))
            floors.append(PlaceFloors(base.floor, weight, base.within, here - self.wanted(people), here))
        return floors

    def some_plan(
        self, populations: Sequence[np.ndarray], sites: Sites, rows: SiteRows, effort: Effort, clock: Clock
    ) -> np.ndarray:
        """A plan (m,) bool that keeps the ``rows`` and the floors of all ``populations``.

        Raises ``InputError`` naming the rules that cannot be kept together."""
        parts, names, wanted = [], [], []
        for people in populations:
            rules = self.rules(people)
            groups = FloorCover(self.pairs, self.weights(people), rules).groups
            parts.append((groups, len(names) + np.searchsorted(self.rule, groups.label)))
            names += self.region.tolist()
            wanted += rules.floors.wanted.tolist()
        floors = Floors(np.array(names, dtype=object), np.arange(len(names)), np.array(wanted))
        somebody = np.sum([self.weights(people) for people in populations], axis=0) * self.everyone
        return some_plan_of(Space(sites, rows, floors), self.pairs, somebody, _stacked(parts), effort, clock)


def _stacked(parts) -> CoverGroups:
    from scipy.sparse import vstack

    return CoverGroups(
        vstack([groups.cover for groups, _ in parts]).tocsr(),
        np.concatenate([groups.weight for groups, _ in parts]),
        np.concatenate([rule for _, rule in parts]),
        np.zeros(0, dtype=np.int64),
    )


def as_they_are(people: np.ndarray) -> np.ndarray:
    """The weights of places that are those of demand."""
    return people


def question_floors(
    rules: RegionRules | None,
    within: DemandRules,
    label: np.ndarray,
    pairs: TravelCosts,
    prices,
    weights,
    everyone: bool,
) -> QuestionFloors | None:
    """The floors of a question; ``within`` is about the places of ``pairs``, ``label`` (n,) about those of demand."""
    rule = within.floors.rule
    if len(rule) == 0:
        return None
    share = rules.min_coverage[rule]

    def wanted(people: np.ndarray) -> np.ndarray:
        return share * np.array([people[label == one].sum() for one in rule])

    return QuestionFloors(
        within.floors.region, share, pairs, prices, rule, within.label, within.standard, weights, wanted, everyone
    )
