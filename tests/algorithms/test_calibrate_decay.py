"""Calibration through Processing: published numbers, all outputs, chaining into another algorithm, bad tables."""

from pathlib import Path

import pytest
from qgis.core import QgsProcessingException

AUSTRIA = {"exponential": 0.00791533, "production": 0.00727113, "attraction": 0.00693755, "unconstrained": 0.00620545}


@pytest.fixture
def austria(shared_data):
    return {
        "FLOWS": str(shared_data / "austria_flows" / "austria_flows.csv"),
        "FLOW_ORIGIN": "origin",
        "FLOW_DESTINATION": "destination",
        "FLOW": "flow",
        "COST": "dist_km",
        "ORIGIN_MASS": "o_var",
        "DESTINATION_MASS": "d_var",
    }


@pytest.fixture
def small(make_table):
    """Flows that fall as exp(-0.5 c) exactly."""
    pairs = [("a", "x", 8), ("a", "y", 2), ("b", "x", 5), ("b", "y", 7), ("c", "x", 1), ("c", "y", 3), ("c", "z", 2)]
    pairs += [("a", "z", 4), ("b", "z", 6)]
    pull = {"x": 1000.0, "y": 3000.0, "z": 500.0}
    return make_table(
        "flows",
        origin_id=[pair[0] for pair in pairs],
        destination_id=[pair[1] for pair in pairs],
        flow=[pull[pair[1]] * 2.718281828459045 ** (-0.5 * pair[2]) for pair in pairs],
        cost=[float(pair[2]) for pair in pairs],
        beds=[pull[pair[1]] / 10 for pair in pairs],
    )


@pytest.mark.parametrize("model", ["unconstrained", "production", "attraction", "doubly"])
def test_austria_has_its_published_beta(run, austria, model):
    result = run("calibratedecay", MODEL=model, DECAY="exponential", COMPARE=False, **austria)
    assert result["BETA"] == pytest.approx(AUSTRIA.get(model, AUSTRIA["exponential"]), abs=5e-9)
    assert result["SHAPE"] == result["BETA"]
    assert result["SCALE"] is None


def test_austria_in_full(run, austria, tmp_path):
    page = tmp_path / "page.html"
    result = run("calibratedecay", MODEL="doubly", DECAY="exponential", REPORT=str(page), **austria)
    assert result["D2"] == pytest.approx(0.946662, abs=5e-7)
    assert result["MEAN_COST"] == pytest.approx(result["FITTED_MEAN_COST"])
    ((term, estimate, error, quasi, _),) = result.rows("OUTPUT")
    assert (term, estimate) == ("beta", pytest.approx(0.00791533, abs=5e-9))
    assert quasi > error > 0
    families = result.by("FAMILIES", "decay", "best")
    assert families == {"exponential": 0, "power": 1, "gaussian": 0, "log_logistic": 0, "gamma": 0}
    assert result["BEST"] == "power"
    fitted = result.rows("FITTED", "flow", "fitted")
    assert sum(row[0] for row in fitted) == pytest.approx(sum(row[1] for row in fitted))
    text = page.read_text(encoding="utf-8")
    assert "Trip lengths" in text and "image/svg+xml" in text and "power" in text


def test_the_result_is_a_decay_that_other_algorithms_take(run, small, make_layer):
    found = run("calibratedecay", FLOWS=small, DESTINATION_MASS="beds", MODEL="production", COMPARE=False)
    assert found["BETA"] == pytest.approx(0.5)
    assert found.by("OUTPUT", "term", "estimate")["ln_destination_mass"] == pytest.approx(1.0)
    assert found["D2"] == pytest.approx(1.0)
    flows = run(
        "patientflows",
        DEMAND=make_layer([(0, 0), (1, 0), (2, 0)], id=list("abc"), population=[1.0, 1.0, 1.0]),
        DEMAND_ID="id",
        POPULATION="population",
        FACILITIES=make_layer([(0, 0), (1, 0), (2, 0)], id=list("xyz"), beds=[100.0, 300.0, 50.0]),
        FACILITY_ID="id",
        CAPACITY="beds",
        COSTS=small,
        DECAY="exponential",
        DECAY_SHAPE=found["SHAPE"],
    )
    predicted = {row[:2]: row[2] for row in flows.rows("FLOWS", "origin_id", "destination_id", "share")}
    total = {}
    for origin, _, flow, *_ in small_rows(small):
        total[origin] = total.get(origin, 0) + flow
    for origin, destination, flow, *_ in small_rows(small):
        assert predicted[origin, destination] == pytest.approx(flow / total[origin])


