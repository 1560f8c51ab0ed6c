"""Road network costs beside QGIS's own: graph build, and 200 facilities to 5,000 places within 30 minutes.

A jittered grid of three-vertex lines with speeds and 5 % one-way streets in each direction. Times are CPU
seconds of one run. QGIS ties all points as it builds its graph; its searches are timed for a few facilities
and multiplied, because it knows no cut-off.

Run: python tests/benchmarks/bench_network.py [lines ...]
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from osgeo import ogr, osr
from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkSpeedStrategy, QgsVectorLayerDirector
from qgis.core import QgsApplication, QgsPointXY, QgsVectorLayer

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.algorithms.reading import fast_path_of, read_columns
from evencare.solvers.travel.ellipsoid import to_space
from evencare.solvers.travel.line_geometry import polylines
from evencare.solvers.travel.road_costs import road_costs
from evencare.solvers.travel.road_graph import build_graph, distinct_vertices
from evencare.solvers.travel.road_network import RoadNetwork
from evencare.solvers.travel.road_rules import road_rates
from evencare.solvers.travel.snapping import RoadFinder

PLACES, FACILITIES, MINUTES, TIMED_SEARCHES = 5_000, 200, 30.0, 5
DIRECTIONS = {"forward": "F", "backward": "T", "both": "B"}


def write_grid(path, lines):
    """A GeoPackage of about so many street segments, 100 m long."""
    generator = np.random.default_rng(1)
    size = round((lines / 1.9) ** 0.5)
    corner = np.stack(np.meshgrid(np.arange(size), np.arange(size)), -1) * 100.0
    corner = (corner + generator.uniform(-30, 30, corner.shape)) / (78_850, 111_130) + np.array([15.0, 45.0])
    start = np.concatenate((corner[:, :-1].reshape(-1, 2), corner[:-1].reshape(-1, 2)))
    end = np.concatenate((corner[:, 1:].reshape(-1, 2), corner[1:].reshape(-1, 2)))
    kept = generator.random(len(start)) < 0.95
    start, end = start[kept], end[kept]
    bend = (start + end) / 2 + generator.uniform(-1e-4, 1e-4, start.shape)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(4326)
    crs.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(path)
    layer = dataset.CreateLayer("roads", crs, ogr.wkbLineString, ["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("speed", ogr.OFTReal))
    layer.CreateField(ogr.FieldDefn("way", ogr.OFTString))
    speeds = generator.choice([20.0, 30.0, 50.0, 80.0], len(start)).tolist()
    ways = generator.choice(["F", "T", "B"], len(start), p=[0.05, 0.05, 0.9]).tolist()
    header = b"\x01" + np.array([2, 3], "<u4").tobytes()
    layer.StartTransaction()
    for points, speed, way in zip(np.stack((start, bend, end), 1), speeds, ways):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(header + points.tobytes()))
        feature.SetField(0, speed)
        feature.SetField(1, way)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return corner.reshape(-1, 2), len(start)


def ours(layer, places, facilities):
    clock = time.process_time
    start = clock()
    columns = read_columns(layer, ["speed", "way"], fast=fast_path_of(layer), shapes=True)
    lines = polylines(columns.shapes)
    speed = columns.fields["speed"].numbers()[0]
    rates = road_rates(len(columns), "fastest", speed, 50.0, columns.fields["way"], DIRECTIONS, "both")
    graph = build_graph(lines, distinct_vertices(lines, lambda xy: xy), rates.forward, rates.backward)
    built = clock()
    finder = RoadFinder(graph)
    tied = [finder.snap(to_space(points)) for points in (places, facilities)]
    network = RoadNetwork.with_points(graph, *tied)
    ready = clock()
    found = road_costs(network, *(points.distance * 0 for points in tied), limit=MINUTES)
    return built - start, ready - built, clock() - ready, found


def native(layer, places, facilities, timed):
    """CPU seconds of makeGraph without points, of tying all points, of one search; and the costs found."""

    def make(points):
        fields = layer.fields()
        director = QgsVectorLayerDirector(
            layer, fields.lookupField("way"), "F", "T", "B", QgsVectorLayerDirector.Direction.DirectionBoth
        )
        director.addStrategy(QgsNetworkSpeedStrategy(fields.lookupField("speed"), 50.0, 1000.0 / 60.0))
        builder = QgsGraphBuilder(layer.crs(), True, 0, "EPSG:7030")
        start = time.process_time()
        tied = director.makeGraph(builder, points)
        return builder.graph(), tied, time.process_time() - start

    _, _, plain = make([])
    graph, tied, with_points = make([QgsPointXY(x, y) for x, y in np.concatenate((facilities, places)).tolist()])
    start = time.process_time()
    sources = [graph.findVertex(point) for point in tied[:timed]]
    finding = (time.process_time() - start) / timed
    start = time.process_time()
    ways = [QgsGraphAnalyzer.dijkstra(graph, source, 0)[1] for source in sources]
    searching = (time.process_time() - start) / timed
    targets = [graph.findVertex(point) for point in tied[FACILITIES : FACILITIES + 100]]
    costs = np.array([[way[target] for target in targets] for way in ways])
    return plain, with_points, finding, searching, costs


def compare(lines, folder):
    path = str(Path(folder) / f"roads_{lines}.gpkg")
    corners, count = write_grid(path, lines)
    layer = QgsVectorLayer(path, "roads")
    generator = np.random.default_rng(2)
    # At junctions, where QGIS (degrees) and the engine (metres) agree on what is nearest.
    places, facilities = generator.choice(corners, PLACES), generator.choice(corners, FACILITIES)
    build, tie, search, found = ours(layer, facilities, places)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        f"{count:,} lines: read and build {build:.1f} s, tie {PLACES + FACILITIES:,} points {tie:.1f} s, "
        f"{FACILITIES} x {PLACES:,} within {MINUTES:g} minutes {search:.1f} s ({found.costs.pair_count:,} pairs), "
        f"peak memory so far {memory:.2f} GB"
    )
    plain, tied, finding, searching, costs = native(layer, places, facilities, TIMED_SEARCHES)
    vertices = finding * (PLACES + FACILITIES)
    matrix = tied + vertices + searching * FACILITIES
    print(
        f"  QGIS: makeGraph {plain:.1f} s, with the points {tied:.1f} s, finding their vertices {vertices:.1f} s, "
        f"one search {searching:.2f} s (x {FACILITIES})"
    )
    print(
        f"  ratios: build {plain / build:.0f} (wanted 15), matrix {matrix / (build + tie + search):.0f} (wanted 20), "
        f"search alone {(searching * FACILITIES) / search:.0f}"
    )
    dense = np.full(costs.shape, np.inf)
    rows, columns = found.costs.rows(), found.costs.indices
    both = (rows < costs.shape[0]) & (columns < costs.shape[1])
    dense[rows[both], columns[both]] = found.costs.costs[both]
    within = np.isfinite(dense)
    print(f"  largest difference of {within.sum()} costs: {np.abs(dense - costs)[within].max():.1e} minutes")


def main():
    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        for lines in [int(text) for text in sys.argv[1:]] or [50_000, 100_000, 500_000]:
            compare(lines, folder)
    application.exitQgis()


if __name__ == "__main__":
    main()
