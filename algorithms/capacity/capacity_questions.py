"""Questions on top of a reallocation: how much capacity a goal takes, one pool or regional ones, who gains where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

from ...solvers.capacity.needed import total_for_gini, total_to_lift
from ...solvers.capacity.outcome import outcome
from ...solvers.capacity.pools import national, pools_table, regions_table
from ...solvers.capacity.reallocate import reallocate
from ...solvers.errors import InputError
from ..messages import explain, tr
from ..parameters import add_field, add_number, add_number_outputs, add_table_output


@dataclass(frozen=True)
class Problem:
    """What was read: the layers, travel costs, access matrix, catchment, and the people that access is expressed
    for."""

    demand: object
    facilities: object
    costs: object
    matrix: object
    catchment: float
    per: float


def add_questions(algorithm) -> None:
    """TARGET_GINI, LIFT_TO and DEMAND_REGION."""
    add_number(
        algorithm,
        "TARGET_GINI",
        tr("What total reaches this Gini index?"),
        tr(
            "Answered by TOTAL_FOR_GINI, under the same limits: KEEP 1 asks what must be added. The index is that "
            "among people in reach (gini_in_reach in the table of measures): no total helps the others. Empty: not "
            "asked."
        ),
        optional=True,
        low=0.0,
        high=1.0,
        advanced=True,
    )
    add_number(
        algorithm,
        "LIFT_TO",
        tr("What total lifts everybody in reach to this access?"),
        tr(
            "Access per so many people as in PER. Answered by TOTAL_TO_LIFT, in fractions, under the same limits "
            "(totals of regions, tiers and MAX_MOVED as well; not MIN_SIZE). Empty: not asked."
        ),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_field(
        algorithm,
        "DEMAND_REGION",
        tr("Regions: field of the demand"),
        tr("Gives the table of regions: who gains and who loses where."),
        "DEMAND",
        optional=True,
        advanced=True,
    )


def add_answers(algorithm) -> None:
    """The tables POOLS and REGIONS, and the totals."""
    add_table_output(
        algorithm,
        "POOLS",
        tr("Regions: one pool or regional pools"),
        tr("With REGION: every measure today, with capacity kept in its region, and with one pool for all."),
        by_default=False,
    )
    add_table_output(
        algorithm,
        "REGIONS",
        tr("Regions: gainers and losers"),
        tr("With DEMAND_REGION: people, mean access before and after, gainers and losers of every region."),
        by_default=False,
    )
    add_number_outputs(
        algorithm,
        {
            "TOTAL_FOR_GINI": tr("Least total whose best plan reaches TARGET_GINI among people in reach (NULL: none)"),
            "TOTAL_TO_LIFT": tr("Least total that lifts everybody in reach to LIFT_TO (NULL: none)"),
        },
    )


def answer_questions(inputs, outputs, progress, problem: Problem, wish: tuple, result, found) -> None:
    """Answer what was asked; ``wish`` is (limits, progress, objective, effort, aversion) of the plan ``result``."""
    limits, _, _, effort, _ = wish
    region = problem.demand.demand, problem.facilities.facilities, problem.matrix
    if inputs.given("TARGET_GINI"):
        goal = inputs.number("TARGET_GINI")
        _answer(outputs, progress, "TOTAL_FOR_GINI", lambda: total_for_gini(*region, goal, limits, effort, progress))
    if inputs.given("LIFT_TO"):
        level = inputs.number("LIFT_TO") / problem.per
        _answer(outputs, progress, "TOTAL_TO_LIFT", lambda: total_to_lift(*region, level, limits, effort, progress))
    if outputs.wanted("POOLS") and limits.region is None:
        progress.warn(tr("POOLS is not written: choose a field in REGION."))
    elif outputs.wanted("POOLS"):
        pooled = reallocate(*region, national(limits), *wish[1:])
        free = outcome(pooled, problem.demand.demand, problem.costs, problem.catchment, problem.per)
        outputs.table("POOLS", pools_table(found.before, found.after, free.after))


def unanswered(inputs, outputs, progress) -> None:
    """Say what has no answer where people choose by capacity."""
    if inputs.given("TARGET_GINI") or inputs.given("LIFT_TO"):
        progress.warn(tr("TARGET_GINI and LIFT_TO have no answer with methods in which people choose by capacity."))
    if outputs.wanted("POOLS"):
        progress.warn(tr("POOLS is not written with methods in which people choose by capacity."))


def write_regions(inputs, outputs, progress, demand, result, per: float) -> None:
    """The table REGIONS, if it is asked for: who gains and who loses where."""
    if not outputs.wanted("REGIONS"):
        return
    names = inputs.labels(demand, "DEMAND_REGION")
    if names is None:
        progress.warn(tr("REGIONS is not written: choose a field in DEMAND_REGION."))
    else:
        outputs.table("REGIONS", regions_table(demand.demand, names, result, per))


def _answer(outputs, progress, name: str, ask: Callable[[], float | None]) -> None:
    try:
        total = ask()
    except InputError as error:
        if error.key == "capacity_gini_needs_mean":
            # The plan itself is worth having.
            progress.warn(tr("{name} has no answer: {reason}").format(name=name, reason=explain(error)))
            return
        raise
    outputs.number(name, total)
    if total is None:
        progress.warn(tr("{name}: no total within the limits reaches the goal.").format(name=name))
    else:
        progress.info(tr("{name}: a total of {total:,.6g}.").format(name=name, total=total))
