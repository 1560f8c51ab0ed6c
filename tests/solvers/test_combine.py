"""Cost tables of several modes made one."""

import numpy as np
import pytest

from evencare.solvers.travel.columns import Column
from evencare.solvers.travel.combine import combine
from evencare.solvers.travel.table_fields import guess_fields
from evencare.solvers.travel.tables import clean


def table(**pairs):
    """``table(ab=3.0)``: from a to b at 3."""
    origins, destinations = (np.array([pair[k] for pair in pairs], dtype=object) for k in (0, 1))
    none = np.zeros(len(pairs), dtype=bool)
    return clean(Column(origins, none), Column(destinations, none), np.array(list(pairs.values()), dtype=float))


def pairs(combined):
    origins, destinations = combined.origin_ids[combined.origin], combined.destination_ids[combined.destination]
    return {origin + destination: cost for origin, destination, cost in zip(origins, destinations, combined.costs)}


CAR, BUS = table(ax=10.0, ay=30.0, bx=5.0), table(by=8.0, ax=20.0, ay=20.0)


def test_the_minimum_takes_the_quickest_mode_of_each_pair():
    result = combine([CAR, BUS], "minimum")
    assert pairs(result) == {"ax": 10, "ay": 20, "bx": 5, "by": 8}
    assert (result.partial, result.unreachable_origins) == (2, 0)


def test_the_sum_needs_every_leg():
    result = combine([CAR, BUS], "sum")
    assert pairs(result) == {"ax": 30, "ay": 50}
    assert (result.partial, result.unreachable_origins) == (2, 1)


def test_shares_weigh_the_modes():
    assert pairs(combine([CAR, BUS], "share", np.array([3, 1])))["ax"] == pytest.approx(12.5)


def test_shares_need_not_add_up_to_one():
    one, hundred = (combine([CAR, BUS], "share", np.array(shares)) for shares in ([0.75, 0.25], [75, 25]))
    assert pairs(one) == pytest.approx(pairs(hundred))


def test_where_a_mode_does_not_go_the_others_count():
    result = combine([CAR, BUS], "share", np.array([3, 1]))
    assert (pairs(result)["bx"], pairs(result)["by"]) == (5, 8)
    assert result.partial == 2


def test_a_mode_that_nobody_takes_says_nothing():
    result = combine([CAR, BUS], "share", np.array([1, 0]))
    assert pairs(result) == {"ax": 10, "ay": 30, "bx": 5}
    assert (result.partial, result.unreachable_origins) == (0, 0)


def test_equal_shares_are_the_mean():
    assert pairs(combine([CAR, BUS], "share"))["ay"] == 25


def test_a_table_combined_with_itself_is_itself():
    for method, factor in (("minimum", 1), ("sum", 3), ("share", 1)):
        assert pairs(combine([CAR, CAR, CAR], method)) == pytest.approx(
            {"ax": 10 * factor, "ay": 30 * factor, "bx": 5 * factor}
        )


def test_tables_without_a_common_pair_have_no_sum():
    result = combine([table(ax=1.0), table(by=1.0)], "sum")
    assert (len(result.costs), result.unreachable_origins) == (0, 2)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["origin_id", "destination_id", "cost"], ("origin_id", "destination_id", "cost")),
        (
            ["origin_id", "destination_id", "entry_cost", "network_cost", "exit_cost", "total_cost"],
            ("origin_id", "destination_id", "total_cost"),
        ),
        (["fid", "FROM_ID", "TO_ID", "DURATION_H", "DIST_KM"], ("FROM_ID", "TO_ID", "DURATION_H")),
        (["from_id", "to_id", "travel_time_p50"], ("from_id", "to_id", "travel_time_p50")),
        (["from_id", "to_id", "travel_time"], ("from_id", "to_id", "travel_time")),
        (["source", "destination", "duration", "distance"], ("source", "destination", "duration")),
        (["seq", "start_vid", "end_vid", "agg_cost"], ("start_vid", "end_vid", "agg_cost")),
        (
            ["Name", "OriginID", "DestinationID", "DestinationRank", "Total_TravelTime"],
            ("OriginID", "DestinationID", "Total_TravelTime"),
        ),
        (["InputID", "TargetID", "Distance"], ("InputID", "TargetID", "Distance")),
        (["x", "y"], (None, None, None)),
    ],
)
def test_fields_of_well_known_tools_are_found(names, expected):
    guess = guess_fields(names)
    assert (guess.origin, guess.destination, guess.cost) == expected


def test_costs_are_rounded_so_that_a_sum_of_exactly_the_limit_counts():
    assert pairs(combine([table(ax=0.1), table(ax=0.2)], "sum"))["ax"] == 0.3
    assert pairs(combine([table(ax=7.0), table(bx=1.0)], "share", np.array([0.7, 0.3])))["ax"] == 7.0
