"""The exact minimum of a strictly convex quadratic form over the allowed plans, from a good first guess.

Block principal pivoting goes from division to division (:mod:`.faces`): free facilities that leave
their range go to the bound they passed, those whose bound holds them against their gradient become
free, all at once, until nothing is wrong any more (Judice & Pires 1994, Comput. Oper. Res. 21:587;
Kim & Park 2011, SIAM J. Sci. Comput. 33:3261). A handful of divisions are enough if the guess is
good; if the number of wrong facilities stops falling it was not, or the last few of them turn in a circle.

The active set method stays among the allowed plans, goes downhill at every step, and always ends
(Nocedal & Wright 2006, Numerical Optimization, algorithm 16.3), but changes few facilities a step.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .faces import Division, FaceSolver
from .quadratic import Quadratic
from .simplex import PlanSet

_PATIENCE = 4


def principal_pivoting(
    quadratic: Quadratic, plans: PlanSet, guess: np.ndarray, faces: FaceSolver, progress: Progress = SILENT
) -> tuple[np.ndarray, int]:
    """(the plan (m,) in ``plans`` of least q, 0), or where ``guess`` (m,) did not lead to it (a plan in ``plans`` near
    it, how many facilities were wrong about their bounds at best).

    ``faces`` was made for ``quadratic.matrix``; calls that differ in the linear term may share it.
    """
    division = Division.of(plans, guess)
    nearest, fewest, patience = guess, len(guess) + 1, _PATIENCE
    while patience > 0:
        progress.check()
        plan = division.best_plan(quadratic, plans, faces)
        if division.held.all() and not plans.meets_total(plan):
            break
        below = plan < plans.lower
        above = plan > plans.upper
        released = division.wrongly_held(quadratic, plans, plan)
        wrong = int(below.sum() + above.sum() + released.sum())
        if wrong == 0:
            return plan, 0
        patience -= 1
        if wrong < fewest:
            nearest, fewest, patience = plan, wrong, _PATIENCE
        division = division.releasing(released).holding(below, above)
    return plans.completed(nearest), fewest


def active_set(
    quadratic: Quadratic, plans: PlanSet, start: np.ndarray, faces: FaceSolver, progress: Progress = SILENT
) -> np.ndarray:
    """The plan (m,) in ``plans`` of least q, from ``start`` (m,) in ``plans``; ``faces`` as above."""
    plan, division = start, Division.of(plans, start)
    for _ in range(20 * len(start) + 100):
        progress.check()
        target = division.best_plan(quadratic, plans, faces)
        below = target < plans.lower
        above = target > plans.upper
        if below.any() or above.any():
            plan, division = _to_the_first_bound(plans, plan, target, below, above, division)
            continue
        plan = target
        released = division.wrongly_held(quadratic, plans, plan)
        if not released.any():
            break
        division = division.releasing(released)
    return plan


def _to_the_first_bound(
    plans: PlanSet, plan: np.ndarray, target: np.ndarray, below: np.ndarray, above: np.ndarray, division: Division
) -> tuple[np.ndarray, Division]:
    """Go from ``plan`` towards ``target`` until a facility meets its bound, and hold it there."""
    bound = np.where(below, plans.lower, np.where(above, plans.upper, np.inf))
    leaving = below | above
    share = np.full(len(plan), np.inf)
    share[leaving] = (bound - plan)[leaving] / (target - plan)[leaving]
    length = max(float(share.min()), 0.0)
    met = leaving & (share <= length)
    stopped = np.clip(plan + length * (target - plan), plans.lower, plans.upper)
    stopped[met] = bound[met]
    return stopped, division.holding(met & below, met & above)
