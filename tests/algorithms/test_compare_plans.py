"""``evencare:compareplans`` through Processing."""

from pathlib import Path

import pytest
from qgis.core import NULL, QgsProcessingException


@pytest.fixture
def villages(make_layer, make_table):
    """Two villages with a hospital each, out of reach of one another; a third hospital may open in the second."""
    return {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["a", "b"], people=[100, 50], remark=["x", "y"]),
        "DEMAND_ID": "id",
        "POPULATION": "people",
        "PLANS": [
            make_layer([(0, 0), (1, 0)], name="today", id=["h1", "h2"], beds=[10, 30], after=[20, 20]),
            make_layer([(0, 0), (1, 0), (1, 0.1)], name="plan", id=["h1", "h2", "h3"], beds=[20, 0, 20]),
        ],
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(origin_id=["a", "b", "b"], destination_id=["h1", "h2", "h3"], cost=[10.0, 12.0, 20.0]),
        "CATCHMENT": 30,
        "METHOD": "2sfca",
    }


def test_each_plan_gets_a_column_of_access_beside_the_attributes_of_the_demand(run, villages):
    result = run("compareplans", **villages)
    assert result["OUTPUT"].fields().names() == ["id", "people", "remark", "access_today", "access_plan"]
    assert result.by("OUTPUT", "id", "access_today") == pytest.approx({"a": 0.1, "b": 0.6})
    assert result.by("OUTPUT", "id", "access_plan") == pytest.approx({"a": 0.2, "b": 0.4})


def test_numbers_of_first_and_last_plan(run, villages):
    result = run("compareplans", **villages)
    assert result["GAINERS"] == 100
    assert result["LOSERS"] == 50
    assert result["MOVED"] == 30
    assert result["MEAN_FIRST"] == pytest.approx(40 / 150)
    assert result["MEAN_LAST"] == pytest.approx(40 / 150)
    assert result["GINI_LAST"] < result["GINI_FIRST"]


def test_summary_holds_value_and_change_of_every_measure(run, villages):
    result = run("compareplans", **villages)
    names = ["measure", "value_today", "value_plan", "change_plan", "change_pct_plan"]
    assert result["SUMMARY"].fields().names() == names
    rows = {row[0]: row[1:] for row in result.rows("SUMMARY")}
    assert rows["mean_cost"] == pytest.approx((1600 / 150, 2000 / 150, 400 / 150, 25.0))
    assert rows["out_of_reach"] == (0, 0, 0, NULL)


def test_one_layer_with_two_capacity_fields_is_two_plans(run, villages):
    villages.update(PLANS=villages["PLANS"][:1], PLAN_CAPACITIES="beds, after", PLAN_NAMES="Today, Levelled")
    result = run("compareplans", **villages)
    assert result.by("OUTPUT", "id", "access_levelled") == pytest.approx({"a": 0.2, "b": 0.4})


def test_names_that_no_database_takes_become_numbers_in_columns(run, villages):
    result = run("compareplans", PLAN_NAMES="今天, 方案", **villages)
    assert result["OUTPUT"].fields().names()[-2:] == ["access_1", "access_2"]


def test_straight_lines_need_no_table(run, villages):
    del villages["COSTS"]
    villages["CATCHMENT"] = 20_000
    result = run("compareplans", **villages)
    assert result.by("OUTPUT", "id", "access_plan") == pytest.approx({"a": 0.2, "b": 0.4})


def test_plans_may_come_as_tables_when_there_is_a_cost_table(run, villages, make_table):
    villages["PLANS"][1] = make_table("other", id=["h1", "h2"], beds=[40, 0])
    assert run("compareplans", **villages).by("OUTPUT", "id", "access_other") == pytest.approx({"a": 0.4, "b": 0.0})


def test_report_names_facilities_and_escapes_them(run, villages, make_layer, tmp_path):
    names = ["<b>North</b>", "South"]
    villages["PLANS"] = [
        make_layer([(0, 0), (1, 0)], name="n", id=["h1", "h2"], beds=[1, 2], after=[2, 1], name_=names)
    ]
    path = tmp_path / "report.html"
    run("compareplans", PLAN_CAPACITIES="beds,after", FACILITY_NAME="name_", REPORT=str(path), **villages)
    page = Path(path).read_text(encoding="utf-8")
    assert "&lt;b&gt;North&lt;/b&gt;" in page
    assert "<b>" not in page
    assert page.count("data:image/svg+xml") == 3


