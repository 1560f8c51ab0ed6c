"""A plan that covers enough people at little cost, in little time: greedy opening, then without what it can spare.

Each step opens the site that brings most of what is still missing for its price (Chvatal 1979, Mathematics of
Operations Research 4:233-235; at most a factor of ln(groups) + 1 from the least cost, where only cover limits). Where
everyone must be covered, groups count alike in a second try, and those that few sites reach count more in a third.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .coverage import Coverage
from .search import opened_today
from .space import Space

ROOM = 1e-12


def covering_start(
    space: Space, measure: Coverage, price: np.ndarray, wanted: float, progress: Progress = SILENT
) -> np.ndarray | None:
    """The cheapest plan (m,) bool by ``price`` (m,) of a few that cover ``wanted`` people within the space; None where
    none of them does, which proves nothing."""
    people = np.where(measure.coverable, measure.weight, 0.0)
    worth = [people]
    if wanted >= people.sum() * (1 - ROOM):
        worth.append((people > 0).astype(np.float64))
        worth.append(worth[-1] / np.maximum(np.diff(measure.cover.indptr), 1))
    best, best_price = None, np.inf
    for weight in worth:
        plan = _opened(space, measure, price, weight, wanted, progress)
        if plan is None:
            continue
        plan = spared(space, measure, plan, price, wanted)
        if price[plan].sum() < best_price:
            best, best_price = plan, float(price[plan].sum())
    return best


def _opened(space: Space, measure: Coverage, price, weight: np.ndarray, wanted: float, progress: Progress):
    """Open one site after the other: those that rules lack, then those that bring most for their price."""
    sites, rows = space.sites, space.rows
    is_open = opened_today(space, measure)
    least = 1e-9 * max(1.0, float(np.abs(price).max(initial=0.0)))
    while True:
        progress.check()
        use = rows.use(is_open)
        lacking, short = rows.lacking(use), measure.value(is_open) < wanted * (1 - ROOM)
        below = space.floors.rule[space.floors.lacking(measure, is_open)]
        if not (lacking.any() or short or len(below)):
            return is_open
        addable = sites.free & ~is_open
        addable &= np.all(use[:, None] + rows.coefficients <= (rows.upper + rows.room)[:, None], axis=0)
        if lacking.any():
            addable &= (rows.coefficients[lacking] > 0).any(axis=0)
        missing = weight
        if len(below) or not short:
            missing = np.where(np.isin(measure.groups.label, below), weight, 0.0)
        gains = measure.gains(is_open, missing)
        if not lacking.any():
            addable &= gains > 0
        if not addable.any():
            return None
        score = gains / np.maximum(price, least)
        is_open[int(np.argmax(np.where(addable, score, -np.inf)))] = True


def spared(space: Space, measure: Coverage, is_open: np.ndarray, price: np.ndarray, wanted: float) -> np.ndarray:
    """The plan without sites that open needlessly, the dearest first."""
    is_open = is_open.copy()
    new = np.flatnonzero(is_open & (space.sites.status == "candidate"))
    for site in new[np.lexsort((measure.losses(is_open)[new], -price[new]))]:
        is_open[site] = False
        if measure.value(is_open) < wanted * (1 - ROOM) or not space.feasible(is_open, measure):
            is_open[site] = True
    return is_open
