"""What draws people to a facility: its capacity, further fields, and the option to stay away."""

from __future__ import annotations

import math

from ...solvers.choice.attraction import Attraction, attraction
from ...solvers.errors import InputError
from ...solvers.typed_lists import numbers_listed
from ..messages import tr
from ..parameters import add_field, add_number, add_text


def add_attraction(algorithm) -> None:
    """ATTRACTION_EXPONENT, ATTRACTION_FIELDS, ATTRACTION_EXPONENTS and OUTSIDE_OPTION."""
    add_number(
        algorithm,
        "ATTRACTION_EXPONENT",
        tr("Attraction exponent"),
        tr("1: a hospital with twice the beds draws twice as strongly. 0: size does not matter."),
        default=1.0,
    )
    add_field(
        algorithm,
        "ATTRACTION_FIELDS",
        tr("Further attraction fields"),
        tr("More measures of attraction of each facility, zero or more, which multiply that of the capacity."),
        "FACILITIES",
        numeric=True,
        optional=True,
        advanced=True,
        many=True,
    )
    add_text(
        algorithm,
        "ATTRACTION_EXPONENTS",
        tr("Exponents of the further fields"),
        tr("One for each further field, in their order, as in 0.5, -1. Empty: 1 for each."),
        optional=True,
        advanced=True,
    )
    add_number(
        algorithm,
        "OUTSIDE_OPTION",
        tr("Outside option (in units of attraction)"),
        tr("Attraction, at cost zero, of not going to any of the facilities. 0: everybody in reach goes."),
        default=0.0,
        low=0.0,
        advanced=True,
    )


def read_attraction(inputs, facilities) -> Attraction:
    """The attraction of every facility; ``facilities`` is a LayerInput with its capacities."""
    measures = [facilities.facilities.capacity]
    names = [facilities.naming.value_field, *inputs.fields("ATTRACTION_FIELDS")]
    for which in range(len(names) - 1):
        measures.append(inputs.amounts(facilities, "ATTRACTION_FIELDS", which=which))
    text = inputs.text("ATTRACTION_EXPONENTS")
    try:
        more = numbers_listed(text)
    except ValueError:
        more = [math.nan]
    if not all(map(math.isfinite, more)):
        raise InputError("not_a_list", parameter="ATTRACTION_EXPONENTS", value=text, example="0.5, -1")
    more = more or [1.0] * (len(names) - 1)
    if len(more) != len(names) - 1:
        raise InputError(
            "attraction_exponents", parameter="ATTRACTION_EXPONENTS", given=len(more), fields=len(names) - 1
        )
    exponents = [inputs.number("ATTRACTION_EXPONENT"), *more]
    return attraction(measures, exponents, facilities.ids, names)
