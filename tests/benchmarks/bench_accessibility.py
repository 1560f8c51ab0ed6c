"""Time and memory of the accessibility methods, beside plain numpy passes and the package ``access``.

Run: python tests/benchmarks/bench_accessibility.py [pairs ...]     (default 1e6 1e7; 5e7 takes some 3 GB)
"""

import os
import sys
import time
import tracemalloc
from pathlib import Path

# One core each: threads of OpenBLAS that wait for a busy processor would be timed instead of the methods.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)
from access.raam import raam

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.crowding import crowding
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.methods import METHODS
from evencare.solvers.accessibility.potential import potential
from evencare.solvers.accessibility.rational_agent import rational_agent
from evencare.solvers.problem import Demand, Facilities, TravelCosts

FACILITIES, PER_PLACE = 2000, 100
DECAY = Decay.checked("dai", 30)


def shortest(work, repeats=3):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def peak_memory(work):
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def random_problem(pairs):
    """Places with 100 facilities each in reach, at up to 30 minutes."""
    generator = np.random.default_rng(1)
    places = pairs // PER_PLACE
    first = generator.integers(0, FACILITIES - PER_PLACE, (places, 1))
    indices = (first + np.arange(PER_PLACE)).astype(np.int32).ravel()
    indptr = np.arange(places + 1, dtype=np.int32) * PER_PLACE
    costs = TravelCosts(indptr, indices, generator.random(len(indices)) * 30, FACILITIES)
    demand = Demand(np.arange(places), generator.random(places) * 100)
    return demand, Facilities(np.arange(FACILITIES), generator.random(FACILITIES) * 50), costs


def plain_numpy(demand, facilities, costs):
    """E2SFCA as one writes it down: one decay over all pairs and two sparse products."""
    from scipy.sparse import csr_matrix

    shape = (costs.demand_count, costs.facility_count)
    weights = csr_matrix((DECAY(costs.costs), costs.indices, costs.indptr), shape=shape)
    weighted = weights.T @ demand.population
    return weights @ np.divide(facilities.capacity, weighted, out=np.zeros(len(weighted)), where=weighted > 0)


def time_methods(pairs):
    problem = random_problem(pairs)
    demand, facilities, costs = problem
    plain = shortest(lambda: plain_numpy(*problem))
    print(f"{pairs:,} pairs; plain numpy and scipy (decay, two products): {plain * 1000:.0f} ms")
    works = {name: lambda name=name: floating_catchment(*problem, DECAY, name) for name in METHODS}
    works["crowding"] = lambda: crowding(*problem, DECAY)
    works["gravity"] = lambda: potential(demand.population, facilities.capacity[:, None], costs, DECAY)
    taken = {name: shortest(work) for name, work in works.items()}
    for name, seconds in taken.items():
        print(
            f"  {name}: {seconds * 1000:.0f} ms, {seconds / plain:.2f} times plain numpy, "
            f"{seconds / taken['e2sfca']:.2f} times e2sfca, peak {peak_memory(works[name]) / pairs:.1f} bytes a pair"
        )


def time_rational_agents():
    """10,000 places, 500 hospitals, the nearest 100 each: 1e6 pairs."""
    from scipy.spatial import cKDTree

    generator = np.random.default_rng(1)
    places, hospitals = 10_000, 500
    distance, nearest = cKDTree(generator.random((hospitals, 2))).query(generator.random((places, 2)), 100)
    minutes, rows = distance.ravel() * 60, np.repeat(np.arange(places), 100)
    population = generator.lognormal(6, 1, places)
    capacity = np.round(generator.lognormal(4, 1, hospitals))
    costs = TravelCosts.from_pairs(rows, nearest.ravel(), minutes, (places, hospitals))
    start = time.perf_counter()
    found = rational_agent(Demand(np.arange(places), population), Facilities(np.arange(hospitals), capacity), costs, 15)
    ours = time.perf_counter() - start
    table = pd.DataFrame({"origin": rows, "dest": nearest.ravel(), "cost": minutes})
    start = time.perf_counter()
    peer = raam(pd.DataFrame({"demand": population}), pd.DataFrame({"supply": capacity}), table, tau=15).sort_index()
    theirs = time.perf_counter() - start
    print(
        f"RAAM, {len(rows):,} pairs: {ours:.1f} s to a gap of {found.gap:.1e}; access: {theirs:.1f} s (truncated), its "
        f"costs differ by {np.abs(peer.to_numpy() - found.cost).mean() / found.cost.mean():.1%} on average"
    )


def main():
    sizes = [int(float(text)) for text in sys.argv[1:]] or [1_000_000, 10_000_000]
    for pairs in sizes:
        time_methods(pairs)
    time_rational_agents()


if __name__ == "__main__":
    main()
