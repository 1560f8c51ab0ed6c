"""``evencare:maximalcoverage``: the sites that bring most people within a standard of care."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.errors import InputError
from ...solvers.report.coverage_page import Subject, coverage_page
from ...solvers.siting.closest import check_allocation
from ...solvers.siting.cover_parts import many_covers
from ...solvers.siting.cover_questions import cover_question, fade_question
from ...solvers.siting.gradual_coverage import gradual_coverage
from ...solvers.siting.many import Many
from ...solvers.siting.maximal_coverage import maximal_coverage
from ...solvers.siting.question import Question
from ...solvers.siting.served_coverage import served_coverage, served_part
from ..base import EvenCareAlgorithm
from ..messages import tr
from ..parameters import add_flag, add_number, add_number_outputs
from ..solver_parameters import add_keep_plan, add_solver
from .answers import Answers
from .level_options import add_levels, level_fields, levels_section, read_levels
from .limit_parameters import add_allocation, add_capacities, add_limits, add_regions, add_spacing
from .many_plans import add_wish_outputs, add_wishes, planned, read_wishes, sections, write_wishes
from .side_inputs import central_limits, read_facilities, write_central
from .side_parameters import add_central, add_relocation
from .site_inputs import (
    map_positions,
    read_effort,
    read_known_capacities,
    read_limits,
    read_region_rules,
    read_sites,
    read_standards,
)
from .site_outputs import beside, overload, unreachable_note, write_plan
from .site_parameters import add_importance, add_site_outputs, add_sites, add_standard


class MaximalCoverage(EvenCareAlgorithm):
    GROUP = "siting"

    def name(self):
        return "maximalcoverage"

    def displayName(self):
        return tr("Maximal coverage")

    def tags(self):
        return tr(
            "mclp,maximal covering location problem,location-allocation,coverage,siting,standard,budget,optimise,"
            "optimize,new hospital,candidate sites,backup,capacity,solver,mip"
        ).split(",")

    def shortDescription(self):
        return tr("The new sites that bring most people within a standard of travel, with a proven bound.")

    def help_text(self):
        return tr(
            "Chooses the sites to open so that as many people as possible have one within the standard, given a number "
            "of sites, a budget or both. The plan comes with a bound that no plan can beat and the gap between them: a "
            "gap of 0 is a proof that no plan is better.\n\n"
            "Sites that are open already (status existing) stay open and cost nothing; SITES counts the new ones. "
            "People whom a competitor covers are served already and give no reason to open. Rules of regions hold at "
            "the same time; rules that cannot be kept are named.\n\n"
            "With CAPACITATED people count only when they are served within the capacities of sites; a place may be "
            "split between sites, and covered is then the share of its people. With ALLOCATION nearest everyone goes "
            "to the nearest open site, even if it is full; with LEVELS sites open at one of several sizes. With "
            "BACKUP people count only when two open sites are within the standard.\n\n"
            "People whom no site could reach are reported and stay in the denominator of the share. Where several "
            "plans are equally good, one of them is given; nothing opens or closes needlessly.\n\n"
            "Church & ReVelle 1974; Hogan & ReVelle 1986 (backup); Current & Storbeck 1988 (capacities); Berman, "
            "Krass & Drezner 2003 (gradual cover)."
        )

    def initAlgorithm(self, configuration=None):
        add_sites(self)
        add_standard(self)
        add_limits(self)
        add_capacities(self)
        add_flag(
            self,
            "BACKUP",
            tr("Count only people with two open sites within the standard (backup)"),
            tr("People count when two open sites are within the standard. Not together with CAPACITATED."),
        )
        add_number(
            self,
            "FADE",
            tr("Gradual cover: cost at which it has faded to nothing"),
            tr(
                "Gradual cover: people within the standard are covered in full, those beyond it less and less, and at "
                "this cost not at all. Empty: cover ends at the standard. Not together with CAPACITATED or BACKUP."
            ),
            optional=True,
            low=0.0,
            advanced=True,
        )
        add_spacing(self)
        add_regions(self)
        add_central(self, tr("the output DECENTRALISATION_COST says how many more people that would cover"))
        add_relocation(self)
        add_solver(self)
        add_keep_plan(self)
        add_importance(self)
        add_wishes(self)
        add_levels(self)
        add_allocation(
            self,
            tr(
                "optimal: people go wherever there is room for them within the standard. nearest: everyone goes to the "
                "nearest open site, even if it is full; people above its capacity are not covered, and OUTPUT has "
                "their number in overload."
            ),
        )
        add_site_outputs(self)
        add_number_outputs(
            self,
            {
                "COVERED_POPULATION": tr("People covered"),
                "COVERED_SHARE": tr("Share of all people that is covered"),
                "UNREACHABLE_POPULATION": tr("People whom no site could cover"),
                "CENTRAL_OBJECTIVE": tr("People covered with one budget for all regions"),
                "DECENTRALISATION_COST": tr("People lost by budgets of regions instead of one"),
            },
        )
        add_wish_outputs(self)

    def execute(self, inputs, outputs, progress):
        capacitated, backup = inputs.flag("CAPACITATED"), inputs.flag("BACKUP")
        rules = read_region_rules(inputs)
        effort = read_effort(inputs)
        demand, facilities = inputs.demand(), read_facilities(inputs)
        limits = read_limits(inputs, facilities)
        sites = read_sites(inputs, facilities, capacitated and not inputs.given("LEVELS"))
        sites, levels = read_levels(inputs, facilities, sites)
        nearest = inputs.choice("ALLOCATION") == "nearest"
        check_allocation(nearest, capacitated)
        if levels is not None and not capacitated:
            raise InputError("levels_need_capacities")
        if backup and capacitated:
            raise InputError("capacitated_backup")
        region = inputs.labels(demand, "DEMAND_REGION")
        standards = read_standards(inputs, demand, rules, region)
        fade = inputs.number("FADE")
        if fade is not None and (capacitated or backup):
            raise InputError("fade_with_floors")
        wishes = read_wishes(inputs, demand, limits, sites)
        reach = float(standards.max()) if fade is None else fade
        costs = inputs.costs(demand, facilities, reach, limit_parameter="STANDARD" if fade is None else "FADE")

        people, answers = wishes.people(demand.demand), Answers(levels)

        def answer(people, sites, limits, rules, effort, levels=levels):
            if fade is not None:
                return gradual_coverage(people, sites, costs, standards, fade, limits, rules, region, effort, progress)
            if levels is not None or nearest:
                options = (region, effort, progress, levels, nearest)
                return answers.remember(served_coverage(people, sites, costs, standards, limits, rules, *options))
            return maximal_coverage(
                people, sites, costs, standards, limits, rules, region, capacitated, backup, effort, progress
            )

        def plan_for(limits, rules, effort):
            return answer(people, sites, limits, rules, effort)

        def part(population, limits):
            group = replace(people, population=population)
            sized = {"levels": levels, "even_if_full": nearest}
            return served_part(group, sites, costs, standards, limits, rules, region, **sized)

        def question():
            if wishes.hard and (capacitated or backup):
                asked = Question(people, sites, limits, rules, answer, covers=True)
                if levels is not None or nearest:
                    return Many.of(asked, part, answers.at_level(answer), answers.known, levels)
                return many_covers(asked, answer, costs, standards, region, capacitated, progress)
            if wishes.hard and fade is not None:
                return fade_question(people, sites, costs, standards, fade, limits, rules, answer, region)
            if wishes.hard:
                return cover_question(people, sites, costs, standards, limits, rules, answer, region)
            described = answers.at_same_sizes(answer)
            return Question(people, sites, limits, rules, answer, covers=True, describe=described)

        central = central_limits(inputs, sites, limits, rules)
        result = planned(wishes, question, lambda effort: plan_for(limits, rules, effort), effort, progress)
        plan = result.plan
        write_central(outputs, plan.objective, central, effort, lambda *within: plan_for(*within).objective, sign=-1.0)

        progress.settle(inputs.flag("KEEP_PLAN"))
        served = answers.of(plan)
        sized = served is not None and levels is not None
        known = served.capacity if sized else read_known_capacities(inputs, facilities)
        self._report(progress, plan, demand)
        more = write_wishes(outputs, wishes, result, sites) or {}
        if sized:
            more.update(level_fields(served.level, served.capacity, plan.is_open))
        more.update(overload(plan, known) if nearest else {})
        write_plan(outputs, plan, demand, facilities, capacitated or fade is not None, known, more)
        if outputs.wanted("REPORT"):
            subject = Subject(
                standard=inputs.number("STANDARD"),
                own_standards=len(np.unique(standards)) > 1,
                backup=backup,
                capacitated=capacitated,
                region=region,
                fade=fade,
            )
            places, stands = map_positions(inputs, demand), map_positions(inputs, facilities)
            parts = sections(wishes, result, sites, tr("People covered"))
            if sized:
                parts += levels_section(served.level, served.capacity, sites, plan.evaluation.assigned)
            extras = beside(inputs, demand, known, parts)
            outputs.html("REPORT", coverage_page(plan, sites, subject, places, stands, tr, extras))
        outputs.numbers(
            COVERED_POPULATION=plan.evaluation.people,
            COVERED_SHARE=plan.covered_share,
            UNREACHABLE_POPULATION=plan.unreachable_people,
        )

    @staticmethod
    def _report(progress, plan, demand) -> None:
        progress.info(
            tr("{people:,.0f} people covered; no plan covers more than {bound:,.0f} (gap {gap:.3%}, {status}).").format(
                people=plan.objective, bound=plan.bound, gap=plan.gap, status=plan.status
            )
        )
        if plan.unreachable_people:
            sentence = tr("{count} places with {people:,.0f} people cannot be covered, whatever opens (ids {ids}).")
            progress.warn(unreachable_note(plan, demand, sentence))
