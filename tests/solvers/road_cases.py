"""Small road networks for tests, and shortest paths by a method that shares nothing with the engine."""

import struct

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from evencare.solvers.travel.ellipsoid import to_space
from evencare.solvers.travel.line_geometry import polylines
from evencare.solvers.travel.road_costs import road_costs
from evencare.solvers.travel.road_graph import build_graph, distinct_vertices
from evencare.solvers.travel.road_network import RoadNetwork
from evencare.solvers.travel.snapping import RoadFinder


def line_wkb(points, kind=2):
    return struct.pack("<BII", 1, kind, len(points)) + np.asarray(points, dtype="<f8").tobytes()


def graph_of(lines, forward=None, backward=None, tolerance=0.0):
    """A graph of lines of longitudes and latitudes; rates are costs per metre, 1 unless given."""
    decoded = polylines([line_wkb(line) for line in lines])
    ones = np.ones(len(lines))
    ahead = ones if forward is None else np.asarray(forward, dtype=float)
    back = ahead if backward is None else np.asarray(backward, dtype=float)
    return build_graph(decoded, distinct_vertices(decoded, lambda xy: xy), ahead, back, tolerance)


def snap(graph, points, limit=None, allowed=None):
    return RoadFinder(graph, allowed).snap(to_space(np.asarray(points, dtype=float).reshape(-1, 2)), limit)


def matrix_of(graph, origins, destinations, limit=None, nearest=None, leg_rate=0.0):
    """Costs (n, m) through the engine, infinite where there is no pair; legs at ``leg_rate`` a metre."""
    start, end = snap(graph, origins), snap(graph, destinations)
    network = RoadNetwork.with_points(graph, start, end)
    found = road_costs(network, start.distance * leg_rate, end.distance * leg_rate, limit, nearest)
    dense = np.full((len(start.distance), len(end.distance)), np.inf)
    dense[found.costs.rows(), found.costs.indices] = found.costs.costs
    return dense


def plain_matrix(graph, origins, destinations):
    """The same by brute force: every vertex and every snapped point a node, no contraction."""
    start, end = snap(graph, origins), snap(graph, destinations)
    nodes, arcs = {}, []

    def node(edge, offset):
        if offset <= 0:
            return ("node", int(graph.tail[edge]))
        if offset >= graph.length[edge]:
            return ("node", int(graph.head[edge]))
        return ("inside", int(edge), float(offset))

    places = {}
    for snapped, side in ((start, "start"), (end, "end")):
        for point, edge, offset in zip(snapped.point, snapped.edge, snapped.offset):
            places.setdefault((side, int(point)), []).append((int(edge), float(offset)))
    for edge in range(len(graph.tail)):
        inside = {offset for listed in places.values() for at, offset in listed if at == edge}
        stops = sorted({0.0, float(graph.length[edge])} | inside)
        for first, second in zip(stops, stops[1:]):
            share = (second - first) / graph.length[edge]
            arcs.append((node(edge, first), node(edge, second), graph.forward[edge] * share))
            arcs.append((node(edge, second), node(edge, first), graph.backward[edge] * share))
    for start_node, end_node, _ in arcs:
        nodes.setdefault(start_node, len(nodes))
        nodes.setdefault(end_node, len(nodes))
    cheapest = {}
    for start_node, end_node, cost in arcs:
        key = (nodes[start_node], nodes[end_node])
        if np.isfinite(cost) and key[0] != key[1]:
            cheapest[key] = min(cost, cheapest.get(key, np.inf))
    rows, columns = np.array(list(cheapest)).T
    sparse = csr_matrix((list(cheapest.values()), (rows, columns)), shape=(len(nodes), len(nodes)))
    ways = dijkstra(sparse)
    dense = np.full((len(start.distance), len(end.distance)), np.inf)
    for (side, origin), at in places.items():
        for (other, destination), to in places.items():
            if side == "start" and other == "end":
                dense[origin, destination] = min(ways[nodes[node(*a)], nodes[node(*b)]] for a in at for b in to)
    return dense
