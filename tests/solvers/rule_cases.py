"""Small problems with every side constraint at once, and every plan that keeps them: slow, plain, independent."""

from dataclasses import dataclass
from itertools import product

import numpy as np

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting.region_rules import RegionRules
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from tests.solvers.siting_cases import dense_costs

STATUSES = ["candidate", "candidate", "candidate", "existing", "required", "closable", "closable", "excluded"]
STATUSES += ["competitor"]
NAMES = np.array(["north", "south", None], dtype=object)


@dataclass
class Mix:
    """A problem; ``matrix`` (n, m) of costs, infinite for no pair; ``standard`` (n,) for floors without their own."""

    demand: Demand
    sites: Sites
    costs: TravelCosts
    matrix: np.ndarray
    limits: Limits
    rules: RegionRules
    demand_region: np.ndarray
    standard: np.ndarray

    @property
    def arguments(self):
        return self.demand, self.sites, self.costs

    def rule(self, place, column):
        """What the rules say for the region of a place, NaN for nothing."""
        at = np.flatnonzero(self.rules.region == self.demand_region[place])
        return float(getattr(self.rules, column)[at[0]]) if len(at) else np.nan

    def own_standard(self, place):
        own = self.rule(place, "standard")
        return self.standard[place] if np.isnan(own) else own


def maybe(rng, value, chance=0.5):
    return value if rng.random() < chance else None


def random_mix(seed, places=9, sites=7, on_demand=True, capacity=False, statuses=STATUSES):
    """A random mix; about half of the limits and rules say something."""
    rng = np.random.default_rng(seed)
    where, stands = rng.random((places, 2)), rng.random((sites, 2))
    matrix = np.round(np.linalg.norm(where[:, None] - stands[None], axis=2), 3)
    matrix[matrix > rng.choice([0.7, 0.9, 2.0])] = np.inf
    status = rng.choice(statuses, sites)
    table = Sites.checked(
        [f"s{j}" for j in range(sites)],
        status.tolist(),
        rng.integers(1, 9, sites).astype(float),
        rng.integers(20, 120, sites).astype(float) if capacity else None,
        [*NAMES[:2], *rng.choice(NAMES[:2], sites - 2)],
        closing=rng.integers(0, 5, sites).astype(float),
        keeping=rng.integers(0, 9, sites).astype(float),
    )
    required = int((status == "required").sum())
    opens, closable = int(table.opens.sum()), int((status == "closable").sum())
    ours = int(table.ours.sum())
    stays = int((table.fixed & table.ours).sum())
    near = np.argwhere(np.triu(rng.random((sites, sites)) < 0.15, 1))
    money = float(table.cost[status == "required"].sum())
    limits = Limits(
        sites=maybe(rng, min(opens, required + 2), 0.7),
        budget=maybe(rng, money + float(rng.integers(4, 15))),
        closures=maybe(rng, int(rng.integers(0, 2))),
        near=maybe(rng, near),
        total=maybe(rng, int(np.clip(stays + closable, stays, ours)), 0.3),
    )
    if limits.sites is None and limits.budget is None and limits.total is None:
        limits = Limits(min(opens, required + 2), None, limits.closures, limits.near)
    none = [None, None]
    budget = [money + float(rng.integers(3, 15)), None]
    rules = RegionRules.checked(
        ["north", "south"],
        min_sites=maybe(rng, [1, None]) or none,
        max_sites=maybe(rng, [None, 3]) or none,
        budget=maybe(rng, budget) or none,
        min_coverage=(maybe(rng, [rng.choice([0.3, 0.6, 0.8]), maybe(rng, 0.5)], 0.7) or none) if on_demand else none,
        standard=(maybe(rng, [0.4, maybe(rng, 0.6)]) or none) if on_demand else none,
    )
    return Mix(
        Demand.checked([f"d{i}" for i in range(places)], rng.integers(0, 50, places).astype(float)),
        table,
        dense_costs(matrix),
        np.where(status == "excluded", np.inf, matrix),
        limits,
        rules,
        rng.choice(NAMES, places),
        np.full(places, 0.5),
    )


