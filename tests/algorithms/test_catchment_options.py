"""``evencare:floatingcatchment``: tiers, modes, groups, several capacities, v2sfca, sensitivity, Monte Carlo."""

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def region(make_layer, make_table):
    """Two places and three facilities, all costs known; catchment 30."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0)],
            id=["a", "b"],
            population=[100, 300],
            car=[0.5, 1.0],
            bus=[0.5, 0.0],
            insured=[60, 100],
            others=[40, 200],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 0), (1, 0), (1, 0)],
            id=["h1", "h2", "c1"],
            beds=[10, 30, 4],
            doctors=[1, 2, 3],
            tier=["hospital", "hospital", "clinic"],
            serves=["insured", "insured", "others"],
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": costs(make_table, "roads", [10.0, 20.0, 25.0, 20.0, 5.0, 5.0]),
        "CATCHMENT": 30,
        "METHOD": "2sfca",
    }


def costs(make_table, name, values):
    pairs = [(place, site) for place in ("a", "b") for site in ("h1", "h2", "c1")]
    origins, destinations = zip(*pairs)
    return make_table(name, origin_id=list(origins), destination_id=list(destinations), cost=values)


def test_availability_is_access_times_people(run, region):
    result = run("floatingcatchment", PER=1000, **region)
    rows = result.rows("OUTPUT", "population", "access", "availability")
    assert all(availability == pytest.approx(access / 1000 * people) for people, access, availability in rows)
    assert sum(availability for _, _, availability in rows) == pytest.approx(44)


@pytest.mark.parametrize(("method", "conserved"), [("e2sfca", 44), ("m2sfca", 44), ("mh3sfca", 400), ("bfca", 400)])
def test_what_is_handed_out_and_what_is_conserved_are_numbers(run, region, method, conserved):
    decay = {"DECAY": "linear", "DECAY_SCALE": 60, "PER": 1000}
    result = run("floatingcatchment", **{**region, **decay, "METHOD": method})
    assert result["HANDED_OUT_SUPPLY"] == pytest.approx(sum(result.column("OUTPUT", "availability")))
    assert result["CONSERVED"] == pytest.approx(conserved)


def test_several_capacities_have_a_column_each(run, region):
    result = run("floatingcatchment", **{**region, "CAPACITY": ["beds", "doctors"]})
    alone = run("floatingcatchment", **{**region, "CAPACITY": "doctors"})
    assert result.column("OUTPUT", "access_doctors") == pytest.approx(alone.column("OUTPUT", "access"))
    assert result.column("OUTPUT", "access_beds") == result.column("OUTPUT", "access")
    assert result.column("OUTPUT_FACILITIES", "ratio_doctors") == pytest.approx(
        alone.column("OUTPUT_FACILITIES", "ratio")
    )
    assert result["REACHED_SUPPLY"] == 44


def test_modes_share_facilities_by_their_own_costs(run, region, make_table):
    # By bus only h1 is in reach, and only for a: 50 people. Everybody else drives and reaches everything.
    modes = [costs(make_table, "car", [10.0] * 6), costs(make_table, "bus", [10.0, None, None, None, None, None])]
    result = run("floatingcatchment", **{**region, "MODES": modes, "MODE_SHARE": ["car", "bus"], "COSTS": None})
    by_car = 10 / 400 + 34 / 350
    assert result.by("OUTPUT", "id", "access_mode_car") == pytest.approx({"a": by_car, "b": by_car})
    assert result.by("OUTPUT", "id", "access_mode_bus") == pytest.approx({"a": 10 / 400, "b": 0})
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": by_car / 2 + 10 / 800, "b": by_car})
    assert result["CONSERVATION_ERROR"] < 1e-12


def test_a_mode_can_have_a_catchment_of_its_own(run, region, make_table):
    modes = [costs(make_table, "car", [10.0] * 6), costs(make_table, "bus", [12.0] * 6)]
    options = {"MODES": modes, "MODE_SHARE": ["car", "bus"], "MODE_CATCHMENTS": "30, 11"}
    result = run("floatingcatchment", **{**region, **options})
    assert result.by("OUTPUT", "id", "access_mode_bus") == {"a": 0, "b": 0}
    assert any("COSTS is not used" in warning for warning in result.log.warnings)


def rules(make_table, **more):
    return make_table("rules", tier=["clinic", "hospital"], catchment=[10.0, 30.0], **more)


def test_tiers_have_catchments_of_their_own(run, region, make_table):
    result = run("floatingcatchment", TIER_FIELD="tier", TIER_RULES=rules(make_table), **region)
    assert result.by("OUTPUT", "id", "access_tier_clinic") == pytest.approx({"a": 0, "b": 4 / 300})
    assert result.by("OUTPUT", "id", "access_tier_hospital") == pytest.approx({"a": 0.1, "b": 0.1})
    assert result.by("OUTPUT", "id", "access") == pytest.approx({"a": 0.1, "b": 0.1 + 4 / 300})
    assert result["MEAN_ACCESS"] == pytest.approx(44 / 400)


def test_tiers_whose_names_differ_by_a_sign_keep_a_column_each(run, region, make_layer, make_table):
    care = make_layer([(0, 0), (1, 0), (1, 0)], id=["h1", "h2", "c1"], beds=[10, 30, 4], level=["A+", "A+", "A-"])
    table = make_table("rules", tier=["A-", "A+"], catchment=[10.0, 30.0])
    result = run("floatingcatchment", **{**region, "FACILITIES": care, "TIER_FIELD": "level", "TIER_RULES": table})
    assert result.by("OUTPUT", "id", "access_tier_A_1") == pytest.approx({"a": 0, "b": 4 / 300})
    assert result.by("OUTPUT", "id", "access_tier_A_2") == pytest.approx({"a": 0.1, "b": 0.1})


def test_nested_tiers_divide_the_capacity_of_hospitals(run, region, make_table):
    table = rules(make_table, capacity_share=[0.5, 0.5])
    result = run("floatingcatchment", TIER_FIELD="tier", TIER_RULES=table, TIERS_NESTED=True, **region)
    # Half of the beds of h1 (a at 10) and h2 (b at 5) serve as clinics.
    assert result.by("OUTPUT", "id", "access_tier_clinic") == pytest.approx({"a": 5 / 100, "b": 19 / 300})
    assert result.by("OUTPUT", "id", "access_tier_hospital") == pytest.approx({"a": 0.05, "b": 0.05})
    assert result["MEAN_ACCESS"] == pytest.approx(44 / 400)


def test_a_tier_can_have_a_decay_of_its_own(run, region, make_table):
    table = rules(make_table, decay=["linear", "step"], decay_bands=["", "10:1, 30:0.5"], decay_scale=[40.0, None])
    result = run("floatingcatchment", **{**region, "METHOD": "e2sfca", "TIER_FIELD": "tier", "TIER_RULES": table})
    h1, h2 = 10 / (100 + 150), 30 / (50 + 300)
    assert result.by("OUTPUT", "id", "access_tier_hospital") == pytest.approx({"a": h1 + h2 / 2, "b": h1 / 2 + h2})


def test_groups_reach_only_those_who_serve_them(run, region, make_table):
    options = {"DEMAND_GROUPS": ["insured", "others"], "FACILITY_GROUP": "serves"}
    result = run("floatingcatchment", **region, **options)
    assert result.by("OUTPUT", "id", "access_group_insured") == pytest.approx({"a": 40 / 160, "b": 40 / 160})
    assert result.by("OUTPUT", "id", "access_group_others") == pytest.approx({"a": 4 / 240, "b": 4 / 240})
    assert result.by("OUTPUT", "id", "access")["a"] == pytest.approx(0.6 * 40 / 160 + 0.4 * 4 / 240)
    table = make_table("match", demand_group=["insured", "others", "others"], supply_group=["insured"] * 2 + ["others"])
    both = run("floatingcatchment", GROUP_RULES=table, **region, **options)
    assert both.by("OUTPUT", "id", "access_group_insured")["a"] == pytest.approx(40 / 400)
    assert both.by("OUTPUT", "id", "access_group_others")["a"] == pytest.approx(40 / 400 + 4 / 240)


def test_variable_catchments_tell_their_radii_and_who_misses_the_target(run, region):
    options = {"METHOD": "v2sfca", "BASE_POPULATION": 300, "TARGET_RATIO": 0.11, "RADII": "5, 10, 20, 30"}
    result = run("floatingcatchment", **{**region, **options, "DECAY": "binary"})
    assert result.by("OUTPUT_FACILITIES", "id", "catchment") == {"h1": 20, "h2": 5, "c1": 5}
    ratio = {"h1": 10 / 400, "h2": 30 / 300, "c1": 4 / 300}
    assert result.by("OUTPUT_FACILITIES", "id", "ratio") == pytest.approx(ratio)
    assert result.by("OUTPUT", "id", "catchment") == {"a": 20, "b": 5}
    assert result.by("OUTPUT", "id", "target_met") == {"a": 1, "b": 1}
    assert result["CONSERVATION_ERROR"] is None
    missed = run("floatingcatchment", **{**region, **options, "TARGET_RATIO": 1, "DECAY": "binary"})
    assert missed.by("OUTPUT", "id", "target_met") == {"a": 0, "b": 0}
    assert missed["BELOW_TARGET_POPULATION"] == 400


def test_sensitivity_gives_a_column_for_each_value_and_the_stability_of_ranks(run, region):
    options = {"METHOD": "e2sfca", "DECAY": "gaussian", "DECAY_SCALE": 10}
    varied = {"SENSITIVITY": "scale", "SENSITIVITY_VALUES": "5, 20"}
    result = run("floatingcatchment", **{**region, **options, **varied})
    alone = run("floatingcatchment", **{**region, **options, "DECAY_SCALE": 5})
    assert result.column("OUTPUT", "access_scale_5") == pytest.approx(alone.column("OUTPUT", "access"))
    assert all(0 <= value <= 1 for value in result.column("OUTPUT", "rank_stability"))
    assert 0 <= result["RANK_STABILITY"] <= 1
    table = result.rows("SENSITIVITY_SUMMARY", "parameter", "value", "mean")
    assert [(name, value) for name, value, _ in table] == [("DECAY_SCALE", 5), ("DECAY_SCALE", 20)]


def test_a_wider_catchment_of_the_sensitivity_reads_farther_pairs(run, region):
    near = {**region, "CATCHMENT": 12, "SENSITIVITY": "catchment", "SENSITIVITY_VALUES": "30"}
    wide = run("floatingcatchment", **region)
    assert run("floatingcatchment", **near).column("OUTPUT", "access_catchment_30") == pytest.approx(
        wide.column("OUTPUT", "access")
    )


def test_monte_carlo_adds_mean_spread_and_interval(run, region):
    options = {"SIMULATIONS": 60, "CV_POPULATION": 0.1, "CV_CAPACITY": 0.1, "CV_COST": 0.1, "SEED": 3}
    first, again = (run("floatingcatchment", **{**region, **options}) for _ in range(2))
    columns = ("access_mean", "access_sd", "access_low", "access_high")
    assert first.rows("OUTPUT", *columns) == again.rows("OUTPUT", *columns)
    for mean, sd, low, high in first.rows("OUTPUT", *columns):
        assert low < mean < high
        assert sd > 0


def test_every_layer_tells_how_it_was_made(run, region, tmp_path):
    path = str(tmp_path / "access.gpkg")
    result = run("floatingcatchment", OUTPUT=path, **region)
    in_memory = result["OUTPUT_FACILITIES"].metadata()
    saved = QgsVectorLayer(path, "saved", "ogr").metadata()
    for metadata in (saved, in_memory):
        assert "Method 2sfca; decay binary, catchment 30; 6 pairs." in metadata.abstract()
        assert "(MEAN_ACCESS): 0.11" in metadata.abstract()
        assert "evencare:floatingcatchment" in metadata.history()[0]
    assert any("Method 2sfca" in info for info in result.log.infos)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"TIER_FIELD": "tier"}, "TIER_RULES is empty"),
        ({"DEMAND_GROUPS": ["insured"], "FACILITY_GROUP": "serves"}, "serve none of the groups insured"),
        ({"DEMAND_GROUPS": ["insured", "others"]}, "FACILITY_GROUP: no field is chosen"),
        ({"MODE_SHARE": ["car", "bus"]}, "MODES has 0 cost tables, but MODE_SHARE has 2"),
        ({"MODE_CATCHMENTS": "30, 45"}, "MODE_SHARE: no field is chosen"),
        ({"METHOD": "v2sfca"}, "BASE_POPULATION is needed for the method v2sfca"),
        ({"METHOD": "v2sfca", "CAPACITY": ["beds", "doctors"]}, "CAPACITY doctors cannot be combined"),
        (
            {"METHOD": "v2sfca", "BASE_POPULATION": 1, "TARGET_RATIO": 1, "RADII": "10, 60", "DECAY": "binary"},
            "RADII must lie between 0 and CATCHMENT",
        ),
        ({"SENSITIVITY": "scale", "SENSITIVITY_VALUES": "5"}, "has no DECAY_SCALE to vary"),
        ({"SENSITIVITY": "catchment", "SENSITIVITY_VALUES": "0, 5"}, "SENSITIVITY_VALUES must be greater than zero"),
        ({"SENSITIVITY": "catchment"}, "SENSITIVITY_VALUES: '' is not a list"),
        ({"SIMULATIONS": 50}, "nothing varies"),
        ({"SIMULATIONS": 1, "CV_COST": 0.1}, "SIMULATIONS must be 2 or more"),
    ],
)
def test_options_that_do_not_fit_are_refused(run, region, options, message):
    with pytest.raises(QgsProcessingException, match=message):
        run("floatingcatchment", **{**region, **options})


def test_bad_shares_tiers_and_capacities_are_named(run, region, make_table, make_layer):
    modes = {"MODES": [region["COSTS"], region["COSTS"]], "MODE_SHARE": ["car", "car"]}
    with pytest.raises(QgsProcessingException, match=r"MODE_SHARE: the mode shares of 1 places .* b: 2"):
        run("floatingcatchment", **{**region, **modes})
    both = {"MODES": [region["COSTS"], region["COSTS"]], "MODE_SHARE": ["car", "bus"], "MODE_CATCHMENTS": "30, -5"}
    with pytest.raises(QgsProcessingException, match="MODE_CATCHMENTS must be greater than zero; it is -5"):
        run("floatingcatchment", **{**region, **both})
    match = make_table("match", demand_group=["insured"], supply_group=["insured"])
    with pytest.raises(QgsProcessingException, match="DEMAND_GROUPS: no field is chosen"):
        run("floatingcatchment", **{**region, "GROUP_RULES": match})
    clinics = make_table("rules", tier=["clinic"], catchment=[10.0])
    with pytest.raises(QgsProcessingException, match=r"no row for the tiers hospital of 2 facilities \(ids h1, h2\)"):
        run("floatingcatchment", **{**region, "TIER_FIELD": "tier", "TIER_RULES": clinics})
    without = make_table("rules", tier=["clinic", "hospital"], catchment=[10.0, None])
    with pytest.raises(QgsProcessingException, match=r"TIER_RULES catchment \(hospital\) .* it is NULL"):
        run("floatingcatchment", **{**region, "TIER_FIELD": "tier", "TIER_RULES": without})
    with pytest.raises(QgsProcessingException, match=r"TIER_RULES decay \(hospital\): 'steep' is not one of binary"):
        table = rules(make_table, decay=["", "steep"])
        run("floatingcatchment", **{**region, "METHOD": "e2sfca", "TIER_FIELD": "tier", "TIER_RULES": table})
    nameless = make_table("rules", level=["clinic"], catchment=[10.0])
    with pytest.raises(QgsProcessingException, match="has no column 'tier'"):
        run("floatingcatchment", **{**region, "TIER_FIELD": "tier", "TIER_RULES": nameless})
    negative = make_layer([(0, 0), (1, 0)], name="sites", id=["h1", "h2"], beds=[10, 5], doctors=[1, -2])
    with pytest.raises(QgsProcessingException, match=r"CAPACITY: the field 'doctors' .* negative .* \(ids h2\)"):
        run("floatingcatchment", **{**region, "FACILITIES": negative, "CAPACITY": ["beds", "doctors"]})
