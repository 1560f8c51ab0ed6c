"""Of equally good plans, the one a planner would rather have."""

from __future__ import annotations

from typing import Callable

import numpy as np

from .space import Space


def polished(
    space: Space, measure, is_open: np.ndarray, keeps: Callable[[np.ndarray], bool] = lambda is_open: True
) -> np.ndarray:
    """The plan (m,) bool without needless change: nothing closes and nothing opens that covers nobody more.

    Closable sites stay open where the rules allow it; sites that open for nothing stay closed, the dearest first, as
    long as the rules (an exact number of SITES, a region's minimum) are kept; and whatever else ``keeps`` asks for.
    """
    is_open = is_open.copy()
    for j in np.flatnonzero((space.sites.status == "closable") & ~is_open):
        is_open[j] = True
        stays = bool(space.rows.allow(space.rows.use(is_open))) and keeps(is_open)
        # Closing it may be worth something, where keeping it open costs money.
        is_open[j] = stays and not (space.charged and measure.losses(is_open)[j] < -measure.noise)
    dearest_first = np.argsort(-space.sites.cost, kind="stable")
    while True:
        needless = is_open & (space.sites.status == "candidate") & (measure.losses(is_open) <= measure.noise)
        for j in dearest_first[needless[dearest_first]]:
            is_open[j] = False
            if space.rows.allow(space.rows.use(is_open)) and keeps(is_open):
                break
            is_open[j] = True
        else:
            return is_open
