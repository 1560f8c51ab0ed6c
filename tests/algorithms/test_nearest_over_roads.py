"""``evencare:nearestfacility`` over a road network."""

import pytest
from qgis.core import QgsProcessingException

UTM = "EPSG:32633"


@pytest.fixture
def given(make_layer):
    """A road of 5 km with a one-way stretch in its middle, facilities at 1 and 4 km and in the west, two islands."""
    roads = [
        "LINESTRING(500000 0, 502000 0)",
        "LINESTRING(502000 0, 503000 0)",
        "LINESTRING(503000 0, 505000 0)",
        "LINESTRING(600000 0, 601000 0)",
    ]
    return {
        "DEMAND": make_layer(
            [(500000, 0), (503500, 0), (502500, 100), (600500, 0)],
            UTM,
            id=["w", "e", "m", "i"],
            population=[1, 2, 3, 4],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(501000, 0), (504000, 0), (504000, 0)], UTM, id=["h1", "h2", "h3"], level=["a", "b", "a"]
        ),
        "FACILITY_ID": "id",
        "NETWORK": make_layer(roads, UTM, "roads", "LineString", way=["B", "F", "B", "B"]),
        "DIRECTION_FIELD": "way",
        "VALUE_FORWARD": "F",
        "VALUE_BOTH": "B",
        "DEFAULT_SPEED": 60,
        "THRESHOLDS": "1, 3",
    }


def test_the_nearest_facility_is_nearest_on_the_way_to_it(run, given):
    result = run("nearestfacility", **given)
    assert result.by("OUTPUT", "id", "nearest_id") == {"w": "h1", "e": "h2", "m": "h2", "i": None}
    found = result.by("OUTPUT", "id", "nearest_cost")
    assert [found[id_] for id_ in "we"] == pytest.approx([1.0, 0.5], rel=2e-3)
    assert found["m"] == pytest.approx(1.5 + 1.2, rel=2e-2)
    assert result["UNREACHABLE_POPULATION"] == 4


def test_the_second_nearest_and_groups_come_from_the_same_roads(run, given):
    result = run("nearestfacility", NEAREST=2, GROUP_FIELD="level", **given)
    assert result.by("OUTPUT", "id", "nearest_id_2") == {"w": "h2", "e": "h3", "m": "h3", "i": None}
    assert result.by("OUTPUT", "id", "nearest_id_a") == {"w": "h1", "e": "h3", "m": "h3", "i": None}
    assert result.by("OUTPUT", "id", "nearest_id_a_2")["w"] == "h3"
    alone = run("nearestfacility", GROUP_FIELD="level", **given)
    assert alone.by("OUTPUT", "id", "nearest_id_a") == result.by("OUTPUT", "id", "nearest_id_a")


def test_roads_give_what_their_cost_table_gives(run, given):
    roads = {name: value for name, value in given.items() if name not in ("POPULATION", "THRESHOLDS")}
    roads.update(ORIGINS=roads.pop("DEMAND"), ORIGIN_ID="id", DESTINATIONS=roads.pop("FACILITIES"), DESTINATION_ID="id")
    table = run("networkcosts", **{k: v for k, v in roads.items() if k not in ("DEMAND_ID", "FACILITY_ID")})["OUTPUT"]
    layers = {k: v for k, v in given.items() if k in ("DEMAND", "DEMAND_ID", "POPULATION", "FACILITIES", "FACILITY_ID")}
    names = ("id", "nearest_id", "nearest_cost")
    by_table = run("nearestfacility", COSTS=table, **layers).rows("OUTPUT", *names)
    assert run("nearestfacility", **given).rows("OUTPUT", *names) == by_table


def test_a_table_and_roads_at_once_are_refused(run, given, make_table):
    table = make_table(origin_id=["w"], destination_id=["h2"], cost=[1.0])
    with pytest.raises(QgsProcessingException, match="COSTS and NETWORK are both given"):
        run("nearestfacility", COSTS=table, **given)
