"""Time of floatingcatchment on a cost table of 748,437 rows, beside reading the table and writing the layer alone.

Run: scripts/in_qgis.sh .venv/bin/python tests/benchmarks/bench_cost_table.py
"""

import gzip
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingUtils, QgsVectorLayer

from evencare.algorithms.reading import fast_path_of, read_columns

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("EVENCARE_SHARED_DATA", ROOT.parent / "shared" / "data")) / "ipea_belo_horizonte"
FIELDS = {"COSTS_ORIGIN": "from_id", "COSTS_DESTINATION": "to_id", "COSTS_VALUE": "travel_time"}


def parameters(table, output):
    layer = str(DATA / "land_use_data.csv")
    return {
        **{"DEMAND": layer, "DEMAND_ID": "id", "POPULATION": "population"},
        **{"FACILITIES": layer, "FACILITY_ID": "id", "CAPACITY": "jobs"},
        **{"COSTS": table, **FIELDS, "CATCHMENT": 50, "METHOD": "e2sfca", "DECAY": "dai", "OUTPUT": output},
    }


def read_and_write(processing, table, output):
    """What any algorithm must do: read three columns of the table, copy the layer."""
    layer = QgsVectorLayer(table, "table", "ogr")
    source = QgsProcessingUtils.variantToSource(layer, QgsProcessingContext())
    read_columns(source, list(FIELDS.values()), False, fast_path_of(layer))
    copy = {"INPUT": str(DATA / "land_use_data.csv"), "OUTPUT": output}
    run(processing, "native:savefeatures", copy)


def run(processing, algorithm, given):
    processing.run(algorithm, given, feedback=QgsProcessingFeedback(False))


def seconds(work, *arguments):
    start = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - start


def main():
    if not DATA.is_dir():
        print(f"no data at {DATA} (set EVENCARE_SHARED_DATA): not measured")
        return
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    import processing
    from processing.core.Processing import Processing

    from evencare.algorithms.provider import EvenCareProvider

    Processing.initialize()
    provider = EvenCareProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        text = folder / "travel_matrix.csv"
        text.write_bytes(gzip.decompress((DATA / "travel_matrix.csv.gz").read_bytes()))
        typed = gdal.OpenEx(str(text), gdal.OF_VECTOR, open_options=["AUTODETECT_TYPE=YES"])
        gdal.VectorTranslate(str(folder / "costs.gpkg"), typed, options="-f GPKG")
        for table in (text, folder / "costs.gpkg"):
            output = str(folder / "access.gpkg")
            floors, wholes = [], []
            for _ in range(7):  # in turn, so that both meet the same machine
                floors.append(seconds(read_and_write, processing, str(table), output))
                given = parameters(str(table), output)
                wholes.append(seconds(run, processing, "evencare:floatingcatchment", given))
            floor, whole = min(floors), min(wholes)
            print(f"748,437 rows of {table.suffix[1:]}: {whole:.2f} s; reading and writing alone {floor:.2f} s")
            print(f"  {whole / floor:.2f} times (wanted: at most 2)")
    # No exitQgis: what Processing has loaded outlives it, and QGIS would crash on the way out.


if __name__ == "__main__":
    main()
