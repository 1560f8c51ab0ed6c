"""Plans by region and by group of facilities: sums by hand, laws of the decomposition, and what the page says."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.report.by_region import by_region
from evencare.solvers.report.by_region_section import REGIONS_SHOWN
from evencare.solvers.report.capacity_section import needs
from evencare.solvers.report.comparison import Plan, compare_plans
from evencare.solvers.report.grouping import Grouping
from evencare.solvers.report.plan_page import Setting, plan_page


def ids(count, letter):
    return np.array([f"{letter}{k}" for k in range(count)], dtype=object)


def compared(table, population, *capacities):
    """Plans 0, 1, ... by 2SFCA in a catchment of 30, where the ``table`` of costs is infinite out of reach."""
    table = np.asarray(table, dtype=float)
    rows, columns = np.nonzero(np.isfinite(table))
    costs = TravelCosts.from_pairs(rows, columns, table[rows, columns], table.shape)
    demand = Demand(ids(len(population), "d"), np.asarray(population, dtype=float))
    plans = [Plan(f"Plan {k}", np.asarray(capacity, dtype=float)) for k, capacity in enumerate(capacities)]
    return compare_plans(demand, ids(costs.facility_count, "f"), costs, plans, Decay.checked("binary", 30.0), "2sfca")


def own_hospitals(count):
    """Costs of places that each have a hospital of their own, out of reach of all others."""
    return np.where(np.eye(count) > 0, 10.0, np.inf)


# Places of 100, 100 and 200 people; the first two in the north. Access 0.1, 0.3, 0.2, then 0.2, 0.2, 0.2.
THREE = (own_hospitals(3), [100, 100, 200], [10, 30, 40], [20, 20, 40])
NORTH_SOUTH = Grouping.of(["North", "North", "South"])


def page_of(comparison, regions=None, groups=None):
    sites, places = (np.zeros((size, 2)) for size in (len(comparison.ids), len(comparison.population)))
    found = None if regions is None else by_region(comparison, regions)
    setting = Setting(places, sites, [f"H{k}" for k in range(len(sites))], False, found, groups)
    return plan_page(comparison, setting, "Comparison")


def test_measures_of_two_regions_by_hand():
    table = by_region(compared(*THREE), NORTH_SOUTH).table()
    assert table["region"] == ["North", "North", "South", "South"]
    assert table["plan"] == ["Plan 0", "Plan 1"] * 2
    assert table["population"] == [200, 200, 200, 200]
    assert table["mean"] == pytest.approx([0.2, 0.2, 0.2, 0.2])
    assert table["sd"] == pytest.approx([0.1, 0, 0, 0])
    # Two people of 0.1 and 0.3: sum p_i p_j |x_i - x_j| / (2 mean) = 2 * 0.25 * 0.2 / 0.4.
    assert table["gini"] == pytest.approx([0.25, 0, 0, 0])
    assert table["out_of_reach_share"] == [0, 0, 0, 0]


def test_changes_and_movement_are_those_from_the_first_plan_which_has_none_itself():
    table = by_region(compared(*THREE), NORTH_SOUTH).table()
    assert table["change_sd"] == pytest.approx([np.nan, -0.1, np.nan, 0], nan_ok=True)
    assert table["gainers"] == pytest.approx([np.nan, 100, np.nan, 0], nan_ok=True)
    assert table["losers"] == pytest.approx([np.nan, 100, np.nan, 0], nan_ok=True)


def test_inequality_inside_one_of_two_equal_regions_is_all_within():
    today, plan = by_region(compared(*THREE), NORTH_SOUTH).plans
    # Half of all access is in the north, with T = (0.5 ln 0.5 + 1.5 ln 1.5) / 2.
    within = 0.5 * (0.5 * np.log(0.5) + 1.5 * np.log(1.5)) / 2
    assert today.theil() == pytest.approx((within, 0.0))
    assert plan.theil() == pytest.approx((0.0, 0.0))


def test_a_region_where_nobody_lives_has_no_measures_and_changes_no_sum():
    comparison = compared(own_hospitals(3), [100, 100, 0], [10, 30, 5], [20, 20, 5])
    found = by_region(comparison, Grouping.of(["A", "B", "Empty"]))
    row = {column: values[-1] for column, values in found.table().items()}
    assert (row["region"], row["population"], row["gainers"]) == ("Empty", 0, 0)
    assert np.isnan([row["mean"], row["gini"], row["out_of_reach_share"], row["theil_within"]]).all()
    assert sum(found.plans[0].theil()) == pytest.approx(comparison.results[0].measures["theil_t"])


def test_people_out_of_reach_are_a_share_of_their_region():
    comparison = compared([[10.0], [np.inf], [10.0]], [100, 300, 50], [10], [20])
    table = by_region(comparison, Grouping.of(["A", "A", "B"])).table()
    assert table["out_of_reach_share"] == [0.75, 0.75, 0, 0]


def test_theil_is_undefined_where_nobody_has_access_in_a_plan():
    found = by_region(compared(*THREE[:3], [0, 0, 0]), NORTH_SOUTH)
    assert np.isnan(found.plans[1].theil()).all()


def test_places_without_a_region_come_last_under_no_name():
    found = by_region(compared(*THREE), Grouping.of([None, "B", "A"]))
    assert found.names == ["A", "B", None]
    assert found.population.tolist() == [200, 100, 100]


@st.composite
def comparisons(draw):
    places, sites = draw(st.integers(1, 9)), draw(st.integers(1, 4))
    reach = draw(st.lists(st.booleans(), min_size=places * sites, max_size=places * sites))
    table = np.where(np.reshape(reach, (places, sites)), 10.0, np.inf)
    people = draw(st.lists(st.integers(0, 500), min_size=places, max_size=places).filter(any))
    beds = st.lists(st.integers(0, 50), min_size=sites, max_size=sites)
    labels = draw(st.lists(st.sampled_from(["A", "B", "C", None]), min_size=places, max_size=places))
    return compared(table, people, draw(beds), draw(beds)), Grouping.of(labels)


@settings(max_examples=60, deadline=None)
@given(comparisons())
def test_regions_add_up_to_all_people(case):
    comparison, regions = case
    found = by_region(comparison, regions)
    for plan, result in zip(found.plans, comparison.results):
        assert sum(plan.theil()) == pytest.approx(result.measures["theil_t"], abs=1e-12, nan_ok=True)
        for key in ("gainers", "losers", "unchanged"):
            assert sum(getattr(change, key) for change in plan.changes) == pytest.approx(getattr(result.change, key))
        means = np.nan_to_num([values["mean"] for values in plan.measures])
        assert np.dot(means, found.population) / found.population.sum() == pytest.approx(result.measures["mean"])
        assert np.nansum([values["out_of_reach"] for values in plan.measures]) == pytest.approx(
            result.measures["out_of_reach"]
        )


def test_one_region_of_all_has_the_measures_of_all():
    comparison = compared(*THREE)
    plan = by_region(comparison, Grouping.of(["All"] * 3)).plans[0]
    overall = comparison.results[0].measures
    assert {key: plan.measures[0][key] for key in overall} == pytest.approx(overall)


def test_need_is_the_sum_of_gains_and_surplus_that_of_losses_in_each_group():
    comparison = compared(own_hospitals(4), [1, 1, 1, 1], [10, 30, 40, 5], [25, 20, 30, 10])
    found = needs(comparison, Grouping.of(["County", "County", "City", None]))
    assert found.need.tolist() == [0, 15, 5]
    assert found.surplus.tolist() == [10, 10, 0]


def test_the_noise_of_rounding_is_neither_need_nor_surplus():
    comparison = compared(own_hospitals(2), [1, 1], [10, 30], [10 + 1e-12, 30 - 1e-12])
    found = needs(comparison, Grouping.of(["A", "B"]))
    assert not found.need.any()
    assert not found.surplus.any()


def test_the_page_sums_need_and_surplus_overall_and_by_group():
    page = page_of(compared(*THREE), groups=Grouping.of(["City", "<i>County</i>", None]))
    assert "All facilities: need 10 / surplus 10." in page
    assert "need 10 / surplus 0" in page
    assert "need 0 / surplus 10" in page
    assert "&lt;i&gt;County&lt;/i&gt;" in page
    assert "(no group)" in page


def test_the_page_has_measures_and_movement_of_each_region():
    page = page_of(compared(*THREE), NORTH_SOUTH)
    assert "<h2>By region</h2>" in page
    assert "0.250 → 0.000" in page
    assert "People who gain or lose access from &#x27;Plan 0&#x27; to &#x27;Plan 1&#x27;." in page


def test_the_page_without_regions_has_no_section_on_them():
    assert "By region" not in page_of(compared(*THREE))


def test_the_page_of_many_regions_shows_those_with_most_people_and_says_so():
    count = REGIONS_SHOWN + 3
    people = np.arange(count) + 1
    comparison = compared(own_hospitals(count), people, np.ones(count), np.ones(count))
    page = page_of(comparison, Grouping.of([f"region {k:02}" for k in range(count)]))
    assert "3 regions with fewer people are left out" in page
    assert "region 02<" not in page
    assert "region 03<" in page
