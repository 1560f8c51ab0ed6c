"""What bounds a branch of :mod:`.branching`: the least objective over the plans that are left, as exact as needed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable, Protocol

import numpy as np

from ..progress import Progress
from .bending import GiniIndex, KolmPollak
from .first_bound import first_bound
from .interior import interior_point
from .quadratic import Spread
from .smooth import ROUNDING, smooth_plan
from .space import PlanSpace
from .task import Task

Enough = Callable[[float, float], bool]
"""(value, bound) -> is this enough?"""
_EVEN = 1e-6
"""The gap of the plan of least variance from which the search for another objective starts."""


@dataclass(frozen=True)
class Relaxed:
    """``plan`` (m,), and the ``bound`` that the objective of no plan left goes below."""

    plan: np.ndarray
    bound: float


class Relaxation(Protocol):
    """An objective to be made small, in which differences up to ``rounding`` are none."""

    @property
    def rounding(self) -> float: ...

    def least(self, space: PlanSpace, enough: Enough, progress: Progress) -> Relaxed | None:
        """The best plan of ``space``, until ``enough``; None if there is none."""

    def value(self, plan: np.ndarray) -> float:
        """The objective of ``plan`` (m,)."""

    def scale(self, value: float) -> float:
        """What a gap is a share of, where the objective has the ``value``."""


@dataclass(frozen=True)
class LeastVariance:
    """The variance of access, as a quadratic form."""

    spread: Spread

    def least(self, space: PlanSpace, enough: Enough, progress: Progress) -> Relaxed | None:
        def known(value: float, bound: float) -> bool:
            return enough(self._variance(value), self._variance(bound))

        optimum = interior_point(self.spread.quadratic, space, known, progress)
        return None if optimum is None else Relaxed(optimum.plan, max(self._variance(optimum.bound), 0.0))

    @property
    def rounding(self) -> float:
        return (ROUNDING * self.spread.target) ** 2

    def value(self, plan: np.ndarray) -> float:
        return self.spread.value(plan)

    def scale(self, value: float) -> float:
        return abs(value)

    def _variance(self, form: float) -> float:
        """The variance that a value of the quadratic form stands for."""
        return 2.0 * form / self.spread.people + self.spread.target**2


@dataclass(frozen=True)
class LeastSmooth:
    """The Gini index, or the Kolm-Pollak equivalent with its sign changed, of the plans of ``task``, in units of the
    target; ``make`` gives phi, which has a state of its own while it is solved. ``variance``: of the same access; its
    best plan is where the search starts and proves something at once."""

    task: Task
    make: Callable[[], GiniIndex | KolmPollak]
    scale: Callable[[float], float]
    variance: LeastVariance

    def least(self, space: PlanSpace, enough: Enough, progress: Progress) -> Relaxed | None:
        def even_enough(value: float, bound: float) -> bool:
            # Infinite while the rules are not kept yet.
            return bool(np.isfinite(value)) and value - bound <= _EVEN * value

        even = self.variance.least(space, even_enough, progress)
        if even is None:
            return None
        task, phi, start = replace(self.task, space=space), self.make(), space.plans.project(even.plan)
        proven = first_bound(task, phi, start)
        found = smooth_plan(task, phi, start, enough, progress=progress, bound=proven)
        return Relaxed(found.plan, found.bound)

    @property
    def rounding(self) -> float:
        return ROUNDING

    def value(self, plan: np.ndarray) -> float:
        return self.make().value(self.task.matrix @ plan / self.task.target)
