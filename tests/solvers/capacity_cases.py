"""Problems for the capacity tests, and the plain formulas they are checked with."""

import numpy as np
from scipy.sparse import csr_matrix

from evencare.solvers.problem import Demand, Facilities


def dense_access_matrix(weights, population, supply_power=1):
    """F_ij = w_ij^b / sum_k P_k w_kj, written as in the textbooks (E2SFCA: b = 1, M2SFCA: b = 2)."""
    demand = population @ weights
    return np.divide(weights**supply_power, demand, out=np.zeros_like(weights), where=demand > 0)


def as_problem(weights, population, capacity, supply_power=1):
    """(Demand, Facilities, F) from a dense matrix of weights (n, m)."""
    weights, population, capacity = (np.asarray(values, dtype=float) for values in (weights, population, capacity))
    n, m = weights.shape
    matrix = csr_matrix(dense_access_matrix(weights, population, supply_power))
    demand = Demand(np.array([f"place {i}" for i in range(n)], dtype=object), population)
    facilities = Facilities(np.array([f"hospital {j}" for j in range(m)], dtype=object), capacity)
    return demand, facilities, matrix


def random_problem(seed, n=40, m=15, share=0.3):
    """Places and hospitals with random weights; about ``share`` of the pairs are within reach."""
    draw = np.random.default_rng(seed)
    weights = draw.random((n, m)) * (draw.random((n, m)) < share)
    population = np.ceil(draw.lognormal(5.0, 1.0, n))
    capacity = np.ceil(draw.lognormal(3.0, 1.0, m))
    return as_problem(weights, population, capacity)


def variance(access, population, in_reach):
    """Weighted variance of access among people in reach."""
    people = population * in_reach
    mean = people @ access / people.sum()
    return people @ (access - mean) ** 2 / people.sum()
