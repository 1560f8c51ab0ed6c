"""A plan made with the nearest sites of every place, completed: who found no room there may find some farther."""

from __future__ import annotations

import numpy as np

from ..problem import TravelCosts
from .clock import Clock
from .filling import filled
from .rules import SiteRows
from .shipping import shipping
from .whole_places import made_whole

ROUNDING = 1e-9


def topped_up(
    reach: TravelCosts,
    weight: np.ndarray,
    price: np.ndarray,
    capacity: np.ndarray,
    near: TravelCosts,
    people: np.ndarray,
    room_price: np.ndarray,
    whole: bool,
    clock: Clock,
) -> np.ndarray:
    """People of every pair of ``reach`` (all pairs of open sites), from the ``people`` of the pairs ``near``, some of
    the same; nobody who is served already moves unless places are ``whole``.

    ``price`` of the pairs of ``reach`` a person, ``room_price`` (m,) of room at each site.
    """
    m = reach.facility_count
    answer = np.zeros(reach.pair_count)
    # Sites ascend within the rows of both.
    at = np.searchsorted(_keys(reach), _keys(near))
    answer[at] = people
    served = np.bincount(reach.rows(), answer, len(weight))
    listed = np.diff(reach.indptr) > 0
    is_open = np.zeros(m, dtype=bool)
    is_open[reach.indices] = True
    loads = np.bincount(reach.indices, answer, m)
    room = float(np.maximum(capacity - loads, 0.0)[is_open].sum())
    left = float((weight - served)[listed].sum())
    if min(left, room) <= ROUNDING * max(1.0, float(weight.sum())):
        return answer
    nothing, none = np.zeros(m), SiteRows.none(m)
    if not whole:
        # Nobody who is served moves: only the others, and the room that is left, have a say.
        waits = np.where(weight - served > ROUNDING * np.maximum(1.0, weight), weight - served, 0.0)
        spare = np.maximum(capacity - loads, 0.0)
        problem, origin = shipping(reach, waits, price, spare, nothing, None, none, is_open, ~is_open, whole)
        answer[origin.pair] += filled(problem, is_open, room_price) * problem.load
        return answer
    problem, origin = shipping(reach, weight, price, capacity, nothing, None, none, is_open, ~is_open, whole)
    share = made_whole(problem, is_open, answer[origin.pair] / problem.load, clock)
    more = np.zeros(reach.pair_count)
    more[origin.pair] = share * problem.load
    return more if more.sum() > answer.sum() else answer


def _keys(pairs: TravelCosts) -> np.ndarray:
    return pairs.rows().astype(np.int64) * pairs.facility_count + pairs.indices
