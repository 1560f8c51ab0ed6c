"""A road graph made small: dead ends cut off and chains drawn together, with the same shortest paths.

A node from which only one road leads on lies on no shortest path between other nodes, and a node
between two roads only passes traffic on. Both go, unless they are to be kept; a chain of roads
becomes one arc in each direction whose cost is the sum. Chains are added up by pointer doubling:
every round doubles the stretch that each arc covers, so a chain of k roads takes log2(k) rounds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Contracted:
    """Arcs ``start -> end`` of finite ``cost`` (a,) between kept nodes, renumbered.

    ``node_of[n]`` (nodes before,) is the new number of a node, -1 where it is gone.
    """

    start: np.ndarray
    end: np.ndarray
    cost: np.ndarray
    node_of: np.ndarray

    @property
    def node_count(self) -> int:
        return int(self.node_of.max(initial=-1)) + 1


def contract(tail, head, forward, backward, keep) -> Contracted:
    """Contract edges ``tail -> head`` (e,) that cost ``forward``, and ``backward`` the other way (inf: closed).

    ``keep`` (nodes,) bool marks the nodes whose distances matter.
    """
    alive = _without_dead_ends(tail, head, keep)
    tail, head, forward, backward = tail[alive], head[alive], forward[alive], backward[alive]
    passing = _passing_nodes(tail, head, keep)
    start, end = np.concatenate((tail, head)), np.concatenate((head, tail))
    cost, last = _along_chains(end, np.concatenate((forward, backward)), passing)
    # An arc that leaves a passing node is the inside of a chain.
    outer = np.flatnonzero(~passing[start] & np.isfinite(cost))
    start, end, cost = start[outer], end[last[outer]], cost[outer]

    stays = keep.copy()
    stays[tail] |= ~passing[tail]
    stays[head] |= ~passing[head]
    node_of = np.where(stays, np.cumsum(stays) - 1, -1)
    no_loop = start != end
    return Contracted(node_of[start[no_loop]], node_of[end[no_loop]], cost[no_loop], node_of)


def _without_dead_ends(tail, head, keep) -> np.ndarray:
    """Positions of the edges that remain when edges to dead ends are removed again and again."""
    alive = np.arange(len(tail))
    degree = np.bincount(tail, minlength=len(keep)) + np.bincount(head, minlength=len(keep))
    while True:
        dead = (degree == 1) & ~keep
        gone = dead[tail[alive]] | dead[head[alive]]
        # The last rounds of a few long cul-de-sacs are not worth a pass over the network each.
        if np.count_nonzero(gone) <= len(tail) // 1000:
            return alive
        removed = alive[gone]
        degree -= np.bincount(tail[removed], minlength=len(keep)) + np.bincount(head[removed], minlength=len(keep))
        alive = alive[~gone]


def _passing_nodes(tail, head, keep) -> np.ndarray:
    """(nodes,) bool: nodes with exactly two roads that are not kept, and not the one that holds a ring."""
    degree = np.bincount(tail, minlength=len(keep)) + np.bincount(head, minlength=len(keep))
    passing = (degree == 2) & ~keep
    passing[tail[tail == head]] = False
    # A ring of passing nodes only is a road network of its own; one of its nodes has to stay.
    ring = passing[tail] & passing[head]
    if ring.any():
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import connected_components

        shape = (len(keep), len(keep))
        links = csr_matrix((np.ones(len(tail), dtype=np.int8), (tail, head)), shape=shape)
        count, component = connected_components(links, directed=False)
        has_end = np.zeros(count, dtype=bool)
        has_end[component[~passing]] = True
        _, first = np.unique(component, return_index=True)
        passing[first[~has_end]] = False
    return passing


def _along_chains(end, cost, passing):
    """(cost from the beginning of every arc to the end of its chain, last arc of its chain).

    Arcs a and a + e are the two directions of edge a.
    """
    arcs = len(end)
    twin = (np.arange(arcs) + arcs // 2) % arcs
    arriving = np.flatnonzero(passing[end])
    arriving = arriving[np.argsort(end[arriving], kind="stable")].reshape(-1, 2)
    following = np.full(arcs + 1, arcs)
    following[arriving[:, 0]] = twin[arriving[:, 1]]
    following[arriving[:, 1]] = twin[arriving[:, 0]]

    total, last = np.append(cost, 0.0), np.arange(arcs + 1)
    moving = np.flatnonzero(following < arcs)
    while len(moving):
        ahead = following[moving]
        total[moving], last[moving], following[moving] = (
            total[moving] + total[ahead],
            last[ahead],
            following[ahead],
        )
        moving = moving[following[moving] < arcs]
    return total[:-1], last[:-1]
