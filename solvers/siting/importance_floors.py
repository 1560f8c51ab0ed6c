"""The verdicts of :mod:`.importance` where floors ask for people within a standard: by programs alone."""

from __future__ import annotations

import numpy as np

from ..mip import InfeasibleProgram
from .assignment import Assignment
from .clock import Clock
from .importance import Verdicts, worst_allowed
from .importance_program import judge_program
from .place_floors import PlaceFloors
from .radius import radius_levels, radius_program

MOST_LEVELS = 20_000


def judge_floored(
    problem: Assignment, floors: PlaceFloors, is_open: np.ndarray, room: float, verdicts: Verdicts, clock: Clock, solver
) -> None:
    """As :func:`.importance_nearest.judge_nearest`, for plans that keep ``floors``; large problems stay unproven."""
    if problem.site_count == 0 or radius_levels(problem) > MOST_LEVELS:
        return
    try:
        program, constant = radius_program(problem, None, floors)
    except InfeasibleProgram:
        return

    def worth(chosen: np.ndarray) -> float:
        good = problem.allows(chosen) and problem.serves_all(chosen) and floors.kept(problem, chosen)
        return problem.value(chosen) - constant if good else np.inf

    limit = worst_allowed(problem.value(is_open[problem.position]), room) - constant
    whole = problem.is_whole and constant.is_integer()
    judge_program(program, limit, worth, verdicts, clock, solver, whole, problem.position)
