"""Merged neighbours lead to a plan and a bound that hold for all of them."""

import numpy as np
import pytest

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting import nearest_plan, rough_plan
from evencare.solvers.siting.assignment import assignment
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.coarse import merged_neighbours, shared_out
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.lagrange import ascent, evaluated
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.ranked import FlatPairs, RankedPairs
from evencare.solvers.siting.rules import Limits, SiteRows
from evencare.solvers.siting.sites import Sites


def country(places=3_000, sites=60, nearest=30, seed=1):
    """(demand, sites, costs to the nearest sites, least cost of the others)."""
    generator = np.random.default_rng(seed)
    where, stands = generator.random((places, 2)), generator.random((sites, 2))
    away = np.hypot(*(where[:, None] - stands[None]).transpose(2, 0, 1))
    order = np.argsort(away, axis=1)[:, : nearest + 1]
    away = np.take_along_axis(away, order, axis=1)
    costs = TravelCosts(
        np.arange(places + 1) * nearest,
        order[:, :nearest].ravel().astype(np.int32),
        away[:, :nearest].ravel(),
        sites,
    )
    people = generator.integers(1, 20, places).astype(float)
    names = np.arange(places).astype(str).astype(object)
    return Demand(names, people), Sites.checked(np.arange(sites).astype(str)), costs, away[:, nearest]


def test_merged_neighbours_lead_to_the_optimum_of_all_places(monkeypatch):
    demand, sites, costs, beyond = country()
    plainly = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(gap=0.0))
    monkeypatch.setattr(nearest_plan, "LARGE", 1_000)
    roughly = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(gap=0.0))
    assert plainly.plan.status == roughly.plan.status == "optimal"
    assert roughly.plan.objective == pytest.approx(plainly.plan.objective, rel=1e-9)


def test_places_that_are_all_sites_are_not_merged_for_ever(monkeypatch):
    where = np.random.default_rng(4).random((150, 2))
    away = np.hypot(*(where[:, None] - where[None]).transpose(2, 0, 1))
    costs = TravelCosts(np.arange(151) * 150, np.tile(np.arange(150, dtype=np.int32), 150), away.ravel(), 150)
    demand = Demand(np.arange(150).astype(str).astype(object), np.ones(150))
    sites = Sites.checked(np.arange(150).astype(str))
    plainly = p_median(demand, sites, costs, Limits(12), effort=Effort(gap=0.0)).plan
    monkeypatch.setattr(nearest_plan, "LARGE", 100)
    monkeypatch.setattr(rough_plan, "LARGE", 100)
    roughly = p_median(demand, sites, costs, Limits(12), effort=Effort(gap=0.0)).plan
    assert plainly.status == roughly.status == "optimal"
    assert roughly.objective == pytest.approx(plainly.objective, rel=1e-9)


def test_merged_neighbours_bound_nothing_by_themselves(monkeypatch):
    demand, sites, costs, beyond = country()
    best = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(gap=0.0)).plan.objective
    monkeypatch.setattr(nearest_plan, "LARGE", 1_000)
    cut_short = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(time_limit=0.2)).plan
    assert cut_short.bound <= best * (1 + 1e-9) <= cut_short.objective * (1 + 2e-9)


def country_problem(opened=12, **options):
    demand, sites, costs, beyond = country(**options)
    m = len(sites)
    rows = SiteRows((("SITES", ""),), np.ones((1, m)), np.array([float(opened)]), np.array([float(opened)]))
    free = np.ones(m, dtype=bool)
    return assignment(costs, demand.population, ~free, free, rows, beyond=beyond)


def test_multipliers_of_merged_neighbours_are_a_good_start_for_all_of_them():
    problem = country_problem(places=6_000)
    merged, group = merged_neighbours(problem)
    assert merged.place_count <= problem.place_count / 3
    best = ascent(problem, problem.cap, 1.1 * problem.cap.sum(), np.inf, Clock()).value
    first = ascent(merged, merged.cap, 1.1 * merged.cap.sum(), np.inf, Clock())
    u = shared_out(problem, merged, group, first.u)
    # Neighbours pay together what their group pays, where no list is too short for it.
    inside = (u > problem.cheapest) & (u < problem.cap)
    whole = np.bincount(group, ~inside, len(first.u)) == 0
    assert whole.mean() > 0.5
    np.testing.assert_allclose(np.bincount(group, u, len(first.u))[whole], first.u[whole], rtol=1e-9)
    started, _ = evaluated(problem, u)
    naive, _ = evaluated(problem, (first.u / np.bincount(group))[group].clip(problem.cheapest, problem.cap))
    assert naive < started <= best * (1 + 1e-9)
    assert started > 0.97 * best


def test_pairs_rank_by_rank_say_what_flat_ones_do(monkeypatch):
    problem = country_problem(places=500)
    # Lists of all lengths, none among them.
    short = problem.kept(np.random.default_rng(2).random(len(problem.costs)) < np.arange(500)[problem.place] / 400)
    generator = np.random.default_rng(5)
    u, y = short.cap * generator.random(500), generator.random(short.site_count)
    flat = FlatPairs(short)
    earned, served = flat.earned(u), flat.served(u, y)
    for block in (64, 10_000):
        monkeypatch.setattr("evencare.solvers.siting.ranked.BLOCK", block)
        ranked = RankedPairs(short)
        np.testing.assert_allclose(ranked.earned(u), earned, rtol=1e-5, atol=1e-5 * np.abs(earned).max())
        np.testing.assert_allclose(ranked.served(u, y), served, rtol=1e-5, atol=1e-6)
