"""Global spatial autocorrelation: Moran's I, Geary's C, Getis and Ord's G, the spatial Gini, and bivariate Moran.

With z = x - mean, n units, w_ij the weights and S0 their sum:

    I = (n/S0) Σ w_ij z_i z_j / Σ z²        C = (n-1)/(2 S0) Σ w_ij (x_i - x_j)² / Σ z²
    G = Σ w_ij x_i x_j / Σ_{i≠j} x_i x_j    I_xy = (1/n) Σ z^x_i lag(z^y)_i, both standardised

    spatial Gini = Σ_{not neighbours} |x_i - x_j| / Σ |x_i - x_j|, the share of the Gini index between non-neighbours

W is row-standardised, but for G, where it is binary. Expectation and variance under randomisation are those of Cliff
& Ord (1981), Spatial Processes, ch. 2, and Getis & Ord (1992), Geogr. Anal. 24:189; the spatial Gini is that of
Rey & Smith (2013), Lett. Spat. Resour. Sci. 6:55, and has its variance from permutations. p by permutation is
two-sided. Units without neighbours are not part of the statistic: neither of n nor of the mean.
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from ..progress import SILENT, Progress
from .neighbours import Neighbours

FEWEST_PERMUTATIONS = 999
MOST_WORK = 100_000_000
"""Permutations times units: beyond it the global test makes do with fewer permutations than the local ones."""
BLOCK = 250_000
"""Permuted values held at once: few enough to stay in the processor's cache."""


@dataclass(frozen=True)
class GlobalStatistic:
    """A statistic, its expectation, variance and z under randomisation (NaN where there is no formula), and p.

    ``p`` is from the normal approximation, ``p_permutation`` from permutations; both two-sided. All NaN if undefined,
    with ``reason`` a key of the message catalogue.
    """

    value: float = float("nan")
    expected: float = float("nan")
    variance: float = float("nan")
    z: float = float("nan")
    p: float = float("nan")
    p_permutation: float = float("nan")
    permutations: int = 0
    reason: str | None = None


@dataclass(frozen=True)
class _Weights:
    """W as a sparse matrix, and the sums over it that the variances need."""

    matrix: object
    s0: float
    s1: float
    s2: float

    @classmethod
    def of(cls, matrix) -> _Weights:
        both = matrix + matrix.T
        totals = np.asarray(matrix.sum(axis=1)).ravel() + np.asarray(matrix.sum(axis=0)).ravel()
        return cls(matrix, float(matrix.sum()), 0.5 * float(both.multiply(both).sum()), float(np.dot(totals, totals)))


