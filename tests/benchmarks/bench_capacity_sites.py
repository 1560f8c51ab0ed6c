"""Time of sites and sizes chosen at once, with the proof that no choice is better.

Run: python tests/benchmarks/bench_capacity_sites.py
Existing hospitals keep 90 to 110 % of their beds; candidates open with 20 to 60.
"""

import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parent))
import conftest  # noqa: F401  (loads the package under its name)
from capacity_regions import region

from evencare.solvers.accessibility.catchment import access_matrix
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.sites_and_sizes import NewSites, joint
from evencare.solvers.siting.sites import Sites

CASES = ((10_000, 120, 80, 8, 0.1, 60.0), (10_000, 300, 200, 20, 0.07, 120.0))
"""Places, existing hospitals, candidates, sites to open, catchment, seconds allowed."""


def main():
    for places, existing, candidates, count, catchment, seconds in CASES:
        demand, facilities, costs = region(places, existing + candidates, catchment)
        matrix = access_matrix(demand, costs, Decay.checked("dai", catchment), "e2sfca")
        status = np.repeat(np.array(["existing", "candidate"], dtype=object), [existing, candidates])
        sites = Sites.checked(facilities.ids, status)
        beds = np.ceil(40 * np.random.default_rng(1).lognormal(0, 0.8, len(sites)))
        limits = Limits(total=beds[:existing].sum() + 40.0 * count, keep=0.9, grow=0.1)
        effort = Effort(time_limit=seconds, gap=1e-4)
        for objective in ("variance", "mad", "maximin"):
            start = time.perf_counter()
            plan = joint(demand, sites, beds, matrix, NewSites(count, 20.0, 60.0), limits, objective, effort).result
            print(
                f"{places:,} places, {existing} existing + {candidates} candidates, {count} open, {objective}: "
                f"{time.perf_counter() - start:.1f} s, gap {plan.gap:.1e}, {plan.ending}",
                flush=True,
            )


if __name__ == "__main__":
    main()
