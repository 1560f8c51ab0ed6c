"""``evencare:equityfrontier`` through Processing."""

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import NULL

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def county(county):
    """The county of the capacity tests, for a curve of five points."""
    return {**county, "POINTS": 5}


def test_the_curve_goes_from_today_to_the_best_plan(run, county):
    result = run("equityfrontier", **county)

    rows = result.rows("OUTPUT", "point", "cost", "equity", "moved", "total")
    assert [row[0] for row in rows] == [1, 2, 3, 4, 5]
    assert [row[1] for row in rows] == pytest.approx([0, 5, 10, 15, 20], abs=1e-4)
    assert rows[-1][2] == pytest.approx(0, abs=1e-12)
    assert [row[4] for row in rows] == pytest.approx([100] * 5)


def test_every_point_is_a_column_of_the_layers(run, county):
    result = run("equityfrontier", **county)

    assert result.column("OUTPUT_FACILITIES", "plan_1") == pytest.approx([30, 60, 10], abs=1e-4)
    assert result.column("OUTPUT_FACILITIES", "plan_5") == pytest.approx([40, 40, 20])
    assert result.column("OUTPUT_DEMAND", "access_5") == pytest.approx([100 / 750] * 4)


def test_the_knee_is_a_point_of_the_table(run, county):
    result = run("equityfrontier", **county)

    marked = [row[0] for row in result.rows("OUTPUT", "point", "knee") if row[1]]
    assert marked == [result["KNEE"]]


@pytest.mark.parametrize(
    ("against", "more"), [("travel", {}), ("coverage", {"STANDARD": 6}), ("budget", {"TOTAL": 130, "KEEP": 1})]
)
def test_equity_can_be_weighed_against_other_things(run, county, against, more, tmp_path):
    page = tmp_path / "chart.html"

    result = run("equityfrontier", AGAINST=against, OBJECTIVE="mad", CHART=str(page), **more, **county)

    assert len(result.rows("OUTPUT")) == 5
    assert result["LARGEST_GAP"] <= 1e-3
    assert page.read_text(encoding="utf-8").count("<img") == 1


def test_without_a_knee_it_is_null(run, county):
    result = run("equityfrontier", **{**county, "POINTS": 2})

    assert result["KNEE"] is None or result["KNEE"] == NULL


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"AGAINST": "coverage"}, "coverage: set STANDARD"),
        ({"AGAINST": "budget"}, "TOTAL"),
        ({"MAX_MOVED": -1}, "MAX_MOVED"),
    ],
)
def test_what_is_missing_is_named(run, county, changes, expected):
    with pytest.raises(QgsProcessingException) as caught:
        run("equityfrontier", **{**county, **changes})

    assert expected in str(caught.value)


@pytest.mark.parametrize("against", ["moved", "travel", "coverage", "budget"])
def test_hospitals_without_known_beds_can_be_left_out(run, county, make_layer, against):
    hospitals = make_layer([(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, None])
    more = {"TOTAL": 120, "KEEP": 1} if against == "budget" else {}

    result = run(
        "equityfrontier", MISSING="exclude", AGAINST=against, STANDARD=9, **more, **{**county, "FACILITIES": hospitals}
    )

    for point in range(1, len(result.rows("OUTPUT")) + 1):
        *known, unknown = result.column("OUTPUT_FACILITIES", f"plan_{point}")
        assert 90 - 1e-4 <= sum(known) <= 120 + 1e-4
        assert unknown == NULL
    assert result.column("OUTPUT_DEMAND", "status").count("unreachable") == 1


def test_missing_beds_are_refused_unless_left_out(run, county, make_layer):
    hospitals = make_layer([(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, None])

    with pytest.raises(QgsProcessingException, match="MISSING"):
        run("equityfrontier", **{**county, "FACILITIES": hospitals})


def test_a_budget_that_makes_nobody_more_equal_says_so(run, county):
    result = run("equityfrontier", AGAINST="budget", TOTAL=130, **county)

    assert any("access gets no more equal" in line for line in result.log.warnings)
    assert set(result.column("OUTPUT", "cost")) == {0.0}


def test_the_log_names_the_knee(run, county):
    result = run("equityfrontier", AGAINST="travel", **county)

    assert any(line.startswith(f"Knee at point {result['KNEE']}:") for line in result.log.infos)
