"""Trends against scipy's Kendall tau."""

import numpy as np
import pytest
from scipy.stats import kendalltau, theilslopes

from evencare.solvers.equity.trend import mann_kendall


@pytest.mark.parametrize("periods", [4, 7, 20, 60])
def test_p_and_slope_without_ties_equal_those_of_scipy(periods):
    series = np.random.default_rng(periods).normal(size=(20, periods)) + 0.05 * np.arange(periods)
    found = mann_kendall(series)
    for row, p, slope in zip(series, found.p, found.slope):
        method = "exact" if periods <= 30 else "asymptotic"
        # The normal approximation here has Kendall's correction for continuity, that of scipy has none.
        peer = kendalltau(np.arange(periods), row, method=method).pvalue
        assert p == pytest.approx(peer, abs=1e-9 if method == "exact" else 0.02)
        assert slope == pytest.approx(theilslopes(row)[0])
