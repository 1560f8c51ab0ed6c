"""How hard to try, and when a plan is good enough."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..mip.choose import DEFAULT_GAP
from .clock import Clock

ROUNDING = 1e-9
"""A relative difference that is rounding only."""


@dataclass(frozen=True)
class Effort:
    """How hard to try: the ``solver`` by name, ``time_limit`` in seconds (None: no limit), the relative ``gap``.

    ``near_optimal`` is the relative tolerance within which plans count as near-optimal when sites are judged
    (:mod:`.importance`); None: they are not judged."""

    solver: str = "auto"
    time_limit: float | None = None
    gap: float = DEFAULT_GAP
    near_optimal: float | None = None

    def within(self, clock: Clock, share: float, least: float = 0.1) -> Effort:
        """The same in a ``share`` of the time left on a clock, ``least`` seconds in any case."""
        return replace(self, time_limit=clock.seconds_of(share, self.time_limit, least))

    def target(self, value: float, whole: bool) -> float:
        """The bound at which a plan of ``value`` >= 0, to be minimised, is good enough.

        Where values are ``whole`` numbers, a bound above the whole number below ``value`` proves the plan.

        >>> Effort(gap=0.01).target(200.0, whole=False), Effort(gap=0.0).target(200.0, whole=True)
        (198.0, 199.00001)
        """
        enough = value * (1.0 - max(self.gap, ROUNDING))
        return min(enough, value - 1.0 + 10.0 * _noise(value)) if whole else enough

    def good_value(self, bound: float, whole: bool) -> float:
        """The value up to which a plan is good enough with a ``bound``; the other way round of :meth:`target`.

        >>> Effort(gap=0.01).good_value(198.0, whole=False), Effort(gap=0.0).good_value(198.2, whole=True)
        (200.0, 199.19999)
        """
        enough = bound / (1.0 - max(self.gap, ROUNDING)) if self.gap < 1.0 else np.inf
        return max(enough, bound + 1.0 - 10.0 * _noise(bound)) if whole else enough


ORDINARY = Effort()
"""The effort of a run whose settings were left as they are."""


def sharpened(bound: float, value: float, whole: bool) -> float:
    """The sharpest true lower bound for plans of which the best known has ``value``.

    >>> sharpened(198.2, 200.0, whole=True), sharpened(201.0, 200.0, whole=False)
    (199.0, 200.0)
    """
    if whole and np.isfinite(bound):
        bound = float(np.ceil(bound - _noise(value)))
    return min(bound, value)


def _noise(value: float) -> float:
    """What rounding may add to a bound."""
    return max(1e-6, 1e-11 * abs(value))
