"""Bad input: an error that names the parameter and the cure, and not a file written."""

import pytest
from qgis.core import QgsProcessingException

MAIN = ("DEMAND", "DEMAND_ID", "POPULATION", "FACILITIES", "FACILITY_ID", "CAPACITY", "COSTS", "CATCHMENT")


@pytest.fixture
def sound(make_layer, make_table):
    """Input that runs; every test spoils one part of it."""
    return {
        "DEMAND": make_layer(
            [(104, 30), (104.1, 30)], name="villages", id=["a", "b"], population=[100, 300], label=["x", "many"]
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(104, 30), (104.1, 30)],
            name="hospitals",
            id=["h1", "h2"],
            beds=[10, 30],
            status=["candidate", "candidate"],
            price=[5.0, 7.0],
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table("roads", origin_id=["a", "b"], destination_id=["h1", "h2"], cost=[10.0, 20.0]),
        "CATCHMENT": 30,
        "METHOD": "e2sfca",
        "DECAY": "linear",
        "DECAY_SCALE": 40,
    }


@pytest.fixture
def refused(run, tmp_path, provider):
    """``refused("floatingcatchment", parameters)``: the message; fails if there is none or a file was left."""

    def message(name, parameters):
        algorithm = provider.algorithm(name)
        for definition in algorithm.destinationParameterDefinitions():
            suffix = "gpkg" if definition.type() == "sink" else "html"
            parameters = {**parameters, definition.name(): str(tmp_path / f"{definition.name()}.{suffix}")}
        with pytest.raises(QgsProcessingException) as caught:
            run(name, **parameters)
        assert list(tmp_path.iterdir()) == []
        text = str(caught.value)
        assert "Traceback" not in text
        return text

    return message


def tells(message, *parts):
    """Whether a message holds all parts; shows it where it does not."""
    missing = [part for part in parts if part not in message]
    assert not missing, f"{missing} not in: {message}"
    return True


def test_sound_input_runs(run, sound):
    assert run("floatingcatchment", **sound)["MEAN_ACCESS"] == pytest.approx(0.1)


# ---- the data ---------------------------------------------------------------------------------------


def test_duplicate_ids(refused, sound, make_layer):
    sound["DEMAND"] = make_layer([(0, 0)] * 3, name="villages", id=["a", "a", "b"], population=[1, 1, 1])
    assert tells(refused("floatingcatchment", sound), "DEMAND_ID", "'villages'", "'id'", "a", "unique")


def test_duplicate_ids_across_types(refused, sound, make_layer):
    sound["FACILITIES"] = make_layer([(0, 0)] * 2, name="hospitals", id=["12", "12.0"], beds=[1, 1])
    assert tells(refused("floatingcatchment", sound), "FACILITY_ID", "'hospitals'", "12")


def test_null_ids(refused, sound, make_layer):
    sound["DEMAND"] = make_layer([(0, 0)] * 2, name="villages", id=["a", None], population=[1, 1])
    assert tells(refused("floatingcatchment", sound), "DEMAND_ID", "'villages'", "NULL", "feature ids 2")


def test_duplicate_pairs(refused, sound, make_table):
    sound["COSTS"] = make_table("roads", origin_id=["a", "a"], destination_id=["h1", "h1"], cost=[1.0, 2.0])
    assert tells(refused("floatingcatchment", sound), "COSTS", "'roads'", "a → h1", "cleancosts")


def test_duplicate_pairs_in_the_table_to_clean(refused, make_table):
    table = make_table("roads", origin_id=["a", "a"], destination_id=["h1", "h1"], cost=[1.0, 2.0])
    assert tells(refused("cleancosts", {"TABLE": table}), "TABLE", "'roads'", "a → h1", "DUPLICATES")


def test_negative_costs(refused, sound, make_table):
    sound["COSTS"] = make_table("roads", origin_id=["a", "b"], destination_id=["h1", "h1"], cost=[1.0, -2.0])
    assert tells(refused("floatingcatchment", sound), "COSTS_VALUE", "'roads'", "'cost'", "b → h1", "correct")


@pytest.mark.parametrize(("value", "word"), [(-5, "negative"), (None, "NULL")])
@pytest.mark.parametrize(
    ("layer", "parameter", "field"), [("DEMAND", "POPULATION", "population"), ("FACILITIES", "CAPACITY", "beds")]
)
def test_negative_and_null_amounts(refused, sound, make_layer, layer, parameter, field, value, word):
    sound[layer] = make_layer([(0, 0)] * 2, name="places", id=["a", "b"], **{field: [7, value]})
    assert tells(refused("floatingcatchment", sound), parameter, "'places'", f"'{field}'", word, "ids b")


