"""Patient flows through Processing: Huff's shares, facilities, tiers, lines and what is said about bad input."""

import pytest
from qgis.core import QgsProcessingException, QgsSymbolLayer


@pytest.fixture
def town(make_layer, make_table):
    """Two places, three hospitals, costs in minutes; the last place reaches nothing."""
    return {
        "DEMAND": make_layer([(0, 0), (1, 0), (2, 0)], id=["a", "b", "c"], population=[100.0, 50.0, 10.0]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 0.1), (0.5, 0), (1, 0.1)], id=["X", "Y", "Z"], beds=[10.0, 20.0, 30.0], tier=["1", "2", "2"]
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=["a", "a", "a", "b", "b"],
            destination_id=["X", "Y", "Z", "Y", "Z"],
            cost=[1.0, 2.0, 4.0, 2.0, 1.0],
        ),
        "DECAY": "power",
        "DECAY_SHAPE": 1.0,
    }


def test_shares_are_those_of_huff(run, town):
    result = run("patientflows", **town)
    flows = {(row[0], row[1]): row[2:] for row in result.rows("FLOWS")}
    # Place a: 10/1, 20/2, 30/4 = 10, 10, 7.5; place b: 20/2, 30/1 = 10, 30.
    assert flows["a", "X"] == pytest.approx((10 / 27.5, 1000 / 27.5, 1.0))
    assert flows["a", "Z"] == pytest.approx((7.5 / 27.5, 750 / 27.5, 4.0))
    assert flows["b", "Z"] == pytest.approx((0.75, 37.5, 1.0))
    assert result.by("OUTPUT", "id", "main_facility") == {"a": "X", "b": "Z", "c": None}
    assert result.by("OUTPUT", "id", "status") == {"a": "reached", "b": "reached", "c": "unreachable"}
    assert result.by("OUTPUT", "id", "expected_cost")["a"] == pytest.approx((10 + 20 + 30) / 27.5)
    assert result.by("OUTPUT", "id", "bypassing")["a"] == pytest.approx(17.5 / 27.5)
    patients = result.by("OUTPUT_FACILITIES", "id", "patients")
    assert sum(patients.values()) == pytest.approx(150)
    assert result.by("OUTPUT_FACILITIES", "id", "load")["Z"] == pytest.approx(patients["Z"] / 30)
    assert result["TOTAL_FLOW"] == pytest.approx(150)
    assert result["UNREACHABLE_POPULATION"] == 10
    assert result["CONSERVATION_ERROR"] < 1e-12
    assert any("10 of 160 people" in text for text in result.log.warnings)


def test_nobody_stays_away_without_an_outside_option(run, town):
    town.update(DECAY="exponential", DECAY_SHAPE=0.1, ATTRACTION_EXPONENT=0.7)
    assert run("patientflows", **town)["OUTSIDE_POPULATION"] == 0


def test_further_attraction_fields_multiply(run, town):
    town.update(ATTRACTION_EXPONENT=0, ATTRACTION_FIELDS=["beds"], ATTRACTION_EXPONENTS="2")
    flows = {row[:2]: row[2] for row in run("patientflows", **town).rows("FLOWS")}
    assert flows["b", "Z"] == pytest.approx(900 / (900 + 200))


def test_an_outside_option_keeps_people_away(run, town):
    result = run("patientflows", OUTSIDE_OPTION=10, **town)
    flows = {row[:2]: row[2] for row in result.rows("FLOWS")}
    assert flows["b", "Z"] == pytest.approx(30 / 50)
    assert result["OUTSIDE_POPULATION"] == pytest.approx(100 * 10 / 37.5 + 50 * 10 / 50)


def test_tiers_share_out_the_people(run, town):
    result = run("patientflows", TIER_FIELD="tier", TIER_SHARES="1:0.6, 2:0.4", **town)
    flows = {row[:2]: row[2] for row in result.rows("FLOWS")}
    assert flows["a", "X"] == pytest.approx(0.6)
    assert flows["a", "Y"] == pytest.approx(0.4 * 10 / 17.5)
    # Place b reaches no hospital of tier 1: 60 % of its 50 people go nowhere, as do the 10 of place c.
    assert result["UNREACHABLE_POPULATION"] == pytest.approx(30 + 10)
    tiers = {row[0]: row[1:] for row in result.rows("TIERS")}
    assert tiers["1"] == pytest.approx((0.6, 1, 60, 1.0, 0.0, 36.0))
    assert result["CONSERVATION_ERROR"] < 1e-12


