"""``evencare:sitesandcapacity`` through Processing."""

import pytest
from qgis.core import QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

PAIRS = [("a", "h1", 5), ("b", "h1", 8), ("c", "s1", 3), ("d", "s1", 9), ("d", "s2", 2), ("e", "s2", 4)]


@pytest.fixture
def county(make_layer, make_table):
    """One hospital of 60 beds for 300 people; two candidates: one reaches 500 people, the other 250."""
    return {
        "DEMAND": make_layer(
            [(k, 0) for k in range(5)], name="places", id=list("abcde"), population=[100, 200, 300, 200, 50]
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(0, 1), (2, 1), (4, 1)],
            name="sites",
            id=["h1", "s1", "s2"],
            beds=[60, None, None],
            role=["existing", None, "candidate"],
            carried=[40, 0, 20],
            competing=["competitor", "candidate", "candidate"],
        ),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "STATUS": "role",
        "COSTS": make_table(
            origin_id=[pair[0] for pair in PAIRS],
            destination_id=[pair[1] for pair in PAIRS],
            cost=[float(pair[2]) for pair in PAIRS],
        ),
        "CATCHMENT": 10,
        "METHOD": "2sfca",
        "SITES": 1,
        "SIZE_MIN": 5,
    }


def test_the_site_that_helps_most_opens_with_beds_in_proportion_to_its_people(run, county):
    result = run("sitesandcapacity", **county)

    # 60 beds for 300 + 500 people: 22.5 stay, 37.5 go to s1.
    assert result.rows("OUTPUT_FACILITIES", "id", "open", "before", "after") == [
        ("h1", 1, 60, pytest.approx(22.5, rel=2e-3)),
        ("s1", 1, 0, pytest.approx(37.5, rel=2e-3)),
        ("s2", 0, 0, 0),
    ]
    assert result["SITES_OPEN"] == 2
    assert result["GAP"] <= 1e-3
    assert result["SD_AFTER"] < result["SD_BEFORE"]


@pytest.mark.parametrize("objective", ["mad", "maximin"])
def test_the_linear_objectives_choose_sites_too(run, county, objective):
    result = run("sitesandcapacity", **{**county, "OBJECTIVE": objective, "SITES": 2})

    assert result.column("OUTPUT_FACILITIES", "open") == [1, 1, 1]


def test_the_states_stand_side_by_side_and_both_at_once_is_the_best(run, county):
    result = run("sitesandcapacity", IMPLEMENTED="carried", **county)

    fields = result["STATES"].fields().names()
    assert fields == ["measure", "today", "sites_only", "beds_only", "two_step", "joint", "implemented"]
    rows = {row[0]: row[1:] for row in result.rows("STATES")}
    assert rows["sites_open"] == (1, 2, 1, 2, 2, 2)
    assert rows["capacity"] == pytest.approx((60,) * 6)
    assert rows["objective"][4] == pytest.approx(min(rows["objective"]), rel=1e-3)


def test_two_steps_can_be_the_plan(run, county):
    result = run("sitesandcapacity", APPROACH="two_step", STANDARD=4, **county)

    # Within 4: s1 covers c (300 people), s2 covers d and e (250).
    assert result.column("OUTPUT_FACILITIES", "open") == [1, 1, 0]


def test_whole_beds_are_whole(run, county):
    result = run("sitesandcapacity", WHOLE=True, **county)

    after = result.column("OUTPUT_FACILITIES", "after")
    assert after == [round(beds) for beds in after]
    assert sum(after) == 60


def test_the_report_shows_states_proof_and_sites(run, county, tmp_path):
    page = tmp_path / "report.html"

    run("sitesandcapacity", REPORT=str(page), **county)

    text = page.read_text(encoding="utf-8")
    assert "Opening 1 sites" in text
    assert "no choice of sites and sizes within the limits passes" in text
    assert all(state in text for state in ("Today", "Sites only", "Beds only", "Two steps", "Both at once"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"SITES": 3}, ["SITES is 3", "2 sites"]),
        ({"SIZE_MIN": 0}, ["SIZE_MIN"]),
        ({"SIZE_MIN": 30, "SIZE_MAX": 20}, ["SIZE_MIN is 30", "20"]),
        ({"SIZE_MIN": 90}, ["SIZE_MIN is 90", "TOTAL"]),
        ({"STATUS": "id"}, ["STATUS", "h1"]),
        ({"CAPACITY": "role"}, ["CAPACITY", "role"]),
    ],
)
def test_what_cannot_be_is_refused_with_its_parameter(run, county, changes, expected):
    with pytest.raises(QgsProcessingException) as caught:
        run("sitesandcapacity", **{**county, **changes})

    assert all(part in str(caught.value) for part in expected)


def test_a_missing_capacity_of_an_existing_site_is_named(run, county, make_layer):
    sites = make_layer([(0, 1), (2, 1)], id=["h1", "s1"], beds=[None, 5], role=["existing", "candidate"])

    with pytest.raises(QgsProcessingException) as caught:
        run("sitesandcapacity", **{**county, "FACILITIES": sites})

    assert "h1" in str(caught.value)
