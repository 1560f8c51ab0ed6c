"""Service areas through Processing: polygons, measures, hospitals in areas, contiguity, and what does not match."""

import pytest
from qgis.core import QgsProcessingException


def square(x, y=0, size=1):
    return f"Polygon(({x} {y}, {x + size} {y}, {x + size} {y + size}, {x} {y + size}, {x} {y}))"


@pytest.fixture
def row(make_layer, make_table):
    """Five squares in a row; hospitals in a and c; e prefers a's, which does not adjoin it."""
    flows = {
        ("a", "H1"): 9, ("a", "H2"): 1, ("b", "H1"): 8, ("b", "H2"): 2, ("c", "H2"): 9,
        ("d", "H1"): 2, ("d", "H2"): 8, ("e", "H1"): 6, ("e", "H2"): 4,
    }  # fmt: skip
    return {
        "FLOWS": make_table(
            "flows",
            origin_id=[pair[0] for pair in flows],
            destination_id=[pair[1] for pair in flows],
            flow=[float(value) for value in flows.values()],
        ),
        "AREAS": make_layer(
            [square(x) for x in range(5)],
            crs="EPSG:3857",
            geometry="Polygon",
            name="areas",
            id=list("abcde"),
            people=[100.0, 50.0, 80.0, 20.0, 10.0],
        ),
        "AREA_ID": "id",
        "POPULATION": "people",
        "FACILITY_AREAS": make_layer([(0.5, 0.5), (2.5, 0.5)], crs="EPSG:3857", id=["H1", "H2"], beds=[3.0, 2.0]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
    }


def test_plurality_without_contiguity_follows_the_flows(run, row):
    result = run("serviceareas", CONTIGUOUS=False, **row)
    assert result.by("ASSIGNMENT", "id", "service_area") == {"a": "a", "b": "a", "c": "c", "d": "c", "e": "a"}
    assert result.by("OUTPUT", "service_area", "area_ids") == {"a": "a, b, e", "c": "c, d"}


def test_contiguity_moves_what_is_cut_off(run, row):
    result = run("serviceareas", **row)
    assert result.by("ASSIGNMENT", "id", "service_area") == {"a": "a", "b": "a", "c": "c", "d": "c", "e": "c"}
    regions = {one["service_area"]: one for one in result["OUTPUT"].getFeatures()}
    first, second = regions["a"], regions["c"]
    assert (first["patients"], first["treated"], first["population"], first["beds"]) == (20, 25, 150, 3)
    assert first["localisation"] == pytest.approx(17 / 20)
    assert first["resident_share"] == pytest.approx(17 / 25)
    assert first["inflow_share"] == pytest.approx(8 / 25)
    assert first["net_flow"] == pytest.approx(5)
    assert first["beds_per_1000"] == pytest.approx(20)
    assert first["net_flow"] + second["net_flow"] == pytest.approx(0)
    assert (first.geometry().area(), second.geometry().area()) == (pytest.approx(2), pytest.approx(3))
    assert result["SERVICE_AREAS"] == 2
    assert result["LOCALISATION"] == pytest.approx((17 + 21) / 49)
    assert result["OUTPUT"].crs().authid() == "EPSG:3857"
    assert result["CUT_OFF"] == 0


def test_minima_merge_regions(run, row):
    assert run("serviceareas", MIN_POPULATION=120, **row)["SERVICE_AREAS"] == 1
    assert run("serviceareas", MIN_LOCALISATION=0.8, **row)["SERVICE_AREAS"] == 1
    result = run("serviceareas", MIN_POPULATION=1000, **row)
    assert any("no region to join (a)" in text for text in result.log.warnings)


def test_communities_are_found_too(run, row):
    result = run("serviceareas", METHOD="community", **row)
    assert result["MODULARITY"] > 0
    assert len(set(result.by("ASSIGNMENT", "id", "service_area").values())) == result["SERVICE_AREAS"]


def test_a_field_may_say_in_which_area_a_hospital_is(run, row, make_table):
    points = run("serviceareas", **row)
    row.update(FACILITY_AREAS=make_table("hospitals", id=["H1", "H2"], area=["a", "c"], beds=[3.0, 2.0]))
    table = run("serviceareas", FACILITY_AREA="area", **row)
    assert table.rows("OUTPUT") == points.rows("OUTPUT")


def test_destinations_may_be_areas_themselves(run, row, make_table):
    row.update(FACILITY_AREAS=None, FACILITY_ID=None, CAPACITY=None)
    row["FLOWS"] = make_table("flows", origin_id=list("abcde"), destination_id=list("aaccc"), flow=[5.0] * 5)
    result = run("serviceareas", **row)
    assert result.by("OUTPUT", "service_area", "area_ids") == {"a": "a, b", "c": "c, d, e"}
    assert result.by("OUTPUT", "service_area", "beds") == {"a": None, "c": None}


def test_points_in_another_reference_system_are_found(run, row, make_layer):
    degree = 1 / 111319.49079327358
    row["FACILITY_AREAS"] = make_layer(
        [(0.5 * degree, 0.5 * degree), (2.5 * degree, 0.5 * degree)], id=["H1", "H2"], beds=[3.0, 2.0]
    )
    assert run("serviceareas", **row)["SERVICE_AREAS"] == 2


def test_what_does_not_match_is_counted_and_named(run, row, make_layer, make_table):
    row["FLOWS"] = make_table(
        "flows",
        origin_id=["a", "b", "c", "d", "zz", "a"],
        destination_id=["H1", "H1", "H2", "H2", "H1", "H9"],
        flow=[9.0, 8.0, 7.0, 6.0, 5.0, 4.0],
    )
    row["FACILITY_AREAS"] = make_layer(
        [(0.5, 0.5), (2.5, 0.5), (99, 99)], crs="EPSG:3857", id=["H1", "H2", "H3"], beds=[3.0, 2.0, 1.0]
    )
    result = run("serviceareas", **row)
    said = "\n".join(result.log.warnings)
    for part in ("(ids zz)", "(ids H9)", "4 patients", "(ids H3)", "in no row of the flow table (ids e)"):
        assert part in said
    assert result.by("OUTPUT", "service_area", "localisation")["a"] == pytest.approx(17 / 21)


def test_areas_that_overlap_or_have_no_geometry_are_named(run, row, make_layer):
    shapes = [square(0), square(0.5), square(2), square(3), None]
    row["AREAS"] = make_layer(
        shapes, crs="EPSG:3857", geometry="Polygon", name="areas", id=list("abcde"), people=[1.0] * 5
    )
    row["FACILITY_AREAS"] = make_layer([(0.7, 0.5), (2.5, 0.5)], crs="EPSG:3857", id=["H1", "H2"], beds=[3.0, 2.0])
    said = "\n".join(run("serviceareas", **row).log.warnings)
    assert "overlap (first: a / b)" in said
    assert "no geometry" in said and "(ids e)" in said
    assert "lie in more than one area" in said and "(ids H1)" in said


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"AREA_ID": "people"}, "no flow of table 'flows' starts in an area"),
        ({"FACILITY_ID": "beds"}, "no destination of table 'flows'"),
        ({"MIN_POPULATION": 10, "POPULATION": None}, "POPULATION"),
        ({"RESOLUTION": 0}, "RESOLUTION"),
    ],
)
def test_what_cannot_be_is_explained(run, row, change, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("serviceareas", **{**row, **change})


def test_hospitals_of_the_region_that_treat_nobody_make_no_service_area(run, row, make_table):
    row["FLOWS"] = make_table("flows", origin_id=["a", "b"], destination_id=["H1", "H9"], flow=[0.0, 5.0])
    result = run("serviceareas", **row)
    assert (result["SERVICE_AREAS"], result["UNASSIGNED"]) == (0, 5)
    assert result["MODULARITY"] is None and result["SMALLEST_LOCALISATION"] is None
    assert set(result.column("ASSIGNMENT", "status")) == {"unassigned"}


def test_negative_flows_are_refused(run, row, make_table):
    row["FLOWS"] = make_table("flows", origin_id=["a"], destination_id=["H1"], flow=[-1.0])
    with pytest.raises(QgsProcessingException, match="a → H1"):
        run("serviceareas", **row)


def test_cancelling_writes_nothing(run, row, make_log):
    assert run("serviceareas", log=make_log(cancel_after=0), **row).results == {}
