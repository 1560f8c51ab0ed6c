"""``evencare:pcenter``: the sites that make the largest cost of anyone least."""

from __future__ import annotations

from ...solvers.report.siting_accounts import center_account
from ...solvers.report.siting_page import siting_page
from ...solvers.siting.p_center import p_center
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_number_outputs
from ..solver_parameters import add_keep_plan, add_solver
from .limit_parameters import add_largest_cost, add_limits, add_regions, add_spacing
from .side_inputs import central_limits, read_facilities, read_floor_standards, write_central
from .side_parameters import add_central, add_central_outputs, add_floor_standard, add_relocation
from .site_inputs import (
    map_positions,
    read_costs,
    read_effort,
    read_known_capacities,
    read_largest_cost,
    read_limits,
    read_region_rules,
    read_sites,
)
from .site_outputs import beside, report_plan, write_plan
from .site_parameters import add_importance, add_known_capacity, add_site_outputs, add_sites


class PCenter(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "pcenter"

    def displayName(self):
        return tr("Smallest largest cost (p-center)")

    def tags(self):
        return tr(
            "p-center,p-centre,minimax,location-allocation,worst case,emergency,siting,optimise,optimize,"
            "new hospital,candidate sites,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("The new sites with which nobody travels farther than necessary, with a proven bound.")

    def help_text(self):
        return tr(
            "Chooses the sites to open so that the largest cost of anyone is least. Every place with people counts "
            "alike. The plan comes with a bound that no plan can beat; of the plans with the same largest cost, one "
            "with little travel in all is taken.\n\n"
            "Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. "
            "Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of "
            "regions hold at the same time; rules that cannot be kept are named.\n\n"
            "Hakimi 1964; Minieka 1970."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_limits(self)
        add_spacing(self)
        add_regions(self, serves=True)
        add_largest_cost(self)
        add_floor_standard(self)
        add_relocation(self)
        add_central(self, tr("the output DECENTRALISATION_COST says by how much the largest cost would be smaller"))
        add_solver(self)
        add_keep_plan(self)
        add_known_capacity(self)
        add_importance(self)
        add_site_outputs(self, tr("rise of the largest cost if it closes; NULL: somebody has no site then"))
        add_number_outputs(
            self,
            {
                "LARGEST_COST": tr("Largest cost of anyone"),
                "MEAN_COST": tr("Mean cost of a person"),
                "UNREACHABLE_POPULATION": tr("People whom no site can reach"),
            },
        )
        add_central_outputs(self)

    def execute(self, inputs, outputs, progress):
        rules = read_region_rules(inputs)
        demand, facilities = inputs.demand(), read_facilities(inputs)
        limits = read_limits(inputs, facilities)
        sites = read_sites(inputs, facilities, capacitated=False)
        largest, region = read_largest_cost(inputs, demand), inputs.labels(demand, "DEMAND_REGION")
        costs, _ = read_costs(inputs, demand, facilities, largest, shorten=False)
        standard = read_floor_standards(inputs, demand, rules, region)
        central, effort = central_limits(inputs, sites, limits, rules), read_effort(inputs)

        def plan_for(limits, rules, effort):
            return p_center(demand.demand, sites, costs, limits, rules, effort, progress, region, largest, standard)

        plan = plan_for(limits, rules, effort)
        write_central(outputs, plan.objective, central, effort, lambda *within: plan_for(*within).objective)

        progress.settle(inputs.flag("KEEP_PLAN"))
        known = read_known_capacities(inputs, facilities)
        report_plan(progress, plan, demand)
        write_plan(outputs, plan, demand, facilities, split=False, capacity=known)
        if outputs.wanted("REPORT"):
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            account = center_account(plan, tr)
            extras = beside(inputs, demand, known)
            outputs.html("REPORT", siting_page(plan, sites, account, places, stands, tr, extras))
        people = plan.evaluation.people
        outputs.numbers(
            LARGEST_COST=plan.objective,
            MEAN_COST=plan.evaluation.travel / people if people > 0 else float("nan"),
            UNREACHABLE_POPULATION=plan.unreachable_people,
        )
