"""``evencare:reallocatecapacity`` through Processing."""

import numpy as np
import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PAIRS = [("a", "h1"), ("b", "h1"), ("c", "h2"), ("d", "h3")]


@pytest.fixture
def county(make_layer, make_table):
    """Places of 100, 200, 300 and 150 people; hospitals of 30, 60 and 10 beds with catchments of their own."""
    return {
        "DEMAND": make_layer(
            [(0, 0), (1, 0), (2, 0), (3, 0)],
            name="places",
            id=["a", "b", "c", "d"],
            population=[100, 200, 300, 150],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 1), (2, 1), (3, 1)],
            name="hospitals",
            id=["h1", "h2", "h3"],
            beds=[30, 60, 10],
            least=[None, 55.0, None],
            most=[None, None, 12.0],
            label=["First", None, "Third <b>"],
            negative=[1.0, -2.0, 3.0],
            low=[None, 50.0, None],
            gaps=[1.0, 2.0, None],
            none=[0, 0, 0],
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=[origin for origin, _ in PAIRS],
            destination_id=[destination for _, destination in PAIRS],
            cost=[5.0, 8.0, 3.0, 9.0],
        ),
        "CATCHMENT": 10,
        "METHOD": "2sfca",
    }


def changed(county, **changes):
    return {**county, **changes}


def refusal(run, **parameters):
    with pytest.raises(QgsProcessingException) as caught:
        run("reallocatecapacity", **parameters)
    return str(caught.value)


def test_beds_go_in_proportion_to_people_where_catchments_are_apart(run, county):
    result = run("reallocatecapacity", **county)

    assert result.rows("OUTPUT_FACILITIES", "id", "before", "after", "change") == [
        ("h1", 30, pytest.approx(40), pytest.approx(10)),
        ("h2", 60, pytest.approx(40), pytest.approx(-20)),
        ("h3", 10, pytest.approx(20), pytest.approx(10)),
    ]
    assert result.column("OUTPUT", "access_before") == pytest.approx([0.1, 0.1, 0.2, 10 / 150])
    assert result.column("OUTPUT", "access_after") == pytest.approx([100 / 750] * 4)


def test_the_numbers_are_those_of_the_closed_form(run, county):
    result = run("reallocatecapacity", **county)

    # 100 beds for 750 people, whatever the plan (the published closed form); SD by hand from 0.1, 0.2 and 0.0667.
    assert result["MEAN_BEFORE"] == pytest.approx(0.133333, abs=1e-6)
    assert result["MEAN_AFTER"] == pytest.approx(0.133333, abs=1e-6)
    deviations = np.array([0.1, 0.1, 0.2, 10 / 150]) - 100 / 750
    assert result["SD_BEFORE"] == pytest.approx(np.sqrt(np.array([100, 200, 300, 150]) @ deviations**2 / 750))
    assert result["SD_AFTER"] == pytest.approx(0, abs=1e-12)
    assert result["GINI_AFTER"] == pytest.approx(0, abs=1e-12)
    assert (result["MOVED"], result["GAINERS"], result["LOSERS"]) == (pytest.approx(20), 450, 300)
    assert result["KKT_RESIDUAL"] <= 1e-8
    assert result["MEDIAN_BEFORE"] == pytest.approx(0.1)
    assert result["MEDIAN_AFTER"] == pytest.approx(100 / 750)


def test_bounds_from_fields_hold_and_null_is_no_bound(run, county):
    result = run("reallocatecapacity", MIN_CAPACITY="least", MAX_CAPACITY="most", **county)

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([33, 55, 12])
    assert result["KKT_RESIDUAL"] <= 1e-8


def test_new_beds_alone_leave_every_hospital_what_it_has(run, county):
    result = run("reallocatecapacity", TOTAL=130, KEEP=1, **county)

    assert min(result.column("OUTPUT_FACILITIES", "change")) >= 0
    assert sum(result.column("OUTPUT_FACILITIES", "after")) == pytest.approx(130)
    assert (result["MOVED"], result["LOSERS"]) == (0, 0)


def test_whole_beds_are_whole_and_keep_the_total(run, county):
    result = run("reallocatecapacity", WHOLE=True, **changed(county, TOTAL=101))

    after = result.column("OUTPUT_FACILITIES", "after")
    assert sum(after) == 101
    assert all(beds == round(beds) for beds in after)


