"""``evencare:nearestfacility``: how far the nearest care is, and for how many people."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import cost_to_units, nearest_facilities, reach, regional_reach
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..network_parameters import add_network
from ..parameters import (
    add_costs,
    add_demand,
    add_facilities,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_table_output,
    add_text,
)
from ..styling import Graduated
from .nearest_over_roads import nearest_over_roads


class NearestFacility(EvenCareAlgorithm):
    GROUP = "accessibility"

    def name(self):
        return "nearestfacility"

    def displayName(self):
        return tr("Nearest facility")

    def tags(self):
        return tr("closest,nearest,hub,travel time,coverage,standard,within 30 minutes,proximity").split(",")

    def shortDescription(self):
        return tr("The nearest facilities of every place, and the people within given costs of one.")

    def help_text(self):
        return tr(
            "Finds the nearest facility of every place, or the nearest few, and counts the people within the "
            "thresholds.\n\n"
            "Ties go to the lowest id. Places with no facility in reach have NULL: never a cost of zero. With a group "
            "field (level, owner) the answer is given for each group as well, in columns that carry its name.\n\n"
            "Costs come from a table, or from a road network (advanced parameters), which is searched once from all "
            "facilities at a time: quicker than a table. Without either they are straight lines in metres.\n\n"
            "Mean, median and 90th percentile are weighted by population, over the people in reach. With a "
            "region field, a table tells the same of every region."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, capacity=False)
        add_costs(self)
        add_network(self, optional=True)
        add_number(
            self,
            "NEAREST",
            tr("How many nearest facilities"),
            tr("Each gets columns of its own: nearest_id, nearest_cost, nearest_id_2, nearest_cost_2 ..."),
            default=1,
            low=1,
            whole=True,
        )
        add_field(
            self,
            "GROUP_FIELD",
            tr("Group field of the facilities"),
            tr("Level, owner or another group: one more set of columns for each of its values."),
            "FACILITIES",
            optional=True,
        )
        add_text(
            self,
            "THRESHOLDS",
            tr("Thresholds (in the unit of the costs)"),
            tr("People within each are counted, the limit included, as in 15,30,60."),
            default="15,30,60",
        )
        add_field(
            self,
            "DEMAND_REGION",
            tr("Region field of the demand"),
            tr("County, district or another area: the table of regions counts the people of each within thresholds."),
            "DEMAND",
            optional=True,
            advanced=True,
        )
        add_field(
            self,
            "CAPACITY",
            tr("Capacity field"),
            tr("Facilities whose capacity is zero do not count then. Needed for the cost to so many units."),
            "FACILITIES",
            numeric=True,
            optional=True,
            advanced=True,
        )
        add_number(
            self,
            "UNITS",
            tr("Capacity to have in reach"),
            tr("Gives the cost within which so many beds or doctors are in reach, in the column units_cost."),
            optional=True,
            low=0.0,
            advanced=True,
        )
        add_layer_output(
            self, "OUTPUT", tr("Nearest facility"), tr("The demand with the id and cost of its nearest facilities.")
        )
        add_table_output(
            self, "SUMMARY", tr("People within thresholds"), tr("Threshold, population and share of all people.")
        )
        add_table_output(
            self,
            "REGIONS",
            tr("People within thresholds by region"),
            tr("Region, threshold, population, share, and the mean, median, 90th percentile and largest cost."),
            by_default=False,
        )
        add_number_outputs(
            self,
            {
                "MEAN_COST": tr("Mean cost to the nearest facility"),
                "MEDIAN_COST": tr("Median cost to the nearest facility"),
                "P90_COST": tr("90th percentile of the cost"),
                "LARGEST_COST": tr("Largest cost"),
                "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
            },
        )

    def execute(self, inputs, outputs, progress):
        count, thresholds = inputs.whole("NEAREST"), inputs.numbers("THRESHOLDS")
        units = inputs.positive("UNITS") if inputs.given("UNITS") else None
        if units is not None and not inputs.given("CAPACITY"):
            raise InputError("units_need_capacity")
        demand, facilities = inputs.demand(), inputs.facilities(capacity=inputs.given("CAPACITY"))
        groups, regions = inputs.labels(facilities, "GROUP_FIELD"), inputs.labels(demand, "DEMAND_REGION")
        if count > len(facilities):
            raise InputError("too_many_nearest", value=count, count=len(facilities), layer=facilities.title)
        capacity = facilities.facilities.capacity
        # Of a rare group, or of facilities with capacity, the nearest may be farther than the nearest k of all.
        some_only = groups is not None or not (capacity > 0).all() or units is not None
        if inputs.given("NETWORK"):
            subsets = [capacity > 0, *((capacity > 0) & (groups == group) for group in _values(groups))]
            costs = nearest_over_roads(inputs, demand, facilities, count, subsets if units is None else None, progress)
        else:
            costs = inputs.costs(demand, facilities, nearest=None if some_only else count)

        suffixes = _suffixes(_values(groups), count)
        columns, summary, by_region = {}, [], []
        for group in suffixes:
            among = (capacity > 0) if group is None else (capacity > 0) & (groups == group)
            found = nearest_facilities(costs, facilities.ids, count, among)
            columns.update(_columns(found, facilities.ids, suffixes[group]))
            within = reach(demand.demand, found.cost[:, 0], thresholds)
            summary.append((group, within))
            if regions is not None:
                parts = regional_reach(regions, demand.demand, found.cost[:, 0], thresholds)
                by_region += [(group, region, part) for region, part in parts]
        if units is not None:
            columns["units_cost"] = cost_to_units(costs, capacity, units)
        overall = summary[0][1]

        outputs.record(
            tr("{share:.1%} of the people are in reach of a facility.").format(
                share=1 - overall.unreachable_population / demand.demand.population.sum()
            )
        )
        outputs.layer("OUTPUT", demand, columns, Graduated("nearest_cost", "Magma", missing=tr("out of reach")))
        outputs.table("SUMMARY", _threshold_table(summary, with_group=groups is not None))
        if regions is not None:
            outputs.table("REGIONS", _region_table(by_region, with_group=groups is not None))
        outputs.numbers(
            MEAN_COST=overall.mean,
            MEDIAN_COST=overall.median,
            P90_COST=overall.p90,
            LARGEST_COST=overall.largest,
            UNREACHABLE_POPULATION=overall.unreachable_population,
        )


def _threshold_table(summary, with_group: bool) -> dict:
    """A row for each group and threshold."""
    table = {"group": [group for group, within in summary for _ in within.thresholds]} if with_group else {}
    for column, values in (("threshold", "thresholds"), ("population", "population"), ("share", "share")):
        table[column] = [value for _, within in summary for value in getattr(within, values).tolist()]
    return table


def _region_table(by_region, with_group: bool) -> dict:
    """A row for each group, region and threshold; the costs of a region stand in each of its rows."""
    rows = [(group, region, part, k) for group, region, part in by_region for k in range(len(part.thresholds))]
    table = {"group": [group for group, *_ in rows]} if with_group else {}
    table["region"] = [region for _, region, _, _ in rows]
    for column, values in (("threshold", "thresholds"), ("population", "population"), ("share", "share")):
        table[column] = [float(getattr(part, values)[k]) for _, _, part, k in rows]
    for column, value in (
        ("mean_cost", "mean"),
        ("median_cost", "median"),
        ("p90_cost", "p90"),
        ("largest_cost", "largest"),
        ("unreachable_population", "unreachable_population"),
    ):
        table[column] = [getattr(part, value) for _, _, part, _ in rows]
    return table


def _values(groups) -> list:
    return [] if groups is None else sorted({group for group in groups if group is not None})


def _suffixes(groups, count) -> dict:
    """Group (None: all facilities) -> the ends of its column names, by rank; no name serves two."""

    def ends(start):
        return [start if rank == 0 else f"{start}_{rank + 1}" for rank in range(count)]

    # Level 2 and the second nearest would both be nearest_id_2: then the level is called group_2.
    for form in ("_{group}", "_group_{group}", "_group{number}_{group}"):
        named = {group: ends(form.format(group=group, number=number)) for number, group in enumerate(groups, 1)}
        suffixes = {None: ends(""), **named}
        names = [name.lower() for listed in suffixes.values() for name in listed]
        if len(set(names)) == len(names):
            break
    return suffixes


def _columns(found, ids, suffixes) -> dict:
    columns = {}
    for rank, suffix in enumerate(suffixes):
        names = np.full(len(found.facility), None, dtype=object)
        in_reach = found.facility[:, rank] >= 0
        names[in_reach] = ids[found.facility[in_reach, rank]]
        columns[f"nearest_id{suffix}"] = names
        columns[f"nearest_cost{suffix}"] = found.cost[:, rank]
    return columns
