"""What siting algorithms say of every site: its importance, and how full it is."""

import pytest
from qgis.core import NULL

from evencare.solvers.siting import importance

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

OPTIONS = {
    "maximalcoverage": {"STANDARD": 5000, "SITES": 4},
    "setcovering": {"STANDARD": 5000},
    "pmedian": {"SITES": 4},
    "pcenter": {"SITES": 4},
}


@pytest.mark.parametrize("name", list(OPTIONS))
def test_every_store_of_san_francisco_is_judged(run, san_francisco, name, monkeypatch):
    monkeypatch.setattr(importance, "FEWEST_SECONDS", 30.0)
    result = run(name, **OPTIONS[name], **san_francisco)
    rows = result.rows("OUTPUT", "open", "importance")
    assert {word for _, word in rows} <= {"every", "some", "none"}
    assert all(word != "none" for is_open, word in rows if is_open)
    assert all(word != "every" for is_open, word in rows if not is_open)


def test_only_the_best_plan_counts_without_tolerance(run, san_francisco, monkeypatch):
    monkeypatch.setattr(importance, "FEWEST_SECONDS", 30.0)
    result = run("pmedian", SITES=4, NEAR_OPTIMAL=0, **san_francisco)
    assert [word == "every" for word in result.column("OUTPUT", "importance")] == result.column("OUTPUT", "open")


def test_statuses_judge_by_decree(run, town):
    words = run("maximalcoverage", STANDARD=10, SITES=0, STATUS="status", **town).by("OUTPUT", "id", "importance")
    assert words["s1"] == "every"


@pytest.mark.parametrize("name", ["maximalcoverage", "setcovering", "pmedian", "pcenter"])
def test_utilisation_is_load_by_capacity_where_capacity_is_known(run, town, name):
    options = {"STANDARD": 10} if name in ("maximalcoverage", "setcovering") else {}
    if name != "setcovering":
        options["SITES"] = 2
    result = run(name, CAPACITY="people", **options, **town)
    rows = result.rows("OUTPUT", "open", "assigned_population", "people", "utilisation")
    assert any(is_open for is_open, *_ in rows)
    for is_open, load, room, used in rows:
        assert used == (load / room if is_open else NULL)


def test_utilisation_is_null_without_capacities(run, town):
    assert set(run("pmedian", SITES=2, **town).column("OUTPUT", "utilisation")) == {NULL}
