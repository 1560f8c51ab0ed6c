"""Hospital service areas: areas grouped by where their patients are treated, checked for pieces and for size.

plurality follows the Dartmouth Atlas (:mod:`plurality`), community maximises the modularity of the flows
(:mod:`communities`). Regions are then brought into one piece where that is asked for, and a region that keeps too few
of its patients, or has too few people, joins the (adjacent) region that treats most of those who leave it, the
smallest first. A region is named after its area that treats most patients.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.neighbours import Neighbours
from ..progress import SILENT, Progress
from .area_flows import AreaFlows, RegionMeasures, measures, membership
from .communities import communities, modularity
from .contiguous import in_one_piece
from .merging import Merging
from .plurality import plurality

METHODS = ("plurality", "community")


@dataclass(frozen=True)
class ServiceAreas:
    """``region`` (n,) of every area, -1 for none; ``main`` (k,) the area each region is named after.

    ``cut_off`` (n,) bool are areas that no other area of their region adjoins; ``below`` (k,) bool regions that miss a
    minimum and have no region to join. ``modularity`` is that of the grouping.
    """

    region: np.ndarray
    main: np.ndarray
    measures: RegionMeasures
    cut_off: np.ndarray
    below: np.ndarray
    modularity: float

    @property
    def count(self) -> int:
        return len(self.main)


def service_areas(
    flows: AreaFlows,
    rank: np.ndarray,
    method: str = "plurality",
    neighbours: Neighbours | None = None,
    min_localisation: float = 0.0,
    min_population: float = 0.0,
    resolution: float = 1.0,
    progress: Progress = SILENT,
) -> ServiceAreas:
    """Group the areas of ``flows``; ``rank`` (n,) orders their ids and breaks ties.

    With ``neighbours`` every region is in one piece, as far as areas adjoin. ``min_localisation`` in [0, 1] and
    ``min_population`` are what every region is to have.
    """
    if method == "plurality":
        region = plurality(flows, rank, progress)
    else:
        region = communities(flows, rank, neighbours, resolution, progress)
    cut_off = np.zeros(len(rank), dtype=bool)
    if neighbours is not None:
        region, cut_off = in_one_piece(region, flows, neighbours, rank, progress)
    region, failing = _joined(region, flows, rank, neighbours, min_localisation, min_population)
    region, main, old = _named(region, flows, rank)
    found = measures(flows, region, len(main))
    return ServiceAreas(region, main, found, cut_off, np.isin(old, failing), modularity(flows, region, resolution))


def _joined(region, flows: AreaFlows, rank, neighbours, min_localisation, min_population):
    """(region (n,) after merging those below a minimum, regions that cannot merge)."""
    if not (min_localisation > 0 or min_population > 0) or not (region >= 0).any():
        return region, []
    count = int(region.max()) + 1
    now = measures(flows, region, count)
    people = np.zeros(count) if now.population is None else now.population
    first = np.full(count, len(rank))
    inside = region >= 0
    np.minimum.at(first, region[inside], rank[inside])
    touching = None
    if neighbours is not None:
        together = membership(region, count)
        touching = together.T @ neighbours.matrix @ together
    totals = np.column_stack([now.residents, people])
    merging = Merging(flows.between_regions(region, count), totals, now.treated, first, touching)

    def wish(number: int):
        residents, population = merging.totals[number]
        too_few = min_population > 0 and population < min_population
        if not too_few and merging.local(number) >= min_localisation * residents * (1 - 1e-12) and residents > 0:
            return None
        if not too_few and min_localisation <= 0:
            return None
        if merging.touches is not None:
            return residents, merging.best(number, merging.touches[number])
        target = merging.best(number)
        return residents, target if target >= 0 else merging.best(number, np.flatnonzero(merging.alive).tolist())

    stuck = merging.run(wish)
    final = merging.final()
    return np.where(inside, final[np.where(inside, region, 0)], -1), stuck


def _named(region, flows: AreaFlows, rank):
    """(regions numbered by the rank of their main areas, main area of each, the number each had before)."""
    inside = np.flatnonzero(region >= 0)
    order = inside[np.lexsort((rank[inside], -flows.residents[inside], -flows.treated[inside], region[inside]))]
    old, first = np.unique(region[order], return_index=True)
    main = order[first]
    by_rank = np.argsort(rank[main])
    number = np.full(int(region.max(initial=-1)) + 2, -1)
    number[old[by_rank]] = np.arange(len(old))
    return number[region], main[by_rank], old[by_rank]
