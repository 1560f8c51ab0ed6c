"""The minimum of a convex quadratic form over plans with several linear rules, by a primal-dual interior-point method.

    min  1/2 S'QS - b'S   s.t.  S = l + x - y,  A (x, y, s) = r,  0 <= (x, y, s) <= w

x is what a facility has above its starting point. Where a limit on capacity taken away asks for it, the starting
point is today's plan and y is what is taken; s is the slack of rules that are ranges. Mehrotra's predictor-corrector
(1992, SIAM J. Optim. 2:575; Nocedal & Wright 2006, Numerical Optimization, algorithm 16.4) with upper bounds as in
Lustig, Marsten & Shanno 1992. Each iteration factorises Q plus a diagonal, m x m; the few rules are taken out by
their Schur complement.

What is proven does not rest on the method: for any plan S and any multipliers p of the rules, with g the gradient at S,

    q(S') >= q(S) + g'(S' - S) >= q(S) - g'S + p-part + sum_j min over the range of (g - A'p)_j S'_j

holds for every allowed S' (convexity, then weak duality).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .faces import cholesky, factorised, is_dense
from .quadratic import Quadratic
from .space import PlanSpace
from .standard_form import StandardForm

_MOST_ITERATIONS = 80
_STEP = 0.9995
_ACCURACY = 1e-13
_KEPT, _SUMMED = 1e-9, 1e-10
"""Up to which a rule is kept: as a share of the largest right side, or of all that the rule could sum up."""
_DIVERGED = 1e12
_TOO_NEAR = 1e-18
_TINY = 1e-300
_LITTLE, _CENTRED = 0.8, 0.3


@dataclass(frozen=True)
class QuadraticOptimum:
    """``plan`` (m,), ``value`` q of it, ``bound`` that no allowed plan goes below, and the multipliers ``prices`` (k,)
    of the rules, the total first."""

    plan: np.ndarray
    value: float
    bound: float
    prices: np.ndarray


Enough = Callable[[float, float], bool]
"""(value, bound) -> is this enough?"""


def interior_point(
    quadratic: Quadratic, space: PlanSpace, enough: Enough | None = None, progress: Progress = SILENT
) -> QuadraticOptimum | None:
    """The plan in ``space`` (its smallest size relaxed) of least q, or None if the rules contradict each other.

    ``enough`` ends the search early; the bound holds all the same.
    """
    with np.errstate(all="ignore"):
        # Numbers that leave their range end the iteration, which looks for them itself.
        return _Iteration(quadratic, StandardForm(space)).run(enough, progress)


class _Iteration:
    def __init__(self, quadratic: Quadratic, form: StandardForm) -> None:
        self._quadratic, self._form = quadratic, form
        # Units in which sizes and values are near 1.
        widths = form.width[: (2 if form.takes else 1) * form.facilities]
        self._size = max(float(widths[widths > 0].mean()) if widths.any() else 0.0, _TINY)
        self._value = max(float(np.abs(quadratic.linear).max()) * self._size, _TINY)
        self._dense = quadratic.matrix.toarray() if is_dense(quadratic.matrix) else None

    def run(self, enough: Enough | None, progress: Progress) -> QuadraticOptimum | None:
        form = self._form
        if not form.possible:
            return None
        free = form.width > 1e-12 * self._size
        x_all = np.zeros(len(form.width))
        if not form.width[: (2 if form.takes else 1) * form.facilities].any():
            # Rules may have room left, but no facility has any: there is one plan.
            return self._answer(x_all, np.zeros(len(form.rows)))
        rows, width = form.rows[:, free], form.width[free] / self._size
        right = form.right / self._size
        # Rules that start from today's plan have a right side of zero: what they sum up is their size as well.
        slack = np.maximum(_KEPT * (1.0 + np.abs(right).max()), _SUMMED * (np.abs(rows) @ width))
        x = self._share(width, free) * width
        prices = np.zeros(len(rows))
        # On the central path but for the rules: a range without an upper end is the whole total, where nobody ends.
        low_price, high_price = x.mean() / x, x.mean() / (width - x)
        best, least_mu = None, np.inf
        for _ in range(_MOST_ITERATIONS):
            progress.check()
            x_all[free] = x * self._size
            plan = form.plan(x_all)
            gradient_plan = self._quadratic.gradient(plan)
            answer = self._answer(x_all, prices * self._value / self._size, plan, gradient_plan)
            missing = right - rows @ x
            feasible = bool(np.all(np.abs(missing) <= slack))
            if feasible and (best is None or answer.value - answer.bound < best.value - best.bound):
                best = answer
            slope = form.spread(gradient_plan)[free] * (self._size / self._value)
            dual = -(slope - prices @ rows - low_price + high_price)
            room = width - x
            if enough is not None and enough(answer.value if feasible else np.inf, answer.bound):
                return answer
            if feasible and answer.value - answer.bound <= _ACCURACY * self._value:
                break
            # Beyond the precision of numbers, or of rules that contradict each other, there is nothing to find.
            if not (min(x.min(), room.min()) > _TOO_NEAR and np.abs(prices).max() < _DIVERGED):
                break
            theta = low_price / x + high_price / room
            solve = self._solver(theta, free, rows)
            if solve is None:
                break
            mu = float(x @ low_price + room @ high_price) / (2 * len(x))
            # Predictor: straight to the optimum; corrector: towards the centre, with what the predictor got wrong.
            dx, dp = solve(dual - low_price + high_price, missing)
            if not (np.all(np.isfinite(dx)) and np.all(np.isfinite(dp))):
                break
            dl, dh = -low_price - low_price * dx / x, -high_price + high_price * dx / room
            step_x, step_p = _length(x, dx, room), _longest(low_price, dl, high_price, dh)
            ahead = (x + step_x * dx) @ (low_price + step_p * dl) + (room - step_x * dx) @ (high_price + step_p * dh)
            centre = mu * (max(float(ahead), 0.0) / (2 * len(x)) / mu) ** 3
            # The corrector may send the steps round in a circle; while they lead nowhere, go to the centre.
            trusted = 1.0 if mu <= _LITTLE * least_mu else 0.0
            centre, least_mu = max(centre, (1.0 - trusted) * _CENTRED * mu), min(mu, least_mu)
            more_low = (centre - trusted * dx * dl) / x
            more_high = (centre + trusted * dx * dh) / room
            dx, dp = solve(dual - low_price + more_low + high_price - more_high, missing)
            if not (np.all(np.isfinite(dx)) and np.all(np.isfinite(dp))):
                break
            dl = more_low - low_price - low_price * dx / x
            dh = more_high - high_price + high_price * dx / room
            step_x = min(1.0, _STEP * _length(x, dx, room, 1e30))
            step_p = min(1.0, _STEP * _longest(low_price, dl, high_price, dh, 1e30))
            # One step for both keeps the dual residual of a quadratic form falling.
            step = min(step_x, step_p)
            x, prices = x + step * dx, prices + step * dp
            low_price, high_price = low_price + step * dl, high_price + step * dh
        return best

    def _share(self, width: np.ndarray, free: np.ndarray) -> float:
        """Where in their ranges facilities start: all at the same share of them, with the right total in all."""
        if self._form.takes:
            return 0.5
        of_facilities = width[: int(free[: self._form.facilities].sum())].sum()
        return float(np.clip(self._form.right[0] / self._size / max(of_facilities, _TINY), 1e-9, 0.9))

    def _solver(self, theta: np.ndarray, free: np.ndarray, rows: np.ndarray):
        """Solves (H + theta) dx - A'dp = first, A dx = second."""
        form, scale = self._form, self._size**2 / self._value
        m = form.facilities
        of_x = np.flatnonzero(free[:m])
        stretch = np.zeros(m)
        stretch[of_x] = 1.0 / theta[: len(of_x)]
        of_y = np.flatnonzero(free[m : 2 * m]) if form.takes else np.zeros(0, dtype=np.intp)
        split = len(of_x), len(of_x) + len(of_y)
        stretch[of_y] += 1.0 / theta[split[0] : split[1]]
        moving = np.flatnonzero(stretch > 0)
        try:
            inner = self._factorised(moving, 1.0 / stretch[moving], scale)
        except (np.linalg.LinAlgError, RuntimeError):
            # Too near the bounds for the precision of numbers: what was found so far is the answer.
            return None
        at = np.full(m, -1)
        at[moving] = np.arange(len(moving))

        def apply(right: np.ndarray) -> np.ndarray:
            """(H + theta)^-1 right, for one or several columns: the moves S = x - y first, then each by its share."""
            flat = right / (theta if right.ndim == 1 else theta[:, None])
            push = np.zeros((len(moving), *right.shape[1:]))
            push[at[of_x]] += flat[: split[0]]
            push[at[of_y]] -= flat[split[0] : split[1]]
            give = stretch[moving] if right.ndim == 1 else stretch[moving][:, None]
            moves = inner(push / give)
            pressure = (push - moves) / give  # Q moves
            thx, thy = theta[: split[0]], theta[split[0] : split[1]]
            if right.ndim > 1:
                thx, thy = thx[:, None], thy[:, None]
            flat[: split[0]] -= pressure[at[of_x]] / thx
            flat[split[0] : split[1]] += pressure[at[of_y]] / thy
            return flat

        through = apply(rows.T)
        schur = rows @ through
        schur[np.diag_indices_from(schur)] += 1e-14 * max(float(np.trace(schur)) / len(schur), _TINY)
        if not np.all(np.isfinite(schur)):
            return None

        def solve(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
            base = apply(first)
            rest = second - rows @ base
            if not np.all(np.isfinite(rest)):
                # The caller looks for numbers that have left their range.
                return base, rest
            change = np.linalg.lstsq(schur, rest, rcond=1e-13)[0]
            return base + through @ change, change

        return solve

    def _factorised(self, moving: np.ndarray, diagonal: np.ndarray, scale: float):
        """Solves with Q of the facilities ``moving``, times ``scale``, plus ``diagonal``."""
        everything = len(moving) == self._form.facilities
        if self._quadratic.less is not None:
            return self._factorised_with_less(moving, everything, diagonal, scale)
        return self._factorised_alone(moving, everything, diagonal, scale)

    def _factorised_with_less(self, moving: np.ndarray, everything: bool, diagonal: np.ndarray, scale: float):
        """The few columns that are taken from Q by the formula of Sherman, Morrison and Woodbury."""
        inner = self._factorised_alone(moving, everything, diagonal, scale)
        less = np.sqrt(scale) * self._quadratic.less[moving]
        through = inner(less)
        core = cholesky(np.identity(less.shape[1]) - less.T @ through)

        def solve(right: np.ndarray) -> np.ndarray:
            base = inner(right)
            return base + through @ core(less.T @ base)

        return solve

    def _factorised_alone(self, moving: np.ndarray, everything: bool, diagonal: np.ndarray, scale: float):
        if self._dense is not None:
            matrix = scale * (self._dense if everything else self._dense[np.ix_(moving, moving)])
            matrix[np.diag_indices_from(matrix)] += diagonal
            return cholesky(matrix)
        from scipy.sparse import diags

        matrix = self._quadratic.matrix
        matrix = matrix if everything else matrix[moving][:, moving]
        return factorised((scale * matrix + diags(diagonal)).tocsr())

    def _answer(self, x, prices, plan=None, gradient=None) -> QuadraticOptimum:
        plan = self._form.plan(x) if plan is None else plan
        gradient = self._quadratic.gradient(plan) if gradient is None else gradient
        value = 0.5 * float(plan @ (gradient - self._quadratic.linear))
        bound = value - float(gradient @ plan) + self._form.least(gradient, prices)
        return QuadraticOptimum(plan, value, bound, prices)


def _length(x, dx, room, most: float = 1.0) -> float:
    """The longest step that keeps 0 < x < width."""
    with np.errstate(divide="ignore", invalid="ignore"):
        down = np.where(dx < 0, -x / dx, np.inf)
        up = np.where(dx > 0, room / dx, np.inf)
    return float(min(most, down.min(), up.min()))


def _longest(first, dfirst, second, dsecond, most: float = 1.0) -> float:
    with np.errstate(divide="ignore", invalid="ignore"):
        one = np.where(dfirst < 0, -first / dfirst, np.inf)
        two = np.where(dsecond < 0, -second / dsecond, np.inf)
    return float(min(most, one.min(), two.min()))
