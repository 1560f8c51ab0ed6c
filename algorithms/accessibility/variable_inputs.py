"""Parameters of catchments that grow (V2SFCA): the aims, and the radii that are tried."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError
from ..inputs import Inputs
from ..messages import tr
from ..parameters import add_number, add_text

STEPS = 6


def add_variable_catchment(algorithm) -> None:
    """BASE_POPULATION, TARGET_RATIO and RADII (advanced)."""
    add_number(
        algorithm,
        "BASE_POPULATION",
        tr("Base population (v2sfca)"),
        tr("A facility's catchment grows until so many people live inside."),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_number(
        algorithm,
        "TARGET_RATIO",
        tr("Target ratio (v2sfca)"),
        tr("A place's catchment grows until the ratios of the facilities inside add up to it, in the unit of access."),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_text(
        algorithm,
        "RADII",
        tr("Radii to try (v2sfca)"),
        tr("As in: 10, 20, 30, 40, 50, 60; none beyond the catchment. Empty: six equal steps up to the catchment."),
        optional=True,
        advanced=True,
    )


def read_aims(inputs: Inputs, catchment: float):
    """(radii, base population, target ratio) of v2sfca; the last radius is always the catchment."""
    for name in ("BASE_POPULATION", "TARGET_RATIO"):
        if not inputs.given(name):
            raise InputError("needed_for_method", parameter=name, method="v2sfca")
    radii = [catchment * (step + 1) / STEPS for step in range(STEPS)]
    if inputs.given("RADII"):
        radii = inputs.numbers("RADII", "10, 20, 30, 40, 50, 60")
        if not (radii[0] >= 0 and radii[-1] <= catchment):
            raise InputError("radii_beyond", value=f"{radii[0]:g} … {radii[-1]:g}", catchment=f"{catchment:g}")
    if radii[-1] < catchment:
        radii = [*radii, catchment]
    return np.array(radii), inputs.positive("BASE_POPULATION"), inputs.positive("TARGET_RATIO")
