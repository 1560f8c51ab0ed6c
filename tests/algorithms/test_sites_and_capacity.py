"""``evencare:sitesandcapacity`` through Processing."""

import pytest
from qgis.core import QgsProcessingException
from qgis.PyQt.QtCore import NULL

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


def test_two_steps_tell_their_own_bound_beside_that_of_both_at_once(run, county, tmp_path):
    page = tmp_path / "report.html"

    result = run("sitesandcapacity", APPROACH="two_step", STANDARD=4, REPORT=str(page), **county)

    joint = run("sitesandcapacity", **county)
    assert result["BOUND"] == pytest.approx(joint["BOUND"], rel=1e-6)
    assert result["GAP"] >= joint["GAP"]
    said = [line for line in result.log.infos if "before sizes" in line]
    assert len(said) == 1
    own = float(said[0].split("no sizes pass ")[1].split(" ")[0])
    assert result["BOUND"] * (1 - 1e-5) <= own <= result["OBJECTIVE_AFTER"] * (1 + 1e-5)
    assert "what choosing sites before sizes may cost" in page.read_text(encoding="utf-8")
    assert not any("before sizes" in line for line in joint.log.infos)


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


@pytest.mark.parametrize("approach", ["joint", "two_step"])
def test_a_candidate_that_nobody_reaches_is_no_choice_of_the_two_steps(run, county, make_layer, approach):
    # Within 2 only h1 and s2 would cover anybody: beside s2 every second site is as good, the lonely first one as well.
    sites = make_layer(
        [(9, 9), (0, 1), (2, 1), (4, 1)],
        id=["lonely", "h1", "s1", "s2"],
        beds=[None, 60, None, None],
        role=["candidate", "existing", "candidate", "candidate"],
    )

    result = run("sitesandcapacity", APPROACH=approach, STANDARD=2, **{**county, "FACILITIES": sites, "SITES": 2})

    assert result.column("OUTPUT_FACILITIES", "open") == [0, 1, 1, 1]
    assert {row[0]: row[4] for row in result.rows("STATES")}["sites_open"] == 3


def test_a_state_that_is_impossible_is_null_with_its_reason_and_the_others_stand(run, county, make_layer, tmp_path):
    # s1 covers most people; no size there keeps the limits once h2 has what it must have.
    sites = make_layer(
        [(0, 1), (2, 1), (4, 1)],
        id=["h1", "s1", "s2"],
        beds=[60, None, None],
        role=["existing", "candidate", "candidate"],
        part=["north", "south", "north"],
    )
    page = tmp_path / "report.html"

    result = run("sitesandcapacity", STANDARD=4, REGION="part", REPORT=str(page), **{**county, "FACILITIES": sites})

    # Region south has no beds today and keeps its share, nothing: s1 cannot open.
    states = {row[0]: row[1:] for row in result.rows("STATES")}
    assert result["STATES"].fields().names() == ["measure", "today", "sites_only", "beds_only", "two_step", "joint"]
    assert states["sites_open"] == (1, 2, 1, NULL, 2)
    assert result.column("OUTPUT_FACILITIES", "open") == [1, 0, 1]
    assert "'Two steps' is not available" in page.read_text(encoding="utf-8").replace("&#x27;", "'")
    with pytest.raises(QgsProcessingException) as caught:
        run("sitesandcapacity", APPROACH="two_step", STANDARD=4, REGION="part", **{**county, "FACILITIES": sites})
    assert all(part in str(caught.value) for part in ("two_step", "REGION (south)"))


def test_the_gap_is_that_of_the_plan_handed_out(run, county):
    whole = run("sitesandcapacity", WHOLE=True, MODULE=7, TOTAL=63, **{**county, "SIZE_MIN": 7})
    two_step = run("sitesandcapacity", APPROACH="two_step", STANDARD=4, **county)

    for result in (whole, two_step):
        value, bound = result["OBJECTIVE_AFTER"], result["BOUND"]
        assert result["GAP"] == pytest.approx((value - bound) / value, abs=1e-9)
    assert whole["GAP"] > 1e-4


def test_a_hospital_without_known_beds_can_be_left_out(run, county, make_layer, make_table, tmp_path):
    sites = make_layer(
        [(0, 1), (2, 1), (4, 1), (6, 1)],
        id=["h1", "s1", "s2", "h2"],
        beds=[60, None, None, None],
        standing=["existing", "candidate", "candidate", "existing"],
        label=["One", None, None, "Two"],
    )
    pairs = [*PAIRS, ("a", "h2", 1)]
    costs = make_table(
        origin_id=[pair[0] for pair in pairs],
        destination_id=[pair[1] for pair in pairs],
        cost=[float(pair[2]) for pair in pairs],
    )
    region = {**county, "FACILITIES": sites, "COSTS": costs, "STATUS": "standing"}
    page = tmp_path / "report.html"

    with pytest.raises(QgsProcessingException, match="MISSING"):
        run("sitesandcapacity", **region)
    result = run("sitesandcapacity", MISSING="exclude", FACILITY_LEVEL="standing", REPORT=str(page), **region)

    assert result.rows("OUTPUT_FACILITIES", "id", "role", "after")[3] == ("h2", "missing", NULL)
    assert result.column("OUTPUT_FACILITIES", "open") == [1, 1, 0, 0]
    text = page.read_text(encoding="utf-8")
    assert "1 sites that are open today have no known capacity" in text
    assert "Capacity by level" in text


@pytest.mark.parametrize("approach", ["joint", "two_step"])
def test_the_log_says_what_changes_and_how_good_the_plan_is_proven_to_be(run, county, approach):
    said = run("sitesandcapacity", APPROACH=approach, **county).log.infos

    assert any("Standard deviation of access" in line for line in said)
    assert any("bound" in line and "gap" in line for line in said)
