"""The best plan of all allowed ones, and among equally good plans the closest to today's.

Plans that are equally good give every place the same access, hence have the same Q S. Of them the
one with the smallest sum of squared changes is wanted, that is the limit e -> 0 of

    min f(S) + e |S - today|^2.

1. Accelerated projected gradient (:mod:`.descent`) finds out which facilities end at a bound.
2. From there, principal pivoting (:mod:`.pivoting`) solves that problem for a small e exactly; where it ends
   with a few facilities in a circle, the active set method does. Where many stay wrong (more facilities than places,
   say, so that hardly anything tells them apart), the interior-point method (:mod:`.interior`) finds out instead.
3. With e kept, the centre moves from today's plan to the solution until the pull is gone: the
   proximal point method (Rockafellar 1976, SIAM J. Control Optim. 14:877). This is a best plan.
4. The pull to today's plan comes back under the constraint Q S = Q S_best, by the method of
   multipliers (Bertsekas 1982, Constrained Optimization and Lagrange Multiplier Methods, ch. 2).

Steps 3 and 4 solve with the factors of step 2 and cost next to nothing.
"""

from __future__ import annotations

import numpy as np

from ..progress import SILENT, Progress
from .deadline import TimeOver
from .descent import accelerated_descent
from .faces import FaceSolver
from .interior import interior_point
from .pivoting import active_set, principal_pivoting
from .quadratic import Quadratic, Spread, certificate, violation
from .simplex import PlanSet
from .space import PlanSpace, Rows

_TOLERANCE = 1e-10
_PULL, _WEAKER = 1e-8, 1e-4
_LEFT = 1e-6
"""The gap above which a weaker pull is tried."""
_STEPS = (60, 200, 400)
_MOST_ROUNDS = 20
_FEW = 8
"""Facilities that are wrong about their bounds, up to which the active set method is the quicker way on."""
_INSIDE, _OUTWARDS = 1e-8, 20
"""The interior point is near enough at this share of f; so many steps of projected gradient lead to the bounds."""


def best_plan(
    spread: Spread,
    plans: PlanSet,
    today: np.ndarray,
    sizes: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> tuple[np.ndarray, bool]:
    """(the plan (m,) in ``plans`` with the smallest f, and of several the one closest to ``today`` (m,), True), or
    where ``progress`` ends the search (:class:`.deadline.TimeOver`) (the best plan met, False).

    ``sizes`` (m,): how many facilities each entry stands for (:class:`.identical.Groups`); a change
    of an entry is shared by them, so that its square counts 1/size. Default 1.
    """
    start = plans.project(today, sizes if sizes is None else 1.0 / sizes)
    if violation(spread.quadratic.gradient(start), plans, start) <= _TOLERANCE * spread.scale(start):
        return start, True
    search = _Search(spread, plans, today, np.ones(len(today)) if sizes is None else sizes, progress)
    try:
        near = search.near(start)
        best = search.best(near)
        return search.closest(best, near), True
    except TimeOver:
        return (start if search.met is None else search.met), False


class _Search:
    """One problem, its pulled form, and the factors that the steps share; ``met``: the best plan so far."""

    met: np.ndarray | None = None

    def __init__(
        self,
        spread: Spread,
        plans: PlanSet,
        today: np.ndarray,
        sizes: np.ndarray,
        progress: Progress,
        pull: float = _PULL,
    ) -> None:
        from scipy.sparse import diags

        self._spread, self._plans, self._today, self._progress = spread, plans, today, progress
        self._sizes = sizes
        diagonal = spread.quadratic.matrix.diagonal()
        self._pull = pull * np.median(diagonal) / sizes
        self._pulled_matrix = (spread.quadratic.matrix + diags(self._pull)).tocsr()
        self._faces = FaceSolver(self._pulled_matrix)

    def _pulled(self, linear: np.ndarray, centre: np.ndarray) -> Quadratic:
        return Quadratic(self._pulled_matrix, linear + self._pull * centre)

    def near(self, start: np.ndarray) -> np.ndarray:
        """Steps 1 and 2: the exact plan for a small pull."""
        pulled = self._pulled(self._spread.quadratic.linear, self._today)
        plan = start
        for steps in _STEPS:
            plan = self.met = accelerated_descent(pulled, self._plans, plan, steps, self._progress)
            near, wrong = principal_pivoting(pulled, self._plans, plan, self._faces, self._progress)
            if wrong == 0:
                self.met = near
                return near
            if wrong <= _FEW:
                return active_set(pulled, self._plans, near, self._faces, self._progress)
        self.met = self._exact(pulled, self._from_inside(pulled, plan))
        return self.met

    def _from_inside(self, pulled: Quadratic, plan: np.ndarray) -> np.ndarray:
        """The plan of the interior-point method, cut to the bounds that it is near; ``plan`` if it finds none."""
        spread, space = self._spread, PlanSpace(self._plans, self._today, Rows.none(len(plan)))
        room = 0.5 * spread.people * _INSIDE * max(spread.value(plan), _TOLERANCE * spread.target**2)
        found = interior_point(pulled, space, lambda value, bound: value - bound <= room, self._progress)
        if found is None:
            return plan
        inside = self._plans.project(found.plan)
        return accelerated_descent(pulled, self._plans, inside, _OUTWARDS, self._progress)

    def _exact(self, pulled: Quadratic, plan: np.ndarray) -> np.ndarray:
        """The exact plan for ``pulled`` from one that is almost it."""
        near, wrong = principal_pivoting(pulled, self._plans, plan, self._faces, self._progress)
        return near if wrong == 0 else active_set(pulled, self._plans, plan, self._faces, self._progress)

    def best(self, plan: np.ndarray) -> np.ndarray:
        """Step 3: rounds of the proximal point method while they bring the KKT residual down.

        A place with a billionth of the people bends f less than the pull does: what it leaves, a weaker pull takes.
        """
        plan = self._rounds(plan)
        if certificate(self._spread, self._plans, plan).gap <= _LEFT:
            return plan
        weaker = _Search(self._spread, self._plans, self._today, self._sizes, self._progress, _PULL * _WEAKER)
        try:
            other = weaker._rounds(plan)
        except (np.linalg.LinAlgError, RuntimeError):
            # The form is singular to the precision of numbers, and the pull is all that it is solved by.
            return plan
        return other if self._spread.value(other) < self._spread.value(plan) else plan

    def _rounds(self, plan: np.ndarray) -> np.ndarray:
        form = self._spread.quadratic
        left = violation(form.gradient(plan), self._plans, plan)
        for _ in range(_MOST_ROUNDS):
            if left <= _TOLERANCE * self._spread.scale(plan):
                break
            following = self._exact(self._pulled(form.linear, plan), plan)
            still_left = violation(form.gradient(following), self._plans, following)
            if still_left >= left:
                break
            plan, left = following, still_left
        return plan

    def closest(self, best: np.ndarray, near: np.ndarray) -> np.ndarray:
        """Step 4: of the plans with the access of ``best`` the closest to today's; ``best`` if not found.

        ``near`` is the first iterate, with multipliers of zero. f is constant under the constraint
        and stays in the objective, so that the bounds that hold stay known.
        """
        form = self._spread.quadratic
        same = form.matrix @ best
        linear, plan = form.linear, near
        for _ in range(_MOST_ROUNDS):
            linear = linear + (same - form.matrix @ plan)
            plan = self._exact(self._pulled(linear, self._today), plan)
            if violation(form.gradient(plan), self._plans, plan) <= _TOLERANCE * self._spread.scale(plan):
                return plan
        return best
