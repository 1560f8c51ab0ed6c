"""Single values among the parameters of a run: numbers, choices, texts, fields, a decay."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import NULL

from ..solvers.accessibility.decay import Decay
from ..solvers.errors import InputError
from ..solvers.progress import Progress
from ..solvers.typed_lists import numbers_listed
from .reading import FastPaths


class Values:
    """Reads the parameters of one run. Raises :class:`InputError` on what a planner must mend."""

    def __init__(self, algorithm, parameters, context, progress: Progress, fast_paths: FastPaths) -> None:
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.progress = progress
        self.fast_paths = fast_paths
        self.guessed = {}
        """Field parameter -> field or None, where it was guessed (:mod:`.cost_fields`)."""

    def given(self, name: str) -> bool:
        """Whether a parameter has a value, its default included."""
        definition = self.algorithm.parameterDefinition(name)
        if definition is None:
            return False
        value = self.parameters.get(name)
        if value is None:
            value = definition.defaultValue()
        return not (value is None or value == NULL or (isinstance(value, (str, list)) and len(value) == 0))

    def number(self, name: str):
        """A number, or None where the parameter is left empty."""
        if not self.given(name):
            return None
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def whole(self, name: str):
        """A whole number, or None where the parameter is left empty."""
        return self.algorithm.parameterAsInt(self.parameters, name, self.context) if self.given(name) else None

    def positive(self, name: str) -> float:
        """A number that must be greater than zero."""
        value = self.number(name)
        if value is None:
            raise InputError("number_missing", parameter=name)
        if not value > 0:
            raise InputError("not_positive", parameter=name, value=value)
        return value

    def choice(self, name: str) -> str:
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def text(self, name: str) -> str:
        return self.algorithm.parameterAsString(self.parameters, name, self.context) if self.given(name) else ""

    def flag(self, name: str) -> bool:
        return self.algorithm.parameterAsBoolean(self.parameters, name, self.context)

    def numbers(self, name: str, example: str = "15, 30, 60") -> list:
        """A comma-separated list of numbers, ascending and without repetition."""
        text = self.text(name)
        try:
            values = sorted(set(numbers_listed(text)))
        except ValueError:
            values = []
        if not values or not np.all(np.isfinite(values)):
            raise InputError("not_a_list", parameter=name, value=text, example=example)
        return values

    def fields(self, name: str) -> list:
        """The field names chosen in a field parameter (one, or several where it allows that)."""
        if name in self.guessed:
            return [self.guessed[name]] if self.guessed[name] else []
        return self.algorithm.parameterAsFields(self.parameters, name, self.context) if self.given(name) else []

    def decay(self, catchment=None) -> Decay:
        """The decay of DECAY, DECAY_SCALE, DECAY_SHAPE and DECAY_BANDS within ``catchment`` (CATCHMENT)."""
        if catchment is None:
            catchment = self.number("CATCHMENT")
        return Decay.checked(
            self.choice("DECAY"),
            catchment,
            self.number("DECAY_SCALE"),
            self.number("DECAY_SHAPE"),
            self.text("DECAY_BANDS"),
        )
