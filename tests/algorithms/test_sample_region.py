"""The sample region through Processing: four layers that the other algorithms can work with."""

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayer,
)

from evencare.algorithms.plans.sample_region import RESOURCES, SampleRegion

LAYERS = ("DEMAND", "FACILITIES", "CANDIDATES", "ROADS")
AROUND_CHONGQING = "105.5,107.6,28.8,30.4 [EPSG:4326]"


@pytest.fixture(scope="module")
def context(qgis_processing):
    return QgsProcessingContext()


@pytest.fixture(scope="module")
def run(context):
    def run_algorithm(**parameters):
        algorithm = SampleRegion().create()
        sinks = dict.fromkeys(LAYERS, QgsProcessing.TEMPORARY_OUTPUT)
        results, _ = algorithm.run({**sinks, **parameters}, context, QgsProcessingFeedback(), {}, False)
        layers = {name: QgsProcessingUtils.mapLayerFromString(results[name], context) for name in LAYERS}
        return {**results, **layers}

    return run_algorithm


@pytest.fixture(scope="module")
def region(run):
    return run()


def column(layer, field):
    return [feature[field] for feature in layer.getFeatures()]


def test_defaults_give_six_hundred_settlements_and_a_hundred_and_fifty_hospitals(region):
    assert region["DEMAND"].featureCount() == 600
    assert region["FACILITIES"].featureCount() == 150
    assert region["CANDIDATES"].featureCount() > 100
    assert region["ROADS"].featureCount() > 600


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("DEMAND", "id name name_zh admin1 region population pop_65plus income source"),
        ("FACILITIES", "id name tier beds doctors region status source"),
        ("CANDIDATES", "id name beds site_cost region status source"),
        ("ROADS", "id class speed_kmh oneway length_km source"),
    ],
)
def test_layers_have_the_promised_fields_in_longitude_and_latitude(region, name, fields):
    assert region[name].fields().names() == fields.split()
    assert region[name].crs().authid() == "EPSG:4326"


def test_number_outputs_are_the_sums_of_the_layers(region):
    assert region["POPULATION"] == sum(column(region["DEMAND"], "population"))
    assert region["BEDS"] == sum(column(region["FACILITIES"], "beds"))


def test_ids_are_unique_across_hospitals_and_candidates(region):
    ids = column(region["FACILITIES"], "id") + column(region["CANDIDATES"], "id")
    assert len(set(ids)) == len(ids)


def test_what_is_synthetic_says_so(region):
    for name in ("FACILITIES", "CANDIDATES", "ROADS"):
        assert set(column(region[name], "source")) == {"synthetic"}
    for name in ("FACILITIES", "CANDIDATES"):
        assert all("(synthetic)" in text for text in column(region[name], "name"))
    assert "GeoNames" in column(region["DEMAND"], "source")[0]


def test_status_tells_existing_hospitals_from_candidates(region):
    assert set(column(region["FACILITIES"], "status")) == {"existing"}
    assert set(column(region["CANDIDATES"], "status")) == {"candidate"}


def test_unknown_chinese_name_is_null(region):
    names = dict(zip(column(region["DEMAND"], "name"), column(region["DEMAND"], "name_zh")))
    assert names["Chengdu"] == "成都"
    assert names["Mianzhu"] == NULL


def test_extent_in_another_crs_keeps_the_settlements_inside(run):
    clipped = run(EXTENT=AROUND_CHONGQING, SETTLEMENTS=100, HOSPITALS=30)
    mercator = run(EXTENT="11744000,11978000,3340000,3560000 [EPSG:3857]", SETTLEMENTS=100, HOSPITALS=30)
    assert clipped["DEMAND"].featureCount() == 100
    assert clipped["DEMAND"].extent().xMinimum() >= 105.5
    assert column(mercator["DEMAND"], "name")[0] == "Chongqing"


def test_same_seed_gives_the_same_hospitals_and_another_seed_does_not(run, region):
    beds = column(region["FACILITIES"], "beds")
    assert column(run(SEED=1)["FACILITIES"], "beds") == beds
    assert column(run(SEED=2)["FACILITIES"], "beds") != beds


@pytest.mark.parametrize(
    ("parameters", "text"),
    [
        ({"EXTENT": "0,1,0,1 [EPSG:4326]"}, "EXTENT: 0 settlements of the sample table lie inside"),
        ({"EXTENT": AROUND_CHONGQING, "HOSPITALS": 873}, "HOSPITALS must lie between 3"),
        ({"SETTLEMENTS": 2}, "SETTLEMENTS must be at least 3; it is 2"),
    ],
)
def test_what_cannot_be_is_an_error_that_names_the_parameter(run, parameters, text):
    with pytest.raises(QgsProcessingException, match=text):
        run(**parameters)


def test_roads_carry_native_network_analysis_between_the_provinces(region):
    import processing

    # Native network analysis takes what it measures in metres for units of the project (QGIS issue 42762).
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    QgsProject.instance().setEllipsoid("EPSG:7030")

    def fastest(start, end):
        return processing.run(
            "native:shortestpathpointtopoint",
            {
                "INPUT": region["ROADS"],
                "STRATEGY": 1,
                "DIRECTION_FIELD": "oneway",
                "VALUE_FORWARD": "F",
                "VALUE_BACKWARD": "T",
                "VALUE_BOTH": "B",
                "SPEED_FIELD": "speed_kmh",
                "START_POINT": start,
                "END_POINT": end,
                "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
            },
        )["TRAVEL_COST"]

    chengdu, chongqing = "104.06667,30.66667 [EPSG:4326]", "106.55771,29.56026 [EPSG:4326]"
    assert 2.5 < fastest(chengdu, chongqing) < 6.0


@pytest.mark.parametrize("name", ["demand", "facilities", "candidates", "roads"])
def test_style_loads_on_its_layer(region, name):
    layer = region[name.upper()].clone()
    message, loaded = layer.loadNamedStyle(str(RESOURCES / "styles" / f"sample_{name}.qml"))
    assert loaded, message
    renderer = layer.renderer()
    assert all(field in layer.fields().names() for field in renderer.usedAttributes(QgsRenderContext()))


def test_layers_can_be_written_to_files(run, tmp_path):
    path = tmp_path / "demand.gpkg"
    run(DEMAND=str(path), SETTLEMENTS=10, HOSPITALS=3)
    written = QgsVectorLayer(str(path), "demand", "ogr")
    assert written.featureCount() == 10


def test_every_parameter_has_help(qgis_processing):
    algorithm = SampleRegion().create()
    assert all(parameter.help() for parameter in algorithm.parameterDefinitions())
