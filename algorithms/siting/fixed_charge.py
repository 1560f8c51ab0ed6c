"""``evencare:fixedcharge``: as many sites as pay for themselves."""

from __future__ import annotations

from dataclasses import replace

from ...solvers.report.siting_accounts import charge_account
from ...solvers.report.siting_page import siting_page
from ...solvers.siting.fixed_charge import charge_part, fixed_charge
from ...solvers.siting.many import Many
from ...solvers.siting.question import Question
from ...solvers.siting.travel_questions import charge_question
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_field, add_flag, add_number, add_number_outputs
from ..solver_parameters import add_keep_plan, add_solver
from .answers import Answers
from .level_options import add_levels, level_fields, levels_section, read_levels
from .limit_parameters import add_allocation, add_capacities, add_largest_cost, add_regions, add_site_cost, add_spacing
from .many_plans import add_wish_outputs, add_wishes, planned, read_wishes, sections, write_wishes
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
from .site_parameters import add_importance, add_nearest, add_site_outputs, add_sites


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

    def help_text(self):
        return tr(
            "Chooses how many sites to open, and which, so that the cost of opening and the cost of travel are least "
            "together. Travel costs people times cost times COST_PER_UNIT: with minutes, what a minute of a person's "
            "travel is worth over the time that SITE_COST is for.\n\n"
            "With CAPACITATED sites serve only as many people as their capacity, and at least MIN_LOAD people where "
            "that is given; where capacities are too small, as many people as possible are served.\n\n"
            "Sites that are open already (status existing) stay open and cost nothing. Places that no site can reach "
            "are reported and left out. The plan comes with a bound that no plan can beat.\n\n"
            "With STAGES or STAGE_BUDGETS the plan grows from year to year, at the least cost summed over the years "
            "(SITE_COST is then what a site costs a year, as travel does); with SCENARIOS one plan is made for several "
            "populations.\n\n"
            "Balinski 1965; Sridharan 1995 (capacities)."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_site_cost(self)
        add_number(
            self,
            "COST_PER_UNIT",
            tr("What one unit of travel (a minute, a metre) of one person costs"),
            tr("In the unit of SITE_COST. Greater than zero."),
            default=1.0,
            low=0.0,
        )
        add_capacities(self)
        add_field(
            self,
            "MIN_LOAD",
            tr("Smallest load field (people an open site must serve), if capacities bind"),
            tr("With CAPACITATED. Zero or more; NULL: no minimum."),
            "FACILITIES",
            numeric=True,
            optional=True,
            advanced=True,
        )
        add_flag(
            self,
            "WHOLE",
            tr("Places are not split between sites, if capacities bind"),
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
        add_keep_plan(self)
        add_importance(self)
        add_levels(self)
        add_allocation(self)
        add_wishes(self, sparing=True)
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
        add_wish_outputs(self)

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

        wishes = read_wishes(inputs, demand, limits, sites)
        people = wishes.people(demand.demand)
        unit, answers = inputs.positive("COST_PER_UNIT"), Answers(levels)

        def plan_of(people, given, limits, rules, effort, levels=levels, least=least):
            answer = fixed_charge(
                people,
                given,
                costs,
                unit,
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
            # Sites that may close may stand there as decided, so that what closing and keeping cost is told apart here.
            stays = answer.plan.is_open
            closing = float((sites.closing * ((sites.status == "closable") & ~stays)).sum())
            keeping = float((sites.keeping * stays).sum())
            travel = answer.total - answer.opening - closing - keeping
            return answers.remember(replace(answer, closing=closing, keeping=keeping, travel=travel))

        # What is decided is described as it is, whatever sites must serve at least.
        decided = answers.at_same_sizes(plan_of, least=None)

        def part(population, limits):
            group, whole = replace(people, population=population), inputs.flag("WHOLE")
            on_people = {"largest": largest, "beyond": beyond, "demand_region": region, "standard": standard}
            sized = {"least": least, "levels": levels, "even_if_full": nearest}
            return charge_part(group, sites, costs, unit, limits, rules, whole, **sized, **on_people)

        def question():
            if not wishes.hard:
                return Question(people, sites, limits, rules, plan_of, False, describe=decided, sparing=True)
            if capacitated:
                asked = Question(people, sites, limits, rules, plan_of, False, sparing=True)
                ask, convex = answers.at_level(plan_of), nearest or not inputs.flag("WHOLE")
                return Many.of(asked, part, ask, answers.known, levels, convex, least is not None)
            return charge_question(
                people, sites, costs, largest, unit, limits, rules, plan_of, decided, region, standard
            )

        effort = read_effort(inputs)
        result = planned(
            wishes, question, lambda effort: plan_of(people, sites, limits, rules, effort), effort, progress
        )
        # What fixed charge says beside the plan belongs to the one that was chosen of all that were made.
        answer = replace(answers.of(result.plan), plan=result.plan)

        def central_objective(limits, rules, effort):
            return plan_of(people, sites, limits, rules, effort).objective

        write_central(outputs, answer.plan.objective, central, effort, central_objective)

        progress.settle(inputs.flag("KEEP_PLAN"))
        known = read_known_capacities(inputs, facilities) if levels is None else answer.capacity
        report_plan(progress, answer.plan, demand)
        warn_unserved(progress, answer.unserved, answer.splitting, loads=least is not None)
        more = write_wishes(outputs, wishes, result, sites) or {}
        more.update(level_fields(answer.level, answer.capacity, answer.plan.is_open))
        more.update(overload(answer.plan, known) if nearest else {})
        write_plan(outputs, answer.plan, demand, facilities, split=capacitated, capacity=known, more=more)
        if outputs.wanted("REPORT"):
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            account = charge_account(answer, tr)
            parts = sections(wishes, result, sites, tr("Cost in all"))
            parts += levels_section(answer.level, answer.capacity, sites, answer.plan.evaluation.assigned)
            extras = beside(inputs, demand, known, parts)
            outputs.html("REPORT", siting_page(answer.plan, sites, account, places, stands, tr, extras))
        outputs.numbers(
            TOTAL_COST=answer.total if wishes.hard else answer.plan.objective,
            OPENING_COST=answer.opening,
            COST_OF_CLOSING=answer.closing,
            COST_OF_KEEPING=answer.keeping,
            TRAVEL_COST=answer.travel,
            UNSERVED_POPULATION=answer.unserved,
            UNREACHABLE_POPULATION=answer.plan.unreachable_people,
        )
