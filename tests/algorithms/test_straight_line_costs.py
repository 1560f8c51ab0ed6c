"""``evencare:straightlinecosts`` through Processing."""

import pytest

DEGREE = 111319.49079327358
"""Metres of one degree of the equator of WGS 84."""


@pytest.fixture
def along_the_equator(make_layer):
    return {
        "ORIGINS": make_layer([(0, 0), (10, 0)], id=["a", "b"]),
        "ORIGIN_ID": "id",
        "DESTINATIONS": make_layer([(1, 0), (2, 0), (179, 0)], id=["x", "y", "z"]),
        "DESTINATION_ID": "id",
    }


def pairs(result):
    return {(origin, destination): cost for origin, destination, cost in result.rows("OUTPUT")}


def test_every_pair_is_written_in_metres(run, along_the_equator):
    result = run("straightlinecosts", **along_the_equator)
    assert result["OUTPUT"].fields().names() == ["origin_id", "destination_id", "cost"]
    assert not result["OUTPUT"].isSpatial()
    assert (result["PAIRS"], result["UNREACHABLE_ORIGINS"]) == (6, 0)
    assert pairs(result)["a", "y"] == pytest.approx(2 * DEGREE)


def test_a_largest_cost_is_inclusive_and_counts_who_is_left_out(run, along_the_equator):
    exact = pairs(run("straightlinecosts", **along_the_equator))["a", "y"]
    result = run("straightlinecosts", MAX_COST=exact, **along_the_equator)
    assert set(pairs(result)) == {("a", "x"), ("a", "y")}
    assert (result["PAIRS"], result["UNREACHABLE_ORIGINS"]) == (2, 1)


def test_only_the_nearest_are_kept(run, along_the_equator):
    result = run("straightlinecosts", NEAREST=1, **along_the_equator)
    assert set(pairs(result)) == {("a", "x"), ("b", "y")}


def test_a_speed_makes_minutes_and_the_limit_is_in_minutes_too(run, along_the_equator):
    result = run("straightlinecosts", SPEED=60, DETOUR=1.5, MAX_COST=180, **along_the_equator)
    assert pairs(result) == pytest.approx({("a", "x"): 1.5 * DEGREE / 1000})
    with_longer = run("straightlinecosts", SPEED=60, DETOUR=1.5, MAX_COST=360, **along_the_equator)
    assert set(pairs(with_longer)) == {("a", "x"), ("a", "y")}


def test_areas_are_measured_from_their_centroids(run, make_layer, along_the_equator):
    square = make_layer(["Polygon ((-1 -1, 1 -1, 1 1, -1 1, -1 -1))"], geometry="Polygon", id=["a"])
    result = run("straightlinecosts", **{**along_the_equator, "ORIGINS": square})
    assert pairs(result)["a", "x"] == pytest.approx(DEGREE)


def test_the_table_is_what_the_other_algorithms_take(run, along_the_equator, make_layer):
    table = run("straightlinecosts", **along_the_equator)["OUTPUT"]
    layers = {
        "DEMAND": make_layer([(0, 0), (10, 0)], id=["a", "b"], population=[1, 1]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": along_the_equator["DESTINATIONS"],
        "FACILITY_ID": "id",
    }
    by_table = run("nearestfacility", COSTS=table, **layers)
    direct = run("nearestfacility", **layers)
    assert by_table.column("OUTPUT", "nearest_cost") == direct.column("OUTPUT", "nearest_cost")
    assert by_table.column("OUTPUT", "nearest_id") == direct.column("OUTPUT", "nearest_id")
