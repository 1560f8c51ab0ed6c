"""The parameters and outputs of sites and sizes chosen together."""

from __future__ import annotations

from ..messages import tr
from ..parameters import (
    add_choice,
    add_field,
    add_layer_output,
    add_number,
    add_number_outputs,
    add_report,
    add_table_output,
)


def add_sites_and_sizes(algorithm) -> None:
    """STATUS, SITES, SIZE_MIN, SIZE_MAX, APPROACH, STANDARD, IMPLEMENTED, FACILITY_NAME and PER."""
    add_field(
        algorithm,
        "STATUS",
        tr("Status field"),
        tr(
            "What may happen to each site: candidate, existing, required, closable, excluded or competitor. Empty or "
            "NULL: candidate."
        ),
        "FACILITIES",
        optional=True,
    )
    add_number(
        algorithm,
        "SITES",
        tr("Number of new sites to open"),
        tr("Exactly so many candidates open, required ones included."),
        default=1,
        low=0,
        whole=True,
    )
    add_number(
        algorithm,
        "SIZE_MIN",
        tr("Smallest size of a new site (in the unit of capacity)"),
        tr("The least capacity a site that opens may have; greater than zero."),
        default=20.0,
        low=0.0,
    )
    add_number(
        algorithm,
        "SIZE_MAX",
        tr("Largest size of a new site (in the unit of capacity)"),
        tr("The most capacity a site that opens may have. Empty: no limit."),
        optional=True,
        low=0.0,
    )
    add_choice(
        algorithm,
        "APPROACH",
        tr("Approach"),
        tr("joint: sites and sizes at once. two_step: first the sites that cover most people, then the sizes."),
        ("joint", "two_step"),
        "joint",
    )
    add_number(
        algorithm,
        "STANDARD",
        tr("Standard of cover for the first of two steps (in the unit of the costs)"),
        tr("The cost within which people count as covered by a site. Empty: the catchment."),
        optional=True,
        low=0.0,
    )
    add_field(
        algorithm,
        "IMPLEMENTED",
        tr("Capacity field of the plan that was carried out"),
        tr("One more state to compare with: the capacity that every site really got. NULL: none."),
        "FACILITIES",
        numeric=True,
        optional=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "FACILITY_NAME",
        tr("Facility name field"),
        tr("How the report calls the facilities. Empty: by their id."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_number(
        algorithm,
        "PER",
        tr("Access per so many people"),
        tr("1 gives capacity per person, 1000 per thousand people. It scales access, not the plan."),
        default=1.0,
        low=0.0,
        advanced=True,
    )


def add_states_outputs(algorithm) -> None:
    """The layers, tables and numbers of a plan of sites and sizes."""
    add_layer_output(
        algorithm,
        "OUTPUT_FACILITIES",
        tr("Sites and their capacity"),
        tr("The sites with their capacity before and after, the change, and open (1 or 0)."),
    )
    add_layer_output(
        algorithm,
        "OUTPUT",
        tr("Access before and after"),
        tr("The demand with its access before and after."),
    )
    add_table_output(
        algorithm, "SUMMARY", tr("Measures"), tr("A row for each measure of access, before and after, and the change.")
    )
    add_table_output(
        algorithm,
        "STATES",
        tr("States side by side"),
        tr(
            "A row for each measure and a column for each state: today, sites only, beds only, two steps, both at once."
        ),
    )
    add_report(algorithm)
    add_number_outputs(
        algorithm,
        {
            "MEAN_BEFORE": tr("Mean access before, weighted by population"),
            "MEAN_AFTER": tr("Mean access after"),
            "SD_BEFORE": tr("Standard deviation of access before"),
            "SD_AFTER": tr("Standard deviation of access after"),
            "GINI_BEFORE": tr("Gini index of access before"),
            "GINI_AFTER": tr("Gini index of access after"),
            "MEDIAN_BEFORE": tr("Median access before"),
            "MEDIAN_AFTER": tr("Median access after"),
            "MOVED": tr("Capacity moved between sites"),
            "GAINERS": tr("People whose access grows"),
            "LOSERS": tr("People whose access falls"),
            "OBJECTIVE_BEFORE": tr("Objective before"),
            "OBJECTIVE_AFTER": tr("Objective after"),
            "BOUND": tr("Bound: no choice of sites and sizes is better"),
            "GAP": tr("Gap from the plan to the bound of sites and sizes at once, as a share of its objective"),
            "KKT_RESIDUAL": tr("Relative KKT residual of the sizes, where no site is to be chosen"),
            "SITES_OPEN": tr("Our open sites"),
            "UNREACHABLE_POPULATION": tr("People with no site in reach"),
        },
    )
