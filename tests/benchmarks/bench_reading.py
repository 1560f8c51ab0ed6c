"""Time to read a million points with one field from a GeoPackage, beside a loop over features.

Run: scripts/in_qgis.sh .venv/bin/python tests/benchmarks/bench_reading.py
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)
from osgeo import gdal
from qgis.core import QgsApplication, QgsFeatureRequest, QgsProcessingContext, QgsProcessingUtils, QgsVectorLayer

from evencare.algorithms.reading import fast_path_of, read_columns

POINTS = 1_000_000


def geopackage(folder):
    generator = np.random.default_rng(1)
    table = np.column_stack([generator.uniform(97, 110, (POINTS, 2)) % 90, generator.integers(1, 5000, POINTS)])
    text, path = folder / "points.csv", folder / "points.gpkg"
    np.savetxt(text, table, "%.6f,%.6f,%d", header="x,y,population", comments="")
    typed = ["X_POSSIBLE_NAMES=x", "Y_POSSIBLE_NAMES=y", "KEEP_GEOM_COLUMNS=NO", "AUTODETECT_TYPE=YES"]
    opened = gdal.OpenEx(str(text), gdal.OF_VECTOR, open_options=typed)
    gdal.VectorTranslate(str(path), opened, options="-f GPKG -a_srs EPSG:4326 -lco SPATIAL_INDEX=NO")
    return QgsVectorLayer(str(path), "points", "ogr")


def loop(source):
    """What one writes down first."""
    position = source.fields().lookupField("population")
    points, values = [], []
    for feature in source.getFeatures(QgsFeatureRequest().setSubsetOfAttributes([position])):
        point = feature.geometry().asPoint()
        points.append((point.x(), point.y()))
        values.append(feature["population"])
    return np.array(points), np.array(values)


def timed(work, *arguments):
    start = time.perf_counter()
    result = work(*arguments)
    return time.perf_counter() - start, result


def main():
    application = QgsApplication([], False)
    application.initQgis()
    with tempfile.TemporaryDirectory() as folder:
        layer = geopackage(Path(folder))
        source = QgsProcessingUtils.variantToSource(layer, QgsProcessingContext())
        fast = fast_path_of(layer)
        slow_time, (points, values) = timed(loop, source)
        for geometry, what in ((True, "points with one field"), (False, "one field alone")):
            ours = [timed(read_columns, source, ["population"], geometry, fast) for _ in range(3)]
            seconds, columns = min(ours, key=lambda run: run[0])
            print(f"{POINTS:,} {what}: {seconds:.2f} s; a loop over features takes {slow_time:.1f} s")
            print(f"  {slow_time / seconds:.0f} times as fast (wanted: 8 with points)")
            same = np.array_equal(columns.fields["population"].numbers()[0], values)
            print(f"  same values: {same and (not geometry or np.array_equal(columns.xy, points))}")
        by_feature, _ = timed(read_columns, source, ["population"], True)
        print(f"our own loop, for layers that only QGIS reads: {slow_time / by_feature:.2f} times as fast")
        source = layer = None  # closes the file, or QGIS would crash when it exits
    application.exitQgis()


if __name__ == "__main__":
    main()
