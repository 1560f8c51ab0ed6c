"""Random places, facilities and costs, and what the textbook says about them."""

from dataclasses import dataclass

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.accessibility.decay import Decay
from evencare.solvers.problem import Demand, Facilities, TravelCosts

CATCHMENT = 30.0
DECAYS = (
    Decay.checked("binary", CATCHMENT),
    Decay.checked("step", CATCHMENT, bands="10:1, 20:0.68, 30:0.22"),
    Decay.checked("dai", CATCHMENT),
    Decay.checked("exponential", CATCHMENT, shape=0.1),
    Decay.checked("mcgrail", CATCHMENT, 5),
)


def for_all(**strategies):
    """``given`` with as many examples as a quick run can afford, and no clock."""
    return lambda test: settings(max_examples=25, deadline=None)(given(**strategies)(test))


@dataclass(frozen=True)
class Case:
    """Population (n,), capacity (m,), a dense matrix of costs (n, m) with NaN for no pair, and a decay."""

    population: np.ndarray
    capacity: np.ndarray
    dense: np.ndarray
    decay: Decay

    @property
    def demand(self):
        return Demand.checked([f"d{k}" for k in range(len(self.population))], self.population)

    @property
    def facilities(self):
        return Facilities.checked([f"f{k}" for k in range(len(self.capacity))], self.capacity)

    @property
    def costs(self):
        rows, columns = np.nonzero(~np.isnan(self.dense))
        return TravelCosts.from_pairs(rows, columns, self.dense[rows, columns], self.dense.shape)

    @property
    def weights(self):
        """W (n, m)."""
        return self.decay(self.dense)


@st.composite
def cases(draw, smallest_capacity=0, smallest_population=0):
    """Up to 8 places and 5 facilities; zeros, gaps, costs at the limit and beyond it all occur."""
    n, m = draw(st.integers(1, 8)), draw(st.integers(1, 5))
    cost = st.sampled_from([0.0, 1.0, 10.0, 17.5, 20.0, 29.0, 30.0, 30.5, 90.0, np.nan])
    return Case(
        np.array(draw(st.lists(st.integers(smallest_population, 500), min_size=n, max_size=n)), dtype=float),
        np.array(draw(st.lists(st.integers(smallest_capacity, 90), min_size=m, max_size=m)), dtype=float),
        np.array(draw(st.lists(cost, min_size=n * m, max_size=n * m))).reshape(n, m),
        draw(st.sampled_from(DECAYS)),
    )


def textbook(method, case):
    """(access (n,), ratio (m,)) by the formulas of the papers on dense matrices; x/0 = 0."""
    P, S = case.population[:, None], case.capacity
    W = (case.dense <= CATCHMENT).astype(float) if method == "2sfca" else case.weights
    if method == "bfca":
        demand_share, supply_share = over(W, W.sum(axis=1, keepdims=True)), over(W, W.sum(axis=0))
        ratio = over(S, (P * demand_share).sum(axis=0))
        return (supply_share * ratio).sum(axis=1), ratio
    attraction = S if method in ("huff2sfca", "mh3sfca") else 1.0
    selects = method in ("3sfca", "huff2sfca", "mh3sfca")
    G = over(attraction * W, (attraction * W).sum(axis=1, keepdims=True)) if selects else np.ones_like(W)
    ratio = over(S, (P * G * (1.0 if method == "mh3sfca" else W)).sum(axis=0))
    return (G * W * (W if method == "m2sfca" else 1.0) * ratio).sum(axis=1), ratio


def over(numerator, denominator):
    """Division with x/0 = 0."""
    numerator, denominator = np.broadcast_arrays(np.asarray(numerator, float), denominator)
    return np.divide(numerator, denominator, out=np.zeros(numerator.shape), where=denominator > 0)
