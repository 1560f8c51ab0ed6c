"""What one more site is worth: the best plan for every number of sites in a range."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..errors import Cancelled, InputError
from ..mip import InfeasibleProgram
from ..progress import SILENT, Progress
from .plan import SitingPlan

TOO_FEW = (
    "plan_leaves_places",
    "rules_conflict",
    "program_infeasible",
    "fewer_sites_than_required",
    "limits_conflict",
)
"""Reasons for which a number of sites has no plan, and a larger one may have."""


@dataclass(frozen=True)
class Curve:
    """One row a number of ``sites`` (k,): the ``objective`` (NaN where no plan serves everyone and keeps
    the rules), the ``bound``, and
    what was ``gained`` since the row before (the first: since today). ``plans`` holds the plans, None for NaN."""

    sites: np.ndarray
    objective: np.ndarray
    bound: np.ndarray
    gained: np.ndarray
    plans: tuple[SitingPlan | None, ...]


def siting_curve(
    plan_for: Callable[[int], SitingPlan], first: int, last: int, more_is_better: bool, progress: Progress = SILENT
) -> Curve:
    """The curve from ``first`` to ``last`` sites; ``plan_for(sites)`` solves one of them.

    A request to stop ends the curve where it is. Raises ``InputError`` for a range that is none, and where no number
    in it serves everyone.
    """
    if not 0 <= first <= last:
        raise InputError("curve_range", first=first, last=last)
    sites = np.arange(first, last + 1)
    plans: list[SitingPlan | None] = []
    refused = None
    for step, count in enumerate(sites.tolist()):
        try:
            progress.check(step, len(sites))
            plans.append(plan_for(count))
        except Cancelled:
            if not any(plans):
                raise
            sites = sites[:step]
            break
        except (InputError, InfeasibleProgram) as error:
            # Too few sites to serve everyone, or to keep a rule: more may do.
            if error.key not in TOO_FEW:
                raise
            refused = error
            plans.append(None)
    if refused is not None and not any(plans):
        raise refused
    objective = np.array([np.nan if plan is None else plan.objective for plan in plans])
    bound = np.array([np.nan if plan is None else plan.bound for plan in plans])
    today = next(plan.today for plan in plans if plan is not None)
    gained = np.diff(np.concatenate(([today], objective))) * (1.0 if more_is_better else -1.0)
    return Curve(sites, objective, bound, gained, tuple(plans))
