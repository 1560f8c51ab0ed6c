"""What every objective works on: people in reach, facilities that reach somebody, and the plans allowed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from .space import PlanSpace

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

CONSERVED = 1e-9
"""Relative error up to which a method hands out exactly the supply in reach."""


@dataclass(frozen=True)
class Task:
    """``matrix`` F, CSR (n, m), of places with ``people`` D (n,) > 0 in reach of a facility, and of facilities that
    reach people; ``target`` a, the mean access that deviations are from; ``space`` of allowed plans."""

    matrix: csr_matrix
    people: np.ndarray
    target: float
    space: PlanSpace

    @property
    def shares(self) -> np.ndarray:
        """p_i = D_i / W, shape (n,)."""
        return self.people / self.people.sum()

    @property
    def reach(self) -> np.ndarray:
        """v_j = sum_i D_i F_ij, shape (m,)."""
        return self.matrix.T @ self.people

    @property
    def conserves(self) -> bool:
        """Is mean access the same under every plan with one total?"""
        return bool(np.all(np.abs(self.reach - 1.0) <= CONSERVED))

    @property
    def most_mean(self) -> float:
        """Mean access of no plan is above this; that of all plans with one total where the method conserves supply."""
        reach = self.reach
        return float(reach @ self.space.widest.cheapest(-reach)) / float(self.people.sum())

    @property
    def most_of_worst_off(self) -> float:
        """The least access of no plan is above this: that of the place that has least when all that plans are free to
        spread is where it serves this place best."""
        plans = self.space.widest
        rest = max(plans.total - float(plans.lower.sum()), 0.0)
        return float((self.matrix @ plans.lower + rest * self.matrix.max(axis=1).toarray().ravel()).min())


@dataclass(frozen=True)
class Found:
    """``plan`` (m,), ``value`` of the objective, ``bound`` that no plan can beat, and how the search ended:
    ``finished`` or ``time_limit``. ``residual``: the relative KKT residual where the objective is a quadratic form,
    else NaN. ``closest``: of all plans this good it is the one closest to today's."""

    plan: np.ndarray
    value: float
    bound: float
    ending: str = "finished"
    residual: float = float("nan")
    closest: bool = False
