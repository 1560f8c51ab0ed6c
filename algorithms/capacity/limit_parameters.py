"""What a plan of capacity is for and what it may do: the parameters, and how they are read."""

from __future__ import annotations

import numpy as np

from ...solvers.capacity.effort import Effort
from ...solvers.capacity.limits import Limits
from ...solvers.capacity.objectives import OBJECTIVES
from ...solvers.capacity.regions import RegionTotals
from ...solvers.errors import InputError, first_few
from ...solvers.problem import Naming, checked_amounts
from ..messages import tr
from ..parameters import add_choice, add_field, add_flag, add_number, add_table
from ..reading import read_columns
from ..solver_parameters import add_solver


def add_objective(algorithm, objectives=OBJECTIVES) -> None:
    """OBJECTIVE and, where it is one of them, AVERSION of kolm_pollak."""
    add_choice(
        algorithm,
        "OBJECTIVE",
        tr("Objective"),
        tr(
            "variance: the spread of access around its mean. mad: the mean absolute deviation, which weighs outliers "
            "less. maximin: the access of the worst-off place, as large as can be. largest_deviation: the farthest "
            "from the mean. gini: the Gini index. kolm_pollak: the equally distributed equivalent, as large as can "
            "be; it never rewards making somebody poorer."
        ),
        objectives,
        "variance",
    )
    if "kolm_pollak" in objectives:
        add_number(
            algorithm,
            "AVERSION",
            tr("Aversion to inequality (kolm_pollak)"),
            tr("How much more the access of the worst off counts; 0.5 to 2 is usual."),
            default=1.0,
            optional=True,
            low=0.0,
            advanced=True,
        )


def read_aversion(inputs) -> float:
    """AVERSION, which must not stop an objective that does not use it."""
    return inputs.positive("AVERSION") if inputs.choice("OBJECTIVE") == "kolm_pollak" else 1.0


def add_effort(algorithm) -> None:
    """SOLVER, TIME_LIMIT and GAP."""
    add_solver(algorithm)


def read_effort(inputs) -> Effort:
    return Effort(inputs.choice("SOLVER"), inputs.number("TIME_LIMIT"), inputs.number("GAP"))


