"""How strongly a facility draws: S_j1^a1 S_j2^a2 ..., from beds, specialists, ratings and whatever else counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import InputError, first_few


@dataclass(frozen=True)
class Attraction:
    """``relative`` (m,) attraction over that of the strongest facility, whose logarithm is ``log_scale``.

    Kept apart so that large exponents neither overflow nor vanish.
    """

    relative: np.ndarray
    log_scale: float

    def scaled(self, value: float) -> float:
        """A ``value`` >= 0 in the unit of the attraction (an outside option) on the scale of ``relative``."""
        return float(np.exp(np.log(value) - self.log_scale)) if value > 0 else 0.0


def attraction(
    measures: Sequence[np.ndarray],
    exponents: Sequence[float],
    ids: np.ndarray,
    names: Sequence[str] = (),
    parameter: str = "CAPACITY",
) -> Attraction:
    """Attraction of m facilities from ``measures`` (each (m,), >= 0) and an exponent for each.

    A facility with a measure of zero attracts nobody, whatever the exponent (the limit from above). Under a
    negative exponent (a price, a waiting time) zero would attract without bound: raises InputError, as it does
    where no facility attracts at all.
    """
    log = np.zeros(len(ids))
    for k, (measure, exponent) in enumerate(zip(measures, exponents)):
        nothing = measure <= 0
        field = names[k] if k < len(names) else f"{k + 1}"
        if exponent < 0 and nothing.any():
            raise InputError(
                "attraction_unbounded",
                parameter=parameter,
                field=field,
                exponent=f"{exponent:g}",
                count=int(nothing.sum()),
                ids=first_few(ids[nothing]),
            )
        with np.errstate(divide="ignore"):
            logs = np.log(measure)
        log += np.where(nothing, -np.inf, exponent * np.where(nothing, 0.0, logs))
    largest = float(log.max()) if len(log) else -np.inf
    if not np.isfinite(largest):
        raise InputError("attraction_of_nobody", parameter=parameter)
    return Attraction(np.exp(log - largest), largest)
