"""Plans for several years, valued year by year (:mod:`.parts`): which is the best, and what no other one beats.

lexicographically   min  sum_t u_t(y_t),   then   min  sum_t c_t(y_t)        u people unserved, c cost
"""

from __future__ import annotations

import numpy as np

from .clock import Clock
from .equity_cost import as_distance
from .many import Many
from .plan import SitingPlan
from .rules import Limits

PART_SHARE, PART_SECONDS, LEAST_SECONDS = 0.3, 10.0, 0.2
"""The share of the time left for the bound of one year, its time without a limit, and what it is given in any case."""
WORST = (np.inf, np.inf)


class YearValues:
    """Nested plans for years of ``limits`` (T), and the ``best`` of them (T, o) with what it is ``worth``: people
    unserved and cost, summed over the years. ``afresh`` are the plans of the years on their own."""

    def __init__(self, many: Many, limits: list[Limits], afresh: list[SitingPlan], clock: Clock) -> None:
        self.many, self.limits, self.afresh, self.clock = many, limits, afresh, clock
        self.people = many.question.demand.population
        self.noise = 1e-6 * max(1.0, float(self.people.sum()))
        self.best, self.worth = None, WORST
        self.proven = np.nan
        """What no nested plan that leaves as few unserved costs less than, in all, if a program said so."""
        self._parts: list | None = None

    @property
    def parts(self) -> list:
        """The parts of the years; people are the same in all."""
        if self._parts is None:
            self._parts = [self.many.part(self.people, limit) for limit in self.limits]
        return self._parts

    def offer(self, plans: np.ndarray | None) -> bool:
        """Keep the nested ``plans`` if they are the best so far."""
        if plans is None:
            return False
        if self.clock.over():
            # Without time plans are not valued: the first one stays.
            self.best = plans if self.best is None else self.best
            return False
        unserved, cost = np.sum([part.value(plan, self.clock) for part, plan in zip(self.parts, plans)], axis=0)
        if not self._is_better(float(unserved), float(cost)):
            return False
        self.best, self.worth = plans, (float(unserved), float(cost))
        return True

    def _is_better(self, unserved: float, cost: float) -> bool:
        least, price = self.worth
        if not np.isfinite(unserved) or unserved > least + self.noise:
            return False
        return unserved < least - self.noise or cost < price - 1e-9 * max(1.0, abs(price))

    def unserved(self, plans: list[SitingPlan]) -> np.ndarray:
        """People whom some site could reach and who are not served in each year's plan, (T,)."""
        if self.many.question.covers:
            return np.zeros(len(plans))
        reached = float(self.people[self.afresh[-1].reachable].sum())
        left = np.array([reached - plan.evaluation.people for plan in plans])
        return np.where(left > 1e-9 * reached, left, 0.0)

    def bounds(self, described: list[SitingPlan]) -> tuple[np.ndarray, float]:
        """What no plan of a year beats that leaves as few people unserved as the nested one, (T,), and what no nested
        plan beats, summed over the years, that leaves as few in all: in every year, where there is no time for more."""
        left, asked = self.unserved(described), self.unserved(self.afresh)
        bound = np.array([self._bound(year, spare, asked[year], described[year]) for year, spare in enumerate(left)])
        if not left.any() or self.clock.over():
            return bound, self.proven
        sure = [plan.is_proven for plan in self.afresh]
        fewest = np.array([one if yes else part.fewest for one, yes, part in zip(asked, sure, self.parts)])
        spare = np.maximum(left.sum() - (fewest.sum() - fewest), 0.0)
        within = sum(self._bound(year, spare[year], asked[year], one) for year, one in enumerate(described))
        return bound, float(np.fmax(self.proven, within))

    def _bound(self, year: int, spare: float, asked: float, described: SitingPlan) -> float:
        """What plans of a year cost at least that leave at most ``spare`` people unserved."""
        bound = self.afresh[year].bound
        if spare <= asked + 1e-6 * max(1.0, asked):
            return bound
        if self.clock.over():
            return 0.0
        part, kappa, upper = self.parts[year], self.many.kappa, described.objective
        if kappa is not None:
            # No more are served than some site can reach.
            reached, served = float(self.people[self.afresh[-1].reachable].sum()), described.evaluation.people
            least = part.least_cost(spare, served * float(np.expm1(kappa * upper)), self._clock())
            return min(bound, as_distance(kappa, least / max(reached, 1e-300)))
        return max(0.0, min(bound, part.least_cost(spare, upper, self._clock())))

    def _clock(self) -> Clock:
        return self.clock.share(PART_SHARE, PART_SECONDS, LEAST_SECONDS)
