"""Random people by mode, tier and group, and a dense sum that follows the definition of strata."""

import sys
from pathlib import Path

import numpy as np

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.model import CatchmentModel
from evencare.solvers.problem import TravelCosts

sys.path.append(str(Path(__file__).parent))
from catchment_cases import over

METHODS = ("2sfca", "e2sfca", "3sfca", "m2sfca", "huff2sfca", "mh3sfca", "bfca")
DECAY = Decay.checked("dai", 30)


def random_region(seed, n=12, m=6, tables=1):
    """(population (n,), capacity (m, 2), dense cost tables with NaN for no pair)."""
    generator = np.random.default_rng(seed)
    dense = [np.where(generator.random((n, m)) < 0.8, generator.random((n, m)) * 40, np.nan) for _ in range(tables)]
    return generator.integers(0, 90, n).astype(float), generator.integers(0, 30, (m, 2)).astype(float), dense


def sparse(dense):
    rows, columns = np.nonzero(~np.isnan(dense))
    return TravelCosts.from_pairs(rows, columns, dense[rows, columns], dense.shape)


def model(method, population, capacity, decay=DECAY, **options):
    names = [
        np.array([f"{kind}{k}" for k in range(size)], dtype=object)
        for kind, size in (("d", len(population)), ("f", len(capacity)))
    ]
    return CatchmentModel(method, decay, 1.0, *names, **options)


def textbook(method, strata, capacity):
    """Access (strata, n) by the formulas on dense matrices; ``strata`` are (people (n,), weights W (n, m))."""
    people = np.array([p for p, _ in strata])[:, :, None]
    W = np.array([w for _, w in strata])
    if method == "bfca":
        demand = (people * over(W, W.sum(axis=2, keepdims=True))).sum(axis=(0, 1))
        return (over(W, W.sum(axis=(0, 1))) * over(capacity, demand)).sum(axis=2)
    attraction = capacity if method in ("huff2sfca", "mh3sfca") else 1.0
    selects = method in ("3sfca", "huff2sfca", "mh3sfca")
    G = over(attraction * W, (attraction * W).sum(axis=2, keepdims=True)) if selects else np.ones_like(W)
    ratio = over(capacity, (people * G * (1.0 if method == "mh3sfca" else W)).sum(axis=(0, 1)))
    return (G * W * (W if method == "m2sfca" else 1.0) * ratio).sum(axis=2)
