"""The allowed plan closest to today's."""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .interior import interior_point
from .quadratic import Quadratic
from .space import PlanSpace


def nearest_to_today(space: PlanSpace, progress: Progress = SILENT) -> np.ndarray | None:
    """The plan (m,) in ``space`` (its smallest size relaxed) with the least sum of squared changes; None if there is
    no plan."""
    from scipy.sparse import identity

    if space.is_simple:
        return space.plans.project(space.today)
    one = identity(len(space), format="csr")
    # The pull to today's plan is shifted so that it is never zero, which would leave no unit to measure by.
    shift = space.plans.total
    optimum = interior_point(Quadratic(one, space.today + shift), space, progress=progress)
    return None if optimum is None else optimum.plan
