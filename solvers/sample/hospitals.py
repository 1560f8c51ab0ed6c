"""Synthetic hospitals in three tiers, spread unevenly on purpose, so that a better plan shows an effect.

A settlement's chance of a hospital grows with its population, less than in proportion for the lower
tiers, and every planning region has a luck of its own that its hospitals share. With far fewer
hospitals than such a region has, each stands for a group, and all their beds together keep to the
ratio of China in 2020, 6.46 per 1,000 people (National Health Commission, Statistical Communiqué
2020). Doctors follow beds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .people import People
from .plane import km_per_degree
from .settlements import Settlements

FEWEST = 3
BEDS_PER_PERSON = 6.46e-3
LUCK = 0.25
"""Standard deviation of a planning region's luck, on a log scale."""
BUILT_UP_DENSITY = 10_000.0
"""People per km² of built-up land; sets how far from the middle of a settlement a hospital may stand."""


@dataclass(frozen=True)
class Tier:
    """A tier's shares of hospitals and beds, its pull by city size, and its doctors per bed."""

    name: str
    hospital_share: float
    bed_share: float
    size_exponent: float
    doctors_per_bed: float


TERTIARY = Tier("tertiary", 0.20, 0.50, 0.7, 0.50)
SECONDARY = Tier("secondary", 0.35, 0.36, 0.7, 0.42)
PRIMARY = Tier("primary", 0.45, 0.14, 0.8, 0.38)
TIERS = (TERTIARY, SECONDARY, PRIMARY)


@dataclass(frozen=True)
class Hospitals:
    """m hospitals, arrays (m,), by tier and then by size of settlement.

    ``settlement`` is the position of the settlement, ``ordinal`` counts the hospitals of one tier
    there from 1, ``longitude`` and ``latitude`` are degrees, ``beds`` and ``doctors`` are counts.
    """

    settlement: np.ndarray
    ordinal: np.ndarray
    tier: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    beds: np.ndarray
    doctors: np.ndarray

    def __len__(self) -> int:
        return len(self.beds)

    def in_tiers(self, *tiers: Tier) -> np.ndarray:
        """Positions of the settlements that have a hospital of these tiers, ascending."""
        return np.unique(self.settlement[np.isin(self.tier, [tier.name for tier in tiers])])


def draw_hospitals(settlements: Settlements, people: People, count: int, rng: np.random.Generator) -> Hospitals:
    """``count`` hospitals; raises unless there is one for each tier and a settlement for each."""
    if not FEWEST <= count <= len(settlements):
        raise InputError("sample_hospitals", fewest=FEWEST, settlements=len(settlements), value=count)
    luck = np.exp(LUCK * rng.standard_normal(len(settlements)))[people.centre]
    places = _places(settlements, luck, count, rng)
    tier = np.repeat([each.name for each in TIERS], [len(each) for each in places]).astype(object)
    settlement = np.concatenate(places)
    longitude, latitude = _within_settlement(settlements, settlement, rng)
    beds = _beds(settlements, luck, places, rng)
    rate = np.repeat([each.doctors_per_bed for each in TIERS], [len(each) for each in places])
    doctors = np.round(beds * rate * np.exp(0.12 * rng.standard_normal(count))).astype(np.int64)
    ordinal = np.concatenate([_ordinals(each) for each in places])
    return Hospitals(settlement, ordinal, tier, longitude, latitude, beds, doctors)


def _places(settlements: Settlements, luck: np.ndarray, count: int, rng: np.random.Generator) -> list[np.ndarray]:
    """Settlements of the hospitals of each tier: several in a large city, primary ones where there is no other."""
    tertiary, secondary = (max(1, round(tier.hospital_share * count)) for tier in (TERTIARY, SECONDARY))
    size = settlements.population.astype(np.float64)
    chance = np.exp(0.3 * rng.standard_normal(len(size)))
    at_tertiary = highest_averages(size**TERTIARY.size_exponent * luck, tertiary)
    at_secondary = highest_averages(size**SECONDARY.size_exponent * luck * chance, secondary)
    free = np.setdiff1d(np.arange(len(size)), np.concatenate((at_tertiary, at_secondary)))
    weights = (size**PRIMARY.size_exponent * luck)[free]
    at_primary = draw_without_replacement(free, weights, count - tertiary - secondary, rng)
    return [at_tertiary, at_secondary, at_primary]


def highest_averages(weights: np.ndarray, seats: int) -> np.ndarray:
    """Positions (seats,), ascending, that share ``seats`` out by the method of D'Hondt.

    >>> highest_averages(np.array([100.0, 60.0, 20.0]), 4).tolist()
    [0, 0, 0, 1]
    """
    taken = np.zeros(len(weights), dtype=np.int64)
    for _ in range(seats):
        taken[np.argmax(weights / (taken + 1))] += 1
    return np.repeat(np.arange(len(weights)), taken)


def draw_without_replacement(
    choices: np.ndarray, weights: np.ndarray, count: int, rng: np.random.Generator
) -> np.ndarray:
    """``count`` distinct ``choices``, ascending, drawn one by one with chances in proportion to ``weights``.

    Efraimidis and Spirakis (2006): the largest keys log(u)/w.
    """
    keys = np.log1p(-rng.random(len(choices))) / weights
    return np.sort(choices[np.argsort(-keys, kind="stable")[:count]])


def _within_settlement(
    settlements: Settlements, at: np.ndarray, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A place in the built-up area of each hospital's settlement: longitude and latitude, degrees."""
    radius = 0.8 * np.sqrt(settlements.population[at] / (np.pi * BUILT_UP_DENSITY) * rng.random(len(at)))
    angle = 2.0 * np.pi * rng.random(len(at))
    east, north = km_per_degree(settlements.latitude[at])
    longitude = settlements.longitude[at] + radius * np.cos(angle) / east
    latitude = settlements.latitude[at] + radius * np.sin(angle) / north
    return np.round(longitude, 5), np.round(latitude, 5)


def _beds(settlements: Settlements, luck: np.ndarray, places: list[np.ndarray], rng: np.random.Generator) -> np.ndarray:
    """Whole beds (m,) that add up to the region's total; at least one each."""
    weights = []
    for tier, at in zip(TIERS, places):
        in_same_settlement = np.bincount(at, minlength=len(settlements))[at]
        weight = (settlements.population[at] / in_same_settlement) ** tier.size_exponent * luck[at]
        weight = weight * np.exp(0.25 * rng.standard_normal(len(at)))
        weights.append(tier.bed_share * weight / weight.sum())
    count = sum(len(at) for at in places)
    total = max(count, round(BEDS_PER_PERSON * int(settlements.population.sum())))
    return 1 + largest_remainder(np.concatenate(weights), total - count)


def largest_remainder(weights: np.ndarray, total: int) -> np.ndarray:
    """Whole numbers (m,) in proportion to ``weights`` that add up to ``total`` (Hamilton's method).

    >>> largest_remainder(np.array([1.0, 1.0, 1.0]), 4).tolist()
    [2, 1, 1]
    """
    exact = weights / weights.sum() * total
    whole = np.floor(exact).astype(np.int64)
    first = np.argsort(-(exact - whole), kind="stable")[: total - int(whole.sum())]
    whole[first] += 1
    return whole


def _ordinals(at: np.ndarray) -> np.ndarray:
    """1, 2, ... within each run of equal values of ``at`` (ascending)."""
    return np.arange(len(at)) - np.searchsorted(at, at) + 1
