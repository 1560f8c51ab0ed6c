"""A saved model: a native filter of hospitals, ``evencare:reallocatecapacity``, and a native sum of what moves."""

import pytest
from qgis import processing
from qgis.core import QgsProcessing, QgsProcessingModelAlgorithm

from tests.algorithms.drawn_models import DrawnModel, layer, layer_of, made

FILTER = {"EXPRESSION": "\"open\" = 'yes'"}
PLAN = {
    "DEMAND_ID": "id",
    "POPULATION": "people",
    "FACILITY_ID": "id",
    "CAPACITY": "beds",
    "CATCHMENT": 6_000,
    "METHOD": "e2sfca",
    "DECAY": "dai",
    "KEEP": 0.5,
    "WHOLE": True,
    "OBJECTIVE": "kolm_pollak",
}
SUM = {"FORMULA": '"after" - "before"', "FIELD_NAME": "given", "FIELD_TYPE": 0}


@pytest.fixture
def valley(make_layer):
    """Places along a road (degrees at the equator), and hospitals, one of them closed."""
    return {
        "DEMAND": make_layer(
            [(0.01 * k, 0) for k in range(12)], id=list(range(12)), people=[100 + 30 * k for k in range(12)]
        ),
        "FACILITIES": make_layer(
            [(0.01, 0.001), (0.04, 0.001), (0.07, 0.001), (0.1, 0.001)],
            id=["a", "b", "c", "d"],
            beds=[40, 10, 30, 20],
            open=["yes", "yes", "no", "yes"],
        ),
    }


def from_console(valley):
    run = processing.run
    hospitals = run("native:extractbyexpression", {"INPUT": valley["FACILITIES"], "OUTPUT": "memory:", **FILTER})
    layers = {
        "DEMAND": valley["DEMAND"],
        "FACILITIES": hospitals["OUTPUT"],
        "OUTPUT": "memory:",
        "OUTPUT_FACILITIES": "memory:",
    }
    plan = run("evencare:reallocatecapacity", {**layers, **PLAN})
    return run("native:fieldcalculator", {"INPUT": plan["OUTPUT_FACILITIES"], "OUTPUT": "memory:", **SUM})["OUTPUT"]


def plan_model(without):
    points = QgsProcessing.SourceType.TypeVectorPoint
    drawn = DrawnModel("hospitals to plan", {"DEMAND": points, "FACILITIES": points}, without)
    drawn.step("filter", "native:extractbyexpression", FILTER, {"INPUT": layer("FACILITIES")})
    layers = {"DEMAND": layer("DEMAND"), "FACILITIES": made("filter")}
    drawn.step("plan", "evencare:reallocatecapacity", PLAN, layers)
    drawn.step("given", "native:fieldcalculator", SUM, {"INPUT": made("plan", "OUTPUT_FACILITIES")})
    return drawn.giving("given", "BEDS")


def beds(layer):
    return {feature["id"]: (feature["before"], feature["after"], feature["given"]) for feature in layer.getFeatures()}


@pytest.mark.parametrize("without", [(), ("AVERSION", "MISSING", "MIN_SIZE", "MODULE", "TIER_FIELD", "FACILITY_LEVEL")])
def test_a_saved_model_gives_what_the_console_gives(provider, valley, tmp_path, without):
    console = beds(from_console(valley))
    path = tmp_path / "plan.model3"
    assert plan_model(without).toFile(str(path))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    assert "evencare:reallocatecapacity" in path.read_text(encoding="utf-8")

    saved = beds(layer_of(model, valley))

    assert saved == console
    assert list(saved) == ["a", "b", "d"]
    assert sum(after for _, after, _ in saved.values()) == 70
    assert any(given != 0 for _, _, given in saved.values())
