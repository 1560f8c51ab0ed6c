"""What ``evencare:reallocatecapacity`` answers beside the plan: goals, pools, regions, the page."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_county import changed

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_the_totals_for_goals_are_those_of_the_closed_form(run, county):
    result = run("reallocatecapacity", KEEP=1, TARGET_GINI=0.05, LIFT_TO=200, PER=1000, **county)

    # 0.2 beds a person: 60 for the first 300 people, 60 for the next 300 (they have 60), 30 for the last 150.
    assert result["TOTAL_TO_LIFT"] == pytest.approx(150)
    assert 100 < result["TOTAL_FOR_GINI"] < 150


def test_the_goal_of_the_gini_index_is_that_of_the_table_of_measures(run, county, make_layer):
    places = make_layer([(k, 0) for k in range(5)], id=list("abcde"), population=[100, 200, 300, 150, 900])

    result = run("reallocatecapacity", KEEP=1, TARGET_GINI=0.15, **changed(county, DEMAND=places))

    # Nobody helps the 900 of e: today's total reaches the goal among the others.
    index = result.by("SUMMARY", "measure", "before")
    assert index["gini"] > 0.5
    assert index["gini_in_reach"] == pytest.approx(result.by("SUMMARY", "measure", "after")["gini_in_reach"])
    assert (result["TOTAL_FOR_GINI"] == 100) == (index["gini_in_reach"] <= 0.15)


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


@pytest.mark.parametrize("method", ["2sfca", "huff2sfca"])
def test_gainers_and_losers_by_region_come_with_every_method(run, county, make_layer, method):
    places = make_layer(
        [(k, 0) for k in range(4)], id=list("abcd"), population=[100, 200, 300, 150], county=list("xxyy")
    )

    result = run("reallocatecapacity", DEMAND_REGION="county", **changed(county, DEMAND=places, METHOD=method))

    assert sorted(result.column("REGIONS", "region")) == ["x", "y"]


@pytest.mark.parametrize(
    ("method", "reasons"),
    [
        ("2sfca", ["field in REGION", "field in DEMAND_REGION"]),
        ("huff2sfca", ["by capacity", "field in DEMAND_REGION"]),
    ],
)
def test_tables_that_are_not_written_say_why(run, county, method, reasons):
    result = run("reallocatecapacity", **changed(county, METHOD=method))

    said = [line for line in result.log.warnings if "is not written" in line]
    assert all(reason in line for reason, line in zip(reasons, said))
    assert len(said) == 2


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
