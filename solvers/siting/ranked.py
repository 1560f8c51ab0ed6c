"""What the Lagrangian of an assignment problem asks of its pairs, in every step again: what sites earn, and how often
places are served.

The pairs of a large problem stand rank by rank: the nearest sites of some thousand places side by side, then their
second nearest. No place has to be looked up then, and what a step works on stays in the processor's cache, where one
pass over all pairs at once is held up by memory several times as long.
"""

from __future__ import annotations

import numpy as np

from .assignment import Assignment

BLOCK = 32_768
"""Places whose pairs are worked on together."""
MANY = 2_000_000
"""Pairs from which on they stand rank by rank."""


class FlatPairs:
    """The pairs in the order of their places."""

    def __init__(self, problem: Assignment) -> None:
        self.place, self.sites, self.costs = problem.place, problem.sites, problem.costs
        self.site_count, self.place_count = problem.site_count, problem.place_count

    def earned(self, u: np.ndarray) -> np.ndarray:
        """rho_j = sum_i min(0, c_ij - u_i), shape (F,)."""
        self.saved = self.costs - u[self.place]
        self.useful = np.flatnonzero(self.saved < 0)
        return np.bincount(self.sites[self.useful], self.saved[self.useful], self.site_count)

    def served(self, u: np.ndarray, y: np.ndarray) -> np.ndarray:
        """How many of the open sites ``y`` (F,), 0 to 1, each place uses at the ``u`` asked about last, shape (n,)."""
        return np.bincount(self.place[self.useful], y[self.sites[self.useful]], self.place_count)


class RankedPairs:
    """The pairs rank by rank, in single precision: for the way to good multipliers, not for what they prove."""

    def __init__(self, problem: Assignment) -> None:
        self.site_count, self.place_count = problem.site_count, problem.place_count
        length = np.diff(problem.indptr)
        self.blocks = []
        for first in range(0, self.place_count, BLOCK):
            here = length[first : first + BLOCK]
            # The longest lists first, so that every rank is one run of places.
            order = first + np.argsort(-here, kind="stable")
            start, here = problem.indptr[:-1][order], length[order]
            ranks = []
            for rank in range(int(here[0])):
                pairs = start[: np.searchsorted(-here, -rank, side="left")] + rank
                ranks.append((problem.costs[pairs].astype(np.float32), problem.sites[pairs].astype(np.intp)))
            self.blocks.append((order, ranks))

    def earned(self, u: np.ndarray) -> np.ndarray:
        """As :meth:`FlatPairs.earned`."""
        total = np.zeros(self.site_count)
        buffer = np.empty(BLOCK, dtype=np.float32)
        for order, ranks in self.blocks:
            pays = u[order].astype(np.float32)
            for costs, sites in ranks:
                saved = buffer[: len(costs)]
                np.subtract(costs, pays[: len(costs)], out=saved)
                np.minimum(saved, 0.0, out=saved)
                total += np.bincount(sites, saved, self.site_count)
        return total

    def served(self, u: np.ndarray, y: np.ndarray) -> np.ndarray:
        """As :meth:`FlatPairs.served`."""
        y = y.astype(np.float32)
        served = np.zeros(self.place_count)
        for order, ranks in self.blocks:
            pays = u[order].astype(np.float32)
            total = np.zeros(len(order), dtype=np.float32)
            for costs, sites in ranks:
                total[: len(costs)] += y[sites] * (costs < pays[: len(costs)])
            served[order] = total
        return served


def step_pairs(problem: Assignment) -> FlatPairs | RankedPairs:
    """The pairs as they are fastest."""
    return RankedPairs(problem) if len(problem.costs) >= MANY else FlatPairs(problem)
