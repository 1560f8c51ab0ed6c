"""Years and scenarios of set covering: targets that rise, and a target that is reached in every population."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ...solvers.errors import InputError
from ...solvers.problem import Demand
from ...solvers.report.covering_section import add_covering_scenarios_section
from ...solvers.report.stages_section import add_stages_section
from ...solvers.siting.plan import SitingPlan
from ...solvers.siting.scenarios import ScenarioPlan
from ...solvers.siting.sites import Sites
from ...solvers.siting.years import StagedPlan
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..outputs import Outputs
from ..parameters import add_text
from .scenario_options import Scenarios, add_scenario_outputs, add_scenarios, read_scenarios, write_scenarios
from .stage_options import add_regret_outputs, add_stage_outputs, read_targets, write_stages

WHY = {"CENTRAL": "many_and_central", "TOTAL_SITES": "stages_and_total"}


@dataclass(frozen=True)
class TargetWishes:
    """The ``targets`` of years (T,) and the ``scenarios`` that were asked for, None for none."""

    targets: np.ndarray | None
    scenarios: Scenarios | None

    def people(self, demand: Demand) -> Demand:
        """The demand that the plan is described for: with scenarios, their mean population."""
        return demand if self.scenarios is None else replace(demand, population=self.scenarios.mean)


@dataclass(frozen=True)
class TargetPlan:
    """The ``plan``, what years or scenarios say of it, and the ``share`` of people (S,) covered in each scenario."""

    plan: SitingPlan
    staged: StagedPlan | None = None
    answer: ScenarioPlan | None = None
    share: np.ndarray | None = None


def add_target_wishes(algorithm) -> None:
    """STAGE_TARGETS and SCENARIOS (advanced)."""
    add_text(
        algorithm,
        "STAGE_TARGETS",
        tr("Years: target of each (% of people, such as 60, 80, 90)"),
        tr(
            "Percentages that rise, one a year, as in 60, 80, 90. What opens stays open: the plan grows from year to "
            "year, at the least cost of all sites open so far, summed over the years (or their least number). Replaces "
            "TARGET; all other limits hold in every year, and closable sites that close stay closed. Empty: everything "
            "opens at once."
        ),
        optional=True,
        advanced=True,
    )
    add_scenarios(
        algorithm,
        "worst",
        tr(
            "worst: TARGET is reached in every scenario at the least cost. regret: the same plan, since what it costs "
            "does not depend on the scenario; OBJECTIVE is what that is more than the cheapest plan of any scenario "
            "alone. expected is refused: a plan for the mean population may reach TARGET in no scenario."
        ),
    )


def add_target_outputs(algorithm) -> None:
    add_stage_outputs(algorithm, tr("With STAGE_TARGETS"))
    add_scenario_outputs(algorithm)
    add_regret_outputs(algorithm)


def read_target_wishes(inputs: Inputs, demand: LayerInput, sites: Sites) -> TargetWishes:
    """STAGE_TARGETS and SCENARIOS; raises ``InputError`` for what does not go together."""
    wishes = TargetWishes(read_targets(inputs), read_scenarios(inputs, demand, usual="worst"))
    if wishes.targets is not None:
        for other, is_on in (
            ("SCENARIOS", wishes.scenarios is not None),
            ("CENTRAL", inputs.flag("CENTRAL")),
            ("TOTAL_SITES", inputs.given("TOTAL_SITES") and not np.any(sites.status == "closable")),
        ):
            if is_on:
                raise InputError(WHY.get(other, "question_not_with"), parameter="STAGE_TARGETS", other=other)
    if wishes.scenarios is not None and inputs.flag("CENTRAL"):
        raise InputError("many_and_central", parameter="SCENARIOS")
    return wishes


def write_target_wishes(outputs: Outputs, wishes: TargetWishes, result: TargetPlan, sites: Sites) -> dict:
    """The tables and numbers of years and scenarios; gives the further fields of OUTPUT."""
    outputs.numbers(REGRET=None, REGRET_AT_MOST=None, LARGEST_REGRET=None, WORST_OBJECTIVE=None)
    share = np.zeros(0) if result.share is None else result.share
    write_scenarios(outputs, result.answer, wishes.scenarios, {"covered_share": share})
    return write_stages(outputs, result.staged, sites)


def target_sections(wishes: TargetWishes, result: TargetPlan, sites: Sites) -> tuple:
    """What a page says of years and scenarios: functions of the report."""
    objective = tr("Cost so far") if sites.priced else tr("Sites opened so far")
    if result.staged is not None:
        return (lambda report: add_stages_section(report, result.staged, sites, objective, tr),)
    if result.answer is not None:
        names = wishes.scenarios.names
        return (lambda report: add_covering_scenarios_section(report, result.answer, names, result.share, tr),)
    return ()
