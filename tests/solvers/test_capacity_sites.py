"""Sites and sizes at once: brute force over all choices of sites, laws, and what is refused."""

import sys
import time
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from evencare.solvers.capacity import branching, least_variance
from evencare.solvers.capacity.effort import Effort
from evencare.solvers.capacity.limits import Limits
from evencare.solvers.capacity.objectives import MORE_IS_BETTER, aversion, objective_value
from evencare.solvers.capacity.sites_and_sizes import NewSites, covering_sites, even_sizes, joint, with_sites
from evencare.solvers.errors import InputError
from evencare.solvers.problem import TravelCosts
from evencare.solvers.siting.sites import Sites

sys.path.append(str(Path(__file__).parent))  # pytest's importlib mode does not

from capacity_cases import random_problem

EXACT = Effort(gap=1e-9)


def region(seed, existing=4, candidates=5, **changes):
    demand, facilities, matrix = random_problem(seed, n=30, m=existing + candidates, share=0.7)
    status = np.array(["existing"] * existing + ["candidate"] * candidates, dtype=object)
    for place, word in changes.get("status", {}).items():
        status[place] = word
    sites = Sites.checked(facilities.ids, status)
    return demand, sites, facilities.capacity, matrix


def best_by_trying(problem, new, limits, objective, strength=1.0):
    demand, sites, capacity, matrix = problem
    values = []
    for chosen in combinations(np.flatnonzero(sites.opens), new.count):
        opened = np.isin(np.arange(len(sites)), chosen)
        plan = with_sites(demand, sites, capacity, matrix, opened, new, limits, objective, EXACT, strength=strength)
        values.append(plan.result.value_after)
    return max(values) if objective in MORE_IS_BETTER else min(values)


@pytest.mark.parametrize(
    ("objective", "seed"),
    [(name, seed) for name in ("variance", "mad", "maximin") for seed in range(3)] + [("largest_deviation", 0)],
)
def test_the_joint_plan_is_the_best_of_all_choices_of_sites(seed, objective):
    problem = region(seed)
    total = problem[2][:4].sum()
    new, limits = NewSites(2, 0.1 * total, 0.3 * total), Limits(keep=0.3)

    plan = joint(*problem, new, limits, objective, EXACT)

    assert plan.result.value_after == pytest.approx(best_by_trying(problem, new, limits, objective), rel=1e-5)
    assert plan.result.gap <= 1e-5
    assert (plan.is_open & problem[1].opens).sum() == 2


def test_the_joint_plan_has_the_least_gini_index_of_all_choices_of_sites():
    problem = region(1, candidates=4)
    total = problem[2][:4].sum()
    new, limits = NewSites(2, 0.1 * total, 0.3 * total), Limits(keep=0.3)

    plan = joint(*problem, new, limits, "gini", Effort(gap=1e-4))

    assert plan.result.value_after == pytest.approx(best_by_trying(problem, new, limits, "gini"), rel=2e-4)
    assert plan.result.gap <= 1e-4


@pytest.mark.parametrize("strength", [0.5, 3.0])
@pytest.mark.parametrize("seed", [1, 4])
def test_the_joint_plan_has_the_best_equivalent_of_all_choices_of_sites(seed, strength):
    problem = region(seed, candidates=4)
    demand, sites, capacity, matrix = problem
    total = capacity[:4].sum()
    new, limits = NewSites(2, 0.1 * total, 0.3 * total), Limits(keep=0.3)

    result = joint(*problem, new, limits, "kolm_pollak", Effort(gap=1e-4), strength=strength).result

    best = best_by_trying(problem, new, limits, "kolm_pollak", strength)
    assert result.gap <= 1e-4 * (1 + 1e-9)
    assert best <= result.bound * (1 + 1e-9)
    assert best - result.value_after <= 2e-4 * (result.target - best)
    reached = np.diff(matrix.indptr) > 0
    people, before = demand.population[reached], (matrix @ np.where(sites.today, capacity, 0.0))[reached]
    assert result.kappa == pytest.approx(aversion(before, people, strength))
    after = (matrix @ result.after)[reached]
    assert result.value_after == pytest.approx(objective_value("kolm_pollak", after, people, 0.0, result.kappa))


