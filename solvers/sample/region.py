"""The sample region as a whole: one seed, one region."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import InputError
from .hospitals import Hospitals, draw_hospitals
from .people import People, draw_people
from .plane import to_plane
from .roads import Roads, draw_roads
from .settlements import Settlements
from .sites import Sites, draw_sites


@dataclass(frozen=True)
class SampleRegion:
    """Real ``settlements``; synthetic ``people`` (their traits), ``hospitals``, ``sites`` and ``roads``."""

    settlements: Settlements
    people: People
    hospitals: Hospitals
    sites: Sites
    roads: Roads

    @property
    def population(self) -> int:
        return int(self.settlements.population.sum())

    @property
    def beds(self) -> int:
        return int(self.hospitals.beds.sum())


def sample_region(settlements: Settlements, hospitals: int, seed: int = 0) -> SampleRegion:
    """Surround ``settlements`` with ``hospitals`` synthetic hospitals, and with candidate sites and roads.

    Each part has its own stream of random numbers, so that another number of hospitals leaves people
    and roads as they are. Raises on a negative seed and on a number of hospitals that does not fit.
    """
    if seed < 0:
        raise InputError("sample_seed", value=seed)
    for_people, for_hospitals, for_sites, for_roads = (np.random.default_rng((seed, part)) for part in range(4))
    points = to_plane(settlements.longitude, settlements.latitude)
    people = draw_people(settlements, points, for_people)
    existing = draw_hospitals(settlements, people, hospitals, for_hospitals)
    sites = draw_sites(settlements, existing, for_sites)
    return SampleRegion(settlements, people, existing, sites, draw_roads(settlements, for_roads))
