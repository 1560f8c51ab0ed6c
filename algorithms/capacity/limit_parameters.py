"""What a plan of capacity may do: the parameters that limit it, and how they are read."""

from __future__ import annotations

import numpy as np

from ...solvers.capacity.limits import Limits
from ...solvers.problem import Naming, checked_amounts
from ..messages import tr
from ..parameters import add_field, add_flag, add_number


def add_limits(algorithm) -> None:
    """TOTAL, MIN_CAPACITY, MAX_CAPACITY, KEEP, GROW, WHOLE and MOVE_STRANDED."""
    add_number(
        algorithm,
        "TOTAL",
        tr("Total capacity"),
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
        tr("Share of today's capacity that each facility keeps"),
        tr("0.8 lets each lose a fifth at most; 1 takes nothing away from anyone."),
        default=0.0,
        low=0.0,
        high=1.0,
    )
    add_number(
        algorithm,
        "GROW",
        tr("Largest growth of each facility, as a share of today's capacity"),
        tr("0.2 lets each grow by a fifth at most; a facility without capacity then gets none. Empty: no limit."),
        optional=True,
        low=0.0,
    )
    add_flag(
        algorithm,
        "WHOLE",
        tr("Whole beds"),
        tr("Every facility gets a whole number; the total is kept, and the loss against fractions is reported."),
    )
    add_flag(
        algorithm,
        "MOVE_STRANDED",
        tr("Move capacity away from facilities that nobody reaches"),
        tr("Off: it stays where it is. On: it goes where it serves people, as far as the limits allow."),
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
    )


def _bound(inputs, facilities, parameter: str):
    """A field of bounds (m,), NaN where NULL (no bound), or None where no field is chosen."""
    values = inputs.values(facilities, parameter)
    if values is not None:
        naming = Naming(facilities.title, value_parameter=parameter, value_field=inputs.fields(parameter)[0])
        checked_amounts(np.where(np.isnan(values), 0.0, values), facilities.ids, naming)
    return values
