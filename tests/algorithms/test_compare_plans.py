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
