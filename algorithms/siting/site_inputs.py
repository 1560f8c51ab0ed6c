"""Reading what siting algorithms share: sites, limits, rules of regions, standards and costs."""

from __future__ import annotations

import numpy as np

from ...solvers.errors import InputError, first_few
from ...solvers.problem import Naming, checked_amounts
from ...solvers.siting.effort import Effort
from ...solvers.siting.region_rules import COLUMNS, RegionRules
from ...solvers.siting.rules import Limits
from ...solvers.siting.sites import Sites
from ...solvers.siting.standards import place_standards
from ...solvers.travel.straight_line import straight_line_costs
from ..inputs import Inputs, LayerInput
from ..messages import explain, tr
from ..reading import read_columns

FEWEST_NEAREST = 50
MOST_PAIRS = 50_000_000
"""Straight lines measured by default: to all sites while these are enough, then to the nearest ones."""


def read_sites(inputs: Inputs, layer: LayerInput, capacitated: bool) -> Sites:
    """The facilities as :class:`Sites`; CAPACITY is read only where it matters."""
    fields = ("FACILITY_ID", "STATUS", "SITE_COST", "CAPACITY", "CLOSING_COST", "KEEPING_COST")
    names = {name: inputs.text(name) for name in fields}
    return Sites.checked(
        layer.ids,
        inputs.labels(layer, "STATUS"),
        inputs.values(layer, "SITE_COST"),
        inputs.values(layer, "CAPACITY") if capacitated else None,
        inputs.labels(layer, "REGION"),
        layer=layer.title,
        fields=names,
        closing=inputs.values(layer, "CLOSING_COST"),
        keeping=inputs.values(layer, "KEEPING_COST"),
    )


def read_largest_cost(inputs: Inputs, demand: LayerInput) -> np.ndarray | None:
    """The largest cost of every place (n,), infinite for none; None where there is no limit at all."""
    limit = inputs.positive("MAX_COST") if inputs.given("MAX_COST") else np.inf
    own = inputs.values(demand, "MAX_COST_FIELD")
    if own is None and np.isinf(limit):
        return None
    naming = Naming(demand.title, value_parameter="MAX_COST_FIELD", value_field=inputs.text("MAX_COST_FIELD"))
    return place_standards(demand.ids, limit, own, naming=naming)


def read_costs(inputs: Inputs, demand: LayerInput, sites: LayerInput, largest, shorten: bool):
    """Travel costs, and the least cost (n,) of the pairs that they leave out: None where only ``largest`` does.

    Straight lines go to the NEAREST sites only, where lists may be ``shorten``-ed; by default all that fit into memory.
    """
    limit = None if largest is None or np.isinf(largest).any() else float(largest.max())
    nearest = None
    if shorten and not inputs.given("COSTS"):
        nearest = inputs.whole("NEAREST") or max(FEWEST_NEAREST, MOST_PAIRS // len(demand))
    if nearest is None or nearest >= len(sites):
        return inputs.costs(demand, sites, limit, limit_parameter="MAX_COST"), None
    inputs.progress.info(tr("Costs to the {count} nearest sites of every place are used.").format(count=nearest))
    costs = inputs.costs(demand, sites, limit, nearest, limit_parameter="MAX_COST")
    count = np.diff(costs.indptr)
    beyond = np.full(len(demand), np.inf)
    listed = count > 0
    longest = np.maximum.reduceat(costs.costs, costs.indptr[:-1][listed])
    beyond[listed] = np.where(count[listed] == nearest, longest, np.inf)
    return costs, beyond


def read_least_loads(inputs: Inputs, sites: LayerInput) -> np.ndarray | None:
    """MIN_LOAD of every site (m,), 0 for none; None without the field."""
    loads = inputs.values(sites, "MIN_LOAD")
    if loads is None:
        return None
    naming = Naming(sites.title, value_parameter="MIN_LOAD", value_field=inputs.text("MIN_LOAD"))
    return checked_amounts(np.nan_to_num(loads, nan=0.0), sites.ids, naming)


def read_effort(inputs: Inputs) -> Effort:
    near = inputs.number("NEAR_OPTIMAL")
    limit, gap = inputs.number("TIME_LIMIT"), inputs.number("GAP")
    return Effort(inputs.choice("SOLVER"), limit, gap, None if near is None else near / 100.0)


def read_known_capacities(inputs: Inputs, sites: LayerInput) -> np.ndarray | None:
    """CAPACITY as it is (m,), NULL as NaN, for reading how full a site is; None without the field."""
    return inputs.values(sites, "CAPACITY")


def read_limits(inputs: Inputs, sites: LayerInput) -> Limits:
    """SITES, BUDGET, MAX_CLOSED, SPACING and TOTAL_SITES, as far as the algorithm has them."""
    near = None
    if inputs.given("SPACING"):
        spacing, where = inputs.positive("SPACING"), inputs.lonlat(sites)
        pairs = straight_line_costs(where, where, spacing, progress=inputs.progress)
        close = pairs.costs < spacing
        near = np.stack((pairs.rows()[close], pairs.indices[close]), axis=1)
    total = inputs.whole("TOTAL_SITES")
    return Limits(inputs.whole("SITES"), inputs.number("BUDGET"), inputs.whole("MAX_CLOSED"), near, total)


def read_region_rules(inputs: Inputs) -> RegionRules | None:
    """The table REGION_RULES, its columns in any case and order; None without one."""
    source = inputs.source("REGION_RULES")
    if source is None:
        return None
    present = {name.strip().lower(): name for name in source.fields().names()}
    if "region" not in present:
        raise InputError("rules_missing_field", column="region", columns=first_few(source.fields().names(), 12))
    wanted = {column: present[column] for column in COLUMNS if column in present}
    fast = inputs.fast_paths.get("REGION_RULES")
    columns = read_columns(source, [present["region"], *wanted.values()], False, fast, inputs.progress.check)
    if len(columns) == 0:
        return None
    numbers = {}
    for column, name in wanted.items():
        numbers[column] = columns.fields[name].checked_numbers("REGION_RULES", name, source.sourceName())
    return RegionRules.checked(columns.fields[present["region"]].texts(), **numbers)


def read_standards(inputs: Inputs, demand: LayerInput, rules: RegionRules | None, region) -> np.ndarray:
    """The standard of every place: its own, its region's, or STANDARD."""
    own = inputs.values(demand, "STANDARD_FIELD")
    naming = Naming(demand.title, value_parameter="STANDARD_FIELD", value_field=inputs.text("STANDARD_FIELD"))
    return place_standards(demand.ids, inputs.positive("STANDARD"), own, rules, region, naming)


def map_positions(inputs: Inputs, layer: LayerInput) -> np.ndarray:
    """Longitude and latitude (n, 2) for a map; NaN where a layer has none that a map could show."""
    unknown = np.full((len(layer), 2), np.nan)
    if not layer.source.sourceCrs().isValid():
        return unknown
    try:
        return inputs.lonlat(layer, required=False)
    except InputError as error:
        # The plan does not need a map: what is wrong with the positions is said, and the page goes without.
        inputs.progress.warn(explain(error))
        return unknown
