"""``evencare:equityfrontier``: what equal access costs in moves, travel, coverage or budget."""

from __future__ import annotations

import numpy as np

from ...solvers.accessibility.catchment import access_matrix
from ...solvers.accessibility.decay import Decay
from ...solvers.accessibility.methods import METHODS
from ...solvers.capacity.frontier import AGAINST, Frontier, frontier
from ...solvers.capacity.outcome import nearest_open
from ...solvers.errors import InputError
from ...solvers.report.frontier_page import frontier_page
from ...solvers.report.measures import State, measure
from ..base import EvenCareAlgorithm
from ..catchment_parameters import add_catchment, add_decay, add_method
from ..messages import tr
from ..parameters import (
    add_choice,
    add_costs,
    add_demand,
    add_facilities,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_report,
    add_table_output,
)
from ..styling import Graduated, OneOf
from .limit_parameters import add_effort, add_limits, add_objective, read_aversion, read_effort, read_limits
from .missing_capacity import add_missing, read_facilities, without_missing
from .plan_log import tell_left_out, tell_time_limit

FIXED_WEIGHTS = tuple(name for name, row in METHODS.items() if not row.depends_on_capacity)
_SAME = 1e-9


class EquityFrontier(EvenCareAlgorithm):
    GROUP = "capacity"

    def name(self):
        return "equityfrontier"

    def displayName(self):
        return tr("Equity frontier")

    def tags(self):
        return tr(
            "trade-off,pareto,frontier,epsilon-constraint,multi-objective,equal access,equity,efficiency,beds moved,"
            "travel,coverage,budget,knee"
        ).split(",")

    def shortDescription(self):
        return tr("How equal access can be for every level of moves, travel, coverage or budget, each point proven.")

    def help_text(self):
        return tr(
            "Draws the curve between equal access and something else that matters. Every point is the best spread of "
            "capacity at its level, with a bound and a gap, so that no plan lies beyond the curve by more than the "
            "gap.\n\nmoved: the capacity that facilities give up. travel: the mean travel cost of the care given, "
            "where everybody uses facilities in proportion to their weight. coverage: the share of the care given to "
            "people within STANDARD of the facility. budget: what the total grows by, up to TOTAL.\n\n"
            "The knee is the point farthest from the line between the two ends. The layers hold every plan: a column "
            "of capacity (plan_1, plan_2 ...) and of access (access_1, access_2 ...) for each point, and a style for "
            "each, in the same classes: choose one under Styles in the menu of the layer.\n\n"
            "Haimes, Lasdon & Wismer 1971; Das 1999."
        )

    def initAlgorithm(self, configuration=None):
        add_demand(self)
        add_facilities(self)
        add_costs(self)
        add_catchment(self)
        add_method(self, FIXED_WEIGHTS)
        add_decay(self)
        add_objective(self)
        add_choice(
            self,
            "AGAINST",
            tr("What equity is weighed against"),
            tr("What equity is weighed against: moved, travel, coverage (needs STANDARD) or budget (needs TOTAL)."),
            AGAINST,
            "moved",
        )
        add_number(
            self,
            "POINTS",
            tr("Points of the curve"),
            tr("Plans, both ends included."),
            default=8,
            low=2,
            high=100,
            whole=True,
        )
        add_number(
            self,
            "STANDARD",
            tr("Standard of cover (for coverage, in the unit of the costs)"),
            tr("For coverage: the cost within which care is near enough, in the unit of the costs."),
            optional=True,
            low=0.0,
        )
        add_limits(self)
        add_missing(self)
        add_effort(self)
        add_number(
            self,
            "PER",
            tr("Access per so many people"),
            tr("1 gives capacity per person, 1000 per thousand people. It scales access, not the plans."),
            default=1.0,
            low=0.0,
            advanced=True,
        )
        add_table_output(
            self,
            "OUTPUT",
            tr("Frontier"),
            tr("A row for each point: equity, cost, bound, gap, measures of access, and knee (1 or 0)."),
            optional=False,
        )
        add_layer_output(
            self,
            "OUTPUT_FACILITIES",
            tr("Capacity at every point"),
            tr("The facilities with a column of capacity for each point: plan_1, plan_2 ..."),
            optional=True,
        )
        add_layer_output(
            self,
            "OUTPUT_DEMAND",
            tr("Access at every point"),
            tr("The demand with a column of access for each point: access_1, access_2 ..."),
            optional=True,
        )
        add_report(self, tr("Chart"), name="CHART")
        add_number_outputs(
            self,
            {
                "KNEE": tr("The point at the knee (NULL: none)"),
                "KNEE_COST": tr("Cost at the knee"),
                "KNEE_EQUITY": tr("Objective at the knee"),
                "LARGEST_GAP": tr("Largest gap of all points, as a share of the objective"),
            },
        )

    def execute(self, inputs, outputs, progress):
        catchment, per, method = inputs.positive("CATCHMENT"), inputs.positive("PER"), inputs.choice("METHOD")
        against, objective = inputs.choice("AGAINST"), inputs.choice("OBJECTIVE")
        if against == "coverage" and not inputs.given("STANDARD"):
            raise InputError("frontier_needs_standard")
        standard = inputs.positive("STANDARD") if inputs.given("STANDARD") else catchment
        decay = Decay("binary", catchment) if method == "2sfca" else inputs.decay()
        demand, (facilities, known) = inputs.demand(), read_facilities(inputs)
        costs = inputs.costs(demand, facilities, catchment)
        costs, limits = without_missing(costs, read_limits(inputs, facilities), known)
        matrix = access_matrix(demand.demand, costs, decay, method)

        curve = frontier(
            demand.demand,
            facilities.facilities,
            costs,
            matrix,
            against,
            inputs.whole("POINTS"),
            limits,
            objective,
            read_effort(inputs),
            read_aversion(inputs),
            standard,
            progress,
        )

        self._tell(inputs, progress, demand, curve, against)
        population = demand.demand.population
        measures = [
            measure(State("", per * plan.access_after, nearest_open(costs, plan.after > 0)), population, standard)
            for plan in curve.plans
        ]
        self._write(outputs, demand, facilities, known, curve, measures, per)
        if outputs.wanted("CHART"):
            outputs.html("CHART", frontier_page(curve, measures, tr("What equal access costs"), tr))

    @staticmethod
    def _tell(inputs, progress, demand, curve: Frontier, against: str) -> None:
        knee, first, last = curve.knee, curve.plans[0], curve.plans[-1]
        progress.info(
            tr("{points} points: objective {first:.6g} to {last:.6g}, cost {least:,.6g} to {most:,.6g}.").format(
                points=len(curve.plans),
                first=first.value_after,
                last=last.value_after,
                least=curve.cost[0],
                most=curve.cost[-1],
            )
        )
        if knee is not None:
            progress.info(
                tr("Knee at point {point}: objective {equity:.6g}, cost {cost:,.6g}.").format(
                    point=knee + 1, equity=curve.equity[knee], cost=curve.cost[knee]
                )
            )
        if any(plan.ending == "time_limit" for plan in curve.plans):
            tell_time_limit(progress)
        tell_left_out(progress, demand.demand.population, last)
        if against == "budget" and last.after.sum() < inputs.number("TOTAL") * (1.0 - _SAME):
            progress.warn(
                tr(
                    "The curve ends at a total of {total:,.6g}: with more, access gets no more equal. KEEP 1 asks what "
                    "added capacity does alone; maximin and kolm_pollak count what everybody gains."
                ).format(total=last.after.sum())
            )

    @staticmethod
    def _write(outputs, demand, facilities, known, curve: Frontier, measures, per) -> None:
        numbers = range(1, len(curve.plans) + 1)
        table = {
            "point": np.array(numbers),
            "equity": curve.equity,
            "cost": curve.cost,
            "level": curve.levels,
            "bound": np.array([plan.bound for plan in curve.plans]),
            "gap": np.array([plan.plan_gap for plan in curve.plans]),
            "moved": np.array([plan.moved for plan in curve.plans]),
            "total": np.array([plan.after.sum() for plan in curve.plans]),
        }
        table.update({key: np.array([found[key] for found in measures]) for key in measures[0]})
        table["knee"] = np.array([position == curve.knee for position in range(len(curve.plans))])
        outputs.table("OUTPUT", table)
        plans = {f"plan_{number}": np.where(known, plan.after, np.nan) for number, plan in zip(numbers, curve.plans)}
        shown = len(curve.plans) - 1 if curve.knee is None else curve.knee
        titles = [_title(number, number - 1 == curve.knee) for number in numbers]
        sizes = [Graduated(name, "Plasma", size=3.0, classes_of="plan_1") for name in plans]
        outputs.layer("OUTPUT_FACILITIES", facilities, plans, OneOf(tuple(zip(titles, sizes)), shown))
        access = {f"access_{number}": per * plan.access_after for number, plan in zip(numbers, curve.plans)}
        status = np.where(curve.plans[0].in_reach, "reached", "unreachable")
        maps = [Graduated(name, status_field="status", classes_of="access_1") for name in access]
        outputs.layer("OUTPUT_DEMAND", demand, {**access, "status": status}, OneOf(tuple(zip(titles, maps)), shown))
        knee = curve.knee
        outputs.numbers(
            KNEE=None if knee is None else knee + 1,
            KNEE_COST=None if knee is None else float(curve.cost[knee]),
            KNEE_EQUITY=None if knee is None else float(curve.equity[knee]),
            LARGEST_GAP=max(plan.plan_gap for plan in curve.plans),
        )


def _title(number: int, is_knee: bool) -> str:
    """What the style of a point is called."""
    return tr("Point {number} (knee)").format(number=number) if is_knee else tr("Point {number}").format(number=number)
