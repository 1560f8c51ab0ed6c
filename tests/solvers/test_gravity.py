"""Constrained gravity flows: laws, a hand-made answer, infeasible totals that end, agreement with calibration."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.choice.calibration import calibrate
from evencare.solvers.choice.flow_table import FlowTable
from evencare.solvers.choice.gravity import constrained_flows, scaled_totals
from evencare.solvers.errors import InputError


def pairs(n, m, keep=None):
    rows, columns = np.nonzero(np.ones((n, m)) if keep is None else keep)
    ids = [np.array([f"{side}{k}" for k in range(count)], dtype=object) for side, count in (("o", n), ("d", m))]
    return FlowTable(*ids, rows, columns, None, None)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 12), st.integers(2, 12))
def test_both_totals_are_met_to_the_tolerance(seed, n, m):
    generator = np.random.default_rng(seed)
    table = pairs(n, m)
    weight = generator.uniform(0.05, 1, n * m)
    origins = generator.uniform(1, 100, n)
    destinations = generator.uniform(1, 100, m)
    destinations *= origins.sum() / destinations.sum()
    found = constrained_flows(table, weight, "doubly", origins, destinations)
    assert found.residual <= 1e-10
    assert table.by_origin(found.flow) == pytest.approx(origins, rel=1e-10)
    assert table.by_destination(found.flow) == pytest.approx(destinations, rel=1e-10)
    # Biproportional: the flow is the weight times a factor of its row and one of its column.
    log = np.log(found.flow / weight).reshape(n, m)
    assert log - log[:1] - log[:, :1] + log[0, 0] == pytest.approx(np.zeros((n, m)), abs=1e-8)


def test_furness_of_two_by_two_has_its_closed_form():
    # Weights (1 2; 3 4), all totals 10: x^2 / (10 - x)^2 = (1 * 4) / (2 * 3).
    found = constrained_flows(pairs(2, 2), np.array([1.0, 2, 3, 4]), "doubly", np.full(2, 10.0), np.full(2, 10.0))
    ratio = np.sqrt(4 / 6)
    x = 10 * ratio / (1 + ratio)
    assert found.flow == pytest.approx([x, 10 - x, 10 - x, x])


def test_production_shares_follow_mass_and_weight():
    found = constrained_flows(
        pairs(1, 2), np.array([0.5, 1.0]), "production", np.array([90.0]), np.array([4.0, 1.0]), 0.5
    )
    assert found.flow == pytest.approx([45.0, 45.0])
    assert found.residual < 1e-15


def test_attraction_is_production_seen_from_the_other_side():
    generator = np.random.default_rng(2)
    table, back = pairs(5, 4), pairs(4, 5)
    weight = generator.random((5, 4))
    origins, destinations = generator.random(5), generator.random(4)
    one = constrained_flows(table, weight.ravel(), "attraction", origins, destinations)
    other = constrained_flows(back, weight.T.ravel(), "production", destinations, origins)
    assert one.flow.reshape(5, 4) == pytest.approx(other.flow.reshape(4, 5).T)


def test_zero_totals_stay_zero():
    found = constrained_flows(pairs(2, 2), np.ones(4), "doubly", np.array([0.0, 8]), np.array([3.0, 5]))
    assert found.flow == pytest.approx([0, 0, 3, 5])


def test_totals_that_the_pairs_cannot_carry_end_with_their_residual():
    # Origin 0 reaches destination 0 only, which has room for 2 of its 8.
    table = pairs(2, 2, np.array([[1, 0], [1, 1]]))
    begun = time.perf_counter()
    found = constrained_flows(table, np.ones(3), "doubly", np.array([8.0, 2]), np.array([2.0, 8]))
    assert time.perf_counter() - begun < 5
    assert found.residual > 0.1
    assert np.isfinite(found.flow).all()


@pytest.mark.filterwarnings("error")
def test_totals_that_cannot_be_met_in_one_part_leave_the_other_part_fitted():
    # Two parts without a pair between them; the first has 8 at its origin and room for 2.
    table = pairs(2, 2, np.eye(2))
    found = constrained_flows(table, np.ones(2), "doubly", np.array([8.0, 2]), np.array([2.0, 8]))
    assert found.flow == pytest.approx([2, 8])
    assert found.residual == pytest.approx(3)
    table = pairs(3, 3, np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1]]))
    totals = np.array([6.0, 2, 3]), np.array([2.0, 3, 6])
    found = constrained_flows(table, np.ones(5), "doubly", *totals)
    assert table.by_destination(found.flow) == pytest.approx(totals[1])


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("model", ["production", "attraction", "doubly"])
def test_tiny_weights_are_as_good_as_any(model):
    table, totals = pairs(2, 2), (np.array([4e5, 6e5]), np.array([5e5, 5e5]))
    weight = np.array([1.0, 2, 3, 4])
    tiny, plain = (constrained_flows(table, w, model, *totals).flow for w in (weight * 1e-306, weight))
    assert tiny == pytest.approx(plain)


def test_a_place_without_any_pair_to_carry_its_total_is_told():
    table = pairs(2, 2)
    found = constrained_flows(table, np.array([0.0, 0, 1, 1]), "doubly", np.array([4.0, 6]), np.array([5.0, 5]))
    assert found.unserved_origins.tolist() == [True, False]
    found = constrained_flows(table, np.array([0.0, 0, 1, 1]), "production", np.array([4.0, 6]), np.ones(2))
    assert found.unserved_origins.tolist() == [True, False]
    assert found.residual == 1.0


def test_sums_that_differ_are_refused_or_scaled_on_request():
    origins, destinations = np.array([4.0, 6]), np.array([10.0, 10])
    with pytest.raises(InputError, match="add up to 10, the destinations to 20"):
        scaled_totals(origins, destinations, "none")
    assert scaled_totals(origins, destinations, "origins")[0] == pytest.approx([8, 12])
    assert scaled_totals(origins, destinations, "destinations")[1:] == (pytest.approx([5, 5]), 0.5)


def test_flows_of_a_calibrated_decay_and_observed_totals_are_the_fitted_ones():
    generator = np.random.default_rng(6)
    table = pairs(12, 9)
    cost = generator.uniform(1, 30, len(table))
    flow = generator.poisson(40 * np.exp(-0.1 * cost)).astype(float)
    observed = FlowTable(table.origin_ids, table.destination_ids, table.origin, table.destination, flow, cost)
    fit = calibrate(observed, "doubly", "exponential")
    found = constrained_flows(
        observed, fit.decay()(cost), "doubly", observed.by_origin(flow), observed.by_destination(flow)
    )
    assert found.flow == pytest.approx(fit.fitted, rel=1e-7)
    assert found.flow @ cost == pytest.approx(flow @ cost)
