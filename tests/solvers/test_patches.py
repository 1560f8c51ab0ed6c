"""Choosing patches of a plan anew: plans stay plans, never get worse, and tables and lists say the same."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.problem import TravelCosts
from evencare.solvers.siting import assignment as assignment_module
from evencare.solvers.siting.assignment import assignment
from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.exchange import exchange_savings, improved
from evencare.solvers.siting.patches import patched
from evencare.solvers.siting.rules import SiteRows


def planar(places, sites, opened, seed):
    """Places and sites at random in the plane, of which ``opened`` open; each place knows its 40 nearest."""
    generator = np.random.default_rng(seed)
    where, stands = generator.random((places, 2)), generator.random((sites, 2))
    away = np.hypot(*(where[:, None] - stands[None]).transpose(2, 0, 1))
    pairs = TravelCosts(
        np.arange(places + 1) * sites, np.tile(np.arange(sites, dtype=np.int32), places), away.ravel(), sites
    )
    rows = SiteRows((("SITES", ""),), np.ones((1, sites)), np.array([float(opened)]), np.array([float(opened)]))
    people = generator.integers(1, 50, places).astype(float)
    complete = assignment(pairs, people, np.zeros(sites, dtype=bool), np.ones(sites, dtype=bool), rows)
    return complete.kept(np.tile(np.arange(sites) < 40, places))


def a_plan(problem, count, seed):
    plan = np.zeros(problem.site_count, dtype=bool)
    plan[np.random.default_rng(seed).permutation(problem.site_count)[:count]] = True
    return plan


@settings(max_examples=3, deadline=None)
@given(st.integers(0, 1_000))
def test_patches_keep_the_number_of_sites_and_beat_exchanges(seed):
    problem = planar(places=120, sites=80, opened=30, seed=seed)
    plan, value = improved(problem, a_plan(problem, 30, seed), Clock())
    better, worth = patched(problem, plan, Clock())
    assert better.sum() == 30
    assert worth <= value
    assert worth == pytest.approx(problem.value(better), rel=1e-12)


def test_patches_are_better_than_exchanges_alone():
    problem = planar(places=800, sites=200, opened=80, seed=3)
    _, value = improved(problem, a_plan(problem, 80, 3), Clock())
    _, worth = patched(problem, a_plan(problem, 80, 3), Clock())
    assert worth < value


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 1_000), st.integers(2, 6))
def test_table_and_lists_answer_alike(seed, count):
    small = planar(places=40, sites=20, opened=count, seed=seed)
    plan = a_plan(small, count, seed)
    out, into = np.flatnonzero(plan), np.flatnonzero(~plan)
    by_table = small.nearest(plan), exchange_savings(small, plan, out, into)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assignment_module, "SMALL", 0)
        listed = replace(small, _cache={})
        assert listed.table is None
        by_lists = listed.nearest(plan), exchange_savings(listed, plan, out, into)
    for name in ("first", "second", "site", "other"):
        assert np.array_equal(getattr(by_table[0], name), getattr(by_lists[0], name))
    np.testing.assert_allclose(by_table[1], by_lists[1], rtol=1e-9, atol=1e-9)


def test_patches_end_with_their_clock():
    problem = planar(places=100, sites=60, opened=30, seed=1)
    plan = a_plan(problem, 30, 1)
    same, _ = patched(problem, plan, Clock(0.0))
    assert np.array_equal(same, plan)
