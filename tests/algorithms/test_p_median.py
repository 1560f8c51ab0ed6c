"""``evencare:pmedian`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
SOLVERS = ["auto", "highs", "PULP_CBC_CMD"]


@pytest.mark.parametrize("solver", SOLVERS)
def test_four_stores_of_san_francisco_have_the_published_total_cost(run, san_francisco, solver):
    result = run("pmedian", SITES=4, SOLVER=solver, **san_francisco)
    assert result["OBJECTIVE"] == pytest.approx(2_848_268_129.7145, abs=1e-3)
    assert result["BOUND"] == pytest.approx(result["OBJECTIVE"], rel=1e-4)
    assert result["BOUND"] <= result["OBJECTIVE"]
    people = sum(float(value) for value in result.column("OUTPUT_DEMAND", "POP2000"))
    assert result["MEAN_COST"] == pytest.approx(result["OBJECTIVE"] / people)
    assert (result["SITES_OPEN"], result["SOLVER_STATUS"]) == (4, "optimal")


def test_everyone_goes_to_the_nearest_open_site(run, town):
    town["COSTS"] = None
    result = run("pmedian", SITES=1, STATUS="status", **town)
    assert result.rows("OUTPUT", "id", "open", "order") == [("s1", 1, 0), ("s2", 0, NULL), ("s3", 1, 1)]
    assert result.by("OUTPUT_DEMAND", "id", "site_id") == {"a": "s1", "b": "s1", "c": "s3", "d": "s3"}


def test_kolm_pollak_lowers_the_longest_cost(run, san_francisco):
    mean = run("pmedian", SITES=4, **san_francisco)
    fair = run("pmedian", SITES=4, OBJECTIVE="kolm_pollak", AVERSION=3, **san_francisco)
    assert fair["LARGEST_COST"] <= mean["LARGEST_COST"]
    assert fair["MEAN_COST"] >= mean["MEAN_COST"]
    assert fair["OBJECTIVE"] == fair["EDE"]
    assert fair["MEAN_COST"] <= fair["BOUND"] <= fair["EDE"]


def test_an_aversion_that_is_not_used_stops_nothing(run, town):
    assert run("pmedian", SITES=3, AVERSION=0, **town)["OBJECTIVE"] == run("pmedian", SITES=3, **town)["OBJECTIVE"]


def test_capacity_keeps_people_from_the_nearest_site(run, town):
    town["COSTS"] = None
    result = run("pmedian", SITES=3, CAPACITATED=True, CAPACITY="people", **town)
    assert result["UNSERVED_POPULATION"] == pytest.approx(65 - 61)
    load = result.by("OUTPUT", "id", "assigned_population")
    assert (load["s1"], load["s2"], load["s3"]) == pytest.approx((6, 25, 30))


def test_places_out_of_reach_are_reported_and_left_out(run, town):
    result = run("pmedian", SITES=3, **town)
    assert result["UNREACHABLE_POPULATION"] == 5
    assert result["OBJECTIVE"] == 20 * 5 + 30 * 1
    assert any("1 places with 5 people have no site" in line for line in result.log.warnings)


def test_the_report_says_what_is_proven(run, town, tmp_path):
    path = tmp_path / "report.html"
    run("pmedian", SITES=3, REPORT=str(path), **town)
    text = path.read_text(encoding="utf-8")
    assert "this is proven" in text
    assert "s2" in text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "SITES and BUDGET are both empty"),
        ({"SITES": 1}, "1 places have none within reach .ids a."),
        ({"SITES": 3, "OBJECTIVE": "kolm_pollak", "AVERSION": 0}, "AVERSION must be greater than zero"),
        ({"SITES": 3, "CAPACITATED": True}, "CAPACITATED needs CAPACITY"),
        ({"SITES": 3, "MAX_COST": 0}, "MAX_COST must be greater than zero"),
    ],
)
def test_bad_input_names_the_parameter(run, town, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("pmedian", **{**town, **change})
