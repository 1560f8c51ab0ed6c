"""Spatial clusters through Processing, on polygons and points, with gaps in the data."""

import pytest
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer


def square(x, y):
    return f"POLYGON(({x} {y},{x + 1} {y},{x + 1} {y + 1},{x} {y + 1},{x} {y}))"


@pytest.fixture
def squares(make_layer):
    places = [(x, y) for y in range(8) for x in range(8)]
    values = [20.0 + (x * 7 + y * 3) % 5 if x < 3 and y < 3 else float((x * 5 + y * 11) % 7) for x, y in places]
    return make_layer(
        [square(x, y) for x, y in places] + [square(20, 20), square(8, 0)],
        geometry="Polygon",
        value=[*values, 3.0, None],
        people=[100] * 65 + [0],
        other=[*values, 3.0, 1.0],
    )


@pytest.fixture
def columbus(shared_data):
    return QgsVectorLayer(str(shared_data / "equity_pysal/columbus/columbus.shp"), "columbus")


@pytest.mark.parametrize(("rule", "expected"), [("queen", 0.500189), ("rook", 0.523670)])
def test_crime_in_columbus_has_the_published_moran(run, columbus, rule, expected):
    found = run("spatialclusters", INPUT=columbus, VALUE="CRIME", NEIGHBOURS=rule)
    assert found["I"] == pytest.approx(expected, abs=5e-7)
    assert found["EXPECTED_I"] == pytest.approx(-1 / 48)
    assert found["P"] == pytest.approx(2 / 10_000) and found["Z"] > 5
    assert 0 < found["GEARY_C"] < 1 and found["GENERAL_G"] > 0 and found["ISLANDS"] == 0


def test_a_patch_of_high_values_is_a_cluster_and_gaps_are_classes_of_their_own(run, squares):
    found = run("spatialclusters", INPUT=squares, VALUE="value")
    clusters = found.column("OUTPUT", "cluster")
    assert clusters[9] == "High-High"
    assert clusters[64:] == ["No neighbours", "No data"]
    assert found.column("OUTPUT", "p")[64:] == [NULL, NULL]
    assert (found["ISLANDS"], found["NO_DATA"]) == (1, 1)
    assert found["PERMUTATIONS_USED"] == 9999
    assert any("no neighbours" in text for text in found.log.warnings)


def test_gi_star_names_hot_spots(run, squares):
    found = run("spatialclusters", INPUT=squares, VALUE="value", STATISTIC="getis", NEIGHBOURS="rook")
    assert found.column("OUTPUT", "cluster")[9] == "Hot spot"
    assert found.column("OUTPUT", "local")[9] > 2


def test_without_control_of_the_rate_there_are_never_fewer_clusters(run, squares):
    found = run("spatialclusters", INPUT=squares, VALUE="value", PERMUTATIONS=999)
    with_control = [text == "Not significant" for text in found.column("OUTPUT", "cluster")]
    without = [text == "Not significant" for text in found.column("OUTPUT", "cluster_unadjusted")]
    assert sum(with_control) >= sum(without)
    plain = run("spatialclusters", INPUT=squares, VALUE="value", PERMUTATIONS=999, FDR=False)
    assert plain.column("OUTPUT", "cluster") == plain.column("OUTPUT", "cluster_unadjusted")


def test_points_take_the_nearest_or_those_within_a_distance(run, make_layer):
    layer = make_layer([(k * 0.01, 0.0) for k in range(12)], value=[float(k) for k in range(12)])
    nearest = run("spatialclusters", INPUT=layer, VALUE="value", NEIGHBOURS="knn", K=2)
    near = run("spatialclusters", INPUT=layer, VALUE="value", NEIGHBOURS="distance", DISTANCE=1200)
    assert nearest.column("OUTPUT", "neighbours") == [2.0] * 12
    assert near.column("OUTPUT", "neighbours") == [1.0] + [2.0] * 10 + [1.0]
    assert nearest["I"] > 0.5 and near["I"] > 0.5
    with pytest.raises(QgsProcessingException, match="DISTANCE is empty"):
        run("spatialclusters", INPUT=layer, VALUE="value", NEIGHBOURS="distance")


def test_points_have_no_borders_to_share(run, make_layer):
    layer = make_layer([(0, 0), (1, 1), (2, 2)], value=[1.0, 2.0, 3.0])
    with pytest.raises(QgsProcessingException, match="needs areas with common borders"):
        run("spatialclusters", INPUT=layer, VALUE="value")


def test_counts_become_rates_and_places_without_people_have_no_data(run, squares):
    found = run("spatialclusters", INPUT=squares, VALUE="other", POPULATION="people")
    assert found["NO_DATA"] == 1
    raw = run("spatialclusters", INPUT=squares, VALUE="other", POPULATION="people", RATES="raw")
    assert raw["I"] == pytest.approx(run("spatialclusters", INPUT=squares, VALUE="value")["I"])


