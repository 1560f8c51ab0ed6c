"""The same capacity, spread so that access is as equal as it can be.

With access A = F S (F from a floating-catchment method whose weights do not depend on capacity),
people D_i in reach of a facility, and today's mean access a of these people, find

    min  1/W sum_i D_i (A_i - a)^2   s.t.  sum_j S_j = T,  l_j <= S_j <= u_j

(Wang & Tang 2013, Environment and Planning B 40:705; at national scale Zhang, Yang & Pan 2021). For
2SFCA, E2SFCA and 3SFCA the mean cannot change: sum_i D_i A_i = sum_j S_j whatever the plan, so a is
the mean of every plan and the objective is the variance of access. M2SFCA and BFCA lose or weigh
supply on the way, so their mean does change; there a is fixed at today's mean (times T over today's
total), so that a plan gains nothing by making everybody worse off.

People with no facility in reach have no access under any plan. They are kept apart, and counted.
If many plans are equally good, the one closest to today's is chosen: least sum of squared changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities
from ..progress import SILENT, Progress
from .identical import identical_catchments
from .limits import Limits, allowed_plans
from .minimise import best_plan
from .quadratic import certificate, spread_of_access
from .rounding import exchange_units, largest_remainder
from .simplex import PlanSet

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class Reallocation:
    """A plan and what is proven about it.

    ``before`` and ``after`` (m,) capacity; ``access_before`` and ``access_after`` (n,) capacity per
    person, 0 where ``in_reach`` (n,) is False; ``reached`` (m,) bool, False for stranded facilities.
    ``spread_before`` and ``spread_after`` are the objective, ``bound`` is what no allowed plan can
    go below. ``kkt_residual`` and ``gap`` (:class:`.quadratic.Certificate`) are those of the best
    plan in fractions, from which a plan in whole units was rounded. ``mean_before`` and
    ``mean_after``: mean access of people in reach.
    """

    before: np.ndarray
    after: np.ndarray
    access_before: np.ndarray
    access_after: np.ndarray
    in_reach: np.ndarray
    reached: np.ndarray
    target: float
    mean_before: float
    mean_after: float
    spread_before: float
    spread_after: float
    bound: float
    gap: float
    kkt_residual: float

    @property
    def change(self) -> np.ndarray:
        """Capacity after less before, shape (m,)."""
        return self.after - self.before

    @property
    def moved(self) -> float:
        """Capacity that facilities give up for others to receive."""
        change = self.change
        return float(min(change[change > 0].sum(), -change[change < 0].sum()))

    @property
    def added(self) -> float:
        """Total after less total before."""
        return float(self.after.sum() - self.before.sum())

    @property
    def stranded(self) -> float:
        """Capacity that stays at facilities nobody reaches."""
        return float(self.after[~self.reached].sum())

    @property
    def rounding_loss(self) -> float:
        """Growth of the objective by rounding to whole units, as a share of the bound; NaN if that is 0."""
        return self.spread_after / self.bound - 1.0 if self.bound > 0 else float("nan")


def reallocate(
    demand: Demand,
    facilities: Facilities,
    access_matrix: csr_matrix,
    limits: Limits | None = None,
    progress: Progress = SILENT,
) -> Reallocation:
    """The plan within ``limits`` (default: any plan with today's total) that makes access most equal.

    ``access_matrix`` F, CSR (n, m), as from :func:`~..accessibility.catchment.access_matrix`. Raises
    :class:`InputError` where no people are in reach of a facility or the limits contradict each other.
    """
    limits = Limits() if limits is None else limits
    today, population = facilities.capacity, demand.population
    reach = access_matrix.T @ population
    reached = reach > 0
    if not reached.any():
        raise InputError("capacity_nobody_counts")
    plans = allowed_plans(facilities, limits, reached)
    in_reach = np.diff(access_matrix.indptr) > 0
    people = np.where(in_reach, population, 0.0)
    access_before = access_matrix @ today
    mean_before = float(people @ access_before / people.sum())
    target = _target(mean_before, float(today[reached].sum()), _within(plans, reached).total, reach[reached], people)

    merged = _Merged(access_matrix, people, today, plans, reached, target, progress)
    best = merged.best_plan()
    proof = certificate(merged.spread, merged.plans, best)
    spread_best = merged.spread.value(best)
    after = plans.lower.copy()
    after[reached] = merged.split(best, limits.whole)

    access_after = access_matrix @ after
    return Reallocation(
        before=today,
        after=after,
        access_before=access_before,
        access_after=access_after,
        in_reach=in_reach,
        reached=reached,
        target=target,
        mean_before=mean_before,
        mean_after=float(people @ access_after / people.sum()),
        spread_before=float(people @ (access_before - mean_before) ** 2 / people.sum()),
        spread_after=float(people @ (access_after - target) ** 2 / people.sum()),
        bound=spread_best * (1.0 - min(proof.gap, 1.0)),
        gap=proof.gap,
        kkt_residual=proof.residual,
    )


def _target(mean_before: float, today: float, total: float, reach: np.ndarray, people: np.ndarray) -> float:
    """a: today's mean access, scaled to the new ``total``; without any capacity today, that of an even spread."""
    if today > 0:
        return mean_before * total / today
    return float(reach.mean()) * total / float(people.sum())


def _within(plans: PlanSet, chosen: np.ndarray) -> PlanSet:
    """The plans of the ``chosen`` (m,) bool facilities when the others keep their lower bound."""
    return PlanSet(plans.total - float(plans.lower[~chosen].sum()), plans.lower[chosen], plans.upper[chosen])


class _Merged:
    """The problem of the facilities that have people in reach, those with one catchment taken as one."""

    def __init__(
        self,
        access_matrix: csr_matrix,
        people: np.ndarray,
        today: np.ndarray,
        plans: PlanSet,
        reached: np.ndarray,
        target: float,
        progress: Progress,
    ) -> None:
        if not reached.all():
            access_matrix = access_matrix[:, np.flatnonzero(reached)]
        self._groups = identical_catchments(access_matrix)
        if len(self._groups.first) < access_matrix.shape[1]:
            access_matrix = access_matrix[:, self._groups.first]
        self._today, self._all_plans, self._progress = today[reached], _within(plans, reached), progress
        self.spread = spread_of_access(access_matrix, people, target, progress)
        self.plans = self._groups.merged(self._all_plans)

    def best_plan(self) -> np.ndarray:
        """The best plan in fractions, one entry a group."""
        today, sizes = self._groups.sums(self._today), self._groups.sizes()
        return best_plan(self.spread, self.plans, today, sizes, self._progress)

    def split(self, plan: np.ndarray, whole: bool) -> np.ndarray:
        """The plan of every facility from the best one of the groups, rounded to ``whole`` units if so wished."""
        if whole:
            rounded = largest_remainder(plan, self.plans)
            plan = exchange_units(self.spread.quadratic, self.plans, rounded, self._progress)
        return self._groups.split(plan, self._all_plans, self._today, whole)
