"""``evencare:nearestfacility`` through Processing."""

import pytest
from qgis.core import NULL


@pytest.fixture
def county(make_layer, make_table):
    """Four villages, one out of reach; two clinics of level 1 and a hospital of level 2."""
    return {
        "DEMAND": make_layer([(0, 0)] * 4, name="villages", id=list("abcd"), population=[50, 40, 10, 100]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0)] * 3, name="care", id=["c9", "c10", "h"], level=["1", "1", "2"]),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["a", "a", "a", "b", "c"],
            destination_id=["c9", "c10", "h", "c9", "h"],
            cost=[15.0, 15.0, 60.0, 15.5, 30.0],
        ),
    }


def test_nearest_costs_and_ids_with_null_out_of_reach(run, county):
    result = run("nearestfacility", **county)
    assert result.by("OUTPUT", "id", "nearest_cost") == {"a": 15, "b": 15.5, "c": 30, "d": NULL}
    assert result.by("OUTPUT", "id", "nearest_id") == {"a": "c10", "b": "c9", "c": "h", "d": NULL}


def test_the_people_within_each_threshold_limit_included(run, county):
    result = run("nearestfacility", THRESHOLDS="15, 30;60", **county)
    assert result.rows("SUMMARY") == [(15, 50, 0.25), (30, 100, 0.5), (60, 100, 0.5)]


def test_numbers_are_weighted_by_the_people_in_reach(run, county):
    result = run("nearestfacility", **county)
    assert result["MEAN_COST"] == pytest.approx((50 * 15 + 40 * 15.5 + 10 * 30) / 100)
    assert (result["MEDIAN_COST"], result["P90_COST"], result["LARGEST_COST"]) == (15, 15.5, 30)
    assert result["UNREACHABLE_POPULATION"] == 100


def test_the_k_nearest_have_columns_of_their_own(run, county):
    result = run("nearestfacility", NEAREST=3, **county)
    names = ["nearest_id", "nearest_cost", "nearest_id_2", "nearest_cost_2", "nearest_id_3", "nearest_cost_3"]
    assert result["OUTPUT"].fields().names()[2:] == names
    assert result.rows("OUTPUT", *names)[0] == ("c10", 15, "c9", 15, "h", 60)
    assert result.rows("OUTPUT", *names)[1] == ("c9", 15.5, NULL, NULL, NULL, NULL)


def test_each_group_has_columns_and_rows_of_its_own(run, county):
    result = run("nearestfacility", GROUP_FIELD="level", THRESHOLDS="30", **county)
    assert result.by("OUTPUT", "id", "nearest_cost_1") == {"a": 15, "b": 15.5, "c": NULL, "d": NULL}
    assert result.by("OUTPUT", "id", "nearest_cost_2") == {"a": 60, "b": NULL, "c": 30, "d": NULL}
    assert result.rows("SUMMARY") == [(NULL, 30, 100, 0.5), ("1", 30, 90, 0.45), ("2", 30, 10, 0.05)]


def test_level_two_and_the_second_nearest_do_not_share_a_column(run, county):
    result = run("nearestfacility", GROUP_FIELD="level", NEAREST=2, **county)
    names = result["OUTPUT"].fields().names()
    assert len(names) == 2 + 3 * 2 * 2
    assert result.by("OUTPUT", "id", "nearest_cost_2")["a"] == 15
    assert result.by("OUTPUT", "id", "nearest_cost_group_2")["a"] == 60


def test_without_a_table_costs_are_metres_on_the_ellipsoid(run, make_layer):
    result = run(
        "nearestfacility",
        DEMAND=make_layer([(0, 0), (179.5, 0)], id=["a", "b"], population=[1, 1]),
        DEMAND_ID="id",
        POPULATION="population",
        FACILITIES=make_layer([(1, 0), (-179.5, 0)], id=["x", "y"]),
        FACILITY_ID="id",
        THRESHOLDS="111320",
    )
    assert result.by("OUTPUT", "id", "nearest_id") == {"a": "x", "b": "y"}
    assert result.column("OUTPUT", "nearest_cost") == pytest.approx([111319.490793] * 2)
    assert result.rows("SUMMARY") == [(111320, 2, 1)]


def test_ties_on_the_ground_go_to_the_lowest_id_whatever_the_order(run, make_layer):
    village = make_layer([(0, 0)], population=[1])
    for ids in (["10", "9", "11"], ["11", "10", "9"]):
        hospitals = make_layer([(1, 0)] * 3, id=ids)
        result = run("nearestfacility", DEMAND=village, POPULATION="population", FACILITIES=hospitals, FACILITY_ID="id")
        assert result.column("OUTPUT", "nearest_id") == ["9"]


def test_hospitals_that_are_nobodys_nearest_are_not_called_out_of_reach(run, make_layer):
    result = run(
        "nearestfacility",
        DEMAND=make_layer([(0, 0)], population=[1]),
        POPULATION="population",
        FACILITIES=make_layer([(0, 0), (1, 0)]),
    )
    assert result.log.warnings == []


def test_feature_ids_stand_in_where_no_id_field_is_chosen(run, county):
    layers = {name: value for name, value in county.items() if name not in ("DEMAND_ID", "FACILITY_ID", "COSTS")}
    assert run("nearestfacility", **layers).column("OUTPUT", "nearest_id") == ["1"] * 4
