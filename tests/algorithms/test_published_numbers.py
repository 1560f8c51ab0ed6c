"""Published numbers and identities on real data, through Processing."""

import csv
import json
from pathlib import Path

import pytest
from pyproj import Geod
from qgis import processing
from qgis.core import QgsVectorLayer


def chosen(found, expected, tolerance):
    return {key: found[key] for key in expected} == pytest.approx(expected, abs=tolerance)


def test_2sfca_of_belo_horizonte(run, belo_horizonte):
    # ipeaGIT/accessibility, README and tests: floating_catchment_area, 2SFCA, jobs, cut-off 50 minutes.
    result = run("floatingcatchment", METHOD="2sfca", CAPACITY="jobs", CATCHMENT=50, **belo_horizonte)
    published = {
        "89a88cdb57bffff": 0.4278111,
        "89a88cdb597ffff": 0.3863614,
        "89a88cdb5b3ffff": 0.4501725,
        "89a88cdb5cfffff": 0.5366707,
        "89a88cd909bffff": 0.4280401,
        "89a88cd90b7ffff": 0.5176583,
    }
    assert chosen(result.by("OUTPUT", "id", "access"), published, 5e-8)
    assert result["CONSERVATION_ERROR"] < 1e-12


def test_a_table_in_a_geopackage_gives_the_same_as_the_csv(run, belo_horizonte, tmp_path):
    path = str(tmp_path / "sample.gpkg")
    with Path(belo_horizonte["COSTS"]).open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if float(row["travel_time"]) <= 12]
    small = tmp_path / "near.csv"
    small.write_text("from_id,to_id,travel_time\n" + "".join(",".join(row.values()) + "\n" for row in rows))
    processing.run("native:savefeatures", {"INPUT": str(small), "OUTPUT": path})
    options = {"METHOD": "e2sfca", "DECAY": "dai", "CAPACITY": "jobs", "CATCHMENT": 12}
    by_csv = run("floatingcatchment", **{**belo_horizonte, **options})
    by_gpkg = run("floatingcatchment", **{**belo_horizonte, **options, "COSTS": path})
    assert by_csv.column("OUTPUT", "access") == by_gpkg.column("OUTPUT", "access")


def total(path, field):
    features = json.loads(Path(path).read_text(encoding="utf-8"))["features"]
    return sum(feature["properties"][field] for feature in features)


@pytest.mark.parametrize("method", ["2sfca", "e2sfca", "3sfca", "huff2sfca"])
def test_mean_access_of_cook_county_is_beds_over_people(run, cook, method):
    result = run("floatingcatchment", METHOD=method, DECAY="gaussian", DECAY_SCALE=8000, CATCHMENT=60_000, **cook)
    expected = total(cook["FACILITIES"], "beds") / total(cook["DEMAND"], "pop")
    assert result["STRANDED_SUPPLY"] == 0
    assert result["MEAN_ACCESS"] == pytest.approx(expected, rel=1e-12)


def test_two_ways_to_the_same_metres_in_cook_county(run, cook):
    lines = run(
        "straightlinecosts",
        ORIGINS=cook["DEMAND"],
        ORIGIN_ID="geoid",
        DESTINATIONS=cook["FACILITIES"],
        DESTINATION_ID="OBJECTID",
        MAX_COST=15_000,
    )
    options = {"METHOD": "e2sfca", "DECAY": "dai", "CATCHMENT": 15_000}
    by_table = run("floatingcatchment", COSTS=lines["OUTPUT"], **options, **cook)
    direct = run("floatingcatchment", **options, **cook)
    assert by_table.column("OUTPUT", "access") == pytest.approx(direct.column("OUTPUT", "access"), rel=1e-12)
    assert lines["PAIRS"] == lines["OUTPUT"].featureCount()


def test_nearest_hospital_of_every_tract_in_cook_county(run, cook):
    centroids = processing.run("native:centroids", {"INPUT": cook["DEMAND"], "OUTPUT": "memory:"})["OUTPUT"]
    hospitals = [f.geometry().asPoint() for f in QgsVectorLayer(cook["FACILITIES"], "h", "ogr").getFeatures()]
    geod, nearest = Geod(ellps="WGS84"), {}
    for tract in centroids.getFeatures():
        here = tract.geometry().asPoint()
        nearest[tract["geoid"]] = min(geod.inv(here.x(), here.y(), h.x(), h.y())[2] for h in hospitals)
    parameters = {name: value for name, value in cook.items() if name != "CAPACITY"}
    result = run("nearestfacility", THRESHOLDS="5000", **parameters)
    assert result.by("OUTPUT", "geoid", "nearest_cost") == pytest.approx(nearest, abs=1e-6)
    within = sum(f["pop"] for f in result["OUTPUT"].getFeatures() if nearest[f["geoid"]] <= 5000)
    assert result.rows("SUMMARY", "population") == [(within,)]


def test_doctors_of_chicago_are_conserved(run, shared_data):
    folder = shared_data / "access_chicago"
    people = QgsVectorLayer(str(folder / "chicago_metro_pop.geojson"), "people", "ogr")
    doctors = QgsVectorLayer(str(folder / "chicago_metro_docs_dentists.geojson"), "doctors", "ogr")
    result = run(
        "floatingcatchment",
        DEMAND=people,
        DEMAND_ID="geoid",
        POPULATION="pop",
        FACILITIES=doctors,
        FACILITY_ID="geoid",
        CAPACITY="doc",
        CATCHMENT=30_000,
        METHOD="e2sfca",
        DECAY="step",
        DECAY_BANDS="10000:1, 20000:0.68, 30000:0.22",
    )
    reached = sum(feature["access"] * feature["pop"] for feature in result["OUTPUT"].getFeatures())
    assert reached == pytest.approx(result["REACHED_SUPPLY"], rel=1e-10)
