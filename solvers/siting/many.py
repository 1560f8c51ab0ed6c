"""A siting question about several years or populations, where plans are valued part by part (:mod:`.parts`).

With sizes the engine's plans are over the sizes of sites (:mod:`.levels`); without, over the sites themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ..errors import InputError, SolverFailure
from .effort import Effort
from .levels import Levels, Sizes, priced_by
from .plan import SitingPlan
from .question import Question
from .rules import Limits


@dataclass(frozen=True)
class Many:
    """The ``question``, ``part(people, limits)`` of it for people (n,), and what answers it where some sites are
    decided: ``answer(demand, sites, limits, rules, effort, level)``, where sites open at the ``level`` (m,) given
    (NaN: undecided; None: they have none). ``level(plan)`` is the one at which the sites of an answer open.

    ``sizes`` of sites, None without; are parts ``convex``: is a plan for a mean population worth no more than the mean
    of what it is worth for each? Does a plan ask (``asks``) for people, so that it may be none for some population?
    With ``kappa`` the objective is the equally distributed equivalent of the parts' sums (:mod:`.equity_cost`), in
    which sites may have ``crowds``: whoever is above the capacity of the nearest site goes there all the same."""

    question: Question
    part: Callable[[np.ndarray, Limits], object]
    answer: Callable[..., SitingPlan]
    level: Callable[[SitingPlan], np.ndarray | None] = lambda plan: None
    sizes: Sizes | None = None
    convex: bool = True
    asks: bool = False
    kappa: float | None = None
    crowds: bool = False

    @classmethod
    def of(
        cls,
        question: Question,
        part: Callable,
        answer: Callable,
        answers: dict,
        levels: Levels | None = None,
        convex: bool = True,
        asks: bool = False,
        kappa: float | None = None,
        crowds: bool = False,
    ) -> Many:
        """The question of sites that may open at one of several ``levels``, if there are any; ``answers`` have the
        levels of a plan by the identity of its evaluation."""
        sizes = None
        asks = asks or bool(question.rules is not None and question.rules.says(["min_coverage"]))
        if levels is not None:
            sizes = Sizes.of(priced_by(question.sites, levels, capacitated=True), levels)
            asks = asks or bool(levels.least.any())
        return cls(
            question, part, answer, lambda plan: answers[id(plan.evaluation)].level, sizes, convex, asks, kappa, crowds
        )

    @property
    def closes(self) -> np.ndarray:
        """Which of the engine's sites close, where others open, (o,) bool."""
        sites = self.question.sites if self.sizes is None else self.sizes.sites
        return sites.status == "closable"

    def plan_of(self, answer: SitingPlan) -> np.ndarray:
        """The engine's plan (o,) of an answer."""
        if self.sizes is None:
            return answer.is_open
        level = self.level(answer)[self.sizes.site]
        return answer.is_open[self.sizes.site] & ((self.sizes.level == 0) | (self.sizes.level == level))

    def is_open(self, plan: np.ndarray) -> np.ndarray:
        """The open sites (m,) of the engine's ``plan``."""
        return plan if self.sizes is None else self.sizes.chosen(plan) >= 0

    def levels_of(self, plan: np.ndarray) -> np.ndarray | None:
        """The level at which each site opens in the engine's ``plan``, (m,), NaN for others; None without sizes."""
        if self.sizes is None:
            return None
        return self.sizes.levels_opened(self.question.sites, self.sizes.chosen(plan))

    def given(
        self, people: np.ndarray, plan: np.ndarray, effort: Effort, like: SitingPlan, alone: bool = False
    ) -> SitingPlan:
        """The engine's ``plan`` as the model describes it for people (n,), floors and least loads kept, with what
        ``like`` says of today. ``alone`` it is described without the sites that are closed, which takes less time: what
        they could reach is not known then, what the plan is worth is."""
        question, is_open = self.question, self.is_open(plan)
        demand, sites = replace(question.demand, population=people), question.decided(is_open)
        if alone:
            sites = replace(sites, status=np.where(is_open, sites.status, "excluded"))
        limits, effort = Limits(int((is_open & sites.opens).sum())), replace(effort, near_optimal=None)
        level = self.levels_of(plan)
        try:
            described = self.answer(demand, sites, limits, question.rules, effort, level)
        except (InputError, SolverFailure):
            # Whole places, or ones of which a mean is made, may not keep a floor that the plan keeps where it holds.
            described = self.answer(demand, sites, limits, None, effort, level)
        return replace(described, today=like.today)

    def beside(self, people: np.ndarray, limits: Limits, plan: np.ndarray, grown: bool, effort: Effort) -> SitingPlan:
        """The best plan that the ``plan`` of the year before grows into (``grown``), or from which that of the year
        after grows. Raises what the model raises where there is none."""
        sites, is_open = self.question.sites, self.is_open(plan)
        new, closable = sites.status == "candidate", sites.status == "closable"
        status = sites.status.astype("<U10")
        level = self.levels_of(plan)
        if grown:
            status[new & is_open], status[closable & ~is_open] = "required", "excluded"
            closed = int((closable & ~is_open).sum())
            limits = limits if limits.closures is None else replace(limits, closures=limits.closures - closed)
        else:
            status[new & ~is_open], status[closable & is_open] = "excluded", "existing"
        effort = replace(effort, near_optimal=None)
        demand = replace(self.question.demand, population=people)
        return self.answer(demand, replace(sites, status=status), limits, self.question.rules, effort, level)