def test_two_values_make_it_bivariate(run, squares):
    found = run("spatialclusters", INPUT=squares, VALUE="value", LAGGED="other")
    assert found["I"] == pytest.approx(run("spatialclusters", INPUT=squares, VALUE="value")["I"])
    assert found["GEARY_C"] is None and found["EXPECTED_I"] == 0
    with pytest.raises(QgsProcessingException, match="LAGGED"):
        run("spatialclusters", INPUT=squares, VALUE="value", LAGGED="other", STATISTIC="getis")


def test_equal_values_are_undefined_and_said_to_be(run, make_layer):
    layer = make_layer([square(x, 0) for x in range(4)], geometry="Polygon", value=[1.0] * 4)
    found = run("spatialclusters", INPUT=layer, VALUE="value")
    assert found["I"] is None and found["P"] is None
    assert found.column("OUTPUT", "cluster") == [NULL] * 4
    assert any("All values are equal" in text for text in found.log.warnings)


def test_a_layer_without_values_is_refused(run, make_layer):
    layer = make_layer([square(x, 0) for x in range(3)], geometry="Polygon", value=[1.0, None, None])
    with pytest.raises(QgsProcessingException, match="has a value in 1 features"):
        run("spatialclusters", INPUT=layer, VALUE="value")


def test_arcs_in_borders_are_followed(run, make_layer):
    layer = make_layer(
        [
            "CURVEPOLYGON(COMPOUNDCURVE((0 0,1 0,1 1),CIRCULARSTRING(1 1,0.5 1.2,0 1),(0 1,0 0)))",
            "CURVEPOLYGON(COMPOUNDCURVE((0 1,0 2,1 2,1 1),CIRCULARSTRING(1 1,0.5 1.2,0 1)))",
            "CURVEPOLYGON((1 0,2 0,2 1,1 1,1 0))",
        ],
        geometry="CurvePolygon",
        value=[1.0, 2.0, 3.0],
    )
    found = run("spatialclusters", INPUT=layer, VALUE="value", NEIGHBOURS="rook")
    assert found.column("OUTPUT", "neighbours") == [2.0, 1.0, 1.0]


def test_the_report_has_map_and_statistics(run, squares, tmp_path):
    page = tmp_path / "clusters.html"
    run("spatialclusters", INPUT=squares, VALUE="value", REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert text.count("data:image/svg+xml") == 2
    assert "High-High" in text and "Geary" in text and "no neighbours" in text


def test_the_cluster_map_has_the_usual_colours(run, squares):
    from evencare.algorithms.styling import Categories, apply_style
    from evencare.solvers.report.cluster_map import CLASSES

    found = run("spatialclusters", INPUT=squares, VALUE="value")
    layer = found["OUTPUT"]
    apply_style(layer, Categories("cluster", tuple((name, name, colour) for name, (_, colour) in CLASSES.items())))
    colours = {category.value(): category.symbol().color().name() for category in layer.renderer().categories()}
    assert colours["High-High"] == "#ff0000" and colours["Low-Low"] == "#0000ff"
    assert set(found.column("OUTPUT", "cluster")) <= colours.keys()


def test_a_table_and_a_layer_without_reference_system_are_refused_with_the_way_out(run, make_layer, make_table):
    values = [1.0, 2.0, 3.0, 5.0]
    for rule in ("queen", "knn"):
        with pytest.raises(QgsProcessingException, match="table without geometry"):
            run("spatialclusters", INPUT=make_table(name="beds", value=values), VALUE="value", NEIGHBOURS=rule)
    points = make_layer([(k, 0) for k in range(4)], crs="", value=values)
    with pytest.raises(QgsProcessingException, match="queen or rook"):
        run("spatialclusters", INPUT=points, VALUE="value", NEIGHBOURS="knn", K=1)


def test_what_is_undefined_is_named_in_the_log(run, make_layer):
    points = make_layer([(k, 0) for k in range(6)], value=[-1.0, 2.0, 3.0, 5.0, 1.0, 4.0])
    found = run("spatialclusters", INPUT=points, VALUE="value", NEIGHBOURS="knn", K=2, PERMUTATIONS=99)
    assert "Getis and Ord's G: Defined for values of zero or more only." in found.log.warnings


def test_the_report_of_rates_says_how_many_people_it_covers(run, make_layer, tmp_path):
    points = make_layer(
        [(k, 0) for k in range(5)], value=[1.0, 2.0, None, 5.0, 1.0], people=[100, 200, 300, 400, 500], name="towns"
    )
    page = tmp_path / "rates.html"
    parameters = {"POPULATION": "people", "NEIGHBOURS": "knn", "K": 1, "PERMUTATIONS": 99}
    run("spatialclusters", INPUT=points, VALUE="value", REPORT=str(page), **parameters)
    assert "They cover 1,200 of 1,500 people" in page.read_text(encoding="utf-8").replace("\u202f", ",")
