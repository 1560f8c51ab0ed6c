"""Plans side by side: access of every place under each, measures, curves, maps, gainers and losers."""

from __future__ import annotations

import re

import numpy as np
from qgis.core import QgsProcessing, QgsProcessingParameterMultipleLayers

from ...solvers.accessibility.decay import Decay
from ...solvers.report.by_region import ByRegion, by_region
from ...solvers.report.comparison import Comparison, compare_plans
from ...solvers.report.grouping import Grouping
from ...solvers.report.measures import summary_columns
from ...solvers.report.plan_page import Setting, plan_page
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay, add_method
from ..equity.rows import natural_order
from ..messages import tr
from ..parameters import (
    add,
    add_costs,
    add_demand,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_report,
    add_table_output,
    add_text,
)
from ..styling import Graduated
from .plan_layers import read_plans


class ComparePlans(EvenCareAlgorithm):
    GROUP = "plans"

    def name(self):
        return "compareplans"

    def displayName(self):
        return tr("Compare plans")

    def tags(self):
        return tr("scenario,plan,baseline,comparison,report,lorenz,gini,equity,winners,losers,beds").split(",")

    def shortDescription(self):
        return tr("Access and its inequality in several plans for the same people, with who gains and who loses.")

    def help_text(self):
        return tr(
            "Evaluates two or more plans (sets of facilities with their capacity) for the same people by the same "
            "method, and compares each with the first: access of every place, mean, spread and inequality of access, "
            "people covered, people who gain and people who lose, and the change of every facility.\n\n"
            "Each plan is a layer of facilities; the same facility has the same id in every plan. A facility that a "
            "plan does not have, or has with a capacity of zero, is closed in it. A single layer with several capacity "
            "fields (such as before and after, as written by 'Reallocate capacity') holds one plan for each field.\n\n"
            "With DEMAND_REGION, every plan is also measured in each region, and its inequality split into that within "
            "and that between regions (Theil). With FACILITY_GROUP, capacity is summed by level or region of the "
            "facilities: the need of those that grow and the surplus of those that shrink."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        self._add_plans()
        add_costs(self)
        add_catchment(self)
        add_method(self)
        add_decay(self)
        add_number(
            self,
            "PER",
            tr("People that access is expressed for"),
            tr("1000 gives beds per 1,000 people."),
            default=1.0,
            low=0.0,
        )
        add_number(
            self,
            "STANDARD",
            tr("Standard (cost within which people count as covered)"),
            tr("In the unit of the costs. Empty: the catchment."),
            optional=True,
            low=0.0,
        )
        add_number(
            self,
            "THRESHOLD",
            tr("Threshold of access"),
            tr("The share of people with less access than this is reported. Empty: not reported."),
            optional=True,
            low=0.0,
        )
        self._add_groups()
        add_layer_output(
            self, "OUTPUT", tr("Access by plan"), tr("The demand layer with one column of access for each plan.")
        )
        add_table_output(
            self, "SUMMARY", tr("Measures by plan"), tr("A row for each measure, with its value and change by plan.")
        )
        add_table_output(
            self,
            "REGIONS",
            tr("Measures by region and plan"),
            tr("A row for each region and plan. Theil's parts within and between add up over the regions."),
            by_default=False,
        )
        add_report(self)
        add_number_outputs(
            self,
            {
                "GINI_FIRST": tr("Gini index of the first plan"),
                "GINI_LAST": tr("Gini index of the last plan"),
                "MEAN_FIRST": tr("Mean access of the first plan"),
                "MEAN_LAST": tr("Mean access of the last plan"),
                "MEDIAN_FIRST": tr("Median access of the first plan"),
                "MEDIAN_LAST": tr("Median access of the last plan"),
                "SD_FIRST": tr("Standard deviation of access of the first plan"),
                "SD_LAST": tr("Standard deviation of access of the last plan"),
                "COVERED_SHARE_FIRST": tr("Share of people covered in the first plan"),
                "COVERED_SHARE_LAST": tr("Share of people covered in the last plan"),
                "MOVED": tr("Capacity moved from the first to the last plan"),
                "GAINERS": tr("People whose access grows from the first to the last plan"),
                "LOSERS": tr("People whose access falls from the first to the last plan"),
            },
        )

    def _add_plans(self) -> None:
        add(
            self,
            QgsProcessingParameterMultipleLayers(
                "PLANS", tr("Plans (layers of facilities)"), QgsProcessing.SourceType.TypeVector
            ),
            tr("The first plan, usually today, is what the others are compared with."),
        )
        add_field(
            self,
            "FACILITY_ID",
            tr("Facility id field"),
            tr("A field that all plans have, with the same id for the same facility. Empty: the feature id."),
            "PLANS",
            optional=True,
        )
        add_field(
            self,
            "FACILITY_NAME",
            tr("Facility name field"),
            tr("How the report calls the facilities. Empty: by their id."),
            "PLANS",
            optional=True,
        )
        add_field(
            self,
            "CAPACITY",
            tr("Capacity field"),
            tr("A numeric field that all plans have, zero or more. Use PLAN_CAPACITIES where its name differs."),
            "PLANS",
            numeric=True,
            optional=True,
            default="beds",
        )
        add_text(
            self,
            "PLAN_CAPACITIES",
            tr("Capacity fields, one for each plan"),
            tr("Names with commas, in the order of the plans, as in: beds, after. Overrides the capacity field."),
            optional=True,
        )
        add_text(
            self,
            "PLAN_NAMES",
            tr("Names of the plans"),
            tr("With commas, in the order of the plans, as in: Today, Plan. Empty: the names of the layers."),
            optional=True,
        )

    def _add_groups(self) -> None:
        add_field(
            self,
            "DEMAND_REGION",
            tr("Region field of the demand"),
            tr("County, district or another area: the report and the table REGIONS measure every plan in each."),
            "DEMAND",
            optional=True,
            advanced=True,
        )
        add_field(
            self,
            "FACILITY_GROUP",
            tr("Level or region field of the facilities"),
            tr(
                "A field that all plans have: the report sums need and surplus by it. If a facility changes its group, "
                "the first plan's counts."
            ),
            "PLANS",
            optional=True,
            advanced=True,
        )

    def execute(self, inputs, outputs, progress):
        catchment, method = inputs.positive("CATCHMENT"), inputs.choice("METHOD")
        # 2SFCA has no decay, so an unfinished choice of one must not stop it.
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        standard = inputs.positive("STANDARD") if inputs.given("STANDARD") else None
        demand = inputs.demand()
        layers = read_plans(inputs)
        # The standard may lie beyond the catchment: then farther pairs count for coverage, though not for access.
        limit = decay.catchment if standard is None else max(standard, catchment)
        costs = inputs.costs(demand, layers.facilities, limit)
        comparison = compare_plans(
            demand.demand,
            layers.facilities.ids,
            costs,
            layers.plans,
            decay,
            method,
            inputs.positive("PER"),
            standard,
            inputs.number("THRESHOLD"),
            progress,
        )
        keys = column_keys(comparison.names)
        access = {f"access_{key}": result.state.access for key, result in zip(keys, comparison.results)}
        outputs.layer("OUTPUT", demand, access, Graduated(f"access_{keys[-1]}"))
        outputs.table("SUMMARY", summary_columns(keys, [result.measures for result in comparison.results]))
        regions = self._regions(inputs, demand, comparison, progress)
        if regions is not None:
            outputs.table("REGIONS", regions.table())
        elif outputs.wanted("REGIONS"):
            progress.warn(tr("REGIONS is not written: choose a field in DEMAND_REGION."))
        if outputs.wanted("REPORT"):
            setting = Setting(
                self._lonlat(inputs, demand),
                layers.lonlat,
                layers.names,
                not inputs.given("COSTS"),
                regions,
                None if layers.groups is None else Grouping.of(layers.groups, natural_order),
            )
            outputs.html("REPORT", plan_page(comparison, setting, tr("Comparison of plans"), tr))
        self._write_numbers(outputs, comparison)

    def _regions(self, inputs, demand, comparison: Comparison, progress) -> ByRegion | None:
        labels = inputs.labels(demand, "DEMAND_REGION")
        return None if labels is None else by_region(comparison, Grouping.of(labels, natural_order), progress)

    def _lonlat(self, inputs, demand) -> np.ndarray:
        if demand.source.sourceCrs().isValid():
            return inputs.lonlat(demand, required=False)
        return np.full((len(demand), 2), np.nan)

    def _write_numbers(self, outputs, comparison: Comparison) -> None:
        first, last = comparison.results[0], comparison.results[-1]
        for key in ("gini", "mean", "median", "sd", "covered_share"):
            outputs.number(f"{key.upper()}_FIRST", first.measures[key])
            outputs.number(f"{key.upper()}_LAST", last.measures[key])
        outputs.numbers(MOVED=comparison.moved, GAINERS=last.change.gainers, LOSERS=last.change.losers)


def column_keys(names: list[str]) -> list[str]:
    """Ends of column names for plans: their names as far as every database takes them, else their numbers.

    >>> column_keys(["Today", "Plan A: 5 sites"]), column_keys(["今天", "方案"]), column_keys(["A!", "A?"])
    (['today', 'plan_a_5_sites'], ['1', '2'], ['1', '2'])
    """
    keys = [re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:20] for name in names]
    if all(keys) and len(set(keys)) == len(keys):
        return keys
    return [str(k + 1) for k in range(len(names))]
