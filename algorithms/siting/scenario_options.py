"""Scenarios: several populations that may come true. Parameters, reading, and the table of scenarios."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...solvers.errors import InputError
from ...solvers.siting.scenarios import CRITERIA, ScenarioPlan, scenario_weights
from ...solvers.typed_lists import separated
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..outputs import Outputs
from ..parameters import add_choice, add_field, add_table_output, add_text
from .stage_options import largest_known


@dataclass(frozen=True)
class Scenarios:
    """``names`` of the fields, ``people`` (S, n), ``weights`` (S,) with sum 1, and the ``criterion``."""

    names: tuple[str, ...]
    people: np.ndarray
    weights: np.ndarray
    criterion: str

    @property
    def mean(self) -> np.ndarray:
        return self.weights @ self.people


def add_scenarios(algorithm, criterion: str = "expected", criteria: str | None = None) -> None:
    """SCENARIOS, CRITERION (by default ``criterion``; ``criteria`` explains them) and SCENARIO_WEIGHTS (advanced)."""
    add_field(
        algorithm,
        "SCENARIOS",
        tr("Scenarios: population fields"),
        tr(
            "At least two population fields of the demand, one a scenario. They take the place of POPULATION, which "
            "counts only if it is chosen here, too. What layers and numbers say of people is about the mean population."
        ),
        "DEMAND",
        numeric=True,
        optional=True,
        many=True,
        advanced=True,
    )
    add_choice(
        algorithm,
        "CRITERION",
        tr("Scenarios: what the plan is judged by"),
        criteria
        or tr(
            "expected: the mean over the scenarios. worst: the scenario in which the plan does worst; OBJECTIVE is "
            "what it does there. regret: the largest loss to the best plan of a scenario; OBJECTIVE is that loss."
        ),
        CRITERIA,
        criterion,
        optional=True,
        advanced=True,
    )
    add_text(
        algorithm,
        "SCENARIO_WEIGHTS",
        tr("Scenarios: weights (0.5, 0.3, 0.2)"),
        tr("A number greater than zero for each field of SCENARIOS, as in 0.5, 0.3, 0.2. Empty: all alike."),
        optional=True,
        advanced=True,
    )


def add_scenario_outputs(algorithm) -> None:
    """SCENARIOS_TABLE."""
    add_table_output(
        algorithm,
        "SCENARIOS_TABLE",
        tr("Scenarios"),
        tr(
            "With SCENARIOS: a row a scenario with the objective of the plan, that of the best plan for the scenario "
            "alone with its bound and gap, the regret between the two, and what the regret is at most. Under "
            "capacities also the people unserved in both (no regret where the plan leaves more of them)."
        ),
        by_default=False,
    )


def read_scenarios(inputs: Inputs, demand: LayerInput, usual: str = "expected") -> Scenarios | None:
    """The scenarios; None without, where the criterion must be the ``usual`` one.

    Raises ``InputError`` for fields and weights that do not fit."""
    names, criterion = inputs.fields("SCENARIOS"), inputs.choice("CRITERION")
    given = inputs.text("SCENARIO_WEIGHTS").strip()
    if not names:
        if criterion != usual or given:
            raise InputError("needs_scenarios", parameter="SCENARIO_WEIGHTS" if given else "CRITERION")
        return None
    lowered = [name.lower() for name in names]
    for name in names:
        if lowered.count(name.lower()) > 1:
            raise InputError("scenario_twice", field=name)
    if len(names) < 2:
        raise InputError("scenarios_too_few")
    weights = None
    if given:
        try:
            weights = [float(part) for part in separated(given)]
        except ValueError as error:
            raise InputError("scenario_weights", count=len(names), value=given) from error
    people = np.stack([inputs.amounts(demand, "SCENARIOS", which=k) for k in range(len(names))])
    return Scenarios(tuple(names), people, scenario_weights(weights, len(names)), criterion)


def write_scenarios(
    outputs: Outputs, answer: ScenarioPlan | None, scenarios: Scenarios | None, more: dict | None = None
) -> None:
    """SCENARIOS_TABLE with ``more`` columns, and the regrets."""
    if outputs.wanted("SCENARIOS_TABLE"):
        outputs.table(
            "SCENARIOS_TABLE", {**(_no_rows() if answer is None else _rows(answer, scenarios)), **(more or {})}
        )
    if answer is not None:
        outputs.numbers(
            REGRET=float(answer.weights @ answer.regret),
            REGRET_AT_MOST=float(answer.weights @ answer.at_most),
            LARGEST_REGRET=largest_known(answer.regret),
            WORST_OBJECTIVE=answer.worst,
        )


def _rows(answer: ScenarioPlan, scenarios: Scenarios) -> dict:
    with np.errstate(divide="ignore", invalid="ignore"):
        gap = np.abs(answer.bound - answer.best) / np.abs(answer.best)
        percent = 100.0 * answer.regret / np.abs(answer.best)
    nothing = np.full(len(answer.weights), np.nan)
    return {
        "scenario": np.array(scenarios.names, dtype=object),
        "weight": answer.weights,
        "objective": answer.objective,
        "best": answer.best,
        "bound": answer.bound,
        "gap": gap,
        "regret": answer.regret,
        "regret_percent": percent,
        "regret_at_most": answer.at_most,
        "unserved": nothing if answer.unserved is None else answer.unserved,
        "unserved_best": nothing if answer.unserved is None else answer.unserved_best,
    }


def _no_rows() -> dict:
    names = ("weight", "objective", "best", "bound", "gap", "regret", "regret_percent", "regret_at_most")
    names = (*names, "unserved", "unserved_best")
    return {"scenario": np.zeros(0, dtype=object), **dict.fromkeys(names, np.zeros(0))}
