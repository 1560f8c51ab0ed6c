"""Some plan that keeps the rows: the start of a search, or the proof that there is none."""

from __future__ import annotations

import numpy as np

from ..errors import SolverFailure
from ..mip import InfeasibleProgram, Program, solve
from .clock import Clock
from .rules import SiteRows
from .site_choice import cheapest, counting_limits

LEAST_SECONDS = 0.5
"""Time for some plan when there is none left: without one there is no answer."""


def any_plan(rows: SiteRows, worth: np.ndarray, clock: Clock) -> np.ndarray:
    """A plan (F,) bool that keeps ``rows``, the one with the least sum of ``worth`` (F,).

    Raises :class:`.InfeasibleProgram` if none does.
    """
    limits = counting_limits(rows, len(worth))
    if limits is not None:
        choice = cheapest(worth, *limits)
        if choice is None:
            raise InfeasibleProgram
        return choice.y > 0.5
    seconds = clock.seconds_of(1.0, least=LEAST_SECONDS)
    solution = solve(choice_program(rows, worth), gap=0.01, time_limit=seconds, progress=clock.progress)
    if solution.x is None:
        raise SolverFailure("no_plan_in_time", seconds=f"{clock.limit or 0:g}")
    return solution.x > 0.5


def choice_program(rows: SiteRows, worth: np.ndarray) -> Program:
    """min worth'y over the rows, y whole."""
    from scipy.sparse import csr_matrix

    count = len(worth)
    return Program(
        np.asarray(worth, dtype=np.float64),
        csr_matrix(rows.coefficients.reshape(len(rows.names), count)),
        rows.lower,
        rows.upper,
        np.zeros(count),
        np.ones(count),
        np.ones(count, dtype=bool),
    )
