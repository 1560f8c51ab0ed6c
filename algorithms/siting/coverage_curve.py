"""``evencare:coveragecurve``: what one more site is worth."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ...solvers.errors import InputError
from ...solvers.report.curve_page import curve_page
from ...solvers.siting.curve import Curve, siting_curve
from ...solvers.siting.maximal_coverage import maximal_coverage
from ...solvers.siting.p_median import p_median
from ...solvers.siting.region_rules import RegionRules
from ...solvers.siting.rules import Limits
from ...solvers.siting.sites import Sites
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_choice, add_number, add_report, add_table_output
from ..solver_parameters import add_keep_plan, add_solver
from .limit_parameters import add_largest_cost, add_regions, add_site_cost, add_spacing
from .side_inputs import central_limits, read_facilities, read_floor_standards
from .side_parameters import add_central, add_relocation
from .site_inputs import (
    read_costs,
    read_effort,
    read_largest_cost,
    read_limits,
    read_region_rules,
    read_sites,
    read_standards,
)
from .site_outputs import write_answer
from .site_parameters import add_answer, add_nearest, add_sites, add_standard

PROBLEMS = ("maximalcoverage", "pmedian")


class CoverageCurve(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "coveragecurve"

    def displayName(self):
        return tr("Coverage curve")

    def tags(self):
        return tr(
            "coverage curve,trade-off,marginal gain,diminishing returns,number of sites,budget,location-allocation,"
            "maximal coverage,p-median,siting,optimise,optimize"
        ).split(",")

    def shortDescription(self):
        return tr("The best plan for every number of sites in a range, and what each further site adds.")

    def help_text(self):
        return tr(
            "Solves maximal coverage or p-median for every number of new sites from SITES_FROM to SITES_TO, each "
            "afresh, and gives a table and a chart: where the curve flattens, a further site adds little.\n\n"
            "Every row has the bound that no plan with so many sites can beat. gained is what the row adds to the one "
            "before (people covered, or people times cost saved); the first row is compared with today.\n\n"
            "TIME_LIMIT holds for each number of sites. Where so few sites cannot serve everyone, or cannot keep the "
            "limits and the rules of regions, the objective is NULL. Beside a budget, TOTAL_SITES or limits of regions "
            "a number of sites is a maximum. OBJECTIVE, BOUND, GAP, SITES_OPEN and SOLVER_STATUS are those of the last "
            "row that has a plan."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_choice(
            self,
            "PROBLEM",
            tr("Problem"),
            tr("maximalcoverage: most people within STANDARD. pmedian: least people times cost; needs no standard."),
            PROBLEMS,
            "maximalcoverage",
        )
        add_standard(self, optional=True)
        add_number(
            self,
            "SITES_FROM",
            tr("Smallest number of new sites"),
            tr("New sites, as SITES in the other siting algorithms."),
            default=1,
            low=0,
            whole=True,
        )
        add_number(
            self,
            "SITES_TO",
            tr("Largest number of new sites"),
            tr("The curve ends where there are no more candidate and required sites."),
            default=10,
            low=0,
            whole=True,
        )
        add_nearest(self)
        add_regions(self, serves=True)
        add_largest_cost(self)
        add_number(
            self,
            "BUDGET",
            tr("Budget (in the unit of opening costs)"),
            tr("What opening new sites and closing others may cost in all, in the unit of SITE_COST. Empty: no limit."),
            optional=True,
            low=0.0,
            advanced=True,
        )
        add_site_cost(self, advanced=True)
        add_spacing(self)
        add_relocation(self)
        add_central(self, tr("the column central says what that would achieve"))
        add_solver(self, time_limit=60.0)
        add_keep_plan(self)
        add_table_output(
            self,
            "OUTPUT",
            tr("Curve"),
            tr(
                "One row a number of sites, with objective, bound and gained; with CENTRAL also central, the objective "
                "with one budget for all regions."
            ),
        )
        add_report(self, tr("Chart"), name="CHART")
        add_answer(self)

    def execute(self, inputs, outputs, progress):
        covers, rules = inputs.choice("PROBLEM") == "maximalcoverage", read_region_rules(inputs)
        demand, facilities = inputs.demand(), read_facilities(inputs)
        sites = read_sites(inputs, facilities, capacitated=False)
        effort = read_effort(inputs)
        region = inputs.labels(demand, "DEMAND_REGION")
        if covers:
            if not inputs.given("STANDARD"):
                raise InputError("standard_needed", parameter="STANDARD")
            standards = read_standards(inputs, demand, rules, region)
            costs = inputs.costs(demand, facilities, float(standards.max()), limit_parameter="STANDARD")
        else:
            largest = read_largest_cost(inputs, demand)
            costs, beyond = read_costs(inputs, demand, facilities, largest, shorten=True)
            standards = read_floor_standards(inputs, demand, rules, region)
        limits = read_limits(inputs, facilities)
        central = central_limits(inputs, sites, limits, rules)

        def plan_for(count: int, limits: Limits, rules: RegionRules | None):
            limits = replace(limits, sites=count)
            if covers:
                return maximal_coverage(
                    demand.demand, sites, costs, standards, limits, rules, region, effort=effort, progress=progress
                )
            return p_median(
                demand.demand,
                sites,
                costs,
                limits,
                rules,
                largest,
                beyond=beyond,
                effort=effort,
                progress=progress,
                demand_region=region,
                standard=standards,
            ).plan

        first, last = self._range(inputs, sites, progress)

        def curve_for(limits: Limits, rules: RegionRules | None) -> Curve:
            return siting_curve(partial(plan_for, limits=limits, rules=rules), first, last, covers, progress)

        curve = curve_for(limits, rules)
        table = {"sites": curve.sites, "objective": curve.objective, "bound": curve.bound, "gained": curve.gained}
        if central is not None:
            table["central"] = np.full(len(curve.sites), np.nan)
            if not progress.cancelled():
                reached = curve_for(*central).objective
                table["central"][: len(reached)] = reached

        progress.settle(inputs.flag("KEEP_PLAN"))
        outputs.table("OUTPUT", table)
        if outputs.wanted("CHART"):
            outputs.html("CHART", curve_page(curve, covers, tr))
        write_answer(outputs, next(plan for plan in reversed(curve.plans) if plan is not None))

    @staticmethod
    def _range(inputs, sites: Sites, progress) -> tuple[int, int]:
        """SITES_FROM and SITES_TO, as far as there are sites to open."""
        first, last, candidates = inputs.whole("SITES_FROM"), inputs.whole("SITES_TO"), int(sites.opens.sum())
        if candidates < first <= last:
            raise InputError("curve_starts_beyond", first=first, candidates=candidates, layer=sites.layer)
        if max(first, candidates) < last:
            text = tr("SITES_TO is {last}, but only {count} sites can be opened: the curve ends there.")
            progress.warn(text.format(last=last, count=candidates))
            last = max(first, candidates)
        return first, last
