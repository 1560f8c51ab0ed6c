"""LEVELS: sites that open at one of several sizes, read from a table and written beside the plan."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.problem import Naming, checked_amounts
from ...solvers.report.html import Column, Report
from ...solvers.report.numbers import amount, count
from ...solvers.siting.levels import Levels
from ...solvers.siting.sites import Sites
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..parameters import add_table
from ..rule_tables import read_rules


def add_levels(algorithm) -> None:
    """LEVELS (advanced)."""
    add_table(
        algorithm,
        "LEVELS",
        tr("Sizes at which a site may open (table), if capacities bind"),
        tr(
            "With CAPACITATED: a table with the columns site (empty: every site that may open), capacity (people), "
            "cost (of opening at that size, instead of SITE_COST) and, if there is one, min_load (people it must serve "
            "at least). Every site that opens does so at one of its sizes; OUTPUT then has level (1: the smallest) and "
            "capacity_open. CAPACITY is needed for sites only that are open today."
        ),
        optional=True,
        advanced=True,
    )


def read_levels(inputs: Inputs, layer: LayerInput, sites: Sites) -> tuple[Sites, Levels | None]:
    """The sites with the capacities of today's, and the sizes of those that open; None without LEVELS."""
    if not inputs.given("LEVELS"):
        return sites, None
    table = read_rules(inputs, "LEVELS", ("site", "capacity", "cost"), ("min_load",))
    numbers = [table.numbers(column) for column in ("capacity", "cost")]
    least = table.numbers("min_load") if table.has("min_load") else None
    levels = Levels.checked(sites, table.texts("site"), *numbers, least)
    idle = [name for name in table.texts("site") if name and name.strip() in set(sites.ids[~sites.opens])]
    if idle:
        text = tr("LEVELS: {count} rows are of sites that are open today or left out; they say nothing.")
        inputs.progress.info(text.format(count=len(idle)))
    return replace(sites, capacity=_capacities_today(inputs, layer, sites)), levels


def _capacities_today(inputs: Inputs, layer: LayerInput, sites: Sites) -> np.ndarray:
    given, known = inputs.values(layer, "CAPACITY"), np.full(len(sites), np.inf)
    stays = sites.today
    if given is not None and stays.any():
        naming = Naming(layer.title, value_parameter="CAPACITY", value_field=inputs.text("CAPACITY"))
        known[stays] = checked_amounts(given[stays], sites.ids[stays], naming)
    return known


def level_fields(level: np.ndarray | None, capacity: np.ndarray | None, is_open: np.ndarray) -> dict:
    """The fields that OUTPUT gains with LEVELS."""
    if level is None:
        return {}
    whole = np.full(len(level), None, dtype=object)
    whole[np.isfinite(level)] = level[np.isfinite(level)].astype(int)
    return {"level": whole, "capacity_open": np.where(is_open & np.isfinite(capacity), capacity, np.nan)}


def levels_section(level: np.ndarray | None, capacity, sites: Sites, people: np.ndarray):
    """A part of the report: the sites that open, with their sizes; nothing without LEVELS."""

    def write(report: Report) -> None:
        opened = np.flatnonzero(np.isfinite(level))
        if len(opened) == 0:
            return
        report.section(tr("At which size"))
        columns = [
            Column(tr("Site"), numeric=False),
            Column(tr("Level"), numeric=True),
            Column(tr("Capacity"), amount),
            Column(tr("People served"), count),
        ]
        report.table(columns, [[str(sites.ids[j]), int(level[j]), capacity[j], people[j]] for j in opened])

    return () if level is None else (write,)
