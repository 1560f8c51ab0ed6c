"""From roads to access in one model: a native filter, travel costs over roads, floating catchments."""

import csv

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
    QgsVectorLayer,
)

FILTER = {"EXPRESSION": "\"highway\" NOT IN ('service', 'living_street')"}
COSTS = {
    "ORIGIN_ID": "id",
    "DESTINATION_ID": "id",
    "SPEED_FIELD": "speed_kmh",
    "DIRECTION_FIELD": "oneway",
    "VALUE_FORWARD": "1",
    "VALUE_BOTH": "0",
    "MAX_COST": 30,
    "SNAP_DISTANCE": 1000,
}
ACCESS = {
    "DEMAND_ID": "id",
    "POPULATION": "population",
    "FACILITY_ID": "id",
    "CAPACITY": "beds",
    "CATCHMENT": 20,
    "METHOD": "e2sfca",
    "DECAY": "dai",
}


@pytest.fixture
def city(shared_data, make_layer):
    """Hexagons of Porto Alegre, those with healthcare as facilities, and its roads."""
    folder = shared_data / "r5r_porto_alegre"
    with (folder / "poa_hexgrid.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    care = [row for row in rows if float(row["healthcare"] or 0) > 0]

    def at(listed):
        return [(float(row["lon"]), float(row["lat"])) for row in listed]

    return {
        "DEMAND": make_layer(
            at(rows), id=[row["id"] for row in rows], population=[int(row["population"]) for row in rows]
        ),
        "FACILITIES": make_layer(
            at(care), id=[row["id"] for row in care], beds=[10 * int(float(row["healthcare"])) for row in care]
        ),
        "ROADS": QgsVectorLayer(str(folder / "poa_roads.gpkg"), "roads"),
    }


def from_console(city):
    roads = processing.run("native:extractbyexpression", {"INPUT": city["ROADS"], "OUTPUT": "memory:", **FILTER})
    costs = processing.run(
        "evencare:networkcosts",
        {
            "ORIGINS": city["DEMAND"],
            "DESTINATIONS": city["FACILITIES"],
            "NETWORK": roads["OUTPUT"],
            "OUTPUT": "memory:",
            **COSTS,
        },
    )
    return processing.run(
        "evencare:floatingcatchment",
        {
            "DEMAND": city["DEMAND"],
            "FACILITIES": city["FACILITIES"],
            "COSTS": costs["OUTPUT"],
            "OUTPUT": "memory:",
            **ACCESS,
        },
    )


def road_model():
    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("roads to access", "plans")
    for name, kind in (
        ("DEMAND", QgsProcessing.SourceType.TypeVectorPoint),
        ("FACILITIES", QgsProcessing.SourceType.TypeVectorPoint),
        ("ROADS", QgsProcessing.SourceType.TypeVectorLine),
    ):
        model.addModelParameter(
            QgsProcessingParameterFeatureSource(name, name, [kind]), QgsProcessingModelParameter(name)
        )

    def add_step(identifier, algorithm, fixed, inputs):
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(identifier)
        # The model designer's dialog writes every default into the model.
        for definition in child.algorithm().parameterDefinitions():
            if definition.defaultValue() is not None and not definition.isDestination():
                child.addParameterSources(definition.name(), [source.fromStaticValue(definition.defaultValue())])
        for name, value in fixed.items():
            child.addParameterSources(name, [source.fromStaticValue(value)])
        for name, origin in inputs.items():
            child.addParameterSources(name, [origin])
        model.addChildAlgorithm(child)

    layer = source.fromModelParameter
    add_step("filter", "native:extractbyexpression", FILTER, {"INPUT": layer("ROADS")})
    ends = {"ORIGINS": layer("DEMAND"), "DESTINATIONS": layer("FACILITIES")}
    roads = source.fromChildOutput("filter", "OUTPUT")
    add_step("costs", "evencare:networkcosts", COSTS, {**ends, "NETWORK": roads})
    layers = {"DEMAND": layer("DEMAND"), "FACILITIES": layer("FACILITIES")}
    table = source.fromChildOutput("costs", "OUTPUT")
    add_step("access", "evencare:floatingcatchment", ACCESS, {**layers, "COSTS": table})
    output = QgsProcessingModelOutput("ACCESS")
    output.setChildId("access")
    output.setChildOutputName("OUTPUT")
    child = model.childAlgorithm("access")
    child.setModelOutputs({"ACCESS": output})
    model.setChildAlgorithm(child)
    model.updateDestinationParameters()
    return model


def access(layer):
    return {feature["id"]: feature["access"] for feature in layer.getFeatures()}


def test_a_model_gives_what_the_console_gives(provider, city):
    console = from_console(city)
    model = road_model()
    valid, problems = model.validate()
    assert valid, problems
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    name = next(definition.name() for definition in model.destinationParameterDefinitions())
    results, succeeded = model.run({**city, name: "memory:"}, context, feedback)
    assert succeeded
    in_model = access(context.getMapLayer(results[name]))
    assert len(in_model) == 1227
    assert in_model == access(console["OUTPUT"])
    assert console["MEAN_ACCESS"] > 0
