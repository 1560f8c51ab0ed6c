"""The same capacity, spread so that access is as equal as it can be.

With access A = F S (F from a floating-catchment method whose weights do not depend on capacity), people D_i in reach of
a facility, and today's mean access a of these people, find the allowed plan S (:mod:`.limits`, :mod:`.space`) that is
best for one of the objectives of :mod:`.objectives`; first of all

    min  1/W sum_i D_i (A_i - a)^2   s.t.  sum_j S_j = T,  l_j <= S_j <= u_j

(Wang & Tang 2013, Environment and Planning B 40:705; at national scale Zhang, Yang & Pan 2021). For
2SFCA, E2SFCA and 3SFCA the mean cannot change: sum_i D_i A_i = sum_j S_j whatever the plan, so a is
the mean of every plan and the objective is the variance of access. M2SFCA and BFCA lose or weigh
supply on the way, so their mean does change; there a is fixed at today's mean (times T over today's
total), so that a plan gains nothing by making everybody worse off.

People with no facility in reach have no access under any plan. They are kept apart, and counted.
If many plans are equally good, the one closest to today's is chosen: least sum of squared changes for the variance,
least capacity taken away for the linear objectives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..errors import InputError
from ..problem import Demand, Facilities
from ..progress import SILENT, Progress
from .best import best_for
from .conflicts import refuse_conflict
from .effort import THOROUGH, Effort
from .limits import Limits, allowed_plans, plan_space
from .objectives import MORE_IS_BETTER, aversion, negligible, objective_value, relative_distance
from .settle import settled
from .simplex import PlanSet
from .task import Task

_SAME, _ROUNDING = 1e-9, 1e-12
"""A loss up to this share is rounding of numbers, not of units."""

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class Reallocation:
    """A plan and what is proven about it.

    ``before`` and ``after`` (m,) capacity; ``access_before`` and ``access_after`` (n,) capacity per
    person, 0 where ``in_reach`` (n,) is False; ``reached`` (m,) bool, False for stranded facilities.
    ``spread_before`` and ``spread_after``: mean squared distance of access to ``target``, whatever the ``objective``;
    ``value_before`` and ``value_after``: the objective. ``value_best`` is that of the best plan in fractions, from
    which a plan in whole units was rounded; no allowed plan can beat ``bound``, which differs from it by the share
    ``gap`` of the objective. ``kkt_residual`` (:class:`.quadratic.Certificate`) is NaN where another proof is given.
    ``ending``:
    finished, time_limit or fixed_point (:mod:`.iterated`, whose residual is ``fixed_point``). ``closest``: of all
    plans this good it is the closest to today's.
    ``mean_before`` and ``mean_after``: mean access of people in reach. ``kappa``: the aversion to inequality of the
    Kolm-Pollak objective, per unit of access.
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
    objective: str
    value_before: float
    value_after: float
    value_best: float
    bound: float
    gap: float
    kkt_residual: float
    ending: str
    closest: bool
    fixed_point: float = float("nan")
    kappa: float = float("nan")

    @property
    def change(self) -> np.ndarray:
        """Capacity after less before, shape (m,)."""
        return self.after - self.before

    @property
    def moved(self) -> float:
        """Capacity that facilities give up for others to receive."""
        change = self.change
        return float(min(np.maximum(change, 0.0).sum(), np.maximum(-change, 0.0).sum()))

    @property
    def added(self) -> float:
        """Total after less total before; 0 where they differ by rounding alone."""
        before, after = float(self.before.sum()), float(self.after.sum())
        return after - before if abs(after - before) > _ROUNDING * max(before, after) else 0.0

    @property
    def stranded(self) -> float:
        """Capacity that stays at facilities nobody reaches."""
        return float(self.after[~self.reached].sum())

    @property
    def rounding_loss(self) -> float:
        """What whole units cost, as a share of the best value in fractions.

        Where that is 0 (everybody can be equal) the loss is 0 if the plan is as equal, else NaN: no share of it exists.
        """
        nothing = negligible(self.objective, self.target)
        if not self.value_best > nothing:
            return 0.0 if self.value_best <= nothing and self.value_after <= nothing else float("nan")
        loss = self.value_after / self.value_best - 1.0
        loss = -loss if self.objective in MORE_IS_BETTER else loss
        return loss if loss > _SAME else 0.0

    @property
    def plan_gap(self) -> float:
        """How far ``after``, in whole units where asked for, can be from the best, as a share of its own objective."""
        return relative_distance(self.objective, self.value_after, self.bound, self.target)


