"""Laws of the floating-catchment family: conservation, scale, splitting, and how methods relate."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import strategies as st

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.decay import Decay

sys.path.append(str(Path(__file__).parent))
from catchment_cases import DECAYS, Case, cases, for_all

ALL = ("2sfca", "e2sfca", "3sfca", "m2sfca", "huff2sfca", "mh3sfca", "bfca")
CONSERVING = ("2sfca", "e2sfca", "3sfca", "huff2sfca")
methods = pytest.mark.parametrize("method", ALL)
factors = st.sampled_from([0.001, 0.5, 3.0, 1000.0])


def solve(method, case, **more):
    return floating_catchment(case.demand, case.facilities, case.costs, case.decay, method, **more)


def near(expected):
    return pytest.approx(expected, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("method", CONSERVING)
@for_all(case=cases())
def test_access_times_people_is_the_supply_in_reach(method, case):
    found = solve(method, case)
    assert case.population @ found.access == near(found.reached_supply)


@for_all(case=cases())
def test_m2sfca_never_hands_out_more_than_there_is(case):
    found = solve("m2sfca", case)
    assert case.population @ found.access <= found.reached_supply * (1 + 1e-12)


@pytest.mark.parametrize("method", ["mh3sfca", "bfca"])
@for_all(case=cases(smallest_capacity=1))
def test_everyone_in_reach_is_counted_once(method, case):
    found = solve(method, case)
    assert found.demand.sum() == near(case.population[found.reached].sum())


@for_all(case=cases())
def test_bfca_hands_out_every_ratio_once(case):
    found = solve("bfca", case)
    assert found.access.sum() == near(found.ratio.sum())


@methods
@for_all(case=cases(), factor=factors)
def test_twice_the_capacity_is_twice_the_access(method, case, factor):
    scaled = Case(case.population, case.capacity * factor, case.dense, case.decay)
    assert solve(method, scaled).access == near(solve(method, case).access * factor)


@methods
@for_all(case=cases(), factor=factors)
def test_twice_the_people_is_half_the_access(method, case, factor):
    scaled = Case(case.population * factor, case.capacity, case.dense, case.decay)
    assert solve(method, scaled).access == near(solve(method, case).access / factor)


@methods
@for_all(case=cases(), factor=factors)
def test_per_so_many_people_scales_access_and_ratio_only(method, case, factor):
    plain, scaled = solve(method, case), solve(method, case, per=factor)
    assert scaled.access == near(plain.access * factor)
    assert scaled.ratio == near(plain.ratio * factor)
    assert scaled.demand == near(plain.demand)
    assert scaled.conservation_error < 1e-9


@pytest.mark.parametrize("method", ["2sfca", "e2sfca", "3sfca", "huff2sfca", "bfca"])
@for_all(case=cases(), factor=st.sampled_from([0.25, 2.0, 100.0]))
def test_only_ratios_of_weights_matter(method, case, factor):
    bands = tuple((upper, weight * factor) for upper, weight in ((10, 1.0), (20, 0.68), (30, 0.22)))
    one = Case(case.population, case.capacity, case.dense, DECAYS[1])
    other = Case(case.population, case.capacity, case.dense, Decay("step", 30.0, bands=bands))
    assert solve(method, other).access == near(solve(method, one).access)


def test_absolute_distance_matters_to_mh3sfca_and_not_to_huff2sfca():
    decay = Decay.checked("exponential", 60, shape=0.05)
    near_by, far_off = (
        Case(np.full(2, 100.0), np.array([10.0]), np.full((2, 1), cost), decay) for cost in (10.0, 20.0)
    )
    assert solve("mh3sfca", far_off).access == near(solve("mh3sfca", near_by).access * np.exp(-0.5))
    assert solve("huff2sfca", far_off).access == near(solve("huff2sfca", near_by).access)


@pytest.mark.parametrize("method", sorted(set(ALL) - {"bfca"}))
@for_all(case=cases(), share=st.sampled_from([0.0, 0.3, 0.5, 1.0]))
def test_splitting_a_place_in_two_changes_nothing(method, case, share):
    first = case.population[0]
    population = np.append(case.population, first * (1 - share))
    population[0] = first * share
    split = Case(population, case.capacity, np.vstack([case.dense, case.dense[:1]]), case.decay)
    whole = solve(method, case)
    found = solve(method, split)
    assert found.access[:-1] == near(whole.access)
    assert found.access[-1] == near(whole.access[0])
    assert found.ratio == near(whole.ratio)


@pytest.mark.parametrize("method", ["2sfca", "e2sfca", "m2sfca", "huff2sfca", "mh3sfca"])
@for_all(case=cases(), share=st.sampled_from([0.3, 0.5]))
def test_splitting_a_facility_in_two_changes_nobodys_access(method, case, share):
    capacity = np.append(case.capacity, case.capacity[0] * (1 - share))
    capacity[0] = case.capacity[0] * share
    split = Case(case.population, capacity, np.hstack([case.dense, case.dense[:, :1]]), case.decay)
    assert solve(method, split).access == near(solve(method, case).access)


@for_all(case=cases())
def test_e2sfca_with_a_flat_decay_is_2sfca(case):
    flat = Case(case.population, case.capacity, case.dense, DECAYS[0])
    assert np.array_equal(solve("e2sfca", flat).access, solve("2sfca", case).access)


@methods
@for_all(population=st.integers(1, 1000), capacity=st.integers(1, 100))
def test_one_place_and_one_facility_next_door_share_out_everything(method, population, capacity):
    case = Case(np.array([float(population)]), np.array([float(capacity)]), np.zeros((1, 1)), DECAYS[3])
    assert solve(method, case).access == near([capacity / population])


@for_all(case=cases(smallest_population=1))
def test_access_times_people_is_spatial_availability(case):
    # Soukhov et al. (2023): V_ij = S_j F^p F^c / sum_k F^p F^c with balancing factors; V_i / P_i is E2SFCA.
    P, S, W = case.population[:, None], case.capacity, case.weights
    shares = np.divide(P * W, (P * W).sum(axis=0), out=np.zeros(W.shape), where=W > 0)
    assert solve("e2sfca", case).access * case.population == near((shares * S).sum(axis=1))
