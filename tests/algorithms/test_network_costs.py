"""``evencare:networkcosts`` through Processing."""

import csv
import gzip

import numpy as np
import pytest
from qgis import processing
from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

UTM = "EPSG:32633"
PAIR = ("origin_id", "destination_id")


@pytest.fixture
def town(make_layer):
    """A block of streets in UTM: 1 km by 1 km, a one-way diagonal, an island road."""
    lines = [
        "LINESTRING(500000 5000000, 501000 5000000)",
        "LINESTRING(501000 5000000, 501000 5001000)",
        "LINESTRING(501000 5001000, 500000 5001000)",
        "LINESTRING(500000 5001000, 500000 5000000)",
        "LINESTRING(500000 5000000, 501000 5001000)",
        "LINESTRING(510000 5000000, 511000 5000000)",
    ]
    return make_layer(
        lines,
        UTM,
        "roads",
        "LineString",
        speed=[60.0, 60.0, 30.0, None, 60.0, 60.0],
        way=["B", "B", "B", None, "F", "B"],
    )


@pytest.fixture
def ends(make_layer):
    at = [(500000, 5000000), (501000, 5001000), (500500, 5000000), (510500, 5000000)]
    return make_layer(at, UTM, "towns", id=["a", "b", "c", "d"])


@pytest.fixture
def given(town, ends):
    return {
        "ORIGINS": ends,
        "ORIGIN_ID": "id",
        "DESTINATIONS": ends,
        "DESTINATION_ID": "id",
        "NETWORK": town,
        "SPEED_FIELD": "speed",
        "DEFAULT_SPEED": 30,
        "DIRECTION_FIELD": "way",
        "VALUE_FORWARD": "F",
        "VALUE_BACKWARD": "T",
        "VALUE_BOTH": "B",
    }


def costs(result):
    return {(origin, destination): cost for origin, destination, cost in result.rows("OUTPUT", *PAIR, "cost")}


KM = 1000.4
"""A kilometre of UTM at its central meridian, on the ellipsoid (metres)."""


def test_minutes_follow_speeds_and_one_way_streets(run, given):
    found = costs(run("networkcosts", **given))
    assert found["a", "b"] == pytest.approx(np.sqrt(2), rel=1e-3)
    assert found["b", "a"] == pytest.approx(2.0, rel=1e-3)
    assert found["c", "b"] == pytest.approx(1.5, rel=1e-3)
    assert found["a", "a"] == 0
    assert ("a", "d") not in found


def test_shortest_gives_metres_of_the_ellipsoid(run, given):
    found = costs(run("networkcosts", STRATEGY="shortest", **given))
    assert found["b", "a"] == pytest.approx(2 * KM, rel=1e-4)
    assert found["a", "c"] == pytest.approx(0.5 * KM, rel=1e-4)


def test_the_numbers_of_a_run_are_outputs(run, given):
    result = run("networkcosts", **given)
    assert (result["PAIRS"], result["UNREACHABLE_ORIGINS"], result["UNSNAPPED"]) == (10, 0, 0)
    assert result["UNREACHABLE_PAIRS"] == 6
    assert result["OUTSIDE_MAIN_NETWORK"] == 0.25
    assert any("outside the main network" in warning and "(ids d)" in warning for warning in result.log.warnings)


def test_the_way_to_the_road_is_part_of_the_cost(run, given, make_layer):
    given["ORIGINS"] = make_layer([(500500, 4999900)], UTM, id=["x"])
    result = run("networkcosts", ACCESS_SPEED=6, **given)
    rows = result.rows("OUTPUT", "destination_id", "cost", "access_cost", "network_cost", "egress_cost")
    by = {row[0]: row[1:] for row in rows}
    assert by["a"] == pytest.approx((1.5, 1.0, 0.5, 0.0), rel=1e-3)
    assert all(row[1] == pytest.approx(sum(row[2:]), abs=1e-9) for row in rows)


@pytest.mark.parametrize("crs", ["EPSG:4326", "", "EPSG:2263"])
def test_costs_do_not_depend_on_the_project(run, given, crs):
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem(UTM))
    before = costs(run("networkcosts", **given))
    project.setCrs(QgsCoordinateReferenceSystem(crs))
    try:
        assert costs(run("networkcosts", **given)) == before
    finally:
        project.setCrs(QgsCoordinateReferenceSystem())


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:3035"])
def test_costs_do_not_depend_on_the_reference_system_of_the_roads(run, given, crs):
    before = costs(run("networkcosts", **given))
    moved = processing.run(
        "native:reprojectlayer",
        {"INPUT": given["NETWORK"], "TARGET_CRS": QgsCoordinateReferenceSystem(crs), "OUTPUT": "memory:"},
    )
    given["NETWORK"] = moved["OUTPUT"]
    after = costs(run("networkcosts", **given))
    # A straight kilometre of one projection is bent by centimetres in another.
    assert after == pytest.approx(before, abs=2e-5)