def test_desire_lines_join_places_and_their_main_facilities(run, town):
    result = run("patientflows", LINES_PER_PLACE=1, **town)
    assert [row[:2] for row in result.rows("LINES")] == [("a", "X"), ("b", "Z")]
    line = next(result["LINES"].getFeatures()).geometry().asPolyline()
    assert [(round(p.x(), 6), round(p.y(), 6)) for p in line] == [(0, 0), (0, 0.1)]


def test_desire_lines_are_as_wide_as_their_flow(run, town):
    from evencare.algorithms.styling import FlowLines, apply_style

    layer = run("patientflows", **town)["LINES"]
    apply_style(layer, FlowLines("flow"))
    width = (
        layer.renderer()
        .symbol()
        .symbolLayer(0)
        .dataDefinedProperties()
        .property(QgsSymbolLayer.Property.PropertyStrokeWidth)
    )
    assert '"flow"' in width.expressionString()
    assert layer.renderer().orderByEnabled()


def test_places_without_geometry_have_flows_and_no_lines(run, town, make_layer):
    town["DEMAND"] = make_layer([(0, 0), None, (2, 0)], id=["a", "b", "c"], population=[100.0, 50.0, 10.0])
    result = run("patientflows", **town)
    assert result["TOTAL_FLOW"] == pytest.approx(150)
    assert [row[:2] for row in result.rows("LINES")] == [("a", "X")]
    assert any("1 desire lines are not drawn" in text for text in result.log.warnings)


def test_a_decay_in_another_unit_than_the_costs_is_hinted_at(run, town):
    town.update(DECAY="exponential", DECAY_SHAPE=1000)
    result = run("patientflows", **town)
    assert result["UNREACHABLE_POPULATION"] == 160
    assert (result["TOTAL_FLOW"], result["MEAN_COST"], result["BYPASS_SHARE"]) == (0, None, None)
    assert any("the decay leaves nothing of them at this cost" in text for text in result.log.warnings)


def test_facilities_of_a_table_have_flows_and_no_lines(run, town, make_table):
    town["FACILITIES"] = make_table("hospitals", id=["X", "Y", "Z"], beds=["10", "20", "30"])
    result = run("patientflows", **town)
    assert result["TOTAL_FLOW"] == pytest.approx(150)
    assert result.rows("LINES") == []
    assert any("2 desire lines are not drawn" in text for text in result.log.warnings)


def test_straight_lines_serve_where_there_is_no_table(run, town):
    town.update(COSTS=None, DECAY="dai", CATCHMENT=150_000)
    result = run("patientflows", **town)
    assert result["UNREACHABLE_POPULATION"] == 0
    assert result["TOTAL_FLOW"] == pytest.approx(160)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"TIER_FIELD": "tier", "TIER_SHARES": "1:0.6"}, "tier 2"),
        ({"TIER_FIELD": "tier", "TIER_SHARES": "1:0.6, 2:0.6"}, "add up to 1"),
        ({"TIER_FIELD": "tier", "TIER_SHARES": "1:0.5, 2:0.4, 3:0.1"}, "of tier 3"),
        ({"TIER_FIELD": "tier", "TIER_SHARES": "much"}, "cannot be read"),
        ({"ATTRACTION_FIELDS": ["beds"], "ATTRACTION_EXPONENTS": "1, 2"}, "2 exponents"),
        ({"ATTRACTION_FIELDS": ["beds"], "ATTRACTION_EXPONENTS": "one"}, "ATTRACTION_EXPONENTS"),
        ({"ATTRACTION_FIELDS": ["beds"], "ATTRACTION_EXPONENTS": "nan"}, "not a list of numbers"),
        ({"TIER_SHARES": "1:0.6, 2:0.4"}, "TIER_FIELD: no field is chosen"),
        ({"DECAY_SHAPE": None}, "DECAY_SHAPE"),
    ],
)
def test_impossible_settings_are_explained(run, town, change, message):
    town.update(change)
    with pytest.raises(QgsProcessingException, match=message):
        run("patientflows", **town)


def test_a_price_of_zero_would_draw_everybody(run, town, make_layer):
    town["FACILITIES"] = make_layer(
        [(0, 0), (1, 0), (2, 0)], id=["X", "Y", "Z"], beds=[1.0, 2.0, 3.0], price=[0.0, 5.0, 5.0]
    )
    with pytest.raises(QgsProcessingException, match="ids X"):
        run("patientflows", ATTRACTION_FIELDS=["price"], ATTRACTION_EXPONENTS="-1", **town)


def test_cancelling_writes_nothing(run, town, make_log):
    assert run("patientflows", log=make_log(cancel_after=0), **town).results == {}
