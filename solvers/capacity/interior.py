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

_MOST_ITERATIONS = 80
_STEP = 0.9995
_ACCURACY = 1e-13
_DIVERGED = 1e12
_TOO_NEAR = 1e-18
_TINY = 1e-300
_LITTLE, _CENTRED = 0.8, 0.3
_ROUNDING = 1e-13


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
        return _Iteration(quadratic, _Form(space)).run(enough, progress)


class _Form:
    """The variables (x, y, s) of a space: ``offset`` (m,), ``width`` (v,), ``rows`` A (k, v), ``right`` r (k,)."""

    def __init__(self, space: PlanSpace) -> None:
        lower, upper, m = space.plans.lower, space.upper, len(space)
        rules = [np.ones(m), *space.rows.coefficients]
        low = [space.plans.total, *space.rows.lower]
        high = [space.plans.total, *space.rows.upper]
        self.takes = space.most_taken is not None
        if self.takes:
            start = np.clip(space.today, lower, upper)
            self.offset = start
            width = np.concatenate([upper - start, start - lower])
            rules = [np.concatenate([rule, -rule]) for rule in rules]
            rules.append(np.concatenate([np.zeros(m), np.ones(m)]))
            forced = float(np.maximum(space.today - start, 0.0).sum())
            low, high = [*low, -np.inf], [*high, space.most_taken - forced]
        else:
            self.offset = lower
            width = upper - lower
        matrix = np.array(rules)
        low, high = np.array(low, dtype=float), np.array(high, dtype=float)
        if self.takes:
            moved = matrix[:, :m] @ self.offset
            moved[-1] = 0.0
        else:
            moved = matrix @ self.offset
        low, high = low - moved, high - moved
        empty, full = _forced(matrix, low, high, width)
        self.offset = self.offset + self._moves(np.where(full, width, 0.0), m)
        used = matrix @ np.where(full, width, 0.0)
        low, high, width = low - used, high - used, np.where(empty | full, 0.0, width)
        # A rule may not reach beyond what the ranges allow: that makes every slack finite.
        most = np.maximum(matrix, 0.0) @ width
        least = np.minimum(matrix, 0.0) @ width
        low, high = np.maximum(low, least), np.minimum(high, most)
        self.facilities = m
        self.possible = bool(np.all(low <= high + 1e-9 * (1.0 + np.abs(high))))
        high = np.maximum(low, high)
        ranged = np.flatnonzero(high > low)
        self.ranged = ranged
        slack = np.zeros((len(matrix), len(ranged)))
        slack[ranged, np.arange(len(ranged))] = -1.0
        self.rows = np.hstack([matrix, slack])
        self.right = np.where(high > low, low, high)
        self.width = np.concatenate([width, (high - low)[ranged]])

    def plan(self, x: np.ndarray) -> np.ndarray:
        return self.offset + self._moves(x, self.facilities)

    def _moves(self, x: np.ndarray, m: int) -> np.ndarray:
        return x[:m] - x[m : 2 * m] if self.takes else x[:m]

    def spread(self, gradient: np.ndarray) -> np.ndarray:
        """The gradient by the variables from that by the plan."""
        parts = [gradient, -gradient] if self.takes else [gradient]
        count = sum(map(len, parts))
        return np.concatenate([*parts, np.zeros(len(self.width) - count)])

    def least(self, cost: np.ndarray, prices: np.ndarray) -> float:
        """Weak duality: the least cost of the variables when the rules are only paid for by ``prices`` (k,)."""
        reduced = self.spread(cost) - prices @ self.rows
        return float(cost @ self.offset + prices @ self.right + np.minimum(reduced, 0.0) @ self.width)

    def residual(self, gradient: np.ndarray, plan: np.ndarray, prices: np.ndarray, curvature: np.ndarray) -> float:
        """How far (in the unit of the ``gradient`` (m,)) ``plan`` and ``prices`` are from the KKT conditions: the
        largest step against the reduced gradient that the ranges leave room for, times the ``curvature`` (m,)."""
        moved = plan - self.offset
        parts, bends = [np.maximum(moved, 0.0)], [curvature]
        if self.takes:
            parts, bends = [*parts, np.maximum(-moved, 0.0)], [*bends, curvature]
        held = np.concatenate(parts)
        slack = (self.rows[:, : len(held)] @ held - self.right)[self.ranged]
        held = np.clip(np.concatenate([held, slack]), 0.0, self.width)
        bend = np.concatenate([*bends, np.full(len(slack), float(np.mean(curvature)))])
        reduced = self.spread(gradient) - prices @ self.rows
        return float(np.max(np.abs(held - np.clip(held - reduced / bend, 0.0, self.width)) * bend, initial=0.0))


def _forced(matrix: np.ndarray, low: np.ndarray, high: np.ndarray, width: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Variables (v,) that the rules hold at zero, and at their width: they have no interior for the method to be in."""
    more, less = matrix > 0, matrix < 0
    empty, full = np.zeros((2, len(width)), dtype=bool)
    while True:
        free = np.where(empty | full, 0.0, width)
        used = matrix @ np.where(full, width, 0.0)
        room = _ROUNDING * np.abs(matrix) @ width
        at_least = (high - used - np.minimum(matrix, 0.0) @ free <= room)[:, None]
        at_most = (np.maximum(matrix, 0.0) @ free - low + used <= room)[:, None]
        held = (free > 0) & ~(empty | full)
        zero = held & ((at_least & more) | (at_most & less)).any(axis=0)
        whole = held & ~zero & ((at_least & less) | (at_most & more)).any(axis=0)
        if not (zero.any() or whole.any()):
            return empty, full
        empty, full = empty | zero, full | whole


class _Iteration:
    def __init__(self, quadratic: Quadratic, form: _Form) -> None:
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
        if not free.any():
            return self._answer(x_all, np.zeros(len(form.rows)))
        rows, width = form.rows[:, free], form.width[free] / self._size
        right = form.right / self._size
        x = 0.5 * width
        prices = np.zeros(len(rows))
        low_price = high_price = np.full(len(x), 1.0)
        best, least_mu = None, np.inf
        for _ in range(_MOST_ITERATIONS):
            progress.check()
            x_all[free] = x * self._size
            plan = form.plan(x_all)
            gradient_plan = self._quadratic.gradient(plan)
            answer = self._answer(x_all, prices * self._value / self._size, plan, gradient_plan)
            missing = right - rows @ x
            feasible = np.abs(missing).max() <= 1e-9 * (1.0 + np.abs(right).max())
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


def least_cost(space: PlanSpace, cost: np.ndarray, prices: np.ndarray | None = None) -> float:
    """A number that sum_j ``cost``_j S_j of no plan in ``space`` goes below, whatever the ``prices`` (k,) of its rules.

    It is the least cost itself where the rules are a total and ranges, and where the prices are those of the optimum.
    """
    if space.is_simple or prices is None:
        return float(cost @ space.plans.cheapest(cost))
    return _Form(space).least(cost, prices)


def natural_residual(
    space: PlanSpace, gradient: np.ndarray, plan: np.ndarray, prices: np.ndarray, curvature: np.ndarray
) -> float:
    """0 exactly where ``plan`` (m,) and the ``prices`` (k,) of the rules of ``space`` meet the KKT conditions.

    In the unit of the ``gradient`` (m,), with the ``curvature`` (m,) > 0 of the form: what a facility's gradient less
    the prices would still change it by, as far as its range allows, and the same for the room of every rule.
    """
    return _Form(space).residual(gradient, plan, prices, curvature)


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
