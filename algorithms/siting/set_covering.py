"""``evencare:setcovering``: the fewest or cheapest sites that bring a target share of people within the standard."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.report.siting_accounts import covering_account
from ...solvers.report.siting_page import siting_page
from ...solvers.siting.clock import Clock
from ...solvers.siting.covering_scenarios import covering_scenarios
from ...solvers.siting.set_covering import set_covering, set_covering_years
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_field, add_flag, add_number, add_number_outputs
from ..solver_parameters import add_keep_plan, add_solver
from .limit_parameters import add_regions, add_spacing
from .side_inputs import central_limits, read_facilities, write_central
from .side_parameters import add_central, add_central_outputs, add_most_sites, add_relocation
from .site_inputs import (
    map_positions,
    read_effort,
    read_known_capacities,
    read_limits,
    read_region_rules,
    read_sites,
    read_standards,
)
from .site_outputs import beside, report_plan, write_plan
from .site_parameters import add_importance, add_known_capacity, add_site_outputs, add_sites, add_standard
from .target_options import (
    TargetPlan,
    add_target_outputs,
    add_target_wishes,
    read_target_wishes,
    target_sections,
    write_target_wishes,
)


class SetCovering(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "setcovering"

    def displayName(self):
        return tr("Set covering")

    def tags(self):
        return tr(
            "lscp,location set covering problem,partial set covering,location-allocation,coverage,siting,standard,"
            "target,budget,optimise,optimize,backup,new hospital,candidate sites,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("The fewest or cheapest new sites that bring a target share of people within a standard.")

    def help_text(self):
        return tr(
            "Chooses the sites to open so that the target share of people has one within the standard, with as few "
            "new sites as possible, or as cheaply as possible where SITE_COST is given. The plan comes with a bound "
            "that no plan can beat and the gap between them.\n\n"
            "With a target of 100 % everyone is covered whom some site can cover; the others are reported and left "
            "out. A target below 100 % is a share of all people.\n\n"
            "Sites that are open already (status existing) stay open, cost nothing and are not counted. Rules of "
            "regions hold at the same time. With BACKUP, of the plans that cost the least, the one is taken in which "
            "most people have two open sites within the standard.\n\n"
            "With STAGE_TARGETS the plan grows from year to year; with SCENARIOS the target is reached in each of "
            "several populations.\n\n"
            "Toregas et al. 1971; Daskin & Stern 1981 (backup)."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_standard(self)
        add_number(
            self,
            "TARGET",
            tr("Target (% of people to be covered)"),
            tr("100 covers everyone whom some site can cover. Below 100: that share of all people."),
            default=100.0,
            low=0.0,
            high=100.0,
        )
        add_field(
            self,
            "SITE_COST",
            tr("Opening cost field"),
            tr("Zero or more, of each candidate and required site. Empty: the number of new sites is least."),
            "FACILITIES",
            numeric=True,
            optional=True,
        )
        add_flag(
            self,
            "BACKUP",
            tr("Of equally cheap plans, take the one with most backup cover"),
            tr("People with two open sites within the standard have backup cover."),
        )
        add_spacing(self)
        add_regions(self)
        add_most_sites(self)
        add_relocation(self)
        add_central(self, tr("the output DECENTRALISATION_COST says how much cheaper that is, or how many sites fewer"))
        add_solver(self)
        add_keep_plan(self)
        add_known_capacity(self)
        add_importance(self)
        add_target_wishes(self)
        add_site_outputs(self)
        add_number_outputs(
            self,
            {
                "COVERED_POPULATION": tr("People covered"),
                "COVERED_SHARE": tr("Share of all people that is covered"),
                "TOTAL_COST": tr("Cost of opening the new sites and closing others"),
                "UNREACHABLE_POPULATION": tr("People whom no site could cover"),
            },
        )
        add_central_outputs(self)
        add_target_outputs(self)

    def execute(self, inputs, outputs, progress):
        rules, target = read_region_rules(inputs), inputs.number("TARGET") / 100.0
        demand, facilities = inputs.demand(), read_facilities(inputs)
        sites = read_sites(inputs, facilities, capacitated=False)
        region = inputs.labels(demand, "DEMAND_REGION")
        standards = read_standards(inputs, demand, rules, region)
        costs = inputs.costs(demand, facilities, float(standards.max()), limit_parameter="STANDARD")
        limits, backup, effort = read_limits(inputs, facilities), inputs.flag("BACKUP"), read_effort(inputs)
        central = central_limits(inputs, sites, limits, rules)

        wishes = read_target_wishes(inputs, demand, sites)
        people = wishes.people(demand.demand)

        def plan_for(limits, rules, effort, scenarios=None):
            return set_covering(
                people, sites, costs, standards, target, limits, rules, region, backup, effort, progress, scenarios
            )

        result = self._planned(
            wishes, plan_for, people, sites, costs, standards, limits, rules, region, effort, progress, backup
        )
        plan = result.plan
        write_central(outputs, plan.objective, central, effort, lambda *within: plan_for(*within).objective)

        progress.settle(inputs.flag("KEEP_PLAN"))
        known = read_known_capacities(inputs, facilities)
        report_plan(progress, plan, demand)
        more = write_target_wishes(outputs, wishes, result, sites)
        write_plan(outputs, plan, demand, facilities, split=False, capacity=known, more=more)
        if outputs.wanted("REPORT"):
            target = target if wishes.targets is None else float(wishes.targets[-1])
            spent = replace(plan, objective=self._spent(plan, sites))
            account = covering_account(spent, inputs.number("STANDARD"), target, sites.priced, tr)
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            extras = beside(inputs, demand, known, target_sections(wishes, result, sites))
            outputs.html("REPORT", siting_page(plan, sites, account, places, stands, tr, extras))
        outputs.numbers(
            COVERED_POPULATION=plan.evaluation.people,
            COVERED_SHARE=plan.covered_share,
            TOTAL_COST=self._spent(plan, sites) if sites.priced else float("nan"),
            UNREACHABLE_POPULATION=plan.unreachable_people,
        )

    @staticmethod
    def _planned(wishes, plan_for, people, sites, costs, standards, limits, rules, region, effort, progress, backup):
        if wishes.targets is not None:
            arguments = (
                people,
                sites,
                costs,
                standards,
                wishes.targets,
                limits,
                rules,
                region,
                effort,
                progress,
                backup,
            )
            staged = set_covering_years(*arguments)
            return TargetPlan(staged.plan, staged=staged)
        chosen = wishes.scenarios
        if chosen is None:
            return TargetPlan(plan_for(limits, rules, effort))

        def answer(some, effort):
            return plan_for(limits, rules, effort, some)

        clock = Clock(effort.time_limit, progress)
        answered = covering_scenarios(answer, chosen.people, chosen.weights, chosen.criterion, effort, clock)
        covered = answered.plan.evaluation.covered
        with np.errstate(invalid="ignore"):
            share = chosen.people @ covered / chosen.people.sum(axis=1)
        return TargetPlan(answered.plan, answer=answered, share=share)

    @staticmethod
    def _spent(plan, sites) -> float:
        """What the plan costs, or the number of sites that it opens: under regret its objective is another."""
        return sites.spent(plan.is_open) if sites.priced else float((plan.is_open & sites.opens).sum())
