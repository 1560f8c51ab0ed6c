"""Which settlements of the sample region are linked by road, and how important each link is.

The Gabriel graph links two points unless a third lies inside the circle whose diameter they are
(Gabriel and Sokal 1969); it looks like a road network and never crosses itself. Its subgraph, the
relative neighbourhood graph, links two points unless a third is nearer to both than they are to
each other (Toussaint 1980); it holds a minimum spanning tree, so both graphs are connected.
"""

from __future__ import annotations

import heapq

import numpy as np

from .plane import distances

NEAREST = 12


def gabriel_graph(points: np.ndarray) -> np.ndarray:
    """Links (e, 2) between distinct points (n, 2), lower position first, in ascending order."""
    squared = distances(points) ** 2
    links = []
    for i, near in enumerate(np.argsort(squared, axis=1, kind="stable")[:, 1 : NEAREST + 1]):
        later = np.arange(i + 1, len(points))
        # The nearest points rule nearly all others out; only the few left are compared with everyone.
        for witnesses in (near, slice(None)):
            blocked = squared[i, witnesses] + squared[later][:, witnesses] < squared[i, later, None]
            later = later[~blocked.any(axis=1)]
        links.extend((i, int(j)) for j in later)
    return np.array(links, dtype=np.int64).reshape(-1, 2)


def relative_neighbours(points: np.ndarray, links: np.ndarray) -> np.ndarray:
    """Which Gabriel ``links`` (e, 2) belong to the relative neighbourhood graph, (e,) bool."""
    between = distances(points)
    one, other = links.T
    farther = np.maximum(between[one], between[other])
    return ~(farther < between[one, other][:, None]).any(axis=1)


def through_routes(points: np.ndarray, links: np.ndarray, cities: np.ndarray) -> np.ndarray:
    """Which ``links`` lie on a shortest route between neighbouring ``cities``, (e,) bool.

    ``cities`` (c,) are positions among ``points``; neighbours are those that the Gabriel graph of
    the cities links.
    """
    lengths = np.hypot(*(points[links[:, 0]] - points[links[:, 1]]).T)
    roads = [[] for _ in points]
    for link, ((one, other), length) in enumerate(zip(links.tolist(), lengths.tolist())):
        roads[one].append((other, length, link))
        roads[other].append((one, length, link))
    used = np.zeros(len(links), dtype=bool)
    routes = {}
    for one, other in cities[gabriel_graph(points[cities])].tolist():
        if one not in routes:
            routes[one] = _shortest_routes(roads, one)
        while other != one:
            link, other = routes[one][other]
            used[link] = True
    return used


def _shortest_routes(roads: list[list[tuple[int, float, int]]], source: int) -> dict[int, tuple[int, int]]:
    """The last link of the shortest route from ``source`` to every place, and the place before it (Dijkstra)."""
    reached = {source: 0.0}
    last: dict[int, tuple[int, int]] = {}
    queue = [(0.0, source)]
    while queue:
        travelled, place = heapq.heappop(queue)
        if travelled > reached[place]:
            continue
        for neighbour, length, link in roads[place]:
            if travelled + length < reached.get(neighbour, np.inf):
                reached[neighbour] = travelled + length
                last[neighbour] = (link, place)
                heapq.heappush(queue, (travelled + length, neighbour))
    return last
