"""The plans of a space in the form of the interior-point method (:mod:`.interior`), and what weak duality proves there.

    S = l + x - y,  A (x, y, s) = r,  0 <= (x, y, s) <= w

x is what a facility has above its starting point, y what is taken from it, s the slack of rules that are ranges.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from .space import PlanSpace

_ROUNDING = 1e-13
"""Share of what a rule could sum up, or of the total for a range, that is nothing."""
_AFRESH, _AGAIN = 3, 1
"""How often the prices of all rules are made better, without any to begin with and from given ones."""


class StandardForm:
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
        # What a total that all minima add up to leaves by rounding is no range to be inside of.
        width = np.where(width <= _ROUNDING * space.plans.total, 0.0, width)
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

    def least(self, cost: np.ndarray, prices: np.ndarray | None = None) -> float:
        """Weak duality: the least cost of the variables when the rules are only paid for by ``prices`` (k,), or by
        better ones near them (None: by any)."""
        afresh = prices is None
        prices = np.zeros(len(self.rows)) if prices is None else prices
        reduced = self.spread(cost) - prices @ self.rows
        if afresh:
            # That of the total alone is what is proven without the other rules, and sweeps only rise from there.
            prices, reduced = self._better_prices(prices, reduced, rules=[0])
        for _ in range(_AFRESH if afresh else _AGAIN):
            prices, reduced = self._better_prices(prices, reduced, reversed(range(len(prices))))
        return float(cost @ self.offset + prices @ self.right + np.minimum(reduced, 0.0) @ self.width)

    def _better_prices(
        self, prices: np.ndarray, reduced: np.ndarray, rules: Iterable[int]
    ) -> tuple[np.ndarray, np.ndarray]:
        """``prices`` (k,), of the ``rules`` one after the other the best one beside the others, and the ``reduced``
        costs (v,) at them: what is proven is concave in each, with a kink where a variable's reduced cost is zero."""
        prices = prices.copy()
        for rule in rules:
            row = self.rows[rule]
            used = np.flatnonzero((row != 0.0) & (self.width > 0.0))
            if not len(used):
                continue
            kink = reduced[used] / row[used]
            order = np.argsort(kink, kind="stable")
            fall = np.cumsum((np.abs(row[used]) * self.width[used])[order])
            rise = self.right[rule] - float(np.minimum(row[used], 0.0) @ self.width[used])
            step = kink[order[min(int(np.searchsorted(fall, rise)), len(used) - 1)]]
            prices[rule] += step
            reduced = reduced - step * row
        return prices, reduced

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


def least_cost(space: PlanSpace, cost: np.ndarray, prices: np.ndarray | None = None) -> float:
    """A number that sum_j ``cost``_j S_j of no plan in ``space`` goes below, whatever the ``prices`` (k,) of its rules.

    It is the least cost itself where the rules are a total and ranges, and where the prices are those of the optimum.
    """
    if space.is_simple or space.choice is not None:
        return float(cost @ space.widest.cheapest(cost))
    return StandardForm(space).least(cost, prices)


def natural_residual(
    space: PlanSpace, gradient: np.ndarray, plan: np.ndarray, prices: np.ndarray, curvature: np.ndarray
) -> float:
    """0 exactly where ``plan`` (m,) and the ``prices`` (k,) of the rules of ``space`` meet the KKT conditions.

    In the unit of the ``gradient`` (m,), with the ``curvature`` (m,) > 0 of the form: what a facility's gradient less
    the prices would still change it by, as far as its range allows, and the same for the room of every rule.
    """
    return StandardForm(space).residual(gradient, plan, prices, curvature)
