"""The plan of least Gini index and its proof at once, as the saddle point of a game.

    min over allowed plans S, max over c in the zonotope (:mod:`.zonotope`), of c' F S

Whoever spreads capacity answers the ranks r_i = c_i / p_i of places, whoever ranks them answers access. Both answers
are projections that cost a sort: of the plan onto ranges and sums, of the ranks onto the zonotope. No step solves
a linear system, so that thousands of hospitals around thousands of places, where access can be made nearly equal and
Newton's method has to take narrower and narrower windows, are within reach.

Primal-dual hybrid gradient (Chambolle & Pock 2011, J. Math. Imaging Vis. 40:120) in the metric of the rows' sums
(Pock & Chambolle 2011, ICCV), each step reflected and drawn to an anchor (Halpern 1967, Bull. AMS 73:957), which
is moved when the residual has fallen (Lu & Yang 2024, arXiv:2407.16144). Sums that have no facility in
common are kept by projection, other rules have prices.

What is proven does not rest on any of it: every c in the zonotope bounds the index by the least value of c'F S.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from ..progress import SILENT, Progress
from .bending import GiniIndex
from .deadline import Deadline, TimeOver
from .nearest import nearest_allowed
from .standard_form import StandardForm
from .sums_of_groups import SumsOfGroups
from .task import Found, Task
from .zonotope import cut_to_zonotope, nearest_ranks

_MOST_STEPS = 100_000
_LOOK, _PROVE, _REPAIR = 20, 40, 800
"""Steps between two looks at the residual, at plan and bound, and at a plan that rules with prices have to allow;
the first step from an anchor is looked at in any case."""
_BALANCE = 5.0
"""Length of the steps of the plan over that of the ranks, to begin with."""
_STEP = 0.99
_ENOUGH, _FALLEN, _LONG, _LEAST = 0.2, 0.8, 0.36, 100
"""The residual's fall at which the anchor moves; at which it does where it rises again; the share of all steps after
which it does anyway, and the fewest."""


def saddle_plan(
    task: Task,
    start: np.ndarray,
    enough: Callable[[float, float], bool],
    time_limit: float | None = None,
    progress: Progress = SILENT,
    bound: float = 0.0,
) -> Found:
    """The plan of least Gini index from ``start`` (m,), an allowed plan, by a method that conserves supply; the space
    has nothing to choose. ``bound``: what is proven already.

    Ends when ``enough(value, bound)``, at ``time_limit`` seconds, or after very many steps. Value and bound are those
    of the index.
    """
    watched = progress if time_limit is None else Deadline(progress, time_limit)
    return _Search(task, start, enough, watched, bound).run()


class _Search:
    """The game in variables u = (z, r, q): the moves z (:class:`.standard_form.StandardForm`), the ranks r of places,
    and the prices q of the rules that projection does not keep."""

    def __init__(self, task: Task, start: np.ndarray, enough, progress: Progress, bound: float) -> None:
        from scipy.sparse import csr_matrix

        self._task, self._enough, self._progress = task, enough, progress
        self._index, self._share = GiniIndex(task.shares), task.shares
        self._matrix = (task.matrix / task.target).tocsr()
        self._turned = self._matrix.T.tocsr()
        form = self._form = StandardForm(task.space)
        self._count = (2 if form.takes else 1) * form.facilities
        kept, group = _apart(form, self._count)
        self._kept = kept
        sign = np.repeat([1.0, -1.0], form.facilities)[: self._count]
        self._project = SumsOfGroups(group, sign, form.width[: self._count], form.right[kept])
        # The total follows from sums of groups that are everybody; a rule without anybody who can move is kept.
        moves = (form.rows[:, : self._count] != 0.0) & (form.width[: self._count] > 0.0)
        self._priced = np.setdiff1d(np.flatnonzero(moves.any(axis=1)), np.append(kept, 0))
        self._rules = csr_matrix(form.rows[self._priced, : self._count])
        slack = np.zeros(len(form.rows))
        slack[form.ranged] = form.width[self._count :]
        self._low, self._high = form.right[self._priced], (form.right + slack)[self._priced]
        self._fixed = self._matrix @ form.offset
        self._metric, self._rule_weight = self._metrics()
        self._best, self._value, self._bound = start, self._index.value(self._matrix @ start), bound
        moved = start - form.offset
        z = np.concatenate([np.maximum(moved, 0.0), np.maximum(-moved, 0.0)])[: self._count]
        self._cuts = np.cumsum([self._count, len(self._share)])
        self._weight = np.concatenate([self._metric, self._share, 1.0 / self._rule_weight])
        self._u = np.concatenate([z, np.zeros(len(self._share) + len(self._priced))])

    def run(self) -> Found:
        ending = "finished"
        try:
            self._play()
        except TimeOver:
            ending = "time_limit"
        return Found(self._best, self._value, min(self._bound, self._value), ending)

    def _play(self) -> None:
        u, balance = self._u, _BALANCE
        anchor, since, first, before = u, 0, None, np.inf
        for step in range(_MOST_STEPS):
            self._progress.check()
            answer = self._answer(u, balance)
            if (since == 0 or step % _PROVE == 0) and self._proves(answer, since == 0 or step % _REPAIR == 0):
                return
            if step % _LOOK == 0 or first is None:
                residual = self._residual(answer - u, balance)
                first = residual if first is None else first
                fallen = residual <= _ENOUGH * first or (residual <= _FALLEN * first and residual > before)
                before = residual
                if since > 0 and (fallen or since >= max(_LONG * step, _LEAST)):
                    balance = self._balanced(answer - anchor, balance)
                    u = anchor = answer
                    since, first, before = 0, None, np.inf
                    continue
            share = (since + 1.0) / (since + 2.0)
            u = share * (2.0 * answer - u) + (1.0 - share) * anchor
            since += 1

    def _answer(self, u: np.ndarray, balance: float) -> np.ndarray:
        """What both players do next: a step of the primal-dual method from ``u``."""
        z, ranks, prices = np.split(u, self._cuts)
        give, length = balance / self._metric, _STEP / balance
        following = self._project(z - give * self._cost(ranks, prices), give)
        ahead = 2.0 * following - z
        wanted = ranks + length * (self._fixed + self._matrix @ self._moves(ahead))
        lengths = length * self._rule_weight
        raised = prices + lengths * (self._rules @ ahead)
        paid = raised - lengths * np.clip(raised / lengths, self._low, self._high)
        return np.concatenate([following, nearest_ranks(wanted, self._share), paid])

    def _cost(self, ranks: np.ndarray, prices: np.ndarray) -> np.ndarray:
        """What the moves (v,) cost at these ``ranks`` (n,) and ``prices`` (k,)."""
        slope = self._turned @ (self._share * ranks)
        cost = np.concatenate([slope, -slope])[: self._count]
        return cost + self._rules.T @ prices if len(prices) else cost

    def _moves(self, z: np.ndarray) -> np.ndarray:
        m = self._form.facilities
        return z[:m] - z[m:] if self._form.takes else z

    def _metrics(self) -> tuple[np.ndarray, np.ndarray]:
        """(metric (v,) of moves, weight (k,) of rules) in which no step is too long: the rows' sums of K'K."""
        access = self._matrix @ np.ones(self._matrix.shape[1])
        metric = self._turned @ (self._share * access)
        metric = np.maximum(metric, 1e-9 * max(float(metric.mean()), 1e-300))
        if self._form.takes:
            metric = 2.0 * np.concatenate([metric, metric])
        size = abs(self._rules)
        sums = np.asarray(size.sum(axis=1)).ravel()
        largest = size.max(axis=1).toarray().ravel() if len(sums) else sums
        weight = float(metric.mean()) / np.maximum(sums * largest, 1e-300)
        return metric + size.T @ (weight * sums), weight

    def _residual(self, step: np.ndarray, balance: float) -> float:
        """How far a ``step`` of the method goes, in its own norm."""
        z, ranks, prices = np.split(step, self._cuts)
        square = self._weight * step**2
        own, other = float(square[: self._count].sum()), float(square[self._count :].sum())
        crossed = float((self._share * ranks) @ (self._matrix @ self._moves(z))) + float(prices @ (self._rules @ z))
        return float(np.sqrt(max(own / balance + other * balance - 2.0 * crossed, 0.0)))

    def _balanced(self, way: np.ndarray, balance: float) -> float:
        """The ``balance`` after a ``way`` that plan and ranks went from the anchor: half-way to what they needed."""
        square = self._weight * way**2
        own, other = float(square[: self._count].sum()), float(square[self._count :].sum())
        return float(np.sqrt(balance * np.sqrt(own / other))) if own > 0 and other > 0 else balance

    def _proves(self, answer: np.ndarray, repair: bool) -> bool:
        """Take the plan and the bound of an ``answer`` if they are better; is that enough?"""
        z, ranks, prices = np.split(answer, self._cuts)
        plan = self._form.plan(z)
        if len(self._priced) and not self._task.space.allows(plan):
            plan = nearest_allowed(self._task.space, plan, self._progress) if repair else None
        if plan is not None:
            value = self._index.value(self._matrix @ plan)
            if value < self._value:
                self._value, self._best = value, plan
        slope = self._turned @ cut_to_zonotope(self._share * ranks, self._share)
        if self._task.space.is_simple:
            least = float(slope @ self._task.space.widest.cheapest(slope))
        else:
            paid = np.zeros(len(self._form.rows))
            paid[self._priced], paid[self._kept] = -prices, -self._project.prices
            least = self._form.least(slope, paid)
        self._bound = max(self._bound, least)
        return self._enough(self._value, self._bound)


def _apart(form: StandardForm, count: int) -> tuple[np.ndarray, np.ndarray]:
    """(fixed sums that have no facility in common, those that are everybody; the group (v,) of each variable in them).

    Where there are none but the total, it is the one.
    """
    rows, m = form.rows[:, :count], form.facilities
    movable = form.width[:count] > 0.0
    fixed = np.setdiff1d(np.arange(1, len(rows)), form.ranged)
    sums = [
        rule
        for rule in fixed.tolist()
        if np.isin(rows[rule, :m], (0.0, 1.0)).all() and (not form.takes or np.all(rows[rule, m:] == -rows[rule, :m]))
    ]
    group, kept = np.full(count, -1), []
    # The smaller ones first: regions of a tier are more than the tier.
    for rule in sorted(sums, key=lambda one: int((rows[one] != 0.0).sum())):
        inside = (rows[rule] != 0.0) & movable
        if inside.any() and not (group[inside] >= 0).any():
            group[inside] = len(kept)
            kept.append(rule)
    if kept and (group[movable] >= 0).all():
        return np.array(kept), np.maximum(group, 0)
    return np.array([0]), np.zeros(count, dtype=np.intp)
