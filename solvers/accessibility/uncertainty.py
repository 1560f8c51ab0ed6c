"""How sure access is: Monte Carlo on population, capacity and travel costs.

Every number is drawn anew in each simulation as its value times a lognormal factor with mean 1 and the
given coefficient of variation, independently of all others: so it stays positive, and zero stays zero.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from ..problem import TravelCosts
from ..progress import SILENT, Progress

MEMORY = 4_000_000_000
"""Bytes that all simulated values (4 bytes each) may take."""

TAIL = 4.0
"""Standard deviations (of the logarithm) to which a cost beyond the catchment may still fall inside."""


@dataclass(frozen=True)
class Spread:
    """Coefficients of variation (0.1 is 10 %) of population, capacity and travel cost."""

    population: float = 0.0
    capacity: float = 0.0
    cost: float = 0.0

    def reach(self, catchment: float) -> float:
        """The cost up to which pairs can matter, since a drawn cost may lie below the known one."""
        return catchment * float(np.exp(TAIL * sigma(self.cost)))


@dataclass(frozen=True)
class Uncertainty:
    """``mean``, ``sd`` and the interval ``low`` to ``high`` of access, (n,) each, over all simulations."""

    mean: np.ndarray
    sd: np.ndarray
    low: np.ndarray
    high: np.ndarray


def monte_carlo(
    evaluate: Callable,
    population: np.ndarray,
    capacity: np.ndarray,
    costs: Sequence[TravelCosts],
    spread: Spread,
    simulations: int,
    seed: int,
    level: float = 0.95,
    progress: Progress = SILENT,
) -> Uncertainty:
    """Run ``evaluate(population, capacity, costs) -> access (n,)`` on ``simulations`` draws; ``level`` of the interval.

    The standard deviation divides by the number of simulations less one.
    """
    if simulations < 2:
        raise InputError("too_few_simulations", parameter="SIMULATIONS", value=simulations)
    if 4 * simulations * len(population) > MEMORY:
        most = MEMORY // (4 * len(population))
        raise InputError("too_many_simulations", parameter="SIMULATIONS", value=simulations, most=most)
    generator = np.random.default_rng(seed)
    drawn = np.empty((len(population), simulations), dtype=np.float32)
    for k in range(simulations):
        drawn[:, k] = evaluate(
            population * factors(generator, spread.population, population.shape),
            capacity * factors(generator, spread.capacity, capacity.shape),
            [_drawn_costs(generator, table, spread.cost) for table in costs],
        )
        progress.check(k + 1, simulations)
    tail = 50.0 * (1.0 - level)
    low, high = np.percentile(drawn, [tail, 100.0 - tail], axis=1)
    return Uncertainty(drawn.mean(axis=1, dtype=float), drawn.std(axis=1, ddof=1, dtype=float), low, high)


def sigma(variation: float) -> float:
    """The standard deviation of the logarithm that gives a coefficient of ``variation``."""
    return float(np.sqrt(np.log1p(variation**2)))


def factors(generator: np.random.Generator, variation: float, shape) -> np.ndarray:
    """Lognormal factors with mean 1 and coefficient of ``variation``; all 1 where it is 0."""
    if variation == 0:
        return np.ones(shape)
    spread = sigma(variation)
    return generator.lognormal(-0.5 * spread**2, spread, shape)


def _drawn_costs(generator, costs: TravelCosts, variation: float) -> TravelCosts:
    if variation == 0:
        return costs
    drawn = costs.costs * factors(generator, variation, costs.costs.shape).astype(costs.costs.dtype)
    return replace(costs, costs=drawn)