def test_a_facility_that_the_cost_table_does_not_have_is_reported(run, villages, make_layer):
    villages["PLANS"][1] = make_layer([(0, 0), (2, 2)], name="plan", id=["h1", "h9"], beds=[20, 20])
    result = run("compareplans", **villages)
    assert any("h9" in warning for warning in result.log.warnings)


def test_the_population_covered_follows_the_standard(run, villages):
    result = run("compareplans", STANDARD=15, **villages)
    assert (result["COVERED_SHARE_FIRST"], result["COVERED_SHARE_LAST"]) == pytest.approx((1.0, 100 / 150))


def test_a_standard_beyond_the_catchment_counts_people_that_access_does_not(run, villages):
    villages["CATCHMENT"] = 15
    result = run("compareplans", STANDARD=20, **villages)
    assert result["COVERED_SHARE_LAST"] == 1
    assert result.by("OUTPUT", "id", "access_plan") == pytest.approx({"a": 0.2, "b": 0.0})


def test_a_plan_without_any_capacity_has_no_gini(run, villages, make_layer):
    villages["PLANS"][1] = make_layer([(0, 0)], name="none", id=["h1"], beds=[0])
    result = run("compareplans", **villages)
    assert result["GINI_LAST"] is None
    assert result["LOSERS"] == 150


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"PLAN_NAMES": "only one"}, "PLAN_NAMES: 1 names are given for 2 plans"),
        ({"PLAN_NAMES": "A, A"}, "PLAN_NAMES: the name 'A'"),
        ({"PLAN_CAPACITIES": "beds, beds, beds"}, "PLAN_CAPACITIES: 3 names are given for 2 plans"),
        ({"PLAN_CAPACITIES": "beds, rooms"}, "PLAN_CAPACITIES: the layer 'plan' has no field 'rooms'"),
        ({"CAPACITY": "rooms"}, "CAPACITY: the layer 'today' has no field 'rooms'"),
        ({"CATCHMENT": 0}, "CATCHMENT must be greater than zero"),
        ({"PER": 0}, "PER must be greater than zero"),
    ],
)
def test_a_wrong_parameter_is_named(run, villages, change, said):
    villages.update(change)
    with pytest.raises(QgsProcessingException, match=said):
        run("compareplans", **villages)


def test_a_single_plan_cannot_be_compared(run, villages):
    villages["PLANS"] = villages["PLANS"][:1]
    with pytest.raises(QgsProcessingException, match="PLANS: only 1 plan"):
        run("compareplans", **villages)


def test_one_id_in_two_places_is_refused(run, villages, make_layer):
    villages["PLANS"][1] = make_layer([(0, 1), (1, 0)], name="plan", id=["h1", "h2"], beds=[20, 20])
    with pytest.raises(QgsProcessingException, match="FACILITY_ID: 1 ids of plan 'plan' stand in another place"):
        run("compareplans", **villages)


def test_ids_match_across_types_and_coordinate_systems(run, villages, make_layer, make_table):
    villages["PLANS"] = [
        make_layer([(0, 0), (1, 0)], name="today", id=[1, 2], beds=[10, 30]),
        make_layer([(0, 0), (111319.490793, 0)], crs="EPSG:3857", name="plan", id=["1", "2"], beds=[20, 20]),
    ]
    villages["COSTS"] = make_table(origin_id=["a", "b"], destination_id=[1.0, 2.0], cost=[10.0, 12.0])
    assert run("compareplans", **villages)["MOVED"] == 10


