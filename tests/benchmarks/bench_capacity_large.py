"""Time and memory of the best spread of capacity for a whole country: a million places, 20,000 hospitals.

Run: python tests/benchmarks/bench_capacity_large.py
"""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: F401  (loads the package under its name)
from capacity_regions import region

from evencare.solvers.accessibility.catchment import access_matrix
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.capacity.reallocate import reallocate

PLACES, HOSPITALS, CATCHMENT = 1_000_000, 20_000, 0.02


def main():
    demand, facilities, costs = region(PLACES, HOSPITALS, CATCHMENT)
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"{PLACES:,} places, {HOSPITALS:,} hospitals, {costs.pair_count:,} pairs; {made:.1f} GB to make", flush=True)
    start = time.perf_counter()
    matrix = access_matrix(demand, costs, Decay.checked("dai", CATCHMENT), "e2sfca")
    middle = time.perf_counter()
    plan = reallocate(demand, facilities, matrix)
    end = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"access matrix {middle - start:.1f} s, plan {end - middle:.1f} s, gap {plan.gap:.1e} of the variance, "
        f"peak {peak:.1f} GB"
    )


if __name__ == "__main__":
    main()
