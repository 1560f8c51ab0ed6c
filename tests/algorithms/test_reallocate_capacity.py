"""``evencare:reallocatecapacity`` through Processing: the plan, its numbers, and what is refused."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_county import changed, refusal

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


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


@pytest.mark.parametrize(
    ("name", "more"),
    [("reallocatecapacity", {}), ("equityfrontier", {"POINTS": 2}), ("sitesandcapacity", {"TOTAL": 100, "SITES": 3})],
)
def test_an_aversion_that_is_not_used_stops_nothing(run, county, name, more):
    assert run(name, **county, **more, AVERSION=0).rows("OUTPUT") == run(name, **county, **more).rows("OUTPUT")


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
        ({"OBJECTIVE": "kolm_pollak", "AVERSION": 0}, ["AVERSION", "greater than zero"]),
        ({"PER": 0}, ["PER"]),
        ({"CAPACITY": "label"}, ["CAPACITY", "label"]),
    ],
)
def test_input_that_allows_no_plan_is_refused_with_its_parameter(run, county, changes, expected):
    message = refusal(run, **changed(county, **changes))

    assert all(part in message for part in expected)


def test_without_room_to_grow_nothing_moves(run, county):
    assert run("reallocatecapacity", GROW=0, **county)["MOVED"] == 0


@pytest.mark.parametrize("objective", ["mad", "maximin", "largest_deviation", "gini", "kolm_pollak"])
def test_every_objective_gives_a_plan_with_its_bound(run, county, objective, tmp_path):
    page = tmp_path / "report.html"

    result = run("reallocatecapacity", OBJECTIVE=objective, REPORT=str(page), **county)

    # Catchments are apart, so that everybody can be equal and every objective agrees.
    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([40, 40, 20], rel=2e-3)
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE_AFTER"], abs=1e-3)
    assert result["KKT_RESIDUAL"] is None
    assert "Objective:" in page.read_text(encoding="utf-8")