def reallocate(
    demand: Demand,
    facilities: Facilities,
    access_matrix: csr_matrix,
    limits: Limits | None = None,
    progress: Progress = SILENT,
    objective: str = "variance",
    effort: Effort = THOROUGH,
    strength: float = 1.0,
) -> Reallocation:
    """The plan within ``limits`` (default: any plan with today's total) that makes access most equal.

    ``access_matrix`` F, CSR (n, m), as from :func:`~..accessibility.catchment.access_matrix`. ``strength``: e of the
    Kolm-Pollak objective. Raises :class:`InputError` where no people are in reach of a facility or the limits
    contradict each other, with what would have to give way.
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
    total = plans.total - float(plans.lower[~reached].sum())
    target = _target(mean_before, float(today[reached].sum()), total, reach[reached], people)

    task = _task(access_matrix, people, target, plan_space(facilities, limits, plans, reached), reached)
    if objective == "gini" and not task.conserves:
        raise InputError("capacity_gini_needs_mean")
    refuse_conflict(task.space, progress)
    lived_in = people > 0
    kappa = aversion(access_before[lived_in], people[lived_in], strength) or strength / target

    def value(access: np.ndarray) -> float:
        return objective_value(objective, access[lived_in], people[lived_in], target, kappa)

    def value_of(plan: np.ndarray) -> float:
        return value(access_matrix @ _with_stranded(plans, reached, plan))

    found, plan = best_for(task, objective, effort, limits.unit, kappa, progress)
    found, plan = settled(task, found, plan, limits.unit, objective, value_of)
    after = _with_stranded(plans, reached, plan)
    access_after = access_matrix @ after
    value_after = value(access_after)
    # The plan is allowed, so that no true bound is beyond it: only the last digits of one can be.
    bound = max(found.bound, value_after) if objective in MORE_IS_BETTER else min(found.bound, value_after)
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
        objective=objective,
        value_before=value(access_before),
        value_after=value_after,
        value_best=found.value,
        bound=bound,
        gap=relative_distance(objective, found.value, bound, target),
        kkt_residual=found.residual,
        ending=found.ending,
        closest=found.closest,
        kappa=kappa,
    )


def _with_stranded(plans: PlanSet, reached: np.ndarray, plan: np.ndarray) -> np.ndarray:
    """Capacity of all facilities (m,): ``plan`` of those ``reached`` (m,), and what the others keep."""
    after = plans.lower.copy()
    after[reached] = plan
    # Rounding leaves zeros with a sign.
    return after + 0.0


def _target(mean_before: float, today: float, total: float, reach: np.ndarray, people: np.ndarray) -> float:
    """a: today's mean access, scaled to the new ``total``; without any capacity today, that of an even spread."""
    if today > 0:
        return mean_before * total / today
    return float(reach.mean()) * total / float(people.sum())


def _task(access_matrix: csr_matrix, people: np.ndarray, target: float, space, reached: np.ndarray) -> Task:
    """The facilities that reach people, and the places with people in reach."""
    matrix = access_matrix
    lived_in = people > 0
    if not lived_in.all():
        matrix, people = matrix[lived_in], people[lived_in]
    if not reached.all():
        matrix = matrix[:, np.flatnonzero(reached)]
    return Task(matrix, people, target, space)