@pytest.mark.parametrize("seed", range(5))
def test_sizes_total_and_bounds_hold(seed):
    demand, sites, capacity, matrix = region(seed)
    total = 1.2 * capacity[:4].sum()
    new = NewSites(3, 0.05 * total, 0.2 * total)

    plan = joint(demand, sites, capacity, matrix, new, Limits(total=total, keep=0.5))

    after = plan.result.after
    opened = plan.is_open & sites.opens
    assert after.sum() == pytest.approx(total, rel=1e-9)
    assert opened.sum() == 3
    assert np.all((after[opened] >= new.size_min * (1 - 1e-9)) & (after[opened] <= new.size_max * (1 + 1e-9)))
    assert np.all(after[sites.opens & ~opened] == 0)
    assert np.all(after[:4] >= 0.5 * capacity[:4] * (1 - 1e-9))


@pytest.mark.parametrize("seed", range(5))
def test_joint_is_no_worse_than_any_two_steps(seed):
    demand, sites, capacity, matrix = region(seed)
    draw = np.random.default_rng(seed)
    rows = np.repeat(np.arange(30), np.diff(matrix.indptr))
    costs = TravelCosts.from_pairs(rows, matrix.indices, draw.random(matrix.nnz), matrix.shape)
    new = NewSites(2, 0.1 * capacity[:4].sum())

    opened = covering_sites(demand, sites, costs, 0.4, 2)
    two = with_sites(demand, sites, capacity, matrix, opened, new, Limits())
    one = joint(demand, sites, capacity, matrix, new, Limits(), effort=EXACT)

    assert opened.sum() == 2
    assert one.result.value_after <= two.result.value_after * (1 + 1e-6)
    assert one.result.bound <= two.result.value_after


def test_a_required_site_opens_and_a_closable_one_may_close_or_keep_its_size():
    problem = region(1, status={0: "closable", 4: "required"})
    total = problem[2][:4].sum()

    plan = joint(*problem, NewSites(2, 0.1 * total), Limits(keep=0.6), effort=EXACT)

    assert plan.is_open[4]
    assert plan.result.after[0] == 0 or plan.result.after[0] >= 0.6 * problem[2][0] * (1 - 1e-9)


def test_a_competitor_keeps_its_capacity():
    problem = region(2, status={1: "competitor"})

    plan = joint(*problem, NewSites(1, 1.0), Limits())

    assert plan.result.after[1] == problem[2][1]


def test_an_excluded_site_has_nothing():
    problem = region(2, status={5: "excluded"})

    assert joint(*problem, NewSites(1, 1.0), Limits()).result.after[5] == 0


def test_no_new_sites_is_beds_only():
    problem = region(3)

    plan = joint(*problem, NewSites(0, 1.0), Limits())

    assert not (plan.is_open & problem[1].opens).any()
    assert plan.result.kkt_residual <= 1e-8


def test_whole_beds_keep_sites_and_sizes():
    problem = region(4)
    total = np.round(1.1 * problem[2][:4].sum())

    plan = joint(*problem, NewSites(2, 7.5, 40.0), Limits(total=total, whole=True))

    after, opened = plan.result.after, plan.is_open & problem[1].opens
    assert np.all(after == np.round(after))
    assert after.sum() == total
    assert opened.sum() == 2
    assert np.all((after[opened] >= 8) & (after[opened] <= 40))


def test_sites_alone_share_what_is_added_and_the_others_keep_their_proportions():
    _, sites, capacity, _ = region(0)
    opened = np.arange(9) == 5

    plan = even_sizes(sites, capacity, opened, NewSites(1, 10.0, 50.0), capacity[:4].sum() + 30)

    assert plan[5] == 30
    assert plan[:4] == pytest.approx(capacity[:4])


@pytest.mark.parametrize(
    ("new", "limits", "key"),
    [
        (NewSites(9, 1.0), Limits(), "too_many_sites"),
        (NewSites(-1, 1.0), Limits(), "negative_limit"),
        (NewSites(1, 0.0), Limits(), "not_positive"),
        (NewSites(1, 5.0, 2.0), Limits(), "sizes_cross"),
        (NewSites(2, 1e9), Limits(), "sites_too_large"),
        (NewSites(2, 6.0, 9.0), Limits(module=10.0), "sizes_without_module"),
        (NewSites(2, 6.2, 6.8), Limits(whole=True), "sizes_without_module"),
    ],
)
def test_what_cannot_be_is_refused(new, limits, key):
    with pytest.raises(InputError) as caught:
        joint(*region(0), new, limits)

    assert caught.value.key == key


def test_where_no_site_is_open_today_there_is_nothing_to_share_out():
    demand, sites, capacity, matrix = region(0, status=dict.fromkeys(range(4), "candidate"))

    with pytest.raises(InputError, match=r"STATUS: 0 sites .* TOTAL"):
        joint(demand, sites, capacity, matrix, NewSites(1, 1.0), Limits())


