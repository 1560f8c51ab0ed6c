"""Floating catchments against the package ``access``, where it is right.

Left out on purpose: it counts repeated pairs twice, its ratios are infinite
where nobody weighs on a facility, and its 3SFCA does not stop the selection share at the catchment
(so it is compared only where every pair lies within).
"""

import numpy as np
import pandas as pd
import pytest
from access import fca, weights

from evencare.solvers.accessibility.catchment import floating_catchment
from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, Facilities, TravelCosts

CATCHMENT = 30
BANDS = {10: 1.0, 20: 0.68, 30: 0.22}


class Instance:
    """Random places and facilities, for us and for ``access``."""

    def __init__(self, seed, reach):
        generator = np.random.default_rng(seed)
        n, m = 60, 12
        dense = generator.uniform(0.5, reach, (n, m)).round(1)
        # Whole minutes at the limits of the bands, where conventions differ between packages.
        dense[generator.random((n, m)) < 0.1] = generator.choice([10, 20, 30])
        present = generator.random((n, m)) < 0.7
        present[:, 0], dense[:, 0] = True, np.minimum(dense[:, 0], CATCHMENT)
        present[0], dense[0] = True, np.minimum(dense[0], CATCHMENT)
        rows, columns = np.nonzero(present)
        population, capacity = generator.integers(1, 5000, n), generator.integers(1, 90, m)
        self.demand = Demand.checked([str(k) for k in range(n)], population)
        self.facilities = Facilities.checked([str(k) for k in range(m)], capacity)
        self.costs = TravelCosts.from_pairs(rows, columns, dense[rows, columns], (n, m))
        self.theirs = {
            "demand_df": pd.DataFrame({"pop": population.astype(float)}, index=pd.Index(range(n), name="id")),
            "supply_df": pd.DataFrame({"beds": capacity.astype(float)}, index=pd.Index(range(m), name="id")),
            "cost_df": pd.DataFrame({"origin": rows, "dest": columns, "cost": dense[rows, columns]}),
            "demand_name": "pop",
            "supply_name": "beds",
        }

    def ours(self, method, decay):
        return floating_catchment(self.demand, self.facilities, self.costs, decay, method).access

    def peer(self, function, **more):
        columns = {"cost_origin": "origin", "cost_dest": "dest", "cost_name": "cost"}
        index = {"demand_index": True, "supply_index": True}
        found = function(**self.theirs, **columns, **index, max_cost=CATCHMENT, **more)
        return found.reindex(range(len(self.demand))).fillna(0).to_numpy()


@pytest.fixture(params=range(5))
def instance(request):
    return Instance(request.param, reach=60)


@pytest.fixture(params=range(5))
def close_instance(request):
    return Instance(request.param, reach=CATCHMENT)


def test_2sfca_equals_that_of_access(instance):
    decay = Decay.checked("binary", CATCHMENT)
    assert instance.ours("2sfca", decay) == pytest.approx(instance.peer(fca.two_stage_fca), rel=1e-12)


def test_e2sfca_with_step_weights_equals_that_of_access(instance):
    decay = Decay.checked("step", CATCHMENT, bands=tuple(BANDS.items()))
    theirs = instance.peer(fca.two_stage_fca, weight_fn=weights.step_fn(BANDS))
    assert instance.ours("e2sfca", decay) == pytest.approx(theirs, rel=1e-12)


def test_e2sfca_with_gaussian_weights_equals_that_of_access(instance):
    decay = Decay.checked("gaussian", CATCHMENT, 15)
    theirs = instance.peer(fca.two_stage_fca, weight_fn=weights.gaussian(15))
    assert instance.ours("e2sfca", decay) == pytest.approx(theirs, rel=1e-12)


def test_3sfca_equals_that_of_access_where_all_pairs_are_in_the_catchment(close_instance):
    decay = Decay.checked("step", CATCHMENT, bands=tuple(BANDS.items()))
    theirs = close_instance.peer(fca.three_stage_fca, weight_fn=weights.step_fn(BANDS))
    assert close_instance.ours("3sfca", decay) == pytest.approx(theirs, rel=1e-12)
