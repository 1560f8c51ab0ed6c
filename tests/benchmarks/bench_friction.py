"""Costs over a friction raster of 4,000 x 4,000 cells beside scikit-image's MCP_Geometric.

50 facilities within a 60-minute catchment: 100 m cells, about 40 km/h on a surface that varies smoothly, roughly
or along roads. scikit-image searches the whole raster, with the same limit; it is timed for a few facilities
and multiplied. Times are CPU seconds of one run.

Run: python tests/benchmarks/bench_friction.py [cells per side]
"""

import sys
import time
import tracemalloc
import warnings
from functools import partial
from pathlib import Path

import numpy as np
from skimage.graph import MCP_Geometric

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.travel.friction import Surface, friction_costs

FACILITIES, PLACES, MINUTES, CELL, TIMED = 50, 5_000, 60.0, 100.0, 2


def surfaces(size):
    generator = np.random.default_rng(1)
    wave = np.sin(np.arange(size) / 40)
    roads = (generator.random((size, 1)) < 0.05) | (generator.random((1, size)) < 0.05)
    return {
        "smooth": 0.0015 * (1 + 0.5 * wave[:, None] * wave[None, :]),
        "rough": np.exp(generator.normal(np.log(0.0015), 0.5, (size, size))),
        "roads": np.where(roads, 0.0008, 0.012),
    }


def timed(work):
    start = time.process_time()
    result = work()
    took = time.process_time() - start
    return took, result


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 4_000
    generator = np.random.default_rng(2)
    facilities = generator.integers(0, size, (FACILITIES, 2))
    places = generator.integers(0, size, (PLACES, 2))
    warnings.simplefilter("ignore", FutureWarning)
    for name, frictions in surfaces(size).items():
        surface = Surface(
            frictions.shape,
            lambda row, column, rows, columns, of=frictions: of[row : row + rows, column : column + columns],
            np.full(size, CELL),
            np.full(size, CELL),
        )
        took, found = timed(lambda surface=surface: friction_costs(surface, places, facilities, MINUTES))
        tracemalloc.start()
        friction_costs(surface, places, facilities[:5], MINUTES)
        memory = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()

        tracemalloc.start()
        peer = MCP_Geometric(frictions, sampling=(CELL, CELL))
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        theirs, largest = 0.0, 0.0
        for column in range(TIMED):
            start = [tuple(facilities[column])]
            search = partial(peer.find_costs, start, max_cumulative_cost=MINUTES)
            seconds, (costs, _) = timed(search)
            theirs += seconds
            ours = found.costs.transposed()
            mine = slice(ours.indptr[column], ours.indptr[column + 1])
            here = places[ours.indices[mine]]
            largest = max(largest, np.abs(costs[tuple(here.T)] - ours.costs[mine]).max(initial=0.0))
        theirs *= FACILITIES / TIMED
        print(
            f"{name}: {found.costs.pair_count:,} pairs of {FACILITIES} facilities in {took:.1f} s, peak memory "
            f"{memory / 1e6:.0f} MB; MCP_Geometric {theirs:.1f} s ({theirs / took:.1f} times as long), "
            f"{held / 1e6:.0f} MB before any search; largest difference {largest:.0e} minutes"
        )


if __name__ == "__main__":
    main()
