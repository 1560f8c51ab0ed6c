"""Technical efficiency split into pure technical and scale efficiency, and the returns to scale of every unit.

Technical efficiency has constant returns (CCR), pure technical efficiency variable ones (BCC); scale efficiency is
their ratio. Where it is below 1, returns are increasing (the unit is too small) if the score under non-increasing
returns equals that under constant ones, else decreasing (too large): Färe, Grosskopf & Lovell (1985), The Measurement
of Efficiency of Production. Unlike the sum of the peers' weights this does not depend on which optimum a solver finds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import SILENT, Progress
from .efficiency import Efficiency, efficiency

SAME = 1e-6
CONSTANT, INCREASING, DECREASING = "constant", "increasing", "decreasing"


@dataclass(frozen=True)
class EfficiencyAssessment:
    """``chosen`` is the model asked for; ``technical``, ``pure``, ``scale`` (n,) and ``returns`` (n,) texts or None."""

    chosen: Efficiency
    technical: np.ndarray
    pure: np.ndarray
    scale: np.ndarray
    returns: np.ndarray

    @property
    def times_peer(self) -> np.ndarray:
        """How many other units each unit is a peer of, (n,)."""
        weights = self.chosen.weights.tocoo()
        others = weights.row != weights.col
        return np.bincount(weights.col[others], minlength=len(self.technical))


def assess_efficiency(
    inputs: np.ndarray,
    outputs: np.ndarray,
    returns: str = "variable",
    orientation: str = "input",
    progress: Progress = SILENT,
    layer: str = "input",
) -> EfficiencyAssessment:
    """Compare n units as :func:`.efficiency.efficiency` does, under every assumption on returns to scale."""
    found = {
        name: efficiency(inputs, outputs, name, orientation, progress, layer)
        for name in ("constant", "variable", "non_increasing")
    }
    technical, pure, limited = (one.score for one in found.values())
    scale = np.minimum(technical / pure, 1.0)
    kind = np.full(len(scale), None, dtype=object)
    compared = found["constant"].compared
    too_small = np.abs(limited - technical) <= SAME
    kind[compared] = np.where(
        scale[compared] >= 1.0 - SAME, CONSTANT, np.where(too_small[compared], INCREASING, DECREASING)
    )
    return EfficiencyAssessment(found[returns], technical, pure, scale, kind)
