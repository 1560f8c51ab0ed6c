"""``evencare:reallocatecapacity``: the same beds, spread so that access is as equal as it can be."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...solvers.accessibility.catchment import METHODS, access_matrix
from ...solvers.accessibility.decay import Decay
from ...solvers.capacity.iterated import CONFIRMED, reallocate_iterated
from ...solvers.capacity.outcome import Outcome, outcome
from ...solvers.capacity.reallocate import Reallocation, reallocate
from ...solvers.report.capacity_page import Setting, capacity_page
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay, add_method
from ..messages import tr
from ..parameters import (
    add_costs,
    add_demand,
    add_facilities,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_report,
    add_table_output,
)
from ..siting.site_inputs import map_positions
from ..styling import Diverging, Graduated
from .capacity_questions import Problem, add_answers, add_questions, answer_questions, unanswered, write_regions
from .limit_parameters import add_effort, add_limits, add_objective, read_aversion, read_effort, read_limits
from .missing_capacity import add_missing, read_facilities, without_missing
from .plan_log import tell_change, tell_left_out, tell_proof, tell_time_limit
from .report_groups import add_groups, read_groups


class ReallocateCapacity(EvenCareAlgorithm):
    GROUP = "capacity"

    def name(self):
        return "reallocatecapacity"

    def displayName(self):
        return tr("Reallocate capacity")

    def tags(self):
        return tr(
            "beds,doctors,equal access,maximal equity,maxeq,equity,quadratic programming,optimise,optimize,"
            "reallocation,redistribution,inequality,gini,2sfca,e2sfca,hospital"
        ).split(",")

    def shortDescription(self):
        return tr("How many beds each hospital should have so that access is as equal as possible, with a proof.")

    def help_text(self):
        return tr(
            "Spreads the same total of capacity (or another one) over the facilities so that access, weighted by "
            "population, is as equal as possible: least variance, or another objective. The plan comes with a bound "
            "that no allowed plan can beat, and the gap between them. Among equally good plans it is the one closest "
            "to today's, and the report says so if it was found in time. Whole beds and modules are rounded from the "
            "best plan in fractions; what that loses is reported.\n\n"
            "With 2sfca, e2sfca and 3sfca the mean of access cannot change by moving capacity; only how equally it is "
            "spread can. With m2sfca and bfca the mean does depend on the plan, which then brings everybody as near as "
            "it can to today's mean. With huff2sfca and mh3sfca people choose by capacity, "
            "too: the plan is found by repeated solution, without a bound, and FIXED_POINT_RESIDUAL says how far it is "
            "from confirming itself.\n\n"
            "Limits: a minimum and a maximum for each facility (fields), the share of today's capacity that each keeps "
            "and the largest growth of each. KEEP 1 with a larger TOTAL places new beds and takes none away. Totals of "
            "regions, tiers that keep theirs, a limit on the capacity moved, and a smallest viable size come on top; "
            "rules that cannot all be kept are named. Totals of tiers: give the field with the tier as REGION and a "
            "table of rows such as community,1200,1200 (region, min_total, max_total) as REGION_RULES.\n\n"
            "People with no facility in reach are reported: no spread of beds can help them. Capacity at facilities "
            "that nobody reaches stays where it is unless it is allowed to move.\n\n"
            "Equal access is not everything: look at the median and at those who lose in the report as well.\n\n"
            "Wang & Tang 2013; Tao et al. 2014; Zhang, Yang & Pan 2021."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_costs(self)
        add_catchment(self)
        add_method(self)
        add_decay(self)
        add_objective(self)
        add_limits(self)
        add_missing(self)
        add_effort(self)
        add_field(
            self,
            "FACILITY_NAME",
            tr("Facility name field"),
            tr("How the report calls the facilities. Empty: by their id."),
            "FACILITIES",
            optional=True,
            advanced=True,
        )
        add_number(
            self,
            "PER",
            tr("Access per so many people"),
            tr("1 gives capacity per person, 1000 per thousand people. It scales access, not the plan."),
            default=1.0,
            low=0.0,
            advanced=True,
        )
        add_questions(self)
        add_groups(self)
        self._add_outputs()

    def _add_outputs(self) -> None:
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Capacity before and after"),
            tr("The facilities with their capacity before and after, and the change."),
        )
        add_layer_output(
            self,
            "OUTPUT",
            tr("Access before and after"),
            tr("The demand with its access before and after."),
        )
        add_table_output(
            self, "SUMMARY", tr("Measures"), tr("A row for each measure of access, before and after, and the change.")
        )
        add_answers(self)
        add_report(self)
        add_number_outputs(
            self,
            {
                "MEAN_BEFORE": tr("Mean access before, weighted by population"),
                "MEAN_AFTER": tr("Mean access after"),
                "SD_BEFORE": tr("Standard deviation of access before"),
                "SD_AFTER": tr("Standard deviation of access after"),
                "GINI_BEFORE": tr("Gini index of access before"),
                "GINI_AFTER": tr("Gini index of access after"),
                "MEDIAN_BEFORE": tr("Median access before"),
                "MEDIAN_AFTER": tr("Median access after"),
                "MOVED": tr("Capacity moved between facilities"),
                "GAINERS": tr("People whose access grows"),
                "LOSERS": tr("People whose access falls"),
                "OBJECTIVE_BEFORE": tr("Objective before"),
                "OBJECTIVE_AFTER": tr("Objective after"),
                "BOUND": tr("Bound: no allowed plan is better"),
                "KKT_RESIDUAL": tr("Relative KKT residual of the best plan (variance)"),
                "GAP": tr("Gap of the best plan, as a share of its objective"),
                "FIXED_POINT_RESIDUAL": tr("Share of capacity that the weights of the plan would still move (Huff)"),
                "ROUNDING_LOSS": tr("What whole units cost, as a share of the best objective"),
                "STRANDED_SUPPLY": tr("Capacity that stays at facilities nobody reaches"),
                "UNREACHABLE_POPULATION": tr("People with no facility in reach"),
            },
        )

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        # 2SFCA has no decay, so an unfinished choice of one must not stop it.
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        demand, (facilities, known) = inputs.demand(), read_facilities(inputs)
        costs = inputs.costs(demand, facilities, catchment)
        costs, limits = without_missing(costs, read_limits(inputs, facilities), known)
        wish = limits, progress, inputs.choice("OBJECTIVE"), read_effort(inputs), read_aversion(inputs)

        if METHODS[method].depends_on_capacity:
            result = reallocate_iterated(demand.demand, facilities.facilities, costs, decay, method, *wish)
        else:
            matrix = access_matrix(demand.demand, costs, decay, method)
            result = reallocate(demand.demand, facilities.facilities, matrix, *wish)

        found = outcome(result, demand.demand, costs, catchment, per)
        self._report(progress, demand, result, found)
        self._write(outputs, demand, facilities, known, result, found)
        outputs.numbers(TOTAL_FOR_GINI=None, TOTAL_TO_LIFT=None)
        if not METHODS[method].depends_on_capacity:
            problem = Problem(demand, facilities, costs, matrix, catchment, per)
            answer_questions(inputs, outputs, progress, problem, wish, result, found)
        else:
            unanswered(inputs, outputs, progress)
        write_regions(inputs, outputs, progress, demand, result, per)
        if outputs.wanted("REPORT"):
            setting = self._setting(inputs, demand, facilities, known, method, decay)
            listed = replace(
                result, before=result.before[known], after=result.after[known], reached=result.reached[known]
            )
            page = capacity_page(listed, found, demand.demand.population, setting, tr("Reallocated capacity"), tr)
            outputs.html("REPORT", page)

    @staticmethod
    def _setting(inputs, demand, facilities, known, method, decay) -> Setting:
        names = inputs.labels(facilities, "FACILITY_NAME")
        ids = facilities.ids.tolist()
        called = ids if names is None else [one if name is None else name for one, name in zip(ids, names)]
        region, level = read_groups(inputs, facilities, known)
        row = METHODS[method]
        return Setting(
            names=[name for name, listed in zip(called, known) if listed],
            places=map_positions(inputs, demand),
            sites=map_positions(inputs, facilities)[known],
            conserves=row.conserves == "supply",
            selects=row.selection == "proximity",
            region=region,
            level=level,
            method=method,
            decay=decay.describe(),
            missing=int((~known).sum()),
        )

    @staticmethod
    def _write(outputs, demand, facilities, known, result: Reallocation, found: Outcome) -> None:
        outputs.layer(
            "OUTPUT_FACILITIES",
            facilities,
            {
                "before": np.where(known, result.before, np.nan),
                "after": np.where(known, result.after, np.nan),
                "change": np.where(known, result.change, np.nan),
                "status": np.where(known, np.where(result.reached, "served", "no_demand"), "missing"),
            },
            Diverging("change"),
        )
        outputs.layer(
            "OUTPUT",
            demand,
            {
                "access_before": found.per * result.access_before,
                "access_after": found.per * result.access_after,
                "status": np.where(result.in_reach, "reached", "unreachable"),
            },
            Graduated("access_after", status_field="status"),
        )
        outputs.table("SUMMARY", found.table(float(demand.demand.population.sum())))
        for key in ("mean", "sd", "gini", "median"):
            outputs.number(f"{key.upper()}_BEFORE", found.before[key])
            outputs.number(f"{key.upper()}_AFTER", found.after[key])
        outputs.numbers(
            MOVED=result.moved,
            GAINERS=found.movement.gainers,
            LOSERS=found.movement.losers,
            OBJECTIVE_BEFORE=result.value_before,
            OBJECTIVE_AFTER=result.value_after,
            BOUND=result.bound,
            KKT_RESIDUAL=result.kkt_residual,
            GAP=result.gap,
            FIXED_POINT_RESIDUAL=result.fixed_point,
            ROUNDING_LOSS=result.rounding_loss,
            STRANDED_SUPPLY=result.stranded,
            UNREACHABLE_POPULATION=float(demand.demand.population[~result.in_reach].sum()),
        )

    @staticmethod
    def _report(progress, demand, result: Reallocation, found: Outcome) -> None:
        tell_change(progress, found)
        tell_proof(progress, result, result.value_best, result.bound, result.gap)
        if result.ending == "time_limit":
            tell_time_limit(progress)
        if result.fixed_point > CONFIRMED:
            progress.warn(
                tr(
                    "The plan does not confirm itself: with the choices that people make under it, {share:.2%} of the "
                    "capacity would still move. Take it as a proposal, not as an optimum."
                ).format(share=result.fixed_point)
            )
        tell_left_out(progress, demand.demand.population, result)
