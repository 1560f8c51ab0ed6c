"""The plan that covers most people, with a proof: a good start, then a solver on the groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, solve
from ..problem import Demand
from ..progress import Progress
from .capacitated import CapacitatedCoverage
from .clock import Clock
from .conflicts import explain_conflict
from .effort import Effort
from .exact import program_for
from .search import found_plan
from .sites import Sites
from .space import Space

LEAST_SECONDS = 0.05
"""What a solver is given in any case."""


@dataclass(frozen=True)
class Found:
    """``is_open`` (m,), a ``bound`` on the people that any plan covers, how the work came to its ``ending`` and by
    which ``solver``."""

    is_open: np.ndarray
    bound: float
    ending: str
    solver: str


def best_cover(space: Space, measure, effort: Effort, clock: Clock, progress: Progress) -> Found:
    """The best plan of ``space`` by ``measure`` (:class:`.Coverage` or :class:`.CapacitatedCoverage`).

    Raises ``InputError`` naming rules that cannot be kept."""
    start = found_plan(space, measure, progress)
    most = most_covered(space, measure)
    if start is not None and measure.value(start) >= most:
        return Found(start, most, "finished", "")
    program = program_for(space, measure, start)
    left = clock.left
    left = None if left is None else max(LEAST_SECONDS, left)
    try:
        solution = solve(program, effort.solver, left, effort.gap, progress)
    except InfeasibleProgram:
        explain_conflict(space, program, left, progress)
        raise
    if solution.x is None:
        progress.check()
        raise SolverFailure("no_plan_in_time", seconds=f"{effort.time_limit or 0:g}")
    ending = "finished" if solution.status in ("optimal", "gap_reached") else solution.status
    return Found(solution.x[: len(space.sites)] > 0.5, solution.bound, ending, solution.solver)


def most_covered(space: Space, measure) -> float:
    """People covered if every site were open: no plan covers more."""
    usable = space.sites.fixed | space.sites.free
    return measure.at_most(usable) if isinstance(measure, CapacitatedCoverage) else measure.value(usable)


def covers_whole_people(demand: Demand, sites: Sites, capacitated: bool) -> bool:
    """Does every plan cover a whole number of people? (Flows between whole numbers can be whole.)"""
    numbers = demand.population
    if capacitated:
        numbers = np.concatenate((numbers, sites.capacity[np.isfinite(sites.capacity)]))
    return bool(np.array_equal(numbers, np.round(numbers)))
