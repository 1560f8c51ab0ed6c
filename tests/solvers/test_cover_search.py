"""The search for covers: what it finds is a cover, and what it cannot find need not exist."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.siting.clock import Clock
from evencare.solvers.siting.cover_search import covering_sites


def starting(cover, count):
    plan = np.zeros(cover.shape[1], dtype=bool)
    plan[:count] = True
    return plan


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.integers(2, 12), st.integers(1, 4))
def test_a_hidden_cover_is_found_and_keeps_the_number_of_sites(seed, places, count):
    generator = np.random.default_rng(seed)
    cover = generator.random((places, 12)) < 0.2
    cover[np.arange(places), generator.integers(8, 8 + count, places)] = True
    found = covering_sites(cover, starting(cover, count), Clock())
    assert found.sum() == count
    assert cover[:, found].any(axis=1).all()


def test_a_cover_that_does_not_exist_is_not_found():
    assert covering_sites(np.eye(4, dtype=bool), starting(np.eye(4), 3), Clock()) is None


def test_the_search_ends_with_its_clock():
    cover = np.eye(4, dtype=bool)
    assert covering_sites(cover, starting(cover, 3), Clock(0.0), steps=10**9) is None


def test_the_plan_given_is_left_as_it_was():
    cover = np.eye(4, dtype=bool)
    plan = starting(cover, 3)
    covering_sites(cover[:3, ::-1], plan, Clock())
    assert np.array_equal(plan, starting(cover, 3))
