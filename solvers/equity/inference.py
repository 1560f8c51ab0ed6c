"""How certain an index is: jackknife and bootstrap over units, also of the difference between two states.

Units (places) are resampled and keep their weights: repeating each unit by its population would pretend to
know far more than is known. The difference between two states is resampled in pairs: the same units for
both. A census has no sampling error; its interval tells how much the index hangs on single units.

Sources: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 11 (jackknife) and 14 (BCa).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from ..progress import SILENT, Progress
from .inequality import Evaluation

LEVEL = 0.95
NEEDED_SHARE = 0.95
"""Share of the resamples in which an index must be defined for its interval to be given."""

FEWEST_UNITS = 3


@dataclass(frozen=True)
class Interval:
    """A 95 % interval; NaN where none can be given. ``bias`` is that of the resamples (bootstrap only)."""

    low: float = float("nan")
    high: float = float("nan")
    standard_error: float = float("nan")
    bias: float = float("nan")


NO_INTERVAL = Interval()


def jackknife_interval(estimate: float, leaving_one_out: np.ndarray) -> Interval:
    """Normal interval with the jackknife's standard error, sqrt((n-1)/n Σ (θ_i - mean θ)²).

    ``leaving_one_out`` (n,): the index without unit i; NaN among them, or fewer than three units, gives no interval:
    without one of two, every index is that of a single unit, and would seem to be certain.
    """
    n = len(leaving_one_out)
    error = float(np.sqrt((n - 1) / n * np.sum((leaving_one_out - leaving_one_out.mean()) ** 2)))
    if n < FEWEST_UNITS or not np.isfinite(error) or not np.isfinite(estimate):
        return NO_INTERVAL
    reach = NormalDist().inv_cdf((1 + LEVEL) / 2) * error
    return Interval(estimate - reach, estimate + reach, error)


def bootstrap_interval(estimate: float, replicates: np.ndarray, leaving_one_out: np.ndarray) -> Interval:
    """Bias-corrected and accelerated (BCa) percentile interval; ``replicates`` (B,), ``leaving_one_out`` (n,).

    Without a valid jackknife (NaN) the acceleration is taken as 0 (BC interval).
    """
    defined = replicates[np.isfinite(replicates)]
    if not np.isfinite(estimate) or len(defined) < 2 or len(defined) < NEEDED_SHARE * len(replicates):
        return NO_INTERVAL
    if len(leaving_one_out) < FEWEST_UNITS:
        return NO_INTERVAL
    error = float(defined.std(ddof=1))
    normal = NormalDist()
    below = np.mean(defined < estimate) + 0.5 * np.mean(defined == estimate)
    half_a_replicate = 0.5 / len(defined)
    bias_correction = normal.inv_cdf(float(np.clip(below, half_a_replicate, 1 - half_a_replicate)))
    acceleration = _acceleration(leaving_one_out)
    ends = []
    for tail in ((1 - LEVEL) / 2, (1 + LEVEL) / 2):
        z = bias_correction + normal.inv_cdf(tail)
        ends.append(normal.cdf(bias_correction + z / (1 - acceleration * z)))
    low, high = np.quantile(defined, ends)
    return Interval(float(low), float(high), error, float(defined.mean() - estimate))


def resample(
    evaluations: list[Evaluation], replicates: int, seed: int, progress: Progress = SILENT
) -> list[dict[str, np.ndarray]]:
    """Draw the units with replacement ``replicates`` times: each index of each evaluation, (B,) by name.

    All evaluations are of the same units and see the same draws. The same seed gives the same numbers.
    """
    generator = np.random.default_rng(seed)
    n = len(evaluations[0])
    drawn: list[list[dict[str, float]]] = [[] for _ in evaluations]
    for replicate in range(replicates):
        progress.check(replicate, replicates)
        times = np.bincount(generator.integers(0, n, n), minlength=n)
        for found, evaluation in zip(drawn, evaluations):
            found.append(evaluation.resampled(times))
    return [{name: np.array([one[name] for one in found]) for name in found[0]} for found in drawn]


def intervals(
    estimates: Mapping[str, float],
    leaving_one_out: Mapping[str, np.ndarray],
    replicates: Mapping[str, np.ndarray] | None,
) -> dict[str, Interval]:
    """The interval of every index: by bootstrap if there are ``replicates``, else by jackknife."""
    if replicates is None:
        return {name: jackknife_interval(estimates[name], values) for name, values in leaving_one_out.items()}
    return {
        name: bootstrap_interval(estimates[name], values, leaving_one_out[name]) for name, values in replicates.items()
    }


def _acceleration(leaving_one_out: np.ndarray) -> float:
    deviation = leaving_one_out.mean() - leaving_one_out
    spread = np.sum(deviation**2) ** 1.5
    if not np.isfinite(spread) or spread == 0:
        return 0.0
    return float(np.sum(deviation**3) / (6.0 * spread))
