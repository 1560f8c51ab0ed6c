"""Unequal access as a quadratic form in the capacities, and the certificate that a plan is best.

With access A = F S (F the access matrix of a floating-catchment method, S the capacities), people
D_i in reach of at least one facility, W = sum_i D_i, and a target access a,

    f(S) = 1/W sum_i D_i (A_i - a)^2 = 1/W (S' Q S - 2 a v' S) + a^2,
    Q = F' diag(D) F,   v = F' D.

Q is facilities x facilities and sparse: Q_jk > 0 only where j and k share people. The places are
gone after one pass over the pairs, made in blocks of places so that memory stays bounded. For the
methods that conserve supply (2SFCA, E2SFCA, 3SFCA: sum_i D_i A_i = sum_j S_j) v = 1, so the linear
term is constant on a fixed total, and f with a = T/W is the variance of access among people in
reach (Wang & Tang 2013, Environment and Planning B 40:705). For M2SFCA and BFCA v differs by
facility and the linear term stays.

The gradient has a meaning: W/2 times it is g_j = sum_i D_i F_ij (A_i - a), with v = 1 the mean
surplus of access in the catchment of j. A plan is optimal exactly when no facility that can give
has a larger surplus than one that can take.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..progress import SILENT, Progress
from .gram import weighted_gram
from .simplex import PlanSet

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_SMALLEST_SCALE = 1e-4


@dataclass(frozen=True)
class Quadratic:
    """q(S) = 1/2 S' Q S - b' S: ``matrix`` Q (m, m), sparse, symmetric, no negative entry; ``linear`` b (m,).

    With ``less`` V (m, r) the form is Q - V V' in place of Q, still convex.
    """

    matrix: csr_matrix
    linear: np.ndarray
    less: np.ndarray | None = None

    def times(self, plan: np.ndarray) -> np.ndarray:
        """Q S, less what V takes from it, shape (m,)."""
        product = self.matrix @ plan
        return product if self.less is None else product - self.less @ (self.less.T @ plan)

    def gradient(self, plan: np.ndarray) -> np.ndarray:
        """Q S - b, shape (m,)."""
        return self.times(plan) - self.linear

    def change(self, plan: np.ndarray, step: np.ndarray) -> float:
        """q(plan + step) - q(plan), without the cancellation that a difference of values has."""
        return float(self.gradient(plan) @ step + 0.5 * step @ self.times(step))


@dataclass(frozen=True)
class Spread:
    """f above: ``quadratic`` holds Q and b = a v, ``reach`` v (m,), ``target`` a, ``people`` W."""

    quadratic: Quadratic
    reach: np.ndarray
    target: float
    people: float

    def value(self, plan: np.ndarray) -> float:
        """f(S) >= 0: the mean squared distance of access to the target."""
        form = self.quadratic
        return max(float(plan @ (form.matrix @ plan - 2.0 * form.linear)) / self.people + self.target**2, 0.0)

    def scale(self, plan: np.ndarray) -> float:
        """v_max sigma of :class:`Certificate` (> 0): the unit in which stationarity is measured."""
        sigma = max(np.sqrt(self.value(plan)), _SMALLEST_SCALE * self.target)
        return float(sigma * self.reach.max())


def spread_of_access(
    access_matrix: csr_matrix, people: np.ndarray, target: float, progress: Progress = SILENT
) -> Spread:
    """f for ``access_matrix`` F, CSR (n, m), ``people`` D (n,) and ``target`` a.

    Places that reach no facility have an empty row in F: they add nothing to Q and are not in W.
    """
    matrix = weighted_gram(access_matrix, people, progress)
    reach = access_matrix.T @ people
    in_reach = float(people[np.diff(access_matrix.indptr) > 0].sum())
    return Spread(Quadratic(matrix, target * reach), reach, float(target), in_reach)


@dataclass(frozen=True)
class Certificate:
    """How far a plan can be from the best one.

    ``gap``: f(S) - f(best) is at most this share of f(S): the Frank-Wolfe duality gap, valid for
    any allowed plan, one sort. It is 0 where f(S) is 0 but for rounding.

    ``residual``: the relative KKT residual. The largest difference g_j - g_k between a facility j
    that can give (S_j > l_j) and a facility k that can take (S_k < u_k), or 0 if none is positive,
    divided by v_max sigma. sigma = sqrt(f(S)) is the standard deviation of access, but not less than
    1e-4 of the target (everyone is equal to four digits then); v_max is the largest v_j, 1 for the
    methods that conserve supply. It is stationarity and complementarity in one number, the best
    multiplier of the total taken out, and zero exactly at an optimal plan.
    """

    gap: float
    residual: float


def certificate(spread: Spread, plans: PlanSet, plan: np.ndarray) -> Certificate:
    """The certificate of ``plan`` (m,), a member of ``plans``."""
    gradient = spread.quadratic.gradient(plan)
    gap = 2.0 * float(gradient @ (plan - plans.cheapest(gradient))) / spread.people
    value = spread.value(plan)
    negligible = 1e-14 * spread.target**2
    return Certificate(
        gap=max(gap, 0.0) / value if value > negligible else 0.0,
        residual=violation(gradient, plans, plan) / spread.scale(plan),
    )


def violation(gradient: np.ndarray, plans: PlanSet, plan: np.ndarray) -> float:
    """The largest gradient of a facility that can give over one that can take, or 0."""
    givers = plan > plans.lower
    takers = plan < plans.upper
    if not (givers.any() and takers.any()):
        return 0.0
    return max(float(gradient[givers].max() - gradient[takers].min()), 0.0)