def money_spent(sites, is_open, here=True):
    closed = (sites.status == "closable") & ~is_open
    return (sites.cost * (is_open & sites.opens & here)).sum() + (sites.closing * (closed & here)).sum()


def keeps_limits(mix, is_open, exact):
    """Does a plan keep limits and rules on sites? SITES is met exactly if ``exact`` and nothing else limits."""
    sites, limits, rules = mix.sites, mix.limits, mix.rules
    opened = (is_open & sites.opens).sum()
    exact &= limits.budget is None and limits.total is None
    exact &= not (np.isfinite(rules.max_sites).any() or np.isfinite(rules.budget).any())
    if limits.sites is not None and (opened > limits.sites or (exact and opened < limits.sites)):
        return False
    if limits.budget is not None and money_spent(sites, is_open) > limits.budget + 1e-9:
        return False
    if limits.closures is not None and ((sites.status == "closable") & ~is_open).sum() > limits.closures:
        return False
    if limits.total is not None and (is_open & sites.ours).sum() != limits.total:
        return False
    ours = is_open & sites.ours
    for j, k in [] if limits.near is None else limits.near:
        if ours[j] and ours[k] and not (sites.today[j] and sites.today[k]):
            return False
    for k, region in enumerate(rules.region):
        here = sites.region == region
        count = (ours & here).sum()
        if count < rules.min_sites[k] or count > rules.max_sites[k]:
            return False
        if money_spent(sites, is_open, here) > rules.budget[k] + 1e-9:
            return False
    return True


def plans(mix, exact=True):
    """Every choice of sites that keeps limits and rules on sites."""
    free = np.flatnonzero(mix.sites.free)
    for choice in product((False, True), repeat=len(free)):
        is_open = mix.sites.fixed.copy()
        is_open[free] = choice
        if keeps_limits(mix, is_open, exact):
            yield is_open


def largest_costs(mix):
    """The largest cost of every place: the standard of its region where that is alone."""
    alone = [
        mix.rule(i, "standard") if np.isnan(mix.rule(i, "min_coverage")) else np.inf for i in range(len(mix.demand))
    ]
    return np.where(np.isnan(alone), np.inf, alone)


def usable(mix):
    """Costs without those above the largest cost of the place, and who can be served at all (n,) bool."""
    matrix = np.where(mix.matrix <= largest_costs(mix)[:, None], mix.matrix, np.inf)
    return matrix, np.isfinite(matrix).any(axis=1) & (mix.demand.population > 0)


def floor_people(mix):
    """(places of the region, people wanted) of every floor."""
    people = mix.demand.population
    for k in np.flatnonzero(mix.rules.min_coverage > 0):
        here = np.array([region == mix.rules.region[k] for region in mix.demand_region])
        yield here, mix.rules.min_coverage[k] * people[here].sum()


def own_standards(mix):
    """The standard of every place: its region's, or the mix's."""
    return np.array([mix.own_standard(i) for i in range(len(mix.demand))])


def keeps_floors(mix, nearest):
    """Are enough people of every region within their standard, at the cost ``nearest`` (n,)?"""
    people = mix.demand.population
    within = nearest <= own_standards(mix)
    return all(people[here & within].sum() >= wanted - 1e-9 for here, wanted in floor_people(mix))


def nearest_plans(mix, exact=True):
    """(plan, cost of every place) of every plan that keeps everything and serves everyone who can be served."""
    matrix, counted = usable(mix)
    for is_open in plans(mix, exact):
        nearest = matrix[:, is_open].min(axis=1, initial=np.inf)
        if np.isfinite(nearest[counted]).all() and keeps_floors(mix, nearest):
            yield is_open, np.where(counted, nearest, 0.0)
