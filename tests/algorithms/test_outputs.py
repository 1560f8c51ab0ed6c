"""Writing layers: what is kept, what is added, what is removed when a run stops."""

import json
import math
from ast import literal_eval

import numpy as np
import pytest
from qgis import processing
from qgis.core import (
    NULL,
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterFeatureSource,
    QgsProject,
    QgsRemappingSinkDefinition,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from evencare.algorithms import outputs as outputs_module
from evencare.algorithms.fields import to_python
from evencare.algorithms.styling import Graduated, apply_style

NEAREST = ("DEMAND", "DEMAND_ID", "POPULATION", "FACILITIES", "FACILITY_ID", "COSTS")
"""Those parameters of a region that nearestfacility has too."""


@pytest.fixture
def region(make_layer, make_table):
    """Three villages, one of them out of reach, and two hospitals, one of them without patients."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0), (2, 0)],
            name="villages",
            id=["a", "b", "c"],
            population=[100, 300, 50],
            note=["x", None, ""],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0), (1, 0)], name="hospitals", id=["h1", "h2"], beds=[10, 30]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(origin_id=["a", "b"], destination_id=["h1", "h1"], cost=[10.0, 30.0]),
        "CATCHMENT": 30,
        "METHOD": "2sfca",
    }


@pytest.fixture
def many(make_layer, monkeypatch):
    """Ten villages, and a look at the cancel button after every second one."""
    monkeypatch.setattr(outputs_module, "CHECK_EVERY", 2)
    return {
        "DEMAND": make_layer([(104 + 1e-3 * k, 30) for k in range(10)], population=[1] * 10),
        "FACILITIES": make_layer([(104 + 1e-3 * k, 30) for k in range(5)], beds=[5] * 5),
        "POPULATION": "population",
        "CAPACITY": "beds",
        "CATCHMENT": 1e6,
        "METHOD": "2sfca",
    }


def layer_at(path, name=""):
    return QgsVectorLayer(f"{path}|layername={name}" if name else str(path), "written", "ogr")


def test_all_attributes_and_shapes_of_the_input_are_kept(run, region):
    written = run("floatingcatchment", **region)["OUTPUT"]
    assert written.fields().names()[:4] == ["id", "population", "note", "access"]
    for before, after in zip(region["DEMAND"].getFeatures(), written.getFeatures()):
        assert after.attributes()[:3] == before.attributes()
        assert after.geometry().equals(before.geometry())
    assert written.crs() == region["DEMAND"].crs()


def test_a_name_that_is_taken_gets_a_number(run, region):
    once = run("floatingcatchment", **region)["OUTPUT"]
    own = [field.name() for field in once.fields()][3:]
    twice = run("floatingcatchment", **{**region, "DEMAND": once})["OUTPUT"]
    assert twice.fields().names()[3:] == own + [f"{name}_2" for name in own]
    thrice = run("floatingcatchment", **{**region, "DEMAND": twice})["OUTPUT"]
    assert thrice.fields().names()[-len(own) :] == [f"{name}_3" for name in own]


def test_names_are_taken_whatever_their_case(run, region, make_layer):
    layer = make_layer([(0, 0)], id=["a"], population=[1], ACCESS=[7])
    written = run("floatingcatchment", **{**region, "DEMAND": layer})["OUTPUT"]
    assert written.fields().names()[2:4] == ["ACCESS", "access_2"]


def test_what_is_undefined_is_null(run, region):
    result = run(
        "nearestfacility", **{key: region[key] for key in region if key not in ("CAPACITY", "CATCHMENT", "METHOD")}
    )
    assert result.by("OUTPUT", "id", "nearest_cost") == {"a": 10, "b": 30, "c": NULL}
    assert result.by("OUTPUT", "id", "nearest_id")["c"] == NULL


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "csv"])
def test_null_survives_in_every_format(run, region, tmp_path, suffix):
    path = str(tmp_path / f"out.{suffix}")
    run("nearestfacility", OUTPUT=path, **{name: region[name] for name in NEAREST})
    values = [feature.attributes()[-1] for feature in layer_at(path).getFeatures()]
    assert [None if value in (NULL, "") else float(value) for value in values] == [10, 30, None]


def test_values_become_plain_python_objects():
    mixed = np.array([np.float32(1), None, np.int64(2), float("nan"), "x", True], dtype=object)
    listed = to_python(mixed) + to_python(np.array([1.5, np.inf], np.float32)) + to_python(np.array([True, False]))
    assert listed == [1.0, NULL, 2, NULL, "x", 1, 1.5, NULL, 1, 0]
    assert {type(value).__module__ for value in listed} <= {"builtins", type(NULL).__module__}


def test_numbers_are_plain_and_undefined_ones_are_none(run, region):
    found = run("floatingcatchment", **region)
    numbers = (
        "MEAN_ACCESS",
        "GINI",
        "REACHED_SUPPLY",
        "STRANDED_SUPPLY",
        "UNREACHABLE_POPULATION",
        "CONSERVATION_ERROR",
    )
    assert {type(found[name]) for name in numbers} <= {int, float}
    assert (found["REACHED_SUPPLY"], found["STRANDED_SUPPLY"], found["UNREACHABLE_POPULATION"]) == (10, 30, 50)
    assert all(math.isfinite(found[name]) for name in numbers)


def test_optional_layers_can_be_left_out(provider, region):
    results = processing.run("evencare:floatingcatchment", {**region, "OUTPUT": "memory:"})
    assert "OUTPUT_FACILITIES" not in results
    assert results["REACHED_SUPPLY"] == 10


def run_cancelled_everywhere(run, make_log, look, **parameters):
    """Cancel the run at its first look at the button, at its second, ... until it finishes; ``look`` after each."""
    for looks in range(200):
        result = run("floatingcatchment", log=make_log(looks), **parameters)
        if "OUTPUT_FACILITIES" in result.results:
            return looks
        assert result.results == {}
        look(result)
    raise AssertionError("the run never finished")


@pytest.mark.parametrize("suffix", ["gpkg", "shp", "geojson", "csv", "fgb", "sqlite"])
def test_a_cancelled_run_leaves_no_file_wherever_it_stops(run, many, make_log, tmp_path, suffix):
    places, hospitals = tmp_path / f"places.{suffix}", tmp_path / f"hospitals.{suffix}"

    def look(result):
        assert any("nothing was written" in info for info in result.log.infos)
        assert list(tmp_path.iterdir()) == []

    looks = run_cancelled_everywhere(run, make_log, look, OUTPUT=str(places), OUTPUT_FACILITIES=str(hospitals), **many)
    assert looks > 8
    assert layer_at(places).featureCount() == 10


def test_a_cancelled_run_leaves_the_other_layers_of_a_geopackage(run, many, make_log, tmp_path):
    path = tmp_path / "work.gpkg"
    run("floatingcatchment", OUTPUT=str(path), **many)
    output = f"ogr:dbname='{path}' table=\"again\" (geom)"

    def look(_):
        assert layer_at(path, "work").featureCount() == 10
        assert not layer_at(path, "again").isValid()

    run_cancelled_everywhere(run, make_log, look, OUTPUT=output, OUTPUT_FACILITIES="memory:", **many)
    assert layer_at(path, "again").featureCount() == 10


def test_a_cancelled_run_never_removes_a_layer_that_it_was_to_append_to(run, many, make_log, tmp_path):
    path = tmp_path / "history.gpkg"
    run("floatingcatchment", OUTPUT=str(path), **many)
    before = layer_at(path)
    definition = QgsRemappingSinkDefinition()
    definition.setDestinationFields(before.fields())
    definition.setDestinationWkbType(before.wkbType())
    definition.setDestinationCrs(before.crs())
    definition.setSourceCrs(before.crs())
    output = QgsProcessingOutputLayerDefinition(f"ogr:dbname='{path}' table=\"history\" (geom)", QgsProject.instance())
    output.setRemappingDefinition(definition)
    warnings = []

    def look(result):
        assert layer_at(path).featureCount() >= 10
        warnings.extend(result.log.warnings)

    run_cancelled_everywhere(run, make_log, look, OUTPUT=output, OUTPUT_FACILITIES="memory:", **many)
    assert any("incomplete" in warning for warning in warnings)


def test_a_layer_that_cannot_be_written_is_an_error_and_leaves_nothing(run, many, tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise QgsProcessingException("disk full")

    monkeypatch.setattr(outputs_module.Outputs, "numbers", refuse)
    with pytest.raises(QgsProcessingException, match="disk full"):
        run("floatingcatchment", OUTPUT=str(tmp_path / "a.gpkg"), **many)
    assert list(tmp_path.iterdir()) == []


def test_a_sink_that_refuses_a_feature_is_an_error_and_leaves_nothing(run, make_layer, tmp_path, many):
    # A GeoPackage wants whole and unique feature ids, which this field is not.
    villages = make_layer([(104, 30), (105, 30)], fid=[1, 1], population=[1, 1])
    with pytest.raises(QgsProcessingException, match="OUTPUT"):
        run("floatingcatchment", **{**many, "DEMAND": villages}, OUTPUT=str(tmp_path / "a.gpkg"))
    assert list(tmp_path.iterdir()) == []


# ---- styles, batches and models ---------------------------------------------------------------------


@pytest.fixture
def loaded(provider, region, qgis_new_project):
    """The layers that a run adds to the project, by title."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {**region, "OUTPUT": "TEMPORARY_OUTPUT", "OUTPUT_FACILITIES": "TEMPORARY_OUTPUT"}
    processing.runAndLoadResults("evencare:floatingcatchment", parameters, context=context)
    return {layer.name(): layer for layer in QgsProject.instance().mapLayers().values()}


def test_results_are_styled_when_they_are_loaded(loaded):
    access, facilities = loaded["Access"].renderer(), loaded["Facilities with their load"].renderer()
    assert isinstance(access, QgsRuleBasedRenderer)
    assert access.rootRule().children()[-1].filterExpression() == "\"status\" = 'unreachable'"
    assert facilities.rootRule().children()[-1].filterExpression() == "\"status\" = 'no_demand'"


def test_classes_without_anything_apart_stay_plain(make_layer):
    layer = make_layer([(0, 0), (1, 0)], ratio=[0.1, 0.2], status=["served", "served"])
    apply_style(layer, Graduated("ratio", status_field="status"))
    assert isinstance(layer.renderer(), QgsGraduatedSymbolRenderer)


def test_facilities_are_sized_by_capacity_and_those_without_demand_stand_apart(make_layer):
    layer = make_layer([(0, 0), (1, 0)], beds=[10, 40], ratio=[0.1, 0.0], status=["served", "no_demand"])
    apply_style(layer, Graduated("ratio", status_field="status", size_field="beds"))
    *classes, apart = layer.renderer().rootRule().children()
    assert apart.filterExpression() == "\"status\" = 'no_demand'"
    for rule in (*classes, apart):
        assert "sqrt" in rule.symbol().dataDefinedSize().expressionString()
        assert "beds" in rule.symbol().dataDefinedSize().expressionString()


def test_null_and_facilities_without_capacity_stand_apart(make_layer):
    layer = make_layer([(0, 0), (1, 0)], nearest_cost=[5.0, None])
    apply_style(layer, Graduated("nearest_cost", missing="out of reach"))
    apart = layer.renderer().rootRule().children()[-1]
    assert (apart.filterExpression(), apart.label()) == ('"nearest_cost" IS NULL', "out of reach")
    sites = make_layer([(0, 0), (1, 0)], load=[5.0, None], status=["served", "no_capacity"])
    apply_style(sites, Graduated("load", status_field="status"))
    assert sites.renderer().rootRule().children()[-1].filterExpression() == "\"status\" = 'no_capacity'"


def test_every_place_falls_into_exactly_one_class(loaded):
    layer = loaded["Access"]
    filters = [QgsExpression(rule.filterExpression()) for rule in layer.renderer().rootRule().children()]
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        context.setFields(layer.fields())
        assert sum(bool(expression.evaluate(context)) for expression in filters) == 1


def test_parameters_survive_a_batch_and_its_json(provider, region, tmp_path):
    algorithm, context = (
        QgsApplication.processingRegistry().algorithmById("evencare:floatingcatchment"),
        QgsProcessingContext(),
    )
    for name in ("DEMAND", "FACILITIES", "COSTS"):
        path = str(tmp_path / f"{name}.gpkg")
        processing.run("native:savefeatures", {"INPUT": region[name], "OUTPUT": path})
        region[name] = path
    saved = {
        name: literal_eval(algorithm.parameterDefinition(name).valueAsPythonString(value, context))
        for name, value in region.items()
    }
    empty = {"DECAY_SCALE": None, "DECAY_BANDS": "", "OUTPUT_FACILITIES": None}
    read_back = json.loads(json.dumps({**saved, **empty, "OUTPUT": "memory:"}))
    direct = processing.run("evencare:floatingcatchment", {**region, "OUTPUT": "memory:"})
    again = processing.run("evencare:floatingcatchment", read_back)
    assert again["MEAN_ACCESS"] == direct["MEAN_ACCESS"] > 0


def child(model, algorithm, name, sources, configuration=None, after=None):
    step = QgsProcessingModelChildAlgorithm(algorithm)
    step.setChildId(name)
    step.setDescription(name)
    step.setConfiguration(configuration or {})
    for parameter, source in sources.items():
        step.addParameterSources(parameter, [source])
    if after is not None:
        step.setDependencies([QgsProcessingModelChildDependency(*after)])
    model.addChildAlgorithm(step)


def static(value):
    return QgsProcessingModelChildParameterSource.fromStaticValue(value)


@pytest.fixture
def branching_model(provider, region):
    """A model that warns if nobody's access is above a limit: access -> condition on a number -> warning."""

    def make(condition):
        model = QgsProcessingModelAlgorithm()
        for name in ("DEMAND", "FACILITIES", "COSTS"):
            model.addModelParameter(QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name))
        algorithm = QgsApplication.processingRegistry().algorithmById("evencare:floatingcatchment")
        defaults = {d.name(): d.defaultValue() for d in algorithm.parameterDefinitions() if not d.isDestination()}
        values = {name: region.get(name, default) for name, default in defaults.items()}
        given = {name: static(value) for name, value in values.items() if isinstance(value, (str, int, float))}
        layers = {
            name: QgsProcessingModelChildParameterSource.fromModelParameter(name)
            for name in ("DEMAND", "FACILITIES", "COSTS")
        }
        child(model, "evencare:floatingcatchment", "access", {**given, **layers})
        branch = {"conditions": [{"name": "uneven", "expression": condition}]}
        child(model, "native:condition", "branch", {}, branch, ("access", ""))
        child(model, "native:raisewarning", "warn", {"MESSAGE": static("very uneven")}, None, ("branch", "uneven"))
        return model

    return make


@pytest.mark.parametrize(("condition", "warned"), [("@access_GINI > 0.01", True), ("@access_GINI > 0.9", False)])
def test_a_model_branches_on_a_number(branching_model, region, make_log, condition, warned):
    log = make_log()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    layers = {name: region[name] for name in ("DEMAND", "FACILITIES", "COSTS")}
    model = branching_model(condition)
    assert model.validate() == (True, [])
    processing.run(model, layers, feedback=log, context=context)
    assert ("very uneven" in log.warnings + log.errors) == warned
