"""From roads to access in one model: a native filter, travel costs over roads, floating catchments."""

import csv

import pytest
from qgis import processing
from qgis.core import QgsProcessing, QgsVectorLayer

from tests.algorithms.drawn_models import DrawnModel, layer, layer_of, made

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
    kinds = QgsProcessing.SourceType
    points, lines = kinds.TypeVectorPoint, kinds.TypeVectorLine
    drawn = DrawnModel("roads to access", {"DEMAND": points, "FACILITIES": points, "ROADS": lines})
    drawn.step("filter", "native:extractbyexpression", FILTER, {"INPUT": layer("ROADS")})
    ends = {"ORIGINS": layer("DEMAND"), "DESTINATIONS": layer("FACILITIES")}
    drawn.step("costs", "evencare:networkcosts", COSTS, {**ends, "NETWORK": made("filter")})
    layers = {"DEMAND": layer("DEMAND"), "FACILITIES": layer("FACILITIES")}
    drawn.step("access", "evencare:floatingcatchment", ACCESS, {**layers, "COSTS": made("costs")})
    return drawn.giving("access", "ACCESS")


def access(layer):
    return {feature["id"]: feature["access"] for feature in layer.getFeatures()}


def test_a_model_gives_what_the_console_gives(provider, city):
    console = from_console(city)
    in_model = access(layer_of(road_model(), city))
    assert len(in_model) == 1227
    assert in_model == access(console["OUTPUT"])
    assert console["MEAN_ACCESS"] > 0
