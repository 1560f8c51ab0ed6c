"""Calibration against the generalised linear models of statsmodels with a dummy for every place; communities
against the Louvain method of networkx, which knows no contiguity."""

import csv

import networkx
import numpy as np
import pytest
import statsmodels.api as sm
from scipy.sparse import csr_matrix

from evencare.solvers.choice.area_flows import AreaFlows
from evencare.solvers.choice.calibration import MODELS, calibrate
from evencare.solvers.choice.communities import communities, modularity
from evencare.solvers.choice.flow_table import FlowTable

LINEAR = {
    "exponential": [lambda c: -c],
    "power": [lambda c: -np.log(np.maximum(c, 1.0))],
    "gaussian": [lambda c: -(c**2)],
    "gamma": [lambda c: -np.maximum(c, 1.0), lambda c: -np.log(np.maximum(c, 1.0))],
}


def dummies(place, count):
    return (place[:, None] == np.arange(count)).astype(float)


@pytest.fixture(scope="module")
def case():
    """Sparse overdispersed flows with many zeros, between places with masses."""
    generator = np.random.default_rng(7)
    n, m = 14, 11
    rows, columns = np.nonzero(generator.random((n, m)) < 0.75)
    cost = generator.uniform(0.2, 40, len(rows))
    push, pull = generator.lognormal(3, 0.8, n), generator.lognormal(0, 0.8, m)
    mean = push[rows] * pull[columns] * np.exp(-0.09 * cost) * generator.gamma(2, 0.5, len(rows))
    ids = [np.array([f"{side}{k}" for k in range(count)], dtype=object) for side, count in (("o", n), ("d", m))]
    table = FlowTable(*ids, rows, columns, generator.poisson(mean).astype(float), cost)
    assert (table.flow == 0).mean() > 0.1
    return table, push, pull


@pytest.mark.parametrize("family", LINEAR)
@pytest.mark.parametrize("model", MODELS)
def test_estimates_errors_and_measures_are_those_of_a_regression_with_dummies(case, model, family):
    table, push, pull = case
    n, m = table.shape
    terms = [term(table.cost) for term in LINEAR[family]]
    masses = []
    if model in ("unconstrained", "attraction"):
        masses.append(np.log(push)[table.origin])
    if model in ("unconstrained", "production"):
        masses.append(np.log(pull)[table.destination])
    effects = {
        "unconstrained": [np.ones(len(table))],
        "production": [dummies(table.origin, n)],
        "attraction": [dummies(table.destination, m)],
        "doubly": [dummies(table.origin, n), dummies(table.destination, m)[:, 1:]],
    }[model]
    design = np.column_stack([*masses, *terms, *effects])
    peer = sm.GLM(table.flow, design, sm.families.Poisson()).fit(tol=1e-13, maxiter=200)
    quasi = sm.GLM(table.flow, design, sm.families.Poisson()).fit(scale="X2", tol=1e-13, maxiter=200)
    found = calibrate(table, model, family, push, pull)
    count = len(masses) + len(terms)
    ours = [term for term in found.terms if term.name not in ("intercept", "sigma")]
    assert [term.estimate for term in ours] == pytest.approx(peer.params[:count], rel=1e-7)
    assert [term.standard_error for term in ours] == pytest.approx(peer.bse[:count], rel=1e-6)
    assert [term.quasi_standard_error for term in ours] == pytest.approx(quasi.bse[:count], rel=1e-6)
    assert found.fitted == pytest.approx(peer.fittedvalues, rel=1e-6, abs=1e-8)
    assert found.agreement.deviance == pytest.approx(peer.deviance, rel=1e-9)
    assert found.agreement.d2 == pytest.approx(1 - peer.deviance / peer.null_deviance, rel=1e-9)
    assert found.agreement.aic == pytest.approx(peer.aic, rel=1e-9)


@pytest.mark.parametrize("family", ["exponential", "power"])
@pytest.mark.parametrize("model", MODELS)
def test_austria_is_as_a_regression_with_dummies_has_it(shared_data, model, family):
    rows = list(csv.DictReader((shared_data / "austria_flows" / "austria_flows.csv").open()))
    places = sorted({row["origin"] for row in rows})
    origin, destination = (np.array([places.index(row[side]) for row in rows]) for side in ("origin", "destination"))
    flow, cost, push, pull = (
        np.array([float(row[name]) for row in rows]) for name in ("flow", "dist_km", "o_var", "d_var")
    )
    ids = np.array(places, dtype=object)
    table = FlowTable(ids, ids, origin, destination, flow, cost)
    masses = [
        np.array([values[place == k][0] for k in range(9)]) for values, place in ((push, origin), (pull, destination))
    ]
    found = calibrate(table, model, family, *masses)
    design = [cost if family == "exponential" else np.log(cost)]
    design += [np.log(push)] * (model in ("unconstrained", "attraction"))
    design += [np.log(pull)] * (model in ("unconstrained", "production"))
    design += [dummies(origin, 9)] * (model in ("production", "doubly"))
    design += [dummies(destination, 9)[:, model == "doubly" :]] * (model in ("attraction", "doubly"))
    design += [np.ones(72)] * (model == "unconstrained")
    peer = sm.GLM(flow, np.column_stack(design), sm.families.Poisson()).fit(tol=1e-12)
    assert found.beta == pytest.approx(-peer.params[0], rel=1e-8)
    assert found.agreement.d2 == pytest.approx(1 - peer.deviance / peer.null_deviance, rel=1e-9)


def test_the_log_logistic_is_the_best_of_a_grid_of_regressions(case):
    table, _, _ = case
    found = calibrate(table, "doubly", "log_logistic")
    n, m = table.shape
    effects = np.column_stack([dummies(table.origin, n), dummies(table.destination, m)[:, 1:]])

    def deviance(beta, theta):
        offset = -np.log1p((table.cost / theta) ** beta)
        return sm.GLM(table.flow, effects, sm.families.Poisson(), offset=offset).fit(tol=1e-12).deviance

    best = deviance(found.beta, found.scale)
    assert found.agreement.deviance == pytest.approx(best, rel=1e-9)
    for beta, theta in ((1.01, 1), (0.99, 1), (1, 1.01), (1, 0.99)):
        assert deviance(found.beta * beta, found.scale * theta) > best


@pytest.mark.parametrize("seed", range(4))
def test_communities_are_as_good_as_those_of_louvain(seed):
    generator = np.random.default_rng(seed)
    n = 120
    places = generator.uniform(size=(n, 2))
    hospitals = generator.choice(n, 24, replace=False)
    distance = np.linalg.norm(places[:, None] - places[hospitals][None], axis=2)
    patients = np.zeros((n, n))
    patients[:, hospitals] = generator.poisson(100 * np.exp(-12 * distance))
    flows = AreaFlows(csr_matrix(patients), np.zeros(n), np.zeros(n))
    found = communities(flows, np.arange(n))
    symmetric = patients + patients.T
    symmetric[np.diag_indices(n)] /= 2
    graph = networkx.from_numpy_array(symmetric)
    groups = [set(np.flatnonzero(found == k).tolist()) for k in range(found.max() + 1)]
    reached = modularity(flows, found)
    assert reached == pytest.approx(networkx.community.modularity(graph, groups), abs=1e-9)
    peers = [networkx.community.louvain_communities(graph, seed=one) for one in range(5)]
    assert reached >= np.median([networkx.community.modularity(graph, peer) for peer in peers]) - 0.005
