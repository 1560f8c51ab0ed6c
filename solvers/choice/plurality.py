"""Plurality, the method of the Dartmouth Atlas: an area belongs to the hospital town that treats most of its patients.

Hospital towns (areas that treat anyone) seed the regions. A town whose residents are mostly treated in another town
joins that town's region, the one that keeps the smallest share of its residents first, until every seed keeps its
plurality (Wennberg & Gittelsohn 1973; automated by Wang & Wang 2022, Annals of GIS 28:93). Every other area then joins
the region that treats most of its patients. Ties stay at home, then go to the region that treats more patients, then
to the lowest id.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .area_flows import AreaFlows
from .merging import Merging


def plurality(flows: AreaFlows, rank: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """The region (n,) of every area, -1 for an area none of whose patients is treated in any; regions count from 0."""
    treated = flows.treated
    towns = np.flatnonzero(treated > 0)
    between = flows.matrix[towns][:, towns]
    merging = Merging(between, np.zeros((len(towns), 1)), treated[towns], rank[towns])

    def wish(town: int):
        best = merging.best(town)
        at_home, away = merging.local(town), merging.out[town].get(best, 0.0)
        if away <= at_home:
            return None
        return at_home / sum(merging.out[town].values()), best

    merging.run(wish)
    progress.check()
    survivors, region_of_town = np.unique(merging.final(), return_inverse=True)
    region = np.full(len(treated), -1)
    region[towns] = region_of_town
    count = len(survivors)
    volume = np.bincount(region_of_town, treated[towns], count)
    first = rank[towns[survivors]]
    patients = flows.to_regions(region, count).tocoo()
    others = (region[patients.row] < 0) & (patients.data > 0)
    area, joined, number = patients.row[others], patients.col[others], patients.data[others]
    order = np.lexsort((first[joined], -volume[joined], -number, area))
    chosen = order[np.unique(area[order], return_index=True)[1]]
    region[area[chosen]] = joined[chosen]
    return region
