"""Regions in one piece: what is cut off from its region joins the neighbouring one that treats most of its patients."""

from __future__ import annotations

import numpy as np

from ..equity.neighbours import Neighbours
from ..progress import SILENT, Progress
from .area_flows import AreaFlows


def pieces(region: np.ndarray, neighbours: Neighbours) -> np.ndarray:
    """The connected piece (n,) of its region that each area is in, numbered from zero."""
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    n = len(region)
    start = np.repeat(np.arange(n), np.diff(neighbours.indptr))
    same = (region[start] == region[neighbours.indices]) & (region[start] >= 0)
    graph = csr_matrix((np.ones(int(same.sum())), (start[same], neighbours.indices[same])), shape=(n, n))
    return connected_components(graph, directed=False)[1]


def in_one_piece(
    region: np.ndarray,
    flows: AreaFlows,
    neighbours: Neighbours,
    rank: np.ndarray,
    progress: Progress = SILENT,
) -> tuple[np.ndarray, np.ndarray]:
    """(Region (n,) of every area, areas (n,) bool that stay cut off), each region in one piece.

    A region keeps its piece that treats most patients (then the one whose residents are most, then that of the lowest
    ``rank``); the other areas, and those in no region (-1), join in rounds the adjacent region that treats most of
    their own patients, then the one that adjoins them most often, then the one that treats most. Areas that no region
    adjoins, islands above all, stay where they were.
    """
    count = int(region.max(initial=-1)) + 1
    kept = region.copy()
    kept[~_main_pieces(region, flows, neighbours, rank)] = -1
    start = np.repeat(np.arange(len(region)), np.diff(neighbours.indptr))
    while True:
        progress.check()
        edge = (kept[start] < 0) & (kept[neighbours.indices] >= 0)
        if not edge.any():
            break
        area, joined = start[edge], kept[neighbours.indices[edge]]
        pair, borders = np.unique(area * count + joined, return_counts=True)
        area, joined = pair // count, pair % count
        patients = np.asarray(flows.to_regions(kept, count).tocsr()[area, joined]).ravel()
        volume = np.bincount(kept[kept >= 0], flows.treated[kept >= 0], count)
        first = _first_ranks(kept, rank, count)
        order = np.lexsort((first[joined], -volume[joined], -borders, -patients, area))
        chosen = order[np.unique(area[order], return_index=True)[1]]
        kept[area[chosen]] = joined[chosen]
    cut_off = kept < 0
    return np.where(cut_off, region, kept), cut_off


def _main_pieces(region, flows: AreaFlows, neighbours, rank) -> np.ndarray:
    """(n,) bool: areas in the main piece of their region."""
    piece = pieces(region, neighbours)
    count = int(piece.max(initial=-1)) + 1
    treated, residents = np.bincount(piece, flows.treated, count), np.bincount(piece, flows.residents, count)
    first = _first_ranks(piece, rank, count)
    of_region = np.full(count, -1)
    of_region[piece] = region
    order = np.lexsort((first, -residents, -treated, of_region))
    main = np.zeros(count, dtype=bool)
    main[order[np.unique(of_region[order], return_index=True)[1]]] = True
    return main[piece] & (region >= 0)


def _first_ranks(group: np.ndarray, rank: np.ndarray, count: int) -> np.ndarray:
    """The lowest rank (count,) in each group."""
    first = np.full(count, len(rank))
    inside = group >= 0
    np.minimum.at(first, group[inside], rank[inside])
    return first
