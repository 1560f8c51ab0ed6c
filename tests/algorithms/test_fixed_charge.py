"""``evencare:fixedcharge`` through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def priced(town, make_layer):
    sites = make_layer([(0, 0), (1, 0), (2, 0)], name="sites", id=["s1", "s2", "s3"], price=[1.0, 40.0, 90.0])
    return {**town, "FACILITIES": sites, "SITE_COST": "price"}


def test_a_site_opens_where_it_pays_for_itself(run, priced):
    # c pays 9 x 30 = 270 at s2 and 30 at s3: worth 90 at a price of 1, not at 0.1.
    dear = run("fixedcharge", COST_PER_UNIT=1, **priced)
    assert dear.column("OUTPUT", "open") == [1, 1, 1]
    assert dear["TOTAL_COST"] == dear["OBJECTIVE"] == 131 + 20 * 5 + 30 * 1
    assert (dear["OPENING_COST"], dear["TRAVEL_COST"]) == (131, 130)
    cheap = run("fixedcharge", COST_PER_UNIT=0.1, **priced)
    assert cheap.column("OUTPUT", "open") == [1, 1, 0]
    assert cheap["TOTAL_COST"] == cheap["BOUND"] == pytest.approx(41 + 0.1 * (100 + 270))
    assert cheap["SOLVER_STATUS"] == "optimal"


def test_what_a_site_is_worth_counts_its_own_cost(run, priced):
    result = run("fixedcharge", COST_PER_UNIT=1, **priced)
    assert result.by("OUTPUT", "id", "marginal") == {"s1": NULL, "s2": NULL, "s3": 270 - 30 - 90}


def test_capacities_send_people_farther(run, priced, make_layer):
    sites = make_layer([(0, 0), (1, 0), (2, 0)], id=["s1", "s2", "s3"], price=[1.0, 40.0, 90.0], people=[9, 30, 100])
    result = run(
        "fixedcharge", COST_PER_UNIT=0.1, CAPACITATED=True, CAPACITY="people", **{**priced, "FACILITIES": sites}
    )
    assert result.column("OUTPUT", "open") == [1, 1, 1]
    assert result["UNSERVED_POPULATION"] == pytest.approx(1)


def test_the_cost_of_sites_is_asked_for(run, town):
    with pytest.raises(QgsProcessingException, match="SITE_COST"):
        run("fixedcharge", **town)


def test_the_report_says_what_is_proven(run, priced, tmp_path):
    path = tmp_path / "report.html"
    run("fixedcharge", REPORT=str(path), **priced)
    assert "this is proven" in path.read_text(encoding="utf-8")
