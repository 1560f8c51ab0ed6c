"""LEVELS through Processing: sizes of sites, and tables that say what cannot be."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def sized(town, make_layer, make_table):
    table = make_table(Site=["s1", "s2", "s2", "s3"], CAPACITY=[9, 10, 40, 100], cost=[1.0, 5.0, 40.0, 90.0])
    return {**town, "CAPACITATED": True, "COST_PER_UNIT": 0.1, "LEVELS": table}


def test_a_site_opens_at_the_size_that_pays(run, sized, tmp_path):
    path = tmp_path / "report.html"
    result = run("fixedcharge", REPORT=str(path), **sized)
    opened, level = result.column("OUTPUT", "open"), result.column("OUTPUT", "level")
    assert [one == NULL for one in level] == [not one for one in opened]
    assert result["SOLVER_STATUS"] == "optimal"
    assert result["TOTAL_COST"] == pytest.approx(result["OPENING_COST"] + result["TRAVEL_COST"])
    assert "At which size" in path.read_text(encoding="utf-8")


def test_sizes_hold_for_every_site_where_the_table_names_none(run, sized, make_table):
    table = make_table(site=[None, None], capacity=[15, 60], cost=[10.0, 30.0], min_load=[None, 20.0])
    result = run("pmedian", **{**sized, "LEVELS": table, "BUDGET": 60})
    served = result.by("OUTPUT", "id", "assigned_population")
    room = result.by("OUTPUT", "id", "capacity_open")
    assert all(served[site] <= room[site] for site in served if room[site] != NULL)
    assert result["SITES_OPEN"] >= 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"CAPACITATED": False}, "binds with CAPACITATED only"),
        ({"LEVELS": {"site": ["s1"], "capacity": [9], "price": [1]}}, "cost"),
        ({"LEVELS": {"site": ["s9"], "capacity": [9], "cost": [1]}}, "not in layer"),
        ({"LEVELS": {"site": ["s1", "s2"], "capacity": [9, 9], "cost": [1, 1]}}, "no row for these sites"),
        ({"LEVELS": {"site": ["s1", ""], "capacity": [9, None], "cost": [1, 1]}}, "capacity must be a number"),
        ({"LEVELS": {"site": [], "capacity": [], "cost": []}}, "no"),
    ],
)
def test_tables_that_cannot_be_are_explained(run, sized, make_table, change, words):
    change = {key: make_table(**value) if isinstance(value, dict) else value for key, value in change.items()}
    with pytest.raises(QgsProcessingException, match=words):
        run("fixedcharge", **{**sized, **change})


def test_places_that_are_too_large_to_go_to_one_site_are_said_to_gain_from_splitting(run, town, make_layer):
    sites = make_layer([(0, 0), (1, 0)], id=["s1", "s2"], people=[12, 12])
    result = run(
        "pmedian", **{**town, "FACILITIES": sites, "CAPACITATED": True, "CAPACITY": "people", "SITES": 2, "WHOLE": True}
    )
    assert "if places were split" in str(result.log.warnings)


def test_everyone_goes_to_the_nearest_site_even_if_it_is_full(run, town):
    options = {"CAPACITATED": True, "CAPACITY": "people", "SITES": 1, "STATUS": "status"}
    result = run("pmedian", ALLOCATION="nearest", **options, **town)
    load, over = (result.by("OUTPUT", "id", name) for name in ("assigned_population", "overload"))
    room = {"s1": 6, "s2": 25, "s3": 30}
    assert all(over[site] == NULL or over[site] == max(0, load[site] - room[site]) for site in room)
    assert load["s1"] == 10 and over["s1"] == 4
    assert result["UNSERVED_POPULATION"] >= 4
    with pytest.raises(QgsProcessingException, match="CAPACITATED"):
        run("pmedian", ALLOCATION="nearest", **{**options, "CAPACITATED": False}, **town)
