"""Huff's model: textbook shares, laws, ties, and the market areas of Freiburg."""

import csv

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.crowding import crowding
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.choice.attraction import attraction
from evencare.solvers.choice.huff import choose, largest_flows, patient_flows
from evencare.solvers.choice.tiered import Tier, choose_by_tier
from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand, Facilities, TravelCosts


def names(count):
    return np.array([f"f{k}" for k in range(count)], dtype=object)


def random_case(seed, n=40, m=15):
    generator = np.random.default_rng(seed)
    rows, columns = np.nonzero(generator.random((n, m)) < 0.6)
    costs = TravelCosts.from_pairs(rows, columns, generator.uniform(0, 60, len(rows)), (n, m))
    return generator.integers(0, 500, n).astype(float), generator.uniform(1, 90, m), costs


def flows_of(population, capacity, costs, decay, exponent=1.0, outside=0.0):
    drawing = attraction([capacity], [exponent], names(len(capacity)))
    choice = choose(drawing, costs, decay, outside)
    return choice, patient_flows(population, costs, choice.share, names(len(capacity)))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.floats(0.0, 3.0), st.sampled_from(["exponential", "power", "dai", "step"]))
def test_every_person_in_reach_goes_to_one_facility(seed, exponent, family):
    population, capacity, costs = random_case(seed)
    decay = Decay.checked(family, 45, shape=0.7 if family == "power" else 0.1, bands="15:1, 45:0.2")
    choice, flows = flows_of(population, capacity, costs, decay, exponent)
    assert flows.patients.sum() == pytest.approx(population[choice.reached].sum(), rel=1e-12)
    assert flows.going == pytest.approx(np.where(choice.reached, population, 0.0))
    rows = costs.rows()
    assert np.bincount(rows, choice.share, len(population))[choice.reached] == pytest.approx(1.0)
    assert float(flows.patients @ np.nan_to_num(flows.mean_cost)) == pytest.approx(float(flows.flow @ costs.costs))


def test_shares_are_the_formula_on_dense_arrays():
    population, capacity, costs = random_case(3)
    decay = Decay.checked("exponential", 40, shape=0.08)
    _, flows = flows_of(population, capacity, costs, decay, 1.4)
    dense = np.zeros((len(population), len(capacity)))
    dense[costs.rows(), costs.indices] = decay(costs.costs)
    dense *= capacity**1.4
    expected = dense / np.where(dense.sum(1) > 0, dense.sum(1), 1)[:, None]
    assert flows.share == pytest.approx(expected[costs.rows(), costs.indices], rel=1e-12)
    assert flows.main_share == pytest.approx(expected.max(1))


def test_load_over_beds_is_the_crowding_of_i2sfca():
    population, capacity, costs = random_case(5)
    decay = Decay.checked("exponential", 40, shape=0.08)
    _, flows = flows_of(population, capacity, costs, decay)
    demand = Demand(names(len(population)), population)
    found = crowding(demand, Facilities(names(len(capacity)), capacity), costs, decay)
    assert flows.patients / capacity == pytest.approx(found.crowding, rel=1e-10)


def test_an_outside_option_as_strong_as_a_facility_at_no_distance_takes_its_share():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], [0.0, 0.0], (1, 2))
    choice, flows = flows_of(
        np.array([100.0]), np.array([10.0, 30.0]), costs, Decay.checked("exponential", shape=1), 1, 10
    )
    assert flows.flow == pytest.approx([20.0, 60.0])
    assert choice.reached.all()


def test_large_exponents_neither_overflow_nor_vanish():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], [1.0, 1.0], (1, 2))
    _, flows = flows_of(np.array([1.0]), np.array([2000.0, 1000.0]), costs, Decay.checked("binary", 5), 400.0)
    assert flows.share == pytest.approx([1.0, 0.0])
    assert flows.main[0] == 0


def test_a_facility_without_beds_attracts_nobody_even_where_size_does_not_matter():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], [1.0, 9.0], (1, 2))
    choice, flows = flows_of(np.array([8.0]), np.array([0.0, 5.0]), costs, Decay.checked("binary", 10), 0.0)
    assert flows.flow.tolist() == [0.0, 8.0]
    # The empty hospital is nearer, but nobody can go there: going past it is no bypassing.
    assert flows.bypassing[0] == 0.0
    assert choice.reached.all()


def test_equal_shares_go_to_the_lowest_id_whatever_the_order():
    costs = TravelCosts.from_pairs([0, 0, 0], [0, 1, 2], [3.0, 3.0, 3.0], (1, 3))
    choice = choose(attraction([np.full(3, 7.0)], [1.0], names(3)), costs, Decay.checked("binary", 5))
    flows = patient_flows(np.array([9.0]), costs, choice.share, np.array(["10", "9", "x"], dtype=object))
    assert flows.main[0] == 1
    assert largest_flows(flows, 2, np.array(["10", "9", "x"], dtype=object)).tolist() == [0, 1]


