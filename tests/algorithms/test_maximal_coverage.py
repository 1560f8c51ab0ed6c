"""``evencare:maximalcoverage`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException
from qgis.PyQt.QtCore import QVariant

from tests.algorithms.conftest import Log

SOLVERS = ["auto", "highs", "PULP_CBC_CMD"]
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def town(town):
    return {**town, "STANDARD": 10}


@pytest.fixture
def san_francisco(san_francisco):
    return {**san_francisco, "STANDARD": 5000}


def test_the_site_that_covers_most_people_opens(run, town):
    result = run("maximalcoverage", SITES=1, **town)
    assert result.rows("OUTPUT", "id", "open", "order", "assigned_population", "marginal") == [
        ("s1", 0, NULL, 0, NULL),
        ("s2", 1, 1, 50, 50),
        ("s3", 0, NULL, 0, NULL),
    ]
    assert result.rows("OUTPUT_DEMAND", "id", "covered", "site_id", "cost") == [
        ("a", 0, NULL, NULL),
        ("b", 1, "s2", 5),
        ("c", 1, "s2", 9),
        ("d", 0, NULL, NULL),
    ]
    assert (result["OBJECTIVE"], result["BOUND"], result["GAP"], result["SITES_OPEN"]) == (50, 50, 0, 1)
    assert result["COVERED_POPULATION"] == 50
    assert result["COVERED_SHARE"] == pytest.approx(50 / 65)
    assert result["UNREACHABLE_POPULATION"] == 5
    assert result["SOLVER_STATUS"] == "optimal"
    assert any("1 places with 5 people cannot be covered" in line for line in result.log.warnings)


def test_existing_sites_stay_open_beside_the_new_one(run, town):
    result = run("maximalcoverage", SITES=1, STATUS="status", **town)
    assert result.rows("OUTPUT", "id", "open", "order") == [("s1", 1, 0), ("s2", 1, 1), ("s3", 0, NULL)]
    assert (result["SITES_OPEN"], result["COVERED_POPULATION"]) == (2, 60)


def test_a_budget_opens_what_it_can_pay(run, town):
    result = run("maximalcoverage", BUDGET=2.5, SITE_COST="price", STATUS="status", **town)
    assert result.column("OUTPUT", "open") == [1, 0, 1]


def test_a_place_may_have_a_standard_of_its_own(run, town):
    result = run("maximalcoverage", SITES=2, STANDARD_FIELD="own", **town)
    assert result["COVERED_POPULATION"] == 40
    assert result.by("OUTPUT_DEMAND", "id", "covered") == {"a": 1, "b": 0, "c": 1, "d": 0}


def test_capacity_splits_a_place(run, town):
    result = run("maximalcoverage", SITES=3, CAPACITATED=True, CAPACITY="people", **town)
    assert result["COVERED_POPULATION"] == pytest.approx(6 + 25 + 25)
    covered = result.by("OUTPUT_DEMAND", "id", "covered")
    assert covered["a"] == pytest.approx(0.6)
    assert covered["b"] + covered["c"] * 1.5 == pytest.approx(2.5)


def test_cover_may_fade_beyond_the_standard(run, town):
    result = run("maximalcoverage", SITES=1, **{**town, "STANDARD": 5, "FADE": 13})
    assert result.column("OUTPUT", "open") == [0, 1, 0]
    assert result.by("OUTPUT_DEMAND", "id", "covered") == {"a": 0, "b": 1, "c": 0.5, "d": 0}
    assert result["OBJECTIVE"] == result["BOUND"] == 20 + 15


def test_backup_needs_two_sites(run, town):
    result = run("maximalcoverage", SITES=2, BACKUP=True, **town)
    assert result.column("OUTPUT", "open") == [0, 1, 1]
    assert result["COVERED_POPULATION"] == 30


def test_rules_of_regions_come_from_a_table_in_any_column_order(run, town, make_table):
    rules = make_table(name="rules", MIN_SITES=[1, None], Region=["south", "north"], note=["x", "y"])
    regions = {"REGION": "region", "DEMAND_REGION": "region"}
    result = run("maximalcoverage", SITES=1, REGION_RULES=rules, **regions, **town)
    assert result.column("OUTPUT", "open") == [0, 0, 1]


def test_what_budgets_of_regions_cost_is_told(run, town, make_table):
    rules = make_table(name="rules", region=["north", "south"], budget=[1.0, 2.0])
    options = {"SITE_COST": "price", "STATUS": "status", "REGION": "region", "REGION_RULES": rules, "CENTRAL": True}
    result = run("maximalcoverage", **options, **town)
    # s3 (south, 2.0) covers c; with all 3.0 in one purse s2 (north, 3.0) covers b and c.
    assert (result["OBJECTIVE"], result["CENTRAL_OBJECTIVE"], result["DECENTRALISATION_COST"]) == (40, 60, 20)
    with pytest.raises(QgsProcessingException, match="CENTRAL compares"):
        run("maximalcoverage", SITES=1, CENTRAL=True, **town)


def test_fields_have_the_kind_of_their_values(run, town):
    result = run("maximalcoverage", SITES=1, **town)
    kinds = {field.name(): field.type() for field in result["OUTPUT"].fields()}
    assert (kinds["open"], kinds["order"]) == (QVariant.LongLong, QVariant.LongLong)
    assert (kinds["assigned_population"], kinds["marginal"]) == (QVariant.Double, QVariant.Double)


def test_without_a_table_costs_are_metres(run, town):
    town["COSTS"] = None
    town["STANDARD"] = 1000
    assert run("maximalcoverage", SITES=1, **town)["COVERED_POPULATION"] == 30


@pytest.mark.parametrize("tight", [{}, {"STATUS": "status"}, {"BACKUP": True}])
def test_the_report_says_what_is_proven(run, town, tmp_path, tight):
    path = tmp_path / "report.html"
    run("maximalcoverage", SITES=2, REPORT=str(path), DEMAND_REGION="region", **tight, **town)
    text = path.read_text(encoding="utf-8")
    assert "this is proven" in text
    assert "s2" in text
    assert "north" in text


def test_names_from_data_are_escaped_in_the_report(run, town, make_layer, tmp_path):
    path = tmp_path / "report.html"
    town["FACILITIES"] = make_layer([(2, 0)], id=["<b>s3"])
    town["COSTS"] = None
    run("maximalcoverage", SITES=1, REPORT=str(path), **{**town, "STANDARD": 1000})
    text = path.read_text(encoding="utf-8")
    assert "<b>s3" not in text
    assert "&lt;b&gt;s3" in text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "SITES and BUDGET are both empty"),
        ({"SITES": 4}, "SITES is 4, but layer 'sites' has only 3 sites"),
        ({"SITES": 1, "STATUS": "id"}, r"STATUS: the field 'id' of layer 'sites' holds unknown values: s1, s2, s3"),
        ({"SITES": 1, "STANDARD": 0}, "STANDARD must be greater than zero"),
        ({"BUDGET": 1}, "SITE_COST is empty"),
        ({"BUDGET": 1, "SITE_COST": "price"}, r"SITE_COST: the field 'price' of layer 'sites' is NULL .* \(ids s1\)"),
        ({"SITES": 1, "CAPACITATED": True}, "CAPACITATED needs CAPACITY"),
        ({"SITES": 1, "STANDARD": 0.0001, "COSTS": None, "FACILITIES_AT": (50, 50)}, "nobody|no facility"),
    ],
)
def test_bad_input_names_the_parameter_and_writes_nothing(run, town, make_layer, tmp_path, change, words):
    output = tmp_path / "plan.gpkg"
    if "FACILITIES_AT" in change:
        town["FACILITIES"] = make_layer([change.pop("FACILITIES_AT")], name="sites", id=["s1"])
    with pytest.raises(QgsProcessingException, match=words):
        run("maximalcoverage", OUTPUT=str(output), **{**town, **change})
    assert not output.exists()


def test_cancelling_writes_nothing(run, town, tmp_path):
    output = tmp_path / "plan.gpkg"
    result = run("maximalcoverage", log=Log(cancel_after=3), SITES=1, OUTPUT=str(output), **town)
    assert not result.results.get("OUTPUT")
    assert not output.exists()


# ---- published ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("solver", SOLVERS)
def test_four_stores_cover_875247_people_of_san_francisco(run, san_francisco, solver):
    result = run("maximalcoverage", SITES=4, SOLVER=solver, **san_francisco)
    assert result["COVERED_POPULATION"] == result["OBJECTIVE"] == result["BOUND"] == 875_247
    assert result["SOLVER_STATUS"] == "optimal"
    assert sum(result.column("OUTPUT", "open")) == 4
    assert sum(result.column("OUTPUT", "assigned_population")) == 875_247
    assert sorted(value for value in result.column("OUTPUT", "order") if value != NULL) == [1, 2, 3, 4]
    covered = result.rows("OUTPUT_DEMAND", "covered", "POP2000")
    assert sum(float(people) for is_covered, people in covered if is_covered) == 875_247
