"""Concentration of markets: monopoly, equal shares, the mean of Kessler and McClellan, radii, areas."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.choice.concentration import area_hhi, concentration, market_radius
from evencare.solvers.choice.flow_table import FlowTable


def table(flow, cost=None):
    """A full table of a matrix of flows."""
    flow = np.asarray(flow, dtype=float)
    rows, columns = np.nonzero(np.ones(flow.shape))
    ids = [np.array([f"{side}{k}" for k in range(count)], dtype=object) for side, count in zip("zh", flow.shape)]
    return FlowTable(*ids, rows, columns, flow.ravel(), None if cost is None else np.asarray(cost, float).ravel())


def test_one_hospital_is_a_monopoly_and_four_alike_make_2500():
    assert concentration(table([[5], [3]])).hhi == 10_000
    assert concentration(table([[2, 2, 2, 2]])).place_hhi == pytest.approx([2500])


def test_a_hospital_has_the_mean_index_of_its_patients():
    found = concentration(table([[10, 0], [5, 5]]))
    assert found.place_hhi == pytest.approx([10_000, 5_000])
    assert found.hospital_hhi == pytest.approx([(10 * 10_000 + 5 * 5_000) / 15, 5_000])
    assert found.hhi == pytest.approx(7_500)
    assert found.pooled_hhi == pytest.approx(10_000 * (0.75**2 + 0.25**2))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6))
def test_the_index_lies_between_equal_shares_and_monopoly(seed):
    generator = np.random.default_rng(seed)
    flows = table(generator.poisson(2.0, (12, 5)))
    found = concentration(flows)
    known = found.place_patients > 0
    assert np.isnan(found.place_hhi[~known]).all()
    assert ((found.place_hhi[known] >= 2_000 - 1e-9) & (found.place_hhi[known] <= 10_000 + 1e-9)).all()
    # Patients see the same mean, whether counted where they live or where they go.
    some = found.hospital_patients > 0
    assert found.hospital_patients[some] @ found.hospital_hhi[some] == pytest.approx(
        found.place_patients[known] @ found.place_hhi[known]
    )
    # Pooling places never concentrates the market beyond their mean (Jensen).
    assert found.pooled_hhi <= found.hhi + 1e-9


def test_a_fixed_radius_takes_the_hospitals_within_it_by_their_patients():
    flows = table([[8, 0, 2], [0, 6, 4]], [[10, 20, 30], [40, 10, 20]])
    found = concentration(flows, "fixed_radius", 20)
    # Place 0 has hospitals of 8 and 6 patients within 20, place 1 those of 6 and 6.
    assert found.place_hhi == pytest.approx([10_000 * (64 + 36) / 196, 5_000])
    assert found.radius.tolist() == [20, 20, 20]


def test_a_place_with_no_hospital_in_its_radius_has_no_index():
    found = concentration(table([[5], [5]], [[10], [50]]), "fixed_radius", 20)
    assert np.isnan(found.place_hhi[1])
    assert found.hhi == 10_000
    assert found.hospital_hhi == pytest.approx([10_000])


def test_the_radius_of_a_hospital_holds_the_share_of_its_patients():
    flows = table([[70, 0], [20, 0], [10, 0]], [[5, 1], [9, 1], [30, 1]])
    assert market_radius(flows, 0.7)[0] == 5
    assert market_radius(flows, 0.75)[0] == 9
    assert market_radius(flows, 1.0)[0] == 30
    assert np.isnan(market_radius(flows, 0.75)[1])
    found = concentration(flows, "variable_radius", patient_share=0.75)
    assert found.place_hhi[:2].tolist() == [10_000, 10_000]
    assert np.isnan(found.place_hhi[2])


def test_areas_pool_the_patients_of_their_places():
    flows = table([[10, 0], [0, 10], [6, 2]])
    share = concentration(flows).share
    assert area_hhi(flows, share, np.array([0, 0, 1]), 3)[:2] == pytest.approx([5_000, 10_000 * (0.75**2 + 0.25**2)])
    assert np.isnan(area_hhi(flows, share, np.array([0, 0, -1]), 2)[1])
