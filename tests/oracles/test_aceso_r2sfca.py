"""Floating catchments against ``aceso`` (Tetrad) and ``r2sfca`` (by Wang's own group), where those are right.

Left out on purpose: 3SFCA of aceso (its selection share is 1 / distance and does not stop at the catchment).
"""

import warnings

import numpy as np
import pandas as pd
import pytest
from aceso import GravityModel, TwoStepFCA

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.crowding import crowding
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.accessibility.rational_agent import rational_agent
from evencare.solvers.problem import Demand, Facilities, TravelCosts

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from r2sfca import R2SFCA

SEEDS = pytest.mark.parametrize("seed", range(4))


class Instance:
    """Random places and facilities; every place and facility has a partner near by, as aceso divides by zero else."""

    def __init__(self, seed):
        generator = np.random.default_rng(seed)
        self.dense = generator.uniform(0.5, 25.0, (40, 9))
        self.population = generator.integers(1, 900, 40).astype(float)
        self.capacity = generator.integers(1, 80, 9).astype(float)
        rows, columns = np.indices(self.dense.shape).reshape(2, -1)
        self.pairs = rows, columns
        costs = TravelCosts.from_pairs(rows, columns, self.dense.ravel(), self.dense.shape)
        self.problem = (
            Demand(np.arange(40), self.population),
            Facilities(np.arange(9), self.capacity),
            costs,
        )

    def aceso(self, peer):
        return peer.calculate_accessibility_scores(self.dense, self.population, self.capacity)

    def r2sfca(self, family):
        rows, columns = self.pairs
        table = pd.DataFrame(
            {
                "DemandID": rows,
                "SupplyID": columns,
                "Demand": self.population[rows],
                "Supply": self.capacity[columns],
                "TravelCost": self.dense.ravel(),
            }
        )
        return R2SFCA(table, decay_function=family)


@SEEDS
def test_2sfca_equals_that_of_aceso(seed):
    instance = Instance(seed)
    ours = floating_catchment(*instance.problem, Decay("binary", 18.0), "2sfca")
    assert ours.access == pytest.approx(instance.aceso(TwoStepFCA(18.0)))


@SEEDS
@pytest.mark.parametrize(
    ("family", "name", "parameters"),
    [
        ("gaussian", "gaussian", {"sigma": 9.0}),
        ("raised_cosine", "raised_cosine", {"scale": 26.0}),
        ("epanechnikov", "parabolic", {"scale": 26.0}),
    ],
)
@pytest.mark.parametrize(("method", "exponent"), [("e2sfca", 1.0), ("m2sfca", 2.0)])
def test_decays_and_m2sfca_equal_those_of_aceso(seed, family, name, parameters, method, exponent):
    instance = Instance(seed)
    decay = Decay.checked(family, 1000.0, *parameters.values())
    peer = GravityModel(name, parameters, suboptimality_exponent=exponent)
    assert floating_catchment(*instance.problem, decay, method).access == pytest.approx(instance.aceso(peer))


@SEEDS
@pytest.mark.parametrize(("family", "beta"), [("exponential", 0.15), ("power", 1.3)])
def test_access_and_crowding_equal_those_of_r2sfca(seed, family, beta):
    instance = Instance(seed)
    peer = instance.r2sfca(family)
    decay = Decay.checked(family, None, 0.01 if family == "power" else None, beta)
    ours = floating_catchment(*instance.problem, decay)
    assert ours.access == pytest.approx(peer.access_score(beta).to_numpy())
    assert crowding(*instance.problem, decay).crowding == pytest.approx(peer.crowd_score(beta).to_numpy())


@SEEDS
def test_rational_agents_find_what_the_heuristic_of_access_comes_close_to(seed):
    from access.raam import raam

    instance = Instance(seed)
    rows, columns = instance.pairs
    table = pd.DataFrame({"origin": rows, "dest": columns, "cost": instance.dense.ravel()})
    # Small steps for long: then its travellers nearly reach the equilibrium.
    peer = raam(
        pd.DataFrame({"demand": instance.population}),
        pd.DataFrame({"supply": instance.capacity}),
        table,
        tau=20.0,
        max_cycles=3000,
        min_step=0.0005,
    ).sort_index()
    ours = rational_agent(*instance.problem, 20.0)
    assert ours.gap <= 1e-6
    # It leaves some places behind where they were; most come within a percent.
    assert np.median(np.abs(peer.to_numpy() / ours.cost - 1)) < 0.01
