"""States of a region side by side: today, sites only, beds only, two steps, both at once, and the plan carried out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ..equity.distribution import Distribution
from ..equity.lorenz import LorenzCurve, lorenz_curve
from ..problem import TravelCosts
from ..report.measures import State, measure
from .objectives import objective_value
from .outcome import nearest_open

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix


@dataclass(frozen=True)
class RegionState:
    """``name``, ``capacity`` (m,) and ``access`` (n,) per ``per`` people, measures by key, and ``objective`` among
    people in reach; ``sites`` that are open."""

    name: str
    capacity: np.ndarray
    access: np.ndarray
    measures: dict[str, float]
    lorenz: LorenzCurve
    objective: float
    sites: int


def region_state(
    name: str,
    capacity: np.ndarray,
    access_matrix: csr_matrix,
    population: np.ndarray,
    costs: TravelCosts,
    standard: float,
    per: float,
    objective: str,
    kappa: float = 1.0,
) -> RegionState:
    """Measure the ``capacity`` (m,) that a plan gives to every site; people within ``standard`` of one count as
    covered. ``kappa`` is the aversion of the Kolm-Pollak objective, per unit of access."""
    access = access_matrix @ capacity
    state = State(name, per * access, nearest_open(costs, capacity > 0))
    lived_in = population > 0
    reached = lived_in & (np.diff(access_matrix.indptr) > 0)
    people = population[reached]
    mean = float(people @ access[reached] / people.sum())
    return RegionState(
        name=name,
        capacity=capacity,
        access=state.access,
        measures=measure(state, population, standard),
        lorenz=lorenz_curve(Distribution(state.access[lived_in], population[lived_in])),
        objective=objective_value(objective, access[reached], people, mean, kappa),
        sites=int((capacity > 0).sum()),
    )


STATES = ("today", "sites_only", "beds_only", "two_step", "joint", "implemented")
"""The states in the order of the table."""


@dataclass(frozen=True)
class NotAvailable:
    """A state that the limits forbid: its ``name``, and the ``reason`` in the reader's language."""

    name: str
    reason: str


def states_table(states: Sequence[RegionState], missing: Sequence[NotAvailable] = ()) -> dict[str, list]:
    """Columns measure and one for each state, NaN in those that are not available."""
    rows = {"sites_open": [state.sites for state in states], "objective": [state.objective for state in states]}
    rows.update(capacity=[float(state.capacity.sum()) for state in states])
    for key in states[0].measures:
        rows[key] = [state.measures[key] for state in states]
    columns = {one.name: [float("nan")] * len(rows) for one in missing}
    for position, state in enumerate(states):
        columns[state.name] = [float(values[position]) for values in rows.values()]
    return {"measure": list(rows), **{name: columns[name] for name in STATES if name in columns}}
