"""Synthetic candidate sites: where a planner of the sample region might build."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .hospitals import SECONDARY, TERTIARY, Hospitals
from .settlements import Settlements

BEDS_PER_PERSON = 4e-3
FEWEST_BEDS, MOST_BEDS = 50, 800
COST_PER_BED = 0.6
"""Million yuan, in a settlement of 50,000 people; land is dearer in larger ones."""


@dataclass(frozen=True)
class Sites:
    """k candidate sites, arrays (k,), by size of settlement.

    ``settlement`` is the position of the settlement, at whose very point the site lies; ``beds`` are
    proposed, ``site_cost`` is million yuan.
    """

    settlement: np.ndarray
    beds: np.ndarray
    site_cost: np.ndarray

    def __len__(self) -> int:
        return len(self.beds)


def draw_sites(settlements: Settlements, hospitals: Hospitals, rng: np.random.Generator) -> Sites:
    """A site in the larger third of the settlements that have neither a tertiary nor a secondary hospital."""
    without = np.setdiff1d(np.arange(len(settlements)), hospitals.in_tiers(TERTIARY, SECONDARY))
    at = without[: -(-len(without) // 3)]
    population = settlements.population[at]
    beds = np.clip(np.round(BEDS_PER_PERSON * population / 10.0) * 10.0, FEWEST_BEDS, MOST_BEDS).astype(np.int64)
    price = COST_PER_BED * (population / 50_000.0) ** 0.15 * np.exp(0.15 * rng.standard_normal(len(at)))
    return Sites(at, beds, np.round(beds * price, 1))
