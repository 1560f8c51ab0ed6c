"""``evencare:nearestfacility``: how far the nearest care is, and for how many people."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.nearest import nearest_facilities, reach
from ...solvers.errors import InputError
from ..base import EvenCareAlgorithm
from ..messages import tr
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

    def shortHelpString(self):
        return tr(
            "Finds the nearest facility of every place, or the nearest few, and counts the people within the "
            "thresholds.\n\n"
            "Ties go to the lowest id. Places with no facility in reach have NULL: never a cost of zero. With a group "
            "field (level, owner) the answer is given for each group as well, in columns that carry its name.\n\n"
            "Mean, median and 90th percentile are weighted by population, over the people in reach."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self, capacity=False)
        add_costs(self)
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
            tr("People within each are counted, the limit included: 15,30,60."),
            default="15,30,60",
        )
        add_layer_output(
            self, "OUTPUT", tr("Nearest facility"), tr("The demand with the id and cost of its nearest facilities.")
        )
        add_table_output(
            self, "SUMMARY", tr("People within thresholds"), tr("Threshold, population and share of all people.")
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
        demand, facilities = inputs.demand(), inputs.facilities(capacity=False)
        groups = inputs.labels(facilities, "GROUP_FIELD")
        if count > len(facilities):
            raise InputError("too_many_nearest", value=count, count=len(facilities), layer=facilities.title)
        # By group, the nearest of a rare group may be farther than the nearest k of all.
        costs = inputs.costs(demand, facilities, nearest=None if groups is not None else count)

        suffixes = _suffixes(_values(groups), count)
        columns, summary = {}, {"group": [], "threshold": [], "population": [], "share": []}
        for group in suffixes:
            among = None if group is None else groups == group
            found = nearest_facilities(costs, facilities.ids, count, among)
            columns.update(_columns(found, facilities.ids, suffixes[group]))
            within = reach(demand.demand, found.cost[:, 0], thresholds)
            summary["group"] += [group] * len(thresholds)
            summary["threshold"] += within.thresholds.tolist()
            summary["population"] += within.population.tolist()
            summary["share"] += within.share.tolist()
            if group is None:
                overall = within
        if groups is None:
            del summary["group"]

        progress.info(
            tr("{share:.1%} of the people are in reach of a facility.").format(
                share=1 - overall.unreachable_population / demand.demand.population.sum()
            )
        )
        outputs.layer("OUTPUT", demand, columns, Graduated("nearest_cost", "Magma"))
        outputs.table("SUMMARY", summary)
        outputs.numbers(
            MEAN_COST=overall.mean,
            MEDIAN_COST=overall.median,
            P90_COST=overall.p90,
            LARGEST_COST=overall.largest,
            UNREACHABLE_POPULATION=overall.unreachable_population,
        )


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
