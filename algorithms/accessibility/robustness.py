"""How far a result can be trusted: other parameters (sensitivity) and uncertain numbers (Monte Carlo).

All of them are optional, because a model saved before they came must stay valid.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.sensitivity import rank_correlation, rank_stability
from ...solvers.accessibility.summary import summarise
from ...solvers.accessibility.uncertainty import Spread, monte_carlo
from ...solvers.errors import InputError
from ..inputs import Inputs
from ..messages import tr
from ..parameters import add_choice, add_number, add_table_output, add_text
from .capacities import as_name

VARIED = {"catchment": "CATCHMENT", "scale": "DECAY_SCALE", "shape": "DECAY_SHAPE"}


def add_sensitivity(algorithm) -> None:
    """SENSITIVITY and SENSITIVITY_VALUES (advanced), and the table of what they gave."""
    add_choice(
        algorithm,
        "SENSITIVITY",
        tr("Sensitivity: parameter to vary"),
        tr("The run is repeated with other values of this parameter: one more access column each."),
        ["none", *VARIED],
        "none",
        optional=True,
        advanced=True,
    )
    add_text(
        algorithm,
        "SENSITIVITY_VALUES",
        tr("Sensitivity: other values of it"),
        tr(
            "As in: 20, 40, 60. The column rank_stability then says how firmly each place keeps its rank: 1 where it "
            "is always the same, 0 where it goes from the very first to the very last."
        ),
        optional=True,
        advanced=True,
    )
    add_table_output(
        algorithm,
        "SENSITIVITY_SUMMARY",
        tr("Sensitivity"),
        tr("For each value: mean, median, standard deviation and Gini of access, and the correlation of ranks."),
        by_default=False,
    )


def add_uncertainty(algorithm) -> None:
    """SIMULATIONS, CV_POPULATION, CV_CAPACITY, CV_COST and SEED (all advanced)."""
    add_number(
        algorithm,
        "SIMULATIONS",
        tr("Monte Carlo simulations"),
        tr("How often population, capacity and costs are drawn anew. 0 draws none."),
        default=0,
        optional=True,
        low=0,
        whole=True,
        advanced=True,
    )
    labels = {
        "CV_POPULATION": tr("Coefficient of variation of population"),
        "CV_CAPACITY": tr("Coefficient of variation of capacity"),
        "CV_COST": tr("Coefficient of variation of travel costs"),
    }
    for name, label in labels.items():
        help_text = tr("0.1 lets each number vary by 10 % (standard deviation), independently of all others.")
        add_number(algorithm, name, label, help_text, default=0.0, optional=True, low=0.0, high=2.0, advanced=True)
    add_number(
        algorithm,
        "SEED",
        tr("Seed of the simulations"),
        tr("The same seed gives the same answer again."),
        default=1,
        optional=True,
        low=0,
        whole=True,
        advanced=True,
    )


@dataclass(frozen=True)
class Sensitivity:
    """Which parameter takes which ``values``."""

    varied: str
    values: list

    def decay(self, decay: Decay, value: float) -> Decay:
        """``decay`` with one of the values."""
        if self.varied == "catchment":
            return decay.within(value)
        given = {"scale": decay.scale, "shape": decay.shape, self.varied: value}
        return Decay.checked(decay.family, decay.catchment, given["scale"], given["shape"], decay.bands)

    def largest_catchment(self, catchment: float) -> float:
        return max([catchment, *self.values]) if self.varied == "catchment" else catchment

    def columns(self, base: np.ndarray, variants: list, population: np.ndarray) -> dict:
        """One access column for every value, and how stable the rank of each place is over all of them."""
        columns = {
            f"access_{self.varied}_{as_name(f'{value:g}')}": access for value, access in zip(self.values, variants)
        }
        columns["rank_stability"] = rank_stability(np.column_stack([base, *variants]), population)
        return columns

    def table(self, base: np.ndarray, variants: list, population: np.ndarray) -> dict:
        found = [summarise(access, population) for access in variants]
        return {
            "parameter": [VARIED[self.varied]] * len(variants),
            "value": self.values,
            "mean": [row.mean for row in found],
            "median": [row.median for row in found],
            "sd": [row.sd for row in found],
            "gini": [row.gini for row in found],
            "rank_correlation": [rank_correlation(base, access, population) for access in variants],
        }


def read_sensitivity(inputs: Inputs, decay: Decay):
    """The :class:`Sensitivity` asked for, or None."""
    varied = inputs.choice("SENSITIVITY")
    if varied == "none":
        return None
    values = inputs.numbers("SENSITIVITY_VALUES", "20, 40, 60")
    if not min(values) > 0:
        raise InputError("not_positive", parameter="SENSITIVITY_VALUES", value=f"{min(values):g}")
    if varied != "catchment" and getattr(decay, varied) is None:
        raise InputError("nothing_to_vary", varied=VARIED[varied], decay=decay.family)
    return Sensitivity(varied, values)


@dataclass(frozen=True)
class Simulations:
    """How often, how far, and from which seed numbers are drawn."""

    count: int
    spread: Spread
    seed: int

    def columns(self, evaluate, population, capacity, costs) -> dict:
        """Mean, standard deviation and 95 % interval of ``evaluate(population, capacity, costs)``."""
        found = monte_carlo(evaluate, population, capacity, costs, self.spread, self.count, self.seed)
        return {
            "access_mean": found.mean,
            "access_sd": found.sd,
            "access_low": found.low,
            "access_high": found.high,
        }

    def describe(self) -> str:
        return tr(
            "{count} simulations (seed {seed}); coefficients of variation: population {population:g}, capacity "
            "{capacity:g}, costs {cost:g}."
        ).format(count=self.count, seed=self.seed, **vars(self.spread))


def read_simulations(inputs: Inputs):
    """The :class:`Simulations` asked for, or None."""
    count = inputs.whole("SIMULATIONS")
    if not count:
        return None
    spread = Spread(inputs.number("CV_POPULATION"), inputs.number("CV_CAPACITY"), inputs.number("CV_COST"))
    if not any(vars(spread).values()):
        raise InputError("nothing_uncertain", parameter="SIMULATIONS", value=count)
    return Simulations(count, spread, inputs.whole("SEED"))


def try_otherwise(outputs, sensitivity, simulations, decay, access, access_of, population, capacity, costs):
    """(columns, mean rank stability or None) of what was asked for; ``access_of(decay, *numbers)`` repeats the run.

    ``access`` (n,) is that of the run itself; it may be cancelled through the progress of ``access_of``.
    """
    columns, stability = {}, None
    if sensitivity is not None:
        decays = [sensitivity.decay(decay, value) for value in sensitivity.values]
        variants = [access_of(other, population, capacity, costs) for other in decays]
        columns.update(sensitivity.columns(access, variants, population))
        stability = float(population @ columns["rank_stability"] / population.sum())
        outputs.table("SENSITIVITY_SUMMARY", sensitivity.table(access, variants, population))
    if simulations is not None:
        outputs.record(simulations.describe())

        def evaluate(*numbers):
            return access_of(decay, *numbers)

        columns.update(simulations.columns(evaluate, population, capacity, costs))
    return columns, stability
