"""Data envelopment analysis: textbook cases, laws, and units that cannot be compared."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from evencare.solvers.equity.efficiency import ORIENTATIONS, RETURNS, efficiency, undominated
from evencare.solvers.errors import InputError

# Cooper, Seiford & Tone (2007), Data Envelopment Analysis, table 1.1: one input, one output, units A to H.
EMPLOYEES = np.array([[2.0], [3.0], [3.0], [4.0], [5.0], [5.0], [6.0], [8.0]])
SALES = np.array([[1.0], [3.0], [2.0], [3.0], [4.0], [2.0], [3.0], [5.0]])
# Table 2.2: two inputs, one output of 1, units A to F.
TWO_INPUTS = np.array([[4.0, 3.0], [7.0, 3.0], [8.0, 1.0], [4.0, 2.0], [2.0, 4.0], [10.0, 1.0]])


def sample(seed, n=12):
    generator = np.random.default_rng(seed)
    return generator.uniform(1, 9, (n, 2)), generator.uniform(1, 9, (n, 2))


def test_sales_per_employee_give_the_scores_of_the_textbook():
    # Table 1.2: efficiency 0.5, 1, 0.667, 0.75, 0.8, 0.4, 0.5, 0.625.
    found = efficiency(EMPLOYEES, SALES, "constant")
    assert found.score == pytest.approx([0.5, 1.0, 2 / 3, 0.75, 0.8, 0.4, 0.5, 0.625])
    assert found.efficient.tolist() == [False, True] + [False] * 6


def test_two_inputs_give_the_scores_peers_and_slacks_of_the_textbook():
    # Example 2.2: A 0.8571 with peers D and E, B 0.6316 with C and D, F 1 but for a slack of 2 in the first input.
    found = efficiency(TWO_INPUTS, np.ones((6, 1)), "constant")
    assert found.score == pytest.approx([6 / 7, 12 / 19, 1.0, 1.0, 1.0, 1.0])
    weights = found.weights.toarray()
    assert weights[0, [3, 4]] == pytest.approx([5 / 7, 2 / 7])
    assert weights[1, [2, 3]] == pytest.approx([2 / 19, 17 / 19])
    assert found.input_slack[5] == pytest.approx([2.0, 0.0])
    assert found.efficient.tolist() == [False, False, True, True, True, False]


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 1000), st.sampled_from(RETURNS), st.sampled_from(ORIENTATIONS))
def test_every_score_equals_that_of_the_plain_program_over_all_units(seed, returns, orientation):
    x, y = sample(seed)
    found = efficiency(x, y, returns, orientation)
    for o in range(len(x)):
        assert found.score[o] == pytest.approx(_plain_score(x, y, o, returns, orientation), abs=1e-6)


def _plain_score(x, y, o, returns, orientation):
    n = len(x)
    inward = orientation == "input"
    rows = np.vstack(
        [np.column_stack([x.T, -x[o] if inward else 0 * x[o]]), np.column_stack([-y.T, 0 * y[o] if inward else y[o]])]
    )
    right = np.concatenate([0 * x[o] if inward else x[o], -y[o] if inward else 0 * y[o]])
    sum_of_weights = np.append(np.ones(n), 0.0)[None]
    if returns == "non_increasing":
        rows, right = np.vstack([rows, sum_of_weights]), np.append(right, 1.0)
    equal = (sum_of_weights, [1.0]) if returns == "variable" else (None, None)
    goal = np.append(np.zeros(n), 1.0 if inward else -1.0)
    found = linprog(goal, rows, right, *equal, method="highs")
    return found.x[-1] if inward else 1 / found.x[-1]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000))
def test_constant_returns_never_score_higher_and_agree_in_both_directions(seed):
    x, y = sample(seed)
    inward, outward = (efficiency(x, y, "constant", one).score for one in ORIENTATIONS)
    assert inward == pytest.approx(outward, abs=1e-6)
    assert np.all(inward <= efficiency(x, y, "variable").score + 1e-7)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000), st.sampled_from(RETURNS), st.sampled_from(ORIENTATIONS))
def test_peers_at_the_frontier_reach_the_targets(seed, returns, orientation):
    x, y = sample(seed)
    found = efficiency(x, y, returns, orientation)
    assert found.weights @ x == pytest.approx(found.input_target, abs=1e-5)
    assert found.weights @ y == pytest.approx(found.output_target, abs=1e-5)
    if returns == "variable":
        assert np.asarray(found.weights.sum(axis=1)).ravel() == pytest.approx(np.ones(len(x)), abs=1e-6)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1000), st.sampled_from(RETURNS))
def test_the_unit_in_which_a_variable_is_measured_changes_nothing(seed, returns):
    x, y = sample(seed)
    first, second = efficiency(x, y, returns), efficiency(x * [1000, 1], y * [1, 0.001], returns)
    assert second.score == pytest.approx(first.score, abs=1e-6)
    assert second.input_slack == pytest.approx(first.input_slack * [1000, 1], abs=1e-2)


def test_the_order_of_the_units_changes_nothing():
    x, y = sample(4)
    order = np.random.default_rng(1).permutation(len(x))
    assert efficiency(x[order], y[order]).score == pytest.approx(efficiency(x, y).score[order], abs=1e-7)


def test_two_units_that_are_the_same_are_both_efficient():
    found = efficiency(np.array([[1.0], [1.0], [2.0]]), np.array([[1.0], [1.0], [1.0]]))
    assert found.score == pytest.approx([1.0, 1.0, 0.5])
    assert found.efficient.tolist() == [True, True, False]


def test_one_unit_alone_is_efficient():
    assert efficiency(np.array([[3.0]]), np.array([[2.0]])).score.tolist() == [1.0]


def test_units_with_null_or_without_inputs_or_outputs_are_not_compared():
    x, y = np.array([[1.0], [np.nan], [0.0], [2.0], [4.0]]), np.array([[1.0], [1.0], [1.0], [0.0], [2.0]])
    found = efficiency(x, y, "constant")
    assert found.compared.tolist() == [True, False, False, False, True]
    assert np.isnan(found.score[1:4]).all() and found.score[[0, 4]] == pytest.approx([1.0, 0.5])
    with pytest.raises(InputError, match="1 rows have NULL, 2 have no input"):
        efficiency(x[1:4], y[1:4])


def test_only_units_that_nobody_beats_are_undominated():
    x, y = np.array([[2.0], [1.0], [1.0], [3.0]]), np.array([[1.0], [1.0], [1.0], [9.0]])
    assert undominated(x, y).tolist() == [1, 2, 3]


def test_small_units_are_measured_as_finely_as_large_ones():
    generator = np.random.default_rng(1)
    size = np.exp(generator.uniform(0.0, 12.0, 60))[:, None]
    amounts, done = generator.uniform(1.0, 3.0, (60, 2)), generator.uniform(1.0, 3.0, (60, 2))
    found = efficiency(size * amounts, size * done, "constant")
    # Constant returns: the size of a unit does not matter.
    assert found.score == pytest.approx(efficiency(amounts, done, "constant").score, rel=1e-6)


def test_amounts_too_far_apart_are_refused_before_they_reach_the_solver():
    with pytest.raises(InputError, match="too far apart"):
        efficiency(np.array([[3e12], [1e-9], [5.0]]), np.array([[10.0], [5.0], [6.0]]))
