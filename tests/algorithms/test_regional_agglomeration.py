"""Regional agglomeration through Processing: published Gini indices, years, areas of geometry, gaps."""

import csv

import pytest
from qgis.core import NULL, QgsProcessingException

RESOURCES = ["beds", "technicians", "physicians", "nurses"]


@pytest.fixture
def tibet(shared_data, make_table):
    path = shared_data / "tibet_equity_published" / "tibet_2020_primary_care_HRAD.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    area = [float(row["area_share_implied"]) for row in rows]
    return make_table(
        "tibet",
        people=[float(row["population"]) for row in rows],
        land=area,
        **{name: [float(row[f"HRAD_{name}"]) * share for row, share in zip(rows, area)] for name in RESOURCES},
    )


@pytest.fixture
def years(make_table):
    return make_table(
        "years",
        year=[2019, 2019, 2020, 2020, 2021, 2021, None],
        beds=[10.0, 0.0, 10.0, 5.0, 10.0, 10.0, 7.0],
        people=[100.0] * 7,
        km2=[1.0, 3.0] * 3 + [1.0],
        zone=["east", "west"] * 3 + ["east"],
    )


def test_primary_care_in_tibet_has_the_published_gini_indices(run, tibet):
    found = run("regionalagglomeration", INPUT=tibet, RESOURCES=RESOURCES, POPULATION="people", AREA="land")
    people, land = found.by("SUMMARY", "resource", "gini_population"), found.by("SUMMARY", "resource", "gini_area")
    assert [people[name] for name in RESOURCES] == pytest.approx([0.30, 0.18, 0.15, 0.25], abs=0.01)
    assert [land[name] for name in RESOURCES] == pytest.approx([0.38, 0.44, 0.47, 0.36], abs=0.01)
    assert found["GINI_POPULATION"] == pytest.approx(0.30, abs=0.01)


def test_the_layer_has_the_degrees_of_every_resource(run, tibet):
    found = run("regionalagglomeration", INPUT=tibet, RESOURCES=["beds", "nurses"], POPULATION="people", AREA="land")
    names = found["OUTPUT"].fields().names()
    for name in ("hrad_beds", "pad", "hrad_pad_beds", "hrad_minus_pad_beds", "hrdi_beds", "hrad_pad_nurses"):
        assert name in names
    shares = found.column("OUTPUT", "land")
    degrees = found.column("OUTPUT", "hrad_beds")
    assert sum(a * d for a, d in zip(shares, degrees)) / sum(shares) == pytest.approx(1.0)


def test_every_year_is_measured_by_itself_and_a_row_without_year_is_left_out(run, years):
    found = run(
        "regionalagglomeration",
        INPUT=years,
        RESOURCES="beds",
        POPULATION="people",
        AREA="km2",
        YEAR="year",
        GROUP="zone",
    )
    assert found.by("SUMMARY", "period", "gini_population") == pytest.approx({"2019": 0.5, "2020": 1 / 6, "2021": 0.0})
    assert found.by("SUMMARY", "period", "theil_population")["2019"] == NULL
    assert found.column("OUTPUT", "hrad_pad_beds")[:2] == [2.0, 0.0]
    assert found.column("OUTPUT", "hrad_beds")[6] == NULL
    trend = {row[:2]: row[2:] for row in found.rows("TREND", "resource", "measure", "first", "last", "p")}
    assert trend["beds", "gini_population"] == pytest.approx((0.5, 0.0, 1 / 3))
    assert any("without year" in text for text in found.log.warnings)


def test_without_an_area_field_the_land_is_measured_in_square_kilometres(run, make_layer):
    squares = [f"POLYGON(({x} 0,{x + 1} 0,{x + 1} 1,{x} 1,{x} 0))" for x in (0, 1)]
    layer = make_layer(squares, geometry="Polygon", beds=[12309.0, 12309.0], people=[1000.0, 1000.0])
    found = run("regionalagglomeration", INPUT=layer, RESOURCES="beds", POPULATION="people")
    # A square degree at the equator has 12,309 km²: one bed per km², 12,309 per 1,000 people.
    assert found.column("OUTPUT", "hrdi_beds")[0] == pytest.approx(12309**0.5, rel=1e-3)
    assert found["GINI_AREA"] == pytest.approx(0.0, abs=1e-9)


def test_a_table_without_area_is_refused(run, years):
    with pytest.raises(QgsProcessingException, match="AREA"):
        run("regionalagglomeration", INPUT=years, RESOURCES="beds", POPULATION="people")


def test_text_among_the_resources_is_refused_by_name(run, years):
    with pytest.raises(QgsProcessingException, match="RESOURCES: the field 'zone'"):
        run("regionalagglomeration", INPUT=years, RESOURCES="zone", POPULATION="people", AREA="km2")


def test_the_report_shows_curves_and_trends(run, years, tmp_path):
    page = tmp_path / "regional.html"
    run(
        "regionalagglomeration",
        INPUT=years,
        RESOURCES="beds",
        POPULATION="people",
        AREA="km2",
        YEAR="year",
        REPORT=str(page),
    )
    text = page.read_text(encoding="utf-8")
    assert text.count("data:image/svg+xml") == 4 and "2019 to 2021" in text and "HRDI" in text
    assert "beds: 2 regions of" in text and "1 rows without year (NULL) are left out" in text
