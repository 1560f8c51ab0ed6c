"""Time of the best spread of capacity for every objective, with its proven gap.

Run: python tests/benchmarks/bench_capacity_objectives.py [places hospitals catchment]
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: F401  (loads the package under its name)
from capacity_regions import region

from evencare.solvers.accessibility.catchment import access_matrix
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.capacity.objectives import OBJECTIVES
from evencare.solvers.capacity.reallocate import reallocate

CASE = ("50000", "500", "0.05")


def main():
    places, hospitals, catchment = sys.argv[1:4] if len(sys.argv) > 3 else CASE
    demand, facilities, costs = region(int(places), int(hospitals), float(catchment))
    matrix = access_matrix(demand, costs, Decay.checked("dai", float(catchment)), "e2sfca")
    print(f"{len(demand):,} places x {len(facilities):,} hospitals, {costs.pair_count:,} pairs")
    for objective in OBJECTIVES:
        start = time.perf_counter()
        plan = reallocate(demand, facilities, matrix, objective=objective)
        print(
            f"{objective}: {time.perf_counter() - start:.1f} s, gap {plan.gap:.1e}, "
            f"{'closest to today' if plan.closest else 'closest not proven'}",
            flush=True,
        )


if __name__ == "__main__":
    main()
