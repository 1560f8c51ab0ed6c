"""Small tables of rules, one row a tier, group or region: columns by name, in any case and order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsProcessingException

from ..solvers.errors import InputError, first_few
from .inputs import Inputs
from .reading import Columns, read_columns


@dataclass(frozen=True)
class RuleTable:
    """The table of a parameter as it was read."""

    parameter: str
    title: str
    columns: Columns
    names: dict

    def __len__(self) -> int:
        return len(self.columns)

    def has(self, column: str) -> bool:
        return column in self.names

    def texts(self, column: str) -> list:
        """The column as text, NULL as None; all None where the table has no such column."""
        return self.columns.fields[self.names[column]].texts() if self.has(column) else [None] * len(self)

    def numbers(self, column: str) -> np.ndarray:
        """The column as numbers, NULL as NaN; all NaN where the table has no such column."""
        if not self.has(column):
            return np.full(len(self), np.nan)
        values = self.columns.fields[self.names[column]]
        return values.checked_numbers(self.parameter, column, self.title)


def read_rules(inputs: Inputs, parameter: str, needed: tuple, optional: tuple = ()) -> RuleTable:
    """The table of ``parameter``; raises where it is missing, empty or without one of the ``needed`` columns."""
    source = inputs.source(parameter)
    if source is None:
        raise QgsProcessingException(inputs.algorithm.invalidSourceError(inputs.parameters, parameter))
    title = source.sourceName() or parameter
    present = {name.lower(): name for name in source.fields().names()}
    for column in needed:
        if column not in present:
            raise InputError(
                "no_such_column",
                parameter=parameter,
                layer=title,
                column=column,
                fields=first_few(source.fields().names(), 12),
                columns=", ".join((*needed, *optional)),
            )
    names = {column: present[column] for column in (*needed, *optional) if column in present}
    columns = read_columns(
        source, sorted(names.values()), False, inputs.fast_paths.get(parameter), inputs.progress.check
    )
    if len(columns) == 0:
        raise InputError("empty_layer", parameter=parameter, layer=title)
    return RuleTable(parameter, title, columns, names)
