"""Time and memory of e2sfca, beside the package ``access`` and beside a plain numpy and scipy.sparse pass.

Every measurement runs in a process of its own, so that its peak memory is its own. Run:
python tests/benchmarks/bench_catchment.py
"""

import json
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, Facilities, TravelCosts

PER_PLACE = 100
BANDS = {10: 1.0, 20: 0.68, 30: 0.22}
DECAYS = {"step": Decay.checked("step", 30, bands=tuple(BANDS.items())), "dai": Decay.checked("dai", 30)}


def instance(pairs):
    """``pairs`` random pairs, 100 for each place, to 2,000 facilities; costs of 0 to 40 minutes."""
    generator = np.random.default_rng(1)
    n, m = pairs // PER_PLACE, 2000
    indices = np.cumsum(generator.integers(1, m // PER_PLACE, (n, PER_PLACE), dtype=np.int32), axis=1, dtype=np.int32)
    costs = TravelCosts(
        np.arange(0, pairs + 1, PER_PLACE, dtype=np.int32), indices.ravel(), generator.uniform(0, 40, pairs), m
    )
    population = generator.integers(1, 5000, n).astype(float)
    return (
        Demand(np.arange(n), population),
        Facilities(np.arange(m), generator.integers(1, 900, m).astype(float)),
        costs,
    )


def ours(pairs, decay):
    demand, facilities, costs = instance(pairs)
    floating_catchment(*instance(1000), DECAYS[decay])
    return measured(lambda: floating_catchment(demand, facilities, costs, DECAYS[decay]).access)


def plain(pairs, decay):
    """What one writes down first: all weights, one product with the transpose, one product."""
    from scipy.sparse import csr_matrix

    demand, facilities, costs = instance(pairs)

    def work():
        c = costs.costs
        if decay == "step":
            weights = np.select([c <= bound for bound in BANDS], list(BANDS.values()), 0.0)
        else:
            edge = np.exp(-0.5)
            weights = np.where(c <= 30, (np.exp(-0.5 * (c / 30) ** 2) - edge) / (1 - edge), 0.0)
        W = csr_matrix((weights, costs.indices, costs.indptr), shape=(len(demand), len(facilities)))
        return W @ (facilities.capacity / (W.T @ demand.population))

    return measured(work)


def peer(pairs, _):
    import pandas as pd
    from access import Access, weights

    demand, facilities, costs = instance(pairs)
    table = pd.DataFrame({"origin": costs.rows(), "dest": costs.indices, "cost": costs.costs})
    found = Access(
        demand_df=pd.DataFrame({"id": demand.ids, "people": demand.population}),
        demand_index="id",
        demand_value="people",
        supply_df=pd.DataFrame({"id": facilities.ids, "beds": facilities.capacity}),
        supply_index="id",
        supply_value="beds",
        cost_df=table,
        cost_origin="origin",
        cost_dest="dest",
        cost_name="cost",
    )
    del demand, facilities, costs
    step = weights.step_fn(BANDS)
    return measured(lambda: found.enhanced_two_stage_fca(name="e", max_cost=30, weight_fn=step)["e_beds"].to_numpy())


def measured(work):
    """{seconds, extra (bytes above what was held before), peak (bytes), mean access}."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts again from here
    before = memory("VmRSS")
    start = time.perf_counter()
    access = work()
    seconds = time.perf_counter() - start
    peak = memory("VmHWM")
    return {"seconds": seconds, "extra": peak - before, "peak": peak, "mean": float(np.mean(access))}


def memory(name):
    lines = Path("/proc/self/status").read_text().splitlines()
    return 1024 * int(next(line for line in lines if line.startswith(name)).split()[1])


def apart(name, pairs, decay, repeats=1):
    """The quickest of some runs of a measurement, each in a process of its own."""
    command = [sys.executable, "-W", "ignore", __file__, name, str(pairs), decay]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(repeats)]
    return min(runs, key=lambda run: run["seconds"])


def main():
    pairs = 5_000_000
    one, other = apart("ours", pairs, "step", 3), apart("peer", pairs, "step")
    print(f"e2sfca, step weights, {pairs:,} pairs: ours {one['seconds']:.3f} s, access {other['seconds']:.1f} s")
    print(f"  {other['seconds'] / one['seconds']:.0f} times as fast (wanted: 60)")
    print(f"  {one['extra'] / other['extra']:.2f} of its extra memory (wanted: at most 0.5)")
    print(f"  mean access differs by {abs(one['mean'] / other['mean'] - 1):.1e}")
    for pairs in (1_000_000, 10_000_000, 50_000_000):
        for decay in DECAYS:
            one, other = apart("ours", pairs, decay, 2), apart("plain", pairs, decay, 2)
            print(
                f"e2sfca, {decay} weights, {pairs:,} pairs: {one['seconds']:.2f} s, "
                f"{one['seconds'] / other['seconds']:.2f} times a plain pass (wanted: at most 1.4), "
                f"peak {one['peak'] / 1e9:.2f} GB (wanted: below 2.5; plain {other['peak'] / 1e9:.2f})"
            )


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(json.dumps({"ours": ours, "plain": plain, "peer": peer}[sys.argv[1]](int(sys.argv[2]), sys.argv[3])))
    else:
        main()
