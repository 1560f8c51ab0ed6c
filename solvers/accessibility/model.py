"""One catchment model as a planner sets it up: method, decay, and how people differ; ready to run again and again.

Sensitivity and uncertainty run the same model on other parameters and other numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..problem import Demand, Facilities, TravelCosts
from ..progress import SILENT, Progress
from .decay import Decay
from .strata import Services, StratifiedResult, Stratum, split_by_group, split_by_mode, stratified_catchment
from .tiers import TierRule, split_by_tier
from .variable_catchment import VariableCatchment, variable_catchment


@dataclass(frozen=True)
class Modes:
    """Modes of travel, one cost table each: ``names``, ``shares`` (n, modes), and a catchment each or None."""

    names: Sequence[str]
    shares: np.ndarray
    catchments: Sequence[float] | None = None


@dataclass(frozen=True)
class Groups:
    """Groups of people: ``names``, ``people`` (n, groups), and whom each facility ``serves`` (groups, m) bool."""

    names: Sequence[str]
    people: np.ndarray
    serves: np.ndarray


@dataclass(frozen=True)
class Tiers:
    """Tiers of care: ``rules`` from the lowest up, the tier of every facility (m,), and whether they are nested."""

    rules: Sequence[TierRule]
    facility_tier: np.ndarray
    nested: bool = False


@dataclass(frozen=True)
class CatchmentModel:
    """A method of :data:`methods.METHODS` with all its options; ``demand_ids`` and ``facility_ids`` name culprits."""

    method: str
    decay: Decay
    per: float
    demand_ids: np.ndarray
    facility_ids: np.ndarray
    modes: Modes | None = None
    groups: Groups | None = None
    tiers: Tiers | None = None

    def run(
        self,
        population: np.ndarray,
        capacity: np.ndarray,
        costs: Sequence[TravelCosts],
        progress: Progress = SILENT,
    ) -> StratifiedResult:
        """Access to ``capacity`` (m, k) by ``population`` (n,) with ``costs`` of one table, or one of every mode."""
        strata, services = self.strata(costs)
        return stratified_catchment(population, strata, capacity, self.method, self.per, services, progress)

    def strata(self, costs: Sequence[TravelCosts]) -> tuple[list[Stratum], Services]:
        """The kinds of people, and the services of the facilities, that the options make."""
        services = Services.whole(len(self.facility_ids))
        strata = [Stratum(costs[0], self.decay)]
        if self.modes is not None:
            limits = self.modes.catchments or [self.decay.catchment] * len(costs)
            modes = [
                (name, table, self.decay.within(limit)) for name, table, limit in zip(self.modes.names, costs, limits)
            ]
            strata = split_by_mode(modes, self.modes.shares, self.demand_ids)
        if self.groups is not None:
            strata = split_by_group(strata, self.groups.names, self.groups.people, self.groups.serves)
        if self.tiers is not None:
            strata, services = split_by_tier(
                strata, self.tiers.rules, self.tiers.facility_tier, self.facility_ids, self.tiers.nested
            )
        return strata, services


@dataclass(frozen=True)
class VariableModel:
    """V2SFCA with its aims, run as a :class:`CatchmentModel`: one capacity, one cost table."""

    decay: Decay
    per: float
    demand_ids: np.ndarray
    facility_ids: np.ndarray
    radii: np.ndarray
    base_population: float
    target_ratio: float

    def run(
        self,
        population: np.ndarray,
        capacity: np.ndarray,
        costs: Sequence[TravelCosts],
        progress: Progress = SILENT,
    ) -> VariableCatchment:
        return variable_catchment(
            Demand(self.demand_ids, population),
            Facilities(self.facility_ids, capacity[:, 0]),
            costs[0],
            self.decay,
            self.radii,
            self.base_population,
            self.target_ratio,
            self.per,
            progress,
        )
