"""A division of the facilities into free ones and ones at a bound, and the plan that is best on it.

For a given division the free capacities I solve one linear system, B the facilities at a bound:

    Q_II S_I + price 1 = b_I - Q_IB S_B,   sum_j S_j = T.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable

import numpy as np

from .quadratic import Quadratic
from .simplex import PlanSet

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

_DENSE_SHARE = 0.08
_ROUNDING = 1e-12


@dataclass(frozen=True)
class Division:
    """``at_lower`` and ``at_upper``, both (m,) bool and never both true; the rest is free."""

    at_lower: np.ndarray
    at_upper: np.ndarray

    @classmethod
    def of(cls, plans: PlanSet, plan: np.ndarray) -> Division:
        """The division of the allowed ``plan`` (m,): its bounds as they are met."""
        at_lower = plan <= plans.lower
        return cls(at_lower, (plan >= plans.upper) & ~at_lower)

    @property
    def held(self) -> np.ndarray:
        return self.at_lower | self.at_upper

    def holding(self, below: np.ndarray, above: np.ndarray) -> Division:
        """Also hold ``below`` (m,) at their lower and ``above`` at their upper bound."""
        return Division(self.at_lower | below, self.at_upper | above)

    def releasing(self, released: np.ndarray) -> Division:
        """Free ``released`` (m,)."""
        return Division(self.at_lower & ~released, self.at_upper & ~released)

    def best_plan(self, quadratic: Quadratic, plans: PlanSet, faces: FaceSolver) -> np.ndarray:
        """The plan (m,) of least q on this division; its free part may leave its range."""
        plan = np.where(self.at_lower, plans.lower, 0.0)
        plan[self.at_upper] = plans.upper[self.at_upper]
        free = np.flatnonzero(~self.held)
        if len(free):
            right = (quadratic.linear - quadratic.matrix @ plan)[free]
            plan[free] = faces.equality_solution(free, right, plans.total - plan.sum())
        return plan

    def wrongly_held(self, quadratic: Quadratic, plans: PlanSet, plan: np.ndarray) -> np.ndarray:
        """(m,) bool: facilities whose bound keeps ``plan``, the best of this division, from a smaller q."""
        gradient = quadratic.gradient(plan)
        price = self._price(gradient, plans)
        rounding = _ROUNDING * float(np.max(np.abs(quadratic.linear)))
        pulls_off = np.where(self.at_lower, gradient < price - rounding, gradient > price + rounding)
        return self.held & (plans.lower < plans.upper) & pulls_off

    def _price(self, gradient: np.ndarray, plans: PlanSet) -> float:
        """The multiplier of the total: the gradient of the free facilities, which is one and the same."""
        held = self.held
        if not held.all():
            return float(gradient[~held].mean())
        movable = plans.lower < plans.upper
        givers, takers = gradient[movable & self.at_upper], gradient[movable & self.at_lower]
        if len(givers) and len(takers):
            return 0.5 * float(givers.max() + takers.min())
        return float(givers.max()) if len(givers) else float(takers.min(initial=0.0))


class FaceSolver:
    """Minimises over the free facilities I: linear systems with Q_II, whose factors are kept until I changes."""

    def __init__(self, matrix: csr_matrix) -> None:
        """``matrix`` Q (m, m) is sparse and positive definite."""
        self._matrix = matrix
        self._free = np.zeros(0, dtype=np.intp)

    def equality_solution(self, free: np.ndarray, right: np.ndarray, total: float) -> np.ndarray:
        """x, shape (len(free),), with Q_II x + price 1 = ``right`` and sum x = ``total``, I = ``free``."""
        if not np.array_equal(free, self._free):
            self._block = self._matrix[free][:, free]
            self._solve = factorised(self._block)
            self._level = self._solve(np.ones(len(free)))
            self._free = free
        solution = self._with_total(right, total)
        # One round of refinement: the factors are as good as the condition of Q, the answer as the rounding of b.
        rest = right - self._block @ solution
        return solution + self._with_total(rest, total - solution.sum())

    def _with_total(self, right: np.ndarray, total: float) -> np.ndarray:
        solution = self._solve(right)
        return solution - self._level * ((solution.sum() - total) / self._level.sum())


def is_dense(matrix: csr_matrix) -> bool:
    """Is a dense factorisation of ``matrix`` (m, m) the faster one?"""
    return matrix.nnz > _DENSE_SHARE * matrix.shape[0] ** 2


def factorised(matrix: csr_matrix) -> Callable[[np.ndarray], np.ndarray]:
    """A function that solves with the positive definite ``matrix``: Cholesky if dense, else sparse LU."""
    if is_dense(matrix):
        return cholesky(matrix.toarray())
    from scipy.sparse.linalg import splu

    # Positive definite: the diagonal pivots are safe, and a symmetric order keeps the factors sparse.
    options = {"SymmetricMode": True}
    # Rows of a symmetric matrix are its columns.
    return splu(matrix.T, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options=options).solve


def cholesky(matrix: np.ndarray) -> Callable[[np.ndarray], np.ndarray]:
    """A function that solves with the positive definite dense ``matrix``, which it overwrites."""
    from scipy.linalg import cho_factor, cho_solve

    factor = cho_factor(matrix, overwrite_a=True, check_finite=False)
    return lambda right: cho_solve(factor, right, check_finite=False)
