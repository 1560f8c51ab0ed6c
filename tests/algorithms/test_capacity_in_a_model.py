"""A saved model: a native filter of hospitals, ``evencare:reallocatecapacity``, and a native sum of what moves."""

import pytest
from qgis import processing
from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
)

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


def plan_model(without=()):
    """The model as the designer builds it; ``without`` these parameters, as one saved before they were added."""
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("hospitals to plan", "plans")
    for name in ("DEMAND", "FACILITIES"):
        kind = [QgsProcessing.SourceType.TypeVectorPoint]
        model.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name, kind), QgsProcessingModelParameter(name)
        )

    def add_step(identifier, algorithm, fixed, inputs):
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(identifier)
        # The model designer's dialog writes every default into the model.
        for definition in child.algorithm().parameterDefinitions():
            if definition.isDestination() or definition.defaultValue() is None or definition.name() in without:
                continue
            child.addParameterSources(definition.name(), [source.fromStaticValue(definition.defaultValue())])
        for name, value in fixed.items():
            child.addParameterSources(name, [source.fromStaticValue(value)])
        for name, origin in inputs.items():
            child.addParameterSources(name, [origin])
        model.addChildAlgorithm(child)

    layer, made = source.fromModelParameter, source.fromChildOutput
    add_step("filter", "native:extractbyexpression", FILTER, {"INPUT": layer("FACILITIES")})
    layers = {"DEMAND": layer("DEMAND"), "FACILITIES": made("filter", "OUTPUT")}
    add_step("plan", "evencare:reallocatecapacity", PLAN, layers)
    add_step("given", "native:fieldcalculator", SUM, {"INPUT": made("plan", "OUTPUT_FACILITIES")})
    output = QgsProcessingModelOutput("BEDS")
    output.setChildId("given")
    output.setChildOutputName("OUTPUT")
    child = model.childAlgorithm("given")
    child.setModelOutputs({"BEDS": output})
    model.setChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def beds(layer):
    return {feature["id"]: (feature["before"], feature["after"], feature["given"]) for feature in layer.getFeatures()}


@pytest.mark.parametrize("without", [(), ("AVERSION", "MISSING", "MIN_SIZE", "MODULE", "TIER_FIELD", "FACILITY_LEVEL")])
def test_a_saved_model_gives_what_the_console_gives(provider, valley, tmp_path, without):
    console = beds(from_console(valley))
    path = tmp_path / "plan.model3"
    assert plan_model(without).toFile(str(path))
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(path))
    valid, problems = model.validate()
    assert valid, problems
    assert "evencare:reallocatecapacity" in path.read_text(encoding="utf-8")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)

    name = next(definition.name() for definition in model.destinationParameterDefinitions())
    results, ok = model.run({**valley, name: "memory:"}, context, feedback)

    assert ok, feedback.textLog()
    saved = beds(context.getMapLayer(results[name]))
    assert saved == console
    assert list(saved) == ["a", "b", "d"]
    assert sum(after for _, after, _ in saved.values()) == 70
    assert any(given != 0 for _, _, given in saved.values())
