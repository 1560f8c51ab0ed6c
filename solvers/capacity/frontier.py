"""What equity costs: the best plan for every level of something else that matters, each with its bound.

    best objective of A = F S   s.t.  S allowed,  c(S) <= e      (or >= e),   e from the one end to the other

(the e-constraint method: Haimes, Lasdon & Wismer 1971, IEEE Trans. SMC 1:296). What c is, all linear in the plan:

    moved      capacity that facilities give up for others to receive: from nothing to what the best plan moves
    travel     mean travel cost of the care given, sum_j S_j t_j / sum_j S_j, with t_j the mean cost of those who use
               facility j, sum_i D_i F_ij c_ij / sum_i D_i F_ij: from the least allowed to that of the best plan
    coverage   the share of the care given to people within a standard of it, likewise: from the most to the best plan's
    budget     what the total grows by: from nothing to TOTAL, or to the total from which on access gets no more equal

Where today's capacities break the limits, the first point is the plan that moves, or adds, least.

The knee is the point farthest from the line between the two ends, both axes scaled to their ranges (Das 1999,
Structural Optimization 18:107): beyond it a further step towards equity costs more than it brings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .effort import THOROUGH, Effort
from .frontier_points import FrontierSearch, never_worse, used_by
from .limits import Limits
from .objectives import MORE_IS_BETTER
from .reallocate import Reallocation

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

AGAINST = ("moved", "travel", "coverage", "budget")
_ROOM = 1e-9


@dataclass(frozen=True)
class Frontier:
    """k points: ``levels`` (k,) of ``against`` as allowed, ``cost`` (k,) as used, the ``plans``, and which is the
    ``knee`` (None where equity costs nothing)."""

    against: str
    levels: np.ndarray
    cost: np.ndarray
    plans: list[Reallocation]
    knee: int | None

    @property
    def equity(self) -> np.ndarray:
        """The objective at every point, shape (k,)."""
        return np.array([plan.value_after for plan in self.plans])


def frontier(
    demand: Demand,
    facilities: Facilities,
    costs: TravelCosts,
    access_matrix: csr_matrix,
    against: str,
    points: int,
    limits: Limits,
    objective: str = "variance",
    effort: Effort = THOROUGH,
    strength: float = 1.0,
    standard: float = np.inf,
    progress: Progress = SILENT,
) -> Frontier:
    """The curve of ``points`` >= 2 plans; ``costs`` are those from which the access matrix was made.

    ``standard`` of coverage is in their unit. Raises ``InputError`` where a level has no plan.
    """
    if points < 2:
        raise InputError("out_of_range", parameter="POINTS", low=2, high=100, value=points)

    rate = None
    if against in ("travel", "coverage"):
        rate = facility_rates(demand, costs, access_matrix, against, standard)
    search = FrontierSearch(demand, facilities, access_matrix, limits, objective, effort, strength, points, progress)
    levels, plans = search.budget() if against == "budget" else search.along(against, rate)
    if against != "budget":
        plans = never_worse(plans, objective)
    used = np.array([used_by(one, against, rate) for one in plans])
    equity = np.array([one.value_after for one in plans])
    return Frontier(against, levels, used, plans, knee(used, equity, objective in MORE_IS_BETTER))


def facility_rates(
    demand: Demand, costs: TravelCosts, access_matrix: csr_matrix, against: str, standard: float
) -> np.ndarray:
    """(m,): the mean travel cost of those who use each facility, or their share within ``standard``; 0 without
    users."""
    from scipy.sparse import csr_matrix

    values = costs.costs.astype(np.float64) if against == "travel" else (costs.costs <= standard).astype(np.float64)
    shape = (costs.demand_count, costs.facility_count)
    # Shifted by one: a cost of zero is a pair all the same.
    shifted = csr_matrix((values + 1.0, costs.indices, costs.indptr), shape=shape)
    users = np.asarray(access_matrix.T @ demand.population)
    weighed = np.asarray(access_matrix.multiply(shifted).T @ demand.population)
    return np.divide(weighed, users, out=np.ones(len(users)), where=users > 0) - 1.0


def knee(cost: np.ndarray, equity: np.ndarray, more_is_better: bool = False) -> int | None:
    """The position of the knee; None where the ends are equal or no point lies off the line between them.

    >>> knee(np.array([0.0, 1.0, 2.0, 4.0]), np.array([1.0, 0.3, 0.2, 0.0]))
    1
    """
    across, up = cost[-1] - cost[0], equity[-1] - equity[0]
    if abs(across) <= _ROOM * np.abs(cost).max(initial=0.0) or abs(up) <= _ROOM * np.abs(equity).max(initial=0.0):
        return None
    gained = (equity - equity[0]) / up - (cost - cost[0]) / across
    best = int(np.argmax(gained))
    return best if gained[best] > 1e-6 else None
