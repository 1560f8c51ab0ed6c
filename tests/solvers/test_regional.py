"""Regional agglomeration: published Gini indices, identities, and regions without people, land or numbers."""

import csv

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evencare.solvers.equity.regional import agglomeration, checked_totals, regional_summary
from evencare.solvers.errors import InputError
from evencare.solvers.problem import Naming

seeds = st.integers(0, 10_000)


def sample(seed, n=9):
    generator = np.random.default_rng(seed)
    return generator.uniform(1, 90, n), generator.uniform(100, 9000, n), generator.uniform(1, 500, n)


@pytest.fixture(scope="module")
def tibet(shared_data):
    path = shared_data / "tibet_equity_published" / "tibet_2020_primary_care_HRAD.csv"
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {name: np.array([float(row[name]) for row in rows]) for name in rows[0] if name not in ("name", "name_en")}


@pytest.mark.parametrize(
    ("resource", "by_population", "by_area"),
    [("beds", 0.30, 0.38), ("technicians", 0.18, 0.44), ("physicians", 0.15, 0.47), ("nurses", 0.25, 0.36)],
)
def test_primary_care_in_tibet_has_the_published_gini_indices(tibet, resource, by_population, by_area):
    # Wu Xiaofan et al. (2022), ChinaXiv 202208.00089, table 4.
    area = tibet["area_share_implied"]
    found = regional_summary(tibet[f"HRAD_{resource}"] * area, tibet["population"], area)
    assert found.gini_population == pytest.approx(by_population, abs=0.01)
    assert found.gini_area == pytest.approx(by_area, abs=0.01)


@given(seeds)
def test_the_degrees_average_to_one_over_land_and_over_people(seed):
    resource, people, area = sample(seed)
    found = agglomeration(resource, people, area)
    assert np.dot(area / area.sum(), found.hrad) == pytest.approx(1.0)
    assert np.dot(area / area.sum(), found.pad) == pytest.approx(1.0)
    assert np.dot(people / people.sum(), found.hrad_pad) == pytest.approx(1.0)
    assert found.hrad_pad == pytest.approx(found.hrad / found.pad)
    assert found.hrad_minus_pad == pytest.approx(found.hrad - found.pad)


@given(seeds)
def test_the_index_of_density_is_the_geometric_mean_of_both_densities(seed):
    resource, people, area = sample(seed)
    found = agglomeration(resource, people, area)
    assert found.hrdi == pytest.approx(np.sqrt(1000 * resource / people * resource / area))


@given(seeds)
def test_theil_is_the_sum_of_population_shares_times_their_log_excess(seed):
    resource, people, area = sample(seed)
    p, y = people / people.sum(), resource / resource.sum()
    found = regional_summary(resource, people, area)
    assert found.theil_population == pytest.approx(np.sum(p * np.log10(p / y)), abs=1e-12)


@given(seeds)
def test_theil_within_and_between_groups_of_regions_add_up(seed):
    resource, people, area = sample(seed)
    found = regional_summary(resource, people, area, "10", np.arange(9) % 3, 3)
    assert found.theil_within + found.theil_between == pytest.approx(found.theil_population, abs=1e-12)


@given(seeds)
def test_a_region_without_people_changes_no_measure_by_population(seed):
    resource, people, area = sample(seed)
    first = regional_summary(resource, people, area)
    second = regional_summary(np.append(resource, 0.0), np.append(people, 0.0), np.append(area, 7.0))
    assert second.gini_population == pytest.approx(first.gini_population)
    assert second.theil_population == pytest.approx(first.theil_population)


def test_no_people_no_land_and_unknown_numbers_are_undefined_not_zero():
    resource, people, area = np.array([5.0, 5.0, 5.0, np.nan]), np.array([10.0, 0, 10, 10]), np.array([1.0, 1, 0, 1])
    found = agglomeration(resource, people, area)
    assert np.isnan(found.hrad).tolist() == [False, False, True, True]
    assert np.isnan(found.hrad_pad).tolist() == [False, True, False, True]
    assert np.isnan(found.hrdi).tolist() == [False, True, True, True]
    summary = regional_summary(resource, people, area)
    assert (summary.regions, summary.left_out, summary.total) == (3, 1, 15.0)


def test_no_resource_anywhere_is_undefined_with_a_reason():
    found = regional_summary(np.zeros(2), np.ones(2), np.ones(2))
    assert np.isnan(found.gini_population) and found.reason == "undefined_nobody"
    assert np.isnan(agglomeration(np.zeros(2), np.ones(2), np.ones(2)).hrad).all()


def test_a_region_without_the_resource_leaves_gini_defined_and_theil_not():
    found = regional_summary(np.array([0.0, 5.0]), np.ones(2), np.ones(2))
    assert found.gini_population == pytest.approx(0.5) and found.reason == "undefined_zero_values"


def test_negative_amounts_are_refused_by_name():
    with pytest.raises(InputError, match="field 'beds' of layer 'counties' is negative for 1"):
        checked_totals(
            np.array([1.0, -2.0, np.nan]), np.array(["a", "b", "c"]), Naming("counties", "", "", "R", "beds")
        )


def test_a_gap_in_the_data_is_not_taken_for_nobody_having_anything():
    unknown = regional_summary(np.full(2, np.nan), np.ones(2), np.ones(2))
    assert (unknown.reason, unknown.regions, unknown.left_out) == ("undefined_no_region", 0, 2)
    assert regional_summary(np.ones(2), np.zeros(2), np.ones(2)).reason == "undefined_no_base"
    assert regional_summary(np.ones(2), np.ones(2), np.zeros(2)).reason == "undefined_no_base"


def test_land_without_the_resource_is_the_reason_why_theil_by_area_is_undefined():
    found = regional_summary(np.array([0.0, 5.0]), np.array([0.0, 1.0]), np.ones(2))
    assert found.theil_population == 0.0 and np.isnan(found.theil_area)
    assert found.reason == "undefined_zero_values"


def test_population_and_area_are_those_of_the_regions_used():
    found = regional_summary(np.array([1.0, np.nan]), np.array([10.0, 20.0]), np.array([3.0, 4.0]))
    assert (found.population, found.area) == (10.0, 3.0)
