"""Plans side by side: measures by hand, laws that any comparison keeps, and what the page says."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.report.comparison import Plan, compare_plans, nearest_costs
from evencare.solvers.report.measures import LABELS, Change, State, measure, summary_columns
from evencare.solvers.report.plan_page import Setting, plan_page

TWO_SFCA = Decay.checked("binary", 30.0)


def ids(count, letter):
    return np.array([f"{letter}{k}" for k in range(count)], dtype=object)


def dense_costs(table):
    table = np.asarray(table, dtype=float)
    rows, columns = np.nonzero(np.isfinite(table))
    return TravelCosts.from_pairs(rows, columns, table[rows, columns], table.shape)


def compared(table, population, *capacities, method="2sfca", **more):
    demand = Demand(ids(len(population), "d"), np.asarray(population, dtype=float))
    plans = [Plan(f"Plan {k}", np.asarray(capacity, dtype=float)) for k, capacity in enumerate(capacities)]
    costs = dense_costs(table)
    return compare_plans(demand, ids(costs.facility_count, "f"), costs, plans, TWO_SFCA, method, **more)


# Two villages of 100 people, each with a hospital 10 minutes away that the other village cannot reach.
APART = [[10.0, np.inf], [np.inf, 10.0]]


def test_measures_of_two_villages_by_hand():
    result = compared(APART, [100, 100], [10, 30], [20, 20], threshold=0.15).results[0].measures
    # Access 0.1 and 0.3: mean 0.2, sd 0.1, Gini = sum p_i p_j |x_i - x_j| / (2 mean) = 2 * 0.25 * 0.2 / 0.4.
    assert result["mean"] == pytest.approx(0.2)
    assert result["sd"] == pytest.approx(0.1)
    assert result["mad"] == pytest.approx(0.1)
    assert result["gini"] == pytest.approx(0.25)
    assert result["below_threshold"] == pytest.approx(0.5)
    assert result["covered_population"] == 200
    assert result["mean_cost"] == 10
    assert result["out_of_reach"] == 0


def test_beds_moved_to_where_they_lack_make_gainers_and_losers():
    comparison = compared(APART, [100, 50], [10, 30], [20, 20])
    assert comparison.moved == 10
    assert comparison.added == 0
    change = comparison.results[1].change
    assert (change.gainers, change.losers, change.unchanged) == (100, 50, 0)


def test_capacity_that_is_only_added_is_not_moved():
    comparison = compared(APART, [100, 100], [10, 30], [20, 30])
    assert comparison.moved == 0
    assert comparison.added == 10


def test_a_plan_compared_with_itself_changes_nothing():
    comparison = compared(APART, [100, 50], [10, 30], [10, 30])
    assert comparison.results[1].change.unchanged == 150
    assert set(summary_columns(["a", "b"], [r.measures for r in comparison.results])["change_b"]) == {0.0}


def test_a_facility_without_capacity_is_closed_and_draws_nobody_away():
    both = [[10.0, 10.0], [np.inf, 10.0]]
    # In 3SFCA people of the first place would share themselves between both hospitals, were the first one open.
    comparison = compared(both, [100, 100], [0, 20], method="3sfca")
    assert comparison.results[0].state.access.tolist() == pytest.approx([0.1, 0.1])


def test_nearest_cost_looks_at_open_facilities_only():
    table = [[5.0, 20.0], [np.inf, 25.0]]
    first, second = compared(table, [1, 1], [3, 3], [0, 3]).results
    assert first.state.nearest.tolist() == [5, 25]
    assert second.state.nearest.tolist() == [20, 25]


def test_people_out_of_reach_count_with_no_access_and_no_cost():
    result = compared([[10.0], [np.inf]], [100, 300], [20]).results[0].measures
    assert result["out_of_reach"] == 300
    assert result["mean_cost"] == 10
    assert result["covered_share"] == 0.25
    assert result["median"] == 0


def test_the_standard_is_inclusive_and_may_differ_from_the_catchment():
    comparison = compared([[10.0], [20.0]], [100, 300], [20], standard=10.0)
    assert comparison.results[0].measures["covered_population"] == 100


def test_places_where_nobody_lives_do_not_enter_the_measures():
    with_empty = compared([[10.0], [29.0]], [100, 0], [20]).results[0].measures
    without = compared([[10.0]], [100], [20]).results[0].measures
    assert with_empty == pytest.approx(without, nan_ok=True)


def test_nearest_of_a_place_without_pairs_is_infinite():
    assert nearest_costs(dense_costs([[np.inf, np.inf], [3.0, 2.0], [np.inf, np.inf]])).tolist() == [np.inf, 2, np.inf]


def test_a_change_from_nothing_has_no_percentage():
    change = Change.between(0.0, 5.0)
    assert change.value == 5
    assert np.isnan(change.share)


def test_the_noise_of_rounding_is_no_change():
    assert Change.between(0.1 + 0.2, 0.3).value == 0


def test_summary_has_value_change_and_percentage_for_each_further_plan():
    measured = [{"gini": 0.4}, {"gini": 0.3}, {"gini": 0.2}]
    columns = summary_columns(["a", "b", "c"], measured)
    assert list(columns) == [
        "measure", "value_a", "value_b", "change_b", "change_pct_b", "value_c", "change_c", "change_pct_c",
    ]  # fmt: skip
    assert columns["change_pct_c"] == pytest.approx([-50.0])


def test_every_measure_has_a_label():
    state = State("Today", np.array([1.0, 2.0]), np.array([1.0, 2.0]))
    assert set(measure(state, np.ones(2), 5.0, threshold=1.0)) == set(LABELS)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_mean_access_is_capacity_in_reach_over_population(data):
    n, m = data.draw(st.integers(1, 8)), data.draw(st.integers(1, 5))
    cost = st.floats(0, 40) | st.just(np.inf)
    table = np.array(data.draw(st.lists(st.lists(cost, min_size=m, max_size=m), min_size=n, max_size=n)))
    people = data.draw(st.lists(st.integers(1, 1000), min_size=n, max_size=n))
    beds = st.lists(st.integers(0, 500), min_size=m, max_size=m)
    comparison = compared(np.where(table > 30, np.inf, table), people, data.draw(beds), data.draw(beds))
    for result in comparison.results:
        expected = (result.plan.capacity.sum() - result.stranded) / sum(people)
        assert result.measures["mean"] == pytest.approx(expected)
    change = comparison.results[1].change
    assert change.gainers + change.losers + change.unchanged == pytest.approx(sum(people))


@pytest.fixture
def page():
    comparison = compared(APART, [100, 50], [10, 30], [20, 20], threshold=0.15, per=1000.0)
    corners = np.array([[0.0, 0.0], [1.0, 1.0]])
    return plan_page(comparison, Setting(corners, corners, ["<b>North</b>", "South"], False), "Comparison")


def test_the_page_says_who_gains_and_who_loses(page):
    assert "100 people gain access and 50 lose some" in page
    assert "moving 10 of the capacity (25.0\u00a0%), with none added" in page


def test_the_page_escapes_the_names_of_facilities(page):
    assert "<b>" not in page
    assert "&lt;b&gt;North&lt;/b&gt;" in page


def test_the_page_has_lorenz_curves_maps_of_both_plans_and_a_map_of_change(page):
    assert page.count("data:image/svg+xml;base64,") == 3


def test_the_page_of_places_without_coordinates_says_that_there_is_no_map():
    comparison = compared(APART, [100, 50], [10, 30], [20, 20])
    nowhere = np.full((2, 2), np.nan)
    text = plan_page(comparison, Setting(nowhere, nowhere, ["A", "B"], False), "Comparison")
    assert "there is no map" in text


def test_the_page_of_plans_without_any_access_is_written():
    comparison = compared([[np.inf], [5.0]], [100, 0], [10], [20])
    corners = np.array([[0.0, 0.0], [1.0, 1.0]])
    text = plan_page(comparison, Setting(corners, corners[:1], ["A"], True), "Comparison")
    assert "The Gini index of access is undefined where nobody has access." in text


def test_the_page_says_how_access_was_measured(page):
    assert "Method 2sfca; decay binary, catchment 30." in page
    assert "Access is capacity per 1,000 people." in page


@pytest.mark.parametrize(("method", "said"), [("2sfca", True), ("m2sfca", False)])
def test_the_page_says_that_the_mean_cannot_change_where_it_cannot(method, said):
    comparison = compared(APART, [100, 50], [10, 30], [20, 20], method=method)
    corners = np.array([[0.0, 0.0], [1.0, 1.0]])
    text = plan_page(comparison, Setting(corners, corners, ["A", "B"], False), "Comparison")
    assert ("cannot change it" in text) == said


def test_the_page_shows_fractions_of_capacity_as_they_are():
    comparison = compared(APART, [100, 50], [0.6, 1.2], [0.9, 0.9])
    corners = np.array([[0.0, 0.0], [1.0, 1.0]])
    text = plan_page(comparison, Setting(corners, corners, ["A", "B"], False), "Comparison")
    assert "moving 0.3000 of the capacity (16.7\u00a0%), with none added." in text
    assert "Access is capacity per person." in text


def test_a_plan_that_only_grows_moves_nothing():
    moved = compared(APART, [100, 50], [1, 1], [2, 2]).moved
    assert (moved, math.copysign(1.0, moved)) == (0.0, 1.0)
