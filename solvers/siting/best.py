"""The best plan for a price on costs, as :mod:`.service` finds it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from .assignment import Assignment
from .effort import ROUNDING
from .evaluate import Evaluation
from .place_floors import PlaceFloors


@dataclass(frozen=True)
class Best:
    """A plan and what it means: ``people`` that pay the costs ``paid`` (a place or a pair each).

    ``problem`` it solves, with ``multipliers`` of a good bound and ``floors`` if there are any, where everyone goes to
    the nearest site. Under capacities some plan may serve so many people ``more``, as far as is known."""

    is_open: np.ndarray
    evaluation: Evaluation
    people: np.ndarray
    paid: np.ndarray
    value: float
    bound: float
    ending: str
    solver: str
    problem: Assignment | None = None
    multipliers: np.ndarray | None = None
    floors: PlaceFloors | None = None
    more: float = 0.0
    over: float = 0.0
    """People who go to a site that has no room for them."""
    share: np.ndarray | None = None
    """Where everyone goes to the nearest site, even if it is full: the share of every place that is served, (n,)."""
    chosen: np.ndarray | None = None
    """Where sites have sizes: which of them each site opens at (:mod:`.levels`), (m,)."""

    def joined(self, later: Best) -> Best:
        """The better of two plans for the same question, with the better bound."""
        served = float(later.people.sum()) - float(self.people.sum())
        room = ROUNDING * max(1.0, float(self.people.sum()))
        better = later if served > room or (served > -room and later.value < self.value) else self
        return replace(better, bound=min(better.value, max(self.bound, later.bound)), ending=later.ending)
