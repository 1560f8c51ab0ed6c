"""From layer to layer: floatingcatchment on 1,000,000 places and 2,000 hospitals beside merely copying those layers.

Run (in the Python of QGIS): python tests/benchmarks/bench_access_layers.py [places]
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

HOSPITALS, CATCHMENT = 2_000, 20_000


def write_points(path, lonlat, column, values):
    fields = QgsFields()
    fields.append(QgsField(column, QVariant.Double))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    crs, transform = QgsCoordinateReferenceSystem("EPSG:4326"), QgsProcessingContext().transformContext()
    writer = QgsVectorFileWriter.create(path, fields, QgsWkbTypes.Type.Point, crs, transform, options)
    for (x, y), value in zip(lonlat.tolist(), values.tolist()):
        feature = QgsFeature(fields)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([value])
        writer.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    del writer


def copy_layer(path, into):
    """Read every feature and write it with three more columns: what any such algorithm must do."""
    layer = QgsVectorLayer(path, "copied", "ogr")
    fields = QgsFields(layer.fields())
    for name, kind in (("access", QVariant.Double), ("availability", QVariant.Double), ("status", QVariant.String)):
        fields.append(QgsField(name, kind))
    context = QgsProcessingContext()
    sink, _ = QgsProcessingUtils.createFeatureSink(into, context, fields, layer.wkbType(), layer.crs())
    for original in layer.getFeatures(QgsFeatureRequest()):
        feature = QgsFeature(fields)
        feature.setGeometry(original.geometry())
        feature.setAttributes([*original.attributes(), 0.5, 1.5, "reached"])
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
    sink.flushBuffer()


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    places = int(float(sys.argv[1])) if len(sys.argv) > 1 else 1_000_000
    application = QgsApplication([], False)
    application.initQgis()
    from evencare.algorithms.accessibility.floating_catchment import FloatingCatchment
    from evencare.solvers.travel.straight_line import straight_line_costs

    generator = np.random.default_rng(1)
    demand, sites = (generator.uniform((102, 29), (108, 33), (size, 2)) for size in (places, HOSPITALS))
    costs = timed(lambda: straight_line_costs(demand, sites, CATCHMENT))
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: str(Path(folder) / f"{name}.gpkg") for name in ("demand", "sites", "copy", "sites_copy")}
        write_points(paths["demand"], demand, "population", generator.uniform(1, 100, places))
        write_points(paths["sites"], sites, "beds", generator.uniform(10, 900, HOSPITALS))
        outputs = {"OUTPUT": str(Path(folder) / "access.gpkg"), "OUTPUT_FACILITIES": str(Path(folder) / "load.gpkg")}
        parameters = {
            "DEMAND": paths["demand"],
            "POPULATION": "population",
            "FACILITIES": paths["sites"],
            "CAPACITY": ["beds"],
            "CATCHMENT": CATCHMENT,
            "METHOD": "e2sfca",
            "DECAY": "dai",
            "PER": 1000,
            **outputs,
        }
        copied = timed(
            lambda: (copy_layer(paths["demand"], paths["copy"]), copy_layer(paths["sites"], paths["sites_copy"]))
        )
        context = QgsProcessingContext()
        algorithm = FloatingCatchment().create()
        ran = timed(lambda: algorithm.run(parameters, context, QgsProcessingFeedback(False)))
    print(
        f"{places:,} places, {HOSPITALS:,} hospitals: floatingcatchment {ran:.1f} s, of which straight-line costs "
        f"{costs:.1f} s; copying the layers {copied:.1f} s; without costs {(ran - costs) / copied:.2f} times copying"
    )


if __name__ == "__main__":
    main()
