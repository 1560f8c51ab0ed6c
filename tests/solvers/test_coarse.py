"""Merged neighbours lead to a plan and a bound that hold for all of them."""

import numpy as np
import pytest

from evencare.solvers.problem import Demand, TravelCosts
from evencare.solvers.siting import nearest_plan
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.p_median import p_median
from evencare.solvers.siting.rules import Limits
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


def test_merged_neighbours_bound_nothing_by_themselves(monkeypatch):
    demand, sites, costs, beyond = country()
    best = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(gap=0.0)).plan.objective
    monkeypatch.setattr(nearest_plan, "LARGE", 1_000)
    cut_short = p_median(demand, sites, costs, Limits(12), beyond=beyond, effort=Effort(time_limit=0.2)).plan
    assert cut_short.bound <= best * (1 + 1e-9) <= cut_short.objective * (1 + 2e-9)
