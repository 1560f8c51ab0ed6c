"""The floating-catchment family: the textbook, the edge rules and the blocks."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import strategies as st

from evencare.solvers.accessibility import kernel
from evencare.solvers.accessibility.catchment import access_matrix, floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.errors import Cancelled, InputError
from evencare.solvers.problem import TravelCosts
from evencare.solvers.progress import Progress

sys.path.append(str(Path(__file__).parent))
from catchment_cases import CATCHMENT, DECAYS, Case, cases, for_all, textbook

TEXTBOOK = ("2sfca", "e2sfca", "3sfca", "m2sfca", "huff2sfca", "mh3sfca", "bfca")
FIXED_WEIGHTS = ("2sfca", "e2sfca", "3sfca", "m2sfca", "bfca")
methods = pytest.mark.parametrize("method", TEXTBOOK)


def solve(method, case, **more):
    return floating_catchment(case.demand, case.facilities, case.costs, case.decay, method, **more)


def line(*dense, population=None, capacity=None, decay=DECAYS[0]):
    """A case from rows of costs; everyone is 100 people, every facility 10 beds unless told."""
    dense = np.array(dense, dtype=float)
    population = np.full(len(dense), 100.0) if population is None else np.array(population, float)
    capacity = np.full(dense.shape[1], 10.0) if capacity is None else np.array(capacity, float)
    return Case(population, capacity, dense, decay)


@methods
@for_all(case=cases())
def test_every_method_is_the_formula_of_its_paper(method, case):
    access, ratio = textbook(method, case)
    found = solve(method, case)
    assert found.access == pytest.approx(access, rel=1e-9, abs=1e-12)
    assert found.ratio == pytest.approx(ratio, rel=1e-9, abs=1e-12)


@methods
@for_all(case=cases())
def test_every_score_is_a_finite_number(method, case):
    found = solve(method, case)
    assert np.all(np.isfinite(found.access)) and np.all(np.isfinite(found.ratio))
    assert np.all(found.access >= 0) and np.all(found.ratio >= 0)


@pytest.mark.parametrize("method", FIXED_WEIGHTS)
@for_all(case=cases())
def test_the_matrix_times_capacity_is_the_access(method, case):
    matrix = access_matrix(case.demand, case.costs, case.decay, method)
    assert matrix @ case.capacity == pytest.approx(solve(method, case).access, rel=1e-9, abs=1e-12)


@pytest.mark.parametrize("method", ["huff2sfca", "mh3sfca"])
def test_methods_that_are_not_linear_in_capacity_have_no_matrix(method):
    case = line([1, 2])
    with pytest.raises(InputError, match="METHOD"):
        access_matrix(case.demand, case.costs, case.decay, method)


@pytest.mark.parametrize("method", FIXED_WEIGHTS)
def test_costs_are_the_same_after_the_matrix_as_before(method):
    # A place exactly at the catchment weighs nothing with Dai's Gaussian: a stored zero.
    costs = line([10, 30], [5, 30]).costs
    indptr, indices = costs.indptr.copy(), costs.indices.copy()
    case = line([10, 30], [5, 30], decay=Decay.checked("dai", CATCHMENT))
    access_matrix(case.demand, costs, case.decay, method)
    assert np.array_equal(costs.indptr, indptr) and np.array_equal(costs.indices, indices)


@methods
@pytest.mark.parametrize("row", [[np.nan, np.nan], [31, 90], [np.inf, np.nan]])
def test_rule_1_a_place_without_facility_in_reach_gets_zero_and_is_flagged(method, row):
    found = solve(method, line([10, 20], row))
    assert found.access[1] == 0
    assert found.reached.tolist() == [True, False]
    assert found.unreachable_population == 100


@methods
def test_rule_1_a_place_whose_weights_are_all_zero_is_unreachable_too(method):
    decay = Decay.checked("step", 60, bands="10:1, 60:0")
    found = solve(method, line([10], [40], decay=decay))
    assert found.reached.tolist() == [True, method == "2sfca"]


@methods
def test_rule_2_a_place_without_people_has_a_score_and_weighs_nothing(method):
    case, without = line([10, 20], [15, 5], population=[100, 0]), line([10, 20])
    found = solve(method, case)
    assert found.access[1] > 0
    assert found.demand == pytest.approx(solve(method, without).demand)


@methods
def test_rule_3_a_facility_without_demand_is_stranded(method):
    found = solve(method, line([10, 5, 90], [10, 90, 90], [90, 90, 1], population=[100, 100, 0]))
    assert found.ratio[2] == 0
    assert found.served.tolist() == [True, True, False]
    assert (found.reached_supply, found.stranded_supply) == (20, 10)
    assert found.access[2] == 0 and found.reached[2]


@methods
def test_rule_4_a_facility_without_capacity_gives_nothing_but_is_in_reach(method):
    found = solve(method, line([10, 20], [np.nan, 5], capacity=[10, 0]))
    assert found.access[1] == 0
    assert found.reached.tolist() == [True, True]
    assert found.unreachable_population == 0
    assert found.conservation_error < 1e-12


def test_rule_4_an_empty_facility_still_draws_people_where_capacity_is_not_looked_at():
    full, empty = line([10, 10]), line([10, 10], capacity=[10, 0])
    assert solve("e2sfca", empty).demand.tolist() == solve("e2sfca", full).demand.tolist()


@methods
def test_rule_5_a_cost_of_zero_is_a_cost(method):
    found = solve(method, line([0, 20], [20, 0], decay=Decay.checked("power", CATCHMENT, shape=2)))
    assert found.access == pytest.approx([found.access[0]] * 2)
    assert found.access[0] > 0


@methods
def test_rule_8_the_catchment_is_inclusive_in_either_precision(method):
    case = line([0.1, np.nan])
    costs = TravelCosts.from_pairs([0, 0], [0, 1], np.array([0.1, 0.2], np.float32), (1, 2))
    found = floating_catchment(case.demand, case.facilities, costs, Decay("binary", 0.1), method)
    assert found.served.tolist() == [True, False]


@methods
@for_all(case=cases(), seed=st.integers(0, 99))
def test_rule_9_the_order_of_places_and_facilities_does_not_matter(method, case, seed):
    generator = np.random.default_rng(seed)
    rows, columns = generator.permutation(len(case.population)), generator.permutation(len(case.capacity))
    mixed = Case(case.population[rows], case.capacity[columns], case.dense[rows][:, columns], case.decay)
    assert solve(method, mixed).access == pytest.approx(solve(method, case).access[rows], rel=1e-9, abs=1e-12)
    assert solve(method, mixed).ratio == pytest.approx(solve(method, case).ratio[columns], rel=1e-9, abs=1e-12)


@methods
def test_rule_9_inputs_are_never_changed(method):
    case = line([10, 30, np.nan], [5, 31, 0], decay=DECAYS[2])
    demand, facilities, costs = case.demand, case.facilities, case.costs
    floating_catchment(demand, facilities, costs, case.decay, method)
    assert np.array_equal(demand.population, case.population)
    assert np.array_equal(facilities.capacity, case.capacity)
    assert np.array_equal(costs.costs, case.costs.costs) and np.array_equal(costs.indices, case.costs.indices)


@methods
@for_all(case=cases())
def test_rule_10_the_accounts_add_up(method, case):
    found = solve(method, case)
    assert found.reached_supply + found.stranded_supply == pytest.approx(case.capacity.sum())
    assert found.unreachable_population == pytest.approx(case.population[~found.reached].sum())
    assert found.conservation_error < 1e-9


@methods
@for_all(case=cases(), block=st.sampled_from([1, 2, 3, 7]))
def test_blocks_give_what_one_block_gives(method, case, block):
    whole = solve(method, case)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel, "BLOCK_PAIRS", block)
        parts = solve(method, case)
        patch.setattr(kernel, "CACHED_PAIRS", 0)
        uncached = solve(method, case)
    assert parts.access == pytest.approx(whole.access, rel=1e-12, abs=1e-15)
    assert np.array_equal(uncached.access, parts.access)
    assert np.array_equal(uncached.reached, whole.reached)


@for_all(counts=st.lists(st.integers(0, 9), min_size=1, max_size=30), pairs=st.integers(1, 20))
def test_blocks_cover_every_row_once_and_stay_small(counts, pairs):
    indptr = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)
    blocks = list(kernel.row_blocks(indptr, pairs))
    assert [row for block in blocks for row in range(block.start, block.stop)] == list(range(len(counts)))
    assert all(indptr[block.stop] - indptr[block.start] <= pairs or block.stop - block.start == 1 for block in blocks)


@methods
def test_single_precision_costs_give_the_same_access(method):
    case = line([3, 17, 30], [8, 29, np.nan], [14, 2, 11], decay=DECAYS[3])
    costs = case.costs
    single = TravelCosts(costs.indptr, costs.indices, costs.costs.astype(np.float32), 3)
    found = floating_catchment(case.demand, case.facilities, single, case.decay, method)
    assert found.access == pytest.approx(solve(method, case).access, rel=1e-6)


class CancelledAtOnce(Progress):
    def cancelled(self):
        return True


@methods
def test_a_run_can_be_cancelled(method):
    with pytest.raises(Cancelled):
        solve(method, line([10]), progress=CancelledAtOnce())
