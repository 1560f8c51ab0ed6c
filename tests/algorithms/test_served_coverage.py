"""LEVELS and ALLOCATION of ``evencare:maximalcoverage`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def sized(town, make_table):
    table = make_table(Site=["s1", "s2", "s2", "s3"], CAPACITY=[9, 10, 40, 100], cost=[1.0, 5.0, 40.0, 90.0])
    return {**town, "STANDARD": 60, "CAPACITATED": True, "LEVELS": table}


def test_sizes_count_against_the_budget(run, sized, tmp_path):
    page = tmp_path / "page.html"
    result = run("maximalcoverage", BUDGET=46, REPORT=str(page), **sized)
    level, room, served = (
        result.by("OUTPUT", "id", name) for name in ("level", "capacity_open", "assigned_population")
    )
    assert {site for site in level if level[site] != NULL} == {site for site in room if room[site] != NULL}
    assert all(served[site] <= room[site] for site in room if room[site] != NULL)
    assert result["SOLVER_STATUS"] == "optimal"
    assert "At which size" in page.read_text(encoding="utf-8")


def test_people_at_full_sites_are_not_covered(run, town):
    options = {"STANDARD": 60, "CAPACITATED": True, "CAPACITY": "people", "SITES": 2}
    near = run("maximalcoverage", ALLOCATION="nearest", **options, **town)
    free = run("maximalcoverage", **options, **town)
    assert near["COVERED_POPULATION"] <= free["COVERED_POPULATION"]
    over, load = (near.by("OUTPUT", "id", name) for name in ("overload", "assigned_population"))
    spared = sum(load[site] - over[site] for site in over if over[site] != NULL)
    assert near["COVERED_POPULATION"] == pytest.approx(spared)
    assert near["COVERED_POPULATION"] <= near["BOUND"]


def test_scenarios_judge_the_sizes_of_the_plan(run, make_layer, make_table):
    """Money buys a site for 10 people: in the scenario with 60 of them it still has room for 10."""
    result = run(
        "maximalcoverage",
        DEMAND=make_layer([(0, 0)], id=["a"], now=[20], then=[60]),
        DEMAND_ID="id",
        POPULATION="now",
        FACILITIES=make_layer([(0, 0)], id=["s"]),
        FACILITY_ID="id",
        COSTS=make_table(origin_id=["a"], destination_id=["s"], cost=[1.0]),
        STANDARD=5,
        CAPACITATED=True,
        LEVELS=make_table(site=["", ""], capacity=[10, 500], cost=[1.0, 100.0]),
        BUDGET=3,
        SCENARIOS=["now", "then"],
    )
    assert result.rows("SCENARIOS_TABLE", "scenario", "objective") == [("now", 10), ("then", 10)]


@pytest.mark.parametrize("option", ["CAPACITATED", "BACKUP"])
def test_years_and_scenarios_know_capacities_and_backups(run, make_layer, make_table, option):
    """Two sites beside each other: one is full with the people of a, and both are a backup of each other."""
    problem = {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["a", "b"], now=[30, 20], then=[60, 5]),
        "DEMAND_ID": "id",
        "POPULATION": "now",
        "FACILITIES": make_layer([(0, 0), (1, 0), (1, 1)], id=["s", "t", "u"], people=[30, 20, 10]),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["a", "a", "b", "b"], destination_id=["s", "t", "t", "u"], cost=[1.0, 1.0, 1.0, 1.0]
        ),
        "STANDARD": 5,
        "CAPACITY": "people",
        option: True,
    }
    grown = run("maximalcoverage", STAGES="1, 1", **problem)
    assert grown["OBJECTIVE"] == (50 if option == "CAPACITATED" else 30)
    result = run("maximalcoverage", SITES=2, SCENARIOS=["now", "then"], CRITERION="worst", **problem)
    rows = dict(result.rows("SCENARIOS_TABLE", "scenario", "objective"))
    assert rows == ({"now": 50, "then": 50} if option == "CAPACITATED" else {"now": 30, "then": 60})
    assert result["OBJECTIVE"] == result["BOUND"] == min(rows.values())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"CAPACITATED": False}, "binds with CAPACITATED only"),
        ({"CAPACITATED": False, "LEVELS": None, "ALLOCATION": "nearest"}, "needs CAPACITATED"),
        ({"BACKUP": True}, "CAPACITATED and BACKUP"),
        ({"FADE": 90}, "FADE cannot be combined"),
        ({"LEVELS": None}, "needs CAPACITY"),
    ],
)
def test_what_does_not_fit_is_said(run, sized, change, words):
    with pytest.raises(QgsProcessingException, match=words):
        run("maximalcoverage", **{**sized, "SITES": 1, **change})


@pytest.mark.parametrize("allocation", ["optimal", "nearest"])
def test_a_closable_site_that_closes_last_in_the_layer_has_no_size(run, make_layer, make_table, allocation):
    """One site in all: s1 at its larger size serves everyone in both scenarios, s2 of today only 2."""
    places = make_layer([(0, 0), (1, 0)], id=["a", "b"], now=[4.0, 4.0], later=[6.0, 4.0])
    sites = make_layer([(0, 0), (1, 0)], id=["s1", "s2"], status=["candidate", "closable"], beds=[0.0, 2.0])
    inputs = {
        "DEMAND": places,
        "DEMAND_ID": "id",
        "POPULATION": "now",
        "FACILITIES": sites,
        "FACILITY_ID": "id",
        "STATUS": "status",
        "CAPACITY": "beds",
        "COSTS": make_table(
            origin_id=["a", "b", "a", "b"], destination_id=["s1", "s1", "s2", "s2"], cost=[1.0, 2.0, 2.0, 1.0]
        ),
        "LEVELS": make_table(capacity=[5.0, 20.0], cost=[1.0, 2.0], site=["", ""]),
    }
    options = {"CAPACITATED": True, "STANDARD": 5, "TOTAL_SITES": 1, "ALLOCATION": allocation}
    result = run("maximalcoverage", SCENARIOS=["now", "later"], **options, **inputs)
    assert result.column("OUTPUT", "open") == [1, 0]
    assert result.column("SCENARIOS_TABLE", "objective") == [8, 10]
