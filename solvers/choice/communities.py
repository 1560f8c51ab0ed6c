"""Communities of the flow graph: regions within which patients move more than chance would have them.

Maximises modularity, Q = sum over c of w_c / W - gamma (K_c / 2W)^2, with w_c the patients who live and are treated in
c, K_c those who live there plus those treated there, and W all of them (Newman & Girvan 2004; Reichardt & Bornholdt
2006 for gamma), by the moves of Blondel et al. (2008). With neighbours, areas move only to communities they adjoin,
and a community that falls apart is split before the next level, so that all end in one piece. No step is random:
areas are visited in the order of their ids.
"""

from __future__ import annotations

import numpy as np

from ..equity.neighbours import Neighbours
from ..errors import InputError
from ..progress import SILENT, Progress
from .area_flows import AreaFlows, membership
from .contiguous import pieces

LEAST_GAIN = 1e-12
MOST_VISITS = 100
"""Visits of an area on one level, on average, before the level ends."""
CHECK_EVERY = 256


def communities(
    flows: AreaFlows,
    rank: np.ndarray,
    neighbours: Neighbours | None = None,
    resolution: float = 1.0,
    progress: Progress = SILENT,
) -> np.ndarray:
    """The community (n,) of every area, counting from 0; -1 for areas without any flow within the region.

    ``resolution`` gamma > 0: larger gives more and smaller communities. Raises where no flow joins two areas.
    """
    order = np.argsort(rank)
    matrix = flows.matrix[order][:, order]
    graph = (matrix + matrix.T).tocsr()
    degree = np.asarray(graph.sum(axis=1)).ravel()
    whole = float(degree.sum())
    if not whole > matrix.diagonal().sum() * 2:
        raise InputError("community_needs_edges")
    touching = None if neighbours is None else neighbours.matrix.tocsr()[order][:, order]
    community = np.arange(len(rank))
    while True:
        moved = _move(graph, degree, touching, resolution, whole, progress)
        if touching is not None:
            moved = pieces(moved, Neighbours.from_matrix(touching))
        moved = _by_first(moved)
        count = int(moved.max()) + 1
        if count == graph.shape[0]:
            break
        community = moved[community]
        together = membership(moved, count)
        graph = (together.T @ graph @ together).tocsr()
        degree = np.bincount(moved, degree, count)
        if touching is not None:
            touching = (together.T @ touching @ together).tocsr()
    found = np.empty(len(rank), dtype=np.int64)
    found[order] = community
    without = (flows.residents - flows.leaving + flows.treated - flows.arriving) <= 0
    return np.where(without, -1, found)


def modularity(flows: AreaFlows, community: np.ndarray, resolution: float = 1.0) -> float:
    """Q of a grouping (n,), -1 for areas in none; NaN without flows between areas of the study."""
    count = int(community.max(initial=-1)) + 1
    between = flows.between_regions(community, count)
    whole = float(flows.matrix.sum())
    if not whole > 0:
        return float("nan")
    degree = np.asarray(between.sum(axis=0)).ravel() + np.asarray(between.sum(axis=1)).ravel()
    return float(between.diagonal().sum() / whole - resolution * np.sum(np.square(degree / (2 * whole))))


def _by_first(labels: np.ndarray) -> np.ndarray:
    """The same groups, numbered by the first area in each."""
    _, first, group = np.unique(labels, return_index=True, return_inverse=True)
    return np.argsort(np.argsort(first))[group]


def _move(graph, degree, touching, resolution, whole, progress) -> np.ndarray:
    """Move areas to the community that gains most, until none gains; the community (n,) of every area."""
    n = graph.shape[0]
    links = [
        (graph.indices[s:e].tolist(), graph.data[s:e].tolist())
        for s, e in zip(graph.indptr[:-1].tolist(), graph.indptr[1:].tolist())
    ]
    beside = None
    if touching is not None:
        beside = [touching.indices[s:e].tolist() for s, e in zip(touching.indptr[:-1], touching.indptr[1:])]
    community = list(range(n))
    own_degree = degree.tolist()
    total = degree.tolist()
    waiting, queued = list(range(n)), [True] * n
    visits = 0
    while waiting and visits < MOST_VISITS * n:
        following = []
        for area in waiting:
            visits += 1
            if visits % CHECK_EVERY == 0:
                progress.check()
            queued[area] = False
            home, mass = community[area], own_degree[area]
            shared = {}
            for other, weight in zip(*links[area]):
                if other != area:
                    place = community[other]
                    shared[place] = shared.get(place, 0.0) + weight
            total[home] -= mass
            price = resolution * mass / whole
            best, gain = home, shared.get(home, 0.0) - price * total[home]
            threshold = LEAST_GAIN * whole
            candidates = shared if beside is None else {community[other] for other in beside[area]}
            for place in sorted(candidates):
                found = shared.get(place, 0.0) - price * total[place]
                if found > gain + threshold:
                    best, gain = place, found
            total[best] += mass
            if best != home:
                community[area] = best
                for other in links[area][0] if beside is None else [*links[area][0], *beside[area]]:
                    if community[other] != best and not queued[other]:
                        queued[other] = True
                        following.append(other)
        waiting = sorted(following)
    return np.array(community)