def test_the_plan_of_floatingcatchment_and_of_the_output_agree(run, county):
    plan = run("reallocatecapacity", **changed(county, METHOD="e2sfca", DECAY="linear", PER=1000))
    again = run(
        "floatingcatchment",
        **changed(
            county,
            FACILITIES=plan["OUTPUT_FACILITIES"],
            CAPACITY="after",
            METHOD="e2sfca",
            DECAY="linear",
            PER=1000,
        ),
    )

    assert plan.column("OUTPUT", "access_after") == pytest.approx(again.column("OUTPUT", "access"))
    assert plan["GINI_AFTER"] == pytest.approx(again["GINI"], abs=1e-9)
    assert plan["SD_AFTER"] == pytest.approx(again["SD_ACCESS"], abs=1e-9)


def test_the_summary_has_a_row_for_each_measure_with_its_change(run, county):
    result = run("reallocatecapacity", **county)

    rows = {measure: values for measure, *values in result.rows("SUMMARY", "measure", "before", "after", "change")}
    assert {"mean", "sd", "cv", "median", "p10", "p90", "gini", "theil_t", "mad", "palma"} <= set(rows)
    assert rows["sd"] == [result["SD_BEFORE"], result["SD_AFTER"], result["SD_AFTER"] - result["SD_BEFORE"]]
    assert rows["share_without_access"] == [0, 0, 0]


def test_people_out_of_reach_and_stranded_beds_are_reported(run, county, make_table):
    costs = make_table(origin_id=["a", "b", "c"], destination_id=["h1", "h1", "h2"], cost=[5.0, 8.0, 3.0])

    result = run("reallocatecapacity", **changed(county, COSTS=costs))

    assert result["UNREACHABLE_POPULATION"] == 150
    assert result["STRANDED_SUPPLY"] == 10
    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([45, 45, 10])
    assert result.column("OUTPUT_FACILITIES", "status") == ["served", "served", "no_demand"]
    assert result.column("OUTPUT", "status") == ["reached"] * 3 + ["unreachable"]
    assert any("150 people" in warning for warning in result.log.warnings)
    assert any("10 units" in warning for warning in result.log.warnings)


def test_stranded_beds_move_where_that_is_allowed(run, county, make_table):
    costs = make_table(origin_id=["a", "b", "c"], destination_id=["h1", "h1", "h2"], cost=[5.0, 8.0, 3.0])

    result = run("reallocatecapacity", MOVE_STRANDED=True, **changed(county, COSTS=costs))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([50, 50, 0])


@pytest.mark.parametrize("name", ["m2sfca", "bfca", "3sfca"])
def test_methods_with_fixed_weights_work(run, county, name):
    result = run("reallocatecapacity", **changed(county, METHOD=name, DECAY="linear"))

    assert sum(result.column("OUTPUT_FACILITIES", "after")) == pytest.approx(100)
    assert result["SD_AFTER"] <= result["SD_BEFORE"]


@pytest.mark.parametrize("name", ["huff2sfca", "mh3sfca"])
def test_methods_whose_weights_follow_capacity_are_iterated_and_say_so(run, county, name, tmp_path):
    page = tmp_path / "report.html"

    result = run("reallocatecapacity", REPORT=str(page), **changed(county, METHOD=name, DECAY="linear"))

    assert (result["BOUND"], result["GAP"], result["KKT_RESIDUAL"]) == (None, None, None)
    assert result["FIXED_POINT_RESIDUAL"] <= 1e-3
    warned = any("does not confirm itself" in warning for warning in result.log.warnings)
    assert warned == (result["FIXED_POINT_RESIDUAL"] > 1e-6)
    assert sum(result.column("OUTPUT_FACILITIES", "after")) == pytest.approx(100)
    assert "no bound is known" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"KEEP": 1, "TOTAL": 90}, ["TOTAL is 90", "100 at least", "KEEP"]),
        ({"GROW": 0.1, "TOTAL": 150}, ["TOTAL is 150", "110 at most", "GROW"]),
        ({"MIN_CAPACITY": "least", "GROW": -0.5}, ["GROW"]),
        ({"MIN_CAPACITY": "negative"}, ["MIN_CAPACITY", "negative", "ids h2"]),
        ({"MIN_CAPACITY": "least", "MAX_CAPACITY": "low"}, ["MIN_CAPACITY", "MAX_CAPACITY", "ids h2", "at most 50"]),
        ({"CAPACITY": "gaps"}, ["CAPACITY", "gaps", "NULL", "h3"]),
        ({"CAPACITY": "none"}, ["CAPACITY", "zero"]),
        ({"WHOLE": True, "TOTAL": 99.5}, ["WHOLE", "99.5"]),
        ({"CATCHMENT": 1}, ["CATCHMENT"]),
        ({"CATCHMENT": 0}, ["CATCHMENT"]),
        ({"TOTAL": 0}, ["TOTAL"]),
        ({"PER": 0}, ["PER"]),
        ({"CAPACITY": "label"}, ["CAPACITY", "label"]),
    ],
)
def test_input_that_allows_no_plan_is_refused_with_its_parameter(run, county, changes, expected):
    message = refusal(run, **changed(county, **changes))

    assert all(part in message for part in expected)