def global_autocorrelation(
    values: np.ndarray,
    neighbours: Neighbours,
    permutations: int = 999,
    seed: int = 0,
    lagged: np.ndarray | None = None,
    progress: Progress = SILENT,
) -> dict[str, GlobalStatistic]:
    """``moran``, ``geary``, ``general_g`` and ``spatial_gini`` of ``values`` (n,), none NaN.

    With ``lagged`` (n,) only ``moran``, which is then bivariate.
    """
    kept = neighbours.linked
    values, neighbours = values[kept], neighbours.among(kept)
    names = ("moran", "geary", "general_g", "spatial_gini") if lagged is None else ("moran",)
    if len(values) < 2:
        return {name: GlobalStatistic(reason="undefined_no_neighbours") for name in names}
    other = values if lagged is None else lagged[kept]
    if np.ptp(values) == 0 or np.ptp(other) == 0:
        return {name: GlobalStatistic(reason="undefined_equal_values") for name in names}
    from scipy.sparse import diags

    binary = neighbours.matrix
    standard = diags(1.0 / neighbours.cardinality) @ binary
    permutations = min(permutations, max(FEWEST_PERMUTATIONS, MOST_WORK // len(values)))
    evaluate = _bivariate(values, other, standard) if lagged is not None else _univariate(values, standard, binary)
    observed = evaluate(other[None])
    simulated = _simulate(evaluate, other, permutations, seed, progress)
    if lagged is not None:
        moments = {"moran": (0.0, _variance(simulated["moran"]))}
    else:
        moments = _moments(values, _Weights.of(standard), _Weights.of(binary))
        pairs_linked = len(neighbours.indices) / (len(values) * (len(values) - 1.0))
        moments["spatial_gini"] = (1.0 - pairs_linked, _variance(simulated["spatial_gini"]))
    found = {}
    for name in names:
        if name == "general_g" and (values < 0).any():
            found[name] = GlobalStatistic(reason="undefined_negative_values")
        else:
            found[name] = _statistic(float(observed[name][0]), *moments[name], simulated[name])
    return found


def _bivariate(values, other, standard):
    """A function from permuted second values (m, n) to the statistic, (m,)."""
    z, mean = values - values.mean(), other.mean()
    # Standardised by the root of both sums of squares, which permuting leaves as they are.
    scale = np.sqrt(np.dot(z, z) * np.sum((other - mean) ** 2))
    lag_of = np.asarray(standard.T @ z).ravel()
    return lambda rows: {"moran": (rows - mean) @ lag_of / scale}


def _univariate(values, standard, binary):
    """A function from permuted values (m, n) to the statistics, (m,) each."""
    from scipy.sparse import triu

    n, mean = len(values), values.mean()
    square = float(np.sum((values - mean) ** 2))
    s0 = float(standard.sum())
    both_sums = np.asarray(standard.sum(axis=0)).ravel() + np.asarray(standard.sum(axis=1)).ravel()
    pairs = float(values.sum() ** 2 - np.dot(values, values))
    inverse = 1.0 / np.asarray(binary.sum(axis=1))
    ordered = np.sort(values) - mean
    differences = 2.0 * float(np.dot(2.0 * np.arange(n) - n + 1.0, ordered))
    # Each pair of neighbours once, with how often it is linked: twice unless nearness is one-sided.
    links = triu(binary + binary.T, 1).tocoo()
    first, second = links.row.astype(np.int32), links.col.astype(np.int32)

    def evaluate(rows):
        apart = np.abs(rows.take(first, axis=1) - rows.take(second, axis=1))
        x = np.ascontiguousarray(rows.T)
        z = x - mean
        neighbour_sum = binary @ z
        cross = np.einsum("ij,ij->j", z, neighbour_sum * inverse)
        found = {
            "moran": n / s0 * cross / square,
            "geary": (n - 1) / (2.0 * s0) * (both_sums @ (z * z) - 2.0 * cross) / square,
            "spatial_gini": 1.0 - apart @ links.data / differences,
        }
        with np.errstate(divide="ignore", invalid="ignore"):
            found["general_g"] = np.einsum("ij,ij->j", x, neighbour_sum + mean / inverse) / pairs
        return found

    return evaluate


def _simulate(evaluate, values, permutations: int, seed: int, progress: Progress) -> dict[str, np.ndarray]:
    generator = np.random.default_rng(seed)
    block = max(1, BLOCK // len(values))
    parts = []
    for begin in range(0, permutations, block):
        progress.check(begin, permutations)
        rows = min(block, permutations - begin)
        shuffled = generator.permuted(np.tile(values, (rows, 1)), axis=1)
        parts.append(evaluate(shuffled))
    if not parts:
        return {name: np.empty(0) for name in evaluate(values[None])}
    return {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}


def _variance(simulated: np.ndarray) -> float:
    return float(simulated.var(ddof=1)) if len(simulated) > 1 else float("nan")


def _statistic(value: float, expected: float, variance: float, simulated: np.ndarray) -> GlobalStatistic:
    z = (value - expected) / np.sqrt(variance) if variance > 0 else float("nan")
    count = len(simulated)
    # Equal arrangements may differ in the last digits.
    room = 1e-12 * max(abs(value), 1e-300)
    tail = min(np.count_nonzero(simulated >= value - room), np.count_nonzero(simulated <= value + room))
    return GlobalStatistic(
        value,
        expected,
        variance if variance > 0 else float("nan"),
        float(z),
        2.0 * NormalDist().cdf(-abs(z)) if np.isfinite(z) else float("nan"),
        min(1.0, 2.0 * (tail + 1) / (count + 1)) if count else float("nan"),
        count,
    )


def _moments(x: np.ndarray, standard: _Weights, binary: _Weights) -> dict[str, tuple[float, float]]:
    """(Expectation, variance under randomisation) of I, C and G; the variances are NaN below four units."""
    n = float(len(x))
    z = x - x.mean()
    kurtosis = n * float(np.sum(z**4)) / float(np.sum(z**2)) ** 2
    expected = {"moran": -1.0 / (n - 1.0), "geary": 1.0, "general_g": binary.s0 / (n * (n - 1.0))}
    if n < 4:
        return {name: (value, float("nan")) for name, value in expected.items()}
    s0, s1, s2 = standard.s0, standard.s1, standard.s2
    moran = n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0**2) - kurtosis * (n * (n - 1) * s1 - 2 * n * s2 + 6 * s0**2)
    moran = moran / ((n - 1) * (n - 2) * (n - 3) * s0**2) - expected["moran"] ** 2
    geary = (n - 1) * s1 * (n * n - 3 * n + 3 - (n - 1) * kurtosis)
    geary -= 0.25 * (n - 1) * s2 * (n * n + 3 * n - 6 - (n * n - n + 2) * kurtosis)
    geary += s0**2 * (n * n - 3 - (n - 1) ** 2 * kurtosis)
    geary /= n * (n - 2) * (n - 3) * s0**2
    variances = {"moran": moran, "geary": geary, "general_g": _variance_of_g(x, binary) - expected["general_g"] ** 2}
    return {name: (expected[name], float(variances[name])) for name in expected}


def _variance_of_g(x: np.ndarray, weights: _Weights) -> float:
    """E[G²] of Getis & Ord (1992), eq. 11 with its constants B0 ... B4."""
    n, s0, s1, s2 = float(len(x)), weights.s0, weights.s1, weights.s2
    m1, m2, m3, m4 = (float(np.sum(x**k)) for k in (1, 2, 3, 4))
    b0 = (n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0**2
    b1 = -((n * n - n) * s1 - 2 * n * s2 + 6 * s0**2)
    b2 = -(2 * n * s1 - (n + 3) * s2 + 6 * s0**2)
    b3 = 4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0**2
    b4 = s1 - s2 + s0**2
    above = b0 * m2**2 + b1 * m4 + b2 * m1**2 * m2 + b3 * m1 * m3 + b4 * m1**4
    below = (m1**2 - m2) ** 2 * n * (n - 1) * (n - 2) * (n - 3)
    return above / below if below else float("nan")
