"""``evencare:pmedian``: the sites to which people travel least in all."""

from __future__ import annotations

from dataclasses import replace

from ...solvers.report.siting_accounts import median_account
from ...solvers.report.siting_page import siting_page
from ...solvers.siting.many import Many
from ...solvers.siting.p_median import OBJECTIVES, median_part, p_median
from ...solvers.siting.question import Question
from ...solvers.siting.travel_questions import travel_question
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_choice, add_flag, add_number, add_number_outputs
from ..solver_parameters import add_keep_plan, add_solver
from .answers import Answers
from .level_options import add_levels, level_fields, levels_section, read_levels
from .limit_parameters import add_allocation, add_capacities, add_largest_cost, add_limits, add_regions, add_spacing
from .many_plans import add_wish_outputs, add_wishes, planned, read_wishes, sections, write_wishes
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
from .site_outputs import beside, overload, report_plan, warn_unserved, write_plan
from .site_parameters import add_importance, add_nearest, add_site_outputs, add_sites

SCALE_SHARE = 0.2
"""The share of a limit of time for the plan of least travel that scales the aversion for years and scenarios."""


class PMedian(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "pmedian"

    def displayName(self):
        return tr("Least travel (p-median)")

    def tags(self):
        return tr(
            "p-median,location-allocation,mean distance,average travel time,siting,kolm-pollak,equity,optimise,"
            "optimize,new hospital,candidate sites,capacity,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("The new sites to which people travel least in all, with a proven bound.")

    def help_text(self):
        return tr(
            "Chooses the sites to open so that the sum of people times cost is least, everyone at the nearest open "
            "site. OBJECTIVE is that sum, MEAN_COST what a person pays. The plan comes with a bound that no plan can "
            "beat and the gap between them.\n\n"
            "With the objective kolm_pollak long costs weigh more than in proportion: OBJECTIVE is then the cost that, "
            "if everyone paid it, would be as bad as the costs are (EDE). AVERSION says how much inequality counts.\n\n"
            "With CAPACITATED sites serve only as many people as their capacity, and people may have to go elsewhere "
            "than to the nearest; where capacities are too small, as many people as possible are served.\n\n"
            "Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. "
            "Places that no site can reach are reported and left out; everyone else is served by every plan. Rules of "
            "regions hold at the same time; rules that cannot be kept are named.\n\n"
            "Hakimi 1964; ReVelle & Swain 1970; Horton et al. 2024 (kolm_pollak)."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_limits(self)
        add_choice(
            self,
            "OBJECTIVE",
            tr("Objective"),
            tr("mean: least travel in all. kolm_pollak: least travel with an aversion to inequality."),
            OBJECTIVES,
            "mean",
        )
        add_number(
            self,
            "AVERSION",
            tr("Aversion to inequality (kolm_pollak)"),
            tr("Greater than zero; 0.5 to 2 is usual. Also used for the output EDE of the objective mean."),
            default=1.0,
            low=0.0,
        )
        add_capacities(self)
        add_flag(
            self,
            "WHOLE",
            tr("Places are not split between sites, if capacities bind"),
            tr("With CAPACITATED: all people of a place go to the same site."),
            advanced=True,
        )
        add_largest_cost(self)
        add_nearest(self)
        add_spacing(self)
        add_regions(self, serves=True)
        add_floor_standard(self)
        add_relocation(self)
        add_central(self, tr("the output DECENTRALISATION_COST says how much lower OBJECTIVE would be"))
        add_solver(self)
        add_keep_plan(self)
        add_importance(self)
        add_wishes(self)
        add_levels(self)
        add_allocation(self)
        add_site_outputs(
            self,
            tr("people times cost added if it closes, everyone at the nearest site left; NULL: somebody has none left"),
        )
        add_number_outputs(
            self,
            {
                "MEAN_COST": tr("Mean cost of a person"),
                "LARGEST_COST": tr("Largest cost of anyone"),
                "EDE": tr("Equally distributed equivalent of the costs"),
                "ACHIEVED_AVERSION": tr("Aversion to inequality that the plan achieves"),
                "UNSERVED_POPULATION": tr("People not served for want of capacity"),
                "UNREACHABLE_POPULATION": tr("People whom no site can reach"),
            },
        )
        add_central_outputs(self)
        add_wish_outputs(self)

    def execute(self, inputs, outputs, progress):
        capacitated = inputs.flag("CAPACITATED")
        rules = read_region_rules(inputs)
        demand, facilities = inputs.demand(), read_facilities(inputs)
        limits = read_limits(inputs, facilities)
        sites = read_sites(inputs, facilities, capacitated and not inputs.given("LEVELS"))
        sites, levels = read_levels(inputs, facilities, sites)
        nearest = inputs.choice("ALLOCATION") == "nearest"
        largest = read_largest_cost(inputs, demand)
        costs, beyond = read_costs(inputs, demand, facilities, largest, shorten=not capacitated)
        objective = inputs.choice("OBJECTIVE")
        region = inputs.labels(demand, "DEMAND_REGION")
        standard = read_floor_standards(inputs, demand, rules, region)
        central = central_limits(inputs, sites, limits, rules)

        wishes = read_wishes(inputs, demand, limits, sites)
        people = wishes.people(demand.demand)
        fair = objective == "kolm_pollak"
        answers, aversion = Answers(levels), inputs.positive("AVERSION") if fair else 1.0

        def plan_for(people, sites, limits, rules, effort, kappa=None, levels=levels, objective=objective):
            return p_median(
                people,
                sites,
                costs,
                limits,
                rules,
                largest,
                objective,
                aversion,
                capacitated,
                inputs.flag("WHOLE"),
                beyond,
                effort,
                progress,
                region,
                standard,
                kappa,
                levels,
                nearest,
            )

        def plan_of(people, sites, limits, rules, effort, levels=levels):
            return answers.remember(plan_for(people, sites, limits, rules, effort, scale, levels))

        def part(population, limits):
            group, whole = replace(people, population=population), inputs.flag("WHOLE")
            on_people = {"largest": largest, "beyond": beyond, "demand_region": region, "standard": standard}
            sized = {"levels": levels, "even_if_full": nearest, "kappa": scale}
            return median_part(group, sites, costs, limits, rules, whole=whole, **sized, **on_people)

        def question():
            if not wishes.hard:
                described = answers.at_same_sizes(plan_of)
                return Question(people, sites, limits, rules, plan_of, covers=False, describe=described)
            if capacitated:
                asked = Question(people, sites, limits, rules, plan_of, covers=False)
                ask, convex = answers.at_level(plan_of), nearest or not inputs.flag("WHOLE")
                return Many.of(asked, part, ask, answers.known, levels, convex, kappa=scale, crowds=nearest)
            return travel_question(
                people, sites, costs, largest, beyond, limits, rules, plan_of, region, standard, scale
            )

        effort, scale = read_effort(inputs), None
        if fair and wishes.many:
            # Values of an aversion can be compared for the same scale of it only: that of one plan of least travel.
            least = wishes.last(limits)
            share = None if effort.time_limit is None else SCALE_SHARE * effort.time_limit
            brief = replace(effort, time_limit=share, near_optimal=None)
            scale = plan_for(people, sites, least, rules, brief, objective="mean").kappa or None
        result = planned(
            wishes, question, lambda effort: plan_of(people, sites, limits, rules, effort), effort, progress
        )
        # What p-median says beside the plan belongs to the one that was chosen of all that were made.
        answer = replace(answers.of(result.plan), plan=result.plan)

        def central_objective(limits, rules, effort):
            # Values of an aversion can be compared for the same scale of it only.
            return plan_for(people, sites, limits, rules, effort, answer.kappa).plan.objective

        write_central(outputs, answer.plan.objective, central, effort, central_objective)

        progress.settle(inputs.flag("KEEP_PLAN"))
        known = read_known_capacities(inputs, facilities) if levels is None else answer.capacity
        report_plan(progress, answer.plan, demand)
        warn_unserved(progress, answer.unserved, answer.splitting)
        more = write_wishes(outputs, wishes, result, sites)
        more = {**(more or {}), **level_fields(answer.level, answer.capacity, answer.plan.is_open)}
        more.update(overload(answer.plan, known) if nearest else {})
        write_plan(outputs, answer.plan, demand, facilities, capacitated, known, more)
        if outputs.wanted("REPORT"):
            account = median_account(answer, fair, tr)
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            parts = sections(wishes, result, sites, tr("People times cost"))
            parts = (*parts, *levels_section(answer.level, answer.capacity, sites, answer.plan.evaluation.assigned))
            extras = beside(inputs, demand, known, parts)
            outputs.html("REPORT", siting_page(answer.plan, sites, account, places, stands, tr, extras))
        outputs.numbers(
            MEAN_COST=answer.mean_cost,
            LARGEST_COST=answer.largest_cost,
            EDE=answer.ede,
            ACHIEVED_AVERSION=answer.aversion,
            UNSERVED_POPULATION=answer.unserved,
            UNREACHABLE_POPULATION=answer.plan.unreachable_people,
        )