def test_without_room_to_grow_nothing_moves(run, county):
    assert run("reallocatecapacity", GROW=0, **county)["MOVED"] == 0


def test_the_report_tells_mean_proof_beds_and_who_gains(run, county, tmp_path):
    page = tmp_path / "report.html"

    run("reallocatecapacity", REPORT=str(page), FACILITY_NAME="label", **county)

    text = page.read_text(encoding="utf-8")
    assert "Mean access cannot change" in text
    assert "450 people gain access, 300 lose some" in text
    assert "KKT residual" in text
    assert "Need: 20 more (facilities that gain: 2). Surplus: 20 (facilities that lose: 1)." in text
    assert "Third &lt;b&gt;" in text  # names come from data and are escaped
    assert text.index(">First<") < text.index(">h2<")  # the largest gain first; an unnamed hospital goes by its id
    assert text.count("<img") == 3


def test_the_report_of_a_method_that_loses_supply_does_not_promise_the_mean(run, county, tmp_path):
    page = tmp_path / "report.html"

    run("reallocatecapacity", REPORT=str(page), **changed(county, METHOD="m2sfca", DECAY="linear"))

    assert "mean access depends on the plan" in page.read_text(encoding="utf-8")


@pytest.fixture
def cook(shared_data):
    # Paths, not layers: a layer on a file that a fixture keeps outlives QGIS, which then crashes on leaving.
    folder = shared_data / "cook_hospitals_beds"
    return {
        "DEMAND": str(folder / "cook_tracts_2010_pop_doc.geojson"),
        "DEMAND_ID": "geoid",
        "POPULATION": "pop",
        "FACILITIES": str(folder / "cook_hospitals_with_beds.geojson"),
        "FACILITY_ID": "OBJECTID",
        "CAPACITY": "beds",
    }


def optimality_violation(pairs, people, today, after, catchment, keep, grow):
    """The KKT conditions by the textbook: F for a linear decay, then who could give and who could take."""
    tracts, hospitals = list(people), list(today)
    row, column = ({name: k for k, name in enumerate(names)} for names in (tracts, hospitals))
    weights = np.zeros((len(tracts), len(hospitals)))
    for origin, destination, cost in pairs:
        weights[row[origin], column[destination]] = 1 - cost / catchment
    population = np.array([people[name] for name in tracts], dtype=float)
    matrix = weights / (population @ weights)
    before, plan = (np.array([beds[name] for name in hospitals], dtype=float) for beds in (today, after))
    access = matrix @ plan
    mean = population @ access / population.sum()
    surplus = matrix.T @ (population * (access - mean))
    gives, takes = plan > keep * before + 1e-9, plan < grow * before - 1e-9
    deviation = np.sqrt(population @ (access - mean) ** 2 / population.sum())
    return (surplus[gives].max() - surplus[takes].min()) / deviation


