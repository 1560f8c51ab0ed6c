"""Laws that maximal coverage keeps, whatever the data."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.lists import merged
from evencare.solvers.siting.sites import Sites

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from siting_cases import dense_costs, random_case

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
EXACT = Effort(gap=0.0)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 4))
def test_splitting_a_place_changes_nothing(seed, parts):
    case = random_case(seed)
    whole = case.solve(effort=EXACT)
    matrix = np.full((14, 7), np.inf)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    case.demand = Demand.checked(range(14 * parts), np.repeat(case.demand.population / parts, parts))
    case.costs = dense_costs(np.repeat(matrix, parts, axis=0))
    assert case.solve(effort=EXACT).objective == pytest.approx(whole.objective)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000))
def test_the_order_of_places_and_sites_changes_nothing(seed):
    case = random_case(seed, status=["existing", *["candidate"] * 6])
    before = case.solve(effort=EXACT).objective
    rng = np.random.default_rng(seed)
    rows, columns = rng.permutation(14), rng.permutation(7)
    matrix = np.full((14, 7), np.inf)
    matrix[case.costs.rows(), case.costs.indices] = case.costs.costs
    case.demand = Demand.checked(case.demand.ids[rows], case.demand.population[rows])
    case.sites = Sites.checked(case.sites.ids[columns], case.sites.status[columns])
    case.costs = dense_costs(matrix[rows][:, columns])
    assert case.solve(effort=EXACT).objective == pytest.approx(before)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.booleans())
def test_one_more_candidate_never_hurts(seed, backup):
    case = random_case(seed, backup=backup, standard=0.6)
    more = case.solve(effort=EXACT).objective
    case.sites = Sites.checked(case.sites.ids, [*["candidate"] * 6, "excluded"])
    assert case.solve(effort=EXACT).objective <= more


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.1, 0.7), st.floats(0.0, 0.2))
def test_a_wider_standard_never_covers_fewer(seed, standard, wider):
    narrow, wide = random_case(seed, standard=standard), random_case(seed, standard=standard + wider)
    try:
        few = narrow.solve(effort=EXACT).objective
    except InputError:
        few = 0.0
    try:
        assert few <= wide.solve(effort=EXACT).objective
    except InputError:
        assert few == 0.0


def test_places_merge_whatever_the_order_of_their_sites():
    pairs = TravelCosts(np.array([0, 2, 2, 4, 5]), np.array([2, 0, 0, 2, 1]), np.ones(5), 3)
    groups = merged(pairs, np.array([1.0, 2.0, 4.0, 8.0]))
    assert groups.group.tolist() in ([0, -1, 0, 1], [1, -1, 1, 0])
    assert sorted(groups.weight.tolist()) == [5.0, 8.0]
