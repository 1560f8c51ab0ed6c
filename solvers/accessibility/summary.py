"""Four numbers that say how access is spread over people; places out of reach count with access 0."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..equity.indices import InequalityOptions
from ..equity.inequality import inequality


@dataclass(frozen=True)
class AccessSummary:
    """Weighted by population; the median is the smallest access that half the people do not exceed."""

    mean: float
    median: float
    sd: float
    gini: float


def summarise(access: np.ndarray, population: np.ndarray) -> AccessSummary:
    """Summary of ``access`` (n,) >= 0 over ``population`` (n,) >= 0; the Gini index is NaN if all have nothing."""
    lived_in = population > 0
    found = inequality(access[lived_in], population[lived_in], InequalityOptions())
    return AccessSummary(found["mean"], found["median"], found["sd"], found["gini"])
