"""PERMUTATIONS, SEED, FDR and SIGNIFICANCE: how local statistics are tested."""

from __future__ import annotations

from ...solvers.equity.spatial_assessment import SpatialOptions
from ..messages import tr
from ..parameters import add_flag, add_number


def add_significance(algorithm):
    """The parameters of the test."""
    add_number(
        algorithm,
        "PERMUTATIONS",
        tr("Permutations"),
        tr("The smallest p-value is 2 / (permutations + 1). FDR may use more."),
        default=9999,
        low=1,
        high=10_000_000,
        whole=True,
    )
    add_number(
        algorithm,
        "SEED",
        tr("Random seed"),
        tr("The same seed gives the same p-values."),
        default=1,
        low=0,
        whole=True,
    )
    add_flag(
        algorithm,
        "FDR",
        tr("Control the false discovery rate"),
        tr("Classes by p-values adjusted for many tests (Benjamini and Hochberg)."),
        default=True,
    )
    add_number(
        algorithm,
        "SIGNIFICANCE",
        tr("Level of significance"),
        tr("A feature is in a cluster, and a trend is a trend, if its p-value is at most this."),
        default=0.05,
        low=0.0001,
        high=0.5,
        advanced=True,
    )


def read_options(inputs, statistic: str) -> SpatialOptions:
    """How ``statistic`` (moran or getis) is tested."""
    return SpatialOptions(
        statistic, inputs.whole("PERMUTATIONS"), inputs.whole("SEED"), inputs.number("SIGNIFICANCE"), inputs.flag("FDR")
    )
