"""``evencare:floatingcatchment`` through Processing."""

import pytest


@pytest.fixture
def tiny(make_layer, make_table):
    """Two places and two hospitals whose 2SFCA everybody can check by hand (catchment 30)."""
    return {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["a", "b"], population=[100, 300]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 0), (1, 0)], id=["h1", "h2"], beds=[10, 30]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(origin_id=["a", "b", "b"], destination_id=["h1", "h1", "h2"], cost=[10.0, 30.0, 30.5]),
        "CATCHMENT": 30,
    }


def test_two_step_access_of_a_hand_made_example(run, tiny):
    result = run("floatingcatchment", METHOD="2sfca", **tiny)
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": 10 / 400, "b": 10 / 400})
    assert result.by("OUTPUT_FACILITIES", "id", "ratio") == pytest.approx({"h1": 10 / 400, "h2": 0})
    assert (result["REACHED_SUPPLY"], result["STRANDED_SUPPLY"]) == (10, 30)


def test_every_method_runs_and_keeps_its_law(run, tiny):
    for method in ("2sfca", "e2sfca", "3sfca", "m2sfca", "huff2sfca", "mh3sfca", "bfca"):
        result = run("floatingcatchment", METHOD=method, DECAY="linear", DECAY_SCALE=40, **tiny)
        assert result["CONSERVATION_ERROR"] < 1e-12, method
        assert len(result.column("OUTPUT", "access")) == 2, method


@pytest.mark.parametrize(
    ("decay", "parameters", "weight"),
    [
        ("binary", {}, 1.0),
        ("step", {"DECAY_BANDS": "10:1, 20:0.68, 30:0.22"}, 0.22),
        ("linear", {"DECAY_SCALE": 60}, 0.6),
        ("power", {"DECAY_SHAPE": 1}, 1 / 3),
        ("exponential", {"DECAY_SHAPE": 0.05}, 0.3678794),
        ("gaussian", {"DECAY_SCALE": 30}, 0.6411804),
        ("dai", {"DECAY_SCALE": 60}, 0.7268458),
        ("epanechnikov", {"DECAY_SCALE": 60}, 0.7714286),
        ("table", {"DECAY_BANDS": "10:1, 30:0.5"}, 0.5),
    ],
)
def test_decays_share_a_hospital_by_weight(run, tiny, decay, parameters, weight):
    # A and B reach h1 at 10 and 30 minutes: their access stands to each other as the weights do.
    access = run("floatingcatchment", METHOD="e2sfca", DECAY=decay, **parameters, **tiny).by("OUTPUT", "id", "access")
    assert access["b"] / access["a"] == pytest.approx(weight, rel=1e-6)
    assert 100 * access["a"] + 300 * access["b"] == pytest.approx(10)


def test_access_per_thousand_people(run, tiny):
    result = run("floatingcatchment", METHOD="2sfca", PER=1000, **tiny)
    assert result["MEAN_ACCESS"] == pytest.approx(25)
    assert result.by("OUTPUT_FACILITIES", "id", "ratio")["h1"] == pytest.approx(25)
    assert result.by("OUTPUT_FACILITIES", "id", "demand")["h1"] == 400


def test_statuses_tell_who_is_reached_and_what_is_stranded(run, tiny, make_table):
    only_b = make_table(origin_id=["b"], destination_id=["h2"], cost=[1.0])
    result = run("floatingcatchment", METHOD="2sfca", **{**tiny, "COSTS": only_b})
    assert result.by("OUTPUT", "id", "status") == {"a": "unreachable", "b": "reached"}
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": 0, "b": 0.1})
    assert result.by("OUTPUT_FACILITIES", "id", "status") == {"h1": "no_demand", "h2": "served"}
    assert result["UNREACHABLE_POPULATION"] == 100
    assert (result["MEAN_ACCESS"], result["GINI"]) == pytest.approx((30 / 400, 0.25))


def test_ids_match_whatever_the_type_of_their_fields(run, tiny, make_layer, make_table):
    numbers = {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=[1, 2], population=[100, 300]),
        "FACILITIES": make_layer([(0, 0), (1, 0)], id=["7", "8"], beds=[10, 30]),
        "COSTS": make_table(origin_id=[1.0, 2.0, 2.0], destination_id=[7, 7, 8], cost=["10", "30", "30.5"]),
    }
    result = run("floatingcatchment", METHOD="2sfca", **{**tiny, **numbers})
    assert result.column("OUTPUT", "access") == pytest.approx([0.025, 0.025])


def test_fields_of_the_cost_table_can_have_any_name(run, tiny, make_table):
    table = make_table(o=["a", "b", "b"], d=["h1", "h1", "h2"], minutes=[10.0, 30.0, 30.5])
    names = {"COSTS_ORIGIN": "o", "COSTS_DESTINATION": "d", "COSTS_VALUE": "minutes"}
    result = run("floatingcatchment", METHOD="2sfca", **{**tiny, "COSTS": table}, **names)
    assert result.column("OUTPUT", "access") == pytest.approx([0.025, 0.025])


def test_rows_of_the_table_that_no_layer_knows_are_counted_and_not_used(run, tiny, make_table):
    table = make_table(
        origin_id=["a", "b", "ghost", None, "a"],
        destination_id=["h1", "h1", "h1", "h1", "h9"],
        cost=[10.0, 30, 1, 1, 1],
    )
    result = run("floatingcatchment", METHOD="2sfca", **{**tiny, "COSTS": table})
    assert result.column("OUTPUT", "access") == pytest.approx([0.025, 0.025])
    warnings = "\n".join(result.log.warnings)
    assert "COSTS_ORIGIN: 2 rows" in warnings and "NULL, ghost" in warnings
    assert "COSTS_DESTINATION: 1 rows" in warnings and "h9" in warnings


def test_missing_costs_are_unreachable_and_reported(run, tiny, make_table):
    table = make_table(origin_id=["a", "b"], destination_id=["h1", "h1"], cost=[10.0, None])
    result = run("floatingcatchment", METHOD="2sfca", **{**tiny, "COSTS": table})
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": 0.1, "b": 0})
    assert any("1 rows" in info and "NULL" in info for info in result.log.infos)


def test_straight_lines_in_metres_take_the_place_of_a_table(run, tiny):
    parameters = {name: value for name, value in tiny.items() if name != "COSTS"}
    result = run("floatingcatchment", **{**parameters, "METHOD": "2sfca", "CATCHMENT": 111_320})
    assert result.column("OUTPUT", "access") == pytest.approx([0.1, 0.1])
    near = run("floatingcatchment", **{**parameters, "METHOD": "2sfca", "CATCHMENT": 111_000})
    assert near.column("OUTPUT", "access") == pytest.approx([0.1, 0.1])
    assert near["STRANDED_SUPPLY"] == 0


def test_2sfca_ignores_a_decay_that_is_not_finished(run, tiny):
    assert run("floatingcatchment", METHOD="2sfca", DECAY="gaussian", **tiny)["MEAN_ACCESS"] == pytest.approx(0.025)
