"""Huff flows beside an e2sfca pass, calibration beside statsmodels with dummies, service areas of 10,000 areas.

Run: python tests/benchmarks/bench_choice.py (in the environment with the independent packages)
"""

import resource
import sys
import time
from pathlib import Path

import numpy as np
from scipy.sparse import coo_matrix, csr_matrix

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.choice.area_flows import AreaFlows
from evencare.solvers.choice.attraction import attraction
from evencare.solvers.choice.calibration import calibrate
from evencare.solvers.choice.flow_table import FlowTable
from evencare.solvers.choice.huff import choose, patient_flows
from evencare.solvers.choice.service_areas import service_areas
from evencare.solvers.equity.neighbours import Neighbours
from evencare.solvers.problem import Demand, Facilities, TravelCosts

MEMORY_LIMIT = 2048
"""MB that calibration may take."""


def timed(work):
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start


def memory():
    """Largest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def names(count):
    return np.arange(count).astype(str).astype(object)


def flow_table(n, m, pairs, seed=1):
    """Poisson flows of a doubly constrained exponential model over ``pairs`` random pairs."""
    generator = np.random.default_rng(seed)
    key = np.sort(generator.choice(n * m, pairs, replace=False))
    rows, columns = key // m, key % m
    homes, towns = generator.uniform(0, 100, (n, 2)), generator.uniform(0, 100, (m, 2))
    cost = np.hypot(*(homes[rows] - towns[columns]).T) + 1
    mean = generator.lognormal(2, 1, n)[rows] * generator.lognormal(0, 1, m)[columns] * np.exp(-0.08 * cost)
    return FlowTable(names(n), names(m), rows, columns, generator.poisson(mean).astype(float), cost)


def calibration():
    table = flow_table(3000, 3000, 1_000_000)
    for family in ("exponential", "power", "log_logistic"):
        found, seconds = timed(lambda family=family: calibrate(table, "doubly", family))
        print(
            f"doubly constrained, 3,000 x 3,000, 1e6 flows, {family}: {seconds:.1f} s (limit 20), {found.rounds} rounds"
        )
    print(f"memory so far: {memory():.0f} MB (limit {MEMORY_LIMIT})")


def peers():
    import statsmodels.api as sm

    for places in (50, 100, 200, 400):
        pairs = places * places * 3 // 4
        table = flow_table(places, places, pairs)
        dense = pairs * 2 * places * 8 / 1e6
        ours, seconds = timed(lambda table=table: calibrate(table, "doubly", "exponential"))
        # A regression holds its design three times over: as given, weighted, and factorised.
        if 3 * dense > MEMORY_LIMIT:
            print(f"statsmodels stops at {places} x {places}: {dense:,.0f} MB of dummies; ours {seconds:.2f} s")
            break
        effects = [(table.origin[:, None] == np.arange(places)).astype(float)]
        effects.append((table.destination[:, None] == np.arange(1, places)).astype(float))
        design = np.column_stack([-table.cost, *effects])
        peer, theirs = timed(lambda table=table, design=design: sm.GLM(table.flow, design, sm.families.Poisson()).fit())
        print(
            f"{places} x {places}, {pairs:,} flows: statsmodels {theirs:.2f} s, ours {seconds:.2f} s, "
            f"{theirs / seconds:.0f} times as fast; beta {ours.beta:.8f} and {peer.params[0]:.8f}"
        )
    print(f"statsmodels at 3,000 x 3,000 and 1e6 flows: {1e6 * 6000 * 8 / 1e9:.0f} GB of dummies")


def huff():
    n, m, per = 20_000, 1_000, 250
    generator = np.random.default_rng(1)
    columns = np.concatenate([np.sort(generator.choice(m, per, replace=False)) for _ in range(n)]).astype(np.int32)
    pointers = np.arange(0, n * per + 1, per, dtype=np.int32)
    costs = TravelCosts(pointers, columns, generator.uniform(0, 60, n * per), m)
    population, beds = generator.integers(0, 1000, n).astype(float), generator.uniform(1, 100, m)
    decay = Decay.checked("exponential", 60, shape=0.1)
    demand, facilities = Demand(names(n), population), Facilities(names(m), beds)

    def predicted():
        choice = choose(attraction([beds], [1.0], names(m)), costs, decay)
        return patient_flows(population, costs, choice.share, names(m))

    for _ in range(2):
        _, access = timed(lambda: floating_catchment(demand, facilities, costs, decay))
        _, flows = timed(predicted)
    print(f"Huff over 5e6 pairs: {flows:.2f} s, {flows / access:.1f} times an e2sfca pass of {access:.2f} s (limit 3)")


def areas():
    side, towns = 100, 1000
    n = side * side
    generator = np.random.default_rng(1)
    x, y = np.arange(n) % side, np.arange(n) // side
    east, north = np.flatnonzero(x < side - 1), np.flatnonzero(y < side - 1)
    start, end = np.concatenate([east, north]), np.concatenate([east + 1, north + side])
    neighbours = Neighbours.from_matrix(
        coo_matrix((np.ones(2 * len(start)), (np.append(start, end), np.append(end, start))), shape=(n, n))
    )
    town, pull = np.sort(generator.choice(n, towns, replace=False)), generator.lognormal(0, 1, towns)
    distance = np.hypot(x[:, None] - x[town], y[:, None] - y[town])
    patients = generator.poisson(30 * pull * np.exp(-0.3 * distance)).astype(float)
    rows, columns = np.nonzero(patients)
    matrix = csr_matrix((patients[rows, columns], (rows, town[columns])), shape=(n, n))
    flows = AreaFlows(matrix, np.zeros(n), np.zeros(n), generator.integers(100, 2000, n).astype(float))
    for method in ("plurality", "community"):
        found, seconds = timed(
            lambda method=method: service_areas(flows, np.arange(n), method, neighbours, 0.5, 50_000.0)
        )
        print(
            f"{method}, {n:,} areas, {matrix.nnz:,} flows: {seconds:.1f} s (limit 30), {found.count} service areas, "
            f"modularity {found.modularity:.3f}"
        )


def main():
    print(f"numpy {np.__version__}")
    calibration()
    huff()
    areas()
    peers()


if __name__ == "__main__":
    main()
