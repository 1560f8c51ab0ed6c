"""One run of a siting model: once, year by year, or for several populations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Callable

import numpy as np

from ...solvers.errors import InputError
from ...solvers.problem import Demand
from ...solvers.report.scenarios_section import add_scenarios_section
from ...solvers.report.stages_section import add_stages_section
from ...solvers.siting.clock import Clock
from ...solvers.siting.effort import Effort
from ...solvers.siting.many import Many
from ...solvers.siting.many_scenarios import many_scenarios
from ...solvers.siting.many_years import many_years
from ...solvers.siting.plan import SitingPlan
from ...solvers.siting.question import Question
from ...solvers.siting.rules import Limits
from ...solvers.siting.scenarios import ScenarioPlan, scenario_plan
from ...solvers.siting.sites import Sites
from ...solvers.siting.stages import staged_plan
from ...solvers.siting.years import StagedPlan, within_year
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..outputs import Outputs
from .scenario_options import Scenarios, add_scenario_outputs, add_scenarios, read_scenarios, write_scenarios
from .stage_options import add_regret_outputs, add_stage_outputs, add_stages, read_stages, write_stages

WHY = {
    "CENTRAL": "many_and_central",
    "TOTAL_SITES": "stages_and_total",
}
"""What is said of parameters that do not go with years, worst case or regret."""


@dataclass(frozen=True)
class Wishes:
    """The ``stages`` and ``scenarios`` that were asked for, None for none."""

    stages: tuple[Limits, ...] | None
    scenarios: Scenarios | None

    def people(self, demand: Demand) -> Demand:
        """The demand to plan for: with scenarios, their mean population."""
        return demand if self.scenarios is None else replace(demand, population=self.scenarios.mean)

    @property
    def many(self) -> bool:
        """Are there years or scenarios?"""
        return self.stages is not None or self.scenarios is not None

    def last(self, limits: Limits) -> Limits:
        """The ``limits``, or with stages those of the last year."""
        return limits if self.stages is None else within_year(limits, self.stages[-1])

    @property
    def hard(self) -> str:
        """The parameter that needs a problem of least cost, empty if none does."""
        if self.stages is not None:
            return "STAGES"
        chosen = "expected" if self.scenarios is None else self.scenarios.criterion
        return "" if chosen == "expected" else f"CRITERION ({chosen})"

    def refuse(self, **others: object) -> None:
        """Raise ``InputError`` where one of ``others`` (parameter: is it on?) is on and :attr:`hard` forbids it."""
        for name, is_on in others.items():
            if self.hard and is_on:
                raise InputError(WHY.get(name, "question_not_with"), parameter=self.hard, other=name)


@dataclass(frozen=True)
class Planned:
    """The ``plan``, and what stages or scenarios say of it."""

    plan: SitingPlan
    staged: StagedPlan | None = None
    answer: ScenarioPlan | None = None


def add_wishes(algorithm, sparing: bool = False) -> None:
    """STAGES and SCENARIOS; ``sparing`` models open no more sites than they need."""
    add_stages(algorithm, sparing)
    add_scenarios(algorithm)


def add_wish_outputs(algorithm) -> None:
    add_stage_outputs(algorithm)
    add_scenario_outputs(algorithm)
    add_regret_outputs(algorithm)


def read_wishes(inputs: Inputs, demand: LayerInput, limits: Limits, sites: Sites) -> Wishes:
    """STAGES and SCENARIOS; raises ``InputError`` for both at once."""
    wishes = Wishes(read_stages(inputs, limits), read_scenarios(inputs, demand))
    if wishes.stages is not None and wishes.scenarios is not None:
        raise InputError("question_not_with", parameter="STAGES", other="SCENARIOS")
    # Where sites may close, as many may be ours every year: one moves after the other.
    stays = wishes.stages is not None and not np.any(sites.status == "closable")
    wishes.refuse(CENTRAL=inputs.flag("CENTRAL"), TOTAL_SITES=stays and limits.total is not None)
    return wishes


def planned(
    wishes: Wishes,
    question: Callable[[], Question | Many],
    once: Callable[[Effort], SitingPlan],
    effort: Effort,
    progress,
):
    """The plan by the ``wishes``: ``once(effort)`` where there are none, or else what the ``question`` is answered."""
    clock = Clock(effort.time_limit, progress)
    if wishes.stages is not None:
        asked = question()
        answer_years = many_years if isinstance(asked, Many) else staged_plan
        staged = answer_years(asked, wishes.stages, effort, clock)
        return Planned(staged.plan, staged=staged)
    scenarios = wishes.scenarios
    if scenarios is not None:
        asked = question()
        answer_all = many_scenarios if isinstance(asked, Many) else scenario_plan
        answer = answer_all(asked, scenarios.people, scenarios.weights, scenarios.criterion, effort, clock)
        return Planned(answer.plan, answer=answer)
    return Planned(once(effort))


def write_wishes(outputs: Outputs, wishes: Wishes, result: Planned, sites: Sites) -> dict:
    """The tables and numbers of stages and scenarios; gives the further fields of OUTPUT."""
    outputs.numbers(REGRET=None, REGRET_AT_MOST=None, LARGEST_REGRET=None, WORST_OBJECTIVE=None)
    write_scenarios(outputs, result.answer, wishes.scenarios)
    return write_stages(outputs, result.staged, sites)


def sections(wishes: Wishes, result: Planned, sites: Sites, objective: str) -> tuple:
    """What a page says of stages and scenarios: functions of the report; ``objective`` in words."""
    parts = []
    if result.staged is not None:
        parts.append(lambda report: add_stages_section(report, result.staged, sites, objective, tr))
    if result.answer is not None:
        names, criterion = wishes.scenarios.names, wishes.scenarios.criterion
        parts.append(lambda report: add_scenarios_section(report, result.answer, names, criterion, tr))
    return tuple(parts)
