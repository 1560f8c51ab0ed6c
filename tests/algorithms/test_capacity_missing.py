"""Facilities whose capacity is not known, in ``evencare:reallocatecapacity``."""

import sys
from pathlib import Path

import pytest
from qgis.core import NULL

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_county import changed, refusal

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_a_missing_capacity_names_the_way_out(run, county):
    message = refusal(run, **changed(county, CAPACITY="gaps"))

    assert "1 of 3" in message
    assert "MISSING" in message


@pytest.mark.parametrize("method", ["2sfca", "3sfca", "huff2sfca"])
def test_facilities_without_a_known_capacity_can_be_left_out(run, county, method, tmp_path):
    page = tmp_path / "report.html"

    result = run(
        "reallocatecapacity",
        MISSING="exclude",
        MAX_CAPACITY="most",
        REPORT=str(page),
        **changed(county, CAPACITY="gaps", METHOD=method, DECAY="binary"),
    )

    *after, unknown = result.column("OUTPUT_FACILITIES", "after")
    assert after == pytest.approx([1.5, 1.5], abs=1e-4)
    assert unknown == NULL
    assert result.column("OUTPUT_FACILITIES", "before") == [1.0, 2.0, NULL]
    assert result.column("OUTPUT_FACILITIES", "status") == ["served", "served", "missing"]
    assert result["UNREACHABLE_POPULATION"] == 150
    assert "1 facilities have no known capacity" in page.read_text(encoding="utf-8")


def test_a_hospital_that_is_left_out_needs_no_tier_and_gets_no_minimum(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, None], tier=["a", "a", None], least=[0, 0, 5]
    )

    result = run(
        "reallocatecapacity",
        MISSING="exclude",
        TIER_FIELD="tier",
        MIN_CAPACITY="least",
        **changed(county, FACILITIES=hospitals),
    )

    *after, unknown = result.column("OUTPUT_FACILITIES", "after")
    assert after == pytest.approx([45, 45], abs=1e-4)
    assert unknown == NULL
