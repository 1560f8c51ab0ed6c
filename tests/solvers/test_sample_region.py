"""The sample region: what is real stays real, what is synthetic is plausible, uneven and repeatable."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree, shortest_path

from evencare.solvers.errors import InputError
from evencare.solvers.sample.hospitals import TERTIARY, draw_without_replacement, highest_averages, largest_remainder
from evencare.solvers.sample.people import planning_centres
from evencare.solvers.sample.plane import distances, km_per_degree, line_length_km
from evencare.solvers.sample.region import sample_region
from evencare.solvers.sample.road_graph import gabriel_graph, relative_neighbours, through_routes
from evencare.solvers.sample.settlements import Settlements

TABLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "settlements.csv"


@pytest.fixture(scope="module")
def table():
    with TABLE.open(encoding="utf-8", newline="") as lines:
        return Settlements.from_csv(lines)


@pytest.fixture(scope="module")
def region(table):
    return sample_region(table.largest(600), 150, seed=1)


def random_points(count, seed=0):
    return np.random.default_rng(seed).random((count, 2)) * 100.0


# ---- settlements --------------------------------------------------------------------------------


def test_table_is_ordered_by_population_and_all_places_have_people(table):
    assert len(table) > 800
    assert (np.diff(table.population) <= 0).all()
    assert table.population.min() > 0


def test_table_has_each_place_once(table):
    assert len(set(table.geonameid)) == len(table)
    assert distances(np.column_stack((table.longitude, table.latitude)))[~np.eye(len(table), dtype=bool)].min() > 0


def test_largest_settlements_of_both_provinces_are_there_with_chinese_names(table):
    assert list(table.name[:2]) == ["Chengdu", "Chongqing"]
    assert list(table.name_zh[:2]) == ["成都", "重庆"]
    assert set(table.admin1) == {"Sichuan", "Chongqing"}


def test_people_of_chongqing_are_not_counted_twice(table):
    """The census of 2010, the source of its towns, counted 28.85 million in the whole municipality."""
    chongqing = table.population[table.admin1 == "Chongqing"].sum()
    assert 25.0e6 < chongqing < 28.85e6


def test_table_is_small_and_names_its_licence():
    assert TABLE.stat().st_size < 150_000
    assert "Creative Commons Attribution 4.0" in (TABLE.parent / "SOURCE.txt").read_text(encoding="utf-8")


def test_extent_keeps_its_own_border(table):
    chengdu, chongqing = table.longitude[:2], table.latitude[:2]
    box = table.within(chengdu[0], chongqing[1], chengdu[1], chongqing[0])
    assert {"Chengdu", "Chongqing"} <= set(box.name)
    assert box.longitude.min() == chengdu[0]


@pytest.mark.parametrize("box", [(0, 0, 1, 1), (103.9, 30.5, 104.2, 30.8)])
def test_extent_with_too_few_settlements_is_an_error_that_names_the_range(table, box):
    with pytest.raises(InputError, match=r"EXTENT: [01] settlements .* longitude 98.58 to 110"):
        table.within(*box)


def test_more_settlements_than_the_table_has_gives_all(table):
    assert len(table.largest(10_000)) == len(table)


def test_fewer_than_three_settlements_is_an_error(table):
    with pytest.raises(InputError, match="SETTLEMENTS must be at least 3; it is 2"):
        table.largest(2)


# ---- the region ---------------------------------------------------------------------------------


def assert_same(one, other):
    for each in fields(one):
        left, right = getattr(one, each.name), getattr(other, each.name)
        if each.name == "lines":
            left, right = np.concatenate(left), np.concatenate(right)
        np.testing.assert_array_equal(left, right)


def test_same_seed_gives_the_same_region(table, region):
    again = sample_region(table.largest(600), 150, seed=1)
    for part in ("people", "hospitals", "sites", "roads"):
        assert_same(getattr(region, part), getattr(again, part))


def test_another_seed_gives_other_hospitals(table, region):
    other = sample_region(table.largest(600), 150, seed=2)
    assert not np.array_equal(other.hospitals.beds, region.hospitals.beds)


def test_number_of_hospitals_does_not_change_people_and_roads(table, region):
    other = sample_region(table.largest(600), 90, seed=1)
    assert_same(other.people, region.people)
    assert_same(other.roads, region.roads)


def test_beds_and_doctors_keep_to_the_ratios_of_china(region):
    """6.46 beds and 2.90 doctors per 1,000 people in 2020 (National Health Commission)."""
    assert region.beds == round(6.46e-3 * region.population)
    assert 2.5 < 1000.0 * region.hospitals.doctors.sum() / region.population < 3.3


def test_hospitals_come_in_three_tiers_and_fall_in_size(region):
    beds = region.hospitals.beds
    tier = region.hospitals.tier
    means = [beds[tier == each].mean() for each in ("tertiary", "secondary", "primary")]
    assert means == sorted(means, reverse=True)
    assert [int((tier == each).sum()) for each in ("tertiary", "secondary", "primary")] == [30, 52, 68]


def test_tertiary_hospitals_are_in_the_largest_cities_only(region):
    at = region.hospitals.in_tiers(TERTIARY)
    assert {0, 1} <= set(at)
    assert region.settlements.population[at].min() > 300_000


def test_primary_hospitals_stand_alone_in_their_settlement(region):
    at = region.hospitals.settlement
    primary = at[region.hospitals.tier == "primary"]
    assert (np.bincount(at)[primary] == 1).all()


def test_hospitals_of_one_tier_in_a_settlement_are_numbered_from_one(region):
    hospitals = region.hospitals
    chengdu = (hospitals.settlement == 0) & (hospitals.tier == "tertiary")
    assert list(hospitals.ordinal[chengdu]) == list(range(1, chengdu.sum() + 1))


def test_hospitals_stand_within_the_built_up_area_of_their_settlement(region):
    settlements, hospitals = region.settlements, region.hospitals
    at = hospitals.settlement
    east, north = km_per_degree(settlements.latitude[at])
    away = np.hypot(
        (hospitals.longitude - settlements.longitude[at]) * east,
        (hospitals.latitude - settlements.latitude[at]) * north,
    )
    assert (away < np.sqrt(settlements.population[at] / (np.pi * 10_000.0))).all()


def test_beds_per_person_differ_much_between_planning_regions(region):
    """Uneven on purpose: reallocating beds must show an effect."""
    centre = region.people.centre
    beds = np.bincount(centre[region.hospitals.settlement], region.hospitals.beds, minlength=len(centre))
    people = np.bincount(centre, region.settlements.population)
    large = people > 1e6
    ratio = beds[: len(people)][large] / people[large]
    assert ratio.max() > 3.0 * ratio.min()


def test_candidate_sites_have_no_larger_hospital_and_cost_money(region):
    larger = region.hospitals.settlement[region.hospitals.tier != "primary"]
    assert not set(region.sites.settlement) & set(larger)
    assert region.sites.site_cost.min() > 0
    assert region.sites.beds.min() >= 50


def test_incomes_have_mean_hundred_and_the_elderly_are_a_sixth(region):
    population = region.settlements.population
    assert np.average(region.people.income, weights=population) == pytest.approx(100.0, abs=0.1)
    assert 0.14 < region.people.pop_65plus.sum() / population.sum() < 0.20


def test_planning_regions_carry_the_name_of_their_largest_settlement(region):
    for centre in np.unique(region.people.centre):
        assert np.flatnonzero(region.people.centre == centre)[0] == centre
    assert "Chengdu" in region.people.region


def test_settlements_farther_apart_than_the_spacing_are_in_different_regions():
    between = distances(np.array([[0.0, 0.0], [10.0, 0.0], [200.0, 0.0], [190.0, 0.0]]))
    assert list(planning_centres(between)) == [0, 0, 2, 2]


@pytest.mark.parametrize("hospitals", [2, 601])
def test_hospitals_that_do_not_fit_are_an_error(table, hospitals):
    with pytest.raises(InputError, match=r"HOSPITALS must lie between 3 .* and 600"):
        sample_region(table.largest(600), hospitals)


def test_negative_seed_is_an_error(table):
    with pytest.raises(InputError, match="SEED must be zero or more"):
        sample_region(table.largest(10), 3, seed=-1)


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_any_number_of_settlements_and_hospitals_gives_a_whole_region(table, data):
    count = data.draw(st.integers(3, 60))
    hospitals = data.draw(st.integers(3, count))
    region = sample_region(table.largest(count), hospitals, data.draw(st.integers(0, 10**9)))
    assert len(region.hospitals) == hospitals
    assert region.beds == round(6.46e-3 * region.population)
    assert region.hospitals.beds.min() >= 1
    assert len(region.sites) >= 1
    assert connected_components(road_matrix(region), directed=True, connection="strong")[0] == 1


# ---- roads --------------------------------------------------------------------------------------


def road_matrix(region):
    roads = region.roads
    forward, backward = roads.oneway != "T", roads.oneway != "F"
    start = np.concatenate((roads.start[forward], roads.end[backward]))
    end = np.concatenate((roads.end[forward], roads.start[backward]))
    count = len(region.settlements)
    return csr_matrix((np.ones(len(start)), (start, end)), shape=(count, count))


def test_every_settlement_reaches_every_other_by_road_although_some_roads_are_one_way(region):
    assert set(region.roads.oneway) == {"B", "F", "T"}
    assert connected_components(road_matrix(region), directed=True, connection="strong")[0] == 1


def test_roads_begin_and_end_exactly_at_settlements(region):
    places = np.column_stack((region.settlements.longitude, region.settlements.latitude))
    roads = region.roads
    np.testing.assert_array_equal(np.array([line[0] for line in roads.lines]), places[roads.start])
    np.testing.assert_array_equal(np.array([line[-1] for line in roads.lines]), places[roads.end])


def test_roads_are_somewhat_longer_than_the_straight_line(region):
    roads = region.roads
    straight = np.array([line_length_km(np.linspace(line[0], line[-1], 200)) for line in roads.lines])
    detour = roads.length_km / straight
    assert detour.min() > 0.999
    assert 1.0 < np.median(detour) < 1.1
    assert detour.max() < 1.4


def test_motorways_form_one_network_between_the_cities(region):
    roads = region.roads
    motorway = roads.road_class == "motorway"
    ends = np.unique(np.concatenate((roads.start[motorway], roads.end[motorway])))
    start, end = np.searchsorted(ends, roads.start[motorway]), np.searchsorted(ends, roads.end[motorway])
    matrix = csr_matrix((np.ones(len(start)), (start, end)), shape=(len(ends), len(ends)))
    assert connected_components(matrix, directed=False)[0] == 1
    assert set(range(30)) <= set(ends)


def test_better_roads_are_faster(region):
    speed, road_class = region.roads.speed_kmh, region.roads.road_class
    means = [speed[road_class == each].mean() for each in ("motorway", "primary", "secondary")]
    assert means == sorted(means, reverse=True)
    assert speed.min() >= 25


def test_degree_of_latitude_and_longitude_have_their_published_lengths():
    """Of the WGS 84 ellipsoid: 110.574 and 111.320 km at the equator, 110.852 and 96.486 km at 30°."""
    east, north = km_per_degree(np.array([0.0, 30.0]))
    np.testing.assert_allclose(north, [110.574, 110.852], atol=5e-4)
    np.testing.assert_allclose(east, [111.320, 96.486], atol=5e-4)


@pytest.mark.parametrize("count", [2, 3, 40])
def test_gabriel_graph_equals_its_definition(count):
    points = random_points(count)
    expected = [
        [i, j]
        for i in range(count)
        for j in range(i + 1, count)
        if not any(
            np.sum((points[k] - (points[i] + points[j]) / 2) ** 2) < np.sum((points[i] - points[j]) ** 2) / 4
            for k in range(count)
            if k not in (i, j)
        )
    ]
    assert gabriel_graph(points).tolist() == expected


def test_gabriel_graph_of_points_on_a_line_is_the_chain():
    points = np.column_stack((np.arange(5.0), np.zeros(5)))
    assert gabriel_graph(points).tolist() == [[0, 1], [1, 2], [2, 3], [3, 4]]


@settings(deadline=None, max_examples=40)
@given(arrays(np.int64, st.tuples(st.integers(2, 30), st.just(2)), elements=st.integers(0, 50)))
def test_relative_neighbours_hold_a_minimum_spanning_tree(points):
    points = np.unique(points, axis=0).astype(float)
    assume(len(points) > 1)
    links = gabriel_graph(points)
    near = links[relative_neighbours(points, links)]
    between = distances(points)
    weights = csr_matrix((between[near[:, 0], near[:, 1]], near.T), shape=between.shape)
    assert minimum_spanning_tree(weights).sum() == pytest.approx(minimum_spanning_tree(between).sum())


def test_through_route_between_two_cities_is_the_shortest_route():
    points = random_points(50, seed=3)
    links = gabriel_graph(points)
    used = through_routes(points, links, np.array([4, 17]))
    lengths = distances(points)[links[:, 0], links[:, 1]]
    matrix = csr_matrix((lengths, links.T), shape=(50, 50))
    assert lengths[used].sum() == pytest.approx(shortest_path(matrix, directed=False, indices=4)[17])


# ---- drawing and sharing out --------------------------------------------------------------------


def test_highest_averages_follow_the_textbook_example():
    """Votes 100,000, 80,000, 30,000 and 20,000 for 8 seats give 4, 3, 1 and 0 (D'Hondt)."""
    seats = highest_averages(np.array([100_000.0, 80_000.0, 30_000.0, 20_000.0]), 8)
    assert np.bincount(seats, minlength=4).tolist() == [4, 3, 1, 0]


@given(arrays(np.float64, st.integers(1, 20), elements=st.floats(0.01, 1e6)), st.integers(0, 10_000))
def test_largest_remainder_adds_up_and_stays_within_one_of_the_exact_share(weights, total):
    whole = largest_remainder(weights, total)
    assert whole.sum() == total
    assert (np.abs(whole - weights / weights.sum() * total) < 1.0 + 1e-6).all()


def test_draw_without_replacement_takes_distinct_choices_and_prefers_heavy_ones():
    rng = np.random.default_rng(0)
    weights = np.array([1.0, 1.0, 1.0, 50.0])
    draws = [draw_without_replacement(np.array([3, 5, 7, 9]), weights, 2, rng) for _ in range(200)]
    assert all(len(set(draw)) == 2 for draw in draws)
    assert np.mean([9 in draw for draw in draws]) > 0.9