@pytest.mark.parametrize(
    ("layer", "parameter", "field"), [("DEMAND", "POPULATION", "population"), ("FACILITIES", "CAPACITY", "beds")]
)
def test_amounts_that_are_all_zero(refused, sound, make_layer, layer, parameter, field):
    sound[layer] = make_layer([(0, 0)] * 2, name="places", id=["a", "b"], **{field: [0, 0]})
    assert tells(refused("floatingcatchment", sound), parameter, "'places'", f"'{field}'", "zero", "another field")


def test_a_field_of_text_that_is_no_number(refused, sound):
    sound["POPULATION"] = "label"
    assert tells(refused("floatingcatchment", sound), "POPULATION", "'label'", "'villages'", "many", "numeric field")


def test_costs_that_are_no_numbers(refused, sound, make_table):
    sound["COSTS"] = make_table("roads", origin_id=["a"], destination_id=["h1"], cost=["ten minutes"])
    assert tells(refused("floatingcatchment", sound), "COSTS_VALUE", "'cost'", "'roads'", "ten minutes")


@pytest.mark.parametrize(("parameter", "layer"), [("POPULATION", "villages"), ("CAPACITY", "hospitals")])
def test_a_field_that_is_not_there(refused, sound, parameter, layer):
    sound[parameter] = "pop2020"
    assert tells(refused("floatingcatchment", sound), parameter, "'pop2020'", f"'{layer}'", "It has: id")


def test_a_cost_table_with_other_names(refused, sound, make_table):
    sound["COSTS"] = make_table("roads", a=["a"], b=["h1"], t=[1.0])
    assert tells(refused("floatingcatchment", sound), "COSTS_ORIGIN", "'origin_id'", "'roads'", "a, b, t")


@pytest.mark.parametrize(("parameter", "title"), [("DEMAND", "villages"), ("FACILITIES", "hospitals")])
def test_empty_layers(refused, sound, make_layer, parameter, title):
    sound[parameter] = make_layer([], name=title, id=["a"], population=[1], beds=[1])
    assert tells(refused("floatingcatchment", sound), parameter, f"'{title}'", "no features", "filter")


def test_an_empty_cost_table(refused, sound):
    sound["COSTS"].dataProvider().truncate()
    assert tells(refused("floatingcatchment", sound), "COSTS", "'roads'", "no features")


def test_a_cost_table_of_other_places(refused, sound, make_table):
    sound["COSTS"] = make_table("roads", origin_id=["h1"], destination_id=["a"], cost=[1.0])
    assert tells(refused("floatingcatchment", sound), "COSTS", "'roads'", "h1 → a", "a, b → h1, h2", "id fields")


def test_a_cost_table_without_costs(refused, sound, make_layer):
    table = make_layer(None, geometry="None", name="roads", origin_id=["a"], destination_id=["h1"], cost=[1.0])
    table.dataProvider().changeAttributeValues({1: {2: None}})
    sound["COSTS"] = table
    assert tells(refused("floatingcatchment", sound), "COSTS", "'roads'", "NULL")


def test_no_facility_in_reach_of_anyone(refused, sound):
    sound["CATCHMENT"] = 5
    assert tells(refused("floatingcatchment", sound), "CATCHMENT", "5", "smallest cost is 10", "Raise")


def test_a_catchment_in_degrees_where_costs_are_metres(refused, sound):
    del sound["COSTS"]
    sound["FACILITIES"].dataProvider().changeGeometryValues({1: sound["FACILITIES"].getFeature(2).geometry()})
    sound["DEMAND"].dataProvider().deleteFeatures([2])
    sound["CATCHMENT"] = 0.5
    assert tells(refused("floatingcatchment", sound), "CATCHMENT", "0.5 m", "smallest cost is 9", "metres")


def test_a_decay_so_steep_that_nothing_weighs(refused, sound):
    sound.update(DECAY="exponential", DECAY_SHAPE=200)
    assert tells(refused("floatingcatchment", sound), "DECAY_SHAPE", "weight zero", "unit of the costs")


def test_missing_geometry_where_straight_lines_are_needed(refused, sound, make_layer):
    del sound["COSTS"]
    sound["DEMAND"] = make_layer([(0, 0), None], name="villages", id=["a", "b"], population=[1, 1])
    assert tells(refused("floatingcatchment", sound), "DEMAND", "'villages'", "no geometry", "ids b", "COSTS")


def test_facilities_of_several_points(refused, sound, make_layer):
    del sound["COSTS"]
    shapes = ["MultiPoint ((1 2), (3 4))"]
    sound["FACILITIES"] = make_layer(shapes, geometry="MultiPoint", name="hospitals", id=["h"], beds=[1])
    assert tells(refused("floatingcatchment", sound), "FACILITIES", "'hospitals'", "ids h", "singleparts")


