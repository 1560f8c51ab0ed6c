"""Flows between areas: where the patients of each area are treated, and the measures of areas grouped into regions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..accessibility.kernel import divide
from .flow_table import FlowTable


@dataclass(frozen=True)
class AreaFlows:
    """n areas: ``matrix`` (n, n) sparse rows, patients of i treated in j; ``leaving`` (n,) treated in no area;
    ``arriving`` (n,) treated there who live in no area. ``population`` and ``beds`` (n,), or None where unknown."""

    matrix: object
    leaving: np.ndarray
    arriving: np.ndarray
    population: np.ndarray | None = None
    beds: np.ndarray | None = None

    @property
    def residents(self) -> np.ndarray:
        """Patients who live in each area (n,), wherever they are treated."""
        return _sums(self.matrix, 1) + self.leaving

    @property
    def treated(self) -> np.ndarray:
        """Patients treated in each area (n,), wherever they live."""
        return _sums(self.matrix, 0) + self.arriving

    def to_regions(self, region: np.ndarray, count: int):
        """(n, count) sparse: patients of each area treated in each region; ``region`` (n,) is -1 for none."""
        return self.matrix @ membership(region, count)

    def between_regions(self, region: np.ndarray, count: int):
        """(count, count) sparse: patients of each region treated in each."""
        return (membership(region, count).T @ self.to_regions(region, count)).tocsr()


@dataclass(frozen=True)
class RegionMeasures:
    """Regions (k,): ``residents`` are patients who live there, ``treated`` those treated there, ``local`` both.

    ``localisation`` = local / residents, ``resident_share`` = local / treated, ``inflow_share`` = (treated - local) /
    treated, ``net_flow`` = treated - residents; NaN where they divide by zero. ``population``, ``beds`` or None.
    """

    residents: np.ndarray
    treated: np.ndarray
    local: np.ndarray
    localisation: np.ndarray
    resident_share: np.ndarray
    inflow_share: np.ndarray
    net_flow: np.ndarray
    population: np.ndarray | None
    beds: np.ndarray | None


def area_flows(
    table: FlowTable,
    origin_area: np.ndarray,
    destination_area: np.ndarray,
    count: int,
    population: np.ndarray | None = None,
    beds: np.ndarray | None = None,
) -> AreaFlows:
    """Add up the flows of ``table`` by the areas of origins (n,) and destinations (m,), -1 for those in none."""
    from scipy.sparse import coo_matrix

    start, end = origin_area[table.origin], destination_area[table.destination]
    inside = (start >= 0) & (end >= 0) & (table.flow > 0)
    matrix = coo_matrix((table.flow[inside], (start[inside], end[inside])), shape=(count, count)).tocsr()
    leaving, arriving = (start >= 0) & (end < 0), (start < 0) & (end >= 0)
    return AreaFlows(
        matrix,
        np.bincount(start[leaving], table.flow[leaving], count),
        np.bincount(end[arriving], table.flow[arriving], count),
        population,
        beds,
    )


def measures(flows: AreaFlows, region: np.ndarray, count: int) -> RegionMeasures:
    """Measures of ``count`` regions; ``region`` (n,) is the region of every area, -1 for none."""
    inside = region >= 0

    def total(values):
        return None if values is None else np.bincount(region[inside], values[inside], count)

    residents, treated = total(flows.residents), total(flows.treated)
    local = flows.between_regions(region, count).diagonal()
    return RegionMeasures(
        residents=residents,
        treated=treated,
        local=local,
        localisation=_share(local, residents),
        resident_share=_share(local, treated),
        inflow_share=_share(treated - local, treated),
        net_flow=treated - residents,
        population=total(flows.population),
        beds=total(flows.beds),
    )


def membership(region: np.ndarray, count: int):
    """(n, count) sparse with a one where an area is in a region."""
    from scipy.sparse import csr_matrix

    inside = np.flatnonzero(region >= 0)
    return csr_matrix((np.ones(len(inside)), (inside, region[inside])), shape=(len(region), count))


def _share(part: np.ndarray, whole: np.ndarray) -> np.ndarray:
    return np.where(whole > 0, divide(part, whole), np.nan)


def _sums(matrix, axis: int) -> np.ndarray:
    return np.asarray(matrix.sum(axis=axis)).ravel()
