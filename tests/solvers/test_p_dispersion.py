"""p-dispersion: every plan tried by hand."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.errors import InputError
from evencare.solvers.siting.effort import Effort
from evencare.solvers.siting.p_dispersion import p_dispersion
from evencare.solvers.siting.rules import Limits
from evencare.solvers.siting.sites import Sites
from tests.solvers.siting_cases import dense_costs


def stands(seed, count=9):
    where = np.random.default_rng(seed).random((count, 2))
    return np.linalg.norm(where[:, None] - where[None], axis=2)


@given(st.integers(0, 10_000), st.integers(2, 5))
@settings(max_examples=25, deadline=None)
def test_no_choice_of_sites_is_farther_apart(seed, p):
    distance = stands(seed)
    best = max(min(distance[a, b] for a, b in combinations(choice, 2)) for choice in combinations(range(9), p))
    plan = p_dispersion(
        Sites.checked([str(j) for j in range(9)]), dense_costs(distance), Limits(p), effort=Effort(gap=0)
    )
    assert plan.separation == plan.bound == pytest.approx(best)
    assert (plan.status, plan.sites_open) == ("optimal", p)
    assert np.nanmin(plan.nearest) == plan.separation
    assert sorted(plan.order[plan.is_open]) == list(range(1, p + 1))


@given(st.integers(0, 10_000), st.sampled_from((0.0, 0.05, 0.3)))
@settings(max_examples=10, deadline=None)
def test_every_word_on_a_site_is_true(seed, tolerance):
    distance = stands(seed, 7)
    values = {c: min(distance[a, b] for a, b in combinations(c, 2)) for c in combinations(range(7), 3)}
    effort = Effort(gap=0, near_optimal=tolerance)
    plan = p_dispersion(Sites.checked([str(j) for j in range(7)]), dense_costs(distance), Limits(3), effort=effort)
    near = [set(c) for c, value in values.items() if value >= plan.separation * (1 - tolerance) * (1 - 1e-9)]
    within = np.array([sum(j in c for c in near) for j in range(7)])
    truth = np.where(within == len(near), "every", np.where(within > 0, "some", "none"))
    claimed = plan.importance != "unproven"
    assert plan.importance[claimed].tolist() == truth[claimed].tolist()


def test_sites_that_stand_today_count_and_competitors_do_not():
    line = np.abs(np.subtract.outer([0.0, 1.0, 4.0, 9.0], [0.0, 1.0, 4.0, 9.0]))
    statuses = ["existing", "candidate", "candidate", "competitor"]
    plan = p_dispersion(Sites.checked(list("abcd"), statuses), dense_costs(line), Limits(1))
    assert plan.is_open.tolist() == [True, False, True, True]
    assert (plan.separation, plan.sites_open) == (4.0, 2)


def test_one_site_has_no_separation():
    with pytest.raises(InputError, match="fewer than two"):
        p_dispersion(Sites.checked(list("abc")), dense_costs(stands(1, 3)), Limits(1))


@given(st.integers(0, 10_000), st.integers(2, 5))
@settings(max_examples=25, deadline=None)
def test_no_time_at_all_leaves_sites_far_apart_and_a_true_bound(seed, p):
    distance = stands(seed)
    best = max(min(distance[a, b] for a, b in combinations(choice, 2)) for choice in combinations(range(9), p))
    effort = Effort(gap=0, time_limit=0.0)
    plan = p_dispersion(Sites.checked([str(j) for j in range(9)]), dense_costs(distance), Limits(p), effort=effort)
    # Farthest first reaches half of the best, and centres bound it.
    assert best / 2 <= plan.separation <= best * (1 + 1e-9)
    assert best * (1 - 1e-9) <= plan.bound <= 4 * best


def test_a_plan_without_any_separation_is_farther_apart_than_all_others():
    prices = [1.0, 1.0, 5.0]
    sites = Sites.checked(list("abc"), ["candidate"] * 3, prices)
    line = np.abs(np.subtract.outer([0.0, 1.0, 4.0], [0.0, 1.0, 4.0]))
    with pytest.raises(InputError, match="fewer than two"):
        p_dispersion(sites, dense_costs(line), Limits(budget=2.0))
