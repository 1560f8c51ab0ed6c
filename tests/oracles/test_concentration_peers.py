"""Standard errors and gradients against the regressions of statsmodels that define them."""

import numpy as np
import pytest
import statsmodels.api as sm

from evencare.solvers.equity.concentration import Bounds, concentration
from evencare.solvers.equity.gradient import linear_gradient, logit_gradient
from evencare.solvers.equity.ranking import Ranking


@pytest.fixture
def case():
    generator = np.random.default_rng(5)
    rank, weights = generator.integers(0, 40, 200).astype(float), generator.uniform(0.5, 9.0, 200)
    values = np.clip(0.3 + 0.01 * rank + generator.normal(0, 0.1, 200), 0, 1)
    return values, Ranking(rank, weights)


def test_the_index_and_its_error_are_those_of_the_convenient_regression(case):
    values, ranking = case
    mean = np.average(values, weights=ranking.weights)
    design = sm.add_constant(ranking.fraction)
    fit = sm.WLS(2 * ranking.variance * values / mean, design, weights=ranking.weights).fit()
    found = concentration(values, ranking)
    assert found.measures["concentration_index"] == pytest.approx(fit.params[1], abs=1e-12)
    assert found.se_regression == pytest.approx(fit.bse[1], rel=1e-9)


def test_the_slope_and_its_robust_error_are_those_of_weighted_least_squares(case):
    values, ranking = case
    fit = sm.WLS(values, sm.add_constant(ranking.fraction), weights=ranking.weights).fit(cov_type="HC1")
    found = linear_gradient(values, ranking)
    assert (found.bottom, found.slope) == pytest.approx(tuple(fit.params), abs=1e-10)
    assert found.slope_interval.standard_error == pytest.approx(fit.bse[1], rel=1e-8)


def test_the_logit_slope_is_that_of_a_weighted_binomial_model(case):
    values, ranking = case
    design = sm.add_constant(ranking.fraction)
    model = sm.GLM(values, design, family=sm.families.Binomial(), var_weights=ranking.weights)
    bottom, top = model.fit().predict(np.array([[1.0, 0.0], [1.0, 1.0]]))
    found = logit_gradient(values, ranking, Bounds(0.0, 1.0))
    assert (found.slope, found.ratio) == pytest.approx((top - bottom, top / bottom), rel=1e-8)
