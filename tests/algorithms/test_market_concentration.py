"""Market concentration through Processing: tables, layers, service areas, radii, impossible settings."""

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def flows(make_table):
    return make_table(
        "flows",
        origin_id=["a", "a", "b", "b", "c"],
        destination_id=["X", "Y", "X", "Y", "X"],
        flow=[10.0, 0.0, 5.0, 5.0, 0.0],
        cost=[5.0, 9.0, 8.0, 2.0, 7.0],
    )


def test_places_hospitals_and_the_whole(run, flows):
    result = run("marketconcentration", FLOWS=flows)
    assert result.by("OUTPUT", "origin_id", "hhi") == {"a": 10_000, "b": pytest.approx(5_000), "c": None}
    assert result.by("OUTPUT", "origin_id", "effective_hospitals")["b"] == pytest.approx(2)
    assert result.by("OUTPUT_FACILITIES", "destination_id", "hhi")["X"] == pytest.approx(25_000 / 3)
    assert result["HHI"] == pytest.approx(7_500)
    assert result["POOLED_HHI"] == pytest.approx(6_250)
    assert (result["PATIENTS"], result["HOSPITALS"]) == (20, 2)
    assert any("1 origins have no flow at all (ids c)" in text for text in result.log.warnings)


def test_a_layer_of_places_gets_the_index_and_its_service_areas_theirs(run, flows, make_layer):
    places = make_layer([(0, 0), (1, 0), (2, 0), (3, 0)], id=list("abcd"), area=["N", "N", "S", None])
    result = run("marketconcentration", FLOWS=flows, ORIGINS=places, ORIGIN_ID="id", SERVICE_AREA="area")
    assert result.by("OUTPUT", "id", "hhi") == {"a": 10_000, "b": pytest.approx(5_000), "c": None, "d": None}
    rows = {row[0]: row[1:] for row in result.rows("SERVICE_AREAS")}
    assert rows["N"] == (2, 20, pytest.approx(6_250), pytest.approx(1.6))
    assert rows["S"][:2] == (1, 0)


def test_radii_draw_markets_by_cost(run, flows):
    fixed = run("marketconcentration", FLOWS=flows, COST="cost", MARKET="fixed_radius", RADIUS=8)
    assert fixed.by("OUTPUT", "origin_id", "hhi")["a"] == 10_000
    assert fixed.by("OUTPUT", "origin_id", "hhi")["b"] == pytest.approx(10_000 * (225 + 25) / 400)
    own = run("marketconcentration", FLOWS=flows, COST="cost", MARKET="variable_radius", PATIENT_SHARE=0.6)
    assert own.by("OUTPUT_FACILITIES", "destination_id", "radius") == {"X": 5, "Y": 2}


def test_places_beyond_every_radius_are_named(run, flows):
    result = run("marketconcentration", FLOWS=flows, COST="cost", MARKET="fixed_radius", RADIUS=4)
    assert any("ids a" in text for text in result.log.warnings)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"MARKET": "fixed_radius", "RADIUS": 5}, "COST"),
        ({"MARKET": "fixed_radius", "COST": "cost"}, "RADIUS is empty"),
        ({"MARKET": "variable_radius", "COST": "cost", "PATIENT_SHARE": 0}, "PATIENT_SHARE"),
        ({"FLOW": "persons"}, "no field 'persons'"),
        ({"SERVICE_AREA": "area"}, "SERVICE_AREA is a field of ORIGINS"),
    ],
)
def test_impossible_settings_are_explained(run, flows, settings, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("marketconcentration", FLOWS=flows, **settings)


def test_places_with_other_ids_are_refused(run, flows, make_layer):
    with pytest.raises(QgsProcessingException, match="joins"):
        run("marketconcentration", FLOWS=flows, ORIGINS=make_layer([(0, 0)], id=["q"]), ORIGIN_ID="id")
