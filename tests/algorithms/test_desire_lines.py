"""``evencare:desirelines`` through Processing."""

import pytest
from qgis.core import QgsGeometry, QgsProcessingException


@pytest.fixture
def given(make_layer, make_table):
    return {
        "COSTS": make_table(
            "flows",
            origin_id=["a", "a", "b", "z"],
            destination_id=["x", "y", "x", "x"],
            flow=[4, 1, 7, 9],
            cost=[1.0, None, 3.0, 4.0],
        ),
        "ORIGINS": make_layer([(0, 0), (179, 10)], id=["a", "b"]),
        "ORIGIN_ID": "id",
        "DESTINATIONS": make_layer([(1, 1), (2, 2)], id=["x", "y"]),
        "DESTINATION_ID": "id",
    }


def test_lines_join_origins_and_destinations_and_keep_the_fields_of_the_table(run, given):
    result = run("desirelines", **given)
    lines = {f["origin_id"]: (f["flow"], f.geometry().asPolyline()) for f in result["OUTPUT"].getFeatures()}
    assert result["OUTPUT"].fields().names() == ["origin_id", "destination_id", "flow", "cost"]
    flow, (start, end) = lines["a"]
    assert (flow, start.x(), start.y(), end.x(), end.y()) == (4, 0, 0, 1, 1)
    assert (result["LINES"], result["UNMATCHED"]) == (2, 1)


def test_lines_take_the_short_way_over_the_antimeridian(run, given):
    lines = {f["origin_id"]: f.geometry().asPolyline() for f in run("desirelines", **given)["OUTPUT"].getFeatures()}
    assert [point.x() for point in lines["b"]] == [179, 1]
    given["DESTINATIONS"].dataProvider().changeGeometryValues({1: QgsGeometry.fromWkt("POINT(-179 0)")})
    lines = {f["origin_id"]: f.geometry().asPolyline() for f in run("desirelines", **given)["OUTPUT"].getFeatures()}
    assert [point.x() for point in lines["b"]] == [179, 181]


def test_what_is_not_drawn_is_said(run, given):
    warnings = run("desirelines", **given).log.warnings
    assert any("ids that layer 'layer' does not have (1 ids: z)" in warning for warning in warnings)
    assert any("1 rows have no cost (NULL)" in warning for warning in warnings)


def test_a_row_without_an_id_is_counted_as_null(run, given, make_table):
    given["COSTS"] = make_table(origin_id=["a", None], destination_id=["x", "x"], cost=[1.0, 2.0])
    warnings = run("desirelines", **given).log.warnings
    assert any("COSTS_ORIGIN: 1 rows" in warning and "(1 ids: NULL)" in warning for warning in warnings)


def test_a_table_without_costs_is_drawn_whole(run, given, make_table):
    given["COSTS"] = make_table("flows", origin_id=["a", "b"], destination_id=["x", "y"], flow=[4, 1])
    assert run("desirelines", **given)["LINES"] == 2


def test_a_table_of_other_ids_is_refused(run, given, make_table):
    given["COSTS"] = make_table("flows", origin_id=["1"], destination_id=["2"], cost=[4.0])
    with pytest.raises(QgsProcessingException, match="no row of table 'flows' joins"):
        run("desirelines", **given)
