"""The least Gini index as a saddle point, its projections, and its bound beside programs with every pair."""

import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evencare.solvers.capacity.bending import GiniIndex
from evencare.solvers.capacity.bent_plan import bent_plan
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.isotonic import rising_fit
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import gini
from evencare.solvers.capacity.pairs import with_all_pairs
from evencare.solvers.capacity.reallocate import reallocate
from evencare.solvers.capacity.saddle import saddle_plan
from evencare.solvers.capacity.simplex import PlanSet
from evencare.solvers.capacity.space import PlanSpace, Rows
from evencare.solvers.capacity.sums_of_groups import SumsOfGroups
from evencare.solvers.capacity.task import Task
from evencare.solvers.capacity.zonotope import cut_to_zonotope, largest_multiple, nearest_ranks

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import as_problem, random_problem

seeds = st.integers(0, 2**32 - 1)


@settings(max_examples=50, deadline=None)
@given(seed=seeds, n=st.integers(1, 12))
def test_the_rising_fit_is_the_largest_of_least_means(seed, n):
    draw = np.random.default_rng(seed)
    values, weights = draw.integers(0, 6, n).astype(float), draw.integers(1, 4, n).astype(float)

    def mean(first, last):
        return values[first : last + 1] @ weights[first : last + 1] / weights[first : last + 1].sum()

    wanted = [max(min(mean(a, b) for b in range(i, n)) for a in range(i + 1)) for i in range(n)]
    np.testing.assert_allclose(rising_fit(values, weights), wanted, atol=1e-12)


def test_a_long_fall_becomes_one_pool():
    values = np.concatenate([np.arange(2000.0)[::-1], [5000.0]])

    np.testing.assert_allclose(rising_fit(values, np.ones(2001)), np.append(np.full(2000, 999.5), 5000.0))


@settings(max_examples=30, deadline=None)
@given(seed=seeds, n=st.integers(2, 40), size=st.floats(0.01, 100.0))
def test_ranks_are_the_nearest_the_index_is_never_below(seed, n, size):
    draw = np.random.default_rng(seed)
    share = draw.dirichlet(np.ones(n))
    wanted = size * draw.normal(size=n)

    ranks = nearest_ranks(wanted, share)

    slope = share * ranks
    assert abs(slope.sum()) <= 1e-12 * size
    assert largest_multiple(slope, share) >= 1.0 - 1e-9
    for _ in range(30):
        other = cut_to_zonotope(10.0 * share * draw.normal(size=n), share) / share
        assert (share * (wanted - ranks)) @ (other - ranks) <= 1e-9 * size


def test_ranks_of_access_far_apart_are_those_of_the_index():
    draw = np.random.default_rng(3)
    share, access = draw.dirichlet(np.ones(20)), draw.lognormal(size=20)
    access /= share @ access

    ranks = nearest_ranks(1e6 * access, share)

    assert (share * ranks) @ access == pytest.approx(gini(access, share), rel=1e-9)


@settings(max_examples=30, deadline=None)
@given(seed=seeds, size=st.integers(1, 12), groups=st.integers(1, 3))
def test_sums_of_groups_are_kept_by_the_nearest_point(seed, size, groups):
    draw = np.random.default_rng(seed)
    group = np.append(np.arange(groups), draw.integers(0, groups, size))
    sign = np.where(draw.random(len(group)) < 0.7, 1.0, -1.0)
    width, give = draw.random(len(group)) * (draw.random(len(group)) < 0.8), 0.1 + draw.random(len(group))
    sums = np.bincount(group, sign * width * draw.random(len(group)), groups)
    projection = SumsOfGroups(group, sign, width, sums)

    for _ in range(3):
        point = 3.0 * draw.normal(size=len(group))
        nearest = projection(point, give)

        assert np.all((nearest >= 0.0) & (nearest <= width))
        np.testing.assert_allclose(np.bincount(group, sign * nearest, groups), sums, atol=1e-9)
        wanted = np.clip(point - projection.prices[group] * give * sign, 0.0, width)
        np.testing.assert_allclose(nearest, wanted, atol=1e-9)


def test_one_group_is_the_projection_of_plans():
    draw = np.random.default_rng(5)
    width, give, point = 10.0 * draw.random(30), 0.1 + draw.random(30), 10.0 * draw.normal(size=30)
    total = 0.4 * width.sum()

    nearest = SumsOfGroups(np.zeros(30, dtype=int), np.ones(30), width, np.array([total]))(point, give)

    np.testing.assert_allclose(nearest, PlanSet(total, np.zeros(30), width).project(point, 1.0 / give), atol=1e-9)


KINDS = ("ranges", "regions", "tiers in regions", "moves", "moves in regions", "totals between limits")


