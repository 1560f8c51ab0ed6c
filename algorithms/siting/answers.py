"""What a siting model has answered in a run, and how it is asked again about sites at the sizes they have."""

from __future__ import annotations

from typing import Callable

from ...solvers.siting.levels import Levels
from ...solvers.siting.plan import SitingPlan

PlanOf = Callable[..., SitingPlan]
"""``plan_of(people, sites, limits, rules, effort, levels)`` asks the model."""


class Answers:
    """The answers to all plans that were made, each of which says beside its ``plan`` what the model knows of it:
    the ``level`` of its sites, for one, where they open at one of several ``levels`` (None: they do not)."""

    def __init__(self, levels: Levels | None) -> None:
        self.levels = levels
        self.known: dict = {}
        """By the identity of the plan's evaluation: other fields of a plan are replaced on the way."""

    def remember(self, answer) -> SitingPlan:
        """Keep an answer; gives its plan."""
        self.known[id(answer.plan.evaluation)] = answer
        return answer.plan

    def of(self, plan: SitingPlan):
        """The answer that a plan belongs to, None if it is of none."""
        return self.known.get(id(plan.evaluation))

    def at_same_sizes(self, plan_of: PlanOf, **more) -> Callable[..., SitingPlan]:
        """What describes decided sites at the sizes that they have in the plan they are ``like``."""

        def describe(people, sites, limits, effort, like):
            levels = None if self.levels is None else self.levels.at(self.of(like).level)
            return plan_of(people, sites, limits, None, effort, levels, **more)

        return describe

    def at_level(self, plan_of: PlanOf) -> Callable[..., SitingPlan]:
        """What asks the model where some sites open at a ``level`` that is given (m,), None: where none is."""

        def ask(people, sites, limits, rules, effort, level=None):
            levels = self.levels if level is None else self.levels.at(level, loads=True)
            return plan_of(people, sites, limits, rules, effort, levels)

        return ask
