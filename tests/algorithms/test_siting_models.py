"""``evencare:setcovering``, ``pcenter`` and ``pdispersion`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.mark.parametrize(("standard", "sites"), [(5000, 8), (8000, 3)])
@pytest.mark.parametrize("solver", ["auto", "PULP_CBC_CMD"])
def test_san_francisco_needs_the_published_number_of_stores(run, san_francisco, standard, sites, solver):
    result = run("setcovering", STANDARD=standard, SOLVER=solver, **san_francisco)
    assert result["OBJECTIVE"] == result["BOUND"] == result["SITES_OPEN"] == sites
    assert result["SOLVER_STATUS"] == "optimal"
    assert result["TOTAL_COST"] is None
    covered = set(result.column("OUTPUT_DEMAND", "covered"))
    assert covered == {1}


def test_a_target_below_100_needs_fewer_stores(run, san_francisco):
    result = run("setcovering", STANDARD=5000, TARGET=90, **san_francisco)
    assert result["SITES_OPEN"] < 8
    assert result["COVERED_SHARE"] >= 0.9


def test_the_cheapest_sites_are_taken_where_they_have_costs(run, town):
    result = run("setcovering", STANDARD=10, STATUS="status", SITE_COST="price", **town)
    assert (result["TOTAL_COST"], result["OBJECTIVE"]) == (3, 3)
    assert result["COVERED_POPULATION"] == 60
    assert result["UNREACHABLE_POPULATION"] == 5


@pytest.mark.parametrize(("spacing", "opened"), [(100_000, [0, 1, 1]), (120_000, [1, 0, 1])])
def test_spacing_keeps_new_sites_apart(run, town, spacing, opened):
    town["COSTS"] = None
    result = run("pmedian", SITES=2, SPACING=spacing, **town)
    assert result.column("OUTPUT", "open") == opened


def test_every_place_knows_its_second_nearest_site(run, town):
    result = run("setcovering", STANDARD=10, **town)
    assert result.by("OUTPUT_DEMAND", "id", "second_cost")["a"] == NULL


def test_a_target_out_of_reach_says_what_is_possible(run, town):
    with pytest.raises(QgsProcessingException, match=r"TARGET is 95 %, but with every site open only 92\.31 %"):
        run("setcovering", STANDARD=10, TARGET=95, **town)


def test_four_stores_of_san_francisco_have_the_published_largest_cost(run, san_francisco):
    result = run("pcenter", SITES=4, **san_francisco)
    assert result["LARGEST_COST"] == pytest.approx(7403.063811, abs=1e-6)
    assert result["OBJECTIVE"] == result["BOUND"] == result["LARGEST_COST"]
    assert result["SOLVER_STATUS"] == "optimal"
    assert max(result.column("OUTPUT_DEMAND", "cost")) == result["LARGEST_COST"]


def test_three_stores_of_san_francisco_have_the_published_separation(run, san_francisco):
    sites = {name: san_francisco[name] for name in ("FACILITIES", "FACILITY_ID")}
    result = run("pdispersion", SITES=3, **sites)
    # Published in a projection; ours is measured on the ellipsoid.
    assert result["SMALLEST_SEPARATION"] == pytest.approx(10164.494501, rel=1e-5)
    assert result["SOLVER_STATUS"] == "optimal"


def test_separations_may_come_from_a_table(run, town, make_table):
    pairs = make_table(origin_id=["s1", "s2", "s1"], destination_id=["s2", "s3", "s3"], cost=[4.0, 7.0, 5.0])
    result = run("pdispersion", SITES=2, FACILITIES=town["FACILITIES"], FACILITY_ID="id", COSTS=pairs)
    assert result["SMALLEST_SEPARATION"] == 7
    assert result.column("OUTPUT", "open") == [0, 1, 1]


@pytest.mark.parametrize(
    ("name", "options"),
    [("setcovering", {"STANDARD": 10}), ("pcenter", {"SITES": 3}), ("pdispersion", {"SITES": 2})],
)
def test_the_report_says_what_is_proven(run, town, tmp_path, name, options):
    path = tmp_path / "report.html"
    if name == "pdispersion":
        town = {"FACILITIES": town["FACILITIES"], "FACILITY_ID": "id"}
    run(name, REPORT=str(path), **options, **town)
    assert "this is proven" in path.read_text(encoding="utf-8")