def small_rows(table):
    return [tuple(feature.attributes()) for feature in table.getFeatures()]


def test_masses_that_the_model_does_not_use_are_mentioned(run, small):
    log = run("calibratedecay", FLOWS=small, DESTINATION_MASS="beds", MODEL="doubly", COMPARE=False).log
    assert any("DESTINATION_MASS is not used" in text for text in log.infos)


def test_origins_without_flow_and_rows_without_cost_are_counted(run, make_table):
    table = make_table(
        "flows",
        origin_id=["a", "a", "a", "b", "b", "b", "c", "c", "d"],
        destination_id=["x", "y", "z", "x", "y", "z", "x", "y", "x"],
        flow=[9.0, 4.0, 1.0, 2.0, 5.0, 7.0, 0.0, 0.0, 1.0],
        cost=[1.0, 2.0, 4.0, 3.0, 2.0, 1.0, 1.0, 2.0, None],
    )
    log = run("calibratedecay", FLOWS=table, MODEL="production", COMPARE=False).log
    assert any("1 origins have no flow at all (ids c)" in text for text in log.warnings)
    assert any("1 rows of the flow table" in text for text in log.warnings)


def bad(make_table, **change):
    columns = {
        "origin_id": ["a", "a", "b", "b", "c", "c"],
        "destination_id": ["x", "y", "x", "y", "x", "y"],
        "flow": [9.0, 4.0, 2.0, 5.0, 3.0, 1.0],
        "cost": [1.0, 2.0, 3.0, 2.0, 5.0, 4.0],
        "mass": [7.0] * 6,
        **change,
    }
    return make_table("flows", **columns)


@pytest.mark.parametrize(
    ("change", "settings", "message"),
    [
        ({"flow": [9.0, -4.0, 2.0, 5.0, 3.0, 1.0]}, {}, "a → y"),
        ({"flow": [0.0] * 6}, {}, "above zero"),
        ({"cost": [1.0, -2.0, 3.0, 2.0, 5.0, 4.0]}, {}, "cannot be negative"),
        ({"cost": [2.0] * 6}, {}, "no decay can be told"),
        ({"origin_id": ["a"] * 6, "destination_id": list("uvwxyz")}, {"MODEL": "attraction"}, "1 origins"),
        ({}, {"MODEL": "unconstrained", "ORIGIN_MASS": "mass"}, "collinear"),
        ({"mass": [7.0, 8.0, 7.0, 7.0, 7.0, 7.0]}, {"MODEL": "unconstrained", "ORIGIN_MASS": "mass"}, "ids a"),
        ({"mass": [0.0] * 6}, {"MODEL": "unconstrained", "ORIGIN_MASS": "mass"}, "logarithm"),
        ({"origin_id": ["a", "a", "a", "b", "c", "c"], "destination_id": list("xyyxxy")}, {}, "more than once"),
        ({}, {"COST": "minutes"}, "no field 'minutes'"),
    ],
)
def test_impossible_tables_are_explained(run, make_table, change, settings, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("calibratedecay", FLOWS=bad(make_table, **change), COMPARE=False, **settings)


def test_no_report_is_written_unless_asked_for(run, small):
    assert "REPORT" not in run("calibratedecay", FLOWS=small, COMPARE=False).results


def test_a_report_says_which_families_fit(run, small, tmp_path):
    path = tmp_path / "report.html"
    run("calibratedecay", FLOWS=small, REPORT=str(path))
    assert "Families of decay" in Path(path).read_text(encoding="utf-8")


def test_cancelling_writes_nothing(run, small, make_log):
    assert run("calibratedecay", log=make_log(cancel_after=0), FLOWS=small).results == {}
