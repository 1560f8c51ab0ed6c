"""Regions, tiers, moves, modules and smallest sizes of ``evencare:reallocatecapacity``."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_county import changed, refusal

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_capacity_stays_in_its_region(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )

    result = run("reallocatecapacity", REGION="district", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([45, 45, 10], abs=1e-4)


def test_rules_let_capacity_move_between_regions_within_limits(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )
    rules = make_table(Region=["south"], MAX_TOTAL=[16.0], min_total=[None])

    result = run("reallocatecapacity", REGION="district", REGION_RULES=rules, **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([42, 42, 16], abs=1e-4)


def test_no_more_than_the_limit_moves(run, county):
    result = run("reallocatecapacity", MAX_MOVED=8, **county)

    assert result["MOVED"] == pytest.approx(8, abs=1e-5)
    assert result["GAP"] <= 1e-6


def test_rules_that_contradict_each_other_are_named(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], district=["north", "north", "south"]
    )
    rules = make_table(region=["south"], min_total=[40.0])

    message = refusal(
        run,
        **changed(
            county, FACILITIES=hospitals, REGION="district", REGION_RULES=rules, MAX_MOVED=5, OBJECTIVE="variance"
        ),
    )

    assert "MAX_MOVED" in message or "REGION_RULES (south)" in message


def test_modules_and_a_smallest_size_hold(run, county):
    result = run("reallocatecapacity", MODULE=5, MIN_SIZE=30, **county)

    after = result.column("OUTPUT_FACILITIES", "after")
    assert sum(after) == 100
    assert all(beds % 5 == 0 and (beds == 0 or beds >= 30) for beds in after)


def test_a_total_that_modules_do_not_divide_names_the_next_ones(run, county):
    message = refusal(run, **changed(county, MODULE=30))

    assert all(part in message for part in ("MODULE", "90", "120"))


def test_capacity_stays_in_its_tier(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], tier=["local", "local", "general"]
    )

    result = run("reallocatecapacity", TIER_FIELD="tier", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([45, 45, 10], abs=1e-4)


def test_tiers_get_totals_of_their_own_from_the_rules(run, county, make_layer, make_table):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)], id=["h1", "h2", "h3"], beds=[30, 60, 10], tier=["local", "local", "general"]
    )
    rules = make_table(region=["local", "general"], min_total=[80.0, 20.0], max_total=[80.0, 20.0])

    result = run("reallocatecapacity", REGION="tier", REGION_RULES=rules, **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([40, 40, 20], abs=1e-4)


def test_tiers_and_regions_hold_at_once(run, county, make_layer):
    hospitals = make_layer(
        [(0, 1), (2, 1), (3, 1)],
        id=["h1", "h2", "h3"],
        beds=[30, 60, 10],
        tier=["local", "local", "general"],
        district=["north", "south", "south"],
    )

    result = run("reallocatecapacity", TIER_FIELD="tier", REGION="district", **changed(county, FACILITIES=hospitals))

    assert result.column("OUTPUT_FACILITIES", "after") == pytest.approx([30, 60, 10], abs=1e-4)


def test_a_facility_without_a_tier_is_refused(run, county):
    assert "ids h2" in refusal(run, TIER_FIELD="label", **county)
