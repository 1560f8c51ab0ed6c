"""A system that starts from nothing: zero beds everywhere today, and a total to give out."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def empty_county(make_layer, make_table):
    """Places of 100, 200, 300 and 150 people; three hospitals without beds and with catchments of their own."""
    return {
        "DEMAND": make_layer([(k, 0) for k in range(4)], id=list("abcd"), population=[100, 200, 300, 150]),
        "DEMAND_ID": "id",
        "POPULATION": "population",
        "FACILITIES": make_layer([(0, 1), (2, 1), (3, 1)], name="hospitals", id=["h1", "h2", "h3"], beds=[0, 0, 0]),
        "FACILITY_ID": "id",
        "CAPACITY": "beds",
        "COSTS": make_table(origin_id=list("abcd"), destination_id=["h1", "h1", "h2", "h3"], cost=[5.0, 8.0, 3.0, 9.0]),
        "CATCHMENT": 10,
        "METHOD": "2sfca",
    }


@pytest.mark.parametrize("objective", ["variance", "mad", "maximin", "largest_deviation", "gini", "kolm_pollak"])
def test_a_total_is_shared_out_in_proportion_to_people(run, empty_county, objective, tmp_path):
    page = str(tmp_path / "page.html")
    result = run("reallocatecapacity", TOTAL=75, OBJECTIVE=objective, REPORT=page, **empty_county)

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([30.0, 30.0, 15.0], abs=1e-4)
    assert result.column("OUTPUT_FACILITIES", "before") == [0, 0, 0]
    assert result["MOVED"] == 0
    assert result["GAINERS"] == 750
    assert result["LOSERS"] == 0
    assert result["MEAN_AFTER"] == pytest.approx(0.1)
    # Nobody has anything: there is no inequality to speak of.
    assert result["GINI_BEFORE"] in (None, NULL)
    assert result["GINI_AFTER"] == pytest.approx(0.0, abs=1e-6)


def test_without_a_total_the_message_says_that_one_helps(run, empty_county):
    with pytest.raises(QgsProcessingException, match=r"'beds'.*'hospitals'.*zero.*TOTAL"):
        run("reallocatecapacity", **empty_county)


@pytest.mark.parametrize("method", ["huff2sfca", "mh3sfca"])
def test_people_who_choose_by_capacity_need_some(run, empty_county, method):
    with pytest.raises(QgsProcessingException, match=r"METHOD.*2sfca"):
        run("reallocatecapacity", TOTAL=75, **{**empty_county, "METHOD": method})


def test_goals_have_their_totals(run, empty_county):
    result = run("reallocatecapacity", TOTAL=75, WHOLE=True, LIFT_TO=0.2, TARGET_GINI=0.1, **empty_county)

    assert result["TOTAL_TO_LIFT"] == pytest.approx(150.0, rel=1e-6)
    assert result["TOTAL_FOR_GINI"] == pytest.approx(75.0, rel=1e-6)


def test_the_frontier_starts_from_nothing_too(run, empty_county):
    result = run("equityfrontier", TOTAL=75, AGAINST="coverage", STANDARD=6, POINTS=3, **empty_county)

    plans = result.rows("OUTPUT_FACILITIES", "plan_1", "plan_2", "plan_3")
    assert [sum(column) for column in zip(*plans)] == pytest.approx([75.0] * 3)


def test_a_budget_from_nothing_begins_with_a_part_of_the_total(run, empty_county):
    result = run("equityfrontier", TOTAL=75, AGAINST="budget", POINTS=3, **empty_county)

    totals = result.column("OUTPUT", "total")
    assert totals[0] == pytest.approx(25.0)
    assert totals == sorted(totals)
    assert totals[-1] <= 75.0 + 1e-6
