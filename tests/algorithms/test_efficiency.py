"""Data envelopment analysis through Processing."""

import pytest
from qgis.core import NULL, QgsProcessingException

# Cooper, Seiford & Tone (2007), Data Envelopment Analysis, example 2.2, with a row that cannot be compared.
NAMES = ["A", "B", "C", "D", "E", "F", "G"]


@pytest.fixture
def hospitals(make_table):
    return make_table(
        "hospitals",
        unit=NAMES,
        beds=[4.0, 7.0, 8.0, 4.0, 2.0, 10.0, None],
        doctors=[3.0, 3.0, 1.0, 2.0, 4.0, 1.0, 1.0],
        visits=[1.0] * 7,
    )


def test_scores_peers_and_slacks_are_those_of_the_textbook(run, hospitals):
    found = run(
        "efficiency", INPUT=hospitals, INPUTS=["beds", "doctors"], OUTPUTS="visits", UNIT="unit", RETURNS="constant"
    )
    scores = found.by("OUTPUT", "unit", "efficiency")
    assert [scores[name] for name in NAMES[:6]] == pytest.approx([6 / 7, 12 / 19, 1, 1, 1, 1])
    assert scores["G"] == NULL
    assert found.by("OUTPUT", "unit", "peers")["A"] == "D:0.7143, E:0.2857"
    assert found.by("OUTPUT", "unit", "slack_beds")["F"] == pytest.approx(2.0)
    assert found.by("OUTPUT", "unit", "efficient") == {**dict.fromkeys("ABF", 0), **dict.fromkeys("CDE", 1), "G": NULL}
    assert found.by("OUTPUT", "unit", "times_peer")["D"] == 2
    assert (found["EFFICIENT"], found["UNITS"], found["LEFT_OUT"]) == (3, 6, 1)
    assert ("A", "D", pytest.approx(5 / 7)) in found.rows("PEERS", "unit", "peer", "weight")


def test_scale_efficiency_tells_who_is_too_small_and_who_too_large(run, make_table):
    layer = make_table("units", beds=[1.0, 2.0, 4.0, 8.0], visits=[1.0, 4.0, 8.0, 10.0])
    found = run("efficiency", INPUT=layer, INPUTS="beds", OUTPUTS="visits", ORIENTATION="output")
    assert found.column("OUTPUT", "efficiency") == pytest.approx([1.0] * 4)
    assert found.column("OUTPUT", "scale") == pytest.approx([0.5, 1.0, 1.0, 0.625])
    assert found.column("OUTPUT", "returns") == ["increasing", "constant", "constant", "decreasing"]


def test_few_units_for_many_fields_are_warned_about(run, hospitals):
    found = run("efficiency", INPUT=hospitals, INPUTS=["beds", "doctors"], OUTPUTS="visits")
    assert any("6 units are few" in text for text in found.log.warnings)


def test_a_field_that_is_both_used_and_done_is_refused(run, hospitals):
    with pytest.raises(QgsProcessingException, match="both name beds"):
        run("efficiency", INPUT=hospitals, INPUTS=["beds", "doctors"], OUTPUTS="beds")


def test_negative_amounts_are_refused_by_name(run, make_table):
    layer = make_table("units", beds=[1.0, -2.0], visits=[1.0, 4.0])
    with pytest.raises(QgsProcessingException, match="INPUTS: the field 'beds' of layer 'units' is negative"):
        run("efficiency", INPUT=layer, INPUTS="beds", OUTPUTS="visits")


def test_a_layer_that_cannot_be_compared_is_refused_by_name(run, make_table):
    layer = make_table("units", beds=[None, 0.0], visits=[1.0, 4.0])
    with pytest.raises(QgsProcessingException, match="no row of layer 'units' can be compared: 1 rows have NULL, 1"):
        run("efficiency", INPUT=layer, INPUTS="beds", OUTPUTS="visits")


def test_the_report_lists_the_least_efficient_first(run, hospitals, tmp_path):
    page = tmp_path / "efficiency.html"
    run(
        "efficiency",
        INPUT=hospitals,
        INPUTS=["beds", "doctors"],
        OUTPUTS="visits",
        UNIT="unit",
        RETURNS="constant",
        REPORT=str(page),
    )
    text = page.read_text(encoding="utf-8")
    assert "3 of 6 units are efficient" in text and "C (0.11), D (0.89)" in text
