"""The one evaluator: what a set of open sites means for every place and every site.

Every siting model is judged here, from the plan alone; no solver's own figure is reported.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..problem import TravelCosts
from ..progress import SILENT, Progress
from .assigned_people import assigned_people
from .floors import Floors


@dataclass(frozen=True)
class Evaluation:
    """Of n places and m sites, within the standard.

    ``site`` (n,) the open site that serves a place (-1 none): the nearest, or under capacities the one that serves
    most of its people; ``cost`` (n,) to it, NaN for none; ``second`` (n,) cost to the second nearest open site, NaN for
    none; ``within`` (n,) how many open sites lie within the standard; ``covered`` (n,) share of the place's people that
    count as covered, 0 to 1; ``assigned`` (m,) covered people by the site that serves them; ``people`` covered in all,
    and their ``travel``: the sum of people times cost.
    """

    site: np.ndarray
    cost: np.ndarray
    second: np.ndarray
    within: np.ndarray
    covered: np.ndarray
    assigned: np.ndarray
    people: float
    travel: float


def open_pairs(pairs: TravelCosts, is_open: np.ndarray) -> TravelCosts:
    """Only the pairs of open sites; sites keep their positions."""
    kept = np.flatnonzero(is_open[pairs.indices])
    indptr = np.searchsorted(kept, pairs.indptr)
    return TravelCosts(indptr, pairs.indices[kept], pairs.costs[kept], pairs.facility_count)


def evaluate(pairs: TravelCosts, population: np.ndarray, is_open: np.ndarray, need: int = 1) -> Evaluation:
    """Everyone goes to the nearest open site (ties: the first in the layer), and counts as covered if at least
    ``need`` open sites lie within the standard. ``pairs`` are those within it."""
    reach = open_pairs(pairs, is_open)
    within = np.diff(reach.indptr)
    site, cost = _nearest(reach)
    covered = (within >= need).astype(np.float64)
    served = np.where(covered > 0, population, 0.0)
    has_site = site >= 0
    assigned = np.bincount(site[has_site], weights=served[has_site], minlength=pairs.facility_count)
    travel = float(served[has_site] @ cost[has_site])
    return Evaluation(site, cost, _second(reach, site), within, covered, assigned, float(served.sum()), travel)


def evaluate_full(
    pairs: TravelCosts, population: np.ndarray, is_open: np.ndarray, capacity: np.ndarray, share=None
) -> Evaluation:
    """Everyone goes to the nearest open site even if it is full: ``assigned`` are those who go there, ``covered`` the
    share of them for whom there is room, ``people`` are served in all, and ``travel`` is that of everyone who goes.

    At a full site all have the same chance, unless the ``share`` (n,) of every inhabited place says who is served."""
    nearest = evaluate(pairs, population, is_open)
    chance = np.minimum(1.0, capacity / np.maximum(nearest.assigned, 1e-300))
    goes = nearest.site >= 0
    covered = np.where(goes, chance[nearest.site], 0.0)
    if share is not None:
        covered = np.where(goes & (population > 0), share, covered)
    served = float(np.minimum(nearest.assigned, capacity).sum())
    return replace(nearest, covered=covered, people=served)


def evaluate_capacitated(
    pairs: TravelCosts,
    population: np.ndarray,
    is_open: np.ndarray,
    capacity: np.ndarray,
    served: float,
    floors: Floors,
    label: np.ndarray,
    progress: Progress = SILENT,
    least: np.ndarray | None = None,
) -> Evaluation:
    """As many people as possible, ``served`` in all, are served within capacity, at the least total travel.

    ``floors`` with ``label`` (n,) are kept, and the ``least`` (m,) people that each open site must serve, if given. A
    place may be split between sites; one without people is served by the nearest open site.
    """
    reach = open_pairs(pairs, is_open)
    masks = [label == rule for rule in floors.rule]
    people = assigned_people(reach, population, capacity, served, masks, floors.wanted, progress, least)
    return evaluate_people(reach, population, people)


def evaluate_people(reach: TravelCosts, population: np.ndarray, people: np.ndarray) -> Evaluation:
    """What it means that ``people`` (pairs,) of every place go to every open site; ``reach`` holds open sites only."""
    rows = reach.rows()
    place = np.bincount(rows, weights=people, minlength=len(population))
    site, cost = _nearest(reach)
    used = np.flatnonzero(people > 0)
    # The last one written wins, so the largest part of a place is written last.
    used = used[np.argsort(people[used], kind="stable")]
    site[rows[used]], cost[rows[used]] = reach.indices[used], reach.costs[used]
    inhabited = population > 0
    unserved = inhabited & (place <= 0)
    site[unserved], cost[unserved] = -1, np.nan
    covered = np.where(inhabited, place / np.where(inhabited, population, 1.0), site >= 0)
    assigned = np.bincount(reach.indices, weights=people, minlength=reach.facility_count)
    return Evaluation(
        site,
        cost,
        _second(reach, _nearest(reach)[0]),
        np.diff(reach.indptr),
        np.minimum(covered, 1.0),
        assigned,
        float(people.sum()),
        float(people @ reach.costs),
    )


def _second(reach: TravelCosts, site: np.ndarray) -> np.ndarray:
    """The cost to the cheapest open site other than ``site`` (n,), NaN for none."""
    others = reach.indices != site[reach.rows()]
    before = np.concatenate(([0], np.cumsum(others)))
    rest = TravelCosts(before[reach.indptr], reach.indices[others], reach.costs[others], reach.facility_count)
    return _nearest(rest)[1]


def _nearest(reach: TravelCosts) -> tuple[np.ndarray, np.ndarray]:
    """Nearest site of every place (-1 none) and the cost to it (NaN none)."""
    site = np.full(reach.demand_count, -1, dtype=np.int64)
    cost = np.full(reach.demand_count, np.nan)
    rows = np.flatnonzero(np.diff(reach.indptr) > 0)
    if len(rows) == 0:
        return site, cost
    cost[rows] = np.minimum.reduceat(reach.costs, reach.indptr[rows])
    at_least = np.flatnonzero(reach.costs == np.repeat(cost, np.diff(reach.indptr)))
    _, first = np.unique(reach.rows()[at_least], return_index=True)
    site[rows] = reach.indices[at_least[first]]
    return site, cost
