"""Neighbours and local Moran of 100,000 hexagons beside libpysal and esda in the same run, and the memory taken.

Run: python tests/benchmarks/bench_spatial.py (in the environment with the independent packages)
"""

import resource
import sys
import time
import warnings
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.append(str(Path(__file__).resolve().parents[1] / "solvers"))
import conftest  # noqa: F401  (loads the package under its name)
from area_cases import hexagons

from evencare.solvers.equity.autocorrelation import global_autocorrelation
from evencare.solvers.equity.contiguity import contiguity
from evencare.solvers.equity.local import local_statistic
from evencare.solvers.equity.polygons import read_rings

COLUMNS, ROWS, PERMUTATIONS = 400, 250, 999


def timed(work):
    start = time.perf_counter()
    found = work()
    return found, time.perf_counter() - start


def memory():
    """Largest memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main():
    warnings.simplefilter("ignore")
    _, areas = hexagons(COLUMNS, ROWS)
    values = np.random.default_rng(1).lognormal(size=len(areas))
    print(f"{len(areas):,} hexagons (numpy {np.__version__})")
    # Imports and first calls are not what is compared.
    contiguity(read_rings(areas[:100]))
    neighbours, ours = timed(lambda: contiguity(read_rings(areas)))
    print(f"queen neighbours from WKB: {ours:.2f} s, {len(neighbours.indices):,} links")
    _, local = timed(lambda: local_statistic(values, neighbours, permutations=PERMUTATIONS, fdr=False))
    print(f"local Moran, {PERMUTATIONS} permutations: {local:.3f} s")
    found, controlled = timed(lambda: local_statistic(values, neighbours))
    print(f"local Moran, the {found.permutations:,} permutations that FDR needs: {controlled:.1f} s")
    _, overall = timed(lambda: global_autocorrelation(values, neighbours, PERMUTATIONS))
    print(f"Moran, Geary, G and spatial Gini with {PERMUTATIONS} permutations: {overall:.1f} s")
    print(f"memory so far: {memory():.0f} MB (limit 2048)")

    import esda
    import geopandas
    import shapely
    from libpysal.graph import Graph

    frame = geopandas.GeoDataFrame(geometry=shapely.from_wkb(areas))
    graph, theirs = timed(lambda: Graph.build_contiguity(frame, rook=False))
    print(f"queen neighbours by libpysal: {theirs:.2f} s, ours takes {ours / theirs:.2f} of that (limit 1)")
    _, peer = timed(lambda: esda.Moran_Local(values, graph.transform("r"), permutations=PERMUTATIONS, seed=1, n_jobs=1))
    print(f"local Moran by esda: {peer:.1f} s, ours takes {local / peer:.4f} of that (limit 1)")


if __name__ == "__main__":
    main()
