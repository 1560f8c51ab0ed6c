"""The concentration index through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

BIRTHS = [29939, 28776, 26528, 24689, 19739]
DEATHS = [154.7, 152.9, 119.5, 86.9, 54.3]


@pytest.fixture
def quintiles(make_table):
    return make_table("quintiles", births=BIRTHS, deaths=DEATHS, quintile=[1, 2, 3, 4, 5], plan=[60.0] * 5)


def test_the_numbers_of_the_contract_come_from_the_world_banks_table(run, quintiles):
    found = run("concentrationindex", INPUT=quintiles, VALUE="deaths", RANK="quintile", WEIGHT="births", UPPER=1000)
    assert found["CI"] == pytest.approx(-0.1694, abs=5e-5)
    assert found["SII"] < 0 < found["RII"] < 1 and found["CI_SE"] > 0
    assert found["ERREYGERS"] == pytest.approx(4 * found["GENERALISED"] / 1000)
    assert found["WAGSTAFF"] < 0


def test_without_bounds_the_bounded_indices_are_null_and_the_table_says_why(run, quintiles):
    found = run("concentrationindex", INPUT=quintiles, VALUE="deaths", RANK="quintile")
    assert found["ERREYGERS"] is None and found["WAGSTAFF"] is None
    assert "UPPER" in found.by("OUTPUT", "measure", "note")["erreygers"]
    assert found.by("OUTPUT", "measure", "value")["erreygers"] == NULL


def test_the_curve_goes_from_nobody_to_everybody(run, quintiles):
    found = run("concentrationindex", INPUT=quintiles, VALUE="deaths", RANK="quintile", COMPARE="plan")
    rows = found.rows("CURVE", "state", "population_share", "value_share")
    assert rows[0] == ("value", 0.0, 0.0) and rows[5] == ("value", 1.0, 1.0)
    assert len(rows) == 12 and found["CI_COMPARE"] == pytest.approx(0.0, abs=1e-12)


def test_a_report_names_value_and_rank(run, quintiles, tmp_path):
    page = tmp_path / "report.html"
    run("concentrationindex", INPUT=quintiles, VALUE="deaths", RANK="quintile", REPORT=str(page))
    text = page.read_text(encoding="utf-8")
    assert "deaths by quintile" in text and "Wagstaff" in text and "data:image/svg+xml" in text


def test_a_rank_field_with_text_is_refused_by_name(run, make_table):
    table = make_table("clinics", value=[1.0, 2.0], rank=["poor", "rich"])
    with pytest.raises(QgsProcessingException, match="RANK: the field 'rank' of layer 'clinics' holds text"):
        run("concentrationindex", INPUT=table, VALUE="value", RANK="rank")


def test_values_beyond_the_bounds_are_refused(run, quintiles):
    with pytest.raises(QgsProcessingException, match="5 values lie outside 0"):
        run("concentrationindex", INPUT=quintiles, VALUE="deaths", RANK="quintile", UPPER=1)
