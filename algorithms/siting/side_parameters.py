"""The parameters of side constraints that came later: relocation, floors in models that serve everyone, CENTRAL."""

from __future__ import annotations

from ..messages import tr
from ..parameters import add_field, add_flag, add_number, add_number_outputs


def add_relocation(algorithm, keeping: bool = False) -> None:
    """TOTAL_SITES, CLOSING_COST and, for models that weigh money, KEEPING_COST (advanced)."""
    add_number(
        algorithm,
        "TOTAL_SITES",
        tr("Number of our sites in the end, old and new"),
        tr(
            "Exactly so many sites are ours in the end: those that stay (existing, closable) and those that open. The "
            "number of today's means relocation: a site opens only where another closes, and MAX_CLOSED says how many "
            "may move. SITES, where given as well, is then a maximum. Empty: no such limit."
        ),
        optional=True,
        low=0,
        whole=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "CLOSING_COST",
        tr("Closing cost field"),
        tr(
            "Zero or more, of each closable site, in the unit of SITE_COST. Counts against BUDGET and the budgets of "
            "regions, and where the model weighs money. Empty: closing costs nothing."
        ),
        "FACILITIES",
        numeric=True,
        optional=True,
        advanced=True,
    )
    if keeping:
        add_field(
            algorithm,
            "KEEPING_COST",
            tr("Keeping cost field (of sites that are open)"),
            tr(
                "Zero or more, of each closable site, for the same time as SITE_COST: closing the site saves it. Empty:"
                " keeping costs nothing."
            ),
            "FACILITIES",
            numeric=True,
            optional=True,
            advanced=True,
        )


def add_floor_standard(algorithm) -> None:
    """STANDARD and STANDARD_FIELD (advanced), of the rule min_coverage."""
    add_number(
        algorithm,
        "STANDARD",
        tr("Regions: standard for min_coverage"),
        tr(
            "The cost within which people count for min_coverage in REGION_RULES, where a region has no standard of its"
            " own. The limit itself counts."
        ),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_field(
        algorithm,
        "STANDARD_FIELD",
        tr("Regions: standard field for min_coverage (of each place)"),
        tr("A field of the demand with a standard of its own. NULL: that of the region, or STANDARD."),
        "DEMAND",
        numeric=True,
        optional=True,
        advanced=True,
    )


def add_central(algorithm, gain: str) -> None:
    """CENTRAL (advanced); ``gain`` says what one budget brings, as the end of a sentence."""
    add_flag(
        algorithm,
        "CENTRAL",
        tr("Regions: compare with one budget for all"),
        tr(
            "With budgets in REGION_RULES: the same money is also spent as one budget, and {gain}. Doubles the time."
        ).format(gain=gain),
        advanced=True,
    )


def add_central_outputs(algorithm) -> None:
    add_number_outputs(
        algorithm,
        {
            "CENTRAL_OBJECTIVE": tr("Objective with one budget for all regions"),
            "DECENTRALISATION_COST": tr("What budgets of regions cost against one budget"),
        },
    )


def add_most_sites(algorithm) -> None:
    """SITES and BUDGET (advanced) as maxima, for models that open no more than they need."""
    add_number(
        algorithm,
        "SITES",
        tr("Most new sites to open"),
        tr("New sites, required ones included. Empty: as many as the model wants."),
        optional=True,
        low=0,
        whole=True,
        advanced=True,
    )
    add_number(
        algorithm,
        "BUDGET",
        tr("Budget (in the unit of opening costs)"),
        tr("What opening new sites and closing others may cost in all, in the unit of SITE_COST. Empty: no limit."),
        optional=True,
        low=0.0,
        advanced=True,
    )
