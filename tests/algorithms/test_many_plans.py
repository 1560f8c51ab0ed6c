"""Capacities, sizes, least loads and full sites with years and scenarios, through Processing."""

import pytest
from qgis.core import NULL, QgsField
from qgis.PyQt.QtCore import QVariant

MODELS = [
    ("pmedian", {}),
    ("pmedian", {"WHOLE": True}),
    ("pmedian", {"ALLOCATION": "nearest"}),
    ("pmedian", {"LEVELS": True}),
    ("fixedcharge", {"SITE_COST": "price", "MIN_LOAD": "least"}),
    ("fixedcharge", {"SITE_COST": "price", "LEVELS": True, "ALLOCATION": "nearest"}),
    ("maximalcoverage", {"STANDARD": 1.5, "LEVELS": True}),
    ("maximalcoverage", {"STANDARD": 1.5, "ALLOCATION": "nearest"}),
]


@pytest.fixture
def town(make_layer, make_table):
    """Five places along a road, four sites beside it, each with room for some."""
    places, stands = [0.0, 1.0, 2.0, 3.0, 4.0], [0.5, 1.5, 2.5, 3.5]
    pairs = [(i, j) for i in range(5) for j in range(4)]
    return {
        "DEMAND": make_layer(
            [(x, 0) for x in places],
            id=list("12345"),
            population=[20, 30, 30, 20, 10],
            boom=[60, 10, 10, 10, 0],
            bust=[5, 10, 30, 30, 20],
        ),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer(
            [(x, 1) for x in stands],
            id=list("abcd"),
            price=[4.0, 6.0, 5.0, 3.0],
            beds=[70, 60, 60, 50],
            least=[5, 10, None, 5],
        ),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["12345"[i] for i, _ in pairs],
            destination_id=["abcd"[j] for _, j in pairs],
            cost=[abs(places[i] - stands[j]) for i, j in pairs],
        ),
        "CAPACITATED": True,
        "CAPACITY": "beds",
    }


@pytest.fixture
def options(make_table):
    def filled(chosen):
        sizes = make_table(site=[None, None], capacity=[40.0, 80.0], cost=[3.0, 5.0], min_load=[None, 20.0])
        return {**chosen, "LEVELS": sizes} if "LEVELS" in chosen else chosen

    return filled


@pytest.mark.parametrize(("model", "chosen"), MODELS)
def test_years_grow_under_capacities(run, town, options, tmp_path, model, chosen):
    page, chosen = tmp_path / "page.html", options(chosen)
    result = run(model, STAGES="1, 2", REPORT=str(page), **chosen, **town)
    years = result.rows("STAGES_TABLE", "objective", "afresh", "bound", "regret", "sites_opened")
    for count, row in zip((1, 3), years):
        alone = run(model, SITES=count, **chosen, **town)
        assert row[1:3] == (pytest.approx(alone["OBJECTIVE"]), pytest.approx(alone["BOUND"], rel=1e-4))
        assert row[3] is NULL or row[3] is None or row[3] == pytest.approx(abs(row[0] - row[1]))
    assert result["OBJECTIVE"] == pytest.approx(years[1][0])
    stages = [stage for stage in result.by("OUTPUT", "id", "stage").values() if stage != NULL]
    assert [sum(stage <= year for stage in stages) for year in (1, 2)] == [row[4] for row in years]
    assert "Year by year" in page.read_text()


@pytest.mark.parametrize(("model", "chosen"), MODELS)
def test_scenarios_count_under_capacities(run, town, options, tmp_path, model, chosen):
    criterion = "worst" if MODELS.index((model, chosen)) % 2 else "regret"
    page, chosen = tmp_path / "page.html", options(chosen)
    wishes = {"SITES": 2, "SCENARIOS": ["boom", "bust"], "CRITERION": criterion}
    result = run(model, REPORT=str(page), **wishes, **chosen, **town)
    rows = result.rows("SCENARIOS_TABLE", "scenario", "objective", "best", "regret")
    for name, _, best, _ in rows:
        assert best == pytest.approx(run(model, **{**town, **chosen, "POPULATION": name}, SITES=2)["OBJECTIVE"])
    values = [row[1] for row in rows]
    worst = min(values) if model == "maximalcoverage" else max(values)
    assert result["WORST_OBJECTIVE"] == pytest.approx(worst)
    expected = worst if criterion == "worst" else max(row[3] for row in rows if row[3] not in (NULL, None))
    assert result["OBJECTIVE"] == pytest.approx(expected)
    assert "Scenarios" in page.read_text()


def crowded(make_layer, make_table, beds):
    """Two places, each near one of two sites; few people live at one of them today, many at the other tomorrow."""
    return {
        "DEMAND": make_layer([(0, 0), (1, 0)], id=["1", "2"], few=[10, 0], many=[0, 100]),
        "DEMAND_ID": "id",
        "POPULATION": "few",
        "FACILITIES": make_layer([(0, 1), (1, 1)], id=["a", "b"], beds=beds),
        "FACILITY_ID": "id",
        "COSTS": make_table(
            origin_id=["1", "1", "2", "2"], destination_id=["a", "b", "a", "b"], cost=[3.0, 1.0, 1.0, 2.0]
        ),
        "CAPACITATED": True,
        "CAPACITY": "beds",
        "OBJECTIVE": "kolm_pollak",
        "AVERSION": 0.1,
    }


def test_scenarios_of_an_aversion_count_everyone_who_goes_to_a_full_site(run, make_layer, make_table):
    wishes = {"SITES": 1, "SCENARIOS": ["few", "many"], "CRITERION": "worst", "ALLOCATION": "nearest"}
    result = run("pmedian", **wishes, **crowded(make_layer, make_table, [2, 2]))
    assert result["OBJECTIVE"] == pytest.approx(2.0)
    assert result.by("OUTPUT", "id", "open") == {"a": 0, "b": 1}


def test_an_aversion_in_a_year_that_serves_nobody_is_not_known(run, make_layer, make_table):
    result = run("pmedian", STAGES="0, 1", **crowded(make_layer, make_table, [20, 20]))
    first, second = result.rows("STAGES_TABLE", "objective", "afresh", "bound", "regret", "unserved")
    assert first[:4] == (NULL, NULL, NULL, NULL) and first[4] == 10
    assert second[:2] == (pytest.approx(1.0), pytest.approx(1.0))


def test_a_required_site_opens_at_the_size_that_its_first_year_pays(run, town, make_table):
    """Later years would have it larger, for more than there is in the first."""
    sizes = make_table(site=["a", "a", "b"], capacity=[20.0, 100.0, 30.0], cost=[5.0, 23.0, 20.0])
    layer = town["FACILITIES"]
    layer.startEditing()
    layer.addAttribute(QgsField("status", QVariant.String))
    for feature in layer.getFeatures():
        status = {"a": "required", "b": "candidate"}.get(feature["id"], "excluded")
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("status"), status)
    layer.commitChanges()
    result = run("pmedian", STATUS="status", STAGE_BUDGETS="22, 3", LEVELS=sizes, **town)
    assert result.by("OUTPUT", "id", "level")["a"] == 1
    assert result.by("OUTPUT", "id", "stage") == {"a": 1, "b": 2, "c": NULL, "d": NULL}
    assert result.rows("STAGES_TABLE", "unserved", "unserved_afresh") == [(90.0, 90.0), (60.0, 10.0)]
