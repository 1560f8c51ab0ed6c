"""Plans for several populations, valued in each of them (:mod:`.parts`), and which of them is the best.

    lexicographically   min  sum_s u_s(y),   then   min  max_s [ c_s(y) - r_s ]       u people unserved, c cost

c is minus the people covered where the model covers people; r_s is what a plan's cost is compared with.
"""

from __future__ import annotations

import numpy as np

from .clock import Clock
from .many import Many
from .plan import SitingPlan

WORST = (np.inf, np.inf)


class Values:
    """Plans for the populations ``people`` (S, n), and the ``best`` one (o,) with what it is ``worth``: people unserved
    in all, and the largest excess of cost.

    ``scale`` (S,) makes costs of those of the parts, ``against`` (S,) is what costs are compared with, and ``factor``
    (S,) what an excess counts: with an aversion to inequality cost is exp(kappa EDE) - 1, and its excess counts as
    :mod:`.scenarios` has it. ``reachable`` (n,) says which places some site can reach, once that is known."""

    def __init__(self, many: Many, people: np.ndarray, clock: Clock) -> None:
        self.many, self.people, self.clock = many, people, clock
        count = len(people)
        self.covers = many.question.covers
        self.noise = 1e-6 * max(1.0, float(people.sum()))
        self.reachable = None
        self.against, self.factor, self.scale = np.zeros(count), np.ones(count), np.ones(count)
        self.known: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        """Plans (o,), with the people unserved and the cost in every population (S,)."""
        self.best, self.worth = None, WORST
        self._parts: list | None = None

    @property
    def parts(self) -> list:
        """The parts of the populations, S of them."""
        if self._parts is None:
            self._parts = [self.many.part(one, self.many.question.limits) for one in self.people]
        return self._parts

    def know(self, plan: np.ndarray) -> bool:
        """Value a plan (o,) in every population, and keep it if it is the best. Without time it is not valued."""
        if self.clock.over() and self.best is None and not self.many.asks:
            self.best = plan
        if self.clock.over() and self.best is not None:
            return False
        values = np.array([part.value(plan, self.clock) for part in self.parts])
        if not np.isfinite(values).all():
            return False
        cost = values[:, 1]
        if self.many.kappa is not None:
            paying = [part.paying(plan, left) for part, left in zip(self.parts, values[:, 0])]
            cost = cost / np.maximum(paying, 1e-300)
        self.known.append((plan, values[:, 0], cost))
        worth = self._worth_of(values[:, 0], cost)
        if not self._better(worth):
            return False
        self.best, self.worth = plan, worth
        return True

    def _worth_of(self, unserved: np.ndarray, cost: np.ndarray) -> tuple[float, float]:
        return float(unserved.sum()), float(self.excess(cost).max())

    def excess(self, cost: np.ndarray) -> np.ndarray:
        """By how much each ``cost`` (..., S) is above what it is compared with, as it counts."""
        return (cost - self.against) * self.factor

    def cost(self, objective) -> np.ndarray:
        """The cost of plans, or bounds, that the model gives an ``objective``."""
        objective = np.asarray(objective, dtype=np.float64)
        if self.many.kappa is not None:
            return np.expm1(self.many.kappa * objective)
        return -objective if self.covers else objective

    def objective(self, cost) -> np.ndarray:
        """The objective that the model gives each ``cost``: the other way round."""
        cost = np.asarray(cost, dtype=np.float64)
        if self.many.kappa is not None:
            return np.log1p(np.maximum(cost, 0.0)) / self.many.kappa
        return -cost if self.covers else cost

    def _better(self, worth: tuple[float, float]) -> bool:
        noise = self.noise
        if worth[0] > self.worth[0] + noise:
            return False
        return worth[0] < self.worth[0] - noise or worth[1] < self.worth[1] - 1e-9 * max(1.0, abs(self.worth[1]))

    def choose(self) -> None:
        """The best of all plans known, now that it is known what they are compared with."""
        plans, self.known, self.worth = self.known, [], WORST
        for plan, unserved, cost in plans:
            worth = self._worth_of(unserved, cost)
            self.known.append((plan, unserved, cost))
            if self._better(worth):
                self.best, self.worth = plan, worth

    def least(self, own: list[SitingPlan]) -> tuple[np.ndarray, np.ndarray]:
        """The fewest people unserved in each population, and the least cost of plans that leave no more (S,)."""
        unserved, cost = self.unserved(own), self.cost([plan.objective for plan in own])
        for _, left, paid in self.known:
            noise = 1e-6 * np.maximum(1.0, unserved)
            better = (left < unserved - noise) | ((left <= unserved + noise) & (paid < cost))
            unserved, cost = np.where(better, left, unserved), np.where(better, paid, cost)
        return unserved, cost

    def unserved(self, plans: list[SitingPlan]) -> np.ndarray:
        """People whom some site could reach and who are not served, (S,)."""
        if self.covers:
            return np.zeros(len(plans))
        reached = self.people[:, self.reachable].sum(axis=1)
        left = reached - np.array([plan.evaluation.people for plan in plans])
        return np.where(left > 1e-9 * reached, left, 0.0)

    def most_paying(self, own: list[SitingPlan]) -> np.ndarray:
        """The people whose cost counts in a plan at most, (S,): those whom some site can reach, as far as there is room
        (where everyone goes to the nearest site, with or without)."""
        reached = self.people[:, self.reachable].sum(axis=1)
        if self.many.crowds:
            return reached
        proven = np.array([plan.is_proven for plan in own])
        return reached - np.where(proven, self.unserved(own), 0.0)
