"""Several kinds of supply in one run: beds, doctors and nurses, one access column each."""

from __future__ import annotations

import re

import numpy as np

from ...solvers.errors import InputError
from ..inputs import Inputs, LayerInput
from ..messages import tr
from ..parameters import add_field


def add_capacities(algorithm) -> None:
    """CAPACITY, one field or several."""
    add_field(
        algorithm,
        "CAPACITY",
        tr("Capacity fields"),
        tr(
            "Beds, doctors or another measure of supply, zero or more; NULL is an error, never zero. Several fields "
            "are counted in one run: the first in the columns as ever, each in columns that end in its name."
        ),
        "FACILITIES",
        numeric=True,
        default="beds",
        many=True,
    )


def read_capacities(inputs: Inputs, facilities: LayerInput):
    """(names, capacity (m, k)) of the fields of CAPACITY; raises where one of them is zero everywhere."""
    names = inputs.fields("CAPACITY")
    columns = [inputs.amounts(facilities, "CAPACITY", which=k) for k in range(len(names))]
    for name, values in zip(names, columns):
        if not values.any():
            raise InputError("all_zero", parameter="CAPACITY", field=name, layer=facilities.title)
    return names, np.column_stack(columns)


def by_capacity(column: str, names: list, values: np.ndarray) -> dict:
    """Columns of ``values`` (n, k): ``column`` for the first and, of several, one more for each by its name."""
    columns = {column: values[:, 0]}
    if len(names) > 1:
        ends = distinct([as_name(name) for name in names])
        columns.update({f"{column}_{end}": values[:, k] for k, end in enumerate(ends)})
    return columns


def as_name(label) -> str:
    """A label as part of a field name.

    >>> as_name("Bus (peak) 2,5")
    'Bus_peak_2_5'
    """
    return re.sub(r"\W+", "_", str(label)).strip("_")


def distinct(names: list) -> list:
    """Names, numbered where two are the same.

    >>> distinct(["A", "B", "A"])
    ['A_1', 'B', 'A_3']
    """
    return [name if names.count(name) == 1 else f"{name}_{k + 1}" for k, name in enumerate(names)]