@pytest.fixture
def grouped(villages, make_layer):
    """The two villages in regions of their own, and levels of the hospitals; the new one is of no level."""
    points = [(0, 0), (1, 0), (1, 0.1)]
    villages["DEMAND"] = make_layer([(0, 0), (1, 0)], id=["a", "b"], people=[100, 50], county=[10, 2])
    villages["PLANS"] = [
        make_layer(points[:2], name="today", id=["h1", "h2"], beds=[10, 30], level=["City", "County"]),
        make_layer(points, name="plan", id=["h1", "h2", "h3"], beds=[20, 0, 20], level=["County", "County", None]),
    ]
    return {**villages, "DEMAND_REGION": "county", "FACILITY_GROUP": "level"}


def test_every_plan_is_measured_in_each_region_in_the_order_of_numbers(run, grouped):
    result = run("compareplans", **grouped)
    rows = result.rows("REGIONS", "region", "plan", "population", "mean", "change_mean", "gainers", "losers")
    assert [row[:2] for row in rows] == [("2", "today"), ("2", "plan"), ("10", "today"), ("10", "plan")]
    assert rows[1][2:] == pytest.approx((50, 0.4, -0.2, 0, 50))
    assert rows[3][2:] == pytest.approx((100, 0.2, 0.1, 100, 0))
    assert rows[0][4:] == (NULL, NULL, NULL)


def test_theil_of_regions_adds_up_to_theil_of_all(run, grouped):
    result = run("compareplans", **grouped)
    total = dict.fromkeys(("today", "plan"), 0.0)
    for plan, within, between in result.rows("REGIONS", "plan", "theil_within", "theil_between"):
        total[plan] += within + between
    summary = {row[0]: row[1:] for row in result.rows("SUMMARY")}
    assert (total["today"], total["plan"]) == pytest.approx(summary["theil_t"][:2])


def test_report_sums_need_and_surplus_by_the_group_in_the_first_plan_that_has_one(run, grouped, tmp_path):
    path = tmp_path / "report.html"
    run("compareplans", REPORT=str(path), **grouped)
    page = path.read_text(encoding="utf-8")
    assert "All facilities: need 30 / surplus 30." in page
    assert "<td>City</td>" in page.replace(' align="left"', "")
    assert "need 10 / surplus 0" in page
    assert "need 0 / surplus 30" in page
    assert "need 20 / surplus 0" in page
    assert "By region" in page


def test_a_field_of_groups_without_any_value_groups_nothing(run, grouped, make_layer, tmp_path):
    points = [(0, 0), (1, 0)]
    grouped["PLANS"] = [
        make_layer(points, name=name, id=["h1", "h2"], beds=[10, 30], level=["", ""]) for name in ("today", "plan")
    ]
    for layer in grouped["PLANS"]:
        field = layer.fields().lookupField("level")
        layer.dataProvider().changeAttributeValues({f.id(): {field: NULL} for f in layer.getFeatures()})
    path = tmp_path / "report.html"
    run("compareplans", REPORT=str(path), **grouped)
    assert "(no group)" not in path.read_text(encoding="utf-8")


def test_regions_that_are_asked_for_without_their_field_are_not_forgotten_in_silence(run, villages):
    result = run("compareplans", **villages)
    assert "REGIONS" not in result.results
    assert any("DEMAND_REGION" in warning for warning in result.log.warnings)


def test_a_group_field_that_a_plan_does_not_have_is_named(run, villages):
    with pytest.raises(QgsProcessingException, match="FACILITY_GROUP: the layer 'plan' has no field 'after'"):
        run("compareplans", FACILITY_GROUP="after", **villages)


def test_demand_polygons_of_cook_county_share_out_every_bed(run, shared_data, tmp_path):
    folder = shared_data / "cook_hospitals_beds"
    result = run(
        "compareplans",
        DEMAND=str(folder / "cook_tracts_2010_pop_doc.geojson"),
        POPULATION="pop",
        PLANS=[str(folder / "cook_hospitals_with_beds.geojson")],
        PLAN_CAPACITIES="beds, beds",
        FACILITY_ID="OBJECTID",
        FACILITY_NAME="name",
        CATCHMENT=15_000,
        PER=1000,
        REPORT=str(tmp_path / "report.html"),
    )
    assert result["MEAN_FIRST"] == pytest.approx(1000 * 22_136 / 5_194_675)
    assert result["GAINERS"] == result["LOSERS"] == result["MOVED"] == 0
