"""A plan and multipliers for a large problem from its merged neighbours, level by level.

Almost all that a plan and multipliers of all places need to know is known to groups of neighbours, at a small part of
the work (Taillard 2003, Journal of Heuristics 9:51-73, for plans).
"""

from __future__ import annotations

import numpy as np

from .assignment import Assignment
from .clock import Clock
from .coarse import LARGE, merged_neighbours, shared_out
from .exchange import improved
from .lagrange import ascent
from .plan_search import (
    LARGE_PATCHES,
    better_plan,
    core_sites,
    first_multipliers,
    first_plan,
    suggested,
    worth,
    worth_aiming_at,
)

ROUGH_SECONDS, ROUGH_SHARE = 180.0, 0.6
"""Time for the first merging, and its share of a limit."""
DEEPER_SHARE, ASCENT_SHARE = 0.15, 0.3
"""Of that, the share for merging once more, and of what is then left for multipliers; the rest is for the plan."""
WORTH_MERGING = 0.7
"""Share of the places that may be left by a merging for another one to be tried."""
GENTLY = 0.1
"""First step of an ascent from multipliers that were those of merged neighbours."""


def rough_plan(problem: Assignment, clock: Clock) -> tuple[np.ndarray, np.ndarray]:
    """A plan (F,) bool of the large ``problem`` and multipliers (n,).

    Raises :class:`.InfeasibleProgram` where no choice of sites keeps the rows.
    """
    part = clock.share(ROUGH_SHARE, ROUGH_SECONDS, quiet=True)
    merged, group = merged_neighbours(problem)
    # Where every place is a site, nobody has a neighbour with the same nearest one, and merging again is no use.
    deeper = LARGE <= merged.place_count <= WORTH_MERGING * problem.place_count
    plan, u = _settled(merged, part, deeper)
    if not problem.serves_all(plan):
        plan, _ = improved(problem, plan, part)
    return plan, shared_out(problem, merged, group, u)


def _settled(problem: Assignment, clock: Clock, deeper: bool) -> tuple[np.ndarray, np.ndarray]:
    """A good plan (F,) bool of merged neighbours and good multipliers (n,), merged ``deeper`` first where that helps;
    perhaps some place is left out."""
    if deeper:
        plan, u = rough_plan(problem, clock.part(DEEPER_SHARE * clock.left))
        first = GENTLY
    else:
        u = first_multipliers(problem)
        plan, _ = first_plan(problem, u, clock)
        u, first = suggested(problem, plan, u), 1.0
    upper = worth_aiming_at(problem, plan, problem.value(plan))
    lower = ascent(problem, u, upper, np.inf, clock.part(ASCENT_SHARE * clock.left), first=first)
    u = u if lower is None else lower.u
    core = core_sites(worth(problem, u), plan)
    return better_plan(problem, plan, core, clock, -np.inf, -np.inf, LARGE_PATCHES), u