def test_a_file_gives_what_a_memory_layer_gives(run, given, tmp_path):
    before = costs(run("networkcosts", **given))
    path = str(tmp_path / "roads.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(given["NETWORK"], path, QgsCoordinateTransformContext(), options)
    given["NETWORK"] = QgsVectorLayer(path, "roads")
    assert costs(run("networkcosts", **given)) == before


def test_only_selected_roads_are_used(run, given):
    roads = given["NETWORK"]
    QgsProject.instance().addMapLayer(roads, False)
    roads.selectByIds([feature.id() for feature in roads.getFeatures() if feature["way"] == "F"])
    given["NETWORK"] = QgsProcessingFeatureSourceDefinition(roads.id(), True)
    found = costs(run("networkcosts", **given))
    QgsProject.instance().takeMapLayer(roads)
    assert ("a", "b") in found
    assert ("b", "a") not in found


def test_a_limit_and_the_nearest_keep_the_table_small(run, given):
    assert all(cost <= 1.5 for cost in costs(run("networkcosts", MAX_COST=1.5, **given)).values())
    nearest = run("networkcosts", NEAREST=1, **given)
    assert [row for row in nearest.rows("OUTPUT", *PAIR) if row[0] != row[1]] == []


def test_awkward_geometries_are_tolerated_and_counted(run, given, make_layer):
    lines = [
        None,
        "LINESTRING EMPTY",
        "LINESTRING(500000 5000000, 500000 5000000)",
        "MULTILINESTRING((500000 5000000, 500500 5000000), (500500 5000000, 501000 5000000))",
        "MULTILINESTRINGZ((501000 5000000 3, 501000 5001000 4))",
        "LINESTRING(501000 5001000, 501000 5000000)",
        "COMPOUNDCURVE(CIRCULARSTRING(500000 5000000, 500500 5000500, 501000 5000000))",
        "LINESTRING(500000 5000000, 500100 5000100, 500000 5000200, 500000 5000000)",
    ]
    given["NETWORK"] = make_layer(lines, UTM, "roads", "LineString", speed=[60.0] * 8, way=["B"] * 8)
    result = run("networkcosts", **given)
    assert costs(result)["a", "b"] == pytest.approx(2.0, rel=1e-3)
    assert any("2 features of 'roads' have no geometry" in warning for warning in result.log.warnings)
    assert any("1 lines of 'roads' have a length of zero" in warning for warning in result.log.warnings)
    assert any("1 lines run exactly as another" in info for info in result.log.infos)
    assert any("1 curved lines" in info for info in result.log.infos)


def test_points_beyond_the_snapping_distance_are_reported_and_given_as_a_layer(run, given, make_layer):
    given["ORIGINS"] = make_layer([(500500, 4999900), (500500, 4999000)], UTM, "homes", id=["near", "far"])
    result = run("networkcosts", SNAP_DISTANCE=200, **given)
    assert {origin for origin, _ in costs(result)} == {"near"}
    assert (result["UNSNAPPED"], result["UNREACHABLE_ORIGINS"]) == (1, 1)
    (row,) = result.rows("OUTPUT_NON_ROUTABLE", "layer", "id", "metres")
    assert row == ("homes", "far", pytest.approx(KM, rel=1e-3))
    assert any("farther than 200 m" in warning and "Raise SNAP_DISTANCE" in warning for warning in result.log.warnings)


def test_without_a_snapping_distance_far_points_are_named(run, given, make_layer):
    given["ORIGINS"] = make_layer([(500500, 4999000)], UTM, "homes", id=["far"])
    result = run("networkcosts", **given)
    assert result["UNSNAPPED"] == 0
    assert any("more than 500 m from any road (ids far" in warning for warning in result.log.warnings)


def test_fragments_can_be_passed_over(run, given):
    result = run("networkcosts", MAIN_NETWORK=True, **given)
    assert ("a", "d") in costs(result)
    assert result["OUTSIDE_MAIN_NETWORK"] == 0


def test_lines_that_do_not_meet_are_diagnosed(run, given, make_layer):
    lines = [f"LINESTRING({500000 + 100 * k} 5000000, {500099 + 100 * k} 5000000)" for k in range(10)]
    given["NETWORK"] = make_layer(lines, UTM, "roads", "LineString", speed=[60.0] * 10, way=["B"] * 10)
    apart = run("networkcosts", **given)
    assert any("Only 10.0% of the roads form one network" in warning for warning in apart.log.warnings)
    joined = run("networkcosts", TOLERANCE=1.5, **given)
    assert joined["OUTSIDE_MAIN_NETWORK"] == 0


# ---- input that cannot be used ------------------------------------------------------------------------


def refused(run, text, **parameters):
    with pytest.raises(QgsProcessingException, match=text):
        run("networkcosts", **parameters)


def test_a_line_layer_without_lines_is_refused(run, given, make_layer):
    given["NETWORK"] = make_layer([], UTM, "nothing", "LineString", speed=[], way=[])
    refused(run, "'nothing' has no features", **given)
    given["NETWORK"] = make_layer([None, None], UTM, "void", "LineString", speed=[1.0, 1.0], way=["B", "B"])
    refused(run, "no feature of layer 'void' is a line", **given)


@pytest.mark.parametrize("limit", [None, 1000])
def test_roads_of_another_country_are_refused_with_both_extents(run, given, make_layer, limit):
    given["ORIGINS"] = make_layer([(-51.2, -30.0), (-51.1, -30.1)], "EPSG:4326", "homes", id=["x", "y"])
    refused(
        run,
        r"(?s)'roads' lies within.*longitude 15\.00 to 15\.14.*'homes' over longitude -51\.20 to -51\.10",
        SNAP_DISTANCE=limit,
        **given,
    )


def test_speeds_of_zero_and_below_take_the_default_and_are_counted(run, given, make_layer):
    lines = ["LINESTRING(500000 5000000, 501000 5000000)", "LINESTRING(501000 5000000, 501000 5001000)"]
    given["NETWORK"] = make_layer(lines, UTM, "roads", "LineString", speed=[0.0, -5.0], way=["B", "B"])
    result = run("networkcosts", **given)
    assert costs(result)["a", "b"] == pytest.approx(4.0, rel=1e-3)
    assert any("2 lines of 'roads' have no speed above zero" in warning for warning in result.log.warnings)


def test_speeds_that_are_no_numbers_are_refused(run, given, make_layer):
    lines = ["LINESTRING(500000 5000000, 501000 5000000)"]
    given["NETWORK"] = make_layer(lines, UTM, "roads", "LineString", speed=["walk"], way=["B"])
    refused(run, "SPEED_FIELD.*not a number: walk", **given)


def test_unknown_directions_take_the_default_and_are_counted(run, given):
    given["VALUE_FORWARD"] = "yes"
    result = run("networkcosts", DEFAULT_DIRECTION="backward", **given)
    assert any("1 lines take the default direction" in w and "'F' (1)" in w for w in result.log.warnings)
    assert costs(result)["b", "a"] == pytest.approx(np.sqrt(2), rel=1e-3)


def test_one_value_for_two_directions_is_refused(run, given):
    given.update(VALUE_BACKWARD="f ", VALUE_FORWARD="F")
    with pytest.raises(QgsProcessingException, match="VALUE_FORWARD and VALUE_BACKWARD are both 'f"):
        run("networkcosts", **given)


def test_one_way_values_without_a_field_are_noticed(run, given):
    del given["DIRECTION_FIELD"]
    assert any("no DIRECTION_FIELD" in warning for warning in run("networkcosts", **given).log.warnings)


def test_a_direction_field_without_any_known_value_is_refused(run, given):
    given.update(VALUE_FORWARD="1", VALUE_BACKWARD="-1", VALUE_BOTH="0")
    refused(run, "DIRECTION_FIELD: none of its values.*It holds 'B', 'F'", **given)


@pytest.mark.parametrize("name", ["MAX_COST", "DEFAULT_SPEED", "ACCESS_SPEED", "SNAP_DISTANCE"])
def test_zero_is_refused(run, given, name):
    refused(run, f"{name} must be greater than zero", **{**given, name: 0})


def test_a_layer_without_a_reference_system_is_refused(run, given):
    given["NETWORK"].setCrs(QgsCoordinateReferenceSystem())
    refused(run, "'roads' has no coordinate reference system", **given)


def test_nothing_is_written_when_the_run_is_refused(run, given, tmp_path):
    path = tmp_path / "costs.csv"
    refused(run, "MAX_COST", **{**given, "MAX_COST": 0, "OUTPUT": str(path)})
    assert not path.exists()


class CancelAfter(QgsProcessingFeedback):
    def __init__(self, looks):
        super().__init__(False)
        self.looks = looks

    def isCanceled(self):
        self.looks -= 1
        return self.looks < 0


@pytest.mark.parametrize("looks", [0, 1, 2, 4, 8])
def test_a_cancelled_run_leaves_nothing(run, given, tmp_path, looks):
    path = tmp_path / "costs.csv"
    result = run("networkcosts", log=CancelAfter(looks), OUTPUT=str(path), **given)
    assert result.results == {}
    assert not path.exists()


# ---- beside QGIS itself ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def poa_roads(shared_data):
    return str(shared_data / "r5r_porto_alegre" / "poa_roads.gpkg")


@pytest.fixture
def poa_nodes(shared_data, make_layer):
    """Three road junctions of Porto Alegre, far from each other."""
    with (shared_data / "r5r_porto_alegre" / "poa_hexgrid_snapped.csv").open(encoding="utf-8") as file:
        nodes = [row["node"] for row in csv.DictReader(file)][100::400]
    with gzip.open(shared_data / "r5r_porto_alegre" / "poa_road_nodes.csv.gz", "rt") as file:
        at = {row["node"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)}
    return make_layer([at[node] for node in nodes], id=nodes)


POA = {
    "SPEED_FIELD": "speed_kmh",
    "DIRECTION_FIELD": "oneway",
    "VALUE_FORWARD": "1",
    "VALUE_BACKWARD": "-1",
    "VALUE_BOTH": "0",
}


@pytest.fixture
def metric_project():
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:31982"))
    project.setEllipsoid("EPSG:7030")
    yield project
    project.setCrs(QgsCoordinateReferenceSystem())


@pytest.mark.parametrize("strategy", ["fastest", "shortest"])
def test_costs_equal_those_of_the_native_shortest_path(run, poa_roads, poa_nodes, metric_project, strategy):
    result = run(
        "networkcosts",
        ORIGINS=poa_nodes,
        ORIGIN_ID="id",
        DESTINATIONS=poa_nodes,
        DESTINATION_ID="id",
        NETWORK=poa_roads,
        STRATEGY=strategy,
        **POA,
    )
    found = costs(result)
    at = {feature["id"]: feature.geometry().asPoint() for feature in poa_nodes.getFeatures()}
    ids = list(at)
    for origin, destination in zip(ids, ids[1:]):
        native = processing.run(
            "native:shortestpathpointtopoint",
            {
                "INPUT": poa_roads,
                "STRATEGY": 1 if strategy == "fastest" else 0,
                "START_POINT": f"{at[origin].x():.9f},{at[origin].y():.9f} [EPSG:4326]",
                "END_POINT": f"{at[destination].x():.9f},{at[destination].y():.9f} [EPSG:4326]",
                "OUTPUT": "memory:",
                **POA,
            },
        )["TRAVEL_COST"]
        native *= 60 if strategy == "fastest" else 1
        assert found[origin, destination] == pytest.approx(native, rel=1e-8)


def test_costs_equal_those_of_the_graph_analyzer(run, poa_roads, poa_nodes, metric_project):
    layer = QgsVectorLayer(poa_roads, "roads")
    director = QgsVectorLayerDirector(layer, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
    director.addStrategy(QgsNetworkDistanceStrategy())
    builder = QgsGraphBuilder(layer.crs(), True, 0, "EPSG:7030")
    at = [feature.geometry().asPoint() for feature in poa_nodes.getFeatures()]
    tied = director.makeGraph(builder, at)
    graph = builder.graph()
    vertices = [graph.findVertex(point) for point in tied]
    given = {"ORIGINS": poa_nodes, "ORIGIN_ID": "id", "DESTINATIONS": poa_nodes, "DESTINATION_ID": "id"}
    found = costs(run("networkcosts", NETWORK=poa_roads, STRATEGY="shortest", **given))
    ids = [feature["id"] for feature in poa_nodes.getFeatures()]
    for row, origin in enumerate(vertices):
        _, ways = QgsGraphAnalyzer.dijkstra(graph, origin, 0)
        for column, destination in enumerate(vertices):
            assert found[ids[row], ids[column]] == pytest.approx(ways[destination], rel=1e-8, abs=1e-6)
