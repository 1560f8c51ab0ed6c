"""In which order the sites of a plan open, and what each is worth, where everyone goes to the cheapest open site."""

from __future__ import annotations

import heapq

import numpy as np

from .assignment import Assignment


def opening_order(
    problem: Assignment, most: int | None = None, today: np.ndarray | None = None
) -> list[tuple[int, float]]:
    """The free sites of ``problem`` in the order in which each saves most, with what it saves then.

    At most ``most`` of them; places pay ``today`` (n,) at first, by default the problem's ``ceiling``.

    What a site saves never grows as others open, so a saving computed earlier bounds today's (Minoux 1978, LNCIS
    7:234-243) and most need not be computed again. Ties go to the first in the layer. Serving one more place saves
    more than anything else by default.
    """
    order = _by_site(problem.sites, problem.site_count)
    place, costs = problem.place[order], problem.costs[order]
    start = np.concatenate(([0], np.cumsum(np.bincount(problem.sites, minlength=problem.site_count))))
    pays = (problem.ceiling if today is None else today).copy()

    def saves(site: int) -> float:
        part = slice(start[site], start[site + 1])
        return float(np.maximum(pays[place[part]] - costs[part], 0.0).sum()) - problem.setup[site]

    waiting = [(-saves(site), site) for site in range(problem.site_count)]
    heapq.heapify(waiting)
    opening = []
    while waiting and (most is None or len(opening) < most):
        _, site = heapq.heappop(waiting)
        saved = saves(site)
        if waiting and (-saved, site) > waiting[0]:
            heapq.heappush(waiting, (-saved, site))
            continue
        opening.append((site, saved))
        part = slice(start[site], start[site + 1])
        pays[place[part]] = np.minimum(pays[place[part]], costs[part])
    return opening


def _by_site(sites: np.ndarray, count: int) -> np.ndarray:
    """The order of the pairs by site: numbers of 16 bits are sorted digit by digit, several times as fast."""
    return np.argsort(sites.astype(np.uint16) if count <= 2**16 else sites, kind="stable")


def closing_costs(problem: Assignment, is_open: np.ndarray) -> np.ndarray:
    """By how much the objective rises if each site closes, shape (F,); NaN for closed sites and for those without
    which somebody has no site at all."""
    near = problem.nearest(is_open)
    served = near.site >= 0
    more = np.bincount(near.site[served], (near.second - near.first)[served], problem.site_count) - problem.setup
    alone = served & ~np.isfinite(problem.base) & (near.second >= problem.ceiling)
    more[near.site[alone]] = np.nan
    return np.where(is_open, more, np.nan)


class ClosingLosses:
    """What :func:`.polish.polished` asks: which open sites could close at no loss to the objective."""

    def __init__(self, problem: Assignment, value: float) -> None:
        self.problem = problem
        self.noise = 1e-9 * abs(value)

    def losses(self, is_open: np.ndarray) -> np.ndarray:
        """What closing each site (m,) of the layer costs, infinite where somebody is then without a site."""
        losses = np.zeros(len(is_open))
        free = self.problem.position
        losses[free] = np.nan_to_num(closing_costs(self.problem, is_open[free]), nan=np.inf)
        return np.where(is_open, losses, 0.0)
