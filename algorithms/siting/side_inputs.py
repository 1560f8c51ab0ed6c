"""Reading and running the side constraints that came later: floors in models that serve everyone, CENTRAL."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

import numpy as np

from ...solvers.errors import InputError
from ...solvers.problem import Naming
from ...solvers.siting.centralised import centralised
from ...solvers.siting.effort import Effort
from ...solvers.siting.region_rules import RegionRules
from ...solvers.siting.rules import Limits
from ...solvers.siting.sites import Sites
from ...solvers.siting.standards import place_standards
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..outputs import Outputs


def read_facilities(inputs: Inputs) -> LayerInput:
    """The layer of sites; an id that comes twice is often one site with two statuses, and the message says so."""
    try:
        return inputs.facilities(capacity=False)
    except InputError as error:
        if error.key == "duplicate_ids" and inputs.given("STATUS"):
            raise InputError("two_statuses", **error.values) from None
        raise


def read_floor_standards(inputs: Inputs, demand: LayerInput, rules: RegionRules | None, region) -> np.ndarray:
    """The standard of every place (n,) for the rules on people, infinite where nothing says one."""
    own = inputs.values(demand, "STANDARD_FIELD")
    naming = Naming(demand.title, value_parameter="STANDARD_FIELD", value_field=inputs.text("STANDARD_FIELD"))
    standard = inputs.positive("STANDARD") if inputs.given("STANDARD") else np.inf
    return place_standards(demand.ids, standard, own, rules, region, naming)


def central_limits(inputs: Inputs, sites: Sites, limits: Limits, rules: RegionRules | None):
    """The limits and rules with one budget for all regions; None where CENTRAL is off."""
    return centralised(sites, limits, rules) if inputs.flag("CENTRAL") else None


def write_central(
    outputs: Outputs, objective: float, central, effort: Effort, objective_for: Callable[..., float], sign: float = 1.0
) -> None:
    """Solve ``objective_for(limits, rules, effort)`` with those of ``central`` (None: do not), and write what budgets
    of regions cost; ``sign`` is -1 where more is better."""
    if central is None:
        outputs.numbers(CENTRAL_OBJECTIVE=None, DECENTRALISATION_COST=None)
        return
    together = objective_for(*central, replace(effort, near_optimal=None))
    cost = sign * (objective - together) + 0.0
    outputs.record(
        tr(
            "With one budget for all regions the objective is {together:,.10g}: budgets of regions cost {cost:,.10g}."
        ).format(together=together, cost=cost)
    )
    outputs.numbers(CENTRAL_OBJECTIVE=together, DECENTRALISATION_COST=cost)
