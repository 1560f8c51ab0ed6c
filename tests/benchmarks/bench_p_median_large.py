"""p-median at the size of a country: a million places and five thousand sites, from the 50 nearest sites of each.

Run: python tests/benchmarks/bench_p_median_large.py [places sites open]
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites

NEAREST = 50
EFFORT = Effort(gap=0.005, time_limit=300.0)


def instance(places, sites, seed=0):
    """Half of the people in 200 towns, half anywhere; sites where people are. Costs to the nearest sites, and the
    least cost of the others."""
    generator = np.random.default_rng(seed)
    towns = generator.random((200, 2))

    def spread(count):
        at = generator.random((count, 2))
        urban = generator.random(count) < 0.5
        at[urban] = towns[generator.integers(0, 200, urban.sum())] + generator.normal(0, 0.02, (urban.sum(), 2))
        return at

    where, stands = spread(places), spread(sites)
    people = generator.integers(1, 100, places).astype(float)
    away, which = cKDTree(stands).query(where, k=NEAREST)
    costs = TravelCosts(
        np.arange(places + 1, dtype=np.int64) * NEAREST,
        which.ravel().astype(np.int32),
        (1000.0 * away).ravel().astype(np.float32),
        sites,
    )
    return Demand(np.arange(places).astype(str).astype(object), people), costs, 1000.0 * away[:, -1]


def run(places=1_000_000, sites=5_000, opened=500):
    """[(name, value, unit), ...]"""
    demand, costs, beyond = instance(places, sites)
    candidates = Sites.checked(np.arange(sites).astype(str))
    start = time.perf_counter()
    answer = p_median(demand, candidates, costs, Limits(opened), beyond=beyond, effort=EFFORT)
    name = f"{places:,} x {sites:,} from the {NEAREST} nearest, {opened} open"
    return [
        (name, time.perf_counter() - start, "s"),
        ("its gap", 100.0 * answer.plan.gap, "%"),
        ("peak memory, data included", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6, "GB"),
    ]


if __name__ == "__main__":
    for name, value, unit in run(*map(int, sys.argv[1:])):
        print(f"{name:60} {value:12,.3f} {unit}")
