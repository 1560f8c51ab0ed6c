"""``evencare:fixedcharge``: as many sites as pay for themselves."""

from __future__ import annotations

from ...solvers.report.siting_accounts import charge_account
from ...solvers.report.siting_page import siting_page
from ...solvers.siting.fixed_charge import fixed_charge
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_field, add_flag, add_number, add_number_outputs, add_solver
from .level_options import add_levels, level_fields, levels_section, read_levels
from .side_inputs import central_limits, read_facilities, read_floor_standards, write_central
from .side_parameters import add_central, add_central_outputs, add_floor_standard, add_most_sites, add_relocation
from .site_inputs import (
    map_positions,
    read_costs,
    read_effort,
    read_known_capacities,
    read_largest_cost,
    read_least_loads,
    read_limits,
    read_region_rules,
    read_sites,
)
from .site_outputs import beside, overload, report_plan, warn_unserved, write_plan
from .site_parameters import (
    add_allocation,
    add_capacities,
    add_importance,
    add_largest_cost,
    add_nearest,
    add_regions,
    add_site_cost,
    add_site_outputs,
    add_sites,
    add_spacing,
)


class FixedCharge(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "fixedcharge"

    def displayName(self):
        return tr("Sites that pay for themselves (fixed charge)")

    def tags(self):
        return tr(
            "uflp,cflp,uncapacitated facility location,capacitated facility location,fixed charge,location-allocation,"
            "total cost,siting,optimise,optimize,new hospital,candidate sites,capacity,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("The new sites with which opening and travel cost least together, with a proven bound.")

    def shortHelpString(self):
        return tr(
            "Chooses how many sites to open, and which, so that the cost of opening and the cost of travel are least "
            "together. Travel costs people times cost times COST_PER_UNIT: with minutes, what a minute of a person's "
            "travel is worth over the time that SITE_COST is for.\n\n"
            "With CAPACITATED sites serve only as many people as their capacity, and at least MIN_LOAD people where "
            "that is given; where capacities are too small, as many people as possible are served.\n\n"
            "Sites that are open already (status existing) stay open and cost nothing. Places that no site can reach "
            "are reported and left out. The plan comes with a bound that no plan can beat.\n\n"
            "Balinski 1965; Sridharan 1995 (capacities)."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_site_cost(self)
        add_number(
            self,
            "COST_PER_UNIT",
            tr("What one unit of travel of one person costs"),
            tr("In the unit of SITE_COST. Greater than zero."),
            default=1.0,
            low=0.0,
        )
        add_capacities(self)
        add_field(
            self,
            "MIN_LOAD",
            tr("People that an open site must serve at least"),
            tr("With CAPACITATED. Zero or more; NULL: no minimum."),
            "FACILITIES",
            numeric=True,
            optional=True,
            advanced=True,
        )
        add_flag(
            self,
            "WHOLE",
            tr("Places are not split between sites"),
            tr("With CAPACITATED: all people of a place go to the same site."),
            advanced=True,
        )
        add_nearest(self)
        add_spacing(self)
        add_regions(self, serves=True)
        add_most_sites(self)
        add_largest_cost(self)
        add_floor_standard(self)
        add_relocation(self, keeping=True)
        add_central(self, tr("the output DECENTRALISATION_COST says how much less it would cost in all"))
        add_solver(self)
        add_importance(self)
        add_levels(self)
        add_allocation(self)
        add_site_outputs(
            self, tr("total cost added if it closes, everyone at the nearest site left; NULL: somebody has none left")
        )
        add_number_outputs(
            self,
            {
                "TOTAL_COST": tr("Cost of opening and travel"),
                "OPENING_COST": tr("Cost of opening the new sites"),
                "COST_OF_CLOSING": tr("Cost of closing the sites that close"),
                "COST_OF_KEEPING": tr("Cost of keeping closable sites open"),
                "TRAVEL_COST": tr("Cost of travel"),
                "UNSERVED_POPULATION": tr("People not served for want of capacity"),
                "UNREACHABLE_POPULATION": tr("People whom no site can reach"),
            },
        )
        add_central_outputs(self)

    def execute(self, inputs, outputs, progress):
        capacitated, rules = inputs.flag("CAPACITATED"), read_region_rules(inputs)
        demand, facilities = inputs.demand(), read_facilities(inputs)
        sites = read_sites(inputs, facilities, capacitated and not inputs.given("LEVELS"))
        sites, levels = read_levels(inputs, facilities, sites)
        nearest = inputs.choice("ALLOCATION") == "nearest"
        least = read_least_loads(inputs, facilities) if capacitated else None
        largest = read_largest_cost(inputs, demand)
        costs, beyond = read_costs(inputs, demand, facilities, largest, shorten=not capacitated)
        limits, region = read_limits(inputs, facilities), inputs.labels(demand, "DEMAND_REGION")
        standard = read_floor_standards(inputs, demand, rules, region)
        central = central_limits(inputs, sites, limits, rules)

        def plan_for(limits, rules, effort):
            return fixed_charge(
                demand.demand,
                sites,
                costs,
                inputs.positive("COST_PER_UNIT"),
                limits,
                rules,
                capacitated,
                inputs.flag("WHOLE"),
                least,
                beyond,
                effort,
                progress,
                region,
                largest,
                standard,
                levels,
                nearest,
            )

        effort = read_effort(inputs)
        answer = plan_for(limits, rules, effort)
        write_central(outputs, answer.plan.objective, central, effort, lambda *within: plan_for(*within).plan.objective)

        progress.check()
        known = read_known_capacities(inputs, facilities) if levels is None else answer.capacity
        report_plan(progress, answer.plan, demand)
        warn_unserved(progress, answer.unserved, answer.splitting)
        more = level_fields(answer.level, answer.capacity, answer.plan.is_open)
        more.update(overload(answer.plan, known) if nearest else {})
        write_plan(outputs, answer.plan, demand, facilities, split=capacitated, capacity=known, more=more)
        if outputs.wanted("REPORT"):
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            account = charge_account(answer, tr)
            sizes = levels_section(answer.level, answer.capacity, sites, answer.plan.evaluation.assigned)
            extras = beside(inputs, demand, known, sizes)
            outputs.html("REPORT", siting_page(answer.plan, sites, account, places, stands, tr, extras))
        outputs.numbers(
            TOTAL_COST=answer.plan.objective,
            OPENING_COST=answer.opening,
            COST_OF_CLOSING=answer.closing,
            COST_OF_KEEPING=answer.keeping,
            TRAVEL_COST=answer.travel,
            UNSERVED_POPULATION=answer.unserved,
            UNREACHABLE_POPULATION=answer.plan.unreachable_people,
        )
