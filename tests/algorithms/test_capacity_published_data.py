"""``evencare:reallocatecapacity`` on published data: hospitals of one state of the US, and the counties of Sichuan."""

import csv
import gzip
import io

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

STATE = "NM"


@pytest.fixture
def new_mexico(shared_data, make_layer):
    """Demand at hospitals' towns (people in proportion to licensed beds) and hospitals, some without staffed beds."""
    packed = (shared_data / "us_hospital_capacity" / "us_facilities_capacity.csv.gz").read_bytes()
    rows = csv.DictReader(io.StringIO(gzip.decompress(packed).decode("utf-8")))
    rows = [row for row in rows if row["State"] == STATE]
    where = [(float(row["Longitude"]), float(row["Latitude"])) for row in rows]
    ids = [row["CCM_ID"] for row in rows]
    beds = [float(row["Staffed All Beds"]) if row["Staffed All Beds"] else None for row in rows]
    people = [1000.0 + 100.0 * float(row["Licensed All Beds"] or 0) for row in rows]
    return {
        "DEMAND": make_layer(where, name="towns", id=ids, people=people),
        "DEMAND_ID": "id",
        "POPULATION": "people",
        "FACILITIES": make_layer(where, name="hospitals", id=ids, beds=beds),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "CATCHMENT": 80_000,
        "METHOD": "2sfca",
    }


def test_hospitals_of_the_us_without_beds_are_refused_with_the_way_out(run, new_mexico):
    with pytest.raises(QgsProcessingException, match=r"beds.* NULL for 10 of 63 .*MISSING"):
        run("reallocatecapacity", **new_mexico)


def test_hospitals_of_the_us_without_beds_can_be_left_out(run, new_mexico):
    result = run("reallocatecapacity", MISSING="exclude", WHOLE=True, KEEP=0.5, **new_mexico)

    before, after = result.column("OUTPUT_FACILITIES", "before"), result.column("OUTPUT_FACILITIES", "after")
    known = [beds != NULL for beds in before]
    assert known.count(False) == result.column("OUTPUT_FACILITIES", "status").count("missing") == 10
    assert [beds != NULL for beds in after] == known
    assert sum(beds for beds in after if beds != NULL) == sum(beds for beds in before if beds != NULL)
    assert result["SD_AFTER"] < result["SD_BEFORE"]


@pytest.fixture
def sichuan(shared_data, make_layer, run):
    """The counties of Sichuan (census of 2020) and the hospitals of the sample region."""
    text = (shared_data / "china_census2020" / "sichuan_counties_census2020.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    counties = make_layer(
        [(float(row["rep_lon"]), float(row["rep_lat"])) for row in rows],
        name="counties",
        id=[row["adcode"] for row in rows],
        people=[float(row["POPU"]) for row in rows],
    )
    return {
        "DEMAND": counties,
        "DEMAND_ID": "id",
        "POPULATION": "people",
        "FACILITIES": run("sampleregion", SETTLEMENTS=150, HOSPITALS=60)["FACILITIES"],
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "CATCHMENT": 150_000,
        "METHOD": "e2sfca",
        "DECAY": "dai",
    }


def test_counties_of_sichuan_become_more_equal_with_the_same_beds(run, sichuan):
    result = run("reallocatecapacity", KEEP=0.5, **sichuan)

    before, after = result.column("OUTPUT_FACILITIES", "before"), result.column("OUTPUT_FACILITIES", "after")
    assert sum(after) == pytest.approx(sum(before), rel=1e-9)
    assert (np.array(after) >= 0.5 * np.array(before) * (1 - 1e-9)).all()
    assert result["MEAN_AFTER"] == pytest.approx(result["MEAN_BEFORE"], rel=1e-9)
    assert result["SD_AFTER"] < result["SD_BEFORE"]
    assert result["GINI_AFTER"] < result["GINI_BEFORE"]
    assert result["KKT_RESIDUAL"] <= 1e-6
