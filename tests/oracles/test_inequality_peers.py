"""Indices of inequality against independent packages, where those are right.

Left out on purpose: Theil with zeros and Atkinson with zeros of ``inequality`` (it shifts or refuses
zeros), weights of ``inequalipy.atkinson`` (its test of them fails on arrays), and Kolm-Pollak of
``inequalipy`` for large exponents (it overflows).
"""

import inequalipy
import numpy as np
import pytest
from inequality.atkinson import atkinson
from inequality.gini import Gini
from inequality.schutz import Schutz
from inequality.theil import Theil, TheilD

from evencare.solvers.equity.assessment import assess
from evencare.solvers.equity.indices import InequalityOptions
from evencare.solvers.equity.inequality import inequality
from evencare.solvers.equity.units import checked_units


@pytest.fixture(params=[3, 40, 2000])
def values(request):
    return np.random.default_rng(request.param).lognormal(size=request.param)


@pytest.fixture
def weights(values):
    return np.random.default_rng(1).integers(1, 9, len(values)).astype(float)


def test_gini_equals_that_of_pysal(values):
    assert inequality(values, np.ones(len(values)))["gini"] == pytest.approx(Gini(values).g, abs=1e-12)


def test_weighted_gini_equals_that_of_inequalipy(values, weights):
    found = inequality(values, weights)["gini"]
    assert found == pytest.approx(inequalipy.gini(values, weights), abs=1e-12)


def test_theil_t_of_positive_values_equals_that_of_pysal(values):
    assert inequality(values, np.ones(len(values)))["theil_t"] == pytest.approx(Theil(values).T, abs=1e-12)


def test_theil_between_and_within_equal_those_of_pysal(values):
    groups = np.arange(len(values)) % 3
    parts = assess(checked_units(values), InequalityOptions(), groups, 3).today.groups.totals()
    peer = TheilD(values, groups)
    assert parts["theil_between"] == pytest.approx(float(np.squeeze(peer.bg)), abs=1e-12)
    assert parts["theil_within"] == pytest.approx(float(np.squeeze(peer.wg)), abs=1e-12)


@pytest.mark.parametrize("aversion", [0.25, 0.5, 1.0, 2.0])
def test_atkinson_index_equals_that_of_pysal(values, aversion):
    found = inequality(values, np.ones(len(values)), InequalityOptions(aversion=aversion))
    assert found["atkinson_index"] == pytest.approx(atkinson(values, aversion), abs=1e-12)


def test_hoover_index_equals_the_schutz_coefficient_of_pysal(values):
    import pandas

    peer = Schutz(pandas.DataFrame({"income": values}), "income")
    assert inequality(values, np.ones(len(values)))["hoover"] == pytest.approx(peer.distance, abs=1e-12)


@pytest.mark.parametrize(("aversion", "burden"), [(0.5, False), (1.0, False), (0.5, True)])
def test_kolm_pollak_equals_that_of_inequalipy(values, weights, aversion, burden):
    found = inequality(values, weights, InequalityOptions(aversion=aversion, burden=burden))
    signed = -aversion if burden else aversion
    peer = inequalipy.kolmpollak.ede(values, epsilon=signed, weights=weights)
    assert found["kolm_pollak_ede"] == pytest.approx(peer, rel=1e-10)
    index = inequalipy.kolmpollak.index(values, epsilon=signed, weights=weights)
    assert found["kolm_pollak_index"] == pytest.approx(abs(index), abs=1e-10)
