"""What the measures without competition (gravity potential, cumulative opportunities) have in common."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.summary import summarise
from ..messages import tr
from ..parameters import add_layer_output, add_number_outputs
from ..styling import Graduated
from .capacities import by_capacity
from .catchment_log import record_stranded, record_unreachable


def add_potential_outputs(algorithm, column: str) -> None:
    """OUTPUT, OUTPUT_FACILITIES and the numbers; ``column`` is what a place gets."""
    add_layer_output(
        algorithm,
        "OUTPUT",
        tr("Supply in reach"),
        tr("The demand with the supply in reach ({column}) and its status.").format(column=column),
    )
    add_layer_output(
        algorithm,
        "OUTPUT_FACILITIES",
        tr("Facilities with their market"),
        tr("The facilities with the people in reach of each (market), weighted alike, and its status."),
        optional=True,
        by_default=False,
    )
    add_number_outputs(
        algorithm,
        {
            "MEAN_ACCESS": tr("Mean, weighted by population"),
            "MEDIAN_ACCESS": tr("Median, weighted by population"),
            "SD_ACCESS": tr("Standard deviation"),
            "GINI": tr("Gini index"),
            "REACHED_SUPPLY": tr("Capacity that somebody reaches"),
            "STRANDED_SUPPLY": tr("Capacity that nobody reaches"),
            "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
        },
    )


def write_potential(outputs, demand, facilities, names, capacity, found, column: str, more: dict) -> None:
    """Write what :func:`add_potential_outputs` promises; ``more`` columns follow behind ``column``."""
    population = demand.demand.population
    status = {"status": np.where(found.reached, "reached", "unreachable")}
    columns = {**by_capacity(column, names, found.access), **more, **status}
    outputs.layer("OUTPUT", demand, columns, Graduated(column, status_field="status"))
    sites = {"market": found.market, "status": np.where(found.served, "served", "no_demand")}
    look = Graduated("market", "Plasma", status_field="status", size=3.0, size_field=names[0])
    outputs.layer("OUTPUT_FACILITIES", facilities, sites, look)
    summary = summarise(found.access[:, 0], population)
    unreachable = float(population[~found.reached].sum())
    stranded = float(capacity[~found.served, 0].sum())
    record_unreachable(outputs, unreachable, float(population.sum()))
    record_stranded(outputs, stranded, float(capacity[:, 0].sum()))
    outputs.numbers(
        MEAN_ACCESS=summary.mean,
        MEDIAN_ACCESS=summary.median,
        SD_ACCESS=summary.sd,
        GINI=summary.gini,
        REACHED_SUPPLY=float(capacity[found.served, 0].sum()),
        STRANDED_SUPPLY=stranded,
        UNREACHABLE_POPULATION=unreachable,
    )