def ruled_task(seed, kind):
    """A task of a random problem of 25 places and 20 facilities under rules of a ``kind``."""
    demand, facilities, matrix = random_problem(seed, 25, 20, share=0.3)
    matrix, people = matrix[np.diff(matrix.indptr) > 0], demand.population[np.diff(matrix.indptr) > 0]
    reached = np.asarray(matrix.sum(axis=0)).ravel() > 0
    matrix, today = matrix[:, np.flatnonzero(reached)], facilities.capacity[reached]
    m, total = len(today), float(today.sum())
    region, tier = np.arange(m) % 3, np.arange(m) // 8
    inside = (region == np.arange(3)[:, None]).astype(float)
    if kind == "tiers in regions":
        inside = np.vstack([inside, (tier == np.arange(int(tier.max()) + 1)[:, None]).astype(float)])
    low = high = inside @ today
    if kind == "totals between limits":
        low, high = 0.8 * low, 1.1 * high
    names = tuple(("REGION", str(number)) for number in range(len(inside)))
    rows = Rows.none(m) if kind in ("ranges", "moves") else Rows(names, inside, low, high)
    lower, upper = (0.5 * today, 1.5 * today) if kind == "ranges" else (np.zeros(m), np.full(m, total))
    space = PlanSpace(PlanSet(total, lower, upper), today, rows, 0.1 * total if "moves" in kind else None)
    return Task(matrix, people, total / people.sum(), space)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_plan_and_bound_enclose_the_least_index(seed, kind):
    task = ruled_task(seed, kind)
    exact = with_all_pairs(task, Effort(closest=False))

    found = saddle_plan(task, task.space.today, lambda value, bound: value - bound <= 3e-3 * value)

    assert task.space.allows(found.plan)
    assert found.value == pytest.approx(GiniIndex(task.shares).value(task.matrix @ found.plan / task.target))
    assert found.bound <= exact.value * (1.0 + 1e-6)
    assert found.value >= exact.bound * (1.0 - 1e-6)
    assert found.value - found.bound <= 3e-3 * found.value


def test_a_bound_that_is_known_is_kept():
    task = ruled_task(1, "regions")
    known = with_all_pairs(task, Effort(closest=False)).bound

    found = saddle_plan(task, task.space.today, lambda value, bound: True, bound=known)

    assert found.bound == known


@pytest.fixture(scope="module")
def many_hospitals():
    """1,100 hospitals around 900 places on a line, each in reach of those nearby, in 5 regions."""
    draw = np.random.default_rng(11)
    homes, sites = np.sort(draw.random(900)), np.sort(draw.random(1100))
    weights = np.abs(homes[:, None] - sites[None, :]) < 0.01
    demand, facilities, matrix = as_problem(
        weights.astype(float), np.ceil(draw.lognormal(5, 1, 900)), np.ceil(draw.lognormal(3, 1, 1100))
    )
    return demand, facilities, matrix, np.array([f"r{int(5 * site)}" for site in sites], dtype=object)


def test_many_hospitals_in_regions_are_proven_without_a_linear_system(many_hospitals, monkeypatch):
    demand, facilities, matrix, region = many_hospitals

    def never(*_args, **_named):
        raise AssertionError("a step of Newton's method")

    monkeypatch.setattr("evencare.solvers.capacity.smooth.newton_step", never)
    effort = Effort(gap=0.05, closest=False)
    result = reallocate(demand, facilities, matrix, Limits(region=region), objective="gini", effort=effort)

    assert result.ending == "finished"
    assert result.gap <= 0.05
    assert result.value_after < 0.5 * result.value_before
    for name in set(region.tolist()):
        inside = region == name
        assert result.after[inside].sum() == pytest.approx(result.before[inside].sum(), rel=1e-9)


def test_a_minute_that_is_over_ends_with_a_plan_and_a_bound(many_hospitals):
    demand, facilities, matrix, region = many_hospitals

    effort = Effort(time_limit=0.3, gap=1e-9)
    result = reallocate(demand, facilities, matrix, Limits(region=region), objective="gini", effort=effort)

    assert result.ending == "time_limit"
    assert result.value_after <= result.value_before
    assert 0.0 <= result.bound <= result.value_after


def test_few_facilities_need_no_saddle(monkeypatch):
    def never(*_args, **_named):
        raise AssertionError("the saddle point is for many facilities")

    monkeypatch.setattr("evencare.solvers.capacity.bent_plan.saddle_plan", never)
    task = ruled_task(2, "regions")

    found = bent_plan(task, GiniIndex(task.shares), lambda value, bound: value - bound <= 1e-3 * value)

    assert found.value - found.bound <= 1e-3 * found.value