def test_a_negative_exponent_on_a_zero_is_refused_by_name():
    with pytest.raises(InputError, match="f1"):
        attraction([np.array([3.0, 0.0])], [-1.0], names(2))
    with pytest.raises(InputError, match="nobody"):
        attraction([np.zeros(2)], [1.0], names(2))


def test_places_and_pairs_may_be_missing_altogether():
    costs = TravelCosts.from_pairs([], [], np.empty(0), (3, 2))
    choice, flows = flows_of(np.ones(3), np.ones(2), costs, Decay.checked("binary", 5))
    assert not choice.reached.any()
    assert flows.main.tolist() == [-1, -1, -1]
    assert np.isnan(flows.average_cost)
    assert len(largest_flows(flows, 1, names(2))) == 0


def test_one_tier_with_all_people_is_the_plain_model():
    population, capacity, costs = random_case(11)
    decay = Decay.checked("exponential", 40, shape=0.08)
    choice, flows = flows_of(population, capacity, costs, decay)
    tier = np.full(len(capacity), "1", dtype=object)
    drawing = attraction([capacity], [1.0], names(len(capacity)))
    split, found, lost = choose_by_tier(population, drawing, costs, decay, [Tier("1", 1.0)], tier, names(len(capacity)))
    assert split.share == pytest.approx(choice.share)
    assert found[0].flows.patients == pytest.approx(flows.patients)
    assert lost.sum() == pytest.approx(population[~choice.reached].sum())


def test_bypassing_within_a_tier_does_not_count_nearer_hospitals_of_other_tiers():
    costs = TravelCosts.from_pairs([0, 0], [0, 1], [1.0, 9.0], (1, 2))
    tiers = np.array(["1", "2"], dtype=object)
    drawing = attraction([np.ones(2)], [1.0], names(2))
    choice, found, _ = choose_by_tier(
        np.array([10.0]), drawing, costs, Decay.checked("binary", 10), [Tier("1", 0.5), Tier("2", 0.5)], tiers, names(2)
    )
    assert [one.flows.bypass_share for one in found] == [0.0, 0.0]
    assert patient_flows(np.array([10.0]), costs, choice.share, names(2)).bypass_share == 0.5


def freiburg(shared_data):
    """(Purchasing power of 42 districts, sales area of 63 stores, distances in km, observed sales)."""
    folder = shared_data / "freiburg_huff"
    rows = list(csv.DictReader((folder / "mci_Freiburg1.csv").open()))
    districts, stores = sorted({r["district"] for r in rows}), sorted({r["store"] for r in rows}, key=int)
    costs = TravelCosts.from_pairs(
        [districts.index(r["district"]) for r in rows],
        [stores.index(r["store"]) for r in rows],
        [float(r["distance"]) for r in rows],
        (len(districts), len(stores)),
    )
    area = {r["store"]: float(r["salesarea"]) for r in rows}
    power = {r["district"]: float(r["ppower"]) for r in csv.DictReader((folder / "mci_Freiburg2.csv").open())}
    sales = {r["store"]: float(r["annualsales"]) for r in csv.DictReader((folder / "mci_Freiburg3.csv").open())}
    return (
        np.array([power[d] for d in districts]),
        np.array([area[s] for s in stores]),
        costs,
        np.array([sales[s] for s in stores]),
    )


def test_market_areas_of_freiburg_conserve_purchasing_power_and_follow_observed_sales(shared_data):
    power, area, costs, sales = freiburg(shared_data)
    # Attraction exponent 1 and distance exponent -2, as in the manual of the R package MCI (Wieland 2017).
    _, flows = flows_of(power, area, costs, Decay.checked("power", scale=1e-9, shape=2.0))
    assert flows.patients.sum() == pytest.approx(power.sum(), rel=1e-12)
    dense = np.zeros((len(power), len(area)))
    dense[costs.rows(), costs.indices] = costs.costs
    utility = area / dense**2
    expected = (power[:, None] * utility / utility.sum(1)[:, None]).sum(0)
    assert flows.patients == pytest.approx(expected, rel=1e-10)
    assert np.corrcoef(flows.patients, sales)[0, 1] > 0.7


def test_floating_catchments_that_select_by_huff_count_the_same_people():
    population, capacity, costs = random_case(8)
    decay = Decay.checked("exponential", 40, shape=0.08)
    _, flows = flows_of(population, capacity, costs, decay)
    demand, facilities = Demand(names(len(population)), population), Facilities(names(len(capacity)), capacity)
    assert flows.patients == pytest.approx(floating_catchment(demand, facilities, costs, decay, "mh3sfca").demand)
