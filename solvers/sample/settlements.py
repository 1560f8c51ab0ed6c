"""The real part of the sample region: settlements with their census population, from GeoNames (CC BY 4.0)."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, fields

import numpy as np

from ..errors import InputError

FEWEST = 3
"""Settlements that a region needs: one for a hospital of each tier."""


@dataclass(frozen=True)
class Settlements:
    """n settlements, largest first; all arrays have shape (n,).

    ``geonameid`` is the number in GeoNames, ``name_zh`` is "" where no Chinese name is known,
    ``longitude`` and ``latitude`` are degrees (WGS 84), ``population`` is persons, > 0.
    """

    geonameid: np.ndarray
    name: np.ndarray
    name_zh: np.ndarray
    longitude: np.ndarray
    latitude: np.ndarray
    population: np.ndarray
    admin1: np.ndarray

    def __len__(self) -> int:
        return len(self.population)

    @classmethod
    def from_csv(cls, lines: Iterable[str]) -> Settlements:
        """Read the table that ``scripts/build_sample_settlements.py`` wrote."""
        rows = list(csv.DictReader(lines))
        numeric = {"geonameid": np.int64, "population": np.int64, "longitude": np.float64, "latitude": np.float64}
        columns = {}
        for column in (each.name for each in fields(cls)):
            columns[column] = np.array([row[column] for row in rows], dtype=object)
            if column in numeric:
                columns[column] = columns[column].astype(numeric[column])
        largest_first = np.argsort(-columns["population"], kind="stable")
        return cls(**columns)._take(largest_first)

    def within(self, west: float, south: float, east: float, north: float) -> Settlements:
        """Those inside a box of longitude and latitude, borders included; raises when they are too few."""
        inside = (
            (self.longitude >= west) & (self.longitude <= east) & (self.latitude >= south) & (self.latitude <= north)
        )
        found = int(np.count_nonzero(inside))
        if found < FEWEST:
            raise InputError(
                "sample_extent",
                found=found,
                fewest=FEWEST,
                west=f"{self.longitude.min():.2f}",
                east=f"{self.longitude.max():.2f}",
                south=f"{self.latitude.min():.2f}",
                north=f"{self.latitude.max():.2f}",
            )
        return self._take(np.flatnonzero(inside))

    def largest(self, count: int) -> Settlements:
        """The ``count`` most populous ones, or all if there are fewer; raises below ``FEWEST``."""
        if count < FEWEST:
            raise InputError("sample_settlements", fewest=FEWEST, value=count)
        return self._take(np.arange(min(count, len(self))))

    def _take(self, positions: np.ndarray) -> Settlements:
        return Settlements(*(getattr(self, each.name)[positions] for each in fields(self)))
