"""Capacitated cover where there is no time for a program a site: what there is, is kept and described quickly."""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from .capacitated import CapacitatedCoverage
from .clock import Clock

FLOWS_A_SITE, MOMENT_SECONDS = 3, 0.3
"""Flows for every open site that it takes to say what it adds, and the time that may take in any case."""


def no_time_to_judge(measure: CapacitatedCoverage, is_open: np.ndarray, clock: Clock) -> bool:
    """Would saying what each open site adds, a flow or two a site, take longer than what is left, or a moment?"""
    if clock.left is None:
        return False
    before = clock.seconds
    measure.value(is_open)
    return FLOWS_A_SITE * int(is_open.sum()) * (clock.seconds - before) > max(clock.left, MOMENT_SECONDS)


class HurriedCoverage(CapacitatedCoverage):
    """The same where the user wants to stop: what takes a program a site is not asked."""

    def losses(self, is_open: np.ndarray) -> np.ndarray:
        """Not known (NaN) for open sites; 0 for closed ones."""
        return np.where(is_open, np.nan, 0.0)

    def opening(self, today: np.ndarray, new: np.ndarray) -> list[tuple[int, float]]:
        """Sites open in the order of what they promise, with the people that each adds."""
        opening, is_open, reached = [], today.copy(), self.value(today)
        while True:
            waiting = np.flatnonzero(new & ~is_open)
            if len(waiting) == 0:
                return opening
            chosen = int(waiting[np.argmax(self.promise(is_open)[waiting])])
            is_open[chosen] = True
            served = self.value(is_open)
            opening.append((chosen, max(0.0, served - reached)))
            reached = served

    def pair_people(self, reach: TravelCosts, population: np.ndarray, is_open: np.ndarray) -> np.ndarray:
        """People of every pair of ``reach`` (open sites only): as many as possible, with whatever travel."""
        flow, rows = self.flow(is_open), reach.rows()
        group = self.groups.group[rows]
        people = np.asarray(flow[group, reach.indices]).ravel()
        return people * population[rows] / np.maximum(self.weight[group], 1e-300)