def test_a_layer_without_coordinate_system(refused, sound, make_layer):
    del sound["COSTS"]
    sound["DEMAND"] = make_layer([(0, 0)], crs="", name="villages", id=["a"], population=[1])
    sound["DEMAND"].setCrs(type(sound["DEMAND"].crs())())
    assert tells(refused("floatingcatchment", sound), "DEMAND", "'villages'", "coordinate reference system")


def test_metres_in_a_layer_that_says_degrees(refused, sound, make_layer):
    del sound["COSTS"]
    sound["DEMAND"] = make_layer([(403_000, 3_320_000)], name="villages", id=["a"], population=[1])
    assert tells(refused("floatingcatchment", sound), "DEMAND", "'villages'", "ids a", "coordinate reference system")


# ---- numbers and choices ------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "value"), [("CATCHMENT", 0), ("PER", 0), ("DECAY_SCALE", 0), ("DECAY_SCALE", -3)])
def test_numbers_that_must_be_positive(refused, sound, name, value):
    assert tells(refused("floatingcatchment", {**sound, name: value}), name)


def test_a_decay_that_lacks_its_parameter(refused, sound):
    sound.update(DECAY="gaussian", DECAY_SCALE=None)
    assert tells(refused("floatingcatchment", sound), "DECAY_SCALE", "gaussian", "standard deviation")


@pytest.mark.parametrize(
    ("bands", "word"),
    [("", "needed"), ("10:0.5, 20:0.9", "not increase"), ("20:1, 10:0.5", "rise"), ("ten", "cannot be read")],
)
def test_bands_that_are_missing_or_increase(refused, sound, bands, word):
    sound.update(DECAY="step", DECAY_BANDS=bands)
    assert tells(refused("floatingcatchment", sound), "DECAY_BANDS", word)


@pytest.mark.parametrize("text", ["", "soon", "10, x"])
def test_thresholds_that_are_no_numbers(refused, sound, text):
    parameters = {name: sound[name] for name in MAIN if name not in ("CAPACITY", "CATCHMENT")}
    assert tells(refused("nearestfacility", {**parameters, "THRESHOLDS": text}), "THRESHOLDS")


def test_more_nearest_facilities_than_there_are(refused, sound):
    parameters = {name: sound[name] for name in MAIN if name not in ("CAPACITY", "CATCHMENT")}
    assert tells(refused("nearestfacility", {**parameters, "NEAREST": 3}), "NEAREST is 3", "'hospitals'", "only 2")


def test_repeated_pairs_in_a_table_to_clean(refused, make_table):
    table = make_table("od", o=["a", "a"], d=["h", "h"], c=[1.0, 2.0])
    fields = {"ORIGIN_FIELD": "o", "DESTINATION_FIELD": "d", "COST_FIELD": "c"}
    assert tells(refused("cleancosts", {"TABLE": table, **fields}), "TABLE", "'od'", "a → h")


# ---- siting and capacity --------------------------------------------------------------------------------


@pytest.fixture
def siting(sound):
    parameters = {name: sound[name] for name in MAIN if name not in ("CAPACITY", "CATCHMENT")}
    return {**parameters, "STATUS": "status", "STANDARD": 30}


def test_more_sites_than_candidates(refused, siting):
    assert tells(refused("maximalcoverage", {**siting, "SITES": 3}), "SITES is 3", "'hospitals'", "only 2")


def test_a_budget_too_small_for_the_required_sites(refused, siting):
    provider = siting["FACILITIES"].dataProvider()
    provider.changeAttributeValues({1: {2: "required"}, 2: {2: "required"}})
    more = {"BUDGET": 11, "SITE_COST": "price"}
    assert tells(refused("maximalcoverage", {**siting, **more}), "BUDGET is 11", "12", "Raise BUDGET")


def test_an_unknown_status(refused, siting):
    siting["FACILITIES"].dataProvider().changeAttributeValues({2: {2: "maybe"}})
    assert tells(refused("maximalcoverage", {**siting, "SITES": 1}), "STATUS", "'hospitals'", "maybe", "closable")


def test_minima_above_the_total(refused, sound):
    assert tells(refused("reallocatecapacity", {**sound, "MIN_CAPACITY": "beds", "TOTAL": 30}), "TOTAL is 30", "40")


def test_minima_above_maxima(refused, sound, make_layer):
    sound["FACILITIES"] = make_layer(
        [(0, 0)] * 2, name="hospitals", id=["h1", "h2"], beds=[10, 30], least=[9, 1], most=[8, 99]
    )
    message = refused("reallocatecapacity", {**sound, "MIN_CAPACITY": "least", "MAX_CAPACITY": "most"})
    assert tells(message, "MIN_CAPACITY", "MAX_CAPACITY", "h1")
