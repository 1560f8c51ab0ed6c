"""``evencare:combinecosts`` through Processing, and tables of other tools read without renaming."""

import pytest
from qgis.core import QgsProcessingException


def costs(result):
    return {(origin, destination): cost for origin, destination, cost in result.rows("OUTPUT")}


@pytest.fixture
def car(make_table):
    return make_table("car", origin_id=["a", "a", "b"], destination_id=["x", "y", "x"], cost=[10.0, 30.0, 5.0])


@pytest.fixture
def bus(make_table):
    return make_table("bus", from_id=["b", "a", "a"], to_id=["y", "x", "y"], travel_time_p50=[8, 20, 20])


def test_the_quickest_mode_of_tables_with_different_names(run, car, bus):
    result = run("combinecosts", TABLES=[car, bus])
    assert costs(result) == {("a", "x"): 10, ("a", "y"): 20, ("b", "x"): 5, ("b", "y"): 8}
    assert (result["PAIRS"], result["UNREACHABLE_ORIGINS"], result["PARTIAL_PAIRS"]) == (4, 0, 2)
    assert any("'bus': from 'from_id' to 'to_id' at 'travel_time_p50', usually minutes" in i for i in result.log.infos)


def test_the_sum_of_legs_needs_them_all(run, car, bus):
    result = run("combinecosts", TABLES=[car, bus], METHOD="sum")
    assert costs(result) == {("a", "x"): 30, ("a", "y"): 50}
    assert result["UNREACHABLE_ORIGINS"] == 1
    assert any("2 pairs are missing from some of the tables: they are unreachable" in w for w in result.log.warnings)


def test_shares_weigh_the_modes(run, car, bus):
    assert costs(run("combinecosts", TABLES=[car, bus], METHOD="share", SHARES="3; 1"))["a", "x"] == 12.5


@pytest.mark.parametrize("shares", ["1", "1, 2, 3", "-1, 2", "0, 0", "half, half"])
def test_shares_that_do_not_fit_are_refused(run, car, bus, shares):
    with pytest.raises(QgsProcessingException, match="SHARES"):
        run("combinecosts", TABLES=[car, bus], METHOD="share", SHARES=shares)


def test_one_table_is_refused(run, car):
    with pytest.raises(QgsProcessingException, match="TABLES: 1 table"):
        run("combinecosts", TABLES=[car])


def test_a_table_without_known_fields_is_refused_with_those_it_has(run, car, make_table):
    strange = make_table("strange", a=["a"], b=["x"], c=[1.0])
    with pytest.raises(QgsProcessingException, match=r"no fields of table 'strange'.*It has: a, b, c"):
        run("combinecosts", TABLES=[car, strange])


def test_repeated_pairs_are_refused(run, car, make_table):
    twice = make_table("twice", origin_id=["a", "a"], destination_id=["x", "x"], cost=[1.0, 2.0])
    with pytest.raises(QgsProcessingException, match="1 pairs stand more than once in table 'twice'"):
        run("combinecosts", TABLES=[car, twice])


def test_a_table_of_another_tool_is_cleaned_without_naming_its_fields(run, make_table):
    ors = make_table("ors", FROM_ID=["a", "a"], TO_ID=["x", "y"], DURATION_H=[0.5, None], DIST_KM=[20.0, 30.0])
    result = run("cleancosts", TABLE=ors, MULTIPLIER=60)
    assert costs(result) == {("a", "x"): 30}
    assert any("at 'DURATION_H', usually hours (ORS Tools)" in info for info in result.log.infos)


def test_a_field_that_was_chosen_is_never_replaced(run, make_table):
    ors = make_table("ors", FROM_ID=["a"], TO_ID=["x"], DURATION_H=[0.5], DIST_KM=[20.0])
    assert costs(run("cleancosts", TABLE=ors, COST_FIELD="DIST_KM")) == {("a", "x"): 20}
    with pytest.raises(QgsProcessingException, match="no field 'minutes'"):
        run("cleancosts", TABLE=ors, COST_FIELD="minutes")


def test_other_algorithms_read_tables_of_other_tools_too(run, make_layer, bus):
    result = run(
        "nearestfacility",
        DEMAND=make_layer([(0, 0), (1, 0)], id=["a", "b"], population=[1, 1]),
        DEMAND_ID="id",
        POPULATION="population",
        FACILITIES=make_layer([(0, 0), (1, 0)], id=["x", "y"]),
        FACILITY_ID="id",
        COSTS=bus,
    )
    assert result.by("OUTPUT", "id", "nearest_cost") == {"a": 20, "b": 8}
