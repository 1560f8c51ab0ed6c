"""Cost tables of many rows: time and memory of writing and reading, beside QGIS's own writer.

Rows have two text ids and four costs, as ``networkcosts`` writes them. Times are CPU seconds; each row of the
result is a process of its own, so that memory is its own too.

Run: python tests/benchmarks/bench_od_tables.py [rows]
"""

import resource
import sys
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

import numpy as np
from osgeo import gdal
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.algorithms import outputs as outputs_module
from evencare.algorithms.coded import Coded
from evencare.algorithms.outputs import Outputs
from evencare.algorithms.reading import fast_path_of, read_columns
from evencare.algorithms.travel_costs.network_costs import NetworkCosts
from evencare.solvers.problem import TravelCosts
from evencare.solvers.progress import SILENT

COMPARED_ROWS = 1_000_000


def ids(prefix, count):
    texts = np.empty(count, dtype=object)
    texts[:] = [f"{prefix}{number:09d}" for number in range(count)]
    return texts


def columns(rows):
    facilities = 1_000
    places = -(-rows // facilities)
    generator = np.random.default_rng(1)
    pair = np.arange(rows)
    minutes = [np.round(generator.uniform(0, 30, rows), 10) for _ in range(4)]
    return {
        "origin_id": Coded(ids("place", places), pair // facilities),
        "destination_id": Coded(ids("site", facilities), pair % facilities),
        **dict(zip(("cost", "access_cost", "network_cost", "egress_cost"), minutes)),
    }


def memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


def write(path, rows, bulk):
    application = QgsApplication([], False)
    application.initQgis()
    outputs_module.BULK_ROWS = 1 if bulk else rows + 1
    table, context = columns(rows), QgsProcessingContext()
    context.setFeedback(QgsProcessingFeedback(False))
    algorithm = NetworkCosts()
    algorithm.initAlgorithm()
    before, start = memory(), time.process_time()
    Outputs(algorithm, {"OUTPUT": path}, context, SILENT).table("OUTPUT", table)
    return time.process_time() - start, memory() - before


def read(path, rows, _):
    application = QgsApplication([], False)
    application.initQgis()
    layer = QgsVectorLayer(path, "costs")
    before, start = memory(), time.process_time()
    facilities = 1_000
    places = -(-rows // facilities)
    read_in = read_columns(layer, ["origin_id", "destination_id", "cost"], fast=fast_path_of(layer))
    origin = read_in.fields["origin_id"].positions(ids("place", places))
    destination = read_in.fields["destination_id"].positions(ids("site", facilities))
    minutes, _ = read_in.fields["cost"].numbers()
    costs = TravelCosts.from_pairs(origin, destination, minutes, (places, facilities))
    took = time.process_time() - start
    if costs.pair_count != rows:
        raise SystemExit(f"{path} holds {costs.pair_count} pairs, not {rows}")
    return took, memory() - before


def alone(work, *arguments):
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def main():
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000_000
    parquet = gdal.GetDriverByName("Parquet") is not None
    print(f"GDAL {gdal.__version__}, Parquet {'is' if parquet else 'is not'} among its drivers")
    with tempfile.TemporaryDirectory() as folder:
        for suffix in ["csv", "gpkg", *(["parquet"] if parquet else [])]:
            small, large = f"{folder}/small.{suffix}", f"{folder}/large.{suffix}"
            usual, _ = alone(write, small, COMPARED_ROWS, False)
            took, peak = alone(write, large, rows, True)
            per_million = took * 1e6 / rows
            print(
                f"{suffix}: {rows:,} rows written in {took:.0f} s (+{peak:.2f} GB); a million in {per_million:.1f} s, "
                f"by QGIS's writer {usual:.1f} s ({usual / per_million:.1f} times as long)"
            )
            took, peak = alone(read, large, rows, None)
            print(f"{suffix}: {rows:,} rows read and matched to ids in {took:.0f} s (+{peak:.2f} GB)")
            Path(large).unlink()


if __name__ == "__main__":
    main()
