"""Time of the inequality indices, as multiples of one argsort of the same values, and of the bootstrap.

Run: python tests/benchmarks/bench_inequality.py
"""

import sys
import time
import tracemalloc
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.equity.assessment import assess
from evencare.solvers.equity.indices import InequalityOptions
from evencare.solvers.equity.inequality import Evaluation, inequality
from evencare.solvers.equity.lorenz import gini
from evencare.solvers.equity.units import checked_units

VALUES, BOOTSTRAP_VALUES, REPLICATES = 1_000_000, 100_000, 999
OPTIONS = InequalityOptions(threshold=1.0)


def shortest(work, repeats=5):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main():
    generator = np.random.default_rng(1)
    x, w = generator.lognormal(size=VALUES), generator.uniform(0.5, 2.0, VALUES)
    one_sort = shortest(lambda: np.argsort(x))
    print(f"one argsort of {VALUES:,} values: {one_sort * 1000:.0f} ms (numpy {np.__version__})")
    for name, work, limit in (
        ("Gini", lambda: gini(x, w), 3),
        ("all indices", lambda: inequality(x, w, OPTIONS), 8),
    ):
        print(f"{name}: {shortest(work) / one_sort:.2f} times one argsort (limit {limit})")

    x, w = x[:BOOTSTRAP_VALUES], w[:BOOTSTRAP_VALUES]
    once = shortest(lambda: Evaluation(x, w, OPTIONS).inequality())
    units = checked_units(x, w)
    start = time.perf_counter()
    assess(units, OPTIONS, replicates=REPLICATES, seed=1)
    took = time.perf_counter() - start
    tracemalloc.start()
    assess(units, OPTIONS, replicates=REPLICATES // 10, seed=1)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    print(
        f"bootstrap, {REPLICATES} replicates of {BOOTSTRAP_VALUES:,} values: {took / once:.0f} times one evaluation "
        f"(limit 1200), {took:.1f} s, peak memory {peak / 1e6:.0f} MB"
    )


if __name__ == "__main__":
    main()
