"""Whole beds, or modules of several: from the best plan in fractions to a good one in whole units, with the same total.

Largest remainders first (Hamilton's method): every facility gets the whole part of its capacity, and
the units that are left go to the largest fractions. Then single units move from one facility to
another as long as that lowers q, the best move first:

    q(S + e_j - e_k) - q(S) = g_j - g_k + (Q_jj + Q_kk) / 2 - Q_jk.

The result cannot be improved by moving any one unit. The bounds must be whole; the plan in fractions
is then a lower bound for every plan in whole units.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .quadratic import Quadratic
from .simplex import PlanSet

_NEARLY_WHOLE = 1e-9
_CANDIDATES = 30
_MOST_MOVES = 2_000
_LEAST_GAIN = 1e-12


def largest_remainder(plan: np.ndarray, plans: PlanSet) -> np.ndarray:
    """``plan`` (m,) in whole units with the same total, which is whole as all bounds in ``plans`` are."""
    whole = np.clip(np.floor(plan + _NEARLY_WHOLE), plans.lower, plans.upper)
    left = round(plans.total - whole.sum())
    fraction = np.where(whole < plans.upper, plan - whole, -np.inf)
    whole[np.argsort(-fraction, kind="stable")[:left]] += 1.0
    return whole


def exchange_units(quadratic: Quadratic, plans: PlanSet, plan: np.ndarray, progress: Progress = SILENT) -> np.ndarray:
    """Improve ``plan`` (m,), in whole units, by moving single units until no move lowers q."""
    progress.check()
    moves = _Moves(quadratic, plans, plan)
    progress.check()
    while moves.sweep():
        progress.check()
    return moves.plan


class _Moves:
    """A plan in whole units and its gradient, kept up to date over many moves of one unit."""

    def __init__(self, quadratic: Quadratic, plans: PlanSet, plan: np.ndarray) -> None:
        self.plan = plan.copy()
        self._plans = plans
        self._matrix = quadratic.matrix
        self._half_diagonal = 0.5 * quadratic.matrix.diagonal()
        self._gradient = quadratic.gradient(plan)
        self._sharing = quadratic.matrix.tocoo()
        self._least = _LEAST_GAIN * float(np.max(np.abs(quadratic.linear)))

    def sweep(self) -> bool:
        """Find the moves that lower q now, make them, the best first, where they still do; True if any did."""
        more, less = self._costs()
        takers, givers, shared = self._candidates(more, less)
        change = more[takers] + less[givers] - shared
        downhill = np.flatnonzero((change < -self._least) & (takers != givers))
        order = downhill[np.argsort(change[downhill], kind="stable")[:_MOST_MOVES]]
        for pair in order.tolist():
            self._move(int(takers[pair]), int(givers[pair]), float(shared[pair]))
        return len(order) > 0

    def _costs(self) -> tuple[np.ndarray, np.ndarray]:
        """What one unit more (m,) and one less (m,) would each add to q; infinite where a bound forbids it."""
        more = np.where(self.plan < self._plans.upper, self._half_diagonal + self._gradient, np.inf)
        less = np.where(self.plan > self._plans.lower, self._half_diagonal - self._gradient, np.inf)
        return more, less

    def _candidates(self, more: np.ndarray, less: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Takers, givers and Q of both: all pairs that share people, and the cheapest of those that need not."""
        few_takers, few_givers = _smallest(more), _smallest(less)
        few_shared = self._matrix[few_takers][:, few_givers].toarray().ravel()
        takers = np.concatenate([self._sharing.row, np.repeat(few_takers, len(few_givers))])
        givers = np.concatenate([self._sharing.col, np.tile(few_givers, len(few_takers))])
        return takers, givers, np.concatenate([self._sharing.data, few_shared])

    def _move(self, taker: int, giver: int, shared: float) -> None:
        """Move a unit from ``giver`` to ``taker`` if that is allowed and lowers q, after the moves before it."""
        if self.plan[taker] >= self._plans.upper[taker] or self.plan[giver] <= self._plans.lower[giver]:
            return
        gain = self._gradient[taker] - self._gradient[giver] - shared
        if gain + self._half_diagonal[taker] + self._half_diagonal[giver] >= -self._least:
            return
        for facility, unit in ((taker, 1.0), (giver, -1.0)):
            self.plan[facility] += unit
            row = slice(self._matrix.indptr[facility], self._matrix.indptr[facility + 1])
            self._gradient[self._matrix.indices[row]] += unit * self._matrix.data[row]


def _smallest(costs: np.ndarray) -> np.ndarray:
    count = min(_CANDIDATES, len(costs))
    return np.argpartition(costs, count - 1)[:count]
