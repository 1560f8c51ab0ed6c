"""Small siting problems and their optima by trying every plan: slow, plain, independent of the solvers."""

from dataclasses import dataclass
from itertools import product

import numpy as np
from scipy.optimize import linprog

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.maximal_coverage import maximal_coverage
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites


@dataclass
class Case:
    demand: Demand
    sites: Sites
    costs: TravelCosts
    standard: object
    limits: Limits
    rules: RegionRules = None
    demand_region: np.ndarray = None
    capacitated: bool = False
    backup: bool = False

    def solve(self, **options):
        return maximal_coverage(**vars(self), **options)


def dense_costs(matrix):
    """TravelCosts from a dense matrix, infinite where there is no pair."""
    n, m = matrix.shape
    rows, columns = np.divmod(np.arange(n * m), m)
    return TravelCosts.from_pairs(rows, columns, matrix.ravel(), (n, m))


def random_case(seed, places=14, sites=7, sites_limit=3, standard=0.35, **options):
    """Places and sites in the unit square, whole populations; ``options`` go to ``Case`` and ``Sites``."""
    rng = np.random.default_rng(seed)
    where, stands = rng.random((places, 2)), rng.random((sites, 2))
    matrix = np.linalg.norm(where[:, None] - stands[None], axis=2)
    matrix[matrix > 0.8] = np.inf
    population = rng.integers(0, 50, places).astype(float)
    of_sites = {key: options.pop(key) for key in ("status", "cost", "capacity", "region") if key in options}
    return Case(
        Demand.checked([f"d{i}" for i in range(places)], population),
        Sites.checked([f"s{j}" for j in range(sites)], **of_sites),
        dense_costs(matrix),
        standard,
        options.pop("limits", Limits(sites_limit)),
        **options,
    )


def reach_matrix(case):
    """Which place (rows) has which site within its standard."""
    standard = np.broadcast_to(case.standard, (len(case.demand),))
    reach = np.zeros((len(case.demand), len(case.sites)), dtype=bool)
    rows = case.costs.rows()
    reach[rows, case.costs.indices] = case.costs.costs <= standard[rows]
    return reach & (case.sites.status != "excluded")


def people_covered(case, is_open):
    """People covered by a plan, or None if it breaks a limit or a rule."""
    sites, rules = case.sites, case.rules
    opened = is_open & sites.opens
    exact = case.limits.budget is None and (
        rules is None or not (np.isfinite(rules.max_sites).any() or np.isfinite(rules.budget).any())
    )
    wanted = case.limits.sites
    if wanted is not None and (opened.sum() > wanted or (exact and opened.sum() < wanted)):
        return None
    if case.limits.budget is not None and sites.cost[opened].sum() > case.limits.budget + 1e-9:
        return None
    for k in range(0 if rules is None else len(rules.region)):
        here = (sites.region == rules.region[k]) & sites.ours
        count = (is_open & here).sum()
        if count < rules.min_sites[k] or count > rules.max_sites[k]:
            return None
        if sites.cost[opened & here].sum() > rules.budget[k]:
            return None
    reach = reach_matrix(case) & is_open
    w = case.demand.population
    floors = []
    if rules is not None and case.demand_region is not None:
        for k in np.flatnonzero(np.isfinite(rules.min_coverage)):
            mask = case.demand_region == rules.region[k]
            floors.append((mask, rules.min_coverage[k] * w[mask].sum()))
    if case.capacitated:
        return _served(reach, w, sites.capacity, floors)
    covered = reach.sum(axis=1) >= (2 if case.backup else 1)
    if any(w[mask & covered].sum() < wanted - 1e-9 for mask, wanted in floors):
        return None
    return w[covered].sum()


def _served(reach, w, capacity, floors):
    rows, columns = np.nonzero(reach)
    if len(rows) == 0:
        return None if any(wanted > 0 for _, wanted in floors) else 0.0
    matrix = [(rows == i).astype(float) for i in range(len(w))]
    matrix += [(columns == j).astype(float) for j in range(len(capacity))]
    matrix += [-mask[rows].astype(float) for mask, _ in floors]
    sides = [*w, *np.minimum(capacity, w.sum()), *(-wanted for _, wanted in floors)]
    answer = linprog(-np.ones(len(rows)), A_ub=np.array(matrix), b_ub=np.array(sides), method="highs")
    return -answer.fun if answer.status == 0 else None


def best_by_force(case):
    """The most people any plan covers, None if no plan keeps the rules."""
    free = np.flatnonzero(case.sites.free)
    best = None
    for choice in product((False, True), repeat=len(free)):
        is_open = case.sites.fixed.copy()
        is_open[free] = choice
        value = people_covered(case, is_open)
        if value is not None and (best is None or value > best):
            best = value
    return best