def add_limits(algorithm, viable: bool = True) -> None:
    """TOTAL, the range of every facility, what may move, sizes (MIN_SIZE only if ``viable``), and totals of regions."""
    add_number(
        algorithm,
        "TOTAL",
        tr("Total capacity (empty: today's)"),
        tr("What the plan hands out altogether. Empty: today's sum, so that nothing is added."),
        optional=True,
        low=0.0,
    )
    add_field(
        algorithm,
        "MIN_CAPACITY",
        tr("Smallest capacity field"),
        tr("The least that a facility may have. NULL, or no field: no minimum of its own."),
        "FACILITIES",
        numeric=True,
        optional=True,
    )
    add_field(
        algorithm,
        "MAX_CAPACITY",
        tr("Largest capacity field"),
        tr("The most that a facility may have. NULL, or no field: no maximum of its own."),
        "FACILITIES",
        numeric=True,
        optional=True,
    )
    add_number(
        algorithm,
        "KEEP",
        tr("Share of today's capacity that each facility keeps (0 to 1)"),
        tr("0.8 lets each lose a fifth at most; 1 takes nothing away from anyone."),
        default=0.0,
        low=0.0,
        high=1.0,
    )
    add_number(
        algorithm,
        "GROW",
        tr("Largest growth of each facility (0.2: by a fifth of today's capacity)"),
        tr("0.2 lets each grow by a fifth at most; a facility without capacity then gets none. Empty: no limit."),
        optional=True,
        low=0.0,
    )
    add_number(
        algorithm,
        "MAX_MOVED",
        tr("Largest capacity that may move in all"),
        tr("What facilities may give up in all for others to receive. Empty: no limit."),
        optional=True,
        low=0.0,
    )
    if viable:
        add_number(
            algorithm,
            "MIN_SIZE",
            tr("Smallest viable size (so much, or nothing)"),
            tr("A facility has this much at least, or nothing. Empty: any size."),
            optional=True,
            low=0.0,
            advanced=True,
        )
    add_flag(
        algorithm,
        "WHOLE",
        tr("Whole beds"),
        tr("Every facility gets a whole number; the total is kept, and the loss against fractions is reported."),
    )
    add_number(
        algorithm,
        "MODULE",
        tr("Size of a module (such as wards of 30 beds)"),
        tr("Capacities are multiples of it, such as wards of 30 beds. Empty: no modules."),
        optional=True,
        low=0.0,
        advanced=True,
    )
    add_field(
        algorithm,
        "REGION",
        tr("Regions: field of the facilities"),
        tr("Without REGION_RULES capacity stays in its region: each keeps its share of the total."),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_table(
        algorithm,
        "REGION_RULES",
        tr("Regions: table of totals"),
        tr(
            "A table with the columns region, min_total and max_total: the capacity of all facilities there. NULL, or "
            "a region without a row: no rule."
        ),
        optional=True,
        advanced=True,
    )
    add_field(
        algorithm,
        "TIER_FIELD",
        tr("Tier field (each tier keeps its share)"),
        tr(
            "Capacity stays in its tier, such as community or general hospitals: each keeps its share of the total. "
            "For other totals of tiers give the tier as REGION, with REGION_RULES."
        ),
        "FACILITIES",
        optional=True,
        advanced=True,
    )
    add_flag(
        algorithm,
        "MOVE_STRANDED",
        tr("Move capacity away from facilities that nobody reaches"),
        tr(
            "Off: it stays where it is. On: it goes where it serves people, as far as the limits allow; in a region "
            "that keeps its total and in which nobody reaches any facility it stays and is reported."
        ),
        advanced=True,
    )


def read_limits(inputs, facilities) -> Limits:
    """The limits that the parameters set for the layer ``facilities``."""
    return Limits(
        total=inputs.number("TOTAL"),
        minimum=_bound(inputs, facilities, "MIN_CAPACITY"),
        maximum=_bound(inputs, facilities, "MAX_CAPACITY"),
        keep=inputs.number("KEEP"),
        grow=inputs.number("GROW"),
        whole=inputs.flag("WHOLE"),
        move_stranded=inputs.flag("MOVE_STRANDED"),
        module=inputs.number("MODULE"),
        least_size=inputs.number("MIN_SIZE") if inputs.given("MIN_SIZE") else None,
        most_moved=inputs.number("MAX_MOVED"),
        region=inputs.labels(facilities, "REGION"),
        totals=_region_totals(inputs),
        tier=inputs.labels(facilities, "TIER_FIELD"),
    )


def _region_totals(inputs) -> RegionTotals | None:
    """The table REGION_RULES, its columns in any case and order; None without one."""
    source = inputs.source("REGION_RULES")
    if source is None:
        return None
    present = {name.strip().lower(): name for name in source.fields().names()}
    if "region" not in present:
        names = first_few(source.fields().names(), 12)
        raise InputError("capacity_rules_missing_field", column="region", columns=names)
    wanted = {column: present[column] for column in ("min_total", "max_total") if column in present}
    fast = inputs.fast_paths.get("REGION_RULES")
    columns = read_columns(source, [present["region"], *wanted.values()], False, fast, inputs.progress.check)
    numbers = {}
    for column, name in wanted.items():
        numbers[column] = columns.fields[name].checked_numbers("REGION_RULES", name, source.sourceName())
    return RegionTotals.checked(columns.fields[present["region"]].texts(), **numbers)


def _bound(inputs, facilities, parameter: str):
    """A field of bounds (m,), NaN where NULL (no bound), or None where no field is chosen."""
    values = inputs.values(facilities, parameter)
    if values is not None:
        naming = Naming(facilities.title, value_parameter=parameter, value_field=inputs.fields(parameter)[0])
        checked_amounts(np.where(np.isnan(values), 0.0, values), facilities.ids, naming)
    return values