def test_cook_county_keeps_its_beds_and_mean_and_meets_the_kkt_conditions(run, cook):
    catchment = 15_000
    costs = run(
        "straightlinecosts",
        ORIGINS=cook["DEMAND"],
        ORIGIN_ID="geoid",
        DESTINATIONS=cook["FACILITIES"],
        DESTINATION_ID="OBJECTID",
        MAX_COST=catchment,
    )

    limits = {"KEEP": 0.5, "GROW": 1.0}
    table = {"COSTS": costs["OUTPUT"], "CATCHMENT": catchment, "DECAY": "linear"}
    result = run("reallocatecapacity", **limits, **table, **cook)

    people, before, after = (
        {str(name): value for name, value in result.by(*column).items()}
        for column in (
            ("OUTPUT", "geoid", "pop"),
            ("OUTPUT_FACILITIES", "OBJECTID", "before"),
            ("OUTPUT_FACILITIES", "OBJECTID", "after"),
        )
    )
    assert sum(after.values()) == pytest.approx(sum(before.values()), rel=1e-12)
    assert result["MEAN_AFTER"] == pytest.approx(result["MEAN_BEFORE"], rel=1e-10)
    assert result["SD_AFTER"] < 0.9 * result["SD_BEFORE"]
    assert result["KKT_RESIDUAL"] <= 1e-8
    assert optimality_violation(costs.rows("OUTPUT"), people, before, after, catchment, 0.5, 2.0) <= 1e-8


def test_cook_county_in_whole_beds_loses_next_to_nothing(run, cook):
    result = run("reallocatecapacity", CATCHMENT=15_000, DECAY="dai", WHOLE=True, **cook)

    after = result.column("OUTPUT_FACILITIES", "after")
    assert all(beds == round(beds) for beds in after)
    assert sum(after) == sum(result.column("OUTPUT_FACILITIES", "before"))
    assert 0 <= result["ROUNDING_LOSS"] < 1e-3


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation", "gini", "kolm_pollak"])
def test_every_objective_gives_a_plan_with_its_bound(run, county, objective, tmp_path):
    page = tmp_path / "report.html"

    result = run("reallocatecapacity", OBJECTIVE=objective, REPORT=str(page), **county)

    # Catchments are apart, so that everybody can be equal and every objective agrees.
    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([40, 40, 20], rel=2e-3)
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE_AFTER"], abs=1e-3)
    assert result["KKT_RESIDUAL"] is None
    assert "Objective:" in page.read_text(encoding="utf-8")


