"""A siting question that can be asked again: of other people, with other limits, of a plan that is given.

Stages and scenarios ask one model many times. How a question is answered (``answer``) is the model's business; that it
is a problem of least cost (``problem``) is what lets plans be compared and exchanged in bulk: p-median is one, and
maximal coverage is one in the number of people not covered.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..problem import Demand
from .assignment import Assignment
from .effort import Effort
from .equity_cost import as_distance
from .place_floors import PlaceFloors
from .plan import SitingPlan
from .question_floors import QuestionFloors
from .region_rules import RegionRules
from .rules import Limits, SiteRows, optional_rows, site_rows
from .sites import Sites

Answer = Callable[[Demand, Sites, Limits, "RegionRules | None", Effort], SitingPlan]


@dataclass(frozen=True)
class Question:
    """The ``demand``, ``sites``, ``limits`` and ``rules`` of a model, its ``answer``, and whether it ``covers`` people
    (more is better) or costs (less is).

    ``problem(people, rows)`` is the problem of least cost for people (n,), whose places have ``weights(people)`` (P,);
    places of weight zero are left out. Both are None for a model that is no such problem.
    ``describe(demand, sites, limits, effort, like)`` gives the plan in which all ``sites`` are decided, where that
    takes more than an answer: what is open at which size, say, in the plan that it is ``like``.
    ``sparing`` models open no more sites than they need: limits are maxima for them, and there may be none.
    ``floors`` that every plan keeps, for each population that it is made for; None without. With ``kappa`` the model's
    objective is the equally distributed equivalent (:mod:`.equity_cost`) of the sum that the problem has."""

    demand: Demand
    sites: Sites
    limits: Limits
    rules: RegionRules | None
    answer: Answer
    covers: bool
    problem: Callable[[np.ndarray, SiteRows], Assignment] | None = None
    weights: Callable[[np.ndarray], np.ndarray] | None = None
    describe: Callable[[Demand, Sites, Limits, Effort, SitingPlan], SitingPlan] | None = None
    sparing: bool = False
    floors: QuestionFloors | None = None
    kappa: float | None = None

    def floors_of(self, people: np.ndarray, problem: Assignment) -> PlaceFloors | None:
        """The floors over the places of the ``problem`` of ``people`` (n,)."""
        return None if self.floors is None else self.floors.of(people, problem.place_count)

    def rows(self, limits: Limits) -> SiteRows:
        """The rows over the sites (:class:`.SiteRows`) under other ``limits``."""
        return (optional_rows if self.sparing else site_rows)(self.sites, limits, self.rules)

    def without_floors(self) -> Question:
        """The question without coverage floors, which a single population may not allow though a mean one does."""
        if self.rules is None:
            return self
        return replace(self, rules=self.rules.without_floors(keeps_standards=self.covers), floors=None)

    def asked(self, people: np.ndarray, limits: Limits, effort: Effort) -> SitingPlan:
        """The best plan for other ``people`` (n,) or limits."""
        return self.answer(replace(self.demand, population=people), self.sites, limits, self.rules, effort)

    def given(self, people: np.ndarray, is_open: np.ndarray, effort: Effort, like: SitingPlan) -> SitingPlan:
        """The plan ``is_open`` (m,) as the model describes it, without bound or proof; ``like`` answers the same
        question for the same sites."""
        sites = self.decided(is_open)
        limits = Limits(int((is_open & sites.opens).sum()))
        effort = replace(effort, near_optimal=None)
        demand = replace(self.demand, population=people)
        if self.describe is None:
            plan = self.answer(demand, sites, limits, None, effort)
        else:
            plan = self.describe(demand, sites, limits, effort, like)
        return replace(plan, today=like.today)

    def decided(self, is_open: np.ndarray) -> Sites:
        """The sites in the plan ``is_open`` (m,), none of which may open or close any more under limits that allow no
        more than it opens."""
        status = self.sites.status.astype("<U10")
        status[is_open & (status == "candidate")] = "required"
        status[is_open & (status == "closable")] = "existing"
        # Closed sites stay in the layer, so that what could be reached is still reported.
        status[~is_open & (status == "closable")] = "candidate"
        return replace(self.sites, status=status)

    def objective(self, people: np.ndarray, value: float) -> float:
        """The model's objective where the problem of least cost has ``value``."""
        everyone = float(self.weights(people).sum())
        if self.kappa is not None:
            return as_distance(self.kappa, value / everyone) if everyone > 0 else 0.0
        return everyone - value if self.covers else value