def test_competitors_without_whole_modules_are_named():
    demand, sites, capacity, matrix = region(0, status={0: "competitor"})

    with pytest.raises(InputError, match=rf"competitors \(ids {sites.ids[0]}\)"):
        joint(demand, sites, capacity, matrix, NewSites(1, 1.0), Limits(module=float(capacity[0]) - 0.5))


class _Forgetful:
    """A relaxation whose bounds are worth nothing from the second node on."""

    def __init__(self, relaxation):
        self._relaxation, self._asked = relaxation, 0

    def __getattr__(self, name):
        return getattr(self._relaxation, name)

    def least(self, space, enough, progress):
        found = self._relaxation.least(space, enough, progress)
        self._asked += 1
        return found if found is None or self._asked == 1 else replace(found, bound=-1e9)


def test_what_is_proven_of_a_branch_is_proven_of_its_parts():
    demand, sites, capacity, matrix = region(1)
    total = capacity[:4].sum()
    new = NewSites(2, 0.1 * total, 0.3 * total)
    bounds = []

    class Tree(branching._Tree):
        def _children(self, node):
            children = super()._children(node)
            bounds.extend((child.bound, node.bound) for child in children)
            return children

    def search(relaxation, space, effort, progress):
        return Tree(_Forgetful(relaxation), space, effort, progress).search()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(least_variance, "branch_and_bound", search)
        joint(demand, sites, capacity, matrix, new, Limits(keep=0.3), "variance", EXACT)

    assert bounds
    assert all(child >= parent for child, parent in bounds)


def test_the_gini_index_of_sites_has_a_bound_however_short_the_time():
    demand, facilities, matrix = random_problem(5, n=150, m=60, share=0.1)
    status = np.array(["existing"] * 30 + ["candidate"] * 30, dtype=object)
    sites = Sites.checked(facilities.ids, status)
    new = NewSites(3, 1.0, 0.1 * facilities.capacity.sum())

    plan = joint(demand, sites, facilities.capacity, matrix, new, Limits(), "gini", Effort(time_limit=0.5)).result

    assert 0.2 * plan.value_after <= plan.bound <= plan.value_after


def test_new_sites_too_large_for_the_total_say_how_much_more_it_would_take():
    demand, sites, capacity, matrix = region(1)
    total = capacity[:4].sum()

    with pytest.raises(InputError) as caught:
        joint(demand, sites, capacity, matrix, NewSites(2, 0.5 * total), Limits(keep=0.25))

    # A quarter of today's stays, two sites take all of it once more.
    assert f"TOTAL: {0.25 * total:,.6g} more" in str(caught.value)


@pytest.mark.parametrize("objective", ["variance", "gini", "kolm_pollak"])
def test_no_site_is_open_with_a_millionth_of_a_bed(objective):
    for seed in range(4):
        demand, sites, capacity, matrix = region(seed, existing=8)
        total = capacity[:8].sum()
        new = NewSites(2, 0.05 * total, 0.1 * total)

        result = joint(demand, sites, capacity, matrix, new, Limits(), objective).result

        assert not ((result.after > 0) & (result.after <= 1e-6 * result.after.mean())).any()
        assert result.after.sum() == pytest.approx(total, rel=1e-9)


@pytest.mark.parametrize("objective", ["gini", "kolm_pollak"])
@pytest.mark.parametrize("seed", range(4))
def test_sites_and_sizes_keep_what_regions_and_moves_allow(objective, seed):
    demand, sites, capacity, matrix = region(seed, existing=8)
    total, areas = 1.05 * capacity[:8].sum(), np.array(["a", "b"] * 6 + ["a"], dtype=object)[: len(sites)]
    new, moved = NewSites(2, 0.02 * total, 0.1 * total), 0.1 * total

    result = joint(demand, sites, capacity, matrix, new, Limits(total=total, region=areas, most_moved=moved), objective)

    after, before = result.result.after, result.result.before
    assert result.result.moved <= moved * (1 + 1e-6)
    share = before[areas == "a"].sum() / before.sum()
    assert after[areas == "a"].sum() == pytest.approx(share * total, rel=1e-6)


def test_parts_of_the_time_that_is_left_never_add_up_to_more():
    effort, started = Effort(time_limit=10.0), time.monotonic() - 4.0

    assert effort.part_of_rest(started, 0.5).time_limit == pytest.approx(3.0, abs=0.1)
    assert effort.part_of_rest(started - 20.0, 0.5).time_limit == 0.0
    assert Effort().part_of_rest(started, 0.5).time_limit is None
