"""What limits the plans of siting algorithms: numbers, money, distances, rules of regions, capacities."""

from __future__ import annotations

from ..messages import tr
from ..parameters import add_choice, add_field, add_flag, add_number, add_table

ALLOCATIONS = ("optimal", "nearest")


def add_limits(algorithm) -> None:
    """SITES, BUDGET and SITE_COST."""
    add_number(
        algorithm,
        "SITES",
        tr("Number of new sites to open"),
        tr(
            "New sites, in addition to those that are open already (status existing or closable); required sites "
            "count. Exactly so many open; beside a budget, TOTAL_SITES or limits of regions, at most so many."
        ),
        optional=True,
        low=0,
        whole=True,
    )
    add_number(
        algorithm,
        "BUDGET",
        tr("Budget (in the unit of opening costs)"),
        tr("What opening new sites, and closing others, may cost in all, in the unit of SITE_COST."),
        optional=True,
        low=0.0,
    )
    add_site_cost(algorithm)


def add_spacing(algorithm) -> None:
    """SPACING and MAX_CLOSED (advanced)."""
    add_number(
        algorithm,
        "SPACING",
        tr("Spacing between sites (metres)"),
        tr(
            "No new site opens nearer than this to another open site of ours, in a straight line. Sites that are open "
            "today may stay as near as they are."
        ),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_number(
        algorithm,
        "MAX_CLOSED",
        tr("Most closable sites that may close"),
        tr("Of the sites with the status closable. Empty: all of them may."),
        optional=True,
        low=0,
        whole=True,
        advanced=True,
    )


def add_site_cost(algorithm, optional: bool = True, advanced: bool = False) -> None:
    """SITE_COST."""
    add_field(
        algorithm,
        "SITE_COST",
        tr("Opening cost field"),
        tr("Zero or more, of each candidate and required site. Sites that are open already cost nothing."),
        "FACILITIES",
        numeric=True,
        optional=optional,
        advanced=advanced,
    )


def add_regions(algorithm, cover: bool = True, serves: bool = False) -> None:
    """REGION, REGION_RULES and, for models with a standard of ``cover`` or that ``serve`` everyone, DEMAND_REGION
    (advanced)."""
    add_field(
        algorithm,
        "REGION",
        tr("Regions: field of the sites"),
        tr("Needed for the rules min_sites, max_sites and budget."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    rules = tr(
        "A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for "
        "opening and closing sites there). NULL: no rule."
    )
    if cover:
        add_field(
            algorithm,
            "DEMAND_REGION",
            tr("Regions: field of the demand"),
            tr("Needed for the rules min_coverage and standard."),
            "DEMAND",
            optional=True,
            advanced=True,
        )
        rules = tr(
            "A table with the column region and any of: min_sites and max_sites (of our open sites there), budget (for "
            "opening and closing sites there), min_coverage (share of its people to be covered, 0 to 1), standard (of "
            "its people). NULL: no rule."
        )
        if serves:
            rules = tr(
                "A table with the column region and any of: min_sites and max_sites (of our open sites there), budget "
                "(for opening and closing sites there), standard (alone: a largest cost for everybody of the region), "
                "min_coverage (only this share of its people, 0 to 1, must be served within the standard). "
                "NULL: no rule."
            )
    add_table(algorithm, "REGION_RULES", tr("Regions: table of rules"), rules, optional=True, advanced=True)


def add_capacities(algorithm) -> None:
    """CAPACITATED and CAPACITY."""
    add_flag(
        algorithm,
        "CAPACITATED",
        tr("Sites serve only as many people as their capacity"),
        tr("People count when they are served within capacity, not when a site is near. Needs CAPACITY."),
    )
    add_field(
        algorithm,
        "CAPACITY",
        tr("Capacity field (people a site can serve)"),
        tr(
            "In people, zero or more: beds times the people per bed, say. It binds with CAPACITATED only; without, it "
            "gives the utilisation of each site."
        ),
        "FACILITIES",
        numeric=True,
        optional=True,
    )


def add_allocation(algorithm, help_text: str | None = None) -> None:
    """ALLOCATION (advanced)."""
    add_choice(
        algorithm,
        "ALLOCATION",
        tr("Who goes where, if capacities bind"),
        help_text
        or tr(
            "optimal: people go where there is room for them, as the plan says. nearest: everyone goes to the nearest "
            "open site, even if it is full; people above its capacity are not served, the plan is the one with fewest "
            "of them (then with least cost of everyone who goes), and OUTPUT has their number in overload."
        ),
        ALLOCATIONS,
        "optimal",
        optional=True,
        advanced=True,
    )


def add_largest_cost(algorithm) -> None:
    """MAX_COST and MAX_COST_FIELD (advanced)."""
    add_number(
        algorithm,
        "MAX_COST",
        tr("Largest cost at which a place may be served (in the unit of the costs)"),
        tr("A limit that every plan keeps, in the unit of the costs. Empty: none. The limit itself is allowed."),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_field(
        algorithm,
        "MAX_COST_FIELD",
        tr("Largest cost field (of each place)"),
        tr("A field of the demand with a limit of its own. NULL: MAX_COST."),
        "DEMAND",
        numeric=True,
        optional=True,
        advanced=True,
    )