def test_capacity_stays_in_its_region(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )

    result = run("reallocatecapacity", REGION="district", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([45, 45, 10], abs=1e-4)


def test_rules_let_capacity_move_between_regions_within_limits(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )
    rules = make_table(Region=["south"], MAX_TOTAL=[16.0], min_total=[None])

    result = run("reallocatecapacity", REGION="district", REGION_RULES=rules, **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([42, 42, 16], abs=1e-4)


def test_no_more_than_the_limit_moves(run, county):
    result = run("reallocatecapacity", MAX_MOVED=8, **county)

    assert result["MOVED"] == pytest.approx(8, abs=1e-5)
    assert result["GAP"] <= 1e-6


def test_rules_that_contradict_each_other_are_named(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )
    rules = make_table(region=["south"], min_total=[40.0])

    message = refusal(
        run,
        **changed(
            county, FACILITIES=hospitals, REGION="district", REGION_RULES=rules, MAX_MOVED=5, OBJECTIVE="variance"
        ),
    )

    assert "MAX_MOVED" in message or "REGION_RULES (south)" in message


def test_modules_and_a_smallest_size_hold(run, county):
    result = run("reallocatecapacity", MODULE=5, MIN_SIZE=30, **county)

    after = result.column("OUTPUT_FACILITIES", "after")
    assert sum(after) == 100
    assert all(beds % 5 == 0 and (beds == 0 or beds >= 30) for beds in after)


def test_a_total_that_modules_do_not_divide_names_the_next_ones(run, county):
    message = refusal(run, **changed(county, MODULE=30))

    assert all(part in message for part in ("MODULE", "90", "120"))


def test_the_totals_for_goals_are_those_of_the_closed_form(run, county):
    result = run("reallocatecapacity", KEEP=1, TARGET_GINI=0.05, LIFT_TO=200, PER=1000, **county)

    # 0.2 beds a person: 60 for the first 300 people, 60 for the next 300 (they have 60), 30 for the last 150.
    assert result["TOTAL_TO_LIFT"] == pytest.approx(150)
    assert 100 < result["TOTAL_FOR_GINI"] < 150


def test_one_pool_is_more_equal_than_regional_ones(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )

    result = run("reallocatecapacity", REGION="district", **changed(county, FACILITIES=hospitals))

    sd = next(row for row in result.rows("POOLS") if row[0] == "sd")
    assert sd[1] > sd[2] > sd[3] == pytest.approx(0, abs=1e-9)
    assert sd[4] == pytest.approx(sd[2] - sd[3])


def test_gainers_and_losers_are_counted_by_region(run, county, make_layer):
    places = make_layer(
        [(k, 0) for k in range(4)],
        id=list("abcd"),
        population=[100, 200, 300, 150],
        county=["x", "x", "y", None],
    )

    result = run("reallocatecapacity", DEMAND_REGION="county", **changed(county, DEMAND=places))

    rows = {row[0]: row[1:] for row in result.rows("REGIONS", "region", "population", "gainers", "losers")}
    assert rows["x"] == (300, 300, 0)
    assert rows["y"] == (300, 0, 300)
    assert len(rows) == 3


def test_the_report_sums_capacity_by_region(run, county, make_layer, tmp_path):
    page = tmp_path / "report.html"
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", None]
    )
    run(
        "reallocatecapacity",
        REPORT=str(page),
        REGION="district",
        REGION_RULES=make_layer(None, geometry="None", region=["north"], min_total=[50.0]),
        **changed(county, FACILITIES=hospitals),
    )

    text = page.read_text(encoding="utf-8")
    assert "Capacity by region" in text
    assert ">north<" in text


def test_the_page_names_method_and_decay(run, county, tmp_path):
    page = tmp_path / "report.html"

    run("reallocatecapacity", REPORT=str(page), **changed(county, METHOD="e2sfca", DECAY="dai"))

    text = page.read_text(encoding="utf-8")
    assert "e2sfca" in text
    assert "dai, catchment 10" in text


def test_capacity_stays_in_its_tier(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], tier=["local", "local", "general"]
    )

    result = run("reallocatecapacity", TIER_FIELD="tier", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([45, 45, 10], abs=1e-4)


def test_tiers_get_totals_of_their_own_from_the_rules(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], tier=["local", "local", "general"]
    )
    rules = make_table(region=["local", "general"], min_total=[80.0, 20.0], max_total=[80.0, 20.0])

    result = run("reallocatecapacity", REGION="tier", REGION_RULES=rules, **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([40, 40, 20], abs=1e-4)


def test_tiers_and_regions_hold_at_once(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)],
        id=["h1", "h2", "h3"],
        beds=[30, 60, 10],
        tier=["local", "local", "general"],
        district=["north", "south", "south"],
    )

    result = run("reallocatecapacity", TIER_FIELD="tier", REGION="district", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([30, 60, 10], abs=1e-4)


def test_a_facility_without_a_tier_is_refused(run, county):
    assert "ids h2" in refusal(run, TIER_FIELD="label", **county)


def test_a_missing_capacity_names_the_way_out(run, county):
    message = refusal(run, **changed(county, CAPACITY="gaps"))

    assert "1 of 3" in message
    assert "MISSING" in message


@pytest.mark.parametrize("method", ["2sfca", "3sfca", "huff2sfca"])
def test_facilities_without_a_known_capacity_can_be_left_out(run, county, method, tmp_path):
    page = tmp_path / "report.html"

    result = run(
        "reallocatecapacity",
        MISSING="exclude",
        MAX_CAPACITY="most",
        REPORT=str(page),
        **changed(county, CAPACITY="gaps", METHOD=method, DECAY="binary"),
    )

    *after, unknown = result.column("OUTPUT_FACILITIES", "after")
    assert after == pytest.approx([1.5, 1.5], abs=1e-4)
    assert unknown == NULL
    assert result.column("OUTPUT_FACILITIES", "before") == [1.0, 2.0, NULL]
    assert result.column("OUTPUT_FACILITIES", "status") == ["served", "served", "missing"]
    assert result["UNREACHABLE_POPULATION"] == 150
    assert "1 facilities have no known capacity" in page.read_text(encoding="utf-8")


def test_a_hospital_that_is_left_out_needs_no_tier_and_gets_no_minimum(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, None], tier=["a", "a", None], least=[0, 0, 5]
    )

    result = run(
        "reallocatecapacity",
        MISSING="exclude",
        TIER_FIELD="tier",
        MIN_CAPACITY="least",
        **changed(county, FACILITIES=hospitals),
    )

    *after, unknown = result.column("OUTPUT_FACILITIES", "after")
    assert after == pytest.approx([45, 45], abs=1e-4)
    assert unknown == NULL
