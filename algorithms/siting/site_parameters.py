"""The parameters and outputs that siting algorithms share."""

from __future__ import annotations

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
    add_text_output,
)


def add_sites(algorithm) -> None:
    """Demand, sites with their STATUS, and travel costs."""
    add_demand(algorithm)
    add_facilities(algorithm, capacity=False, label=tr("Existing and candidate sites"))
    add_status(algorithm)
    add_costs(algorithm)


def add_status(algorithm) -> None:
    """STATUS."""
    add_field(
        algorithm,
        "STATUS",
        tr("Status field"),
        tr(
            "What may happen to each site. candidate: may open. existing: is open and stays open. required: must open, "
            "and counts against SITES and BUDGET. closable: is open and may close. excluded: is left out. competitor: "
            "serves people, but is not ours. Empty or NULL: candidate."
        ),
        "FACILITIES",
        optional=True,
    )


def add_standard(algorithm, optional: bool = False) -> None:
    """STANDARD and STANDARD_FIELD."""
    add_number(
        algorithm,
        "STANDARD",
        tr("Standard (largest cost that counts as covered, in the unit of the costs)"),
        tr("The limit itself counts. In the unit of the costs: minutes with a table of minutes, metres without one."),
        optional=optional,
        low=0.0,
    )
    add_field(
        algorithm,
        "STANDARD_FIELD",
        tr("Standard field (of each place)"),
        tr("A field of the demand with a standard of its own, such as 30 in plains and 60 in hills. NULL: STANDARD."),
        "DEMAND",
        numeric=True,
        optional=True,
    )


def add_nearest(algorithm) -> None:
    """NEAREST (advanced)."""
    add_number(
        algorithm,
        "NEAREST",
        tr("Nearest sites of each place to look at (without a cost table)"),
        tr(
            "Without a cost table: straight lines are measured to so many sites of each place, and every place is "
            "served by one of them. The bound holds for all sites. Empty: all, or as many as fit into memory."
        ),
        optional=True,
        low=1,
        whole=True,
        advanced=True,
    )


def add_known_capacity(algorithm) -> None:
    """CAPACITY (advanced), where capacities do not bind."""
    add_field(
        algorithm,
        "CAPACITY",
        tr("Capacity field (people a site can serve)"),
        tr("In people. It binds nothing here: it gives the utilisation of each site."),
        "FACILITIES",
        numeric=True,
        optional=True,
        advanced=True,
    )


def add_importance(algorithm) -> None:
    """NEAR_OPTIMAL (advanced)."""
    add_number(
        algorithm,
        "NEAR_OPTIMAL",
        tr("Importance of sites: how much worse a near-optimal plan may be (%)"),
        tr(
            "Plans so much worse than the plan found, at most, count as near-optimal. The field importance says of "
            "each site whether it is in every one of them (every), in some, or in none; unproven where neither a "
            "proof nor a plan was found in the time for it (the longer of two seconds and a fifth of what the plan "
            "took)."
        ),
        default=1.0,
        optional=True,
        low=0.0,
        high=100.0,
        advanced=True,
    )


def add_site_outputs(algorithm, marginal: str | None = None) -> None:
    """OUTPUT, OUTPUT_DEMAND, REPORT and the numbers that every siting algorithm gives.

    ``marginal`` says what that field holds.
    """
    marginal = marginal or tr("people who lose their cover if it closes")
    add_layer_output(
        algorithm,
        "OUTPUT",
        tr("Sites of the plan"),
        tr(
            "The sites with open (1 or 0), order (0: open today; 1, 2, 3 ...: opens, the one that adds most first), "
            "assigned_population, marginal ({marginal}), utilisation (people served as a share of CAPACITY; NULL where "
            "that is not known) and importance (is the site in every near-optimal plan, in some, or in none; unproven: "
            "not known. Existing and required sites and competitors are in every plan by decree, excluded ones in "
            "none)."
        ).format(marginal=marginal),
    )
    add_layer_output(
        algorithm,
        "OUTPUT_DEMAND",
        tr("Demand under the plan"),
        tr(
            "The demand with covered, the site that serves it (site_id), the cost to it and to the next nearest open "
            "site (second_cost); NULL where there is none."
        ),
        optional=True,
    )
    add_report(algorithm)
    add_answer(algorithm)


def add_answer(algorithm) -> None:
    """What every search answers in numbers: objective, bound, gap, our open sites, and how it ended."""
    add_number_outputs(
        algorithm,
        {
            "OBJECTIVE": tr("Objective of the plan"),
            "BOUND": tr("Bound: no plan is better"),
            "GAP": tr("Relative gap between plan and bound"),
            "SITES_OPEN": tr("Our open sites"),
        },
    )
    add_text_output(algorithm, "SOLVER_STATUS", tr("optimal, gap_reached, time_limit or cancelled"))
