"""Gravity flows through Processing: from flows, from costs, from a pattern; totals that cannot be met."""

import pytest
from qgis.core import QgsProcessingException


@pytest.fixture
def austria(shared_data):
    return {
        "FLOWS": str(shared_data / "austria_flows" / "austria_flows.csv"),
        "FLOW_ORIGIN": "origin",
        "FLOW_DESTINATION": "destination",
        "COST": "dist_km",
        "DECAY": "exponential",
        "DECAY_SHAPE": 0.00791533,
    }


def sums(result, key):
    found = {}
    for place, flow in result.rows("OUTPUT", key, "flow"):
        found[place] = found.get(place, 0.0) + flow
    return found


def test_the_observed_totals_of_austria_are_met(run, austria):
    result = run("gravityflows", FLOW="flow", MODEL="doubly", **austria)
    assert result["RESIDUAL"] <= 1e-10
    assert result["CONVERGED"] == 1
    # Totals of the published table (o_var and d_var).
    assert sums(result, "origin_id")["AT11"] == pytest.approx(4016, rel=0.1)
    assert result["MEAN_COST"] == pytest.approx(
        run("calibratedecay", FLOW="flow", COMPARE=False, **{k: v for k, v in austria.items() if "SHAPE" not in k})[
            "MEAN_COST"
        ],
        rel=1e-5,
    )


def test_totals_from_fields_hold_for_the_side_that_is_constrained(run, austria):
    result = run("gravityflows", ORIGIN_TOTALS="o_var", DESTINATION_TOTALS="d_var", MODEL="production", **austria)
    assert sums(result, "origin_id")["AT11"] == pytest.approx(4320)
    result = run("gravityflows", ORIGIN_TOTALS="o_var", DESTINATION_TOTALS="d_var", MODEL="attraction", **austria)
    assert sums(result, "destination_id")["AT12"] == pytest.approx(27169)


@pytest.fixture
def costs(make_table):
    def make(**change):
        columns = {
            "origin_id": ["a", "a", "b", "b"],
            "destination_id": ["x", "y", "x", "y"],
            "cost": [1.0, 2.0, 3.0, 1.0],
            "people": [10.0, 10.0, 30.0, 30.0],
            "places": [25.0, 15.0, 25.0, 15.0],
            **change,
        }
        return {
            "COSTS": make_table("costs", **columns),
            "ORIGIN_TOTALS": "people",
            "DESTINATION_TOTALS": "places",
            "DECAY": "power",
            "DECAY_SHAPE": 2.0,
        }

    return make


def test_a_cost_table_with_fields_of_totals_serves_as_well(run, costs):
    result = run("gravityflows", MODEL="doubly", **costs())
    assert sums(result, "origin_id") == pytest.approx({"a": 10, "b": 30})
    assert sums(result, "destination_id") == pytest.approx({"x": 25, "y": 15})
    assert result["TOTAL_FLOW"] == pytest.approx(40)


def test_flows_without_costs_are_a_pattern_for_new_totals(run, make_table):
    table = make_table(
        "flows",
        origin_id=["a", "a", "b", "b"],
        destination_id=["x", "y", "x", "y"],
        flow=[1.0, 2.0, 3.0, 4.0],
        out=[10.0] * 4,
        into=[10.0] * 4,
    )
    result = run("gravityflows", FLOWS=table, FLOW="flow", ORIGIN_TOTALS="out", DESTINATION_TOTALS="into")
    ratio = (4 / 6) ** 0.5
    assert result.column("OUTPUT", "flow")[0] == pytest.approx(10 * ratio / (1 + ratio))
    assert result["MEAN_COST"] is None


def test_totals_that_cannot_be_met_are_reported_with_their_places(run, costs):
    table = costs(
        origin_id=["a", "b", "b"],
        destination_id=["x", "x", "y"],
        cost=[1.0, 1.0, 1.0],
        people=[30.0, 10.0, 10.0],
        places=[10.0, 10.0, 30.0],
    )
    result = run("gravityflows", MODEL="doubly", **table)
    assert result["CONVERGED"] == 0
    assert result["RESIDUAL"] > 0.1
    assert any("not met" in text and "a" in text for text in result.log.warnings)


def test_sums_that_differ_can_be_scaled(run, costs):
    table = costs(places=[50.0, 30.0, 50.0, 30.0])
    with pytest.raises(QgsProcessingException, match="add up to 40"):
        run("gravityflows", MODEL="doubly", **table)
    result = run("gravityflows", MODEL="doubly", SCALE="destinations", **table)
    assert sums(result, "destination_id") == pytest.approx({"x": 25, "y": 15})
    assert any("multiplied by 0.5" in text for text in result.log.warnings)


@pytest.mark.parametrize(
    ("change", "settings", "message"),
    [
        ({"people": [10.0, 11.0, 30.0, 30.0]}, {}, "ids a"),
        ({"people": [-1.0, -1.0, 30.0, 30.0]}, {}, "negative or NULL"),
        ({}, {"ORIGIN_TOTALS": None}, "ORIGIN_TOTALS"),
        ({}, {"COSTS": None}, "one of the two tables"),
        ({"cost": [-1.0, 1.0, 1.0, 1.0]}, {}, "a → x"),
    ],
)
def test_impossible_tables_are_explained(run, costs, change, settings, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("gravityflows", MODEL="doubly", **{**costs(**change), **settings})


def test_a_table_needs_a_cost_or_a_flow(run, austria, make_table):
    del austria["COST"]
    austria["FLOWS"] = make_table("pairs", origin=["a"], destination=["x"], o_var=[1.0], d_var=[1.0])
    with pytest.raises(QgsProcessingException, match="neither is given"):
        run("gravityflows", ORIGIN_TOTALS="o_var", DESTINATION_TOTALS="d_var", **austria)


def test_flows_as_patientflows_writes_them_need_no_fields(run, make_table):
    table = make_table(
        "flows",
        origin_id=["a", "a", "b", "b"],
        destination_id=["x", "y", "x", "y"],
        flow=[4.0, 2.0, 1.0, 3.0],
        cost=[1.0, 2.0, 3.0, 1.0],
    )
    result = run("gravityflows", FLOWS=table, DECAY="exponential", DECAY_SHAPE=0.5)
    assert sums(result, "origin_id") == pytest.approx({"a": 6, "b": 4})
    assert sums(result, "destination_id") == pytest.approx({"x": 5, "y": 5})


def test_cancelling_writes_nothing(run, costs, make_log):
    assert run("gravityflows", log=make_log(cancel_after=0), MODEL="doubly", **costs()).results == {}
